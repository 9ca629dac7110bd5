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
	given, self   int // the greatest class as a given name, and per cent of names among words of a class of use
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
func (r *run) read(c *detect.Cursor, t *Tagger, w detect.Word, a words.Attr) bool {
	s := c.Text
	*r = run{first: w, last: w, fa: a, la: a, n: 1}
	r.weigh(a)
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
		r.last, r.la = v, t.stem(t.lex.Lookup(v.Hash), s[v.Begin:v.End])
		r.weigh(r.la)
		i = v.End
	}
	return r.end(c, i)
}

// weigh takes a word of the run into account.
func (r *run) weigh(a words.Attr) {
	r.given = max(r.given, a.Given())
	if a.Use() > 0 {
		self, _, _ := a.Odds()
		r.self = max(r.self, self)
	}
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
			if r.prev = p; roleOf(p.Hash)&(Title|Call|Greet|Close) != 0 {
				return false // it announces a name
			}
		}
	}
	return !r.introduced(c)
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
const runFeatures = 13

// describe makes the features of a run.
func (r *run) describe(m *memory, fs *[runFeatures]uint32) {
	n := uint64(r.n)
	uf, ul := uint64(r.fa.Use()), uint64(r.la.Use())
	cl := coarse(r.la)
	const shape = detect.HasUpper | detect.HasLower | detect.NonASCII | detect.HasDigit
	sf, sl := uint64(r.first.Flags&shape), uint64(r.last.Flags&shape)
	if r.first.Len() == 1 {
		sf |= 1 // the flag of the first capital, which is set for all
	}
	b, a := uint64(r.before), uint64(r.after)
	one := uint64(0)
	if r.n == 1 {
		one = 32
	}
	first := chain.Feature(1, r.first.Hash)
	*fs = [runFeatures]uint32{
		among(first, n),
		among(chain.Feature(2, r.last.Hash), n),
		chain.Feature(3, uf|ul<<8|n<<16),
		chain.Feature(4, uint64(r.fa.Lists())|sf<<16|n<<24),
		chain.Feature(5, uint64(r.la.Lists())|sl<<16|n<<24),
		among(chain.Feature(6, r.prev.Hash), b),
		among(chain.Feature(7, r.next.Hash), a),
		chain.Feature(8, b|a<<8|sf<<16|sl<<24|n<<32),
		among(chain.Feature(9, uf), b|one),
		among(chain.Feature(10, ul), a|one),
		chain.Feature(11, uint64(m.get(r.first.Hash))|uint64(m.get(r.last.Hash))<<4|cl<<8|n<<16),
		among(first, 8+r.prev.Hash>>32%56),
		chain.Feature(13, uint64(r.given)|uint64(r.self/8)<<4|n<<8),
	}
}

// among adds the k-th of 64 features of a line.
func among(line uint32, k uint64) uint32 { return chain.Among(line, uint(k), GateBits) }
