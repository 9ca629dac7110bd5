package pii_test

import (
	"bytes"
	"context"
	"encoding/gob"
	"encoding/json"
	"fmt"
	"io"
	"math/rand/v2"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/entity"
	"github.com/piikit/piikit/pii"
	"github.com/piikit/piikit/pii/piitest"
	"github.com/piikit/piikit/tokenize"
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
			ins, outs = append(ins, lossy(in, res.Entities)), append(outs, res.Text)
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

// TestConcurrentCalls: concurrent calls give what the same calls give one
// after the other, in the order of their turns; run with -race. The tokens are numbered
// in the order in which they are given, so another order shows.
func TestConcurrentCalls(t *testing.T) {
	ctx := context.Background()
	texts := make([]string, 96)
	for i := range texts {
		texts[i] = fmt.Sprintf("Write to user%d@example.com and to shared@example.com, %s", i%16, noise(rand.New(rand.NewPCG(uint64(i), 3))))
	}
	start := func() *pii.Conversation {
		c, err := anonymizer(t, pii.Options{}).Conversation(pii.ConversationOptions{Tokenizer: new(piitest.Tokens)})
		require.NoError(t, err)
		return c
	}
	c := start()
	results := make([]pii.Result, len(texts))
	var wg sync.WaitGroup
	for i := range texts {
		wg.Go(func() {
			r, err := c.Anonymize(ctx, texts[i])
			assert.NoError(t, err)
			results[i] = r
			c.Restore(r.Text)
			c.Uses(entity.Entity{Text: "shared@example.com"})
		})
	}
	wg.Wait()
	order := make([]int, len(texts))
	for i, r := range results {
		order[r.Turn] = i
	}
	serial := start()
	for turn, i := range order {
		r, err := serial.Anonymize(ctx, texts[i])
		require.NoError(t, err)
		require.Equal(t, turn, r.Turn)
		require.Equal(t, r, results[i], "turn %d", turn)
	}
	assert.Equal(t, serial.Entities(), c.Entities())
	assert.Equal(t, len(texts), c.Turns())
}

// TestConcurrentForget: what is forgotten meanwhile breaks nothing; run with -race.
func TestConcurrentForget(t *testing.T) {
	c := conversation(t, pii.ConversationOptions{})
	var wg sync.WaitGroup
	for i := range 32 {
		wg.Go(func() {
			r, err := c.Anonymize(context.Background(), fmt.Sprintf("I am user%d@example.com and shared@example.com", i%4))
			assert.NoError(t, err)
			assert.NotContains(t, r.Text, "@")
			c.Forget(r.Entities[0])
			var b bytes.Buffer
			assert.NoError(t, c.Save(&b, saveKey))
		})
	}
	wg.Wait()
	seen := map[string]bool{}
	for _, e := range c.Entities() {
		assert.False(t, seen[e.Replacement.Text])
		seen[e.Replacement.Text] = true
	}
}

// TestTokensThatComeMeanwhile: a text is judged by the tokens that are known when its
// turn comes, not when its search began.
func TestTokensThatComeMeanwhile(t *testing.T) {
	ctx := context.Background()
	var meanwhile func()
	d := &detect.Detector{Name: "whole", Types: []entity.Type{"x"}, Detect: func(_ context.Context, text string) ([]detect.Match, error) {
		if f := meanwhile; f != nil {
			meanwhile = nil
			f()
		}
		var ms []detect.Match
		if i := strings.Index(text, "Quux Smith"); i >= 0 {
			ms = append(ms, detect.Match{Begin: i, End: i + 10, Type: "x"})
		} else if text == "Quux" {
			ms = append(ms, detect.Match{Begin: 0, End: 4, Type: "x"})
		}
		return ms, nil
	}}
	a := anonymizer(t, pii.Options{Detectors: []*detect.Detector{d}, Tokenizer: hmac(t)})
	token, err := hmac(t).AppendToken(nil, "x", "Quux", 0)
	require.NoError(t, err)
	text := string(token) + " Smith" // found only by who knows what the token stands for
	run := func(inside bool) pii.Result {
		c, err := a.Conversation(pii.ConversationOptions{})
		require.NoError(t, err)
		first := func() {
			_, err := c.Anonymize(ctx, "Quux")
			require.NoError(t, err)
		}
		if meanwhile = first; !inside {
			meanwhile = nil
			first()
		}
		r, err := c.Anonymize(ctx, text)
		require.NoError(t, err)
		require.Equal(t, 1, r.Turn)
		return r
	}
	want := run(false)
	assert.NotContains(t, want.Text, "Smith")
	assert.Equal(t, want, run(true))
}

// TestHiddenEverywhere: what is found once in a text is hidden in all of it.
func TestHiddenEverywhere(t *testing.T) {
	c := conversation(t, pii.ConversationOptions{Tokenizer: new(piitest.Tokens)})
	r, err := c.Anonymize(context.Background(), "quux? Quux! My name is Quux. Quux, Quuxes, (Quux)Quux_")
	require.NoError(t, err)
	assert.Equal(t, "quux? NAME_0001! My name is NAME_0001. NAME_0001, Quuxes, (NAME_0001)NAME_0001_", r.Text)
}

// TestHistoryGivesTheSameBytes: a history that is sent again, as it was typed or as
// it was given out, gives the same bytes, for every text in which nothing
// stands that was found only later.
func TestHistoryGivesTheSameBytes(t *testing.T) {
	ctx := context.Background()
	same, later := 0, 0
	for seed := range uint64(150) {
		r := rand.New(rand.NewPCG(seed, 17))
		c := conversation(t, pii.ConversationOptions{})
		var ins []string
		var outs []pii.Result
		for range 5 {
			in := noise(r)
			res, err := c.Anonymize(ctx, in)
			require.NoError(t, err)
			ins, outs = append(ins, in), append(outs, res)
		}
		for i := range ins {
			for _, in := range []string{ins[i], outs[i].Text} {
				res, err := c.Anonymize(ctx, in)
				require.NoError(t, err)
				if res.Text == outs[i].Text {
					same++
					continue
				}
				// Something of a later text must be to blame, of one that came again too.
				blame := false
				for _, e := range c.Entities() {
					first := c.Uses(entity.Entity{Text: e.Text})[0].Turn
					blame = blame || first > i && strings.Contains(in, e.Text)
				}
				require.True(t, blame, "seed %d turn %d: other bytes", seed, i)
				later++
			}
		}
	}
	assert.Greater(t, same, 15*later, "it is the rule, not the exception")
}

// TestUses: for every entity the conversation knows all places where it was
// used, in what came and in what went out.
func TestUses(t *testing.T) {
	ctx := context.Background()
	for seed := range uint64(40) {
		r := rand.New(rand.NewPCG(seed, 19))
		c := conversation(t, pii.ConversationOptions{})
		var ins []string
		var outs []pii.Result
		for range 6 {
			in := noise(r)
			if len(outs) > 0 {
				in = outs[r.IntN(len(outs))].Text + " " + in
			}
			res, err := c.Anonymize(ctx, in)
			require.NoError(t, err)
			ins, outs = append(ins, in), append(outs, res)
		}
		noted := 0
		for _, e := range c.Entities() {
			for _, by := range []entity.Entity{{Text: e.Text}, {Replacement: e.Replacement}} {
				for _, u := range c.Uses(by) {
					in := ins[u.Turn][u.Begin:u.End]
					require.True(t, in == e.Text || in == e.Replacement.Text)
					require.Equal(t, e.Replacement.Text, outs[u.Turn].Text[u.Replacement.Begin:u.Replacement.End])
					noted++
				}
			}
		}
		want := 0
		for i := range outs {
			for _, e := range c.Entities() {
				want += 2 * strings.Count(outs[i].Text, e.Replacement.Text)
			}
		}
		require.Equal(t, want, noted, "every token in what went out is noted")
	}
}

func TestUsesAreBounded(t *testing.T) {
	c := conversation(t, pii.ConversationOptions{MaxUses: 100})
	for range 1000 {
		_, err := c.Anonymize(context.Background(), "a@example.com")
		require.NoError(t, err)
	}
	uses := c.Uses(entity.Entity{Text: "a@example.com"})
	assert.LessOrEqual(t, len(uses), 100)
	assert.GreaterOrEqual(t, len(uses), 75)
	assert.Equal(t, 999, uses[len(uses)-1].Turn)
}

// TestForget holds what the comment of Forget says.
func TestForget(t *testing.T) {
	ctx := context.Background()
	for name, tok := range map[string]tokenize.Tokenizer{"random": tokenize.Random{}, "derived": hmac(t), "numbered": new(piitest.Tokens)} {
		t.Run(name, func(t *testing.T) {
			c := conversation(t, pii.ConversationOptions{Tokenizer: tok})
			first, err := c.Anonymize(ctx, "My name is Quux. I am a@example.com")
			require.NoError(t, err)
			e := first.Entities[0]
			assert.True(t, c.Forget(entity.Entity{Replacement: entity.Replacement{Text: e.Replacement.Text}}), "by its token")
			assert.False(t, c.Forget(e), "it is gone")
			assert.Equal(t, strings.Replace(first.Text, first.Entities[1].Replacement.Text, "a@example.com", 1), c.Restore(first.Text), "its token is opaque, the others are not")
			assert.Len(t, c.Entities(), 1)
			assert.Equal(t, []pii.Use{{Turn: 0, Begin: 11, End: 15, Replacement: e.Replacement.Span()}}, c.Uses(entity.Entity{Replacement: e.Replacement}), "where it stood is still known")

			r, err := c.Anonymize(ctx, "Quux "+first.Text)
			require.NoError(t, err)
			assert.Equal(t, "Quux "+first.Text, r.Text, "where no detector finds it, it is not hidden; its token is left alone")
			again, err := c.Anonymize(ctx, "My name is Quux.")
			require.NoError(t, err)
			require.Len(t, again.Entities, 1)
			assert.NotEqual(t, e.Replacement.Text, again.Entities[0].Replacement.Text, "a new value, a new token")
			assert.NotContains(t, c.Restore(first.Text), "Quux", "texts from before stay as they are")
			assert.Equal(t, "My name is Quux.", c.Restore(again.Text))

			var b bytes.Buffer
			require.NoError(t, c.Save(&b, saveKey))
			later := conversation(t, pii.ConversationOptions{Tokenizer: tok})
			require.NoError(t, later.Load(&b, saveKey))
			r, err = later.Anonymize(ctx, first.Text)
			require.NoError(t, err)
			assert.Equal(t, first.Text, r.Text, "left alone after Load too")
		})
	}
}

// TestCloseDropsOriginals: nothing that was found can be reached through the
// conversation, and it does nothing more.
func TestCloseDropsOriginals(t *testing.T) {
	c := conversation(t, pii.ConversationOptions{})
	r, err := c.Anonymize(context.Background(), "My name is Quux.")
	require.NoError(t, err)
	c.Close()
	assert.Empty(t, c.Entities())
	assert.Empty(t, c.Uses(r.Entities[0]))
	assert.Equal(t, r.Text, c.Restore(r.Text))
	assert.False(t, c.Forget(r.Entities[0]))
	require.ErrorIs(t, c.Save(io.Discard, saveKey), pii.ErrClosed)
	_, err = c.Do(context.Background(), pii.Request{Text: "x"})
	require.ErrorIs(t, err, pii.ErrClosed)
	c.Close()
}

// TestConversationIsNotMarshaled: a logger that marshals shows nothing.
func TestConversationIsNotMarshaled(t *testing.T) {
	c := conversation(t, pii.ConversationOptions{})
	_, err := c.Anonymize(context.Background(), "My name is Quux.")
	require.NoError(t, err)
	for _, v := range []any{c, []any{c}, map[string]any{"c": c}, struct{ C *pii.Conversation }{c}} {
		b, err := json.Marshal(v)
		require.NoError(t, err)
		assert.NotContains(t, string(b), "Quux")
		assert.Contains(t, string(b), "{}")
	}
	require.Error(t, gob.NewEncoder(io.Discard).Encode(c))
}

// A short number that was an age is not hidden wherever it comes again: it is
// many other things. The same number beside the same cue has the same token.
func TestConversationLeavesShortNumbers(t *testing.T) {
	c, err := anonymizer(t, pii.Options{}).Conversation(pii.ConversationOptions{})
	require.NoError(t, err)
	first, err := c.Anonymize(t.Context(), "age: 42")
	require.NoError(t, err)
	require.Len(t, first.Entities, 1)
	r, err := c.Anonymize(t.Context(), "there were 42 people")
	require.NoError(t, err)
	assert.Equal(t, "there were 42 people", r.Text)
	again, err := c.Anonymize(t.Context(), "age: 42")
	require.NoError(t, err)
	assert.Equal(t, first.Text, again.Text)
}
