package pattern_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/detect/pattern"
)

func scanner(t testing.TB, rules ...pattern.Rule) *detect.Scanner {
	t.Helper()
	d, err := pattern.New("ours", rules...)
	require.NoError(t, err)
	s, err := detect.NewScanner(detect.Options{}, d)
	require.NoError(t, err)
	return s
}

func find(t testing.TB, text string, rules ...pattern.Rule) []string {
	t.Helper()
	ms, err := scanner(t, rules...).Find(context.Background(), text)
	require.NoError(t, err)
	got := []string{}
	for _, m := range ms {
		got = append(got, text[m.Begin:m.End])
	}
	return got
}

func streams(t testing.TB, rules ...pattern.Rule) bool {
	_, err := scanner(t, rules...).Stream(detect.Call{})
	return err == nil
}

func TestRules(t *testing.T) {
	ticket := pattern.Rule{Type: "ticket", Expr: `\bTCK-(?P<no>\d{6})\b`}
	for name, c := range map[string]struct {
		text string
		rule pattern.Rule
		want []string
	}{
		"matches":              {"é TCK-123456, tck-1 and TCK-654321", ticket, []string{"TCK-123456", "TCK-654321"}},
		"group by number":      {"\xff é TCK-123456", pattern.Rule{Type: "x", Expr: ticket.Expr, Group: "1"}, []string{"123456"}},
		"group by name":        {"\xff é TCK-123456", pattern.Rule{Type: "x", Expr: ticket.Expr, Group: "no"}, []string{"123456"}},
		"group not taken part": {"ab a", pattern.Rule{Type: "x", Expr: `a(b)?`, Group: "1"}, []string{"b"}},
		"empty matches":        {"aXb", pattern.Rule{Type: "x", Expr: `x*`}, []string{}},
		"any case":             {"tCk-123456", pattern.Rule{Type: "x", Expr: ticket.Expr, IgnoreCase: true}, []string{"tCk-123456"}},
		"check":                {"room 12a and room 13b", pattern.Rule{Type: "x", Expr: `room (\d+[a-z])`, Group: "1", Check: func(s string) bool { return s != "12a" }}, []string{"13b"}},
		"look-behind":          {"no 12, id 34", pattern.Rule{Type: "x", Expr: `(?<=id )\d+`, Anchors: detect.Anchors{Numbers: true}}, []string{"34"}},
		"look-ahead":           {"12 EUR 34 USD", pattern.Rule{Type: "x", Expr: `\d+(?= USD)`}, []string{"34"}},
		"back reference":       {"abcabc abcabd", pattern.Rule{Type: "x", Expr: `\b(\w{3})\1\b`}, []string{"abcabc"}},
		"words as anchors":     {"The Badge 77 and badges 78", pattern.Rule{Type: "x", Expr: `(?i)badge (\d+)`, Group: "1", Anchors: detect.Anchors{Words: []string{"badge"}}}, []string{"77"}},
		"numbers as anchors":   {"a12 12 1234", pattern.Rule{Type: "x", Expr: `\b\d{4}\b`, Anchors: detect.Anchors{Numbers: true}}, []string{"1234"}},
		"capitals as anchors":  {"the Quick fox Q7", pattern.Rule{Type: "x", Expr: `\bQ\w+`, Anchors: detect.Anchors{Capitals: true}}, []string{"Quick", "Q7"}},
		"codes as anchors":     {"ab12 12 ab", pattern.Rule{Type: "x", Expr: `\b[a-z]+\d+\b`, Anchors: detect.Anchors{Codes: true}}, []string{"ab12"}},
		"folded text":          {"ＴＣＫ－１２３４５６ TCK\u2011654321", ticket, []string{"ＴＣＫ－１２３４５６", "TCK\u2011654321"}},
		"start of the text":    {"A-1 A-2", pattern.Rule{Type: "x", Expr: `^A-\d`}, []string{"A-1"}},
		"end of the text":      {"A-1 A-2", pattern.Rule{Type: "x", Expr: `A-\d$`}, []string{"A-2"}},
		"anchor touched":       {"k=v1 k=v2", pattern.Rule{Type: "x", Expr: `(?<=k=)\w+`, Anchors: detect.Anchors{Bytes: "="}}, []string{"v1", "v2"}},
	} {
		assert.Equal(t, c.want, find(t, c.text, c.rule), name)
	}
}

// TestCues: what a cue adds, and that a rule can insist on one.
func TestCues(t *testing.T) {
	rule := pattern.Rule{Type: "locker", Expr: `\b\d+-\d+\b`, Anchors: detect.Anchors{Bytes: "-"}, Cues: []string{"locker", "Schrank"}}
	for _, c := range []struct {
		text string
		need bool
		want string
	}{
		{"locker 12-7", false, "cued high"},
		{"score 12-7", false, "shaped medium"},
		{"Schrank: 12-7", true, "cued high"},
		{"score 12-7", true, ""},
	} {
		rule.NeedCue = c.need
		ms, err := scanner(t, rule).Find(context.Background(), c.text)
		require.NoError(t, err)
		got := ""
		for _, m := range ms {
			got = fmt.Sprint(m.Evidence, " ", strings.ToLower(m.Confidence.String()))
			assert.Equal(t, "ours/locker", m.Rule)
		}
		assert.Equal(t, c.want, got, c.text)
	}
	rule.Check = func(string) bool { return true }
	ms, err := scanner(t, rule).Find(context.Background(), "locker 12-7")
	require.NoError(t, err)
	assert.Equal(t, detect.Checked, ms[0].Evidence)
}

// TestDerivedAnchors: a rule streams if a mark is in each of its matches and
// they have a limit.
func TestDerivedAnchors(t *testing.T) {
	for expr, want := range map[string]bool{
		`TCK-\d{6}`:          true,
		`[a-z]{1,9}@ours`:    true,
		`(?:A-\d|B#\d)`:      true,
		`\bA[-_]\d{2,5}\b`:   true,
		`(?i)tck-\d{1,3}`:    true,
		`\w+-\d`:             false, // no limit
		`TCK\d{6}`:           false, // no mark
		`A-?\d`:              false, // none in some
		`(?:A-\d|B\d)`:       false,
		`(?<=x)A-\d`:         false, // beyond the standard library
		`([a-z]{1,900}-){2}`: false, // too long
		`[-a]b`:              false,
		`a b`:                false,
	} {
		assert.Equal(t, want, streams(t, pattern.Rule{Type: "x", Expr: expr}), expr)
		assert.False(t, streams(t, pattern.Rule{Type: "x", Expr: expr, Whole: true}), expr)
	}
	assert.False(t, streams(t, pattern.Rule{Type: "x", Expr: `A-\d`}, pattern.Rule{Type: "y", Expr: `b+`}), "one rule for the whole text is enough")
}

// TestNoPartOfAMatch: a match that reaches the border of a window is searched
// for in a wider one, so that no part of it is left over.
func TestNoPartOfAMatch(t *testing.T) {
	rule := pattern.Rule{Type: "x", Expr: `[a-zé]+=\w+`, Anchors: detect.Anchors{Bytes: "="}, Window: 20}
	for _, n := range []int{10, 300, 1500, 3900} {
		value := strings.Repeat("é", n/4) + strings.Repeat("a", n/2) + "=" + strings.Repeat("b", n)
		got := find(t, "x "+value+" y", rule)
		assert.Equal(t, value, strings.Join(got, ""), n)
		assert.Len(t, got, 1+len(value)/detect.Horizon, "pieces of at most a Horizon")
	}
}

// TestTimeoutFailsClosed: what could not be searched in time is an error
// without matches and without the text.
func TestTimeoutFailsClosed(t *testing.T) {
	evil := pattern.Rule{Type: "x", Expr: `^(\w+\s?)+:$`, Timeout: 5 * time.Millisecond}
	text := strings.Repeat("canary", 20) + "!"
	for _, marks := range []string{"", "!"} {
		evil.Anchors.Bytes = marks
		ms, err := scanner(t, evil).Find(context.Background(), text)
		require.ErrorIs(t, err, detect.ErrTimeout)
		var de *detect.DetectorError
		require.ErrorAs(t, err, &de)
		assert.Empty(t, ms)
		assert.NotContains(t, err.Error(), "canary")
	}
	// So does a stream, and it stays closed.
	st, err := scanner(t, evil).Stream(detect.Call{})
	require.NoError(t, err)
	_, err = st.Append(context.Background(), nil, text)
	require.NoError(t, err)
	_, err = st.Flush(context.Background(), nil)
	require.ErrorIs(t, err, detect.ErrTimeout)
}

// TestManySlowSearches: searches that are in time each may not take forever
// together.
func TestManySlowSearches(t *testing.T) {
	if testing.Short() {
		t.Skip("takes a second")
	}
	// Each search takes a few milliseconds and finds nothing.
	rule := pattern.Rule{Type: "x", Expr: `(a|aa)+!\d`, Anchors: detect.Anchors{Bytes: "!"}, Window: 64}
	text := strings.Repeat(strings.Repeat("a", 26)+"! ", 2000)
	start := time.Now()
	_, err := scanner(t, rule).Find(context.Background(), text)
	require.ErrorIs(t, err, detect.ErrTimeout)
	assert.Less(t, time.Since(start), 10*time.Second)
}

func TestNewRefuses(t *testing.T) {
	for name, r := range map[string]pattern.Rule{
		"no type":              {Expr: "a"},
		"no expression":        {Type: "x"},
		"bad expression":       {Type: "x", Expr: "("},
		"no such group":        {Type: "x", Expr: "a", Group: "1"},
		"no such name":         {Type: "x", Expr: "(a)", Group: "b"},
		"cues without anchors": {Type: "x", Expr: "a", Cues: []string{"b"}},
		"a cue that is none":   {Type: "x", Expr: "a-", Cues: []string{"one two three four five"}},
		"needed but none":      {Type: "x", Expr: "a-", NeedCue: true},
		"wide window":          {Type: "x", Expr: "a", Anchors: detect.Anchors{Bytes: "-"}, Window: 99999},
		"negative timeout":     {Type: "x", Expr: "a", Timeout: -1},
		"whole with anchors":   {Type: "x", Expr: "a", Whole: true, Anchors: detect.Anchors{Bytes: "-"}},
	} {
		_, err := pattern.New("ours", r)
		assert.Error(t, err, name)
	}
	_, err := pattern.New("ours")
	assert.Error(t, err, "no rules")
	_, err = pattern.New("ours", pattern.Rule{Type: "x", Expr: "a", Anchors: detect.Anchors{Bytes: "-"}}, pattern.Rule{Type: "y", Expr: "b+"})
	assert.Error(t, err, "given anchors beside a rule for the whole text")
	for _, expr := range []string{"(?", "[", `\p{Xx}`, "(?<=", "a{99999999999}", "(?P<>)", "(?(1)", `\k<x>`, "*", "\x00(", "\xff["} {
		assert.NotPanics(t, func() { _, _ = pattern.New("ours", pattern.Rule{Type: "x", Expr: expr}) }, expr)
	}
}

// exprs are known to both engines and mean the same there.
var exprs = []string{
	`[a-c]+|[0-9]{2}`, `\d+`, `[a-z]{1,4}-[0-9]{1,3}`, `x=(\w|é){1,5}`, `[^ ]{1,6}@[a-c]{1,3}`, `é{1,2}#`, `(?i)ab{1,3}_c?`, `.{0,3}:.{0,3}`, `\xff?~a`,
	`(a|ab)-(c|bcd)`, `[-_]{2}`, `\$[0-9]{1,3}(\.[0-9]{2})?`, `^[a-c]{1,3}-`, `-[a-c]{1,3}$`,
}

var alphabet = []string{"a", "b", "c", "ab", "x", "1", "23", "-", "_", "=", "@", "#", ":", "~", "$", ".", " ", "\n", "é", "日本", "\xff", "\xe2\x82", "👩"}

// TestEqualsRegexp: where the standard library knows an expression, its
// matches are ours, in bytes, whether the rule has anchors or not.
func TestEqualsRegexp(t *testing.T) {
	for _, expr := range exprs {
		std := regexp.MustCompile(expr)
		derived := scanner(t, pattern.Rule{Type: "x", Expr: expr, Timeout: time.Second})
		whole := scanner(t, pattern.Rule{Type: "x", Expr: expr, Timeout: time.Second, Whole: true})
		r := rand.New(rand.NewPCG(1, 2))
		for range 300 {
			var b strings.Builder
			for range r.IntN(40) {
				b.WriteString(alphabet[r.IntN(len(alphabet))])
			}
			text := b.String()
			want := [][]int{}
			for _, at := range std.FindAllStringIndex(text, -1) {
				if at[0] < at[1] {
					want = append(want, at)
				}
			}
			for name, s := range map[string]*detect.Scanner{"derived": derived, "whole": whole} {
				ms, err := s.Find(context.Background(), text)
				require.NoError(t, err)
				got := [][]int{}
				for _, m := range ms {
					got = append(got, []int{m.Begin, m.End})
				}
				// A match that ends inside a rune is widened to it.
				if !strings.Contains(expr, `\xff`) {
					require.Equal(t, want, got, "%s %s %q", name, expr, text)
				}
			}
		}
	}
}

func FuzzEqualsRegexp(f *testing.F) {
	f.Add("ab12 é 34\xff5")
	std := regexp.MustCompile(exprs[0])
	s := scanner(f, pattern.Rule{Type: "x", Expr: exprs[0], Timeout: time.Second})
	f.Fuzz(func(t *testing.T, text string) {
		ms, err := s.Find(context.Background(), text)
		require.NoError(t, err)
		got := [][]int(nil)
		for _, m := range ms {
			got = append(got, []int{m.Begin, m.End})
		}
		require.Equal(t, std.FindAllStringIndex(text, -1), got)
	})
}

// TestStreamEqualsWhole: rules with anchors find the same however the text is cut.
func TestStreamEqualsWhole(t *testing.T) {
	const patient = time.Minute // a busy machine is not what is tested
	s := scanner(t,
		pattern.Rule{Type: "x", Expr: `[a-z]{1,4}-[0-9]{1,3}`, Timeout: patient},
		pattern.Rule{Type: "y", Expr: `[a-cé]+_\w+`, Anchors: detect.Anchors{Bytes: "_"}, Window: 8, Timeout: patient},
		pattern.Rule{Type: "z", Expr: `\d+`, Timeout: patient, Anchors: detect.Anchors{Numbers: true}, Cues: []string{"x"}, NeedCue: true})
	for seed := range uint64(5) {
		r := rand.New(rand.NewPCG(seed, 3))
		var b strings.Builder
		for b.Len() < 40000 {
			b.WriteString(alphabet[r.IntN(len(alphabet))])
			if r.IntN(3) == 0 {
				b.WriteByte(' ')
			}
		}
		text := b.String()
		want, err := s.Find(context.Background(), text)
		require.NoError(t, err)
		require.NotEmpty(t, want)
		st, err := s.Stream(detect.Call{})
		require.NoError(t, err)
		var got []detect.Match
		for rest := text; rest != ""; {
			n := min(len(rest), 1+r.IntN(3000))
			got, err = st.Append(context.Background(), got, rest[:n])
			require.NoError(t, err)
			rest = rest[n:]
		}
		got, err = st.Flush(context.Background(), got)
		require.NoError(t, err)
		require.Equal(t, want, got)
	}
}

// BenchmarkRule is the price of one rule on chat, with anchors and without.
func BenchmarkRule(b *testing.B) {
	text := strings.Repeat("Hi there, could you check order 4711 from last week? The total was 12.50 and the ticket is TCK-123456. Thanks, see you at 5 pm.\n", 100)
	for name, rule := range map[string]pattern.Rule{
		"anchored": {Type: "x", Expr: `\bTCK-\d{6}\b`},
		"whole":    {Type: "x", Expr: `\bTCK-\d{6}\b`, Whole: true},
	} {
		b.Run(name, func(b *testing.B) {
			s := scanner(b, rule)
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				_, _ = s.Find(context.Background(), text)
			}
		})
	}
}
