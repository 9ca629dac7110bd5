package piitest

import (
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"html"
	"net/url"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/piikit/piikit/entity"
	"github.com/piikit/piikit/pii"
)

// A Problem is what [Check] objects to. It holds no text.
type Problem struct {
	// What is wrong: "not restored", or how a value that was found survives:
	// "as it is", "in other case", "without punctuation", "url", "html", "json", "base64", "hex".
	What string
	// Entity is the index of the entity that survives; -1 if not restored.
	Entity int
	Type   entity.Type
	// At is where it survives in the new text, in bytes; -1 if it survives in
	// a text without punctuation or decoded, where offsets mean nothing.
	At int
}

func (p Problem) String() string {
	if p.Entity < 0 {
		return p.What
	}
	if p.At < 0 {
		return fmt.Sprintf("entity %d, a %s, survives %s", p.Entity, p.Type, p.What)
	}
	return fmt.Sprintf("entity %d, a %s, survives %s at byte %d", p.Entity, p.Type, p.What, p.At)
}

// Check looks whether anything that was found in original survives in r.Text,
// as it is or in a common encoding, outside of the tokens, and whether
// restoring gives the original back, but for what was replaced for good. Values of one or two letters or digits are
// looked for as whole words only in their own spelling, others as whole words
// unless they are encoded. A value that stands in the text in a second place
// where no detector found it is a problem too: a Conversation hides it there.
func Check(original string, r pii.Result) []Problem {
	var ps []Problem
	if !restored(original, r) {
		ps = append(ps, Problem{"not restored", -1, "", -1})
	}
	text := blank(r)
	folded := strings.Map(fold, text)
	bare := strip(text)
	says := decoded(text)
	for i, e := range r.Entities {
		if e.Kept() {
			continue
		}
		if e.Text == "" && 0 <= e.Begin && e.Begin < e.End && e.End <= len(original) { // replaced for good
			e.Text = original[e.Begin:e.End]
		}
		if e.Text == "" {
			continue
		}
		add := func(what string, at int) {
			if at >= 0 {
				ps = append(ps, Problem{what, i, e.Type, at})
			}
		}
		add("as it is", indexWord(text, e.Text))
		if utf8.RuneCountInString(strip(e.Text)) < 3 {
			continue
		}
		add("in other case", indexWord(folded, strings.Map(fold, e.Text)))
		if s := strip(e.Text); len(s) >= 9 && strings.Contains(bare, s) && !strings.Contains(folded, strings.Map(fold, e.Text)) {
			ps = append(ps, Problem{"without punctuation", i, e.Type, -1})
		}
		encoded := encodings(e.Text)
		for _, what := range []string{"url", "html", "json", "base64", "hex"} {
			n := len(ps)
			for _, f := range encoded[what] {
				if f != e.Text && len(f) >= 6 && len(ps) == n {
					add(what, strings.Index(text, f))
				}
			}
			if t, ok := says[what]; ok && len(ps) == n && len(e.Text) >= 6 && strings.Contains(t, e.Text) && !strings.Contains(text, e.Text) {
				ps = append(ps, Problem{what, i, e.Type, -1})
			}
		}
	}
	return ps
}

// blank returns the text with its tokens overwritten, so that nothing is found
// in them by chance.
func blank(r pii.Result) string {
	b := []byte(r.Text)
	for _, sp := range r.Entities.Tokens() {
		for i := sp.Begin; i < sp.End; i++ {
			b[i] = 0
		}
	}
	return string(b)
}

func fold(r rune) rune {
	// Runes whose other case has another length stay, so that offsets hold.
	if l := unicode.ToLower(r); utf8.RuneLen(l) == utf8.RuneLen(r) {
		return l
	}
	return r
}

// strip keeps letters and digits, in lower case.
func strip(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || r == 0 {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}

// indexWord finds word in text where no letter or digit touches it.
func indexWord(text, word string) int {
	for from := 0; ; {
		i := strings.Index(text[from:], word)
		if i < 0 {
			return -1
		}
		i += from
		before, _ := utf8.DecodeLastRuneInString(text[:i])
		after, _ := utf8.DecodeRuneInString(text[i+len(word):])
		if !alnum(before) && !alnum(after) {
			return i
		}
		from = i + 1
	}
}

func alnum(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// encodings returns how a value looks in common encodings.
func encodings(s string) map[string][]string {
	js, _ := json.Marshal(s)
	m := map[string][]string{
		"url":  {url.QueryEscape(s), url.PathEscape(s)},
		"html": {html.EscapeString(s)},
		"json": {strings.Trim(string(js), `"`), asciiJSON(s)},
		"hex":  {hex.EncodeToString([]byte(s)), strings.ToUpper(hex.EncodeToString([]byte(s)))},
	}
	// In base64 a value looks three ways, by where it begins in a group of
	// three; its first and last characters may be shared with what is around.
	for shift := range 3 {
		enc := base64.RawStdEncoding.EncodeToString(append(make([]byte, shift), s...))
		cut := (shift*8 + 5) / 6
		last := (shift + len(s)) * 8 / 6
		if cut < last {
			core := enc[cut:last]
			m["base64"] = append(m["base64"], core, strings.NewReplacer("+", "-", "/", "_").Replace(core))
		}
	}
	return m
}

// asciiJSON escapes everything above ASCII as \uXXXX.
func asciiJSON(s string) string {
	var b strings.Builder
	for _, r := range s {
		if r < 0x80 {
			b.WriteRune(r)
			continue
		}
		if r > 0xFFFF {
			r -= 0x10000
			fmt.Fprintf(&b, `\u%04x\u%04x`, 0xD800+r>>10, 0xDC00+r&0x3FF)
			continue
		}
		fmt.Fprintf(&b, `\u%04x`, r)
	}
	return b.String()
}
