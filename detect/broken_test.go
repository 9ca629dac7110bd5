package detect_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/entity"
)

// TestBrokenDetectors: whatever a detector does, the answer is a typed error
// without matches and without text, or a documented result.
func TestBrokenDetectors(t *testing.T) {
	const text = "canary Canary é 12"
	whole := func(ms []detect.Match, err error) *detect.Detector {
		return &detect.Detector{Name: "broken", Types: []entity.Type{"x"}, Detect: func(context.Context, string) ([]detect.Match, error) { return ms, err }}
	}
	spot := func(f func(c *detect.Cursor) int) *detect.Detector {
		return &detect.Detector{Name: "broken", Types: []entity.Type{"x"}, Horizon: 64, Anchors: detect.Anchors{Capitals: true}, Spot: f}
	}
	emit := func(m detect.Match) *detect.Detector {
		return spot(func(c *detect.Cursor) int { c.Emit(m); return 0 })
	}
	for name, c := range map[string]struct {
		d    *detect.Detector
		want error
	}{
		"panic in Spot":            {spot(func(c *detect.Cursor) int { panic(c.Text) }), detect.ErrPanic},
		"panic(nil) in Spot":       {spot(func(c *detect.Cursor) int { panic(nil) }), detect.ErrPanic},
		"panic in Detect":          {&detect.Detector{Name: "broken", Types: []entity.Type{"x"}, Detect: func(_ context.Context, s string) ([]detect.Match, error) { panic(s) }}, detect.ErrPanic},
		"error that quotes":        {whole(nil, errors.New("bad text: "+text)), detect.ErrFailed},
		"reversed":                 {whole([]detect.Match{{Begin: 5, End: 3, Type: "x"}}, nil), detect.ErrSpan},
		"empty":                    {whole([]detect.Match{{Begin: 5, End: 5, Type: "x"}}, nil), detect.ErrSpan},
		"negative":                 {whole([]detect.Match{{Begin: -1, End: 3, Type: "x"}}, nil), detect.ErrSpan},
		"behind the end":           {whole([]detect.Match{{Begin: 1, End: 300, Type: "x"}}, nil), detect.ErrSpan},
		"undeclared type":          {whole([]detect.Match{{Begin: 1, End: 3, Type: "y"}}, nil), detect.ErrUndeclared},
		"a million matches":        {whole(make([]detect.Match, 0), nil), nil},
		"emit behind the end":      {emit(detect.Match{Begin: 1, End: 300, Type: "x"}), detect.ErrSpan},
		"emit reversed":            {emit(detect.Match{Begin: 4, End: 3, Type: "x"}), detect.ErrSpan},
		"emit an undeclared type":  {emit(detect.Match{Begin: 1, End: 3, Type: "y"}), detect.ErrUndeclared},
		"fail":                     {spot(func(c *detect.Cursor) int { c.Fail(detect.ErrTimeout); return 0 }), detect.ErrTimeout},
		"context canceled by Find": {whole(nil, context.Canceled), context.Canceled},
	} {
		t.Run(name, func(t *testing.T) {
			s := scanner(t, detect.Options{}, c.d)
			ms, err := s.Find(context.Background(), text)
			if c.want == nil {
				require.NoError(t, err)
				return
			}
			require.ErrorIs(t, err, c.want)
			var de *detect.DetectorError
			require.ErrorAs(t, err, &de)
			assert.Equal(t, "broken", de.Detector)
			assert.Empty(t, ms)
			assert.NotContains(t, err.Error(), "anary")
			// The scanner is as good as before.
			_, err = s.Find(context.Background(), "")
			require.NoError(t, err)
		})
	}
}

// TestPanicsOfDetectorsAreErrors, of a type of ours, and what they panicked with is
// dropped, in whole texts and in streams.
func TestPanicsOfDetectorsAreErrors(t *testing.T) {
	for _, with := range []any{nil, "canary", errors.New("canary"), 42} {
		d := &detect.Detector{Name: "broken", Types: []entity.Type{"x"}, Horizon: 64, Anchors: detect.Anchors{Capitals: true}, Spot: func(*detect.Cursor) int { panic(with) }}
		s := scanner(t, detect.Options{}, d)
		_, err := s.Find(context.Background(), "Canary")
		require.ErrorIs(t, err, detect.ErrPanic)
		assert.NotContains(t, err.Error(), "canary")
		st, err := s.Stream(detect.Call{})
		require.NoError(t, err)
		ms, err := st.Append(context.Background(), nil, "Canary")
		require.NoError(t, err)
		require.Empty(t, ms)
		ms, err = st.Flush(context.Background(), nil)
		require.ErrorIs(t, err, detect.ErrPanic)
		assert.Empty(t, ms)
		_, err = st.Append(context.Background(), nil, "x")
		require.ErrorIs(t, err, detect.ErrPanic, "the stream is dead")
	}
}

// TestErrorsOfDetectorsAreDropped: they may quote the text.
func TestErrorsOfDetectorsAreDropped(t *testing.T) {
	d := &detect.Detector{Name: "broken", Types: []entity.Type{"x"}, Horizon: 64, Anchors: detect.Anchors{Capitals: true}, Spot: func(c *detect.Cursor) int {
		c.Fail(errors.New("bad text " + c.Text))
		return 0
	}}
	_, err := scanner(t, detect.Options{}, d).Find(context.Background(), "Canary")
	require.ErrorIs(t, err, detect.ErrFailed)
	assert.NotContains(t, err.Error(), "Canary")
}

// TestInsideARune: a match that cuts a character is widened to it.
func TestInsideARune(t *testing.T) {
	text := "aé€b"
	d := &detect.Detector{Name: "d", Types: []entity.Type{"x"}, Detect: func(context.Context, string) ([]detect.Match, error) {
		return []detect.Match{{Begin: 2, End: 4, Type: "x"}}, nil
	}}
	ms, err := scanner(t, detect.Options{}, d).Find(context.Background(), text)
	require.NoError(t, err)
	assert.Equal(t, []string{"x:é€"}, found(text, ms))
}

func TestTooMany(t *testing.T) {
	d := &detect.Detector{Name: "d", Types: []entity.Type{"x"}, Detect: func(_ context.Context, s string) (ms []detect.Match, _ error) {
		for i := range s {
			ms = append(ms, detect.Match{Begin: i, End: i + 1, Type: "x"})
		}
		return ms, nil
	}}
	ms, err := scanner(t, detect.Options{MaxMatches: 99}, d).Find(context.Background(), strings.Repeat("x", 100))
	require.ErrorIs(t, err, detect.ErrTooMany)
	assert.Empty(t, ms)
}

func TestStreamRefusesWholeTextDetectors(t *testing.T) {
	d := &detect.Detector{Name: "d", Types: []entity.Type{"x"}, Detect: func(context.Context, string) ([]detect.Match, error) { return nil, nil }}
	_, err := scanner(t, detect.Options{}, d).Stream(detect.Call{})
	require.ErrorIs(t, err, detect.ErrStream)
}
