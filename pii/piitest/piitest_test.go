package piitest_test

import (
	"encoding/base64"
	"fmt"
	"net/url"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/piikit/piikit/detect/checksum"
	"github.com/piikit/piikit/entity"
	"github.com/piikit/piikit/pii"
	"github.com/piikit/piikit/pii/piitest"
)

// recorder is a testing.TB that notes failures.
type recorder struct {
	testing.TB
	errors []string
}

func (r *recorder) Helper()                   {}
func (r *recorder) Errorf(f string, a ...any) { r.errors = append(r.errors, fmt.Sprintf(f, a...)) }

func TestAssertNoPII(t *testing.T) {
	r := &recorder{TB: t}
	assert.True(t, piitest.AssertNoPII(r, "nothing to see"))
	assert.Empty(t, r.errors)
	assert.False(t, piitest.AssertNoPII(r, "My name is Canarybird."))
	require.NotEmpty(t, r.errors)
	assert.NotContains(t, strings.Join(r.errors, ""), "Canary", "a failure says nothing of the text")
}

func TestAssertRoundTrip(t *testing.T) {
	a, err := pii.New(pii.Options{Tokenizer: new(piitest.Tokens)})
	require.NoError(t, err)
	for m := range piitest.Messages(3, 200) {
		piitest.AssertRoundTrip(t, a, m.Text)
	}
}

// TestCheckSeesEveryEncoding hides one of two copies of a value.
func TestCheckSeesEveryEncoding(t *testing.T) {
	value := "Zoë <Smith>"
	for what, copy := range map[string]string{
		"as it is":            value,
		"in other case":       "ZOË <SMITH>",
		"without punctuation": "zoë-smith",
		"url":                 url.QueryEscape(value),
		"html":                "Zoë &lt;Smith&gt;",
		"json":                `Zo\u00eb <Smith>`,
		"base64":              base64.StdEncoding.EncodeToString([]byte("x" + value + "yz")),
		"hex":                 fmt.Sprintf("%x", value),
	} {
		r := pii.Result{Text: "TOKEN and " + copy, Entities: entity.List{{Type: "name", Begin: 0, End: len(value), Text: value, Replacement: entity.Replacement{Begin: 0, End: 5, Text: "TOKEN"}}}}
		ps := piitest.Check(value+" and "+copy, r)
		require.NotEmpty(t, ps, what)
		assert.True(t, slices.ContainsFunc(ps, func(p piitest.Problem) bool { return p.What == what }), "%s: %v", what, ps)
		assert.NotContains(t, fmt.Sprint(ps), "Smith")
	}
	r := pii.Result{Text: "TOKEN also", Entities: entity.List{{Type: "name", Begin: 0, End: 2, Text: "Al", Replacement: entity.Replacement{Begin: 0, End: 5, Text: "TOKEN"}}}}
	assert.Empty(t, piitest.Check("Al also", r), "a short value inside a word is no leak")
	assert.NotEmpty(t, piitest.Check("Al alas", r), "not restored")
}

func TestFixtures(t *testing.T) {
	a, err := pii.New(pii.Options{})
	require.NoError(t, err)
	fx := piitest.Fixtures()
	require.NotEmpty(t, fx)
	for _, f := range fx {
		t.Run(f.Name, func(t *testing.T) {
			ms, err := a.Find(t.Context(), f.Text)
			require.NoError(t, err)
			got := entity.List{}
			for _, m := range ms {
				got = append(got, entity.Entity{Type: m.Type, Begin: m.Begin, End: m.End, Text: f.Text[m.Begin:m.End]})
			}
			assert.Equal(t, f.Entities, got)
		})
	}
}

func TestMessages(t *testing.T) {
	kinds, types := map[string]int{}, map[entity.Type]int{}
	var first []piitest.Message
	for m := range piitest.Messages(1, 3000) {
		require.NoError(t, m.Entities.Check(m.Text))
		require.NotContains(t, m.Text, "{slot")
		kinds[m.Kind]++
		for _, e := range m.Entities {
			types[e.Type]++
			if e.Type == "iban" {
				require.True(t, checksum.IBAN(strings.ReplaceAll(e.Text, " ", "")), e.Text)
			}
			if e.Type == "credit_card" {
				require.True(t, checksum.Luhn(strings.ReplaceAll(e.Text, " ", "")), e.Text)
			}
		}
		first = append(first, m)
	}
	for _, k := range piitest.Kinds() {
		assert.Equal(t, k != "talk", kinds[k] > 0, k)
	}
	size, marked := 0, 0
	for m := range piitest.MessagesOf("talk", 1, 1000) {
		require.NoError(t, m.Entities.Check(m.Text))
		require.Equal(t, "talk", m.Kind)
		size += len(m.Text)
		for _, e := range m.Entities {
			marked += len(e.Text)
		}
	}
	assert.InDelta(t, 0.015, float64(marked)/float64(size), 0.005, "share of personal data in talk")
	assert.Len(t, types, 10, "%v", types)
	i := 0
	for m := range piitest.Messages(1, 100) {
		require.Equal(t, first[i], m, "the same seed gives the same messages")
		i++
	}
}

func TestTokensArePredictable(t *testing.T) {
	ts := new(piitest.Tokens)
	token := func(typ entity.Type, text string) string {
		b, err := ts.AppendToken(nil, typ, text, 0)
		require.NoError(t, err)
		return string(b)
	}
	assert.Equal(t, "NAME_0001", token("name", "John"))
	assert.Equal(t, "EMAIL_0001", token("email", "a@example.com"))
	assert.Equal(t, "NAME_0002", token("name", "Mary"))
	assert.Equal(t, "NAME_0001", token("name", "John"))
	assert.True(t, ts.Owns("NAME_0002"))
	assert.False(t, ts.Owns("NAME_0003"))
	assert.NotContains(t, fmt.Sprintf("%v %+v %#v", ts, ts, ts), "John")
}
