package restore

import (
	"cmp"
	"slices"
	"strings"

	"github.com/piikit/piikit/entity"
	"github.com/piikit/piikit/internal/jsonscan"
)

// A zone is a part of a text that is another sink than what is around it. Where
// it is not clear how far one goes it goes too far: a token too many that stays
// is a blemish, one too few a leak.
type zone struct {
	begin, end int
	sink       Sink
}

// zones finds the zones of s, in order and disjoint, in time linear in s.
func zones(k Kind, s string) []zone {
	z := zoner{s: s, kind: k}
	if k != JSONText {
		z.scan()
		return z.out
	}
	var out []zone
	var text []byte
	var back jsonscan.Map
	for i := 0; i < len(s); i++ {
		if s[i] != '"' {
			continue
		}
		b, escapes := i+1, false
		for i++; i < len(s) && s[i] != '"'; i++ {
			if s[i] == '\\' {
				escapes = true
				i++
			}
		}
		e := min(i, len(s))
		z = zoner{s: s[b:e], kind: k, out: z.out[:0]}
		back.Reset()
		if escapes { // a link may be written with them
			text = jsonscan.Append(text[:0], s[b:e], &back)
			z.s = string(text)
		}
		z.scan()
		at := b
		for _, x := range z.out {
			begin, end := back.Raw(x.begin, x.end)
			if begin, end = begin+b, end+b; at < begin {
				out = append(out, zone{at, begin, JSON})
			}
			out = append(out, zone{begin, end, x.sink})
			at = end
		}
		if at < e {
			out = append(out, zone{at, e, JSON})
		}
	}
	return out
}

type zoner struct {
	s    string
	kind Kind
	out  []zone
	at   int         // all before is decided
	url  entity.Span // the last URL that was measured
	up   entity.Span // what was decided and turned out to be a URL at last
	link int         // where the targets of links end that were met
	def  int         // where the definitions end
	work int         // bytes that were read of what may be tags
}

// add makes s[b:e] a zone, as far as it is not one already. What may be a URL is one, whatever else
// it may be.
func (z *zoner) add(b, e int, sink Sink) {
	if sink == URL && b < z.at {
		z.widen(b, min(e, z.at))
	}
	b = max(b, z.at)
	if b >= e {
		return
	}
	z.at = e
	if n := len(z.out); n > 0 && z.out[n-1].end == b && z.out[n-1].sink == sink {
		z.out[n-1].end = e
		return
	}
	z.out = append(z.out, zone{b, e, sink})
}

// widen makes URLs of the zones that overlap s[b:e], and of what lies between b and the
// first of them.
func (z *zoner) widen(b, e int) {
	if b < z.up.Begin || b > z.up.End {
		z.up = entity.Span{Begin: b, End: b}
	}
	i, _ := slices.BinarySearchFunc(z.out, z.up.End, func(x zone, at int) int { return cmp.Compare(x.end, at+1) })
	if i < len(z.out) && z.out[i].begin > b && z.out[i].begin < e {
		if i > 0 {
			b = max(b, z.out[i-1].end)
		}
		z.out[i].begin = min(z.out[i].begin, b)
	}
	for ; i < len(z.out) && z.out[i].begin < e; i++ {
		z.out[i].sink = URL
	}
	z.up.End = max(z.up.End, e)
}

// scan finds the zones of z.s. What looks like a tag, a link or a URL may be a part
// of something else, or nothing: so it looks on inside, for what begins there and reaches out.
func (z *zoner) scan() {
	s := z.s
	bracket := false // a line of this paragraph begins with '[' ...
	closed := false  // ... and its ']' was seen
	fresh := true    // only blanks and marks of lists in the line so far
	noTag := false   // nothing more can be a tag
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c == '\n' {
			bracket = bracket && !fresh && !closed // a label goes on in the next line, unless that is blank
			fresh = true
			continue
		}
		if fresh && !strings.ContainsRune(" \t\r>*+-.):0123456789", rune(c)) { // quotes and lists
			fresh = false
			if c == '[' {
				bracket, closed = true, false
			}
		}
		switch {
		case c == '<' && !noTag && i+1 < len(s) && tagStart(s[i+1]):
			// What has no '>' may find one in what is shown behind it, but only with an
			// attribute is there anything in it.
			if !strings.ContainsAny(s[i:], ">=") {
				noTag = true
				continue
			}
			end := z.tag(i)
			if sure := element(s, i); sure > 0 && !strings.ContainsAny(s[i:sure], "\r\n") {
				i = sure - 1 // nothing else begins inside
				continue
			}
			if z.work += end - i; z.work > maxWork*len(s) { // what may be tags, in what may be tags
				z.add(i, len(s), URL)
				i = len(s)
			}
		case c == ']':
			closed = closed || s[i-min(i, 1)] != '\\'
			switch {
			case z.kind == HTML || i+1 == len(s):
			case s[i+1] == '(' && i >= z.link: // in a target another one ends no later
				z.link = target(s, i+2)
				z.add(i+2, z.link, URL)
			case s[i+1] == ':' && bracket && i >= z.def:
				z.def = definition(s, i+2)
				z.add(i+2, z.def, URL)
			}
		case c == ':' && i+1 < len(s) && s[i+1] != ' ' && s[i+1] != '\n':
			if b := scheme(s, i); b >= 0 {
				z.add(b, z.urlEnd(s, i), URL)
			}
		case c == '.' && www(s, i):
			z.add(i-3, z.urlEnd(s, i), URL)
		case c == '.':
			if b, e := host(s, i); b >= 0 {
				if e < len(s) && strings.IndexByte("/?#:", s[e]) >= 0 {
					e = z.urlEnd(s, e)
				}
				z.add(b, e, URL)
			}
		case c == '@':
			b, e := mail(s, i)
			z.add(b, e, URL)
		case c == '/' || c == '?' || c == '#':
			if b := domain(s, i); b >= 0 {
				z.add(b, z.urlEnd(s, i), URL)
			}
		}
	}
}

// maxWork bounds how often a byte is read as a part of what may be tags, on the average.
const maxWork = 16

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
