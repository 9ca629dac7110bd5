package pii

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/piikit/piikit/entity"
)

// masked is what stands for what a mask hides, however long that is.
const masked = "****"

// shown is how many letters and digits MaskLast4 shows at most, and always less than half.
const shown = 4

// mask returns what a mask leaves of a value.
func mask(op Operator, t entity.Type, value string) string {
	if op == MaskDomain || op == Mask && t == "email" {
		return masked + domainOf(value)
	}
	return masked + last4(value)
}

// last4 returns the last four letters or digits of value, or nothing if they are half
// of them or more. Marks are no letters: what they stand on is shown bare.
func last4(value string) string {
	total, at := 0, len(value)
	var kept [shown]rune
	for at > 0 {
		r, n := utf8.DecodeLastRuneInString(value[:at])
		at -= n
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			continue
		}
		if total < shown {
			kept[shown-1-total] = r
		}
		total++
	}
	if total <= 2*shown {
		return ""
	}
	return string(kept[:])
}

// domainOf returns the '@' and the domain of a mail address, or nothing if there
// is not just that behind its last '@': names with a dot in between, of letters, digits and hyphens.
func domainOf(value string) string {
	local, domain, ok := strings.Cut(value, "@")
	if !ok || local == "" || strings.Contains(domain, "@") || !strings.Contains(domain, ".") {
		return ""
	}
	for label := range strings.SplitSeq(domain, ".") {
		if label == "" || strings.HasPrefix(label, "-") || strings.HasSuffix(label, "-") {
			return ""
		}
		for _, r := range label {
			if r != '-' && (r == utf8.RuneError || !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r)) {
				return ""
			}
		}
	}
	return "@" + domain
}
