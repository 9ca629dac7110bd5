package detecttest

import (
	"context"
	"errors"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/entity"
)

var own = []string{"one MARK here", "MARK", "two MARK MARK"}

// marks finds the word MARK; breaks may spoil it.
func marks(spoil func(text string, ms []detect.Match) ([]detect.Match, error)) *detect.Detector {
	return &detect.Detector{Name: "marks", Types: []entity.Type{"mark"}, Detect: func(ctx context.Context, text string) ([]detect.Match, error) {
		var ms []detect.Match
		for i := 0; ; {
			k := strings.Index(text[i:], "MARK")
			if k < 0 {
				break
			}
			ms = append(ms, detect.Match{Begin: i + k, End: i + k + 4, Type: "mark"})
			i += k + 4
		}
		if spoil == nil {
			return ms, nil
		}
		return spoil(text, ms)
	}}
}

func TestGoodDetectorPasses(t *testing.T) {
	Run(t, marks(nil), own...)
	Run(t, &detect.Detector{Name: "caps", Types: []entity.Type{"cap"}, Horizon: 128, Anchors: detect.Anchors{Capitals: true}, Spot: func(c *detect.Cursor) int {
		w := c.Word()
		c.Emit(detect.Match{Begin: w.Begin, End: w.End, Type: "cap"})
		return w.End
	}}, own...)
}

// TestBrokenDetectorsFail: each breaks one sentence and fails exactly that one.
func TestBrokenDetectorsFail(t *testing.T) {
	for name, d := range map[string]*detect.Detector{
		"every match lies inside": marks(func(text string, ms []detect.Match) ([]detect.Match, error) {
			if len(ms) > 0 {
				ms[0].End = len(text) + 1
			}
			return ms, nil
		}),
		"no input makes it panic": marks(func(text string, ms []detect.Match) ([]detect.Match, error) {
			if strings.Contains(text, "\xff") {
				panic(text)
			}
			return ms, nil
		}),
		"the empty text": marks(func(text string, ms []detect.Match) ([]detect.Match, error) {
			if text == "" {
				return nil, errors.New("empty")
			}
			return ms, nil
		}),
		"the same text": marks(func(_ string, ms []detect.Match) ([]detect.Match, error) {
			for i := range ms {
				ms[i].Confidence = detect.Confidence(rand.IntN(100))
			}
			return ms, nil
		}),
		"blank lines": marks(func(text string, ms []detect.Match) ([]detect.Match, error) {
			if strings.HasPrefix(text, "\n\n") {
				return nil, nil
			}
			return ms, nil
		}),
		"none depends": {Name: "far", Types: []entity.Type{"far"}, Horizon: 64, Anchors: detect.Anchors{Words: []string{"mark"}}, Spot: func(c *detect.Cursor) int {
			if c.Pos > 30_000 { // a position in the window says nothing
				c.Emit(detect.Match{Begin: c.Pos, End: c.Pos + 4, Type: "far"})
			}
			return 0
		}},
		"an error comes": marks(func(text string, ms []detect.Match) ([]detect.Match, error) {
			if len(ms) > 0 {
				return nil, errors.New("cannot judge " + text)
			}
			return ms, nil
		}),
		"Detect returns promptly": {Name: "slow", Types: []entity.Type{"x"}, Detect: func(ctx context.Context, text string) ([]detect.Match, error) {
			if strings.Contains(text, "one MARK here") && ctx.Err() != nil {
				time.Sleep(2200 * time.Millisecond)
			}
			return nil, nil
		}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			for _, s := range sentences {
				err := s.check(d, own)
				if strings.HasPrefix(s.name, name) {
					assert.Error(t, err, s.name)
				} else if name != "the same text" || !strings.HasPrefix(s.name, "blank lines") { // what differs from call to call also differs behind blank lines
					assert.NoError(t, err, s.name)
				}
			}
		})
	}
}
