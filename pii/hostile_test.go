package pii_test

import (
	"context"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/piikit/piikit/pii"
	"github.com/piikit/piikit/testdata"
)

// TestHostileNumbers: with all detectors on, versions, prices, orders,
// timestamps, hashes and coordinates are no identifiers of a person, alone and
// amid other text.
func TestHostileNumbers(t *testing.T) {
	a, err := pii.New(pii.Options{})
	require.NoError(t, err)
	cases, err := testdata.File("hostile/numbers.txt")
	require.NoError(t, err)
	require.Greater(t, len(cases), 30)
	for _, c := range cases {
		for _, text := range []string{c.Text, "Please note: " + c.Text + "\n", "see \"" + c.Text + "\""} {
			ms, err := a.Find(context.Background(), text)
			require.NoError(t, err)
			for _, m := range ms {
				assert.False(t, strings.HasPrefix(m.Rule, "id/"), "%s: %s %q in %q", c.Name(), m.Type, text[m.Begin:m.End], text)
			}
		}
	}
}
