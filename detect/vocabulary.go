package detect

import (
	"math/bits"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/piikit/piikit/internal/fold"
)

// vocabulary is what the scan knows of words before it reads them, by their
// quick hash. Its size depends on the number of words, its cost does not.
type vocabulary struct {
	words lexicon[wordNote] // words that detectors may want to see
	cues  lexicon[cueNote]  // words that cues may have
	gate  [2048]uint64      // two bits for each of these: see gated
	pairs [1024]uint64      // pairs of words in phrases, by a hash of 16 bits

	tails    [16]uint64 // last four bytes of compound cues, by a hash of 10 bits
	tailMin  int        // the shortest word with such an ending; 0 if there are none
	cued     uint64     // detectors with cues
	sets     []*Cues    // of each detector
	tailed   uint64     // ... with endings
	wideCued uint64     // ... with phrases of scripts without word spaces
}

type wordNote struct {
	filter uint64 // detectors whose word filter has it
	word   bool   // an anchor word has it
}

type cueNote struct {
	cues   uint64 // detectors one of whose cues may be so
	before uint64 // ... may have it, with another word behind it
	behind uint64 // ... may have it, with another word in front of it
}

// plan fills v from the detectors.
func (v *vocabulary) plan(ds []*Detector) {
	size := filterSize
	for _, d := range ds {
		size = max(size, len(d.Anchors.Filter))
	}
	v.words.plan(size, func(add func(uint32, wordNote)) {
		for k, d := range ds {
			for _, w := range d.Anchors.Words {
				add(quick(fold.Prefix(w)), wordNote{word: true})
			}
			filtered(d.Anchors.Filter, size, func(q uint32) { add(q, wordNote{filter: 1 << k}) })
		}
	}, func(to *wordNote, n wordNote) {
		to.filter |= n.filter
		to.word = to.word || n.word
	})
	v.cues.plan(filterSize, func(add func(uint32, cueNote)) {
		for k, d := range ds {
			if d.Cues == nil {
				continue
			}
			for _, q := range d.Cues.single {
				add(q, cueNote{cues: 1 << k})
				v.open(q)
			}
			for _, p := range d.Cues.pairs {
				if p.behind {
					add(p.word, cueNote{before: 1 << k})
				} else {
					add(p.word, cueNote{behind: 1 << k})
				}
				v.open(p.word)
			}
		}
	}, func(to *cueNote, n cueNote) {
		to.cues |= n.cues
		to.before |= n.before
		to.behind |= n.behind
	})
	v.sets = make([]*Cues, len(ds))
	for k, d := range ds {
		if d.Cues == nil {
			continue
		}
		v.sets[k] = d.Cues
		v.cued |= 1 << k
		v.endings(d.Cues, 1<<k)
		for _, p := range d.Cues.pairs {
			h := pair(k, p.word, p.other, p.behind)
			v.pairs[h>>6] |= 1 << (h & 63)
		}
	}
}

// open lets words of a quick hash through the gate.
func (v *vocabulary) open(q uint32) { v.gate[q>>11] |= 1<<(q>>6&63) | 1<<(q&63) }

// gated reports whether a cue may have a word of that quick hash: of 100 words that
// none has, one passes with 6,500 words behind the gate.
func (v *vocabulary) gated(q uint32) bool {
	g := v.gate[q>>11]
	return g>>(q>>6&63)&(g>>(q&63))&1 != 0
}

// filtered calls f for the quick hashes of a word filter, cut to as many bits as
// one of size bytes has, which is no smaller.
func filtered(filter string, size int, f func(q uint32)) {
	if filter == "" {
		return
	}
	shift := quickBits - uint(bits.Len(uint(len(filter))*8-1))
	step := uint32(1) << (quickBits - uint(bits.Len(uint(size)*8-1)))
	for i := range len(filter) {
		for b := filter[i]; b != 0; b &= b - 1 {
			q := uint32(i*8+bits.TrailingZeros8(b)) << shift
			for end := q + 1<<shift; q < end; q += step {
				f(q)
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
		c := e[max(0, len(e)-4):]
		if len(c) < 4 || strings.IndexFunc(c, func(r rune) bool { return r >= utf8.RuneSelf }) >= 0 {
			for i := range v.tails {
				v.tails[i] = ^uint64(0)
			}
			continue
		}
		h := tail(c)
		v.tails[h>>6] |= 1 << (h & 63)
	}
}

// tail is a hash of 10 bits of the last four bytes of s, in any case.
func tail(s string) uint32 {
	s = s[len(s)-4:]
	x := uint32(s[0]) | uint32(s[1])<<8 | uint32(s[2])<<16 | uint32(s[3])<<24
	return (x | 0x20202020) * 0x9E3779B1 >> 22
}

// pair is a hash of 16 bits of two words that stand beside each other in a phrase
// of detector d.
func pair(d int, word, other uint32, behind bool) uint32 {
	h := uint64(d)<<56 | uint64(word)<<32 | uint64(other)<<1
	if behind {
		h |= 1
	}
	return quick(h) >> (quickBits - 16)
}

// paired returns those of the detectors dets that may have a phrase with a word and another beside it.
func (v *vocabulary) paired(dets uint64, word, other uint32, behind bool) (found uint64) {
	for d := dets; d != 0; d &= d - 1 {
		h := pair(bits.TrailingZeros64(d), word, other, behind)
		found |= d & -d & -(v.pairs[h>>6] >> (h & 63) & 1)
	}
	return found
}

// maxCueGap is how many bytes may stand between two words of a phrase.
const maxCueGap = 3

// spoken returns the detectors that may have a cue with the word [b, e) of t,
// whose quick hash q is of interest, in it. Nothing in front of lo is looked at.
func (v *vocabulary) spoken(t string, lo, b, e int, q uint32) (dets uint64) {
	if !v.cues.has(q) {
		return 0
	}
	n := v.cues.at(q)
	if n.cues != 0 {
		// The quick hash is short: ask the sets themselves.
		h := phrase(0, wordAt(t, b).Hash)
		for d := n.cues; d != 0; d &= d - 1 {
			if v.sets[bits.TrailingZeros64(d)].mayHave(h) {
				dets |= d & -d
			}
		}
	}
	if pairs := n.before &^ dets; pairs != 0 {
		for i := e; i < len(t) && i-e <= maxCueGap; i++ {
			if t[i] < utf8.RuneSelf && !isAlnum(t[i]) {
				continue
			}
			if w := wordAt(t, i); w.Len() > 0 {
				dets |= v.paired(pairs, q, quickOf(t[i:w.End], w), true)
				break
			}
		}
	}
	if pairs := n.behind &^ dets; pairs != 0 {
		if w := wordBefore(t, lo, b); w.Len() > 0 && b-w.End <= maxCueGap {
			dets |= v.paired(pairs, q, quickOf(t[w.Begin:w.End], w), false)
		}
	}
	return dets
}

// ending returns the detectors that have a cue for the end of compounds like
// the ASCII word w, which has four letters at least.
func (v *vocabulary) ending(w string) uint64 {
	i := tail(w)
	return v.tailed & -(v.tails[i>>6] >> (i & 63) & 1)
}

// cueing returns the detectors that may have a cue with the word w of t in it,
// or inside of that word; q is its quick hash. Nothing in front of lo is looked at.
func (v *vocabulary) cueing(t string, lo int, w Word, q uint32) (dets uint64) {
	if v.gated(q) {
		dets = v.spoken(t, lo, w.Begin, w.End, q)
	}
	switch f := w.Flags; {
	case f&Cut != 0:
		return v.cued
	case f&Ideographic != 0:
		return dets | v.wideCued
	case f&NonASCII != 0:
		if v.tailMin > 0 && w.Len() >= v.tailMin && foldsAtEnd(t[w.Begin:w.End]) {
			dets |= v.compound(t, w, v.tailed)
		}
		return dets
	case f&(HasUpper|HasLower) == HasUpper|HasLower:
		return v.cued // a camelCase name may hide any
	}
	if v.tailMin > 0 && w.Len() >= v.tailMin {
		dets |= v.compound(t, w, v.ending(t[w.Begin:w.End]))
	}
	return dets
}

// compound returns those of the detectors dets that may have a cue for the end of
// the word w of t.
func (v *vocabulary) compound(t string, w Word, dets uint64) (found uint64) {
	for d := dets; d != 0; d &= d - 1 {
		if v.sets[bits.TrailingZeros64(d)].mayEnd(t, w) {
			found |= d & -d
		}
	}
	return found
}

// mayCue reports whether a cue may have the word w of t in it.
func (v *vocabulary) mayCue(t string, w Word, q uint32) bool {
	return v.gated(q) || v.cueing(t, w.Begin, w, q) != 0
}

// within returns the detectors one of whose cues may stand in [from, to) of t.
// Behind end it stops where a sentence, a line or a field ends, and after the
// words that Cues.After looks at.
func (v *vocabulary) within(t string, lo, from, end, to int) (dets uint64) {
	words := 0
	for i := from; i < to; {
		c := t[i]
		if c < utf8.RuneSelf && !isAlnum(c) {
			if i >= end && stopsAfter(t, i) {
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
			if q := quick((b | fold.Lower) & mask); v.gated(q) {
				dets |= v.spoken(t, lo, i, i+n, q)
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
			dets |= v.cueing(t, lo, w, quickOf(t[w.Begin:w.End], w))
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
