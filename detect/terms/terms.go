// Package terms makes a detector of a list of your own words: names of
// projects, of customers, of places, each with a type.
//
// Terms are found whole, in any case and with or without diacritics; between
// the words of a term any one to three characters that are neither letters nor
// digits may stand. In scripts without word spaces a term is found where a run
// of the script is just it.
package terms

import (
	"fmt"
	"unicode/utf8"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/entity"
)

// A Term is a word or phrase of at most 16 words, and what it is.
type Term struct {
	Text string
	Type entity.Type
}

type list struct {
	byFirst map[uint64][]term
}

type term struct {
	hashes []uint64 // of the words behind the first
	typ    entity.Type
}

const maxWords = 16

// New returns a detector of the terms, called name. The scan asks it only at
// words with which a term begins, so a long list costs memory, about 100 bytes
// a term, and little time. It fails for a term without a type, a letter or a digit.
func New(name string, terms ...Term) (*detect.Detector, error) {
	l := &list{byFirst: make(map[uint64][]term, len(terms))}
	d := &detect.Detector{Name: name, Horizon: detect.Horizon, Spot: l.spot}
	types := map[entity.Type]bool{}
	for i, t := range terms {
		words := split(t.Text)
		if t.Type == "" || len(words) == 0 || len(words) > maxWords {
			return nil, fmt.Errorf("terms: term %d has no type, no words or too many", i)
		}
		if !types[t.Type] {
			types[t.Type] = true
			d.Types = append(d.Types, t.Type)
		}
		hashes := make([]uint64, len(words))
		for k, w := range words {
			hashes[k] = detect.Hash(w)
		}
		if len(l.byFirst[hashes[0]]) == 0 {
			d.Anchors.Words = append(d.Anchors.Words, words[0])
		}
		l.byFirst[hashes[0]] = append(l.byFirst[hashes[0]], term{hashes[1:], t.Type})
	}
	if len(terms) == 0 {
		return nil, fmt.Errorf("terms: no terms")
	}
	return d, nil
}

// split returns the words of a term.
func split(text string) (words []string) {
	for i := 0; i < len(text); {
		w := detect.WordAt(text, i)
		if w.Len() == 0 {
			_, size := utf8.DecodeRuneInString(text[i:])
			i += size
			continue
		}
		words = append(words, text[w.Begin:w.End])
		i = w.End
	}
	return words
}

func (l *list) spot(c *detect.Cursor) int {
	first := c.Word()
	best, end := entity.Type(""), 0
	for _, t := range l.byFirst[first.Hash] {
		if e := t.end(c, first.End); e > end {
			best, end = t.typ, e
		}
	}
	if end == 0 {
		return 0
	}
	c.Emit(detect.Match{Begin: first.Begin, End: end, Type: best, Confidence: detect.Certain, Evidence: detect.Checked, Rule: "terms"})
	return end
}

// end returns where the term ends whose first word ends at i, or 0.
func (t term) end(c *detect.Cursor, i int) int {
	for _, h := range t.hashes {
		gap := 0
		w := c.WordAt(i)
		for ; w.Len() == 0 && gap < 3 && i < len(c.Text); gap++ {
			_, size := utf8.DecodeRuneInString(c.Text[i:])
			i += size
			w = c.WordAt(i)
		}
		if w.Len() == 0 || w.Hash != h {
			return 0
		}
		i = w.End
	}
	return i
}
