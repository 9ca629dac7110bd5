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
