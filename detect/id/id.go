// Package id finds the structured identifiers of people: social security, tax,
// health and identity numbers of many countries. It is a table of package rule,
// a file a continent; a row names the authority of its rule.
package id

import (
	"slices"
	"strings"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/detect/checksum"
	"github.com/piikit/piikit/detect/rule"
)

// Detector returns the detector of all identifiers. Bare numbers count beside
// a cue or in a region that the caller named; see the table in the README.
// Building it costs less than a millisecond.
func Detector() *detect.Detector {
	d, err := rule.New("id", rows()...)
	if err != nil {
		panic(err) // our own table, met by a test
	}
	return d
}

func rows() []rule.Row {
	return slices.Concat(northAmerica(), latinAmerica(), europe(), asia(), oceania(), africa())
}

// deVAT is the German VAT number with its country code.
func deVAT(s string) bool {
	n, ok := strings.CutPrefix(s, "DE")
	return ok && checksum.DEVAT(n)
}

// fiHETU is the Finnish identity code; the sign of the century, a hyphen or a
// letter, is part of it.
func fiHETU(s string) bool {
	if len(s) == 10 {
		s = s[:6] + "-" + s[6:]
	}
	return checksum.FIHETU(s)
}
