package name

import (
	_ "embed"
	"fmt"
	"slices"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/entity"
	"github.com/piikit/piikit/internal/chain"
	"github.com/piikit/piikit/internal/nametag"
)

// The types that the detector reports. Location and Organization are off
// unless asked for; see Info.
const (
	Type         entity.Type = "name"
	Location     entity.Type = "location"
	Organization entity.Type = "organization"
)

// weights are those of the chain; internal/nametrain makes them.
//
//go:embed names.chain
var weights string

// gate are the weights that decide which words need no closer look.
//
//go:embed names.gate
var gate string

// Options configure a detector. The zero value works.
type Options struct {
	// Add are names to find wherever they stand, in any case and with or
	// without diacritics: customers, staff. A name may have several words; it
	// is found whole, not by its parts. Entries without a letter are refused.
	Add []string
	// Exempt are names that are not to be reported: brands, places, the
	// name of the bot. A find is dropped if it is one of these as a whole, or
	// stands inside of one in the text.
	Exempt []string
	// Bias, in nats, moves the balance for all modes: above 0 more is found,
	// and more of it wrongly; below 0 less. 0.5 is a small step, 2 a large one.
	Bias float64
}

// Detector returns the detector with default options. It is made anew by each
// call, which costs some microseconds.
func Detector() *detect.Detector {
	d, err := New(Options{})
	if err != nil {
		panic(err) // the weights are part of this package
	}
	return d
}

// New returns a detector of names. It is to be shared: with long lists in
// Options it takes time and memory, about 100 bytes an entry.
func New(o Options) (*detect.Detector, error) {
	m, err := chain.Parse(weights)
	if err != nil {
		return nil, fmt.Errorf("name: %w", err)
	}
	g, err := chain.Parse(gate)
	if err != nil {
		return nil, fmt.Errorf("name: %w", err)
	}
	f := &finder{model: m, gate: g, keys: newLastWords(), brands: newBrands(), products: newWords(productNames), namedAfter: newWords(namedAfter), courtesy: newCourtesy()}
	f.bias[0], f.bias[1], f.bias[2] = m.Nats(o.Bias+biasCareful), m.Nats(o.Bias+biasBalanced), m.Nats(o.Bias+biasRecall)
	a := nametag.Anchors()
	a.Bytes = anchorBytes + eastBytes
	a.Words = slices.Concat(a.Words, keyWords, southWords)
	if len(o.Add) > 0 {
		if f.add, err = newPhrases(o.Add); err != nil {
			return nil, err
		}
		a.Filter = detect.JoinFilters(a.Filter, f.add.filter())
	}
	if len(o.Exempt) > 0 {
		if f.exempt, err = newPhrases(o.Exempt); err != nil {
			return nil, err
		}
	}
	return &detect.Detector{
		Name:    "name",
		Types:   []entity.Type{Type, Location, Organization},
		Info:    info(),
		Horizon: detect.Horizon,
		Anchors: a,
		State:   f.state,
		Spot:    f.spot,
	}, nil
}

// What is taken from the label "outside" in each mode, in nats.
const (
	biasCareful  = -1.5
	biasBalanced = .05
	biasRecall   = .75
)

// gateOdds are the logarithms of the odds of a name below which the gate needs
// no closer look, in each mode.
var gateOdds = [3]float64{-3, -3.5, -6}

// aloneOdds are those of a word whatever stands around it.
var aloneOdds = [3]float64{-3.5, -3.5, -4.5}

// A finder is what the Spot of one detector knows. It is immutable.
type finder struct {
	model, gate *chain.Model
	bias        [3]int32
	keys        *lastWords
	add, exempt *phrases
	brands      *phrases
	products    map[uint64]bool // productNames
	namedAfter  map[uint64]bool
	courtesy    courtesy
}

// state is what is remembered along one text.
type state struct {
	tag        nametag.Tagger
	begin, end int  // of the last name found
	asked      bool // what the scan reports
}

func (f *finder) state() detect.State {
	s := &state{}
	s.tag.Model = f.model
	s.tag.Reset()
	return s
}

// Reset forgets the text.
func (s *state) Reset() {
	s.tag.Reset()
	s.begin, s.end = 0, 0
}

// Shift follows a stream.
func (s *state) Shift(n int) {
	s.tag.Shift(n)
	s.begin, s.end = max(s.begin-n, 0), max(s.end-n, 0)
}
