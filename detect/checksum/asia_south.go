package checksum

// India, Pakistan, Sri Lanka, Bangladesh.

// INAadhaar reports whether s is an Aadhaar number: twelve digits, the first 2
// to 9, Verhoeff, no palindrome (UIDAI).
func INAadhaar(s string) bool { return len(s) == 12 && uid(s) }

// INVID reports whether s is a virtual id of Aadhaar: sixteen digits, the rule
// the same (UIDAI).
func INVID(s string) bool { return len(s) == 16 && uid(s) }

func uid(s string) bool {
	if s[0] < '2' || !Verhoeff(s) {
		return false
	}
	for i := range len(s) / 2 {
		if s[i] != s[len(s)-1-i] {
			return true
		}
	}
	return false
}

// INPAN reports whether s is an Indian permanent account number: five letters,
// the fourth the class of the holder, four digits not 0000, a check letter
// whose rule is not published (Income Tax Department).
func INPAN(s string) bool {
	return len(s) == 10 && isLetters(s[:5]) && in("ABCFGHJLPTK", s[3]) && digits(s[5:9]) && s[5:9] != "0000" && isLetters(s[9:])
}

// INEPIC reports whether s is the number of an Indian voter's card: three
// letters, seven digits by Luhn (ECI).
func INEPIC(s string) bool { return len(s) == 10 && isLetters(s[:3]) && Luhn(s[3:]) }

// INGSTIN reports whether s is an Indian goods and services tax number: the
// state 01 to 38, 97 or 99, a PAN, a digit or letter of the entity, Z, a check
// character by Luhn in base 36 (GSTN).
func INGSTIN(s string) bool {
	return len(s) == 15 && digits(s[:2]) && (s[:2] >= "01" && s[:2] <= "38" || s[:2] == "97" || s[:2] == "99") &&
		INPAN(s[2:12]) && s[12] != '0' && s[13] == 'Z' && LuhnBase(s, 36)
}

// INNREGA reports whether s has the form of an Indian job card: the state, two
// digits of the district, nine of block, panchayat and village, one to six of
// the family. Structure only.
func INNREGA(s string) bool {
	return len(s) >= 14 && len(s) <= 19 && inPairs(inStates, s[:2]) && digits(s[2:])
}

// inStates are the codes of the states and territories of India, those of
// before a change of name too.
const inStates = "ANAPARASBHBRCGCHDDDHDLDNGAGJHPHRJHJKKAKLLALDMHMLMNMPMZNLODORPBPYRJSKTGTNTRTSUAUKUPWB"

// INDrivingLicence reports whether s has the form of an Indian driving
// licence: the state, two digits of the office, the year of issue, seven
// digits. Structure only.
func INDrivingLicence(s string) bool {
	return len(s) == 15 && inPairs(inStates, s[:2]) && digits(s[2:]) && s[2:4] != "00" && s[4:8] >= "1950" && s[4:8] <= "2099"
}

// PKCNIC reports whether s has the form of a Pakistani identity card: thirteen
// digits, the first 1 to 7 of the province, the last not 0. Structure only.
func PKCNIC(s string) bool {
	return isDigits(s, 13) && s[0] >= '1' && s[0] <= '7' && s[12] != '0' && s[5:12] != "0000000"
}

// LKNIC reports whether s has the form of a Sri Lankan identity card: year of
// birth, day of the year (500 more for women), four digits and V or X, or with
// a year of four digits and five more (DRP). There is no check of the digits
// that is published: structure only.
func LKNIC(s string) bool {
	var day string
	switch {
	case len(s) == 10 && digits(s[:9]) && (s[9] == 'V' || s[9] == 'X'):
		day = s[2:5]
	case isDigits(s, 12) && s[:4] >= "1900" && s[:4] <= "2099":
		day = s[4:7]
	default:
		return false
	}
	d := num(day)
	if d > 500 {
		d -= 500
	}
	return d >= 1 && d <= 366
}

// BDNID reports whether s has the form of a Bangladeshi national identity
// number: ten digits of the smart card, thirteen, or seventeen that start with
// the year of birth. Structure only.
func BDNID(s string) bool {
	if !digits(s) || allEqual(s) {
		return false
	}
	return len(s) == 10 || len(s) == 13 || len(s) == 17 && s[:4] >= "1900" && s[:4] <= "2099"
}
