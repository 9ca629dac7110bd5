package vehicle

import (
	"strings"

	"github.com/piikit/piikit/detect/checksum"
)

// vin is a vehicle identification number with the check digit of North America
// and China whose last four places are digits, as the rule has it there.
func vin(s string) bool { return checksum.VIN(s) && digits(s[13:]) }

// vinElsewhere is one without that check digit, from where it is not asked for.
func vinElsewhere(s string) bool { return checksum.VINStructure(s) && !vin(s) }

// oneGroup holds a vehicle identification number to no separators and a letter at least.
func oneGroup(s string) bool { return len(s) == 17 && !digits(s) }

// written holds a plate to capitals where it stands without a cue; what is
// written in small letters all through is taken too, beside one.
func written(s string) bool { return strings.ToUpper(s) == s || strings.ToLower(s) == s }

// spaced is written with no mark but a space: part numbers have a hyphen.
func spaced(s string) bool { return written(s) && !strings.ContainsAny(s, "-./") }

// current is a British plate of the form of 2001: two letters for the place, two
// digits for the half-year, three letters.
func current(s string) bool {
	age := int(s[2]-'0')*10 + int(s[3]-'0')
	return strings.IndexByte("ABCDEFGHKLMNOPRSVWXY", s[0]) >= 0 && strings.IndexByte("IQZ", s[1]) < 0 &&
		(age >= 2 && age <= 29 || age >= 51 && age <= 79) && !strings.ContainsAny(s[4:], "IQ")
}

// older is a British plate of before 2001, or one of Northern Ireland: no I, Q
// or Z but in the latter.
func older(s string) bool { return s[0] != 'Q' && strings.IndexByte(s, 'Q') < 0 }

// indianStates are the states and territories of India, older codes too.
const indianStates = " AN AP AR AS BR CG CH DD DL DN GA GJ HP HR JH JK KA KL LA LD MH ML MN MP MZ NL OD OR PB PY RJ SK TN TR TS TG UK UA UP WB "

// indian is an Indian plate: a state, or the years of the BH series.
func indian(s string) bool {
	if s[0] <= '9' {
		return s[2:4] == "BH" && s[:2] >= "21" && s[:2] <= "40"
	}
	return strings.Contains(indianStates, " "+s[:2]+" ") && s[len(s)-4:] != "0000"
}

// turkish is a Turkish plate: a province from 01 to 81 and letters of the
// alphabet without Q, W and X.
func turkish(s string) bool {
	return s[:2] >= "01" && s[:2] <= "81" && !strings.ContainsAny(s, "QWX")
}

// mixed reports whether s has a letter and two digits at least, as nearly all
// plates have.
func mixed(s string) bool {
	n := 0
	for i := range len(s) {
		if s[i] <= '9' {
			n++
		}
	}
	return n >= 1 && n < len(s) && (n > 1 || len(s) > 4)
}

// runs holds a plate to what plates look like: groups divided by a space or hyphen, at most
// three letters and five digits in a row, letters of one case, and small ones
// in one group only.
func runs(s string) bool {
	letters, figures, small, gap := 0, 0, false, false
	for i := range len(s) {
		switch c := s[i]; {
		case c == ' ' || c == '-':
			letters, figures, gap = 0, 0, true
		case c-'0' < 10:
			letters, figures = 0, figures+1
		case (c|0x20)-'a' < 26:
			letters, figures, small = letters+1, 0, small || c >= 'a'
		default:
			return false
		}
		if letters > 3 || figures > 5 {
			return false
		}
	}
	return !small || !gap && written(s)
}

// plated is a plate in capitals and in groups.
func plated(s string) bool { return runs(s) && strings.ToUpper(s) == s && strings.ContainsAny(s, " -") }

func digits(s string) bool {
	for i := range len(s) {
		if s[i]-'0' > 9 {
			return false
		}
	}
	return true
}
