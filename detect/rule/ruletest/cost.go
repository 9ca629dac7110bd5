package ruletest

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/detect/rule"
)

// Chat is text with numbers of many kinds and hardly a cue, for costs.
var Chat = strings.Repeat("Hi, the total was 12.50 for 3 boxes and I paid on Monday at 10:30, see #4711. They said version 2.14.1 ships on 2026-03-14.\n"+
	"The new one weighs 1,250 grams and we sold 38 of them in 2025; row 15 has 99812 of 100000. Could you look at it before 5 pm?\n", 8)

// Costs times finding with tables over text, in turn, and returns the best time of
// each for a KB. On a busy machine only the ratios of one call repeat.
func Costs(tb testing.TB, text string, tables ...[]rule.Row) []float64 {
	tb.Helper()
	scanners := make([]*detect.Scanner, len(tables))
	for i, rows := range tables {
		d, err := rule.New("t", rows...)
		if err != nil {
			tb.Fatal(err)
		}
		if scanners[i], err = detect.NewScanner(detect.Options{}, d); err != nil {
			tb.Fatal(err)
		}
	}
	best := make([]time.Duration, len(tables))
	for round := range 2000 {
		for i, s := range scanners {
			start := time.Now()
			if _, err := s.Find(context.Background(), text); err != nil {
				tb.Fatal(err)
			}
			if d := time.Since(start); round == 0 || d < best[i] {
				best[i] = d
			}
		}
	}
	costs := make([]float64, len(tables))
	for i, d := range best {
		costs[i] = float64(d.Nanoseconds()) * 1024 / float64(len(text))
	}
	return costs
}

// Marginal reports what the rows cost in a scan of Chat: all of them, half of
// them, and by that each row.
func Marginal(b *testing.B, rows []rule.Row) {
	var all, half float64
	for b.Loop() {
		c := Costs(b, Chat, rows, rows[:len(rows)/2])
		all, half = c[0], c[1]
	}
	b.ReportMetric(all, "ns/KB")
	b.ReportMetric(all/half, "x-half")
	b.ReportMetric((all-half)/float64(len(rows)-len(rows)/2), "ns/KB/row")
	b.ReportMetric(0, "ns/op")
	fmt.Printf("%d rows: %.0f ns/KB, half of them %.0f\n", len(rows), all, half)
}
