// Command budget measures what piikit costs those who import it and fails when
// something costs more than it may.
//
//	go run ./internal/budget            # sizes, allocations, memory, init, modules
//	go run ./internal/budget -time      # what each detector costs in the scan, too
//
// What is no timing is checked in CI. Times depend on the machine: they are
// ratios to a table-sum kernel measured in the same run, best of several rounds.
package main

import (
	"flag"
	"fmt"
	"os"
)

// A line is one measured thing.
type line struct {
	what   string
	got    float64
	budget float64 // at most
	unit   string
	least  bool // budget is at least
}

func (l line) ok() bool {
	if l.least {
		return l.got >= l.budget
	}
	return l.got <= l.budget
}

func main() {
	timed := flag.Bool("time", false, "measure times, too")
	flag.Parse()
	var all []line
	for _, measure := range []func() ([]line, error){modules, binaries, memory} {
		ls, err := measure()
		if err != nil {
			fmt.Fprintln(os.Stderr, "budget:", err)
			os.Exit(1)
		}
		all = append(all, ls...)
	}
	if *timed {
		all = append(all, times()...)
	}
	bad := 0
	fmt.Println("| what | measured | budget | |\n|---|---:|---:|---|")
	for _, l := range all {
		word, sign := "", "≤"
		if l.least {
			sign = "≥"
		}
		if !l.ok() {
			word = "**over**"
			bad++
		}
		fmt.Printf("| %s | %s %s | %s %s | %s |\n", l.what, number(l.got), l.unit, sign, number(l.budget), word)
	}
	if bad > 0 {
		fmt.Fprintf(os.Stderr, "budget: %d over\n", bad)
		os.Exit(1)
	}
}

func number(x float64) string {
	if x == float64(int64(x)) {
		return fmt.Sprint(int64(x))
	}
	return fmt.Sprintf("%.3g", x)
}
