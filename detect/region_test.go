package detect_test

import (
	"context"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/entity"
)

// TestRegionsByOtherNames: UK and EL are GB and GR; other codes are themselves.
func TestRegionsByOtherNames(t *testing.T) {
	var seen []string
	d := &detect.Detector{Name: "d", Types: []entity.Type{"x"}, Horizon: 8, Anchors: detect.Anchors{Bytes: "!"}, Spot: func(c *detect.Cursor) int {
		for _, r := range []string{"GB", "GR", "US", "UK", "EL"} {
			if c.Region(r) {
				seen = append(seen, r)
			}
		}
		return c.Pos + 1
	}}
	for given, want := range map[string][]string{"UK": {"GB"}, "EL": {"GR"}, "GB": {"GB"}, "US": {"US"}, "DE": nil} {
		seen = nil
		s, err := detect.NewScanner(detect.Options{Regions: []string{given}}, d)
		require.NoError(t, err)
		_, err = s.Find(context.Background(), "a ! b")
		require.NoError(t, err)
		assert.Equal(t, want, seen, given)
	}
}
