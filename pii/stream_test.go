package pii_test

import (
	"context"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/entity"
	"github.com/piikit/piikit/pii"
	"github.com/piikit/piikit/pii/piitest"
	"github.com/piikit/piikit/testdata"
)

// streamText is a text with something of every type that is on by default.
func streamText(t testing.TB, r *rand.Rand, size int) string {
	var lines []string
	for _, dir := range []string{"contact", "secret", "finance", "id", "phone", "name", "address"} {
		cs, err := testdata.Dir(dir)
		require.NoError(t, err)
		for _, c := range cs {
			lines = append(lines, c.Text)
		}
	}
	var b strings.Builder
	for b.Len() < size {
		b.WriteString(lines[r.IntN(len(lines))])
		b.WriteString([]string{"\n", "\n\n", " ", ". "}[r.IntN(4)])
	}
	return b.String()
}

// TestStreamEqualsWhole: the same text and the same entities for every chunking.
func TestStreamEqualsWhole(t *testing.T) {
	ctx := context.Background()
	a := anonymizer(t, pii.Options{Tokenizer: hmac(t)})
	cutTypes := map[entity.Type]bool{}
	for seed := range uint64(8) {
		r := rand.New(rand.NewPCG(seed, 13))
		text := streamText(t, r, 40_000)
		whole, err := a.Anonymize(ctx, text)
		require.NoError(t, err)
		for _, most := range []int{3, 40, 5000} {
			s, err := a.Stream(pii.Request{})
			require.NoError(t, err)
			var out []byte
			var got entity.List
			for rest, at := text, 0; len(rest) > 0; {
				n := min(len(rest), 1+r.IntN(most))
				out, err = s.Append(ctx, out, rest[:n])
				require.NoError(t, err)
				got = append(got, s.Entities()...)
				rest, at = rest[n:], at+n
				for _, e := range whole.Entities {
					if e.Begin < at && at < e.End {
						cutTypes[e.Type] = true
					}
				}
			}
			out, err = s.Flush(ctx, out)
			require.NoError(t, err)
			got = append(got, s.Entities()...)
			require.Equal(t, whole.Text, string(out), "seed %d", seed)
			require.Equal(t, whole.Entities, got)
		}
	}
	assert.Greater(t, len(cutTypes), 40, "cuts fell inside entities of many types")
}

func TestStreamIsEarly(t *testing.T) {
	ctx := context.Background()
	s, err := anonymizer(t, pii.Options{}).Stream(pii.Request{})
	require.NoError(t, err)
	piece := "could you please look at this, "
	for given := 0; ; given += len(piece) {
		out, err := s.Append(ctx, nil, piece)
		require.NoError(t, err)
		if len(out) > 0 {
			assert.Less(t, given, 3*detect.Horizon)
			return
		}
		require.Less(t, given, 3*detect.Horizon)
	}
}

func TestStreamForms(t *testing.T) {
	ctx := context.Background()
	a := anonymizer(t, pii.Options{Tokenizer: new(piitest.Tokens)})
	s, err := a.Stream(pii.Request{})
	require.NoError(t, err)
	var b strings.Builder
	w := s.Writer(ctx, &b)
	for _, p := range []string{"My na", "me is Jo", "hn."} {
		_, err := w.Write([]byte(p))
		require.NoError(t, err)
	}
	require.NoError(t, w.Close())
	assert.Equal(t, "My name is NAME_0001.", b.String())
	_, err = s.Append(ctx, nil, "x")
	require.ErrorIs(t, err, pii.ErrClosed)

	s, err = a.Stream(pii.Request{})
	require.NoError(t, err)
	b.Reset()
	for p, err := range s.Chunks(ctx, func(yield func(string) bool) { _ = yield("My name ") && yield("is John.") }) {
		require.NoError(t, err)
		b.WriteString(p)
	}
	assert.Equal(t, "My name is NAME_0001.", b.String())

	d := &detect.Detector{Name: "whole", Types: []entity.Type{"x"}, Detect: func(context.Context, string) ([]detect.Match, error) { return nil, nil }}
	_, err = anonymizer(t, pii.Options{Detectors: []*detect.Detector{d}}).Stream(pii.Request{})
	require.ErrorIs(t, err, detect.ErrStream)
}
