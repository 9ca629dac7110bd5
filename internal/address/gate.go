package address

import (
	_ "embed"

	"github.com/piikit/piikit/internal/chain"
)

//go:embed gate.bin
var gateWeights string

// The labels of the gate: it says whether an address may stand at the anchor
// of a row, from what is near.
const (
	GateNo = iota
	GateYes
	GateLabels
)

// Gate parses the head of the embedded weights of the gate.
func Gate() (*chain.Model, error) { return chain.Parse(gateWeights) }

// GateFeatures returns the features of the row for the gate. The slice is valid
// until the next call of it or of Features.
func (r *Row) GateFeatures() []uint32 {
	fs := r.feature[:0]
	a := r.Anchor
	var w [13]uint64 // the context bytes from 5 tokens before to 7 behind
	for k := range w {
		c := uint8(contextEdge)
		if j := a + k - 5; j >= 0 && j < r.N {
			c = r.T[j].Context
		}
		w[k] = uint64(c)
	}
	for k, c := range w {
		fs = append(fs, chain.Feature(0, uint64(k)<<8|c))
	}
	for k := 3; k < 11; k++ {
		fs = append(fs, chain.Feature(1, uint64(k)<<16|w[k]<<8|w[k+1]))
	}
	fs = append(fs, chain.Feature(2, w[4]<<16|w[5]<<8|w[6]),
		chain.Feature(3, w[5]<<16|w[6]<<8|w[7]),
		chain.Feature(4, w[6]<<24|w[7]<<16|w[8]<<8|w[5]),
		chain.Feature(5, w[3]<<16|w[4]<<8|w[5]),
		chain.Feature(6, r.T[a].Hash), chain.Feature(12, 0))
	if a > 0 {
		fs = append(fs, chain.Feature(7, r.T[a-1].Hash))
	}
	if a+1 < r.N {
		fs = append(fs, chain.Feature(8, r.T[a+1].Hash))
	}
	// What is near at all, each kind once.
	var near [4]uint64
	cue := uint64(0)
	for i := max(0, a-8); i < min(r.N, a+12); i++ {
		c := r.T[i].Context
		side := uint8(0)
		if i > a {
			side = 1
		}
		if r.T[i].Class < Mark && r.T[i].Class != Particle || c >= contextNumber {
			k := uint64(r.T[i].Class)<<1 | uint64(side)
			if c >= contextNumber {
				k = uint64(c)<<1 | uint64(side)
			}
			if near[k>>6&3]>>(k&63)&1 == 0 && len(fs) < 60 {
				near[k>>6&3] |= 1 << (k & 63)
				fs = append(fs, chain.Feature(9, k))
			}
		}
		if r.T[i].Class == Cue && i < a {
			cue = 1
		}
	}
	return append(fs, chain.Feature(10, cue<<8|w[5]), chain.Feature(11, cue<<16|w[6]<<8|w[4]))
}

// gateNats is how sure the gate must be that there is no address.
const gateNats = 2.5

// Likely asks the gate about the row.
func (r *Row) Likely(l *chain.Lattice, gate *chain.Model) bool {
	if a := r.Anchor; a > 0 && r.T[a].Class == Num {
		switch t := &r.T[a-1]; t.Class {
		case Compound, Germanic, Romance, Slavic, Asian:
			if t.Shape.Capital() && t.End-t.Begin > 2 {
				return true
			}
		}
	}
	l.Reset(gate)
	l.Add(r.GateFeatures())
	return l.Score(0, GateYes)-l.Score(0, GateNo) > -gate.Nats(gateNats)
}
