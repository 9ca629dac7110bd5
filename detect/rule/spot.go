package rule

import (
	"slices"
	"strings"

	"github.com/piikit/piikit/detect"
)

func (t *table) spot(c *detect.Cursor) int {
	s := c.Shape()
	if len(s.Groups) == 0 {
		return 0
	}
	if c.Pos > c.Lo && c.Text[c.Pos-1] == '%' && encoded(c.Text, c.Pos-1) {
		return t.spotEncoded(c, s)
	}
	if n := s.Groups[0].Len(); len(s.Groups) == 1 && !s.More && (n < minCompact || n > maxCompact) {
		if n < minCompact && smallBeside(c, s.End) && t.open(c, s) {
			t.spotTyped(c, s)
		}
		return 0
	}
	if t.pairs && c.Text[c.Pos] > '9' && t.spotPair(c) {
		return 0
	}
	last := 1
	if s.Groups[0].IsDigits() {
		last = max(1, s.Numeric) // digits may begin in any group of the chain
	}
	rows := &t.sure
	if t.open(c, s) {
		rows = &t.byLen
	}
	low := rows == &t.byLen && s.Groups[0].IsDigits() && c.Pos-1 > c.Lo
	if low && c.Text[c.Pos-1] == '-' && t.spotSmall(c, small) {
		return 0
	}
	if rows == &t.byLen && t.spotTyped(c, s) {
		return 0
	}
	free := false // an identifier ends in front
	found := false
	for first := 0; first < last; {
		end := 0
		if rows == &t.sure && !t.worth(c, s, first) {
			// at would find nothing
		} else if free || freeBefore(c, s, first) {
			end = t.at(c, s, first, rows, plain)
		} else if first == 0 && rows == &t.byLen && gluedBefore(c) {
			end = t.at(c, s, first, rows, glued)
		}
		free = end > 0
		found = found || free
		first = max(first+1, end)
	}
	if low && !found && c.Text[c.Pos-1] == ' ' && c.CuedBefore() {
		t.spotSmall(c, loose)
	}
	return 0
}

// spotEncoded looks for a row behind the two digits of an encoded mark: ssn%3D219-09-9999.
func (t *table) spotEncoded(c *detect.Cursor, s *detect.Shape) int {
	rows := &t.sure
	if t.open(c, s) {
		rows = &t.byLen
	}
	near := c.State().(*scratch)
	if c.ShapeAt(c.Pos+2, &near.shape); len(near.shape.Groups) > 0 {
		t.at(c, &near.shape, 0, rows, plain)
	}
	return 0
}

// worth reports whether a row may match without a cue what begins with the group first.
func (t *table) worth(c *detect.Cursor, s *detect.Shape, first int) bool {
	var cand candidate
	for k := first; k < len(s.Groups) && cand.add(c.Text, &s.Groups[k]); k++ {
		if cand.sparse(true) {
			return false
		}
		if !t.stands(&cand) {
			continue
		}
		for i := range t.sure[cand.size] {
			if e := &t.sure[cand.size][i]; cand.letters&e.digits|e.letters&^cand.letters == 0 {
				return true
			}
		}
	}
	return false
}

// spotPair looks for a row that begins with two groups of letters, the first in
// front of the place, as in "RSS MRA 85T10 A562S".
func (t *table) spotPair(c *detect.Cursor) bool {
	if c.Pos-2 < c.Lo || c.Text[c.Pos-2]-'A' >= 26 {
		return false
	}
	w, ok := c.Before(1)
	if !ok || w.End != c.Pos-1 || w.Len() > 6 || w.Begin < c.Lo || w.Flags != detect.HasLetter|detect.HasUpper|detect.FirstUpper {
		return false
	}
	if sep := c.Text[w.End]; sep != ' ' && sep != '-' {
		return false
	}
	s := &c.State().(*scratch).shape
	c.ShapeAt(w.Begin, s)
	rows := &t.sure
	if t.open(c, s) {
		rows = &t.byLen
	}
	return len(s.Groups) > 1 && s.Groups[1].Begin == c.Pos && freeBefore(c, s, 0) && t.at(c, s, 0, rows, plain) > 0
}

// spotSmall looks for a row that begins with small letters in front of the
// place, as in "v-12345678-9" and "yg 98 66 20 d": the scan stops at capitals only.
func (t *table) spotSmall(c *detect.Cursor, how way) bool {
	w, ok := c.Before(1)
	if !ok || w.End != c.Pos-1 || w.Len() > 4 || w.Begin < c.Lo || w.Flags != detect.HasLetter|detect.HasLower || t.cues.Filler(w) {
		return false
	}
	s := &c.State().(*scratch).shape
	c.ShapeAt(w.Begin, s)
	return len(s.Groups) > 1 && s.Groups[1].Begin == c.Pos && freeBefore(c, s, 0) && t.at(c, s, 0, &t.byLen, how) > 0
}

// spotTyped looks for a row whose letters are small and stand apart, in front of the
// place or behind the chain s, as people type them: "kz 4623761", "1012 ab". Its
// cue must stand directly in front.
func (t *table) spotTyped(c *detect.Cursor, s *detect.Shape) bool {
	if !c.CuedBefore() {
		return false
	}
	begin, begins, n := c.Pos, [3]int{c.Pos}, 1
	for k := 1; k < len(begins) && begin-2 >= c.Lo && c.Text[begin-1] == ' ' && c.Text[begin-2]-'a' < 26; k++ {
		w, ok := c.Before(k)
		if !ok || w.End != begin-1 || !typedWord(w) || w.Begin < c.Lo || t.cues.Filler(w) || t.short.has(w.Hash) && !prefix(c.Text[w.Begin:w.End]) {
			break
		}
		begin = w.Begin
		begins[n] = begin
		n++
	}
	if tail := s.End + 1; n == 1 {
		if tail >= len(c.Text) || c.Text[s.End] != ' ' || c.Text[tail]-'a' >= 26 {
			return false
		}
		if w := c.WordAt(tail); !typedWord(w) || w.Len() > 1 && t.short.has(w.Hash) {
			return false
		}
	}
	near := c.State().(*scratch)
	for n--; n >= 0; n-- {
		if !led(t.cues.Before(c, begins[n], t.cues.Header(c, begins[n], near.hits[:0]))) {
			continue
		}
		c.TypedShapeAt(begins[n], &near.shape)
		if freeBefore(c, &near.shape, 0) && t.at(c, &near.shape, 0, &t.byLen, loose) > 0 {
			return true
		}
	}
	return false
}

// led reports whether one of the cues stands directly in front.
func led(hits []detect.CueHit) bool {
	return slices.ContainsFunc(hits, leading)
}

// leading reports whether h stands directly in front.
func leading(h detect.CueHit) bool { return h.Distance == 0 && !h.After }

// prefix reports whether a short word may be that of a member state in a VAT number.
func prefix(w string) bool {
	switch w {
	case "at", "be", "de", "el", "es", "it", "se", "si", "hr":
		return true
	}
	return false
}

// smallBeside reports whether a space and a small letter stand on either side of a group that
// ends at end.
func smallBeside(c *detect.Cursor, end int) bool {
	t, i := c.Text, c.Pos
	return end+1 < len(t) && t[end] == ' ' && t[end+1]-'a' < 26 || i-2 >= c.Lo && t[i-1] == ' ' && t[i-2]-'a' < 26
}

// typedWord reports whether w is one to five small letters.
func typedWord(w detect.Word) bool {
	return w.Len() > 0 && w.Len() <= 5 && w.Flags&^detect.HasDigit == detect.HasLetter|detect.HasLower
}

// open reports whether rows count that need a cue or a region.
func (t *table) open(c *detect.Cursor, s *detect.Shape) bool {
	return c.Cue() != "" || c.Regions() || c.Cued(s.End)
}

// way says how a candidate stands in the text.
type way uint8

const (
	plain way = iota
	glued     // a word and one mark directly in front, as in "MRN-1234567": it must be a cue of the row
	small     // it begins with small letters, as in "v-12345678-9": it must be cued
	loose     // the same with a space, as in "yg 98 66 20 d": the cue must stand directly in front
)

// at looks for the best of the rows that begins with the group first, and
// returns behind which group to go on; 0 if there is none.
func (t *table) at(c *detect.Cursor, s *detect.Shape, first int, rows *[maxCompact + 1][]entry, how way) int {
	cand := candidate{begin: s.Groups[first].Begin, first: first}
	var hits []detect.CueHit
	near := c.State().(*scratch)
	before := -1 // how many of the hits stand in front; -1: not looked
	named := c.Regions() || c.Cue() != ""
	best, bestRow, bestEnd, bestSize, bestHome, bestCued, bestWeak := detect.Match{}, 0, 0, 0, false, false, false
	for k := first; k < len(s.Groups); k++ {
		if !cand.add(c.Text, &s.Groups[k]) {
			break
		}
		if cand.sparse(rows == &t.sure) {
			break
		}
		if rows == &t.sure && !t.stands(&cand) {
			continue
		}
		compact, judged := "", false
		for i := range rows[cand.size] {
			e := &rows[cand.size][i]
			if cand.letters&e.digits|e.letters&^cand.letters != 0 || cand.plus && !e.plus || cand.paren > 0 && cand.paren != int(e.paren) {
				continue
			}
			alone := e.alone == Always || e.alone == Grouped && e.grouped(s, &cand)
			if rows == &t.sure && !alone {
				continue
			}
			if !judged {
				if !cand.closed(c.Text) || !cand.freeAfter(c, s, k) {
					break
				}
				judged = true
				if rows != &t.sure {
					if before < 0 {
						hits = t.cues.Before(c, cand.begin, t.cues.Header(c, cand.begin, near.hits[:0]))
						before = len(hits)
					}
					hits = t.cues.After(c, cand.end, hits[:before])
					near.note(hits)
				}
			}
			if !alone && !named && !near.heard(e) {
				continue // nothing speaks for it
			}
			r := &t.rows[e.row]
			region := named && r.Info.Country != "" && c.Region(r.Info.Country)
			home := region || t.near(hits, int(e.row))
			cued := c.Cue() == r.Info.Type || (announced(hits, e.row) && (r.checks() || plainly(c, hits, e.row, cand.begin)) && (!r.Close || beside(c, hits, e.row, &cand))) || home && t.shared(hits, int(e.row))
			if cued && t.from[e.row].not != 0 && t.refused(hits, int(e.row)) {
				cued = c.Cue() == r.Info.Type
			}
			if !cued && near.end > 0 && e.row == near.row && cand.size == near.size && listed(c.Text, near.end, cand.begin) {
				cued = true // "passports C12345678 and C12345679"
			}
			if !r.checks() && cand.label(s, t.cues, c) {
				continue
			}
			if region && (r.Alone == OnlyCue || !r.checks()) {
				region = false
			}
			if (how != plain || cand.dash) && !cued || how == glued && !t.touches(c, hits, int(e.row)) {
				continue
			}
			if how == loose && (!t.leads(hits, int(e.row)) || cand.words(c.Text, &t.short, r.checks())) {
				continue
			}
			if !cued && (!region && !alone || (cand.mixed || !alone && cand.n > 1) && !e.grouped(s, &cand)) {
				continue // before the check, which may need a copy
			}
			if !r.checks() && cand.date(s) || !alone && cand.letters == 0 && r.Alone == OnlyCue && t.counts(c, cand.end) {
				continue
			}
			if compact == "" {
				compact = cand.text(c)
			}
			ok := (r.Check == nil || r.Check(compact)) && (r.Written == nil || r.Written(c.Text[cand.begin:cand.end]))
			if !ok && !(cued && c.Mode() == detect.Recall) {
				continue
			}
			m := detect.Match{Begin: cand.begin, End: cand.end, Type: r.Info.Type, Rule: t.ids[e.row]}
			m.Evidence, m.Confidence = weigh(r, cued, region, ok)
			if !c.Wants(r.Info.Type) { // nothing that is not reported stands in the way of what is
				if c.Explaining() {
					c.Emit(m)
				}
				continue
			}
			weak := !cued && !alone // nothing but the region speaks for it
			if best.End == 0 || bestWeak && cued || !(weak && bestCued) && better(m, best, home && !bestHome, bestHome && !home, r.Info.Country != "", t.rows[bestRow].Info.Country != "") {
				m, best = best, m // m is what lost
				bestRow, bestEnd, bestSize, bestHome, bestCued, bestWeak = int(e.row), k+1, cand.size, home, cued, weak
			}
			if m.End > 0 && (m.Type != best.Type || m.End != best.End) {
				c.Reject(m)
			}
		}
	}
	if best.End == 0 {
		return 0
	}
	if c.Explaining() {
		if rows != &t.sure {
			hits = t.cues.After(c, best.End, hits[:before])
		}
		t.because(c, hits, bestRow)
	}
	if widen := t.rows[bestRow].Widen; widen != nil {
		best.Begin = widen(c, best.Begin)
	}
	c.Emit(best)
	near.end, near.row, near.size = best.End, uint16(bestRow), bestSize
	return bestEnd
}

// because names the cue of a row.
func (t *table) because(c *detect.Cursor, hits []detect.CueHit, row int) {
	for _, h := range hits {
		if (int(h.ID) == row || slices.Contains(t.from[row].shared, h.ID)) && (h.Key || h.Distance <= 4) {
			c.Because(h)
			return
		}
	}
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

// inName reports whether a cue in front of begin is the end of a file's name or the beginning of
// a key: "archive.zip", "account.retention=".
func inName(c *detect.Cursor, h detect.CueHit, begin int) bool {
	t := c.Text
	return !h.Key && (h.Begin-2 >= c.Lo && t[h.Begin-1] == '.' && alnum(t[h.Begin-2]) ||
		h.Distance > 0 && h.End+1 < begin && (t[h.End] == '.' || t[h.End] == '_') && alnum(t[h.End+1]))
}

// plainly reports whether a cue of that id is near enough for a value that nothing checks: no
// end of a file's name and no beginning of a key, with
// no number and another word between them, and of two small letters directly in front.
func plainly(c *detect.Cursor, hits []detect.CueHit, id uint16, begin int) bool {
	for _, h := range hits {
		switch {
		case h.ID != id || !h.Key && h.Distance > 4:
		case h.Key || h.After:
			return true
		case inName(c, h, begin):
		case h.Distance == 0:
			return true
		case h.End-h.Begin == 2 && c.Text[h.Begin]-'a' < 26 && c.Text[h.Begin+1]-'a' < 26:
		case h.Distance == 1 || !strings.ContainsAny(c.Text[min(h.End, begin):begin], "0123456789"):
			return true
		}
	}
	return false
}

// beside reports whether a cue of that id stands beside the value
// with one word at most between them, and no other number; behind the value, with none.
func beside(c *detect.Cursor, hits []detect.CueHit, id uint16, cand *candidate) bool {
	for _, h := range hits {
		switch {
		case h.ID != id:
		case h.After:
			if h.Distance == 0 && c.Text[cand.end] != '.' {
				return true
			}
		case inName(c, h, cand.begin):
		case h.Key || h.Distance == 0 || h.Distance == 1 && !cand.year(c.Text) && !numbered(c.Text[min(h.End, cand.begin):cand.begin]):
			return true
		}
	}
	return false
}

// numbered reports whether s has three digits in a row.
func numbered(s string) bool {
	n := 0
	for i := range len(s) {
		if s[i]-'0' > 9 {
			n = 0
		} else if n++; n == 3 {
			return true
		}
	}
	return false
}

// counts reports whether the word behind a number that ends at end is what it counts: "12345678
// bytes".
func (t *table) counts(c *detect.Cursor, end int) bool {
	if end+2 >= len(c.Text) || c.Text[end] != ' ' || c.Text[end+1]-'a' >= 26 {
		return false
	}
	return t.units.has(c.WordAt(end + 1).Hash)
}

// refused reports whether all cues of the row stand in phrases that make them
// none, or beside a nearer one that does.
func (t *table) refused(hits []detect.CueHit, row int) bool {
	for _, h := range hits {
		if int(h.ID) == row && !slices.ContainsFunc(hits, func(n detect.CueHit) bool {
			return n.ID == t.from[row].not && (n.Begin <= h.Begin && h.End <= n.End && n.End > 0 || h.End == 0 && n.End == 0)
		}) {
			return false
		}
	}
	return true
}

// touches reports whether a cue of the row stands directly in front. A
// row that checks nothing wants a cue with a capital: "CC-12345678" is a
// document, "ci-1234567" a build.
func (t *table) touches(c *detect.Cursor, hits []detect.CueHit, row int) bool {
	for _, h := range hits {
		if h.After || h.Distance > 0 || int(h.ID) != row && !slices.Contains(t.from[row].shared, h.ID) {
			continue
		}
		if w := c.WordAt(h.Begin); t.rows[row].checks() || w.Flags&(detect.FirstUpper|detect.HasUpper) != 0 {
			return true
		}
	}
	return false
}

// leads reports whether a cue of the row stands directly in front.
func (t *table) leads(hits []detect.CueHit, row int) bool {
	for _, h := range hits {
		if leading(h) && (int(h.ID) == row || slices.Contains(t.from[row].shared, h.ID)) {
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
// of a alone, or of b alone, is named; ofA and ofB that
// their rows are of a country and not of any.
//
// Where a word announces both, of the same span, the country that is named decides: a
// check may pass by chance.
func better(a, b detect.Match, home, away, ofA, ofB bool) bool {
	if (home || away) && a.Evidence >= detect.Cued && b.Evidence >= detect.Cued && a.End == b.End {
		return home
	}
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
	if ofA != ofB {
		return ofA
	}
	return a.Type < b.Type
}
