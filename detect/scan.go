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

	states []State
	next   []int // per detector: not to be called before
	numEnd int   // end of the numeric chain that was shown last
	cutEnd int   // end of the last word that was cut
	header header

	back   fold.Map // from the walked text to the original
	base   int      // position of the walked text's beginning in the original
	out    []Match  // raw matches, positions in the original
	err    error
	folded []byte
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
	for i := range s.next {
		s.next[i] = 0
	}
	s.numEnd, s.cutEnd, s.base = 0, -1, 0
	s.out, s.err = s.out[:0], nil
	s.cur.wpos, s.cur.spos = -1, -1
	return nil
}

// forget drops what s holds of the text.
func (s *scan) forget() {
	s.cur.Text = ""
	s.header.reset()
	s.back.Reset()
	clear(s.folded)
	clear(s.out)
	s.folded, s.out = s.folded[:0], s.out[:0]
	for _, st := range s.states {
		if st != nil {
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
	if from == 0 && s.base == 0 {
		s.header.line(t, 0)
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

// stretch is the one loop over the bytes of a text. It looks at 64 bytes at a
// time: bitmaps tell where words begin and end and what marks there are, so
// that a word without interest costs no branch of its own.
func (s *scan) stretch(t string, i, limit int) int {
	p := s.plan
	for i < limit {
		if i == s.cutEnd {
			i = s.step(t, i)
			if s.err != nil {
				return limit
			}
			continue
		}
		var m block
		end := 64
		if len(t)-i >= 64 {
			m.read(t, i)
		} else {
			end = len(t) - i
			m.readEnd(t, i)
		}
		// The block ends before the first word that touches a byte above 0x7F or the block's end.
		if m.wide != 0 {
			end = bits.TrailingZeros64(m.wide)
		}
		if n := bits.LeadingZeros64(^(m.alnum << (64 - end))); n > 0 && end > 0 && (i+end < len(t) || m.wide != 0) {
			end -= min(n, end)
		}
		if end == 0 {
			i = s.step(t, i)
			if s.err != nil {
				return limit
			}
			continue
		}
		in := ^uint64(0) >> (64 - end)
		starts := m.alnum &^ (m.alnum << 1) & in
		for e := starts | m.marks&in; e != 0; e &= e - 1 {
			k := bits.TrailingZeros64(e)
			if i+k >= limit {
				return i + k
			}
			if m.marks>>k&1 != 0 {
				c := t[i+k]
				if dets := p.bytes[c]; dets != 0 {
					s.visit(t, Word{Begin: i + k, End: i + k}, dets)
				}
				if c == '\n' {
					s.header.newline(t, i+k)
				}
			} else {
				n := bits.TrailingZeros64(^(m.alnum >> k))
				q := quick((load(t, i+k) | fold.Lower) & (1<<(8*n) - 1))
				word := (uint64(1)<<n - 1) << k
				if p.filter[q>>6]>>(q&63)&1|m.upper>>k&p.upper|m.digit&p.digit&word == 0 {
					continue
				}
				s.word(t, wordAt(t, i+k), q)
			}
			if s.err != nil {
				return limit
			}
		}
		i += end
	}
	return i
}

// word visits a word if a detector wants it.
func (s *scan) word(t string, w Word, q uint16) {
	var dets uint64
	if s.plan.filter[q>>6]>>(q&63)&1 != 0 {
		dets = s.plan.wanted(w.Hash, q)
	}
	if w.Flags&(FirstUpper|HasDigit) != 0 {
		dets |= s.special(t, w)
	}
	if w.Flags&Cut != 0 || w.Begin == s.cutEnd {
		w, dets = s.cut(w, dets)
	}
	if dets != 0 {
		s.visit(t, w, dets)
	}
}

// step is stretch for one word or byte at a time: near the end of the text,
// at bytes above 0x7F and for words longer than a block.
func (s *scan) step(t string, i int) int {
	p := s.plan
	c := t[i]
	switch {
	case isAlnum(c):
		w := wordAt(t, i)
		s.word(t, w, quickOf(t[w.Begin:w.End], w))
		return w.End
	case c < utf8.RuneSelf:
		if dets := p.bytes[c]; dets != 0 {
			s.visit(t, Word{Begin: i, End: i}, dets)
		}
		if c == '\n' {
			s.header.newline(t, i)
		}
		return i + 1
	}
	w := wideWordAt(t, i)
	if w.End == i {
		_, size := utf8.DecodeRuneInString(t[i:])
		if dets := p.bytes[c]; dets != 0 {
			s.visit(t, w, dets)
		}
		return i + size
	}
	s.word(t, w, quickOf(t[w.Begin:w.End], w))
	if dets := p.bytes[c]; dets != 0 && s.err == nil {
		s.visit(t, w, dets)
	}
	if w.Flags&Ideographic != 0 {
		// Every rune may be an anchor.
		for k := i; k < w.End && s.err == nil; {
			if dets := p.bytes[t[k]]; dets != 0 && k > i {
				s.visit(t, Word{Begin: k, End: k}, dets)
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

// visit calls the detectors dets at w.
func (s *scan) visit(t string, w Word, dets uint64) {
	c := &s.cur
	i := w.Begin
	c.Text = t[:min(len(t), i+Horizon)]
	c.Pos, c.Lo = i, max(0, i-Horizon)
	c.word, c.wpos, c.spos, c.backN, c.backAt = w, i, -1, 0, i
	if dets&s.plan.numbers != 0 && w.Len() > 0 && t[i]-'0' < 10 && i >= s.numEnd {
		sh := c.Shape()
		s.numEnd = i + 1
		if sh.Numeric > 0 {
			s.numEnd = sh.Groups[sh.Numeric-1].End
		}
		if n := sh.Numeric; sh.More && n == len(sh.Groups) && n > 1 {
			s.numEnd = sh.Groups[n/2].Begin // what lies across the border is seen again
		}
	}
	for ; dets != 0; dets &= dets - 1 {
		d := bits.TrailingZeros64(dets)
		if s.next[d] > i {
			continue
		}
		c.det = d
		s.next[d] = max(s.plan.spots[d].Spot(c), i+1)
	}
}

// shift follows a window that has moved n bytes of the walked text and o of
// the original on.
func (s *scan) shift(n, o int) {
	s.base += o
	s.back.Shift(n, o)
	for i := range s.next {
		s.next[i] -= n
	}
	s.numEnd -= n
	s.cutEnd -= n
	s.header.shift(n)
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
	m.Begin, m.End = widen(c.Text, m.Begin, m.End)
	m.Begin, m.End = s.base+s.back.Begin(m.Begin), s.base+s.back.End(m.End)
	if err := s.keep(d, det, m); err != nil {
		s.err = err
	}
}

// keep takes a match in positions of the original, if it is wanted.
func (s *scan) keep(d *Detector, index int, m Match) error {
	tp := s.plan.types[m.Type]
	if tp == nil || !tp.by[index] {
		return &DetectorError{d.Name, ErrUndeclared}
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
