package restore

import (
	"bytes"
	"net/url"
	"strings"
	"testing"
)

// classes writes for each byte of s what it is: '.' prose, 'u' URL, 'a'
// attribute, 'j' JSON, '-' outside.
func classes(k Kind, s string) string {
	base := "."
	if k == JSONText {
		base = "-"
	}
	out := []byte(strings.Repeat(base, len(s)))
	end := 0
	for _, z := range zones(k, s) {
		if z.begin < end || z.begin >= z.end || z.end > len(s) {
			return "zones out of order"
		}
		end = z.end
		for i := z.begin; i < z.end; i++ {
			out[i] = "?uaj"[z.sink]
		}
	}
	return string(out)
}

// How far each sink goes, byte by byte.
func TestZones(t *testing.T) {
	for _, c := range []struct {
		kind     Kind
		in, want string
	}{
		{Markdown, "see https://x.example/a?b=c d", "....uuuuuuuuuuuuuuuuuuuuuuu.."},
		{Markdown, "(http://x.example/a) \"http://y.example\"x", ".uuuuuuuuuuuuuuuuuuu..uuuuuuuuuuuuuuuuuu"},
		{Markdown, "a [b](c \"d\") e", "......uuuuu..."},
		{Markdown, "a [b](c(d)e) f", "......uuuuu..."},
		{Markdown, "[b](c\\)d) e", "....uuuu..."},
		{Markdown, "[b](c\n\nd", "....u..."},
		{Markdown, "[b](c\nd) e", "....uuu..."},
		{Markdown, "[b](c\n", "....uu"},
		{Markdown, "[b]", "..."},
		{Markdown, "[b](", "...."},
		{Markdown, "[b]:", "...."},
		{Markdown, "[b]: c d\ne", "....uuuu.."},
		{Markdown, " [b]:\n c\nd", ".....uuu.."},
		{Markdown, "a [b]: c", "........"},
		{Markdown, "> - [b]: c", "........uu"},
		{Markdown, "12) [b]: c", "........uu"},
		{Markdown, "+ [b]: c", "......uu"},
		{Markdown, "a\n[b]: c\nd", "......uu.."},
		{Markdown, "<b>x</b> y", "aaa.aaaa.."},
		{Markdown, "<a href=\"x\" b>y", "aaaaaaaauuaaaa."},
		{Markdown, "<a b='x' href = 'y'>z", "aaaaaaaaaaaaaaaauuaa."},
		{Markdown, "<a href=x b=y c>d", "aaaaaaaauaaaaaaa."},
		{Markdown, "<a b=\">\" c=", "aaaaaaaaaaa"},
		{Markdown, "<a b=\">\" c= ", "aaaaaaaaaaaa"},
		{Markdown, "<a b=\">\" c=\\", "aaaaaaaaaaaa"},
		{Markdown, "<a b=\">\" c=x", "aaaaaaaaaaaa"},
		{Markdown, "<a b=\">\" c", "aaaaaaaaaa"},
		{Markdown, "<a b=\">\" c=\"x", "aaaaaaaaaaaaa"},
		{Markdown, "<a b=\"\">c \" d", "aaaaaaaa....."},
		{Markdown, "<a b=\"x=\">c \" d", "aaaaaaaaaa....."},
		{Markdown, "<a href\n=\n\t\"x\">y", "aaaaaaaaaaauuaa."},
		{Markdown, "<a b=\"c:d\">e", "aaaaauuuuaa."},
		{Markdown, "<a b=\"c>d\">e", "aaaaaaaaaaa."},
		{Markdown, "<a b=\"c>d", "aaaaaaaaa"},
		{Markdown, "<a b='c>d", "aaaaaaaaa"},
		{Markdown, "<a href=\"x", "aaaaaaaauu"},
		{Markdown, "<a href=", "aaaaaaaa"},
		{Markdown, "<a href", "......."},
		{Markdown, "<a href= >x", "aaaaaaaaaa."},
		{Markdown, "<a href=x>y", "aaaaaaaaua."},
		{Markdown, "<a href=x\ty>z", "aaaaaaaauaaa."},
		{Markdown, "<a href=x\ny>z", "aaaaaaaauaaa."},
		{Markdown, "<a-b_c x>y", "aaaaaaaaa."},
		{Markdown, "<https://x.example>y", "uuuuuuuuuuuuuuuuuu.."},
		{Markdown, "<x:y>z", "uuuu.."},
		{Markdown, "<x:y", "...."},
		{Markdown, "< b>x", "....."},
		{Markdown, "<b x", "...."},
		{Markdown, "<!--a-->b", "aaaaaaaa."},
		{Markdown, "<?a?>b", "aaaaa."},
		{Markdown, "</a>b", "aaaa."},
		{Markdown, "<1>x", "...."},
		{Markdown, "<{>x", "...."},
		{Markdown, "<@>x", "...."},
		{Markdown, "<a>b<c", "aaa..."},
		{Markdown, "<a x=y><b>z", "aaaaaaaaaa."},
		{Markdown, "mailto:x y", "uuuuuuuu.."},
		{Markdown, "Tel:1 x", "uuuuu.."},
		{Markdown, "xtel:1 x", "........"},
		{Markdown, "x-tel:1 y", "uuuuuuu.."},
		{Markdown, "tel: 1", "......"},
		{Markdown, "tel:", "...."},
		{Markdown, "a:b", "..."},
		{Markdown, "://x y", "......"},
		{Markdown, "a://x y", "uuuuu.."},
		{Markdown, "x+a.b://c d", "uuuuuuuuu.."},
		{Markdown, "www.x y", "uuuuu.."},
		{Markdown, "WWW.x y", "uuuuu.."},
		{Markdown, "awww.x y", "........"},
		{Markdown, "-www.x y", "........"},
		{Markdown, "(www.x y", ".uuuuu.."},
		{Markdown, "ww.x y", "......"},
		{Markdown, "www. x", "......"},
		{Markdown, "www.", "...."},
		{Markdown, "a.bc/d e", "uuuuuu.."},
		{Markdown, "(a.bc/d e", ".uuuuuu.."},
		{Markdown, "a.b/c d", "......."},
		{Markdown, "a.bc?d e", "uuuuuu.."},
		{Markdown, "a.bc#d e", "uuuuuu.."},
		{Markdown, "a.b1/c", "......"},
		{Markdown, "a_.bc/d", "uuuuuuu"},
		{Markdown, ".bc/d e", "uuuuu.."},
		{Markdown, "bc/d e", "......"},
		{Markdown, "a.bc/d/e.fg/h i", "uuuuuuuuuuuuu.."},
		{Markdown, "/a ?b #c", "........"},
		{Markdown, "a..bc/d", "uuuuuuu"},
		{Markdown, "http://x/\"y>z'w d", "uuuuuuuuuuuuuuu.."},
		{Markdown, "<1a@b>c", ".uuuu.."},
		{Markdown, "1a@b>c", "......"},
		{Markdown, "<?a ](b) c>d", "uuuuuuuuuuu."},
		{Markdown, "http://x<y d", "uuuuuuuu...."},
		{Markdown, "[a\nb]: c\nd", "......uu.."},
		{Markdown, "[a\n\nb]: c", "........."},
		{Markdown, "[a\n \nb]: c", ".........."},
		{Markdown, "[a\n > \nb]: c", "............"},
		{Markdown, "[a] b\nc]: d", "..........."},
		{Markdown, "[a\\] b\nc]: d", "..........uu"},
		{Markdown, "a\n[b\nc\nd]: e\nf", "..........uu.."},
		{Markdown, "[a\r\nb]: c", ".......uu"},
		{Markdown, "x a.b.cd y", "..uuuuuu.."},
		{Markdown, "a.b.cd. y", "uuuuuuu.."},
		{Markdown, "a.b.cd:8/e y", "uuuuuuuuuu.."},
		{Markdown, "a.b.cd(e) y", "uuuuuu....."},
		{Markdown, "a.b.c y", "......."},
		{Markdown, "a.b.c1 y", "........"},
		{Markdown, "a..b.cd y", "........."},
		{Markdown, ".a.b.cd y", "........."},
		{Markdown, "a.cd y", "......"},
		{Markdown, "a.b.xn--p1ai y", "uuuuuuuuuuuu.."},
		{Markdown, "a.xn--p1ai/b y", "uuuuuuuuuuuu.."},
		{Markdown, "a.xn--/b y", ".........."},
		{Markdown, "a.рф/b y", "uuuuuuuu.."},
		{Markdown, "192.0.2.1/a b", "uuuuuuuuuuu.."},
		{Markdown, "192.0.2.1 b", "..........."},
		{Markdown, "1.22/a b", "........"},
		{Markdown, "1.2.3.4.5/a", "..........."},
		{Markdown, "1..2.3/a", "........"},
		{Markdown, ".1.2.3/a", "........"},
		{Markdown, "1.2.3./a", "........"},
		{HTML, "[b](c) [d]: e", "............."},
		{HTML, "<a href=x>y</a>", "aaaaaaaaua.aaaa"},
		{JSONText, "{\"a\":\"b c\",\"d\":1}", "--j---jjj---j----"},
		{JSONText, "[\"a\\\"b\",\"\\\\\",\"c\"]", "--jjjj---jj---j--"},
		{JSONText, "[\"see https://x.example/a b\"]", "--jjjjuuuuuuuuuuuuuuuuuuujj--"},
		{JSONText, "[\"https:\\/\\/x.example b\"]", "--uuuuuuuuuuuuuuuuuuujj--"},
		{JSONText, "[\"[a](b) c\"]", "--jjjjujjj--"},
		{JSONText, "[\"<a href=\\\"x\\\" b>y\"]", "--aaaaaaaauuuaaaaaj--"},
		{JSONText, "[\"x\\n[a]: b\\nc\"]", "--jjjjjjjuujjj--"},
		{JSONText, "[\"a", "--j"},
		{JSONText, "[\"a\\\\", "--jjj"},
		{JSONText, "a \"\" b", "------"},
		{JSONText, "[\"<a href=\\\"x", "--aaaaaaaauuu"},
		{JSONText, "[\"http://a\",\"b\"]", "--uuuuuuuu---j--"},
		{JSONText, "[\"x\\u0068ttps:\\/\\u002fy z\"]", "--uuuuuuuuuuuuuuuuuuuuujj--"},
		{JSONText, "[\"[a]\\u0028b) c\",\"\\u003ca b>\"]", "--jjjjjjjjjujjj---aaaaaaaaaa--"},
		{JSONText, "[\"a\\u12", "--jjjjj"},
		{JSONText, "[\"http://a\\", "--uuuuuuuuu"},
		{JSONText, "[\"a\\", "--jj"},
		{JSONText, "[\"<a b=c>\",\"d\"]", "--aaaaaaa---j--"},
	} {
		if got := classes(c.kind, c.in); got != c.want {
			t.Errorf("%d:\n%q\n %s, want\n %s", c.kind, c.in, got, c.want)
		}
	}
}

// Every byte, in every sink.
func TestEscapesOfEveryByte(t *testing.T) {
	for c := range 256 {
		s := string([]byte{byte(c)})
		if got, want := string(appendURL(nil, s)), strings.ReplaceAll(url.QueryEscape(s), "+", "%20"); got != want {
			t.Errorf("URL: %q is %s, want %s", s, got, want)
		}
		letter := c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9'
		free := letter || c >= 0x80 || strings.Contains("-.,_@+", s)
		if got := string(appendHTML(nil, s)); (got == s) != free || !free && !strings.HasPrefix(got, "&#") {
			t.Errorf("HTML: %q is %s", s, got)
		}
		free = letter || c <= ' ' || c >= 0x7f || strings.Contains(",@'", s)
		got := string(appendMarkdown(nil, s))
		switch {
		case c == '\n' || c == '\r':
			free = got == " "
		case free:
			free = got == s
		default:
			free = got == `\`+s
		}
		if !free {
			t.Errorf("Markdown: %q is %s", s, got)
		}
	}
}

// A core is what is left without brackets, also if nothing is.
func TestCore(t *testing.T) {
	for in, want := range map[string]string{"": "", "[": "", "[[": "", "[a]": "a", "a": "a", "<<a b>>": "a b", "_a-": "_a-"} {
		if got := core([]byte(in)); !bytes.Equal(got, []byte(want)) {
			t.Errorf("%q: %q", in, got)
		}
	}
}

// TestNameBytes: letters, digits, '-' and '_', of all bytes.
func TestNameBytes(t *testing.T) {
	for c := range 256 {
		want := strings.IndexByte("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_", byte(c)) >= 0
		if isNameByte(byte(c)) != want {
			t.Errorf("%#x: %v", c, !want)
		}
	}
}

// TestZonesFarIn: what is a link at the beginning of a text is one behind a page of prose.
func TestZonesFarIn(t *testing.T) {
	prose := strings.Repeat("some prose, ", 100)
	for _, link := range []string{"x.example/", "https://x.example/", "www.example/a", "mailto:x", "[a](b", "<a href=x>"} {
		near, far := zones(Markdown, link), zones(Markdown, prose+link)
		if len(near) == 0 || len(near) != len(far) {
			t.Fatalf("%q: %v, %v", link, near, far)
		}
		for i := range near {
			z := far[i]
			if z.begin -= len(prose); z.end-len(prose) != near[i].end || z.begin != near[i].begin || z.sink != near[i].sink {
				t.Errorf("%q: %v, %v", link, near[i], far[i])
			}
		}
	}
}

// TestElement: where a tag or an autolink that is one without doubt ends.
func TestElement(t *testing.T) {
	for in, want := range map[string]int{
		"<a>": 3, "<a/>": 4, "<a />": 5, "</a>": 4, "</a >": 5, "<a-1>x": 5, "<a b>": 5, "<a b=c>": 7, "<a b = c>": 9, "<a b='c'>": 9, `<a b="c" d:e.f=g/>`: 18,
		"<a b='>'>": 9, "<a b='c\"d'>": 11, "<http://x>": 10, "<x:>": 4,
		"<a": 0, "<a ": 0, "<a b": 0, "<a b=": 0, "<a b= ": 0, "<a b=c": 0, "<a b='c": 0, "<a_b>": 0, "<a 1=b>": 0, "<a 'b'>": 0, "</a b>": 0, "</a/>": 4 + 1, `<a b="c"d="e">`: 0, "<a b=>": 0,
		`<a b=c"d>`: 0, "<a b=c=d>": 0, "<a b='c`d'>": 0, `<a b="c<d">`: 0, "<http://x y>": 0, "<http://x`y>": 0, "<http://x<y>": 0, "<http://x": 0, "</x:y>": 0, "<1>": 0, "</": 0, "<!-->": 0, "<?>": 0,
	} {
		if got := element(in, 0); got != want {
			t.Errorf("%q: %d, want %d", in, got, want)
		}
	}
	if element(`\<a>`, 1) != 0 || element("x<a>", 1) != 4 {
		t.Error("behind a backslash, or a letter")
	}
}
