package words

import (
	"testing"

	"github.com/stretchr/testify/assert"

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

func BenchmarkLookup(b *testing.B) {
	h := uint64(1)
	for b.Loop() {
		h = fold.Mix(h, 12345)
		Lookup(h)
	}
}
