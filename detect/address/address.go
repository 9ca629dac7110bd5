package address

import (
	"strings"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/entity"
	"github.com/piikit/piikit/internal/address"
	"github.com/piikit/piikit/internal/chain"
)

// Address is the type of postal addresses.
const Address entity.Type = "address"

// Options configure the detector of addresses. The zero value finds whole
// addresses.
type Options struct {
	// StreetLine cuts each match to the number, the street and what is within
	// the house, and leaves out matches that have none of them: a town with its post code.
	StreetLine bool
}

// horizon is how far the detector looks to either side.
const horizon = 2048

// Detector returns the detector of addresses with the default options.
func Detector() *detect.Detector {
	d, err := New(Options{})
	if err != nil {
		panic(err) // the embedded weights are damaged
	}
	return d
}

// New returns a detector of addresses. It may be used by any number of
// goroutines. The error says that the embedded weights are damaged.
func New(o Options) (*detect.Detector, error) {
	m, err := address.Model()
	if err != nil {
		return nil, err
	}
	g, err := address.Gate()
	if err != nil {
		return nil, err
	}
	s := &spotter{m: m, gate: g, street: o.StreetLine}
	return &detect.Detector{
		Name:    "address",
		Types:   []entity.Type{Address},
		Info:    info,
		Horizon: horizon,
		Anchors: detect.Anchors{Numbers: true, Filter: address.Filter()},
		State:   func() detect.State { return new(state) },
		Spot:    s.spot,
	}, nil
}

var info = []detect.Info{{
	Type: Address, What: "postal address, or the part of one that is there",
	Evidence: "a street with a number, a town with a post code, a P.O. box",
	Source:   "Universal Postal Union, S42; internal/addresstrain",
	Presidio: "", Google: "STREET_ADDRESS", AWS: "ADDRESS", Azure: "Address",
}}

// state is what is remembered along a text: where the last match ended.
type state struct{ f address.Finder }

func (s *state) Reset()      { s.f.Floor = 0 }
func (s *state) Shift(n int) { s.f.Floor = max(0, s.f.Floor-n) }

type spotter struct {
	m      *chain.Model
	gate   *chain.Model
	street bool
}

// cued is what a label in front of an address, a header above it or the
// caller's word is worth, in nats.
const cued = 1.0

// What the labels of a match must outweigh none by, in nats, for high
// confidence, and below which it is low.
const (
	sure   = 12.0
	unsure = 1.0
)

// bias is the price of finding more or less, in nats, by mode.
const bias = 0.8

// lean is what the balanced mode leans to finding, in nats.
const lean = 0.3

func (s *spotter) spot(c *detect.Cursor) int {
	f := &c.State().(*state).f
	if c.Text[c.Pos]-'0' < 10 {
		if next := s.east(c, f); next > 0 {
			return next
		}
	}
	if !f.Open(c, s.gate) {
		return 0
	}
	r, l := &f.Row, &f.Lattice
	cell := c.Header(c.Pos)
	r.Commas = cell != "" && c.HeaderSep() == ','
	asked := c.Cue() == Address || header(cell)
	nats := lean + bias*float64(c.Mode())
	if asked {
		nats += cued
	}
	labels := r.Label(l, s.m, -s.m.Nats(nats))
	next, limit := r.Next(c, labels)
	for i := 0; ; {
		run, ok := r.NextRun(labels, i)
		if !ok || run.Begin >= limit {
			break
		}
		i = run.End
		if s.street {
			if run, ok = r.StreetLine(labels, run); !ok {
				continue
			}
		}
		// How much the labels weigh more than none, in nats.
		odds := 0
		for k := run.Begin; k < run.End; k++ {
			odds += int(l.Score(k, int(labels[k]))) - int(l.Score(k, address.LabelNone))
		}
		m := detect.Match{Begin: r.T[run.Begin].Begin, End: r.T[run.End-1].End, Type: Address, Rule: "address"}
		if asked || r.CueBefore(run.Begin) {
			m.Evidence = detect.Cued
		}
		switch {
		case odds >= int(s.m.Nats(sure)):
			m.Confidence = detect.High
		case odds < int(s.m.Nats(unsure)):
			m.Confidence = detect.Low
		}
		c.Emit(m)
		f.Floor = m.End
	}
	return max(next, f.Floor)
}

// east reports an address of the far east around the number at c.Pos.
func (s *spotter) east(c *detect.Cursor, f *address.Finder) int {
	k := c.Pos
	for k > c.Lo && k > c.Pos-2 && (c.Text[k-1] == ' ' || c.Text[k-1] == '-') {
		k--
	}
	if k == c.Lo || c.Text[k-1] < 0x80 || c.Pos < f.Floor {
		return 0
	}
	w := c.Word()
	begin, end, ok := address.East(c, w, f.Floor)
	if !ok {
		return 0
	}
	c.Emit(detect.Match{Begin: begin, End: end, Type: Address, Rule: "address/east"})
	f.Floor = end
	return end
}

// header reports whether a header cell names an address.
func header(cell string) bool {
	if cell == "" {
		return false
	}
	for _, w := range [...]string{"address", "street", "adresse", "anschrift", "direcc", "domicilio", "indirizzo", "endere", "morada", "adres"} {
		for i := 0; i+len(w) <= len(cell); i++ {
			if strings.EqualFold(cell[i:i+len(w)], w) {
				return true
			}
		}
	}
	return false
}
