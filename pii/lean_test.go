package pii_test

import (
	"context"
	"math/rand/v2"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/pii"
	"github.com/piikit/piikit/pii/piitest"
	"github.com/piikit/piikit/testdata"
)

// TestUncuedLosesNothing holds each detector that the scan passes over where no
// cue stands near, or where a number has the wrong shape, to itself when it is asked at
// every number: the same is found in all cases of the project, in made-up messages, and
// in pieces of both thrown together.
func TestUncuedLosesNothing(t *testing.T) {
	texts := leanTexts(t)
	for _, d := range pii.Detectors() {
		if d.Anchors.Uncued == nil {
			continue
		}
		t.Run(d.Name, func(t *testing.T) {
			slow := *d
			slow.Cues, slow.Anchors.Uncued = nil, nil
			a, err := detect.NewScanner(detect.Options{}, d)
			require.NoError(t, err)
			b, err := detect.NewScanner(detect.Options{}, &slow)
			require.NoError(t, err)
			found := 0
			for _, text := range texts {
				got, err := a.Find(context.Background(), text)
				require.NoError(t, err)
				want, err := b.Find(context.Background(), text)
				require.NoError(t, err)
				require.Equal(t, want, got, "%q", text)
				found += len(got)
			}
			require.NotZero(t, found)
		})
	}
}

// leanTexts are the cases of the project, made-up messages of every kind, and
// pieces of all of them in any order.
func leanTexts(t *testing.T) (texts []string) {
	entries, err := os.ReadDir("../testdata")
	require.NoError(t, err)
	for _, e := range entries {
		if !e.IsDir() {
			continue
		}
		cases, err := testdata.Dir(e.Name())
		require.NoError(t, err)
		for _, c := range cases {
			texts = append(texts, c.Text)
		}
	}
	for _, kind := range piitest.Kinds() {
		for m := range piitest.MessagesOf(kind, 3, 100) {
			texts = append(texts, m.Text)
		}
	}
	require.Greater(t, len(texts), 5000)
	var pieces []string
	r := rand.New(rand.NewPCG(4, 2))
	for _, text := range texts {
		for words := strings.SplitAfter(text, " "); len(words) > 0; {
			n := min(len(words), 1+r.IntN(5))
			pieces = append(pieces, strings.Join(words[:n], ""))
			words = words[n:]
		}
	}
	for range 3000 {
		var s strings.Builder
		for range 1 + r.IntN(20) {
			s.WriteString(pieces[r.IntN(len(pieces))])
		}
		texts = append(texts, s.String())
	}
	return texts
}
