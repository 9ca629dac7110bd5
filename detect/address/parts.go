package address

import (
	"sync"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/internal/address"
	"github.com/piikit/piikit/internal/chain"
	"github.com/piikit/piikit/internal/fold"
)

// A Kind says what a part of an address is.
type Kind uint8

// The kinds of parts.
const (
	Number   Kind = address.LabelNumber   // of the house: 12, 12a, 3-5
	Street   Kind = address.LabelStreet   // street or square; a P.O. box with its number
	Unit     Kind = address.LabelUnit     // apartment, floor, building
	Place    Kind = address.LabelPlace    // district, town
	Region   Kind = address.LabelRegion   // state, province, county
	Postcode Kind = address.LabelPostcode // post code
	Country  Kind = address.LabelCountry  // country
)

// String returns the kind in lower case, such as "street".
func (k Kind) String() string {
	if int(k) < len(kinds) {
		return kinds[k]
	}
	return kinds[0]
}

var kinds = [address.Labels]string{"none", "number", "street", "unit", "place", "region", "postcode", "country"}

// A Part is a range of bytes [Begin, End) of an address that is one component,
// without the marks around it.
type Part struct {
	Begin, End int
	Kind       Kind
}

// A Parser takes addresses apart. It may be used by any number of goroutines.
type Parser struct {
	m    *chain.Model
	pool sync.Pool
}

// NewParser returns a Parser. The error says that the embedded weights are
// damaged.
func NewParser() (*Parser, error) {
	m, err := address.Model()
	if err != nil {
		return nil, err
	}
	return &Parser{m: m, pool: sync.Pool{New: func() any { return new(address.Finder) }}}, nil
}

// Append appends to dst the parts of text, in its order, and returns the extended
// slice. The text is one address, as a match of the detector has it; of any
// other text the parts mean nothing. Two parts of a kind follow each other
// where something stands between them: a district and a town are two places.
// Of more than 60 words and marks the rest is left out.
func (p *Parser) Append(dst []Part, text string) []Part {
	f := p.pool.Get().(*address.Finder)
	defer p.pool.Put(f)
	var back fold.Map
	walked := text
	if fold.Needed(text) {
		walked = string(back.Append(nil, text, 0))
	}
	r := &f.Row
	r.All(&detect.Cursor{Text: walked})
	labels := r.Label(&f.Lattice, p.m, -address.Surely)
	open := false
	for i, y := range labels {
		t := &r.T[i]
		switch {
		case t.Class == address.Mark || t.Class == address.LineEnd:
			// A mark within a part joins it, one between two ends the first.
			if t.Mark == ',' || t.Mark == ';' || t.Mark == '|' || t.Class == address.LineEnd {
				open = false
			}
		case open && Kind(y) == dst[len(dst)-1].Kind:
			dst[len(dst)-1].End = back.End(t.End)
		case y == address.LabelNone:
			open = false
		default:
			dst = append(dst, Part{back.Begin(t.Begin), back.End(t.End), Kind(y)})
			open = true
		}
	}
	clear(r.T[:])
	return dst
}
