package sloghandler_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"net/netip"
	"net/url"
	"strings"
	"testing"
	"testing/slogtest"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/entity"
	"github.com/piikit/piikit/pii"
	"github.com/piikit/piikit/pii/piitest"
	"github.com/piikit/piikit/pii/sloghandler"
)

func anonymizer(t testing.TB, o pii.Options) *pii.Anonymizer {
	t.Helper()
	a, err := pii.New(o)
	require.NoError(t, err)
	return a
}

// TestSlogtest: it is a handler like any other.
func TestSlogtest(t *testing.T) {
	var b bytes.Buffer
	h := sloghandler.New(slog.NewJSONHandler(&b, nil), anonymizer(t, pii.Options{}))
	err := slogtest.TestHandler(h, func() []map[string]any {
		var all []map[string]any
		for line := range bytes.Lines(b.Bytes()) {
			var m map[string]any
			require.NoError(t, json.Unmarshal(line, &m))
			all = append(all, m)
		}
		return all
	})
	require.NoError(t, err)
}

const canary = "canary@example.com"

type valuer struct{ v any }

func (v valuer) LogValue() slog.Value { return slog.AnyValue(v.v) }

type stringer struct{ s string }

func (s stringer) String() string { return s.s }

type marshaler struct{ s string }

func (m marshaler) MarshalJSON() ([]byte, error) {
	return json.Marshal(map[string]string{"inner": m.s})
}

type panics struct{}

func (panics) String() string { panic(canary) }

type node struct {
	Text  string `json:"text"`
	Next  *node  `json:"next,omitempty"`
	Inner map[string][]any
	hid   string
}

// values are all the ways in which a text can be in an attribute.
func values() map[string]slog.Value {
	loop := &node{Text: canary}
	loop.Next = loop
	return map[string]slog.Value{
		"string":    slog.StringValue("I am " + canary),
		"group":     slog.GroupValue(slog.String("a", canary), slog.Group("b", "c", canary)),
		"valuer":    slog.AnyValue(valuer{canary}),
		"valuers":   slog.AnyValue(valuer{valuer{slog.GroupValue(slog.Any("x", valuer{canary}))}}),
		"error":     slog.AnyValue(fmt.Errorf("outer: %w", errors.New(canary))),
		"joined":    slog.AnyValue(errors.Join(errors.New("x"), errors.New(canary))),
		"stringer":  slog.AnyValue(stringer{canary}),
		"pointer":   slog.AnyValue(&stringer{canary}),
		"url":       slog.AnyValue(&url.URL{Scheme: "mailto", Opaque: canary}),
		"marshaler": slog.AnyValue(marshaler{canary}),
		"bytes":     slog.AnyValue([]byte(canary)),
		"raw":       slog.AnyValue(json.RawMessage(`{"a":["` + canary + `"]}`)),
		"struct":    slog.AnyValue(node{Text: canary, Inner: map[string][]any{"k": {1, canary, map[string]any{"z": canary}}}, hid: canary}),
		"cycle":     slog.AnyValue(loop),
		"slice":     slog.AnyValue([]string{"x", canary}),
		"map key":   slog.AnyValue(map[string]int{canary: 1, "other" + canary: 2}),
		"any":       slog.AnyValue([]any{[]any{stringer{"x"}, &node{Text: canary}}}),
		"unmarshalable": slog.AnyValue(struct {
			C chan int
			S string
		}{nil, canary}),
		"panic":    slog.AnyValue(panics{}),
		"attrs":    slog.AnyValue([]slog.Attr{slog.String("a", canary)}),
		"result":   slog.AnyValue(pii.Result{Text: canary, Entities: entity.List{{Type: "email", End: 18, Text: canary}}}),
		"function": slog.AnyValue(func() string { return canary }),
	}
}

// TestNothingGetsThrough: whatever an attribute is, and wherever it is.
func TestNothingGetsThrough(t *testing.T) {
	a := anonymizer(t, pii.Options{Types: []entity.Type{"email"}, Detectors: emails()})
	for _, format := range []string{"text", "json"} {
		for name, v := range values() {
			for where, log := range map[string]func(l *slog.Logger){
				"attribute": func(l *slog.Logger) { l.Info("m", slog.Attr{Key: "k", Value: v}) },
				"with":      func(l *slog.Logger) { l.With(slog.Attr{Key: "k", Value: v}).Info("m") },
				"group":     func(l *slog.Logger) { l.WithGroup("g").With(slog.Attr{Key: "k", Value: v}).Info("m", "x", 1) },
				"inline":    func(l *slog.Logger) { l.Info("m", slog.Group("", slog.Attr{Key: "k", Value: v})) },
				"nested":    func(l *slog.Logger) { l.Info("m", slog.Group("g", slog.Group("h", slog.Attr{Key: "k", Value: v}))) },
			} {
				t.Run(format+"/"+name+"/"+where, func(t *testing.T) {
					var b bytes.Buffer
					next := slog.Handler(slog.NewTextHandler(&b, nil))
					if format == "json" {
						next = slog.NewJSONHandler(&b, nil)
					}
					log(slog.New(sloghandler.New(next, a)))
					assert.NotContains(t, b.String(), "canary")
					assert.NotContains(t, b.String(), "Y2FuYXJ5", "base64")
					assert.Contains(t, b.String(), "m", "it is logged")
				})
			}
		}
	}
}

// emails are the detectors of one type.
func emails() []*detect.Detector {
	for _, d := range pii.Detectors() {
		for _, typ := range d.Types {
			if typ == "email" {
				return []*detect.Detector{d}
			}
		}
	}
	return nil
}

// TestKeepsWhatItCan: kinds and keys stay where nothing is found.
func TestKeepsWhatItCan(t *testing.T) {
	var b bytes.Buffer
	l := slog.New(sloghandler.New(slog.NewTextHandler(&b, &slog.HandlerOptions{ReplaceAttr: func(_ []string, a slog.Attr) slog.Attr {
		if a.Key == "time" {
			return slog.Attr{}
		}
		return a
	}}), anonymizer(t, pii.Options{Tokenizer: new(piitest.Tokens)})))
	l.Info("order 4711 was shipped", "n", 12345, "ok", true, "took", 3*time.Second, "ratio", 0.5, "at", time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC),
		"level", slog.LevelWarn, "list", []int{1, 2}, "nothing", nil, "version", "1.2.3")
	assert.Equal(t, "level=INFO msg=\"order 4711 was shipped\" n=12345 ok=true took=3s ratio=0.5 at=2026-01-02T03:04:05.000Z level=WARN list=\"[1 2]\" nothing=<nil> version=1.2.3\n", b.String())

	b.Reset()
	l.Info("My name is John.", "ssn", "219-09-9999", "card", 4111111111111111, slog.Group("user", "email", "a@example.com"), "date_of_birth", time.Date(1980, 2, 3, 0, 0, 0, 0, time.UTC),
		"client", netip.MustParseAddr("192.0.2.7"), canary, 1)
	assert.Equal(t, "level=INFO msg=\"My name is NAME_0001.\" ssn=US_SSN_0001 card=CREDIT_CARD_0001 user.email=EMAIL_0001 date_of_birth=DATE_OF_BIRTH_0001 client=IP_0001 EMAIL_0002=1\n", b.String())
}

// TestConversationAsAnonymizer: what a conversation knows is hidden too, and can be restored.
func TestConversationAsAnonymizer(t *testing.T) {
	c, err := anonymizer(t, pii.Options{}).Conversation(pii.ConversationOptions{})
	require.NoError(t, err)
	_, err = c.Anonymize(context.Background(), "My name is Quux.")
	require.NoError(t, err)
	var b bytes.Buffer
	slog.New(sloghandler.New(slog.NewTextHandler(&b, nil), c)).Info("Quux did it", "who", "Quux")
	assert.NotContains(t, b.String(), "Quux")
	assert.Contains(t, c.Restore(b.String()), `msg="Quux did it" who=Quux`)
}

// TestFailsClosed: what cannot be anonymized is not logged, but that is.
func TestFailsClosed(t *testing.T) {
	var b bytes.Buffer
	l := slog.New(sloghandler.New(slog.NewTextHandler(&b, nil), anonymizer(t, pii.Options{MaxText: 100})))
	l.Info(strings.Repeat(canary, 10), "k", strings.Repeat(canary, 10), "fine", "x")
	assert.NotContains(t, b.String(), "canary")
	assert.Contains(t, b.String(), "not logged")
	assert.Contains(t, b.String(), "fine=x")

	b.Reset()
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	l.InfoContext(ctx, "the end", "of", canary)
	assert.Contains(t, b.String(), "the end", "also when the context has ended")
	assert.NotContains(t, b.String(), "canary")
}

func TestEnabled(t *testing.T) {
	var b bytes.Buffer
	l := slog.New(sloghandler.New(slog.NewTextHandler(&b, &slog.HandlerOptions{Level: slog.LevelError}), anonymizer(t, pii.Options{})))
	l.Info("x")
	assert.Empty(t, b.String())
}

func ExampleNew() {
	a, err := pii.New(pii.Options{Tokenizer: new(piitest.Tokens)})
	if err != nil {
		panic(err)
	}
	var b strings.Builder
	log := slog.New(sloghandler.New(slog.NewTextHandler(&b, nil), a))
	log.Info("mail from a@example.com", "name", "John Smith", "err", errors.New("no such user: b@example.com"))
	_, line, _ := strings.Cut(b.String(), "msg=")
	fmt.Print(line)
	// Output:
	// "mail from EMAIL_0001" name=NAME_0001 err="no such user: EMAIL_0002"
}
