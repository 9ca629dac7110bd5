package nametag

import (
	"strings"
	"unicode/utf8"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/internal/chain"
	"github.com/piikit/piikit/internal/words"
)

// The gate is a small chain with two labels, 0 no name and 1 name. It looks at
// a capitalized word that stands alone before its sentence is read, and at short
// rows before they are described: most are surely no names, and cost a fraction
// that way.

// Before the gate looks around a capitalized word, it asks whether that word can
// be a name at all where it stands alone: "Friday", "Iraq" and "API" cannot, even
// behind "this is". The answer depends on nothing but the word, and is kept.

// GateBits is the logarithm of the number of buckets of the gate's weights.
const GateBits = 17

const aloneFeatures = 5

// alone makes the features of a word that stands alone, whatever is around it.
func alone(hash uint64, a words.Attr) [aloneFeatures]uint32 {
	return [aloneFeatures]uint32{
		chain.Feature(20, 0),
		chain.Feature(21, hash),
		chain.Feature(22, uint64(a.Use())),
		chain.Feature(23, uint64(a.Lists())),
		chain.Feature(24, uint64(a.Use())<<8|coarse(a)),
	}
}

// What is noted of a word in the cache of look-ups.
const (
	noteAsked = 1 + iota // it may be a name
	noteNever            // alone it is none
)

// never reports whether a word that stands alone is surely no name.
func (t *Tagger) never(w detect.Word, a words.Attr, note uint8) bool {
	if note == 0 {
		if t.Gate == nil {
			if t.LearnGate != nil {
				x := alone(w.Hash, a)
				t.LearnGate(x[:], w.Begin, w.End)
			}
			return false
		}
		note = noteAsked
		x := alone(w.Hash, a)
		if !open(a) && t.Gate.Odds(x[:], 1) < t.AloneOdds {
			note = noteNever
		}
		t.lex.Note(w.Hash, note)
	}
	return note == noteNever
}

// stands reports whether the word at the cursor stands alone: no capitalized
// word follows that may belong to it.
func stands(c *detect.Cursor, w detect.Word) bool {
	s, i := c.Text, w.End
	if w.Len() == 1 {
		return false
	}
	if i+1 >= len(s) {
		return true
	}
	switch s[i] {
	case ' ', '-':
		return s[i+1] < utf8.RuneSelf && class[s[i+1]]&cUp == 0
	case '\'':
		return w.Len() > 2
	case '.', '&':
		return false
	}
	return s[i] < utf8.RuneSelf
}

// gated says that the run of capitalized words that begins at c.Pos surely holds
// no name, and where it ends.
func (t *Tagger) gated(c *detect.Cursor, w detect.Word, a words.Attr) (end int, ok bool) {
	if t.Gate == nil && t.LearnGate == nil {
		return 0, false
	}
	r := &t.run
	if !r.read(c, t, w, a) {
		return 0, false
	}
	r.describe(&t.mem, &t.runX)
	if t.LearnGate != nil {
		ok = t.LearnGate(t.runX[:], w.Begin, r.last.End)
	} else {
		ok = t.Gate.Odds(t.runX[:], 1) < t.GateOdds
	}
	if ok {
		t.caps = r.last.Begin
	}
	if end = r.last.End; r.n > 1 && end < len(c.Text) && strings.IndexByte(":=\"'>]", c.Text[end]) >= 0 {
		end = r.last.Begin // it may be a key: "Patient Name:"
	}
	return end, ok
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
		chain.Feature(40, mix2(f.hash, n)),
		chain.Feature(41, mix2(l.hash, n)),
		chain.Feature(42, uf|ul<<8|n<<16),
		chain.Feature(43, cf|cl<<8|n<<16|uint64(t.style)<<20),
		chain.Feature(44, mix2(ident(before), n)),
		chain.Feature(45, mix2(ident(behind), n)),
		chain.Feature(46, uint64(before.role)|uint64(behind.role)<<16|form(f)<<32|form(l)<<40),
		chain.Feature(47, uint64(given)|uint64(sur)<<4|n<<8|form(before)<<12|form(behind)<<20),
		chain.Feature(48, cf|form(before)<<8|uint64(f.flags&(fSent|fLine))<<16|uf<<24),
		chain.Feature(49, uint64(t.mem.get(f.hash))|uint64(t.mem.get(l.hash))<<4|ul<<8|cl<<16|n<<24),
	}
	if t.LearnGate != nil {
		t.LearnGate(t.gateX[:], int(f.b), int(l.e))
		return false
	}
	return t.Gate.Odds(t.gateX[:], 1) < t.GateOdds
}
