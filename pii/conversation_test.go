package pii_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/piikit/piikit/entity"
	"github.com/piikit/piikit/pii"
)

func conversation(t testing.TB, o pii.ConversationOptions) *pii.Conversation {
	t.Helper()
	c, err := anonymizer(t, pii.Options{}).Conversation(o)
	require.NoError(t, err)
	return c
}

func TestConversationRemembers(t *testing.T) {
	ctx := context.Background()
	c := conversation(t, pii.ConversationOptions{})
	first, err := c.Anonymize(ctx, "My name is Quux.")
	require.NoError(t, err)
	require.Len(t, first.Entities, 1)
	token := first.Entities[0].Replacement.Text

	second, err := c.Anonymize(ctx, "the quux in Quux, not Quuxes; "+token+" said "+first.Text)
	require.NoError(t, err)
	assert.Equal(t, "the quux in "+token+", not Quuxes; "+token+" said "+first.Text, second.Text, "hidden where no detector would find it, whole values only, tokens left alone")

	again, err := c.Anonymize(ctx, "My name is Quux.")
	require.NoError(t, err)
	assert.Equal(t, first.Text, again.Text, "the same bytes as the first time")
	assert.Equal(t, "Dear Quux, My name is Quux.", c.Restore("Dear "+token+", "+first.Text))
	assert.Len(t, c.Entities(), 1)

	later := conversation(t, pii.ConversationOptions{Known: c.Entities()})
	res, err := later.Anonymize(ctx, "Quux again")
	require.NoError(t, err)
	assert.Equal(t, token+" again", res.Text)

	assert.NotContains(t, fmt.Sprintf("%v %+v %#v", c, c, c), "Quux")
	c.Close()
	_, err = c.Anonymize(ctx, "Quux")
	require.ErrorIs(t, err, pii.ErrClosed)
	assert.Equal(t, token, c.Restore(token))
}

// TestConversationLaw: with what the conversation knows in the end, every
// result restores to what its text restores to.
func TestConversationLaw(t *testing.T) {
	for seed := range uint64(60) {
		r := rand.New(rand.NewPCG(seed, 11))
		c := conversation(t, pii.ConversationOptions{})
		var ins, outs []string
		for range 6 {
			in := noise(r)
			if len(outs) > 0 && r.IntN(2) == 0 {
				in += outs[r.IntN(len(outs))]
			}
			res, err := c.Anonymize(context.Background(), in)
			require.NoError(t, err)
			checkResult(t, in, res)
			ins, outs = append(ins, in), append(outs, res.Text)
		}
		for i := range ins {
			require.Equal(t, c.Restore(ins[i]), c.Restore(outs[i]), "seed %d turn %d", seed, i)
		}
	}
}

func TestConversationIsBounded(t *testing.T) {
	c := conversation(t, pii.ConversationOptions{MaxEntities: 2})
	_, err := c.Anonymize(context.Background(), "a@example.com b@example.com")
	require.NoError(t, err)
	res, err := c.Anonymize(context.Background(), "c@example.com")
	require.ErrorIs(t, err, pii.ErrFull)
	assert.Zero(t, res)
	_, err = c.Anonymize(context.Background(), "a@example.com")
	require.NoError(t, err, "known values still pass")
}

func TestConversationVerifiesSkips(t *testing.T) {
	a := anonymizer(t, pii.Options{Tokenizer: hmac(t), VerifySkips: true})
	c, err := a.Conversation(pii.ConversationOptions{})
	require.NoError(t, err)
	r, err := c.Anonymize(context.Background(), "My name is John.")
	require.NoError(t, err)
	_, err = c.Anonymize(context.Background(), r.Text, r.Entities.Tokens()...)
	require.NoError(t, err)
	_, err = c.Anonymize(context.Background(), "My name is John.", entity.Span{Begin: 11, End: 15})
	require.ErrorIs(t, err, pii.ErrSkip)
}

// TestConcurrentCalls: equal values have equal tokens and no token has two
// values, whoever comes first; run with -race.
func TestConcurrentCalls(t *testing.T) {
	c := conversation(t, pii.ConversationOptions{})
	results := make([]pii.Result, 64)
	var wg sync.WaitGroup
	for i := range results {
		wg.Go(func() {
			r, err := c.Anonymize(context.Background(), fmt.Sprintf("Write to user%d@example.com and to shared@example.com", i%8))
			assert.NoError(t, err)
			results[i] = r
		})
	}
	wg.Wait()
	tokens, values := map[string]string{}, map[string]string{}
	for _, r := range results {
		assert.False(t, strings.Contains(r.Text, "@"))
		for _, e := range r.Entities {
			if v, ok := values[e.Replacement.Text]; ok {
				require.Equal(t, v, e.Text)
			}
			if tok, ok := tokens[e.Text]; ok {
				require.Equal(t, tok, e.Replacement.Text)
			}
			values[e.Replacement.Text], tokens[e.Text] = e.Text, e.Replacement.Text
		}
	}
	assert.Len(t, tokens, 9)
}
