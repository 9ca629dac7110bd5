package pii_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/piikit/piikit/entity"
	"github.com/piikit/piikit/pii"
)

// TestEverythingAtOnce: streams, texts, Forget, Load, Save, Close side by side break nothing, and no
// value comes out; run with -race.
func TestEverythingAtOnce(t *testing.T) {
	ctx := context.Background()
	a := anonymizer(t, pii.Options{Subjects: true, Observe: func(context.Context, pii.Event) {}})
	var saved bytes.Buffer
	first, err := a.Conversation(pii.ConversationOptions{})
	require.NoError(t, err)
	_, err = first.Anonymize(ctx, "I am user1@example.com, my name is Quux")
	require.NoError(t, err)
	require.NoError(t, first.Save(&saved, saveKey))

	for range 4 {
		c, err := a.Conversation(pii.ConversationOptions{})
		require.NoError(t, err)
		over := func(err error) bool {
			if err != nil && !errors.Is(err, pii.ErrClosed) && !errors.Is(err, pii.ErrUsed) {
				t.Error(err)
			}
			return err != nil
		}
		var wg sync.WaitGroup
		wg.Go(func() { over(c.Load(bytes.NewReader(saved.Bytes()), saveKey)) })
		for i := range 6 {
			in := fmt.Sprintf("I am user%d@example.com, %s user1@example.com", i%3, strings.Repeat("and so on ", 900))
			wg.Go(func() {
				r, err := c.Anonymize(ctx, in)
				if !over(err) {
					assert.NotContains(t, r.Text, "@")
					c.Forget(entity.Entity{Text: "user1@example.com"})
				}
			})
			wg.Go(func() {
				s, err := c.Stream(pii.Request{})
				if over(err) {
					return
				}
				var out []byte
				for rest := in; rest != ""; {
					n := min(len(rest), 997)
					if out, err = s.Append(ctx, out, rest[:n]); over(err) {
						assert.Nil(t, out)
						return
					}
					rest = rest[n:]
				}
				if out, err = s.Flush(ctx, out); !over(err) {
					assert.NotContains(t, string(out), "@")
				}
			})
			wg.Go(func() {
				c.Uses(entity.Entity{Text: "user1@example.com"})
				c.Restore("x")
				over(c.Save(&bytes.Buffer{}, saveKey))
				if i == 5 {
					c.Close()
				}
			})
		}
		wg.Wait()
		assert.Empty(t, c.Entities(), "closed")
	}
}
