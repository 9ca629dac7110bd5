package restore_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"sync"
	"testing"
	"unicode/utf8"

	"github.com/piikit/piikit/entity"
	"github.com/piikit/piikit/internal/lineartest"
	"github.com/piikit/piikit/restore"
	"github.com/piikit/piikit/tokenize"
)

func scoped(t testing.TB, f tokenize.Format) tokenize.Tokenizer {
	t.Helper()
	h, err := tokenize.NewHMAC([]byte("0123456789abcdef0123456789abcdef"), tokenize.HMACOptions{Format: f})
	if err != nil {
		t.Fatal(err)
	}
	return h.In(tokenize.Scope{Tenant: "acme", Conversation: "c-42"})
}

func guard(t testing.TB, l entity.List, o restore.GuardOptions) *restore.Guard {
	t.Helper()
	g, err := must(t, l).Guard(o)
	if err != nil {
		t.Fatal(err)
	}
	return g
}

func john(tok string) entity.List {
	return entity.List{{Type: "name", Text: "John", Replacement: entity.Replacement{Text: tok}}}
}

func tokenFor(t testing.TB, tk tokenize.Tokenizer, text string, n uint32) string {
	t.Helper()
	b, err := tk.AppendToken(nil, "name", text, n)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// What models do to tokens is undone, for each shape.
func TestGuardRepairs(t *testing.T) {
	wide := func(s string) string {
		return strings.Map(func(r rune) rune { return r - '!' + 0xff01 }, s)
	}
	each := func(s, with string) string { return strings.Join(strings.Split(s, ""), with) }
	edits := map[string]func(tok string) string{
		"upper":              strings.ToUpper,
		"lower":              strings.ToLower,
		"title":              func(s string) string { return strings.ToUpper(s[:1]) + strings.ToLower(s[1:]) },
		"o for 0, l for 1":   func(s string) string { return strings.NewReplacer("0", "O", "1", "l").Replace(strings.ToLower(s)) },
		"soft hyphens":       func(s string) string { return each(s, "\u00ad") },
		"zero width":         func(s string) string { return each(s, "\u200b\u2060\ufeff\u200d") },
		"full width":         wide,
		"markdown":           func(s string) string { return strings.NewReplacer("_", `\_`, "-", `\-`).Replace(strings.ToUpper(s)) },
		"markdown in json":   func(s string) string { return strings.ReplaceAll(strings.ToUpper(s), "_", `\\_`) },
		"line break":         func(s string) string { return s[:6] + "\n" + s[6:] },
		"quoted line break":  func(s string) string { return s[:6] + " \r\n > " + s[6:] },
		"json line break":    func(s string) string { return s[:6] + `\n` + s[6:] },
		"hyphenated":         func(s string) string { return s[:6] + "-\n" + s[6:] },
		"html by number":     func(s string) string { return fmt.Sprintf("%s&#%d;%s", s[:5], s[5], s[6:]) },
		"html by hex":        func(s string) string { return fmt.Sprintf("%s&#X%x;%s", s[:5], s[5], s[6:]) },
		"html by name":       func(s string) string { return strings.ReplaceAll(s[:3]+"&shy;"+s[3:], "_", "&lowbar;") },
		"json":               func(s string) string { return fmt.Sprintf(`%s\u%04x%s`, s[:5], s[5], s[6:]) },
		"json invisible":     func(s string) string { return s[:5] + `\u200B` + s[5:] },
		"dashes":             func(s string) string { return strings.ReplaceAll(strings.ToUpper(s), "-", "\u2011") },
		"low lines":          func(s string) string { return strings.ReplaceAll(strings.ToUpper(s), "_", "\ufe4d") },
		"named dash":         func(s string) string { return strings.ReplaceAll(strings.ToUpper(s), "-", "&hyphen;") },
		"named zero width":   func(s string) string { return s[:7] + "&zwnj;&ZeroWidthSpace;" + s[7:] },
		"named break":        func(s string) string { return s[:7] + "&NewLine;" + s[7:] },
		"variation":          func(s string) string { return s[:7] + "\ufe0f" + s[7:] },
		"percent at the end": func(s string) string { return fmt.Sprintf("%s%%%02x", s[:len(s)-1], s[len(s)-1]) },
		"percent":            func(s string) string { return fmt.Sprintf("%s%%%02X%s", s[:5], s[5], s[6:]) },
	}
	for _, f := range []tokenize.Format{tokenize.Opaque(), tokenize.Labelled(), {Prefix: "Pii-x_"}} {
		tk := scoped(t, f)
		tok := tokenFor(t, tk, "John", 41)
		for strings.HasPrefix(tok, "t1") { // a hex escape must not grow
			t.Fatal("another value, please")
		}
		g := guard(t, john(tok), restore.GuardOptions{Owns: tk.Owns, Looks: f.Match})
		for name, edit := range edits {
			if strings.HasPrefix(name, "hyphen") && tok[5] == '-' {
				continue
			}
			for around, put := range map[string]string{"alone": "%s", "in text": "Dear %s, é", "possessive": "(%s's)", "bracketed": "[%s]", "bold": "**%s**", "glued": "é%sé"} {
				in := fmt.Sprintf(put, edit(tok))
				want := fmt.Sprintf(put, "John")
				got, rep := g.String(in)
				if got != want || rep.Restored+rep.Repaired != 1 || rep.Unknown+rep.Refused+rep.Forged != 0 {
					t.Errorf("%v, %s, %s: %q became %q, %+v", f, name, around, in, got, rep)
				}
				if (rep.Restored == 1) != (edit(tok) == tok) {
					t.Errorf("%v, %s: %+v", f, name, rep)
				}
				if appended, again := g.Append([]byte("x"), in); string(appended) != "x"+want || again != rep {
					t.Errorf("Append: %q", appended)
				}
			}
		}
	}
}

// What only looks like an escape is none.
func TestGuardReadsNoOther(t *testing.T) {
	tk := scoped(t, tokenize.Labelled())
	tok := tokenFor(t, tk, "John", 41)
	g := guard(t, john(tok), restore.GuardOptions{Owns: tk.Owns})
	for _, put := range []string{"&", "&;", "&amp;", "&#;", "&#x;", "&#zz;", "&#99999999999999;", "&nosuch;", "%", "%4", "%zz", "%E4", `\\`, `\u12`, `\uzzzz`, `\x`, "\\", " ", "\x00", "\xff", "é", "\u212a", ".", "\u00a0"} {
		in := tok[:6] + put + tok[6:]
		if got, rep := g.String(in); got != in || rep != (restore.Report{}) {
			t.Errorf("%q became %q, %+v", in, got, rep)
		}
		in, want := tok+put+strings.ToUpper(tok)+put, "John"+put+"John"+put
		if got, rep := g.String(in); got != want {
			t.Errorf("%q became %q, %+v", in, got, rep)
		}
	}
}

func TestSinkNames(t *testing.T) {
	if got := fmt.Sprint(restore.Prose, restore.URL, restore.Attribute, restore.JSON, restore.Sink(4)); got != "prose url attribute json outside" {
		t.Error(got)
	}
}

// Brackets of a token that a model drops are not missed, those it keeps go
// with the token, and those it adds stay.
func TestGuardBrackets(t *testing.T) {
	owns := func(s string) bool { return s == "[PERSON_7k2m]" }
	g := guard(t, john("[PERSON_7k2m]"), restore.GuardOptions{Owns: owns})
	for in, want := range map[string]string{
		"[PERSON_7k2m]":          "John",
		"PERSON_7k2m":            "John",
		"person_7k2m.":           "John.",
		`\[PERSON\_7k2m\]`:       "John",
		`[PERSON\_7k2m]`:         "John",
		"[[PERSON_7k2m]]":        "[John]",
		"(PERSON_7K2M)":          "(John)",
		"[PERSON_7k2":            "[PERSON_7k2",
		"[PERSON_7k2m](x)":       "John(x)",
		"a[PERSON_7K2M]b":        "aJohnb",
		"[person_7K2M and other": "John and other",
	} {
		if got, _ := g.String(in); got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}

// Brackets of more than one character, kept in part or escaped, up to the ends of the text.
func TestGuardWideBrackets(t *testing.T) {
	g := guard(t, john("{(PERSON_7k2m)}"), restore.GuardOptions{Owns: func(string) bool { return true }})
	for in, want := range map[string]string{
		"{(person_7k2m)}":       "John",
		"x{(person_7k2m)}y":     "xJohny",
		`\{\(person_7k2m\)\}z`:  "Johnz",
		"(person_7k2m)":         "John",
		"{person_7k2m}":         "{John}",
		"person_7k2m)":          "John",
		"((person_7k2m))":       "(John)",
		"{{(person_7k2m)}}":     "{John}",
		`person_7k2m\`:          `John\`,
		`person_7k2m)\`:         `John\`,
		`\person_7k2m`:          `\John`,
		"{(person_7k2m)}{(PERS": "John{(PERS",
	} {
		if got, _ := g.String(in); got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}

// The mark at the end of a misspelled token may be the first of the token behind it.
func TestGuardBracketsOfTheNext(t *testing.T) {
	g := guard(t, john("|PERSON_7k2m|"), restore.GuardOptions{Owns: func(string) bool { return true }})
	for in, want := range map[string]string{
		"person_7k2m|PERSON_7k2m|":  "JohnJohn",
		"person_7k2m||PERSON_7k2m|": "JohnJohn",
		`person_7k2m\|PERSON_7k2m|`: `John\John`[:5] + "John",
		"|PERSON_7k2m|person_7k2m|": "JohnJohn",
	} {
		if got, _ := g.String(in); got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}

// Nothing is repaired that is not proved, or where two tokens are meant.
func TestGuardDoesNotGuess(t *testing.T) {
	tk := scoped(t, tokenize.Opaque())
	tok := tokenFor(t, tk, "John", 0)
	up := strings.ToUpper(tok)
	other := scoped(t, tokenize.Format{IDBits: 70, CheckBits: 20})
	for name, g := range map[string]*restore.Guard{
		"no proof":     guard(t, john(tok), restore.GuardOptions{}),
		"not proved":   guard(t, john(tok), restore.GuardOptions{Owns: other.Owns}),
		"two meanings": guard(t, append(john("abcdef0"), entity.Entity{Text: "Mary", Replacement: entity.Replacement{Text: "abcdefO"}}), restore.GuardOptions{Owns: func(string) bool { return true }}),
	} {
		in := up + " ABCDEF0"
		if got, rep := g.String(in); got != in || rep.Repaired+rep.Restored != 0 {
			t.Errorf("%s: %q, %+v", name, got, rep)
		}
		if got, rep := g.String(tok + " abcdefO"); name != "two meanings" && (got != "John abcdefO" || rep.Restored != 1) || name == "two meanings" && got != tok+" Mary" {
			t.Errorf("%s, exact: %q, %+v", name, got, rep)
		}
	}
}

// Tokens of fewer than six characters are not looked for but exactly, and two
// that look alike do not keep others from being repaired.
func TestGuardLooksFor(t *testing.T) {
	l := entity.List{}
	for _, tok := range []string{"[abcde]", "[abcdef]", "twin0twin", "twinOtwin", "another one", "another2"} {
		l = append(l, entity.Entity{Text: "<" + tok + ">", Replacement: entity.Replacement{Text: tok}})
	}
	g := guard(t, l, restore.GuardOptions{Owns: func(string) bool { return true }})
	for in, want := range map[string]string{
		"abcde ABCDEF":                "abcde <[abcdef]>",
		"[abcde]":                     "<[abcde]>",
		"TWIN0TWIN twinotwin":         "TWIN0TWIN twinotwin",
		"twin0twin twinOtwin":         "<twin0twin> <twinOtwin>",
		"ANOTHER ONE ANOTHER2":        "ANOTHER ONE <another2>",
		"another one":                 "<another one>",
		`ANOTHER2ANOTHER2 [ABCDEF]\]`: `<another2><another2> <[abcdef]>\]`,
	} {
		if got, _ := g.String(in); got != want {
			t.Errorf("%q became %q, want %q", in, got, want)
		}
	}
}

// Every substitution, deletion, insertion and transposition of a thousand
// tokens, against a table of ten thousand, gives the same original or nothing.
func TestEditedTokensGiveTheSameOrNothing(t *testing.T) {
	const table, tokens = 10000, 1000
	const sep = " | "
	n := tokens
	if testing.Short() {
		n = 50
	}
	alphabet := []string{}
	for _, c := range "0123456789abcdefghijklmnopqrstuvwxyzACLOZ_-\u00ad" {
		alphabet = append(alphabet, string(c))
	}
	for _, f := range []tokenize.Format{tokenize.Opaque(), tokenize.Labelled()} {
		tk := scoped(t, f)
		l := make(entity.List, table)
		for i := range l {
			attempt := uint32(0)
			if f.Labelled {
				attempt = uint32(i)
			}
			text := fmt.Sprintf("<%d>", i)
			l[i] = entity.Entity{Type: "name", Text: text, Replacement: entity.Replacement{Text: tokenFor(t, tk, text, attempt)}}
		}
		g := guard(t, l, restore.GuardOptions{Owns: tk.Owns, Looks: f.Match})
		same, none := 0, 0
		for i := range n {
			e := l[i*(table/tokens)]
			tok := e.Replacement.Text
			var edits []string
			for k := range len(tok) + 1 {
				for _, c := range alphabet {
					edits = append(edits, tok[:k]+c+tok[k:])
					if k < len(tok) {
						edits = append(edits, tok[:k]+c+tok[k+1:])
					}
				}
				if k < len(tok) {
					edits = append(edits, tok[:k]+tok[k+1:])
				}
				if k+1 < len(tok) {
					edits = append(edits, tok[:k]+tok[k+1:k+2]+tok[k:k+1]+tok[k+2:])
				}
			}
			out, _ := g.String(strings.Join(edits, sep))
			got := strings.Split(out, sep)
			if len(got) != len(edits) {
				t.Fatalf("%d results for %d edits", len(got), len(edits))
			}
			for k, s := range got {
				switch {
				case s == edits[k]:
					none++
				case strings.Count(s, "<") == 1 && strings.Contains(s, e.Text):
					same++
				default:
					t.Fatalf("%v: %q, an edit of %q, became %q", f, edits[k], tok, s)
				}
			}
		}
		if same < n*50 || none < n*500 {
			t.Errorf("%v: %d same, %d nothing: the test has lost its teeth", f, same, none)
		}
	}
}

func TestGuardReports(t *testing.T) {
	for _, f := range []tokenize.Format{tokenize.Opaque(), tokenize.Labelled()} {
		tk := scoped(t, f)
		tok, lost := tokenFor(t, tk, "John", 0), tokenFor(t, tk, "Mary", 1)
		forged := lost[:len(lost)-1] + string("01"[strings.Count(lost[len(lost)-1:], "0")])
		g := guard(t, append(john(tok), entity.Entity{Type: "secret", Text: "hunter2", Replacement: entity.Replacement{Text: tokenFor(t, tk, "x", 2)}}),
			restore.GuardOptions{Owns: tk.Owns, Looks: f.Match, Never: []entity.Type{"secret"}})
		in := strings.Join([]string{tok, strings.ToUpper(tok), lost, forged, "_" + forged, tokenFor(t, tk, "x", 2), "https://x.example/" + tok, "word"}, " ")
		want := strings.Join([]string{"John", "John", lost, forged, "_" + forged, tokenFor(t, tk, "x", 2), "https://x.example/" + tok, "word"}, " ")
		got, rep := g.String(in)
		if got != want || rep != (restore.Report{Restored: 1, Repaired: 1, Refused: 2, Unknown: 1, Forged: 2}) {
			t.Errorf("%v: %q, %+v", f, got, rep)
		}
		if s := fmt.Sprintf("%v %+v %#v", g, g, g); strings.Contains(s, "John") {
			t.Error(s)
		}
	}
}

func TestGuardRefusesOptions(t *testing.T) {
	r := must(t)
	for _, o := range []restore.GuardOptions{{Text: 3}, {Text: -1}, {Prose: 4}, {URL: -1}, {Attribute: 9}, {JSON: 9}} {
		if g, err := r.Guard(o); g != nil || err == nil {
			t.Errorf("%+v is accepted", o)
		}
	}
}

// Where no token is misspelled or in a sink a Guard is the Restorer.
func TestGuardIsRestorerInProse(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 4))
	for range 2000 {
		pairs, text := world(rng)
		r := must(t, list(pairs))
		g, err := r.Guard(restore.GuardOptions{})
		if err != nil {
			t.Fatal(err)
		}
		got, rep := g.String(text)
		if want := r.String(text); got != want || rep.Restored != len(r.Find(text)) {
			t.Fatalf("%q: got %q, want %q, %+v", text, got, want, rep)
		}
	}
}

func TestConcurrently(t *testing.T) {
	tk := scoped(t, tokenize.Labelled())
	tok := tokenFor(t, tk, "John", 0)
	r := must(t, john(tok))
	g, err := r.Guard(restore.GuardOptions{Owns: tk.Owns})
	if err != nil {
		t.Fatal(err)
	}
	in := "Dear " + tok + " and " + strings.ToLower(tok)
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for range 50 {
				a, _ := g.String(in)
				b, _ := g.String(join(r.Chunks(seq(in[:9], in[9:]))))
				if a != "Dear John and John" || b != a {
					t.Errorf("%q, %q", a, b)
				}
			}
		})
	}
	wg.Wait()
}

func TestGuardIsLinear(t *testing.T) {
	tk := scoped(t, tokenize.Labelled())
	tok := tokenFor(t, tk, "John", 0)
	g := guard(t, john(tok), restore.GuardOptions{Owns: tk.Owns, Looks: tokenize.Labelled().Match})
	for _, part := range []string{"](", "<a ", "<a b='", "[x]:", "a://", "a.bb/", "www.", "<", "]", "NAME_1_", `\\`, "&#", strings.ToUpper(tok), "<a href=x>", "\n[", "a ", "-\n", "x.yy?#"} {
		lineartest.Check(t, part, 20_000, func(n int) { g.String(strings.Repeat(part, n/len(part))) })
	}
}

func FuzzGuard(f *testing.F) {
	tk := scoped(f, tokenize.Labelled())
	tok := tokenFor(f, tk, "John", 0)
	l := john(tok)
	gs := []*restore.Guard{}
	for k := range restore.Kind(3) {
		gs = append(gs, guard(f, l, restore.GuardOptions{Owns: tk.Owns, Looks: tokenize.Labelled().Match, Text: k}))
	}
	f.Add("Dear " + tok + `, [a](b` + tok + `) <a href="` + strings.ToLower(tok) + `">&#95;%5F\u005f\_`)
	f.Add(`{"a":"` + tok + `\n"}`)
	f.Fuzz(func(t *testing.T, s string) {
		for _, text := range []string{s, s + tok, tok + s, strings.ReplaceAll(s, "T", strings.ToUpper(tok))} {
			for k, g := range gs {
				out, rep := g.String(text)
				n := rep.Restored + rep.Repaired
				if strings.Count(out, "John")-strings.Count(text, "John") != n && !strings.Contains(text, "J") && !strings.Contains(text, "n") {
					t.Fatalf("kind %d: %q became %q, %+v", k, text, out, rep)
				}
				if n == 0 && out != text {
					t.Fatalf("kind %d: %q became %q", k, text, out)
				}
				if utf8.ValidString(text) && !utf8.ValidString(out) {
					t.Fatalf("kind %d: %q became invalid", k, text)
				}
			}
		}
	})
}

// TestGuardIsBounded: a text that is all tokens does not read the table out,
// and no text grows without end.
func TestGuardIsBounded(t *testing.T) {
	var l entity.List
	for i := range 20 {
		l = append(l, entity.Entity{Type: "name", Text: strings.Repeat("x", 4000), Replacement: entity.Replacement{Text: fmt.Sprintf("NAME_%02d", i)}})
	}
	g := guard(t, l, restore.GuardOptions{MaxRestored: 3})
	in := "NAME_00 NAME_01 NAME_02 NAME_03 NAME_04"
	got, rep := g.String(in)
	if want := strings.Repeat(strings.Repeat("x", 4000)+" ", 3) + "NAME_03 NAME_04"; got != want || rep != (restore.Report{Restored: 3, Over: 2}) {
		t.Errorf("%d bytes, %+v", len(got), rep)
	}
	got, rep = guard(t, l, restore.GuardOptions{MaxOutput: 9000}).String(in)
	if want := strings.Repeat(strings.Repeat("x", 4000)+" ", 2) + "NAME_02 NAME_03 NAME_04"; got != want || rep != (restore.Report{Restored: 2, Over: 3}) {
		t.Errorf("%d bytes, %+v", len(got), rep)
	}
	dst, rep := guard(t, l, restore.GuardOptions{MaxOutput: 9000}).Append([]byte(strings.Repeat("y", 9000)), in)
	if len(dst) != 9000+len(got) || rep.Restored != 2 {
		t.Errorf("%d bytes, %+v", len(dst), rep)
	}
	// To the byte: one token of 4,000 and the rest as it is.
	const room = 4000 + len(" NAME_01")
	got, rep = guard(t, l, restore.GuardOptions{MaxOutput: room}).String("NAME_00 NAME_01")
	if len(got) != room || rep != (restore.Report{Restored: 1, Over: 1}) {
		t.Errorf("%d bytes, %+v", len(got), rep)
	}
	if got, rep = guard(t, l, restore.GuardOptions{MaxOutput: room - 1}).String("NAME_00 NAME_01"); got != "NAME_00 NAME_01" || rep != (restore.Report{Over: 2}) {
		t.Errorf("%d bytes, %+v", len(got), rep)
	}
	// Restored and repaired count together.
	owned := guard(t, l, restore.GuardOptions{MaxRestored: 2, Owns: func(string) bool { return true }})
	if _, rep = owned.String("NAME_00 name_01 NAME_02 name_03"); rep != (restore.Report{Restored: 1, Repaired: 1, Over: 2}) {
		t.Errorf("%+v", rep)
	}
	long := strings.Repeat("NAME_00 ", 9_000) // by default eight times as long and a mebibyte
	got, rep = guard(t, l, restore.GuardOptions{}).String(long)
	if len(got) > 8*len(long)+1<<20 || len(got) < 8*len(long)+1<<20-4000 || rep.Restored+rep.Over != 9_000 {
		t.Errorf("%d bytes, %+v", len(got), rep)
	}
	l[0].Text = "x"
	if _, rep = guard(t, l, restore.GuardOptions{}).String(strings.Repeat(long, 2)); rep != (restore.Report{Restored: 10_000, Over: 8_000}) {
		t.Errorf("%+v", rep)
	}
	for _, o := range []restore.GuardOptions{{MaxRestored: -1}, {MaxOutput: -1}} {
		r, err := restore.New(l)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := r.Guard(o); err == nil {
			t.Error("a limit below 0 was taken")
		}
	}
}
