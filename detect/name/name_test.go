package name_test

import (
	"context"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/detect/name"
)

func scanner(t testing.TB, o name.Options, so detect.Options) *detect.Scanner {
	t.Helper()
	d, err := name.New(o)
	require.NoError(t, err)
	s, err := detect.NewScanner(so, d)
	require.NoError(t, err)
	return s
}

// marked returns the text with «» around what was found.
func marked(t testing.TB, s *detect.Scanner, text string) string {
	t.Helper()
	ms, err := s.Find(context.Background(), text)
	require.NoError(t, err)
	out, at := "", 0
	for _, m := range ms {
		out += text[at:m.Begin] + "«" + text[m.Begin:m.End] + "»"
		at = m.End
	}
	return out + text[at:]
}

func TestTheFirstLine(t *testing.T) {
	s := scanner(t, name.Options{}, detect.Options{})
	ms, err := s.Find(context.Background(), "My name is John.")
	require.NoError(t, err)
	require.Len(t, ms, 1)
	assert.Equal(t, 11, ms[0].Begin)
	assert.Equal(t, 15, ms[0].End)
	assert.Equal(t, name.Type, ms[0].Type)
	assert.Equal(t, detect.Cued, ms[0].Evidence)
}

func TestBeginsEast(t *testing.T) {
	for _, list := range name.EastLists() {
		for w := range strings.FieldsSeq(list) {
			r, _ := utf8.DecodeRuneInString(w)
			assert.True(t, name.BeginsEast(r), w)
			assert.Contains(t, name.EastBytes, w[:1], w)
		}
	}
	assert.False(t, name.BeginsEast('日'))
}
