package fold

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestHashIgnoresCaseAndDiacritics(t *testing.T) {
	for _, same := range [][]string{
		{"jose", "José", "JOSE", "JOSÉ", "José"},
		{"strasse", "Straße", "STRASSE", "STRAẞE"},
		{"muller", "Müller", "MÜLLER"},
		{"lukasz", "Łukasz"},
		{"ольга", "Ольга", "ОЛЬГА"},
		{"abcdefgh", "ABCDEFGH"},
		{"abcdefghi", "ÁBCDEFGHI"},
	} {
		for _, w := range same[1:] {
			assert.Equal(t, Hash(same[0]), Hash(w), w)
		}
	}
	seen := map[uint64]string{}
	for _, w := range []string{"", "a", "b", "ab", "ba", "abcdefg", "abcdefgh", "abcdefghi", "abcdefgh1", "\xff", "\xfe", "ю"} {
		require.NotContains(t, seen, Hash(w), "%q %q", w, seen[Hash(w)])
		seen[Hash(w)] = w
	}
}

// TestHashIsFixed holds the values on which generated tables are built.
func TestHashIsFixed(t *testing.T) {
	assert.Equal(t, uint64(fixedJohn), Hash("John"))
	assert.Equal(t, uint64(fixedLong), Hash("Donaudampfschiffahrt"))
}

func TestDigitsOfEveryScript(t *testing.T) {
	for r := rune(0x660); r <= unicode.MaxRune; r++ {
		if unicode.Is(unicode.Nd, r) {
			b, ok := foldRune(r, 0)
			require.True(t, ok && b >= '0' && b <= '9', "%U", r)
		}
	}
	b, _ := foldRune('٣', 0)
	assert.Equal(t, byte('3'), b)
	b, _ = foldRune('९', 0)
	assert.Equal(t, byte('9'), b)
}

// TestLeads holds nextFoldable to foldRune: no rune that folds begins with a byte that is passed over.
func TestLeads(t *testing.T) {
	for r := rune(0x80); r <= unicode.MaxRune; r++ {
		if !utf8.ValidRune(r) {
			continue
		}
		_, ok := foldRune(r, '1')
		s := string(r)
		if ok {
			require.Zero(t, nextFoldable(s, 0), "%U %x", r, s)
		}
	}
}

func foldText(s string) (string, *Map) {
	var m Map
	return string(m.Append(nil, s, 0)), &m
}

func TestFoldedTextMapsBack(t *testing.T) {
	in := "tel\u00a0４９\u2011\u200b30 „x“ é\u00ad!"
	out, m := foldText(in)
	assert.Equal(t, "tel 49-30 \"x\" é!", out)
	i := strings.Index(out, "49-30")
	assert.Equal(t, "４９\u2011\u200b30", in[m.Begin(i):m.End(i+5)])
	i = strings.Index(out, "30")
	assert.Equal(t, "30", in[m.Begin(i):m.End(i+2)])
	i = strings.Index(out, "49-")
	assert.Equal(t, "４９\u2011", in[m.Begin(i):m.End(i+3)])
	assert.Equal(t, len(in), m.End(len(out)))
}

func FuzzFold(f *testing.F) {
	f.Add("a\u00a0b\u200b\u2011１\xff\xe2\x80", 3, 5)
	f.Fuzz(func(t *testing.T, s string, i, j int) {
		out, m := foldText(s)
		require.Equal(t, Needed(s), !m.Identity())
		prev := 0
		for p := range len(out) {
			b, e := m.Begin(p), m.End(p+1)
			require.True(t, b >= prev && e > b && e <= len(s), "%d: [%d,%d) of %d", p, b, e, len(s))
			if out[p] >= utf8.RuneSelf {
				require.Equal(t, out[p], s[b])
			}
			prev = e
		}
		// Piece by piece, cut where the text allows, equals the whole.
		if len(s) > 0 && utf8.ValidString(s) {
			cut := int(uint(i) % uint(len(s)))
			for cut > 0 && !utf8.RuneStart(s[cut]) {
				cut--
			}
			var n Map
			half := n.Append(nil, s[:cut], 0)
			half = n.Append(half, s[cut:], cut)
			require.Equal(t, out, string(half))
			require.Equal(t, m.runs, n.runs)
		}
	})
}

const (
	fixedJohn = 0x30dc4672885a5d39
	fixedLong = 0x85994a6d3bf10966
)
