package tokenize_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/piikit/piikit/entity"
	"github.com/piikit/piikit/tokenize"
)

// TestForget: a forgotten value is unknown, and its token is never given
// again, also by a tokenizer that derives it from the value.
func TestForget(t *testing.T) {
	h, err := tokenize.NewHMAC([]byte("0123456789abcdef"), tokenize.HMACOptions{})
	require.NoError(t, err)
	tok := h.In(tokenize.Scope{Conversation: "c"})
	var tb tokenize.Table
	given := map[string]bool{}
	for round := range 4 {
		for i := range 40 {
			text := fmt.Sprint("value", i)
			out, list, err := tb.Apply(text, entity.List{{Type: "name", End: len(text)}}, tok)
			require.NoError(t, err)
			require.Equal(t, out, list[0].Replacement.Text)
			require.False(t, given[out], "round %d: a forgotten token was given again", round)
			given[out] = true
			known, ok := tb.Token(text)
			require.True(t, ok)
			require.Equal(t, out, known)
		}
		for i := range 40 {
			text := fmt.Sprint("value", i)
			assert.True(t, tb.Forget(text))
			assert.False(t, tb.Forget(text))
			_, ok := tb.Token(text)
			assert.False(t, ok)
		}
	}
	assert.Equal(t, 160, tb.Len())
}

func TestReserve(t *testing.T) {
	h, err := tokenize.NewHMAC([]byte("0123456789abcdef"), tokenize.HMACOptions{})
	require.NoError(t, err)
	tok := h.In(tokenize.Scope{})
	first, err := tok.AppendToken(nil, "name", "John", 0)
	require.NoError(t, err)
	var tb tokenize.Table
	tb.Reserve(string(first))
	tb.Reserve(string(first))
	out, _, err := tb.Apply("John", entity.List{{Type: "name", End: 4}}, tok)
	require.NoError(t, err)
	assert.NotEqual(t, string(first), out)
	assert.Equal(t, 1, tb.Len())
	require.ErrorIs(t, tb.Add(entity.List{{Text: "Jane", Replacement: entity.Replacement{Text: string(first)}}}), tokenize.ErrCollision, "a reserved token is taken")
}

// TestForgetIsOfOneValue: its tokens are taken for good, those of others are theirs as before.
func TestForgetIsOfOneValue(t *testing.T) {
	var tb tokenize.Table
	john, mary := known("John", "t1abc"), known("Mary", "t2abc")
	require.NoError(t, tb.Add(append(john, mary...)))
	require.NoError(t, tb.Add(known("John", "t3abc")), "a second token")
	require.True(t, tb.Forget("John"))
	for _, token := range []string{"t1abc", "t3abc"} {
		for _, value := range []string{"John", "Mary", "Jane"} {
			require.ErrorIs(t, tb.Add(known(value, token)), tokenize.ErrCollision, "%s for %s", token, value)
		}
	}
	require.NoError(t, tb.Add(mary))
	require.ErrorIs(t, tb.Add(known("Jane", "t2abc")), tokenize.ErrCollision)
	got, ok := tb.Token("Mary")
	require.True(t, ok)
	assert.Equal(t, "t2abc", got)
}
