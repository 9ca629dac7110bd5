//go:build unix

package lineartest

import (
	"syscall"
	"time"
)

// Now returns the processor time that the process has used: what other
// programs do meanwhile does not count.
func Now() time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		panic(err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
