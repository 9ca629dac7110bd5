package nametag

import (
	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/internal/chain"
	"github.com/piikit/piikit/internal/words"
)

// features are those of one token.
type features struct {
	n int
	f [96]uint32
}

func (x *features) add(id uint32, v uint64) {
	x.f[x.n] = chain.Feature(id, v)
	x.n++
}

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

// describe makes the features of token i in the row from b to e.
func (t *Tagger) describe(c *detect.Cursor, i, b, e int) {
	x := &t.x
	x.n = 0
	k := &t.toks[i]
	p1, p2, n1, n2 := t.at(i-1), t.at(i-2), t.at(i+1), t.at(i+2)
	w := ident(k)
	a := k.attr
	ca := coarse(a)
	sh := form(k)
	st := uint64(t.style)
	pos := uint64(k.flags&(fSent|fLine)) | st<<8
	x.add(1, 0)
	x.add(2, w)
	x.add(4, mix2(w, uint64(k.shape)))
	l1, l2, r1, r2 := ident(p1), ident(p2), ident(n1), ident(n2)
	c1, cn := coarse(p1.attr), coarse(n1.attr)
	s1, sn := form(p1), form(n1)
	if k.kind == word {
		s := c.Text[k.b:k.e]
		if len(s) > 3 {
			last := uint64(s[len(s)-1]|0x20)<<8 | uint64(s[len(s)-2]|0x20)
			x.add(5, last)
			last = last<<8 | uint64(s[len(s)-3]|0x20)
			x.add(6, last)
			x.add(7, uint64(s[0]|0x20)<<16|uint64(s[1]|0x20)<<8|uint64(s[2]|0x20))
			if len(s) > 5 {
				x.add(8, last<<8|uint64(s[len(s)-4]|0x20))
			}
		}
		x.add(10, uint64(a.Given()))
		x.add(11, uint64(a.Surname()))
		x.add(12, uint64(a.Word())|pos<<4)
		x.add(14, ca|sh<<8|uint64(a.Foreign())<<16)
		u := uint64(a.Use())
		m := uint64(t.mem.get(k.hash))
		x.add(50, u)
		x.add(51, u<<6|sh)
		x.add(52, u<<8|ca)
		x.add(53, u<<6|m)
		x.add(43, m+1)
	}
	x.add(15, l1)
	x.add(16, r1)
	x.add(17, l2)
	x.add(18, r2)
	x.add(22, mix2(r1, r2))
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
	f, l := &t.toks[b], &t.toks[e-1]
	before, behind := t.at(b-1), t.at(e)
	rl := uint64(min(e-b, 6))
	rp := uint64(min(i-b, 4))
	ra := uint64(min(e-1-i, 4))
	x.add(34, rl|rp<<4|sh<<8|st<<16)
	x.add(35, mix2(ident(l), min(ra, 2)))
	x.add(36, mix2(ident(f), min(rp, 2)))
	x.add(40, ra|rp<<4|ca<<8|rl<<16)
	if k.kind == mark || k.shape == lower {
		x.add(57, mix2(w, c1|cn<<8))
		x.add(66, mix2(w, uint64(p1.attr.Use())|uint64(n1.attr.Use())<<8))
	}
	if k.kind == mark && k.hash == ',' {
		left, right, commas := t.between(i, b, e)
		x.add(56, mix2(t.line.key, c1|cn<<8))
		x.add(58, mix2(t.line.key, uint64(commas&1+2*min(1, commas))))
		x.add(67, left|right<<4|uint64(min(commas, 2))<<8|s1<<12|sn<<20)
		x.add(68, left|right<<4|c1<<8|cn<<16)
	}
	x.add(59, mix2(w, r1))
	x.add(60, mix2(w, l1+1))
	x.add(61, mix2(l1, r1))
	if p1.kind == mark && i > 1 {
		x.add(42, mix2(l1, uint64(p2.shape)|coarse(p2.attr)<<8))
	}
	u1, un := uint64(p1.attr.Use()), uint64(n1.attr.Use())
	x.add(71, u1<<16|un<<8|uint64(k.attr.Use()))
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
