package address

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
		if r.T[b].Mark != 0 && r.labelled(b+1) { // where split has ended an address
			i += 3
			continue
		}
		for i < r.N && labels[i] != LabelNone {
			i++
		}
		i = r.split(labels, b, i)
		if run, ok = r.trim(b, i); ok && r.whole(labels, run) {
			return r.glue(labels, run), true
		}
	}
	return Run{}, false
}

// split returns where the first address of tokens b to e ends, all of which
// have labels of addresses: a sentence that ends behind the country ends the
// address, and what begins with a street of its own behind a whole address, or
// with a number and a street on a line of its own, is another one.
func (r *Row) split(labels []uint8, b, e int) int {
	number, street, place, code := false, false, false, false
	for i := b; i < e; i++ {
		t := &r.T[i]
		if code && (t.Mark == ',' || t.Mark == ';') && r.labelled(i+1) {
			return i
		}
		if i > b && (t.Mark == '?' || t.Mark == '!' || r.cell(i) || t.Mark == ':' && r.label(i)) {
			return i
		}
		border := t.Class == LineEnd || t.Mark == ';' || t.Mark == '.'
		if border && i > b && i+1 < e {
			if t.Class != LineEnd && labels[i-1] == LabelCountry && r.T[i-1].Class == Country && r.T[i+1].Space {
				return i
			}
			if number && street {
				switch n := labels[i+1]; {
				case n == LabelNumber && t.Class == LineEnd && i+2 < e && labels[i+2] == LabelStreet,
					place && t.Mark != '.' && (n == LabelNumber || n == LabelStreet) && r.startsStreet(labels, i+1, e):
					return i
				}
			}
		}
		switch labels[i] {
		case LabelNumber:
			number = true
		case LabelStreet:
			street = street || t.Class != Mark
		case LabelPostcode:
			code = code || t.hasDigit()
			place = place || t.Class != Mark
		case LabelPlace, LabelRegion, LabelCountry:
			place = place || t.Class != Mark
		}
	}
	return e
}

// labelled reports whether an abbreviation in capitals that is none of addresses stands at
// token i and a number behind it: "PESEL 44051401359" is another thing than the address in front.
func (r *Row) labelled(i int) bool {
	if i+1 >= r.N || r.T[i].Shape != Upper || r.T[i].Class != Word || r.T[i].End-r.T[i].Begin > 8 {
		return false
	}
	n := &r.T[i+1]
	if n.Mark == ':' && i+2 < r.N {
		n = &r.T[i+2]
	}
	return n.hasDigit()
}

// label reports whether the colon at token i stands behind a label, not within
// an address: "No: 12".
func (r *Row) label(i int) bool {
	if i == 0 {
		return true
	}
	switch p := &r.T[i-1]; p.Class {
	case WeakUnit, Unit, Numero:
		return false
	default:
		return p.End-p.Begin > 2 // D:3
	}
}

// cell reports whether the mark at token i is the border of a cell: a tab, or a
// semicolon, a bar or, in a table, a comma that stands between words without spaces.
func (r *Row) cell(i int) bool {
	t := &r.T[i]
	return t.Mark == '\t' || (t.Mark == ';' || t.Mark == '|' || t.Mark == ',' && r.Commas) && !t.Space && i+1 < r.N && !r.T[i+1].Space && r.T[i+1].Class != LineEnd
}

// startsStreet reports whether a number and a street stand at token i, before
// any other component.
func (r *Row) startsStreet(labels []uint8, i, e int) bool {
	number, street := false, false
	for ; i < e; i++ {
		switch labels[i] {
		case LabelNumber:
			number = true
		case LabelStreet:
			street = true
		case LabelPlace, LabelRegion, LabelPostcode, LabelCountry:
			if r.T[i].Class != Mark && r.T[i].Class != LineEnd {
				return number && street
			}
		}
	}
	return number && street
}

// trim takes marks off the ends of a run: the convention of the package
// comment of detect/address.
func (r *Row) trim(b, e int) (Run, bool) {
	if b > 0 && b < e && r.amount(b) {
		for b++; b < e && !r.T[b].Space; b++ {
		}
	}
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

// amount reports whether token i is an amount, or the rest of one: $12, 1.2m.
func (r *Row) amount(i int) bool {
	if r.T[i].Space || !r.T[i].hasDigit() {
		return false
	}
	switch r.T[i-1].Mark {
	case '$':
		return true
	case '.', ':':
		return i > 1 && !r.T[i-1].Space && r.T[i-2].hasDigit()
	}
	return false
}

// glue moves the end of a run behind what is glued to it: the rest of a code
// with a dash, the bracket that closes one inside.
func (r *Row) glue(labels []uint8, run Run) Run {
	for run.End+1 < r.N && !r.T[run.End].Space && !r.T[run.End+1].Space && (r.T[run.End].Mark == '-' || r.T[run.End].Mark == '/') && r.T[run.End-1].hasDigit() && r.T[run.End+1].hasDigit() {
		run.End += 2
	}
	if i := run.End; i < r.N && r.T[i].Mark == '.' && !r.T[i].Space && i-run.Begin > 0 && r.periodInside(run.Begin, i, labels[i] != LabelNone) {
		run.End++
	}
	if run.End < r.N && r.T[run.End].Mark == ')' {
		open := 0
		for i := run.Begin; i < run.End; i++ {
			switch r.T[i].Mark {
			case '(':
				open++
			case ')':
				open--
			}
		}
		if open > 0 {
			run.End++
		}
	}
	return run
}

// periodInside reports whether the period at token i, behind an address, is
// part of it: that of an abbreviation, unless a sentence ends there, that of
// initials (D.C.), or of a Hungarian number; likely says that the chain thinks so.
// At the end of a line a sentence ends there if a word of it stands in front of the
// address, which begins at token b.
func (r *Row) periodInside(b, i int, likely bool) bool {
	t := &r.T[i-1]
	if t.Class == Num {
		for k := i - 2; k >= 0 && k >= i-6; k-- {
			switch r.T[k].Tail {
			case 'u'<<24 | 't'<<16 | 'c'<<8 | 'a', 'u', 'u'<<8 | 't', 't'<<16 | 'e'<<8 | 'r', 'k'<<16 | 'r'<<8 | 't', 'o'<<24 | 'r'<<16 | 'u'<<8 | 't':
				return true
			}
		}
		return false
	}
	if t.End-t.Begin == 1 && i > 2 && r.T[i-2].Mark == '.' && !r.T[i-1].Space && r.T[i-3].End-r.T[i-3].Begin == 1 {
		return true
	}
	if n := t.End - t.Begin; n > 5 || t.Shape == Digits || t.Shape == Code {
		return false
	}
	switch t.Tail {
	case tailSt, tailRd, tailAve, tailAv, tailDr, tailLn, tailCt, tailPl, tailSq, tailBlvd, tailStr, tailIzq, tailDer, tailEsq, tailDto, tailTv, tailTh, tailHwy, tailTer, tailCir, tailApt, tailSte:
	default:
		if t.Class != Dir && t.Class != Letter || !likely {
			return false
		}
	}
	if i+1 >= r.N {
		return likely && !r.spoken(b)
	}
	n := &r.T[i+1]
	switch n.Mark {
	case 0:
		return !n.Shape.Capital() && (n.Class != LineEnd || likely && !r.spoken(b))
	case ',', ';', '(', ')', '"', '|', '<', '.':
		return true
	}
	return false
}

// spoken reports whether a word in small letters stands directly in front of
// token b, as in a sentence.
func (r *Row) spoken(b int) bool { return b > 0 && r.T[b-1].Shape == Lower }

// Words of four letters or less, as Token.Tail has them.
const (
	tailSt   = 's'<<8 | 't'
	tailRd   = 'r'<<8 | 'd'
	tailAve  = 'a'<<16 | 'v'<<8 | 'e'
	tailAv   = 'a'<<8 | 'v'
	tailDr   = 'd'<<8 | 'r'
	tailLn   = 'l'<<8 | 'n'
	tailCt   = 'c'<<8 | 't'
	tailPl   = 'p'<<8 | 'l'
	tailSq   = 's'<<8 | 'q'
	tailBlvd = 'b'<<24 | 'l'<<16 | 'v'<<8 | 'd'
	tailStr  = 's'<<16 | 't'<<8 | 'r'
	tailIzq  = 'i'<<16 | 'z'<<8 | 'q'
	tailDer  = 'd'<<16 | 'e'<<8 | 'r'
	tailEsq  = 'e'<<16 | 's'<<8 | 'q'
	tailDto  = 'd'<<16 | 't'<<8 | 'o'
	tailTv   = 't'<<8 | 'v'
	tailTh   = 't'<<8 | 'h'
	tailHwy  = 'h'<<16 | 'w'<<8 | 'y'
	tailTer  = 't'<<16 | 'e'<<8 | 'r'
	tailCir  = 'c'<<16 | 'i'<<8 | 'r'
	tailApt  = 'a'<<16 | 'p'<<8 | 't'
	tailSte  = 's'<<16 | 't'<<8 | 'e'
)
