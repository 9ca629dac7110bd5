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
	cues := detect.NewCues()
	cues.Add(0, "user agent", "useragent", "http user agent", "ua", "browser string")
	return &detect.Detector{
		Name: "agent", Types: []entity.Type{"user_agent"}, Horizon: 1024,
		Anchors: detect.Anchors{Words: []string{
			"agent", "useragent", "mozilla", "opera", "dalvik",
			"curl", "wget", "okhttp", "python", "postmanruntime", "go", "axios", "insomnia", "dart", "java", "httpie", "libwww", "apache", "cfnetwork", "googlebot", "bingbot",
		}},
		Spot: func(c *detect.Cursor) int { return spotAgent(c, cues) },
		Info: []detect.Info{{
			Type: "user_agent", What: "user agent of a browser", Evidence: "a browser's product and comment, or a product beside the header's name",
			Source: "RFC 9110, 10.1.5 (2022)", Google: "HTTP_USER_AGENT",
		}},
	}
}

func spotAgent(c *detect.Cursor, cues *detect.Cues) int {
	t, w := c.Text, c.Word()
	b, m := w.Begin, detect.Match{Type: "user_agent", Confidence: detect.High, Rule: "contact/user_agent"}
	if hasFold(t, w.End-5, "agent") {
		if w.Len() == 5 { // "agent" behind "user"
			prev, ok := c.Before(1)
			if !ok || w.Begin-prev.End != 1 || !hasFold(t, prev.Begin, "user") || prev.Len() != 4 {
				return 0
			}
		}
		if b = behindLabel(t, w.End); b == 0 || product(t, b) == 0 {
			return 0
		}
		m.Evidence = detect.Cued
	} else if p := product(t, b); p == 0 {
		return 0
	} else if !hasFold(t, b, "mozilla/") && !hasFold(t, b, "opera/") && !hasFold(t, b, "dalvik/") || !has(t, p, " (") {
		near := false
		var hits [8]detect.CueHit
		for _, h := range cues.Near(c, b, agentEnd(t, b), hits[:0]) {
			near = near || h.Key || h.Distance <= 1
		}
		if !near {
			return 0
		}
		m.Evidence = detect.Cued
	}
	m.Begin, m.End = b, agentEnd(t, b)
	c.Emit(m)
	return m.End
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
	return trimAgent(t, b, k)
}

// behindLabel returns where the value behind a label that ends at i begins: behind
// one of ':' and '=' with quotes and spaces; 0 if there is no such mark.
func behindLabel(t string, i int) int {
	mark := false
	for k := i; k < len(t) && k-i < 16; k++ {
		switch t[k] {
		case ':', '=', '>', '|', '\t', ';', '(', '#':
			mark = true
		case ' ', '"', '\'', '\\', '[', '`', '*', '\n', '-', '\r':
		default:
			if !mark {
				return 0
			}
			return k
		}
	}
	return 0
}

// agentEnd returns the end of the products and comments from b on.
func agentEnd(t string, b int) int {
	e := product(t, b)
	for e > 0 && e-b < maxAgent {
		k := e + 1
		switch {
		case !has(t, e, " "):
			return trimAgent(t, b, e)
		case has(t, k, "("):
			if k = comment(t, k); k == 0 {
				return e
			}
		case hasFold(t, k, "mobile "):
			k += len("mobile")
		case hasFold(t, k, "like gecko"):
			k += len("like gecko")
		default:
			if k = product(t, k); k == 0 {
				return e
			}
		}
		e = k
	}
	return e
}

// trimAgent leaves out marks of a sentence behind a version.
func trimAgent(t string, b, e int) int {
	for e > b && !is(t[e-1], alnum) && t[e-1] != ')' {
		e--
	}
	return e
}

// comment returns the end of the comment in brackets that begins at i; 0 if
// it is not one that programs write.
func comment(t string, i int) int {
	depth, technical := 0, false
	for k := i; k < len(t) && k-i < maxAgent; k++ {
		switch c := t[k]; c {
		case '(':
			depth++
		case ')':
			if depth--; depth == 0 {
				if !technical {
					return 0
				}
				return k + 1
			}
		case '\n', '"':
			return 0
		case ';', '/', ',':
			technical = true
		default:
			technical = technical || is(c, digit)
		}
	}
	return 0
}
