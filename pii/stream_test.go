package pii_test

import (
	"context"
	"errors"
	"io"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/detect/checksum"
	"github.com/piikit/piikit/entity"
	"github.com/piikit/piikit/pii"
	"github.com/piikit/piikit/pii/piitest"
	"github.com/piikit/piikit/testdata"
)

// caseTexts are the texts of all case files, by type, and those of the types
// that hold a value of it.
func caseTexts(t testing.TB) (all []string, positive map[entity.Type][]string) {
	t.Helper()
	positive = map[entity.Type][]string{}
	dirs, err := testdata.FS.ReadDir(".")
	require.NoError(t, err)
	for _, dir := range dirs {
		cs, err := testdata.Dir(dir.Name())
		require.NoError(t, err)
		for _, c := range cs {
			if len(c.Text) > 1000 {
				continue // chunking is about many borders, not about long texts
			}
			all = append(all, c.Text)
			if len(c.Spans) > 0 && len(c.Regions) == 0 {
				positive[c.Type] = append(positive[c.Type], c.Text)
			}
		}
	}
	for typ, key := range madeKeys(t) {
		positive[typ] = append(positive[typ], "the key "+key+" is old")
	}
	return all, positive
}

// madeKeys makes a key of each type whose case file holds none: keys that look real
// are not written down.
func madeKeys(t testing.TB) map[entity.Type]string {
	t.Helper()
	r := rand.New(rand.NewPCG(4, 4))
	body := func(n int) string {
		b := make([]byte, n)
		for i := range b {
			b[i] = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789"[r.IntN(56)]
		}
		return string(b)
	}
	checked := func(n int) string {
		b, ok := checksum.AppendCRC32Base62(nil, body(n))
		require.True(t, ok)
		return string(b)
	}
	return map[entity.Type]string{
		"gcp_api_key": "AIza" + body(35), "github_token": "ghp_" + checked(30), "gitlab_token": "glpat-" + body(20),
		"llm_api_key": "sk-ant-api03-" + body(93) + "AA", "npm_pypi_token": "npm_" + checked(30),
		"slack_token": "xoxb-123456789012-123456789012-" + body(24), "stripe_key": "sk_live_" + body(24),
	}
}

// streamText is a text of lines of the case files.
func streamText(t testing.TB, r *rand.Rand, size int) string {
	lines, _ := caseTexts(t)
	var b strings.Builder
	for b.Len() < size {
		b.WriteString(lines[r.IntN(len(lines))])
		b.WriteString([]string{"\n", "\n\n", " ", ". "}[r.IntN(4)])
	}
	return b.String()
}

// appender is a stream of whatever kind.
type appender interface {
	Append(ctx context.Context, dst []byte, piece string) ([]byte, error)
	Flush(ctx context.Context, dst []byte) ([]byte, error)
	Entities() entity.List
}

// inPieces runs a text through a stream and tells cut of every border.
func inPieces(t testing.TB, s appender, text string, next func() int, cut func(at int)) (string, entity.List) {
	t.Helper()
	ctx := context.Background()
	var out []byte
	var got entity.List
	var err error
	for rest, at := text, 0; len(rest) > 0; {
		n := min(len(rest), next())
		out, err = s.Append(ctx, out, rest[:n])
		require.NoError(t, err)
		got = append(got, s.Entities()...)
		rest, at = rest[n:], at+n
		if cut != nil {
			cut(at)
		}
	}
	out, err = s.Flush(ctx, out)
	require.NoError(t, err)
	return string(out), append(got, s.Entities()...)
}

// sameEntities is require.Equal with the first difference alone.
func sameEntities(t testing.TB, want, got entity.List) {
	t.Helper()
	for i := range want {
		require.Less(t, i, len(got), "one is missing: %v", want[i])
		require.Equal(t, want[i], got[i], "entity %d", i)
	}
	require.Len(t, got, len(want))
}

// TestStreamEqualsWhole: the same text and the same entities for every
// chunking, with cuts inside of entities of every type that is on by default. The texts are
// those of the case files, so a new type comes in with its file.
func TestStreamEqualsWhole(t *testing.T) {
	ctx := context.Background()
	a := anonymizer(t, pii.Options{Tokenizer: hmac(t)})
	cutTypes := map[entity.Type]bool{}
	compare := func(text string, most int, r *rand.Rand) {
		t.Helper()
		whole, err := a.Anonymize(ctx, text)
		require.NoError(t, err)
		s, err := a.Stream(pii.Request{})
		require.NoError(t, err)
		at := 0
		out, got := inPieces(t, s, text, func() int { return 1 + r.IntN(most) }, func(pos int) {
			for at < len(whole.Entities) && whole.Entities[at].End <= pos {
				at++
			}
			if at < len(whole.Entities) && whole.Entities[at].Begin < pos {
				cutTypes[whole.Entities[at].Type] = true
			}
		})
		require.Equal(t, whole.Text, out)
		sameEntities(t, whole.Entities, got)
	}
	// Of every type a text in which it is found, besides all else that is on.
	_, positive := caseTexts(t)
	var b strings.Builder
	want := map[entity.Type]bool{}
	for _, typ := range a.Types() {
		for _, text := range positive[typ] {
			ms, err := a.Find(ctx, "\n\n"+text+"\n\n")
			require.NoError(t, err)
			if slices.ContainsFunc(ms, func(m detect.Match) bool { return m.Type == typ && m.End > m.Begin+1 }) {
				b.WriteString(text + "\n\n")
				want[typ] = true
				break
			}
		}
		if !want[typ] {
			t.Logf("no case of %s is found as one where all types are on", typ)
		}
	}
	require.Greater(t, len(want), len(a.Types())*95/100)
	compare(b.String(), 1, rand.New(rand.NewPCG(1, 13))) // a cut at every byte
	for k := range uint64(6) {
		r := rand.New(rand.NewPCG(k, 13))
		text := streamText(t, r, 40_000)
		for _, most := range []int{3, 40, 5000} {
			compare(text, most, r)
		}
	}
	for typ := range want {
		assert.True(t, cutTypes[typ], "no cut fell inside a %s", typ)
	}
}

// TestConversationStream: in a conversation, too, the result does not depend on the
// chunking; of what the conversation knows it equals Do; and every turn restores.
func TestConversationStream(t *testing.T) {
	ctx := context.Background()
	for k := range uint64(12) {
		r := rand.New(rand.NewPCG(k, 29))
		first, text := noise(r)+streamText(t, r, 300), streamText(t, r, 12_000)
		start := func() (*pii.Conversation, pii.Result) {
			c := conversation(t, pii.ConversationOptions{Tokenizer: new(piitest.Tokens)})
			res, err := c.Anonymize(ctx, first)
			require.NoError(t, err)
			return c, res
		}
		stream := func(c *pii.Conversation, text string, most int) (string, entity.List) {
			s, err := c.Stream(pii.Request{})
			require.NoError(t, err)
			require.Equal(t, c.Turns()-1, s.Turn())
			return inPieces(t, s, text, func() int { return 1 + r.IntN(most) }, nil)
		}
		c, res := start()
		mixed := text[:len(text)/2] + "\n" + res.Text + "\n" + text[len(text)/2:] // with tokens
		want, entities := stream(c, mixed, len(mixed))
		require.Equal(t, c.Restore(lossy(mixed, entities)), c.Restore(want))
		for _, e := range entities {
			if e.Text == "" { // a secret
				continue
			}
			require.Equal(t, e.Text, mixed[e.Begin:e.End])
			require.Equal(t, e.Replacement.Text, want[e.Replacement.Begin:e.Replacement.End])
			uses := c.Uses(entity.Entity{Text: e.Text})
			require.Contains(t, uses, pii.Use{Turn: 1, Begin: e.Begin, End: e.End, Replacement: e.Replacement.Span()})
		}
		for _, most := range []int{1, 7, 300} {
			d, _ := start()
			out, got := stream(d, mixed, most)
			require.Equal(t, want, out, "seed %d", k)
			sameEntities(t, entities, got)
			require.Equal(t, c.Entities(), d.Entities())
		}
		// Now all is known, so that what comes first cannot be missed.
		whole, err := c.Anonymize(ctx, mixed)
		require.NoError(t, err)
		again, got := stream(c, mixed, 50)
		require.Equal(t, whole.Text, again, "seed %d", k)
		sameEntities(t, whole.Entities, got)
	}
}

// TestConversationStreamHides: known values are hidden where they are cut,
// skip ranges are left alone, and other turns come in.
func TestConversationStreamHides(t *testing.T) {
	ctx := context.Background()
	c := conversation(t, pii.ConversationOptions{Tokenizer: new(piitest.Tokens)})
	_, err := c.Anonymize(ctx, "My name is Quux.")
	require.NoError(t, err)
	text := "Quux, Quuxes, NAME_0001Quux. My name is Fnord. Fnord and Quux; Quux"
	s, err := c.Stream(pii.Request{Skip: []entity.Span{{Begin: len(text) - 4, End: len(text)}}})
	require.NoError(t, err)
	out, got := inPieces(t, s, text, func() int { return 1 }, nil)
	assert.Equal(t, "NAME_0001, Quuxes, NAME_0001Quux. My name is NAME_0002. NAME_0002 and NAME_0001; Quux", out)
	assert.Len(t, got, 4)

	// What is found is hidden from there on, where its detector would not find it again.
	code := &detect.Detector{Name: "code", Types: []entity.Type{"code"}, Horizon: 64, Anchors: detect.Anchors{Words: []string{"code"}}, Spot: func(c *detect.Cursor) int {
		w := c.WordAt(c.Pos + 5)
		c.Emit(detect.Match{Begin: w.Begin, End: w.End, Type: "code", Confidence: detect.High})
		return w.End
	}}
	d, err := anonymizer(t, pii.Options{Detectors: []*detect.Detector{code}, Tokenizer: new(piitest.Tokens)}).Conversation(pii.ConversationOptions{})
	require.NoError(t, err)
	s, err = d.Stream(pii.Request{})
	require.NoError(t, err)
	far := strings.Repeat("lorem ipsum ", 2000)
	out, _ = inPieces(t, s, "zebra, code zebra, zebra, "+far+"zebra", func() int { return 7 }, nil)
	assert.Equal(t, "zebra, code CODE_0001, CODE_0001, "+far+"CODE_0001", out)

	s, err = c.Stream(pii.Request{})
	require.NoError(t, err)
	_, err = s.Append(ctx, nil, "Hello ")
	require.NoError(t, err)
	_, err = c.Anonymize(ctx, "My name is Zyzzy.")
	require.NoError(t, err)
	rest, err := s.Flush(ctx, nil)
	require.NoError(t, err)
	assert.Equal(t, "Hello ", string(rest))

	s, err = c.Stream(pii.Request{})
	require.NoError(t, err)
	c.Close()
	_, err = s.Append(ctx, nil, "Quux")
	require.ErrorIs(t, err, pii.ErrClosed)
	_, err = c.Stream(pii.Request{})
	require.ErrorIs(t, err, pii.ErrClosed)
}

func TestStreamIsEarly(t *testing.T) {
	ctx := context.Background()
	plain, err := anonymizer(t, pii.Options{}).Stream(pii.Request{})
	require.NoError(t, err)
	c := conversation(t, pii.ConversationOptions{})
	_, err = c.Anonymize(ctx, "My name is Quux. I live at 12 Main Street, Springfield, IL 62701.")
	require.NoError(t, err)
	turn, err := c.Stream(pii.Request{})
	require.NoError(t, err)
	for name, s := range map[string]*pii.Stream{"alone": plain, "in a conversation": turn} {
		piece := "could you please look at this, "
		for given := 0; ; given += len(piece) {
			out, err := s.Append(ctx, nil, piece)
			require.NoError(t, err)
			require.Less(t, given, 3*detect.Horizon, name)
			if len(out) > 0 {
				t.Logf("%s: %.2f horizons", name, float64(given)/detect.Horizon)
				break
			}
		}
	}
}

func TestStreamForms(t *testing.T) {
	ctx := context.Background()
	a := anonymizer(t, pii.Options{Tokenizer: new(piitest.Tokens)})
	s, err := a.Stream(pii.Request{})
	require.NoError(t, err)
	var b strings.Builder
	w := s.Writer(ctx, &b)
	for _, p := range []string{"My na", "me is Jo", "hn."} {
		_, err := w.Write([]byte(p))
		require.NoError(t, err)
	}
	require.NoError(t, w.Close())
	assert.Equal(t, "My name is NAME_0001.", b.String())
	_, err = s.Append(ctx, nil, "x")
	require.ErrorIs(t, err, pii.ErrClosed)

	s, err = a.Stream(pii.Request{})
	require.NoError(t, err)
	b.Reset()
	for p, err := range s.Chunks(ctx, func(yield func(string) bool) { _ = yield("My name ") && yield("is John.") }) {
		require.NoError(t, err)
		b.WriteString(p)
	}
	assert.Equal(t, "My name is NAME_0001.", b.String())

	// A source that fails: its error comes through, what was held back does not.
	broken := errors.New("broken")
	s, err = a.Stream(pii.Request{})
	require.NoError(t, err)
	for p, err := range s.Chunks2(ctx, func(yield func(string, error) bool) { _ = yield("My name is John", nil) && yield("", broken) }) {
		require.ErrorIs(t, err, broken)
		assert.Empty(t, p)
	}
	s, err = a.Stream(pii.Request{})
	require.NoError(t, err)
	got, err := io.ReadAll(s.Reader(ctx, io.MultiReader(strings.NewReader("My name is John"), iotest.ErrReader(broken))))
	require.ErrorIs(t, err, broken)
	assert.Empty(t, got)

	text := strings.Repeat("My name is John. 👋 ", 3000)
	for name, wrap := range map[string]func(io.Reader) io.Reader{"as it is": func(r io.Reader) io.Reader { return r }, "byte by byte": iotest.OneByteReader, "data with the error": iotest.DataErrReader, "half": iotest.HalfReader} {
		s, err = a.Stream(pii.Request{})
		require.NoError(t, err)
		got, err := io.ReadAll(iotest.HalfReader(s.Reader(ctx, wrap(strings.NewReader(text)))))
		require.NoError(t, err, name)
		require.Equal(t, strings.ReplaceAll(text, "John", "NAME_0001"), string(got), name)
	}
	_, err = a.Stream(pii.Request{Text: "x"})
	require.ErrorIs(t, err, pii.ErrRequest)

	d := &detect.Detector{Name: "whole", Types: []entity.Type{"x"}, Detect: func(context.Context, string) ([]detect.Match, error) { return nil, nil }}
	_, err = anonymizer(t, pii.Options{Detectors: []*detect.Detector{d}}).Stream(pii.Request{})
	require.ErrorIs(t, err, detect.ErrStream)
	c, err := anonymizer(t, pii.Options{Detectors: []*detect.Detector{d}}).Conversation(pii.ConversationOptions{})
	require.NoError(t, err)
	_, err = c.Stream(pii.Request{})
	require.ErrorIs(t, err, detect.ErrStream, "refused when it is made")
}
