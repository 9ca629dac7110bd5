package detect

import (
	"context"
	"sync/atomic"
	"time"

	"github.com/piikit/piikit/entity"
)

// maxAbandoned is the most calls of one isolated detector that are left behind.
const maxAbandoned = 64

// Isolate returns a detector that finds what d finds, but is given up after
// timeout: the scan then fails with [ErrTimeout], or with the error of its context if
// that ends first, and no text comes out. It is for detectors that may hang or ignore their
// context: those that ask a service, or that somebody else wrote.
//
// Each call runs on a goroutine of its own. Go cannot stop one, so a call that is given up
// is left behind, with the text it was given, until it returns by itself, if ever:
// it is counted, see [Detector.Abandoned]. What it returns then is dropped. While
// 64 calls are left behind no other is begun; a scan then fails with ErrTimeout at once.
//
// A panic of d, and a runtime.Goexit, is [ErrPanic], as it is for any other detector; without Isolate a
// Goexit ends the goroutine of the caller.
//
// The detector has no horizon: it is handed the whole text and cannot stream. If d has Spot,
// mode, regions and cue of a call do not reach it. A timeout of zero or
// less is none: the context alone ends the wait.
func Isolate(d *Detector, timeout time.Duration) (*Detector, error) {
	if d == nil {
		return nil, checkDetector(nil)
	}
	find := d.Detect
	if find == nil {
		s, err := NewScanner(Options{Types: d.Types, Threshold: -128}, d)
		if err != nil {
			return nil, err
		}
		find = func(ctx context.Context, text string) ([]Match, error) { return s.Find(ctx, text) }
	} else if err := checkDetector(d); err != nil {
		return nil, err
	}
	abandoned := new(atomic.Int64)
	return &Detector{Name: d.Name, Types: append([]entity.Type(nil), d.Types...), Info: append([]Info(nil), d.Info...), abandoned: abandoned, Detect: func(ctx context.Context, text string) ([]Match, error) {
		if abandoned.Load() >= maxAbandoned {
			return nil, ErrTimeout
		}
		if timeout > 0 {
			var cancel context.CancelFunc
			ctx, cancel = context.WithTimeoutCause(ctx, timeout, ErrTimeout)
			defer cancel()
		}
		done := make(chan answer, 1)
		state := new(atomic.Int32)
		go isolated(ctx, find, text, done, func() {
			if state.Swap(returned) == left {
				abandoned.Add(-1)
			}
		})
		select {
		case a := <-done:
			if a.err != nil && context.Cause(ctx) == ErrTimeout {
				return nil, ErrTimeout
			}
			return a.found, a.err
		case <-ctx.Done():
		}
		// Counted while it runs: it may return just now.
		abandoned.Add(1)
		if state.Swap(left) == returned {
			abandoned.Add(-1)
		}
		if context.Cause(ctx) == ErrTimeout {
			return nil, ErrTimeout
		}
		return nil, ctx.Err()
	}}, nil
}

// The states of a call: running is zero.
const (
	returned = iota + 1
	left
)

// answer is what an isolated detector says.
type answer struct {
	found []Match
	err   error
}

// isolated calls find and says what it answers, or that it did not.
func isolated(ctx context.Context, find func(context.Context, string) ([]Match, error), text string, done chan<- answer, end func()) {
	a := answer{nil, ErrPanic}
	defer func() {
		_ = recover()
		end()
		done <- a
	}()
	ms, err := find(ctx, text)
	a = answer{ms, err}
}

// Abandoned returns how many calls of a detector made by [Isolate] were given
// up and have not returned yet. It is 0 for any other.
func (d *Detector) Abandoned() int {
	if d.abandoned == nil {
		return 0
	}
	return int(d.abandoned.Load())
}
