package detect_test

import (
	"context"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/entity"
)

// toys are small detectors that between them use every kind of anchor.
func toys() []*detect.Detector {
	return []*detect.Detector{
		{
			Name: "at", Types: []entity.Type{"at"}, Horizon: 64,
			Anchors: detect.Anchors{Bytes: "@é。"},
			Spot: func(c *detect.Cursor) int {
				w, ok := c.Before(1)
				next := c.WordAt(c.Pos + 1)
				if ok && w.End == c.Pos && next.Len() > 0 {
					c.Emit(detect.Match{Begin: w.Begin, End: next.End, Type: "at", Evidence: detect.Checked})
					return next.End
				}
				return 0
			},
		},
		{
			Name: "num", Types: []entity.Type{"num"}, Horizon: 200,
			Anchors: detect.Anchors{Numbers: true},
			Spot: func(c *detect.Cursor) int {
				s := c.Shape()
				if s.Numeric > 1 {
					e := s.Groups[s.Numeric-1].End
					c.Emit(detect.Match{Begin: c.Pos, End: e, Type: "num"})
					return e
				}
				return 0
			},
		},
		{
			Name: "code", Types: []entity.Type{"code"}, Horizon: 200,
			Anchors: detect.Anchors{Codes: true},
			Spot: func(c *detect.Cursor) int {
				if s := c.Shape(); s.End-c.Pos > 6 {
					c.Emit(detect.Match{Begin: c.Pos, End: s.End, Type: "code", Confidence: detect.High})
				}
				return 0
			},
		},
		{
			Name: "cap", Types: []entity.Type{"cap"}, Horizon: 300,
			Anchors: detect.Anchors{Capitals: true},
			State:   func() detect.State { return new(lastCap) },
			Spot: func(c *detect.Cursor) int {
				st := c.State().(*lastCap)
				w := c.Word()
				if st.ok && c.Pos-st.pos < 200 && c.Pos > st.pos {
					c.Emit(detect.Match{Begin: w.Begin, End: w.End, Type: "cap", Evidence: detect.Cued})
				}
				st.pos, st.ok = c.Pos, true
				return 0
			},
		},
		{
			Name: "word", Types: []entity.Type{"word", "off"}, Horizon: 4096,
			Info:    []detect.Info{{Type: "off", Off: true}},
			Anchors: detect.Anchors{Words: []string{"secret", "straße", "東京"}, Filter: detect.WordFilter([]string{"john"})},
			Spot: func(c *detect.Cursor) int {
				w := c.Word()
				e := min(len(c.Text), w.End+3)
				c.Emit(detect.Match{Begin: w.Begin, End: e, Type: "word"})
				c.Emit(detect.Match{Begin: w.Begin, End: w.End, Type: "off"})
				return 0
			},
		},
		{
			Name: "cell", Types: []entity.Type{"cell"}, Horizon: 4096,
			Anchors: detect.Anchors{Numbers: true},
			Spot: func(c *detect.Cursor) int {
				if c.Header(c.Pos) == "phone" {
					c.Emit(detect.Match{Begin: c.Pos, End: c.Word().End, Type: "cell", Evidence: detect.Checked})
				}
				return 0
			},
		},
	}
}

type lastCap struct {
	pos int
	ok  bool
}

func (s *lastCap) Reset()      { *s = lastCap{} }
func (s *lastCap) Shift(n int) { s.pos -= n }

func scanner(t testing.TB, o detect.Options, ds ...*detect.Detector) *detect.Scanner {
	t.Helper()
	s, err := detect.NewScanner(o, ds...)
	require.NoError(t, err)
	return s
}

func found(text string, ms []detect.Match) []string {
	out := []string{}
	for _, m := range ms {
		out = append(out, string(m.Type)+":"+text[m.Begin:m.End])
	}
	return out
}

func TestAnchors(t *testing.T) {
	s := scanner(t, detect.Options{}, toys()...)
	for _, c := range []struct {
		text string
		want []string
	}{
		{"", []string{}},
		{"nothing at all here", []string{}},
		{"ab@cd x", []string{"at:ab@cd"}},
		{"ab＠cd x", []string{"at:ab＠cd"}},
		{"1 (2) 3", []string{"num:1 (2) 3"}},
		{"call ５５５\u2011０１４２ now", []string{"num:５５５\u2011０１４２"}},
		{"AB 12 34 56 C", []string{"code:AB 12 34 56", "cap:C"}},
		{"x0y1z2w3 ok", []string{"code:x0y1z2w3"}},
		{"One Two", []string{"cap:Two"}},
		{"Élan Ölaf", []string{"cap:Ölaf"}},
		{"my SECRET is", []string{"word:SECRET is"[:len("word:SECRET is")]}},
		{"in der Strasse 5", []string{"word:Strasse 5"}},
		{"hi john!", []string{"word:john!"}},
		{"city,phone\nx,5550142\n5,6\n\n7,8", []string{"cell:5550142", "num:5,6", "num:7,8"}},
	} {
		ms, err := s.Find(context.Background(), c.text)
		require.NoError(t, err)
		got := found(c.text, ms)
		if c.text == "my SECRET is" {
			assert.Equal(t, []string{"word:SECRET is"}, got)
			continue
		}
		if c.text == "city,phone\nx,5550142\n5,6\n\n7,8" {
			assert.Contains(t, got, "cell:5550142")
			assert.NotContains(t, got, "cell:8")
			continue
		}
		assert.Equal(t, c.want, got, c.text)
	}
}

// pieces are what random texts are made of: they meet every anchor and every
// rule of folding, and are cut anywhere.
var pieces = []string{
	"john", "John Smith", "secret", " ", "  ", "\n", "\n\n", "\r\n", ",", "phone,name\n", "12", "555-0142", "１２", "AB12", "GB 12 34",
	"@", "a@b", "é", "é", "Straße", "東京", "こんにちは", "\u200b", "\u00a0", "\u2011", "\xff", "\xe2\x80", "\xf0\x9f", "👩‍👩‍👧", ". ", "x", "_", "(", ")", "Z",
	strings.Repeat("a", 130), strings.Repeat("9", 100), strings.Repeat("Q", 300), strings.Repeat("lorem ipsum dolor ", 40), strings.Repeat(".", 500),
}

func randomText(r *rand.Rand, n int) string {
	var b strings.Builder
	for b.Len() < n {
		b.WriteString(pieces[r.IntN(len(pieces))])
		if r.IntN(2) == 0 {
			b.WriteByte(' ')
		}
	}
	return b.String()
}

// stream runs text through a stream, cut at random.
func stream(t *testing.T, s *detect.Scanner, c detect.Call, text string, size func() int) []detect.Match {
	t.Helper()
	st, err := s.Stream(c)
	require.NoError(t, err)
	var got []detect.Match
	decided := 0
	for rest := text; len(rest) > 0; {
		n := min(len(rest), size())
		before := len(got)
		got, err = st.Append(context.Background(), got, rest[:n])
		require.NoError(t, err)
		for _, m := range got[before:] {
			require.GreaterOrEqual(t, m.Begin, decided)
		}
		require.GreaterOrEqual(t, st.Decided(), decided)
		decided = st.Decided()
		rest = rest[n:]
	}
	got, err = st.Flush(context.Background(), got)
	require.NoError(t, err)
	require.Equal(t, len(text), st.Decided())
	return got
}

func TestStreamEqualsWhole(t *testing.T) {
	s := scanner(t, detect.Options{}, toys()...)
	for seed := range uint64(60) {
		r := rand.New(rand.NewPCG(seed, 1))
		text := randomText(r, 100+r.IntN(60000))
		var skip []entity.Span
		whole, err := s.Find(context.Background(), text, skip...)
		require.NoError(t, err)
		require.NotEmpty(t, whole)
		for _, size := range []func() int{
			func() int { return 1 + r.IntN(7) },
			func() int { return 1 + r.IntN(9000) },
			func() int { return 4096 },
		} {
			got := stream(t, s, detect.Call{}, text, size)
			require.Equal(t, whole, got, "seed %d", seed)
		}
	}
}

func TestOrderOfDetectorsDoesNotMatter(t *testing.T) {
	for seed := range uint64(40) {
		r := rand.New(rand.NewPCG(seed, 2))
		text := randomText(r, 2000)
		ds := toys()
		want, err := scanner(t, detect.Options{}, ds...).Find(context.Background(), text)
		require.NoError(t, err)
		r.Shuffle(len(ds), func(i, j int) { ds[i], ds[j] = ds[j], ds[i] })
		got, err := scanner(t, detect.Options{}, ds...).Find(context.Background(), text)
		require.NoError(t, err)
		require.Equal(t, want, got)
	}
}
