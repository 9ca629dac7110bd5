package casetest

import (
	"context"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/internal/lineartest"
)

// Streams holds that what is found in a stream is what is found in the whole,
// for the texts that text makes of the seeds, cut into pieces at random.
func Streams(t *testing.T, s *detect.Scanner, seeds uint64, text func(r *rand.Rand) string) {
	t.Helper()
	check := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	for seed := range seeds {
		r := rand.New(rand.NewPCG(seed, 3))
		rest := text(r)
		whole, err := s.Find(context.Background(), rest)
		check(err)
		st, err := s.Stream(detect.Call{})
		check(err)
		var got []detect.Match
		for rest != "" {
			n := min(len(rest), 1+r.IntN(3000))
			got, err = st.Append(context.Background(), got, rest[:n])
			check(err)
			rest = rest[n:]
		}
		got, err = st.Flush(context.Background(), got)
		check(err)
		if !slices.Equal(whole, got) {
			t.Fatalf("seed %d: found in pieces %v, in the whole %v", seed, got, whole)
		}
	}
}

// Mixed returns a text of about n bytes, made of the pieces at random.
func Mixed(r *rand.Rand, n int, pieces []string) string {
	var b strings.Builder
	for b.Len() < n {
		b.WriteString(pieces[r.IntN(len(pieces))])
	}
	return b.String()
}

// Linear holds s to linear time in repetitions of each unit.
func Linear(t *testing.T, s *detect.Scanner, units map[string]string) {
	t.Helper()
	for name, unit := range units {
		lineartest.Check(t, name, 20_000, func(n int) {
			if _, err := s.Find(context.Background(), strings.Repeat(unit, n/len(unit))); err != nil {
				t.Fatal(err)
			}
		})
	}
}
