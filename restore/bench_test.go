package restore_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/piikit/piikit/entity"
)

var shapes = map[string]func(*rand.Rand, int) string{
	"opaque":   func(rng *rand.Rand, _ int) string { return "t" + random(rng, crockford, 17) },
	"random":   func(rng *rand.Rand, _ int) string { return random(rng, crockford[10:], 1) + random(rng, crockford, 10) },
	"labelled": func(rng *rand.Rand, n int) string { return fmt.Sprintf("NAME_%d_%s", n+1, random(rng, crockford, 6)) },
}

// haystack is size bytes of prose with one of n tokens about every KB.
func haystack(shape string, n, size int) (entity.List, string) {
	rng := rand.New(rand.NewPCG(1, uint64(n)))
	l := make(entity.List, n)
	for i := range l {
		l[i] = entity.Entity{Type: "name", Text: fmt.Sprintf("Person Number %d", i), Replacement: entity.Replacement{Text: shapes[shape](rng, i)}}
	}
	words := strings.Fields(`the quick brown fox jumps over a lazy dog while reading the letters of an old friend who has moved away to
		another town and asks whether the parcel that was sent on Monday came at all because nobody there seems to know anything about it
		Dear team, please find attached our offer for 2026 and let me know if you have questions about shipping or the payment terms`)
	var b strings.Builder
	for b.Len() < size {
		next := b.Len() + 1000
		for b.Len() < next {
			b.WriteString(words[rng.IntN(len(words))])
			b.WriteByte(' ')
		}
		b.WriteString(l[rng.IntN(n)].Replacement.Text)
		b.WriteString(", ")
	}
	return l, b.String()
}

func BenchmarkRestore(b *testing.B) {
	for _, shape := range []string{"opaque", "random", "labelled"} {
		for _, n := range []int{10, 1000, 100000} {
			l, text := haystack(shape, n, 1<<20)
			b.Run(fmt.Sprintf("%s/%d", shape, n), func(b *testing.B) {
				r := must(b, l)
				var dst []byte
				b.SetBytes(int64(len(text)))
				b.ReportAllocs()
				for b.Loop() {
					dst = r.Append(dst[:0], text)
				}
			})
		}
	}
}

func BenchmarkReplacer(b *testing.B) {
	for _, n := range []int{10, 1000} {
		l, text := haystack("opaque", n, 1<<20)
		b.Run(fmt.Sprintf("opaque/%d", n), func(b *testing.B) {
			var pairs []string
			for _, e := range l {
				pairs = append(pairs, e.Replacement.Text, e.Text)
			}
			r := strings.NewReplacer(pairs...)
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				_ = r.Replace(text)
			}
		})
	}
}

func BenchmarkStreamDelta(b *testing.B) {
	for _, shape := range []string{"opaque", "random", "labelled"} {
		for _, n := range []int{10, 1000, 100000} {
			l, text := haystack(shape, n, 1<<18)
			b.Run(fmt.Sprintf("%s/%d", shape, n), func(b *testing.B) {
				s := must(b, l).Stream()
				dst := make([]byte, 0, 1024)
				b.ReportAllocs()
				i := 0
				for b.Loop() {
					if i+4 > len(text) {
						i = 0
					}
					dst = s.Append(dst[:0], text[i:i+4])
					i += 4
				}
			})
		}
	}
}

func BenchmarkNew(b *testing.B) {
	for _, n := range []int{2, 1000, 100000} {
		l, _ := haystack("opaque", n, 1<<10)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				must(b, l)
			}
		})
	}
}

func BenchmarkCopy(b *testing.B) { // the floor
	_, text := haystack("opaque", 10, 1<<20)
	var dst []byte
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		dst = append(dst[:0], text...)
	}
}
