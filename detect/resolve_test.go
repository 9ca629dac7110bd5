package detect_test

import (
	"cmp"
	"context"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/entity"
)

// obvious settles overlaps byte by byte: one match after the other, the best
// first, takes what is still free of its bytes, piece by piece, but for blanks at
// the ends of pieces that are not all of it and pieces without a letter or digit.
func obvious(text string, ms []detect.Match, kept entity.Type) (out []detect.Match) {
	ms = slices.Clone(ms)
	slices.SortStableFunc(ms, func(a, b detect.Match) int {
		return cmp.Or(cmp.Compare(boolInt(a.Type == kept), boolInt(b.Type == kept)), cmp.Compare(b.Evidence, a.Evidence),
			cmp.Compare(b.End-b.Begin, a.End-a.Begin), cmp.Compare(a.Begin, b.Begin), cmp.Compare(b.Confidence, a.Confidence), cmp.Compare(a.Type, b.Type))
	})
	taken := make([]bool, len(text))
	for _, m := range ms {
		for i := m.Begin; i < m.End; {
			j := i
			for j < m.End && !taken[j] {
				j++
			}
			b, e := i, j
			if i != m.Begin || j != m.End {
				for b < e && strings.IndexByte(" \n\t\r", text[b]) >= 0 {
					b++
				}
				for b < e && strings.IndexByte(" \n\t\r", text[e-1]) >= 0 {
					e--
				}
			}
			if i == m.Begin && j == m.End || strings.ContainsAny(text[b:e], "ab1") {
				out = append(out, detect.Match{Begin: b, End: e, Type: m.Type, Evidence: m.Evidence, Confidence: m.Confidence})
				for k := b; k < e; k++ {
					taken[k] = true
				}
			}
			i = max(j, i+1)
		}
	}
	slices.SortFunc(out, func(a, b detect.Match) int { return a.Begin - b.Begin })
	return out
}

func boolInt(b bool) int {
	if b {
		return 1
	}
	return 0
}

// TestOverlapsAreSettledAsTheObviousWay does, whatever the matches and their order.
func TestOverlapsAreSettledAsTheObviousWay(t *testing.T) {
	types := []entity.Type{"a", "b", "c"}
	for seed := range uint64(3000) {
		r := rand.New(rand.NewPCG(seed, 6))
		text := make([]byte, 1+r.IntN(60))
		for i := range text {
			text[i] = "ab1 \n.-"[r.IntN(7)]
		}
		var ms []detect.Match
		for range r.IntN(9) {
			b := r.IntN(len(text))
			m := detect.Match{Begin: b, End: b + 1 + r.IntN(len(text)-b), Type: types[r.IntN(3)], Evidence: detect.Evidence(r.IntN(3)), Confidence: detect.Confidence(r.IntN(3) * 4)}
			ms = append(ms, m)
		}
		s := scanner(t, detect.Options{Kept: []entity.Type{"b"}}, &detect.Detector{Name: "d", Types: types, Detect: func(context.Context, string) ([]detect.Match, error) { return ms, nil }})
		got, err := s.Find(context.Background(), string(text))
		require.NoError(t, err)
		require.Equal(t, obvious(string(text), ms, "b"), got, "seed %d", seed)
	}
}
