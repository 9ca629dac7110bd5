package secret

import "math/bits"

// A set is a set of ASCII characters.
type set [2]uint64

func (s set) has(c byte) bool { return c < 128 && s[c>>6]>>(c&63)&1 != 0 }

const (
	digitBits = uint64(0x3FF) << '0'
	upperBits = uint64(0x7FFFFFE)       // 'A' to 'Z' in the second word
	lowerBits = uint64(0x7FFFFFE) << 32 // 'a' to 'z'
)

// The alphabets of keys.
var (
	setAlnum  = set{digitBits, upperBits | lowerBits}
	setWord   = set{digitBits, upperBits | lowerBits | 1<<('_'&63)}
	setURL    = set{digitBits | 1<<'-', upperBits | lowerBits | 1<<('_'&63)}
	setDash   = set{digitBits | 1<<'-', upperBits | lowerBits}
	setDot    = set{digitBits | 1<<'-' | 1<<'.', upperBits | lowerBits | 1<<('_'&63)}
	setB64    = set{digitBits | 1<<'+' | 1<<'/' | 1<<'=', upperBits | lowerBits}
	setB64Pct = set{digitBits | 1<<'+' | 1<<'/' | 1<<'=' | 1<<'%', upperBits | lowerBits} // coded for a URL
	setToken  = set{digitBits | 1<<'+' | 1<<'/' | 1<<'=' | 1<<'-' | 1<<'.', upperBits | lowerBits | 1<<('_'&63) | 1<<('~'&63)}
	setHex    = set{digitBits, 0x7E<<32 | 0x7E}
	setLoHex  = set{digitBits, 0x7E << 32}
	setUpper  = set{digitBits, upperBits}
	setLower  = set{digitBits, lowerBits}
	setBase32 = set{0x3F << '2', upperBits}
	setUUID   = set{digitBits | 1<<'-', 0x7E<<32 | 0x7E}
	setDigits = set{digitBits, 0}
	setASCII  = set{^uint64(1<<33 - 1), ^uint64(0) >> 1}
)

// run returns where the characters of s that begin at i of t end.
func (s set) run(t string, i, most int) int {
	e := min(len(t), i+most)
	for i < e && s.has(t[i]) {
		i++
	}
	return i
}

func (s set) all(v string) bool { return s.run(v, 0, len(v)) == len(v) }

func has(t string, i int, s string) bool {
	return i >= 0 && i+len(s) <= len(t) && t[i:i+len(s)] == s
}

// hasFold is has for s in small letters, whatever the case of t.
func hasFold(t string, i int, s string) bool {
	if i < 0 || i+len(s) > len(t) {
		return false
	}
	for k := range len(s) {
		if lower(t[i+k]) != s[k] {
			return false
		}
	}
	return true
}

// containsFold reports whether v holds s, in small letters, in any case.
func containsFold(v, s string) bool {
	for i := 0; i+len(s) <= len(v); i++ {
		if lower(v[i]) == s[0] && hasFold(v, i, s) {
			return true
		}
	}
	return false
}

func lower(c byte) byte {
	if c-'A' < 26 {
		return c | 0x20
	}
	return c
}

func at(t string, lo, i int) byte {
	if i < lo || i >= len(t) {
		return 0
	}
	return t[i]
}

func isSpace(c byte) bool { return c == ' ' || c == '\t' || c == '\n' || c == '\r' }

func isLetter(c byte) bool { return (c|0x20)-'a' < 26 }

func isDigit(c byte) bool { return c-'0' < 10 }

func isAlnum(c byte) bool { return isLetter(c) || isDigit(c) }

// distinct returns how many characters v has, up to 128.
func distinct(v string) int {
	var s set
	for i := range len(v) {
		if c := v[i]; c < 128 {
			s[c>>6] |= 1 << (c & 63)
		}
	}
	return bits.OnesCount64(s[0]) + bits.OnesCount64(s[1])
}

// uuid reports whether v is a UUID.
func uuid(v string) bool {
	if len(v) != 36 || !setUUID.all(v) {
		return false
	}
	for i := range len(v) {
		if (v[i] == '-') != (i == 8 || i == 13 || i == 18 || i == 23) {
			return false
		}
	}
	return true
}

// decode64 decodes base 64 of either alphabet without padding into dst and
// returns how many bytes came; -1 if v is not of the alphabet.
func decode64(dst []byte, v string) int {
	n, acc, have := 0, uint32(0), 0
	for i := range len(v) {
		var x uint32
		switch c := v[i]; {
		case c-'A' < 26:
			x = uint32(c - 'A')
		case c-'a' < 26:
			x = uint32(c-'a') + 26
		case c-'0' < 10:
			x = uint32(c-'0') + 52
		case c == '+', c == '-':
			x = 62
		case c == '/', c == '_':
			x = 63
		default:
			return -1
		}
		acc = acc<<6 | x
		if have += 6; have >= 8 {
			have -= 8
			if n == len(dst) {
				return n
			}
			dst[n] = byte(acc >> have)
			n++
		}
	}
	return n
}
