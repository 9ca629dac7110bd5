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
	end := min(r.N, a+1+ahead)
	var w [12]uint64 // the context bytes from 4 tokens before to 7 behind
	for k := range w {
		c := uint8(contextEdge)
		if j := a + k - 4; j >= 0 && j < end {
			c = r.T[j].Context
		}
		w[k] = uint64(c)
	}
	for k := 1; k < 10; k++ {
		fs = append(fs, chain.Feature(0, uint64(k)<<8|w[k]))
	}
	for k := 2; k < 9; k++ {
		fs = append(fs, chain.Feature(1, uint64(k)<<16|w[k]<<8|w[k+1]))
	}
	fs = append(fs, chain.Feature(2, w[3]<<16|w[4]<<8|w[5]),
		chain.Feature(3, w[4]<<16|w[5]<<8|w[6]),
		chain.Feature(4, w[5]<<24|w[6]<<16|w[7]<<8|w[4]),
		chain.Feature(5, w[2]<<16|w[3]<<8|w[4]),
		chain.Feature(6, r.T[a].Hash), chain.Feature(12, 0))
	if a > 0 {
		fs = append(fs, chain.Feature(7, r.T[a-1].Hash))
	}
	if a+1 < end {
		fs = append(fs, chain.Feature(8, r.T[a+1].Hash))
	}
	// What is near at all, each kind once.
	var near [4]uint64
	cue := uint64(0)
	for i := max(0, a-6); i < end; i++ {
		t := &r.T[i]
		k := uint64(t.Class)
		switch {
		case t.Class == Cue && i < a:
			cue = 1
		case t.Context >= contextNumber:
			k = uint64(t.Context)
		case t.Class >= Mark || t.Class == Particle || t.Class == None:
			continue
		}
		k <<= 1
		if i > a {
			k++
		}
		if near[k>>6&3]>>(k&63)&1 == 0 {
			near[k>>6&3] |= 1 << (k & 63)
			fs = append(fs, chain.Feature(9, k))
		}
	}
	return append(fs, chain.Feature(10, cue<<8|w[4]), chain.Feature(11, cue<<16|w[5]<<8|w[3]))
}

// gateNats is how sure the gate must be that there is no address.
const gateNats = 2.0

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
