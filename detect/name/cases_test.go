package name_test

import (
	"context"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/detect/name"
	"github.com/piikit/piikit/entity"
	"github.com/piikit/piikit/testdata"
)

func TestCases(t *testing.T) {
	cases, err := testdata.Dir("name")
	require.NoError(t, err)
	require.NotEmpty(t, cases)
	for _, c := range cases {
		s := scanner(t, name.Options{}, detect.Options{Types: []entity.Type{c.Type}})
		ms, err := s.Find(context.Background(), c.Text)
		require.NoError(t, err)
		var got []entity.Span
		for _, m := range ms {
			got = append(got, m.Span())
		}
		assert.Equal(t, c.Spans, got, "%s: found %s", c.Name(), marked(t, s, c.Text))
	}
}
