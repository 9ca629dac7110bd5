package contact

import (
	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/entity"
)

// maxAgent is the longest user agent that is reported.
const maxAgent = 512

// Agent returns the detector of user agents of HTTP (type user_agent): what
// browsers say they are, and any product behind the name of the header.
func Agent() *detect.Detector {
	return &detect.Detector{
		Name: "agent", Types: []entity.Type{"user_agent"}, Horizon: 1024,
		Anchors: detect.Anchors{Words: []string{"mozilla", "agent", "useragent", "opera", "dalvik", "okhttp", "cfnetwork"}},
		Spot:    spotAgent,
		Info: []detect.Info{{
			Type: "user_agent", What: "user agent of a browser", Evidence: "a browser's product and comment, or a product behind the header's name",
			Source: "RFC 9110, 10.1.5 (2022)", Google: "HTTP_USER_AGENT",
		}},
	}
}

func spotAgent(c *detect.Cursor) int {
	t, w := c.Text, c.Word()
	b, cued := w.Begin, false
	switch first := t[w.Begin] | 0x20; {
	case first == 'm' || first == 'o' && t[w.End-1] == 'a' || first == 'd':
		if p := product(t, b); p == 0 || p+2 >= len(t) || t[p] != ' ' || t[p+1] != '(' {
			return 0
		}
	default:
		if w.Len() == 5 { // "agent" behind "user"
			prev, ok := c.Before(1)
			if !ok || w.Begin-prev.End != 1 || !hasFold(t, prev.Begin, "user") || prev.Len() != 4 {
				return 0
			}
		}
		if b = behindLabel(t, w.End); b == 0 || product(t, b) == 0 {
			return 0
		}
		cued = true
	}
	e := agentEnd(t, b)
	m := detect.Match{Begin: b, End: e, Type: "user_agent", Confidence: detect.High, Rule: "contact/user_agent"}
	if cued {
		m.Evidence = detect.Cued
	}
	c.Emit(m)
	return e
}

// product returns the end of the product that begins at b, a name, a slash
// and a version; 0 if there is none.
func product(t string, b int) int {
	k := b
	for k < len(t) && k-b < 40 && (is(t[k], alnum) || t[k] == '-' || t[k] == '_' || t[k] == '.') {
		k++
	}
	if k == b || k+1 >= len(t) || t[k] != '/' || !is(t[k+1], digit) && t[k+1]|0x20 != 'v' {
		return 0
	}
	for k++; k < len(t) && k-b < 80 && (is(t[k], alnum) || t[k] == '.' || t[k] == '-' || t[k] == '_' || t[k] == '+'); k++ {
	}
	return k
}

// behindLabel returns where the value behind a label that ends at i begins: behind
// one of ':' and '=' with quotes and spaces; 0 if there is no such mark.
func behindLabel(t string, i int) int {
	mark := false
	for k := i; k < len(t) && k-i < 8; k++ {
		switch t[k] {
		case ':', '=', '>':
			mark = true
		case ' ', '"', '\'', '\\':
		default:
			if !mark {
				return 0
			}
			return k
		}
	}
	return 0
}

// agentEnd returns the end of the products and comments from b on: the end of
// the line, a quote, or a sentence's mark behind them.
func agentEnd(t string, b int) int {
	depth, e := 0, b
	for k := b; k < len(t) && k-b < maxAgent; k++ {
		switch c := t[k]; {
		case c == '(':
			depth++
		case c == ')':
			if depth == 0 {
				return e
			}
			depth--
			e = k + 1
		case c == '"', c == '\n', c == '\r', c == '\t', c == '|', c == '\\', c == '<', c == '\'', c == ',' && depth == 0:
			return e
		case c == ' ' && depth == 0:
			if k+1 < len(t) && t[k+1] != '(' && product(t, k+1) == 0 && !more(t, k+1) {
				return e
			}
		case c != ' ' && depth == 0 && c != '.' && c != ';' && c != ',':
			e = k + 1
		}
	}
	if depth > 0 {
		return product(t, b)
	}
	return e
}

// more reports whether a word that stands between products begins at i.
func more(t string, i int) bool { return hasFold(t, i, "mobile ") || hasFold(t, i, "like ") }
