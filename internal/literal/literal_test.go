package literal

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

// slow is Next, written to be read.
func slow(words []string, t string, from int, accept func(b, e, id int) bool) (int, int, int) {
	for p := from; p < len(t); p++ {
		best, id := 0, -1
		for i, w := range words {
			if slices.Index(words, w) == i && len(w) > best && strings.HasPrefix(t[p:], w) && (accept == nil || accept(p, p+len(w), i)) {
				best, id = len(w), i
			}
		}
		if id >= 0 {
			return p, p + best, id
		}
	}
	return 0, 0, -1
}

func slowHold(words []string, t string, from int) int {
	for p := from; p < len(t); p++ {
		for _, w := range words {
			if len(w) > len(t)-p && strings.HasPrefix(w, t[p:]) {
				return p
			}
		}
	}
	return len(t)
}

func random(rng *rand.Rand, alphabet string, n int) string {
	b := make([]byte, n)
	for i := range b {
		b[i] = alphabet[rng.IntN(len(alphabet))]
	}
	return string(b)
}

// Next and Hold say what the obvious loops say, for words of every length and
// kinship, in strings and in bytes, from everywhere, on a reused Set.
func TestAgreesWithTheObvious(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	var s Set
	for round := range 3000 {
		alphabet := []string{"ab", "abc", "abcdefgh", "a\x00\xff"}[rng.IntN(4)]
		lo, spread := 1+rng.IntN(20), 1+rng.IntN(12)
		var words []string
		s.Reset()
		for range rng.IntN(12) {
			w := random(rng, alphabet, lo+rng.IntN(spread))
			if len(words) > 0 && rng.IntN(3) == 0 { // a relative
				w = words[rng.IntN(len(words))] + random(rng, alphabet, 1+rng.IntN(3))
			}
			words = append(words, w)
			if rng.IntN(2) == 0 {
				Add(&s, w)
			} else {
				Add(&s, []byte(w))
			}
		}
		s.Build()
		var b strings.Builder
		for range rng.IntN(20) {
			switch {
			case len(words) > 0 && rng.IntN(2) == 0:
				w := words[rng.IntN(len(words))]
				i := rng.IntN(len(w))
				b.WriteString(w[i : i+1+rng.IntN(len(w)-i)])
			case len(words) > 0 && rng.IntN(2) == 0:
				b.WriteString(words[rng.IntN(len(words))])
			default:
				b.WriteString(random(rng, alphabet, rng.IntN(12)))
			}
		}
		text := b.String()
		accept := func(b, e, id int) bool { return (b+e+id)%3 != 0 }
		if round%2 == 0 {
			accept = nil
		}
		for from := 0; from <= len(text); from++ {
			wb, we, wi := slow(words, text, from, accept)
			gb, ge, gi := Next(&s, text, from, accept)
			if gb != wb || ge != we || gi != wi {
				t.Fatalf("%q in %q from %d: got %d %d %d, want %d %d %d", words, text, from, gb, ge, gi, wb, we, wi)
			}
			gb, ge, gi = Next(&s, []byte(text), from, accept)
			if gb != wb || ge != we || gi != wi {
				t.Fatalf("bytes differ from string: %q in %q from %d", words, text, from)
			}
			if got, want := Hold(&s, text, from), slowHold(words, text, from); got != want {
				t.Fatalf("%q in %q from %d: hold %d, want %d", words, text, from, got, want)
			}
			wb, we, wi = slow(words, text, from, nil)
			if wb != from {
				we, wi = 0, -1
			}
			if ge, gi := At(&s, text, from); ge != we || gi != wi {
				t.Fatalf("%q at %d of %q: got %d %d, want %d %d", words, from, text, ge, gi, we, wi)
			}
		}
	}
}

func TestManyWords(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 4))
	for _, shape := range []string{"%s", "LABEL_%s", "[%s]"} {
		var s Set
		var words []string
		for range 20000 {
			words = append(words, fmt.Sprintf(shape, random(rng, "0123456789abcdefghjkmnpqrstvwxyz", 12)))
			Add(&s, words[len(words)-1])
		}
		s.Build()
		for i, w := range words {
			b, e, id := Next(&s, "some text before"+w+"and after", 0, nil)
			if b != 16 || e != 16+len(w) || id != i {
				t.Fatalf("word %d: %d %d %d", i, b, e, id)
			}
			if n := rng.IntN(len(w)-1) + 1; Hold(&s, "!"+w[:n], 0) != 1 {
				t.Fatalf("word %d: prefix of %d is not held", i, n)
			}
		}
	}
}

// Of equal words the first keeps its id, however many there are.
func TestFirstOfEqualWords(t *testing.T) {
	var s Set
	for i := range 5000 {
		Add(&s, fmt.Sprintf("word %04d", i%700))
	}
	s.Build()
	if s.Len() != 700 || s.Max() != 9 {
		t.Fatal(s.Len(), s.Max())
	}
	for i := range 700 {
		if _, id := At(&s, fmt.Sprintf("word %04d", i), 0); id != i {
			t.Fatalf("word %d has id %d", i, id)
		}
	}
	defer func() {
		if recover() == nil {
			t.Error("an empty word is accepted")
		}
	}()
	Add(&s, "")
}

func TestReuseDoesNotAllocate(t *testing.T) {
	var s Set
	text := strings.Repeat("some text abcdefghijk ", 10)
	run := func() {
		s.Reset()
		Add(&s, "abcdefghijk")
		Add(&s, "lmnopqrstuvw")
		s.Build()
		if _, _, id := Next(&s, text, 0, nil); id != 0 {
			t.Fatal("not found")
		}
	}
	run()
	if n := testing.AllocsPerRun(100, run); n != 0 {
		t.Errorf("%v allocations", n)
	}
}
