package pii_test

import (
	"bytes"
	"context"
	"errors"
	"math/rand/v2"
	"os"
	"runtime"
	"runtime/debug"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/entity"
	"github.com/piikit/piikit/pii"
	"github.com/piikit/piikit/restore"
	"github.com/piikit/piikit/tokenize"
)

// The tests of this file are named after the sentences of SECURITY.md.

// TestSpansAreSortedDisjointAndInBounds, on the borders of characters, and index
// what they say.
func TestSpansAreSortedDisjointAndInBounds(t *testing.T) {
	a := anonymizer(t, pii.Options{Tokenizer: hmac(t)})
	for seed := range uint64(300) {
		text := noise(rand.New(rand.NewPCG(seed, 51)))
		r, err := a.Anonymize(context.Background(), text)
		require.NoError(t, err)
		checkResult(t, text, r)
		for _, e := range r.Entities {
			require.NoError(t, entity.CheckSpans(text, []entity.Span{e.Span()}))
			require.NoError(t, entity.CheckSpans(r.Text, []entity.Span{e.Replacement.Span()}))
		}
	}
}

// TestAnonymizingAgainChangesNothing that was replaced: with skip ranges, and without them
// where tokens prove whose they are.
func TestAnonymizingAgainChangesNothing(t *testing.T) {
	a := anonymizer(t, pii.Options{Tokenizer: hmac(t)})
	same, all := 0, 0
	for seed := range uint64(300) {
		text := noise(rand.New(rand.NewPCG(seed, 52)))
		r, err := a.Anonymize(context.Background(), text)
		require.NoError(t, err)
		for _, skip := range [][]entity.Span{r.Entities.Tokens(), nil} {
			again, err := a.Anonymize(context.Background(), r.Text, skip...)
			require.NoError(t, err)
			at := 0
			for _, e := range r.Entities {
				if e.Text == "" && skip == nil {
					continue
				}
				i := strings.Index(again.Text[at:], e.Replacement.Text)
				require.GreaterOrEqual(t, i, 0, "a token was replaced")
				at += i + len(e.Replacement.Text)
			}
			if again.Text == r.Text {
				same++
			}
			all++
		}
	}
	// What is left beside a token may look like something that it did not before.
	assert.Greater(t, same, all*85/100)
}

// TestTokensOfOneScopeAreNeverRestoredInAnother, whatever is done to them.
func TestTokensOfOneScopeAreNeverRestoredInAnother(t *testing.T) {
	for _, f := range []tokenize.Format{tokenize.Opaque(), tokenize.Labelled()} {
		h, err := tokenize.NewHMAC([]byte("0123456789abcdef0123456789abcdef"), tokenize.HMACOptions{Format: f})
		require.NoError(t, err)
		scopes := []tokenize.Tokenizer{h.In(tokenize.Scope{Tenant: "a", Conversation: "bc"}), h.In(tokenize.Scope{Tenant: "ab", Conversation: "c"})}
		var guards []*restore.Guard
		var lists []entity.List
		for i, s := range scopes {
			a := anonymizer(t, pii.Options{Tokenizer: s})
			r, err := a.Anonymize(context.Background(), []string{"Write to a1@example.com, b1@example.com, c1@example.com", "Write to a2@example.com, b2@example.com, c2@example.com"}[i])
			require.NoError(t, err)
			re, err := restore.New(r.Entities)
			require.NoError(t, err)
			g, err := re.Guard(restore.GuardOptions{Owns: s.Owns, Looks: f.Match})
			require.NoError(t, err)
			guards, lists = append(guards, g), append(lists, r.Entities)
		}
		r := rand.New(rand.NewPCG(9, 53))
		for range 3000 {
			from := r.IntN(2)
			token := lists[from][r.IntN(3)].Replacement.Text
			for range r.IntN(4) {
				i := r.IntN(len(token) + 1)
				switch r.IntN(5) {
				case 0:
					token = strings.ToUpper(token)
				case 1:
					token = token[:i] + "\u200b" + token[i:]
				case 2:
					token = token[:i] + `\` + token[i:]
				case 3:
					token = token[:i] + string("0123456789abcdefghjkmnpqrstvwxyz"[r.IntN(32)]) + token[min(i+1, len(token)):]
				default:
					token = "[" + token + "]"
				}
			}
			got, rep := guards[1-from].String("Hi " + token + "!")
			require.Equal(t, "Hi "+token+"!", got)
			require.Zero(t, rep.Restored+rep.Repaired)
		}
	}
}

// TestCancelReturnsWithin100Milliseconds, and leaves no goroutine behind. On a
// busy machine the best of a few counts.
func TestCancelReturnsWithin100Milliseconds(t *testing.T) {
	a := anonymizer(t, pii.Options{})
	text := strings.Repeat("My name is John Smith, call 415 555 0142 or write to jane@example.com. ", 200_000)
	before := runtime.NumGoroutine()
	best := time.Hour
	for i := 0; i < 20 && best >= 100*time.Millisecond; i++ {
		ctx, cancel := context.WithCancel(context.Background())
		var at time.Time
		timer := time.AfterFunc(20*time.Millisecond, func() { at = time.Now(); cancel() })
		r, err := a.Anonymize(ctx, text)
		timer.Stop()
		require.ErrorIs(t, err, context.Canceled)
		require.Zero(t, r)
		best = min(best, time.Since(at))
	}
	assert.Less(t, best, 100*time.Millisecond)
	assert.LessOrEqual(t, runtime.NumGoroutine(), before)
}

// faulty fails, as the words of a text say, at a place that is chosen.
type faulty struct {
	left  int // calls until it fails
	fault func(text string) error
}

func (f *faulty) fail(text string) error {
	if f.left--; f.left == 0 {
		return f.fault(text)
	}
	return nil
}

type faultyTokenizer struct {
	tokenize.Random
	f *faulty
}

func (t faultyTokenizer) AppendToken(dst []byte, typ entity.Type, text string, attempt uint32) ([]byte, error) {
	if err := t.f.fail(text); err != nil {
		return nil, err
	}
	return t.Random.AppendToken(dst, typ, text, attempt)
}

// TestOnAnyErrorNoTextComesBack: whichever call of a tokenizer or a detector fails, and however, there
// is no result and nothing of the text in the error; the next call is as good as
// any.
func TestOnAnyErrorNoTextComesBack(t *testing.T) {
	const text = "canary1@example.com canary2@example.com canary3@example.com canary4@example.com"
	ctx := context.Background()
	quoting := func(text string) error { return errors.New("bad value " + text) }
	panicking := func(text string) error { panic("bad value " + text) }
	for at := 1; at <= 5; at++ {
		for name, fault := range map[string]func(string) error{"tokenizer": quoting, "detector": quoting, "panic": panicking} {
			f := &faulty{left: 1 << 30, fault: fault}
			o := pii.Options{Detectors: pii.Detectors()}
			if name == "tokenizer" {
				o.Tokenizer = faultyTokenizer{f: f}
			} else {
				o.Detectors = append(o.Detectors, &detect.Detector{Name: "faulty", Types: []entity.Type{"x"}, Horizon: 64, Anchors: detect.Anchors{Words: []string{"canary1", "canary2", "canary3", "canary4"}}, Spot: func(c *detect.Cursor) int {
					if err := f.fail(c.Text); err != nil {
						c.Fail(err)
					}
					return 0
				}})
			}
			a := anonymizer(t, o)
			c, err := a.Conversation(pii.ConversationOptions{})
			require.NoError(t, err)
			for call, do := range map[string]func() (any, error){
				"Anonymize":    func() (any, error) { return a.Anonymize(ctx, text) },
				"Conversation": func() (any, error) { return c.Anonymize(ctx, text) },
				"JSON":         func() (any, error) { return a.AnonymizeJSON(ctx, `["`+text+`"]`, pii.JSONOptions{}) },
				"Stream": func() (any, error) {
					s, err := a.Stream(pii.Request{})
					require.NoError(t, err)
					out, err := s.Append(ctx, nil, text)
					require.NoError(t, err)
					require.Empty(t, out)
					out, err = s.Flush(ctx, nil)
					if err != nil {
						require.Empty(t, s.Entities())
					}
					return out, err
				},
			} {
				f.left = at
				turns, known := c.Turns(), c.Entities()
				got, err := do()
				if at == 5 {
					require.NoError(t, err)
					continue
				}
				require.Error(t, err, "%s %s %d", name, call, at)
				require.Empty(t, got)
				require.NotContains(t, err.Error(), "canary")
				require.Equal(t, turns, c.Turns())
				require.Equal(t, known, c.Entities(), "the conversation is as it was")
				f.left = 1 << 30
				if call != "Stream" {
					_, err = do()
					require.NoError(t, err)
				}
			}
			for _, e := range c.Entities() {
				require.NotEmpty(t, e.Replacement.Text)
			}
		}
	}
}

// TestErrorsHoldNoSixBytesOfTheText, nor do printed results: a random canary goes in by
// every door, and what comes out as an error is searched for each six bytes of it.
func TestErrorsHoldNoSixBytesOfTheText(t *testing.T) {
	ctx := context.Background()
	for seed := range uint64(40) {
		r := rand.New(rand.NewPCG(seed, 54))
		b := make([]byte, 24)
		for i := range b {
			b[i] = "abcdefghijklmnopqrstuvwxyzABCDEFGH0123456789"[r.IntN(44)]
		}
		canary := string(b)
		a := anonymizer(t, pii.Options{Tokenizer: hmac(t), VerifySkips: true, MaxText: 200})
		c, err := a.Conversation(pii.ConversationOptions{MaxEntities: 1})
		require.NoError(t, err)
		var errs []error
		add := func(_ any, err error) { errs = append(errs, err) }
		add(a.Anonymize(ctx, strings.Repeat(canary, 9)))
		add(a.Anonymize(ctx, canary, entity.Span{Begin: 1, End: 9}))
		add(a.Anonymize(ctx, "é"+canary, entity.Span{Begin: 1, End: 9}))
		add(a.Do(ctx, pii.Request{Text: canary, Regions: []string{canary}}))
		add(c.Anonymize(ctx, canary+"@example.com x"+canary+"@example.com"))
		add(a.AnonymizeJSON(ctx, `{"`+canary+`":1,"`+canary+`":2}`, pii.JSONOptions{}))
		add(a.AnonymizeJSON(ctx, `["`+canary, pii.JSONOptions{}))
		add(restore.New(entity.List{{Text: canary, Replacement: entity.Replacement{Text: "t" + canary}}, {Text: "x" + canary, Replacement: entity.Replacement{Text: "t" + canary}}}))
		_, _, err = tokenize.Apply(canary, entity.List{{Type: "x", Begin: 3, End: 2}}, tokenize.Random{})
		errs = append(errs, err)
		_, _, err = tokenize.Apply(canary, entity.List{{Type: "x", Begin: 0, End: 2, Text: canary}}, tokenize.Random{})
		errs = append(errs, err)
		for i, err := range errs {
			require.Error(t, err, "%d", i)
			for k := range len(canary) - 5 {
				require.NotContains(t, err.Error(), canary[k:k+6], "%d", i)
			}
		}
	}
}

// TestOriginalsAreUnreachableAfterClose: a dump of the heap holds nothing of what a closed
// conversation knew. Best effort, as Go strings cannot be wiped: what is unreachable is freed.
func TestOriginalsAreUnreachableAfterClose(t *testing.T) {
	if runtime.GOOS == "js" || testing.Short() {
		t.Skip("dumps the heap")
	}
	rot := func(b []byte) []byte { // so that the needle is not in the heap
		for i := range b {
			b[i] ^= 0x15
		}
		return b
	}
	hidden := rot([]byte("canary-of-the-heap")) // in memory it is another word
	run := func(hold bool) (c *pii.Conversation) {
		a := anonymizer(t, pii.Options{Policy: pii.Policy{Types: map[entity.Type]pii.Rule{"iban": {Operator: pii.Redact}}}})
		c, err := a.Conversation(pii.ConversationOptions{})
		require.NoError(t, err)
		name := string(rot(bytes.Clone(hidden)))
		r, err := c.Anonymize(context.Background(), "write to "+name+"@example.com")
		require.NoError(t, err)
		require.Len(t, r.Entities, 1)
		if !hold {
			c.Close()
		}
		return c
	}
	count := func() int {
		for range 3 {
			runtime.GC()
		}
		f, err := os.CreateTemp(t.TempDir(), "heap")
		require.NoError(t, err)
		defer f.Close()
		debug.WriteHeapDump(f.Fd())
		b, err := os.ReadFile(f.Name())
		require.NoError(t, err)
		for i := range b {
			b[i] ^= 0x15
		}
		return bytes.Count(b, hidden)
	}
	c := run(true)
	held := count()
	require.Positive(t, held, "the search has lost its teeth")
	require.NotEmpty(t, c.Entities())
	c.Close()
	assert.Zero(t, count())
	run(false)
	assert.Zero(t, count())
	runtime.KeepAlive(c)
}

// TestNoInputPanics: any bytes, by every door.
func TestNoInputPanics(t *testing.T) {
	a := anonymizer(t, pii.Options{Policy: mixed(), Tokenizer: hmac(t)})
	c, err := a.Conversation(pii.ConversationOptions{MaxEntities: 1 << 20})
	require.NoError(t, err)
	for seed := range uint64(300) {
		r := rand.New(rand.NewPCG(seed, 55))
		text := mixedNoise(r)
		b := []byte(text)
		for range r.IntN(8) {
			b[r.IntN(len(b))] = byte(r.IntN(256))
		}
		text = string(b)
		skip := entity.Span{Begin: r.IntN(len(text)+3) - 1, End: r.IntN(len(text)+3) - 1}
		for _, unit := range []entity.Unit{entity.Byte, entity.Rune, entity.UTF16} {
			_, _ = a.Do(context.Background(), pii.Request{Text: text, Unit: unit, Skip: []entity.Span{skip}, Cue: "name"})
		}
		_, _ = a.AnonymizeJSON(context.Background(), text, pii.JSONOptions{})
		_, err := c.Anonymize(context.Background(), text)
		require.NoError(t, err)
		c.Restore(text)
	}
}
