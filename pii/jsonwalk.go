package pii

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/piikit/piikit/entity"
	"github.com/piikit/piikit/internal/jsonscan"
)

// A leaf is a string value of a JSON text that holds no JSON itself.
type leaf struct {
	text   string  // what it means
	key    string  // behind the key of the object around it: "phones.home"
	levels []level // the way out, the outermost first
	lone   []int   // where half a surrogate pair stands for a character
	json   bool    // it begins like JSON, and is none
	begin  int     // where it stands in the sheet
}

// A level is a string of the text around it: where its inside begins there, and
// how places in it lead back.
type level struct {
	begin int
	back  *jsonscan.Map // nil: the identity
}

// An edit replaces [begin, end) of a JSON text.
type edit struct {
	begin, end int
	text       string
}

// edit returns the edit of the document that puts text, properly escaped, in
// the place of [begin, end) of the leaf.
func (l *leaf) edit(begin, end int, text string) edit {
	for i := len(l.levels) - 1; i >= 0; i-- {
		v := l.levels[i]
		if v.back != nil {
			begin, end = v.back.Raw(begin, end)
		}
		begin, end = begin+v.begin, end+v.begin
		text = string(jsonscan.Quote(nil, text))
	}
	return edit{begin, end, text}
}

// apply makes edits, which are in order, and returns where their texts stand.
func apply(doc string, edits []edit) (string, []entity.Span) {
	var out strings.Builder
	out.Grow(len(doc) + len(doc)/8)
	spans := make([]entity.Span, len(edits))
	at := 0
	for i, e := range edits {
		out.WriteString(doc[at:e.begin])
		spans[i].Begin = out.Len()
		out.WriteString(e.text)
		spans[i].End = out.Len()
		at = e.end
	}
	out.WriteString(doc[at:])
	return out.String(), spans
}

// walkJSON calls visit for each leaf of doc that is not to be left alone.
func walkJSON(ctx context.Context, doc string, o JSONOptions, visit func(*leaf) error) error {
	if o.MaxDepth < 0 || o.MaxStrings < 0 {
		return ErrLimit
	}
	s := jsonscan.Options{MaxDepth: o.MaxDepth, CaseVariants: o.CaseVariants}
	if s.MaxDepth == 0 {
		s.MaxDepth = defaultMaxDepth
	}
	for _, p := range o.Leave {
		r, err := jsonscan.ParseRule(p)
		if err != nil {
			return &JSONError{0, err}
		}
		s.Rules = append(s.Rules, r)
	}
	n := 0
	return jsonError(descend(doc, s, nil, func(l *leaf) error {
		if n++; n%256 == 1 && ctx.Err() != nil {
			return fmt.Errorf("pii: %w", ctx.Err())
		}
		return visit(l)
	}))
}

// descend walks over a text that stands in levels of strings.
func descend(text string, o jsonscan.Options, levels []level, visit func(*leaf) error) error {
	return jsonscan.Scan(text, o, func(s jsonscan.String) error {
		if s.Left || s.Begin == s.End {
			return nil
		}
		l := leaf{text: text[s.Begin:s.End], key: s.Key}
		if s.Parent != "" {
			l.key = s.Parent + "." + s.Key
		}
		v := level{begin: s.Begin}
		if strings.IndexByte(l.text, '\\') >= 0 {
			v.back = new(jsonscan.Map)
			l.text = string(jsonscan.Append(nil, l.text, v.back))
			l.lone = v.back.Lone()
		}
		l.levels = append(slices.Clip(levels), v)
		if looksLikeJSON(l.text) {
			in := o
			in.MaxDepth, in.Reach, in.Key = o.MaxDepth-s.Depth-1, s.Reach, s.Key
			in.Repeated = true // whichever its reader believes: as text its escapes would hide what they mean
			if len(l.levels) <= maxJSONInJSON && in.MaxDepth > 0 && valid(l.text, in) {
				return descend(l.text, in, l.levels, visit)
			}
			l.json = true
		}
		return visit(&l)
	})
}

// looksLikeJSON reports whether s begins as an object or an array does.
func looksLikeJSON(s string) bool {
	s = strings.TrimLeft(s, " \t\r\n")
	return s != "" && (s[0] == '{' || s[0] == '[')
}

func valid(text string, o jsonscan.Options) bool {
	return jsonscan.Scan(text, o, func(jsonscan.String) error { return nil }) == nil
}

// A sheet is the text in which detectors see the leaves of a JSON text: a line
// for each, behind its key.
type sheet struct {
	text   []byte
	leaves []*leaf
	skip   []entity.Span // what is not a part of a leaf, or not to be hidden
	budget int           // bytes for keys that are left
}

const (
	// labelBudget is how many bytes keys may take besides the length of the document:
	// those of arrays are repeated.
	labelBudget = 1 << 12
	maxLabel    = 64
)

// add writes a line for l.
func (s *sheet) add(l *leaf) {
	from := len(s.text)
	end := "\n"
	key := l.key
	if len(key) > maxLabel { // then without that of the object
		key = key[strings.LastIndexByte(key, '.')+1:]
	}
	if key != "" && len(key) <= maxLabel && len(key)+8 <= s.budget && strings.IndexFunc(key, unlabel) < 0 {
		s.budget -= len(key) + 8
		quote := `"`
		if strings.Contains(l.text, `"`) {
			quote = ""
		}
		s.text = append(s.text, quote+key+quote+": "+quote...)
		end = quote + end
	}
	l.begin = len(s.text)
	s.cover(from, l.begin)
	s.text = append(s.text, l.text...)
	for _, i := range l.lone {
		s.cover(l.begin+i, l.begin+i+len("\ufffd"))
	}
	if l.json {
		for i := range len(l.text) {
			if c := l.text[i]; c < ' ' || c == '"' || c == '\\' {
				s.cover(l.begin+i, l.begin+i+1)
			}
		}
	}
	from = len(s.text)
	s.text = append(s.text, end...)
	s.cover(from, len(s.text))
	s.leaves = append(s.leaves, l)
}

// unlabel reports whether r cannot be in a label.
func unlabel(r rune) bool { return r < ' ' || r == '"' || r == '\\' }

// cover makes [begin, end) a skip range.
func (s *sheet) cover(begin, end int) {
	if n := len(s.skip); n > 0 && s.skip[n-1].End == begin {
		s.skip[n-1].End = end
	} else if begin < end {
		s.skip = append(s.skip, entity.Span{Begin: begin, End: end})
	}
}

// edit returns the edit of the document for a range of the sheet.
func (s *sheet) edit(sp entity.Span, text string) edit {
	i, found := slices.BinarySearchFunc(s.leaves, sp.Begin, func(l *leaf, p int) int { return l.begin - p })
	if !found {
		i--
	}
	l := s.leaves[i]
	return l.edit(sp.Begin-l.begin, sp.End-l.begin, text)
}
