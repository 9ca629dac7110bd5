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
	text.WriteString("tok_00003_0 tok_00003_1 tok_40000_0 ")
	for i := range n {
		at := text.Len()
		fmt.Fprintf(&text, "%05d ", i)
		found = append(found, entity.Entity{Type: "x", Begin: at, End: at + 5})
	}
	text.WriteString("!!")
	end := text.Len()
	found = append(found, entity.Entity{Type: "y", Begin: end - 2, End: end, Replacement: entity.Replacement{Text: "[tok_50000_0]"}})
	for _, found := range []entity.List{found, found[:n]} { // with what is put in for good, and without
		out, list, err := tokenize.Apply(text.String(), found, plainly{context.Background()})
		require.NoError(t, err)
		require.Len(t, list, len(found))
		for i, e := range list[:n] {
			attempt := 0
			switch {
			case i == 3:
				attempt = 2
			case i == 40_000, i == 50_000 && len(found) > n:
				attempt = 1
			}
			require.Equal(t, fmt.Sprintf("tok_%05d_%d", i, attempt), e.Replacement.Text)
			require.Equal(t, e.Replacement.Text, out[e.Replacement.Begin:e.Replacement.End])
		}
	}

	// A tokenizer that is a context stops the call.
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	out, list, err := tokenize.Apply(text.String(), found, plainly{ctx})
	require.ErrorIs(t, err, context.Canceled)
	assert.Empty(t, out)
	assert.Nil(t, list)
	out, _, err = tokenize.Apply("00000", entity.List{{Type: "x", Begin: 0, End: 5}}, plainly{ctx})
	require.ErrorIs(t, err, context.Canceled)
	assert.Empty(t, out)
}

// asked is plainly that counts how often it is asked whether to go on, and says no at a time of choice.
type asked struct {
	plainly
	n, end int
}

func (a *asked) Err() error {
	if a.n++; a.n == a.end {
		return context.Canceled
	}
	return nil
}

// TestApplyAsksWhetherToGoOn, in each of its loops, and stops at each of them.
func TestApplyAsksWhetherToGoOn(t *testing.T) {
	var text strings.Builder
	var found entity.List
	for i := range 3000 {
		fmt.Fprintf(&text, "%05d ", i)
		found = append(found, entity.Entity{Type: "x", Begin: 6 * i, End: 6*i + 5})
	}
	found[5].Replacement.Text = "[X]"
	all := &asked{}
	_, _, err := tokenize.Apply(text.String(), found, all)
	require.NoError(t, err)
	require.Equal(t, 6, all.n, "twice for the values, once for the text, twice for the borders, once for what was put in")
	for end := 1; end <= all.n; end++ {
		tb := new(tokenize.Table)
		out, list, err := tb.Apply(text.String(), found, &asked{end: end})
		require.ErrorIs(t, err, context.Canceled)
		assert.Empty(t, out)
		assert.Nil(t, list)
		assert.Zero(t, tb.Len())
	}
}
