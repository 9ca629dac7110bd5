package detect

import (
	"math/bits"
	"unicode"
	"unicode/utf8"

	"github.com/piikit/piikit/internal/fold"
)

// vocabulary is what the scan knows of words before it reads them, by their
// quick hash. Its size depends on the number of words, its cost does not.
type vocabulary struct {
	bits  []uint64 // quick hashes of interest, cut to as many bits as the largest filter has
	shift uint     // by which they are cut
	below []uint32 // how many of them lie below each element of bits
	index []uint16 // per quick hash of interest: its note
	notes []note

	tails    [16]uint64 // last two bytes of compound cues
	tailMin  int        // the shortest word with such an ending; 0 if there are none
	cued     uint64     // detectors with cues
	tailed   uint64     // ... with endings
	wideCued uint64     // ... with phrases of scripts without word spaces
}

// note is what a quick hash stands for.
type note struct {
	cues   uint64 // detectors one of whose cues may begin so
	filter uint64 // detectors whose word filter has it
	word   bool   // an anchor word has it
}

// wants reports whether a detector may want to see the word itself.
func (n *note) wants() bool { return n.word || n.filter != 0 }

// plan fills v from the detectors.
func (v *vocabulary) plan(ds []*Detector) {
	size := filterSize
	for _, d := range ds {
		size = max(size, len(d.Anchors.Filter))
	}
	v.shift = uint(quickBits - bits.Len(uint(size)*8-1))
	v.bits, v.below = make([]uint64, size/8), make([]uint32, size/8)
	v.each(ds, func(q uint32, _ note) { v.bits[q>>v.shift>>6] |= 1 << (q >> v.shift & 63) })
	sum := 0
	for i := range v.bits {
		v.below[i] = uint32(sum)
		sum += bits.OnesCount64(v.bits[i])
	}
	notes := make([]note, sum)
	v.each(ds, func(q uint32, n note) {
		m := &notes[v.rank(q)]
		m.cues |= n.cues
		m.filter |= n.filter
		m.word = m.word || n.word
	})
	known := map[note]uint16{}
	v.index = make([]uint16, sum)
	var last note
	var at uint16
	for i, n := range notes {
		if n != last {
			k, ok := known[n]
			if !ok {
				k = uint16(len(v.notes))
				known[n] = k
				v.notes = append(v.notes, n)
			}
			last, at = n, k
		}
		v.index[i] = at
	}
	for k, d := range ds {
		if d.Cues != nil {
			v.cued |= 1 << k
			v.endings(d.Cues, 1<<k)
		}
	}
}

// each calls f for all words that the detectors want.
func (v *vocabulary) each(ds []*Detector, f func(q uint32, n note)) {
	for k, d := range ds {
		bit := uint64(1) << k
		for _, w := range d.Anchors.Words {
			f(quick(fold.Prefix(w)), note{word: true})
		}
		shift := quickBits - bits.Len(uint(len(d.Anchors.Filter))*8-1)
		for i := range len(d.Anchors.Filter) {
			for b := d.Anchors.Filter[i]; b != 0; b &= b - 1 {
				q := uint32(i*8+bits.TrailingZeros8(b)) << shift
				for end := q + 1<<shift; q < end; q += 1 << v.shift {
					f(q, note{filter: bit})
				}
			}
		}
		if d.Cues != nil {
			for _, q := range d.Cues.firsts {
				f(q, note{cues: bit})
			}
		}
	}
}

func (v *vocabulary) endings(cs *Cues, bit uint64) {
	if cs.wide {
		v.wideCued |= bit
	}
	for _, e := range cs.endings {
		v.tailed |= bit
		if n := max(4, len(e)+3); v.tailMin == 0 || n < v.tailMin {
			v.tailMin = n
		}
		if c := e[max(0, len(e)-2):]; len(c) < 2 || c[0] >= 0x80 || c[1] >= 0x80 {
			for i := range v.tails {
				v.tails[i] = ^uint64(0)
			}
		} else {
			v.tails[tail(c[0], c[1])>>6] |= 1 << (tail(c[0], c[1]) & 63)
		}
	}
}

func tail(a, b byte) uint { return uint(a&31)<<5 | uint(b&31) }

// has reports whether a quick hash is of interest.
func (v *vocabulary) has(q uint32) bool {
	q >>= v.shift
	return v.bits[q>>6]>>(q&63)&1 != 0
}

// rank returns how many quick hashes of interest are less than q.
func (v *vocabulary) rank(q uint32) int {
	q >>= v.shift
	return int(v.below[q>>6]) + bits.OnesCount64(v.bits[q>>6]&(1<<(q&63)-1))
}

// at returns what is known of a quick hash that v has.
func (v *vocabulary) at(q uint32) *note { return &v.notes[v.index[v.rank(q)]] }

// ending returns the detectors that have a cue for the end of compounds like
// the ASCII word that ends with the bytes a and b.
func (v *vocabulary) ending(a, b byte) uint64 {
	i := tail(a, b)
	return v.tailed & -(v.tails[i>>6] >> (i & 63) & 1)
}

// cueing returns the detectors one of whose cues may begin with the word w of
// t, whose quick hash is q, or be found in it.
func (v *vocabulary) cueing(t string, w Word, q uint32) (dets uint64) {
	if v.has(q) {
		dets = v.at(q).cues
	}
	switch f := w.Flags; {
	case f&Cut != 0:
		return v.cued
	case f&Ideographic != 0:
		return dets | v.wideCued
	case f&NonASCII != 0:
		if v.tailMin > 0 && w.Len() >= v.tailMin && foldsAtEnd(t[w.Begin:w.End]) {
			dets |= v.tailed
		}
		return dets
	case f&(HasUpper|HasLower) == HasUpper|HasLower:
		return v.cued // a camelCase name may hide any
	}
	if v.tailMin > 0 && w.Len() >= v.tailMin {
		dets |= v.ending(t[w.End-2], t[w.End-1])
	}
	return dets
}

// within returns the detectors one of whose cues may begin in [from, to) of t.
// Behind end it stops where a sentence, a line or a field ends, and after the
// words that Cues.After looks at.
func (v *vocabulary) within(t string, from, end, to int) (dets uint64) {
	words := 0
	for i := from; i < to; {
		c := t[i]
		if c < utf8.RuneSelf && !isAlnum(c) {
			if i >= end && (c == '\n' || c == ',' || c == ';' || c == '|' || c == '.' && i+1 < len(t) && isSpace(t[i+1])) {
				break
			}
			i++
			continue
		}
		b := load(t, i)
		l, d := fold.Letters(b), fold.Digits(b)
		n := bits.TrailingZeros64(^(l|d)&high64) >> 3
		short := n > 0 && n < 8 && b>>(8*n)&0x80 == 0
		if short && v.tailMin > 8 {
			// A word of less than eight ASCII letters and digits.
			mask := uint64(1)<<(8*n) - 1
			if q := quick((b | fold.Lower) & mask); v.has(q) {
				dets |= v.at(q).cues
			}
			if u := l &^ (b << 2); u&mask&^0xFF != 0 && l&(b<<2)&mask != 0 {
				dets |= v.cued
			}
			i += n
		} else {
			w := wordAt(t, i)
			if w.Len() == 0 {
				_, size := utf8.DecodeRuneInString(t[i:])
				i += size
				continue
			}
			dets |= v.cueing(t, w, quickOf(t[w.Begin:w.End], w))
			i = w.End
			if k := digitsEnd(t, w); k < w.End { // read as a word only from there, by some
				i = k
			}
		}
		if i > end {
			if words++; words > cueWordsAfter {
				break
			}
		}
	}
	return dets
}

// digitsEnd returns where the ASCII digits end with which w begins; its end if
// what follows is ASCII.
func digitsEnd(t string, w Word) int {
	k := w.Begin
	for k < w.End && t[k]-'0' < 10 {
		k++
	}
	if k > w.Begin && k < w.End && t[k] >= utf8.RuneSelf {
		return k
	}
	return w.End
}

// foldsAtEnd reports whether the last two letters of a word may be compared
// as ASCII letters.
func foldsAtEnd(w string) bool {
	for range 2 {
		r, size := utf8.DecodeLastRuneInString(w)
		if r < utf8.RuneSelf {
			w = w[:len(w)-size]
			continue
		}
		return fold.Base(r) != "" || unicode.Is(unicode.Mn, r)
	}
	return true
}
