package pii

import (
	"context"
	"io"
	"iter"
)

// Chunks anonymizes the pieces of in as they come. After an error it ends.
func (s *Stream) Chunks(ctx context.Context, in iter.Seq[string]) iter.Seq2[string, error] {
	return s.Chunks2(ctx, func(yield func(string, error) bool) {
		for piece := range in {
			if !yield(piece, nil) {
				return
			}
		}
	})
}

// Chunks2 is Chunks for a source that can fail. The first error, of the source or of
// the stream, ends it: it is passed on with an empty piece, and what was held
// back is dropped. No piece is empty otherwise.
func (s *Stream) Chunks2(ctx context.Context, in iter.Seq2[string, error]) iter.Seq2[string, error] {
	return func(yield func(string, error) bool) {
		var out []byte
		for piece, err := range in {
			if err == nil {
				out, err = s.Append(ctx, out[:0], piece)
			}
			if err != nil {
				yield("", err)
				return
			}
			if len(out) > 0 && !yield(string(out), nil) {
				return
			}
		}
		out, err := s.Flush(ctx, out[:0])
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
// on to w as it is decided. Close flushes; it does not close w. After an error of w
// nothing more is written, and Close returns it, too: no text comes out with a hole in it.
func (s *Stream) Writer(ctx context.Context, w io.Writer) io.WriteCloser {
	return &streamWriter{ctx: ctx, s: s, w: w}
}

type streamWriter struct {
	ctx context.Context
	s   *Stream
	w   io.Writer
	buf []byte
	err error // of w
}

func (w *streamWriter) Write(p []byte) (int, error) {
	if w.err != nil {
		return 0, w.err
	}
	out, err := w.s.Append(w.ctx, w.buf[:0], string(p))
	if err != nil {
		return 0, err
	}
	w.buf = out
	if len(out) > 0 {
		if _, w.err = w.w.Write(out); w.err != nil {
			return 0, w.err
		}
	}
	return len(p), nil
}

func (w *streamWriter) Close() error {
	if w.err != nil {
		return w.err
	}
	out, err := w.s.Flush(w.ctx, nil)
	if err != nil {
		return err
	}
	_, w.err = w.w.Write(out)
	return w.err
}

// Reader returns a reader of what r gives, anonymized. It reads r as far as it
// must and to its end, where it flushes. An error of r is passed on, and what was
// held back is dropped: no text comes out that was not decided.
func (s *Stream) Reader(ctx context.Context, r io.Reader) io.Reader {
	return &streamReader{ctx: ctx, s: s, r: r, in: make([]byte, 16<<10)}
}

type streamReader struct {
	ctx  context.Context
	s    *Stream
	r    io.Reader
	in   []byte
	out  []byte // decided
	sent int    // of out
	err  error  // when out is sent
}

func (r *streamReader) Read(p []byte) (int, error) {
	if len(p) == 0 {
		return 0, nil
	}
	for r.sent == len(r.out) {
		if r.err != nil {
			return 0, r.err
		}
		n, err := r.r.Read(r.in)
		out, failed := r.s.Append(r.ctx, r.out[:0], string(r.in[:n]))
		if failed == nil && err == io.EOF {
			out, failed = r.s.Flush(r.ctx, out)
		}
		if failed != nil {
			r.out, r.sent, r.err = nil, 0, failed
			return 0, failed
		}
		r.out, r.sent, r.err = out, 0, err
	}
	n := copy(p, r.out[r.sent:])
	r.sent += n
	return n, nil
}
