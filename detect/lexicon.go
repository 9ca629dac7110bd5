package detect

import "math/bits"

// lexicon maps the quick hashes of words to notes of what they stand for. It
// uses the top bits of the hashes, as many as its size has room for; words
// with the same bits share what is noted of them.
type lexicon[N comparable] struct {
	bits  []uint64 // of which quick hashes anything is noted
	shift uint     // by which these are cut
	below []uint32 // how many of them lie below each element of bits
	index []uint16 // per quick hash with a note: which
	notes []N
}

// plan makes a lexicon of size bytes of what each calls its argument with. join
// adds a note to another.
func (l *lexicon[N]) plan(size int, each func(add func(q uint32, n N)), join func(to *N, n N)) {
	l.shift = quickBits - uint(bits.Len(uint(size)*8-1))
	l.bits, l.below = make([]uint64, size/8), make([]uint32, size/8)
	each(func(q uint32, _ N) {
		q >>= l.shift
		l.bits[q>>6] |= 1 << (q & 63)
	})
	sum := 0
	for i := range l.bits {
		l.below[i] = uint32(sum)
		sum += bits.OnesCount64(l.bits[i])
	}
	notes := make([]N, sum)
	each(func(q uint32, n N) { join(&notes[l.rank(q)], n) })
	known := map[N]uint16{}
	l.index = make([]uint16, sum)
	var last N
	at := uint16(0)
	for i, n := range notes {
		if n != last || i == 0 {
			k, ok := known[n]
			if !ok {
				k = uint16(len(l.notes))
				known[n] = k
				l.notes = append(l.notes, n)
			}
			last, at = n, k
		}
		l.index[i] = at
	}
}

// has reports whether anything is noted of a quick hash.
func (l *lexicon[N]) has(q uint32) bool {
	q >>= l.shift
	return l.bits[q>>6]>>(q&63)&1 != 0
}

// rank returns how many of the quick hashes with a note are less than q.
func (l *lexicon[N]) rank(q uint32) int {
	q >>= l.shift
	return int(l.below[q>>6]) + bits.OnesCount64(l.bits[q>>6]&(1<<(q&63)-1))
}

// at returns the note of a quick hash that l has.
func (l *lexicon[N]) at(q uint32) *N { return &l.notes[l.index[l.rank(q)]] }
