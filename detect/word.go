package detect

import (
	"math/bits"
	"unicode"
	"unicode/utf8"

	"github.com/piikit/piikit/internal/fold"
)

// maxWord is the longest word that is read as one, in bytes; a longer run is
// cut into pieces that are marked Cut.
const maxWord = 128

const high64 = 0x8080808080808080

// wordAt reads the word that begins at i: a run of letters and digits. A run
// of a script without word spaces is a word of its own. The word is empty if
// there is no letter or digit at i.
func wordAt(t string, i int) Word {
	w := Word{Begin: i, End: i}
	h := fold.Seed()
	var letters, digits, small, capitals uint64
	for {
		b := load(t, i)
		l, d := fold.Letters(b), fold.Digits(b)
		u := l &^ (b << 2) // bit 5 is set in small letters
		n := bits.TrailingZeros64(^(l|d)&high64) >> 3
		if n < 8 {
			if b>>(8*n)&0x80 != 0 {
				return wideWordAt(t, w.Begin)
			}
			mask := uint64(1)<<(8*n) - 1
			b, l, d, u = b&mask, l&mask, d&mask, u&mask
		}
		if i == w.Begin {
			w.Flags = WordFlags(u>>7) & FirstUpper
			capitals = u &^ 0xFF
		} else {
			capitals |= u
		}
		letters |= l
		digits |= d
		small |= l &^ u
		if n > 0 {
			m := b | fold.Lower
			if n < 8 {
				m &= 1<<(8*n) - 1
			}
			h = fold.Mix(h, m)
		}
		i += n
		if n < 8 {
			break
		}
		if i-w.Begin >= maxWord {
			if isAlnumAt(t, i) {
				w.Flags |= Cut
			}
			break
		}
	}
	w.End = i
	w.Hash = fold.Finish(h, i-w.Begin)
	if letters != 0 {
		w.Flags |= HasLetter
		if small != 0 {
			w.Flags |= HasLower
		}
		if capitals != 0 {
			w.Flags |= HasUpper
		}
	}
	if digits != 0 {
		w.Flags |= HasDigit
	}
	return w
}

// load reads eight bytes of t at i; what lies behind the end is zero.
func load(t string, i int) (b uint64) {
	if i+8 <= len(t) {
		return fold.Load8(t, i)
	}
	if len(t) >= 8 {
		return fold.Load8(t, len(t)-8) >> (8 * (i + 8 - len(t)))
	}
	for k := len(t) - 1; k >= i; k-- {
		b = b<<8 | uint64(t[k])
	}
	return b
}

func isAlnumAt(t string, i int) bool {
	return i < len(t) && (isAlnum(t[i]) || t[i] >= utf8.RuneSelf && joined(runeAt(t, i)))
}

// isAlnum reports whether c is an ASCII letter or digit.
func isAlnum(c byte) bool {
	return c-'0' < 10 || (c|0x20)-'a' < 26
}

func runeAt(t string, i int) rune {
	r, _ := utf8.DecodeRuneInString(t[i:])
	return r
}

// wideWordAt is wordAt for words with runes above U+007F.
func wideWordAt(t string, i int) Word {
	w := Word{Begin: i}
	if i < len(t) && t[i] >= utf8.RuneSelf {
		r, size := utf8.DecodeRuneInString(t[i:])
		if ideographic(r) {
			return ideographAt(t, i)
		}
		if !joined(r) || size == 1 {
			return Word{Begin: i, End: i}
		}
	}
	k := i
loop:
	for k < len(t) && k-i < maxWord {
		c := t[k]
		switch {
		case c-'0' < 10:
			w.Flags |= HasDigit
			k++
		case c-'a' < 26:
			w.Flags |= HasLetter | HasLower
			k++
		case c-'A' < 26:
			w.Flags |= HasLetter | upperFlag(k == i)
			k++
		case c < utf8.RuneSelf:
			break loop
		default:
			r, size := utf8.DecodeRuneInString(t[k:])
			if size == 1 || !joined(r) {
				break loop
			}
			w.Flags |= NonASCII
			switch {
			case unicode.IsUpper(r), unicode.IsTitle(r):
				w.Flags |= HasLetter | upperFlag(k == i)
			case unicode.IsLower(r):
				w.Flags |= HasLetter | HasLower
			case unicode.IsLetter(r):
				w.Flags |= HasLetter
			}
			k += size
			if ordinal(r) && k < len(t) && t[k]-'0' < 10 {
				break loop
			}
		}
	}
	if k-i >= maxWord && isAlnumAt(t, k) {
		w.Flags |= Cut
	}
	w.End = k
	w.Hash = fold.Hash(t[i:k])
	return w
}

func upperFlag(first bool) WordFlags {
	if first {
		return FirstUpper
	}
	return HasUpper
}

// ideographAt reads a run of runes of scripts without word spaces.
func ideographAt(t string, i int) Word {
	k := i
	for k < len(t) && t[k] >= utf8.RuneSelf && k-i < maxWord {
		r, size := utf8.DecodeRuneInString(t[k:])
		if !ideographic(r) {
			break
		}
		k += size
	}
	w := Word{Begin: i, End: k, Flags: NonASCII | HasLetter | Ideographic}
	w.Hash = fold.Hash(t[i:k])
	return w
}

// joined reports whether r continues a word of a script with word spaces.
func joined(r rune) bool {
	if r < 0x250 {
		return r >= 0xC0 && r != 0xD7 && r != 0xF7 || r == 0xAA || r == 0xB5 || r == 0xBA
	}
	if r == utf8.RuneError || r >= 0x2000 && r < 0x2C00 {
		return false
	}
	return !ideographic(r) && (unicode.IsLetter(r) || unicode.IsMark(r))
}

// ordinal reports whether r is the raised letter of "nº" and "ª": digits behind it
// are another word.
func ordinal(r rune) bool { return r == 0xBA || r == 0xAA }

// ideographic reports whether r is of a script that is written without spaces
// between words, or that glues particles to words: Han, kana, Hangul, Thai,
// Lao, Khmer, Myanmar.
func ideographic(r rune) bool {
	switch {
	case r < 0x0E00:
		return false
	case r <= 0x0EFF, r >= 0x1000 && r <= 0x109F, r >= 0x1100 && r <= 0x11FF, r >= 0x1780 && r <= 0x17FF:
		return r != 0x0E3F // the baht sign
	case r < 0x3005:
		return false
	case r <= 0x3007, r >= 0x3041 && r <= 0x30FF && r != 0x30FB, r >= 0x3130 && r <= 0x318F, r >= 0x31F0 && r <= 0x31FF,
		r >= 0x3400 && r <= 0x4DBF, r >= 0x4E00 && r <= 0x9FFF, r >= 0xAC00 && r <= 0xD7AF,
		r >= 0xF900 && r <= 0xFAFF, r >= 0xFF66 && r <= 0xFF9F, r >= 0x20000 && r <= 0x323AF:
		return true
	}
	return false
}

// wordBefore reads the last word that ends at or before end; it is empty if
// there is none, or none near.
func wordBefore(t string, lo, end int) Word {
	e := end
	for {
		if e <= lo || end-e > maxGap {
			return Word{Begin: end, End: end}
		}
		c := t[e-1]
		if isAlnum(c) {
			break
		}
		if c >= utf8.RuneSelf {
			r, size := utf8.DecodeLastRuneInString(t[lo:e])
			if size > 1 && (joined(r) || ideographic(r)) {
				break
			}
			e -= size
			continue
		}
		e--
	}
	b := e
	if r, _ := utf8.DecodeLastRuneInString(t[lo:e]); ideographic(r) {
		for b > lo && e-b < maxWord {
			r, size := utf8.DecodeLastRuneInString(t[lo:b])
			if !ideographic(r) {
				break
			}
			b -= size
		}
		return ideographAt(t[:e], b)
	}
	for b > lo && e-b < maxWord {
		if isAlnum(t[b-1]) {
			b--
			continue
		}
		if t[b-1] < utf8.RuneSelf {
			break
		}
		r, size := utf8.DecodeLastRuneInString(t[lo:b])
		if size == 1 || !joined(r) || b < e && ordinal(r) && t[b]-'0' < 10 {
			break
		}
		b -= size
	}
	return wordAt(t[:e], b)
}

// quick is the hash of the first eight bytes of a folded word by which words
// without interest are passed over.
func quick(w uint64) uint32 { return uint32(w * 0x9E3779B97F4A7C15 >> (64 - quickBits)) }

// quickBits is how many bits a quick hash has. Filters use as many of them, from
// the top, as they are large.
const quickBits = 22

// firstBytes masks the first n of eight bytes, all from eight on; 64 counts as 0.
var firstBytes = [64]uint64{
	^uint64(0), 1<<8 - 1, 1<<16 - 1, 1<<24 - 1, 1<<32 - 1, 1<<40 - 1, 1<<48 - 1, 1<<56 - 1,
	^uint64(0), ^uint64(0), ^uint64(0), ^uint64(0), ^uint64(0), ^uint64(0), ^uint64(0), ^uint64(0),
	^uint64(0), ^uint64(0), ^uint64(0), ^uint64(0), ^uint64(0), ^uint64(0), ^uint64(0), ^uint64(0),
	^uint64(0), ^uint64(0), ^uint64(0), ^uint64(0), ^uint64(0), ^uint64(0), ^uint64(0), ^uint64(0),
	^uint64(0), ^uint64(0), ^uint64(0), ^uint64(0), ^uint64(0), ^uint64(0), ^uint64(0), ^uint64(0),
	^uint64(0), ^uint64(0), ^uint64(0), ^uint64(0), ^uint64(0), ^uint64(0), ^uint64(0), ^uint64(0),
	^uint64(0), ^uint64(0), ^uint64(0), ^uint64(0), ^uint64(0), ^uint64(0), ^uint64(0), ^uint64(0),
	^uint64(0), ^uint64(0), ^uint64(0), ^uint64(0), ^uint64(0), ^uint64(0), ^uint64(0), ^uint64(0),
}

// quickOf returns the quick hash of any word.
func quickOf(word string, w Word) uint32 {
	if w.Flags&NonASCII == 0 {
		return quick(load8masked(word, 0, len(word)))
	}
	return quick(fold.Prefix(word))
}

// load8masked reads the first eight bytes of the word of n ASCII bytes at i,
// folded and padded with zeros.
func load8masked(t string, i, n int) uint64 {
	b := load(t, i) | fold.Lower
	if n < 8 {
		b &= 1<<(8*n) - 1
	}
	return b
}

// block holds, for 64 bytes of text, a bit for each byte that is of a class.
type block struct {
	alnum, upper, digit uint64
	marks               uint64 // ASCII that is neither letter, digit nor space
	wide                uint64 // above 0x7F
}

// read looks at the 64 bytes of t from i on.
func (m *block) read(t string, i int) {
	b := t[i : i+64]
	wide := uint64(0)
	for k := 0; k < 64; k += 8 {
		wide |= fold.Load8(b, k)
	}
	if wide&high64 != 0 {
		*m = block{}
		for k := 0; k < 64; k += 8 {
			m.add(fold.Load8(b, k), k)
		}
		return
	}
	var alnum, upper, digits, marks uint64
	for k := 0; k < 64; k += 8 {
		a, u, d, x := classes(fold.Load8(b, k))
		alnum |= fold.Gather(a) << k
		upper |= fold.Gather(u) << k
		digits |= fold.Gather(d) << k
		marks |= fold.Gather(x) << k
	}
	*m = block{alnum: alnum, upper: upper, digit: digits, marks: marks}
}

// classes returns the letters and digits, the capitals, the digits and the
// marks of eight ASCII bytes, each as bit 7.
func classes(b uint64) (alnum, upper, digit, marks uint64) {
	x := b | blanks
	// bit 7 of each byte: at least 'a', beyond 'z' and so on
	letter := (x + (128-'a')*ones) &^ (x + (127-'z')*ones)
	digit = (b + (128-'0')*ones) &^ (b + (127-'9')*ones) & high64
	alnum = (letter | digit) & high64
	blank := (b ^ blanks) + 127*ones
	return alnum, letter &^ (b << 2) & high64, digit, blank &^ alnum & high64
}

// readEnd looks at the bytes of t from i on, which are less than 64; behind
// them stand spaces.
func (m *block) readEnd(t string, i int) {
	k := 0
	for ; i+k+8 <= len(t); k += 8 {
		m.add(fold.Load8(t, i+k), k)
	}
	if n := len(t) - i - k; n > 0 {
		m.add(load(t, i+k)|blanks<<(8*n), k)
	}
}

const blanks = 0x2020202020202020

// add looks at eight bytes, the k-th and those behind.
func (m *block) add(b uint64, k int) {
	wide := b & high64
	alnum, upper, digit, marks := classes(b &^ high64)
	m.alnum |= fold.Gather(alnum&^wide) << k
	m.upper |= fold.Gather(upper&^wide) << k
	m.digit |= fold.Gather(digit&^wide) << k
	m.marks |= fold.Gather(marks&^wide) << k
	m.wide |= fold.Gather(wide) << k
}

const ones = 0x0101010101010101

// runs has a bit wherever n letters and digits or a few less follow.
func (m *block) runs(n int) uint64 {
	r := m.alnum & (m.alnum >> 1)
	r &= r >> 2
	if n >= 8 {
		r &= r >> 4
	}
	return r
}

// WordAt reads and hashes the word that begins at i of text; it is empty if
// there is no letter or digit at i. It is how the scan reads words.
func WordAt(text string, i int) Word { return wordAt(text, i) }
