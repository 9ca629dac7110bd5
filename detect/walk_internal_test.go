package detect

import (
	"context"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/piikit/piikit/entity"
)

// visits returns the places that a detector with every kind of anchor sees.
func visits(text string, walk func(s *scan, t string)) (at []int, words []Word) {
	s, err := NewScanner(Options{}, &Detector{
		Name: "all", Types: []entity.Type{"x"}, Horizon: Horizon,
		Anchors: Anchors{Bytes: "@:\n.é。\xe2", Joints: "-'", Numbers: true, Codes: true, Capitals: true, Words: []string{"word", "straße", "abcdefghi"}},
		Spot: func(c *Cursor) int {
			at = append(at, c.Pos)
			w, _ := c.Before(2)
			words = append(words, c.Word(), w)
			return 0
		},
	})
	if err != nil {
		panic(err)
	}
	sc := newScan(s)
	if err := sc.begin(Call{}); err != nil {
		panic(err)
	}
	walk(sc, text)
	return at, words
}

// TestBlocksEqualSteps holds the walk by blocks to the one word by word.
func TestBlocksEqualSteps(t *testing.T) {
	pieces := []string{"word", "Word", "STRASSE", "straße", "abcdefghi", "a", "1", "12", "a1", "é", "Ä", "。", "東", "@", ":", "-", "a-b", "é-é", "'", ".", "\n", " ", " ", "  ", "\xff", "\xe2\x80", "’",
		strings.Repeat("x", 63), strings.Repeat("y", 64), strings.Repeat("Z9", 70), strings.Repeat("é", 80)}
	for seed := range uint64(400) {
		r := rand.New(rand.NewPCG(seed, 3))
		var b strings.Builder
		for range r.IntN(200) {
			b.WriteString(pieces[r.IntN(len(pieces))])
			if r.IntN(2) == 0 {
				b.WriteByte(' ')
			}
		}
		text := b.String()
		at, words := visits(text, func(s *scan, t string) { s.walk(context.Background(), t, 0, len(t)) })
		at2, words2 := visits(text, func(s *scan, t string) {
			for i := 0; i < len(t); {
				i = s.step(t, i)
			}
		})
		require.Equal(t, at2, at, "seed %d: %q", seed, text)
		require.Equal(t, words2, words, "seed %d: %q", seed, text)
	}
}

func FuzzWordAt(f *testing.F) {
	f.Add("ab CD é 12 東京x")
	f.Fuzz(func(t *testing.T, s string) {
		for i := 0; i < len(s); {
			w := wordAt(s, i)
			if w.Len() == 0 {
				i++
				continue
			}
			require.Equal(t, Hash(s[w.Begin:w.End]), w.Hash)
			if w.Flags&Ideographic == 0 {
				require.Equal(t, wideWordAt(s, i), w)
			}
			if w.Flags&Cut == 0 && (i == 0 || wordAt(s, i-1).Len() == 0) {
				require.Equal(t, w, wordBefore(s, 0, w.End), "%q", s[i:w.End])
			}
			i = w.End
		}
	})
}

func TestHeaderBytes(t *testing.T) {
	for c := range 256 {
		want := isAlnum(byte(c)) || c >= 0x80 || strings.IndexByte(" _-\"'/()#.", byte(c)) >= 0
		require.Equal(t, want, headerByte(byte(c)), "%q", rune(c))
	}
}
