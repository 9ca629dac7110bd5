package restore

import "strings"

// element returns the end of a tag or an autolink at i whose form leaves no doubt: as CommonMark
// 0.31, 6.5 and 6.6 have it, without marks in it that may begin something else; 0 if there is none.
func element(s string, i int) int {
	hi := len(s)
	if i > 0 && s[i-1] == '\\' {
		return 0
	}
	j := i + 1
	closing := s[j] == '/'
	if closing {
		j++
	}
	if j >= hi || (s[j]|0x20)-'a' >= 26 {
		return 0
	}
	for j < hi && isNameByte(s[j]) && s[j] != '_' {
		j++
	}
	if j < hi && s[j] == ':' && !closing {
		if n := strings.IndexAny(s[j:], " \t\r\n<>`"); n >= 0 && s[j+n] == '>' {
			return j + n + 1
		}
		return 0
	}
	for {
		k := blanks(s, j)
		switch {
		case k < hi && s[k] == '>':
			return k + 1
		case strings.HasPrefix(s[k:], "/>"):
			return k + 2
		case k == j || k == hi || closing || !isNameByte(s[k]) && s[k] != ':' || s[k]-'0' < 10:
			return 0
		}
		for j = k; j < hi && (isNameByte(s[j]) || s[j] == ':' || s[j] == '.'); j++ {
		}
		if k = blanks(s, j); k < hi && s[k] == '=' {
			if j = value(s, blanks(s, k+1)); j == 0 {
				return 0
			}
		}
	}
}

// blanks returns the end of the blanks at i.
func blanks(s string, i int) int {
	for i < len(s) && (s[i] == ' ' || s[i] == '\t' || s[i] == '\n' || s[i] == '\r') {
		i++
	}
	return i
}

// value returns the end of the value of an attribute at i, 0 if there is none.
func value(s string, i int) int {
	if i < len(s) && (s[i] == '"' || s[i] == '\'') {
		n := strings.IndexAny(s[i+1:], "<`"+s[i:i+1])
		if n < 0 || s[i+1+n] != s[i] {
			return 0
		}
		return i + n + 2
	}
	n := strings.IndexAny(s[i:], " \t\n\r\"'=<>`")
	if n <= 0 || s[i+n] != '>' && s[i+n] > ' ' {
		return 0
	}
	return i + n
}

func tagStart(c byte) bool { return (c|0x20)-'a' < 26 || c == '/' || c == '!' || c == '?' }

// tag makes zones of the HTML tag, or the autolink, at i, and returns its end.
func (z *zoner) tag(i int) int {
	s, hi := z.s, len(z.s)
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
		return end
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
	return j
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
