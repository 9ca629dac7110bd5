// Package chain labels rows of tokens with a linear chain over hashed features:
// a log-linear model whose weights are bytes, small enough to be embedded and
// read in place.
//
// A row is a short run of tokens that a caller wants labelled, say capitalized
// words, or what stands around a house number. For each token the caller makes
// a list of features, each a 32-bit hash made by [Feature]; the model adds up
// the weights that belong to them, one sum a label, and [Lattice.Best] finds
// the labels whose sums and transitions add up to the most. What the labels
// mean is the caller's business; label 0 is what stands before every row.
//
//	var l chain.Lattice                // scratch, kept by the caller
//	l.Reset(m)
//	for each token { l.Add(features of the token) }
//	l.Bias(0, -m.Nats(0.5))            // optional: a lower price of label 0
//	labels := l.Best()
//	p := l.Path(b, e)                  // optional: how sure are labels[b:e]
//
// Models are fitted by the package train beside this one. Nothing here
// allocates, and a Model may be shared by goroutines.
package chain

import (
	"encoding/binary"
	"errors"
	"math"
	"math/bits"
)

const (
	// MaxLabels is the greatest number of labels of a model.
	MaxLabels = 16
	// MaxRow is the greatest number of tokens in a row.
	MaxRow = 64
	// MaxFeatures is the greatest number of features of a token: as many
	// bytes as can be added up in 16 bits.
	MaxFeatures = 256

	forbidden = -1 << 24
)

// Feature hashes one feature: id says which feature it is, value what it is
// for this token. The models of one version depend on the exact function.
func Feature(id uint32, value uint64) uint32 {
	hi, lo := bits.Mul64(Salted(id, value), 0xD6E8FEB86659FD93)
	return uint32((hi ^ lo) >> 32)
}

// Salted is the first half of Feature, Hash the second: where there are many
// features, a loop over what Salted returned is less code than Feature at
// each place.
func Salted(id uint32, value uint64) uint64 { return value ^ (uint64(id)+1)*0x9E3779B97F4A7C15 }

// Hash fills dst with the features of salted values.
func Hash(dst []uint32, salted []uint64) {
	dst = dst[:len(salted)]
	for i, v := range salted {
		hi, lo := bits.Mul64(v, 0xD6E8FEB86659FD93)
		dst[i] = uint32((hi ^ lo) >> 32)
	}
}

// Beside returns a feature whose weights stand k places, 0 to 7, behind those
// of f within the same 64 bytes, round the corner, of a narrow model with
// 1<<bits buckets. What is one fact, seen from several tokens, is then hashed
// once and read from one line of the cache.
func Beside(f uint32, k, bits uint) uint32 {
	shift := 32 - bits
	return f&^(7<<shift) | (f+uint32(k)<<shift)&(7<<shift)
}

// Among is Beside for models with one byte a bucket: k is a place of 64.
func Among(f uint32, k, bits uint) uint32 {
	shift := 32 - bits
	return f&^(63<<shift) | (f+uint32(k)<<shift)&(63<<shift)
}

// The layout of a weights file, all numbers little-endian:
//
//	 0  8  "piichain"
//	 8  1  version of the layout
//	 9  1  number of labels n
//	10  1  bits: there are 1<<bits buckets
//	11  1  bytes of a bucket: 8, 16, or 1 with two labels
//	12  4  units of score in a nat, float32
//	16  8  hash of what the tokenizer and the features made of a fixed text
//	24  n*n*2  transitions [from][to], int16 units; -32768 is forbidden
//	...    zeros up to a multiple of 16
//	       buckets: one byte a label, weight+128; or one byte, the weight of
//	       label 1 less that of label 0, plus 128
const (
	magic  = "piichain"
	layout = 1
	head   = 24
)

// A Model is a set of weights. It is immutable.
type Model struct {
	labels int
	shift  uint
	wide   bool // 16 bytes a bucket
	single bool // one byte a bucket
	units  float64
	maker  uint64
	trans  [MaxLabels][MaxLabels]int32
	from   [MaxLabels]uint16 // labels that may stand before a label
	out    [8][8]int64       // of eight labels at most, the transitions as Best packs them
	lead   [8][8]int64       // how far label q must be ahead of label p for p to lead nowhere better, [q][p]
	w      string
}

// ErrFormat says that a weights file is damaged or of another version.
var ErrFormat = errors.New("chain: not a weights file of this version")

// Parse reads the head of a weights file. The model keeps data and reads the
// weights in place; nothing is copied or unpacked.
func Parse(data string) (*Model, error) {
	if len(data) < head || data[:8] != magic || data[8] != layout {
		return nil, ErrFormat
	}
	m := &Model{labels: int(data[9]), wide: data[11] == 16, single: data[11] == 1, units: float64(math.Float32frombits(u32(data[12:]))),
		maker: u64(data[16:])}
	n := m.labels
	w := head + 2*n*n
	w = (w + 15) &^ 15
	b := uint(data[10])
	if n < 1 || n > MaxLabels || b < 1 || b > 24 || m.single && n != 2 || !m.wide && !m.single && (data[11] != 8 || n > 8) || !(m.units > 0) || len(data) != w+int(data[11])<<b {
		return nil, ErrFormat
	}
	for i := range n {
		for j := range n {
			v := int32(int16(uint16(data[head+2*(i*n+j)]) | uint16(data[head+2*(i*n+j)+1])<<8))
			if v == math.MinInt16 {
				v = forbidden
			} else {
				m.from[j] |= 1 << i
			}
			m.trans[i][j] = v
		}
	}
	m.pack()
	m.shift = 32 - b
	m.w = data[w:]
	return m, nil
}

// pack fills in what Best needs of the transitions of eight labels at most.
func (m *Model) pack() {
	n := min(m.labels, 8)
	for i := range m.out {
		for j := range m.out[i] {
			m.out[i][j] = forbidden << 3
			if i < n && j < n {
				m.out[i][j] = int64(m.trans[i][j]) << 3
			}
		}
	}
	for q := range m.lead {
		for p := range m.lead[q] {
			m.lead[q][p] = math.MinInt64 / 2
			for j := range m.out {
				m.lead[q][p] = max(m.lead[q][p], m.out[p][j]-m.out[q][j])
			}
		}
	}
}

// Bits returns the logarithm of the number of buckets.
func (m *Model) Bits() uint { return 32 - m.shift }

// Labels returns the number of labels.
func (m *Model) Labels() int { return m.labels }

// Maker returns the hash that the trainer was given of what the tokenizer and
// the features made of a fixed text. A caller's test compares it with its own,
// so that a change of either without new weights is seen.
func (m *Model) Maker() uint64 { return m.maker }

// Nats turns nats, the natural unit of log odds, into units of score.
func (m *Model) Nats(n float64) int32 { return int32(math.Round(n * m.units)) }

const lanes = 0x00FF00FF00FF00FF

// score adds up the weights of features. In each word of four 16-bit lanes the
// sums of even and of odd labels stand apart.
func (m *Model) score(features []uint32, s *[MaxLabels]int32) {
	if m.single {
		s[0], s[1] = 0, m.sum(features)
		return
	}
	var a, b, c, d uint64
	w := m.w
	if !m.wide {
		shift := (m.shift - 3) & 31
		for _, f := range features {
			i := int(f >> shift &^ 7)
			v := u64(w[i : i+8])
			even := v & lanes
			a += even
			b += (v ^ even) >> 8
		}
	} else {
		shift := m.shift & 31
		for _, f := range features {
			i := uint(f>>shift) << 4
			p := w[i : i+16]
			v, u := u64(p[:8]), u64(p[8:])
			a += v & lanes
			b += v >> 8 & lanes
			c += u & lanes
			d += u >> 8 & lanes
		}
	}
	off := int32(len(features)) << 7
	s[0], s[1] = int32(a&0xFFFF)-off, int32(b&0xFFFF)-off
	s[2], s[3] = int32(a>>16&0xFFFF)-off, int32(b>>16&0xFFFF)-off
	s[4], s[5] = int32(a>>32&0xFFFF)-off, int32(b>>32&0xFFFF)-off
	s[6], s[7] = int32(a>>48)-off, int32(b>>48)-off
	if m.wide {
		for k := 0; k < 8; k += 2 {
			s[8+k] = int32(c>>(8*k)&0xFFFF) - off
			s[9+k] = int32(d>>(8*k)&0xFFFF) - off
		}
	}
}

// sum adds up the weights of features in buckets of one byte.
func (m *Model) sum(features []uint32) (n int32) {
	w, shift := m.w, m.shift&31
	for _, f := range features {
		n += int32(w[f>>shift])
	}
	return n - int32(len(features))<<7
}

// Odds returns the difference between the score of a label and that of label 0
// for a token that stands alone, in nats.
func (m *Model) Odds(features []uint32, label int) float64 {
	if m.single && label == 1 {
		return float64(m.sum(features)+m.trans[0][1]-m.trans[0][0]) / m.units
	}
	var s [MaxLabels]int32
	m.score(features, &s)
	return float64(s[label]+m.trans[0][label]-s[0]-m.trans[0][0]) / m.units
}

func u32(s string) uint32 {
	s = s[:4]
	return uint32(s[0]) | uint32(s[1])<<8 | uint32(s[2])<<16 | uint32(s[3])<<24
}

func u64(s string) uint64 {
	s = s[:8]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// A Format is what a weights file is made of; Append writes it. It is for the
// trainer and for tests.
type Format struct {
	Labels int
	Bits   uint
	Units  float32
	Maker  uint64
	// Trans holds units; Forbidden where a label may not follow another.
	Trans [MaxLabels][MaxLabels]int16
	// Single says that buckets have one byte, where there are two labels:
	// Weight returns that of label 1 less that of label 0, for label 0.
	Single bool
	// Weight returns the weight of a label in a bucket, -127 to 127.
	Weight func(bucket, label int) int8
}

// Forbidden is the transition that is never taken.
const Forbidden = math.MinInt16

// Append appends the weights file to dst.
func (f *Format) Append(dst []byte) []byte {
	size := 8
	labels := f.Labels
	switch {
	case f.Single:
		size, labels = 1, 1
	case f.Labels > 8:
		size = 16
	}
	start := len(dst)
	dst = append(dst, magic...)
	dst = append(dst, layout, byte(f.Labels), byte(f.Bits), byte(size))
	dst = binary.LittleEndian.AppendUint32(dst, math.Float32bits(f.Units))
	dst = binary.LittleEndian.AppendUint64(dst, f.Maker)
	for i := range f.Labels {
		for j := range f.Labels {
			dst = binary.LittleEndian.AppendUint16(dst, uint16(f.Trans[i][j]))
		}
	}
	for (len(dst)-start)%16 != 0 {
		dst = append(dst, 0)
	}
	for b := range 1 << f.Bits {
		for k := range size {
			w := int8(0)
			if k < labels {
				w = f.Weight(b, k)
			}
			dst = append(dst, byte(w)+128)
		}
	}
	return dst
}
