package address

import (
	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/internal/words"
)

// Quick is the first look at an anchor, a few bytes and a word or two: most
// numbers and street words of ordinary text end here.
func Quick(c *detect.Cursor) bool {
	w := c.Word()
	if w.Flags&(detect.Cut|detect.HasDigit) != 0 {
		return w.Flags&detect.Cut == 0 && quickNumber(c, w)
	}
	s := c.Text
	if w.Flags&detect.FirstUpper == 0 {
		// A street word in small letters counts beside a number only.
		before, after := digitNear(s, c.Lo, c.Pos), digitAfter(s, w.End)
		if !before && !after {
			return false
		}
		switch ClassOf(w.Hash) {
		case Strong, Weak:
			return before && behindNumber(c)
		case Romance, Slavic, Asian:
			return before && behindNumber(c) || after && beforeNumber(c, w)
		case Box:
			return after
		}
		return false
	}
	switch ClassOf(w.Hash) {
	case Strong, Romance, Slavic, Asian:
		return true
	case Weak:
		return digitNear(s, c.Lo, c.Pos) || digitAfter(s, w.End)
	case Box:
		return digitAfter(s, w.End)
	}
	return false
}

// behindNumber reports whether a number stands at most five words in front of
// the word at c.Pos, with nothing between that ends a phrase.
func behindNumber(c *detect.Cursor) bool {
	s, k := c.Text, c.Pos
	for range 6 {
		for n := 0; k > c.Lo && n < 3; n++ {
			switch s[k-1] {
			case ' ', '.', '\'', '-':
				k--
				continue
			}
			break
		}
		e := k
		for k > c.Lo && k > e-24 && wordByte(s[k-1]) {
			k--
		}
		if k == e { // "67, talaat harb street"
			return k-2 >= c.Lo && s[k-1] == ',' && s[k-2]-'0' < 10
		}
		if s[k]-'0' < 10 { // not in a date or a code: "2024-05-12 lake", "ORD-2023-2566 way"
			return k-2 < c.Lo || s[k-1] != '-' && s[k-1] != '.' && s[k-1] != ':' || !wordByte(s[k-2]) || e-k <= 2
		}
		if w := c.WordAt(k); words.Lookup(w.Hash).Word() == 7 && ClassOf(w.Hash) == None {
			return false
		}
	}
	return false
}

// beforeNumber reports whether a number stands at most four words behind the
// word w, with nothing between that ends a phrase.
func beforeNumber(c *detect.Cursor, w detect.Word) bool {
	s, k := c.Text, w.End
	for range 5 {
		for n := 0; k < len(s) && n < 3; n++ {
			switch s[k] {
			case ' ', '.', ',', '\'', '-', '#', '/':
				k++
				continue
			}
			break
		}
		n := c.WordAt(k)
		switch {
		case n.Len() == 0:
			return false
		case s[k]-'0' < 10:
			return true
		}
		k = n.End
	}
	return false
}

// digitAfter reports whether an ASCII digit stands in the 32 bytes behind pos.
func digitAfter(s string, pos int) bool {
	return digitNear(s, pos, min(len(s), pos+32))
}

func quickNumber(c *detect.Cursor, w detect.Word) bool {
	s, i := c.Text, c.Pos
	if w.Len() > 12 {
		return false
	}
	if w.Flags.Has(detect.HasLetter) && w.Len() > 3 {
		var t Token
		t.number(s[i:w.End], w.Flags)
		if t.Class == Mixed {
			return false
		}
	}
	if i > c.Lo {
		switch p := s[i-1]; p {
		case '.', ':', '$', '=', '_', '@', '+', '%', '&', '*', '\\', '~', '^', '<', '/':
			if p != '.' && p != ':' || i-2 < c.Lo || !wordByte(s[i-2]) || s[i-2]-'0' < 10 {
				return false
			}
		case '#':
			if w.Len() > 4 {
				return false
			}
		case '(': // a phone number
			if w.Len() == 3 && w.End < len(s) && s[w.End] == ')' {
				return false
			}
		case '-':
			if i-2 >= c.Lo && s[i-2] != ' ' && !prefixed(s, c.Lo, i-1, w.Len()) {
				return false
			}
		}
	}
	k, groups, group := w.End, 1, 0
	for k+1 < len(s) && k < i+24 && (s[k] == '-' || s[k] == '/') && (s[k+1]-'0' < 10 || (s[k+1]|0x20)-'a' < 26) {
		k++
		groups++
		group = k
		for k < len(s) && (s[k]-'0' < 10 || (s[k]|0x20)-'a' < 26) {
			k++
		}
	}
	if groups > 2 && (w.Len() > 2 || k-group == 4) { // dates, phone numbers
		return false
	}
	if k < len(s) {
		switch s[k] {
		case '%', '$', '=', '_', '@', '+':
			return false
		case ':', '.':
			if k+1 < len(s) && s[k+1]-'0' < 10 {
				return false
			}
		case ',': // 1,234
			if k+3 < len(s) && s[k+1]-'0' < 10 && s[k+2]-'0' < 10 && s[k+3]-'0' < 10 {
				return false
			}
		}
	}
	stop := false // a sentence or a line ends
	for n := 0; n < 4 && k < len(s); n, k = n+1, k+1 {
		switch s[k] {
		case '.', '\n':
			stop = true
			continue
		case ',', ';', '"', ')', ' ', '\r', '-', '#', '/', '(':
			continue
		}
		break
	}
	if k < len(s) {
		b := s[k]
		if !stop && (b-'A' < 26 || b >= 0x80) {
			n := c.WordAt(k)
			switch ClassOf(n.Hash) {
			case Month, Measure:
				return false
			}
			if (n.Len() != 1 || b != 'I') && !n.Flags.Has(detect.Ideographic) {
				return !counted(c)
			}
		}
		if b-'a' < 26 {
			switch ClassOf(c.WordAt(k).Hash) {
			case Romance, Slavic, Asian, Numero, Germanic, Strong, Weak, Unit, Box:
				return true
			case None:
				// A line of its own, in small letters.
				if (i == 0 || s[i-1] == '\n') && words.Lookup(c.WordAt(k).Hash).Word() < 7 {
					return true
				}
			}
		}
	}
	// What stands in front.
	k = i
	for n := 0; n < 3 && k > c.Lo; n++ {
		switch s[k-1] {
		case ' ', ',', '.', '#', '\n', '\r', '-', '/', ':', '(':
			k--
			continue
		}
		break
	}
	e := k
	for k > c.Lo && k > e-40 && wordByte(s[k-1]) {
		k--
	}
	if k == e {
		return false
	}
	p := c.WordAt(k)
	if p.End != e { // "n° 12"
		return p.End > k && e-p.End <= 2 && ClassOf(p.Hash) == WeakUnit
	}
	if p.Flags.Has(detect.HasDigit | detect.HasLetter) { // "SW1A 2AA", "K1A 0B1"
		return w.Len() == 3 && w.Flags.Has(detect.HasLetter)
	}
	switch class := ClassOf(p.Hash); {
	case class == WeakUnit && e < i && s[e] == '.', p.Len() == 1 && s[k]|0x20 == 'b' && k > c.Lo && s[k-1] == '.': // no. 67, p.o.b. 94
		return true
	case class == Month || class == Measure || class == Counter:
		return false
	case class != None:
		return class != Particle && class != Cue && class != Weak && class != WeakUnit || p.Flags.Has(detect.FirstUpper)
	case p.Flags.Has(detect.FirstUpper): // not "They 12": a word that begins a sentence
		a := words.Lookup(p.Hash)
		return a.Word() < 6 || a.Place() > 1
	case p.Len() > 6:
		tail, _ := ends(s[k:e])
		return compound(s[k:e], tail)
	}
	return false
}

// counted reports whether the number at c.Pos stands behind a word such as
// "chapter".
func counted(c *detect.Cursor) bool {
	s, e := c.Text, c.Pos-1
	if e <= c.Lo || s[e] != ' ' {
		return false
	}
	if s[e-1] == '.' || s[e-1] == '#' {
		e--
	}
	k := e
	for k > c.Lo && k > e-12 && wordByte(s[k-1]) {
		k--
	}
	return k < e && s[k]-'0' > 9 && ClassOf(c.WordAt(k).Hash) == Counter
}

// prefixed reports whether the dash at i and a few letters in front of it may
// be the country of a post code of n digits: D-10115.
func prefixed(s string, lo, i, n int) bool {
	k := i
	for k > lo && (s[k-1]|0x20)-'a' < 26 {
		k--
	}
	return k < i && (n >= 3 && n <= 6 && i-k <= 2 || i-k > 3) && (k == lo || !wordByte(s[k-1]))
}
