// Package phone finds telephone and fax numbers.
//
// # What counts
//
// A number in international form, with '+' or "00" or "011" in front, counts
// anywhere. A number as it is dialed at home counts where a word says so
// ("Tel", "携帯", "WhatsApp", "call me at"), in the words of some fifty
// languages, or in a region that the caller named. Numbers that are written like
// (415) 555-0142, 415-555-0142 or 415.555.0142 and fit the North American plan
// count alone, and so do a few forms of other countries that are used for little
// else, such as 07700 900123 or 01 99 00 64 72.
//
// A number that is written like one beside a cue need not be assigned: 555-0142
// and the other ranges that are kept for fiction, samples and tests are found.
// Extensions ("x12", "ext. 5", ";ext=7") belong to the number, and so do the
// brackets around an area code; a bracket around the whole does not.
//
// # How
//
// Candidates are our own: a chain of digit groups is read once, and a table of
// calling codes with the lengths and first digits of their numbers rejects
// nearly all of them. What is left and claims to be of a certain country is
// looked up in an automaton over digits, in less than 0.1 µs and never more
// than six times for a chain. It gives the answers of libphonenumber, exactly: the
// package gen puts it together from the metadata of the port
// github.com/nyaruka/phonenumbers (v2.0.7), and the tests ask that library about the
// transitions, the examples of the metadata and what is dialed around them.
//
// # Cost
//
// Importing this package costs the 146 KB of that table and nothing at init: no
// library is needed at run time. Finding numbers allocates nothing.
package phone

import (
	"fmt"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/entity"
)

// Type is the type of what this package finds.
const Type entity.Type = "phone"

// Options configure [New]. The zero value works.
type Options struct {
	// Regions are ISO 3166 alpha-2 codes of countries whose numbers count
	// without a cue, as they are dialed at home, in addition to the regions of
	// the scan (detect.Options.Regions, detect.Call.Regions).
	Regions []string
}

// Detector returns the detector with default options.
func Detector() *detect.Detector {
	d, err := New(Options{})
	if err != nil {
		panic(err) // without regions there is nothing to refuse
	}
	return d
}

// New returns a detector. It fails if a region is not an ISO 3166 code with a
// numbering plan. The detector streams, and may be shared.
func New(o Options) (*detect.Detector, error) {
	p := &plan{cueSets: newCues(), words: make(map[uint64]bool, len(strongWords))}
	for _, w := range strongWords {
		p.words[detect.Hash(w)] = true
	}
	for _, name := range o.Regions {
		r := regionOf(name)
		if r == nil {
			return nil, fmt.Errorf("phone: region %q has no numbering plan", name)
		}
		p.regions = append(p.regions, r)
	}
	return &detect.Detector{
		Name:    "phone",
		Types:   []entity.Type{Type},
		Horizon: detect.Horizon,
		Anchors: detect.Anchors{Numbers: true, Codes: true},
		Cues:    p.cues,
		State:   func() detect.State { return &finder{} },
		Spot:    p.spot,
		Info: []detect.Info{{
			Type:     Type,
			What:     "telephone or fax number",
			Evidence: "international form; or a cue or region; or the North American form",
			Source:   "ITU-T E.164 (2010); plans by libphonenumber's metadata",
			Presidio: "PHONE_NUMBER", Google: "PHONE_NUMBER", AWS: "PHONE", Azure: "PhoneNumber",
		}},
	}, nil
}

// plan is what a detector is made of; immutable.
type plan struct {
	cueSets
	words   map[uint64]bool // the hashes of the strong cues
	regions []*region
}

func regionOf(name string) *region {
	for i := range regions {
		if regions[i].name == name {
			return &regions[i]
		}
	}
	return nil
}
