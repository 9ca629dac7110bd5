package detect_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/entity"
)

// TestFiltersOfDifferentSizes holds that a scan with several filters visits
// every word of each, and not many more.
func TestFiltersOfDifferentSizes(t *testing.T) {
	var few, many []string
	for i := range 40000 {
		w := fmt.Sprintf("w%dx", i*7919)
		if many = append(many, w); i%80 == 0 {
			few = append(few, strings.Replace(w, "w", "ü", 1))
		}
	}
	seen := map[string]map[string]bool{"few": {}, "many": {}, "words": {}}
	spot := func(name string, a detect.Anchors) *detect.Detector {
		return &detect.Detector{Name: name, Types: []entity.Type{"x"}, Horizon: 64, Anchors: a, Spot: func(c *detect.Cursor) int {
			w := c.Word()
			seen[name][c.Text[w.Begin:w.End]] = true
			return 0
		}}
	}
	large := detect.LargeWordFilter(many, 0)
	require.Len(t, large, 1<<16)
	s, err := detect.NewScanner(detect.Options{}, spot("few", detect.Anchors{Filter: detect.WordFilter(few)}),
		spot("many", detect.Anchors{Filter: large}), spot("words", detect.Anchors{Words: []string{"order"}}))
	require.NoError(t, err)
	var text strings.Builder
	for i, w := range many {
		fmt.Fprintf(&text, "%s %s order other%d ", w, strings.Replace(w, "w", "Ü", 1), i)
	}
	_, err = s.Find(context.Background(), text.String())
	require.NoError(t, err)
	for _, w := range many {
		require.True(t, seen["many"][w], w)
	}
	for _, w := range few {
		require.True(t, seen["few"][strings.Replace(w, "ü", "Ü", 1)], w)
	}
	assert.Equal(t, map[string]bool{"order": true}, seen["words"])
	assert.Less(t, len(seen["few"]), 120000/50)
	assert.Less(t, len(seen["many"]), len(many)+80000/6)
}

func TestJoinFilters(t *testing.T) {
	a, b := detect.WordFilter([]string{"anna"}), detect.LargeWordFilter([]string{"berta"}, 1<<15)
	both := detect.JoinFilters(a, b)
	assert.Equal(t, both, detect.JoinFilters(b, a))
	assert.Equal(t, a, detect.JoinFilters("", a))
	require.Len(t, both, len(b))
	for i := range len(b) * 8 {
		want := b[i>>3]>>(i&7)&1 | a[i/4>>3]>>(i/4&7)&1
		require.Equal(t, want, both[i>>3]>>(i&7)&1)
	}
	assert.Panics(t, func() { detect.LargeWordFilter(nil, 1000) })
}

func TestFilterSizeIsChecked(t *testing.T) {
	for _, n := range []int{1, 1 << 12, 1<<13 + 1, 3 << 13, 1 << 20} {
		_, err := detect.NewScanner(detect.Options{}, &detect.Detector{Name: "d", Types: []entity.Type{"x"}, Horizon: 1,
			Anchors: detect.Anchors{Filter: strings.Repeat("\x00", n)}, Spot: func(*detect.Cursor) int { return 0 }})
		assert.Error(t, err, n)
	}
}
