package rule

import (
	"github.com/piikit/piikit/detect"
)

// candidate is a stretch of groups at one place.
type candidate struct {
	begin, end int
	first, n   int // groups
	sep        byte
	paren      int // where the group in brackets begins in compact; 0: there is none
	compact    [maxCompact]byte
	size       int
	plus       bool // a '+' separates groups
}

func (t *table) spot(c *detect.Cursor) int {
	s := c.Shape()
	if len(s.Groups) == 0 {
		return 0
	}
	last := 1
	if s.Groups[0].IsDigits() {
		last = max(1, s.Numeric) // digits may begin in any group of the chain
	}
	free := false // an identifier ends in front
	for first := 0; first < last; {
		end := 0
		if free || freeBefore(c, s, first) {
			end = t.at(c, s, first)
		}
		free = end > 0
		first = max(first+1, end)
	}
	return 0
}

// at looks for the best row that begins with the group first, and returns
// behind which group to go on; 0 if there is none.
func (t *table) at(c *detect.Cursor, s *detect.Shape, first int) int {
	cand := candidate{begin: s.Groups[first].Begin, first: first}
	var near [32]detect.CueHit
	var hits []detect.CueHit
	looked := false
	best, bestEnd, bestHome, bestCued, bestWeak := detect.Match{}, 0, false, false, false
	for k := first; k < len(s.Groups); k++ {
		if !cand.add(c.Text, s.Groups[k]) {
			break
		}
		if !cand.closed(c.Text) || len(t.byLen[cand.size]) == 0 || !cand.freeAfter(c, s, k) {
			continue
		}
		compact := ""
		for i := range t.byLen[cand.size] {
			e := &t.byLen[cand.size][i]
			if cand.plus && !e.plus || !e.fits(cand.compact[:cand.size]) || cand.paren > 0 && cand.paren != e.paren {
				continue
			}
			if !looked {
				hits, looked = t.cues.Near(c, cand.begin, cand.end, near[:0]), true
			}
			r := &t.rows[e.row]
			region := r.Info.Country != "" && c.Region(r.Info.Country)
			home := region || t.near(hits, e.row)
			cued := c.Cue() == r.Info.Type || announced(hits, uint16(e.row)) || home && t.shared(hits, e.row)
			if region && (r.Alone == OnlyCue || !r.checks()) {
				region = false
			}
			alone := r.Alone == Always || r.Alone == Grouped && e.grouped(s, &cand)
			if !cued && !region && !alone {
				continue // before the check, which may need a copy
			}
			if !r.checks() && cand.date(s) {
				continue
			}
			if compact == "" {
				compact = cand.text(c.Text)
			}
			ok := (r.Check == nil || r.Check(compact)) && (r.Written == nil || r.Written(c.Text[cand.begin:cand.end]))
			if !ok && !(cued && c.Mode() == detect.Recall) {
				continue
			}
			m := detect.Match{Begin: cand.begin, End: cand.end, Type: r.Info.Type, Rule: t.ids[e.row]}
			m.Evidence, m.Confidence = weigh(r, cued, region, ok)
			weak := !cued && !alone // nothing but the region speaks for it
			if best.End == 0 || bestWeak && cued || !(weak && bestCued) && better(m, best, home && !bestHome, bestHome && !home) {
				best, bestEnd, bestHome, bestCued, bestWeak = m, k+1, home, cued, weak
			}
		}
	}
	if best.End == 0 {
		return 0
	}
	c.Emit(best)
	return bestEnd
}

// announced reports whether a cue of that id, a row's own for instance, is
// near enough.
func announced(hits []detect.CueHit, id uint16) bool {
	for _, h := range hits {
		if h.ID == id && (h.Key || h.Distance <= 4) {
			return true
		}
	}
	return false
}

// shared reports whether one of the cues that the row shares is near enough.
func (t *table) shared(hits []detect.CueHit, row int) bool {
	for _, id := range t.from[row].shared {
		if announced(hits, id) {
			return true
		}
	}
	return false
}

// near reports whether a word for the row's country stands nearby.
func (t *table) near(hits []detect.CueHit, row int) bool {
	id := t.from[row].home
	if id == 0 {
		return false
	}
	for _, h := range hits {
		if h.ID == id {
			return true
		}
	}
	return false
}

// checks reports whether the row has a check that says more than the form.
func (r *Row) checks() bool { return !r.Structure && (r.Check != nil || r.Written != nil) }

// weigh turns the reasons for a match into evidence and confidence. checked
// says that the row's check accepted; a row without one has not been checked.
func weigh(r *Row, cued, region, checked bool) (detect.Evidence, detect.Confidence) {
	checked = checked && r.checks()
	switch {
	case cued && checked:
		return detect.Checked, detect.Certain
	case cued:
		return detect.Cued, detect.High
	case checked && (r.Alone == Always || region):
		return detect.Checked, detect.High
	case checked:
		return detect.Checked, detect.Medium
	}
	return detect.Shaped, detect.Medium
}

// better compares two readings of one place. home and away say that the country
// of a alone, or of b alone, is named.
func better(a, b detect.Match, home, away bool) bool {
	if a.Evidence != b.Evidence {
		return a.Evidence > b.Evidence
	}
	if a.Confidence != b.Confidence {
		return a.Confidence > b.Confidence
	}
	if a.End != b.End {
		return a.End > b.End
	}
	if home || away {
		return home
	}
	return a.Type < b.Type
}

// fits reports whether the characters are of the classes of the shape.
func (e *entry) fits(compact []byte) bool {
	for i, c := range compact {
		digit := c-'0' < 10
		switch e.class[i] {
		case '9':
			if !digit {
				return false
			}
		case 'A':
			if digit {
				return false
			}
		}
	}
	return true
}

// grouped reports whether the text is written in the groups of the shape, which
// are two or more.
func (e *entry) grouped(s *detect.Shape, cand *candidate) bool {
	if cand.n != len(e.groups) {
		return false
	}
	for i, n := range e.groups {
		if s.Groups[cand.first+i].Len() != int(n) {
			return false
		}
	}
	return cand.n > 1
}

// add takes one more group; false if no identifier goes on so.
func (cand *candidate) add(text string, g detect.Group) bool {
	if cand.n > 0 {
		switch g.Sep {
		case ' ', '-', '.', '/', '\n':
		case ')': // brackets around one group: "A123456(3)"
			if text[g.Begin-1] != '(' || cand.paren > 0 {
				return false
			}
			cand.paren = cand.size
		case '+':
			cand.plus = true
		default:
			return false
		}
		if cand.n == 1 {
			cand.sep = g.Sep
		}
	}
	if cand.size+g.Len() > maxCompact {
		return false
	}
	for i := g.Begin; i < g.End; i++ {
		c := text[i]
		if c-'a' < 26 {
			c -= 'a' - 'A'
		}
		cand.compact[cand.size] = c
		cand.size++
	}
	cand.n++
	cand.end = g.End
	return true
}

// date reports whether the groups are written like a date: two of at most two
// digits and one of two or four, in any order.
func (cand *candidate) date(s *detect.Shape) bool {
	if cand.n != 3 {
		return false
	}
	years, short := 0, 0
	for _, g := range s.Groups[cand.first : cand.first+3] {
		switch n := g.Len(); {
		case !g.IsDigits():
			return false
		case n == 4:
			years++
		case n <= 2:
			short++
		}
	}
	return years == 1 && short == 2 || short == 3
}

// closed takes in the bracket behind the group that one opens; false if there is none.
func (cand *candidate) closed(text string) bool {
	if cand.paren == 0 {
		return true
	}
	if cand.end == len(text) || text[cand.end] != ')' {
		return false
	}
	cand.end++
	return true
}

// text returns the compact form; without a copy where the text has it so.
func (cand *candidate) text(text string) string {
	if s := text[cand.begin:cand.end]; s == string(cand.compact[:cand.size]) {
		return s
	}
	return string(cand.compact[:cand.size])
}

// freeBefore reports whether an identifier may begin with the group first:
// it does not go on from what stands in front.
func freeBefore(c *detect.Cursor, s *detect.Shape, first int) bool {
	if first > 0 {
		g := s.Groups[first]
		return g.Begin-s.Groups[first-1].End > 1 || g.Sep == ' ' || g.Sep == '\n' || fieldMark(g.Sep)
	}
	i := s.Begin
	if i == c.Lo {
		return true
	}
	switch p := c.Text[i-1]; p {
	case '*', '+', '.', '$':
		return false
	case '-', '/', '_', '@', '\\', '%', '&':
		return i-1 == c.Lo || !alnum(c.Text[i-2])
	default:
		return !alnum(p)
	}
}

// freeAfter reports whether an identifier may end with group k: the chain does
// not go on in the same way, and no letter or mark of another thing follows.
func (cand *candidate) freeAfter(c *detect.Cursor, s *detect.Shape, k int) bool {
	if k+1 < len(s.Groups) {
		g := s.Groups[k+1]
		switch {
		case g.Begin-cand.end > 1, g.Sep == ' ', g.Sep == '\n':
			// "123-45-6789 12" ends; "4111 1111 1111 1111 12/27" is for the check to tell.
			return true
		case fieldMark(g.Sep):
			// A field of a table, unless it is a decimal or a thousand.
			return cand.size >= 9 || !g.IsDigits() || c.Header(cand.begin) != ""
		case g.Sep == '.':
			return g.Numbers == 0 // a sentence glued to the next
		case g.Sep == '/':
			return cand.n > 1 && cand.sep != '/'
		}
		return g.Sep == ')'
	}
	if s.More {
		return false
	}
	if i := cand.end; i < len(c.Text) {
		switch x := c.Text[i]; {
		case alnum(x), x == '@', x == '%', x == '*':
			return false
		case (x == '-' || x == '_' || x == '/' || x == '=') && i+1 < len(c.Text) && alnum(c.Text[i+1]):
			return false
		case x >= 0x80 && c.WordAt(i).Len() > 0 && !c.WordAt(i).Flags.Has(detect.Ideographic):
			return false
		}
	}
	return true
}

// fieldMark reports whether sep stands between the fields of a record.
func fieldMark(sep byte) bool { return sep == ',' || sep == '|' || sep == ':' }

func alnum(c byte) bool { return c-'0' < 10 || (c|0x20)-'a' < 26 }
