package pii

import (
	"net/netip"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"

	"github.com/piikit/piikit/entity"
)

// Generalizes reports whether the operator Generalize knows a type: "date",
// "date_of_birth", "age", "ip", "us_zip", "postcode" and the national types whose names
// end in "_postcode".
func Generalizes(t entity.Type) bool { return generalizer(t) != nil }

// A coarse form of a value; "" where it cannot be read, or would still say too much.
func generalizer(t entity.Type) func(value string, now time.Time) string {
	switch {
	case t == "date" || t == "date_of_birth":
		return yearOf
	case t == "age":
		return decadeOf
	case t == "us_zip":
		return zipArea
	case t == "ip":
		return networkOf
	case t == "postcode" || strings.HasSuffix(string(t), "_postcode"):
		return postArea
	}
	return nil
}

// topAge is the age from which on all are one group: 45 CFR 164.514(b)(2)(i)(C),
// "age 90 or older".
const topAge = 90

// yearOf returns the year of a date that is written with four digits. A year that
// lies 90 years back or more says that somebody is as old, and is not told; nor is one that
// lies as far ahead: it counts from another beginning, and what it says is not known.
func yearOf(value string, now time.Time) string {
	year := 0
	for _, digits := range digitRuns(value) {
		if len(digits) != 4 {
			continue
		}
		n, _ := strconv.Atoi(digits)
		if n < 1000 || year != 0 && year != n {
			return ""
		}
		year = n
	}
	if year == 0 || year <= now.Year()-topAge || year >= now.Year()+topAge {
		return ""
	}
	return strconv.Itoa(year)
}

// decadeOf returns the ten years in which an age lies.
func decadeOf(value string, _ time.Time) string {
	runs := digitRuns(value)
	if len(runs) != 1 || len(runs[0]) > 3 {
		return ""
	}
	n, _ := strconv.Atoi(runs[0])
	if n /= perYear(value); n >= topAge {
		return strconv.Itoa(topAge) + " or older"
	}
	n -= n % 10
	return strconv.Itoa(n) + "-" + strconv.Itoa(n+9)
}

// perYear returns how many of the units in which an age is written are a year.
func perYear(value string) int {
	for w := range strings.FieldsFuncSeq(strings.ToLower(value), func(r rune) bool { return !unicode.IsLetter(r) }) {
		for _, u := range ageUnits {
			if rest, ok := strings.CutPrefix(w, u.word); ok && len(rest) <= 2 {
				return u.perYear
			}
		}
	}
	return 1
}

// ageUnits are how words begin that count an age, but for years.
var ageUnits = []struct {
	word    string
	perYear int
}{
	{"month", 12}, {"monat", 12}, {"mois", 12}, {"mes", 12}, {"mês", 12}, {"maand", 12}, {"mo", 12},
	{"week", 52}, {"wk", 52}, {"woche", 52}, {"semaine", 52}, {"semana", 52}, {"settiman", 52}, {"weken", 52},
	{"day", 365}, {"tag", 365}, {"jour", 365}, {"día", 365}, {"dia", 365}, {"giorn", 365}, {"dagen", 365},
}

// sparse are the areas of ZIP codes with the same first three digits in which 20,000
// people or fewer live, by the censuses of 2000 and of 2010: Department of Health and
// Human Services, Guidance Regarding Methods for De-identification (2012), and the Census Bureau.
var sparse = []string{
	"036", "059", "063", "102", "203", "205", "369", "556", "692", "753", "772", "790", "821", "823", "830", "831", "878", "879", "884", "890", "893",
}

// zipArea returns the first three digits of a ZIP code: 45 CFR 164.514(b)(2)(i)(B).
func zipArea(value string, _ time.Time) string {
	runs := digitRuns(value)
	if len(runs) == 0 || len(runs) > 2 || len(runs[0]) != 5 && len(runs[0]) != 9 {
		return ""
	}
	area := runs[0][:3]
	if slices.Contains(sparse, area) {
		area = "000"
	}
	return area + "**"
}

// postArea returns the letters that a post code begins with or, if it begins with
// a digit, the first digits: fewer than half, and at most three.
func postArea(value string, _ time.Time) string {
	var code []rune
	for _, r := range strings.ToUpper(value) {
		switch {
		case r <= unicode.MaxASCII && (unicode.IsLetter(r) || unicode.IsDigit(r)):
			code = append(code, r)
		case r != ' ' && r != '-':
			return ""
		}
	}
	if zip := zipArea(value, time.Time{}); zip != "" && len(code) == 9 { // a ZIP code by its form
		return zip
	}
	n := 0
	if len(code) > 0 && unicode.IsLetter(code[0]) {
		for n < len(code) && unicode.IsLetter(code[n]) {
			n++
		}
	} else {
		n = min(3, (len(code)-1)/2)
	}
	if n < 1 || n > 3 || len(code) < 3 || 2*n >= len(code) {
		return ""
	}
	return string(code[:n]) + "**"
}

// networkOf returns the /24 of an IPv4 address and the /48 of an IPv6 one. Of a 6to4
// address, which holds an IPv4 address behind its first 16 bits (RFC 3056), it returns the /40.
func networkOf(value string, _ time.Time) string {
	text, _, _ := strings.Cut(value, "/")
	a, err := netip.ParseAddr(text)
	if err != nil {
		return ""
	}
	a = a.Unmap().WithZone("")
	bits := 48
	switch {
	case a.Is4():
		bits = 24
	case a.As16()[0] == 0x20 && a.As16()[1] == 0x02:
		bits = 16 + 24
	}
	p, err := a.Prefix(bits)
	if err != nil {
		return ""
	}
	return p.String()
}

// digitRuns returns the runs of ASCII digits of s.
func digitRuns(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool { return r < '0' || r > '9' })
}
