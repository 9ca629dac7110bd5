package checksum

// United Kingdom and Ireland.

// GBNINO reports whether s is a National Insurance number, two letters, six
// digits, A to D: the prefix rules of HMRC NIM39110. There is no check digit.
func GBNINO(s string) bool {
	return len(s) == 9 && isLetters(s[:2]) && digits(s[2:8]) && s[8] >= 'A' && s[8] <= 'D' &&
		!in("DFIQUV", s[0]) && !in("DFIOQUV", s[1]) && !inPairs("BGGBKNNKNTTNZZ", s[:2])
}

var nhsRule = Weighted{11, []int8{10, 9, 8, 7, 6, 5, 4, 3, 2, 1}}

// GBNHS reports whether s is an NHS number of England, Wales and the Isle of
// Man, or a Health and Care number of Northern Ireland: ten digits, weighted
// modulo 11 (NHS Data Dictionary, NHS NUMBER). Ten equal digits are refused,
// as the service refuses them.
func GBNHS(s string) bool { return nhsRule.Valid(s) && !allEqual(s) }

// AppendGBNHS appends the NHS number of nine digits to dst.
func AppendGBNHS(dst []byte, payload string) ([]byte, bool) { return nhsRule.Append(dst, payload) }

// GBCHI reports whether s is a Community Health Index number of NHS Scotland:
// a date of birth DDMMYY, three digits and the check digit of an NHS number.
func GBCHI(s string) bool { return nhsRule.Valid(s) && anyDDMMYY(s) }

// GBUTR reports whether s is a unique taxpayer reference of HMRC: ten digits,
// the first checks the others modulo 11.
func GBUTR(s string) bool {
	if !isDigits(s, 10) || s == "0000000000" {
		return false
	}
	sum := dot(s[1:], []int8{6, 7, 8, 9, 10, 5, 4, 3, 2})
	return s[0] == "21987654321"[sum%11]
}

// GBVAT reports whether s is a VAT number of the United Kingdom without its
// prefix: nine digits, modulo 97 with or without the offset 55, twelve with
// the three digits of a branch, GD000 to GD499 of government departments or
// HA500 to HA999 of health authorities (HMRC VATREC14160).
func GBVAT(s string) bool {
	if len(s) == 5 && digits(s[2:]) {
		return s[:2] == "GD" && s[2] < '5' || s[:2] == "HA" && s[2] >= '5'
	}
	if len(s) == 12 && digits(s[9:]) {
		s = s[:9]
	}
	if !isDigits(s, 9) || s[:7] == "0000000" {
		return false
	}
	r := (dot(s, []int8{8, 7, 6, 5, 4, 3, 2, 10, 1})) % 97
	return r == 0 || r == 97-55
}

// GBDrivingLicence reports whether s is a driver number of Great Britain: five
// letters of the surname filled up with 9, the date of birth as digit of the
// decade, month (50 more for women), day, digit of the year, two initials, a
// distinguishing character and two letters that DVLA computes by a rule it
// does not publish.
func GBDrivingLicence(s string) bool {
	if len(s) != 16 || !isLetters(s[:1]) || !digits(s[5:11]) || !isLetters(s[14:]) {
		return false
	}
	for i := 1; i < 5; i++ {
		if s[i] != '9' && (!isLetters(s[i:i+1]) || s[i-1] == '9') {
			return false
		}
	}
	month := num(s[6:8])
	if month > 50 {
		month -= 50
	}
	year := at(s, 5)*10 + at(s, 10)
	if !ValidDate(1900+year, month, num(s[8:10])) && !ValidDate(2000+year, month, num(s[8:10])) {
		return false
	}
	initials := s[11:13] == "99" || isLetters(s[11:12]) && (s[12] == '9' || isLetters(s[12:13]))
	return initials && alnum(s[13]) >= 2 && !in("IOQYZ", s[13])
}

// GBUPN reports whether s is a unique pupil number of England: a check letter
// modulo 23, eleven digits and a digit, or a letter in temporary numbers
// (Department for Education, UPN guide).
func GBUPN(s string) bool {
	const letters = "ABCDEFGHJKLMNPQRTUVWXYZ"
	if len(s) != 13 || !digits(s[1:12]) {
		return false
	}
	last := int(s[12]) - '0'
	if last < 0 || last > 9 {
		if last = indexByte(letters, s[12]); last < 0 {
			return false
		}
	}
	return s[0] == letters[(dot(s[1:12], []int8{2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})+last*13)%23]
}

const pps23 = "WABCDEFGHIJKLMNOPQRSTUV"

// IEPPS reports whether s is a Personal Public Service number: seven digits, a
// check letter modulo 23 and, since 2013, a second letter A to I that counts,
// or the old W, T or X that does not (Department of Social Protection).
func IEPPS(s string) bool {
	if len(s) != 8 && len(s) != 9 || !digits(s[:7]) {
		return false
	}
	sum := dot(s, []int8{8, 7, 6, 5, 4, 3, 2})
	if len(s) == 9 {
		switch c := s[8]; {
		case c >= 'A' && c <= 'I':
			sum += 9 * int(c-'A'+1)
		case !in("WTX", c):
			return false
		}
	}
	return s[7] == pps23[sum%23]
}

// IEVAT reports whether s is an Irish VAT number without its prefix: the form
// of a PPS number, or the old one with a letter, '+' or '*' in second place.
func IEVAT(s string) bool {
	if len(s) == 8 && len(s) > 1 && s[1]-'0' > 9 {
		if !isLetters(s[1:2]) && s[1] != '+' && s[1] != '*' {
			return false
		}
		if !digits(s[:1]) || !digits(s[2:7]) {
			return false
		}
		sum := dot(s[2:7], []int8{7, 6, 5, 4, 3}) + 2*at(s, 0)
		return s[7] == pps23[sum%23]
	}
	return IEPPS(s)
}

// indexByte is the place of c in s, -1 if it is not there.
func indexByte(s string, c byte) int {
	for i := 0; i < len(s); i++ {
		if s[i] == c {
			return i
		}
	}
	return -1
}
