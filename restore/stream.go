package restore

import (
	"fmt"
	"iter"

	"golang.org/x/text/transform"

	"github.com/piikit/piikit/internal/literal"
)

// A Stream restores a text that arrives in pieces. Make one with
// [Restorer.Stream] for each text. It is for one goroutine.
//
// What it has not yet let go is the longest end of the text so far that is the
// beginning of a token that exists: at most the longest token less one byte.
type Stream struct {
	r    *Restorer
	held []byte
}

// pieceLen bounds the copy of a piece that is made while something is held.
const pieceLen = 4096

// Stream returns a new Stream.
func (r *Restorer) Stream() *Stream { return &Stream{r: r} }

// Append takes the next piece of the text, of any length, and appends to dst
// what is now certain. It allocates only if dst must grow.
func (s *Stream) Append(dst []byte, delta string) []byte { return feed(s, dst, delta) }

// AppendBytes is Append for bytes. It does not keep delta.
func (s *Stream) AppendBytes(dst, delta []byte) []byte { return feed(s, dst, delta) }

func feed[T literal.Text](s *Stream, dst []byte, t T) []byte {
	for len(s.held) > 0 && len(t) > 0 {
		n := min(len(t), pieceLen)
		s.held = append(s.held, t[:n]...)
		t = t[n:]
		var hold int
		dst, hold = put(s.r, dst, s.held, false)
		s.held = s.held[:copy(s.held, s.held[hold:])]
	}
	if len(t) > 0 {
		var hold int
		dst, hold = put(s.r, dst, t, false)
		s.held = append(s.held, t[hold:]...)
	}
	return dst
}

// Flush says that the text has ended and appends what was held back. After it
// s is as new.
func (s *Stream) Flush(dst []byte) []byte {
	dst, _ = put(s.r, dst, s.held, true)
	s.held = s.held[:0]
	return dst
}

// Reset drops what was held back and makes s as new.
func (s *Stream) Reset() { s.held = s.held[:0] }

// Format writes how much s holds and nothing else, whatever the verb.
func (s *Stream) Format(f fmt.State, _ rune) {
	n := 0
	if s != nil {
		n = len(s.held)
	}
	fmt.Fprintf(f, "restore.Stream(%d bytes held)", n)
}

// Chunks restores the pieces of a text as they come. The pieces it yields are
// not empty, and together they are what String gives for the whole; their
// borders may differ from those that came in, because a piece ends before
// what may be the beginning of a token. The source is asked for a piece only
// when one is wanted.
func (r *Restorer) Chunks(in iter.Seq[string]) iter.Seq[string] {
	return func(yield func(string) bool) {
		s := r.Stream()
		var buf []byte
		for delta := range in {
			buf = s.Append(buf[:0], delta)
			if len(buf) > 0 && !yield(string(buf)) {
				return
			}
		}
		if buf = s.Flush(buf[:0]); len(buf) > 0 {
			yield(string(buf))
		}
	}
}

// Chunks2 is Chunks for a source that can fail. The first error ends it: it is
// passed on with an empty piece, and what was held back is dropped.
func (r *Restorer) Chunks2(in iter.Seq2[string, error]) iter.Seq2[string, error] {
	return func(yield func(string, error) bool) {
		s := r.Stream()
		var buf []byte
		for delta, err := range in {
			if err != nil {
				yield("", err)
				return
			}
			buf = s.Append(buf[:0], delta)
			if len(buf) > 0 && !yield(string(buf), nil) {
				return
			}
		}
		if buf = s.Flush(buf[:0]); len(buf) > 0 {
			yield(string(buf), nil)
		}
	}
}

// Transformer returns a new Transformer, for [transform.NewReader],
// [transform.NewWriter] and their like. It is for one text at a time and one
// goroutine. It makes progress with destinations of any size, also when an
// original is longer than the buffers of a reader.
func (r *Restorer) Transformer() transform.Transformer {
	return &transformer{in: Stream{r: r}}
}

type transformer struct {
	in      Stream
	out     []byte // restored, not yet delivered
	sent    int    // of out
	flushed bool
}

// Reset makes t as new.
func (t *transformer) Reset() {
	t.in.Reset()
	t.out, t.sent, t.flushed = t.out[:0], 0, false
}

// Transform is described by [transform.Transformer].
func (t *transformer) Transform(dst, src []byte, atEOF bool) (nDst, nSrc int, err error) {
	for {
		n := copy(dst[nDst:], t.out[t.sent:])
		nDst, t.sent = nDst+n, t.sent+n
		if t.sent < len(t.out) {
			return nDst, nSrc, transform.ErrShortDst
		}
		t.out, t.sent = t.out[:0], 0
		switch {
		case nSrc < len(src):
			n := min(len(src)-nSrc, pieceLen)
			t.out = t.in.AppendBytes(t.out, src[nSrc:nSrc+n])
			nSrc += n
		case atEOF && !t.flushed:
			t.flushed = true
			t.out = t.in.Flush(t.out)
		default:
			return nDst, nSrc, nil
		}
	}
}

// Format writes nothing of the text, whatever the verb.
func (t *transformer) Format(f fmt.State, _ rune) { fmt.Fprint(f, "restore.Transformer") }
