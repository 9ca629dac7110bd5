package address

import (
	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/internal/chain"
)

// A Finder goes along a text and finds addresses. It is scratch for one text
// at a time.
type Finder struct {
	Row     Row
	Lattice chain.Lattice
	Floor   int // the end of the last match; nothing before it is looked at
}

// Open looks at the anchor at c.Pos. If an address may stand there it fills
// the row and reports true.
func (f *Finder) Open(c *detect.Cursor) bool {
	if c.Pos < f.Floor || !quick(c) {
		return false
	}
	f.Row.Fill(c, f.Floor)
	return f.Row.plausible()
}

// quick is the first look, a few bytes and a word or two.
func quick(c *detect.Cursor) bool {
	w := c.Word()
	if w.Flags.Has(detect.Cut) {
		return false
	}
	if w.Flags.Has(detect.HasDigit) {
		return quickNumber(c, w)
	}
	s := c.Text
	if !w.Flags.Has(detect.FirstUpper) {
		// A street word in small letters counts beside a number only.
		switch ClassOf(w.Hash) {
		case Strong, Weak, Box, Compound, Romance, Slavic, Asian, Germanic:
			return digitNear(s, c.Lo, c.Pos) || digitAfter(s, w.End)
		}
		return false
	}
	switch ClassOf(w.Hash) {
	case Strong, Box, Romance, Slavic, Asian, Germanic:
		return true
	case Weak:
		return digitNear(s, c.Lo, c.Pos) || digitAfter(s, w.End)
	}
	return false
}

// digitAfter reports whether an ASCII digit stands in the 32 bytes behind pos.
func digitAfter(s string, pos int) bool {
	return digitNear(s, pos, min(len(s), pos+32))
}

func quickNumber(c *detect.Cursor, w detect.Word) bool {
	s, i := c.Text, c.Pos
	if w.Len() > 12 {
		return false
	}
	if i > c.Lo {
		switch p := s[i-1]; p {
		case '.', ':', '$', '=', '_', '@', '+', '%', '&', '*', '\\', '~', '^', '<', '/':
			if p != '.' && p != ':' || i-2 < c.Lo || !wordByte(s[i-2]) || s[i-2]-'0' < 10 {
				return false
			}
		case '-':
			if i-2 >= c.Lo && s[i-2] != ' ' && (s[i-2]|0x20)-'a' >= 26 {
				return false
			}
		}
	}
	k := w.End
	for k+1 < len(s) && k < i+20 && (s[k] == '-' || s[k] == '/') && (s[k+1]-'0' < 10 || (s[k+1]|0x20)-'a' < 26) {
		k++
		for k < len(s) && (s[k]-'0' < 10 || (s[k]|0x20)-'a' < 26) {
			k++
		}
	}
	if k < len(s) {
		switch s[k] {
		case '%', '$', '=', '_', '@', '+':
			return false
		case ':', '.':
			if k+1 < len(s) && s[k+1]-'0' < 10 {
				return false
			}
		}
	}
	for n := 0; n < 4 && k < len(s); n, k = n+1, k+1 {
		switch s[k] {
		case ',', '\n', '.', ';', '"', ')', ' ', '\r', '-', '#', '/', '(':
			continue
		}
		break
	}
	if k < len(s) {
		b := s[k]
		if b-'A' < 26 || b >= 0x80 {
			switch ClassOf(c.WordAt(k).Hash) {
			case Month, Measure:
				return false
			}
			return true
		}
		if b-'a' < 26 {
			switch ClassOf(c.WordAt(k).Hash) {
			case Romance, Slavic, Asian, Numero, Germanic, Strong, Weak, WeakUnit, Unit, Box:
				return true
			}
		}
	}
	// What stands in front.
	k = i
	for n := 0; n < 3 && k > c.Lo; n++ {
		switch s[k-1] {
		case ' ', ',', '.', '#', '\n', '\r', '-', '/', ':', '(':
			k--
			continue
		}
		break
	}
	e := k
	for k > c.Lo && k > e-40 && wordByte(s[k-1]) {
		k--
	}
	if k == e {
		return false
	}
	p := c.WordAt(k)
	if p.End != e {
		return false
	}
	if p.Flags.Has(detect.HasDigit | detect.HasLetter) { // "SW1A 2AA", "K1A 0B1"
		return w.Len() == 3 && w.Flags.Has(detect.HasLetter)
	}
	switch class := ClassOf(p.Hash); {
	case class == Month || class == Measure:
		return false
	case class != None:
		return class != Particle && class != Cue && class != Weak && class != WeakUnit || p.Flags.Has(detect.FirstUpper)
	case p.Flags.Has(detect.FirstUpper):
		return true
	case p.Len() > 6:
		tail, _ := ends(s[k:e])
		return compound(s[k:e], tail)
	}
	return false
}

// plausible is the second look: it counts what speaks for an address near the
// anchor.
func (r *Row) plausible() bool { return r.Points() >= 1 }

// Points counts what speaks for an address near the anchor.
func (r *Row) Points() int {
	n, places, commas, digits := 0, 0, 0, 0
	for i := max(0, r.Anchor-8); i < min(r.N, r.Anchor+12); i++ {
		t := &r.T[i]
		switch t.Class {
		case Strong, Compound, Romance, Slavic, Asian, Germanic:
			if t.Shape.Capital() {
				n += 3
			} else if t.Class == Strong || t.Class == Compound {
				n += 2
			} else {
				n++
			}
		case Weak:
			if t.Shape.Capital() {
				n += 2
			} else {
				n++
			}
		case UKIn:
			if i > 0 && r.T[i-1].Class == UKOut {
				n += 4
			}
		case CA2:
			if i > 0 && (r.T[i-1].Class == CA1 || r.T[i-1].Class == UKOut) {
				n += 4
			}
		case Eir:
			n++
		case State:
			if t.Shape == Upper {
				n++
				if i+1 < r.N && r.T[i+1].Digits == 5 {
					n += 3
				}
			} else if i+1 < r.N && r.T[i+1].Digits == 5 {
				n += 2
			}
		case Num:
			if t.Digits >= 4 && t.Digits <= 7 && !t.Year {
				n++
				if t.Digits == 4 && i+1 < r.N && r.T[i+1].Shape == Upper && r.T[i+1].End-r.T[i+1].Begin == 2 {
					n += 2
				}
			}
		case Unit, Country, Region, Dir:
			if t.Shape.Capital() || t.Class == Unit {
				n++
			}
		case Box:
			n += 3
		case Cue:
			if i < r.Anchor {
				n += 2
				r.Cued = true
			}
		case Mark:
			if t.Mark == ',' && i > r.Anchor-4 && i < r.Anchor+6 && commas < 2 {
				n++
				commas++
			}
		case LineEnd:
			if i > r.Anchor-4 && i < r.Anchor+6 && commas < 2 {
				n++
				commas++
			}
		case Word:
			if t.Shape.Capital() && t.Attr.Place() > 0 && places < 2 {
				n++
				places++
			}
		}
		if t.hasDigit() {
			digits++
		}
	}
	if digits == 0 {
		n -= 2
	}
	return n
}

// A Run is a range of tokens [Begin, End) that is an address.
type Run struct{ Begin, End int }

// NextRun returns the next address at or behind token i by the labels.
func (r *Row) NextRun(labels []uint8, i int) (run Run, ok bool) {
	for i < r.N {
		if labels[i] == LabelNone {
			i++
			continue
		}
		b := i
		for i < r.N && labels[i] != LabelNone {
			i++
		}
		if run, ok = r.trim(b, i); ok && r.whole(labels, run) {
			return run, true
		}
	}
	return Run{}, false
}

// trim takes marks off the ends of a run: the convention of the package
// comment of detect/address.
func (r *Row) trim(b, e int) (Run, bool) {
	for b < e && (r.T[b].Class == LineEnd || r.T[b].Class == Mark && r.T[b].Mark != '#') {
		b++
	}
	open := 0
	for i := b; i < e; i++ {
		switch r.T[i].Mark {
		case '(':
			open++
		case ')':
			open--
		}
	}
	for e > b {
		t := &r.T[e-1]
		switch {
		case t.Class == LineEnd:
		case t.Class != Mark:
			return Run{b, e}, true
		case t.Mark == '.' && e-b > 1 && !t.Space && r.T[e-2].abbreviation():
			return Run{b, e}, true
		case t.Mark == ')' && open == 0:
			return Run{b, e}, true
		case t.Mark == ')':
			open++
		case t.Mark == '(':
			open--
		}
		e--
	}
	return Run{}, false
}

// abbreviation reports whether the period behind t is rather part of it.
func (t *Token) abbreviation() bool {
	switch t.Class {
	case Strong, Weak, Unit, Dir, Romance, Slavic, State, Box, Country:
		return t.End-t.Begin <= 4
	case Letter:
		return true
	}
	return false
}

// whole reports whether a run has what makes it an address: a street with
// something beside it, a post code with a place, a box.
func (r *Row) whole(labels []uint8, run Run) bool {
	var has [Labels]bool
	digit, street := false, false
	for i := run.Begin; i < run.End; i++ {
		has[labels[i]] = true
		t := &r.T[i]
		digit = digit || t.hasDigit()
		street = street || t.Class.IsStreet() || t.Class == Box
	}
	if r.T[run.End-1].End-r.T[run.Begin].Begin < 5 {
		return false
	}
	switch {
	case has[LabelStreet]:
		return digit || street && run.End-run.Begin > 1
	case has[LabelPlace] || has[LabelRegion]:
		return digit && (has[LabelPostcode] || has[LabelNumber] || has[LabelUnit])
	}
	return false
}

// Next returns the position from which the text must be looked at again, once
// the row's labels are known, and the number of tokens that count: runs that
// begin behind them are to be left to the next row.
func (r *Row) Next(c *detect.Cursor, labels []uint8) (next, limit int) {
	if !r.Cut {
		return r.T[r.N-1].End, r.N
	}
	limit = maxRow - 12
	for limit > maxRow/3 && labels[limit-1] != LabelNone {
		limit--
	}
	if limit == maxRow/3 {
		limit = maxRow
	}
	return r.T[limit-1].End, limit
}

// StreetLine cuts a run to its number, street and what is within the house.
func (r *Row) StreetLine(labels []uint8, run Run) (Run, bool) {
	b, e := -1, -1
	for i := run.Begin; i < run.End; i++ {
		switch labels[i] {
		case LabelNumber, LabelStreet, LabelUnit:
			if b < 0 {
				b = i
			}
			if e < 0 || e == i {
				e = i + 1
			}
		}
	}
	if b < 0 {
		return Run{}, false
	}
	return r.trim(b, e)
}

// CueBefore reports whether a word that announces an address stands in the
// eight tokens before token i.
func (r *Row) CueBefore(i int) bool {
	for k := i - 1; k >= 0 && k >= i-8; k-- {
		if r.T[k].Class == Cue {
			return true
		}
	}
	return false
}
