package sloghandler_test

import (
	"bytes"
	"context"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"log/slog"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/piikit/piikit/entity"
	"github.com/piikit/piikit/pii"
	"github.com/piikit/piikit/pii/sloghandler"
)

type body []byte

// logged returns what a record of v is in JSON and as text.
func logged(t *testing.T, key string, v any) string {
	t.Helper()
	var b bytes.Buffer
	a := anonymizer(t, pii.Options{})
	slog.New(sloghandler.New(slog.NewJSONHandler(&b, nil), a)).Info("m", key, v)
	slog.New(sloghandler.New(slog.NewTextHandler(&b, nil), a)).Info("m", key, v)
	return b.String()
}

// TestBytesAnywhere: bytes are text wherever they stand, not base64 and no list
// of numbers, in which nobody would find anything.
func TestBytesAnywhere(t *testing.T) {
	text := []byte("I am " + canary)
	var numbers []string
	for _, c := range text[:8] {
		numbers = append(numbers, fmt.Sprint(c))
	}
	for name, v := range map[string]any{
		"named":         body(text),
		"in a map":      map[string]any{"body": text},
		"in a list":     [][]byte{text},
		"in a struct":   &struct{ Body body }{text},
		"broken JSON":   json.RawMessage(`{"body":"` + string(text) + `"`),
		"beside a func": struct{ F, Body any }{func() {}, text},
		"with any key":  map[any]any{1: text, "s": []any{body(text)}},
	} {
		out := logged(t, "data", v)
		for _, leak := range []string{canary, "canary", base64.StdEncoding.EncodeToString(text)[:12], strings.Join(numbers, " "), strings.Join(numbers, ",")} {
			assert.NotContains(t, out, leak, name)
		}
	}
	assert.Contains(t, logged(t, "data", map[string]any{"hash": bytes.Repeat([]byte{0xc3}, 12)}), "w8PDw8PDw8PDw8PD", "bytes in which nothing is found stay base64")
}

// TestCyclicValues: a value that holds itself, or one part of it a thousand times, is
// shown as far as it goes; before, the process ended.
func TestCyclicValues(t *testing.T) {
	m := map[string]any{"mail": canary}
	m["self"] = m
	list := []any{canary, nil}
	list[1] = list
	type node struct {
		Name string
		Next *node
	}
	n := &node{Name: canary}
	n.Next = n
	var wide any = func() {}
	for range 50 {
		wide = []any{wide, wide, wide}
	}
	for name, v := range map[string]any{"map": m, "list": list, "pointer": n, "wide": []any{canary, wide}, "any key": map[any]any{canary: canary, 2: m}} {
		out := logged(t, "data", v)
		assert.NotContains(t, out, "canary", name)
		assert.Contains(t, out, "not logged", name)
		assert.Less(t, len(out), 1<<20)
	}
}

// TestKeyThatIsFoundItself is still a cue for its value.
func TestKeyThatIsFoundItself(t *testing.T) {
	out := logged(t, canary+" ssn", "536225477")
	assert.NotContains(t, out, "canary")
	assert.NotContains(t, out, "536225477")
	out = logged(t, "m", map[string]string{canary + " ssn": "536225477"})
	assert.NotContains(t, out, "536225477")
}

type counter struct {
	*pii.Anonymizer
	calls atomic.Int64
}

func (c *counter) Do(ctx context.Context, r pii.Request) (pii.Result, error) {
	c.calls.Add(1)
	return c.Anonymizer.Do(ctx, r)
}

// TestManyKeysThatBecomeOne: a few calls for each of them, not one for each pair.
func TestManyKeysThatBecomeOne(t *testing.T) {
	m := map[string]int{}
	for i := range 500 {
		m[fmt.Sprintf("user%d@example.com", i)] = i
	}
	a := &counter{Anonymizer: anonymizer(t, pii.Options{Policy: pii.Policy{Types: map[entity.Type]pii.Rule{"email": {Operator: pii.Redact}}}})}
	var b bytes.Buffer
	slog.New(sloghandler.New(slog.NewJSONHandler(&b, nil), a)).Info("m", "users", m)
	assert.Equal(t, 1, strings.Count(b.String(), `"[REDACTED]":0`))
	assert.Equal(t, 1, strings.Count(b.String(), `"[REDACTED]#500":`))
	assert.Less(t, a.calls.Load(), int64(5*len(m)))
}

// TestShortNumbers: the code of a card and an age have three digits and two.
func TestShortNumbers(t *testing.T) {
	for key, v := range map[string]any{"cvv": 739, "age": 42, "m": map[string]any{"cvv": 739, "age": 42}} {
		out := logged(t, key, v)
		assert.NotRegexp(t, `[:=]"?(739|42)\b`, out)
	}
	out := logged(t, "m", map[string]any{"status": 404, "tries": 3, "ratio": 0.5})
	assert.Contains(t, out, `{"ratio":0.5,"status":404,"tries":3}`)
	assert.Contains(t, logged(t, "status", 404), `"status":404`)
}
