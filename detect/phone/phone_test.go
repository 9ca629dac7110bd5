package phone_test

import (
	"context"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/detect/phone"
	"github.com/piikit/piikit/entity"
	"github.com/piikit/piikit/testdata"
)

// marked returns text with «…» around the spans.
func marked(text string, spans []entity.Span) string {
	var b strings.Builder
	at := 0
	for _, sp := range spans {
		b.WriteString(text[at:sp.Begin] + "«" + text[sp.Begin:sp.End] + "»")
		at = sp.End
	}
	return b.String() + text[at:]
}

func find(t testing.TB, o detect.Options, text string) []detect.Match {
	t.Helper()
	s, err := detect.NewScanner(o, phone.Detector())
	require.NoError(t, err)
	ms, err := s.Find(context.Background(), text)
	require.NoError(t, err)
	return ms
}

func spans(ms []detect.Match) (sp []entity.Span) {
	for _, m := range ms {
		sp = append(sp, m.Span())
	}
	return sp
}

func TestCases(t *testing.T) {
	cases, err := testdata.File("phone/phone.txt")
	require.NoError(t, err)
	for _, c := range cases {
		got := find(t, detect.Options{Regions: c.Regions}, c.Text)
		assert.Equal(t, marked(c.Text, c.Spans), marked(c.Text, spans(got)), c.Name())
	}
}
