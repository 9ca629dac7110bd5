package words

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/piikit/piikit/internal/fold"
)

func look(w string) Attr { return Lookup(fold.Hash(w)) }

func TestWhatIsKnown(t *testing.T) {
	assert.Equal(t, 7, look("John").Given())
	assert.Equal(t, 7, look("SMITH").Surname())
	assert.Equal(t, look("jose"), look("José"))
	assert.GreaterOrEqual(t, look("obrien").Surname(), 4)
	assert.Equal(t, 7, look("the").Word())
	assert.Equal(t, 3, look("california").Place())
	assert.Equal(t, 2, look("berlin").Place())
	assert.Equal(t, 3, look("nicht").Foreign())
	assert.Zero(t, look("qzxjvkw"))
	self, _, _ := look("john").Odds()
	assert.Greater(t, self, 50)
	self, _, _ = look("house").Odds()
	assert.Less(t, self, 10)
}

func TestUnknownWordsStayUnknown(t *testing.T) {
	h, known := uint64(1), 0
	for range 100000 {
		h = fold.Mix(h, 12345)
		if Lookup(h) != 0 {
			known++
		}
	}
	assert.Less(t, known, 60) // 16 bits of the hash, about 14 words in a bucket
}

// A cache answers as the table does, whatever was asked before, and a note is
// of its word alone.
func TestCacheAnswersAsTheTable(t *testing.T) {
	var c Cache
	rng := rand.New(rand.NewPCG(1, 2))
	hashes := []uint64{0, 1, 1 << 63, fold.Hash("john"), fold.Hash("berlin"), fold.Hash("the")}
	for _, h := range slices.Clone(hashes) {
		for range 40 {
			hashes = append(hashes, h&^0x1FFFFF|rng.Uint64()&0x1FFFFF, rng.Uint64()) // the first share a slot with h
		}
	}
	notes := map[uint64]uint8{}
	for range 100000 {
		h := hashes[rng.IntN(len(hashes))]
		a, note := c.Noted(h)
		require.Equal(t, Lookup(h), a)
		require.Equal(t, a, c.Lookup(h))
		if note != 0 {
			require.Equal(t, notes[h], note)
		}
		other := hashes[rng.IntN(len(hashes))]
		c.Lookup(other)
		n := uint8(1 + rng.IntN(3))
		if c.Note(h, n); other != h {
			if _, got := c.Noted(h); got != 0 {
				notes[h] = got
			}
		} else {
			notes[h] = n
		}
		require.Equal(t, Lookup(other), c.Lookup(other))
	}
}

func TestNamesAreTheLowestBits(t *testing.T) {
	a := look("John")
	assert.Equal(t, a.Given(), a.Names().Given())
	assert.Equal(t, a.Surname(), a.Names().Surname())
	assert.Zero(t, look("berlin").Names().Place())
}

func BenchmarkLookup(b *testing.B) {
	h := uint64(1)
	for b.Loop() {
		h = fold.Mix(h, 12345)
		Lookup(h)
	}
}
