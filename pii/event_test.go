package pii_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/entity"
	"github.com/piikit/piikit/pii"
	"github.com/piikit/piikit/tokenize"
)

// log collects events.
type eventLog struct {
	mu  sync.Mutex
	all []pii.Event
}

func (l *eventLog) observe(_ context.Context, e pii.Event) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.all = append(l.all, e)
}

// last returns the only event since the last call, without its duration.
func (l *eventLog) last(t testing.TB) pii.Event {
	t.Helper()
	l.mu.Lock()
	defer l.mu.Unlock()
	require.Len(t, l.all, 1)
	e := l.all[0]
	l.all = nil
	require.Positive(t, e.Duration)
	require.Less(t, e.Duration, time.Minute)
	e.Duration = 0
	return e
}

func TestEvents(t *testing.T) {
	ctx := context.Background()
	var l eventLog
	h, err := tokenize.NewHMAC([]byte("0123456789abcdef"), tokenize.HMACOptions{})
	require.NoError(t, err)
	acme := h.In(tokenize.Scope{Tenant: "acme"})
	scope := acme.(interface{ ScopeHash() string }).ScopeHash()
	a := anonymizer(t, pii.Options{Tokenizer: acme, Observe: l.observe, MaxText: 100_000})
	const text = "My name is John, I am a@example.com and b@example.com"
	found := []pii.Count{{Type: "email", Count: 2, Low: detect.Certain, High: detect.Certain}, {Type: "name", Count: 1, Low: detect.High, High: detect.High}}
	ok := func(op string, size int) pii.Event {
		return pii.Event{Op: op, Outcome: "ok", Found: found, Size: size, Scope: scope}
	}

	r, err := a.Anonymize(ctx, text)
	require.NoError(t, err)
	got := l.last(t)
	for i, f := range got.Found { // how sure is for the detectors to say
		assert.GreaterOrEqual(t, f.High, f.Low)
		found[i].Low, found[i].High = f.Low, f.High
	}
	assert.Equal(t, ok("anonymize", 64), got)
	_, err = a.Find(ctx, text)
	require.NoError(t, err)
	assert.Equal(t, ok("find", 64), l.last(t))

	s, err := a.Stream(pii.Request{})
	require.NoError(t, err)
	inPieces(t, s, text, func() int { return 5 }, nil)
	assert.Equal(t, ok("stream", 64), l.last(t), "one event, at the end")

	c, err := a.Conversation(pii.ConversationOptions{})
	require.NoError(t, err)
	_, err = c.Anonymize(ctx, text)
	require.NoError(t, err)
	assert.Equal(t, ok("anonymize", 64), l.last(t))
	c.Restore(r.Text)
	e := l.last(t)
	assert.Equal(t, "restore", e.Op)
	assert.Equal(t, 2, e.Found[0].Count)
	s, err = c.Stream(pii.Request{})
	require.NoError(t, err)
	inPieces(t, s, text, func() int { return 5 }, nil)
	assert.Equal(t, 2, l.last(t).Found[0].Count)

	// What goes wrong has its word.
	canceled, cancel := context.WithCancel(ctx)
	cancel()
	for _, f := range []struct {
		do   func() error
		want string
	}{
		{func() error { _, err := a.Anonymize(ctx, strings.Repeat("x", 100_001)); return err }, "limit"},
		{func() error { _, err := a.Anonymize(ctx, text, entity.Span{Begin: 9, End: 2}); return err }, "ranges"},
		{func() error { _, err := a.Anonymize(canceled, strings.Repeat(text, 1000)); return err }, "canceled"},
		{func() error { c.Close(); _, err := c.Anonymize(ctx, text); return err }, "closed"},
	} {
		require.Error(t, f.do())
		e := l.last(t)
		assert.Equal(t, f.want, e.Outcome)
		assert.Empty(t, e.Found)
	}
	broken := &detect.Detector{Name: "broken", Types: []entity.Type{"x"}, Detect: func(_ context.Context, text string) ([]detect.Match, error) { return nil, errors.New(text) }}
	b := anonymizer(t, pii.Options{Detectors: []*detect.Detector{broken}, Observe: l.observe})
	_, err = b.Anonymize(ctx, text)
	require.Error(t, err)
	assert.Equal(t, pii.Event{Op: "anonymize", Outcome: "detector", Detector: "broken", Size: 64}, l.last(t))
	b = anonymizer(t, pii.Options{Tokenizer: quoting{}, Observe: l.observe})
	_, err = b.Anonymize(ctx, text)
	require.ErrorIs(t, err, tokenize.ErrFailed)
	assert.Equal(t, "tokenizer", l.last(t).Outcome)
	b = anonymizer(t, pii.Options{Disabled: true, Observe: l.observe})
	_, err = b.Anonymize(ctx, text)
	require.NoError(t, err)
	assert.Equal(t, "disabled", l.last(t).Outcome)
	_, err = b.AnonymizeJSON(ctx, `["x"]`, pii.JSONOptions{})
	require.NoError(t, err)
	assert.Equal(t, "disabled", l.last(t).Outcome)

	// JSON is a text like any other, and refused with a word as well.
	j, err := a.Conversation(pii.ConversationOptions{})
	require.NoError(t, err)
	for _, f := range []struct {
		doc  string
		o    pii.JSONOptions
		want string
	}{
		{`["a@example.com"]`, pii.JSONOptions{}, "ok"}, {`{`, pii.JSONOptions{}, "error"}, {`["a","b"]`, pii.JSONOptions{MaxStrings: 1}, "limit"}, {`[[]]`, pii.JSONOptions{MaxDepth: 1}, "limit"},
		{`["` + strings.Repeat("x", 100_000) + `"]`, pii.JSONOptions{}, "limit"},
	} {
		r, err := j.AnonymizeJSON(ctx, f.doc, f.o)
		assert.Equal(t, f.want == "ok", err == nil)
		assert.Equal(t, f.want, l.last(t).Outcome, f.doc)
		if f.want == "ok" {
			_, err = j.RestoreJSON(r.Text, f.o)
			require.NoError(t, err)
			e := l.last(t)
			assert.Equal(t, "restore", e.Op)
			assert.Equal(t, []pii.Count{{Type: "email", Count: 1, Low: detect.Certain, High: detect.Certain}}, e.Found)
			_, err = j.RestoreJSON("{", f.o)
			require.Error(t, err)
			assert.Equal(t, "error", l.last(t).Outcome)
		}
	}
}

// quoting is a tokenizer whose error holds the value.
type quoting struct{}

func (quoting) AppendToken(_ []byte, _ entity.Type, text string, _ uint32) ([]byte, error) {
	return nil, fmt.Errorf("cannot do %s", text)
}
func (quoting) Owns(string) bool { return false }

// TestEventScopes: a scope has a hash that says nothing; a conversation has one by its
// name where the tokenizer has none.
func TestEventScopes(t *testing.T) {
	ctx := context.Background()
	var l eventLog
	a := anonymizer(t, pii.Options{Observe: l.observe})
	seen := map[string]string{}
	for range 2 {
		for _, name := range []string{"", "one", "two"} {
			c, err := a.Conversation(pii.ConversationOptions{Name: name})
			require.NoError(t, err)
			_, err = c.Anonymize(ctx, "x")
			require.NoError(t, err)
			scope := l.last(t).Scope
			if before, ok := seen[name]; ok {
				assert.Equal(t, before, scope)
			}
			seen[name] = scope
		}
	}
	assert.Empty(t, seen[""])
	assert.NotEqual(t, seen["one"], seen["two"])
	assert.Len(t, seen["one"], 13)
}

// TestEventsAreLogged: slog shows them as groups.
func TestEventsAreLogged(t *testing.T) {
	var text, lines bytes.Buffer
	a := anonymizer(t, pii.Options{Observe: func(ctx context.Context, e pii.Event) {
		slog.New(slog.NewTextHandler(&text, nil)).InfoContext(ctx, "pii", "event", e)
		slog.New(slog.NewJSONHandler(&lines, nil)).InfoContext(ctx, "pii", "event", e)
	}})
	_, err := a.Anonymize(context.Background(), "I am canary@example.com")
	require.NoError(t, err)
	assert.Contains(t, text.String(), "event.outcome=ok")
	assert.Contains(t, text.String(), "event.found.email.count=1")
	var line struct {
		Event struct {
			Found map[string]struct{ Count int }
		}
	}
	require.NoError(t, json.Unmarshal(lines.Bytes(), &line))
	assert.Equal(t, 1, line.Event.Found["email"].Count)
	assert.NotContains(t, text.String()+lines.String(), "canary")
}
