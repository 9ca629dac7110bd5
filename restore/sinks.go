package restore

import "strings"

// A zone is a part of a text that is another sink than what is around it. Where
// it is not clear how far one goes it goes too far: a token too many that stays
// is a blemish, one too few a leak.
type zone struct {
	begin, end int
	sink       Sink
}

// zones finds the zones of s, in order and disjoint, in time linear in s.
func zones(k Kind, s string) []zone {
	z := zoner{s: s, kind: k, base: Prose}
	if k != JSONText {
		z.scan(0, len(s))
		return z.out
	}
	z.base = JSON
	for i := 0; i < len(s); i++ {
		if s[i] != '"' {
			continue
		}
		b := i + 1
		for i++; i < len(s) && s[i] != '"'; i++ {
			if s[i] == '\\' {
				i++
			}
		}
		z.scan(b, min(i, len(s)))
	}
	return z.out
}

type zoner struct {
	s    string
	kind Kind
	base Sink // Prose, or JSON in a string of a JSON text
	out  []zone
	at   int // all before is decided
}

// add makes s[b:e] a zone, as far as it is not one already.
func (z *zoner) add(b, e int, sink Sink) {
	b = max(b, z.at)
	if b >= e {
		return
	}
	if z.base == JSON && z.at < b {
		z.out = append(z.out, zone{z.at, b, JSON})
	}
	z.out = append(z.out, zone{b, e, sink})
	z.at = e
}

// scan finds the zones of s[lo:hi].
func (z *zoner) scan(lo, hi int) {
	s := z.s[:hi]
	z.at = lo
	bracket := false // the line begins with '['
	fresh := true    // only blanks and marks of lists in the line so far
	noTag := false   // there is no more '>'
	for i := lo; i < hi; i++ {
		c := s[i]
		if c == '\n' || c == 'n' && i > lo && s[i-1] == '\\' && z.base == JSON {
			fresh, bracket = true, false
			continue
		}
		if fresh && !strings.ContainsRune(" \t>*+-.)0123456789", rune(c)) { // quotes and lists
			fresh, bracket = false, c == '['
		}
		if i < z.at {
			continue
		}
		switch {
		case c == '<' && !noTag && i+1 < hi && tagStart(s[i+1]):
			if !strings.Contains(s[i:], ">") {
				noTag = true
				continue
			}
			z.tag(i, hi)
		case c == ']' && z.kind != HTML && i+1 < hi && s[i+1] == '(':
			z.add(i+2, target(s, i+2), URL)
		case c == ']' && z.kind != HTML && bracket && i+1 < hi && s[i+1] == ':':
			z.add(i+2, definition(s, i+2), URL)
		case c == ':' && i+1 < hi && s[i+1] != ' ' && s[i+1] != '\n':
			if b := scheme(s, max(lo, z.at), i); b >= 0 {
				z.add(b, urlEnd(s, i), URL)
			}
		case c == '.' && www(s, lo, i):
			z.add(i-3, urlEnd(s, i), URL)
		case c == '/' || c == '?' || c == '#':
			if b := domain(s, max(lo, z.at), i); b >= 0 {
				z.add(b, urlEnd(s, i), URL)
			}
		}
	}
	if z.base == JSON && z.at < hi {
		z.out = append(z.out, zone{z.at, hi, JSON})
		z.at = hi
	}
}

func tagStart(c byte) bool { return (c|0x20)-'a' < 26 || c == '/' || c == '!' || c == '?' }

// tag makes zones of the HTML tag, or the autolink, at i.
func (z *zoner) tag(i, hi int) {
	s := z.s[:hi]
	j := i + 1
	for j < hi && isNameByte(s[j]) {
		j++
	}
	if j < hi && s[j] == ':' { // <https://...>
		end := j + strings.IndexByte(s[j:], '>')
		if end < j {
			end = hi
		}
		z.add(i, end, URL)
		return
	}
	name := ""
	for j < hi && s[j] != '>' {
		switch c := s[j]; {
		case c == '=':
			j++
			for j < hi && (s[j] == ' ' || s[j] == '\t' || s[j] == '\n') {
				j++
			}
			b, e := j, j
			if j < hi && s[j] == '\\' && j+1 < hi { // \" in a JSON string
				j++
			}
			if j < hi && (s[j] == '"' || s[j] == '\'') {
				e = hi
				if n := strings.IndexByte(s[j+1:], s[j]); n >= 0 {
					e = j + 1 + n
				}
				j = min(e+1, hi)
			} else {
				for j < hi && s[j] != '>' && s[j] != ' ' && s[j] != '\t' && s[j] != '\n' {
					j++
				}
				e = j
			}
			sink := Attribute
			if urlAttribute(name) || strings.Contains(s[b:e], ":") {
				sink = URL
			}
			z.add(i, b, Attribute)
			z.add(b, e, sink)
			i, name = e, ""
		case isNameByte(c):
			b := j
			for j < hi && isNameByte(s[j]) {
				j++
			}
			name = s[b:j]
		default:
			j++
		}
	}
	z.add(i, min(j+1, hi), Attribute)
}

// urlAttribute reports whether the value of an HTML attribute is, or holds, a URL.
func urlAttribute(name string) bool {
	switch strings.ToLower(name) {
	case "href", "src", "srcset", "action", "formaction", "poster", "cite", "data", "background", "longdesc",
		"ping", "manifest", "codebase", "classid", "profile", "usemap", "style", "srcdoc", "content", "xlink":
		return true
	}
	return false
}

func isNameByte(c byte) bool {
	return (c|0x20)-'a' < 26 || c-'0' < 10 || c == '-' || c == '_'
}

// target returns the end of the target of a Markdown link that begins at i: the
// parenthesis that closes it, or a blank line.
func target(s string, i int) int {
	depth := 1
	for ; i < len(s); i++ {
		switch s[i] {
		case '\\':
			i++
		case '(':
			depth++
		case ')':
			if depth--; depth == 0 {
				return i
			}
		case '\n':
			if i+1 < len(s) && s[i+1] == '\n' {
				return i
			}
		}
	}
	return len(s)
}

// definition returns the end of a link definition whose target begins at or
// behind i: of this line, or of the next if there is nothing in this one.
func definition(s string, i int) int {
	seen := false
	for ; i < len(s); i++ {
		switch s[i] {
		case '\n':
			if seen {
				return i
			}
			seen = true
		case ' ', '\t', '\r':
		default:
			seen = true
		}
	}
	return len(s)
}

// scheme returns where the scheme begins whose colon is at i, or -1 if that is no URL:
// any scheme before "//", a few before anything.
func scheme(s string, lo, i int) int {
	b := i
	for b > lo && i-b < 32 && (isNameByte(s[b-1]) || s[b-1] == '+' || s[b-1] == '.') {
		b--
	}
	if b == i {
		return -1
	}
	if rest := s[i+1:]; strings.HasPrefix(rest, "//") || strings.HasPrefix(rest, `\/\/`) {
		return b
	}
	name := strings.ToLower(s[b:i])
	for _, known := range schemes {
		if rest, ok := strings.CutSuffix(name, known); ok && (rest == "" || (rest[len(rest)-1]|0x20)-'a' >= 26) {
			return b
		}
	}
	return -1
}

var schemes = [...]string{"mailto", "tel", "sms", "javascript", "vbscript", "data", "file", "blob", "urn", "magnet", "callto", "whatsapp", "facetime", "intent"}

// www reports whether the dot at i ends a "www" that begins a word.
func www(s string, lo, i int) bool {
	return i-3 >= lo && strings.EqualFold(s[i-3:i], "www") && (i-3 == lo || !isNameByte(s[i-4])) && i+1 < len(s) && isNameByte(s[i+1])
}

// domain returns where a name of a host begins that ends at i, or -1: labels
// with dots, the last one at least two letters. Some programs make links of
// them without a scheme.
func domain(s string, lo, i int) int {
	b, letters, dot := i, 0, false
	for b > lo && i-b < 256 {
		c := s[b-1]
		switch {
		case c == '.':
			if !dot && letters < 2 {
				return -1
			}
			dot = true
		case !isNameByte(c):
			if dot {
				return b
			}
			return -1
		case !dot:
			if (c|0x20)-'a' >= 26 {
				return -1
			}
			letters++
		}
		b--
	}
	if dot {
		return b
	}
	return -1
}

// urlEnd returns the end of a URL of which i is a part.
func urlEnd(s string, i int) int {
	for i < len(s) {
		switch s[i] {
		case ' ', '\t', '\n', '\r', '<', '>', '"', '`':
			return i
		}
		i++
	}
	return i
}
