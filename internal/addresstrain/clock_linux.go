package main

import (
	"syscall"
	"time"
	"unsafe"
)

// clock returns the processor time of the thread, to which other programs add
// little: the caller has locked its goroutine to the thread.
func clock() time.Duration {
	const thread = 3 // CLOCK_THREAD_CPUTIME_ID
	var t syscall.Timespec
	if _, _, e := syscall.RawSyscall(syscall.SYS_CLOCK_GETTIME, thread, uintptr(unsafe.Pointer(&t)), 0); e != 0 {
		panic(e)
	}
	return time.Duration(t.Nano())
}
