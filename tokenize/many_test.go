package tokenize_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/piikit/piikit/entity"
	"github.com/piikit/piikit/tokenize"
)

// plainly makes tokens of what the value is, and of the attempt.
type plainly struct{ context.Context }

func (plainly) AppendToken(dst []byte, _ entity.Type, text string, attempt uint32) ([]byte, error) {
	return fmt.Appendf(dst, "tok_%s_%d", text, attempt), nil
}

func (plainly) Owns(string) bool { return false }

// TestManyTokensThatOccur: of so many new tokens that they are not looked for at once each that occurs in
// the text, or in what is put in for good, is another one.
func TestManyTokensThatOccur(t *testing.T) {
	const n = 80_000
	var text strings.Builder
	var found entity.List
	for _, i := range []int{3, 40_000, n - 1} {
		fmt.Fprintf(&text, "tok_%05d_0 ", i)
	}
	for i := range n {
		at := text.Len()
		fmt.Fprintf(&text, "%05d ", i)
		found = append(found, entity.Entity{Type: "x", Begin: at, End: at + 5})
	}
	text.WriteString("!!")
	end := text.Len()
	found = append(found, entity.Entity{Type: "y", Begin: end - 2, End: end, Replacement: entity.Replacement{Text: "[tok_50000_0]"}})
	out, list, err := tokenize.Apply(text.String(), found, plainly{context.Background()})
	require.NoError(t, err)
	require.Len(t, list, n+1)
	for i, e := range list[:n] {
		attempt := 0
		if i == 3 || i == 40_000 || i == n-1 || i == 50_000 {
			attempt = 1
		}
		require.Equal(t, fmt.Sprintf("tok_%05d_%d", i, attempt), e.Replacement.Text)
		require.Equal(t, e.Replacement.Text, out[e.Replacement.Begin:e.Replacement.End])
	}

	// A tokenizer that is a context stops the call.
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	out, list, err = tokenize.Apply(text.String(), found, plainly{ctx})
	require.ErrorIs(t, err, context.Canceled)
	assert.Empty(t, out)
	assert.Nil(t, list)
	out, _, err = tokenize.Apply("00000", entity.List{{Type: "x", Begin: 0, End: 5}}, plainly{ctx})
	require.ErrorIs(t, err, context.Canceled)
	assert.Empty(t, out)
}
