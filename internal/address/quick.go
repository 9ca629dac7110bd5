package address

import (
	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/internal/words"
)

// Quick is the first look at an anchor, a few bytes and a word or two: most
// numbers and street words of ordinary text end here.
func Quick(c *detect.Cursor) bool {
	s := c.Text
	switch b := s[c.Pos]; {
	case b-'a' < 26:
		return quickSmall(c)
	case b-'0' < 10 && part(s, c.Lo, c.Pos):
		return false
	}
	w := c.Word()
	if w.Flags&(detect.Cut|detect.HasDigit) != 0 {
		return w.Flags&detect.Cut == 0 && quickNumber(c, w)
	}
	if w.Flags&detect.FirstUpper == 0 {
		return quickSmall(c)
	}
	switch ClassOf(w.Hash) {
	case Strong, Romance, Slavic, Asian:
		return capitalBefore(s, c.Lo, c.Pos) || named(c, w.End) || digitNear(s, c.Lo, c.Pos) || digitAfter(s, w.End)
	case Weak:
		if digitNear(s, c.Lo, c.Pos) {
			return true
		}
		k := w.End
		for k < len(s) && k < w.End+3 && (s[k] == ' ' || s[k] == ',' || s[k] == '.' || s[k] == '\n') {
			k++
		}
		return k < len(s) && (s[k]-'0' < 10 || k > w.End+1 && (s[k-2] == ',' || s[k-1] == '\n') && (digitAfter(s, k) || s[k]-'A' < 26 && capitalBefore(s, c.Lo, c.Pos)))
	case Box:
		return digitAfter(s, w.End)
	}
	return false
}

// quickSmall is Quick for a street word in small letters, which counts beside a
// number only.
func quickSmall(c *detect.Cursor) bool {
	s := c.Text
	before := digitNear(s, c.Lo, c.Pos)
	if !before && !digitAfter(s, c.Pos) {
		return false
	}
	w := c.Word()
	class := ClassOf(w.Hash)
	switch class {
	case Strong, Weak, Romance, Slavic, Asian:
		return before && behindNumber(c) || class >= Romance && digitAfter(s, w.End) && beforeNumber(c, w)
	case Box:
		return digitAfter(s, w.End)
	}
	return false
}

// capitalBefore reports whether a word with a capital letter stands directly
// in front of pos.
func capitalBefore(s string, lo, pos int) bool {
	k := pos - 1
	if k <= lo || s[k] != ' ' && s[k] != '-' {
		return false
	}
	for k > lo && k > pos-24 && wordByte(s[k-1]) {
		k--
	}
	return k < pos-1 && s[k]-'a' >= 26
}

// named reports whether a name, or a small word in front of one, follows the
// street word that ends at i.
func named(c *detect.Cursor, i int) bool {
	s := c.Text
	for n := 0; i < len(s) && n < 2 && (s[i] == ' ' || s[i] == '.' || s[i] == '/'); n++ {
		i++
	}
	if i >= len(s) || s[i]-'a' >= 26 {
		return i < len(s) && wordByte(s[i])
	}
	class := ClassOf(c.WordAt(i).Hash)
	return class == Particle || class == State // de, la
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
		if s[k]-'0' < 10 {
			return ofHouse(s, c.Lo, k, e)
		}
		switch s[k:e] {
		case "old", "new", "long", "great", "little", "first", "good", "home": // of names of streets
			continue
		}
		if w := c.WordAt(k); words.Lookup(w.Hash).Word() == 7 && ClassOf(w.Hash) == None {
			return false
		}
	}
	return false
}

// ofHouse reports whether the number s[k:e] may be that of a house: not one in
// a date, an amount, a time or a code.
func ofHouse(s string, lo, k, e int) bool {
	if e-k > 7 {
		return false
	}
	if k-1 < lo {
		return true
	}
	switch s[k-1] {
	case '$', '%', '=', '_', '+', '@':
		return false
	case '#':
		return e-k <= 4
	case '-', '/':
		return k-2 < lo || !wordByte(s[k-2]) || e-k <= 2 && s[k-2]-'0' < 10 && !dated(s, lo, k-1)
	case '.', ':', ',':
		return k-2 < lo || !wordByte(s[k-2])
	}
	return true
}

// dated reports whether another dash or slash stands in front of the digits
// that end at i.
func dated(s string, lo, i int) bool {
	for i > lo && s[i-1]-'0' < 10 {
		i--
	}
	return i > lo && (s[i-1] == '-' || s[i-1] == '/')
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

// part reports whether the number at i is part of an amount, a time, a version, a
// variable or another longer thing, by the bytes beside it.
func part(s string, lo, i int) bool {
	if i > lo {
		switch p := s[i-1]; p {
		case '$', '=', '_', '@', '+', '%', '&', '*', '\\', '~', '^', '<', '/':
			return true
		case '.', ':':
			if i-2 < lo || !wordByte(s[i-2]) || s[i-2]-'0' < 10 {
				return true
			}
		}
	}
	k := i + 1
	for k < len(s) && s[k]-'0' < 10 {
		k++
	}
	if k-i > 12 {
		return true
	}
	return k < len(s) && goesOn(s, k)
}

// goesOn reports whether what stands at k goes on with the number that ends there.
func goesOn(s string, k int) bool {
	switch s[k] {
	case '%', '$', '=', '_', '@', '+':
		return true
	case ':', '.':
		return k+1 < len(s) && s[k+1]-'0' < 10
	case ',': // 1,234
		return k+3 < len(s) && s[k+1]-'0' < 10 && s[k+2]-'0' < 10 && s[k+3]-'0' < 10
	}
	return false
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
		switch s[i-1] {
		case '#':
			if w.Len() > 4 {
				return false
			}
		case '(': // a phone number, a call
			if w.Len() == 3 && w.End < len(s) && s[w.End] == ')' || i-2 >= c.Lo && wordByte(s[i-2]) {
				return false
			}
		case '-':
			if i-2 >= c.Lo && s[i-2] != ' ' && !prefixed(s, c.Lo, i-1, w.Len()) {
				return false
			}
		}
	}
	k, groups, group, zeros := w.End, 1, 0, false
	for k+1 < len(s) && k < i+24 && (s[k] == '-' || s[k] == '/') && (s[k+1]-'0' < 10 || (s[k+1]|0x20)-'a' < 26) {
		k++
		groups++
		group = k
		zeros = zeros || s[k] == '0'
		for k < len(s) && (s[k]-'0' < 10 || (s[k]|0x20)-'a' < 26) {
			k++
		}
	}
	if groups > 2 && (w.Len() > 2 || k-group == 4 || zeros) { // dates, phone numbers, codes
		return false
	}
	if k < len(s) && goesOn(s, k) {
		return false
	}
	stop, measure := false, false // a sentence or a line ends; a unit of measure follows
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
			if (n.Len() != 1 || b != 'I') && !n.Flags.Has(detect.Ideographic) && !alone(c, n) {
				return !counted(c)
			}
		}
		if b-'0' < 10 && k == w.End+1 { // 600 32nd avenue
			if n := c.WordAt(k); n.Flags.Has(detect.HasLetter) && ordinal(s[k:n.End]) {
				return !counted(c)
			}
		}
		if b-'a' < 26 {
			n := c.WordAt(k)
			switch ClassOf(n.Hash) {
			case Romance, Slavic, Asian, Numero, Germanic, Strong, Weak, Unit, Box:
				return true
			case Measure, Month:
				measure = true
			case Dir:
				return n.Len() <= 2 || begins(s, c.Lo, i)
			case None:
				if k <= w.End+2 && !stop && begins(s, c.Lo, i) && startsLine(c, n) {
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
	if p.Flags.Has(detect.HasDigit) { // "SW1A 2AA", "K1A 0B1"
		return w.Len() == 3 && w.Flags.Has(detect.HasLetter) && p.Flags.Has(detect.HasLetter)
	}
	upper := p.Flags.Has(detect.FirstUpper)
	switch class := ClassOf(p.Hash); {
	case class == WeakUnit && e < i && s[e] == '.', p.Len() == 1 && (s[k]|0x20 == 'b' || s[k]|0x20 == 'p') && k > c.Lo && s[k-1] == '.': // no. 67, p.o.b. 94, B.P. 7
		return true
	case class == Month || class == Measure || class == Counter:
		return false
	case class == State || class == Region || class == Country || class == Dir || class == Honor:
		return upper || w.Len() >= 4 && words.Lookup(p.Hash).Word() < 7
	case class != None:
		return class != Particle && class != Cue && class != Weak && class != WeakUnit || upper
	case p.Len() == 1:
		return false
	case upper: // not "They 12": a word that begins a sentence
		a := words.Lookup(p.Hash)
		return !measure && (a.Word() < 4 || a.Place() > 1 || a.Word() < 6 && (k >= len(s) || !smallAfter(s, w.End)))
	case p.Len() > 6:
		tail, _ := ends(s[k:e])
		return compound(s[k:e], tail)
	}
	return false
}

// alone reports whether the word n, which begins with a capital letter, is a common
// word that a small one follows: "148 Visa cards".
func alone(c *detect.Cursor, n detect.Word) bool {
	return smallAfter(c.Text, n.End) && ClassOf(n.Hash) == None && words.Lookup(n.Hash).Word() >= 5 && ClassOf(c.WordAt(n.End+1).Hash) == None
}

// smallAfter reports whether a space and a small letter stand at i.
func smallAfter(s string, i int) bool {
	return i+1 < len(s) && s[i] == ' ' && s[i+1]-'a' < 26
}

// begins reports whether a line, a string or a value begins at i.
func begins(s string, lo, i int) bool {
	if i == lo {
		return true
	}
	switch s[i-1] {
	case '\n', '"', '\'', '>', '|':
		return true
	case ' ':
		return i-2 >= lo && (s[i-2] == ':' || s[i-2] == '|')
	}
	return false
}

// startsLine reports whether the small word n behind the number that begins a
// line or a value may be of a street: it is no common word, or a street word follows soon.
func startsLine(c *detect.Cursor, n detect.Word) bool {
	s := c.Text
	if a := words.Lookup(n.Hash); a.Word() < 4 && a.Foreign() < 3 {
		return true
	}
	for range 3 {
		k := n.End + 1
		if k >= len(s) || s[k-1] != ' ' || s[k]-'a' >= 26 {
			return false
		}
		n = c.WordAt(k)
		if ClassOf(n.Hash).IsStreet() {
			return true
		}
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
