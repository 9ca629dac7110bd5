package pii_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/entity"
	"github.com/piikit/piikit/pii"
	"github.com/piikit/piikit/pii/piitest"
)

// overlapping returns a conversation that knows values and has no detectors that
// would find anything.
func overlapping(t testing.TB, values ...string) *pii.Conversation {
	t.Helper()
	d := &detect.Detector{Name: "nothing", Types: []entity.Type{"name"}, Horizon: 8, Anchors: detect.Anchors{Bytes: "\x00"}, Spot: func(c *detect.Cursor) int { return c.Pos + 1 }}
	var known entity.List
	for i, v := range values {
		known = append(known, entity.Entity{Type: "name", Text: v, Replacement: entity.Replacement{Text: fmt.Sprintf("NAME_%04d", i+1)}})
	}
	c, err := anonymizer(t, pii.Options{Detectors: []*detect.Detector{d}}).Conversation(pii.ConversationOptions{Tokenizer: new(piitest.Tokens), Known: known})
	require.NoError(t, err)
	return c
}

// TestKnownValuesThatOverlap: what reaches out of one known value is hidden too.
func TestKnownValuesThatOverlap(t *testing.T) {
	c := overlapping(t, "Ann John", "John Street 5", "5 Left Wing", "Left")
	in := "to Ann John Street 5 Left Wing, Left, and Street 5"
	r, err := c.Anonymize(context.Background(), in)
	require.NoError(t, err)
	assert.Equal(t, "to NAME_0001 NAME_0005 NAME_0006, NAME_0004, and NAME_0005", r.Text)
	assert.Equal(t, in, c.Restore(r.Text))
	for _, again := range []string{in, r.Text} {
		next, err := c.Anonymize(context.Background(), again)
		require.NoError(t, err)
		assert.Equal(t, r.Text, next.Text)
	}
}

// TestNothingKnownRemains: of no place where a known value stands as a whole word does a
// letter remain, however the values overlap, and however the text is cut.
func TestNothingKnownRemains(t *testing.T) {
	ctx := context.Background()
	crossed := 0
	for seed := range uint64(12) {
		r := rand.New(rand.NewPCG(seed, 23))
		words := func(n int) string {
			var w []string
			for range n {
				w = append(w, string(rune('A'+r.IntN(4))))
			}
			return strings.Join(w, " ")
		}
		var values []string
		for range 4 {
			if v := words(1 + r.IntN(4)); !strings.Contains("|"+strings.Join(values, "|")+"|", "|"+v+"|") {
				values = append(values, v)
			}
		}
		in := words(8000) // more than a stream holds back
		check := func(found entity.List) {
			covered, whole := make([]bool, len(in)), map[entity.Span]bool{}
			for _, e := range found {
				whole[e.Span()] = true
				for p := e.Begin; p < e.End; p++ {
					covered[p] = true
				}
			}
			for _, v := range values {
				for b := 0; b+len(v) <= len(in); b += 2 {
					if in[b:b+len(v)] != v {
						continue
					}
					for p := b; p < b+len(v); p += 2 {
						require.True(t, covered[p], "seed %d: %q at %d with %q", seed, v, b, values)
					}
					if !whole[entity.Span{Begin: b, End: b + len(v)}] {
						crossed++
					}
				}
			}
		}
		stream := func(c *pii.Conversation) (string, entity.List) {
			s, err := c.Stream(pii.Request{})
			require.NoError(t, err)
			var out []byte
			for rest := in; rest != ""; {
				n := min(len(rest), 1+r.IntN(99))
				out, err = s.Append(ctx, out, rest[:n])
				require.NoError(t, err)
				rest = rest[n:]
			}
			out, err = s.Flush(ctx, out)
			require.NoError(t, err)
			return string(out), s.Entities()
		}
		c := overlapping(t, values...)
		res, err := c.Anonymize(ctx, in)
		require.NoError(t, err)
		check(res.Entities)
		again, err := c.Anonymize(ctx, in)
		require.NoError(t, err)
		require.Equal(t, res.Text, again.Text, "seed %d: the same bytes", seed)
		out, found := stream(c)
		require.Equal(t, res.Text, out, "seed %d with %q", seed, values)
		check(found)
		_, found = stream(overlapping(t, values...)) // which learns on its way
		check(found)
	}
	assert.Greater(t, crossed, 1000)
}

// TestLongValuesThatOverlapInAStream: the second one reaches farther than the stream has
// seen when it lets go of the first.
func TestLongValuesThatOverlapInAStream(t *testing.T) {
	ctx := context.Background()
	var words []string
	for i := range 6000 {
		words = append(words, fmt.Sprintf("w%05d", i))
	}
	text := func(from, to int) string { return strings.Join(words[from:to], " ") }
	values := []string{text(0, 2000), text(1000, 3000), text(2999, 4500)}
	in := "Begin " + text(0, 6000) + strings.Repeat(" end", 10_000)
	for _, size := range []int{100, 1000, 7000, 14_500, 50_000} {
		c := overlapping(t, values...)
		want, err := c.Anonymize(ctx, in)
		require.NoError(t, err)
		require.NotContains(t, want.Text, "w04499")
		require.Contains(t, want.Text, "w04500")
		s, err := overlapping(t, values...).Stream(pii.Request{})
		require.NoError(t, err)
		var out []byte
		for rest := in; rest != ""; {
			n := min(len(rest), size)
			out, err = s.Append(ctx, out, rest[:n])
			require.NoError(t, err)
			rest = rest[n:]
		}
		out, err = s.Flush(ctx, out)
		require.NoError(t, err)
		require.Equal(t, len(want.Text), len(out), "pieces of %d", size)
		require.Equal(t, want.Text, string(out), "pieces of %d", size)
	}
}
