package pii_test

import (
	"context"
	"fmt"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/piikit/piikit/entity"
	"github.com/piikit/piikit/internal/lineartest"
	"github.com/piikit/piikit/pii"
)

// A looked is a context that notes how long nobody looked at it, and ends at a look of choice.
type looked struct {
	context.Context
	looks, end int64
	last       time.Duration
	longest    time.Duration
}

func (l *looked) Err() error {
	now := lineartest.Now()
	l.longest, l.last = max(l.longest, now-l.last), now
	if n := atomic.AddInt64(&l.looks, 1); l.end > 0 && n >= l.end {
		return context.Canceled
	}
	return nil
}

// longCalls are all calls that may take long, with a text of many finds.
func longCalls(t *testing.T, size int) map[string]func(ctx context.Context) (any, error) {
	t.Helper()
	a := anonymizer(t, pii.Options{Tokenizer: hmac(t)})
	var text, doc strings.Builder
	doc.WriteString("[")
	for i := 0; text.Len() < size; i++ {
		fmt.Fprintf(&text, "é, write to user%d@example.com. ", i)
		fmt.Fprintf(&doc, `"write to user%d@example.com",`, i)
	}
	doc.WriteString("1]")
	known := text.String()[:size/40]
	talk := func() *pii.Conversation {
		c, err := a.Conversation(pii.ConversationOptions{MaxEntities: 1 << 20})
		require.NoError(t, err)
		_, err = c.Anonymize(context.Background(), known)
		require.NoError(t, err)
		return c
	}
	again := strings.Repeat(known, 20)
	return map[string]func(ctx context.Context) (any, error){
		"Anonymize": func(ctx context.Context) (any, error) { return a.Anonymize(ctx, text.String()) },
		"Do": func(ctx context.Context) (any, error) {
			return a.Do(ctx, pii.Request{Text: text.String(), Unit: entity.UTF16})
		},
		"Append": func(ctx context.Context) (any, error) {
			dst, _, err := a.Append(ctx, nil, nil, pii.Request{Text: text.String()})
			return dst, err
		},
		"Find":         func(ctx context.Context) (any, error) { return a.Find(ctx, text.String()) },
		"JSON":         func(ctx context.Context) (any, error) { return a.AnonymizeJSON(ctx, doc.String(), pii.JSONOptions{}) },
		"Conversation": func(ctx context.Context) (any, error) { return talk().Anonymize(ctx, again) },
		"Stream": func(ctx context.Context) (any, error) {
			s, err := talk().Stream(pii.Request{})
			require.NoError(t, err)
			dst, err := s.Append(ctx, nil, again)
			if err != nil {
				return dst, err
			}
			return s.Flush(ctx, dst)
		},
	}
}

// TestEveryPhaseLooksAtItsContext: no call goes on for 100 ms without a look whether it should, in whatever
// it does. Processor time counts, and the best of a few runs.
func TestEveryPhaseLooksAtItsContext(t *testing.T) {
	if testing.Short() {
		t.Skip("measures time")
	}
	for name, call := range longCalls(t, 4<<20) {
		if name == "Append" || name == "Find" {
			continue // parts of the others
		}
		best, looks := time.Hour, int64(0)
		for try := 0; try < 5 && best >= 100*time.Millisecond; try++ {
			ctx := &looked{Context: context.Background(), last: lineartest.Now()}
			_, err := call(ctx)
			require.NoError(t, err, name)
			_ = ctx.Err() // the end
			best, looks = min(best, ctx.longest), ctx.looks
		}
		assert.Less(t, best, 100*time.Millisecond, name)
		t.Logf("%s: %d looks, the longest time without one %v", name, looks, best)
	}
}

// TestCanceledAtAnyLook: whenever the context ends there is no text, and the error says why.
func TestCanceledAtAnyLook(t *testing.T) {
	for name, call := range longCalls(t, 200_000) {
		ctx := &looked{Context: context.Background()}
		_, err := call(ctx)
		require.NoError(t, err, name)
		require.Greater(t, ctx.looks, int64(3), name)
		for end := int64(1); end <= ctx.looks; end += 1 + ctx.looks/12 {
			got, err := call(&looked{Context: context.Background(), end: end})
			require.ErrorIs(t, err, context.Canceled, name)
			assert.Empty(t, got, name)
			assert.NotContains(t, err.Error(), "example")
		}
	}
}
