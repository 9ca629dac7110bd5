package pii_test

import (
	"context"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/piikit/piikit/entity"
	"github.com/piikit/piikit/pii"
	"github.com/piikit/piikit/tokenize"
)

// panics is a tokenizer that panics at values with "bad", with the value.
type panics struct{ tokenize.Random }

func (p panics) AppendToken(dst []byte, t entity.Type, text string, attempt uint32) ([]byte, error) {
	if strings.Contains(text, "bad") {
		panic(text)
	}
	return p.Random.AppendToken(dst, t, text, attempt)
}

// TestTokenizerThatPanics is an error like any other: the conversation is as it was and
// can be used on. Before, it stayed locked for ever.
func TestTokenizerThatPanics(t *testing.T) {
	ctx := context.Background()
	c := conversation(t, pii.ConversationOptions{Tokenizer: panics{}})
	r, err := c.Anonymize(ctx, "I am good@example.com and bad@example.com")
	require.ErrorIs(t, err, tokenize.ErrFailed)
	assert.Zero(t, r)
	assert.NotContains(t, err.Error(), "@")
	assert.Empty(t, c.Entities())
	assert.Zero(t, c.Turns())

	s, err := c.Stream(pii.Request{})
	require.NoError(t, err)
	out, err := s.Append(ctx, nil, "I am bad@example.com")
	if err == nil {
		out, err = s.Flush(ctx, out)
	}
	require.ErrorIs(t, err, tokenize.ErrFailed)
	assert.Empty(t, out)

	r, err = c.Anonymize(ctx, "I am good@example.com")
	require.NoError(t, err)
	assert.Len(t, r.Entities, 1)
}
