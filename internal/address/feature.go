package address

import "github.com/piikit/piikit/internal/chain"

// WordFeatures is the number of features behind the first that are words.
const WordFeatures = 7

// Bits is the logarithm of the number of buckets of the model.
const Bits = 16

// shared is what the features of several tokens have in common, hashed once:
// the weights of a fact about a token, as its neighbors see it, lie side by side.
type shared struct {
	word   uint32 // the word, as seen from two tokens in front to two behind
	words  uint32 // the word and the next, as seen from both
	pair   uint32 // the context bytes of the token and the next
	triple uint32 // those of the token and the next two
}

// prepare computes what the features of the row share.
func (r *Row) prepare() {
	n := r.N
	for i := range n {
		t := &r.T[i]
		c1, c2, h := uint64(contextEdge), uint64(contextEdge), uint64(0)
		if i+1 < n {
			c1, h = uint64(r.T[i+1].Context), r.T[i+1].Hash
		}
		if i+2 < n {
			c2 = uint64(r.T[i+2].Context)
		}
		c := uint64(t.Context)
		r.shared[i] = shared{chain.Feature(1, t.Hash), chain.Feature(2, t.Hash*31+h), chain.Feature(3, c|c1<<8), chain.Feature(4, c|c1<<8|c2<<16)}
	}
}

// edge stands for what is shared in front of the row and behind it.
var edge = shared{0x1B873593, 0xCC9E2D51, 0x85EBCA6B, 0xC2B2AE35}

func (r *Row) at(i int) *shared {
	if i < 0 || i >= r.N {
		return &edge
	}
	return &r.shared[i]
}

// Features returns the features of token i; none if the token is Idle. The
// slice is valid until the next call. Measure must have been called for the
// row.
func (r *Row) Features(i int) []uint32 {
	if r.Idle(i) {
		return nil
	}
	t, d := &r.T[i], &r.dist[i]
	fs, n := &r.feature, 0
	add := func(id uint32, v uint64) {
		fs[n&(len(fs)-1)] = chain.Feature(id, v)
		n++
	}
	put := func(f uint32, k uint) {
		fs[n&(len(fs)-1)] = chain.Beside(f, k, Bits)
		n++
	}
	a, b, z, y, x := r.at(i-2), r.at(i-1), &r.shared[i], r.at(i+1), r.at(i+2)
	var before, after, next uint64 = contextEdge, contextEdge, contextEdge // context bytes
	if i > 0 {
		before = uint64(r.T[i-1].Context)
	}
	var sp, sn uint64
	if t.Space {
		sp = 1
	}
	if i+1 < r.N {
		after = uint64(r.T[i+1].Context)
		if r.T[i+1].Space {
			sn = 1
		}
	}
	if i+2 < r.N {
		next = uint64(r.T[i+2].Context)
	}
	c, sh := uint64(t.Context), uint64(t.Shape)

	add(0, 0)
	// The words, alone and in pairs.
	put(a.word, 0)
	put(b.word, 1)
	put(z.word, 2)
	put(y.word, 3)
	put(x.word, 4)
	put(b.words, 0)
	put(z.words, 1)
	// The context bytes, in runs. What is here is what an ablation on dev left:
	// classes of use and pairs of distances gained nothing.
	put(b.pair, 0)
	put(z.pair, 1)
	put(a.triple, 0)
	put(b.triple, 1)
	put(z.triple, 2)
	add(8, c|sp<<8|sn<<9|sh<<10)
	add(14, uint64(r.context(i-2))|before<<8|c<<16|after<<24|next<<32)
	add(15, before)
	add(16, after)
	if t.Class == Mark || t.Class == LineEnd {
		add(17, before|c<<8|after<<16|uint64(b.word)<<32)
	} else {
		add(18, uint64(t.Tail&0xFFFFFF)|sh<<32)
		add(19, uint64(t.Head))
	}
	if t.Attr != 0 {
		add(20, uint64(t.Attr.Lists())|sh<<32)
	}
	add(21, uint64(d.lastNum)|c<<8)
	add(22, uint64(d.lastStreet)|c<<8)
	add(23, uint64(d.nextStreet)|c<<8)
	add(24, uint64(d.nextNum)|c<<8)
	add(25, uint64(d.lastCode)|uint64(d.nextCode)<<8|c<<16)
	if d.cue > 0 {
		add(26, uint64(d.cue))
		add(27, c<<8)
	}
	add(28, uint64(min(d.bol, 3))|c<<8)
	add(29, uint64(min(d.eol, 3))|c<<8)
	if t.Class == Num {
		v := uint64(0)
		if t.Year {
			v = 1
		}
		add(30, uint64(t.Digits)|v<<8|after<<16|before<<24)
		add(31, uint64(t.Digits)|v<<8|uint64(b.word)<<16)
	}
	return fs[:n]
}

// context returns the context byte of token i.
func (r *Row) context(i int) uint8 {
	if i < 0 || i >= r.N {
		return contextEdge
	}
	return r.T[i].Context
}

// Idle reports whether token i stands among words of ordinary sentences: it
// bears no label.
func (r *Row) Idle(i int) bool {
	return r.T[i].quiet && (i > 0 && r.T[i-1].quiet || i+1 < r.N && r.T[i+1].quiet)
}
