package contact

import (
	"net/netip"
	"strings"
	"unicode/utf8"
)

// domain returns where the domain that begins at i of t ends; 0 if there is
// none: at the last label that is a known suffix, at least the second. What
// follows without a space, a next sentence or text of another script, does not
// belong to it.
func domain(t string, i int) (end int) {
	limit := min(len(t), i+maxDomain)
	small := true // no capitals so far
	for k, labels := i, 1; ; labels++ {
		e, cut := label(t, k, limit)
		if e == k || e-k > 63 || t[k] == '-' {
			return end
		}
		if labels > 1 {
			if end > 0 && small && is(t[k], upper) && !allUpper(t[k:e]) {
				return end // a sentence that begins
			}
			if n := suffixIn(t[k:e]); n > 0 {
				end = k + n
			}
			if cut && end > k {
				return end
			}
		}
		if cut {
			if e, _ = mixedLabel(t, e, limit); labels > 1 {
				if n := suffixIn(t[k:e]); n > 0 {
					end = k + n
				}
			}
		}
		for _, c := range []byte(t[k:e]) {
			small = small && !is(c, upper)
		}
		if e+1 >= limit || t[e] != '.' {
			return end
		}
		k = e + 1
	}
}

func allUpper(s string) bool {
	for i := range len(s) {
		if !is(s[i], upper) {
			return false
		}
	}
	return len(s) > 1
}

// label reads a label up to where its script changes; cut says that it does.
func label(t string, i, limit int) (end int, cut bool) {
	k, first := i, noScript
	for k < limit {
		c := t[k]
		if c < utf8.RuneSelf {
			if !is(c, alnum) && c != '-' {
				break
			}
			if first == noScript {
				first = latin
			}
			k++
			continue
		}
		r, size := utf8.DecodeRuneInString(t[k:])
		s := scriptOf(r)
		if s == noScript {
			break
		}
		if first == noScript {
			first = s
		}
		if s != latin && first == latin {
			return k, true
		}
		k += size
	}
	return k, false
}

// mixedLabel goes on with a label whose script has changed.
func mixedLabel(t string, i, limit int) (end int, ok bool) {
	k := i
	for k < limit {
		r, size := utf8.DecodeRuneInString(t[k:])
		if scriptOf(r) == noScript && r != '-' {
			break
		}
		k += size
	}
	return k, k > i
}

// suffixIn returns how long the known suffix is that label s begins with: all
// of it, or what stands before a hyphen that is text, or before text of its
// own script; 0 if there is none.
func suffixIn(s string) int {
	if knownSuffix(s) {
		return len(s)
	}
	if len(s) > 3 && (s[0]|0x20) == 'x' && strings.HasPrefix(s[1:], "n--") {
		return 0
	}
	if n := strings.IndexByte(s, '-'); n > 0 && knownSuffix(s[:n]) {
		return n
	}
	if s[0] < utf8.RuneSelf {
		// The next word, glued: example.comPhone.
		for n := 2; n < len(s) && n < 16; n++ {
			if is(s[n], upper) {
				if n+1 < len(s) && !is(s[n-1], upper) && !is(s[n+1], upper) && knownSuffix(s[:n]) {
					return n
				}
				return 0
			}
		}
		return 0
	}
	n, best := 0, 0
	for runes := 0; n < len(s) && runes < 12; runes++ {
		_, size := utf8.DecodeRuneInString(s[n:])
		n += size
		if knownSuffix(s[:n]) {
			best = n
		}
	}
	return best
}

// addressLiteral returns where the address in brackets at i ends: [192.0.2.1] or
// [IPv6:2001:db8::1]; 0 if it is none.
func addressLiteral(t string, i int) int {
	n := strings.IndexByte(t[i:min(len(t), i+56)], ']')
	if n < 3 {
		return 0
	}
	s := t[i+1 : i+n]
	if hasFold(s, 0, "ipv6:") {
		if quick := s[5:]; validIP6(quick) {
			return i + n + 1
		}
		return 0
	}
	if end := quad(s, 0); end != len(s) {
		return 0
	}
	return i + n + 1
}

// validIP6 reports whether s is an IPv6 address. netip allocates an error for
// what is none, so that the bytes are looked at before.
func validIP6(s string) bool {
	if len(s) < 2 || strings.IndexByte(s, ':') < 0 {
		return false
	}
	end, _ := ip6(s, 0)
	if end != len(s) {
		return false
	}
	_, err := netip.ParseAddr(s)
	return err == nil
}

func lastRune(s string) (rune, int) { return utf8.DecodeLastRuneInString(s) }
