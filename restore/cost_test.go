package restore_test

import (
	"strings"
	"testing"
	"time"

	"github.com/piikit/piikit/internal/lineartest"
)

// TestCostIsFlat: the same text costs the same with 10 entities and with 100,000, and a tenth of
// what strings.Replacer takes with 1,000. The machine may be busy: it is held to the best
// of what it does, in the best of some tries.
func TestCostIsFlat(t *testing.T) {
	if testing.Short() {
		t.Skip("measures time")
	}
	large := table("opaque", tableSizes[2])
	text := haystack(large[:10], 1<<20)
	var pairs []string
	for _, e := range large[:1000] {
		pairs = append(pairs, e.Replacement.Text, e.Text)
	}
	replacer := strings.NewReplacer(pairs...)
	want := must(t, large[:10]).String(text)
	if replacer.Replace(text) != want || must(t, large).String(text) != want {
		t.Fatal("it is not the same that is compared")
	}
	var dst []byte
	restoring := func(n int) func() {
		r := must(t, large[:n])
		return func() { dst = r.Append(dst[:0], text) }
	}
	runs := []func(){restoring(10), restoring(1000), restoring(len(large)), func() { replacer.Replace(text) }}
	best := []time.Duration{time.Hour, time.Hour, time.Hour, time.Hour}
	const least = 10 * time.Millisecond // the clock of the processor is coarse
	for try := 0; try < 20; try++ {
		for i, run := range runs {
			n, start := 0, lineartest.Now()
			for n == 0 || lineartest.Now()-start < least {
				run()
				n++
			}
			best[i] = min(best[i], (lineartest.Now()-start)/time.Duration(n))
		}
		if best[2] < best[0]*3/2 && best[3] > 10*best[1] {
			return
		}
	}
	t.Errorf("a mebibyte takes %v with 10 entities, %v with 1,000, %v with 100,000; strings.Replacer with 1,000 %v", best[0], best[1], best[2], best[3])
}
