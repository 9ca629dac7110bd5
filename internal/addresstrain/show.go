package main

import (
	"context"
	"fmt"
	"strings"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/entity"
	"github.com/piikit/piikit/internal/address"
	"github.com/piikit/piikit/internal/chain"
)

// showCmd prints the labels that the chain gives to a text.
func showCmd(args []string) error {
	m, err := address.Model()
	if err != nil {
		return err
	}
	gate, err := address.Gate()
	if err != nil {
		return err
	}
	names := [address.Labels]string{"-", "number", "street", "unit", "place", "region", "postcode", "country"}
	s, err := detect.NewScanner(detect.Options{}, &detect.Detector{
		Name: "show", Types: []entity.Type{"address"}, Horizon: 2048,
		Anchors: detect.Anchors{Numbers: true, Filter: address.Filter()},
		Spot: func(c *detect.Cursor) int {
			w := c.Word()
			var f address.Finder
			var l chain.Lattice
			if !f.Open(c, nil) {
				fmt.Printf("anchor %q: no\n", c.Text[w.Begin:w.End])
				return 0
			}
			r := &f.Row
			fmt.Printf("anchor %q: gate %v, %d tokens\n", c.Text[w.Begin:w.End], r.Likely(&l, gate), r.N)
			for i, y := range r.Label(&l, m, 0) {
				fmt.Printf("  %-14q %-9s", c.Text[r.T[i].Begin:r.T[i].End], names[y])
				for k := range address.Labels {
					fmt.Printf(" %5.1f", float64(l.Score(i, k)-l.Score(i, 0))/float64(m.Nats(1)))
				}
				fmt.Printf("  class %d\n", r.T[i].Class)
			}
			return 0
		},
	})
	if err != nil {
		return err
	}
	_, err = s.Find(context.Background(), strings.ReplaceAll(strings.Join(args, " "), `\n`, "\n"))
	return err
}
