package restore

import (
	"strconv"
	"unicode/utf8"
)

// appendFor appends an original so that it means itself in its sink.
func appendFor(dst []byte, s string, sink Sink, a Action, k Kind) []byte {
	switch {
	case a == Raw && k != JSONText:
		return append(dst, s...)
	case a == Raw || sink == JSON:
		return appendJSON(dst, s)
	case sink == URL:
		return appendURL(dst, s)
	case sink == Attribute, k == HTML:
		return appendHTML(dst, s)
	}
	return appendMarkdown(dst, s)
}

const hexDigits = "0123456789ABCDEF"

func plain(c byte) bool { return (c|0x20)-'a' < 26 || c-'0' < 10 }

// appendURL percent-encodes all but the unreserved characters of RFC 3986.
func appendURL(dst []byte, s string) []byte {
	for i := range len(s) {
		switch c := s[i]; {
		case plain(c), c == '-', c == '.', c == '_', c == '~':
			dst = append(dst, c)
		default:
			dst = append(dst, '%', hexDigits[c>>4], hexDigits[c&15])
		}
	}
	return dst
}

// appendHTML writes character references for all ASCII but letters, digits and a few
// harmless marks, so that the result stands in an attribute also without
// quotes. Blanks are kept as references too.
func appendHTML(dst []byte, s string) []byte {
	for i := range len(s) {
		switch c := s[i]; {
		case plain(c), c >= utf8.RuneSelf, c == '-', c == '.', c == ',', c == '_', c == '@', c == '+':
			dst = append(dst, c)
		default:
			dst = append(dst, "&#"...)
			dst = strconv.AppendInt(dst, int64(c), 10)
			dst = append(dst, ';')
		}
	}
	return dst
}

// appendMarkdown puts a backslash before every mark that CommonMark lets one
// put it before, and a blank for a line break.
func appendMarkdown(dst []byte, s string) []byte {
	for i := range len(s) {
		switch c := s[i]; {
		case c == '\n', c == '\r':
			dst = append(dst, ' ')
		case c > ' ' && c < 0x7f && !plain(c) && c != ',' && c != '@' && c != '\'':
			dst = append(dst, '\\', c)
		default:
			dst = append(dst, c)
		}
	}
	return dst
}

// appendJSON writes what stands between the quotes of a JSON string. Marks that
// mean something in HTML are escaped, invalid UTF-8 becomes U+FFFD, as
// encoding/json does.
func appendJSON(dst []byte, s string) []byte {
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == '"' || r == '\\':
			dst = append(dst, '\\', byte(r))
		case r == '\n':
			dst = append(dst, `\n`...)
		case r < ' ', r == '<', r == '>', r == '&', r == 0x7f, r == 0x2028, r == 0x2029, r == utf8.RuneError && n == 1:
			dst = append(dst, '\\', 'u', hexDigits[r>>12&15], hexDigits[r>>8&15], hexDigits[r>>4&15], hexDigits[r&15])
		default:
			dst = append(dst, s[i:i+n]...)
		}
		i += n
	}
	return dst
}
