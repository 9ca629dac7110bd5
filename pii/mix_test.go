package pii_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/piikit/piikit/entity"
	"github.com/piikit/piikit/pii"
	"github.com/piikit/piikit/restore"
	"github.com/piikit/piikit/tokenize"
)

// TestConversationsNeverMix: three conversations of one Anonymizer write, quote each other, misspell, forget, are
// saved and go on, in any order; what one restores holds a value of another only where the text did.
func TestConversationsNeverMix(t *testing.T) {
	ctx := context.Background()
	for _, shape := range []string{"random", "opaque", "labelled"} {
		in := func(i int) tokenize.Tokenizer {
			f := tokenize.Opaque()
			if shape == "labelled" {
				f = tokenize.Labelled()
			}
			h, err := tokenize.NewHMAC([]byte("0123456789abcdef"), tokenize.HMACOptions{Format: f})
			require.NoError(t, err)
			if shape == "random" {
				return tokenize.Random{}
			}
			return h.In(tokenize.Scope{Tenant: "acme", Conversation: fmt.Sprint(i)})
		}
		a := anonymizer(t, pii.Options{})
		start := func(i int) *pii.Conversation {
			c, err := a.Conversation(pii.ConversationOptions{Tokenizer: in(i), Name: fmt.Sprint(i)})
			require.NoError(t, err)
			return c
		}
		r := rand.New(rand.NewPCG(uint64(len(shape)), 61))
		cs := []*pii.Conversation{start(0), start(1), start(2)}
		seen := []string{"nothing"} // all that went out
		restored := 0
		for range 400 {
			i := r.IntN(len(cs))
			c := cs[i]
			mine := fmt.Sprintf("user%d@of%d.example", r.IntN(12), i)
			var text strings.Builder
			for range 1 + r.IntN(3) {
				switch r.IntN(4) {
				case 0:
					text.WriteString("write to " + mine)
				case 1:
					text.WriteString(strings.ToUpper(seen[r.IntN(len(seen))]))
				default:
					text.WriteString(seen[r.IntN(len(seen))])
				}
				text.WriteString([]string{" ", ", ", "\n"}[r.IntN(3)])
			}
			switch r.IntN(8) {
			case 0:
				c.Forget(entity.Entity{Text: mine})
			case 1:
				var b strings.Builder
				key := []byte("0123456789abcdef")
				require.NoError(t, c.Save(&b, key))
				require.ErrorIs(t, start((i+1)%3).Load(strings.NewReader(b.String()), key), pii.ErrSealed, "a file of another conversation")
				cs[i] = start(i)
				require.NoError(t, cs[i].Load(strings.NewReader(b.String()), key))
			case 2, 3, 4:
				res, err := c.Anonymize(ctx, text.String())
				require.NoError(t, err)
				require.NotContains(t, res.Text, fmt.Sprintf("@of%d.example", i))
				seen = append(seen, res.Text)
			default:
				re, err := c.Restorer()
				require.NoError(t, err)
				g, err := re.Guard(restore.GuardOptions{Owns: in(i).Owns})
				require.NoError(t, err)
				guarded, _ := g.String(text.String())
				for _, out := range []string{c.Restore(text.String()), guarded} {
					for j := range cs {
						at := fmt.Sprintf("@of%d.example", j)
						if n := strings.Count(out, at); j != i {
							require.LessOrEqual(t, n, strings.Count(text.String(), at), "%s: a value of conversation %d in %d", shape, j, i)
						} else {
							restored += n
						}
					}
				}
			}
		}
		assert.Greater(t, restored, 50, shape)
	}
}
