package pii_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/detect/detecttest"
	"github.com/piikit/piikit/entity"
	"github.com/piikit/piikit/pii"
	"github.com/piikit/piikit/restore"
	"github.com/piikit/piikit/tokenize"
)

// ears are all that hears of a call besides who made it: errors, events, and
// logs to which everything is printed that came back.
type ears struct {
	mu    sync.Mutex
	heard bytes.Buffer
}

func (e *ears) event(ctx context.Context, ev pii.Event) {
	e.mu.Lock()
	defer e.mu.Unlock()
	slog.New(slog.NewTextHandler(&e.heard, nil)).InfoContext(ctx, "event", "event", ev)
	slog.New(slog.NewJSONHandler(&e.heard, nil)).InfoContext(ctx, "event", "event", ev)
	fmt.Fprintf(&e.heard, "%v %+v %#v\n", ev, ev, ev)
}

func (e *ears) log(vs ...any) {
	e.mu.Lock()
	defer e.mu.Unlock()
	for _, v := range vs {
		slog.New(slog.NewTextHandler(&e.heard, nil)).Info("value", "value", v)
		slog.New(slog.NewJSONHandler(&e.heard, nil)).Info("value", "value", v)
		fmt.Fprintf(&e.heard, "%v %+v %#v %s %q\n", v, v, v, v, v)
	}
}

// err listens to an error and to all that it wraps, up to what somebody else's
// tokenizer said: that is wrapped so that callers can ask, and not shown.
func (e *ears) err(err error) {
	for ; err != nil; err = errors.Unwrap(err) {
		e.log(err)
		if errors.Is(err, tokenize.ErrFailed) {
			fmt.Fprintln(&e.heard, err)
			return
		}
	}
}

// FuzzCanary: a canary in every input appears in no error, no event and no log
// of what our calls return, whatever breaks: detectors, tokenizers, ranges, limits, files.
func FuzzCanary(f *testing.F) {
	f.Add("My name is #. Write to #@example.com!", uint64(1), 3, 9)
	f.Add("#", uint64(2), 0, 1)
	f.Add("ssn: # 219-09-9999 \xff#\u0301 é#", uint64(3), -1, 1<<30)
	animals, release := detecttest.Zoo()
	f.Cleanup(release)
	word := &detect.Detector{Name: "word", Types: []entity.Type{"word"}, Horizon: 64, Anchors: detect.Anchors{Words: []string{"name", "qzcanary"}}, Spot: func(c *detect.Cursor) int {
		w := c.Word()
		c.Emit(detect.Match{Begin: w.Begin, End: w.End, Type: "word", Confidence: detect.High})
		return w.End
	}}
	h, err := tokenize.NewHMAC([]byte("0123456789abcdef"), tokenize.HMACOptions{})
	require.NoError(f, err)
	var e ears
	make := func(o pii.Options) *pii.Anonymizer {
		o.Observe = e.event
		a, err := pii.New(o)
		require.NoError(f, err)
		return a
	}
	all := map[string]*pii.Anonymizer{
		"default":  make(pii.Options{}),
		"keyed":    make(pii.Options{Tokenizer: h.In(tokenize.Scope{}), VerifySkips: true}),
		"quoting":  make(pii.Options{Tokenizer: quoting{}}),
		"short":    make(pii.Options{MaxText: 20}),
		"disabled": make(pii.Options{Disabled: true}),
	}
	for _, a := range animals {
		if !a.Hangs && !a.Ends && a.Name != "a million matches" && a.Name != "ignores its context for a while" {
			all[a.Name] = make(pii.Options{Detectors: []*detect.Detector{a.Detector, word}})
		}
	}
	f.Fuzz(func(t *testing.T, text string, seed uint64, begin, end int) {
		e.heard.Reset()
		// Letters that no word of ours has in a row.
		canary := "qzcanary" + strings.NewReplacer("0", "k", "1", "q", "2", "x", "3", "z", "4", "j", "5", "v", "6", "w", "7", "y", "8", "f", "9", "b").Replace(fmt.Sprint(seed))
		text = strings.ReplaceAll(text, "#", canary) + " " + canary
		skip := []entity.Span{{Begin: begin, End: end}}
		for _, a := range all {
			exercise(&e, a, text, canary, skip)
		}
		heard := strings.ToLower(e.heard.String())
		for _, form := range []string{"qzcanary", "717a63616e617279", "cXpjYW5hcnk"} {
			if i := strings.Index(heard, strings.ToLower(form)); i >= 0 {
				t.Fatalf("the canary was heard: …%s…", heard[max(0, i-200):min(len(heard), i+100)])
			}
		}
	})
}

// exercise makes all kinds of calls and listens to what they say.
func exercise(e *ears, a *pii.Anonymizer, text, canary string, skip []entity.Span) {
	ctx := context.Background()
	r, err := a.Anonymize(ctx, text)
	e.err(err)
	e.log(r, &r, r.Entities, a)
	_, err = a.Anonymize(ctx, text, skip...)
	e.err(err)
	_, err = a.Do(ctx, pii.Request{Text: text, Skip: skip, Unit: entity.UTF16, Cue: "name", Regions: []string{"US"}})
	e.err(err)
	ms, err := a.Find(ctx, text)
	e.err(err)
	e.log(ms)

	c, err := a.Conversation(pii.ConversationOptions{MaxEntities: 1, Known: r.Entities, Name: canary})
	e.err(err)
	if c == nil {
		if c, err = a.Conversation(pii.ConversationOptions{MaxEntities: 2, Name: canary}); err != nil {
			e.err(err)
			return
		}
	}
	for _, s := range []string{text, canary + "@example.com " + canary + "@example.org " + text} {
		r, err := c.Anonymize(ctx, s, skip...)
		e.err(err)
		e.log(r, c)
		c.Restore(s)
	}
	if s, err := c.Stream(pii.Request{Skip: skip}); err != nil {
		e.err(err)
	} else {
		_, err = s.Append(ctx, nil, text)
		e.err(err)
		_, err = s.Flush(ctx, nil)
		e.err(err)
		e.log(s)
	}
	var b bytes.Buffer
	e.err(c.Save(&b, []byte("0123456789abcdef")))
	e.err(c.Load(&b, []byte("another key, 16 bytes")))
	e.err(c.Load(strings.NewReader(text), []byte("another key, 16 bytes")))
	for _, x := range r.Entities {
		e.log(c.Uses(x), c.Forget(x))
	}
	re, err := restore.New(r.Entities, entity.List{{Text: canary, Replacement: entity.Replacement{Text: "tok"}}, {Text: canary + "2", Replacement: entity.Replacement{Text: "tok"}}})
	e.err(err)
	e.log(re)
	_, _, err = tokenize.Apply(text, entity.List{{Begin: skip[0].Begin, End: skip[0].End, Text: canary}}, quoting{})
	e.err(err)
	c.Close()
	if s, err := a.Stream(pii.Request{}); err == nil {
		_, err := io.Copy(io.Discard, s.Reader(ctx, strings.NewReader(text)))
		e.err(err)
		e.log(s)
	}
}
