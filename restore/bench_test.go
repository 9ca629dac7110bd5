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

// tableSizes are those of the benchmarks: how many entities a restorer has.
var tableSizes = []int{10, 1000, 100_000}

// table is n entities; those of a smaller n are the first of a larger one.
func table(shape string, n int) entity.List {
	rng := rand.New(rand.NewPCG(1, 1))
	l := make(entity.List, n)
	for i := range l {
		l[i] = entity.Entity{Type: "name", Text: fmt.Sprintf("Person Number %d", i), Replacement: entity.Replacement{Text: shapes[shape](rng, i)}}
	}
	return l
}

// haystack is size bytes of prose with a token about every KB, one of l. It is the same text
// for tables that begin alike.
func haystack(l entity.List, size int) string {
	rng := rand.New(rand.NewPCG(2, 2))
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
		b.WriteString(l[rng.IntN(len(l))].Replacement.Text)
		b.WriteString(", ")
	}
	return b.String()
}

// BenchmarkRestore restores a mebibyte with a thousand tokens. In "same" ten entities occur, whatever the size
// of the table: one and the same text, so what differs is the table. In "many" the tokens are drawn from all
// of the table: with 100,000 entities nearly each is another one, and memory is met that was not met before.
func BenchmarkRestore(b *testing.B) {
	for _, shape := range []string{"opaque", "random", "labelled"} {
		for _, occur := range []string{"same", "many"} {
			for _, n := range tableSizes {
				b.Run(fmt.Sprintf("%s/%s/%d", shape, occur, n), func(b *testing.B) {
					l := table(shape, n)
					from := l
					if occur == "same" {
						from = l[:10]
					}
					text := haystack(from, 1<<20)
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
}

// BenchmarkReplacer does with strings.Replacer what BenchmarkRestore does.
func BenchmarkReplacer(b *testing.B) {
	for _, n := range tableSizes {
		b.Run(fmt.Sprintf("opaque/same/%d", n), func(b *testing.B) {
			l := table("opaque", n)
			text := haystack(l[:10], 1<<20)
			var pairs []string
			for _, e := range l {
				pairs = append(pairs, e.Replacement.Text, e.Text)
			}
			r := strings.NewReplacer(pairs...)
			r.Replace("") // it builds its tables at the first call
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				_ = r.Replace(text)
			}
		})
	}
}

// BenchmarkStreamDelta restores a text of which four bytes come at a time, as a model writes.
func BenchmarkStreamDelta(b *testing.B) {
	for _, shape := range []string{"opaque", "random", "labelled"} {
		for _, n := range tableSizes {
			b.Run(fmt.Sprintf("%s/same/%d", shape, n), func(b *testing.B) {
				l := table(shape, n)
				text := haystack(l[:10], 1<<18)
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
		l := table("opaque", n)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				must(b, l)
			}
		})
	}
}

func BenchmarkCopy(b *testing.B) { // the floor
	text := haystack(table("opaque", 10), 1<<20)
	var dst []byte
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		dst = append(dst[:0], text...)
	}
}
