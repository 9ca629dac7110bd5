package pii

import (
	"context"
	"fmt"
	"io"
	"iter"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/entity"
	"github.com/piikit/piikit/tokenize"
)

// A Stream anonymizes a text that comes in pieces. What it finds does not
// depend on where the pieces are cut and equals what [Anonymizer.Do] finds in
// the whole; within the stream the same value has the same token. It holds back
// at most about three detect.Horizon of text, and remembers the values it has
// met: memory grows with these, not with the text.
//
// Tokens are chosen without knowledge of what is still to come: if a later
// piece holds one by chance, it is taken for a token. With 50 random bits or
// more that does not happen by accident.
//
// A Stream is not for use by several goroutines at once.
type Stream struct {
	a       *Anonymizer
	st      *detect.Stream
	table   tokenize.Table
	pending []byte // what has come and is not yet out
	base    int    // position of pending in the stream
	out     int    // bytes written
	matches []detect.Match
	list    entity.List
	err     error
}

// Stream starts a stream. r.Text must be empty and r.Unit bytes; the offsets of
// r.Skip count from the start of the stream and are believed. It fails with
// detect.ErrStream if a detector needs the whole text, and with ErrSkip for skip
// ranges with VerifySkips.
func (a *Anonymizer) Stream(r Request) (*Stream, error) {
	if r.Text != "" || r.Unit != entity.Byte {
		return nil, fmt.Errorf("pii: a stream's request has neither text nor unit")
	}
	if a.opt.VerifySkips && len(r.Skip) > 0 {
		return nil, ErrSkip
	}
	st, err := a.scanner.Stream(detect.Call{Skip: r.Skip, Cue: r.Cue, Regions: r.Regions})
	if err != nil {
		return nil, fmt.Errorf("pii: %w", err)
	}
	return &Stream{a: a, st: st}, nil
}

// Append takes the next piece and appends what is decided by now to dst.
// After an error the stream is dead; what it returned before stays good.
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
		}
	}()
	if s.a.opt.Disabled {
		return append(dst, piece...), nil
	}
	s.pending = append(s.pending, piece...)
	if final {
		s.matches, err = s.st.Flush(ctx, s.matches)
	} else {
		s.matches, err = s.st.Append(ctx, s.matches, piece)
	}
	if err != nil {
		return nil, fmt.Errorf("pii: %w", err)
	}
	cut := s.cut(final)
	if cut <= s.base {
		return dst, nil
	}
	text := string(s.pending[:cut-s.base])
	n := 0
	for n < len(s.matches) && s.matches[n].End <= cut {
		s.matches[n].Begin -= s.base
		s.matches[n].End -= s.base
		n++
	}
	ms := withoutTokens(s.matches[:n:n], text, s.a.tokenizer)
	found := make(entity.List, 0, len(ms))
	for _, m := range ms {
		found = append(found, entity.Entity{Type: m.Type, Begin: m.Begin, End: m.End, Text: text[m.Begin:m.End]})
	}
	s.matches = s.matches[:copy(s.matches, s.matches[n:])]
	out, list, err := s.table.Apply(text, found, s.a.tokenizer)
	if err != nil {
		return nil, fmt.Errorf("pii: %w", err)
	}
	for _, e := range list {
		e.Begin, e.End = e.Begin+s.base, e.End+s.base
		e.Replacement.Begin, e.Replacement.End = e.Replacement.Begin+s.out, e.Replacement.End+s.out
		s.list = append(s.list, e)
	}
	s.out += len(out)
	s.base = cut
	s.pending = s.pending[:copy(s.pending, s.pending[len(text):])]
	return append(dst, out...), nil
}

// cut returns the position up to which the text can go out: decided, behind
// whole matches, and not inside a word, which might be a token.
func (s *Stream) cut(final bool) int {
	cut := s.st.Decided()
	if final {
		return cut
	}
	for cut > s.base && isTokenByte(s.pending[cut-s.base-1]) && s.st.Decided()-cut < detect.Horizon/2 {
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

// Chunks anonymizes the pieces of in as they come. After an error it ends.
func (s *Stream) Chunks(ctx context.Context, in iter.Seq[string]) iter.Seq2[string, error] {
	return func(yield func(string, error) bool) {
		for piece := range in {
			out, err := s.Append(ctx, nil, piece)
			if err != nil {
				yield("", err)
				return
			}
			if len(out) > 0 && !yield(string(out), nil) {
				return
			}
		}
		out, err := s.Flush(ctx, nil)
		if err != nil {
			yield("", err)
			return
		}
		if len(out) > 0 {
			yield(string(out), nil)
		}
	}
}

// Writer returns a writer that anonymizes what is written to it and passes it
// on to w. Close flushes; it does not close w.
func (s *Stream) Writer(ctx context.Context, w io.Writer) io.WriteCloser {
	return &streamWriter{ctx, s, w, nil}
}

type streamWriter struct {
	ctx context.Context
	s   *Stream
	w   io.Writer
	buf []byte
}

func (w *streamWriter) Write(p []byte) (int, error) {
	var err error
	if w.buf, err = w.s.Append(w.ctx, w.buf[:0], string(p)); err != nil {
		return 0, err
	}
	if _, err := w.w.Write(w.buf); err != nil {
		return 0, err
	}
	return len(p), nil
}

func (w *streamWriter) Close() error {
	out, err := w.s.Flush(w.ctx, nil)
	if err != nil {
		return err
	}
	_, err = w.w.Write(out)
	return err
}

// Format writes that it is a stream and nothing else, whatever the verb.
func (s *Stream) Format(f fmt.State, _ rune) { fmt.Fprint(f, "pii.Stream") }
