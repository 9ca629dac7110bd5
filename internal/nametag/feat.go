package nametag

import (
	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/internal/chain"
	"github.com/piikit/piikit/internal/words"
)

// Bits is the logarithm of the number of buckets of the chain's weights.
const Bits = 18

// features are those of one token.
type features struct {
	n, m int
	f    [maxFeatures]uint32 // those of lines
	v    [maxFeatures]uint64 // what is to be hashed
}

// add adds a feature of its own.
func (x *features) add(id uint32, v uint64) {
	x.v[x.m&(maxFeatures-1)] = chain.Salted(id, v)
	x.m++
}

// beside adds the k-th feature, 0 to 7, of a line: what was hashed once and is
// read from one line of the cache.
func (x *features) beside(line uint32, k uint64) {
	x.f[x.n&(maxFeatures-1)] = chain.Beside(line, uint(k), Bits)
	x.n++
}

// all returns the features.
func (x *features) all() []uint32 {
	chain.Hash(x.f[x.n:], x.v[:x.m])
	return x.f[:x.n+x.m]
}

// maxFeatures is more than a token has.
const maxFeatures = 64

var edge = token{kind: newline, hash: '\n'}

func (t *Tagger) at(i int) *token {
	if i < 0 || i >= len(t.toks) {
		return &edge
	}
	return &t.toks[i]
}

// ident is the identity of a token.
func ident(k *token) uint64 {
	switch k.kind {
	case number:
		return 0x1000 + k.hash
	case newline:
		return 0x2000
	}
	return k.hash
}

// form is the shape and kind of a token, below 64.
func form(k *token) uint64 { return uint64(k.shape) | uint64(k.kind)<<3 }

// coarse is a view of the given-name, surname, word and place classes in 8 bits.
func coarse(a words.Attr) uint64 {
	q := func(v int) uint64 { return uint64(v+2) / 3 }
	return q(a.Given()) | q(a.Surname())<<2 | q(a.Word())<<4 | uint64(a.Place())<<6
}

// mix2 makes one value of two identities.
func mix2(a, b uint64) uint64 { return a*0x9E3779B97F4A7C15 + b }

// The lines of features: those of one word, in all its places, and of two words
// side by side. Weights of a line stand together, in the order given here.
const (
	asSelf = iota
	asLeft
	asRight
	asLeft2
	asRight2
	asTitle // itself, by its shape
	asUpper
	asOther

	pairRight = 0 // both words stand to the right
	pairFirst = 1 // the token is the first
	pairLast  = 2
)

// A fact is what describe needs to know of a token of a row or beside it.
type fact struct {
	id     uint64
	line   uint32 // of the word
	pair   uint32 // of the word and the next one
	coarse uint8
	form   uint8
	use    uint8
}

// maxFacts is for a row and two tokens on either side.
const maxFacts = maxRow + 4

// gather finds the facts of the tokens from b-2 to e+2.
func (t *Tagger) gather(b, e int) {
	for i := b - 2; i < e+2; i++ {
		k := t.at(i)
		f := &t.facts[i-b+2]
		f.id = ident(k)
		f.line = chain.Feature(2, f.id)
		f.coarse, f.form, f.use = uint8(coarse(k.attr)), uint8(form(k)), uint8(k.attr.Use())
		if i > b-2 {
			p := &t.facts[i-b+1]
			p.pair = chain.Feature(22, mix2(p.id, f.id))
		}
	}
	t.rowFirst = chain.Feature(36, t.facts[2].id)
	t.rowLast = chain.Feature(35, t.facts[e-b+1].id)
}

// describe makes the features of token i in the row from b to e, whose facts
// were gathered.
func (t *Tagger) describe(c *detect.Cursor, i, b, e int) {
	x := &t.x
	x.n, x.m = 0, 0
	k := &t.toks[i]
	p1, p2 := t.at(i-1), t.at(i-2)
	fs := t.facts[i-b : i-b+5]
	l2, l1, self, r1, r2 := &fs[0], &fs[1], &fs[2], &fs[3], &fs[4]
	a := k.attr
	w, ca, sh := self.id, uint64(self.coarse), uint64(self.form)
	c1, cn := uint64(l1.coarse), uint64(r1.coarse)
	s1, sn := uint64(l1.form), uint64(r1.form)
	st := uint64(t.style)
	pos := uint64(k.flags&(fSent|fLine)) | st<<8
	x.add(1, 0)
	x.beside(self.line, asSelf)
	switch k.shape {
	case title:
		x.beside(self.line, asTitle)
	case upper:
		x.beside(self.line, asUpper)
	default:
		x.beside(self.line, asOther)
	}
	x.beside(l1.line, asLeft)
	x.beside(r1.line, asRight)
	x.beside(l2.line, asLeft2)
	x.beside(r2.line, asRight2)
	x.beside(r1.pair, pairRight)
	x.beside(self.pair, pairFirst)
	x.beside(l1.pair, pairLast)
	x.add(61, mix2(l1.id, r1.id))
	if k.kind == word {
		s := c.Text[k.b:k.e]
		if len(s) > 3 {
			last := uint64(s[len(s)-1]|0x20)<<8 | uint64(s[len(s)-2]|0x20)
			x.add(5, last)
			last = last<<8 | uint64(s[len(s)-3]|0x20)
			end := chain.Feature(6, last)
			x.beside(end, 0)
			x.add(7, uint64(s[0]|0x20)<<16|uint64(s[1]|0x20)<<8|uint64(s[2]|0x20))
			if len(s) > 5 {
				x.beside(end, 1+uint64(s[len(s)-4]|0x20)%7)
			}
		}
		x.add(10, uint64(a.Given()))
		x.add(11, uint64(a.Surname()))
		x.add(12, uint64(a.Word())|pos<<4)
		x.add(14, ca|sh<<8|uint64(a.Foreign())<<16)
		u := uint64(self.use)
		m := uint64(t.mem.get(k.hash))
		x.add(50, u)
		x.add(51, u<<6|sh)
		x.add(52, u<<8|ca)
		x.add(53, u<<6|m)
		x.add(43, m+1)
	}
	x.add(23, s1|sh<<6|sn<<12)
	x.add(24, c1|ca<<8|s1<<16)
	x.add(26, c1|ca<<8|cn<<16)
	glue := uint64(k.flags & fSpace)
	if glue == 0 && k.b > 0 {
		glue = uint64(c.Text[k.b-1]) << 4
	}
	x.add(27, glue|sh<<12)
	x.add(30, mix2(t.line.key, uint64(t.column(i))))
	if t.whole && len(t.toks) < 10 {
		x.add(33, mix2(t.line.prev, ca))
	}
	// the row
	before, behind := t.at(b-1), t.at(e)
	rl := uint64(min(e-b, 6))
	rp := uint64(min(i-b, 4))
	ra := uint64(min(e-1-i, 4))
	x.add(34, rl|rp<<4|sh<<8|st<<16)
	x.beside(t.rowLast, min(ra, 2))
	x.beside(t.rowFirst, min(rp, 2))
	x.add(40, ra|rp<<4|ca<<8|rl<<16)
	if k.kind == mark || k.shape == lower {
		x.add(57, mix2(w, c1|cn<<8))
		x.add(66, mix2(w, uint64(l1.use)|uint64(r1.use)<<8))
	}
	if k.kind == mark && k.hash == ',' {
		left, right, commas := t.between(i, b, e)
		x.add(56, mix2(t.line.key, c1|cn<<8))
		x.add(58, mix2(t.line.key, uint64(commas&1+2*min(1, commas))))
		x.add(67, left|right<<4|uint64(min(commas, 2))<<8|s1<<12|sn<<20)
		x.add(68, left|right<<4|c1<<8|cn<<16)
	}
	if p1.kind == mark && i > 1 {
		x.add(42, mix2(l1.id, uint64(p2.shape)|uint64(l2.coarse)<<8))
	}
	x.add(71, uint64(l1.use)<<16|uint64(r1.use)<<8|uint64(self.use))
	// what the words around are for
	x.add(62, uint64(p1.role)|ca<<16)
	x.add(63, uint64(p1.role)|uint64(p2.role)<<16|sh<<32)
	x.add(65, uint64(before.role)|uint64(behind.role)<<16|rp<<32)
}

// between counts the words between the comma i and the commas around it in the
// row from b to e, at most 3, and the commas before.
func (t *Tagger) between(i, b, e int) (left, right uint64, commas int) {
	open := true
	for j := i - 1; j >= b; j-- {
		if k := &t.toks[j]; k.kind == mark && k.hash == ',' {
			open = false
			commas++
		} else if open && k.kind == word {
			left++
		}
	}
	for j := i + 1; j < e; j++ {
		k := &t.toks[j]
		if k.kind == mark && k.hash == ',' {
			break
		}
		if k.kind == word {
			right++
		}
	}
	return min(left, 3), min(right, 3), commas
}

// column is the number of the token in its line, at most 6.
func (t *Tagger) column(i int) int {
	for n := 0; n < 6; n++ {
		if i-n < 0 {
			return 6
		}
		if t.toks[i-n].flags&fLine != 0 {
			return n
		}
	}
	return 6
}
