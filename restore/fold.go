package restore

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// foldByte returns what a byte of a token is compared as: lower case, with 0
// for o and 1 for i and l; 0 for a byte that is in no token that can be
// repaired. Folding is for ASCII only: Unicode's would take a Kelvin sign for a k.
func foldByte(c byte) byte {
	switch {
	case c >= 'A' && c <= 'Z':
		c += 'a' - 'A'
	case c >= 'a' && c <= 'z', c >= '0' && c <= '9', c == '_', c == '-':
	default:
		return 0
	}
	switch c {
	case 'o':
		return '0'
	case 'i', 'l':
		return '1'
	}
	return c
}

// core returns a token without the brackets around it.
func core(token []byte) []byte {
	for len(token) > 0 && foldByte(token[0]) == 0 {
		token = token[1:]
	}
	for len(token) > 0 && foldByte(token[len(token)-1]) == 0 {
		token = token[:len(token)-1]
	}
	return token
}

// A shadow is a text as tokens are compared, with the way back: folded, what
// models put into tokens left out, and NUL for all that is in no token.
type shadow struct {
	text  []byte
	steps []step // where the way back is another one than before
}

// step says that from text[at] on bytes begin shift farther on in the original, up to the next step.
type step struct{ at, shift int }

// cast makes h the shadow of s.
func (h *shadow) cast(s string) {
	h.text, h.steps = slices.Grow(h.text[:0], len(s)), h.steps[:0]
	for i := 0; i < len(s); {
		c, n := read(s[i:])
		if n > 0 && c >= 0 {
			h.add(byte(c), i)
		}
		i += n
	}
}

// read returns the first byte of the shadow of s, -1 if there is none, and how many bytes of s it
// takes.
func read(s string) (c, n int) {
	if c := foldByte(s[0]); c != 0 {
		if c == '-' {
			if n := wrap(s[1:]); n > 0 { // hyphenated at the end of a line
				return -1, 1 + n
			}
		}
		return int(c), 1
	}
	if n := wrap(s); n > 0 {
		return -1, n
	}
	r, n := unescape(s)
	c = int(foldRune(r))
	if c == 0 && ignorable(r) {
		c = -1
	}
	return c, n
}

func (h *shadow) add(c byte, from int) {
	shift := 0
	if n := len(h.steps); n > 0 {
		shift = h.steps[n-1].shift
	}
	if at := len(h.text); from-at != shift {
		h.steps = append(h.steps, step{at, from - at})
	}
	h.text = append(h.text, c)
}

// from returns where text[at] begins in the original.
func (h *shadow) from(at int) int {
	i, found := slices.BinarySearchFunc(h.steps, at, func(x step, at int) int { return x.at - at })
	if !found {
		if i == 0 {
			return at
		}
		i--
	}
	return at + h.steps[i].shift
}

// to returns where text[at] ends in s, the original.
func (h *shadow) to(s string, at int) int {
	i := h.from(at)
	_, n := read(s[i:])
	return i + n
}

// wrap returns the length of a line break at the start of s, real or as an
// escape, with the blanks around it and the quotation marks of Markdown behind it; 0 if
// there is none.
func wrap(s string) int {
	i := 0
	for i < len(s) && (s[i] == ' ' || s[i] == '\t') {
		i++
	}
	n := 0
	for _, br := range []string{"\r\n", "\n", `\r\n`, `\n`} {
		if strings.HasPrefix(s[i:], br) {
			n = i + len(br)
			break
		}
	}
	if n == 0 {
		return 0
	}
	for n < len(s) && (s[n] == ' ' || s[n] == '\t' || s[n] == '>') {
		n++
	}
	return n
}

// unescape returns the first character of s, which may be written as an escape
// of Markdown, JSON, HTML or a URL, and the bytes that it takes.
func unescape(s string) (rune, int) {
	switch s[0] {
	case '\\':
		n := 1
		for n < len(s) && s[n] == '\\' {
			n++
		}
		switch {
		case n == len(s):
			return 0, n
		case s[n] == '_' || s[n] == '-':
			return rune(s[n]), n + 1
		case s[n] == 'u' && len(s) >= n+5:
			if x, err := strconv.ParseUint(s[n+1:n+5], 16, 16); err == nil {
				return rune(x), n + 5
			}
		}
		return 0, n
	case '&':
		return reference(s)
	case '%':
		if len(s) >= 3 {
			if x, err := strconv.ParseUint(s[1:3], 16, 7); err == nil {
				return rune(x), 3
			}
		}
		return 0, 1
	}
	return utf8.DecodeRuneInString(s)
}

// reference reads a character reference of HTML: any by number, and by name those
// that could be put into a token.
func reference(s string) (rune, int) {
	end := strings.IndexByte(s[:min(len(s), 18)], ';')
	if end < 3 {
		return 0, 1
	}
	name := s[1:end]
	switch name {
	case "shy":
		return 0xad, end + 1
	case "lowbar", "UnderBar":
		return '_', end + 1
	case "hyphen", "dash":
		return 0x2010, end + 1
	case "zwj", "zwnj", "ZeroWidthSpace", "NoBreak":
		return 0x200b, end + 1
	case "NewLine":
		return 0x2028, end + 1
	}
	if name[0] != '#' {
		return 0, 1
	}
	base := 10
	if name = name[1:]; name[0] == 'x' || name[0] == 'X' {
		name, base = name[1:], 16
	}
	x, err := strconv.ParseUint(name, base, 21)
	if err != nil {
		return 0, 1
	}
	return rune(x), end + 1
}

// foldRune is foldByte for characters, with the full-width forms and the dashes and low
// lines that stand for '-' and '_'.
func foldRune(r rune) byte {
	switch {
	case r > 0 && r < utf8.RuneSelf:
		return foldByte(byte(r))
	case r >= 0xff01 && r <= 0xff5e:
		return foldByte(byte(r - 0xff01 + '!'))
	case r >= 0x2010 && r <= 0x2015, r == 0x2212, r == 0xfe63:
		return '-'
	case r >= 0xfe4d && r <= 0xfe4f:
		return '_'
	}
	return 0
}

// ignorable reports whether r is not seen: soft hyphen, zero-width and
// direction marks, variation selectors, line separators.
func ignorable(r rune) bool {
	switch {
	case r == 0xad, r == 0x34f, r == 0x61c, r == 0x180e, r == 0xfeff,
		r >= 0x200b && r <= 0x200f, r >= 0x2028 && r <= 0x202e, r >= 0x2060 && r <= 0x206f, r >= 0xfe00 && r <= 0xfe0f:
		return true
	}
	return false
}
