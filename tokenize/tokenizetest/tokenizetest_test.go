package tokenizetest_test

import (
	"errors"
	"fmt"
	"os"
	"regexp"
	"runtime"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/piikit/piikit/entity"
	"github.com/piikit/piikit/tokenize"
	"github.com/piikit/piikit/tokenize/tokenizetest"
)

func keyed(t testing.TB, f tokenize.Format) tokenize.Tokenizer {
	h, err := tokenize.NewHMAC([]byte("0123456789abcdef0123456789abcdef"), tokenize.HMACOptions{Format: f})
	if err != nil {
		t.Fatal(err)
	}
	return h.In(tokenize.Scope{Tenant: "acme", Conversation: "c-42"})
}

// All tokenizers of this module hold to the contract.
func TestOurs(t *testing.T) {
	for name, tk := range map[string]tokenize.Tokenizer{
		"random": tokenize.Random{}, "opaque": keyed(t, tokenize.Opaque()), "compact": keyed(t, tokenize.Compact()),
		"labelled": keyed(t, tokenize.Labelled()), "custom": keyed(t, tokenize.Format{Prefix: "Pii-x_", IDBits: 160, CheckBits: 80}),
		"longest": keyed(t, tokenize.Format{Prefix: "Sixteen_bytes-xx", IDBits: 160, CheckBits: 80}),
	} {
		t.Run(name, func(t *testing.T) { tokenizetest.Run(t, tk) })
	}
}

// broken is a good tokenizer with one fault.
type broken struct {
	tokenize.Tokenizer
	make func(dst []byte, typ entity.Type, text string, attempt uint32) ([]byte, error)
	owns func(string) bool
}

func (b broken) AppendToken(dst []byte, typ entity.Type, text string, attempt uint32) ([]byte, error) {
	if b.make != nil {
		return b.make(dst, typ, text, attempt)
	}
	return b.Tokenizer.AppendToken(dst, typ, text, attempt)
}

func (b broken) Owns(s string) bool {
	if b.owns != nil {
		return b.owns(s)
	}
	return b.Tokenizer.Owns(s)
}

// Each broken tokenizer breaks one sentence, and its subtest alone finds it.
func TestBrokenFailExactlyTheirs(t *testing.T) {
	good := keyed(t, tokenize.Compact()) // owns nothing
	proud := keyed(t, tokenize.Opaque())
	made := func(typ entity.Type, text string, attempt uint32) string {
		b, err := good.AppendToken(nil, typ, text, min(attempt, 1<<9)) // it gives up far out
		if err != nil {
			t.Fatal(err)
		}
		return string(b)
	}
	var busy atomic.Int32
	all := map[string]struct {
		number int
		tk     tokenize.Tokenizer
	}{
		"a byte too long": {1, broken{good, func(dst []byte, typ entity.Type, text string, n uint32) ([]byte, error) {
			return append(append(dst, made(typ, text, n)...), strings.Repeat("x", 54)...), nil
		}, nil}},
		"the byte behind z": {1, broken{good, func(dst []byte, typ entity.Type, text string, n uint32) ([]byte, error) {
			return append(append(dst, made(typ, text, n)...), '{'), nil
		}, nil}},
		"the byte behind 9": {1, broken{good, func(dst []byte, typ entity.Type, text string, n uint32) ([]byte, error) {
			return append(append(dst, made(typ, text, n)...), ':'), nil
		}, nil}},
		"a bracket": {1, broken{good, func(dst []byte, typ entity.Type, text string, n uint32) ([]byte, error) {
			return append(append(dst, '<'), made(typ, text, n)...), nil
		}, nil}},
		"dst is dropped": {2, broken{good, func(dst []byte, typ entity.Type, text string, n uint32) ([]byte, error) {
			return []byte(made(typ, text, n)), nil
		}, nil}},
		"dst is overwritten": {2, broken{good, func(dst []byte, typ entity.Type, text string, n uint32) ([]byte, error) {
			if len(dst) > 0 {
				dst[0] = 'y'
			}
			return append(dst, made(typ, text, n)...), nil
		}, nil}},
		"a prefix": {3, broken{good, func(dst []byte, typ entity.Type, text string, n uint32) ([]byte, error) {
			if n%2 == 1 {
				return append(append(dst, made(typ, text, n-1)...), 'x'), nil
			}
			return append(dst, made(typ, text, n)...), nil
		}, nil}},
		"deaf to attempts": {4, broken{good, func(dst []byte, typ entity.Type, text string, n uint32) ([]byte, error) {
			return append(dst, made(typ, text, 0)...), nil
		}, nil}},
		"values share": {5, broken{good, func(dst []byte, typ entity.Type, text string, n uint32) ([]byte, error) {
			return append(dst, made(typ, text[:min(len(text), 9)], n)...), nil
		}, nil}},
		"tells the length": {6, broken{good, func(dst []byte, typ entity.Type, text string, n uint32) ([]byte, error) {
			return append(append(dst, made(typ, text, n)...), strings.Repeat("x", len(text)%3)...), nil
		}, nil}},
		"tells the value": {6, broken{good, func(dst []byte, typ entity.Type, text string, n uint32) ([]byte, error) {
			s := []byte("t00000")
			for i := range min(5, len(text)) {
				if c := text[i] | 0x20; c >= 'a' && c <= 'z' {
					s[i+1] = c
				}
			}
			return append(append(dst, s...), made(typ, text, n)...), nil
		}, nil}},
		"no empty value": {7, broken{good, func(dst []byte, typ entity.Type, text string, n uint32) ([]byte, error) {
			if text == "" {
				return nil, errors.New("empty")
			}
			return append(dst, made(typ, text, n)...), nil
		}, nil}},
		"owns all that looks like it": {8, broken{proud, nil, tokenize.Opaque().Match}},
		"owns upper case":             {8, broken{proud, nil, func(s string) bool { return proud.Owns(strings.ToLower(s)) }}},
		"owns some":                   {9, broken{proud, nil, func(s string) bool { return proud.Owns(s) && s[5] != 'a' && s[6] < 'p' }}},
		"loud errors": {10, broken{good, func(dst []byte, typ entity.Type, text string, n uint32) ([]byte, error) {
			if n >= 1<<16 {
				return nil, fmt.Errorf("no token for %s", text)
			}
			return append(dst, made(typ, text, n)...), nil
		}, nil}},
		"errors with something": {10, broken{good, func(dst []byte, typ entity.Type, text string, n uint32) ([]byte, error) {
			if n >= 1<<16 {
				return dst, errors.New("too many")
			}
			return append(dst, made(typ, text, n)...), nil
		}, nil}},
		"one at a time": {11, broken{good, func(dst []byte, typ entity.Type, text string, n uint32) ([]byte, error) {
			defer busy.Add(-1)
			if busy.Add(1) > 1 {
				return append(dst, "tzzzzzzzzzz"...), nil
			}
			runtime.Gosched()
			return append(dst, made(typ, text, n)...), nil
		}, nil}},
	}
	seen := map[int]bool{}
	for name, c := range all {
		seen[c.number] = true
		for _, s := range tokenizetest.Sentences() {
			if err := s.Check(c.tk); (err != nil) != (s.Number == c.number) {
				t.Errorf("%s breaks sentence %d; sentence %d says: %v", name, c.number, s.Number, err)
			}
		}
	}
	if len(seen) != len(tokenizetest.Sentences()) {
		t.Errorf("%d of %d sentences have a tokenizer that breaks them", len(seen), len(tokenizetest.Sentences()))
	}
}

// The kit and the documentation of the interface say the same.
func TestSentencesAreTheContract(t *testing.T) {
	src, err := os.ReadFile("../tokenize.go")
	if err != nil {
		t.Fatal(err)
	}
	doc := regexp.MustCompile(`\s*\n//\s*`).ReplaceAllString(string(src), " ")
	for i, s := range tokenizetest.Sentences() {
		if s.Number != i+1 || !strings.Contains(doc, fmt.Sprintf(" %d. %s", s.Number, s.Text)) {
			t.Errorf("sentence %d is not in the documentation as %q", s.Number, s.Text)
		}
	}
}
