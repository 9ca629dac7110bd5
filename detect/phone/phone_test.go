package phone_test

import (
	"context"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/detect/phone"
	"github.com/piikit/piikit/entity"
	"github.com/piikit/piikit/testdata"
)

func TestCases(t *testing.T) {
	cases, err := testdata.File("phone/phone.txt")
	require.NoError(t, err)
	for _, c := range cases {
		s, err := detect.NewScanner(detect.Options{Regions: c.Regions}, phone.Detector())
		require.NoError(t, err)
		ms, err := s.Find(context.Background(), c.Text)
		require.NoError(t, err)
		var got []entity.Span
		for _, m := range ms {
			got = append(got, m.Span())
		}
		assert.Equal(t, c.Spans, got, "%s %q", c.Name(), c.Text)
	}
}
