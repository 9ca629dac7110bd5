// Package corpus reads the texts that addresses are learned from and measured
// on, and lays their marks out by the convention of detect/address.
package corpus

import (
	"sort"
	"strings"

	"github.com/piikit/piikit/internal/address"
	"github.com/piikit/piikit/internal/addresstrain/gen"
	"github.com/piikit/piikit/internal/fold"
	"github.com/piikit/piikit/internal/jsonlines"
)

// A Span is a range of bytes.
type Span struct{ Begin, End int }

// A Part is a range of bytes whose tokens may bear the labels of Mask.
type Part struct {
	Begin, End int
	Mask       uint16
}

// Masks of labels.
const (
	None   = 1 << address.LabelNone
	Inside = 1<<address.Labels - 1 - None
	All    = Inside | None
)

// A Doc is a text and what is known of the addresses in it.
type Doc struct {
	ID, From string
	Text     string
	Spans    []Span // whole addresses
	Parts    []Part
}

type record struct {
	ID    string
	Text  string
	Spans []struct {
		Begin, End int
		Type       string
	}
	Components []struct {
		Begin, End int
		Label      string
	}
}

// usLabels are the labels of usaddress.
var usLabels = map[string]uint8{
	"AddressNumber": address.LabelNumber, "AddressNumberPrefix": address.LabelNumber, "AddressNumberSuffix": address.LabelNumber,
	"StreetName": address.LabelStreet, "StreetNamePreDirectional": address.LabelStreet, "StreetNamePreModifier": address.LabelStreet, "StreetNamePreType": address.LabelStreet,
	"StreetNamePostType": address.LabelStreet, "StreetNamePostDirectional": address.LabelStreet, "StreetNamePostModifier": address.LabelStreet,
	"IntersectionSeparator": address.LabelStreet, "CornerOf": address.LabelStreet,
	"USPSBoxType": address.LabelStreet, "USPSBoxID": address.LabelStreet, "USPSBoxGroupType": address.LabelStreet, "USPSBoxGroupID": address.LabelStreet,
	"OccupancyType": address.LabelUnit, "OccupancyIdentifier": address.LabelUnit, "SubaddressType": address.LabelUnit, "SubaddressIdentifier": address.LabelUnit,
	"BuildingName": address.LabelUnit, "LandmarkName": address.LabelUnit,
	"PlaceName": address.LabelPlace, "StateName": address.LabelRegion, "ZipCode": address.LabelPostcode, "ZipPlus4": address.LabelPostcode, "CountryName": address.LabelCountry,
}

// Read reads a file of records, compressed or not.
func Read(path string) ([]Doc, error) { return read(path, (*record).doc) }

func read(path string, doc func(*record) Doc) ([]Doc, error) {
	var docs []Doc
	err := jsonlines.Each(path, func(r *record) bool {
		docs = append(docs, doc(r))
		return true
	})
	if err != nil {
		return nil, err
	}
	return docs, nil
}

func (r *record) doc() Doc {
	d := Doc{ID: r.ID, Text: r.Text}
	for _, s := range r.Spans {
		switch {
		case s.Type == "address":
			d.Spans = append(d.Spans, Span{s.Begin, s.End})
		case s.Type == "location" && len(r.Components) == 0 && strings.ContainsAny(r.Text[s.Begin:s.End], "0123456789"):
			d.Parts = append(d.Parts, Part{s.Begin, s.End, All})
		}
	}
	for _, c := range r.Components {
		if l, ok := usLabels[c.Label]; ok {
			d.Parts = append(d.Parts, Part{c.Begin, c.End, 1 << l})
		} else {
			d.Parts = append(d.Parts, Part{c.Begin, c.End, None})
		}
	}
	sort.SliceStable(d.Parts, func(i, k int) bool { return d.Parts[i].Begin < d.Parts[k].Begin })
	return d
}

// Joined reads records in which the mark of an address ends with the street,
// and joins post code and place that stand behind it, as the convention wants.
func Joined(path string) ([]Doc, error) { return read(path, (*record).joined) }

func (r *record) joined() Doc {
	const (
		line  = 1<<address.LabelNumber | 1<<address.LabelStreet | 1<<address.LabelUnit
		place = 1<<address.LabelPlace | 1<<address.LabelRegion | 1<<address.LabelCountry
	)
	d := Doc{ID: r.ID, Text: r.Text}
	for _, s := range r.Spans {
		n := len(d.Spans)
		near := n > 0 && s.Begin >= d.Spans[n-1].End && strings.Trim(r.Text[d.Spans[n-1].End:s.Begin], " ,.-()") == ""
		text := r.Text[s.Begin:s.End]
		switch {
		case s.Type == "address" && near:
			d.Spans[n-1].End = s.End
			d.Parts = append(d.Parts, Part{s.Begin, s.End, line})
		case s.Type == "address":
			d.Spans = append(d.Spans, Span{s.Begin, s.End})
			d.Parts = append(d.Parts, Part{s.Begin, s.End, line})
		case near && s.Type == "location":
			d.Spans[n-1].End = s.End
			if s.End < len(r.Text) && r.Text[s.End] == ')' && strings.Contains(r.Text[d.Spans[n-1].Begin:s.End], "(") {
				d.Spans[n-1].End++
			}
			d.Parts = append(d.Parts, Part{s.Begin, s.End, place})
		case near && s.Type == "other" && strings.Trim(text, "0123456789") == "" && len(text) >= 4:
			d.Spans[n-1].End = s.End
			d.Parts = append(d.Parts, Part{s.Begin, s.End, 1 << address.LabelPostcode})
		case s.Type == "location" && strings.ContainsAny(text, "0123456789"):
			d.Parts = append(d.Parts, Part{s.Begin, s.End, All})
		}
	}
	return d
}

// Made turns a generated text into a Doc.
func Made(t gen.Text) Doc {
	d := Doc{Text: t.Text, From: t.From}
	for _, s := range t.Spans {
		d.Spans = append(d.Spans, Span{s.Begin, s.End})
	}
	for _, p := range t.Parts {
		m := uint16(1) << p.Label
		if p.Any {
			m = All
		}
		d.Parts = append(d.Parts, Part{p.Begin, p.End, m})
	}
	return d
}

// Folded returns d as the scan sees it.
func (d Doc) Folded() Doc {
	if !fold.Needed(d.Text) {
		return d
	}
	var m fold.Map
	text := string(m.Append(nil, d.Text, 0))
	to := func(p int) int { return sort.Search(len(text), func(i int) bool { return m.Begin(i) >= p }) }
	out := Doc{ID: d.ID, From: d.From, Text: text}
	for _, s := range d.Spans {
		out.Spans = append(out.Spans, Span{to(s.Begin), to(s.End)})
	}
	for _, p := range d.Parts {
		out.Parts = append(out.Parts, Part{to(p.Begin), to(p.End), p.Mask})
	}
	return out
}

// Mask returns the labels that a token may bear.
func (d *Doc) Mask(begin, end int) uint16 {
	i := sort.Search(len(d.Parts), func(i int) bool { return d.Parts[i].End > begin })
	var m uint16
	for k := i; k < len(d.Parts) && d.Parts[k].Begin < end; k++ {
		m |= d.Parts[k].Mask
		if d.Parts[k].Begin > begin || d.Parts[k].End < end {
			m |= None // a token that is larger than the part
			if d.Parts[k].Begin <= begin {
				continue
			}
		}
	}
	if m != 0 {
		return m
	}
	for _, s := range d.Spans {
		if begin < s.End && s.Begin < end {
			if i > 0 && d.Parts[i-1].Begin >= s.Begin {
				m |= d.Parts[i-1].Mask
			}
			if i < len(d.Parts) && d.Parts[i].End <= s.End {
				m |= d.Parts[i].Mask
			}
			if m == 0 {
				return Inside
			}
			if m != None {
				m &^= None
			}
			return m
		}
	}
	return None
}

// Carried puts the whole text of d, which is one address, into a made text.
func Carried(g *gen.Gen, d Doc) Doc {
	t := g.Around("US", d.Text)
	out := Doc{Text: t.Text, From: d.From}
	at := t.Spans[0].Begin
	out.Spans = []Span{{at, t.Spans[0].End}}
	for _, p := range d.Parts {
		out.Parts = append(out.Parts, Part{p.Begin + at, p.End + at, p.Mask})
	}
	return out
}
