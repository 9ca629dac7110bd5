package contact

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// script says how the letters of a script go together with others.
type script uint8

const (
	noScript script = iota
	latin           // ASCII letters and digits, Latin with diacritics
	dense           // written without spaces: Han, kana, Hangul, Thai ...
	other           // Cyrillic, Greek, Arabic, Hebrew, Devanagari ...
)

func scriptOf(r rune) script {
	switch {
	case r < utf8.RuneSelf:
		if is(byte(r), alnum) {
			return latin
		}
		return noScript
	case r == utf8.RuneError, !unicode.IsLetter(r) && !unicode.IsMark(r) && !unicode.IsDigit(r):
		return noScript
	case r < 0x250, r >= 0x1E00 && r <= 0x1EFF:
		return latin
	case unicode.IsMark(r):
		return other
	case r >= 0xE00 && r <= 0xEFF, r >= 0x1000 && r <= 0x109F, r >= 0x1780 && r <= 0x17FF,
		r >= 0x1100 && r <= 0x11FF, r >= 0x3005 && r <= 0xD7AF, r >= 0xF900 && r <= 0xFAFF, r >= 0xFF66 && r <= 0xFF9F, r >= 0x20000:
		return dense
	}
	return other
}

// localPart returns where the local part that ends at end begins; ok is false
// if there is none.
//
// A word of another script that touches it is cut off where the script
// changes: everything of a script without spaces in front of Latin letters or
// digits, and two letters or more of any other, since one alone is more
// often a look-alike that belongs to it.
func localPart(t string, lo, end int) (begin int, ok bool) {
	floor := max(lo, end-maxLocal)
	if t[end-1] == '"' {
		return quotedLocal(t, floor, end)
	}
	k := end
	last := noScript // the script of what stands right of k
walk:
	for k > floor {
		c := t[k-1]
		if c < utf8.RuneSelf {
			switch {
			case c == '%':
				if begin, stop := percentByte(t, k, end); stop {
					k = begin
					break walk
				}
				k--
			case is(c, atom):
				if is(c, alnum) {
					last = latin
				}
				k--
			case is(c, atomRare):
				if k == end || k-1 == floor || !is(t[k-2], alnum) || !is(t[k], alnum) || c == '&' && queryBefore(t, floor, k-1) {
					break walk
				}
				k--
			case c == '=':
				if k == end || !returnPath(t, floor, k, end) {
					break walk
				}
				k--
			default:
				break walk
			}
			continue
		}
		r, size := utf8.DecodeLastRuneInString(t[floor:k])
		s := scriptOf(r)
		switch {
		case s == noScript:
			break walk
		case unicode.IsMark(r) && last != dense:
			// Decided by the letter that it stands on.
		case s == dense && (last == latin || last == other), s == other && last == dense:
			break walk
		case s == other && last == latin:
			if p, _ := utf8.DecodeLastRuneInString(t[floor : k-size]); scriptOf(p) == other {
				break walk
			}
		default:
			last = s
		}
		k -= size
	}
	if k == floor && floor > lo && floor == end-maxLocal {
		if r, _ := utf8.DecodeLastRuneInString(t[lo:floor]); scriptOf(r) != noScript || r == '.' {
			return 0, false
		}
	}
	k = unescaped(t, lo, k, end)
	if k-1 > lo && t[k-1] == '@' && (is(t[k-2], alnum) || t[k-2] >= utf8.RuneSelf) {
		// The domain of the address before: ana@example.com-bob@example.org.
		switch d := domain(t[:end], k); {
		case d == end:
			return 0, false
		case d > 0:
			k = d
		}
	}
	for k < end && (strings.IndexByte(".-~%'", t[k]) >= 0 || t[k] == '+' && k+1 < end && !is(t[k+1], digit)) {
		k++
	}
	for b := k; b < end; b++ {
		if is(t[b], alnum) || t[b] >= utf8.RuneSelf {
			return k, true
		}
	}
	return 0, false
}

// percentByte judges the '%' in front of k: stop says that it is the code of a
// byte that ends the local part, and begin where that begins.
func percentByte(t string, k, end int) (begin int, stop bool) {
	if k+2 > end || !is(t[k], hexa) || !is(t[k+1], hexa) {
		return 0, false
	}
	if k+4 <= end && t[k:k+2] == "25" && is(t[k+2], hexa) && is(t[k+3], hexa) { // coded twice
		k += 2
	}
	b := unhex(t[k])<<4 | unhex(t[k+1])
	if b < utf8.RuneSelf && !is(b, atom) && b != '\'' {
		return k + 2, true
	}
	return 0, false
}

func unhex(c byte) byte {
	if is(c, digit) {
		return c - '0'
	}
	return c | 0x20 - 'a' + 10
}

// queryBefore reports whether the '&' at i separates the fields of a query.
func queryBefore(t string, floor, i int) bool {
	for k := i; k > floor; k-- {
		switch t[k-1] {
		case '=', '?':
			return true
		case ' ', '\n', '\t':
			return false
		}
	}
	return false
}

// returnPath reports whether what follows '=' is the domain of an address
// inside a return path: bounce+ana=example.com@lists.example.net.
func returnPath(t string, floor, k, end int) bool {
	return k-1 > floor && is(t[k-2], alnum) && domain(t[:end], k) == end
}

// unescaped passes over the letters of an escape sequence at k, such as the n
// of \n or the u003c of \u003c.
func unescaped(t string, lo, k, end int) int {
	if k == lo || k == end || t[k-1] != '\\' {
		return k
	}
	switch t[k] {
	case 'n', 'r', 't':
		if k+1 < end {
			return k + 1
		}
	case 'u':
		if k+5 < end && is(t[k+1], hexa) && is(t[k+2], hexa) && is(t[k+3], hexa) && is(t[k+4], hexa) {
			return k + 5
		}
	}
	return k
}

// quotedLocal is localPart for one in double quotes.
func quotedLocal(t string, floor, end int) (begin int, ok bool) {
	floor = max(floor, end-66)
	for k := end - 1; k > floor; k-- {
		switch c := t[k-1]; {
		case c == '\n' || c == '\r':
			return 0, false
		case c == '"':
			if n := k - 2; n >= floor && t[n] == '\\' {
				k--
				continue
			}
			if k == end-1 || k-1 > floor && is(t[k-2], alnum) {
				return 0, false
			}
			return k - 1, true
		}
	}
	return 0, false
}
