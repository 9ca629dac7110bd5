package nametag

import (
	"unicode/utf8"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/internal/chain"
	"github.com/piikit/piikit/internal/words"
)

// The gate is a small chain with two labels, 0 no name and 1 name. It looks at
// a capitalized word that stands alone before its sentence is read, and at short
// rows before they are described: most are surely no names, and cost a fraction
// that way.

// gated says that the word at c.Pos stands alone and is surely no name.
func (t *Tagger) gated(c *detect.Cursor, w detect.Word, a words.Attr) bool {
	if t.Gate == nil && t.LearnGate == nil {
		return false
	}
	fs := &t.gateX
	if !t.gateDescribe(c, w, a, fs) {
		return false
	}
	if t.LearnGate != nil {
		t.LearnGate(fs[:], w.Begin, w.End)
		return false
	}
	return t.Gate.Odds(fs[:], 1) < t.GateOdds
}

const gateFeatures = 10

// maxGateRow is the longest row that the gate looks at.
const maxGateRow = 5

// rowGated says that the row from b to e surely holds no name.
func (t *Tagger) rowGated(b, e int) bool {
	if t.Gate == nil && t.LearnGate == nil || e-b > maxGateRow {
		return false
	}
	ts := t.toks
	f, l := &ts[b], &ts[e-1]
	before, behind := t.at(b-1), t.at(e)
	if f.shape == initial {
		return false
	}
	n := uint64(e - b)
	given, sur := 0, 0
	for i := b; i < e; i++ {
		given, sur = max(given, ts[i].attr.Given()), max(sur, ts[i].attr.Surname())
	}
	uf, ul := uint64(f.attr.Use()), uint64(l.attr.Use())
	cf, cl := coarse(f.attr), coarse(l.attr)
	t.gateX = [gateFeatures]uint32{
		chain.Feature(20, mix2(f.hash, n)),
		chain.Feature(21, mix2(l.hash, n)),
		chain.Feature(22, uf|ul<<8|n<<16),
		chain.Feature(23, cf|cl<<8|n<<16|uint64(t.style)<<20),
		chain.Feature(24, mix2(ident(before), n)),
		chain.Feature(25, mix2(ident(behind), n)),
		chain.Feature(26, uint64(before.role)|uint64(behind.role)<<16|form(f)<<32|form(l)<<40),
		chain.Feature(27, uint64(given)|uint64(sur)<<4|n<<8|form(before)<<12|form(behind)<<20),
		chain.Feature(28, cf|form(before)<<8|uint64(f.flags&(fSent|fLine))<<16|uf<<24),
		chain.Feature(29, uint64(t.mem.get(f.hash))|uint64(t.mem.get(l.hash))<<4|ul<<8|cl<<16|n<<24),
	}
	if t.LearnGate != nil {
		t.LearnGate(t.gateX[:], int(f.b), int(l.e))
		return false
	}
	return t.Gate.Odds(t.gateX[:], 1) < t.GateOdds
}

// What stands beside a word, by its byte.
const (
	besideEdge = iota
	besideLine
	besideLower
	besideUpper
	besideDigit
	besideEnd   // . ! ?
	besideComma // , ;
	besideColon
	besideQuote
	besideBracket
	besideDash
	besideMark
	besideWide
)

func besideOf(ch byte) uint64 {
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
	case '-', '_', '/', '@':
		return besideDash
	}
	return besideMark
}

// gateDescribe makes the features of the gate. It returns false if the word
// may belong to a row of several.
func (t *Tagger) gateDescribe(c *detect.Cursor, w detect.Word, a words.Attr, fs *[gateFeatures]uint32) bool {
	s := c.Text
	if w.Len() == 1 || w.Flags&detect.HasDigit != 0 {
		return false
	}
	// behind
	next, gap := uint64(besideEdge), uint64(0)
	var nextHash uint64
	if i := w.End; i < len(s) {
		next = besideOf(s[i])
		if next == besideDash || s[i] == '&' || s[i] == '\'' && w.Len() < 3 {
			return false
		}
		if s[i] == ' ' && i+1 < len(s) {
			gap = 1
			next = besideOf(s[i+1])
			switch next {
			case besideUpper, besideWide, besideDash:
				return false
			case besideLower:
				n := c.WordAt(i + 1)
				if nextHash = n.Hash; roleOf(nextHash)&(Bridge|Particle) != 0 {
					return false
				}
			}
		} else if (s[i] == ',' || s[i] == '.') && i+2 < len(s) && s[i+1] == ' ' {
			if k := besideOf(s[i+2]); (k == besideUpper || k == besideWide) && (s[i] == ',' || roleOf(w.Hash)&Abbr != 0) {
				return false
			}
		}
	}
	// before
	prev, prevHash := uint64(besideEdge), uint64(0)
	if i := w.Begin; i > c.Lo {
		prev = besideOf(s[i-1])
		if prev == besideDash || prev == besideWide {
			return false
		}
		if s[i-1] == ' ' && i-1 > c.Lo {
			prev = 16 + besideOf(s[i-2])
			if p, ok := c.Before(1); ok && p.End == i-1 {
				if p.Flags&detect.FirstUpper != 0 && (roleOf(p.Hash)&Stop == 0 || p.Len() == 1) {
					return false
				}
				prevHash = p.Hash
				if roleOf(prevHash)&Particle != 0 {
					return false
				}
			}
		}
	}
	use := uint64(a.Use())
	sh := uint64(w.Flags & (detect.HasUpper | detect.HasLower | detect.NonASCII))
	fs[0] = chain.Feature(1, w.Hash)
	fs[1] = chain.Feature(2, use<<8|sh)
	fs[2] = chain.Feature(3, uint64(a.Lists()))
	fs[3] = chain.Feature(4, prevHash)
	fs[4] = chain.Feature(5, nextHash)
	fs[5] = chain.Feature(6, prev|next<<8|gap<<16|sh<<20)
	fs[6] = chain.Feature(7, prev|use<<8|coarse(a)<<16)
	fs[7] = chain.Feature(8, next|gap<<7|use<<8|coarse(a)<<16)
	fs[8] = chain.Feature(9, mix2(prevHash, coarse(a)))
	fs[9] = chain.Feature(10, uint64(t.mem.get(w.Hash))|coarse(a)<<8|use<<16)
	return true
}
