package checksum_test

import "testing"

// BenchmarkAccept runs every function over the vectors that it accepts: the
// dearest path. The figure is nanoseconds per call, wallets and zones included.
func BenchmarkAccept(b *testing.B) {
	b.ReportAllocs()
	type call struct {
		valid func(string) bool
		s     string
	}
	var calls []call
	for _, c := range checks {
		for _, s := range c.numbers() {
			calls = append(calls, call{c.valid, s})
		}
	}
	i := 0
	for b.Loop() {
		c := calls[i%len(calls)]
		c.valid(c.s)
		i++
	}
}

// BenchmarkDigits runs every function over one number of eleven digits, which
// most refuse by their length: what a bare number costs.
func BenchmarkDigits(b *testing.B) {
	b.ReportAllocs()
	i := 0
	for b.Loop() {
		checks[i%len(checks)].valid("44051401359")
		i++
	}
}

// BenchmarkIBAN is the cost of the longest of the common checks.
func BenchmarkIBAN(b *testing.B) {
	for _, c := range checks {
		if c.name == "IBAN" {
			for b.Loop() {
				c.valid("MT84MALT011000012345MTLCAST001S")
			}
		}
	}
}
