// Package contact finds the ways to reach a person or a machine: e-mail
// addresses, web addresses and domains, IP and MAC addresses, handles on networks, the
// numbers of devices and subscribers, user agents, and coordinates.
//
// Each constructor returns a new [detect.Detector]; all of them may be used by
// any number of goroutines once they are part of a scanner. None uses
// expressions, keeps state or allocates while it judges, and each looks at
// a bounded stretch around its anchors, so that time is linear in the text.
//
// Values are reported alone: no label, bracket, quote or sentence mark. An
// IPv6 zone and a prefix length belong to the value, a port does not.
package contact

import "github.com/piikit/piikit/detect"

// Detectors returns all detectors of this package: Email, URL, Domain, IP, MAC,
// Handle, Device, UUID, Subscriber, Agent and Place. The types url, domain and
// social_handle have restraints of their own, see there.
func Detectors() []*detect.Detector {
	return []*detect.Detector{Email(), URL(), Domain(), IP(), MAC(), Handle(), Device(), UUID(), Subscriber(), Agent(), Place()}
}

// Classes of ASCII bytes.
const (
	alnum    = 1 << iota // letters and digits
	hexa                 // hexadecimal digits
	digit                // decimal digits
	upper                // capital letters
	atom                 // stands in local parts without further ado
	atomRare             // stands in local parts between two of these
)

// classes holds the classes of every byte.
var classes = [256]uint8{
	'0': alnum | hexa | digit | atom, '1': alnum | hexa | digit | atom, '2': alnum | hexa | digit | atom, '3': alnum | hexa | digit | atom, '4': alnum | hexa | digit | atom,
	'5': alnum | hexa | digit | atom, '6': alnum | hexa | digit | atom, '7': alnum | hexa | digit | atom, '8': alnum | hexa | digit | atom, '9': alnum | hexa | digit | atom,
	'A': alnum | hexa | upper | atom, 'B': alnum | hexa | upper | atom, 'C': alnum | hexa | upper | atom, 'D': alnum | hexa | upper | atom, 'E': alnum | hexa | upper | atom, 'F': alnum | hexa | upper | atom,
	'G': alnum | upper | atom, 'H': alnum | upper | atom, 'I': alnum | upper | atom, 'J': alnum | upper | atom, 'K': alnum | upper | atom, 'L': alnum | upper | atom, 'M': alnum | upper | atom,
	'N': alnum | upper | atom, 'O': alnum | upper | atom, 'P': alnum | upper | atom, 'Q': alnum | upper | atom, 'R': alnum | upper | atom, 'S': alnum | upper | atom, 'T': alnum | upper | atom,
	'U': alnum | upper | atom, 'V': alnum | upper | atom, 'W': alnum | upper | atom, 'X': alnum | upper | atom, 'Y': alnum | upper | atom, 'Z': alnum | upper | atom,
	'a': alnum | hexa | atom, 'b': alnum | hexa | atom, 'c': alnum | hexa | atom, 'd': alnum | hexa | atom, 'e': alnum | hexa | atom, 'f': alnum | hexa | atom,
	'g': alnum | atom, 'h': alnum | atom, 'i': alnum | atom, 'j': alnum | atom, 'k': alnum | atom, 'l': alnum | atom, 'm': alnum | atom, 'n': alnum | atom, 'o': alnum | atom, 'p': alnum | atom,
	'q': alnum | atom, 'r': alnum | atom, 's': alnum | atom, 't': alnum | atom, 'u': alnum | atom, 'v': alnum | atom, 'w': alnum | atom, 'x': alnum | atom, 'y': alnum | atom, 'z': alnum | atom,
	'.': atom, '_': atom, '+': atom, '-': atom, '~': atom, '%': atom,
	'\'': atomRare, '&': atomRare, '#': atomRare, '!': atomRare, '$': atomRare, '^': atomRare,
}

func is(c byte, class uint8) bool { return classes[c]&class != 0 }

// at returns the byte at i of t, 0 outside of [lo, len(t)).
func at(t string, lo, i int) byte {
	if i < lo || i >= len(t) {
		return 0
	}
	return t[i]
}

// has reports whether s stands at i of t.
func has(t string, i int, s string) bool {
	return i >= 0 && i+len(s) <= len(t) && t[i:i+len(s)] == s
}

// hasFold is has for s in small letters, whatever the case of t.
func hasFold(t string, i int, s string) bool {
	if i < 0 || i+len(s) > len(t) {
		return false
	}
	for k := range len(s) {
		c := t[i+k]
		if is(c, upper) {
			c |= 0x20
		}
		if c != s[k] {
			return false
		}
	}
	return true
}

func space(c byte) bool { return c == ' ' || c == '\t' || c == '\n' || c == '\r' }
