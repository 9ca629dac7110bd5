package chain

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// random returns a model with random weights. Labels are outside, then pairs
// of begin and inside.
func random(t *testing.T, rng *rand.Rand, labels int) *Model {
	t.Helper()
	f := Format{Labels: labels, Bits: 8, Units: 20, Maker: 7}
	for a := range labels {
		for b := range labels {
			f.Trans[a][b] = int16(rng.IntN(60) - 30)
			if b != 0 && b&1 == 0 && a != b && a != b-1 {
				f.Trans[a][b] = Forbidden
			}
		}
	}
	f.Weight = func(int, int) int8 { return int8(rng.IntN(60) - 30) }
	m, err := Parse(string(f.Append(nil)))
	require.NoError(t, err)
	return m
}

// paths calls f for every path of labels with its score.
func paths(m *Model, rows [][]uint32, bias int32, f func(path []uint8, score int32)) {
	path := make([]uint8, len(rows))
	var walk func(i int, score int32)
	walk = func(i int, score int32) {
		if i == len(rows) {
			f(path, score)
			return
		}
		prev := uint8(0)
		if i > 0 {
			prev = path[i-1]
		}
		var s [MaxLabels]int32
		m.score(rows[i], &s)
		s[0] += bias
		for k := range m.labels {
			if m.trans[prev][k] == forbidden {
				continue
			}
			path[i] = uint8(k)
			walk(i+1, score+s[k]+m.trans[prev][k])
		}
	}
	walk(0, 0)
}

func features(rng *rand.Rand, n int) [][]uint32 {
	rows := make([][]uint32, n)
	for i := range rows {
		for range 1 + rng.IntN(6) {
			rows[i] = append(rows[i], rng.Uint32())
		}
	}
	return rows
}

func TestBestAndProbabilitiesAgreeWithAllPaths(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	var l Lattice
	for _, labels := range []int{1, 3, 7, 9, 11} {
		m := random(t, rng, labels)
		for range 20 {
			rows := features(rng, 1+rng.IntN(4))
			bias := int32(rng.IntN(40) - 20)
			l.Reset(m)
			for _, r := range rows {
				require.True(t, l.Add(r))
			}
			l.Bias(0, bias)
			got := append([]uint8(nil), l.Best()...)

			top, z := int32(math.MinInt32), 0.0
			paths(m, rows, bias, func(_ []uint8, s int32) {
				top = max(top, s)
				z += math.Exp(float64(s) / 20)
			})
			b := rng.IntN(len(rows))
			e := b + 1 + rng.IntN(len(rows)-b)
			next := uint16(0b01010101011)
			score, same, part := int32(0), 0.0, 0.0
			marg := make([]float64, labels)
			paths(m, rows, bias, func(p []uint8, s int32) {
				w := math.Exp(float64(s) / 20)
				if string(p) == string(got) {
					score = s
				}
				marg[p[b]] += w
				if string(p[b:e]) != string(got[b:e]) {
					return
				}
				same += w
				if e == len(rows) || next>>p[e]&1 == 1 {
					part += w
				}
			})
			assert.Equal(t, top, score)
			assert.InDelta(t, same/z, l.Path(b, e, 0), 1e-4)
			assert.InDelta(t, part/z, l.Path(b, e, next), 1e-4)
			for k := range labels {
				assert.InDelta(t, marg[k]/z, l.Marginal(b, k), 1e-4)
			}
		}
	}
}

func TestScoreAddsTheWeights(t *testing.T) {
	for _, labels := range []int{8, 16} {
		w := func(b, k int) int8 { return int8((b*31+k*17)%255 - 127) }
		f := Format{Labels: labels, Bits: 4, Units: 1, Weight: w}
		m, err := Parse(string(f.Append(nil)))
		require.NoError(t, err)
		var fs []uint32
		for i := range MaxFeatures {
			fs = append(fs, uint32(i)*0x9E3779B1)
		}
		var got [MaxLabels]int32
		m.score(fs, &got)
		for k := range labels {
			want := int32(0)
			for _, x := range fs {
				want += int32(w(int(x>>28), k))
			}
			assert.Equal(t, want, got[k])
		}
	}
}

func TestRowsEnd(t *testing.T) {
	m := random(t, rand.New(rand.NewPCG(3, 4)), 7)
	var l Lattice
	l.Reset(m)
	assert.Empty(t, l.Best())
	for range MaxRow {
		require.True(t, l.Add([]uint32{1, 2}))
	}
	assert.False(t, l.Add([]uint32{1}))
	assert.Len(t, l.Best(), MaxRow)
	assert.Equal(t, MaxRow, l.Len())
}

func TestParseRefusesDamage(t *testing.T) {
	f := Format{Labels: 3, Bits: 4, Units: 9, Weight: func(int, int) int8 { return 0 }}
	good := string(f.Append(nil))
	_, err := Parse(good)
	require.NoError(t, err)
	for name, bad := range map[string]string{
		"empty": "", "short": good[:40], "long": good + "x", "magic": "x" + good[1:], "layout": good[:8] + "\x63" + good[9:],
		"labels": good[:9] + "\x11" + good[10:], "bits": good[:10] + "\x05" + good[11:], "units": good[:12] + "\x00\x00\x00\x00" + good[16:],
	} {
		_, err := Parse(bad)
		assert.ErrorIs(t, err, ErrFormat, name)
	}
}

func TestNothingIsAllocated(t *testing.T) {
	m := random(t, rand.New(rand.NewPCG(5, 6)), 7)
	l := new(Lattice)
	fs := []uint32{1, 2, 3}
	assert.Zero(t, testing.AllocsPerRun(100, func() {
		l.Reset(m)
		for range 5 {
			l.Add(fs)
		}
		l.Best()
		l.Path(0, 2, 0)
	}))
}

func BenchmarkRow(b *testing.B) {
	rng := rand.New(rand.NewPCG(7, 8))
	f := Format{Labels: 7, Bits: 16, Units: 20, Weight: func(int, int) int8 { return int8(rng.IntN(60) - 30) }}
	m, err := Parse(string(f.Append(nil)))
	require.NoError(b, err)
	var rows [2][]uint32
	for i := range rows {
		for range 44 {
			rows[i] = append(rows[i], rng.Uint32())
		}
	}
	l := new(Lattice)
	for b.Loop() {
		l.Reset(m)
		l.Add(rows[0])
		l.Add(rows[1])
		l.Best()
	}
}

func TestBesideStaysInTheLine(t *testing.T) {
	rng := rand.New(rand.NewPCG(5, 6))
	for range 1000 {
		f, bits := rng.Uint32(), uint(4+rng.IntN(20))
		seen := map[uint32]bool{}
		for k := range uint(8) {
			b := Beside(f, k, bits) >> (32 - bits)
			require.Equal(t, f>>(32-bits)>>3, b>>3)
			seen[b] = true
		}
		require.Len(t, seen, 8)
		require.Equal(t, f, Beside(f, 0, bits))
	}
}

func TestSkippedTokensBearLabelZero(t *testing.T) {
	m := random(t, rand.New(rand.NewPCG(7, 8)), 7)
	var l Lattice
	l.Reset(m)
	for range MaxRow {
		require.True(t, l.Skip())
	}
	assert.False(t, l.Skip())
	l.Bias(0, -1<<20)
	for _, y := range l.Best() {
		require.Zero(t, y)
	}
}

func TestAmongStaysInTheLine(t *testing.T) {
	rng := rand.New(rand.NewPCG(7, 8))
	for range 1000 {
		f, bits := rng.Uint32(), uint(7+rng.IntN(17))
		seen := map[uint32]bool{}
		for k := range uint(64) {
			b := Among(f, k, bits) >> (32 - bits)
			require.Equal(t, f>>(32-bits)>>6, b>>6)
			seen[b] = true
		}
		require.Len(t, seen, 64)
		require.Equal(t, f, Among(f, 0, bits))
	}
}

func TestHashIsTheSecondHalfOfFeature(t *testing.T) {
	rng := rand.New(rand.NewPCG(9, 10))
	var salted []uint64
	var want []uint32
	for range 40 {
		id, v := rng.Uint32(), rng.Uint64()
		salted, want = append(salted, Salted(id, v)), append(want, Feature(id, v))
	}
	got := make([]uint32, 64)
	Hash(got, salted)
	require.Equal(t, want, got[:40])
}
