// Package fold compares text that is written in different ways: it hashes
// words without case and diacritics, and it makes the copy of a text on which
// detectors judge, with the way back to the original bytes.
package fold

//go:generate go run ./gen

import (
	"math/bits"
	"unicode"
	"unicode/utf8"
)

const (
	seed  = 0x9E3779B97F4A7C15
	mult  = 0xD6E8FEB86659FD93
	final = 0xA0761D6478BD642F

	// Lower is the bit that makes an ASCII capital small, in each of 8 bytes.
	Lower = 0x2020202020202020
	ones  = 0x0101010101010101
	high  = 0x8080808080808080
)

// Hash returns the hash of a word: ASCII letters in lower case, Latin letters
// without diacritics (ß as ss, æ as ae), combining marks dropped, every other
// rune in lower case. Bytes that are no valid UTF-8 count as they are.
func Hash(word string) uint64 {
	h := uint64(seed)
	i := 0
	for ; i+8 <= len(word); i += 8 {
		w := Load8(word, i)
		if w&high != 0 {
			return slow(word)
		}
		h = Mix(h, w|Lower)
	}
	if i < len(word) {
		var w uint64
		for k := len(word) - 1; k >= i; k-- {
			w = w<<8 | uint64(word[k]|0x20)
		}
		if w&high != 0 {
			return slow(word)
		}
		h = Mix(h, w)
	}
	return Finish(h, len(word))
}

// Seed returns the state of the hash of no bytes.
func Seed() uint64 { return seed }

// Mix adds eight folded bytes to a hash, the last ones padded with zeros.
func Mix(h, w uint64) uint64 {
	hi, lo := bits.Mul64(h^w, mult)
	return hi ^ lo
}

// Finish ends the hash of n folded bytes.
func Finish(h uint64, n int) uint64 {
	hi, lo := bits.Mul64(h^uint64(n), final)
	return hi ^ lo
}

// Load8 reads eight bytes of s at i, the first as the lowest.
func Load8(s string, i int) uint64 {
	b := s[i : i+8]
	return uint64(b[0]) | uint64(b[1])<<8 | uint64(b[2])<<16 | uint64(b[3])<<24 |
		uint64(b[4])<<32 | uint64(b[5])<<40 | uint64(b[6])<<48 | uint64(b[7])<<56
}

// slow hashes a word with bytes above 0x7F.
func slow(word string) uint64 {
	f := folder{h: seed}
	f.word(word, len(word)*2)
	if f.n&7 != 0 {
		f.h = Mix(f.h, f.w)
	}
	return Finish(f.h, f.n)
}

// Prefix returns the first eight bytes of a folded word, the first as the
// lowest, padded with zeros.
func Prefix(word string) uint64 {
	f := folder{h: seed}
	f.word(word, 8)
	return f.first
}

// folder folds a word byte by byte.
type folder struct {
	h, w, first uint64
	n           int
}

func (f *folder) add(c byte) {
	f.w |= uint64(c) << (f.n & 7 * 8)
	if f.n < 8 {
		f.first = f.w
	}
	if f.n++; f.n&7 == 0 {
		f.h, f.w = Mix(f.h, f.w), 0
	}
}

// word folds until at least n bytes are there.
func (f *folder) word(word string, n int) {
	for i := 0; i < len(word) && f.n < n; {
		c := word[i]
		if c < utf8.RuneSelf {
			f.add(c | 0x20)
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(word[i:])
		if r == utf8.RuneError && size <= 1 {
			f.add(c)
			i++
			continue
		}
		i += size
		if b := latin(r); b != "" {
			f.add(b[0])
			if b[1] != 0 {
				f.add(b[1])
			}
			continue
		}
		if r >= 0x300 && unicode.Is(unicode.Mn, r) {
			continue
		}
		var u [utf8.UTFMax]byte
		for _, c := range u[:utf8.EncodeRune(u[:], unicode.ToLower(r))] {
			f.add(c)
		}
	}
}

// latin returns two bytes, the base letters of a Latin letter with the second
// NUL if there is one only, or "".
func latin(r rune) string {
	var s string
	switch {
	case r >= 0xC0 && r <= 0x24F:
		s = latin1[(r-0xC0)*2:][:2]
	case r >= 0x1E00 && r <= 0x1EFF:
		s = latin2[(r-0x1E00)*2:][:2]
	}
	if s == "" || s[0] == 0 {
		return ""
	}
	return s
}

// Base returns the ASCII base letters of a Latin letter with diacritics, in
// lower case, or "" if r is none.
func Base(r rune) string {
	s := latin(r)
	if s != "" && s[1] == 0 {
		return s[:1]
	}
	return s
}
