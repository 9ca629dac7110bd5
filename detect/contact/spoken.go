package contact

import "github.com/piikit/piikit/detect"

// The marks of an address that people spell out.
const (
	isAt = 1 + iota
	isDot
	isJoint // dash, underscore, plus: in local parts only
)

// spoken are the words for the marks, longest first where one begins another.
var spoken = [...]struct {
	word string
	kind int
}{
	{"at", isAt}, {"arroba", isAt}, {"chiocciola", isAt}, {"arobase", isAt}, {"klammeraffe", isAt}, {"@", isAt}, {"ät", isAt},
	{"dot", isDot}, {"punkt", isDot}, {"punto", isDot}, {"ponto", isDot}, {"point", isDot}, {"period", isDot}, {".", isDot},
	{"underscore", isJoint}, {"dash", isJoint}, {"hyphen", isJoint}, {"minus", isJoint}, {"plus", isJoint},
}

// connector reads a mark at i: a word between spaces, or in brackets with or
// without spaces around them.
func connector(t string, i int) (kind, end int) {
	k := skipSpaces(t, i)
	bracket := byte(0)
	if k < len(t) {
		switch t[k] {
		case '[':
			bracket = ']'
		case '(':
			bracket = ')'
		case '{':
			bracket = '}'
		}
	}
	if bracket != 0 {
		if k == i && k+3 < len(t) && t[k+1]|0x20 == 'a' && t[k+2] == bracket && is(t[k+3], alnum) {
			return isAt, k + 3 // ana(a)example.com
		}
		k = skipSpaces(t, k+1)
	}
	if k >= len(t) {
		return 0, i
	}
	switch t[k] | 0x20 {
	case 'a', 'd', 'p', 'c', 'k', 'u', 'h', 'm', '@' | 0x20, '.', 0xC3 | 0x20: // the last: ä
	default:
		return 0, i
	}
	for _, s := range spoken {
		e := k + len(s.word)
		if !hasFold(t, k, s.word) || e < len(t) && is(t[e], alnum) && is(t[e-1], alnum) {
			continue
		}
		if bracket != 0 {
			if e = skipSpaces(t, e); e >= len(t) || t[e] != bracket {
				continue
			}
			return s.kind, skipSpaces(t, e+1)
		}
		if !is(s.word[len(s.word)-1], alnum) || k == i || e >= len(t) || t[e] != ' ' {
			continue
		}
		return s.kind, skipSpaces(t, e)
	}
	return 0, i
}

// skipSpaces passes over at most two spaces.
func skipSpaces(t string, i int) int {
	for n := 0; n < 2 && i < len(t) && t[i] == ' '; n++ {
		i++
	}
	return i
}

// spokenDot judges a word for the dot: in "john at example dot com" the mark
// in front of the domain stands one or more words before it.
func spokenDot(c *detect.Cursor) int {
	t, i := c.Text, c.Pos
	b := i
	for k := 1; k <= 8; k++ {
		w, ok := c.Before(k)
		if !ok || b-w.End > 3 {
			return 0
		}
		b = w.Begin
		if k%2 == 1 {
			continue // a label
		}
		if w.Begin == c.Lo {
			return 0
		}
		switch kind, end := connector(t, w.Begin-1); {
		case kind == isAt && end <= i:
			if hasFold(t, i, "point") && !hasFold(t, w.Begin, "arobase") {
				return 0 // "at this point to"
			}
			return spokenEmail(c, w.Begin-1, end)
		case kind != isDot:
			return 0
		}
	}
	return 0
}

// spokenEmail judges the mark for '@' written in [a, b), spaces included.
func spokenEmail(c *detect.Cursor, a, b int) int {
	t := c.Text
	end := spokenDomain(t, b)
	if end == 0 {
		return 0
	}
	for a > c.Lo && t[a-1] == ' ' {
		a--
	}
	if a == c.Lo {
		return 0
	}
	begin, ok := localPart(t, c.Lo, a)
	if !ok {
		return 0
	}
	if plainWord(t[begin:a]) && t[a] == ' ' && is(t[min(len(t)-1, a+1)], alnum) {
		return 0 // "write to us at example dot com"
	}
	// Earlier parts of the local part.
	for n := 0; n < 4; n++ {
		k, ok := joint(t, c.Lo, begin)
		if !ok {
			break
		}
		b, ok := localPart(t, c.Lo, k)
		if !ok {
			break
		}
		begin = b
	}
	return found(c, begin, end)
}

// plainWord reports whether s is a word that ends the first half of a
// sentence about a place rather than a local part.
func plainWord(s string) bool {
	switch s {
	case "us", "me", "you", "it", "him", "her", "them", "here", "look", "looking", "is", "was", "site", "website", "page", "online", "them.", "available",
		"find", "visit", "found", "live", "read", "hosted", "blog", "more", "and", "or", "out", "working", "work", "works", "arrive", "arrived", "meet":
		return true
	}
	return false
}

// joint returns where the mark between two parts of a local part begins that
// ends at i.
func joint(t string, lo, i int) (begin int, ok bool) {
	k := i
	for k > lo && i-k < 16 && t[k-1] != '\n' {
		k--
		if c := t[k]; c == ' ' || c == '[' || c == '(' || c == '{' {
			if kind, end := connector(t, k); end == i && (kind == isDot || kind == isJoint) {
				for k > lo && t[k-1] == ' ' {
					k--
				}
				return k, k > lo
			}
		}
	}
	return 0, false
}

// spokenDomain returns where the domain at i ends whose dots may be words; 0 if it
// has no known suffix.
func spokenDomain(t string, i int) (end int) {
	k := i
	for labels := 1; labels < 8; labels++ {
		e, _ := label(t, k, min(len(t), k+63))
		if e == k {
			return end
		}
		if labels > 1 && knownSuffix(t[k:e]) {
			end = e
		}
		if e+1 < len(t) && t[e] == '.' && is(t[e+1], alnum) {
			k = e + 1
			continue
		}
		kind, next := connector(t, e)
		if kind != isDot {
			return end
		}
		k = next
	}
	return end
}
