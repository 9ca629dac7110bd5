package pii_test

import (
	"bytes"
	"context"
	"encoding/json"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/entity"
	"github.com/piikit/piikit/pii"
	"github.com/piikit/piikit/restore"
	"github.com/piikit/piikit/tokenize"
)

// fixed is a tokenizer for golden files: always the documented token.
type fixed string

func (f fixed) AppendToken(dst []byte, _ entity.Type, _ string, attempt uint32) ([]byte, error) {
	for range attempt {
		dst = append(dst, 'x')
	}
	return append(dst, f...), nil
}
func (f fixed) Owns(token string) bool { return token == string(f) }

func anonymizer(t testing.TB, o pii.Options) *pii.Anonymizer {
	t.Helper()
	a, err := pii.New(o)
	require.NoError(t, err)
	return a
}

func hmac(t testing.TB) tokenize.Tokenizer {
	t.Helper()
	h, err := tokenize.NewHMAC([]byte("0123456789abcdef0123456789abcdef"), tokenize.HMACOptions{})
	require.NoError(t, err)
	return h.In(tokenize.Scope{Tenant: "acme", Conversation: "c-42"})
}

// TestDocumentedExample is the first example of the documentation, to the byte.
func TestDocumentedExample(t *testing.T) {
	a := anonymizer(t, pii.Options{Tokenizer: fixed("i03n7d1g9fo")})
	golden := func(name string, r pii.Result) {
		var b bytes.Buffer
		require.NoError(t, json.NewEncoder(&b).Encode(r))
		want, err := os.ReadFile(filepath.Join("testdata", name))
		require.NoError(t, err)
		assert.Equal(t, string(want), b.String())
	}
	first, err := a.Anonymize(context.Background(), "My name is John.")
	require.NoError(t, err)
	golden("example.json", first)

	again, err := a.Anonymize(context.Background(), first.Text, first.Entities.Tokens()...)
	require.NoError(t, err)
	golden("example-again.json", again)
	assert.Equal(t, first.Text, again.Text)
	assert.Equal(t, "My name is John.", first.Restore(first.Text))
}

func TestZeroOptionsWork(t *testing.T) {
	r, err := anonymizer(t, pii.Options{}).Anonymize(context.Background(), "My name is John.")
	require.NoError(t, err)
	require.Len(t, r.Entities, 1)
	e := r.Entities[0]
	assert.Equal(t, entity.Entity{Type: "name", Begin: 11, End: 15, Text: "John", Replacement: entity.Replacement{Begin: 11, End: 22, Text: r.Text[11:22]}}, e)
	assert.Equal(t, "My name is ", r.Text[:11])
	assert.Equal(t, ".", r.Text[22:])
}

// samples are texts with something to find, for properties.
var samples = []string{
	"My name is John.", "Dear Dr. Müller,\nplease call +1 415 555 0142 or write to jane.roe@example.com.\nBest regards,\nJane Roe",
	"card 4111 1111 1111 1111 exp 12/27", "iban DE89 3704 0044 0532 0130 00", "ssn: 219-09-9999", "10.0.0.1 and 2001:db8::1", "I live at 12 Main Street, Springfield, IL 62701.",
	"postgres://bob:hunter2@db.example.com/x", "私の名前は田中です", "👩‍👩‍👧 Anna 👋🏽 ünïcode", "\xff\xfeJohn Smith\x00", "user_name=john.doe&x=1", "Mr. John Smith's dog", "e\u0301mile ZOLA",
}

func noise(r *rand.Rand) string {
	var b strings.Builder
	for range 1 + r.IntN(12) {
		switch r.IntN(5) {
		case 0:
			b.WriteByte(byte(r.IntN(256)))
		case 1:
			b.WriteString(" ")
		case 2:
			s := samples[r.IntN(len(samples))]
			i := r.IntN(len(s))
			b.WriteString(s[i:])
		default:
			b.WriteString(samples[r.IntN(len(samples))])
		}
	}
	return b.String()
}

// checkResult holds what must be true of any result.
func checkResult(t *testing.T, text string, r pii.Result) {
	t.Helper()
	at, newAt := 0, 0
	for _, e := range r.Entities {
		require.True(t, at <= e.Begin && e.Begin < e.End && e.End <= len(text), "%d %d", e.Begin, e.End)
		if e.Text != "" || e.Replacement.Text == "" { // else replaced for good
			require.Equal(t, text[e.Begin:e.End], e.Text)
		}
		if utf8.ValidString(text) {
			require.True(t, utf8.ValidString(e.Text))
		}
		p := e.Replacement
		require.Equal(t, r.Text[p.Begin:p.End], p.Text)
		require.Equal(t, text[at:e.Begin], r.Text[newAt:p.Begin], "what stands between entities is unchanged")
		at, newAt = e.End, p.End
	}
	require.Equal(t, text[at:], r.Text[newAt:])
}

// lossy returns text with what was replaced for good replaced.
func lossy(text string, l entity.List) string {
	var b strings.Builder
	at := 0
	for _, e := range l {
		if e.Text == "" {
			b.WriteString(text[at:e.Begin] + e.Replacement.Text)
			at = e.End
		}
	}
	return b.String() + text[at:]
}

// TestLawOfRoundTrips: Restore(Anonymize(x)) == Restore(x) for every byte
// string x, but for what the policy replaces for good: by default secrets and nothing else, and
// nothing at all where all is forced to be a token.
func TestLawOfRoundTrips(t *testing.T) {
	forced := pii.Policy{Types: map[entity.Type]pii.Rule{pii.AnyType: {Operator: pii.Token, Force: true}}}
	secret := map[entity.Type]bool{}
	for _, in := range pii.Types() {
		secret[in.Type] = in.Secret
	}
	for _, tok := range []tokenize.Tokenizer{tokenize.Random{}, hmac(t)} {
		a, all := anonymizer(t, pii.Options{Tokenizer: tok}), anonymizer(t, pii.Options{Tokenizer: tok, Policy: forced})
		secrets := 0
		for seed := range uint64(300) {
			r := rand.New(rand.NewPCG(seed, 7))
			text := noise(r)
			if r.IntN(3) == 0 {
				text += "\npassword: hunter2hunter2, PIN: 4711, CVV 123\xff"
			}
			for _, e := range roundTrip(t, a, text).Entities {
				require.Equal(t, secret[e.Type], e.Text == "", e.Type)
			}
			res := roundTrip(t, all, text)
			require.Equal(t, text, res.Restore(res.Text))
			for _, e := range res.Entities {
				require.NotEmpty(t, e.Text)
				if secret[e.Type] {
					secrets++
				}
			}
		}
		require.Greater(t, secrets, 100)
	}
}

func roundTrip(t *testing.T, a *pii.Anonymizer, text string) pii.Result {
	t.Helper()
	r, err := a.Anonymize(context.Background(), text)
	require.NoError(t, err)
	checkResult(t, text, r)
	re, err := restore.New(r.Entities)
	require.NoError(t, err)
	require.Equal(t, re.String(lossy(text, r.Entities)), re.String(r.Text))
	again, err := a.Anonymize(context.Background(), r.Text, r.Entities.Tokens()...)
	require.NoError(t, err)
	for _, e := range again.Entities {
		for _, tok := range r.Entities.Tokens() {
			require.False(t, e.Span().Overlaps(tok), "a token was replaced")
		}
	}
	return r
}

func FuzzRoundTrip(f *testing.F) {
	for _, s := range samples {
		f.Add(s)
	}
	random, keyed := anonymizer(f, pii.Options{}), anonymizer(f, pii.Options{Tokenizer: hmac(f)})
	f.Fuzz(func(t *testing.T, text string) {
		roundTrip(t, random, text)
		roundTrip(t, keyed, text)
	})
}

// FuzzSkips: what skip ranges cover is unchanged and not reported, and no replacement crosses their border.
func FuzzSkips(f *testing.F) {
	f.Add("My name is John Smith, call 415 555 0142", uint(11), uint(15), uint(20), uint(25))
	a := anonymizer(f, pii.Options{})
	f.Fuzz(func(t *testing.T, text string, b1, e1, b2, e2 uint) {
		n := uint(len(text) + 1)
		skip := []entity.Span{{Begin: int(b1 % n), End: int(e1 % n)}, {Begin: int(b2 % n), End: int(e2 % n)}}
		r, err := a.Anonymize(context.Background(), text, skip...)
		if entity.CheckSpans(text, skip) != nil {
			require.Error(t, err)
			require.Zero(t, r)
			return
		}
		require.NoError(t, err)
		checkResult(t, text, r)
		for _, e := range r.Entities {
			for _, s := range skip {
				require.False(t, e.Span().Overlaps(s))
			}
		}
	})
}

// TestTextOfTokensYieldsNothing: tokens are no personal data, alone or in sentences.
func TestTextOfTokensYieldsNothing(t *testing.T) {
	h, err := tokenize.NewHMAC([]byte("0123456789abcdef"), tokenize.HMACOptions{Format: tokenize.Labelled()})
	require.NoError(t, err)
	for name, tok := range map[string]tokenize.Tokenizer{"random": tokenize.Random{}, "opaque": hmac(t), "labelled": h.In(tokenize.Scope{})} {
		t.Run(name, func(t *testing.T) {
			a := anonymizer(t, pii.Options{Tokenizer: tok})
			found := 0
			for i := range 500 {
				var b strings.Builder
				for j := range 8 {
					if j > 0 {
						b.WriteString([]string{" ", ", ", " and ", "\n", ": "}[(i+j)%5])
					}
					token, err := tok.AppendToken(nil, "phone", strings.Repeat("x", i+j), 0)
					require.NoError(t, err)
					b.Write(token)
				}
				r, err := a.Anonymize(context.Background(), b.String())
				require.NoError(t, err)
				found += len(r.Entities)
			}
			assert.Zero(t, found)
		})
	}
}

// TestDetectorOrder: the order of detectors does not change the output.
func TestDetectorOrder(t *testing.T) {
	ds := pii.Detectors()
	want := anonymizer(t, pii.Options{Detectors: ds, Tokenizer: hmac(t)})
	for seed := range uint64(20) {
		r := rand.New(rand.NewPCG(seed, 9))
		shuffled := pii.Detectors()
		r.Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
		got := anonymizer(t, pii.Options{Detectors: shuffled, Tokenizer: hmac(t)})
		for range 10 {
			text := noise(r)
			a, err := want.Anonymize(context.Background(), text)
			require.NoError(t, err)
			b, err := got.Anonymize(context.Background(), text)
			require.NoError(t, err)
			require.Equal(t, a, b)
		}
	}
}

func TestVerifySkips(t *testing.T) {
	_, err := pii.New(pii.Options{VerifySkips: true})
	require.ErrorIs(t, err, pii.ErrVerify)
	a := anonymizer(t, pii.Options{VerifySkips: true, Tokenizer: hmac(t)})
	r, err := a.Anonymize(context.Background(), "My name is John.")
	require.NoError(t, err)
	tok := r.Entities[0].Replacement
	for b := 0; b <= len(r.Text); b++ {
		for e := b; e <= len(r.Text); e++ {
			res, err := a.Anonymize(context.Background(), r.Text, entity.Span{Begin: b, End: e})
			if b == tok.Begin && e == tok.End {
				require.NoError(t, err)
				require.Equal(t, r.Text, res.Text)
				continue
			}
			require.ErrorIs(t, err, pii.ErrSkip)
			require.Zero(t, res)
		}
	}
}

// TestOwnTokensAreOpaque: a token that comes back is kept without being told to.
func TestOwnTokensAreOpaque(t *testing.T) {
	a := anonymizer(t, pii.Options{Tokenizer: hmac(t)})
	r, err := a.Anonymize(context.Background(), "My name is John.")
	require.NoError(t, err)
	token := r.Entities[0].Replacement.Text
	for _, text := range []string{r.Text, "Dear " + token + ",", "Dear Mr. " + token + " Smith", "name: " + token, strings.ToUpper("x") + token} {
		again, err := a.Anonymize(context.Background(), text)
		require.NoError(t, err)
		assert.Contains(t, again.Text, token, text)
	}
}

func TestUnits(t *testing.T) {
	a := anonymizer(t, pii.Options{Tokenizer: fixed("i03n7d1g9fo")})
	text := "👋 My name is John."
	for unit, want := range map[entity.Unit][2]int{entity.Byte: {16, 20}, entity.Rune: {13, 17}, entity.UTF16: {14, 18}} {
		r, err := a.Do(context.Background(), pii.Request{Text: text, Unit: unit})
		require.NoError(t, err)
		require.Len(t, r.Entities, 1)
		assert.Equal(t, want, [2]int{r.Entities[0].Begin, r.Entities[0].End}, unit)
		again, err := a.Do(context.Background(), pii.Request{Text: r.Text, Unit: unit, Skip: r.Entities.Tokens()})
		require.NoError(t, err)
		assert.Empty(t, again.Entities)
	}
}

// TestBadInput: a typed error, no text, nothing of the input in it.
func TestBadInput(t *testing.T) {
	canary := "My name is Canarybird."
	a := anonymizer(t, pii.Options{MaxText: 64})
	for name, c := range map[string]struct {
		text string
		skip entity.Span
		want error
	}{
		"too long":    {strings.Repeat(canary, 9), entity.Span{}, detect.ErrTooLong},
		"reversed":    {canary, entity.Span{Begin: 5, End: 3}, entity.ErrReversed},
		"negative":    {canary, entity.Span{Begin: -1, End: 3}, entity.ErrBounds},
		"out of text": {canary, entity.Span{Begin: 3, End: 99}, entity.ErrBounds},
		"in a rune":   {"é" + canary, entity.Span{Begin: 1, End: 3}, entity.ErrInRune},
	} {
		t.Run(name, func(t *testing.T) {
			r, err := a.Anonymize(context.Background(), c.text, c.skip)
			require.ErrorIs(t, err, c.want)
			assert.Zero(t, r)
			assert.NotContains(t, err.Error(), "Canary")
		})
	}
	for _, text := range []string{"", "\x00", "\xff\xfe", "a\x00b"} {
		r, err := a.Anonymize(context.Background(), text)
		require.NoError(t, err)
		assert.Equal(t, text, r.Text)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	r, err := a.Anonymize(ctx, canary)
	require.ErrorIs(t, err, context.Canceled)
	assert.Zero(t, r)
}

func TestDisabled(t *testing.T) {
	r, err := anonymizer(t, pii.Options{Disabled: true}).Anonymize(context.Background(), "My name is John.")
	require.NoError(t, err)
	assert.Equal(t, pii.Result{Text: "My name is John.", Disabled: true}, r)

	// Who gets no result can ask.
	for _, off := range []bool{false, true} {
		a := anonymizer(t, pii.Options{Disabled: off})
		s, err := a.Stream(pii.Request{})
		require.NoError(t, err)
		assert.Equal(t, off, a.Disabled())
		assert.Equal(t, off, s.Disabled())
		out, _ := inPieces(t, s, "My name is John.", func() int { return 5 }, nil)
		assert.Equal(t, off, out == "My name is John.")
		dst, list, err := a.Append(context.Background(), []byte("x"), nil, pii.Request{Text: "My name is John."})
		require.NoError(t, err)
		assert.Equal(t, off, string(dst) == "xMy name is John." && list == nil)
		c, err := a.Conversation(pii.ConversationOptions{})
		require.NoError(t, err)
		r, err := c.Anonymize(context.Background(), "My name is John.")
		require.NoError(t, err)
		assert.Equal(t, off, r.Disabled && r.Text == "My name is John.")
	}
}

func TestNewRefuses(t *testing.T) {
	for name, o := range map[string]pii.Options{
		"unknown type": {Types: []entity.Type{"nmae"}},
		"bad region":   {Regions: []string{"Germany"}},
		"no detector":  {Detectors: []*detect.Detector{nil}},
	} {
		_, err := pii.New(o)
		assert.Error(t, err, name)
	}
}

// TestAllocations holds what the documentation says a call costs.
func TestAllocations(t *testing.T) {
	a := anonymizer(t, pii.Options{Tokenizer: hmac(t)})
	ctx := context.Background()
	for _, c := range []struct {
		text string
		most float64
	}{{"nothing to see here, move along", 0}, {"My name is John.", 2}} {
		r, err := a.Anonymize(ctx, c.text)
		require.NoError(t, err)
		require.Equal(t, c.most > 0, len(r.Entities) > 0)
		got := testing.AllocsPerRun(200, func() { _, _ = a.Anonymize(ctx, c.text) })
		assert.LessOrEqual(t, got, c.most, c.text)
		dst, list := make([]byte, 0, 256), make(entity.List, 0, 8)
		got = testing.AllocsPerRun(200, func() { dst, list, _ = a.Append(ctx, dst[:0], list[:0], pii.Request{Text: c.text}) })
		assert.Zero(t, got, c.text)
	}
}

// TestWith: another tokenizer over the same detectors.
func TestWith(t *testing.T) {
	a := anonymizer(t, pii.Options{Tokenizer: fixed("i03n7d1g9fo"), VerifySkips: true})
	b, err := a.With(hmac(t))
	require.NoError(t, err)
	want, err := anonymizer(t, pii.Options{Tokenizer: hmac(t)}).Anonymize(context.Background(), "My name is John.")
	require.NoError(t, err)
	got, err := b.Anonymize(context.Background(), "My name is John.")
	require.NoError(t, err)
	assert.Equal(t, want, got)
	_, err = b.Anonymize(context.Background(), "My name is John.", entity.Span{Begin: 11, End: 15})
	require.ErrorIs(t, err, pii.ErrSkip)
	_, err = a.With(nil)
	require.ErrorIs(t, err, pii.ErrVerify, "random tokens prove nothing")
	got, err = a.Anonymize(context.Background(), "My name is John.")
	require.NoError(t, err)
	assert.Equal(t, "My name is i03n7d1g9fo.", got.Text, "a is as it was")
}
