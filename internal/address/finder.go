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
// the row and reports true. Without a gate every row will do.
func (f *Finder) Open(c *detect.Cursor, gate *chain.Model) bool {
	if c.Pos < f.Floor || !Quick(c) {
		return false
	}
	r := &f.Row
	r.Near(c, f.Floor)
	if r.N == 0 || gate != nil && !r.Likely(&f.Lattice, gate) {
		return false
	}
	r.read(c, maxRow)
	return true
}

// whole reports whether a run has what makes it an address: a street with
// something beside it, one whose word is an ordinary one with a town and a country, a box, or a post code, which does not look like a year,
// with a place.
func (r *Row) whole(labels []uint8, run Run) bool {
	var has [Labels]bool
	digit, street, weak, year := false, false, false, false
	for i := run.Begin; i < run.End; i++ {
		has[labels[i]] = true
		t := &r.T[i]
		if t.Class == Mark && r.strange(i) {
			return false
		}
		digit = digit || t.hasDigit() && !t.Year
		year = year || t.Year
		street = street || t.Class.IsStreet() && (t.Class != Weak || r.CueBefore(run.Begin))
		weak = weak || t.Class == Weak && t.Shape.Capital()
	}
	if r.T[run.End-1].End-r.T[run.Begin].Begin < 5 {
		return false
	}
	switch {
	case has[LabelStreet]:
		return digit || year || street && run.End-run.Begin > 1 || weak && has[LabelPlace] && has[LabelCountry]
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

// strange reports whether the mark at token i never stands in an address.
func (r *Row) strange(i int) bool {
	switch t := &r.T[i]; t.Mark {
	case '=', '{', '}', '[', ']', '<', '_', '@', '*', '$', '%', '~', '^', '`', '\\':
		return true
	case '|', '&':
		return i+1 < r.N && r.T[i+1].Mark == t.Mark
	}
	return false
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
	if run, ok := r.trim(b, e); ok {
		return r.glue(labels, run), true
	}
	return Run{}, false
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
