// Package id finds the structured identifiers of people: social security, tax,
// health and identity numbers of many countries. It is a table of package rule,
// a file a region; a row names the authority of its rule. Machine-readable zones
// have a detector of their own.
package id

import (
	"slices"
	"strings"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/detect/rule"
)

// Detectors returns all detectors of this package: Detector and MRZ.
func Detectors() []*detect.Detector { return []*detect.Detector{Detector(), MRZ()} }

// Detector returns the detector of all numbers. Bare numbers count beside
// a cue or in a region that the caller named; see the table in the README.
// Building it costs some milliseconds.
func Detector() *detect.Detector {
	d, err := rule.New("id", rows()...)
	if err != nil {
		panic(err) // our own table, met by a test
	}
	return d
}

func rows() []rule.Row {
	return slices.Concat(northAmerica(), latinAmerica(), europe(), westAsia(), southAsia(), southeastAsia(), eastAsia(), oceania(), africa(), travel())
}

// digitIn reports whether s has a digit: a run of letters alone is a word.
func digitIn(s string) bool {
	return strings.ContainsAny(s, "0123456789")
}
