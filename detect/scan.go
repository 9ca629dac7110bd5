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
	ring   [16]Word
	ringN  int // words ever pushed
	numEnd int // end of the numeric chain that was shown last
	cutEnd int // end of the last word that was cut
	header header

	back   fold.Map // from the walked text to the original
	base   int      // position of the walked text's beginning in the original
	out    []Match  // raw matches, positions in the original
	err    error
	calls  int
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
	s.ringN, s.numEnd, s.cutEnd, s.base, s.calls = 0, 0, -1, 0, 0
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

// stretch is the one loop over the bytes of a text.
func (s *scan) stretch(t string, i, limit int) int {
	p := s.plan
	for i < limit {
		switch p.class[t[i]] {
		case classSkip:
			i++
		case classWord:
			w := wordAt(t, i)
			var dets uint64
			if p.filter[w.Hash>>54]>>(w.Hash>>48&63)&1 != 0 {
				dets = p.wanted(w.Hash)
			}
			if w.Flags&(FirstUpper|HasDigit) != 0 {
				dets |= s.special(t, w)
			}
			if w.Flags&Cut != 0 || i == s.cutEnd {
				w, dets = s.cut(w, dets)
			}
			if dets != 0 {
				s.visit(t, w, dets)
				if s.err != nil {
					return limit
				}
			}
			s.ring[s.ringN&15] = w
			s.ringN++
			i = w.End
		case classByte:
			if dets := p.bytes[t[i]]; dets != 0 {
				s.visit(t, Word{Begin: i, End: i}, dets)
				if s.err != nil {
					return limit
				}
			}
			if t[i] == '\n' {
				s.header.newline(t, i)
			}
			i++
		default:
			i = s.wide(t, i)
			if s.err != nil {
				return limit
			}
		}
	}
	return i
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

// wide visits what begins with a byte above 0x7F.
func (s *scan) wide(t string, i int) int {
	p := s.plan
	w := wideWordAt(t, i)
	if w.End == i {
		_, size := utf8.DecodeRuneInString(t[i:])
		if dets := p.bytes[t[i]]; dets != 0 {
			s.visit(t, w, dets)
		}
		return i + size
	}
	var dets uint64
	if p.filter[w.Hash>>54]>>(w.Hash>>48&63)&1 != 0 {
		dets = p.wanted(w.Hash)
	}
	if w.Flags&(FirstUpper|HasDigit) != 0 {
		dets |= s.special(t, w)
	}
	if w.Flags&Cut != 0 || i == s.cutEnd {
		w, dets = s.cut(w, dets)
	}
	dets |= p.bytes[t[i]]
	if dets != 0 {
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
	s.ring[s.ringN&15] = w
	s.ringN++
	return w.End
}

// visit calls the detectors dets at w.
func (s *scan) visit(t string, w Word, dets uint64) {
	c := &s.cur
	i := w.Begin
	c.Text = t[:min(len(t), i+Horizon)]
	c.Pos, c.Lo = i, max(0, i-Horizon)
	c.word, c.wpos, c.spos = w, i, -1
	if dets&s.plan.numbers != 0 && w.Len() > 0 && t[i]-'0' < 10 && i >= s.numEnd {
		sh := c.Shape()
		s.numEnd = i + 1
		if sh.Numeric > 0 {
			s.numEnd = sh.Groups[sh.Numeric-1].End
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
	for i := range s.ring {
		s.ring[i].Begin -= n
		s.ring[i].End -= n
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

// before returns the k-th word before pos that may still be read.
func (s *scan) before(k, pos int) (Word, bool) {
	if k < 1 || k > 15 || k > s.ringN {
		return Word{}, false
	}
	w := s.ring[(s.ringN-k)&15]
	if w.Begin < s.cur.Lo || w.End > pos {
		return Word{}, false
	}
	return w, true
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
	if !tp.on || m.Confidence < s.plan.opt.Threshold {
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
