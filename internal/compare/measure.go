package main

import (
	"fmt"
	"sort"
	"strings"
	"syscall"
	"time"

	"github.com/piikit/piikit/entity"
	"github.com/piikit/piikit/pii/piitest"
)

// A row is what one peer did with the messages.
type row struct {
	Name   string   `json:"name"`
	Lacks  string   `json:"lacks"`
	MBps   float64  `json:"mbps"`  // of processor time
	Share  float64  `json:"share"` // of the table-sum kernel
	Kinds  []string `json:"kinds"` // of marked data, at least half of it found
	Recall float64  `json:"recall"`
	False  float64  `json:"false"` // finds a MB that touch no marked data
}

// score compares finds with marks; finds[i] belong to ms[i].
func score(r *row, ms []piitest.Message, finds [][]entity.Span) {
	found, all := map[entity.Type]int{}, map[entity.Type]int{}
	hit, gold, wrong, size := 0, 0, 0, 0
	for i, m := range ms {
		size += len(m.Text)
		for _, e := range m.Entities {
			all[e.Type]++
			gold++
			if touches(finds[i], entity.Span{Begin: e.Begin, End: e.End}) {
				found[e.Type]++
				hit++
			}
		}
		for _, f := range finds[i] {
			if !touchesAny(m, f) {
				wrong++
			}
		}
	}
	for t, n := range all {
		if 2*found[t] >= n {
			r.Kinds = append(r.Kinds, string(t))
		}
	}
	sort.Strings(r.Kinds)
	r.Recall = float64(hit) / float64(gold)
	r.False = float64(wrong) / float64(size) * 1e6
}

func touchesAny(m piitest.Message, s entity.Span) bool {
	for _, e := range m.Entities {
		if s.Begin < e.End && e.Begin < s.End {
			return true
		}
	}
	return false
}

func touches(spans []entity.Span, s entity.Span) bool {
	for _, f := range spans {
		if f.Begin < s.End && s.Begin < f.End {
			return true
		}
	}
	return false
}

// speed returns MB/s of processor time: the best of some rounds over as many
// of the messages as take about a fifth of a second.
func speed(ms []piitest.Message, run func(text string)) float64 {
	n, size := 0, 0
	for begin := processor(); n < len(ms) && processor()-begin < 200*time.Millisecond; n++ {
		run(ms[n].Text)
		size += len(ms[n].Text)
	}
	repeat := 1
	best := 0.0
	for range 5 {
		begin := processor()
		for range repeat {
			for _, m := range ms[:n] {
				run(m.Text)
			}
		}
		took := processor() - begin
		if took < 100*time.Millisecond {
			repeat *= 4 // too short to measure
			continue
		}
		best = max(best, float64(size*repeat)/1e6/took.Seconds())
	}
	for best == 0 {
		begin := processor()
		for range repeat {
			for _, m := range ms[:n] {
				run(m.Text)
			}
		}
		if took := processor() - begin; took >= 100*time.Millisecond {
			best = float64(size*repeat) / 1e6 / took.Seconds()
		}
		repeat *= 4
	}
	return best
}

// processor is the time this process has used: other work on the machine
// does not count.
func processor() time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		panic(err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// table prints the rows as Markdown.
func table(rows []row, kinds int) string {
	var b strings.Builder
	b.WriteString("| | MB/s | share of table sum | kinds found of " + fmt.Sprint(kinds) + " | recall | false a MB | does not do |\n|---|---:|---:|---:|---:|---:|---|\n")
	for _, r := range rows {
		fmt.Fprintf(&b, "| %s | %.3g | %.2g | %d | %.3f | %.0f | %s |\n", r.Name, r.MBps, r.Share, len(r.Kinds), r.Recall, r.False, r.Lacks)
	}
	return b.String()
}
