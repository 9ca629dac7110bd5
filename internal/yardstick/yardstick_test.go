package yardstick

import (
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

func BenchmarkTableSum(b *testing.B) {
	text := strings.Repeat("the quick brown fox ", 50_000)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		TableSum(text)
	}
}
