package detect

import (
	"context"
	"math/bits"
	"unicode/utf8"

	"github.com/piikit/piikit/internal/fold"
)

// walk visits the anchors of t from position from up to limit and returns the
// position that it reached: limit, or the end of what began before it.
func (s *scan) walk(ctx context.Context, t string, from, limit int) (pos int, err error) {
	defer func() {
		if recover() != nil {
			pos, err = 0, &DetectorError{s.plan.spots[s.cur.det].Name, ErrPanic}
		}
	}()
	if s.notes != nil {
		s.live, s.lean = ^uint64(0), s.plan.lean[1] // Explain shows also what is off
	}
	const stride = 1 << 16
	for i := from; i < limit; {
		if err := ctx.Err(); err != nil {
			return 0, err
		}
		i = s.stretch(t, i, min(limit, i+stride))
		pos = i
		if s.err != nil {
			return 0, s.err
		}
	}
	return max(pos, from), nil
}

// glance is what the walk knows of up to 64 bytes of a text before it stops at any
// of them.
type glance struct {
	block
	at, end int    // the bytes [at, end): end is at if they must be looked at one by one
	hot     uint64 // where a detector may want to look
}

// stretch is the one loop over the bytes of a text. It looks at 64 bytes at a
// time: bitmaps tell where words begin and end and what marks there are, so
// that what nobody wants costs no branch of its own. It is one block ahead of
// the places that it shows, so that the trail tells what follows them.
func (s *scan) stretch(t string, i, limit int) int {
	var a, b glance
	g, next := &a, &b
	g.at = -1
	for i < limit {
		if i != s.cutEnd && g.at != i {
			s.look(t, i, g)
		}
		if i == s.cutEnd || g.end == i {
			g.at = -1
			i = s.step(t, i)
			if s.err != nil {
				return limit
			}
			continue
		}
		if next.at = -1; g.end < len(t) {
			s.look(t, g.end, next)
		}
		for e := g.hot; e != 0; e &= e - 1 {
			k := bits.TrailingZeros64(e)
			if i+k >= limit {
				return i + k
			}
			if g.alnum>>k&1 != 0 {
				s.plain(t, &g.block, i, k)
			} else {
				s.mark(t, i+k)
			}
			if s.err != nil {
				return limit
			}
		}
		i = g.end
		g, next = next, g
	}
	return i
}

// look reads the block at i of t. It ends before the first word that touches a byte
// above 0x7F or the block's end.
func (s *scan) look(t string, i int, g *glance) {
	m := &g.block
	n := 64
	if i+64 <= len(t) {
		m.read(t, i)
	} else {
		*m = block{}
		m.readEnd(t, i)
		n = len(t) - i
	}
	whole := i+n == len(t)
	if m.wide != 0 {
		n, whole = bits.TrailingZeros64(m.wide), false
	}
	if k := bits.LeadingZeros64(^(m.alnum << (64 - n))); !whole && n > 0 && k > 0 {
		n -= min(k, n)
	}
	g.at, g.end, g.hot = i, i+n, 0
	if n > 0 {
		g.hot = s.hot(t, i, m, ^uint64(0)>>(64-n))
	}
}

// hot returns the bits of the words and marks in the block m at i, as far as in
// says, that a detector may want, and notes the words in the trail.
func (s *scan) hot(t string, i int, m *block, in uint64) (hot uint64) {
	p := s.plan
	v := &p.vocab
	alnum := m.alnum
	starts, ends := alnum&^(alnum<<1)&in, alnum&^(alnum>>1)&in
	marks := &p.marks[0]
	if s.live != p.live {
		marks = &p.marks[1]
	}
	joints := (alnum|m.wide)<<1&((alnum|m.wide)>>1) | 1<<63 | 1
	for e := m.marks & in; e != 0; e &= e - 1 {
		k := bits.TrailingZeros64(e) & 63
		x := uint64(marks[t[i+k]])
		hot |= x&1<<k | x>>1<<k&joints
	}
	var cues uint64
	words, shift := v.words.bits, v.words.shift&31
	gate := &v.gate
	switch {
	case i+72 <= len(t) && v.cued == 0:
		// The same as below, where nobody has cues.
		b := t[i : i+72]
		for e, f := starts, ends; e != 0; e, f = e&(e-1), f&(f-1) {
			k, l := bits.TrailingZeros64(e)&63, bits.TrailingZeros64(f)&63
			w := quick((fold.Load8(b, k)|fold.Lower)&firstBytes[(l-k+1)&63]) >> shift
			hot |= words[w>>6] >> (w & 63) & 1 << k
		}
	case i+72 <= len(t):
		// The same as below, at half the cost.
		b := t[i : i+72]
		for e, f := starts, ends; e != 0; e, f = e&(e-1), f&(f-1) {
			k, l := bits.TrailingZeros64(e)&63, bits.TrailingZeros64(f)&63
			q := quick((fold.Load8(b, k) | fold.Lower) & firstBytes[(l-k+1)&63])
			w, g := q>>shift, gate[q>>11&2047]
			hot |= words[w>>6] >> (w & 63) & 1 << k
			cues |= g >> (q >> 6 & 63) & (g >> (q & 63)) & 1 << l
		}
	default:
		for e, f := starts, ends; e != 0; e, f = e&(e-1), f&(f-1) {
			k, l := bits.TrailingZeros64(e)&63, bits.TrailingZeros64(f)&63
			q := quick((load(t, i+k) | fold.Lower) & firstBytes[(l-k+1)&63])
			w, g := q>>shift, gate[q>>11&2047]
			hot |= words[w>>6] >> (w & 63) & 1 << k
			cues |= g >> (q >> 6 & 63) & (g >> (q & 63)) & 1 << l
		}
	}
	lower := alnum &^ m.upper &^ m.digit
	hot |= starts & (m.upper&(p.upper|p.code&^(lower>>1)) | m.digit&p.digit)
	// Words that begin with a letter and have a digit.
	for e := m.digit &^ (m.digit << 1) & p.digit &^ starts & in; e != 0; e &= e - 1 {
		hot |= 1 << (63 - bits.LeadingZeros64(starts&(e&-e-1)))
	}
	if v.cued == 0 {
		return hot
	}
	if v.tailed != 0 {
		for e := starts & m.runs(v.tailMin); e != 0; e &= e - 1 {
			k := bits.TrailingZeros64(e)
			k += bits.TrailingZeros64(^(m.alnum >> k))
			if v.ending(t[:i+k]) != 0 {
				cues |= 1 << (k - 1)
			}
		}
	}
	// camelCase names: capitals inside, and small letters.
	for e := (m.upper&((lower|m.digit)<<1) | lower&((m.upper&^starts)<<1)) & in; e != 0; e &= e - 1 {
		k := bits.TrailingZeros64(e)
		cues |= 1 << (k + bits.TrailingZeros64(^(m.alnum >> k)) - 1)
	}
	s.trail.mark(i, ends, cues)
	s.seen = i + bits.Len64(in)
	return hot
}

// plain visits the ASCII word at bit k of the block m, which begins at i of t,
// if a detector wants it.
func (s *scan) plain(t string, m *block, i, k int) {
	p := s.plan
	n := bits.TrailingZeros64(^(m.alnum >> k))
	b, e := i+k, i+k+n
	word := (uint64(1)<<n - 1) << k
	dets := uint64(0)
	if q := quick((load(t, b) | fold.Lower) & (1<<(8*n) - 1)); p.vocab.words.has(q) {
		x := p.vocab.words.at(q)
		dets = x.filter
		if x.word {
			s.cur.word, s.cur.wpos = wordAt(t, b), b
			dets |= p.words.get(s.cur.word.Hash)
		}
	}
	digits := m.digit & word
	if digits != 0 {
		if digits>>k&1 != 0 && b >= s.numEnd {
			dets |= p.numbers
		}
		if digits != word {
			dets |= p.codes
		}
	}
	if m.upper>>k&1 != 0 {
		dets |= p.capitals
		if n > 1 && t[b+1]-'A' < 26 {
			dets |= p.acronyms
		}
		if n <= 6 && p.codes != 0 && m.upper&word == word && e < len(t) && digitFollows(t, e) {
			dets |= p.codes
		}
	}
	if dets != 0 {
		s.visit(t, b, e, dets)
	}
}

// mark visits the ASCII mark at i and notes whether a line ends there.
func (s *scan) mark(t string, i int) {
	c := t[i]
	dets := s.plan.bytes[c]
	if s.plan.joints[c] != 0 && i > 0 && i+1 < len(t) && joinable(t[i-1]) && joinable(t[i+1]) {
		dets |= s.plan.joints[c]
	}
	if dets != 0 {
		s.visit(t, i, i, dets)
	}
	if c == '\n' {
		s.newline(t, i)
	}
}

// joinable reports whether a joint may stand beside c.
func joinable(c byte) bool { return isAlnum(c) || c >= utf8.RuneSelf }

// newline notes that a line ends at i.
func (s *scan) newline(t string, i int) {
	row := s.header.row
	if s.header.newline(t, i) && s.plan.vocab.cued != 0 {
		s.header.cues = s.plan.vocab.within(t, row, row, i, i)
	}
}

// word notes a word and visits it if a detector wants it.
func (s *scan) word(t string, w Word, q uint32) {
	p := s.plan
	if p.vocab.cued != 0 {
		s.trail.word(w.Begin, w.End, p.vocab.mayCue(t, w, q))
		s.seen = w.End
	}
	dets := p.wanted(w.Hash, q)
	if w.Flags&(FirstUpper|HasDigit) != 0 {
		dets |= s.special(t, w)
	}
	if w.Flags&Cut != 0 || w.Begin == s.cutEnd {
		w, dets = s.cut(w, dets)
	}
	if dets != 0 {
		s.visitWord(t, w, dets)
	}
}

// step is stretch for one word or byte at a time: at bytes above 0x7F and for
// words longer than a block.
func (s *scan) step(t string, i int) int {
	p := s.plan
	c := t[i]
	switch {
	case isAlnum(c):
		w := wordAt(t, i)
		s.word(t, w, quickOf(t[w.Begin:w.End], w))
		return w.End
	case c < utf8.RuneSelf:
		s.mark(t, i)
		return i + 1
	}
	w := wideWordAt(t, i)
	if w.End == i {
		_, size := utf8.DecodeRuneInString(t[i:])
		if dets := p.bytes[c]; dets != 0 {
			s.visitWord(t, w, dets)
		}
		return i + size
	}
	s.word(t, w, quickOf(t[w.Begin:w.End], w))
	if dets := p.bytes[c]; dets != 0 && s.err == nil {
		s.visitWord(t, w, dets)
	}
	if w.Flags&Ideographic != 0 {
		// Every rune may be an anchor.
		for k := i; k < w.End && s.err == nil; {
			if dets := p.bytes[t[k]]; dets != 0 && k > i {
				s.visitWord(t, Word{Begin: k, End: k}, dets)
			}
			_, size := utf8.DecodeRuneInString(t[k:])
			k += size
		}
	}
	return w.End
}

// special returns the detectors that want a word for its shape.
func (s *scan) special(t string, w Word) (dets uint64) {
	p := s.plan
	f := w.Flags
	if f&FirstUpper != 0 {
		dets = p.capitals
		if w.Len() > 1 && t[w.Begin]-'A' < 26 && t[w.Begin+1]-'A' < 26 {
			dets |= p.acronyms
		}
		if f&(HasLower|HasDigit|NonASCII) == 0 && w.Len() <= 6 && p.codes != 0 && w.End < len(t) && digitFollows(t, w.End) {
			dets |= p.codes
		}
	}
	if f&HasDigit != 0 {
		if t[w.Begin]-'0' < 10 && w.Begin >= s.numEnd && p.numbers != 0 {
			dets |= p.numbers
		}
		if f&HasLetter != 0 {
			dets |= p.codes
		}
	}
	return dets
}

// digitFollows reports whether a digit stands at i or behind one separator.
func digitFollows(t string, i int) bool {
	return sepClass(t[i]) != 0 && i+1 < len(t) && t[i+1]-'0' < 10
}

// cut treats the pieces of a run that is too long to be a word: only codes and
// numbers may begin there, at its beginning.
func (s *scan) cut(w Word, dets uint64) (Word, uint64) {
	if w.Begin == s.cutEnd {
		dets = 0
	} else {
		dets &= s.plan.codes | s.plan.numbers
	}
	if w.Flags&Cut != 0 {
		s.cutEnd = w.End
	}
	w.Flags |= Cut
	return w, dets
}

// visitWord is visit for a word that has been read.
func (s *scan) visitWord(t string, w Word, dets uint64) {
	s.cur.word, s.cur.wpos = w, w.Begin
	s.visit(t, w.Begin, w.End, dets)
}
