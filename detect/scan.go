package detect

import (
	"context"
	"math/bits"
	"unicode/utf8"

	"github.com/piikit/piikit/entity"
	"github.com/piikit/piikit/internal/fold"
)

// scan is the state of one walk over a text: whole, or a window that a stream
// moves along. It is used by one goroutine.
type scan struct {
	plan    *Scanner
	cur     Cursor
	mode    Mode
	cue     entity.Type
	regions regionSet
	open    bool   // regions or a cue are given
	live    uint64 // the detectors that are called
	lean    uint64 // ... of these, those that do not want all chains without a cue

	states []State
	next   []int  // per detector: not to be called before
	called uint64 // the detectors whose state and next place are not those of a new text
	numEnd int    // end of the numeric chain that was shown last
	cutEnd int    // end of the last word that was cut
	header header
	trail  trail
	seen   int // up to where the trail is known

	back   fold.Map // from the walked text to the original
	base   int      // position of the walked text's beginning in the original
	out    []Match  // raw matches, positions in the original
	err    error
	folded []byte
	notes  *notes // for Explain, else nil

	scratch scratch // see Cursor.String
}

func newScan(p *Scanner) *scan {
	s := &scan{plan: p, states: make([]State, len(p.spots)), next: make([]int, len(p.spots))}
	for i, d := range p.spots {
		if d.State != nil {
			s.states[i] = d.State()
		}
	}
	s.cur.scan = s
	return s
}

// begin readies s for a new text.
func (s *scan) begin(c Call) error {
	s.mode, s.cue, s.regions = s.plan.opt.Mode, c.Cue, s.plan.regions
	if c.Regions != nil {
		r, err := newRegionSet(c.Regions)
		if err != nil {
			return err
		}
		s.regions = r
	}
	s.open = s.cue != "" || !s.regions.empty()
	s.numEnd, s.cutEnd, s.base, s.live, s.lean = 0, -1, 0, s.plan.live, s.plan.lean[0]
	s.out, s.err = s.out[:0], nil
	s.cur.wpos, s.cur.spos = -1, -1
	s.header.reset()
	s.trail, s.seen = trail{}, 0
	return nil
}

// forget drops what s holds of the text.
func (s *scan) forget() {
	s.cur.Text = ""
	clear(s.header.cells)
	s.back.Reset()
	clear(s.folded)
	clear(s.out)
	s.folded, s.out = s.folded[:0], s.out[:0]
	for ; s.called != 0; s.called &= s.called - 1 {
		d := bits.TrailingZeros64(s.called)
		s.next[d] = 0
		if st := s.states[d]; st != nil {
			st.Reset()
		}
	}
}

// text walks a whole text with all detectors.
func (s *scan) text(ctx context.Context, text string) error {
	walked := text
	if fold.Needed(text) {
		s.folded = s.back.Append(s.folded[:0], text, 0)
		walked = string(s.folded)
	}
	if len(s.plan.spots) > 0 {
		if _, err := s.walk(ctx, walked, 0, len(walked)); err != nil {
			return err
		}
	}
	for i, d := range s.plan.whole {
		if err := s.ask(ctx, d, len(s.plan.spots)+i, text); err != nil {
			return err
		}
	}
	return nil
}

// ask runs a detector that wants the whole text.
func (s *scan) ask(ctx context.Context, d *Detector, index int, text string) (err error) {
	if err := ctx.Err(); err != nil {
		return &DetectorError{d.Name, err}
	}
	defer func() {
		if recover() != nil {
			err = &DetectorError{d.Name, ErrPanic}
		}
	}()
	ms, err := d.Detect(ctx, text)
	if err != nil {
		return failure(d, err)
	}
	for _, m := range ms {
		if m.Begin < 0 || m.End > len(text) || m.Begin >= m.End {
			return &DetectorError{d.Name, ErrSpan}
		}
		m.Begin, m.End = widen(text, m.Begin, m.End)
		if err := s.keep(d, index, m); err != nil {
			return err
		}
	}
	return nil
}

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

// visit calls the detectors dets at the word or mark [i, e).
func (s *scan) visit(t string, i, e int, dets uint64) {
	if dets &= s.live; dets == 0 {
		return
	}
	c := &s.cur
	c.Text = t[:min(len(t), i+Horizon)]
	c.Pos, c.Lo = i, max(0, i-Horizon)
	c.spos, c.backN, c.backAt, c.looked, c.aheadTo = -1, 0, i, false, -1
	c.front.at, c.rear.at = -1, -1
	if dets&s.plan.numbers != 0 && e > i && t[i]-'0' < 10 && i >= s.numEnd {
		sh := c.Shape()
		s.numEnd = i + 1
		if sh.Numeric > 0 {
			s.numEnd = sh.Groups[sh.Numeric-1].End
		}
		if n := sh.Numeric; sh.More && n == len(sh.Groups) && n > 1 {
			s.numEnd = sh.Groups[n/2].Begin // what lies across the border is seen again
		}
	}
	if lean := dets & s.lean; lean != 0 && isAlnum(t[i]) {
		dets &^= s.unwanted(c.Shape(), lean)
	}
	s.called |= dets
	for ; dets != 0; dets &= dets - 1 {
		d := bits.TrailingZeros64(dets)
		if s.next[d] > i {
			continue
		}
		c.det = d
		s.next[d] = max(s.plan.spots[d].Spot(c), i+1)
	}
}

// unwanted returns which of the detectors dets do not want the chain at the
// cursor, for want of a cue.
func (s *scan) unwanted(sh *Shape, dets uint64) uint64 {
	k := min(len(sh.Groups), 4) - 1
	switch {
	case sh.Numeric == 0:
		k = 4
	case sh.More:
		k = 3
	}
	dets &^= s.plan.uncued[k][min(sh.size, 63)]
	if dets&s.plan.wide != 0 && besideWide(s.cur.Text, sh.Begin, sh.End) {
		dets &^= s.plan.wide
	}
	cued := dets & s.plan.vocab.cued
	switch {
	case cued == 0:
		return dets
	case s.open:
		return dets &^ cued
	}
	return dets &^ s.cur.cued(sh.End, cued)
}

// besideWide reports whether a byte above 0x7F stands beside [b, e) of t, with one
// byte between them at most.
func besideWide(t string, b, e int) bool {
	for i := max(0, b-2); i < b; i++ {
		if t[i] >= utf8.RuneSelf {
			return true
		}
	}
	for i := e; i < len(t) && i < e+2; i++ {
		if t[i] >= utf8.RuneSelf {
			return true
		}
	}
	return false
}

// shift follows a window that has moved n bytes of the walked text and o of
// the original on.
func (s *scan) shift(n, o int) {
	s.base += o
	s.back.Shift(n, o)
	for m := s.called; m != 0; m &= m - 1 {
		s.next[bits.TrailingZeros64(m)] -= n
	}
	s.numEnd -= n
	s.cutEnd -= n
	s.header.shift(n)
	s.trail.shift(n)
	s.seen -= n
	s.cur.wpos, s.cur.spos = -1, -1
	for _, st := range s.states {
		if st != nil {
			st.Shift(n)
		}
	}
}

// emit takes a match of the detector of that index, in positions of the
// walked text.
func (s *scan) emit(det int, m Match) {
	d := s.plan.spots[det]
	c := &s.cur
	if m.Begin < c.Lo || m.End > len(c.Text) || m.Begin >= m.End || m.End-m.Begin > Horizon {
		s.err = &DetectorError{d.Name, ErrSpan}
		return
	}
	if err := s.keep(d, det, s.original(m)); err != nil {
		s.err = err
	}
}

// keep takes a match in positions of the original, if it is wanted.
func (s *scan) keep(d *Detector, index int, m Match) error {
	tp := s.plan.types[m.Type]
	if tp == nil || !tp.by[index] {
		return &DetectorError{d.Name, ErrUndeclared}
	}
	if s.notes != nil {
		s.read(m, tp.outcome(m))
	}
	if !tp.on || m.Confidence < tp.threshold {
		return nil
	}
	if len(s.out) == s.plan.opt.MaxMatches {
		return ErrTooMany
	}
	s.out = append(s.out, m)
	return nil
}

// widen moves the ends of a range that lie inside a rune to its borders.
func widen(t string, begin, end int) (int, int) {
	if !utf8.RuneStart(t[begin]) {
		for b := begin - 1; b >= 0 && b > begin-utf8.UTFMax; b-- {
			if utf8.RuneStart(t[b]) {
				if _, size := utf8.DecodeRuneInString(t[b:]); size > begin-b {
					begin = b
				}
				break
			}
		}
	}
	if end < len(t) && !utf8.RuneStart(t[end]) {
		for b := end - 1; b >= 0 && b > end-utf8.UTFMax; b-- {
			if utf8.RuneStart(t[b]) {
				if _, size := utf8.DecodeRuneInString(t[b:]); size > end-b {
					end = b + size
				}
				break
			}
		}
	}
	return begin, end
}
