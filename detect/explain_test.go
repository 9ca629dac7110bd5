package detect_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/entity"
)

// What Explain says was found is what Find finds, and each reading that lost
// names the one that won.
func TestExplainAgreesWithFind(t *testing.T) {
	at := func(name string, typ entity.Type, l detect.Confidence, begin, end int) *detect.Detector {
		return &detect.Detector{Name: name, Types: []entity.Type{typ}, Horizon: 64, Anchors: detect.Anchors{Bytes: "#"}, Spot: func(c *detect.Cursor) int {
			c.Emit(detect.Match{Begin: c.Pos + begin, End: c.Pos + end, Type: typ, Confidence: l, Rule: name})
			return 0
		}}
	}
	s, err := detect.NewScanner(detect.Options{Types: []entity.Type{"wide", "narrow", "weak", "gone"}, Allow: func(v string) bool { return v == "ok" }},
		at("wide", "wide", 0, 0, 8), at("narrow", "narrow", 0, 1, 3), at("weak", "weak", detect.Low, 0, 4), at("off", "off", 0, 0, 9), at("gone", "gone", 0, 10, 12))
	require.NoError(t, err)
	const text = "say #1234567..ok and ok, #abcdefg..no"
	// The word at 14 is allowed, that at the end is not.
	skip := []entity.Span{{Begin: 25, End: 33}}
	rs, err := s.Explain(t.Context(), text, detect.Call{Skip: skip})
	require.NoError(t, err)
	found, err := s.Find(t.Context(), text, skip...)
	require.NoError(t, err)
	var got []detect.Match
	for _, r := range rs {
		if r.Outcome == detect.Found {
			got = append(got, r.Match)
		}
		if r.Outcome == detect.Lost {
			require.GreaterOrEqual(t, r.Winner, 0)
			assert.Equal(t, detect.Found, rs[r.Winner].Outcome)
		} else {
			assert.Equal(t, -1, r.Winner)
		}
	}
	assert.Equal(t, found, got)
	outcomes := map[entity.Type][]string{}
	for _, r := range rs {
		outcomes[r.Type] = append(outcomes[r.Type], r.Outcome.String())
	}
	assert.Equal(t, map[entity.Type][]string{
		"wide": {"found", "skipped"}, "narrow": {"lost", "skipped"}, "weak": {"weak", "weak"}, "off": {"off", "off"}, "gone": {"allowed", "found"},
	}, outcomes)
}

func TestExplainChecksItsInput(t *testing.T) {
	s, err := detect.NewScanner(detect.Options{MaxText: 3})
	require.NoError(t, err)
	_, err = s.Explain(t.Context(), "four", detect.Call{})
	assert.ErrorIs(t, err, detect.ErrTooLong)
	_, err = s.Explain(t.Context(), "abc", detect.Call{Skip: []entity.Span{{Begin: 2, End: 1}}})
	assert.Error(t, err)
}
