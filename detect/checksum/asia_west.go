package checksum

// Turkey, Israel, the Gulf, Iran, Kazakhstan.

// TRTCKimlik reports whether s is a Turkish identity number: eleven digits,
// the first not 0; the tenth is seven times the odd places less the even ones,
// the last the sum of the ten, modulo 10 (NVİ).
func TRTCKimlik(s string) bool {
	if !isDigits(s, 11) || s[0] == '0' {
		return false
	}
	c := dot(s, []int8{7, -1, 7, -1, 7, -1, 7, -1, 7}) % 10
	return (c+10)%10 == at(s, 9) && dot(s, []int8{1, 1, 1, 1, 1, 1, 1, 1, 1, 1})%10 == at(s, 10)
}

// TRVKN reports whether s is a Turkish tax number: ten digits, each raised by
// nine less its place, times a power of two modulo 9 (GİB). Not all zeros.
func TRVKN(s string) bool {
	if !isDigits(s, 10) || allEqual(s) {
		return false
	}
	sum := 0
	for i := range 9 {
		if t := (at(s, i) + 9 - i) % 10; t != 0 {
			if t = t << (9 - i) % 9; t == 0 {
				t = 9
			}
			sum += t
		}
	}
	return (10-sum%10)%10 == at(s, 9)
}

// ILID reports whether s is an Israeli identity number: nine digits, leading
// zeros written, Luhn (Population and Immigration Authority). Not all zeros.
func ILID(s string) bool { return len(s) == 9 && Luhn(s) && !allEqual(s) }

// AEEID reports whether s is an Emirates ID: 784, the year of birth, seven
// digits, Luhn's check digit (ICP).
func AEEID(s string) bool {
	return len(s) == 15 && s[:3] == "784" && Luhn(s) && s[3:7] >= "1900" && s[3:7] <= "2099"
}

// SANID reports whether s is a Saudi identity number: ten digits, 1 of citizens
// or 2 of residents in front, Luhn (Absher).
func SANID(s string) bool { return len(s) == 10 && (s[0] == '1' || s[0] == '2') && Luhn(s) }

// KWCivilID reports whether s is a Kuwaiti civil number: a digit of the
// century (2 the 1900s, 3 the 2000s), YYMMDD, four digits, a check digit
// weighted modulo 11 (PACI).
func KWCivilID(s string) bool {
	if !isDigits(s, 12) || s[0] < '1' || s[0] > '3' || !yymmdd(s[1:], 1700+at(s, 0)*100) {
		return false
	}
	return 11-dot(s, []int8{2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2})%11 == at(s, 11)
}

// QAQID reports whether s has the form of a Qatari identity number: a digit of
// the century (2, 3), the year of birth, three digits of the country (ISO
// 3166), five digits. Structure only.
func QAQID(s string) bool {
	return isDigits(s, 11) && (s[0] == '2' || s[0] == '3') && s[3:6] != "000" && s[3:6] <= "894"
}

// BHCPR reports whether s has the form of a Bahraini personal number: year and
// month of birth, five digits. The check digit is not published: structure
// only.
func BHCPR(s string) bool { return isDigits(s, 9) && s[2:4] >= "01" && s[2:4] <= "12" }

// IRNID reports whether s is an Iranian national code: ten digits, not all
// equal, weights 10 to 2 modulo 11, the remainder itself below two (NOCR).
func IRNID(s string) bool {
	if !isDigits(s, 10) || allEqual(s) {
		return false
	}
	r := dot(s, []int8{10, 9, 8, 7, 6, 5, 4, 3, 2}) % 11
	if r >= 2 {
		r = 11 - r
	}
	return r == at(s, 9)
}

// KZIIN reports whether s is a Kazakh individual (IIN) or business number
// (BIN): YYMMDD and a digit of sex and century, or YYMM and 4 to 6 and 0 to 4,
// five digits, a check digit by two passes modulo 11 (law 223-III of 2007).
func KZIIN(s string) bool {
	if !isDigits(s, 12) {
		return false
	}
	iin := s[6] >= '1' && s[6] <= '6' && yymmdd(s, 1800+(at(s, 6)-1)/2*100) || s[6] == '0' && anyYYMMDD(s)
	bin := s[2:4] >= "01" && s[2:4] <= "12" && s[4] >= '4' && s[4] <= '6' && s[5] <= '4'
	if !iin && !bin {
		return false
	}
	c := dot(s, []int8{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}) % 11
	if c == 10 {
		c = dot(s, []int8{3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2}) % 11
	}
	return c == at(s, 11)
}
