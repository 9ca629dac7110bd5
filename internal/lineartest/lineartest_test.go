package lineartest

import (
	"fmt"
	"testing"
	"time"
)

type recorder struct {
	testing.TB
	failed string
}

func (r *recorder) Helper()                   {}
func (r *recorder) Logf(string, ...any)       {}
func (r *recorder) Errorf(f string, a ...any) { r.failed = fmt.Sprintf(f, a...) }

func TestCheck(t *testing.T) {
	if testing.Short() {
		t.Skip("Check does nothing with -short")
	}
	r := &recorder{TB: t}
	Check(r, "linear", 1, func(n int) { spend(time.Duration(n) * time.Millisecond) })
	if r.failed != "" {
		t.Error(r.failed)
	}
	Check(r, "quadratic", 1, func(n int) { spend(time.Duration(n*n) * time.Millisecond) })
	if r.failed == "" {
		t.Error("quadratic time passed")
	}
}

// spend uses the processor for so long.
func spend(d time.Duration) {
	for begin := Now(); Now()-begin < d; {
	}
}
