package tokenize_test

import (
	"errors"
	"fmt"
	"hash/fnv"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

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
	for range rounds(20000) {
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
	if done < rounds(5000) || failed < rounds(50) || held < rounds(5) {
		t.Errorf("%d done, %d failed, %d with tokens in the text: the test has lost its teeth", done, failed, held)
	}
}

// The same over the turns of a conversation: the restorer knows all tokens,
// and texts hold tokens of earlier turns, glued to anything.
func TestLawInATable(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 4))
	done, reused, failed := 0, 0, 0
	for range rounds(1500) {
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
	if done < rounds(2000) || reused < rounds(200) || failed < rounds(10) {
		t.Errorf("%d done, %d reused, %d failed: the test has lost its teeth", done, reused, failed)
	}
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

// rounds is how many rounds of n a short run takes.
func rounds(n int) int {
	if testing.Short() {
		return n / 8
	}
	return n
}
