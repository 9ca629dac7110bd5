package address

import (
	"unicode/utf8"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/internal/fold"
	"github.com/piikit/piikit/internal/words"
)

// A Token is a word, a mark, or the end of a line.
type Token struct {
	Begin, End int
	Hash       uint64 // of the folded word, its digits as 0 if it has letters too; of the mark
	Tail, Head uint32 // the last four and the first three folded letters, packed
	Attr       words.Attr
	Class      Class
	Shape      Shape
	Context    uint8 // what neighbours see of it
	Mark       byte  // the byte of an ASCII mark
	Digits     uint8 // number of ASCII digits, of words without letters
	Space      bool  // behind a space
	Year       bool  // four digits, 1900 to 2039

	evidence int8 // see weigh
	quiet    bool // nothing that addresses are made of: a common word, a mark
}

// A Shape says how a token is written.
type Shape uint8

// The shapes.
const (
	Other     Shape = iota // marks and line ends
	Digits                 // 12
	Code                   // B4, 12a
	Lower                  // street
	Title                  // Street
	Initial                // S
	Upper                  // STREET
	Camel                  // McLane, iPhone
	Uncased                // of a script without capitals
	Ideograph              // of a script without word spaces
)

// Capital reports whether a word of the shape begins with a capital letter.
func (s Shape) Capital() bool { return s >= Title && s <= Camel }

// next reads the token at or behind i into t; ok is false at the end of the
// text and at a blank line.
func (t *Token) next(c *detect.Cursor, known *words.Cache, i, end int) (ok bool) {
	s := c.Text
	*t = Token{}
	for i < end && (s[i] == ' ' || s[i] == '\r' || s[i] == '\t' && (i == 0 || s[i-1] <= ' ')) {
		t.Space = true
		i++
	}
	t.Begin = i
	if i >= end {
		return false
	}
	if s[i] == '\n' {
		for k := i + 1; k < end && k < i+80; k++ {
			if s[k] == '\n' {
				return false
			}
			if s[k] != ' ' && s[k] != '\t' && s[k] != '\r' {
				break
			}
		}
		t.End, t.Class, t.Hash, t.Context = i+1, LineEnd, mix(uint64(LineEnd)<<8), contextLine
		return true
	}
	w := c.WordAt(i)
	if w.Begin == w.End {
		t.mark(s, i)
		return true
	}
	t.End, t.Hash = w.End, w.Hash
	if w.Flags&detect.HasDigit != 0 {
		t.number(s[i:w.End], w.Flags)
		return true
	}
	t.word(s[i:w.End], w.Flags, known)
	if w.End == i+1 && s[i]|0x20 == 'c' && w.End < len(s) && s[w.End] == '/' { // C/ Mayor
		t.Class = Romance
		t.Context = t.context()
	}
	return true
}

// mark reads the mark at i.
func (t *Token) mark(s string, i int) {
	t.Class, t.Context = Mark, contextMark
	if b := s[i]; b < utf8.RuneSelf {
		t.End, t.Mark, t.Hash = i+1, b, mix(uint64(b)<<16)
		t.Context += markIndex[b]
		return
	}
	_, n := utf8.DecodeRuneInString(s[i:])
	t.End = i + n
	t.Hash = fold.Hash(s[i:t.End])
}

// word fills in what a word without digits is.
func (t *Token) word(s string, f detect.WordFlags, known *words.Cache) {
	switch {
	case f&(detect.FirstUpper|detect.HasUpper|detect.HasLower) == detect.HasLower:
		t.Shape = Lower
	case f.Has(detect.FirstUpper):
		switch f & (detect.HasUpper | detect.HasLower) {
		case 0:
			t.Shape = Initial
		case detect.HasLower:
			t.Shape = Title
		case detect.HasUpper:
			t.Shape = Upper
		default:
			t.Shape = Camel
		}
	case f.Has(detect.HasUpper):
		t.Shape = Camel
	case f.Has(detect.Ideographic):
		t.Shape = Ideograph
	default:
		t.Shape = Uncased
	}
	t.Tail, t.Head = ends(s)
	t.Class = ClassOf(t.Hash)
	if t.Class == None || t.Shape == Lower || t.Class == Particle { // what a capital letter and a class say is enough
		t.Attr = known.Lookup(t.Hash)
	}
	if t.Class == None {
		t.Class = Word
		if t.Shape == Initial || t.Shape == Lower && len(s) == 1 {
			t.Class = Letter
		} else if len(s) > 5 && compound(s, t.Tail) {
			t.Class = Compound
		}
	}
	t.Context = t.context()
}

// The bytes that neighbours see: a class with a bit for the case, ordinary
// words by case and lists, marks and numbers apart.
const (
	contextCapital = 0x40
	contextWord    = 0x80
	contextMark    = 0xC0
	contextNumber  = 0xE0
	contextLine    = 0xFE
	contextEdge    = 0xFF
)

func (t *Token) context() uint8 {
	if t.Class != Word {
		c := uint8(t.Class)
		if t.Shape.Capital() {
			c |= contextCapital
		}
		return c
	}
	c := uint8(contextWord)
	switch {
	case t.Shape == Lower:
	case t.Shape == Upper || t.Shape == Initial:
		c |= 0x20
	default:
		c |= 0x10
	}
	switch k := t.Attr.Word(); {
	case k == 7:
		c |= 0x0C
	case k >= 5:
		c |= 0x08
	case k >= 3:
		c |= 0x04
	}
	if t.Attr.Place() > 0 {
		c |= 1
	}
	if t.Attr.Name() >= 3 {
		c |= 2
	}
	return c
}

// number fills in a word that has a digit.
func (t *Token) number(s string, f detect.WordFlags) {
	n, letters := 0, 0
	var pattern uint64 // 1 letter, 2 digit, two bits each
	h := uint64(0xCBF29CE484222325)
	for i := range len(s) {
		c := s[i]
		p := uint64(1)
		if c-'0' < 10 {
			n++
			p, c = 2, '0'
		} else {
			letters++
			c |= 0x20
		}
		if i < 16 {
			pattern |= p << (2 * i)
		}
		h = (h ^ uint64(c)) * 0x100000001B3
	}
	if letters == 0 {
		t.Shape, t.Class = Digits, Num
		t.Digits = uint8(min(n, 15))
		t.Hash = mix(uint64(n))
		t.Year = n == 4 && (s[0] == '1' && s[1] == '9' || s[0] == '2' && s[1] == '0' && s[2] < '4')
		t.Context = contextNumber + min(t.Digits, 9)
		return
	}
	t.Shape, t.Hash = Code, h
	t.Class = Mixed
	if f&detect.NonASCII == 0 {
		t.Class = codeClass(s, pattern, n)
	}
	t.Context = uint8(t.Class) | contextCapital
	if t.Class == UKOut || t.Class == LetterNum || t.Class == NumLetter {
		t.Context = uint8(t.Class)
	}
}

// Patterns of letters (1) and digits (2), the first in the lowest bits.
const (
	pA9    = 0x9   // A9
	pA99   = 0x29  // A99
	pA9A   = 0x19  // A9A
	pAA9   = 0x25  // AA9
	pAA99  = 0xA5  // AA99
	pAA9A  = 0x65  // AA9A
	p9AA   = 0x16  // 9AA
	p9A9   = 0x26  // 9A9
	p9A    = 0x6   // 9A
	p99A   = 0x1A  // 99A
	p999A  = 0x6A  // 999A
	p9999A = 0x1AA // 9999A
	pA9A9  = 0x99  // A9A9
	pNL    = 0x5AA // 9999AA
	pCA    = 0x999 // A9A9A9
	pA999  = 0xA9  // A999
	pA9999 = 0x2A9 // A9999
)

func codeClass(s string, pattern uint64, digits int) Class {
	switch pattern {
	case pAA9, pAA99, pAA9A, pA9A:
		if pattern == pA9A && !ukFirst(s[0]) {
			return CA1
		}
		return UKOut
	case pA99:
		return UKOut
	case pA9, pA999, pA9999:
		return LetterNum
	case p9AA:
		if ordinal(s) {
			return Ordinal
		}
		return UKIn
	case p9A9:
		return CA2
	case p9A, p99A, p999A, p9999A:
		return NumLetter
	case pNL:
		if s[4]-'A' < 26 && s[5]-'A' < 26 && s[0] != '0' {
			return Eir
		}
		return Mixed
	case pCA:
		return Eir
	case pA9A9:
		return Eir
	}
	if ordinal(s) {
		return Ordinal
	}
	if len(s) == 4 && (s[0]|0x20)-'a' < 26 && digits >= 2 {
		return Eir // the second half of an Eircode
	}
	return Mixed
}

func mix(v uint64) uint64 { return (v + 1) * 0x9E3779B97F4A7C15 }

func ukFirst(c byte) bool {
	switch c | 0x20 {
	case 'e', 'w', 'n', 's':
		return true
	}
	return false
}

// ordinal reports whether s is 1st, 22nd, 5th, 3rd, 2e or 4ème.
func ordinal(s string) bool {
	if len(s) < 3 || s[0]-'0' > 9 {
		return false
	}
	a, b := s[len(s)-2]|0x20, s[len(s)-1]|0x20
	return s[len(s)-3]-'0' < 10 && (a == 's' && b == 't' || a == 'n' && b == 'd' || a == 'r' && b == 'd' || a == 't' && b == 'h')
}

// markIndex numbers the marks that matter in addresses; 0 is any other.
var markIndex = [utf8.RuneSelf]uint8{
	',': 1, '.': 2, '-': 3, '/': 4, '#': 5, '(': 6, ')': 7, ':': 8, ';': 9, '"': 10, '\'': 11, '&': 12, '|': 13, '@': 14, '+': 15, '_': 16, '*': 17, '<': 18, '>': 19, '?': 20, '!': 21, '\t': 22,
}

// ends returns the last four and the first three letters of s, folded.
func ends(s string) (tail, head uint32) {
	if n := len(s); n >= 4 {
		a, b := uint32(s[0])|uint32(s[1])<<8|uint32(s[2])<<16|uint32(s[3])<<24, uint32(s[n-1])|uint32(s[n-2])<<8|uint32(s[n-3])<<16|uint32(s[n-4])<<24
		if (a|b)&0x80808080 == 0 {
			b |= 0x20202020
			return b, uint32(s[0]|0x20)<<16 | uint32(s[1]|0x20)<<8 | uint32(s[2]|0x20)
		}
	}
	n := 0
	for i := len(s); i > 0 && n < 4; {
		c := s[i-1]
		if c < utf8.RuneSelf {
			i--
			tail |= uint32(c|0x20) << (8 * n)
			n++
			continue
		}
		r, size := utf8.DecodeLastRuneInString(s[:i])
		i -= size
		if b := fold.Base(r); b != "" {
			for k := len(b) - 1; k >= 0 && n < 4; k-- {
				tail |= uint32(b[k]) << (8 * n)
				n++
			}
			continue
		}
		tail |= uint32(byte(r)|0x80) << (8 * n)
		n++
	}
	n = 0
	for i := 0; i < len(s) && n < 3; {
		c := s[i]
		if c < utf8.RuneSelf {
			head = head<<8 | uint32(c|0x20)
			i++
			n++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		i += size
		if b := fold.Base(r); b != "" {
			head = head<<8 | uint32(b[0])
		} else {
			head = head<<8 | uint32(byte(r)|0x80)
		}
		n++
	}
	return tail, head
}

// compound reports whether a word ends like the name of a street in a language
// that writes it as one word. tail are its last four letters.
func compound(s string, tail uint32) bool {
	switch tail {
	case 'a'<<24 | 's'<<16 | 's'<<8 | 'e': // -strasse, -gasse, -terrasse
		return len(s) > 6
	case 'r'<<24 | 'a'<<16 | 'a'<<8 | 't', // -straat
		'l'<<24 | 'a'<<16 | 'a'<<8 | 'n', // -laan
		'l'<<24 | 'e'<<16 | 'i'<<8 | 'n', // -plein
		'a'<<24 | 'c'<<16 | 'h'<<8 | 't', // -gracht
		'k'<<24 | 'a'<<16 | 'd'<<8 | 'e', // -kade
		'd'<<24 | 'i'<<16 | 'j'<<8 | 'k', // -dijk
		'n'<<24 | 'g'<<16 | 'e'<<8 | 'l', // -singel
		'r'<<24 | 'e'<<16 | 'e'<<8 | 'f', // -dreef
		't'<<24 | 'e'<<16 | 'e'<<8 | 'g', // -steeg
		'a'<<24 | 't'<<16 | 'a'<<8 | 'n', // -gatan
		'a'<<24 | 'g'<<16 | 'e'<<8 | 'n', // -vagen
		'r'<<24 | 'a'<<16 | 'n'<<8 | 'd', // -grand, -strand
		'g'<<24 | 'a'<<16 | 'd'<<8 | 'e', // -gade
		'e'<<24 | 'i'<<16 | 'e'<<8 | 'n', // -veien
		'e'<<24 | 'g'<<16 | 'e'<<8 | 'n', // -vegen
		'g'<<24 | 'a'<<16 | 't'<<8 | 'a', // -gata
		'a'<<24 | 't'<<16 | 'e'<<8 | 'n', // -gaten
		'k'<<24 | 'a'<<16 | 't'<<8 | 'u', // -katu
		'a'<<24 | 'a'<<16 | 'r'<<8 | 'i', // -kaari
		'r'<<24 | 'k'<<16 | 'e'<<8 | 'n', // -parken
		'g'<<24 | 'a'<<16 | 't'<<8 | 'e', // -gate
		'k'<<24 | 'u'<<16 | 'j'<<8 | 'a', // -kuja
		'o'<<24 | 'l'<<16 | 'k'<<8 | 'u', // -polku
		'i'<<24 | 't'<<16 | 't'<<8 | 'i', // -raitti
		'u'<<24 | 't'<<16 | 'c'<<8 | 'a', // utca
		'l'<<24 | 'a'<<16 | 't'<<8 | 'z', // -platz
		'l'<<24 | 'l'<<16 | 'e'<<8 | 'e', // -allee
		'd'<<24 | 'a'<<16 | 'm'<<8 | 'm', // -damm
		'u'<<24 | 'f'<<16 | 'e'<<8 | 'r', // -ufer
		't'<<24 | 'e'<<16 | 'i'<<8 | 'g', // -steig
		'm'<<24 | 'a'<<16 | 'r'<<8 | 'k': // -mark, -markt below
		return true
	}
	switch tail & 0xFFFFFF {
	case 's'<<16 | 't'<<8 | 'r', // -str
		'w'<<16 | 'e'<<8 | 'g', // -weg
		'v'<<16 | 'e'<<8 | 'j', // -vej
		'v'<<16 | 'a'<<8 | 'g', // -vag
		'v'<<16 | 'e'<<8 | 'i', // -vei
		'v'<<16 | 'e'<<8 | 'g', // -veg
		't'<<16 | 'i'<<8 | 'e', // -tie
		'h'<<16 | 'o'<<8 | 'f', // -hof
		'g'<<16 | 'u'<<8 | 'r', // -vegur
		'r'<<16 | 'k'<<8 | 't': // -markt
		return true
	case 'i'<<16 | 'n'<<8 | 'g': // -ring
		return tail>>24 == 'r'
	}
	return false
}
