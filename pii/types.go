package pii

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/piikit/piikit/detect"
)

// Types describes all types of the default detectors, sorted by name. It is
// made anew by each call.
func Types() []detect.Info {
	var all []detect.Info
	for _, d := range Detectors() {
		all = append(all, d.Info...)
	}
	slices.SortFunc(all, func(a, b detect.Info) int { return cmp.Compare(a.Type, b.Type) })
	return slices.CompactFunc(all, func(a, b detect.Info) bool { return a.Type == b.Type })
}

// TypesMarkdown returns the table of types as it stands in the README.
func TypesMarkdown() string {
	var b strings.Builder
	b.WriteString("| type | what | country | found by | default | source |\n|---|---|---|---|---|---|\n")
	cell := strings.NewReplacer("|", "\\|", "\n", " ").Replace
	for _, t := range Types() {
		def := "on"
		if t.Off {
			def = "off"
		}
		fmt.Fprintf(&b, "| `%s` | %s | %s | %s | %s | %s |\n", t.Type, cell(t.What), t.Country, cell(t.Evidence), def, cell(t.Source))
	}
	return b.String()
}
