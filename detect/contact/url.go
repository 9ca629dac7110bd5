package contact

import (
	"unicode"
	"unicode/utf8"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/entity"
)

// maxURL is the longest URL that is reported; a longer one is cut there.
const maxURL = 4000

// URL returns the detector of web addresses (type url, off unless asked for):
// with a scheme, with "www.", or a host with a known suffix behind a word for
// it. File names and names in programs have none of these.
//
// A URL ends before white space, quotes, angle brackets, a closing bracket that
// it did not open, the punctuation of a sentence, and text of a script
// without spaces. User, password and personal data inside are found by
// their own detectors, which win.
func URL() *detect.Detector {
	return &detect.Detector{
		Name:    "url",
		Types:   []entity.Type{"url"},
		Horizon: detect.Horizon,
		Anchors: detect.Anchors{Bytes: ":", Words: []string{"www", "website", "homepage", "webseite", "url", "site", "web", "网址", "blog", "portfolio"}},
		Spot:    spotURL,
		Info: []detect.Info{{
			Type: "url", What: "web address", Evidence: "a scheme, www., or a cue and a known suffix", Off: true,
			Source:   "RFC 3986 (2005), RFC 3987 (2005); Public Suffix List of 2026-02-06",
			Presidio: "URL", Google: "URL", AWS: "URL", Azure: "URL",
		}},
	}
}

func emitURL(c *detect.Cursor, b, e int, ev detect.Evidence) int {
	c.Emit(detect.Match{Begin: b, End: e, Type: "url", Confidence: detect.High, Evidence: ev, Rule: "contact/url"})
	return e
}

func spotURL(c *detect.Cursor) int {
	t, i := c.Text, c.Pos
	if t[i] == ':' {
		if !has(t, i, "://") {
			return 0
		}
		b := i
		for b > c.Lo && i-b < 24 && (is(t[b-1], alnum) || t[b-1] == '+' || t[b-1] == '-' || t[b-1] == '.') {
			b--
		}
		for b < i && (!is(t[b], alnum) || is(t[b], digit)) {
			b++
		}
		if i-b < 2 || i+3 >= len(t) || t[i+3] < 0x80 && !is(t[i+3], alnum) && t[i+3] != '[' && t[i+3] != '_' {
			return 0
		}
		if s := unescaped(t, c.Lo, b, i); i-s >= 2 {
			b = s
		}
		e := urlEnd(t, c.Lo, b, i+3)
		if e <= i+3 {
			return 0
		}
		return emitURL(c, b, e, detect.Shaped)
	}
	w := c.Word()
	if w.Len() == 3 && hasFold(t, i, "www") {
		if p := at(t, c.Lo, i-1); at(t, c.Lo, w.End) != '.' || p == '.' || p == '/' || p == '@' || p == '-' {
			return 0
		}
		if domain(t, i) <= w.End {
			return 0
		}
		return emitURL(c, i, urlEnd(t, c.Lo, i, i), detect.Shaped)
	}
	// A label: "website: example.com/jane".
	k := w.End
	mark := false
	for k < len(t) && k-w.End < 6 && !is(t[k], alnum) && t[k] != '\n' && t[k] < 0x80 {
		mark = mark || t[k] == ':' || t[k] == '='
		k++
	}
	if hasFold(t, k, "is ") {
		k, mark = k+3, true
	}
	if !mark || k >= len(t) || !is(t[k], alnum) {
		return 0
	}
	d := domain(t, k)
	if d == 0 || fileName(t, k, d) || at(t, c.Lo, d) == '@' || at(t, c.Lo, d) == '(' || hasFold(t, k, "www.") {
		return 0
	}
	return emitURL(c, k, urlEnd(t, c.Lo, k, k), detect.Cued)
}

// fileName reports whether the host [b, e) is rather a file: a single name with
// an ending that happens to be a top level domain, and no path behind it.
func fileName(t string, b, e int) bool {
	k := b
	for k < e && t[k] != '.' {
		k++
	}
	if e < len(t) && t[e] == '/' {
		return false
	}
	switch t[k+1 : e] {
	case "md", "py", "sh", "rs", "zip", "mov", "pl", "cc", "ml", "so", "ps", "java", "swift", "mm", "pm", "st", "in", "am":
		return true
	}
	return false
}

// urlEnd returns where the URL ends that begins at begin; from is where its
// host begins.
func urlEnd(t string, lo, begin, from int) int {
	limit := min(len(t), begin+maxURL)
	open := at(t, lo, begin-1)
	depth := 0 // of round brackets
	e := from
scan:
	for e < limit {
		c := t[e]
		switch {
		case c <= ' ' || c == 0x7F, c == '"', c == '<', c == '>', c == '`', c == '\\', c == '|', c == '^', c == '{', c == '}':
			break scan
		case c == '\'' && open == '\'', c == '*' && open == '*':
			break scan
		case c == '(':
			depth++
		case c == ')':
			if depth == 0 {
				break scan
			}
			depth--
		case c == ']':
			if open == '[' {
				break scan
			}
		case c >= utf8.RuneSelf:
			r, size := utf8.DecodeRuneInString(t[e:])
			if scriptOf(r) == dense || r == utf8.RuneError || unicode.IsSpace(r) || unicode.Is(unicode.Po, r) || unicode.Is(unicode.Ps, r) || unicode.Is(unicode.Pe, r) || unicode.Is(unicode.Pf, r) || unicode.Is(unicode.Pi, r) {
				if scriptOf(r) != dense || !idnHost(t, from, e) {
					break scan
				}
			}
			e += size
			continue
		}
		e++
	}
	for e > from {
		switch t[e-1] {
		case '.', ',', ';', ':', '!', '?', '\'', '*', '_', '~', '(', '[':
			e--
			continue
		}
		break
	}
	return e
}

// idnHost reports whether position e is in a host that began in a script
// without spaces: https://例子.公司.
func idnHost(t string, from, e int) bool {
	r, _ := utf8.DecodeRuneInString(t[from:])
	if scriptOf(r) != dense {
		return false
	}
	for k := from; k < e; k++ {
		if t[k] == '/' || t[k] == '?' || t[k] == '#' {
			return false
		}
	}
	return true
}
