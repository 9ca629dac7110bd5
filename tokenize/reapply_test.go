package tokenize_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/piikit/piikit/entity"
	"github.com/piikit/piikit/internal/lineartest"
	"github.com/piikit/piikit/tokenize"
)

func known(pairs ...string) entity.List {
	var l entity.List
	for i := 0; i+1 < len(pairs); i += 2 {
		l = append(l, entity.Entity{Type: "name", Text: pairs[i], Replacement: entity.Replacement{Text: pairs[i+1]}})
	}
	return l
}

func TestReapply(t *testing.T) {
	l := known("John", "tj", "John Smith", "tjs", "+49 30 1", "tp", "Zoë", "tz", "王小明", "tw", "สมชาย", "tth9", "x@example.com", "tm",
		"J.", "td", "NAME", "tn", "", "t0", "Eve", "", "John", "second")
	l = append(l, known("Ann", "NAME_1_s7sbyy")...)
	for in, want := range map[string]string{
		"":                                      "",
		"nobody":                                "nobody",
		"John":                                  "‹tj›",
		"John Smith, John":                      "‹tjs›, ‹tj›",
		"Johnson, aJohn, John1":                 "Johnson, aJohn, John1",
		"John_x (John) John's":                  "‹tj›_x (‹tj›) ‹tj›'s",
		"ÉJohn Johné John\u0301":                "ÉJohn Johné John\u0301",
		"call +49 30 1 or +49 30 12, x+49 30 1": "call ‹tp› or +49 30 12, x‹tp›",
		"Zoë Zoëz Zoe\u0308":                    "‹tz› Zoëz Zoe\u0308",
		"我是王小明。你好王小明吗":                          "我是‹tw›。你好‹tw›吗",
		"คุณสมชายครับ":                          "คุณ‹tth9›ครับ",
		"x@example.com.":                        "‹tm›.",
		"J.R.":                                  "‹td›R.",
		"NAME_1_s7sbyy NAME":                    "‹NAME_1_s7sbyy› ‹tn›",
		"xtjsx Ann":                             "x‹tjs›x ‹NAME_1_s7sbyy›",
		"Eve":                                   "Eve",
		"\xffJohn\xff":                          "\xff‹tj›\xff",
		"John Smithson John Smith":              "‹tj› Smithson ‹tjs›",
	} {
		out, spans := tokenize.Reapply(in, l)
		got, at := "", 0
		for _, s := range spans {
			got += out[at:s.Begin] + "‹" + out[s.Begin:s.End] + "›"
			at = s.End
		}
		if got += out[at:]; got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}

// slowReapply is Replacer.String, written to be read.
func slowReapply(text string, l entity.List) (string, []entity.Span) {
	words := func(a, b rune) bool {
		in := func(r rune) bool { return unicode.In(r, unicode.L, unicode.N, unicode.M) }
		free := func(r rune) bool {
			return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar)
		}
		return in(a) && in(b) && !free(a) && !free(b)
	}
	out, spans := "", []entity.Span(nil)
	for at := 0; at < len(text); {
		best, put := 0, ""
		for _, e := range l {
			v, tok := e.Text, e.Replacement.Text
			if strings.HasPrefix(text[at:], tok) && len(tok) >= best {
				best, put = len(tok), tok
			}
			if len(v) > best && strings.HasPrefix(text[at:], v) {
				before, _ := utf8.DecodeLastRuneInString(text[:at])
				first, _ := utf8.DecodeRuneInString(v)
				last, _ := utf8.DecodeLastRuneInString(v)
				after, _ := utf8.DecodeRuneInString(text[at+len(v):])
				if !(at > 0 && words(before, first)) && !(at+len(v) < len(text) && words(last, after)) {
					best, put = len(v), tok
				}
			}
		}
		if best == 0 {
			out += text[at : at+1]
			at++
			continue
		}
		spans = append(spans, entity.Span{Begin: len(out), End: len(out) + len(put)})
		out += put
		at += best
	}
	return out, spans
}

func TestReapplyAgreesWithTheObvious(t *testing.T) {
	rng := rand.New(rand.NewPCG(5, 6))
	replaced := 0
	for range rounds(20000) {
		alphabet := []rune("ab 1é王\u0301.")
		word := func(n int) string {
			r := make([]rune, n)
			for i := range r {
				r[i] = alphabet[rng.IntN(len(alphabet))]
			}
			return string(r)
		}
		var l entity.List
		seen := map[string]bool{}
		for i := range rng.IntN(6) {
			v, tok := word(1+rng.IntN(4)), fmt.Sprintf("t%d%s", i, word(2))
			if seen[v] {
				continue
			}
			seen[v] = true
			l = append(l, known(v, tok)...)
		}
		text := word(rng.IntN(30))
		for _, e := range l {
			if rng.IntN(2) == 0 {
				text += []string{"", " "}[rng.IntN(2)] + e.Replacement.Text + []string{"", " "}[rng.IntN(2)] + e.Text
			}
		}
		want, wantSpans := slowReapply(text, l)
		r := tokenize.NewReplacer(l)
		got, spans := r.String(text)
		if got != want || !slices.Equal(spans, wantSpans) {
			t.Fatalf("%q: got %q %v, want %q %v", text, got, spans, want, wantSpans)
		}
		found, toks := r.Find(text), r.Tokens(text)
		if len(found)+len(toks) != len(spans) {
			t.Fatalf("%q: %d found and %d tokens, %d spans", text, len(found), len(toks), len(spans))
		}
		for _, e := range found {
			replaced++
			if text[e.Begin:e.End] != e.Text || e.Type != "name" || e.Replacement != (entity.Replacement{}) {
				t.Fatalf("%q: %v", text, e)
			}
		}
	}
	if replaced < rounds(5000) {
		t.Errorf("only %d values were replaced", replaced)
	}
}

// What is found can go into a table: the way of a conversation.
func TestReplacerAndTable(t *testing.T) {
	tk := newHMAC(t, testKey, tokenize.HMACOptions{}).In(tokenize.Scope{})
	var tb tokenize.Table
	out, l, err := tb.Apply("I am John.", entity.List{{Type: "name", Begin: 5, End: 9}}, tk)
	if err != nil {
		t.Fatal(err)
	}
	r := tokenize.NewReplacer(l)
	again, l2, err := tb.Apply("John again: John", r.Find("John again: John"), tk)
	tok := l[0].Replacement.Text
	if err != nil || again != tok+" again: "+tok || len(l2) != 2 {
		t.Error(again, err)
	}
	if got, spans := r.String(out); got != out || len(spans) != 1 || spans[0] != l[0].Replacement.Span() {
		t.Error(got, spans)
	}
}

func TestReplacerKeepsText(t *testing.T) {
	r := tokenize.NewReplacer(known("John", "t1", "Mary Sue", "t2"))
	text := strings.Repeat("nothing of that kind is in here ", 50)
	if n := testing.AllocsPerRun(20, func() {
		if s, spans := r.String(text); len(s) != len(text) || spans != nil {
			t.Fatal(spans)
		}
	}); n != 0 {
		t.Errorf("%v allocations", n)
	}
	if s := fmt.Sprintf("%v %+v %#v %s", r, r, r, r); strings.Contains(s, "John") {
		t.Error(s)
	}
}

func TestReplacerIsLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("measures time")
	}
	cost := func(n int) time.Duration {
		var l entity.List
		for i := range 2000 {
			l = append(l, known(fmt.Sprintf("Person %d", i), fmt.Sprintf("t%d", i))...)
		}
		r := tokenize.NewReplacer(l)
		text := strings.Repeat("Person 1 Person 12x Person 123 Person Person ", n)
		best := time.Hour
		for range 3 {
			start := lineartest.Now()
			r.String(text)
			best = min(best, lineartest.Now()-start)
		}
		return best
	}
	lineartest.Compare(t, "lines", func() (time.Duration, time.Duration) { return cost(1000), cost(10000) })
}

// Random tokens have their form, all different, each character as likely as
// any other, no digits in a row, and nobody owns one.
func TestRandom(t *testing.T) {
	var r tokenize.Random
	seen := map[string]bool{}
	var count [11][256]int
	const n = 20000
	for range n {
		tok := token(t, r, "name", "John", 0)
		if len(tok) != 11 || tok[0] < 'a' || strings.Trim(tok, "0123456789abcdefghjkmnpqrstvwxyz") != "" || seen[tok] || hasDigitRun(tok) || r.Owns(tok) {
			t.Fatalf("token %q", tok)
		}
		seen[tok] = true
		for i := range tok {
			count[i][tok[i]]++
		}
	}
	for i := range count {
		for _, c := range "abcdefghjkmnpqrstvwxyz" {
			want := n / 32
			if i == 0 {
				want = n / 22
			}
			if got := count[i][c]; got < want*3/4 || got > want*4/3 {
				t.Errorf("%c at %d: %d times, expected about %d", c, i, got, want)
			}
		}
	}
}

// TestPrinting: how many, also of none.
func TestPrinting(t *testing.T) {
	var tb tokenize.Table
	if err := tb.Add(known("John", "t1abc")); err != nil {
		t.Fatal(err)
	}
	for want, v := range map[string]any{
		"tokenize.Table(1 values)":    &tb,
		"tokenize.Table(0 values)":    (*tokenize.Table)(nil),
		"tokenize.Replacer(2 values)": tokenize.NewReplacer(known("John", "t1abc"), known("Mary", "t2abc")),
		"tokenize.Replacer(0 values)": (*tokenize.Replacer)(nil),
		"tokenize.HMAC(nil)":          (*tokenize.HMAC)(nil),
	} {
		if got := fmt.Sprint(v); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

// TestRandomTokensHoldADigit: one of letters alone could be a name, or any word.
func TestRandomTokensHoldADigit(t *testing.T) {
	digits := map[rune]bool{}
	for range 5000 {
		b, err := tokenize.Random{}.AppendToken(nil, "name", "x", 0)
		if err != nil || len(b) != 11 || !strings.ContainsAny(string(b), "0123456789") {
			t.Fatalf("%q, %v", b, err)
		}
		for _, c := range string(b) {
			if c >= '0' && c <= '9' {
				digits[c] = true
			}
		}
	}
	if len(digits) != 10 {
		t.Errorf("only %d digits", len(digits))
	}
}
