package contact

import (
	"unicode"
	"unicode/utf8"
)

//go:generate go run ./gen

// The known suffixes are the top level domains of the public suffix list, in
// the copy of golang.org/x/net, which is under review there and pinned by
// go.mod. The rest of the list says where registries end, which nobody asks
// here; and its PublicSuffix allocates at each call, through a failed
// netip.ParseAddr. So the top level is taken over as a constant of 11 KB: no
// init, no allocation, a binary search at a candidate only.

// knownSuffix reports whether label is a top level domain, in ASCII or
// Unicode form and in any case.
func knownSuffix(label string) bool {
	if len(label) < 2 || len(label) > 63 {
		return false
	}
	var buf [64]byte
	key := buf[:0]
	for _, r := range label {
		if r < utf8.RuneSelf {
			if r-'A' < 26 && r >= 'A' {
				r |= 0x20
			}
			key = append(key, byte(r))
			continue
		}
		if r == utf8.RuneError || len(key) > 58 {
			return false
		}
		key = utf8.AppendRune(key, unicode.ToLower(r))
	}
	lo, hi := 0, len(suffixes)-1 // each at a line feed
	for lo < hi {
		m := lo + (hi-lo)/2
		for suffixes[m] != '\n' {
			m--
		}
		e := m + 1
		for suffixes[e] != '\n' {
			e++
		}
		switch s := suffixes[m+1 : e]; {
		case string(key) == s:
			return true
		case string(key) < s:
			hi = m
		default:
			lo = e
		}
	}
	return false
}
