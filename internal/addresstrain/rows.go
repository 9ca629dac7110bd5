package main

import (
	"context"
	"flag"
	"fmt"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/entity"
	"github.com/piikit/piikit/internal/address"
	"github.com/piikit/piikit/internal/addresstrain/corpus"
)

// An example is a row as the trainer takes it.
type example struct {
	features  [][]uint32
	permitted []uint16
	gate      []uint32 // the features for the gate
	near      uint16   // what the gate may say
}

// collector takes rows from texts, by the anchors and gates of the detector.
type collector struct {
	doc     *corpus.Doc
	out     []example
	rows    int
	covered map[int]bool // of the spans of the document, those that a row holds whole
}

func newCollector() (*collector, *detect.Scanner, error) {
	c := &collector{}
	s, err := detect.NewScanner(detect.Options{}, &detect.Detector{
		Name: "collect", Types: []entity.Type{"address"}, Horizon: 2048,
		Anchors: detect.Anchors{Numbers: true, Filter: address.Filter()},
		State:   func() detect.State { return &seen{} },
		Spot:    c.spot,
	})
	return c, s, err
}

type seen struct{ f address.Finder }

func (s *seen) Reset()      { s.f.Floor = 0 }
func (s *seen) Shift(n int) { s.f.Floor = max(0, s.f.Floor-n) }

func (c *collector) spot(cur *detect.Cursor) int {
	f := &cur.State().(*seen).f
	if !f.Open(cur, nil) {
		return 0
	}
	r := &f.Row
	c.rows++
	var labels [64]uint8
	e := example{}
	r.Measure()
	for i := range r.N {
		t := &r.T[i]
		m := c.doc.Mask(t.Begin, t.End)
		if r.Idle(i) {
			m |= corpus.None
		}
		e.permitted = append(e.permitted, m)
		e.features = append(e.features, append([]uint32(nil), r.Features(i)...))
		if m&corpus.None == 0 {
			labels[i] = address.LabelStreet
		}
	}
	e.gate, e.near = append([]uint32(nil), r.GateFeatures()...), gateTruth(r, e.permitted)
	c.out = append(c.out, e)
	next, limit := r.Next(cur, labels[:r.N])
	for k, s := range c.doc.Spans {
		if s.Begin >= r.T[0].Begin && s.End <= r.T[r.N-1].End {
			c.covered[k] = true
		}
	}
	for i := limit - 1; i >= 0; i-- {
		if labels[i] != 0 {
			f.Floor = r.T[i].End
			break
		}
	}
	return next
}

// gateTruth says what the gate may say of a row: yes if an address is near the
// anchor, anything if that is not known.
func gateTruth(r *address.Row, permitted []uint16) uint16 {
	var all uint16
	for i := max(0, r.Anchor-6); i < min(r.N, r.Anchor+10); i++ {
		if permitted[i]&corpus.None == 0 {
			return 1 << address.GateYes
		}
		all |= permitted[i]
	}
	if all != corpus.None {
		return 1<<address.GateYes | 1<<address.GateNo
	}
	return 1 << address.GateNo
}

// rows returns the rows of the documents, and how many of their addresses a
// row holds whole.
func rows(docs []corpus.Doc, missed func(d *corpus.Doc, s corpus.Span)) (out []example, whole, all int, err error) {
	c, s, err := newCollector()
	if err != nil {
		return nil, 0, 0, err
	}
	for i := range docs {
		d := docs[i].Folded()
		c.doc, c.covered = &d, map[int]bool{}
		if _, err := s.Find(context.Background(), d.Text); err != nil {
			return nil, 0, 0, err
		}
		whole += len(c.covered)
		all += len(d.Spans)
		if missed != nil {
			for k, sp := range d.Spans {
				if !c.covered[k] {
					missed(&d, sp)
				}
			}
		}
	}
	return c.out, whole, all, nil
}

// missedCmd prints addresses that no row holds.
func missedCmd(args []string) error {
	f := flag.NewFlagSet("missed", flag.ExitOnError)
	packages := f.String("packages", ".", "scratch folder of the packages")
	corpora := f.String("corpora", ".", "folder of the corpora")
	most := f.Int("most", 30, "how many of a source")
	f.Parse(args)
	src, _, err := data(*corpora, *packages, .05)
	if err != nil {
		return err
	}
	for _, s := range src {
		n := 0
		_, whole, all, err := rows(s.docs, func(d *corpus.Doc, sp corpus.Span) {
			if n++; n <= *most {
				fmt.Printf("%s: %q\n", s.name, around(d.Text, entity.Span{Begin: sp.Begin, End: sp.End}))
			}
		})
		if err != nil {
			return err
		}
		fmt.Println(s.name, whole, "of", all)
	}
	return nil
}
