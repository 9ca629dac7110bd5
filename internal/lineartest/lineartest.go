// Package lineartest holds code to linear time.
package lineartest

import (
	"testing"
	"time"
)

// Check fails the test if run(10*n) takes far more than ten times as long as
// run(n): more than 25 times and 2 ms, not once but in each of five tries, or
// once more than 200 times and 100 ms. A try takes the best of three runs of
// each. Time is that of the processor, where the system tells it.
// With -short, as under the race detector, it does nothing.
func Check(t testing.TB, name string, n int, run func(n int)) {
	t.Helper()
	if testing.Short() {
		return
	}
	best := func(n int) time.Duration {
		b := time.Hour
		for range 3 {
			start := Now()
			run(n)
			b = min(b, Now()-start)
		}
		return b
	}
	Compare(t, name, func() (small, large time.Duration) { return best(n), best(10 * n) })
}

// Compare is Check for costs that the caller has measured: of something, and of
// ten times as much.
func Compare(t testing.TB, name string, costs func() (small, large time.Duration)) {
	t.Helper()
	var small, large time.Duration
	for range 5 {
		if small, large = costs(); large <= 25*small+2*time.Millisecond {
			t.Logf("%-16q %v, %.1f times as long for ten times as much", name, small, float64(large)/float64(small))
			return
		}
		if large > 200*small+100*time.Millisecond {
			break // no other program does that
		}
	}
	t.Errorf("%q: %v, and %v for ten times as much", name, small, large)
}
