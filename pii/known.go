package pii

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/entity"
	"github.com/piikit/piikit/internal/literal"
)

// known is what a conversation hides by value and leaves alone by token. It
// never changes: with returns another one, so that a text can learn on its
// own until it is decided. The words lie in sets, each at least four times as
// large as the next, so that a word is sorted in only a few times however many
// come later.
type known struct{ sets []*wordSet }

type wordSet struct {
	set   literal.Set
	words []word // by id
}

// word is a value or a token.
type word struct {
	text  string
	typ   entity.Type
	token bool   // to be left alone
	value string // of a token, if it is known
}

// with returns k with more words.
func (k known) with(words ...word) known {
	if len(words) == 0 {
		return k
	}
	sets := slices.Clip(k.sets)
	for n := len(sets); n > 0 && len(sets[n-1].words) < 4*len(words); n-- {
		words = slices.Concat(sets[n-1].words, words)
		sets = sets[:n-1]
	}
	s := &wordSet{words: words}
	for i := range words {
		literal.Add(&s.set, words[i].text)
	}
	s.set.Build()
	return known{append(slices.Clip(sets), s)}
}

// same reports whether k and o are one and the same.
func (k known) same(o known) bool { return slices.Equal(k.sets, o.sets) }

// longest returns the length of the longest word.
func (k known) longest() int {
	n := 0
	for _, s := range k.sets {
		n = max(n, s.set.Max())
	}
	return n
}

// A walker goes over a text from left to right and says what of it is to be
// hidden: where known values stand, and what detectors found outside of them.
// What detectors find and learn takes is known from there on.
type walker struct {
	text    string
	known   known
	cursors []cursor                              // one for each set
	pos     int                                   // what is before it is done
	learn   func(t entity.Type, text string) bool // nil: nothing
	fresh   map[string]bool                       // values that were learned
	taken   []entity.Span                         // known values and tokens, in order
	kept    []entity.Span                         // the tokens among them
	found   []detect.Match
	most    int             // of fresh; 0: any number
	ctx     context.Context // nil: the walk is not to be stopped
	steps   int
	more    bool        // text goes on where it ends here
	tail    entity.Span // of the last known value, if text must go on to say what reaches out of it
}

// cursor is how far a set has been searched.
type cursor struct {
	begin, end, id int
	clear          int // no word that is not begin begins before it
}

func newWalker(text string, k known, from int) *walker {
	w := &walker{text: text, known: k, pos: from, cursors: make([]cursor, len(k.sets))}
	for i := range w.cursors {
		w.cursors[i] = cursor{id: -1, clear: from}
	}
	return w
}

// next returns the first known word that begins at w.pos or later and before
// limit; of those that begin at one place the longest.
func (w *walker) next(limit int) (entity.Span, word, bool) {
	var at entity.Span
	var which *word
	for i, s := range w.known.sets {
		c := &w.cursors[i]
		if c.id >= 0 && c.begin < w.pos {
			c.id, c.clear = -1, w.pos
		}
		for c.id < 0 && max(c.clear, w.pos) < limit {
			w.search(s, c, limit)
		}
		if c.id < 0 || c.begin >= limit {
			continue
		}
		x := &s.words[c.id]
		if which == nil || c.begin < at.Begin || c.begin == at.Begin && (c.end > at.End || c.end == at.End && x.token && !which.token) {
			at, which = entity.Span{Begin: c.begin, End: c.end}, x
		}
	}
	if which == nil {
		return entity.Span{}, word{}, false
	}
	return at, *which, true
}

// search moves c on. It looks no farther than it must: a set of a text's own
// values may soon give way to another one.
func (w *walker) search(s *wordSet, c *cursor, limit int) {
	from := max(c.clear, w.pos)
	end := max(limit, from+2*s.set.Max())
	// A word that begins before end must be seen whole, with the rune behind it.
	text := w.text[:min(len(w.text), end+s.set.Max()+utf8.UTFMax)]
	b, e, id := literal.Next(&s.set, text, from, func(b, e, id int) bool {
		return s.words[id].token || literal.Whole(text, b, e)
	})
	switch {
	case id >= 0 && (b < end || len(text) == len(w.text)):
		*c = cursor{b, e, id, b}
	case len(text) == len(w.text):
		*c = cursor{id: -1, clear: len(w.text)}
	default:
		*c = cursor{id: -1, clear: end}
	}
}

// walk decides the text up to limit, where no match may stand across it; a
// known word may, and w.pos is then its end. skip is in order and disjoint.
func (w *walker) walk(ms []detect.Match, skip []entity.Span, limit int) error {
	for i := range ms {
		if err := w.occurrences(skip, ms[i].End, &ms[i]); err != nil {
			return err
		}
		pieces := detect.Subtract(nil, ms[i:i+1], w.text, w.around(skip, ms[i].Span()))
		w.found = append(w.found, pieces...)
		w.pos = max(w.pos, ms[i].End)
		if w.learn != nil {
			if w.study(pieces); w.most > 0 && len(w.fresh) > w.most {
				return ErrFull
			}
		}
	}
	if err := w.occurrences(skip, limit, nil); err != nil {
		return err
	}
	w.pos = max(w.pos, limit)
	slices.SortFunc(w.found, func(a, b detect.Match) int { return cmp.Compare(a.Begin, b.Begin) })
	return nil
}

// stride is how far a walker goes without a look at its context, in bytes.
const stride = 1 << 20

// stopped asks the context, now and then.
func (w *walker) stopped(often int) error {
	if w.steps++; w.ctx == nil || w.steps%often != 0 || w.ctx.Err() == nil {
		return nil
	}
	return fmt.Errorf("pii: %w", w.ctx.Err())
}

// occurrences takes the known words that begin before limit, the end of the
// match at, if there is one.
func (w *walker) occurrences(skip []entity.Span, limit int, at *detect.Match) error {
	for far := min(limit, w.pos+stride); ; {
		sp, x, ok := w.next(far)
		if !ok {
			if far == limit || limit <= w.pos {
				return nil
			}
			far = min(limit, far+stride)
			if err := w.stopped(1); err != nil {
				return err
			}
			continue
		}
		if err := w.stopped(256); err != nil {
			return err
		}
		w.pos = sp.End
		if x.token {
			w.taken, w.kept = append(w.taken, sp), append(w.kept, sp)
			continue
		}
		m := []detect.Match{{Begin: sp.Begin, End: sp.End, Type: x.typ, Confidence: detect.Certain, Evidence: detect.Checked, Rule: "known"}}
		if at != nil && at.Span() == sp {
			m[0].Confidence, m[0].Evidence, m[0].Rule = at.Confidence, at.Evidence, at.Rule
		}
		w.hide(detect.Subtract(nil, m, w.text, overlapping(skip, sp)))
		w.taken = append(w.taken, sp)
		w.across(skip, sp)
	}
}

// hide takes pieces of known values. One that a skip range or another value cut
// off is a value of its own.
func (w *walker) hide(pieces []detect.Match) {
	w.found = append(w.found, pieces...)
	if w.learn != nil {
		w.study(pieces)
	}
}

// across hides what reaches out of the known value at sp, which is taken: other known
// values that begin inside of it and end behind it, and those that reach out of these.
func (w *walker) across(skip []entity.Span, sp entity.Span) {
	for {
		w.tail = entity.Span{}
		if w.more && sp.End+w.known.longest()+utf8.UTFMax > len(w.text) {
			w.tail = sp
			return
		}
		at, x := w.farthest(sp)
		if x == nil {
			return
		}
		m := []detect.Match{{Begin: at.Begin, End: at.End, Type: x.typ, Confidence: detect.Certain, Evidence: detect.Checked, Rule: "known"}}
		pieces := detect.Subtract(nil, m, w.text, w.around(skip, at))
		rest := entity.Span{Begin: sp.End, End: at.End}
		w.taken, w.pos = append(w.taken, rest), at.End
		w.hide(pieces)
		sp = entity.Span{Begin: rest.Begin - 1, End: rest.End} // what begins with rest, too
	}
}

// farthest returns the known value that begins inside of sp and ends farthest behind it.
func (w *walker) farthest(sp entity.Span) (at entity.Span, which *word) {
	at.End = sp.End
	for i := range w.known.sets {
		s := w.known.sets[i]
		for b := sp.Begin + 1; b < sp.End; b++ {
			end, id := literal.AtWhere(&s.set, w.text, b, func(b, e, id int) bool {
				return e > at.End && !s.words[id].token && literal.Whole(w.text, b, e)
			})
			if id >= 0 {
				at, which = entity.Span{Begin: b, End: end}, &s.words[id]
			}
		}
	}
	return at, which
}

// study makes the values of pieces known.
func (w *walker) study(pieces []detect.Match) {
	var words []word
	for _, m := range pieces {
		text := w.text[m.Begin:m.End]
		if w.fresh[text] || w.known.has(text) || !w.learn(m.Type, text) {
			continue
		}
		if w.fresh == nil {
			w.fresh = map[string]bool{}
		}
		w.fresh[text] = true
		words = append(words, word{text: text, typ: m.Type})
	}
	if len(words) == 0 {
		return
	}
	before := w.known.sets
	w.known = w.known.with(words...)
	kept := 0
	for kept < len(before) && kept < len(w.known.sets) && before[kept] == w.known.sets[kept] {
		kept++
	}
	w.cursors = append(w.cursors[:kept], make([]cursor, len(w.known.sets)-kept)...)
	for i := kept; i < len(w.cursors); i++ {
		w.cursors[i] = cursor{id: -1, clear: w.pos}
	}
}

// has reports whether k knows a value, token whether it knows a token.
func (k known) has(text string) bool   { return k.is(text, false) }
func (k known) token(text string) bool { return k.is(text, true) }

func (k known) is(text string, token bool) bool {
	w := k.word(text)
	return w != nil && w.token == token
}

// word returns the word that text is, or nil.
func (k known) word(text string) *word {
	for _, s := range k.sets {
		if end, id := literal.At(&s.set, text, 0); id >= 0 && end == len(text) {
			return &s.words[id]
		}
	}
	return nil
}

// own returns k's copy of a word.
func (k known) own(text string) string {
	if w := k.word(text); w != nil {
		return w.text
	}
	return strings.Clone(text)
}

// around returns the skip ranges and known words that overlap sp, in order.
func (w *walker) around(skip []entity.Span, sp entity.Span) []entity.Span {
	s := overlapping(skip, sp)
	for i := len(w.taken) - 1; i >= 0 && w.taken[i].End > sp.Begin; i-- {
		if w.taken[i].Overlaps(sp) {
			s = append(slices.Clip(s), w.taken[i])
		}
	}
	return entity.MergeSpans(s)
}

// overlapping returns those of skip that overlap sp.
func overlapping(skip []entity.Span, sp entity.Span) []entity.Span {
	lo, _ := slices.BinarySearchFunc(skip, sp.Begin, func(s entity.Span, at int) int { return cmp.Compare(s.End, at+1) })
	hi := lo
	for hi < len(skip) && skip[hi].Begin < sp.End {
		hi++
	}
	return skip[lo:hi]
}
