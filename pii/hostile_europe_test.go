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

// TestHostileEurope: with all detectors on, none of the lines of
// testdata/hostile/europe.txt holds a structured identifier, alone or
// with all the others around it. Dates, phones and the like are for others.
func TestHostileEurope(t *testing.T) {
	a, err := pii.New(pii.Options{})
	require.NoError(t, err)
	b, err := testdata.FS.ReadFile("hostile/europe.txt")
	require.NoError(t, err)
	var lines []string
	for line := range strings.Lines(string(b)) {
		if line = strings.TrimSuffix(line, "\n"); line != "" && line[0] != '#' {
			lines = append(lines, line)
		}
	}
	require.Greater(t, len(lines), 30)
	for _, text := range append(lines, strings.Join(lines, "\n"), strings.Join(lines, "\n\n")) {
		ms, err := a.Find(context.Background(), text)
		require.NoError(t, err)
		for _, m := range ms {
			if strings.HasPrefix(m.Rule, "id/") || strings.HasPrefix(m.Rule, "finance/") {
				assert.Fail(t, "found "+string(m.Type), "%q in %.80q", text[m.Begin:m.End], text)
			}
		}
	}
}
