package tokenize_test

import (
	"errors"
	"fmt"
	"hash/fnv"
	"math/rand/v2"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/piikit/piikit/entity"
	"github.com/piikit/piikit/restore"
	"github.com/piikit/piikit/tokenize"
)

// tiny is a tokenizer with so few tokens that all that hardly ever happens
// happens at once: tokens in the text, tokens across borders, collisions.
type tiny struct {
	alphabet string
	n        int  // length
	spread   int  // of lengths, against the contract
	owns     bool // all that looks right
	numbered bool // tokens do not depend on the value
}

func (t tiny) AppendToken(dst []byte, typ entity.Type, text string, attempt uint32) ([]byte, error) {
	h := fnv.New64a()
	if t.numbered {
		text = ""
	}
	fmt.Fprintf(h, "%s|%s|%d", typ, text, attempt)
	x := h.Sum64()
	n := t.n
	if t.spread > 0 {
		n += int(x>>40) % t.spread
	}
	for range n {
		x = x*0x9e3779b97f4a7c15 + 1
		dst = append(dst, t.alphabet[(x>>33)%uint64(len(t.alphabet))])
	}
	return dst, nil
}

func (t tiny) Owns(s string) bool {
	return t.owns && len(s) == t.n && strings.Trim(s, t.alphabet) == ""
}

// slowRestore is a restorer, written to be read.
func slowRestore(s string, ls ...entity.List) string {
	pairs := map[string]string{}
	for _, l := range ls {
		for _, e := range l {
			if e.Text != "" {
				pairs[e.Replacement.Text] = e.Text
			}
		}
	}
	var out strings.Builder
	for s != "" {
		best := ""
		for tok := range pairs {
			if len(tok) > len(best) && strings.HasPrefix(s, tok) {
				best = tok
			}
		}
		if best == "" {
			out.WriteByte(s[0])
			s = s[1:]
			continue
		}
		out.WriteString(pairs[best])
		s = s[len(best):]
	}
	return out.String()
}

// spansOf cuts text at random places.
func spansOf(rng *rand.Rand, text string, types ...entity.Type) entity.List {
	var l entity.List
	for at := 0; at < len(text); {
		at += rng.IntN(1 + len(text)/4)
		n := 1 + rng.IntN(6)
		if at+n > len(text) {
			break
		}
		e := entity.Entity{Type: types[rng.IntN(len(types))], Begin: at, End: at + n}
		if rng.IntN(2) == 0 {
			e.Text = text[e.Begin:e.End]
		}
		l = append(l, e)
		at += n
		if rng.IntN(3) == 0 {
			continue // glued
		}
	}
	return l
}

// check says what is wrong with a result.
func check(text string, found entity.List, out string, list entity.List) error {
	if len(list) != len(found) {
		return fmt.Errorf("%d entities for %d", len(list), len(found))
	}
	a, b := 0, 0
	byValue, byToken := map[string]string{}, map[string]string{}
	for i, e := range list {
		r := e.Replacement
		if e.Type != found[i].Type || e.Span() != found[i].Span() || r.Begin < b || r.End > len(out) || out[r.Begin:r.End] != r.Text || r.Text == "" {
			return fmt.Errorf("entity %d is %v with %q", i, e, r.Text)
		}
		if text[a:e.Begin] != out[b:r.Begin] {
			return fmt.Errorf("text before entity %d changed", i)
		}
		a, b = e.End, r.End
		if found[i].Replacement.Text != "" {
			if e.Text != "" || r.Text != found[i].Replacement.Text {
				return fmt.Errorf("redacted entity %d has a text", i)
			}
			continue
		}
		if e.Text != text[e.Begin:e.End] {
			return fmt.Errorf("entity %d has text %q", i, e.Text)
		}
		if t, ok := byValue[e.Text]; ok && t != r.Text {
			return fmt.Errorf("value of entity %d has two tokens", i)
		}
		if v, ok := byToken[r.Text]; ok && v != e.Text {
			return fmt.Errorf("token of entity %d has two values", i)
		}
		byValue[e.Text], byToken[r.Text] = r.Text, e.Text
	}
	if text[a:] != out[b:] {
		return errors.New("text at the end changed")
	}
	return nil
}

func tinies(rng *rand.Rand) tiny {
	return tiny{
		alphabet: []string{"abc", "abcd", "abcdefgh", "ab"}[rng.IntN(4)],
		n:        3 + rng.IntN(4),
		spread:   rng.IntN(3),
		owns:     rng.IntN(2) == 0,
		numbered: rng.IntN(3) == 0,
	}
}

func randomText(rng *rand.Rand, alphabet string, n int) string {
	b := make([]byte, n)
	for i := range b {
		b[i] = alphabet[rng.IntN(len(alphabet))]
	}
	return string(b)
}

// The law of round trips, where every accident is likely: what a restorer
// makes of the new text is what it makes of the old one, and that is the old
// one itself where it holds no token.
func TestLawOfRoundTrips(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	done, failed, held := 0, 0, 0
	for range 20000 {
		tk := tinies(rng)
		text := randomText(rng, tk.alphabet+" ", rng.IntN(50))
		found := spansOf(rng, text, "a", "b")
		out, list, err := tokenize.Apply(text, found, tk)
		if err != nil {
			if out != "" || list != nil || !errors.Is(err, tokenize.ErrCollision) {
				t.Fatal(err)
			}
			failed++
			continue
		}
		done++
		if err := check(text, found, out, list); err != nil {
			t.Fatalf("%+v: %q %v: %v", tk, text, found, err)
		}
		want := slowRestore(text, list)
		if got := slowRestore(out, list); got != want {
			t.Fatalf("%+v: %q became %q, restored %q, want %q", tk, text, out, got, want)
		}
		r, err := restore.New(list)
		if err != nil {
			t.Fatal(err)
		}
		if got := r.String(out); got != want {
			t.Fatalf("%+v: %q became %q, restored %q, want %q", tk, text, out, got, want)
		}
		if want != text {
			held++
			if !tk.owns {
				t.Fatalf("%+v: %q holds a token of its own list", tk, text)
			}
		}
	}
	if done < 5000 || failed < 50 || held < 5 {
		t.Errorf("%d done, %d failed, %d with tokens in the text: the test has lost its teeth", done, failed, held)
	}
}

// The same over the turns of a conversation: the restorer knows all tokens,
// and texts hold tokens of earlier turns, glued to anything.
func TestLawInATable(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 4))
	done, reused, failed := 0, 0, 0
	for range 1500 {
		tk := tinies(rng)
		if tk.n < 5 {
			tk.alphabet += "efghij"
		}
		var tb tokenize.Table
		var lists []entity.List
		for range 6 {
			text := randomText(rng, tk.alphabet+"  ", rng.IntN(30))
			for _, l := range lists {
				for _, e := range l {
					switch rng.IntN(4) {
					case 0:
						text += e.Replacement.Text
					case 1:
						text += " " + e.Text + " "
					case 2:
						text += e.Replacement.Text[rng.IntN(len(e.Replacement.Text)):]
					}
				}
			}
			// Finds must not overlap known tokens, wherever one stands.
			taken := make([]bool, len(text))
			for _, l := range lists {
				for _, e := range l {
					for i := range text {
						if strings.HasPrefix(text[i:], e.Replacement.Text) {
							for k := range e.Replacement.Text {
								taken[i+k] = true
							}
						}
					}
				}
			}
			found := slices.DeleteFunc(spansOf(rng, text, "a", "b"), func(e entity.Entity) bool { return slices.Contains(taken[e.Begin:e.End], true) })
			before := map[string]string{}
			for _, e := range found {
				if tok, ok := tb.Token(text[e.Begin:e.End]); ok {
					before[text[e.Begin:e.End]] = tok
				}
			}
			n := tb.Len()
			out, list, err := tb.Apply(text, found, tk)
			if err != nil {
				failed++
				if tb.Len() != n || out != "" || list != nil {
					t.Fatal("a failed call left something behind")
				}
				for v, tok := range before {
					if got, _ := tb.Token(v); got != tok {
						t.Fatal("a failed call changed a token")
					}
				}
				continue
			}
			if err := check(text, found, out, list); err != nil {
				t.Fatalf("%+v: %q %v: %v", tk, text, found, err)
			}
			for _, e := range list {
				if before[e.Text] == e.Replacement.Text {
					reused++
				}
			}
			lists = append(lists, list)
			if got, want := slowRestore(out, lists...), slowRestore(text, lists...); got != want {
				t.Fatalf("%+v: %q became %q, restored %q, want %q", tk, text, out, got, want)
			}
			if _, err := restore.New(lists...); err != nil {
				t.Fatal(err)
			}
			done++
		}
	}
	if done < 2000 || reused < 200 || failed < 10 {
		t.Errorf("%d done, %d reused, %d failed: the test has lost its teeth", done, reused, failed)
	}
}

// A hostile user puts a token he has seen, without its last byte, in front of a
// value whose token begins with that byte.
func TestTokenAcrossBorder(t *testing.T) {
	tk := newHMAC(t, testKey, tokenize.HMACOptions{}).In(tokenize.Scope{})
	var a string
	for i := 0; ; i++ {
		a = fmt.Sprint("John", i)
		if tok := token(t, tk, "name", a, 0); tok[len(tok)-1] == 't' {
			break
		}
	}
	tok := token(t, tk, "name", a, 0)
	text := a + " and " + tok[:len(tok)-1] + "Mary"
	found := entity.List{{Type: "name", Begin: 0, End: len(a)}, {Type: "name", Begin: len(text) - 4, End: len(text)}}
	out, list, err := tokenize.Apply(text, found, tk)
	if err != nil {
		t.Fatal(err)
	}
	if strings.Contains(out, list[0].Replacement.Text+"x") || slowRestore(out, list) != text {
		t.Errorf("%q restores as %q", out, slowRestore(out, list))
	}
}

// A value whose token stands in the text already keeps it if it can only stand for that
// value; numbered tokens may stand for another one.
func TestOwnTokensInText(t *testing.T) {
	for _, c := range []struct {
		f    tokenize.Format
		same bool
	}{{tokenize.Opaque(), true}, {tokenize.Labelled(), false}, {tokenize.Compact(), false}} {
		tk := newHMAC(t, testKey, tokenize.HMACOptions{Format: c.f}).In(tokenize.Scope{})
		tok := token(t, tk, "name", "John", 0)
		text := "John is " + tok
		_, list, err := tokenize.Apply(text, entity.List{{Type: "name", Begin: 0, End: 4}}, tk)
		if err != nil || (list[0].Replacement.Text == tok) != c.same {
			t.Errorf("%v: %v, got %s", c.f, err, list[0].Replacement.Text)
		}
		for _, glued := range []string{"John" + tok, tok + "John"} {
			at := strings.Index(glued, "John")
			out, list, err := tokenize.Apply(glued, entity.List{{Type: "name", Begin: at, End: at + 4}}, tk)
			if err != nil || (list[0].Replacement.Text == tok) != c.same || slowRestore(out, list) != slowRestore(glued, list) {
				t.Errorf("%v: %v, %q became %q", c.f, err, glued, out)
			}
		}
		// Inside of an entity it is never kept.
		found := entity.List{{Type: "name", Begin: 0, End: 4}, {Type: "name", Begin: 5, End: len(text)}}
		out, list, err := tokenize.Apply(text, found, tk)
		if err != nil || list[0].Replacement.Text == tok || slowRestore(out, list) != text {
			t.Errorf("%v: %v, %q", c.f, err, out)
		}
	}
}

// A thousand numbered tokens are numbered from 1 without gaps, also when the
// table goes on where another one stopped.
func TestLabelledNumbers(t *testing.T) {
	tk := newHMAC(t, testKey, tokenize.HMACOptions{Format: tokenize.Labelled()}).In(tokenize.Scope{})
	var text strings.Builder
	var found entity.List
	for i := range 1000 {
		b := text.Len()
		fmt.Fprintf(&text, "Person%d", i)
		typ := entity.Type("name")
		if i%2 == 1 {
			typ = "email"
		}
		found = append(found, entity.Entity{Type: typ, Begin: b, End: text.Len()})
		text.WriteByte(' ')
	}
	_, list, err := tokenize.Apply(text.String(), found, tk)
	if err != nil {
		t.Fatal(err)
	}
	for i, e := range list {
		want := fmt.Sprintf("%s_%d_", strings.ToUpper(string(e.Type)), i/2+1)
		if !strings.HasPrefix(e.Replacement.Text, want) {
			t.Fatalf("entity %d: %s, want %s", i, e.Replacement.Text, want)
		}
	}
	var tb tokenize.Table
	if err := tb.Add(list); err != nil {
		t.Fatal(err)
	}
	_, next, err := tb.Apply("Eve", entity.List{{Type: "name", Begin: 0, End: 3}}, tk)
	if err != nil || !strings.HasPrefix(next[0].Replacement.Text, "NAME_501_") {
		t.Error(next[0].Replacement.Text, err)
	}
}

// Hundreds of numbered tokens of another table in a text do not use up the
// attempts, and a failure leaves no gap in the numbers.
func TestLabelledGoesOn(t *testing.T) {
	tk := newHMAC(t, testKey, tokenize.HMACOptions{Format: tokenize.Labelled()}).In(tokenize.Scope{})
	var text strings.Builder
	for i := range 400 {
		text.WriteString(token(t, tk, "name", "", uint32(i)) + " ")
	}
	n := text.Len()
	text.WriteString("John")
	out, list, err := tokenize.Apply(text.String(), entity.List{{Type: "name", Begin: n, End: n + 4}}, tk)
	if err != nil || slowRestore(out, list) != text.String() {
		t.Error(list, err)
	}
	var tb tokenize.Table
	all := entity.List{{Type: "name", Begin: 0, End: 1}, {Type: "name", Begin: 1, End: 2}}
	if _, _, err := tb.Apply("ab", all, failAt{tk, "b"}); err == nil {
		t.Fatal("it did not fail")
	}
	for i, v := range []string{"c", "d", "b"} {
		_, list, err := tb.Apply(v, all[:1], tk)
		if want := fmt.Sprintf("NAME_%d_", i+1); err != nil || !strings.HasPrefix(list[0].Replacement.Text, want) {
			t.Errorf("%v, want %s: %v", list[0].Replacement.Text, want, err)
		}
	}
}

// failAt fails for one value.
type failAt struct {
	tokenize.Tokenizer
	value string
}

func (f failAt) AppendToken(dst []byte, typ entity.Type, text string, n uint32) ([]byte, error) {
	if text == f.value {
		return nil, errors.New("no")
	}
	return f.Tokenizer.AppendToken(dst, typ, text, n)
}

// A known token right before a value does not disturb it.
func TestGluedToKnown(t *testing.T) {
	tk := newHMAC(t, testKey, tokenize.HMACOptions{}).In(tokenize.Scope{})
	var tb tokenize.Table
	_, l, err := tb.Apply("John", entity.List{{Type: "name", Begin: 0, End: 4}}, tk)
	if err != nil {
		t.Fatal(err)
	}
	tok := l[0].Replacement.Text
	out, _, err := tb.Apply(tok+"Mary"+tok, entity.List{{Type: "name", Begin: len(tok), End: len(tok) + 4}}, tk)
	if want := tok + token(t, tk, "name", "Mary", 0) + tok; err != nil || out != want {
		t.Errorf("%q, %v; want %q", out, err, want)
	}
}

func TestTableAdd(t *testing.T) {
	e := func(text, tok string) entity.Entity {
		return entity.Entity{Type: "name", Text: text, Replacement: entity.Replacement{Text: tok}}
	}
	var tb tokenize.Table
	if err := tb.Add(entity.List{e("John", "t1"), e("John", "t2"), e("", "t3"), e("Eve", ""), e("John", "t1")}); err != nil || tb.Len() != 1 {
		t.Fatal(err, tb.Len())
	}
	if tok, ok := tb.Token("John"); !ok || tok != "t1" {
		t.Error(tok)
	}
	err := tb.Add(entity.List{e("Mary", "t4"), e("Mary", "t2")})
	if !errors.Is(err, tokenize.ErrCollision) || tb.Len() != 1 {
		t.Error(err, tb.Len())
	}
	if err := tb.Add(entity.List{e("Mary", "t1")}); !errors.Is(err, tokenize.ErrCollision) {
		t.Error(err)
	}
	if err := tb.Add(entity.List{e("Paul", "t4")}); err != nil {
		t.Error("what failed was not forgotten:", err)
	}
	if _, ok := tb.Token("Mary"); ok || fmt.Sprint(&tb) != "tokenize.Table(2 values)" {
		t.Error(&tb)
	}
	// Refused tokens and those of other values are not given again.
	out, l, err := tb.Apply("John Eve", entity.List{{Type: "name", Begin: 0, End: 4}, {Type: "name", Begin: 5, End: 8}}, fixed{"t4", "t1", "t9"})
	if err != nil || out != "t1 t9" || len(l) != 2 {
		t.Error(out, err)
	}
}

// fixed gives these tokens, by attempt.
type fixed []string

func (f fixed) AppendToken(dst []byte, _ entity.Type, _ string, n uint32) ([]byte, error) {
	return append(dst, f[min(int(n), len(f)-1)]...), nil
}
func (fixed) Owns(string) bool { return false }

// What was redacted has no text, and no token comes about in it.
func TestRedacted(t *testing.T) {
	text := "John pays Mary"
	found := entity.List{
		{Type: "name", Begin: 0, End: 4},
		{Type: "name", Begin: 10, End: 14, Replacement: entity.Replacement{Text: "[taaa]"}},
	}
	out, list, err := tokenize.Apply(text, found, fixed{"taaa", "tbbb"})
	if err != nil || out != "tbbb pays [taaa]" || check(text, found, out, list) != nil {
		t.Error(out, list, err)
	}
}

// A token beside what was redacted does not disturb it.
func TestRedactedBeside(t *testing.T) {
	gone := entity.Replacement{Text: "zz"}
	for want, found := range map[string]entity.List{
		"taaazz":     {{Type: "name", Begin: 0, End: 4}, {Type: "name", Begin: 4, End: 8, Replacement: gone}},
		"zztaaa":     {{Type: "name", Begin: 0, End: 4, Replacement: gone}, {Type: "name", Begin: 4, End: 8}},
		"zzJohnzz":   {{Begin: 0, End: 1, Replacement: gone}, {Begin: 5, End: 6, Replacement: gone}},
		"zztaaazzzz": {{Begin: 0, End: 1, Replacement: gone}, {Begin: 1, End: 5}, {Begin: 5, End: 6, Replacement: gone}, {Begin: 6, End: 8, Replacement: gone}},
	} {
		text := "JohnMary"
		if want == "zzJohnzz" {
			text = "xJohny"
		}
		out, list, err := tokenize.Apply(text, found, fixed{"taaa"})
		if err != nil || out != want || check(text, found, out, list) != nil {
			t.Errorf("%q, %v, want %q", out, err, want)
		}
	}
}

func TestApplyRefuses(t *testing.T) {
	secret := "Secretperson"
	all := entity.List{{Type: "name", Begin: 0, End: 12}}
	boom := errors.New("boom " + secret)
	for name, c := range map[string]struct {
		found entity.List
		t     tokenize.Tokenizer
		want  error
	}{
		"out of bounds": {entity.List{{Begin: 0, End: 13}}, tokenize.Random{}, entity.ErrBounds},
		"overlap":       {entity.List{{Begin: 0, End: 3}, {Begin: 2, End: 5}}, tokenize.Random{}, entity.ErrOverlap},
		"empty":         {entity.List{{Begin: 3, End: 3}}, tokenize.Random{}, entity.ErrEmpty},
		"other text":    {entity.List{{Begin: 0, End: 3, Text: "abc"}}, tokenize.Random{}, entity.ErrText},
		"no token":      {all, fixed{""}, tokenize.ErrToken},
		"always there":  {entity.List{{Begin: 0, End: 3}}, fixed{"person"}, tokenize.ErrCollision},
		"always same":   {entity.List{{Begin: 0, End: 3}, {Begin: 4, End: 6}}, fixed{"x"}, tokenize.ErrCollision},
		"failing":       {all, failing{boom}, boom},
		"key":           {all, failing{fmt.Errorf("%w %s", tokenize.ErrKey, secret)}, tokenize.ErrKey},
	} {
		out, list, err := tokenize.Apply(secret, c.found, c.t)
		if out != "" || list != nil || !errors.Is(err, c.want) || strings.Contains(err.Error(), "ecret") {
			t.Errorf("%s: %q %v %v", name, out, list, err)
		}
		dst, list, err := tokenize.Append([]byte("x"), nil, secret, c.found, c.t)
		if dst != nil || list != nil || !errors.Is(err, c.want) {
			t.Errorf("%s: %q %v %v", name, dst, list, err)
		}
	}
}

type failing struct{ err error }

func (f failing) AppendToken([]byte, entity.Type, string, uint32) ([]byte, error) { return nil, f.err }
func (failing) Owns(string) bool                                                  { return false }

func TestNothingFound(t *testing.T) {
	text := "My name is John."
	if n := testing.AllocsPerRun(10, func() {
		out, list, err := tokenize.Apply(text, nil, tokenize.Random{})
		if out != text || list != nil || err != nil {
			t.Fatal(out, list, err)
		}
	}); n != 0 {
		t.Errorf("%v allocations", n)
	}
}

// Append is Apply behind what was there before.
func TestAppend(t *testing.T) {
	tk := newHMAC(t, testKey, tokenize.HMACOptions{}).In(tokenize.Scope{})
	found := entity.List{{Type: "name", Begin: 11, End: 15}}
	want, list, err := tokenize.Apply("My name is John.", found, tk)
	if err != nil {
		t.Fatal(err)
	}
	dst, got, err := tokenize.Append([]byte("before"), entity.List{{Type: "x"}}, "My name is John.", found, tk)
	if err != nil || string(dst) != "before"+want || len(got) != 2 || got[0].Type != "x" || got[1].Replacement.Span() != list[0].Replacement.Span() {
		t.Error(string(dst), got, err)
	}
}

func chat(n int) (string, entity.List) {
	var b strings.Builder
	var l entity.List
	for i := range n {
		at := b.Len()
		fmt.Fprintf(&b, "Person %d", i%50)
		l = append(l, entity.Entity{Type: "name", Begin: at, End: b.Len()})
		b.WriteString(" would like to know whether the parcel that was sent on Monday came at all, because nobody there seems to know anything. ")
	}
	return b.String(), l
}

func TestAllocations(t *testing.T) {
	if raceDetector {
		t.Skip("a sync.Pool forgets at random under the race detector")
	}
	text, found := chat(20)
	for name, tk := range map[string]tokenize.Tokenizer{
		"random":   tokenize.Random{},
		"opaque":   newHMAC(t, testKey, tokenize.HMACOptions{}).In(tokenize.Scope{}),
		"labelled": newHMAC(t, testKey, tokenize.HMACOptions{Format: tokenize.Labelled()}).In(tokenize.Scope{}),
	} {
		var dst []byte
		var list entity.List
		if n := testing.AllocsPerRun(100, func() { dst, list, _ = tokenize.Append(dst[:0], list[:0], text, found, tk) }); n != 0 {
			t.Errorf("%s: Append allocates %v times", name, n)
		}
		if n := testing.AllocsPerRun(100, func() { tokenize.Apply(text, found, tk) }); n != 2 {
			t.Errorf("%s: Apply allocates %v times", name, n)
		}
		buf := make([]byte, 0, 100)
		if n := testing.AllocsPerRun(100, func() { tk.AppendToken(buf, "name", "John", 0) }); n != 0 {
			t.Errorf("%s: AppendToken allocates %v times", name, n)
		}
		tok := token(t, tk, "name", "John", 0)
		if n := testing.AllocsPerRun(100, func() { tk.Owns(tok) }); n != 0 {
			t.Errorf("%s: Owns allocates %v times", name, n)
		}
	}
}

// Calls of Apply beside each other, with one tokenizer, do not meet.
func TestApplyConcurrently(t *testing.T) {
	tk := newHMAC(t, testKey, tokenize.HMACOptions{}).In(tokenize.Scope{})
	text, found := chat(20)
	want, _, err := tokenize.Apply(text, found, tk)
	if err != nil {
		t.Fatal(err)
	}
	r := tokenize.NewReplacer(known("Person 1", "t1"))
	reapplied, _ := r.String(text)
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for range 20 {
				if got, _, err := tokenize.Apply(text, found, tk); got != want || err != nil {
					t.Error("another result beside other calls:", err)
				}
				if got, _ := r.String(text); got != reapplied {
					t.Error("another result beside other calls")
				}
			}
		})
	}
	wg.Wait()
}

// Ten times the text with ten times the entities costs about ten times as
// much, also when the text is made of tokens and everything is asked twice.
func TestApplyIsLinear(t *testing.T) {
	tk := newHMAC(t, testKey, tokenize.HMACOptions{Format: tokenize.Labelled()}).In(tokenize.Scope{})
	for name, make := range map[string]func(n int) (string, entity.List){
		"chat": chat,
		"hostile": func(n int) (string, entity.List) {
			var b strings.Builder
			var l entity.List
			for i := range n {
				b.WriteString("NAME_1_" + token(t, tk, "name", "", uint32(i)))
				at := b.Len()
				fmt.Fprintf(&b, "%dx", i)
				l = append(l, entity.Entity{Type: "name", Begin: at, End: b.Len()})
			}
			return b.String(), l
		},
	} {
		cost := func(n int) time.Duration {
			text, l := make(n)
			best := time.Hour
			for range 3 {
				start := time.Now()
				if _, _, err := tokenize.Apply(text, l, tk); err != nil && !errors.Is(err, tokenize.ErrCollision) {
					t.Fatal(err)
				}
				best = min(best, time.Since(start))
			}
			return best
		}
		linear(t, name, func() (time.Duration, time.Duration) { return cost(1000), cost(10000) })
	}
}

// linear fails if ten times the text costs far more than ten times as much,
// not once but again and again: other programs run on this machine too.
func linear(t *testing.T, name string, costs func() (small, large time.Duration)) {
	t.Helper()
	var a, b time.Duration
	for range 5 {
		if a, b = costs(); b <= 30*a+time.Millisecond {
			return
		}
	}
	t.Errorf("%q: ten times the text costs %v instead of %v", name, b, a)
}

func FuzzRoundTrip(f *testing.F) {
	f.Add("My name is John, and John it is.", []byte{11, 4, 6, 4}, byte(0))
	f.Add("tpvt7zt0km0pykhtq5 John\xff\x00", []byte{0, 3, 1, 5, 0, 9}, byte(1))
	f.Add("abcabcabc", []byte{0, 1, 0, 1, 0, 1}, byte(4))
	h, err := tokenize.NewHMAC(testKey, tokenize.HMACOptions{})
	if err != nil {
		f.Fatal(err)
	}
	l, err := tokenize.NewHMAC(testKey, tokenize.HMACOptions{Format: tokenize.Labelled()})
	if err != nil {
		f.Fatal(err)
	}
	all := []tokenize.Tokenizer{
		tokenize.Random{}, h.In(tokenize.Scope{}), l.In(tokenize.Scope{}),
		tiny{alphabet: "ab", n: 3}, tiny{alphabet: "abc", n: 3, owns: true}, tiny{alphabet: "abcd", n: 2, spread: 3, owns: true}, tiny{alphabet: "abcd", n: 4, numbered: true, owns: true},
	}
	f.Fuzz(func(t *testing.T, text string, cuts []byte, which byte) {
		var found entity.List
		at := 0
		for i := 0; i+1 < len(cuts); i += 2 {
			at += int(cuts[i])
			e := entity.Entity{Type: entity.Type("ab"[i/2%2 : i/2%2+1]), Begin: at, End: at + 1 + int(cuts[i+1])}
			if at = e.End; at > len(text) {
				break
			}
			found = append(found, e)
		}
		tk := all[int(which)%len(all)]
		out, list, err := tokenize.Apply(text, found, tk)
		if err != nil {
			if out != "" || list != nil || int(which)%len(all) < 3 {
				t.Fatal(err)
			}
			return
		}
		if len(found) == 0 {
			return
		}
		if err := check(text, found, out, list); err != nil {
			t.Fatal(err)
		}
		r, err := restore.New(list)
		if err != nil {
			t.Fatal(err)
		}
		if got, want := r.String(out), r.String(text); got != want {
			t.Fatalf("%q became %q: got %q, want %q", text, out, got, want)
		}
	})
}

func BenchmarkAppendToken(b *testing.B) {
	for name, tk := range map[string]tokenize.Tokenizer{
		"random": tokenize.Random{},
		"opaque": newHMAC(b, testKey, tokenize.HMACOptions{}).In(tokenize.Scope{}),
	} {
		b.Run(name, func(b *testing.B) {
			var buf []byte
			b.ReportAllocs()
			for b.Loop() {
				buf, _ = tk.AppendToken(buf[:0], "name", "John Doe", 0)
			}
		})
	}
	tk := newHMAC(b, testKey, tokenize.HMACOptions{}).In(tokenize.Scope{})
	tok := token(b, tk, "name", "John", 0)
	b.Run("Owns", func(b *testing.B) {
		for b.Loop() {
			tk.Owns(tok)
		}
	})
	h := newHMAC(b, testKey, tokenize.HMACOptions{})
	b.Run("In", func(b *testing.B) {
		for b.Loop() {
			h.In(tokenize.Scope{Tenant: "acme", Conversation: "c"})
		}
	})
}

func BenchmarkApply(b *testing.B) {
	for _, n := range []int{2, 200, 20000} {
		text, found := chat(n)
		for name, tk := range map[string]tokenize.Tokenizer{
			"random": tokenize.Random{},
			"opaque": newHMAC(b, testKey, tokenize.HMACOptions{}).In(tokenize.Scope{}),
		} {
			b.Run(fmt.Sprintf("%s/%d", name, n), func(b *testing.B) {
				b.SetBytes(int64(len(text)))
				b.ReportAllocs()
				var dst []byte
				var list entity.List
				for b.Loop() {
					dst, list, _ = tokenize.Append(dst[:0], list[:0], text, found, tk)
				}
			})
		}
	}
}
