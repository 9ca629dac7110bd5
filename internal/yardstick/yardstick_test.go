package yardstick

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestLoopsAgree: the loops are one and the same sum.
func TestLoopsAgree(t *testing.T) {
	text := strings.Repeat("\x00\x01\x02a", 100)
	for _, f := range loops {
		assert.Equal(t, 600, f(text, &table))
	}
	assert.Equal(t, 600, TableSum(text))
}

// BenchmarkTableSum prints each of the loops, which differ though they do the same, and the one that counts.
func BenchmarkTableSum(b *testing.B) {
	text := strings.Repeat("the quick brown fox ", 50_000)
	run := func(name string, f func(string, *[256]uint8) int) {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				f(text, &table)
			}
		})
	}
	for i, f := range loops {
		run(fmt.Sprint("loop", i), f)
	}
	run("fastest", func(t string, _ *[256]uint8) int { return TableSum(t) })
}
