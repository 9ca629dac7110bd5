package rule_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/detect/rule"
	"github.com/piikit/piikit/detect/rule/ruletest"
	"github.com/piikit/piikit/entity"
)

// made returns n rows of all kinds with cues that no text has.
func made(n int) (rows []rule.Row) {
	r := rand.New(rand.NewPCG(1, 1))
	for i := range n {
		shape := ""
		for g := range 1 + r.IntN(4) {
			if g > 0 {
				shape += "-"
			}
			for range 3 + r.IntN(4) {
				shape += string("999999AX"[r.IntN(8)])
			}
		}
		row := rule.Row{Info: detect.Info{Type: entity.Type(fmt.Sprint("t", i)), Country: "DE"}, Shapes: []string{shape}, Check: even}
		for range 4 {
			row.Cues = append(row.Cues, fmt.Sprintf("q%x", r.Uint32()), fmt.Sprintf("z%x number", r.Uint32()))
		}
		if r.IntN(4) == 0 {
			row.Alone = rule.Grouped
		}
		rows = append(rows, row)
	}
	return rows
}

// TestDoubledTable: on text without their shapes twice as many rows cost the
// same. The bound is loose, as other programs run on the machine too, and must
// hold in one of some tries; BenchmarkDoubledTable prints what it is.
func TestDoubledTable(t *testing.T) {
	if testing.Short() {
		t.Skip("a timing")
	}
	rows := made(480)
	var c []float64
	for range 8 {
		if c = ruletest.Costs(t, ruletest.Chat, rows[:240], rows); c[1] < 1.1*c[0] {
			return
		}
	}
	require.Less(t, c[1], 1.1*c[0], "ns a KB with 480 rows and with 240")
}

func BenchmarkDoubledTable(b *testing.B) {
	rows := made(480)
	for b.Loop() {
		c := ruletest.Costs(b, ruletest.Chat, rows[:60], rows[:120], rows[:240], rows)
		b.ReportMetric(c[0], "60-rows-ns/KB")
		b.ReportMetric(c[1]/c[0], "x-120")
		b.ReportMetric(c[2]/c[1], "x-240")
		b.ReportMetric(c[3]/c[2], "x-480")
	}
}
