package detect_test

import (
	"context"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/entity"
)

// TestAllow: what is allowed is dropped with all that lies inside it, before
// overlaps are settled; what sticks out of it stays whole.
func TestAllow(t *testing.T) {
	find := func(text string, begin, end int, typ entity.Type) *detect.Detector {
		return &detect.Detector{Name: string(typ), Types: []entity.Type{typ}, Detect: func(context.Context, string) ([]detect.Match, error) {
			return []detect.Match{{Begin: begin, End: end, Type: typ, Evidence: detect.Checked}}, nil
		}}
	}
	const text = "write to info@jane-doe.example now"
	mail, name, long := find(text, 9, 30, "mail"), find(text, 14, 22, "name"), find(text, 20, 34, "long")
	o := detect.Options{Allow: func(v string) bool { return v == "info@jane-doe.example" }}
	got, err := scanner(t, o, mail, name).Find(context.Background(), text)
	require.NoError(t, err)
	assert.Empty(t, got)
	got, err = scanner(t, o, mail, name, long).Find(context.Background(), text)
	require.NoError(t, err)
	assert.Equal(t, []detect.Match{{Begin: 20, End: 34, Type: "long", Evidence: detect.Checked}}, got)
	got, err = scanner(t, detect.Options{Allow: func(v string) bool { return v == "jane-doe" }}, mail, name).Find(context.Background(), text)
	require.NoError(t, err)
	assert.Equal(t, []detect.Match{{Begin: 9, End: 30, Type: "mail", Evidence: detect.Checked}}, got, "a part of a value is no value")
}

// TestAllowInPieces: with an allow list streaming equals whole, and what is
// found is what would be found without one, but for what is allowed.
func TestAllowInPieces(t *testing.T) {
	allow := func(v string) bool { return len(v)%3 == 0 }
	s := scanner(t, detect.Options{Allow: allow}, toys()...)
	dropped := 0
	for seed := range uint64(30) {
		r := rand.New(rand.NewPCG(seed, 5))
		text := randomText(r, 100+r.IntN(30000))
		whole, err := s.Find(context.Background(), text)
		require.NoError(t, err)
		all, err := scanner(t, detect.Options{}, toys()...).Find(context.Background(), text)
		require.NoError(t, err)
		dropped += len(all) - len(whole)
		require.Equal(t, whole, stream(t, s, detect.Call{}, text, func() int { return 1 + r.IntN(3000) }), "seed %d", seed)
	}
	assert.Positive(t, dropped)
}

func TestThresholds(t *testing.T) {
	d := &detect.Detector{Name: "d", Types: []entity.Type{"a", "b"}, Detect: func(context.Context, string) ([]detect.Match, error) {
		return []detect.Match{{Begin: 0, End: 1, Type: "a"}, {Begin: 2, End: 3, Type: "b"}}, nil
	}}
	types := func(o detect.Options) (ts []entity.Type) {
		ms, err := scanner(t, o, d).Find(context.Background(), "x y")
		require.NoError(t, err)
		for _, m := range ms {
			ts = append(ts, m.Type)
		}
		return ts
	}
	assert.Equal(t, []entity.Type{"a", "b"}, types(detect.Options{}))
	assert.Equal(t, []entity.Type{"b"}, types(detect.Options{Thresholds: map[entity.Type]detect.Confidence{"a": detect.High}}))
	assert.Equal(t, []entity.Type{"a"}, types(detect.Options{Threshold: detect.High, Thresholds: map[entity.Type]detect.Confidence{"a": detect.Medium}}))
	_, err := detect.NewScanner(detect.Options{Thresholds: map[entity.Type]detect.Confidence{"c": 0}}, d)
	require.Error(t, err)
}
