package pii_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/entity"
	"github.com/piikit/piikit/pii"
	"github.com/piikit/piikit/pii/piitest"
	"github.com/piikit/piikit/restore"
)

func anonymizeJSON(t testing.TB, o pii.JSONOptions, doc string) pii.JSONResult {
	t.Helper()
	r, err := anonymizer(t, pii.Options{Tokenizer: new(piitest.Tokens)}).AnonymizeJSON(context.Background(), doc, o)
	require.NoError(t, err)
	return r
}

func TestAnonymizeJSON(t *testing.T) {
	written := strings.NewReplacer(`\u006f`, "o", `\\u006f`, "o", `\\u0040`, "@") // in the shortest way
	for _, c := range []struct {
		name, doc, want string
		o               pii.JSONOptions
	}{
		{name: "keys are cues", doc: `{"ssn": "219099999", "x": "219099999x", "n":1.50e+01}`, want: `{"ssn": "US_SSN_0001", "x": "219099999x", "n":1.50e+01}`},
		{name: "keys of objects are cues", doc: `{"phone_numbers":[{"home":"4155550142"}],"customer":{"name":"Zork"},"product":{"name":"Zork2"}}`, want: `{"phone_numbers":[{"home":"PHONE_0001"}],"customer":{"name":"NAME_0001"},"product":{"name":"Zork2"}}`},
		{name: "escapes stay", doc: `{"a":"\u004dy \/ name is J\u006fhn.\n", "b" :  "My name is John."}`, want: `{"a":"\u004dy \/ name is NAME_0001.\n", "b" :  "My name is NAME_0001."}`},
		{name: "keys stay", doc: `{"john@example.com":"john@example.com"}`, want: `{"john@example.com":"EMAIL_0001"}`},
		{name: "arrays", doc: `{"emails":["a@example.com",["b@example.com"],{"x":"a@example.com"}]}`, want: `{"emails":["EMAIL_0001",["EMAIL_0002"],{"x":"EMAIL_0001"}]}`},
		{name: "scalar", doc: ` "My name is John." `, want: ` "My name is NAME_0001." `},
		{name: "JSON in JSON", doc: `{"arguments":"{\"email\": \"a@example.com\", \"in\":\"[\\\"b@example.com\\\"]\"}"}`, want: `{"arguments":"{\"email\": \"EMAIL_0001\", \"in\":\"[\\\"EMAIL_0002\\\"]\"}"}`},
		{name: "almost JSON", doc: `["[\"a@example.com\",]"]`, want: `["[\"EMAIL_0001\",]"]`},
		{name: "JSON in JSON, a key twice", doc: `["{\"name\":\"J\\u006fhn Smith\",\"name\":\"x\",\"Name\":\"Jane R\\u006fe\",\"mail\":\"a\\u0040example.com\"}"]`, want: `["{\"name\":\"NAME_0001\",\"name\":\"x\",\"Name\":\"NAME_0002\",\"mail\":\"EMAIL_0001\"}"]`},
		{name: "leave", doc: `{"m":[{"role":"a@example.com","c":"b@example.com"}],"p":"{\"role\":\"c@example.com\"}"}`, want: `{"m":[{"role":"a@example.com","c":"EMAIL_0001"}],"p":"{\"role\":\"c@example.com\"}"}`,
			o: pii.JSONOptions{Leave: []string{"/m/*/role", "/p/role"}}},
		{name: "secrets", doc: `{"pw":"it's mine, hunter2","cvv":"123"}`, want: `{"pw":"[REDACTED]","cvv":"[REDACTED]"}`},
		{name: "surrogates", doc: `["\ud83d\ude00 a@example.com \ud800", "My name is \ud800John."]`, want: `["\ud83d\ude00 EMAIL_0001 \ud800", "My name is \ud800NAME_0001."]`},
		{name: "nothing", doc: `{"a":[],"b":{},"c":"","d":null}`, want: `{"a":[],"b":{},"c":"","d":null}`},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := anonymizeJSON(t, c.o, c.doc)
			assert.Equal(t, c.want, r.Text)
			for _, e := range r.Entities {
				assert.Equal(t, e.Replacement.Text, r.Text[e.Replacement.Begin:e.Replacement.End])
				if e.Text != "" {
					assert.Equal(t, e.Text, written.Replace(c.doc[e.Begin:e.End]))
				}
			}
			if c.name != "secrets" {
				back, err := r.Restore(r.Text)
				require.NoError(t, err)
				assert.Equal(t, written.Replace(c.doc), back)
			}
		})
	}
}

// TestJSONIsRefused: a typed error with the place, no text, nothing of the input.
func TestJSONIsRefused(t *testing.T) {
	a := anonymizer(t, pii.Options{MaxText: 100})
	re, err := restore.New()
	require.NoError(t, err)
	for _, c := range []struct {
		doc string
		o   pii.JSONOptions
		at  int
		err error
	}{
		{`{"Canary":1,"Canary":2}`, pii.JSONOptions{}, 12, pii.ErrJSONKeys},
		{`{"Canary":1,"CANARY":2}`, pii.JSONOptions{}, 12, pii.ErrJSONCase},
		{`{"Canary"`, pii.JSONOptions{}, 9, pii.ErrJSONSyntax},
		{"[\"Canary\xff\"]", pii.JSONOptions{}, 8, pii.ErrJSONUTF8},
		{`[[["Canary"]]]`, pii.JSONOptions{MaxDepth: 2}, 2, pii.ErrJSONDepth},
		{`[]`, pii.JSONOptions{Leave: []string{"Canary"}}, 0, pii.ErrJSONPointer},
	} {
		r, err := a.AnonymizeJSON(context.Background(), c.doc, c.o)
		var e *pii.JSONError
		require.ErrorAs(t, err, &e, c.doc)
		assert.ErrorIs(t, err, c.err)
		assert.Equal(t, c.at, e.Offset, c.doc)
		assert.Zero(t, r)
		assert.NotContains(t, strings.ToLower(err.Error()), "canary")
		out, err := pii.RestoreJSON(re, c.doc, c.o)
		assert.ErrorIs(t, err, c.err)
		assert.Empty(t, out)
	}
	_, err = a.AnonymizeJSON(context.Background(), `{"a":1,"A":2}`, pii.JSONOptions{CaseVariants: true})
	require.NoError(t, err)
	_, err = a.AnonymizeJSON(context.Background(), `"`+strings.Repeat("a", 99)+`"`, pii.JSONOptions{})
	require.ErrorIs(t, err, detect.ErrTooLong)
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	r, err := a.AnonymizeJSON(ctx, `["My name is John."]`, pii.JSONOptions{})
	require.ErrorIs(t, err, context.Canceled)
	assert.Zero(t, r)
	r, err = anonymizer(t, pii.Options{Disabled: true}).AnonymizeJSON(context.Background(), `["John`, pii.JSONOptions{})
	require.NoError(t, err)
	assert.True(t, r.Disabled)
	assert.NotContains(t, fmt.Sprintf("%v %+v %#v", r, r, r), "John")
}

func TestConversationJSON(t *testing.T) {
	c, err := anonymizer(t, pii.Options{Tokenizer: hmac(t), VerifySkips: true}).Conversation(pii.ConversationOptions{})
	require.NoError(t, err)
	first, err := c.Anonymize(context.Background(), "My name is Quux.")
	require.NoError(t, err)
	token := first.Entities[0].Replacement.Text
	doc := `{"to": "\u0051uux", "note":"quuxes, ` + token + `, call Quux"}`
	r, err := c.AnonymizeJSON(context.Background(), doc, pii.JSONOptions{})
	require.NoError(t, err)
	want := `{"to": "` + token + `", "note":"quuxes, ` + token + `, call ` + token + `"}`
	assert.Equal(t, want, r.Text)
	back, err := c.RestoreJSON(r.Text, pii.JSONOptions{})
	require.NoError(t, err)
	assert.Equal(t, `{"to": "Quux", "note":"quuxes, Quux, call Quux"}`, back)
	uses := c.Uses(entity.Entity{Text: "Quux"})
	require.Len(t, uses, 4)
	for i, u := range uses[1:] {
		assert.Equal(t, r.Turn, u.Turn)
		assert.Equal(t, []string{`\u0051uux`, token, "Quux"}[i], doc[u.Begin:u.End])
		assert.Equal(t, token, want[u.Replacement.Begin:u.Replacement.End])
	}
}

// same reports whether two JSON texts mean the same; strings that hold JSON
// are compared as JSON.
func same(a, b any) bool {
	switch a := a.(type) {
	case map[string]any:
		b, ok := b.(map[string]any)
		if !ok || len(a) != len(b) {
			return false
		}
		for k := range a {
			if y, ok := b[k]; !ok || !same(a[k], y) {
				return false
			}
		}
		return true
	case []any:
		b, ok := b.([]any)
		if !ok || len(a) != len(b) {
			return false
		}
		for i := range a {
			if !same(a[i], b[i]) {
				return false
			}
		}
		return true
	case string:
		b, ok := b.(string)
		if ok && a != b {
			x, okx := decodeJSON(a)
			y, oky := decodeJSON(b)
			return okx && oky && same(x, y)
		}
		return ok
	}
	return a == b
}

func decodeJSON(s string) (any, bool) {
	d := json.NewDecoder(strings.NewReader(s))
	d.UseNumber()
	var v any
	err := d.Decode(&v)
	return v, err == nil
}

// skeleton is doc with its string values emptied.
func skeleton(v any) any {
	switch v := v.(type) {
	case map[string]any:
		for k := range v {
			v[k] = skeleton(v[k])
		}
	case []any:
		for i := range v {
			v[i] = skeleton(v[i])
		}
	case string:
		return ""
	}
	return v
}

// jsonLaw holds what AnonymizeJSON and RestoreJSON promise of any text.
func jsonLaw(t *testing.T, a *pii.Anonymizer, doc string) (found int) {
	t.Helper()
	o := pii.JSONOptions{CaseVariants: true}
	r, err := a.AnonymizeJSON(context.Background(), doc, o)
	if err != nil {
		require.Zero(t, r)
		return 0
	}
	x, ok := decodeJSON(doc)
	require.True(t, ok, "accepted what is no JSON")
	y, ok := decodeJSON(r.Text)
	require.True(t, ok, "gave what is no JSON")
	xs, ok := decodeJSON(doc)
	require.True(t, ok)
	require.Equal(t, skeleton(xs), skeleton(y), "another structure")
	at, newAt := 0, 0
	for _, e := range r.Entities {
		p := e.Replacement
		require.True(t, at <= e.Begin && e.Begin < e.End && e.End <= len(doc))
		require.Equal(t, doc[at:e.Begin], r.Text[newAt:p.Begin], "what is not replaced keeps its bytes")
		at, newAt = e.End, p.End
	}
	require.Equal(t, doc[at:], r.Text[newAt:])
	back, err := r.Restore(r.Text)
	require.NoError(t, err)
	z, ok := decodeJSON(back)
	require.True(t, ok)
	require.True(t, same(x, z), "restored to something else")
	if len(r.Entities) == 0 {
		require.Equal(t, doc, back)
	}
	return len(r.Entities)
}

// reversible anonymizes without anything that is for good.
func reversible(t testing.TB) *pii.Anonymizer {
	p := pii.Policy{Types: map[entity.Type]pii.Rule{pii.AnyType: {Operator: pii.Token, Force: true}}}
	return anonymizer(t, pii.Options{Policy: p, Tokenizer: hmac(t)})
}

// value makes a random JSON value of samples.
func jsonValue(r *rand.Rand, depth int) any {
	switch n := r.IntN(9); {
	case n < 2 && depth > 0:
		m := map[string]any{}
		for range r.IntN(4) {
			m[[]string{"name", "ssn", "password", "a", "email", "x\"y", "é", "john@example.com"}[r.IntN(8)]] = jsonValue(r, depth-1)
		}
		return m
	case n < 4 && depth > 0:
		l := []any{}
		for range r.IntN(4) {
			l = append(l, jsonValue(r, depth-1))
		}
		return l
	case n == 4 && depth > 0:
		b, _ := json.Marshal(jsonValue(r, depth-1))
		if r.IntN(4) == 0 {
			b = b[:r.IntN(len(b)+1)]
		}
		return string(b)
	case n == 5:
		return []any{1.5, true, nil, 42}[r.IntN(4)]
	}
	return strings.ToValidUTF8(noise(r), "\ufffd")
}

func TestJSONLaw(t *testing.T) {
	a := reversible(t)
	found := 0
	for seed := range uint64(400) {
		r := rand.New(rand.NewPCG(seed, 41))
		var b bytes.Buffer
		e := json.NewEncoder(&b)
		e.SetEscapeHTML(r.IntN(2) == 0)
		if r.IntN(2) == 0 {
			e.SetIndent(" ", "\t")
		}
		require.NoError(t, e.Encode(jsonValue(r, 4)))
		found += jsonLaw(t, a, b.String())
	}
	assert.Greater(t, found, 1000)
}

// FuzzJSON: the output is valid JSON of the same structure, what is not replaced keeps its
// bytes, and restoring means the same as before.
func FuzzJSON(f *testing.F) {
	for _, s := range samples {
		b, _ := json.Marshal(map[string]any{"name": s, "x": []any{s, map[string]string{"y": s}}})
		f.Add(string(b))
		c, _ := json.Marshal([]string{string(b), s + string(b)})
		f.Add(string(c))
	}
	f.Add(`["\ud800 John Smith\udfff","[\"John\" Smith\",\"a@example.com\"]","{\"a\":1,\"a\":\"My name is John\"}"]`)
	a := reversible(f)
	f.Fuzz(func(t *testing.T, doc string) { jsonLaw(t, a, doc) })
}

// TestJSONOfManyStrings: keys that would be repeated for a million strings are not.
func TestJSONOfManyStrings(t *testing.T) {
	doc := `{"` + strings.Repeat("k", 60) + `":["` + strings.Repeat(`a","`, 200_000) + `a"]}`
	r, err := anonymizer(t, pii.Options{MaxText: len(doc) * 2}).AnonymizeJSON(context.Background(), doc, pii.JSONOptions{})
	require.NoError(t, err)
	assert.Equal(t, doc, r.Text)
}
