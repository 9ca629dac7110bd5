package tokenize

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/piikit/piikit/entity"
)

// A Format is the shape of the tokens of an [HMAC]. The zero Format is
// [Opaque]. The shapes that exist are part of this package's API: a token that
// was made once is understood by every later version.
//
// An opaque token is Prefix, then IDBits/5 characters derived from the value,
// then CheckBits/5 characters by which it proves that it is ours, all
// Crockford base 32 in lower case (no i, l, o, u). All tokens of one such
// Format have one length. A labelled token is the type in upper case, a number and a check of
// six such characters: NAME_1_s7sbyy.
type Format struct {
	// Prefix is what a token begins with: at most 16 ASCII letters, digits,
	// '_' and '-', a letter first; "" means "t".
	Prefix string
	// IDBits says how many bits of a token depend on the value: a multiple of
	// 5 from 40 to 160; 0 means 65. With 65 bits two of a million values
	// share a token, and are then told apart by another attempt, once in 10^8 times.
	IDBits int
	// CheckBits says how many bits prove ownership: a multiple of 5 from 10
	// to 80; 0 means 20, with which a blind forgery succeeds once in a
	// million times. With fewer than 20 nothing is proved, and Owns is always false.
	CheckBits int
	// Labelled makes the tokens labelled ones; the other fields must be zero. The
	// check has 30 bits.
	Labelled bool
}

// Opaque is the default: 18 characters, "t", 13 for the value, 4 for the check.
func Opaque() Format { return Format{Prefix: "t", IDBits: 65, CheckBits: 20} }

// Compact is the shortest: 11 characters, "t", 8 for the value, 2 for the check. Its
// tokens are recognized by a table only; Owns is always false. It is for one
// conversation with its table.
func Compact() Format { return Format{Prefix: "t", IDBits: 40, CheckBits: 10} }

// Labelled is the shape that language models handle best: NAME_1_s7sbyy. It says the
// type, tokens are easily told apart, and a misspelled one is noticed.
// The number counts up with the attempt, and a token does not depend on the value: so
// it needs a [Table], or a conversation, and within one text the numbers go from 1.
func Labelled() Format { return Format{Labelled: true} }

const (
	labelCheck = 30 // bits
	maxLabel   = 32 // bytes
)

// check fills in defaults and reports whether f can be used.
func (f Format) check() (Format, error) {
	if f.Labelled {
		if f != (Format{Labelled: true}) {
			return Format{}, fmt.Errorf("%w: labelled with other fields", ErrFormat)
		}
		return f, nil
	}
	if f.Prefix == "" {
		f.Prefix = "t"
	}
	if f.IDBits == 0 {
		f.IDBits = 65
	}
	if f.CheckBits == 0 {
		f.CheckBits = 20
	}
	switch {
	case len(f.Prefix) > 16 || !isLetter(f.Prefix[0]):
		return Format{}, fmt.Errorf("%w: prefix", ErrFormat)
	case f.IDBits < 40 || f.IDBits > 160 || f.IDBits%5 != 0:
		return Format{}, fmt.Errorf("%w: %d bits for the value", ErrFormat, f.IDBits)
	case f.CheckBits < 10 || f.CheckBits > 80 || f.CheckBits%5 != 0:
		return Format{}, fmt.Errorf("%w: %d bits for the check", ErrFormat, f.CheckBits)
	}
	for i := range len(f.Prefix) {
		if c := f.Prefix[i]; !isLetter(c) && !isDigit(c) && c != '_' && c != '-' {
			return Format{}, fmt.Errorf("%w: prefix", ErrFormat)
		}
	}
	return f, nil
}

// Len returns the length of a token in bytes, 0 if it varies (labelled) or f
// cannot be used.
func (f Format) Len() int {
	f, err := f.check()
	if err != nil || f.Labelled {
		return 0
	}
	return len(f.Prefix) + f.IDBits/5 + f.CheckBits/5
}

// Match reports whether s has the form of a token of f. It says nothing about
// whose it is.
func (f Format) Match(s string) bool {
	f, err := f.check()
	if err != nil {
		return false
	}
	if f.Labelled {
		_, _, _, ok := splitLabelled(s)
		return ok
	}
	return f.match(s)
}

// match is Match for a checked, opaque f.
func (f *Format) match(s string) bool {
	if len(s) != len(f.Prefix)+f.IDBits/5+f.CheckBits/5 || s[:len(f.Prefix)] != f.Prefix {
		return false
	}
	return isBase32(s[len(f.Prefix):])
}

// String names the construction and the shape, as in "pii/v1 t o65.20".
func (f Format) String() string {
	f, err := f.check()
	switch {
	case err != nil:
		return "pii/v1 unusable"
	case f.Labelled:
		return "pii/v1 l30"
	}
	return "pii/v1 " + f.Prefix + " " + f.domain()
}

// domain is what the check of an opaque token is bound to besides the token.
func (f *Format) domain() string {
	return "o" + strconv.Itoa(f.IDBits) + "." + strconv.Itoa(f.CheckBits)
}

// splitLabelled takes a labelled token apart.
func splitLabelled(s string) (label, n, check string, ok bool) {
	i := len(s) - labelCheck/5
	if i < 4 || s[i-1] != '_' || !isBase32(s[i:]) {
		return "", "", "", false
	}
	check, s = s[i:], s[:i-1]
	i = strings.LastIndexByte(s, '_')
	if i < 1 || i+1 == len(s) || s[i+1] == '0' || len(s)-i > 11 {
		return "", "", "", false
	}
	label, n = s[:i], s[i+1:]
	for k := range len(n) {
		if !isDigit(n[k]) {
			return "", "", "", false
		}
	}
	return label, n, check, isLabel(label)
}

// isLabel reports whether s can be the label of a token.
func isLabel(s string) bool {
	if s == "" || len(s) > maxLabel || s[0] < 'A' || s[0] > 'Z' {
		return false
	}
	for i := range len(s) {
		if c := s[i]; (c < 'A' || c > 'Z') && !isDigit(c) && c != '_' {
			return false
		}
	}
	return true
}

// appendLabel appends the label of a type: its name in upper case, '_' for
// what cannot be in a label.
func appendLabel(dst []byte, t entity.Type) []byte {
	n := len(dst)
	for i := range min(len(t), maxLabel) {
		c := t[i]
		switch {
		case c >= 'a' && c <= 'z':
			c -= 'a' - 'A'
		case c >= 'A' && c <= 'Z', isDigit(c):
		default:
			c = '_'
		}
		if len(dst) == n && !isLetter(c) {
			dst = append(dst, 'X')
		}
		if len(dst)-n < maxLabel {
			dst = append(dst, c)
		}
	}
	if len(dst) == n {
		dst = append(dst, 'X')
	}
	return dst
}

func isLetter(c byte) bool { return (c|0x20)-'a' < 26 }
func isDigit(c byte) bool  { return c-'0' < 10 }

func isBase32(s string) bool {
	for i := range len(s) {
		c := s[i]
		if !isDigit(c) && (c < 'a' || c > 'z' || c == 'i' || c == 'l' || c == 'o' || c == 'u') {
			return false
		}
	}
	return true
}

// appendBase32 appends the first n bits of sum, a multiple of 5.
func appendBase32(dst, sum []byte, n int) []byte {
	var acc uint
	have := 0
	for _, b := range sum {
		acc, have = acc<<8|uint(b), have+8
		for have >= 5 && n > 0 {
			have -= 5
			dst = append(dst, crockford[acc>>have&31])
			n -= 5
		}
		if n <= 0 {
			break
		}
		acc &= 1<<have - 1
	}
	return dst
}
