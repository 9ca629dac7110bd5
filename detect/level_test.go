package detect_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/piikit/piikit/detect"
)

func TestConfidenceText(t *testing.T) {
	for i := -128; i <= 127; i++ {
		c := detect.Confidence(i)
		b, err := c.MarshalText()
		require.NoError(t, err)
		var back detect.Confidence
		require.NoError(t, back.UnmarshalText(b), "%s", b)
		assert.Equal(t, c, back)
	}
	assert.Equal(t, "medium+1", detect.Confidence(1).String())
	assert.Equal(t, "low", detect.Low.String())
	var c detect.Confidence
	for _, bad := range []string{"", "hi", "high+", "high1", "certain+999", "medium +1"} {
		assert.Error(t, c.UnmarshalText([]byte(bad)), bad)
	}
}
