// Package tokenizetest checks whether a tokenizer holds to its contract.
//
//	func TestMyTokenizer(t *testing.T) {
//		tokenizetest.Run(t, mytokenizer.New())
//	}
//
// Each sentence of [tokenize.Tokenizer] is one subtest, named by its number
// and its first words; a failure prints the sentence. It depends on the standard library only.
package tokenizetest

import (
	"fmt"
	"strings"
	"sync"
	"testing"

	"github.com/piikit/piikit/entity"
	"github.com/piikit/piikit/tokenize"
)

// A Sentence is one sentence of the contract.
type Sentence struct {
	Number int
	Name   string // of the subtest
	Text   string
	// Check returns what is wrong with t, or nil. It may panic if t does.
	Check func(t tokenize.Tokenizer) error
}

// Run checks each sentence for tk in a subtest.
func Run(t *testing.T, tk tokenize.Tokenizer) {
	t.Helper()
	for _, s := range Sentences() {
		t.Run(fmt.Sprintf("%d %s", s.Number, s.Name), func(t *testing.T) {
			if err := s.Check(tk); err != nil {
				t.Errorf("%v\n%d. %s", err, s.Number, s.Text)
			}
		})
	}
}

// Sentences returns the contract, in order, for use outside of tests.
func Sentences() []Sentence {
	return []Sentence{
		{1, "form", "A token has 4 to 64 bytes, ASCII letters, digits, '_' and '-', and begins with a letter. So JSON, HTML, URL and Markdown encoders leave it alone.", form},
		{2, "appends", "AppendToken appends: what is in dst stays, and the token does not depend on it.", appends},
		{3, "no prefix", "No token is the beginning of another one.", noPrefix},
		{4, "attempts", "Another attempt for the same value gives another token.", attempts},
		{5, "values", "At one attempt different values of a type have different tokens, or all of them have the same one: the tokens are numbered.", values},
		{6, "silence", "A token does not contain the value, and its length does not depend on it.", silence},
		{7, "any bytes", "Any bytes are a value: none, NUL, invalid UTF-8, a megabyte.", anyBytes},
		{8, "owns only its own", "Owns is true only of what AppendToken makes: not of a token with a byte changed, added or missing, nor of any other text.", ownsOnly},
		{9, "owns all or none", "Owns is true of every token of AppendToken, or of none.", ownsAll},
		{10, "errors", "An error comes with a nil slice, and its message holds nothing of the value.", quietErrors},
		{11, "goroutines", "It may be used by many goroutines at once.", goroutines},
	}
}

var (
	someTypes  = []entity.Type{"name", "email", "us_ssn", "credit_card", ""}
	someValues = []string{"John", "Mary", "jane@example.com", "+1 202 555 0143", "4111 1111 1111 1111", "Zoë", "王小明", "john", "John "}
)

// made is a token and what it was made for.
type made struct {
	typ     entity.Type
	text    string
	attempt uint32
	token   string
}

// sample makes tokens of several types, values and attempts. It gives none
// where the tokenizer fails: that is the matter of two sentences.
func sample(t tokenize.Tokenizer) []made {
	var out []made
	for _, typ := range someTypes {
		for _, text := range someValues {
			for attempt := range uint32(4) {
				if b, err := t.AppendToken(nil, typ, text, attempt); err == nil {
					out = append(out, made{typ, text, attempt, string(b)})
				}
			}
		}
	}
	return out
}

func form(t tokenize.Tokenizer) error {
	all := sample(t)
	if len(all) == 0 {
		return fmt.Errorf("it makes no token at all")
	}
	for _, m := range all {
		if len(m.token) < 4 || len(m.token) > 64 {
			return fmt.Errorf("a token has %d bytes", len(m.token))
		}
		for i, c := range []byte(m.token) {
			letter := (c|0x20)-'a' < 26
			if i == 0 && !letter {
				return fmt.Errorf("%q begins with %q", m.token, c)
			}
			if !letter && c-'0' >= 10 && c != '_' && c != '-' {
				return fmt.Errorf("%q holds %q", m.token, c)
			}
		}
	}
	return nil
}

func appends(t tokenize.Tokenizer) error {
	lengths := map[int]bool{}
	for _, before := range []string{"", "x", "before ", strings.Repeat("long ", 100)} {
		for _, spare := range []int{0, 1, 200} {
			dst := make([]byte, len(before), len(before)+spare)
			copy(dst, before)
			got, err := t.AppendToken(dst, "name", "John", 0)
			if err != nil {
				continue
			}
			if !strings.HasPrefix(string(got), before) || string(dst) != before {
				return fmt.Errorf("the %d bytes before the token changed", len(before))
			}
			lengths[len(got)-len(before)] = true
		}
	}
	if len(lengths) > 1 {
		return fmt.Errorf("tokens for one value have %d lengths, with different dst", len(lengths))
	}
	return nil
}

func noPrefix(t tokenize.Tokenizer) error {
	all := sample(t)
	for _, a := range all {
		for _, b := range all {
			if a.token != b.token && strings.HasPrefix(b.token, a.token) {
				return fmt.Errorf("%q is the beginning of %q", a.token, b.token)
			}
		}
	}
	return nil
}

func attempts(t tokenize.Tokenizer) error {
	for _, text := range someValues {
		seen := map[string]uint32{}
		for attempt := range uint32(50) {
			b, err := t.AppendToken(nil, "name", text, attempt)
			if err != nil {
				continue
			}
			if first, ok := seen[string(b)]; ok {
				return fmt.Errorf("attempts %d and %d give %q", first, attempt, b)
			}
			seen[string(b)] = attempt
		}
	}
	return nil
}

func values(t tokenize.Tokenizer) error {
	for attempt := range uint32(2) {
		seen := map[string]int{}
		const n = 2000
		for i := range n {
			b, err := t.AppendToken(nil, "name", fmt.Sprintf("Person %d", i), attempt)
			if err != nil {
				return nil
			}
			seen[string(b)]++
		}
		if len(seen) != n && len(seen) != 1 {
			return fmt.Errorf("%d values have %d tokens", n, len(seen))
		}
	}
	return nil
}

func silence(t tokenize.Tokenizer) error {
	for _, typ := range someTypes {
		lengths := map[int]bool{}
		for n := 5; n < 60; n++ {
			text := strings.Repeat("qvzkx", n/5+1)[:n]
			b, err := t.AppendToken(nil, typ, text, 0)
			if err != nil {
				continue
			}
			lengths[len(b)] = true
			if strings.Contains(strings.ToLower(string(b)), text[:5]) {
				return fmt.Errorf("%q holds the value or a part of it", b)
			}
		}
		if len(lengths) > 1 {
			return fmt.Errorf("tokens have %d lengths, with values of different length", len(lengths))
		}
	}
	return nil
}

func anyBytes(t tokenize.Tokenizer) error {
	for name, text := range map[string]string{
		"the empty value": "", "NUL": "a\x00b", "invalid UTF-8": "\xff\xfe\xc3", "a newline": "a\r\nb", "a lone surrogate": "\xed\xa0\x80",
		"a megabyte": strings.Repeat("a", 1<<20), "emoji": "👩‍👩‍👧",
	} {
		b, err := t.AppendToken(nil, "name", text, 0)
		if err != nil || len(b) == 0 {
			return fmt.Errorf("%s is refused", name)
		}
	}
	return nil
}

func ownsOnly(t tokenize.Tokenizer) error {
	all := sample(t)
	ours := map[string]bool{}
	for _, m := range all {
		ours[m.token] = true
	}
	try := func(s string) error {
		if !ours[s] && t.Owns(s) {
			return fmt.Errorf("it owns %q, which it did not make", s)
		}
		return nil
	}
	for _, s := range []string{"", " ", "John", "NAME_1", "NAME_1_aaaaaa", "taaaaaaaaaaaaaaaaa", "\x00", "\xff", strings.Repeat("t", 1000)} {
		if err := try(s); err != nil {
			return err
		}
	}
	for i := 0; i < len(all); i += 17 {
		s := all[i].token
		for k := range s {
			edits := []string{s[:k] + s[k+1:], s[:k], s[k:] + " ", strings.ToUpper(s[:k]) + strings.ToLower(s[k:])}
			for _, c := range "0123456789abcdefghijklmnopqrstuvwxyz_A \u00ad" {
				edits = append(edits, s[:k]+string(c)+s[k+1:], s[:k]+string(c)+s[k:], s+string(c))
			}
			for _, e := range edits {
				if err := try(e); err != nil {
					return err
				}
			}
		}
	}
	return nil
}

func ownsAll(t tokenize.Tokenizer) error {
	yes, no := 0, 0
	for _, m := range sample(t) {
		if t.Owns(m.token) {
			yes++
		} else {
			no++
		}
	}
	if yes > 0 && no > 0 {
		return fmt.Errorf("it owns %d of %d of its tokens", yes, yes+no)
	}
	return nil
}

func quietErrors(t tokenize.Tokenizer) error {
	const canary = "Qvzkxcanary"
	for _, text := range []string{canary, canary + "\x00", canary + "\xff", strings.Repeat(canary, 1000)} {
		for _, attempt := range []uint32{0, 1, 1 << 10, 1 << 20, 1<<32 - 1} {
			b, err := t.AppendToken([]byte("x"), "name", text, attempt)
			if err == nil {
				continue
			}
			if b != nil {
				return fmt.Errorf("an error comes with %d bytes", len(b))
			}
			if strings.Contains(fmt.Sprintf("%v %+v", err, err), canary[:6]) {
				return fmt.Errorf("an error holds the value")
			}
		}
	}
	return nil
}

func goroutines(t tokenize.Tokenizer) error {
	// What one goroutine gets for a value, either always or never, is what each of
	// many must get.
	first, err := t.AppendToken(nil, "name", "John", 0)
	if err != nil {
		return nil
	}
	second, err := t.AppendToken(nil, "name", "John", 0)
	if err != nil {
		return fmt.Errorf("it fails the second time")
	}
	same, owned := string(first) == string(second), t.Owns(string(first))
	var wg sync.WaitGroup
	errs := make(chan error, 16)
	for range cap(errs) {
		wg.Go(func() {
			for range 200 {
				b, err := t.AppendToken(nil, "name", "John", 0)
				switch {
				case err != nil:
					errs <- fmt.Errorf("it fails beside other calls")
				case same && string(b) != string(first):
					errs <- fmt.Errorf("it gives another token beside other calls")
				case t.Owns(string(b)) != owned:
					errs <- fmt.Errorf("it owns something else beside other calls")
				default:
					continue
				}
				return
			}
		})
	}
	wg.Wait()
	close(errs)
	return <-errs
}
