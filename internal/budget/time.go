package main

import (
	"context"
	"slices"
	"time"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/internal/yardstick"
	"github.com/piikit/piikit/pii"
	"github.com/piikit/piikit/pii/piitest"
)

// marginal is what a detector may add to the scan of ordinary talk, in
// nanoseconds a KB on a machine whose table sum runs at 3,200 MB/s. What is
// not named may add 100 for each detector of few types.
var marginal = map[string]float64{"finance": 300, "id": 500, "secret": 400, "phone": 500, "name": 3500, "address": 500}

// times measures the scan of talk with everything on, and without each
// detector in turn.
func times() []line {
	var texts []string
	size := 0
	for m := range piitest.MessagesOf("talk", 1, 1500) {
		texts = append(texts, m.Text)
		size += len(m.Text)
	}
	sink := 0
	begin := time.Now()
	all := pii.Detectors()
	if _, err := pii.New(pii.Options{}); err != nil {
		panic(err)
	}
	build := time.Since(begin)
	// One round measures everything once, so that a slow phase of the machine
	// hits all alike; each figure is the best of its rounds.
	scanners := []*detect.Scanner{scanner(all)}
	for i := range all {
		scanners = append(scanners, scanner(slices.Delete(slices.Clone(all), i, i+1)))
	}
	limit, best := time.Duration(1<<62), make([]time.Duration, len(scanners))
	for i := range best {
		best[i] = 1 << 62
	}
	var dst []detect.Match
	for range 25 {
		t := time.Now()
		for range 10 {
			for _, m := range texts {
				sink += yardstick.TableSum(m)
			}
		}
		limit = min(limit, time.Since(t)/10)
		for i, s := range scanners {
			t := time.Now()
			for _, m := range texts {
				dst, _ = s.Append(context.Background(), dst[:0], m, detect.Call{})
			}
			best[i] = min(best[i], time.Since(t))
		}
	}
	perKB := func(d time.Duration) float64 { // as on the machine of the budget
		nominal := float64(size) / 3200e6 * 1e9
		return float64(d) / float64(limit) * nominal / float64(size) * 1000
	}
	ls := []line{
		{what: "scan of talk, everything on, share of table sum", got: float64(limit) / float64(best[0]), budget: 0.047, least: true},
		{what: "pii.New", got: float64(build) / 1e6, budget: 5, unit: "ms"},
	}
	for i, d := range all {
		b, ok := marginal[d.Name]
		if !ok {
			b = 100
		}
		ls = append(ls, line{what: "marginal cost of " + d.Name, got: perKB(best[0] - best[i+1]), budget: b, unit: "ns/KB"})
	}
	_ = sink
	return ls
}

func scanner(ds []*detect.Detector) *detect.Scanner {
	s, err := detect.NewScanner(detect.Options{}, ds...)
	if err != nil {
		panic(err) // our own detectors
	}
	return s
}
