package pii_test

import (
	"context"
	"fmt"
	"io/fs"
	"path"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/piikit/piikit/entity"
	"github.com/piikit/piikit/pii"
	"github.com/piikit/piikit/testdata"
)

// The files of testdata/beside hold identifiers beside their cue: lines that
// begin with "= " are values, every other line is a phrasing in which «» stands
// for each of them. Escapes are those of package testdata.
type beside struct {
	typ       entity.Type
	values    []string
	phrasings []string
}

func readBeside(t testing.TB) []beside {
	t.Helper()
	files, err := fs.Glob(testdata.FS, "beside/*.txt")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	var all []beside
	for _, f := range files {
		b, err := testdata.FS.ReadFile(f)
		require.NoError(t, err)
		c := beside{typ: entity.Type(strings.TrimSuffix(path.Base(f), ".txt"))}
		for line := range strings.Lines(string(b)) {
			line = strings.TrimRight(line, "\r\n")
			if v, ok := strings.CutPrefix(line, "= "); ok {
				c.values = append(c.values, v)
			} else if line != "" && line[0] != '#' {
				require.Contains(t, line, "«»", "%s: a phrasing without a place for the value", f)
				c.phrasings = append(c.phrasings, line)
			}
		}
		require.GreaterOrEqual(t, len(c.values), 3, f)
		require.GreaterOrEqual(t, len(c.phrasings), 5, f)
		all = append(all, c)
	}
	return all
}

// TestBeside: with all detectors on, an identifier beside its cue is found whole
// and as what it is, in every phrasing of its file.
func TestBeside(t *testing.T) {
	a, err := pii.New(pii.Options{})
	require.NoError(t, err)
	total, exact := 0, 0
	for _, c := range readBeside(t) {
		for _, p := range c.phrasings {
			for _, v := range c.values {
				text, want, err := testdata.Parse(strings.ReplaceAll(p, "«»", "«"+v+"»"))
				require.NoError(t, err)
				ms, err := a.Find(context.Background(), text)
				require.NoError(t, err)
				for _, w := range want {
					total++
					var near []string
					ok := false
					for _, m := range ms {
						ok = ok || m.Span() == w && m.Type == c.typ
						if m.Begin < w.End && m.End > w.Begin {
							near = append(near, fmt.Sprintf("%s %q", m.Type, text[m.Begin:m.End]))
						}
					}
					if ok {
						exact++
					} else {
						t.Errorf("%s: %q: found %s", c.typ, text, near)
					}
				}
			}
		}
	}
	t.Logf("%d of %d exact", exact, total)
}
