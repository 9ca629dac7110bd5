package checksum

// Sweden, Norway, Denmark, Finland, Iceland, Estonia, Latvia, Lithuania.

// SEPersonnummer reports whether s is a Swedish personal identity number or
// coordination number (day plus 60): YYMMDDNNNC or YYYYMMDDNNNC, with or
// without '-' ('+' from the hundredth year) before the last four, Luhn over
// the last ten digits (Folkbokföringslagen § 18, SKV 704).
func SEPersonnummer(s string) bool {
	var buf [12]byte
	if (len(s) == 11 || len(s) == 13) && (s[len(s)-5] == '-' || s[len(s)-5] == '+') {
		n := copy(buf[:], s[:len(s)-5])
		n += copy(buf[n:], s[len(s)-4:])
		return seNumber(string(buf[:n]))
	}
	return seNumber(s)
}

func seNumber(s string) bool {
	century := -1
	if len(s) == 12 && digits(s) {
		if century = num(s[:2]) * 100; century < 1800 || century > 2000 {
			return false
		}
		s = s[2:]
	}
	if len(s) != 10 || !Luhn(s) || s[6:9] == "000" {
		return false
	}
	year, month, day := num(s[:2]), num(s[2:4]), num(s[4:6])
	if day > 60 {
		day -= 60
	}
	if century >= 0 {
		return ValidDate(century+year, month, day)
	}
	return ValidDate(1900+year, month, day) || ValidDate(2000+year, month, day)
}

// SEOrgnr reports whether s is a Swedish organization number: ten digits, the
// first not 0 or 4, the third at least 2, Luhn (Skatteverket, SKV 709).
func SEOrgnr(s string) bool {
	return len(s) == 10 && Luhn(s) && s[2] >= '2' && s[0] != '0' && s[0] != '4'
}

// SEVAT reports whether s is a Swedish VAT number without its prefix: the
// number of an organization or person and 01 to 94.
func SEVAT(s string) bool {
	return isDigits(s, 12) && s[10:] >= "01" && s[10:] <= "94" && Luhn(s[:10])
}

var (
	fnrRule1 = Weighted{11, []int8{3, 7, 6, 1, 8, 9, 4, 5, 2, 1}}
	fnrRule2 = Weighted{11, []int8{5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1}}
)

// NOFodselsnummer reports whether s is a Norwegian birth number: DDMMYY, three
// digits that agree with the century, two check digits modulo 11. D-numbers
// (day plus 40) and synthetic test numbers (month plus 40, 65 or 80) count.
// Numbers given out from 2032 will allow more remainders for the first check
// digit (folkeregisterforskriften § 2-2-1; Skatteetaten); they are not accepted.
func NOFodselsnummer(s string) bool {
	if len(s) != 11 || !fnrRule2.Valid(s) || !fnrRule1.Valid(s[:10]) {
		return false
	}
	day, month, year, serial := num(s[:2]), num(s[2:4]), num(s[4:6]), num(s[6:9])
	if day > 40 {
		day -= 40
	}
	switch {
	case month > 80:
		month -= 80
	case month > 65:
		month -= 65
	case month > 40:
		month -= 40
	}
	switch {
	case serial < 500:
		year += 1900
	case serial < 750 && year >= 54:
		year += 1800
	case year < 40:
		year += 2000
	case serial >= 900:
		year += 1900
	default:
		return false
	}
	return ValidDate(year, month, day)
}

var noOrgRule = Weighted{11, []int8{3, 2, 7, 6, 5, 4, 3, 2, 1}}

// NOOrgnr reports whether s is a Norwegian organization number: nine digits,
// the first 8 or 9, weighted modulo 11 (Brønnøysundregistrene).
func NOOrgnr(s string) bool { return noOrgRule.Valid(s) && s[0] >= '8' }

// NOKontonr reports whether s is a Norwegian account number: eleven digits
// weighted modulo 11 (Bits). Not all zeros.
func NOKontonr(s string) bool { return fnrRule2.Valid(s) && !allEqual(s) }

// DKCPR reports whether s has the form of a Danish civil registration number:
// DDMMYY and four digits, the first of which gives the century. There has been
// no binding check digit since October 2007 (CPR-kontoret, Personnummeret i
// CPR-systemet): structure only.
func DKCPR(s string) bool {
	if !isDigits(s, 10) {
		return false
	}
	year := num(s[4:6])
	switch c := s[6]; {
	case c <= '3':
		year += 1900
	case c == '4' || c == '9':
		if year <= 36 {
			year += 2000
		} else {
			year += 1900
		}
	case year <= 57:
		year += 2000
	default:
		year += 1800
	}
	day := num(s[:2])
	if day > 60 { // replacement numbers
		day -= 60
	}
	return ValidDate(year, num(s[2:4]), day)
}

var cprRule = Weighted{11, []int8{4, 3, 2, 7, 6, 5, 4, 3, 2, 1}}

// DKCPRMod11 is DKCPR with the check modulo 11 that numbers obeyed until 2007
// and most still do: evidence where it holds, none where it does not.
func DKCPRMod11(s string) bool { return DKCPR(s) && cprRule.Valid(s) }

var cvrRule = Weighted{11, []int8{2, 7, 6, 5, 4, 3, 2, 1}}

// DKCVR reports whether s is a Danish business number: eight digits, the first
// not 0, weighted modulo 11 (Erhvervsstyrelsen).
func DKCVR(s string) bool { return cvrRule.Valid(s) && s[0] != '0' }

const hetuLetters = "0123456789ABCDEFHJKLMNPRSTUVWXY"

// FIHETU reports whether s is a Finnish personal identity code with its sign:
// DDMMYY, + of the 1800s, - U V W X Y of the 1900s, A to F of the 2000s, three
// digits from 002, a check character modulo 31 (DVV; new signs by decree
// 690/2022, in use since 2024).
func FIHETU(s string) bool {
	if len(s) != 11 || !digits(s[:6]) || !digits(s[7:10]) || s[7:10] < "002" {
		return false
	}
	var century int
	switch {
	case s[6] == '+':
		century = 1800
	case in("-UVWXY", s[6]):
		century = 1900
	case s[6] >= 'A' && s[6] <= 'F':
		century = 2000
	default:
		return false
	}
	return ddmmyy(s, century) && s[10] == hetuLetters[(num(s[:6])*1000+num(s[7:10]))%31]
}

// AppendFIHETU appends the personal identity code of its first ten characters
// (date, sign, three digits) to dst.
func AppendFIHETU(dst []byte, payload string) ([]byte, bool) {
	if len(payload) != 10 || !digits(payload[:6]) || !digits(payload[7:]) {
		return dst, false
	}
	c := hetuLetters[(num(payload[:6])*1000+num(payload[7:]))%31]
	return append(append(dst, payload...), c), true
}

var yTunnusRule = Weighted{11, []int8{7, 9, 10, 5, 8, 4, 2, 1}}

// FIYTunnus reports whether s is a Finnish business id (and, as it has the
// same digits, VAT number): eight digits weighted modulo 11 (PRH/YTJ).
func FIYTunnus(s string) bool { return yTunnusRule.Valid(s) && !allEqual(s) }

// ISKennitala reports whether s has the form of an Icelandic identification
// number: DDMMYY (day plus 40 for organizations), two digits, a check digit,
// and 8, 9 or 0 for the century; or ten digits that start with 8 or 9, given to
// persons who are not registered. Numbers given since 18 February 2026 need
// not obey the check digit (Þjóðskrá, Kennitölur án vartölu): structure only.
func ISKennitala(s string) bool {
	if !isDigits(s, 10) {
		return false
	}
	if s[0] >= '8' {
		return true
	}
	day, year := num(s[:2]), num(s[4:6])
	if day > 40 {
		day -= 40
	}
	switch s[9] {
	case '8':
		year += 1800
	case '9':
		year += 1900
	case '0':
		year += 2000
	default:
		return false
	}
	return ValidDate(year, num(s[2:4]), day)
}

var kennitalaRule = Weighted{11, []int8{3, 2, 7, 6, 5, 4, 3, 2, 1}}

// ISKennitalaMod11 is ISKennitala with a date and the check modulo 11 that
// numbers obeyed until 2026 and most still do: evidence where it holds, none
// where it does not.
func ISKennitalaMod11(s string) bool {
	return ISKennitala(s) && s[0] < '8' && kennitalaRule.Valid(s[:9])
}

// balticDigit is the check digit that Estonia and Lithuania share: weights
// 1 to 9 and 1, again with 3 to 9 and 1 to 3 where the remainder is ten.
func balticDigit(s string) int {
	r := dot(s[:10], []int8{1, 2, 3, 4, 5, 6, 7, 8, 9, 1}) % 11
	if r == 10 {
		r = dot(s[:10], []int8{3, 4, 5, 6, 7, 8, 9, 1, 2, 3}) % 11 % 10
	}
	return r
}

// EEIK reports whether s is an Estonian personal identification code: sex and
// century 1 to 8, YYMMDD, three digits, two-pass check modulo 11 (EVS
// 585:2007).
func EEIK(s string) bool {
	return isDigits(s, 11) && s[0] >= '1' && s[0] <= '8' &&
		yymmdd(s[1:], 1800+(at(s, 0)-1)/2*100) && balticDigit(s) == at(s, 10)
}

// LTAsmens reports whether s is a Lithuanian personal code: sex and century
// 1 to 6, YYMMDD, three digits, the check of Estonia. Codes that start with 9
// were given to persons without a known date of birth and have none.
func LTAsmens(s string) bool {
	if !isDigits(s, 11) || balticDigit(s) != at(s, 10) {
		return false
	}
	return s[0] == '9' || s[0] >= '1' && s[0] <= '6' && yymmdd(s[1:], 1800+(at(s, 0)-1)/2*100)
}

// LVPK reports whether s is a Latvian personal code: DDMMYY, century 0, 1 or 2,
// three digits, a check digit modulo 11; or one of the codes given since July
// 2017, eleven digits that start with 32 to 39 and say nothing (PMLP): for
// those structure only.
func LVPK(s string) bool {
	if !isDigits(s, 11) {
		return false
	}
	if s[0] == '3' && s[1] >= '2' {
		return true
	}
	if s[6] > '2' || !ddmmyy(s, 1800+at(s, 6)*100) {
		return false
	}
	return (1+dot(s, []int8{10, 5, 8, 4, 2, 1, 6, 3, 7, 9}))%11%10 == at(s, 10)
}
