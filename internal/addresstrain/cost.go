package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"runtime"
	"strings"
	"time"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/detect/address"
	"github.com/piikit/piikit/entity"
	machine "github.com/piikit/piikit/internal/address"
	"github.com/piikit/piikit/internal/jsonlines"
	"github.com/piikit/piikit/internal/yardstick"
	"github.com/piikit/piikit/pii"
)

// costCmd prints what the detector costs on texts, alone and beside all
// others, and what it embeds. A unit is the time of a table look-up a byte.
func costCmd(args []string) error {
	f := flag.NewFlagSet("cost", flag.ExitOnError)
	rounds := f.Int("rounds", 15, "rounds; of each piece of a text the best counts")
	most := f.Int("most", 2<<20, "bytes of a text that are read")
	f.Parse(args)
	chain, gate, classes, anchors := machine.Sizes()
	fmt.Printf("embedded: %d bytes: chain %d, gate %d, words %d, anchors %d\n", chain+gate+classes+anchors, chain, gate, classes, anchors)
	for _, path := range f.Args() {
		texts, err := readTexts(path, *most)
		if err != nil {
			return err
		}
		if err := costOf(path, texts, *rounds); err != nil {
			return err
		}
	}
	return nil
}

// costOf measures scanners in turn, so that what else the machine does harms
// all of them alike.
func costOf(path string, texts []string, rounds int) error {
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	idle := address.Detector()
	calls := 0
	idle.Spot = func(*detect.Cursor) int { calls++; return 0 }
	none := &detect.Detector{Name: "none", Types: []entity.Type{"none"}, Horizon: 1, Anchors: detect.Anchors{Bytes: "\x01"}, Spot: func(*detect.Cursor) int { return 0 }}
	all := pii.Detectors()
	var others []*detect.Detector
	for _, d := range all {
		if d.Name != "address" {
			others = append(others, d)
		}
	}
	sets := [][]*detect.Detector{{none}, {idle}, {address.Detector()}, others, all}
	scanners := make([]*detect.Scanner, len(sets))
	for i, ds := range sets {
		var err error
		if scanners[i], err = detect.NewScanner(detect.Options{}, ds...); err != nil {
			return err
		}
	}
	// Pieces of some 50 KB, timed one by one: the best round of each counts.
	var pieces [][]string
	size, n := 0, 0
	for i, t := range texts {
		if n == 0 {
			pieces = append(pieces, nil)
		}
		k := len(pieces) - 1
		pieces[k] = append(pieces[k], t)
		size += len(t)
		if n += len(t); n > 50_000 && i+1 < len(texts) {
			n = 0
		}
	}
	best := make([][]time.Duration, len(sets)+1)
	for i := range best {
		best[i] = make([]time.Duration, len(pieces))
	}
	found := 0
	var dst []detect.Match
	for r := range rounds {
		for k, p := range pieces {
			for i := range best {
				// Once to fill the caches, as a text of one kind does, once for the clock.
				var start time.Duration
				for warm := range 2 {
					start = clock()
					for _, t := range p {
						if i == len(sets) {
							yardstick.TableSum(t)
							continue
						}
						var err error
						if dst, err = scanners[i].Append(context.Background(), dst[:0], t, detect.Call{}); err != nil {
							return err
						}
						if r == 0 && i == 2 && warm == 0 {
							found += len(dst)
						}
					}
				}
				if d := clock() - start; r == 0 || d < best[i][k] {
					best[i][k] = d
				}
			}
		}
	}
	kb := float64(size) / 1000
	ns := make([]float64, len(best)) // a KB
	for i, b := range best {
		for _, d := range b {
			ns[i] += float64(d.Nanoseconds()) / kb
		}
	}
	unit := ns[len(sets)]
	fmt.Printf("%s: %.0f KB, %.2f anchors and %.2f addresses a KB; table look-ups %.0f MB/s\n", path, kb, float64(calls)/float64(2*rounds)/kb, float64(found)/kb, 1e6/unit)
	fmt.Printf("  alone        %6.0f ns a KB (%.2f units), walk %.0f, anchors %.0f, judging %.0f\n", ns[2], ns[2]/unit, ns[0], ns[1]-ns[0], ns[2]-ns[1])
	fmt.Printf("  beside all   %6.0f ns a KB (%.2f units) of %.0f, %.1f %%\n", ns[4]-ns[3], (ns[4]-ns[3])/unit, ns[4], 100*(ns[4]-ns[3])/ns[4])
	return nil
}

// readTexts reads the "text" of each line of a file of records, or a text.
func readTexts(path string, most int) (texts []string, err error) {
	if !strings.HasSuffix(path, ".jsonl") {
		b, err := os.ReadFile(path)
		return []string{string(b[:min(len(b), most)])}, err
	}
	type record struct{ Text string }
	n := 0
	err = jsonlines.Each(path, func(r *record) bool {
		texts = append(texts, r.Text)
		n += len(r.Text)
		return n < most
	})
	if err != nil {
		return nil, err
	}
	return texts, nil
}
