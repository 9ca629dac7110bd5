package main

import (
	"context"
	"runtime"
	"strings"
	"testing"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/pii"
	"github.com/piikit/piikit/tokenize"
)

// memory measures allocations of calls and the heap that is kept.
func memory() ([]line, error) {
	h, err := tokenize.NewHMAC([]byte(strings.Repeat("k", 32)), tokenize.HMACOptions{})
	if err != nil {
		return nil, err
	}
	before := heap()
	a, err := pii.New(pii.Options{Tokenizer: h.In(tokenize.Scope{})})
	if err != nil {
		return nil, err
	}
	kept := heap() - before
	s, err := detect.NewScanner(detect.Options{}, pii.Detectors()...)
	if err != nil {
		return nil, err
	}
	ctx := context.Background()
	const clean = "could you please check what happened to order 10234? the total was 12.50, thanks."
	const dirty = "My name is John Miller, write to jane.doe@example.com or 4111 1111 1111 1111, call +44 20 7946 0018 or (415) 555-0142."
	var dst []detect.Match
	scan := testing.AllocsPerRun(200, func() { dst, _ = s.Append(ctx, dst[:0], dirty, detect.Call{}) })
	none := testing.AllocsPerRun(200, func() { _, _ = a.Anonymize(ctx, clean) })
	some := testing.AllocsPerRun(200, func() { _, _ = a.Anonymize(ctx, dirty) })
	runtime.KeepAlive(a)
	return []line{
		{what: "allocations, scan in append form", got: scan, budget: 0},
		{what: "allocations, Anonymize, text without personal data", got: none, budget: 0},
		{what: "allocations, Anonymize, text with personal data", got: some, budget: 2},
		{what: "heap kept by an Anonymizer with all detectors", got: float64(kept) / 1e6, budget: 8, unit: "MB"},
	}, nil
}

func heap() uint64 {
	var m runtime.MemStats
	runtime.GC()
	runtime.GC()
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}
