package rule

import (
	"github.com/piikit/piikit/detect"
)

// candidate is a stretch of groups at one place.
type candidate struct {
	begin, end int
	first, n   int // groups
	sep        byte
	compact    [maxCompact]byte
	size       int
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
	for first := 0; first < last; {
		end := t.at(c, s, first)
		if end == 0 {
			first++
			continue
		}
		first = end
	}
	return 0
}

// at looks for the best row that begins with the group first, and returns
// behind which group to go on; 0 if there is none.
func (t *table) at(c *detect.Cursor, s *detect.Shape, first int) int {
	if !freeBefore(c, s, first) {
		return 0
	}
	cand := candidate{begin: s.Groups[first].Begin, first: first}
	var near [16]detect.CueHit
	var hits []detect.CueHit
	looked := false
	best, bestEnd := detect.Match{}, 0
	for k := first; k < len(s.Groups); k++ {
		if !cand.add(c.Text, s.Groups[k]) {
			break
		}
		if len(t.byLen[cand.size]) == 0 || !cand.freeAfter(c, s, k) {
			continue
		}
		for i := range t.byLen[cand.size] {
			e := &t.byLen[cand.size][i]
			if !e.fits(cand.compact[:cand.size]) {
				continue
			}
			r := &t.rows[e.row]
			ok := r.Check == nil || r.Check(cand.text(c.Text))
			if !ok && c.Mode() != detect.Recall {
				continue
			}
			if !looked {
				hits, looked = t.cues.Near(c, cand.begin, cand.end, near[:0]), true
			}
			m, found := t.judge(c, s, &cand, e, ok, hits)
			if found && (best.End == 0 || better(m, best)) {
				best, bestEnd = m, k+1
			}
		}
	}
	if best.End == 0 {
		return 0
	}
	c.Emit(best)
	return bestEnd
}

func better(a, b detect.Match) bool {
	if a.Evidence != b.Evidence {
		return a.Evidence > b.Evidence
	}
	if a.Confidence != b.Confidence {
		return a.Confidence > b.Confidence
	}
	if a.End != b.End {
		return a.End > b.End
	}
	return a.Type < b.Type
}

// judge weighs the evidence for a row at a place.
func (t *table) judge(c *detect.Cursor, s *detect.Shape, cand *candidate, e *entry, ok bool, hits []detect.CueHit) (detect.Match, bool) {
	r := &t.rows[e.row]
	m := detect.Match{Begin: cand.begin, End: cand.end, Type: r.Info.Type, Rule: t.ids[e.row]}
	cued := c.Cue() == r.Info.Type
	for _, h := range hits {
		if int(h.ID) == e.row && (h.Key || h.Distance <= 4) {
			cued = true
			break
		}
	}
	region := r.Info.Country != "" && c.Region(r.Info.Country)
	switch {
	case cued && ok && r.Check != nil:
		m.Evidence, m.Confidence = detect.Checked, detect.Certain
	case cued:
		m.Evidence, m.Confidence = detect.Cued, detect.High
	case !ok:
		return m, false
	case r.Alone == Always, region && r.Check != nil:
		m.Evidence, m.Confidence = detect.Checked, detect.High
	case r.Alone == Grouped && e.grouped(s, cand), region:
		m.Confidence = detect.Medium
		if r.Check != nil {
			m.Evidence = detect.Checked
		}
	default:
		return m, false
	}
	return m, true
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

// grouped reports whether the text is written in the groups of the shape, or,
// for a shape with letters and of one group, whole.
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
		return s.Groups[first].Sep == ' ' || s.Groups[first].Sep == '\n' || s.Groups[first].Sep == ','
	}
	i := s.Begin
	if i == c.Lo {
		return true
	}
	switch p := c.Text[i-1]; p {
	case '-', '.', '/', '_', '+', '*', '@', '\\', '%', '&':
		return i-1 == c.Lo || !alnum(c.Text[i-2]) && p != '*' && p != '+' && p != '.'
	case '$':
		return false
	}
	return !alnum(c.Text[i-1])
}

// freeAfter reports whether an identifier may end with group k: the chain does
// not go on in the same way, and no letter or currency follows.
func (cand *candidate) freeAfter(c *detect.Cursor, s *detect.Shape, k int) bool {
	if k+1 < len(s.Groups) {
		g := s.Groups[k+1]
		switch g.Sep {
		case ' ', '\n':
			// "123-45-6789 12" ends; "4111 1111 1111 1111 12/27" is for the check to tell.
			return true
		case ',', ')':
			return !g.IsDigits() || g.Sep == ')'
		}
		return false
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

func alnum(c byte) bool { return c-'0' < 10 || (c|0x20)-'a' < 26 }
