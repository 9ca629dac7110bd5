// Package address is the machinery of detect/address: the tokens around a
// number or a street word, their features, and the chain that says which of
// them are an address, and which part of it.
package address

import (
	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/internal/chain"
	"github.com/piikit/piikit/internal/fold"
	"github.com/piikit/piikit/internal/words"
)

// The labels of tokens.
const (
	LabelNone     = iota
	LabelNumber   // of the house: 12, 12a, 3-5, nº 7
	LabelStreet   // street or square; P.O. box with its number
	LabelUnit     // apartment, floor, building
	LabelPlace    // district, town
	LabelRegion   // state, province, county
	LabelPostcode // post code
	LabelCountry  // country
	Labels
)

const (
	maxRow   = 60  // tokens of a row
	maxBytes = 640 // bytes of a row behind its anchor
	near     = 3   // tokens in front of the anchor that always count
	ahead    = 8   // tokens behind the anchor that the gate sees
	left     = 12  // tokens in front of the anchor
	leftMax  = 200 // bytes in front of the anchor
)

// A Row is the tokens around an anchor. It is scratch: large, reused, and used
// by one goroutine.
type Row struct {
	T      [maxRow]Token
	N      int
	Anchor int  // index of the anchor's token
	Cut    bool // the row ended because it was full
	Commas bool // the row stands in a table whose cells commas part

	at, end               int  // of the text that is read next, and how far
	quiet, weak, capitals int  // tokens that say no, that say little, with capitals
	closed                bool // nothing is read any more

	dist    [maxRow]dist
	shared  [maxRow]shared
	feature [64]uint32
	words   words.Cache
}

// dist are distances in tokens, at most 9.
type dist struct {
	lastNum, lastStreet, nextNum, nextStreet uint8
	lastCode, nextCode                       uint8 // of a post code's shape
	cue                                      uint8
	bol, eol                                 uint8
}

// Fill reads the row around the anchor at c.Pos. It looks at nothing before
// floor, where the last match ended.
func (r *Row) Fill(c *detect.Cursor, floor int) {
	r.Near(c, floor)
	r.read(c, maxRow)
}

// Near is the first part of Fill, up to ahead tokens behind the anchor: what
// the gate looks at.
func (r *Row) Near(c *detect.Cursor, floor int) {
	r.N, r.Anchor, r.Cut = 0, 0, false
	r.at = r.back(c.Text, c.Pos, max(floor, c.Lo))
	r.end = min(len(c.Text), c.Pos+maxBytes)
	r.quiet, r.weak, r.capitals, r.closed = 0, 0, 0, false
	for !r.closed {
		if r.N == maxRow {
			r.N = 0 // a run of marks
		}
		t := &r.T[r.N]
		if !t.next(c, &r.words, r.at, r.end) {
			if t.Begin < c.Pos { // a blank line in front of the anchor
				r.at, r.N = skipBlank(c.Text, t.Begin, c.Pos), 0
				continue
			}
			r.closed = true
			return
		}
		t.weigh()
		r.at = t.End
		if t.Shape == Ideograph { // see East
			r.N, r.closed = 0, t.Begin > c.Pos
			continue
		}
		if t.Shape.Capital() {
			r.capitals++
		}
		r.N++
		if k := r.N - 2; k >= 0 && r.cell(k) && (k == 0 || r.T[k-1].Class != Cue) { // what stands in other cells
			r.T[0] = *t
			t = &r.T[0]
			r.N = 1
		}
		r.Anchor = r.N - 1
		if t.Begin >= c.Pos {
			r.drop()
			break
		}
	}
	r.read(c, r.Anchor+1+ahead)
}

// read reads tokens behind the anchor until there are most, or what follows is
// no address.
func (r *Row) read(c *detect.Cursor, most int) {
	for !r.closed && r.N < most {
		t := &r.T[r.N]
		if !t.next(c, &r.words, r.at, r.end) || t.Shape == Ideograph {
			r.closed = true
			return
		}
		t.weigh()
		r.at = t.End
		r.N++
		if t.Class == Mark && r.stops(c.Text) {
			r.closed = true
			return
		}
		if t.Shape.Capital() {
			r.capitals++
		}
		switch t.evidence {
		case 2:
			r.quiet, r.weak = 0, 0
		case 1:
			r.weak++
			if r.T[r.N-2].Mark == '.' && t.Class == Word && t.Attr.Word() >= 6 { // a sentence begins
				r.quiet += 2
			} else {
				r.quiet = 0
			}
		case 0:
			r.weak++
			r.quiet++
		}
		r.closed = r.quiet >= 3 && (r.capitals > 0 || r.quiet >= 5) || r.quiet >= 2 && r.capitals > 0 && t.Attr.Word()+r.T[r.N-2].Attr.Word() >= 13 || r.weak >= 10
	}
	r.Cut = !r.closed && r.N == maxRow
}

// All reads the whole text of c, an address, into the row, as far as there is room.
func (r *Row) All(c *detect.Cursor) {
	r.N, r.Anchor, r.Cut = 0, 0, false
	for i := 0; r.N < maxRow; {
		t := &r.T[r.N]
		if !t.next(c, &r.words, i, len(c.Text)) {
			if t.Begin >= len(c.Text) {
				return
			}
			i = skipBlank(c.Text, t.Begin, len(c.Text))
			continue
		}
		r.N++
		i = t.End
	}
	r.Cut = true
}

// Surely is units of score that no token outweighs.
const Surely = 1 << 20

// stops reports whether the mark that was read last ends what may be an
// address: what stands behind it is another field or sentence.
func (r *Row) stops(s string) bool {
	t := &r.T[r.N-1]
	switch t.Mark {
	case '@', '=', '{', '}', '[', ']', '<', '"', '\\', '\t':
		return true
	case ';', '|': // between cells
		return !t.Space && t.End < len(s) && s[t.End] != ' ' && s[t.End] != '\n'
	case ':':
		return r.label(r.N - 1)
	}
	return false
}

// drop takes words that say nothing off the front of a row that ends with its
// anchor, but for a few.
func (r *Row) drop() {
	for j := r.Anchor - near; j > 0; j-- {
		if r.T[j].evidence == 0 && r.T[j-1].evidence == 0 {
			r.N = copy(r.T[:], r.T[j:r.N])
			r.Anchor -= j
			return
		}
	}
}

func skipBlank(s string, i, pos int) int {
	for i < pos && (s[i] == '\n' || s[i] == ' ' || s[i] == '\t' || s[i] == '\r') {
		i++
	}
	return i
}

// weigh fills in evidence and quiet.
func (t *Token) weigh() {
	t.evidence = int8(evidence(t))
	switch t.Class {
	case Mark:
		t.quiet = t.evidence == 0
	case Word, Cue, Measure, Counter, Month:
		t.quiet = t.evidence == 0 && t.Shape == Lower && t.Attr.Word() >= 5
	}
}

// evidence says whether an address may go on: 2 for a token of an address, 1
// for one that may stand in it, 0 for one that rather does not; -1 says nothing.
func evidence(t *Token) int {
	switch t.Class {
	case Mark:
		switch t.Mark {
		case ',', '.', '-', '#', '/', '(', ')', '\'', '>', '|':
			return -1
		}
		return 0
	case LineEnd:
		return -1
	case Num, NumLetter, Ordinal, LetterNum, UKOut, UKIn, CA1, CA2, Eir, Box, Unit, Region, Country, Strong, Germanic, Romance, Slavic, Asian, Compound:
		return 2
	case Dir, State, Weak, WeakUnit, Numero:
		if t.Shape != Lower {
			return 2
		}
		if t.Attr.Word() == 7 {
			return 0
		}
		return 1
	case Mixed:
		return 1
	case Particle:
		return -1
	}
	if t.Shape.Capital() || t.Shape == Uncased || t.Attr.Place() > 0 && t.Attr.Word() < 5 {
		return 1
	}
	return 0
}

// back returns where the row begins: a few tokens in front of pos, more where
// they are not small words.
func (r *Row) back(s string, pos, floor int) int {
	floor = max(floor, pos-leftMax)
	begin, n, small := pos, 0, 0
	for i := pos; i > floor; {
		b := s[i-1]
		switch {
		case b == '\n':
			if i-1 > floor && s[i-2] == '\n' || i-2 > floor && s[i-2] == '\r' && s[i-3] == '\n' {
				return begin
			}
			i--
			begin = i
		case b == ' ' || b == '\t' || b == '\r':
			i--
			continue
		case wordByte(b):
			k := i - 1
			for k > floor && wordByte(s[k-1]) {
				k--
			}
			if k == floor && k > 0 && wordByte(s[k-1]) {
				return begin // the word begins out of sight
			}
			if i = k; s[k]-'a' >= 26 {
				small = 0
			} else if small++; small > 3 && n >= near {
				return begin
			}
			begin = i
		default:
			i--
			begin, small = i, 0
		}
		if n++; n >= left {
			break
		}
	}
	return begin
}

func wordByte(c byte) bool { return c-'0' < 10 || (c|0x20)-'a' < 26 || c >= 0x80 }

// digitNear reports whether an ASCII digit stands in the 32 bytes before pos.
func digitNear(s string, lo, pos int) bool {
	n := min(pos-lo, 32)
	b := s[pos-n : pos]
	if n < 8 {
		for i := range len(b) {
			if b[i]-'0' < 10 {
				return true
			}
		}
		return false
	}
	for i := n - 8; i > -8; i -= 8 {
		if fold.Digits(fold.Load8(b, max(i, 0))) != 0 {
			return true
		}
	}
	return false
}

// measure fills in the distances.
func (r *Row) measure() {
	num, street, code, line, cue := -far-1, -far-1, -far-1, -1, -2*far // where the last stood
	for i := range r.N {
		t, d := &r.T[i], &r.dist[i]
		d.lastNum, d.lastStreet, d.lastCode = between(num, i), between(street, i), between(code, i)
		d.bol = between(line, i)
		d.cue = uint8(max(far+1-(i-cue), 0))
		switch {
		case t.Class == Mark:
		case t.Class == LineEnd:
			line = i
		case t.Class == Cue:
			cue = i
		case t.hasDigit():
			num = i
			if t.isCode() {
				code = i
			}
		case t.isStreet():
			street = i
		}
	}
	num, street, code, line = r.N+far, r.N+far, r.N+far, r.N
	for i := r.N - 1; i >= 0; i-- {
		t, d := &r.T[i], &r.dist[i]
		d.nextNum, d.nextStreet, d.nextCode = between(i, num), between(i, street), between(i, code)
		d.eol = between(i, line)
		switch {
		case t.Class == Mark:
		case t.Class == LineEnd:
			line = i
		case t.hasDigit():
			num = i
			if t.isCode() {
				code = i
			}
		case t.isStreet():
			street = i
		}
	}
}

// far is the greatest distance that is told apart.
const far = 9

// between returns how many tokens stand between tokens i and k.
func between(i, k int) uint8 { return uint8(min(k-i-1, far)) }

func (t *Token) hasDigit() bool { return t.Shape == Digits || t.Shape == Code }
func (t *Token) isStreet() bool {
	return t.Class.IsStreet() && (t.Class != Weak || t.Shape != Lower)
}

// isCode reports whether a token with a digit may be a post code.
func (t *Token) isCode() bool {
	switch t.Class {
	case Num:
		return t.Digits >= 4 && t.Digits <= 7
	case UKOut, UKIn, CA1, CA2, Eir:
		return true
	}
	return false
}

// Label finds the labels of the row with model m. Units of score are added to
// LabelNone at each token.
func (r *Row) Label(l *chain.Lattice, m *chain.Model, none int32) []uint8 {
	r.Measure()
	l.Reset(m)
	for i := range r.N {
		if fs := r.Features(i); len(fs) > 0 {
			l.Add(fs)
		} else {
			l.Skip()
		}
	}
	l.Bias(LabelNone, none)
	r.formed(l, -m.Nats(1))
	return l.Best()
}

// formed adds units to LabelNone at the tokens of forms that are hardly
// anything else, where the chain alone doubts: a number, a street word and
// what it belongs to, whose small words are common (12 rue de la Paix); a
// word with both halves of a British or Canadian post code.
func (r *Row) formed(l *chain.Lattice, none int32) {
	for i := 0; i+2 < r.N; i++ {
		if a, b := r.T[i+1].Class, r.T[i+2].Class; (a == UKOut && b == UKIn || a == CA1 && b == CA2) && r.T[i].Shape.Capital() {
			for j := i; j <= i+2; j++ {
				l.BiasAt(j, LabelNone, none)
			}
		}
		if !r.T[i].hasDigit() || r.T[i+1].Class != Romance || r.T[i+1].Attr.Word() >= 5 {
			continue
		}
		k := i + 2
		for k < r.N && k < i+5 && r.T[k].Shape == Lower && r.T[k].End-r.T[k].Begin <= 3 { // de la
			k++
		}
		if k < r.N && r.T[k].Shape.Capital() {
			for j := i; j <= k; j++ {
				l.BiasAt(j, LabelNone, none)
			}
		}
	}
}

// Measure prepares Features for a row that is not labelled by Label.
func (r *Row) Measure() {
	r.measure()
	r.prepare()
}
