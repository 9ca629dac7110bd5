package pii_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/piikit/piikit/pii"
	"github.com/piikit/piikit/testdata"
)

// forms are ways to write a value beside its label: {c} the label, {C} in
// capitals, {k} as a key.
var forms = []string{
	`«» is my {c}`, `«» {c}`, `{c} («»)`, `({c}) «»`, `{c} is «».`, `{c} - «»`, `{c} #«»`, `{c} : «»`, `{c} → «»`, `{C}: «»`, `{c} no.: «»`, `{c} nr. «»`,
	`{c} number is: «»`, `the {c} in question, «», is wrong`, `{c} of my wife: «»`, `Hi, here is the {c} you asked for: «». Thanks!`, `Name: Pat; {c}: «»; Town: X`,
	`{c}=«»`, `{k}: '«»'`, `"{k}": "«»"`, `<{k}>«»</{k}>`, `SET {k} = '«»' WHERE id = 1`,
	`{c}\n«»`, `{c}:\n  «»`, `{c}\t«»`, `| {c} | «» |`, `id\t{c}\tok\n7\t«»\tyes`, `| id | {c} |\n|---|---|\n| 7 | «» |`, `{c}: **«»**`, "- {c}: `«»`",
}

// TestBesideForms: what stands behind a label in testdata/beside is found in
// every other form too, as prose, key, cell or Markdown: 99 of 100, and 95 of
// 100 in each form.
func TestBesideForms(t *testing.T) {
	a, err := pii.New(pii.Options{})
	require.NoError(t, err)
	all := readBeside(t)
	sum, exact := 0, 0
	for _, form := range forms {
		n, ok := 0, 0
		for _, c := range all {
			label, _, _ := strings.Cut(c.phrasings[0], "«»")
			if label = strings.TrimRight(label, ":： "); len(label) < 2 || strings.ContainsAny(label, `:{\`) {
				continue
			}
			key := strings.ToLower(strings.NewReplacer(" ", "_", "-", "_", "'", "_", ".", "").Replace(label))
			written := strings.NewReplacer("{c}", label, "{C}", strings.ToUpper(label), "{k}", key).Replace(form)
			for _, v := range c.values[:3] {
				text, want, err := testdata.Parse(strings.ReplaceAll(written, "«»", "«"+v+"»"))
				require.NoError(t, err)
				ms, err := a.Find(context.Background(), text)
				require.NoError(t, err)
				n++
				for _, m := range ms {
					if m.Span() == want[0] && m.Type == c.typ {
						ok++
					}
				}
			}
		}
		require.NotZero(t, n)
		assert.GreaterOrEqual(t, ok*100, n*95, fmt.Sprintf("%s: %d of %d", form, ok, n))
		sum, exact = sum+n, exact+ok
	}
	t.Logf("%d of %d exact", exact, sum)
	assert.GreaterOrEqual(t, exact*100, sum*99, "%d of %d", exact, sum)
}
