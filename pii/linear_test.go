package pii_test

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/piikit/piikit/internal/lineartest"
	"github.com/piikit/piikit/pii"
)

// shapes are texts that grow: ordinary ones, and those that are meant to hurt.
var shapes = map[string]string{
	"chat":      "Hi John, could you please call me at (415) 555-0142 about order 4711? Thanks, Mary Smith\n",
	"prose":     "could you please check what happened to the delivery of last week, it has not arrived. ",
	"a.a.a.":    "a.",
	"at signs":  "@",
	"a@a@":      "aaaa@",
	"digits":    "9",
	"groups":    "1 ",
	"GB12":      "GB12 ",
	"capitals":  "CAPITALS ",
	"one word":  "Q",
	"quads":     "1.1.1.1.",
	"colons":    "::",
	"dashes":    "12-",
	"streets":   "12 St ",
	"cues":      "name: ",
	"newlines":  "\n",
	"umlauts":   "äÖ ",
	"han":       "東京",
	"no breaks": "\u00a01",
	"bad bytes": "\xff",
}

func grow(piece string, n int) string { return strings.Repeat(piece, n/len(piece)+1)[:n] }

// timeOf returns the best time of three.
func timeOf(tb testing.TB, a *pii.Anonymizer, text string) time.Duration {
	best := time.Hour
	for range 3 {
		start := time.Now()
		if _, err := a.Find(context.Background(), text); err != nil {
			tb.Fatal(err)
		}
		best = min(best, time.Since(start))
	}
	return best
}

// TestLinear: a text ten times as long takes about ten times as long.
// BenchmarkGrow prints the ratios.
func TestLinear(t *testing.T) {
	a := anonymizer(t, pii.Options{})
	for name, piece := range shapes {
		lineartest.Check(t, name, 20_000, func(n int) {
			if _, err := a.Find(context.Background(), grow(piece, n)); err != nil {
				t.Fatal(err)
			}
		})
	}
}

// BenchmarkGrow prints, for each shape, nanoseconds a byte at 1 MB and the
// ratio to those at 10 KB: 1 is linear.
func BenchmarkGrow(b *testing.B) {
	a := anonymizer(b, pii.Options{})
	for name, piece := range shapes {
		b.Run(name, func(b *testing.B) {
			var small, large float64
			for b.Loop() {
				small = float64(timeOf(b, a, grow(piece, 10_000)).Nanoseconds()) / 10_000
				large = float64(timeOf(b, a, grow(piece, 1_000_000)).Nanoseconds()) / 1_000_000
			}
			b.ReportMetric(large, "ns/byte")
			b.ReportMetric(large/small, "ratio")
			b.ReportMetric(0, "ns/op")
		})
	}
}

// TestConversationsAreLinear: ten times as many values take about ten times
// as long, in one text or in many, and also where each is there twice.
func TestConversationsAreLinear(t *testing.T) {
	a := anonymizer(t, pii.Options{})
	lineartest.Check(t, "one text", 20_000, func(n int) {
		c, err := a.Conversation(pii.ConversationOptions{MaxEntities: 1 << 20})
		if err != nil {
			t.Fatal(err)
		}
		var b strings.Builder
		for i := 0; b.Len() < n; i++ {
			fmt.Fprintf(&b, "user%d@example.com, ", i)
		}
		for range 2 {
			if _, err := c.Anonymize(context.Background(), b.String()); err != nil {
				t.Fatal(err)
			}
		}
	})
	lineartest.Check(t, "many texts", 20_000, func(n int) {
		c, err := a.Conversation(pii.ConversationOptions{MaxEntities: 1 << 20})
		if err != nil {
			t.Fatal(err)
		}
		for i := range n / 20 {
			if _, err := c.Anonymize(context.Background(), fmt.Sprintf("I am user%d@example.com", i)); err != nil {
				t.Fatal(err)
			}
		}
	})
}
