package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"time"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/detect/address"
	"github.com/piikit/piikit/entity"
)

// costCmd prints what the detector costs on a text: the time of a scan with it
// less that of a scan without, the best of several rounds.
func costCmd(args []string) error {
	f := flag.NewFlagSet("cost", flag.ExitOnError)
	rounds := f.Int("rounds", 5, "rounds")
	f.Parse(args)
	none := &detect.Detector{Name: "none", Types: []entity.Type{"none"}, Horizon: 1, Anchors: detect.Anchors{Bytes: "\x01"}, Spot: func(*detect.Cursor) int { return 0 }}
	calls := 0
	idle := address.Detector()
	idle.Spot = func(*detect.Cursor) int { calls++; return 0 }
	bare, err := detect.NewScanner(detect.Options{}, none)
	if err != nil {
		return err
	}
	look, err := detect.NewScanner(detect.Options{}, idle)
	if err != nil {
		return err
	}
	full, err := detect.NewScanner(detect.Options{}, address.Detector())
	if err != nil {
		return err
	}
	for _, path := range f.Args() {
		b, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		text := string(b)
		if len(text) > 4<<20 {
			text = text[:4<<20]
		}
		best := [3]time.Duration{1 << 40, 1 << 40, 1 << 40}
		found := 0
		calls = 0
		var dst []detect.Match
		for range *rounds {
			for i, s := range []*detect.Scanner{bare, look, full} {
				start := time.Now()
				if dst, err = s.Append(context.Background(), dst[:0], text, detect.Call{}); err != nil {
					return err
				}
				best[i] = min(best[i], time.Since(start))
				found = len(dst)
			}
		}
		kb := float64(len(text)) / 1000
		fmt.Printf("%-20s %7.0f KB  walk %4.0f MB/s  anchors %5.2f a KB, %4.0f ns a KB  whole detector %5.0f ns a KB, %.2f found a KB\n", path, kb, float64(len(text))/best[0].Seconds()/1e6,
			float64(calls)/float64(*rounds)/kb, float64((best[1]-best[0]).Nanoseconds())/kb, float64((best[2]-best[0]).Nanoseconds())/kb, float64(found)/kb)
	}
	return nil
}
