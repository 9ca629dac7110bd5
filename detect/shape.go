package detect

import (
	"math/bits"

	"github.com/piikit/piikit/internal/fold"
)

// maxShape and maxGroups bound the chains that are read at one place.
const (
	maxShape  = 96
	maxGroups = 20
)

// A Shape is a chain of groups of ASCII letters and digits, such as
// "555-0142", "AB 12 34 56 C" or "192.0.2.1:8080", parsed once at a place.
// Groups follow each other directly behind at most three separators.
type Shape struct {
	Begin, End int
	// Groups are the groups, at least one; a group of two small letters or
	// more behind a space, or of more than eight letters, is a word and ends the
	// chain in front of it.
	Groups []Group
	// Numeric is how many groups in front are nothing but digits.
	Numeric int
	// Digits is the number of digits in the numeric groups.
	Digits int
	// More says that the chain goes on behind the last group read.
	More bool

	size  int  // letters and digits
	typed bool // up to five small letters behind a space go on with the chain
	store [maxGroups]Group
}

// A Group is a run of ASCII letters and digits in a chain.
type Group struct {
	Begin, End int
	// Sep is the separator in front: 0 for the first group, ' ' for spaces,
	// '\n' if a line ends there, ')' if a bracket is among several, else the byte.
	Sep byte
	// Letters and Numbers count the letters and digits.
	Letters, Numbers uint8
	// Small says that one of the letters is small.
	Small bool
}

// Len returns the number of bytes of g.
func (g Group) Len() int { return g.End - g.Begin }

// IsDigits reports whether g is nothing but digits.
func (g Group) IsDigits() bool { return g.Letters == 0 }

// Size returns the number of letters and digits in the groups.
func (s *Shape) Size() int { return s.size }

func (s *Shape) parse(t string, i int) {
	if n := lone(t, i); n > 0 {
		s.store[0] = Group{Begin: i, End: i + n, Numbers: uint8(n)}
		s.Groups = s.store[:1]
		s.Begin, s.End, s.Numeric, s.Digits, s.More, s.size = i, i+n, 1, n, false, n
		return
	}
	s.chain(t, i)
}

// chain reads the groups from i on.
func (s *Shape) chain(t string, i int) {
	s.Begin, s.End = i, i
	s.Numeric, s.Digits, s.More, s.size = 0, 0, false, 0
	s.Groups = s.store[:0]
	sep, numeric := byte(0), true
	for at := i; ; {
		g, cut := groupAt(t, at)
		if g.Len() == 0 || g.Letters > 0 && len(s.Groups) > 0 && sep != 0 && endsChain(g, sep) && !(s.typed && g.Letters <= 5) && !(len(s.Groups) == 1 && bankCode(t, s.Groups[0], g)) {
			return
		}
		if len(s.Groups) == maxGroups || g.End-i > maxShape {
			s.More = true
			return
		}
		g.Sep = sep
		s.Groups = append(s.Groups, g)
		s.End = g.End
		s.size += g.Len()
		if numeric = numeric && g.IsDigits(); numeric {
			s.Numeric++
			s.Digits += int(g.Numbers)
		}
		if cut {
			s.More = true
			return
		}
		if sep, at = sepAt(t, g.End); sep == 0 {
			return
		}
	}
}

// lone returns how many digits stand at i if it is easily seen that they are a chain of
// their own, as most are: up to seven of them, and behind them a mark that separates
// nothing or a space and a word. 0 says nothing.
func lone(t string, i int) int {
	b := load(t, i)
	n := bits.TrailingZeros64(^fold.Digits(b)&high64) >> 3
	if n == 0 || n == 8 {
		return 0
	}
	e := i + n
	if e == len(t) {
		return n
	}
	c := t[e]
	if c != ' ' {
		if isAlnum(c) || sepClass(c) != 0 {
			return 0
		}
		return n
	}
	b = load(t, e+1)
	l := fold.Letters(b)
	k := bits.TrailingZeros64(^l&high64) >> 3
	if k < 2 || k == 8 {
		return 0
	}
	// Two letters or more, one of them small, and no digit behind them.
	word := uint64(1)<<(8*k) - 1
	if l&(b<<2)&word == 0 || byte(b>>(8*k))-'0' < 10 {
		return 0
	}
	return n
}

// endsChain reports whether a group with letters is a word rather than part
// of a code.
func endsChain(g Group, sep byte) bool {
	if g.Numbers > 0 {
		return false
	}
	return g.Letters > 8 || g.Small && g.Letters >= 2 && (sep == ' ' || sep == '\n' || sep == ',' || sep == '\t')
}

// bankCode reports whether b is the bank behind the country and check digits a of an
// account number in small letters: "gb82 west 1234".
func bankCode(t string, a, b Group) bool {
	return a.Letters == 2 && a.Numbers == 2 && a.Small && b.Letters == 4 && b.Begin == a.End+1 && b.End < len(t) && digitFollows(t, b.End)
}

// groupAt reads one run of ASCII letters and digits; cut says that it is too
// long to be read whole.
func groupAt(t string, i int) (g Group, cut bool) {
	g.Begin = i
	for {
		b := load(t, i)
		l, d := fold.Letters(b), fold.Digits(b)
		n := bits.TrailingZeros64(^(l|d)&high64) >> 3
		if n < 8 {
			mask := uint64(1)<<(8*n) - 1
			l, d = l&mask, d&mask
		}
		g.Letters += uint8(bits.OnesCount64(l))
		g.Numbers += uint8(bits.OnesCount64(d))
		g.Small = g.Small || l&(b<<2) != 0
		i += n
		if n < 8 {
			break
		}
		if i-g.Begin >= maxShape {
			cut = true
			break
		}
	}
	g.End = i
	return g, cut
}

// sepAt reads the separators at i and returns what they amount to and where
// the next group begins; 0 if the chain ends at i.
func sepAt(t string, i int) (sep byte, next int) {
	if i+1 >= len(t) {
		return 0, i
	}
	c := t[i]
	if sepClass(c) == 0 {
		return 0, i
	}
	if isAlnum(t[i+1]) {
		if c == '(' || c == ')' {
			c = ')'
		}
		return c, i + 1
	}
	// Several: spaces and brackets around at most one mark, or a line's end.
	k := i
	for k < len(t) && k-i < 4 && sepClass(t[k]) == 2 {
		switch c := t[k]; c {
		case '\n':
			sep = '\n'
		case '(', ')':
			if sep != '\n' {
				sep = ')'
			}
		case ' ', '\r', '\t':
			if sep == 0 {
				sep = ' '
			}
		default:
			if sep == 0 || sep == ' ' {
				sep = c
			}
		}
		k++
	}
	if k == len(t) || k-i > 3 || !isAlnum(t[k]) || k-i == 2 && t[i] == t[i+1] && t[i] != ' ' && t[i] != '-' {
		return 0, i
	}
	return sep, k
}

// sepClass is 1 for separators that stand alone only and 2 for those that may
// come in company.
func sepClass(c byte) uint8 {
	switch c {
	case ' ', '-', '.', '/', '(', ')', '\n', '\r', '\t':
		return 2
	case ',', ':', '_', '\'', '+', '*', '|', '~', '\\':
		return 1
	}
	return 0
}
