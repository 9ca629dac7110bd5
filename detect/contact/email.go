package contact

import (
	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/entity"
)

// Lengths of e-mail addresses. RFC 5321 allows 64 bytes before the '@' and 255
// behind it; return paths of mailing lists are longer in front.
const (
	maxLocal  = 128
	maxDomain = 255
)

// Email returns the detector of e-mail addresses (type email).
//
// The domain ends in a known suffix (see the table of suffixes) or is an IP
// literal in brackets; the local part may be Unicode or quoted. The '@' may be
// written as %40, %2540, &#64;, &#x40;, &commat;, \u0040, \x40, [at] or (at),
// and the whole as people spell it: "john dot doe at example dot com".
//
// Not matched: scp paths (git@host:path), package versions, digests, users at
// hosts without a suffix, masked local parts (j***@…) and the user name and
// password of a URL, which detect/secret finds.
func Email() *detect.Detector {
	return &detect.Detector{
		Name:    "email",
		Types:   []entity.Type{"email"},
		Horizon: 1024,
		Anchors: detect.Anchors{Bytes: "@%&\\[({", Words: []string{"dot", "punkt", "punto", "ponto", "point"}},
		Spot:    spotEmail,
		Info: []detect.Info{{
			Type: "email", What: "e-mail address", Evidence: "'@', a domain with a known suffix",
			Source:   "RFC 5321, 5322, 6531, 6532; Public Suffix List of 2026-02-06",
			Presidio: "EMAIL_ADDRESS", Google: "EMAIL_ADDRESS", AWS: "EMAIL", Azure: "Email",
		}},
	}
}

func spotEmail(c *detect.Cursor) int {
	t, i := c.Text, c.Pos
	switch t[i] {
	case '@':
		return plainEmail(c, i, i+1)
	case '%':
		k := i + 1
		for has(t, k, "25") && k-i < 9 {
			k += 2
		}
		if has(t, k, "40") {
			return plainEmail(c, i, k+2)
		}
	case '&':
		for _, s := range [...]string{"#64;", "#x40;", "commat;", "#064;", "#0064;"} {
			if hasFold(t, i+1, s) {
				return plainEmail(c, i, i+1+len(s))
			}
		}
	case '\\':
		for _, s := range [...]string{"u0040", "x40", "@"} {
			if has(t, i+1, s) {
				b := i
				if at(t, c.Lo, i-1) == '\\' {
					b--
				}
				return plainEmail(c, b, i+1+len(s))
			}
		}
	case '[', '(', '{':
		if kind, end := connector(t, i); kind == isAt && (end != i+3 || !space(at(t, c.Lo, i-1))) {
			return spokenEmail(c, i, end)
		}
	default:
		return spokenDot(c)
	}
	return 0
}

func found(c *detect.Cursor, begin, end int) int {
	c.Emit(detect.Match{Begin: begin, End: end, Type: "email", Confidence: detect.Certain, Evidence: detect.Checked, Rule: "contact/email"})
	return end
}

// plainEmail judges the '@' that is written in [a, b).
func plainEmail(c *detect.Cursor, a, b int) int {
	t := c.Text
	if a == c.Lo || b >= len(t) {
		return 0
	}
	begin, ok := localPart(t, c.Lo, a)
	if !ok {
		return 0
	}
	end := 0
	if t[b] == '[' {
		end = addressLiteral(t, b)
	} else {
		end = domain(t, b)
		if end == 0 && t[a] == '@' {
			end = looseDomain(t, begin, a, b)
		}
	}
	if end == 0 || !emailContext(t, c.Lo, begin, a, b, end) {
		return 0
	}
	for t[begin] == '_' && end < len(t) && t[end] == '_' && begin+1 < a {
		begin++ // emphasis
	}
	return found(c, begin, end)
}

// looseDomain is domain for what people make of one: its dot as a word
// (ana@example dot com), or a space behind the '@' of a local part that cannot be
// a word (ana.roe@ example.com).
func looseDomain(t string, begin, a, b int) int {
	if is(t[b], alnum) {
		return spokenDomain(t, b)
	}
	if (t[b] != ' ' && t[b] != '\n') || b+1 >= len(t) || !is(t[b+1], alnum) || is(t[b+1], upper) {
		return 0
	}
	for k := begin + 1; k < a-1; k++ {
		if t[k] == '.' || t[k] == '_' {
			return domain(t, b+1)
		}
	}
	return 0
}

// emailContext reports whether what stands around an address leaves it one.
func emailContext(t string, lo, begin, a, b, end int) bool {
	local := t[begin:a]
	user, password := userinfo(t, lo, begin)
	if user {
		return !password && local != "git"
	}
	switch at(t, lo, end) {
	case ':':
		// An scp path, unless it is a password or a sentence that follows.
		switch at(t, lo, end+1) {
		case 0, ' ', '\n', '\r', '\t', '"', '\'':
		default:
			if local == "git" || local == "hg" || local == "svn" || pathFollows(t, end+1) {
				return false
			}
		}
	case '/':
		if local == "git" {
			return false
		}
	case '(':
		if at(t, lo, end+1) == ')' {
			return false
		}
	}
	// icon@2x.zip
	k := b
	for k < end && is(t[k], digit) {
		k++
	}
	if k > b && k+1 < end && t[k] == 'x' && t[k+1] == '.' {
		return false
	}
	// foo@1.0.0-beta.dev
	if dots := 0; k > b && t[k] == '.' {
		for ; k < end && (is(t[k], digit) || t[k] == '.'); k++ {
			if t[k] == '.' && is(t[k+1], digit) {
				dots++
			}
		}
		if dots > 1 {
			return false
		}
	}
	return true
}

// pathFollows reports whether a path stands at i: with a slash before the
// next space, but no URL.
func pathFollows(t string, i int) bool {
	for k := i; k < len(t) && k-i < 64; k++ {
		switch c := t[k]; {
		case c == '/':
			return !has(t, k, "//")
		case c == '~' && k == i:
			return true
		case space(c), c == '@', c == ':', c == '"', c == ',':
			return false
		}
	}
	return false
}

// userinfo reports whether what ends at i is in the user part of a URL, and
// whether a password is.
func userinfo(t string, lo, i int) (user, password bool) {
	colon := false
	for k := i; k > lo && i-k < 256; k-- {
		switch c := t[k-1]; c {
		case '/':
			if k-3 >= lo && t[k-2] == '/' && t[k-3] == ':' {
				return true, colon
			}
			return false, false
		case ':':
			colon = true
		case ' ', '\n', '\t', '\r', '?', '"', '<', '>':
			return false, false
		}
	}
	return false, false
}
