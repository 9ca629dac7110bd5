package address

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// digitNear agrees with a loop, at any length and for any bytes.
func TestDigitNear(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 200_000 {
		b := make([]byte, r.IntN(60))
		for i := range b {
			if b[i] = 'a' + byte(r.IntN(26)); r.IntN(20) == 0 {
				b[i] = byte(r.IntN(256))
			}
		}
		s, pos := string(b), r.IntN(len(b)+1)
		lo := r.IntN(pos + 1)
		want := strings.ContainsAny(s[max(lo, pos-32):pos], "0123456789")
		require.Equal(t, want, digitNear(s, lo, pos), "%q %d %d", s, lo, pos)
	}
}
