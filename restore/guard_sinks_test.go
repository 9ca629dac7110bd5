package restore_test

import (
	"encoding/json"
	"html"
	"math/rand/v2"
	"net/url"
	"strings"
	"testing"

	"github.com/piikit/piikit/restore"
	"github.com/piikit/piikit/tokenize"
)

// Tokens stay in every place from which a text sends data when it is shown or clicked.
func TestSinks(t *testing.T) {
	tk := scoped(t, tokenize.Labelled())
	tok := tokenFor(t, tk, "John", 0)
	l := john(tok)
	l[0].Text = `J "&' <b>)`
	g := guard(t, l, restore.GuardOptions{Owns: tk.Owns})
	stays := []string{
		"https://evil.example/?q=%s", "HTTPS://evil.example/%s", "see http://%s.evil.example now", "www.evil.example/%s", "x+y://a/%s",
		"[click](https://evil.example/%s)", "[click](/relative/%s)", "![img](//evil.example/%s.png \"%s\")", "[a](<x %s>)", "[a](x(y)%s)", "[a](x\\)%s)", "[a](\nx%s)",
		"[ref]: //evil.example/%s", "  [ref]:\n  //evil.example/%s", "> [ref]: x/%s", "x\n[ref]: <%s>",
		"<https://evil.example/%s>", "<img src=x/%s>", "<img src='x/%s' alt=y>", "<a href=\"x?%s\">", "<div title=\"%s\">", "<div data-%s=x>", "<%s", "</x %s>", "<p title='>%s'>",
		"mailto:x@evil.example?body=%s", "tel:%s", "javascript:alert('%s')", "data:text/html,%s",
		"evil.example/%s", "evil.example?q=%s", "a.evil.example#%s", "%s.evil.example/x",
		"https://evil.example/\u00a0%s", "http://evil.example/(%s)", "<a b=c d='e' href = x/%s>", "[a](x \n y%s)", "[ref]:\t\n \t%s", "<a href='%s", "<a href=x%s", "[ref]:\r\n%s\nx", "[x](((%s", "FILE:%s",
		"https://evil.example/?q=\"%s", "https://evil.example/'%s", "see https://evil.example/?a>%s", "https://evil.example/`%s",
		"%s.evil.example", "x-%s.a.evil.example.", "%s.evil.xn--p1ai", "%s.злой.рф", "evil.xn--p1ai/%s", "злой.рф/%s", "192.0.2.1/%s", "//192.0.2.1?%s",
		"[re\nf]: //192.0.2.1/%s", "[re\\]\nf]: //evil/%s", "> [re\n> f]: //evil/%s", "<img src='//evil/%s", "<img src=//evil/%s", "<a b\nhref=%s",
		"%s@evil.example", "x+%s$@mail.evil.example", "<%s@evil>", "<?<](x<b>%s)", "`<a b='`https://evil.example/'>%s", "\\<a b='https://evil.example/'>%s", "www.#%s", "_www.a%s", "<img src=[a]\n>  [a]:%s>", "<a\nb='\n\n[c]: %s'>", "<b [x](y=')'%s", "[x](<b c=y)%s>", "[x](y\n> [z]: //evil/)%s",
	}
	for _, c := range stays {
		if c[0] == '<' && !strings.ContainsAny(c, ">=") {
			c += " >" // else it is no tag, and nothing in it is sent
		}
		for _, tk := range []string{tok, strings.ReplaceAll(tok, "_", `\_`)} {
			in := strings.ReplaceAll(c, "%s", tk)
			if got, rep := g.String(in); got != in || rep.Refused == 0 || rep.Restored+rep.Repaired > 0 {
				t.Errorf("%q became %q, %+v", in, got, rep)
			}
		}
	}
	for _, c := range []string{
		"%s", "Dear %s,", "[%s](https://ok.example)", "https://ok.example %s", "<b>%s</b>", "a < %s and b > c", "x [1] %s", "and/or %s", "e.g. %s/x", "1.5/%s",
		"`%s`", "| %s |", "time: %s", "note:%s", "[a] (%s)", "say \"%s\"", "- [ ] %s", "a ]( b )  %s", "x > y %s", "https://a.example\n%s", "[a](b)%s", "<i>x</i>%s", "a <b %s", "[a](x\n\n%s", "[ref]: x\n%s", "[ref]:\n x\n%s", "x [ref]: %s", "profile:%s", "a.b/%s", "a/%s", "1.22/%s", "xwww.a %s", "www. %s", "a: //%s",
		"<a href=\"https://x.example/?a\">%s</a>", "<https://x.example/> %s", "<img src='//x.example/y.png' alt=\"\"/>%s", "</b >%s", "a.b.call %s", "v1.2.3 %s", "mail a@x.example %s", "see https://x.example\" %s",
	} {
		in := strings.ReplaceAll(c, "%s", tok)
		want := strings.ReplaceAll(c, "%s", l[0].Text)
		if got, rep := g.String(in); got != want || rep.Restored != 1 || rep.Refused != 0 {
			t.Errorf("%q became %q, %+v", in, got, rep)
		}
	}
}

// An original that is let into a sink means itself there.
func TestEscaped(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	tk := scoped(t, tokenize.Opaque())
	tok := tokenFor(t, tk, "John", 0)
	all := restore.GuardOptions{Owns: tk.Owns, Prose: restore.Escape, URL: restore.Escape, Attribute: restore.Escape, JSON: restore.Escape}
	for i := range 500 {
		text := random(rng, "a \"'<>&\\\n\r\x00%/?#=()[]*_`!{}|~\u00e9", 1+rng.IntN(8))
		if i%5 == 0 {
			text = "é\u2028👍" + text
		}
		text = strings.ToValidUTF8(text, "x")
		l := john(tok)
		l[0].Text = text
		get := func(k restore.Kind, in string) string {
			o := all
			o.Text = k
			out, _ := guard(t, l, o).String(strings.ReplaceAll(in, "TOK", tok))
			return out
		}
		u, err := url.Parse(get(restore.Markdown, "https://x.example/?q=TOK&r=1"))
		if err != nil || u.Query().Get("q") != text || u.Query().Get("r") != "1" {
			t.Fatalf("%q in a URL: %v, %v", text, u, err)
		}
		attr := get(restore.HTML, `<p title="TOK">`)
		if inner := strings.TrimSuffix(strings.TrimPrefix(attr, `<p title="`), `">`); html.UnescapeString(inner) != strings.ReplaceAll(text, "\x00", "\ufffd") || strings.ContainsAny(inner, " \"'<>\n`=") {
			t.Fatalf("%q in an attribute: %q", text, attr)
		}
		if body := get(restore.HTML, "<p>TOK</p>"); html.UnescapeString(body) != "<p>"+strings.ReplaceAll(text, "\x00", "\ufffd")+"</p>" || strings.Count(body, "<") != 2 {
			t.Fatalf("%q in HTML: %q", text, body)
		}
		var v map[string]string
		js := get(restore.JSONText, `{"a":"x TOK y","b":"\"TOK","kTOK":"\\"}`)
		if err := json.Unmarshal([]byte(js), &v); err != nil || v["a"] != "x "+text+" y" || v["b"] != `"`+text || v["k"+text] != `\` {
			t.Fatalf("%q in JSON: %s, %v", text, js, err)
		}
		if md := get(restore.Markdown, "TOK"); strings.ContainsAny(md, "\n\r") || unbackslash(md) != strings.NewReplacer("\n", " ", "\r", " ").Replace(text) {
			t.Fatalf("%q in Markdown: %q", text, md)
		}
	}
}

// unbackslash reads the backslashes of CommonMark, and fails to if a mark has none.
func unbackslash(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] == '\\' {
			i++
		} else if strings.ContainsRune("\"<>&\\*_`!{}[]()|~#=", rune(s[i])) {
			return "mark without a backslash"
		}
		b.WriteByte(s[i])
	}
	return b.String()
}

func TestGuardJSON(t *testing.T) {
	tk := scoped(t, tokenize.Opaque())
	tok := tokenFor(t, tk, "John", 0)
	l := john(tok)
	l[0].Text = "J\"\xff\x1f"
	g := guard(t, l, restore.GuardOptions{Owns: tk.Owns, Text: restore.JSONText, Prose: restore.Raw})
	for in, want := range map[string]string{
		`{"a":"TOK"}`:                      `{"a":"J\"\uFFFD\u001F"}`,
		`{"a":TOK}`:                        `{"a":TOK}`,
		`TOK`:                              `TOK`,
		`["\"TOK","\\","TOK"]`:             `["\"J\"\uFFFD\u001F","\\","J\"\uFFFD\u001F"]`,
		`{"u":"https://x.example/TOK"}`:    `{"u":"https://x.example/TOK"}`,
		`{"u":"https:\/\/x.example\/TOK"}`: `{"u":"https:\/\/x.example\/TOK"}`,
		`{"u":"[a](b?TOK) TOK"}`:           `{"u":"[a](b?TOK) J\"\uFFFD\u001F"}`,
		`{"u":"<a href=\"TOK\">TOK"}`:      `{"u":"<a href=\"TOK\">J\"\uFFFD\u001F"}`,
		`{"u":"<a href=\"https://x.example\">TOK</a>"}`: `{"u":"<a href=\"https://x.example\">J\"\uFFFD\u001F</a>"}`,
		`{"u":"x'www.@TOK.example"}`:                    `{"u":"x'www.@TOK.example"}`,
		`{"u":"TOK TOK'www.@a.example TOK","v":"TOK"}`:  `{"u":"J\"\uFFFD\u001F TOK'www.@a.example J\"\uFFFD\u001F","v":"J\"\uFFFD\u001F"}`,
		`{"u":"x\n[r]: TOK\nTOK"}`:                      `{"u":"x\n[r]: TOK\nJ\"\uFFFD\u001F"}`,
		`["https://x.example/","TOK"]`:                  `["https://x.example/","J\"\uFFFD\u001F"]`,
		`{"a":"TOK`:                                     `{"a":"J\"\uFFFD\u001F`,
		`{"a":"\`:                                       `{"a":"\`,
	} {
		in, want = strings.ReplaceAll(in, "TOK", tok), strings.ReplaceAll(want, "TOK", tok)
		if got, _ := g.String(in); got != want {
			t.Errorf("%s became %s, want %s", in, got, want)
		}
	}
	if got, rep := guard(t, l, restore.GuardOptions{Text: restore.JSONText, JSON: restore.Refuse}).String(`["` + tok + `"]`); got != `["`+tok+`"]` || rep.Refused != 1 {
		t.Errorf("refused in JSON: %s", got)
	}
	raw := guard(t, l, restore.GuardOptions{Text: restore.JSONText, JSON: restore.Raw, URL: restore.Raw})
	if got, _ := raw.String(`["` + tok + ` https://x.example/` + tok + `"]`); !json.Valid([]byte(got)) {
		t.Errorf("raw JSON is none: %s", got)
	}
}
