package address

import (
	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/internal/chain"
	"github.com/piikit/piikit/internal/words"
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
	f.Row.Fill(c, f.Floor)
	return gate == nil || f.Row.Likely(&f.Lattice, gate)
}

// Quick is the first look, a few bytes and a word or two.
func Quick(c *detect.Cursor) bool {
	w := c.Word()
	if w.Flags.Has(detect.Cut) {
		return false
	}
	if w.Flags.Has(detect.HasDigit) {
		return quickNumber(c, w)
	}
	s := c.Text
	class := ClassOf(w.Hash)
	if !w.Flags.Has(detect.FirstUpper) {
		// A street word in small letters counts beside a number only.
		switch class {
		case Strong, Weak:
			return digitNear(s, c.Lo, c.Pos) && behindNumber(c)
		case Germanic, Romance, Slavic, Asian:
			return digitNear(s, c.Lo, c.Pos) || digitAfter(s, w.End)
		case Box:
			return digitAfter(s, w.End)
		}
		return false
	}
	switch class {
	case Strong, Box, Romance, Slavic, Asian, Germanic:
		return true
	case Weak:
		return digitNear(s, c.Lo, c.Pos) || digitAfter(s, w.End)
	}
	return false
}

// behindNumber reports whether a number stands at most five words in front of
// the word at c.Pos, with nothing between that ends a phrase.
func behindNumber(c *detect.Cursor) bool {
	s, k := c.Text, c.Pos
	for range 6 {
		for n := 0; k > c.Lo && n < 3; n++ {
			switch s[k-1] {
			case ' ', '.', '\'', '-':
				k--
				continue
			}
			break
		}
		e := k
		for k > c.Lo && k > e-24 && wordByte(s[k-1]) {
			k--
		}
		if k == e { // "67, talaat harb street"
			return k-2 >= c.Lo && s[k-1] == ',' && s[k-2]-'0' < 10
		}
		if s[k]-'0' < 10 {
			return true
		}
		if w := c.WordAt(k); words.Lookup(w.Hash).Word() == 7 && ClassOf(w.Hash) == None {
			return false
		}
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
	if w.Flags.Has(detect.HasLetter) && w.Len() > 3 {
		var t Token
		t.number(s[i:w.End], w.Flags)
		if t.Class == Mixed {
			return false
		}
	}
	if i > c.Lo {
		switch p := s[i-1]; p {
		case '.', ':', '$', '=', '_', '@', '+', '%', '&', '*', '\\', '~', '^', '<', '/':
			if p != '.' && p != ':' || i-2 < c.Lo || !wordByte(s[i-2]) || s[i-2]-'0' < 10 {
				return false
			}
		case '#':
			if w.Len() > 4 {
				return false
			}
		case '-':
			if i-2 >= c.Lo && s[i-2] != ' ' && !prefixed(s, c.Lo, i-1, w.Len()) {
				return false
			}
		}
	}
	k, groups := w.End, 1
	for k+1 < len(s) && k < i+24 && (s[k] == '-' || s[k] == '/') && (s[k+1]-'0' < 10 || (s[k+1]|0x20)-'a' < 26) {
		k++
		groups++
		for k < len(s) && (s[k]-'0' < 10 || (s[k]|0x20)-'a' < 26) {
			k++
		}
	}
	if groups > 2 && w.Len() > 2 { // dates, phone numbers
		return false
	}
	if k < len(s) {
		switch s[k] {
		case '%', '$', '=', '_', '@', '+':
			return false
		case ':', '.':
			if k+1 < len(s) && s[k+1]-'0' < 10 {
				return false
			}
		case ',': // 1,234
			if k+3 < len(s) && s[k+1]-'0' < 10 && s[k+2]-'0' < 10 && s[k+3]-'0' < 10 {
				return false
			}
		}
	}
	stop := false // a sentence or a line ends
	for n := 0; n < 4 && k < len(s); n, k = n+1, k+1 {
		switch s[k] {
		case '.', '\n':
			stop = true
			continue
		case ',', ';', '"', ')', ' ', '\r', '-', '#', '/', '(':
			continue
		}
		break
	}
	if k < len(s) {
		b := s[k]
		if !stop && (b-'A' < 26 || b >= 0x80) {
			n := c.WordAt(k)
			switch ClassOf(n.Hash) {
			case Month, Measure:
				return false
			}
			if (n.Len() != 1 || b != 'I') && !n.Flags.Has(detect.Ideographic) {
				return true
			}
		}
		if b-'a' < 26 {
			switch ClassOf(c.WordAt(k).Hash) {
			case Romance, Slavic, Asian, Numero, Germanic, Strong, Weak, Unit, Box:
				return true
			case None:
				if i == 0 || s[i-1] == '\n' { // a line of its own, in small letters
					return true
				}
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
	if p.End != e { // "n° 12"
		return p.End > k && e-p.End <= 2 && ClassOf(p.Hash) == WeakUnit
	}
	if p.Flags.Has(detect.HasDigit | detect.HasLetter) { // "SW1A 2AA", "K1A 0B1"
		return w.Len() == 3 && w.Flags.Has(detect.HasLetter)
	}
	switch class := ClassOf(p.Hash); {
	case class == WeakUnit && e < i && s[e] == '.', p.Len() == 1 && s[k]|0x20 == 'b' && k > c.Lo && s[k-1] == '.': // no. 67, p.o.b. 94
		return true
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

// prefixed reports whether the dash at i and a few letters in front of it may
// be the country of a post code of n digits: D-10115.
func prefixed(s string, lo, i, n int) bool {
	k := i
	for k > lo && (s[k-1]|0x20)-'a' < 26 {
		k--
	}
	return k < i && (n >= 3 && n <= 6 && i-k <= 2 || i-k > 3) && (k == lo || !wordByte(s[k-1]))
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
			return r.glue(run), true
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
		case t.Mark == '.' && e-b > 1 && !t.Space && r.periodInside(e-1):
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

// glue moves the end of a run behind what is glued to it: the rest of a code
// with a dash, the bracket that closes one inside.
func (r *Row) glue(run Run) Run {
	for run.End+1 < r.N && !r.T[run.End].Space && !r.T[run.End+1].Space && (r.T[run.End].Mark == '-' || r.T[run.End].Mark == '/') && r.T[run.End-1].hasDigit() && r.T[run.End+1].hasDigit() {
		run.End += 2
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

// periodInside reports whether the period at token i, the last of an address,
// is part of it: that of an abbreviation, unless a sentence ends there, or of
// a Hungarian number.
func (r *Row) periodInside(i int) bool {
	t := &r.T[i-1]
	if t.Class == Num {
		for k := i - 2; k >= 0 && k >= i-3; k-- {
			switch r.T[k].Tail {
			case 'u'<<24 | 't'<<16 | 'c'<<8 | 'a', 'u', 'u'<<8 | 't', 't'<<16 | 'e'<<8 | 'r', 'k'<<16 | 'r'<<8 | 't', 'o'<<24 | 'r'<<16 | 'u'<<8 | 't':
				return true
			}
		}
		return false
	}
	if n := t.End - t.Begin; n > 5 || t.Shape == Digits || t.Shape == Code {
		return false
	}
	switch t.Tail {
	case tailSt, tailRd, tailAve, tailAv, tailDr, tailLn, tailCt, tailPl, tailSq, tailBlvd, tailStr, tailIzq, tailDer, tailEsq, tailDto, tailTv, tailTh, tailHwy, tailTer, tailCir, tailApt, tailSte:
	default:
		if t.Class != Dir && t.Class != Letter {
			return false
		}
	}
	if i+1 >= r.N {
		return true
	}
	n := &r.T[i+1]
	return n.Class != Mark && !n.Shape.Capital() || n.Mark == ',' || n.Mark == ';' || n.Mark == '(' || n.Mark == ')'
}

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

// whole reports whether a run has what makes it an address: a street with
// something beside it, a box, or a post code, which does not look like a year,
// with a place.
func (r *Row) whole(labels []uint8, run Run) bool {
	var has [Labels]bool
	digit, street, year := false, false, false
	for i := run.Begin; i < run.End; i++ {
		has[labels[i]] = true
		t := &r.T[i]
		if t.Class == Mark && r.strange(i) {
			return false
		}
		digit = digit || t.hasDigit() && !t.Year
		year = year || t.Year
		street = street || t.Class.IsStreet() && (t.Class != Weak || r.CueBefore(run.Begin)) || t.Class == Box
	}
	if r.T[run.End-1].End-r.T[run.Begin].Begin < 5 {
		return false
	}
	switch {
	case has[LabelStreet]:
		return digit || year || street && run.End-run.Begin > 1
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
	case '=', '{', '}', '[', ']', '<', '_', '@', '*', '$', '%', '~', '^', '`', '\\', '!', '?':
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
