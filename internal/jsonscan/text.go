package jsonscan

import (
	"unicode/utf16"
	"unicode/utf8"
)

// A Map leads from places in a decoded string back to what stands between its
// quotes. The zero Map is the identity.
type Map struct {
	steps []step
	lone  []int // where U+FFFD stands for half a surrogate pair
}

// step is an escape: [raw, raw+n) became size bytes at pos.
type step struct{ pos, size, raw, n int }

// Reset makes m the identity.
func (m *Map) Reset() { m.steps, m.lone = m.steps[:0], m.lone[:0] }

// Lone returns where, in the decoded string, U+FFFD stands for an escape that is half
// a surrogate pair. It is valid until m changes.
func (m *Map) Lone() []int { return m.lone }

// Raw returns the range between the quotes that decodes to [begin, end), which
// must not cut a character.
func (m *Map) Raw(begin, end int) (int, int) {
	return m.before(begin), m.before(end)
}

// before returns the raw place at which pos begins.
func (m *Map) before(pos int) int {
	lo, hi := 0, len(m.steps) // the number of steps that end at or before pos
	for lo < hi {
		k := (lo + hi) / 2
		if m.steps[k].pos+m.steps[k].size <= pos {
			lo = k + 1
		} else {
			hi = k
		}
	}
	if lo == 0 {
		return pos
	}
	s := m.steps[lo-1]
	return s.raw + s.n + pos - (s.pos + s.size)
}

// Append appends what raw, the inside of a string, stands for to dst,
// and to m, if it is not nil, how it leads back. Half a surrogate pair becomes U+FFFD, as in
// encoding/json. What is no escape, in a string that is not valid, becomes something.
func Append(dst []byte, raw string, m *Map) []byte {
	base := len(dst)
	for i := 0; i < len(raw); {
		if raw[i] != '\\' || i+1 == len(raw) {
			dst = append(dst, raw[i])
			i++
			continue
		}
		at, n := len(dst), 2
		switch c := raw[i+1]; c {
		case 'b':
			dst = append(dst, '\b')
		case 'f':
			dst = append(dst, '\f')
		case 'n':
			dst = append(dst, '\n')
		case 'r':
			dst = append(dst, '\r')
		case 't':
			dst = append(dst, '\t')
		case 'u':
			var r rune
			r, n = escaped(raw[i:])
			n = min(n, len(raw)-i)
			if r == utf8.RuneError && m != nil && n == 6 {
				if x, _ := hex4(raw, i+2); utf16.IsSurrogate(x) {
					m.lone = append(m.lone, at-base)
				}
			}
			dst = utf8.AppendRune(dst, r)
		default:
			dst = append(dst, c)
		}
		if m != nil {
			m.steps = append(m.steps, step{at - base, len(dst) - at, i, n})
		}
		i += n
	}
	return dst
}

// escaped reads the \u escape at the start of raw, and the second half of a pair.
func escaped(raw string) (rune, int) {
	x, _ := hex4(raw, 2)
	if !utf16.IsSurrogate(x) {
		return x, 6
	}
	if len(raw) >= 12 && raw[6] == '\\' && raw[7] == 'u' {
		if y, ok := hex4(raw, 8); ok {
			if r := utf16.DecodeRune(x, y); r != utf8.RuneError {
				return r, 12
			}
		}
	}
	return utf8.RuneError, 6
}

func hex4(t string, i int) (rune, bool) {
	if i+4 > len(t) {
		return 0, false
	}
	var x rune
	for _, c := range []byte(t[i : i+4]) {
		switch {
		case c-'0' < 10:
			x = x<<4 | rune(c-'0')
		case (c|0x20)-'a' < 6:
			x = x<<4 | rune((c|0x20)-'a'+10)
		default:
			return 0, false
		}
	}
	return x, true
}

// Quote appends what stands between the quotes of a string that means s, in
// the shortest form: only quotes, backslashes and control characters are escaped. Bytes
// that are not UTF-8 become U+FFFD.
func Quote(dst []byte, s string) []byte {
	const hex = "0123456789abcdef"
	for i := 0; i < len(s); {
		c := s[i]
		if c >= utf8.RuneSelf {
			r, n := utf8.DecodeRuneInString(s[i:])
			dst = utf8.AppendRune(dst, r)
			i += n
			continue
		}
		i++
		switch c {
		case '"', '\\':
			dst = append(dst, '\\', c)
		case '\b':
			dst = append(dst, '\\', 'b')
		case '\f':
			dst = append(dst, '\\', 'f')
		case '\n':
			dst = append(dst, '\\', 'n')
		case '\r':
			dst = append(dst, '\\', 'r')
		case '\t':
			dst = append(dst, '\\', 't')
		default:
			if c < ' ' {
				dst = append(dst, '\\', 'u', '0', '0', hex[c>>4], hex[c&15])
			} else {
				dst = append(dst, c)
			}
		}
	}
	return dst
}
