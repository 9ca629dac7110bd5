package pii

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"unicode/utf8"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/entity"
	"github.com/piikit/piikit/tokenize"
)

// ErrRequest means that a stream's request has a text or a unit.
var ErrRequest = errors.New("pii: a stream's request has neither text nor unit")

// A Stream anonymizes a text that comes in pieces. What it finds does not
// depend on where the pieces are cut. Outside of a conversation it equals what
// [Anonymizer.Do] finds in the whole; in one it equals what [Conversation.Do] gives but
// for values that are found only farther on in the text: what was given out cannot
// be called back. Within a stream the same value has the same token.
//
// It holds back at most about three detect.Horizon of text (in a conversation that
// knows a value longer than that, three times that), and remembers the values it has
// met, and what it found until Entities is called: memory grows with these, not with the text.
//
// Tokens are chosen without knowledge of what is still to come: if a later
// piece holds one by chance, it is taken for a token. With 50 random bits or
// more that does not happen by accident.
//
// Append is the primitive; [Stream.Chunks], [Stream.Writer] and [Stream.Reader] are made
// of it. A Stream is not for use by several goroutines at once.
type Stream struct {
	a    *Anonymizer
	c    *Conversation // nil outside of one
	turn int
	skip []entity.Span // in a conversation; otherwise the detectors' stream has them

	st      *detect.Stream
	table   tokenize.Table // outside of a conversation
	before  []byte         // the last bytes that are out, for the ends of words
	tail    int            // how many of them are of a known value out of which others may reach
	pending []byte         // what has come and is not yet out
	base    int            // position of pending in the stream
	out     int            // bytes written
	matches []detect.Match // of pending
	view    streamView
	list    entity.List
	watch   *watch
	err     error
}

// Stream starts a stream. r.Text must be empty and r.Unit bytes; the offsets of
// r.Skip count from the start of the stream and are believed. It fails with
// detect.ErrStream if a detector needs the whole text, with ErrRequest for a text or a
// unit, and with ErrSkip for skip ranges with VerifySkips.
func (a *Anonymizer) Stream(r Request) (*Stream, error) { return a.stream(r, nil) }

// Stream starts a stream that is the next turn of the conversation. Values
// that c knows are hidden, those that are found become known as they come, and
// tokens of c are left alone. While other texts are anonymized at the same time, what
// they bring is hidden in the stream from then on.
func (c *Conversation) Stream(r Request) (*Stream, error) {
	s, err := c.a.stream(r, c)
	if err != nil {
		return nil, err
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.closed {
		return nil, ErrClosed
	}
	s.turn = c.turns
	c.turns++
	return s, nil
}

func (a *Anonymizer) stream(r Request, c *Conversation) (*Stream, error) {
	if r.Text != "" || r.Unit != entity.Byte {
		return nil, ErrRequest
	}
	if err := a.bounded(r); err != nil {
		return nil, err
	}
	if a.opt.VerifySkips && len(r.Skip) > 0 {
		return nil, ErrSkip
	}
	s := &Stream{a: a, c: c, watch: a.watch("stream", a.scope, 0)}
	if s.watch != nil && c != nil {
		s.watch.event.Scope = c.scope
	}
	call := detect.Call{Skip: r.Skip, Cue: r.Cue, Regions: r.Regions}
	if c != nil { // the detectors see another text
		s.skip, call.Skip = entity.MergeSpans(r.Skip), nil
	}
	var err error
	if s.st, err = a.scanner.Stream(call); err != nil {
		return nil, fmt.Errorf("pii: %w", err)
	}
	return s, nil
}

// Disabled reports whether Options.Disabled lets the text pass unseen.
func (s *Stream) Disabled() bool { return s.a.opt.Disabled }

// Turn returns the number of the stream among the texts of its conversation.
func (s *Stream) Turn() int { return s.turn }

// Append takes the next piece and appends what is decided by now to dst.
// After an error, which comes without text, the stream is dead; what it returned
// before stays good.
func (s *Stream) Append(ctx context.Context, dst []byte, piece string) ([]byte, error) {
	return s.advance(ctx, dst, piece, false)
}

// Flush ends the text and appends the rest.
func (s *Stream) Flush(ctx context.Context, dst []byte) ([]byte, error) {
	dst, err := s.advance(ctx, dst, "", true)
	if err == nil {
		s.err = ErrClosed
	}
	return dst, err
}

// Entities returns what was replaced since the last call, in the order of the
// text; offsets count from the start of the stream and of what came out.
func (s *Stream) Entities() entity.List {
	l := s.list
	s.list = nil
	return l
}

func (s *Stream) advance(ctx context.Context, dst []byte, piece string, final bool) (_ []byte, err error) {
	if s.err != nil {
		return nil, s.err
	}
	defer func() {
		if err != nil {
			s.err = err
			clear(s.pending)
			clear(s.view.text)
			s.pending, s.before, s.view, s.matches, s.list = nil, nil, streamView{}, nil, nil
		}
		if s.watch != nil {
			s.watch.bytes += len(piece)
		}
		if err != nil || final {
			s.watch.done(ctx, err)
		}
	}()
	if s.a.opt.Disabled {
		return append(dst, piece...), nil
	}
	for rest := piece; ; {
		part := rest[:min(len(rest), maxPart)]
		rest = rest[len(part):]
		if dst, err = s.step(ctx, dst, part, final && rest == ""); err != nil || rest == "" {
			return dst, err
		}
	}
}

// maxPart is how much is looked at at once, in bytes. In a conversation tokens count as long as what they stand
// for.
const maxPart = 64 << 10

// step is advance for a piece that is not too long.
func (s *Stream) step(ctx context.Context, dst []byte, piece string, final bool) ([]byte, error) {
	s.pending = append(s.pending, piece...)
	if err := s.search(ctx, final); err != nil {
		return nil, fmt.Errorf("pii: %w", err)
	}
	if s.c == nil {
		return s.replace(ctx, dst, final)
	}
	s.c.mu.Lock()
	defer s.c.mu.Unlock()
	return s.decide(ctx, dst, final)
}

// search hands what has come to the detectors and takes their matches.
func (s *Stream) search(ctx context.Context, final bool) (err error) {
	var k known
	if s.c != nil {
		k = s.c.now()
	}
	piece := s.view.take(s.before, s.pending, s.base, k, final)
	n := len(s.matches)
	if len(piece) > 0 || !final {
		if s.matches, err = s.st.Append(ctx, s.matches, piece); err != nil {
			return err
		}
	}
	if final {
		if s.matches, err = s.st.Flush(ctx, s.matches); err != nil {
			return err
		}
	}
	found, err := s.view.back(s.matches[n:], s.tokenizer())
	if err != nil {
		return err
	}
	s.matches = append(s.matches[:n], found...)
	s.view.drop(s.st.Decided())
	return nil
}

func (s *Stream) tokenizer() tokenize.Tokenizer {
	if s.c != nil {
		return s.c.tokenizer
	}
	return s.a.tokenizer
}

// cut returns the position up to which the text can go out: decided, behind
// whole matches, and not inside a word, which might be a token.
func (s *Stream) cut(final bool) int {
	cut := s.view.outside(s.st.Decided())
	if final {
		return s.base + len(s.pending)
	}
	most := cut - detect.Horizon/2
	for cut > s.base && isTokenByte(s.pending[cut-s.base-1]) && cut > most {
		cut--
	}
	for i := len(s.matches) - 1; i >= 0; i-- {
		m := s.matches[i]
		if m.Begin >= cut {
			continue
		}
		if m.End > cut {
			cut = m.Begin
		}
	}
	return cut
}

// upTo takes the matches before cut, moved to a text that begins at base.
func (s *Stream) upTo(cut, base int) []detect.Match {
	n := 0
	for n < len(s.matches) && s.matches[n].End <= cut {
		n++
	}
	ms := slices.Clone(s.matches[:n])
	ms = slices.DeleteFunc(ms, func(m detect.Match) bool { return m.End <= s.base })
	s.matches = s.matches[:copy(s.matches, s.matches[n:])]
	for i := range ms {
		ms[i].Begin, ms[i].End = max(ms[i].Begin-base, 0), ms[i].End-base
	}
	return ms
}

// replace decides what can be, outside of a conversation.
func (s *Stream) replace(ctx context.Context, dst []byte, final bool) ([]byte, error) {
	cut := s.cut(final)
	if cut <= s.base {
		return dst, nil
	}
	text := string(s.pending[:cut-s.base])
	var found entity.List
	ms := s.upTo(cut, s.base)
	s.watch.saw(ms)
	for _, m := range ms {
		found = append(found, entity.Entity{Type: m.Type, Begin: m.Begin, End: m.End, Text: text[m.Begin:m.End]})
	}
	if len(found) > s.a.opt.MaxEntities {
		return nil, ErrTooManyEntities
	}
	hidden, kept := s.a.plan.operate(found)
	out, list, err := s.table.Apply(text, hidden, &cancelable{s.a.tokenizer, ctx})
	if err != nil {
		return nil, fmt.Errorf("pii: %w", err)
	}
	return s.emit(dst, text, out, s.a.plan.settle(merge(list, kept))), nil
}

// decide is replace in a conversation, whose lock is held.
func (s *Stream) decide(ctx context.Context, dst []byte, final bool) ([]byte, error) {
	c := s.c
	if c.closed {
		return nil, ErrClosed
	}
	cut := s.cut(final)
	if !final { // a known word that begins before cut must be seen whole
		cut = min(cut, s.base+len(s.pending)-c.known.longest()-utf8.UTFMax)
	}
	if cut <= s.base {
		return dst, nil
	}
	from := len(s.before)
	base := s.base - from
	w := newWalker(string(s.before)+string(s.pending), c.known, from)
	w.ctx = ctx
	w.learn = c.a.plan.memorable
	if from > 0 { // done already
		w.taken = []entity.Span{{Begin: 0, End: from}}
	}
	w.more = !final
	var skip []entity.Span
	for _, sp := range overlapping(s.skip, entity.Span{Begin: base, End: base + len(w.text)}) {
		skip = append(skip, entity.Span{Begin: max(sp.Begin-base, 0), End: sp.End - base})
	}
	if s.tail > 0 {
		w.across(skip, entity.Span{Begin: from - s.tail, End: from})
	}
	if err := w.walk(s.upTo(cut, base), skip, cut-base); err != nil {
		return nil, err
	}
	s.tail = 0
	if w.tail.End == w.pos {
		s.tail = w.tail.Len()
	}
	s.watch.saw(w.found)
	text := w.text[from:w.pos] // to the end of a known word that stands across cut
	for i := range w.found {
		w.found[i].Begin, w.found[i].End = w.found[i].Begin-from, w.found[i].End-from
	}
	for i := range w.kept {
		w.kept[i] = w.kept[i].Shift(-from)
	}
	out, list, err := c.assign(ctx, text, w.found, s.base, s.out)
	if err != nil {
		return nil, err
	}
	c.use(s.turn, list, w.kept, text, s.base, s.out)
	return s.emit(dst, text, out, c.a.plan.settle(list)), nil
}

// emit appends out, which stands for text, the beginning of what is pending.
func (s *Stream) emit(dst []byte, text, out string, list entity.List) []byte {
	for _, e := range list {
		e.Begin, e.End = e.Begin+s.base, e.End+s.base
		e.Replacement.Begin, e.Replacement.End = e.Replacement.Begin+s.out, e.Replacement.End+s.out
		both := e.Text + e.Replacement.Text // parts of text and out, which should not stay for them
		e.Text, e.Replacement.Text = both[:len(e.Text)], both[len(e.Text):]
		s.list = append(s.list, e)
	}
	s.out += len(out)
	s.base += len(text)
	keep := max(utf8.UTFMax, s.tail)
	s.before = append(s.before, text[max(0, len(text)-keep):]...)
	s.before = s.before[:copy(s.before, s.before[max(0, len(s.before)-keep):])]
	s.pending = s.pending[:copy(s.pending, s.pending[len(text):])]
	return append(dst, out...)
}

// Format writes that it is a stream and nothing else, whatever the verb.
func (s *Stream) Format(f fmt.State, _ rune) { fmt.Fprint(f, "pii.Stream") }
