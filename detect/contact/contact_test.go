package contact

import (
	"context"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/entity"
	"github.com/piikit/piikit/testdata"
)

func scanner(t testing.TB, o detect.Options, ds ...*detect.Detector) *detect.Scanner {
	t.Helper()
	s, err := detect.NewScanner(o, ds...)
	require.NoError(t, err)
	return s
}

// TestCases runs the case files: each type alone must be found exactly.
func TestCases(t *testing.T) {
	cases, err := testdata.Dir("contact")
	require.NoError(t, err)
	require.NotEmpty(t, cases)
	scanners := map[entity.Type]*detect.Scanner{}
	for _, c := range cases {
		s := scanners[c.Type]
		if s == nil {
			s = scanner(t, detect.Options{Types: []entity.Type{c.Type}}, Detectors()...)
			scanners[c.Type] = s
		}
		ms, err := s.Append(context.Background(), nil, c.Text, detect.Call{Regions: c.Regions})
		require.NoError(t, err)
		assert.Equal(t, marked(c.Text, c.Spans), values(c.Text, ms), "%s: %s", c.Name(), c.Text)
	}
}

func marked(text string, spans []entity.Span) []string {
	out := []string{}
	for _, s := range spans {
		out = append(out, text[s.Begin:s.End])
	}
	return out
}

func values(text string, ms []detect.Match) []string {
	out := []string{}
	for _, m := range ms {
		out = append(out, text[m.Begin:m.End])
	}
	return out
}
