package detect

import (
	"strings"
	"unicode/utf8"
)

// front are the words in front of a place that cues may have, read once for all
// sets of cues that are asked about it: what they count does not depend on the set, as all have the
// same fillers.
type front struct {
	at    int            // the place; -1 if nothing has been read
	words [cueWords]Word // the nearest last
	far   [cueWords]int8 // words that count behind each
	from  int            // index of the first of them
	// A key that says only that a value follows stands in front of it, and the name of the value
	// in front of that.
	paired bool
}

// read reads the words in front of begin.
func (f *front) read(c *Cursor, cs *Cues, begin int) {
	f.at = begin
	k := len(f.words)
	at, lines, marked, pair, asked := begin, 0, false, false, false
	f.paired = false
	tag := begin // where the tag begins whose words are passed over
	for b := 1; k > 0; b++ {
		w, ok := c.Before(b)
		if !ok || begin-w.End > cueReach {
			break
		}
		if w.End > begin || w.Begin >= tag {
			continue
		}
		between := c.Text[w.End:at]
		if between == " " && !pair { // as most are: it says nothing
			asked = false
			k--
			f.words[k] = w
			at = w.Begin
			continue
		}
		if strings.IndexByte(between, '\n') >= 0 && c.Header(begin) != "" {
			break // the last cell of the row above
		}
		if i := markup(c.Text, c.Lo, w, at); i >= 0 {
			tag, at = i, i
			continue
		}
		if at == begin && cs.valueName(w, between) {
			pair, f.paired, at = true, true, w.Begin // {"name": "ssn", "value": ...
			continue
		}
		if at == begin && speaker(c.Text, c.Lo, w, between) {
			asked, at = true, w.Begin // Q: SSN?\nA: ...
			continue
		}
		if (at == begin || asked) && answers(c.Text, c.Lo, w, between) {
			marked, lines = true, 1
		} else if pair {
			pair, marked = false, true
			if strings.IndexByte(between, '}') >= 0 || len(between) > 48 {
				break
			}
		} else {
			nl, stop := gap(between, w, c.Text)
			if lines += nl; stop || lines > 1 {
				break
			}
			mark, end := labelEnd(between)
			if marked && (mark || end) && !(mark && nested(between) && f.fillers(cs, k)) {
				break
			}
			marked = marked || mark
		}
		asked = false
		k--
		f.words[k] = w
		at = w.Begin
	}
	f.from = k
	d := int8(0)
	for i := len(f.words) - 1; i >= k; i-- {
		f.far[i] = d
		switch w := f.words[i]; {
		case w.Flags&HasDigit != 0 && w.Len() > 4:
			d += 4
		case !cs.isFiller(w.Hash):
			d++
		}
	}
}

// fillers reports whether all words read from k on say nothing by themselves.
func (f *front) fillers(cs *Cues, k int) bool {
	for _, w := range f.words[k:] {
		if !cs.isFiller(w.Hash) {
			return false
		}
	}
	return true
}

// nested reports whether what stands between two keys makes the second a part of the
// first: {"passport": {"number": "...", and as YAML has it.
func nested(between string) bool {
	return strings.Trim(between, "\"' \t\r\n:{") == "" && strings.Count(between, ":") == 1 && (strings.Contains(between, "{") || strings.Contains(between, "\n "))
}

// speaker reports whether the word w is who speaks, at the beginning of a line
// behind a question: "A: ".
func speaker(t string, lo int, w Word, behind string) bool {
	if len(behind) < 2 || behind[0] != ':' && behind[0] != '>' || strings.Trim(behind[1:], " ") != "" || w.Flags.Has(Ideographic) {
		return false
	}
	i := w.Begin
	for i > lo && (t[i-1] == ' ' || t[i-1] == '[' || t[i-1] == '*') {
		i--
	}
	return i > lo && t[i-1] == '\n' && i-1 > lo && (t[i-2] == '?' || t[i-2] == '\r' && t[max(i-3, lo)] == '?')
}

// answers reports whether what stands behind the word w and in front of a value makes it
// the answer to a question or what stands under a heading: a question mark and at most one
// line's end, or a blank line below a short line of its own.
func answers(t string, lo int, w Word, between string) bool {
	s := strings.TrimLeft(between, " *_\"')”")
	if q := strings.TrimPrefix(s, "?"); q != s {
		return len(q) < 12 && strings.Trim(q, " \t\r\n*_\"'(`") == "" && strings.Count(q, "\n") <= 2
	}
	if strings.Count(s, "\n") != 2 || strings.Trim(s, " \t\r\n:#*=`") != "" {
		return false
	}
	i := w.Begin
	for i > lo && w.Begin-i < 40 && t[i-1] != '\n' {
		i--
	}
	return i == lo || t[i-1] == '\n'
}

// rear are the words behind a value that cues may have.
type rear struct {
	at    int // where the value ends; -1 if nothing has been read
	words [cueWordsAfter]Word
	far   [cueWordsAfter]int8 // words that count in front of each
	n     int
}

// read reads the words behind end.
func (r *rear) read(c *Cursor, cs *Cues, end int) {
	r.at, r.n = end, 0
	t := c.Text[:min(len(c.Text), end+cueAfter)]
	d := int8(0)
	for i := end; i < len(t) && r.n < len(r.words); {
		if t[i] == '\n' || t[i] == '.' && i+1 < len(t) && isSpace(t[i+1]) || t[i] == ',' || t[i] == ';' || t[i] == '|' {
			break
		}
		w := wordAt(t, i)
		if w.Len() == 0 {
			_, size := utf8.DecodeRuneInString(t[i:])
			i += size
			continue
		}
		if w.End == len(t) && len(t) < len(c.Text) {
			break
		}
		if w.End < len(t) && (t[w.End] == ':' || t[w.End] == '=') {
			break // a label of what comes next
		}
		r.words[r.n], r.far[r.n] = w, d
		r.n++
		if !cs.isFiller(w.Hash) {
			d++
		}
		i = w.End
	}
}
