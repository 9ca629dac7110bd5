package entity_test

import (
	"errors"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/piikit/piikit/entity"
	"github.com/piikit/piikit/internal/lineartest"
)

var units = []entity.Unit{entity.Byte, entity.Rune, entity.UTF16}

var odd = []string{
	"", "a", "John", "é", "Zoë 👩‍👩‍👧 x", "👍", "\xff", "a\xffb", "\xe2\x82", "\xe2\x82\xac\xe2", "€\x80€", "\xf0\x9f\x91",
	"\xf0\x9f\x91\x8d\x8d", "İẞKȺ", "\xed\xa0\x80", "\xc0\xafx", "\x00é\x00", "a\u0301\u200d", strings.Repeat("é👍x\xf0", 9),
}

// counts is the obvious way: cut before the offset and count what is there.
func counts(text string, u entity.Unit) map[int]int { // byte offset of each border -> offset in u
	m := map[int]int{}
	n := 0
	for i, r := range text {
		m[i] = n
		w := 1
		switch u {
		case entity.Byte:
			w = utf8.RuneLen(r)
			if r == utf8.RuneError && !strings.HasPrefix(text[i:], "\uFFFD") {
				w = 1
			}
		case entity.UTF16:
			w = len(utf16.Encode([]rune{r}))
		}
		n += w
	}
	m[len(text)] = n
	return m
}

// Offsets convert from each unit to each and are refused inside a character
// and outside the text, in whatever order they are asked for.
func TestRulerAgreesWithCounting(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	for _, text := range odd {
		for _, from := range units {
			for _, to := range units {
				f, g := counts(text, from), counts(text, to)
				want := map[int]int{}
				for b, x := range f {
					want[x] = g[b]
				}
				r := entity.NewRuler(text, from, to)
				asks := rng.Perm(len(text) + 3)
				if len(asks)%2 == 0 {
					slices.Sort(asks)
				}
				for _, x := range asks {
					x--
					got, err := r.Convert(x)
					y, ok := want[x]
					switch {
					case ok && (err != nil || got != y):
						t.Fatalf("%q %v>%v: %d is %d, %v; want %d", text, from, to, x, got, err, y)
					case ok:
					case x < 0 || x > f[len(text)]:
						if got != 0 || !errors.Is(err, entity.ErrBounds) {
							t.Fatalf("%q %v>%v: %d is %d, %v; want out of bounds", text, from, to, x, got, err)
						}
					case got != 0 || !errors.Is(err, entity.ErrInRune):
						t.Fatalf("%q %v>%v: %d is %d, %v; want inside a character", text, from, to, x, got, err)
					}
				}
			}
		}
	}
}

func TestConvertSpans(t *testing.T) {
	text := "👍 Zoë, \xff Zoë"
	spans := []entity.Span{{13, 17}, {5, 9}, {5, 9}, {0, 17}, {17, 17}}
	for _, u := range units {
		there, err := entity.ConvertSpans(text, entity.Byte, u, spans)
		if err != nil {
			t.Fatal(err)
		}
		back, err := entity.ConvertSpans(text, u, entity.Byte, there)
		if err != nil || !slices.Equal(back, spans) {
			t.Errorf("%v: %v became %v and %v, %v", u, spans, there, back, err)
		}
	}
	got, _ := entity.ConvertSpans(text, entity.Byte, entity.UTF16, spans[:2])
	if !slices.Equal(got, []entity.Span{{10, 13}, {3, 6}}) {
		t.Error("UTF-16:", got)
	}
	for _, c := range []struct {
		unit  entity.Unit
		spans []entity.Span
		want  entity.SpanError
	}{
		{entity.UTF16, []entity.Span{{0, 2}, {1, 2}, {0, 99}}, entity.SpanError{Index: 1, Span: entity.Span{1, 2}, Unit: entity.UTF16, Len: 13, Err: entity.ErrInRune}},
		{entity.UTF16, []entity.Span{{0, 14}, {1, 2}}, entity.SpanError{Index: 0, Span: entity.Span{0, 14}, Unit: entity.UTF16, Len: 13, Err: entity.ErrBounds}},
		{entity.Rune, []entity.Span{{2, 1}, {-1, 2}}, entity.SpanError{Index: 0, Span: entity.Span{2, 1}, Unit: entity.Rune, Len: 12, Err: entity.ErrReversed}},
		{entity.Rune, []entity.Span{{2, 1}}, entity.SpanError{Index: 0, Span: entity.Span{2, 1}, Unit: entity.Rune, Len: 12, Err: entity.ErrReversed}},
		{entity.Byte, []entity.Span{{0, 1}}, entity.SpanError{Index: 0, Span: entity.Span{0, 1}, Unit: entity.Byte, Len: 17, Err: entity.ErrInRune}},
	} {
		got, err := entity.ConvertSpans(text, c.unit, entity.Byte, c.spans)
		e, ok := errors.AsType[*entity.SpanError](err)
		if got != nil || !ok || *e != c.want {
			t.Errorf("%v %v: %v", c.unit, c.spans, err)
		}
	}
}

func TestListConvert(t *testing.T) {
	text, repl := "👍 Zoë x", "👍 tok x"
	l := entity.List{{Type: "name", Begin: 5, End: 9, Text: "Zoë", Replacement: entity.Replacement{Begin: 5, End: 8, Text: "tok"}}, {Begin: 10, End: 11}}
	got, err := l.Convert(text, repl, entity.Byte, entity.UTF16)
	want := entity.List{{Type: "name", Begin: 3, End: 6, Text: "Zoë", Replacement: entity.Replacement{Begin: 3, End: 6, Text: "tok"}}, {Begin: 7, End: 8}}
	if err != nil || !slices.Equal(got, want) {
		t.Error(got, err)
	}
	if e, err := (entity.List{{Begin: 5, End: 5}}).Convert(text, repl, entity.Byte, entity.Rune); err != nil || e[0].Span() != (entity.Span{Begin: 2, End: 2}) {
		t.Error(e, err)
	}
	back, err := got.Convert(text, repl, entity.UTF16, entity.Byte)
	if err != nil || !slices.Equal(back, l) {
		t.Error(back, err)
	}
	l[0].Replacement.End = 99
	if got, err := l.Convert(text, repl, entity.Byte, entity.Rune); got != nil || !errors.Is(err, entity.ErrBounds) {
		t.Error(got, err)
	}
	if l[1].Begin, l[1].End = 11, 10; true {
		l[0].Replacement = entity.Replacement{}
	}
	_, err = l.Convert(text, repl, entity.Byte, entity.Rune)
	if e, ok := errors.AsType[*entity.SpanError](err); !ok || e.Index != 1 || e.Err != entity.ErrReversed {
		t.Error(err)
	}
}

// Ten times the text and ten times the offsets cost about ten times as much.
func TestConvertIsLinear(t *testing.T) {
	cost := func(n int) time.Duration {
		text := strings.Repeat("aé👍 ", n)
		var spans []entity.Span
		for i := range n {
			b := (n - 1 - i) * 8
			spans = append(spans, entity.Span{Begin: b, End: b + 7})
		}
		best := time.Hour
		for range 3 {
			start := lineartest.Now()
			if _, err := entity.ConvertSpans(text, entity.Byte, entity.UTF16, spans); err != nil {
				t.Fatal(err)
			}
			best = min(best, lineartest.Now()-start)
		}
		return best
	}
	lineartest.Compare(t, "spans", func() (time.Duration, time.Duration) { return cost(2000), cost(20000) })
}

// CheckSpans says of each pair of places in a text what converting would say.
func TestCheckSpansAgreesWithRuler(t *testing.T) {
	for _, text := range odd {
		borders := counts(text, entity.Byte)
		for b := -1; b <= len(text)+1; b++ {
			for e := -1; e <= len(text)+1; e++ {
				_, okB := borders[b]
				_, okE := borders[e]
				want := error(nil)
				switch {
				case min(b, e) < 0 || max(b, e) > len(text):
					want = entity.ErrBounds
				case e < b:
					want = entity.ErrReversed
				case !okB || !okE:
					want = entity.ErrInRune
				}
				err := entity.CheckSpans(text, []entity.Span{{0, 0}, {b, e}})
				if want == nil {
					if err != nil {
						t.Fatalf("%q [%d:%d]: %v", text, b, e, err)
					}
					continue
				}
				se, ok := errors.AsType[*entity.SpanError](err)
				if !ok || *se != (entity.SpanError{Index: 1, Span: entity.Span{b, e}, Len: len(text), Err: want}) {
					t.Fatalf("%q [%d:%d]: %v, want %v", text, b, e, err, want)
				}
			}
		}
	}
	err := entity.CheckSpans("héllo", []entity.Span{{0, 2}})
	if err == nil || err.Error() != "entity: range 0, [0:2] of 6 bytes: inside a character" {
		t.Error(err)
	}
}

func TestMergeSpans(t *testing.T) {
	type S = entity.Span
	for _, c := range []struct{ in, want []S }{
		{nil, nil},
		{[]S{{0, 1}, {1, 2}, {5, 9}}, []S{{0, 1}, {1, 2}, {5, 9}}},
		{[]S{{5, 9}, {0, 1}}, []S{{0, 1}, {5, 9}}},
		{[]S{{0, 5}, {2, 3}, {4, 8}, {8, 9}}, []S{{0, 8}, {8, 9}}},
		{[]S{{0, 5}, {0, 5}, {3, 3}, {9, 7}}, []S{{0, 5}}},
		{[]S{{3, 3}}, nil},
	} {
		in := slices.Clone(c.in)
		got := entity.MergeSpans(in)
		if same := len(got) > 0 && &got[0] == &in[0]; same != (len(c.in) > 0 && slices.Equal(c.in, c.want)) {
			t.Errorf("%v: returned itself is %v", c.in, same)
		}
		if !slices.Equal(got, c.want) || !slices.Equal(in, c.in) {
			t.Errorf("%v became %v, want %v", c.in, got, c.want)
		}
	}
	// Against a bit for each byte.
	rng := rand.New(rand.NewPCG(3, 4))
	for range 2000 {
		var in []S
		var bits [40]bool
		for range rng.IntN(8) {
			b := rng.IntN(38)
			s := S{b, b + rng.IntN(8)}
			s.End = min(s.End, 40)
			in = append(in, s)
			for i := s.Begin; i < s.End; i++ {
				bits[i] = true
			}
		}
		end := 0
		for _, s := range entity.MergeSpans(in) {
			if s.IsEmpty() || s.Begin < end {
				t.Fatalf("%v: %v is out of order", in, s)
			}
			end = s.End
			for i := s.Begin; i < s.End; i++ {
				if !bits[i] {
					t.Fatalf("%v: byte %d was in no span", in, i)
				}
				bits[i] = false
			}
		}
		if slices.Contains(bits[:], true) {
			t.Fatalf("%v: bytes were lost", in)
		}
	}
}

func TestListCheck(t *testing.T) {
	for _, c := range []struct {
		l     entity.List
		index int
		want  error
	}{
		{nil, 0, nil},
		{entity.List{{Begin: 0, End: 2}, {Begin: 2, End: 5, Text: "llo"}}, 0, nil},
		{entity.List{{Begin: 0, End: 2}, {Begin: 1, End: 5}}, 1, entity.ErrOverlap},
		{entity.List{{Begin: 2, End: 4}, {Begin: 0, End: 1}}, 1, entity.ErrOverlap},
		{entity.List{{Begin: 2, End: 2}}, 0, entity.ErrEmpty},
		{entity.List{{Begin: 3, End: 2}}, 0, entity.ErrReversed},
		{entity.List{{Begin: -1, End: 2}}, 0, entity.ErrBounds},
		{entity.List{{Begin: 1, End: 6}}, 0, entity.ErrBounds},
		{entity.List{{Begin: 0, End: 2, Text: "hE"}}, 0, entity.ErrText},
	} {
		err := c.l.Check("hello")
		e, ok := errors.AsType[*entity.SpanError](err)
		if c.want == nil && err != nil || c.want != nil && (!ok || e.Index != c.index || e.Err != c.want || e.Len != 5) {
			t.Errorf("%v: %v, want %v", c.l, err, c.want)
		}
	}
}

func TestUnitText(t *testing.T) {
	for _, u := range units {
		b, err := u.MarshalText()
		var v entity.Unit = 9
		if err != nil || v.UnmarshalText(b) != nil || v != u || string(b) != u.String() {
			t.Errorf("%v is written as %s", u, b)
		}
	}
	var u entity.Unit = 1
	if err := u.UnmarshalText([]byte("secret")); !errors.Is(err, entity.ErrUnit) || strings.Contains(err.Error(), "secret") {
		t.Error(err)
	}
	if u.UnmarshalText(nil) != nil || u != entity.Byte {
		t.Error("empty is not bytes")
	}
	if _, err := entity.Unit(3).MarshalText(); !errors.Is(err, entity.ErrUnit) || entity.Unit(3).String() != "Unit(3)" {
		t.Error(err)
	}
}

func FuzzRuler(f *testing.F) {
	for _, s := range odd {
		f.Add(s, 1)
	}
	f.Fuzz(func(t *testing.T, s string, n int) {
		for _, u := range units {
			to, from := entity.NewRuler(s, entity.Byte, u), entity.NewRuler(s, u, entity.Byte)
			x, err := to.Convert(n)
			if (err == nil) != (entity.CheckSpans(s, []entity.Span{{n, n}}) == nil) {
				t.Fatalf("%v: %v", u, err)
			}
			if err != nil {
				continue
			}
			if y, err := from.Convert(x); err != nil || y != n {
				t.Fatalf("%v: %d became %d and %d, %v", u, n, x, y, err)
			}
		}
	})
}

// TestFirstBadSpan: of several faults the first in the list counts, of one range
// the one farther to the left; an empty range is none.
func TestFirstBadSpan(t *testing.T) {
	for _, c := range []struct {
		spans []entity.Span
		index int
		err   error
	}{
		{[]entity.Span{{Begin: 1, End: 99}}, 0, entity.ErrInRune},
		{[]entity.Span{{Begin: 0, End: 0}, {Begin: 0, End: 99}}, 1, entity.ErrBounds},
		{[]entity.Span{{Begin: 2, End: 2}, {Begin: 3, End: 2}, {Begin: 1, End: 99}}, 1, entity.ErrReversed},
		{[]entity.Span{{Begin: 99, End: 1}, {Begin: 3, End: 2}}, 0, entity.ErrInRune},
	} {
		_, err := entity.ConvertSpans("éx", entity.Byte, entity.UTF16, c.spans)
		var e *entity.SpanError
		if !errors.As(err, &e) || e.Index != c.index || !errors.Is(err, c.err) {
			t.Errorf("%v: %v", c.spans, err)
		}
	}
}

// TestKept: what stands in its own place is kept; it has no token and nothing is skipped for it.
func TestKept(t *testing.T) {
	for _, c := range []struct {
		text, with string
		want       bool
	}{{"John", "John", true}, {"John", "t1", false}, {"", "", false}, {"", "[NAME]", false}, {"John", "", false}} {
		e := entity.Entity{Type: "name", End: len(c.text), Text: c.text, Replacement: entity.Replacement{End: len(c.with), Text: c.with}}
		if e.Kept() != c.want {
			t.Errorf("%q for %q: %v", c.with, c.text, !c.want)
		}
		if l := (entity.List{e}).Tokens(); (len(l) == 0) != (c.want || c.with == "") {
			t.Errorf("%q for %q: %v", c.with, c.text, l)
		}
	}
}
