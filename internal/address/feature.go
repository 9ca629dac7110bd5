package address

import "github.com/piikit/piikit/internal/chain"

// WordFeatures is the number of features, the first of each token, that are
// words.
const WordFeatures = 5

// Bits is the logarithm of the number of buckets of the model.
const Bits = 16

// shared is what the features of several tokens have in common, hashed once:
// the weights of a fact about a token, as its neighbors see it, lie side by side.
type shared struct {
	word   uint32 // the word, as seen from two tokens in front to two behind
	one    uint32 // the context byte, as seen from both sides
	pair   uint32 // the context bytes of the token and the next
	triple uint32 // those of the token and the next two
}

// prepare computes what the features of the row share.
func (r *Row) prepare() {
	c1, c2 := uint64(contextEdge), uint64(contextEdge)
	for i := r.N - 1; i >= 0; i-- {
		t := &r.T[i]
		c := uint64(t.Context)
		r.shared[i] = shared{uint32(t.Hash >> 32), spread(c), spread(c | c1<<8 | 1<<16), spread(c | c1<<8 | c2<<16 | 1<<24)}
		c1, c2 = c, c1
	}
}

// spread hashes a few bytes.
func spread(v uint64) uint32 { return uint32(v * 0x9E3779B97F4A7C15 >> 32) }

// edge stands for what is shared in front of the row and behind it.
var edge = shared{0x1B873593, 0xCC9E2D51, 0x85EBCA6B, 0xC2B2AE35}

func (r *Row) shares(i int) *shared {
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
	a, b, z, y, x := r.shares(i-2), r.shares(i-1), &r.shared[i], r.shares(i+1), r.shares(i+2)
	before, after := uint64(r.context(i-1)), uint64(r.context(i+1))
	var sp, sn uint64
	if t.Space {
		sp = 1
	}
	if i+1 < r.N && r.T[i+1].Space {
		sn = 1
	}
	c, sh := uint64(t.Context), uint64(t.Shape)

	// The words, then the context bytes, alone and in runs. What is here is what
	// an ablation left: pairs of words, runs of five and classes of use gained
	// nothing on what was held back, pairs of distances lost.
	put(a.word, 0)
	put(b.word, 1)
	put(z.word, 2)
	put(y.word, 3)
	put(x.word, 4)
	put(b.one, 0)
	put(y.one, 1)
	put(b.pair, 0)
	put(z.pair, 1)
	put(a.triple, 0)
	put(b.triple, 1)
	put(z.triple, 2)
	add(8, c|sp<<8|sn<<9|sh<<10)
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
// bears no label. Words between a number and a street word, or close to a post code,
// may be names in small letters (88 old ford rd, long beach ca 90807).
func (r *Row) Idle(i int) bool {
	t, d := &r.T[i], &r.dist[i]
	return t.quiet && (t.Class == Word && t.Attr.Word() == 7 || i > 0 && r.T[i-1].quiet || i+1 < r.N && r.T[i+1].quiet) &&
		(t.Class == Mark || (d.lastNum > 3 || d.nextStreet > 3) && d.nextCode > 3)
}
