package pii_test

import (
	"context"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/entity"
	"github.com/piikit/piikit/pii"
	"github.com/piikit/piikit/testdata"
)

// unseen are texts that were written without a look at the rules, to see how far
// these reach. At least so many in 1,000 values must be found whole, and at most
// so many lines without one may have a find.
var unseen = []struct {
	file    string
	exact   int
	maxHits int
}{
	{"unseen/beside1.txt", 1000, 0},
	{"unseen/spans1.txt", 970, 0},
	{"unseen/negatives1.txt", 0, 0},
	{"unseen/beside2.txt", 997, 0},
	{"unseen/spans2.txt", 1000, 0},
	{"unseen/negatives2.txt", 0, 1},
	{"unseen/beside3.txt", 985, 0},
	{"unseen/spans3.txt", 990, 0},
	{"unseen/negatives3.txt", 0, 1},
	{"unseen/beside4.txt", 990, 0},
	{"unseen/negatives4.txt", 0, 3},
}

// TestUnseen: with all detectors on, the values of the lines are found whole, and
// nothing else where a line has none. In the files «type value» marks a value.
func TestUnseen(t *testing.T) {
	a, err := pii.New(pii.Options{})
	require.NoError(t, err)
	for _, set := range unseen {
		b, err := testdata.FS.ReadFile(set.file)
		require.NoError(t, err)
		total, exact, typed, lines, hits := 0, 0, 0, 0, 0
		for line := range strings.Lines(string(b)) {
			line = strings.TrimSuffix(line, "\n")
			if line == "" || strings.HasPrefix(line, "# ") {
				continue
			}
			marked, types := typesOf(line)
			text, want, err := testdata.Parse(marked)
			require.NoError(t, err)
			ms, err := a.Find(context.Background(), text)
			require.NoError(t, err)
			for i, w := range want {
				total++
				k := slices.IndexFunc(ms, func(m detect.Match) bool { return m.Span() == w })
				switch {
				case k < 0:
					t.Logf("%s: missed in %q: %v", types[i], text, found(text, ms))
					continue
				case ms[k].Type != types[i]:
					t.Logf("%s: taken as %s in %q", types[i], ms[k].Type, text)
				default:
					typed++
				}
				exact++
			}
			if len(want) == 0 {
				lines++
				ms = slices.DeleteFunc(ms, func(m detect.Match) bool {
					return strings.HasPrefix(m.Rule, "name") || strings.HasPrefix(m.Rule, "address") // for others to test
				})
				if len(ms) > 0 {
					hits++
					t.Logf("found in %q: %v", text, found(text, ms))
				}
			}
		}
		if total > 0 {
			t.Logf("%s: %d of %d found whole, %d as what they are", set.file, exact, total, typed)
			require.GreaterOrEqual(t, exact*1000, total*set.exact)
		}
		if total == 0 {
			t.Logf("%s: a find in %d of %d lines that have none", set.file, hits, lines)
			require.LessOrEqual(t, hits, set.maxHits)
		}
	}
}

// typesOf takes the types out of the marks of a line.
func typesOf(line string) (marked string, types []entity.Type) {
	var b strings.Builder
	for {
		before, rest, ok := strings.Cut(line, "«")
		b.WriteString(before)
		if !ok {
			return b.String(), types
		}
		typ, value, _ := strings.Cut(rest, " ")
		types = append(types, entity.Type(typ))
		b.WriteString("«")
		line = value
	}
}

func found(text string, ms []detect.Match) (out []string) {
	for _, m := range ms {
		out = append(out, string(m.Type)+" "+text[m.Begin:m.End])
	}
	return out
}
