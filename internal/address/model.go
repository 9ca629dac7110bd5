package address

import (
	_ "embed"
	"hash/fnv"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/internal/chain"
)

//go:embed model.bin
var weights string

// Model parses the head of the embedded weights.
func Model() (*chain.Model, error) { return chain.Parse(weights) }

// Sizes returns how many bytes are embedded: the weights of the chain, those of
// the gate, the classes of words, the words that are anchors.
func Sizes() (chain, gate, words, anchors int) {
	return len(weights), len(gateWeights), len(classes), len(filter)
}

// sample is a fixed text of which Maker hashes the features.
const sample = `Ship to:
Ana Example
12-14 Long Street, Apt 3B
Springfield, IL 62704
USA

Hauptstraße 5, 10115 Berlin; 8 rue de la Paix, 75002 Paris. C/ Mayor 3, 2º B, 28013 Madrid
ul. Długa 7/9, 00-238 Warszawa, SW1A 2AA, P.O. Box 77 on 5 May 2020`

// Maker returns a hash of what the tokens and features make of a fixed text.
// The weights are for these features only.
func Maker() uint64 {
	var f Finder
	h := fnv.New64a()
	write := func(fs []uint32) {
		for _, x := range fs {
			h.Write([]byte{byte(x), byte(x >> 8), byte(x >> 16), byte(x >> 24)})
		}
	}
	for pos := range len(sample) {
		if pos > 0 && wordByte(sample[pos-1]) || !wordByte(sample[pos]) {
			continue
		}
		c := detect.Cursor{Text: sample, Pos: pos}
		if !f.Open(&c, nil) {
			continue
		}
		f.Row.Measure()
		write(f.Row.GateFeatures())
		for i := range f.Row.N {
			write(f.Row.Features(i))
		}
	}
	return h.Sum64()
}
