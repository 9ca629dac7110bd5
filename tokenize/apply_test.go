package tokenize_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/piikit/piikit/entity"
	"github.com/piikit/piikit/tokenize"
)

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
// TestGluedToShorter: a known token that ends where a value begins is not misread,
// also if there are longer ones.
func TestGluedToShorter(t *testing.T) {
	tk := newHMAC(t, testKey, tokenize.HMACOptions{}).In(tokenize.Scope{})
	var tb tokenize.Table
	if err := tb.Add(known("Ann", "t0aaaaaaaa", "Bob", "t1bbbbbbbbbbbbbbbbbbbbbbbbbbbb")); err != nil {
		t.Fatal(err)
	}
	out, _, err := tb.Apply("t0aaaaaaaaMary", entity.List{{Type: "name", Begin: 10, End: 14}}, tk)
	if want := "t0aaaaaaaa" + token(t, tk, "name", "Mary", 0); err != nil || out != want {
		t.Errorf("%q, %v; want %q", out, err, want)
	}
}

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

// TestErrorsOfTokenizersAreFailures, and the ones that they are; of others nothing is printed.
func TestErrorsOfTokenizersAreFailures(t *testing.T) {
	mine := errors.New("canary")
	for _, with := range []error{mine, tokenize.ErrKey, tokenize.ErrRevoked} {
		_, _, err := tokenize.Apply("John", entity.List{{Type: "name", End: 4}}, failing{with})
		for _, target := range []error{mine, tokenize.ErrKey, tokenize.ErrRevoked, tokenize.ErrFailed} {
			if want := target == with || target == tokenize.ErrFailed; errors.Is(err, target) != want {
				t.Errorf("%v is %v: %v", with, target, !want)
			}
		}
		if strings.Contains(err.Error(), "canary") {
			t.Error(err)
		}
	}
}
