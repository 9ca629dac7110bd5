package main

import (
	"fmt"
	"strings"
	"text/tabwriter"

	"github.com/piikit/piikit/pii"
)

type typesCmd struct {
	JSON     bool `name:"json" xor:"form" help:"As a JSON array."`
	Markdown bool `xor:"form" help:"As the table of the README."`
}

// Run prints the table of types.
func (c *typesCmd) Run(s streams) error {
	switch {
	case c.JSON:
		_, err := s.out.Write(append(appendJSON(nil, pii.Types()), '\n'))
		return err
	case c.Markdown:
		_, err := fmt.Fprint(s.out, pii.TypesMarkdown())
		return err
	}
	w := tabwriter.NewWriter(s.out, 0, 0, 2, ' ', 0)
	fmt.Fprintln(w, "TYPE\tCOUNTRY\tDEFAULT\tWHAT\tEVIDENCE\tSOURCE\tPRESIDIO\tGOOGLE\tAWS\tAZURE")
	for _, t := range pii.Types() {
		def := "on"
		if t.Off {
			def = "off"
		}
		fmt.Fprintln(w, strings.Join([]string{string(t.Type), t.Country, def, t.What, t.Evidence, t.Source, t.Presidio, t.Google, t.AWS, t.Azure}, "\t"))
	}
	return w.Flush()
}
