// Package rule makes a detector of a table: identifiers that have a shape, a
// check and words that announce them. The built-in identifiers are such
// tables; so can yours be.
//
// A row is looked at only where the text has as many letters and digits as its
// shape and, if it needs a cue, where the scan has seen the beginning of one
// nearby: on text without either a table of two hundred rows costs what one of
// twenty does.
package rule

import (
	"errors"
	"fmt"
	"strings"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/entity"
)

// Alone says what a row needs to match without a cue.
type Alone uint8

// What a row needs besides its shape and check.
const (
	// NeedsCue: a cue, key, column header, region or the caller's expectation.
	// The region is not enough for a row without Check and Written.
	NeedsCue Alone = iota
	// Grouped: written in the groups of its shape.
	Grouped
	// Always: nothing; the check cannot pass by chance.
	Always
	// OnlyCue: NeedsCue, but the region is not enough: what has the shape and
	// passes the check may be anything.
	OnlyCue
)

// A Row describes one type of identifier.
type Row struct {
	// Info describes the type; Info.Type and Info.Country (ISO 3166, or "") count.
	Info detect.Info
	// Shapes are how it is written: '9' a digit, 'A' a letter, 'X' either,
	// and separators between groups, as in "999-99-9999". Any of space,
	// '-', '.' and '/' counts for any separator, and none for all of them;
	// '+' counts where a shape has it.
	// A group in brackets, as in "A999999(X)", may stand in brackets in the text.
	Shapes []string
	// Check is given the letters and digits alone, letters in upper case.
	// If it fails there is no match, but in Recall mode beside a cue. Nil
	// accepts all. A row that checks no more than the form never takes what is
	// written like a date.
	Check func(compact string) bool
	// Written is a second check, of what stands in the text: for identifiers
	// whose separators mean something. Nil accepts all.
	Written func(text string) bool
	// Structure says that Check and Written look at the form only: that they
	// accept is no evidence, and the region is not enough.
	Structure bool
	// Widen moves the beginning of a match, which is at begin of c.Text, to the
	// left: for identifiers that are whole only with a word in front. Nil
	// leaves it where it is.
	Widen func(c *detect.Cursor, begin int) int
	// Alone says what it takes without a cue.
	Alone Alone
	// Cues are words and phrases as for detect.Cues.
	Cues []string
	// Close says that one of the Cues must stand directly beside the value, or
	// with one word between them, instead of up to four: short values have many
	// innocent neighbors.
	Close bool
	// Shared are cues that rows of other countries have too, such as
	// "passport". They count where the region is named or one of Home is near,
	// and then for more than cues of other rows.
	Shared []string
	// Home are words for the country: "british", "uk".
	Home []string
	// Not are phrases around a cue that make it none: "zip file" of the cue "zip".
	Not []string
}

// scratch is what is known of the cues near one place, and room for a chain that
// begins in front of it.
type scratch struct {
	hits  [32]detect.CueHit
	said  []uint64 // a bit for each cue id that is among the hits
	shape detect.Shape

	end  int // where the last match ended; 0 if there was none
	row  uint16
	size int // its letters and digits
}

func (s *scratch) Reset()      { s.end = 0 }
func (s *scratch) Shift(n int) { s.end = max(0, s.end-n) }

// note notes which cues are among the hits.
func (s *scratch) note(hits []detect.CueHit) {
	clear(s.said)
	for _, h := range hits {
		s.said[h.ID>>6] |= 1 << (h.ID & 63)
	}
}

// heard reports whether one of the cues that decide about e was noted: its own, or a word for
// its country.
func (s *scratch) heard(e *entry) bool {
	return s.said[e.row>>6]>>(e.row&63)&1 != 0 || e.home != 0 && s.said[e.home>>6]>>(e.home&63)&1 != 0
}

// minCompact and maxCompact are the shortest and the longest identifier in
// letters and digits.
const (
	minCompact = 3
	maxCompact = 40
)

type table struct {
	name  string
	rows  []Row
	ids   []string // rule names: alone, with cue
	byLen [maxCompact + 1][]entry
	sure  [maxCompact + 1][]entry // those that match without a cue or region
	pairs bool                    // some begin with two groups of letters
	forms [64]uint64              // groupings of the rows that match alone in groups, by a hash of 12 bits
	alone uint64                  // sizes of those that match alone in any
	cues  *detect.Cues
	from  []origin // per row
	short wordSet  // shortWords
	units wordSet  // units
}

// origin tells the cues of a row that lean on its country.
type origin struct {
	shared []uint16 // cue ids
	home   uint16   // cue id; 0 if there is none
	not    uint16   // the same
}

// entry is one shape of a row, and what is asked of the row before it is looked at:
// many have the same size.
type entry struct {
	letters uint64  // a bit for each character that must be a letter
	digits  uint64  // ... a digit
	row     uint16  // also the id of its cues
	home    uint16  // origin.home of the row
	alone   Alone   // of the row
	size    uint8   // letters and digits
	paren   uint8   // how many characters stand in front of a group in brackets; 0: there is none
	plus    bool    // '+' may separate groups
	groups  []uint8 // lengths of the groups
}

// New returns a detector of the rows; name is its name. Building costs some
// microseconds a row. It fails for a row without a type or a shape, for
// shapes longer than 40 letters and digits, and for rows that could never match.
func New(name string, rows ...Row) (*detect.Detector, error) {
	t := &table{name: name, rows: rows, cues: detect.NewCues()}
	for w := range strings.FieldsSeq(shortWords) {
		t.short.add(detect.Hash(w))
	}
	for w := range strings.FieldsSeq(units) {
		t.units.add(detect.Hash(w))
	}
	d := &detect.Detector{
		Name: name, Horizon: 512,
		Anchors: detect.Anchors{Numbers: true, Codes: true},
		Spot:    t.spot,
		Cues:    t.cues,
	}
	seen := map[entity.Type]bool{}
	ids := cueIDs{next: uint16(len(rows)), of: map[string]uint16{}}
	for i, r := range rows {
		if r.Info.Type == "" || len(r.Shapes) == 0 {
			return nil, errors.New("rule: row without a type or a shape")
		}
		if (r.Alone == NeedsCue || r.Alone == OnlyCue) && len(r.Cues)+len(r.Shared) == 0 {
			return nil, fmt.Errorf("rule: %s needs a cue and has none", r.Info.Type)
		}
		if !seen[r.Info.Type] {
			seen[r.Info.Type] = true
			d.Types = append(d.Types, r.Info.Type)
			d.Info = append(d.Info, r.Info)
		}
		t.ids = append(t.ids, name+"/"+string(r.Info.Type))
		t.cues.Add(uint16(i), r.Cues...)
		for _, p := range r.Cues {
			if dotted := initials(p); dotted != "" {
				t.cues.Add(uint16(i), dotted)
			}
		}
		var from origin
		for _, p := range r.Shared {
			from.shared = append(from.shared, ids.add(t.cues, p))
		}
		if len(r.Home) > 0 {
			from.home = ids.add(t.cues, r.Home...)
		}
		if len(r.Not) > 0 {
			from.not = ids.add(t.cues, r.Not...)
		}
		t.from = append(t.from, from)
		for _, s := range r.Shapes {
			e, err := compile(s)
			if err != nil {
				return nil, fmt.Errorf("rule: %s: %w", r.Info.Type, err)
			}
			e.row, e.home, e.alone = uint16(i), from.home, r.Alone
			t.byLen[e.size] = append(t.byLen[e.size], e)
			t.pairs = t.pairs || len(e.groups) > 1 && strings.Trim(s[:e.groups[0]+1+e.groups[1]], "A -") == ""
			if r.Alone == Always || r.Alone == Grouped {
				t.sure[e.size] = append(t.sure[e.size], e)
			}
			switch r.Alone {
			case Always:
				t.alone |= 1 << e.size
			case Grouped:
				form := uint64(0)
				for _, n := range e.groups {
					form = nextForm(form, int(n))
				}
				t.forms[form>>58] |= 1 << (form >> 52 & 63)
			}
		}
	}
	d.State = func() detect.State { return &scratch{said: make([]uint64, ids.next>>6+1)} }
	d.Anchors.Uncued = t.uncued()
	return d, nil
}

var errShape = errors.New("a shape has 3 to 40 letters and digits")

// initials returns a short word of Latin letters as people write abbreviations: "n.h.s." of
// "nhs"; "" of what is none.
func initials(p string) string {
	if len(p) < 3 || len(p) > 4 {
		return ""
	}
	for i := range len(p) {
		if p[i]-'a' >= 26 {
			return ""
		}
	}
	return strings.Join(strings.Split(p, ""), ".")
}

// nextForm adds a group of n letters and digits to the hash of a grouping.
func nextForm(form uint64, n int) uint64 { return (form ^ uint64(n)) * 0x9E3779B97F4A7C15 }

// stands reports whether a row may match without a cue what has the size and
// grouping of cand.
func (t *table) stands(cand *candidate) bool {
	return t.alone>>cand.size&1 != 0 || t.forms[cand.form>>58]>>(cand.form>>52&63)&1 != 0
}

// uncued returns the sizes of the chains in which a row may match without a cue.
func (t *table) uncued() *detect.Uncued {
	u := &detect.Uncued{}
	for size, es := range t.sure {
		for _, e := range es {
			if e.letters == 0 && e.alone == Always {
				u.Digits |= 1 << size
			}
			// What follows it in the chain may be another thing.
			if e.letters&1 == 0 {
				more := ^uint64(0) << size
				u.Groups |= more
				if n := len(e.groups); n <= 3 || e.alone == Always {
					u.Triples |= more
					if n <= 2 || e.alone == Always {
						u.Pairs |= more
					}
				}
			}
			if e.digits != 1<<size-1 {
				u.Codes |= ^uint64(0) << size
			}
		}
	}
	if t.pairs {
		u.Codes = ^uint64(0) // a row may begin in front of the chain
	}
	return u
}

// cueIDs numbers the cues that do not belong to one row.
type cueIDs struct {
	next uint16
	of   map[string]uint16
}

func (ids *cueIDs) add(cues *detect.Cues, phrases ...string) uint16 {
	key := strings.Join(phrases, "\n")
	id, ok := ids.of[key]
	if !ok {
		id = ids.next
		ids.of[key] = id
		ids.next++
		cues.Add(id, phrases...)
	}
	return id
}

func compile(shape string) (entry, error) {
	var e entry
	if len(shape) > 2*maxCompact {
		return e, errShape
	}
	n := uint8(0)
	for i := range len(shape) {
		switch c := shape[i]; c {
		case '9', 'A', 'X':
			switch bit := uint64(1) << (e.size & 63); c {
			case '9':
				e.digits |= bit
			case 'A':
				e.letters |= bit
			}
			e.size++
			n++
		default:
			switch c {
			case '+':
				e.plus = true
			case '(':
				e.paren = e.size
			}
			if n > 0 {
				e.groups = append(e.groups, n)
			}
			n = 0
		}
	}
	if n > 0 {
		e.groups = append(e.groups, n)
	}
	if e.size < minCompact || e.size > maxCompact {
		return e, errShape
	}
	return e, nil
}
