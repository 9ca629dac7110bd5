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

// TestHostileGeneral: with all detectors on, none of the lines of
// testdata/hostile/general.txt holds a date of birth, an age or a number of
// somebody, alone, amid text, or with all the others around it. IP
// addresses and what names and addresses are made of are for others.
func TestHostileGeneral(t *testing.T) {
	a, err := pii.New(pii.Options{})
	require.NoError(t, err)
	b, err := testdata.FS.ReadFile("hostile/general.txt")
	require.NoError(t, err)
	var lines []string
	for line := range strings.Lines(string(b)) {
		if line = strings.TrimSuffix(line, "\n"); line != "" && !strings.HasPrefix(line, "# ") {
			lines = append(lines, line, "Please note: "+line+".", "(\""+line+"\")")
		}
	}
	require.Greater(t, len(lines), 3*40)
	for _, text := range append(lines, strings.Join(lines, "\n"), strings.Join(lines, "\n\n")) {
		ms, err := a.Find(context.Background(), text)
		require.NoError(t, err)
		for _, m := range ms {
			pkg, _, _ := strings.Cut(m.Rule, "/")
			if pkg != "name" && pkg != "address" && m.Type != "ip" {
				assert.Fail(t, "found "+string(m.Type), "%q in %.80q", text[m.Begin:m.End], text)
			}
		}
	}
}
