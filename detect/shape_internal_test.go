package detect

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestLoneNumbersAreChains: a number that is seen at a glance to be a chain of its own
// is read as it is read group by group.
func TestLoneNumbersAreChains(t *testing.T) {
	pieces := []string{"1", "12", "1234567", "12345678", " ", " ", " ", "a", "A", "ab", "Ab", "AB", "aB1", "abcdefgh", "Monday", "x1", "é", ".", ",", "-", ":", ";", "$", "%", "(", ")", "\n", "\x00", "{", "@", "_"}
	alone := 0
	for seed := range uint64(200_000) {
		r := rand.New(rand.NewPCG(seed, 7))
		var b strings.Builder
		b.WriteString(pieces[r.IntN(4)])
		for range r.IntN(6) {
			b.WriteString(pieces[r.IntN(len(pieces))])
		}
		text := b.String()
		n := lone(text, 0)
		if n == 0 {
			continue
		}
		alone++
		var quick, slow Shape
		quick.parse(text, 0)
		slow.chain(text, 0)
		require.Equal(t, slow.Groups, quick.Groups, "%q", text)
		slow.Groups, quick.Groups = nil, nil
		slow.store, quick.store = [maxGroups]Group{}, [maxGroups]Group{}
		require.Equal(t, slow, quick, "%q", text)
	}
	assert.Greater(t, alone, 20_000)
}
