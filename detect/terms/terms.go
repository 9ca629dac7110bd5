// Package terms makes a detector of a list of your own words: names of
// projects, of customers, of places, each with a type.
//
// Terms are found whole, in any case and with or without diacritics; between
// the words of a term any one to three characters that are neither letters nor
// digits may stand. In scripts without word spaces a term is found wherever its
// characters stand. Of terms that begin at the same place the longest counts.
package terms

import (
	"errors"
	"fmt"
	"unicode/utf8"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/entity"
)

// A Term is a word or phrase, and what it is.
type Term struct {
	Text string      `json:"text"`
	Type entity.Type `json:"type"`
}

// A TermError says which of the terms cannot be used, and nothing of it.
type TermError struct{ Index int }

func (e *TermError) Error() string {
	return fmt.Sprintf("terms: term %d has no type, no words or too many", e.Index)
}

// A list is a tree of the units of its terms: words, and in scripts without word
// spaces single characters.
type list struct {
	next map[edge]int32
	typ  []entity.Type // of the term that ends at a node; "" if none does
}

type edge struct {
	node int32
	unit uint64
}

const (
	maxUnits = 64
	maxGap   = 3 // characters between two units
)

// New returns a detector of the terms, called name. The scan asks it only at
// words with which a term begins, so a long list costs memory, some 300 bytes
// a term, and little time: 100,000 terms are read in a tenth of a second. It
// fails for a term without a type, a letter or a digit, or of more than 64
// words, with a [*TermError]; of a term that stands twice the first type counts.
func New(name string, terms ...Term) (*detect.Detector, error) {
	if len(terms) == 0 {
		return nil, errors.New("terms: no terms")
	}
	l := &list{next: make(map[edge]int32, len(terms)), typ: make([]entity.Type, 1, len(terms)+1)}
	d := &detect.Detector{Name: name, Horizon: detect.Horizon, Spot: l.spot}
	types := map[entity.Type]bool{}
	var leads [256]bool
	for i, t := range terms {
		if t.Type == "" || !l.add(d, &leads, t) {
			return nil, &TermError{i}
		}
		if !types[t.Type] {
			types[t.Type] = true
			d.Types = append(d.Types, t.Type)
		}
	}
	return d, nil
}

// add puts a term into the tree, and its beginning into the anchors of d.
func (l *list) add(d *detect.Detector, leads *[256]bool, t Term) bool {
	if len(t.Text) > detect.Horizon/2 {
		return false
	}
	node, n := int32(0), 0
	for i := 0; i < len(t.Text); {
		u, end, wide := unit(t.Text, i, detect.WordAt(t.Text, i))
		if end == i {
			_, size := utf8.DecodeRuneInString(t.Text[i:])
			i += size
			continue
		}
		next, ok := l.next[edge{node, u}]
		if !ok {
			next = int32(len(l.typ))
			l.typ = append(l.typ, "")
			l.next[edge{node, u}] = next
			switch lead := t.Text[i]; {
			case node != 0:
			case !wide:
				d.Anchors.Words = append(d.Anchors.Words, t.Text[i:end])
			case !leads[lead]:
				leads[lead] = true
				d.Anchors.Bytes += t.Text[i : i+1]
			}
		}
		node, i = next, end
		n++
	}
	if n > 0 && l.typ[node] == "" {
		l.typ[node] = t.Type
	}
	return n > 0 && n <= maxUnits
}

// unit returns the hash and the end of the unit at i of t, where w is the word
// there, and whether it is a character of a script without word spaces. If there
// is none its end is i.
func unit(t string, i int, w detect.Word) (hash uint64, end int, wide bool) {
	if w.Len() == 0 || !w.Flags.Has(detect.Ideographic) {
		return w.Hash, i + w.Len(), false
	}
	_, size := utf8.DecodeRuneInString(t[i:])
	return detect.Hash(t[i : i+size]), i + size, true
}

func (l *list) spot(c *detect.Cursor) int {
	best, end := entity.Type(""), 0
	node, at := int32(0), c.Pos
	for {
		u, e, _ := unit(c.Text, at, c.WordAt(at))
		for gap := 0; e == at && at < len(c.Text) && gap < maxGap && node != 0; gap++ {
			_, size := utf8.DecodeRuneInString(c.Text[at:])
			at += size
			u, e, _ = unit(c.Text, at, c.WordAt(at))
		}
		next, ok := l.next[edge{node, u}]
		if e == at || !ok {
			break
		}
		node, at = next, e
		if l.typ[node] != "" {
			best, end = l.typ[node], at
		}
	}
	if end == 0 {
		return 0
	}
	c.Emit(detect.Match{Begin: c.Pos, End: end, Type: best, Confidence: detect.Certain, Evidence: detect.Checked, Rule: "terms"})
	return end
}
