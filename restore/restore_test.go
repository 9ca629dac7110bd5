package restore_test

import (
	"errors"
	"fmt"
	"io"
	"iter"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"testing/iotest"

	"golang.org/x/text/transform"

	"github.com/piikit/piikit/entity"
	"github.com/piikit/piikit/restore"
)

// slow is Restorer.String, written to be read.
func slow(pairs map[string]string, s string) string {
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

func list(pairs map[string]string) entity.List {
	var l entity.List
	for tok, text := range pairs {
		l = append(l, entity.Entity{Type: "name", Text: text, Replacement: entity.Replacement{Text: tok}})
	}
	slices.SortFunc(l, func(a, b entity.Entity) int { return strings.Compare(a.Replacement.Text, b.Replacement.Text) })
	return l
}

func must(t testing.TB, ls ...entity.List) *restore.Restorer {
	t.Helper()
	r, err := restore.New(ls...)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

const crockford = "0123456789abcdefghjkmnpqrstvwxyz"

func random(rng *rand.Rand, alphabet string, n int) string {
	b := make([]byte, n)
	for i := range b {
		b[i] = alphabet[rng.IntN(len(alphabet))]
	}
	return string(b)
}

// world makes tokens of many kinships and a text of their pieces.
func world(rng *rand.Rand) (map[string]string, string) {
	alphabet := []string{"ab", "abc", crockford, "ab\xff_"}[rng.IntN(4)]
	lo, spread := 1+rng.IntN(20), 1+rng.IntN(8)
	pairs := map[string]string{}
	var toks []string
	for range rng.IntN(8) {
		tok := random(rng, alphabet, lo+rng.IntN(spread))
		if len(toks) > 0 && rng.IntN(3) == 0 {
			tok = toks[rng.IntN(len(toks))] + random(rng, alphabet, 1+rng.IntN(4))
		}
		toks = append(toks, tok)
		text := random(rng, alphabet, 1+rng.IntN(20))
		if rng.IntN(3) == 0 { // an original that holds a token
			text = text[:len(text)/2] + toks[rng.IntN(len(toks))] + text[len(text)/2:]
		}
		pairs[tok] = text
	}
	var b strings.Builder
	for range rng.IntN(12) {
		if len(toks) > 0 && rng.IntN(4) > 0 {
			tok := toks[rng.IntN(len(toks))]
			if rng.IntN(2) == 0 {
				tok = tok[rng.IntN(len(tok)):]
			}
			if rng.IntN(3) == 0 {
				tok = tok[:1+rng.IntN(len(tok))]
			}
			b.WriteString(tok)
		} else {
			b.WriteString(random(rng, alphabet+" é", rng.IntN(10)))
		}
	}
	return pairs, b.String()
}

func seq(parts ...string) iter.Seq[string] { return slices.Values(parts) }

func join(in iter.Seq[string]) string {
	var b strings.Builder
	for s := range in {
		if s == "" {
			b.WriteString("<empty piece>")
		}
		b.WriteString(s)
	}
	return b.String()
}

// Whole, appended and in pieces, text is restored as by the obvious loop. The
// pieces: every way to cut a short text twice, and byte by byte.
func TestChunkedEqualsWhole(t *testing.T) {
	rng := rand.New(rand.NewPCG(5, 6))
	inside := 0
	for range rounds(1500) {
		pairs, text := world(rng)
		r := must(t, list(pairs))
		want := slow(pairs, text)
		if got := r.String(text); got != want {
			t.Fatalf("%q in %q: got %q, want %q", pairs, text, got, want)
		}
		if got := string(r.Append([]byte("x"), text)); got != "x"+want {
			t.Fatalf("Append: %q in %q: got %q, want %q", pairs, text, got, want)
		}
		stream := r.Stream()
		var one []byte
		for i := range len(text) {
			one = stream.AppendBytes(one, []byte{text[i]})
		}
		if one = stream.Flush(one); string(one) != want {
			t.Fatalf("bytewise: %q in %q: got %q, want %q", pairs, text, one, want)
		}
		found := r.Find(text)
		for i := 0; i <= len(text); i++ {
			for _, e := range found {
				if e.Replacement.Begin < i && i < e.Replacement.End {
					inside++
				}
			}
			j := i + rng.IntN(len(text)-i+1)
			if got := join(r.Chunks(seq(text[:i], text[i:j], text[j:]))); got != want {
				t.Fatalf("%q in %q cut at %d and %d: got %q, want %q", pairs, text, i, j, got, want)
			}
		}
	}
	if inside < rounds(1000) {
		t.Errorf("only %d cuts fell inside tokens", inside)
	}
}

func TestEveryTwoCuts(t *testing.T) {
	pairs := map[string]string{"tabc": "John", "tabcdtabx": "Mary tabc", "abc": "", "x": "tabc"}
	r := must(t, list(pairs))
	delete(pairs, "abc") // without Text: never restored
	text := "tabc tabcd tabcdtabx abctabctabcdtabtabcdtabxxtabcdtab"
	want := slow(pairs, text)
	for i := 0; i <= len(text); i++ {
		for j := i; j <= len(text); j++ {
			if got := join(r.Chunks(seq(text[:i], text[i:j], text[j:]))); got != want {
				t.Fatalf("cut at %d and %d: got %q, want %q", i, j, got, want)
			}
		}
	}
}

// A stream holds back the longest end that is a proper prefix of a token that
// exists, and nothing else.
func TestStreamHoldsOnlyAPrefix(t *testing.T) {
	rng := rand.New(rand.NewPCG(7, 8))
	for range rounds(3000) {
		pairs, text := world(rng)
		s := must(t, list(pairs)).Stream()
		var out []byte
		for text != "" {
			n := 1 + rng.IntN(min(5, len(text)))
			in := text[:n]
			text = text[n:]
			out = s.Append(out[:0], in)
			var held int
			if _, err := fmt.Sscanf(fmt.Sprint(s), "restore.Stream(%d bytes held)", &held); err != nil {
				t.Fatal(err)
			}
			tail := string(s.Flush(nil))
			if held == 0 {
				continue
			}
			// What was held back and is no whole token must begin one.
			ok := false
			for tok := range pairs {
				ok = ok || len(tok) > held
			}
			if !ok {
				t.Fatalf("%d bytes held, more than any token; tail %q", held, tail)
			}
		}
	}
	s := must(t, list(map[string]string{"tabc": "John"})).Stream()
	for _, c := range []struct{ in, out string }{
		{"xt", "x"}, {"a", ""}, {"b", ""}, {"d", "tabd"}, {"tt", "t"}, {"ab", ""}, {"c", "John"}, {"zta", "z"},
	} {
		if got := string(s.Append(nil, c.in)); got != c.out {
			t.Errorf("after %q: %q, want %q", c.in, got, c.out)
		}
	}
	if got := string(s.Flush(nil)); got != "ta" {
		t.Errorf("flush: %q", got)
	}
}

func TestTransformer(t *testing.T) {
	rng := rand.New(rand.NewPCG(9, 10))
	for round := range rounds(400) {
		pairs, text := world(rng)
		if round%10 == 0 { // originals larger than the buffers of package transform
			for tok := range pairs {
				pairs[tok] = strings.Repeat(tok, 3000)
			}
			text = strings.Repeat(text, 5)
		}
		r := must(t, list(pairs))
		want := r.String(text)
		tr := r.Transformer()
		if got, n, err := transform.String(tr, text); err != nil || got != want || n != len(text) {
			t.Fatalf("String: %d of %d, %v", n, len(text), err)
		}
		tr.Reset()
		for _, src := range []io.Reader{strings.NewReader(text), iotest.OneByteReader(strings.NewReader(text)),
			iotest.HalfReader(strings.NewReader(text)), iotest.DataErrReader(strings.NewReader(text))} {
			got, err := io.ReadAll(transform.NewReader(src, tr))
			if err != nil || string(got) != want {
				t.Fatalf("NewReader: %q in %q: got %q, %v, want %q", pairs, text, got, err, want)
			}
		}
		var b strings.Builder
		w := transform.NewWriter(&b, r.Transformer())
		for i := 0; i < len(text); i += 3 {
			if _, err := io.WriteString(w, text[i:min(i+3, len(text))]); err != nil {
				t.Fatal(err)
			}
		}
		if err := w.Close(); err != nil || b.String() != want {
			t.Fatalf("NewWriter: %q in %q: got %q, %v, want %q", pairs, text, b.String(), err, want)
		}
	}
	_, err := io.ReadAll(transform.NewReader(iotest.ErrReader(io.ErrUnexpectedEOF), must(t).Transformer()))
	if err != io.ErrUnexpectedEOF {
		t.Error(err)
	}
}

func TestChunks2(t *testing.T) {
	r := must(t, list(map[string]string{"tabc": "John"}))
	fail := errors.New("fail")
	in := func(err error) iter.Seq2[string, error] {
		return func(yield func(string, error) bool) {
			_ = yield("a ta", nil) && yield("bc b", nil) && err != nil && yield("", err) && yield("never", nil)
		}
	}
	var got []string
	for s, err := range r.Chunks2(in(fail)) {
		got = append(got, fmt.Sprint(s, "|", err))
	}
	if !slices.Equal(got, []string{"a |<nil>", "John b|<nil>", "|fail"}) {
		t.Errorf("%q", got)
	}
	got = nil
	for s, err := range r.Chunks2(in(nil)) {
		got = append(got, fmt.Sprint(s, "|", err))
	}
	held := func(yield func(string, error) bool) { yield("x ta", nil) }
	for s := range r.Chunks2(held) {
		got = append(got, s)
	}
	if !slices.Equal(got, []string{"a |<nil>", "John b|<nil>", "x ", "ta"}) {
		t.Errorf("%q", got)
	}
	got = nil
	for s := range r.Chunks2(in(nil)) {
		got = append(got, s)
		if len(got) == 1 {
			break
		}
	}
	for s := range r.Chunks(seq("tab", "c", "x ta")) {
		got = append(got, s)
	}
	for range r.Chunks(seq("a", "b")) {
		break
	}
	if !slices.Equal(got, []string{"a ", "John", "x ", "ta"}) {
		t.Errorf("%q", got)
	}
}

// What Find returns is the list of an anonymizing whose result s is.
func TestFindIsTheInverse(t *testing.T) {
	rng := rand.New(rand.NewPCG(11, 12))
	for range 1000 {
		pairs, text := world(rng)
		r := must(t, list(pairs))
		whole := r.String(text)
		a, b := 0, 0
		for _, e := range r.Find(text) {
			if e.Type != "name" || whole[e.Begin:e.End] != e.Text || text[e.Replacement.Begin:e.Replacement.End] != e.Replacement.Text ||
				pairs[e.Replacement.Text] != e.Text || whole[a:e.Begin] != text[b:e.Replacement.Begin] {
				t.Fatalf("%q in %q", pairs, text)
			}
			a, b = e.End, e.Replacement.End
		}
		if whole[a:] != text[b:] {
			t.Fatalf("%q in %q", pairs, text)
		}
	}
}

func TestConflict(t *testing.T) {
	e := func(text, tok string) entity.List {
		return entity.List{{Text: text, Replacement: entity.Replacement{Text: tok}}}
	}
	r, err := restore.New(e("John", "tok"), e("Mary", "tok"))
	if r != nil || !errors.Is(err, restore.ErrConflict) || strings.Contains(err.Error(), "tok") && strings.Contains(err.Error(), "John") {
		t.Error(r, err)
	}
	r, err = restore.New(e("John", "tok"), e("John", "tok"), e("John", "tok2"), e("", "tok"), e("Eve", ""))
	if err != nil || r.String("tok tok2 tok3") != "John John John3" || r.Len() != 2 {
		t.Error(r, err)
	}
	var zero restore.Restorer
	if s := zero.String("tok") + string(zero.Append(nil, "tok")) + join(zero.Chunks(seq("tok"))); s != "toktoktok" || zero.Find("tok") != nil {
		t.Error("zero Restorer changed something:", s)
	}
}

// Originals are literal and never scanned again.
// TestOriginalsAreNeverLookedAtAgain: originals made of tokens, halves of tokens and marks of
// replacement languages come out as they are, whole and in pieces.
func TestOriginalsAreNeverLookedAtAgain(t *testing.T) {
	for seed := range uint64(300) {
		r := rand.New(rand.NewPCG(seed, 61))
		pairs := map[string]string{}
		tokens := []string{"taaa", "tbbb", "tcccc", "tcc"}
		for _, tok := range tokens {
			var b strings.Builder
			for range 1 + r.IntN(5) {
				b.WriteString([]string{"taaa", "tbbb", "tcccc", "tc", "ta", "$1", `\1`, "%s", "${x}", "&", "\x00"}[r.IntN(11)])
			}
			pairs[tok] = b.String()
		}
		var in, want, got strings.Builder
		for range r.IntN(12) {
			tok := tokens[r.IntN(4)]
			in.WriteString(tok + "|")
			want.WriteString(pairs[tok] + "|")
		}
		re := must(t, list(pairs))
		if s := re.String(in.String()); s != want.String() {
			t.Fatalf("seed %d: got %q, want %q", seed, s, want.String())
		}
		st := re.Stream()
		for i := range in.Len() {
			got.Write(st.Append(nil, in.String()[i:i+1]))
		}
		got.Write(st.Flush(nil))
		if got.String() != want.String() {
			t.Fatalf("seed %d in pieces: got %q, want %q", seed, got.String(), want.String())
		}
	}
}

func TestLiteral(t *testing.T) {
	pairs := map[string]string{"taaa": `$1 \1 %s tbbb ${x} &`, "tbbb": "taaa"}
	if got, want := must(t, list(pairs)).String("taaa|tbbb"), pairs["taaa"]+"|taaa"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// TestPrinting: how many, also of none.
func TestPrinting(t *testing.T) {
	r := must(t, list(map[string]string{"tabc": "x", "tbcd": "y"}))
	s := r.Stream()
	s.Append(nil, "ta")
	for want, v := range map[string]any{
		"restore.Restorer(2 tokens)":   r,
		"restore.Restorer(0 tokens)":   (*restore.Restorer)(nil),
		"restore.Stream(2 bytes held)": s,
		"restore.Stream(0 bytes held)": (*restore.Stream)(nil),
		"restore.Transformer":          r.Transformer(),
	} {
		if got := fmt.Sprint(v); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

func TestPrintingShowsNothing(t *testing.T) {
	r := must(t, list(map[string]string{"tabc": "Secret"}))
	s := r.Stream()
	s.Append(nil, "ta")
	for _, v := range []any{r, s, r.Transformer()} {
		for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%q", "%x"} {
			if got := fmt.Sprintf(verb, v); strings.Contains(got, "Secret") || strings.Contains(got, "ta") && !strings.Contains(got, "restore.") || strings.Contains(got, fmt.Sprintf("%x", "Secret")) {
				t.Errorf("%s: %s", verb, got)
			}
		}
	}
}

func TestAllocations(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	pairs := map[string]string{}
	var tok string
	for range 1000 {
		tok = "t" + random(rng, crockford, 17)
		pairs[tok] = "John Doe"
	}
	r := must(t, list(pairs))
	text := "Hello " + tok + ", how are you? " + strings.Repeat("plain text without anything ", 20)
	buf := make([]byte, 0, 4096)
	s := r.Stream()
	s.Append(nil, tok[:5])
	for name, f := range map[string]func(){
		"Append":         func() { buf = r.Append(buf[:0], text) },
		"String without": func() { r.String(text[30:]) },
		"Stream": func() {
			buf = buf[:0]
			for i := 0; i+4 <= len(text); i += 4 {
				buf = s.Append(buf, text[i:i+4])
			}
			buf = s.Flush(buf)
		},
	} {
		if n := testing.AllocsPerRun(50, f); n != 0 {
			t.Errorf("%s: %v allocations", name, n)
		}
	}
	if n := testing.AllocsPerRun(50, func() { r.String(text) }); n != 1 {
		t.Errorf("String: %v allocations", n)
	}
}

func FuzzChunks(f *testing.F) {
	f.Add("tabc", "tabcd", "x tabc tabcdtab", uint64(0x0102030405))
	f.Add("a", "aa", "aaaaaaa", uint64(0xffffffff))
	f.Fuzz(func(t *testing.T, a, b, text string, cuts uint64) {
		pairs := map[string]string{}
		if a != "" {
			pairs[a] = "A" + b
		}
		if b != "" {
			pairs[b] = "B" + a
		}
		r := must(t, list(pairs))
		want := slow(pairs, text)
		if got := r.String(text); got != want {
			t.Fatalf("got %q, want %q", got, want)
		}
		s := r.Stream()
		var out []byte
		rest := text
		for i := 0; rest != ""; i++ {
			n := min(len(rest), int(cuts>>(i*4&63)&15))
			if n == 0 && i > 16 {
				n = len(rest)
			}
			out = s.Append(out, rest[:n])
			rest = rest[n:]
		}
		if out = s.Flush(out); string(out) != want {
			t.Fatalf("in pieces: got %q, want %q", out, want)
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

// TestTransformerOfLongSources: a source may be longer than the pieces it is taken in.
func TestTransformerOfLongSources(t *testing.T) {
	r := must(t, list(map[string]string{"tabc": "John"}))
	for _, n := range []int{1, 4095, 4096, 4097, 6000, 8192, 20000} {
		in := strings.Repeat("x", n) + "tabc"
		got, _, err := transform.String(r.Transformer(), in)
		if err != nil || got != r.String(in) {
			t.Errorf("%d: %v", n, err)
		}
		dst := make([]byte, 2*len(in)) // all at once
		nDst, nSrc, err := r.Transformer().Transform(dst, []byte(in), true)
		if err != nil || nSrc != len(in) || string(dst[:nDst]) != r.String(in) {
			t.Errorf("%d at once: %d, %v", n, nSrc, err)
		}
	}
}

// TestPiecesAreNotEmpty: neither form yields a piece of nothing.
func TestPiecesAreNotEmpty(t *testing.T) {
	r := must(t, list(map[string]string{"tabc": "John"}))
	in := []string{"", "t", "a", "", "b", "c", "t", ""}
	var all, all2 string
	for piece := range r.Chunks(slices.Values(in)) {
		if piece == "" {
			t.Error("Chunks yields an empty piece")
		}
		all += piece
	}
	for piece, err := range r.Chunks2(func(yield func(string, error) bool) {
		for _, s := range in {
			if !yield(s, nil) {
				return
			}
		}
	}) {
		if piece == "" || err != nil {
			t.Error("Chunks2 yields an empty piece", err)
		}
		all2 += piece
	}
	if all != "Johnt" || all2 != all {
		t.Errorf("%q, %q", all, all2)
	}
}
