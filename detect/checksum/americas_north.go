package checksum

// United States, Canada, Mexico.

// USSSN reports whether s is a Social Security number that can have been given
// out: nine digits, area not 000, 666 or 9xx, group not 00, serial not 0000
// (SSA, randomization of 2011). The numbers of advertisements (078-05-1120)
// pass: people copy them into real forms.
func USSSN(s string) bool {
	return isDigits(s, 9) && s[:3] != "000" && s[:3] != "666" && s[0] != '9' &&
		s[3:5] != "00" && s[5:] != "0000"
}

// USITIN reports whether s is an individual taxpayer number: nine digits, 9 in
// front, the fourth and fifth 50 to 65, 70 to 88, 90 to 92 or 94 to 99 (IRS
// Publication 1915).
func USITIN(s string) bool {
	if !isDigits(s, 9) || s[0] != '9' {
		return false
	}
	g := num(s[3:5])
	return g >= 50 && g <= 65 || g >= 70 && g <= 88 || g >= 90 && g <= 92 || g >= 94
}

// USATIN reports whether s is an adoption taxpayer number: nine digits, 9 in
// front, 93 in fourth and fifth place (IRS).
func USATIN(s string) bool { return isDigits(s, 9) && s[0] == '9' && s[3:5] == "93" }

// USEIN reports whether s is an employer number: nine digits with a prefix
// that a campus of the IRS has given out.
func USEIN(s string) bool {
	return isDigits(s, 9) && !inPairs("0007080917181928294969707879899697", s[:2])
}

// USPTIN reports whether s has the form of a preparer's tax number: P and
// eight digits (IRS). Structure only.
func USPTIN(s string) bool { return len(s) == 9 && s[0] == 'P' && digits(s[1:]) }

// USMBI reports whether s is a Medicare beneficiary identifier: eleven
// characters, digits and letters without S, L, O, I, B, Z in the places that
// CMS gives them (Understanding the MBI format). There is no check digit.
func USMBI(s string) bool {
	if len(s) != 11 || s[0] < '1' || s[0] > '9' {
		return false
	}
	for i := 1; i < 11; i++ {
		letter := isLetters(s[i:i+1]) && !in("SLOIBZ", s[i])
		digit := s[i]-'0' <= 9
		switch i {
		case 1, 4, 7, 8:
			if !letter {
				return false
			}
		case 2, 5:
			if !letter && !digit {
				return false
			}
		default:
			if !digit {
				return false
			}
		}
	}
	return true
}

// USNPI reports whether s is a national provider identifier: ten digits, 1 or
// 2 in front, Luhn with 80840 before them (45 CFR 162.406).
func USNPI(s string) bool {
	return isDigits(s, 10) && (s[0] == '1' || s[0] == '2') && (luhnSum(s, false)+24)%10 == 0
}

// USDEA reports whether s is a DEA registration: a letter of the registrant's
// kind, a letter or 9, six digits, a check digit: d1+d3+d5 plus twice d2+d4+d6,
// its last digit.
func USDEA(s string) bool {
	if len(s) != 9 || !in("ABCDEFGHJKLMPRSTUX", s[0]) || !isLetters(s[1:2]) && s[1] != '9' {
		return false
	}
	return digits(s[2:]) && dot(s[2:8], []int8{1, 2, 1, 2, 1, 2})%10 == at(s, 8) && s[2:] != "0000000"
}

// USAlienNumber reports whether s has the form of an A-number of USCIS: A and
// seven to nine digits. Structure only.
func USAlienNumber(s string) bool {
	return len(s) >= 8 && len(s) <= 10 && s[0] == 'A' && digits(s[1:]) && !allEqual(s[1:])
}

var abaRule = Weighted{10, []int8{3, 7, 1, 3, 7, 1, 3, 7, 1}}

// USRTN reports whether s is a routing number of the American Bankers
// Association: nine digits, the first two 00 to 12, 21 to 32, 61 to 72 or 80,
// weights 3, 7, 1 modulo 10.
func USRTN(s string) bool {
	if !abaRule.Valid(s) || allEqual(s) {
		return false
	}
	p := num(s[:2])
	return p <= 12 || p >= 21 && p <= 32 || p >= 61 && p <= 72 || p == 80
}

// CASIN reports whether s is a Canadian social insurance number: nine digits,
// the first not 0 or 8, Luhn (ESDC).
func CASIN(s string) bool {
	return len(s) == 9 && s[0] != '0' && s[0] != '8' && Luhn(s)
}

// CABN reports whether s is a Canadian business number, nine digits by Luhn,
// alone or followed by the two letters and four digits of a program account
// (CRA).
func CABN(s string) bool {
	if len(s) == 15 && isLetters(s[9:11]) && digits(s[11:]) {
		s = s[:9]
	}
	return len(s) == 9 && Luhn(s) && !allEqual(s)
}

// CAOHIP reports whether s is an Ontario health number: ten digits, the first
// not 0, Luhn, alone or with the two letters of the version.
func CAOHIP(s string) bool {
	if len(s) == 12 && isLetters(s[10:]) {
		s = s[:10]
	}
	return len(s) == 10 && s[0] != '0' && Luhn(s)
}

// CABCPHN reports whether s is a personal health number of British Columbia:
// ten digits, 9 in front, weighted modulo 11 (BC Ministry of Health).
func CABCPHN(s string) bool {
	if !isDigits(s, 10) || s[0] != '9' {
		return false
	}
	return (11-dot(s[1:9], []int8{2, 4, 8, 5, 10, 9, 7, 3})%11)%11 == at(s, 9)
}

// CARAMQ reports whether s has the form of a Quebec health insurance number:
// three letters of the surname, one of the given name, YYMMDD with 50 added to
// the month of women, two digits. The last is a check digit whose rule RAMQ
// does not publish: structure and date only.
func CARAMQ(s string) bool {
	if len(s) != 12 || !isLetters(s[:4]) || !digits(s[4:]) {
		return false
	}
	year, month, day := num(s[4:6]), num(s[6:8]), num(s[8:10])
	if month > 50 {
		month -= 50
	}
	return ValidDate(1900+year, month, day) || ValidDate(2000+year, month, day)
}

// CADrivingLicence reports whether s has the form of a driving licence of
// Ontario (a letter, eight digits, YYMMDD with 50 added to the month of women)
// or Quebec (a letter, four digits, DDMMYY, two digits). Structure and date
// only; the other provinces number without a pattern.
func CADrivingLicence(s string) bool {
	if len(s) != 15 && len(s) != 13 || !isLetters(s[:1]) || !digits(s[1:]) {
		return false
	}
	if len(s) == 13 {
		return anyDDMMYY(s[5:])
	}
	year, month, day := num(s[9:11]), num(s[11:13]), num(s[13:15])
	if month > 50 {
		month -= 50
	}
	return ValidDate(1900+year, month, day) || ValidDate(2000+year, month, day)
}

// CAHealthCard reports whether s is a health number of Ontario, British
// Columbia or Quebec.
func CAHealthCard(s string) bool { return CAOHIP(s) || CABCPHN(s) || CARAMQ(s) }

// mxStates are the codes of the federal entities and NE, born abroad.
const mxStates = "ASBCBSCCCLCMCSCHDFDGGTGRHGJCMCMNMSNTNLOCPLQTQRSPSLSRTCTSTLVZYNZSNE"

// MXCURP reports whether s is a Mexican CURP: four letters of the names,
// YYMMDD, sex (H, M, X), state, three consonants, a digit (letter from 2000)
// and a check digit, weights 18 to 2 modulo 10 (RENAPO; DOF of 18 October
// 2021).
func MXCURP(s string) bool {
	if len(s) != 18 || !isLetters(s[:4]) || !digits(s[4:10]) || !isLetters(s[10:16]) || !digits(s[17:]) {
		return false
	}
	century := 1900
	if isLetters(s[16:17]) {
		century = 2000
	} else if !digits(s[16:17]) {
		return false
	}
	if !yymmdd(s[4:], century) || !in("HMX", s[10]) || !inPairs(mxStates, s[11:13]) {
		return false
	}
	sum := 0
	for i := range 17 {
		v := alnum(s[i])
		if s[i] >= 'O' { // Ñ stands between N and O
			v++
		}
		sum += v * (18 - i)
	}
	return (10-sum%10)%10 == at(s, 17)
}

// MXRFC reports whether s is a Mexican tax number with the right check
// character: three (companies) or four letters (persons), YYMMDD, two
// characters and the check, weights from 13 down modulo 11 (SAT, anexo IV).
// Letters are A to Z, '&' and Ñ, in UTF-8.
//
// Some thousand old numbers were given out with another check character:
// beside a cue [MXRFCStructure] is the better judge.
func MXRFC(s string) bool {
	n, ok := rfc(s)
	if !ok {
		return false
	}
	sum, weight := 0, n
	if n == 12 { // a space stands in front, 37 of weight 13
		sum = 37 * 13
	}
	for i := 0; i < len(s)-1; i++ {
		v := alnum(s[i])
		switch {
		case s[i] == '&':
			v = 24
		case s[i] >= 0x80:
			i++
			v = 38
		case s[i] >= 'O':
			v++
		}
		sum += v * weight
		weight--
	}
	switch c := 11 - sum%11; c {
	case 10:
		return s[len(s)-1] == 'A'
	case 11:
		return s[len(s)-1] == '0'
	default:
		return s[len(s)-1] == byte('0'+c)
	}
}

// MXRFCStructure is MXRFC without a look at the check character, and with the
// ten characters of a person before the last three were given out.
func MXRFCStructure(s string) bool {
	if len(s) == 10 {
		return isLetters(s[:4]) && digits(s[4:]) && anyYYMMDD(s[4:])
	}
	_, ok := rfc(s)
	return ok
}

// rfc reads the form of an RFC and returns its length in characters.
func rfc(s string) (int, bool) {
	i, n := 0, 0
	for n < 4 && i < len(s) && s[i]-'0' > 9 {
		switch {
		case s[i]-'A' <= 25 || s[i] == '&':
			i++
		case len(s) > i+1 && s[i] == 0xc3 && s[i+1] == 0x91: // Ñ
			i += 2
		default:
			return 0, false
		}
		n++
	}
	rest := s[i:]
	if n < 3 || len(rest) != 9 || !digits(rest[:6]) || !isAlnum(rest[6:8]) {
		return 0, false
	}
	if rest[8] != 'A' && rest[8]-'0' > 9 {
		return 0, false
	}
	return n + 9, anyYYMMDD(rest)
}

// MXNSS reports whether s is a Mexican social security number: eleven digits
// by Luhn (IMSS). Not all zeros.
func MXNSS(s string) bool { return len(s) == 11 && Luhn(s) && !allEqual(s) }

var clabeWeights = [17]int8{3, 7, 1, 3, 7, 1, 3, 7, 1, 3, 7, 1, 3, 7, 1, 3, 7}

// MXCLABE reports whether s is a Mexican account: bank, place, eleven digits,
// a check digit over the products with 3, 7, 1, each modulo 10 (Banxico).
// Not all zeros.
func MXCLABE(s string) bool {
	return isDigits(s, 18) && !allEqual(s) && (dot(s, clabeWeights[:])+at(s, 17))%10 == 0
}

// AppendMXCLABE appends the CLABE of seventeen digits to dst.
func AppendMXCLABE(dst []byte, payload string) ([]byte, bool) {
	if !isDigits(payload, 17) {
		return dst, false
	}
	c := byte('0' + (10-dot(payload, clabeWeights[:])%10)%10)
	return append(append(dst, payload...), c), true
}
