package tokenize_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/piikit/piikit/entity"
	"github.com/piikit/piikit/tokenize"
)

// panics is a tokenizer that panics at one value, with it.
type panics struct {
	tokenize.Random
	at string
}

func (p panics) AppendToken(dst []byte, t entity.Type, text string, attempt uint32) ([]byte, error) {
	if text == p.at {
		panic(text)
	}
	return p.Random.AppendToken(dst, t, text, attempt)
}

// TestPanicOfATokenizer: it is an error that holds no text, and the table is as it was.
func TestPanicOfATokenizer(t *testing.T) {
	tb := new(tokenize.Table)
	found := entity.List{{Type: "name", Begin: 0, End: 3}, {Type: "name", Begin: 4, End: 7}}
	out, list, err := tb.Apply("Ann Bob", found, panics{at: "Bob"})
	require.ErrorIs(t, err, tokenize.ErrFailed)
	assert.NotContains(t, err.Error(), "Bob")
	assert.Empty(t, out)
	assert.Nil(t, list)
	assert.Zero(t, tb.Len())
	_, known := tb.Token("Bob")
	assert.False(t, known)
	_, list, err = tb.Apply("Ann Bob", found, panics{})
	require.NoError(t, err)
	assert.Len(t, list, 2)
}

// disowns panics when it is asked whose a token is.
type disowns struct{ tokenize.Random }

func (disowns) AppendToken(dst []byte, _ entity.Type, text string, attempt uint32) ([]byte, error) {
	return fmt.Appendf(dst, "tok_%s_%d", text, attempt), nil
}

func (disowns) Owns(token string) bool { panic(token) }

// TestPanicOfOwns is an error that holds no text, too.
func TestPanicOfOwns(t *testing.T) {
	tb := new(tokenize.Table)
	out, list, err := tb.Apply("tok_Ann_0 Ann", entity.List{{Type: "name", Begin: 10, End: 13}}, disowns{})
	require.ErrorIs(t, err, tokenize.ErrFailed)
	assert.NotContains(t, err.Error(), "Ann")
	assert.Empty(t, out)
	assert.Nil(t, list)
	assert.Zero(t, tb.Len())
}
