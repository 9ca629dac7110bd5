package detecttest

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"sync"
	"time"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/entity"
)

// An Animal is a detector that misbehaves, and what a scanner is documented to
// make of it. It reports the type "zoo".
type Animal struct {
	Name     string
	Detector *detect.Detector
	// Want is what the error of a scan is, by errors.Is; nil if it does no harm.
	Want error
	// Isolated is the same for the detector that detect.Isolate makes of it.
	Isolated error
	// Hangs says that a scan returns only because the detector is isolated: it
	// ignores its context until Zoo's release is called.
	Hangs bool
	// Ends says that it ends the goroutine it runs on, which is the caller's
	// unless it is isolated.
	Ends bool
}

// quoting is an error of a struct that holds the text.
type quoting struct{ text string }

func (q quoting) Error() string { return "cannot judge " + q.text }

// Zoo returns detectors that panic, hang, ignore their context, quote the text
// in errors, report a million matches or impossible ones, and so on: to see
// that a service stands them. What hangs does so until release is called, which may
// be done more than once.
func Zoo() (animals []Animal, release func()) {
	hung := make(chan struct{})
	whole := func(f func(ctx context.Context, text string) ([]detect.Match, error)) *detect.Detector {
		return &detect.Detector{Name: "zoo", Types: []entity.Type{"zoo"}, Detect: f}
	}
	spot := func(f func(c *detect.Cursor) int) *detect.Detector {
		return &detect.Detector{Name: "zoo", Types: []entity.Type{"zoo"}, Horizon: 64, Anchors: detect.Anchors{Capitals: true, Numbers: true, Bytes: "@"}, Spot: f}
	}
	says := func(ms []detect.Match, err error) *detect.Detector {
		return whole(func(context.Context, string) ([]detect.Match, error) { return ms, err })
	}
	one := func(m detect.Match) *detect.Detector { return says([]detect.Match{m}, nil) }
	broken := func(name string, d *detect.Detector, want error) Animal {
		return Animal{Name: name, Detector: d, Want: want, Isolated: want}
	}
	animals = []Animal{
		broken("panics with the text", whole(func(_ context.Context, text string) ([]detect.Match, error) { panic(text) }), detect.ErrPanic),
		broken("panics with an error of the text", whole(func(_ context.Context, text string) ([]detect.Match, error) { panic(quoting{text}) }), detect.ErrPanic),
		broken("panics with nil", whole(func(context.Context, string) ([]detect.Match, error) { panic(nil) }), detect.ErrPanic),
		broken("panics in Spot", spot(func(c *detect.Cursor) int { panic(c.Text) }), detect.ErrPanic),
		broken("fails with the text", whole(func(_ context.Context, text string) ([]detect.Match, error) { return nil, errors.New(text) }), detect.ErrFailed),
		broken("fails with a struct of the text", whole(func(_ context.Context, text string) ([]detect.Match, error) { return nil, quoting{text} }), detect.ErrFailed),
		broken("fails with the text around a known error", whole(func(_ context.Context, text string) ([]detect.Match, error) {
			return nil, fmt.Errorf("%s: %w", text, context.Canceled)
		}), context.Canceled),
		broken("fails with matches", says([]detect.Match{{End: 1, Type: "zoo"}}, errors.New("x")), detect.ErrFailed),
		broken("reversed", one(detect.Match{Begin: 3, End: 1, Type: "zoo"}), detect.ErrSpan),
		broken("empty", one(detect.Match{Begin: 1, End: 1, Type: "zoo"}), detect.ErrSpan),
		broken("negative", one(detect.Match{Begin: -1, End: 1, Type: "zoo"}), detect.ErrSpan),
		broken("behind the end", one(detect.Match{Begin: 0, End: 1 << 30, Type: "zoo"}), detect.ErrSpan),
		broken("another type", one(detect.Match{Begin: 0, End: 1, Type: "other"}), detect.ErrUndeclared),
		broken("emits behind the end", spot(func(c *detect.Cursor) int { c.Emit(detect.Match{Begin: c.Pos, End: 1 << 30, Type: "zoo"}); return 0 }), detect.ErrSpan),
		broken("a million matches", whole(func(_ context.Context, text string) ([]detect.Match, error) {
			ms := make([]detect.Match, 1_000_000)
			for i := range ms {
				ms[i] = detect.Match{Begin: i % len(text), End: i%len(text) + 1, Type: "zoo"}
			}
			return ms, nil
		}), nil),
		broken("another answer each time", flicker(), nil),
		broken("inside of characters", whole(func(_ context.Context, text string) (ms []detect.Match, _ error) {
			for i := range text {
				if i+1 < len(text) {
					ms = append(ms, detect.Match{Begin: i + 1, End: i + 2, Type: "zoo"})
				}
			}
			return ms, nil
		}), nil),
		broken("changes its answer later", later(), nil),
		broken("asks for its place again", spot(func(c *detect.Cursor) int { return c.Pos }), nil),
		{Name: "ignores its context for a while", Detector: whole(func(context.Context, string) ([]detect.Match, error) {
			time.Sleep(200 * time.Millisecond)
			return nil, nil
		}), Isolated: detect.ErrTimeout},
		{Name: "waits for its context", Detector: whole(func(ctx context.Context, text string) ([]detect.Match, error) {
			select {
			case <-ctx.Done():
				return nil, fmt.Errorf("%s: %w", text, ctx.Err())
			case <-hung:
				return nil, nil
			}
		}), Isolated: detect.ErrTimeout, Hangs: true},
		{Name: "hangs", Detector: whole(func(context.Context, string) ([]detect.Match, error) { <-hung; return nil, nil }), Isolated: detect.ErrTimeout, Hangs: true},
		{Name: "hangs in Spot", Detector: spot(func(*detect.Cursor) int { <-hung; return 0 }), Isolated: detect.ErrTimeout, Hangs: true},
		{Name: "ends its goroutine", Detector: whole(func(context.Context, string) ([]detect.Match, error) { runtime.Goexit(); return nil, nil }), Isolated: detect.ErrPanic, Ends: true},
	}
	return animals, sync.OnceFunc(func() { close(hung) })
}

// flicker reports another byte at each call.
func flicker() *detect.Detector {
	var mu sync.Mutex
	n := 0
	return &detect.Detector{Name: "zoo", Types: []entity.Type{"zoo"}, Detect: func(_ context.Context, text string) ([]detect.Match, error) {
		mu.Lock()
		defer mu.Unlock()
		if n++; text == "" {
			return nil, nil
		}
		return []detect.Match{{Begin: n % len(text), End: n%len(text) + 1, Type: "zoo"}}, nil
	}}
}

// later changes what it returned at the call before.
func later() *detect.Detector {
	var mu sync.Mutex
	var last []detect.Match
	return &detect.Detector{Name: "zoo", Types: []entity.Type{"zoo"}, Detect: func(_ context.Context, text string) ([]detect.Match, error) {
		mu.Lock()
		defer mu.Unlock()
		for i := range last {
			last[i] = detect.Match{Begin: -5, End: 1 << 30, Type: "other"}
		}
		if text == "" {
			return nil, nil
		}
		last = []detect.Match{{Begin: 0, End: 1, Type: "zoo"}}
		return last, nil
	}}
}
