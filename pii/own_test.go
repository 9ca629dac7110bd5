package pii_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/piikit/piikit/entity"
	"github.com/piikit/piikit/internal/lineartest"
	"github.com/piikit/piikit/pii"
	"github.com/piikit/piikit/tokenize"
)

// TestOwnTokensOfEveryFormat: a token that proves whose it is stays wherever it stands, also beside a
// word that makes it something else, and whatever its prefix.
func TestOwnTokensOfEveryFormat(t *testing.T) {
	for _, f := range []tokenize.Format{tokenize.Opaque(), tokenize.Labelled(), {Prefix: "acme-"}, {Prefix: "a-1_b-"}, {Prefix: "Key_"}, {Prefix: "x", IDBits: 160, CheckBits: 80}} {
		h, err := tokenize.NewHMAC([]byte("0123456789abcdef"), tokenize.HMACOptions{Format: f})
		require.NoError(t, err)
		tk := h.In(tokenize.Scope{})
		a := anonymizer(t, pii.Options{Tokenizer: tk})
		for i := range 40 {
			b, err := tk.AppendToken(nil, "name", fmt.Sprint("user", i), uint32(i))
			require.NoError(t, err)
			token := string(b)
			for _, in := range []string{"My name is %s.", "Dear Mr. %s Smith", "password: %s", "pw=%s-", "key: -%s", "name: %s", "account number %s, 12", "%s Street 12", "cvv %s-%[1]s", "Bearer %s/x"} {
				text := fmt.Sprintf(in, token)
				r, err := a.Anonymize(context.Background(), text)
				require.NoError(t, err)
				require.Equal(t, strings.Count(text, token), strings.Count(r.Text, token), "%v: %q became %q", f, text, r.Text)
				s, err := a.Stream(pii.Request{})
				require.NoError(t, err)
				out, _ := inPieces(t, s, text, func() int { return 3 }, nil)
				require.Equal(t, strings.Count(text, token), strings.Count(out, token), "%v, in pieces: %q", f, out)
			}
			// What is no token is none for a hyphen.
			r, err := a.Anonymize(context.Background(), "password: x-"+token[:len(token)-1]+", password: "+token+"x")
			require.NoError(t, err)
			require.NotContains(t, r.Text, token, "%v", f)
		}
	}
}

// TestLongWordsAreLinear: what may be a token is not looked for all over a word of a megabyte.
func TestLongWordsAreLinear(t *testing.T) {
	a := anonymizer(t, pii.Options{Tokenizer: hmac(t)})
	for _, part := range []string{"AKIAIOSFODNN7EXAMPLE_", "AKIAIOSFODNN7EXAMPLE-", "AKIAIOSFODNN7EXAMPLE_-_"} {
		r, err := a.Anonymize(context.Background(), strings.Repeat(part, 100))
		require.NoError(t, err)
		require.Greater(t, len(r.Entities), 40, "it is found, and so looked at")
		lineartest.Check(t, part, 20_000, func(n int) {
			_, err := a.Anonymize(context.Background(), strings.Repeat(part, n/len(part)))
			require.NoError(t, err)
		})
	}
}

// disowns is a tokenizer whose Owns panics with what it is asked about, unless that is a token of its own.
type disowns struct{ tokenize.Random }

func (disowns) Owns(text string) bool {
	if strings.Contains(text, "canary") {
		panic(text)
	}
	return true
}

// TestOwnsThatPanics is an error without text, by every way.
func TestOwnsThatPanics(t *testing.T) {
	ctx := context.Background()
	const text = "password: canary12"
	a := anonymizer(t, pii.Options{Tokenizer: disowns{}, VerifySkips: true})
	c, err := a.Conversation(pii.ConversationOptions{})
	require.NoError(t, err)
	for name, do := range map[string]func() (any, error){
		"Anonymize":    func() (any, error) { return a.Anonymize(ctx, text) },
		"Find":         func() (any, error) { return a.Find(ctx, text) },
		"Skip":         func() (any, error) { return a.Anonymize(ctx, text, entity.Span{Begin: 10, End: 18}) },
		"Conversation": func() (any, error) { return c.Anonymize(ctx, text) },
		"verify":       func() (any, error) { return c.Anonymize(ctx, text, entity.Span{Begin: 10, End: 18}) },
		"Explain": func() (any, error) {
			return a.Explain(ctx, pii.Request{Text: text, Skip: []entity.Span{{Begin: 10, End: 18}}})
		},
		"Stream": func() (any, error) {
			s, err := a.Stream(pii.Request{})
			require.NoError(t, err)
			if _, err = s.Append(ctx, nil, text); err != nil {
				return nil, err
			}
			return s.Flush(ctx, nil)
		},
	} {
		got, err := do()
		require.ErrorIs(t, err, tokenize.ErrFailed, name)
		assert.NotContains(t, err.Error(), "canary", name)
		assert.Empty(t, got, name)
	}
	assert.Zero(t, c.Turns())
}
