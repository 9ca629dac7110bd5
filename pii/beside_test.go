package pii_test

import (
	"context"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/piikit/piikit/detect"
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

// places are ways in which a label and its value stand in texts and files: L is
// the label, V the value.
var places = []string{
	"L: V", "L : V", "L：V", "L V", "L=V", "L = V;", "L:V", "L - V", "L – V", "L#V", "L #V", "L (V)", "(L V)", "(L: V)", "L: V,", "L: V.", "L: V?", "L: V…",
	`"L": "V"`, "'L': 'V'", "L => 'V'", "L -> V", "L|V", "L;V", "L: `V`", "L: [V]", "- L: V", "1. L: V", "[L: V]", "L(V)", "L  V", "L: \"V\"",
	"L\tV", "| L | V |", "**L:** V", "L:\nV", "L\nV", "L: V\n", "L No. V", "L Number: V", "L-V", "L_V", "L/V", "L:\u00a0V", "L:\u200bV",
	"<b>L</b>: V", "<td>L</td><td>V</td>", `<tr><th class="k">L</th><td class="v">V</td></tr>`, "<dt>L</dt>\n<dd>V</dd>",
	"V (L)", "V is the L", "L is V", "my L is V", "new L: V (the old one expired)", "L was changed to V", "L: V – verified", "L: V—verified",
	"L: V, DOB: 12/03/1980", "Name: Pat Lee, L: V, Phone: +1 415 555 0132", "Please verify L V ASAP",
	"Field;L;Age\nx;V;3", "a\tL\tb\n1\tV\t2", "Age,L\n3,V", "no,\"L\"\n1,\"V\"",
}

// TestBesideAnywhere: the same values, with the label of their first phrasing,
// wherever labels and values stand. Not every label makes a sentence with every
// place; 997 in 1,000 are found whole and as what they are.
func TestBesideAnywhere(t *testing.T) {
	if testing.Short() {
		t.Skip("forty thousand texts")
	}
	a, err := pii.New(pii.Options{})
	require.NoError(t, err)
	total, exact := 0, 0
	missed := map[string]int{}
	for _, c := range readBeside(t) {
		label, _, _ := strings.Cut(c.phrasings[0], "«»")
		label = strings.TrimRight(label, " :：#")
		for _, p := range places {
			before, behind, _ := strings.Cut(p, "V")
			before, behind = strings.ReplaceAll(before, "L", label), strings.ReplaceAll(behind, "L", label)
			for _, v := range c.values {
				total++
				text, want := before+v+behind, entity.Span{Begin: len(before), End: len(before) + len(v)}
				ms, err := a.Find(context.Background(), text)
				require.NoError(t, err)
				if slices.ContainsFunc(ms, func(m detect.Match) bool { return m.Span() == want && m.Type == c.typ }) {
					exact++
				} else if missed[p]++; missed[p] <= 2 {
					t.Logf("%s: %q", c.typ, text)
				}
			}
		}
	}
	t.Logf("%d of %d exact", exact, total)
	require.GreaterOrEqual(t, exact*1000, total*997)
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
