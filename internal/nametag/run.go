package nametag

import (
	"unicode/utf8"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/internal/chain"
	"github.com/piikit/piikit/internal/words"
)

// A run is a few capitalized words side by side, as the gate looks at them
// before their sentence is read.
type run struct {
	first, last   detect.Word
	fa, la        words.Attr
	n             int // words
	given, sur    int // the greatest classes of its words
	before, after beside
	prev, next    detect.Word // the words beside it; empty if far away
}

// A beside is what stands beside a run: the kind of the byte, whether a space
// is between.
type beside uint8

// maxRun is the greatest number of words of a run.
const maxRun = 4

// readRun reads the run that begins with the word at c.Pos. It returns false
// if more than capitalized words may belong to it, so that the sentence must be
// read.
func (r *run) read(c *detect.Cursor, lex *words.Cache, w detect.Word, a words.Attr) bool {
	s := c.Text
	*r = run{first: w, last: w, fa: a, la: a, n: 1, given: a.Given(), sur: a.Surname()}
	i := w.End
	for i+1 < len(s) {
		switch s[i] {
		case ' ', '-':
			if ch := s[i+1]; ch >= utf8.RuneSelf {
				return false
			} else if class[ch]&cUp == 0 {
				return r.end(c, i)
			}
		case '\'':
			return r.last.Len() > 2 && r.end(c, i)
		case '.':
			if i+2 < len(s) && s[i+1] == ' ' && class[s[i+2]]&cUp != 0 && (r.last.Len() == 1 || roleOf(r.last.Hash)&Abbr != 0) {
				return false
			}
			return r.end(c, i)
		case '&':
			return false
		default:
			return r.end(c, i)
		}
		v := c.WordAt(i + 1)
		role := roleOf(v.Hash)
		if role&Stop != 0 && s[i] == ' ' {
			return r.end(c, i)
		}
		if r.n++; r.n > maxRun || role&Title != 0 || v.Flags&(detect.Cut|detect.Ideographic) != 0 {
			return false
		}
		r.last, r.la = v, lex.Lookup(v.Hash)
		r.given, r.sur = max(r.given, r.la.Given()), max(r.sur, r.la.Surname())
		i = v.End
	}
	return r.end(c, i)
}

// end looks at what stands on both sides. i is where the run ends.
func (r *run) end(c *detect.Cursor, i int) bool {
	s := c.Text
	r.after = besideLine
	if i < len(s) {
		r.after = besideOf(s[i])
		k := i + 1
		if s[i] == ' ' {
			for k < len(s) && k < i+3 && s[k] == ' ' {
				k++
			}
			r.after = spaced
			if k < len(s) {
				r.after |= besideOf(s[k])
			}
		} else if k < len(s) && s[k] == ' ' {
			k++
			if s[i] == ',' && k < len(s) && class[s[k]]&cUp != 0 {
				r.after = besideList
			}
		}
		if k < len(s) && (class[s[k]]&(cLow|cUp) != 0 || s[k] >= utf8.RuneSelf) {
			r.next = c.WordAt(k)
			if r.after == spaced|besideLower && roleOf(r.next.Hash)&(Bridge|Particle) != 0 {
				if e := r.next.End; e+1 < len(s) && s[e] == ' ' && (class[s[e+1]]&cUp != 0 || s[e+1] >= utf8.RuneSelf) {
					return false
				}
			}
		}
	}
	r.before = besideLine
	if b := r.first.Begin; b > c.Lo {
		r.before = besideOf(s[b-1])
		if s[b-1] == ' ' {
			r.before = spaced
			if b-1 > c.Lo {
				r.before |= besideOf(s[b-2])
			}
		}
		if p, ok := c.Before(1); ok && p.End >= b-4 {
			r.prev = p
		}
	}
	return true
}

// What stands beside a word, by its byte.
const (
	besideLine beside = iota // or the end of the text
	besideLower
	besideUpper
	besideDigit
	besideEnd   // . ! ?
	besideComma // , ;
	besideList  // a comma, and a capital behind
	besideColon
	besideQuote
	besideBracket
	besideDash
	besideTech
	besideMark
	besideWide

	spaced beside = 16 // a space between
)

func besideOf(ch byte) beside {
	switch {
	case class[ch]&cLow != 0:
		return besideLower
	case class[ch]&cUp != 0:
		return besideUpper
	case class[ch]&cDigit != 0:
		return besideDigit
	case ch >= utf8.RuneSelf:
		return besideWide
	}
	switch ch {
	case '\n':
		return besideLine
	case '.', '!', '?':
		return besideEnd
	case ',', ';':
		return besideComma
	case ':':
		return besideColon
	case '"', '\'', '`':
		return besideQuote
	case '(', ')', '[', ']', '<', '>', '{', '}':
		return besideBracket
	case '-':
		return besideDash
	case '_', '/', '@', '=', '\\', '$', '#':
		return besideTech
	}
	return besideMark
}

// runFeatures is the number of features of a run.
const runFeatures = 21

// describe makes the features of a run.
func (r *run) describe(m *memory, lex *words.Cache, s string, fs *[runFeatures]uint32) {
	n := uint64(r.n)
	uf, ul := uint64(r.fa.Use()), uint64(r.la.Use())
	cf, cl := coarse(r.fa), coarse(r.la)
	const shape = detect.HasUpper | detect.HasLower | detect.NonASCII | detect.HasDigit
	sf, sl := uint64(r.first.Flags&shape), uint64(r.last.Flags&shape)
	if r.first.Len() == 1 {
		sf |= 1 // the flag of the first capital is always set
	}
	b, a := uint64(r.before), uint64(r.after)
	pa, na := lex.Lookup(r.prev.Hash), lex.Lookup(r.next.Hash)
	up, un := uint64(pa.Use()), uint64(na.Use())
	pu, nu := uint64(r.prev.Flags&(detect.FirstUpper|detect.HasLower)), uint64(r.next.Flags&(detect.FirstUpper|detect.HasLower))
	rp, rn := uint64(roleOf(r.prev.Hash)), uint64(roleOf(r.next.Hash))
	mf, ml := uint64(m.get(r.first.Hash)), uint64(m.get(r.last.Hash))
	e := r.last.End
	tail := uint64(s[e-1] | 0x20)
	if r.last.Len() > 3 {
		tail |= uint64(s[e-2]|0x20)<<8 | uint64(s[e-3]|0x20)<<16
	}
	*fs = [runFeatures]uint32{
		chain.Feature(1, mix2(r.first.Hash, n)),
		chain.Feature(2, mix2(r.last.Hash, n)),
		chain.Feature(3, uf|ul<<8|n<<16),
		chain.Feature(4, uint64(r.fa.Lists())|sf<<16|n<<24),
		chain.Feature(5, uint64(r.la.Lists())|sl<<16|n<<24),
		chain.Feature(6, cf|cl<<8|n<<16),
		chain.Feature(7, mix2(r.prev.Hash, b)),
		chain.Feature(8, mix2(r.next.Hash, a)),
		chain.Feature(9, mix2(r.prev.Hash, cf+n<<8)),
		chain.Feature(10, mix2(r.next.Hash, cl+n<<8)),
		chain.Feature(11, b|a<<8|sf<<16|sl<<24|n<<32),
		chain.Feature(12, b|uf<<8|n<<16),
		chain.Feature(13, a|ul<<8|n<<16),
		chain.Feature(14, mf|ml<<4|cl<<8|n<<16),
		chain.Feature(15, up|cf<<8|pu<<16|n<<24),
		chain.Feature(16, un|cl<<8|nu<<16|n<<24),
		chain.Feature(17, up|un<<8|b<<16|a<<24),
		chain.Feature(18, tail|sl<<32),
		chain.Feature(19, rp|rn<<16|n<<32),
		chain.Feature(20, uint64(r.given)|uint64(r.sur)<<4|n<<8|b<<12|a<<20),
		chain.Feature(21, mix2(r.first.Hash, r.prev.Hash)),
	}
}
