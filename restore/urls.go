package restore

import (
	"strings"
	"unicode/utf8"

	"github.com/piikit/piikit/entity"
)

// scheme returns where the scheme begins whose colon is at i, or -1 if that is no URL:
// any scheme before "//", a few before anything.
func scheme(s string, i int) int {
	b := i
	for b > 0 && i-b < 32 && (isNameByte(s[b-1]) || s[b-1] == '+' || s[b-1] == '.') {
		b--
	}
	if b == i {
		return -1
	}
	if strings.HasPrefix(s[i+1:], "//") {
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
func www(s string, i int) bool {
	return i >= 3 && strings.EqualFold(s[i-3:i], "www") && (i == 3 || !isNameByte(s[i-4]) || s[i-4] == '_') && i+1 < len(s) && s[i+1] > ' '
}

// domain returns where a name of a host begins that ends at i, or -1: labels
// with dots, the last one letters, at least two, or in Punycode; or four numbers. Some programs make
// links of them without a scheme.
func domain(s string, i int) int {
	b := i
	for b > 0 && i-b < 256 && isHostByte(s[b-1]) {
		b--
	}
	if name := s[b:i]; topLevel(name) || dotted(name) {
		return b
	}
	return -1
}

// host returns the ends of a name of a host with two dots or more, of which the one at i is the
// first, or -1: a name below somebody's own, which is looked up as soon as something makes a link of it.
func host(s string, i int) (b, e int) {
	b, e = i, i
	for b > 0 && i-b < 64 && isHostByte(s[b-1]) {
		if b--; s[b] == '.' {
			return -1, -1
		}
	}
	for e < len(s) && e-i < 256 && isHostByte(s[e]) {
		e++
	}
	if name := strings.TrimRight(s[b:e], "."); b == i || strings.Count(name, ".") < 2 || strings.Contains(name, "..") || !topLevel(name) {
		return -1, -1
	}
	return b, e
}

// mail returns the ends of an address of mail whose '@' is at i; both are i if there is none.
func mail(s string, i int) (b, e int) {
	b, e = i, i+1
	for b > 0 && i-b < 256 && (isHostByte(s[b-1]) || strings.IndexByte("!#$%&'*+/=?^`{|}~", s[b-1]) >= 0) { // RFC 5322, 3.2.3
		b--
	}
	for e < len(s) && e-i < 256 && isHostByte(s[e]) {
		e++
	}
	if auto := b > 0 && s[b-1] == '<'; b < i && (auto || strings.IndexByte(strings.TrimRight(s[i+1:e], "."), '.') > 0) {
		return b, e
	}
	return i, i
}

// topLevel reports whether the last label of a name with dots is one of those that
// end the names of hosts.
func topLevel(name string) bool {
	dot := strings.LastIndexByte(name, '.')
	last := name[dot+1:]
	if dot < 0 || len(last) < 2 {
		return false
	}
	if len(last) > 4 && strings.EqualFold(last[:4], "xn--") {
		return true
	}
	for i := range len(last) {
		if c := last[i]; c < utf8.RuneSelf && (c|0x20)-'a' >= 26 {
			return false
		}
	}
	return true
}

// dotted reports whether name is four numbers with dots between.
func dotted(name string) bool {
	return strings.Count(name, ".") == 3 && !strings.Contains(name, "..") && name[0] != '.' && name[len(name)-1] != '.' &&
		strings.Trim(name, ".0123456789") == ""
}

func isHostByte(c byte) bool { return isNameByte(c) || c == '.' || c >= utf8.RuneSelf }

// urlEnd returns the end of a URL of which i is a part: a blank or a '<', as in GitHub Flavored
// Markdown, 6.9. Quotation marks do not end one.
func (z *zoner) urlEnd(s string, i int) int {
	if i < z.url.End { // of the one before, in which i stands: places only grow
		return z.url.End
	}
	z.url = entity.Span{Begin: i, End: len(s)}
	if n := strings.IndexAny(s[i:], " \t\n\r<"); n >= 0 {
		z.url.End = i + n
	}
	return z.url.End
}
