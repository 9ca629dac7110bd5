package finance

import (
	"strings"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/detect/checksum"
	"github.com/piikit/piikit/detect/rule"
)

// securities are the numbers of papers, firms and books: they tell what
// somebody owns, works for or reads.
func securities() []rule.Row {
	return []rule.Row{
		{
			Info: detect.Info{
				Type: "isin", What: "securities number (ISIN)", Evidence: "country and Luhn",
				Source: "ISO 6166 (2021)",
			},
			Shapes: []string{"AAXXXXXXXXX9", "AA XXXXXXXXX 9", "AA-XXXXXXXXX-9"}, Check: checksum.ISIN, Written: whole, Alone: rule.Always,
			Cues: []string{"isin", "isin code", "isin number", "security", "wertpapier", "wertpapierkennnummer", "valor"},
		},
		{
			Info:   detect.Info{Type: "isin"},
			Shapes: []string{"AAXXXXXXXXX9", "AA XXXXXXXXX 9", "AA-XXXXXXXXX-9"}, Check: checksum.ISIN, Alone: rule.OnlyCue,
			Cues: []string{"isin", "isin code", "isin number", "security", "wertpapier", "wertpapierkennnummer", "valor"},
		},
		{
			Info: detect.Info{
				Type: "lei", What: "legal entity identifier (LEI)", Evidence: "ISO 7064 mod 97-10",
				Source: "ISO 17442-1 (2020)",
			},
			Shapes: []string{"XXXXXXXXXXXXXXXXXX99", "XXXX XXXX XXXX XXXX XX99"}, Check: lei, Written: capitals, Alone: rule.Always,
			Cues: []string{"lei", "lei code", "legal entity identifier", "rechtsträgerkennung"},
		},
		{
			Info:   detect.Info{Type: "lei"},
			Shapes: []string{"XXXXXXXXXXXXXXXXXX99"}, Check: lei, Written: small, Alone: rule.OnlyCue,
			Cues: []string{"lei", "lei code", "legal entity identifier"},
		},
		{
			Info: detect.Info{
				Type: "isbn", What: "book number (ISBN)", Evidence: "weighted modulo 11 or GS1, and a cue or groups", Off: true,
				Source: "ISO 2108 (2017)",
			},
			Shapes: []string{"999-9-99-999999-9", "999-9-9999-9999-9", "9-99-999999-9", "9-99-999999-A"}, Check: checksum.ISBN, Alone: rule.OnlyCue,
			Cues: []string{"isbn", "isbn 10", "isbn 13", "isbn10", "isbn13", "书号", "图书编号"},
		},
	}
}

// lei is a legal entity identifier with two letters at least: twenty digits may
// be anything.
func lei(s string) bool {
	letters := 0
	for i := range len(s) {
		if s[i] >= 'A' {
			letters++
		}
	}
	return letters >= 2 && checksum.LEI(s)
}

// capitals reports whether s has no small letters: these codes are written so,
// what is made up at random is not.
func capitals(s string) bool { return strings.ToUpper(s) == s }

// whole holds an ISIN that no word announces to one group: of three, one in ten passes.
func whole(s string) bool { return len(s) == 12 && capitals(s) }

// small is the rest, which needs a cue.
func small(s string) bool { return !capitals(s) }
