package detect

import (
	"context"
	"slices"
	"unicode/utf8"

	"github.com/piikit/piikit/entity"
)

// A Stream scans a text that comes in pieces. What it finds does not depend on
// where the pieces are cut, and equals what [Scanner.Find] finds in the whole.
//
// It holds a window of a few Horizons, however long the text becomes. It is
// not for use by several goroutines at once.
type Stream struct {
	plan *Scanner
	sc   *scan
	skip []entity.Span

	orig     []byte // window of the original, from base on
	base     int
	unfolded int    // bytes of orig that are not yet in walk: an incomplete rune
	walk     []byte // window of the folded text
	walked   int    // where in walk the scan stands
	floor    int    // end of the last settled cluster, in the original
	decided  int
	err      error
}

// Stream returns a new stream. It fails with [ErrStream] if a detector needs
// the whole text. The offsets of c.Skip count from the start of the stream;
// only their order is checked.
func (s *Scanner) Stream(c Call) (*Stream, error) {
	if len(s.whole) > 0 {
		return nil, &DetectorError{s.whole[0].Name, ErrStream}
	}
	sc := newScan(s)
	if err := sc.begin(c); err != nil {
		return nil, err
	}
	return &Stream{plan: s, sc: sc, skip: entity.MergeSpans(c.Skip)}, nil
}

// Append takes the next piece of the text and appends the matches that are
// decided by now to dst; their positions count from the start of the stream.
// After an error the stream is dead and returns the same error again.
func (st *Stream) Append(ctx context.Context, dst []Match, piece string) ([]Match, error) {
	if st.err != nil {
		return nil, st.err
	}
	st.orig = append(st.orig, piece...)
	st.unfolded += len(piece)
	return st.advance(ctx, dst, false)
}

// Flush ends the text and appends the matches that were not decided before.
// The stream cannot be used afterwards.
func (st *Stream) Flush(ctx context.Context, dst []Match) ([]Match, error) {
	if st.err != nil {
		return nil, st.err
	}
	dst, err := st.advance(ctx, dst, true)
	st.sc.forget()
	st.orig, st.walk = nil, nil
	if err == nil {
		st.err = ErrClosed
	}
	return dst, err
}

// Decided returns the position, from the start of the stream, up to which
// everything is known: later calls return no match that begins before.
func (st *Stream) Decided() int { return st.decided }

func (st *Stream) advance(ctx context.Context, dst []Match, final bool) ([]Match, error) {
	at := len(dst)
	st.fold(final)
	limit := len(st.walk)
	if !final {
		limit -= Horizon
		if limit-st.walked < Horizon/2 {
			return dst, nil
		}
	}
	pos, err := st.sc.walk(ctx, string(st.walk), st.walked, limit)
	if err != nil {
		return nil, st.fail(err)
	}
	st.walked = pos
	dst = st.settle(dst, final)
	if len(st.skip) > 0 && len(dst) > at {
		dst = subtract(dst[:at], slices.Clone(dst[at:]), string(st.orig), st.base, st.skip)
	}
	st.drop()
	return dst, nil
}

func (st *Stream) fail(err error) error {
	st.err = err
	st.sc.forget()
	st.orig, st.walk = nil, nil
	return err
}

// fold moves what has come to the folded window, but for a rune that is not
// yet whole.
func (st *Stream) fold(final bool) {
	n := len(st.orig) - st.unfolded
	end := len(st.orig)
	if !final {
		for k := 1; k < utf8.UTFMax && end-k >= n; k++ {
			if c := st.orig[end-k]; utf8.RuneStart(c) {
				if c >= utf8.RuneSelf && !utf8.FullRune(st.orig[end-k:]) {
					end -= k
				}
				break
			}
		}
	}
	st.walk = st.sc.back.Append(st.walk, string(st.orig[n:end]), n)
	st.unfolded = len(st.orig) - end
}

// settle appends the matches of the clusters to which nothing can be added.
func (st *Stream) settle(dst []Match, final bool) []Match {
	sc := st.sc
	safe := st.base + len(st.orig)
	if !final {
		// What comes later begins at most a Horizon before where the scan stands.
		safe = st.base
		if p := st.walked - Horizon; p > 0 {
			safe += sc.back.Begin(p)
		}
	}
	st.decided = safe
	slices.SortStableFunc(sc.out, byBegin)
	rest := sc.out
	for len(rest) > 0 {
		n, end := clusterLen(rest)
		if !final && safe < min(end, rest[0].Begin+Horizon) {
			st.decided = min(safe, max(rest[0].Begin, st.floor))
			break
		}
		if st.plan.opt.Allow == nil && n == 1 && rest[0].Begin >= st.floor {
			dst = append(dst, rest[0])
		} else {
			begin, ms := rest[0].Begin, rest[:n]
			text := string(st.orig[begin-st.base : end-st.base])
			if st.plan.opt.Allow != nil {
				ms, end = st.plan.allow(ms, end, text, begin)
			}
			dst = st.plan.cluster(dst, ms, text, begin, st.floor)
		}
		rest, st.floor = rest[n:], max(st.floor, end)
	}
	st.decided = max(st.decided, min(st.floor, safe))
	k := copy(sc.out, rest)
	clear(sc.out[k:])
	sc.out = sc.out[:k]
	return dst
}

// drop forgets the beginning of the windows, now and then.
func (st *Stream) drop() {
	// What is not decided begins at most two Horizons before where the scan stands.
	n := st.walked - 2*Horizon - utf8.UTFMax
	for n > 0 && !utf8.RuneStart(st.walk[n]) {
		n--
	}
	if n < 2*Horizon {
		return
	}
	o := st.sc.back.Begin(n)
	st.walk = st.walk[:copy(st.walk, st.walk[n:])]
	st.orig = st.orig[:copy(st.orig, st.orig[o:])]
	st.base += o
	st.walked -= n
	st.sc.shift(n, o)
}
