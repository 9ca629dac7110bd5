package pii_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/entity"
	"github.com/piikit/piikit/internal/yardstick"
	"github.com/piikit/piikit/pii"
)

// A contender is one thing whose cost is measured.
type contender struct {
	name string
	run  func(ms []string)
	cost time.Duration
}

// race times contenders over the messages in small pieces, in turn, and keeps
// the best time of each piece: on a busy machine that is what repeats.
func race(ms []string, limit time.Duration, cs ...*contender) {
	const piece = 8 << 10
	var pieces [][]string
	for from, size, i := 0, 0, 0; i < len(ms); i++ {
		if size += len(ms[i]); size >= piece || i == len(ms)-1 {
			pieces = append(pieces, ms[from:i+1])
			from, size = i+1, 0
		}
	}
	best := make([][]time.Duration, len(cs))
	for i := range best {
		best[i] = slices.Repeat([]time.Duration{1 << 60}, len(pieces))
	}
	start := time.Now()
	for round := 0; round < 3 || time.Since(start) < limit; round++ {
		for p, piece := range pieces {
			for i, c := range cs {
				for range 3 {
					c.run(piece) // the caches and predictors are its own now
				}
				for range 2 {
					t := time.Now()
					c.run(piece)
					best[i][p] = min(best[i][p], time.Since(t))
				}
			}
		}
	}
	for i, c := range cs {
		c.cost = 0
		for _, d := range best[i] {
			c.cost += d
		}
	}
}

// some returns the first 64 KB of the messages: enough to tell costs apart,
// and little enough to be timed often.
func some(tb testing.TB) (ms []string, size int64) {
	all, _ := messages(tb)
	for _, m := range all {
		if size >= 64<<10 {
			break
		}
		ms = append(ms, m)
		size += int64(len(m))
	}
	return ms, size
}

// scanning is a contender that scans with detectors.
func scanning(tb testing.TB, name string, o detect.Options, ds ...*detect.Detector) *contender {
	s, err := detect.NewScanner(o, ds...)
	if err != nil {
		tb.Fatal(err)
	}
	var dst []detect.Match
	return &contender{name: name, run: func(ms []string) {
		for _, m := range ms {
			dst, err = s.Append(context.Background(), dst[:0], m, detect.Call{})
			if err != nil {
				tb.Fatal(err)
			}
		}
	}}
}

func kernel() *contender {
	n := 0
	return &contender{name: "tableSum", run: func(ms []string) {
		for _, m := range ms {
			n += yardstick.TableSum(m)
		}
	}}
}

// report prints what each contender costs, in ns per KB and as its speed's
// share of the first one's, which is the yardstick.
func report(b *testing.B, size int64, cs []*contender) {
	var s strings.Builder
	fmt.Fprintf(&s, "\n%-28s %9s %9s %8s\n", "", "ns/KB", "MB/s", "share")
	for _, c := range cs {
		ns := float64(c.cost.Nanoseconds())
		fmt.Fprintf(&s, "%-28s %9.1f %9.1f %8.4f\n", c.name, ns*1024/float64(size), float64(size)/ns*1e3, float64(cs[0].cost)/float64(c.cost))
	}
	fmt.Println(s.String())
}

// BenchmarkCost prints what each detector costs alone and what it adds to all others.
//
//	PIIKIT_BENCH=corpus.jsonl go test ./pii -run xxx -bench Cost -benchtime 10s
func BenchmarkCost(b *testing.B) {
	ms, size := some(b)
	all := pii.Detectors()
	cs := []*contender{kernel(), scanning(b, "walk", detect.Options{}, idle()), scanning(b, "all", detect.Options{}, all...),
		scanning(b, "all but name", detect.Options{}, without(all, "name")...),
		scanning(b, "all but name, phone", detect.Options{}, without(all, "name", "phone")...),
		scanning(b, "all but name, address, phone", detect.Options{}, without(all, "name", "address", "phone")...)}
	for _, d := range all {
		cs = append(cs, scanning(b, "alone "+d.Name, detect.Options{}, d))
	}
	first := len(cs)
	for _, d := range all {
		cs = append(cs, scanning(b, "without "+d.Name, detect.Options{}, without(all, d.Name)...))
	}
	for b.Loop() {
		race(ms, 12*time.Second, cs...)
	}
	report(b, size, cs[:first])
	var s strings.Builder
	for _, c := range cs[first:] {
		fmt.Fprintf(&s, "\n%-28s %9.1f ns/KB in the scan", c.name[len("without "):], float64((cs[2].cost-c.cost).Nanoseconds())*1024/float64(size))
	}
	fmt.Println(s.String())
}

func without(ds []*detect.Detector, names ...string) []*detect.Detector {
	return slices.DeleteFunc(slices.Clone(ds), func(d *detect.Detector) bool { return slices.Contains(names, d.Name) })
}

// idle is a detector that is never called.
func idle() *detect.Detector {
	return &detect.Detector{Name: "idle", Types: []entity.Type{"none"}, Horizon: 1, Anchors: detect.Anchors{Bytes: "\x01"}, Spot: func(*detect.Cursor) int { return 0 }}
}
