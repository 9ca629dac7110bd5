package train

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/piikit/piikit/internal/chain"
)

// toy makes rows in which a token of the kinds 1 and 2 begins a type, kind 3
// goes on with it and kind 0 is outside; kind 3 alone says nothing of the type.
func toy(rng *rand.Rand) (features [][]uint32, labels []uint8) {
	prev := uint8(0)
	for range 1 + rng.IntN(6) {
		kind := rng.IntN(4)
		y := uint8(0)
		switch {
		case kind == 1:
			y = 1
		case kind == 2:
			y = 3
		case kind == 3 && prev != 0:
			y = (prev-1)&^1 + 2
		}
		features = append(features, []uint32{chain.Feature(1, 0), chain.Feature(2, uint64(kind))})
		labels = append(labels, y)
		prev = y
	}
	return features, labels
}

func fit(hide float64) []byte {
	rng := rand.New(rand.NewPCG(1, 1))
	t := New(Options{Labels: 5, Follow: BIO, Bits: 8, L1: .1, Maker: 42})
	for range 4000 {
		fs, ys := toy(rng)
		allow := make([]uint16, len(ys))
		for i, y := range ys {
			allow[i] = 1 << y
			if rng.Float64() < hide {
				allow[i] = 0x1F
			}
		}
		t.Learn(nil, fs, allow)
	}
	return t.Model()
}

func TestLearnsAToy(t *testing.T) {
	for _, hide := range []float64{0, .5} {
		m, err := chain.Parse(string(fit(hide)))
		require.NoError(t, err)
		assert.Equal(t, uint64(42), m.Maker())
		assert.Equal(t, 5, m.Labels())
		rng := rand.New(rand.NewPCG(9, 9))
		l := new(chain.Lattice)
		for range 500 {
			fs, ys := toy(rng)
			l.Reset(m)
			for _, f := range fs {
				l.Add(f)
			}
			require.Equal(t, ys, l.Best(), "hidden %v", hide)
			if hide == 0 {
				require.Greater(t, l.Path(0, len(ys), 0), .5)
			}
		}
	}
}

func TestSameRowsSameBytes(t *testing.T) {
	assert.Equal(t, fit(.3), fit(.3))
}

func TestImpossibleRowsAreSkipped(t *testing.T) {
	tr := New(Options{Labels: 3, Follow: BIO, Bits: 4})
	before := tr.Model()
	tr.Learn(nil, [][]uint32{{1}}, []uint16{1 << 2}) // inside without begin
	assert.Equal(t, before, tr.Model())
	assert.Equal(t, 1, tr.Wrong)
}

// What is kept once is what Model returns from then on; the mean of two models
// lies between them.
func TestKeep(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 1))
	tr := New(Options{Labels: 5, Follow: BIO, Bits: 8, L1: .1})
	learn := func() {
		for range 300 {
			fs, ys := toy(rng)
			allow := make([]uint16, len(ys))
			for i, y := range ys {
				allow[i] = 1 << y
			}
			tr.Learn(nil, fs, allow)
		}
	}
	learn()
	first := tr.Model()
	tr.Keep()
	assert.Equal(t, first, tr.Model())
	a := append([]float32(nil), weights(tr)...)
	learn()
	assert.Equal(t, first, tr.Model(), "what is learned after Keep does not count")
	var b []float32
	for i := range tr.w {
		b = append(b, tr.w[i].w)
	}
	require.NotEqual(t, a, b)
	tr.Keep()
	for i, w := range weights(tr) {
		require.InDelta(t, (a[i]+b[i])/2, w, 1e-5)
	}
}

func weights(t *Trainer) (ws []float32) {
	for i := range t.w {
		ws = append(ws, t.weight(i))
	}
	return ws
}
