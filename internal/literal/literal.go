// Package literal finds many known strings in a text in one pass: tokens when
// restoring, values when hiding again.
//
// A [Set] is built once from its words. [Next] answers leftmost-longest: of
// all places where a word stands the first, and of all words that stand there
// the longest. [Hold] says how much of the end of a text could still become a
// word: what a stream must keep back.
//
// # How it works
//
// Of every word the first q+step-1 bytes hold step windows of q bytes. A text
// looked at every step bytes is thus looked at once inside every word it
// holds. A window with a byte that is less than all that words have there (a
// blank, where words are tokens) is passed over. Any other is a multiplication and
// one look into a bit filter that knows all windows of all words; where the filter says yes the
// neighboring windows are asked too, and only a place whose step windows are all known is
// looked up. The cost hardly depends on how many words there are, and words
// may be of any shape; those of eleven bytes or more are found fastest.
package literal

import (
	"bytes"
	"math/bits"
	"math/rand/v2"
	"slices"
)

// Text is what can be searched.
type Text interface{ ~string | ~[]byte }

// A Set is a set of words to search for. The zero Set has none. Fill it with
// Add, then call Build; after that it is read only and may be shared, until
// Reset makes it empty again and keeps its memory.
type Set struct {
	arena  []byte   // the words; after Build sorted, one behind the other
	off    []uint32 // word i is arena[off[i]:off[i+1]]
	keys   []uint64 // its first eight bytes, big endian, zeros behind
	ids    []int32  // the place of word i among the calls to Add
	parent []int32  // the longest word that is a proper prefix of word i, or -1; nil if no word has one
	min    int      // length of the shortest word
	max    int      // length of the longest word
	q      int      // bytes in a window: 8, 4, 2 or 1; 0 if the set is empty
	step   int      // windows in a word, bytes between two looks
	same   bool     // all words are of one length
	low    uint64   // in each byte of a window the least byte that stands in one, at most 0x80
	seed   uint64   // of the hash
	high   uint64   // in each byte of a window its highest bit

	filter []uint64
	heads  []head // open addressing by window: the words that begin with it
	first  [4]uint64
	second [16]uint64
	fourth []uint64 // the first four bytes of longer words, as filter

	spare     []byte // for Build
	spareOff  []uint32
	spareKeys []uint64
}

// A head is the run of sorted words that begin with the same q bytes.
type head struct{ at, n uint32 }

const maxStep = 8

// Len returns the number of different words.
func (s *Set) Len() int { return len(s.keys) }

// Max returns the length of the longest word in bytes.
func (s *Set) Max() int { return s.max }

// Reset makes s empty.
func (s *Set) Reset() {
	s.arena, s.off, s.keys, s.ids, s.parent = s.arena[:0], s.off[:0], s.keys[:0], s.ids[:0], s.parent[:0]
	s.min, s.max, s.q, s.step, s.same, s.low, s.high = 0, 0, 0, 0, false, 0, 0
}

// Add adds a word, which must not be empty. Its id is the number of earlier
// calls since Reset. Of equal words the first keeps its id and the others are
// never found.
func Add[T Text](s *Set, word T) {
	if len(word) == 0 {
		panic("literal: empty word")
	}
	if len(s.off) == 0 {
		s.off = append(s.off, 0)
	}
	s.arena = append(s.arena, word...)
	s.off = append(s.off, uint32(len(s.arena)))
	s.ids = append(s.ids, int32(len(s.ids)))
}

// Build makes s ready for searching.
func (s *Set) Build() {
	n := len(s.ids)
	if n == 0 {
		return
	}
	s.keys = s.keys[:0]
	for i := range n {
		s.keys = append(s.keys, key(s.word(i)))
	}
	slices.SortFunc(s.ids, func(a, b int32) int {
		if x, y := s.keys[a], s.keys[b]; x != y {
			if x < y {
				return -1
			}
			return 1
		}
		if c := bytes.Compare(s.word(int(a)), s.word(int(b))); c != 0 {
			return c
		}
		return int(a) - int(b)
	})
	// Lay the words out in order, without repeats.
	arena, off, keys, m := s.spare[:0], append(s.spareOff[:0], 0), s.spareKeys[:0], 0
	for _, id := range s.ids {
		w := s.word(int(id))
		if m > 0 && bytes.Equal(w, arena[off[m-1]:off[m]]) {
			continue
		}
		arena = append(arena, w...)
		off = append(off, uint32(len(arena)))
		keys = append(keys, s.keys[id])
		s.ids[m] = id
		m++
	}
	s.ids = s.ids[:m]
	s.spare, s.spareOff, s.spareKeys = s.arena[:0], s.off[:0], s.keys[:0]
	s.arena, s.off, s.keys = arena, off, keys
	if cap(s.spare) > 1<<12 { // large sets are built once
		s.spare, s.spareOff, s.spareKeys = nil, nil, nil
	}
	s.min, s.max = len(s.word(0)), 0
	for i := range m {
		s.min, s.max = min(s.min, len(s.word(i))), max(s.max, len(s.word(i)))
	}
	s.same = s.min == s.max
	s.link()
	s.plan()
}

// word returns word i.
func (s *Set) word(i int) []byte {
	if s.same { // one look into memory less
		return s.arena[i*s.max : (i+1)*s.max]
	}
	return s.arena[s.off[i]:s.off[i+1]]
}

// Word returns word i in sorted order: after Order, the word with this id. It
// must not be changed.
func (s *Set) Word(i int) []byte { return s.word(i) }

// Order gives the words new ids, their places in sorted order, and returns the
// old ones in that order, for callers that keep something by id. The slice
// belongs to the caller.
func (s *Set) Order() []int32 {
	old := s.ids
	s.ids = nil
	return old
}

// Grow makes room for n words of size bytes together.
func (s *Set) Grow(n, size int) {
	s.arena, s.off, s.keys, s.ids = slices.Grow(s.arena, size), slices.Grow(s.off, n+1), slices.Grow(s.keys, n), slices.Grow(s.ids, n)
	s.spare, s.spareOff, s.spareKeys = slices.Grow(s.spare, size), slices.Grow(s.spareOff, n+1), slices.Grow(s.spareKeys, n)
}

// link fills parent. In sorted order a word stands behind its prefixes, and
// between the two only words that share that prefix.
func (s *Set) link() {
	any := false
	s.parent = s.parent[:0]
	if s.same {
		return
	}
	s.parent = slices.Grow(s.parent, len(s.ids))
	for i := range s.ids {
		p := int32(i) - 1
		for p >= 0 && !bytes.HasPrefix(s.word(i), s.word(int(p))) {
			p = s.parent[p]
		}
		any = any || p >= 0
		s.parent = append(s.parent, p)
	}
	if !any {
		s.parent = s.parent[:0]
		if len(s.ids) > 1<<12 {
			s.parent = nil
		}
	}
}

// plan chooses the windows and fills the filter and the heads.
func (s *Set) plan() {
	n := len(s.ids)
	switch {
	case s.min >= 11:
		s.q = 8
	case s.min >= 4:
		s.q = 4
	case s.min >= 2:
		s.q = 2
	default:
		s.q = 1
	}
	s.step = min(s.min-s.q+1, maxStep)
	s.seed = rand.Uint64()
	size := max(32, n*s.step/4) // 16 bits for a window ...
	if n > 1<<12 {
		size /= 2 // ... or 8, where missing the cache costs more than a look in vain
	}
	s.filter = cleared(s.filter, pow2(size))
	s.heads = cleared(s.heads, pow2(n+n/3+1))
	s.first, s.second = [4]uint64{}, [16]uint64{}
	s.fourth = cleared(s.fourth, pow2(n/8+1))
	low := byte(0x80)
	var last uint64
	for i := range n {
		w := s.word(i)
		for _, c := range w[:s.q+s.step-1] {
			low = min(low, c)
		}
		x := window(w, 0, s.q)
		for j := range s.step {
			s.learn(window(w, j, s.q))
		}
		if len(w) > 1 {
			s.first[w[0]>>6] |= 1 << (w[0] & 63)
		}
		if len(w) > 2 {
			h := pair(w[0], w[1])
			s.second[h>>6] |= 1 << (h & 63)
		}
		if len(w) > 4 {
			h := s.mix(load4(w, 0))
			s.fourth[h&uint64(len(s.fourth)-1)] |= marks(h)
		}
		if i > 0 && x == last {
			s.head(x).n++
			continue
		}
		last = x
		*s.head(x) = head{uint32(i), 1}
	}
	s.high = 0x8080808080808080 >> (64 - 8*s.q)
	s.low = s.high >> 7 * uint64(low)
}

// foreign reports whether a window holds a byte that is less than all that stand in
// windows of words, such as a blank: then no word has it, and the filter need not be asked.
// The filter of many words is in no near cache, and most windows of prose hold a blank.
func (s *Set) foreign(x uint64) bool { return (x-s.low)&^x&s.high != 0 }

// head returns the slot of the words that begin with x, or a free one.
func (s *Set) head(x uint64) *head {
	mask := uint64(len(s.heads) - 1)
	for h := s.mix(x) & mask; ; h = (h + 1) & mask {
		p := &s.heads[h]
		if p.n == 0 || window(s.word(int(p.at)), 0, s.q) == x {
			return p
		}
	}
}

func (s *Set) learn(x uint64) {
	h := s.mix(x)
	s.filter[h&uint64(len(s.filter)-1)] |= marks(h)
}

func (s *Set) knows(x uint64) bool {
	h := s.mix(x)
	b := marks(h)
	return s.filter[h&uint64(len(s.filter)-1)]&b == b
}

// mix returns a hash of a window. Every byte of the window counts in every bit: labelled tokens
// differ in two or three bytes of their first eight. It is keyed, so that nobody can
// choose values that get into each other's way.
func (s *Set) mix(x uint64) uint64 {
	hi, lo := bits.Mul64(x^s.seed, 0x9e3779b97f4a7c15)
	return hi ^ lo
}

// marks returns the two bits of a filter word that h sets.
func marks(h uint64) uint64 { return 1<<(h>>40&63) | 1<<(h>>52&63) }

func pair(a, b byte) uint { return (uint(a)<<5 ^ uint(b)*37) & 1023 }

func pow2(n int) int {
	p := 1
	for p < n {
		p <<= 1
	}
	return p
}

func cleared[E any](s []E, n int) []E {
	if cap(s) < n {
		return make([]E, n)
	}
	s = s[:n]
	clear(s)
	return s
}

// key returns the first eight bytes of w as a number that sorts as they do.
func key[T Text](w T) uint64 {
	if len(w) >= 8 {
		return uint64(w[0])<<56 | uint64(w[1])<<48 | uint64(w[2])<<40 | uint64(w[3])<<32 |
			uint64(w[4])<<24 | uint64(w[5])<<16 | uint64(w[6])<<8 | uint64(w[7])
	}
	var k uint64
	for i := range len(w) {
		k |= uint64(w[i]) << (56 - 8*i)
	}
	return k
}

// window returns the q bytes of t at i.
func window[T Text](t T, i, q int) uint64 {
	switch q {
	case 8:
		return load8(t, i)
	case 4:
		return load4(t, i)
	case 2:
		return uint64(t[i]) | uint64(t[i+1])<<8
	}
	return uint64(t[i])
}

func load8[T Text](t T, i int) uint64 {
	b := t[i : i+8]
	return uint64(b[0]) | uint64(b[1])<<8 | uint64(b[2])<<16 | uint64(b[3])<<24 |
		uint64(b[4])<<32 | uint64(b[5])<<40 | uint64(b[6])<<48 | uint64(b[7])<<56
}

func load4[T Text](t T, i int) uint64 {
	b := t[i : i+4]
	return uint64(uint32(b[0]) | uint32(b[1])<<8 | uint32(b[2])<<16 | uint32(b[3])<<24)
}
