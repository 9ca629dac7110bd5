package checksum

// Poland, Czechia, Slovakia, Hungary, Romania, Bulgaria.

var peselRule = Weighted{10, []int8{1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1}}

// PLPESEL reports whether s is a Polish PESEL: YYMMDD with the century in the
// month (80 the 1800s, 0 the 1900s, 20, 40, 60 the following), four digits,
// weighted modulo 10 (MSWiA; law of 24 September 2010 on population records).
func PLPESEL(s string) bool {
	if !peselRule.Valid(s) {
		return false
	}
	month := num(s[2:4])
	century := 1900 + month/20*100
	if month > 80 {
		century = 1800
	}
	return ValidDate(century+num(s[:2]), month%20, num(s[4:6]))
}

// AppendPLPESEL appends the PESEL of ten digits to dst. It does not look at
// the date.
func AppendPLPESEL(dst []byte, payload string) ([]byte, bool) { return peselRule.Append(dst, payload) }

var nipRule = Weighted{11, []int8{6, 5, 7, 2, 3, 4, 5, 6, 7, -1}}

// PLNIP reports whether s is a Polish tax number: ten digits weighted modulo
// 11, a remainder of ten is never given out (MF). Not all zeros.
func PLNIP(s string) bool { return nipRule.Valid(s) && !allEqual(s) }

// PLIDCard reports whether s is the number of a Polish identity card: three
// letters, a check digit, five digits; weights 7, 3, 1 over the rest modulo 10.
func PLIDCard(s string) bool {
	return len(s) == 9 && isLetters(s[:3]) && digits(s[3:]) && plSerial(s, 3)
}

// PLPassport reports whether s is the number of a Polish passport: two
// letters, a check digit, six digits.
func PLPassport(s string) bool {
	return len(s) == 9 && isLetters(s[:2]) && digits(s[2:]) && plSerial(s, 2)
}

// plSerial weighs all but the check digit in place check with 7, 3, 1.
func plSerial(s string, check int) bool {
	sum, n := 0, 0
	for i := 0; i < len(s); i++ {
		if i != check {
			sum += alnum(s[i]) * int([3]int8{7, 3, 1}[n%3])
			n++
		}
	}
	return sum%10 == at(s, check)
}

// PLREGON reports whether s is a Polish statistical number: nine digits, or
// fourteen of a branch with both check digits right (GUS). Not all zeros.
func PLREGON(s string) bool {
	if len(s) == 14 {
		return digits(s) && PLREGON(s[:9]) &&
			dot(s[:13], []int8{2, 4, 8, 5, 0, 9, 7, 3, 6, 1, 2, 4, 8})%11%10 == at(s, 13)
	}
	return isDigits(s, 9) && !allEqual(s) && dot(s[:8], []int8{8, 9, 2, 3, 4, 5, 6, 7})%11%10 == at(s, 8)
}

// CZRC reports whether s is a birth number (rodné číslo) of Czechia or
// Slovakia: YYMMDD, month plus 50 for women and, in numbers given since 2004,
// plus 20 or 70 where serials ran out; three digits until 1953, four since, the whole a
// multiple of 11. Until 1985 a remainder of ten of the first nine digits with
// the check digit 0 occurred too (law 133/2000 Sb.).
func CZRC(s string) bool {
	if len(s) != 9 && len(s) != 10 || !digits(s) {
		return false
	}
	year, month, day := num(s[:2]), num(s[2:4]), num(s[4:6])
	switch {
	case len(s) == 9 && year < 54:
		year += 1900
	case len(s) == 9:
		year += 1800
	case year < 54:
		year += 2000
	default:
		year += 1900
	}
	if month > 50 {
		month -= 50
	}
	if month > 20 && len(s) == 10 {
		month -= 20
	}
	if !ValidDate(year, month, day) {
		return false
	}
	if len(s) == 9 {
		return s[6:] != "000"
	}
	head := num(s[:9])
	return modulo(s, 11) == 0 || year <= 1985 && head%11 == 10 && s[9] == '0'
}

// SKRC is [CZRC]: Slovakia has the same birth numbers (law 301/1995 Z. z.).
func SKRC(s string) bool { return CZRC(s) }

// CZICO reports whether s is a Czech or Slovak business number (IČO): eight
// digits weighted modulo 11. Not all zeros.
func CZICO(s string) bool {
	return isDigits(s, 8) && !allEqual(s) &&
		(11-dot(s[:7], []int8{8, 7, 6, 5, 4, 3, 2})%11)%10 == at(s, 7)
}

// CZVAT reports whether s is a Czech tax number (DIČ) without its prefix: an
// IČO that does not start with 9, a birth number, or nine digits that start
// with 6 with a check of their own.
func CZVAT(s string) bool {
	switch {
	case len(s) == 8:
		return s[0] != '9' && CZICO(s)
	case isDigits(s, 9) && s[0] == '6':
		r := dot(s[1:8], []int8{8, 7, 6, 5, 4, 3, 2}) % 11
		c := 8 - (10-r)%11
		return (c+10)%10 == at(s, 8)
	}
	return CZRC(s)
}

// SKVAT reports whether s is a Slovak VAT number (IČ DPH) without its prefix:
// ten digits, a multiple of 11, the first not 0, the third 2, 3, 4, 7, 8 or 9.
func SKVAT(s string) bool {
	return isDigits(s, 10) && s[0] != '0' && in("234789", s[2]) && modulo(s, 11) == 0
}

// HUSzemelyi reports whether s is a Hungarian personal identification number:
// a digit for sex and century, YYMMDD, three digits, a check digit modulo 11
// whose weights run from 1 up for births until 1996 and from 10 down since
// (law XX of 1996).
func HUSzemelyi(s string) bool {
	if !isDigits(s, 11) || s[0] < '1' || s[0] > '8' {
		return false
	}
	year, month, day := num(s[1:3]), num(s[3:5]), num(s[5:7])
	born := 1900 + year
	if s[0] == '3' || s[0] == '4' {
		// Until 1996 these were the births of the 1800s.
		if born = 2000 + year; year > 50 {
			born = 1800 + year
		}
	}
	if s[0] >= '7' && year < 50 { // registered aliens born since 2000
		born = 2000 + year
	}
	if !ValidDate(born, month, day) {
		return false
	}
	if born >= 1997 {
		return dot(s, []int8{10, 9, 8, 7, 6, 5, 4, 3, 2, 1})%11 == at(s, 10)
	}
	return dot(s, []int8{1, 2, 3, 4, 5, 6, 7, 8, 9, 10})%11 == at(s, 10)
}

// HUTAJ reports whether s is a Hungarian health insurance number: nine digits,
// weights 3 and 7 by turns modulo 10 (law XX of 1996, annex 3). Not all zeros.
func HUTAJ(s string) bool {
	return isDigits(s, 9) && !allEqual(s) && dot(s, []int8{3, 7, 3, 7, 3, 7, 3, 7})%10 == at(s, 8)
}

// HUTax reports whether s is the tax identification of a Hungarian person: 8,
// the days from 1 January 1867 to birth, three digits, a check digit with
// weights 1 to 9 modulo 11 (law XX of 1996, annex 2).
func HUTax(s string) bool {
	return isDigits(s, 10) && s[0] == '8' && dot(s, []int8{1, 2, 3, 4, 5, 6, 7, 8, 9})%11 == at(s, 9)
}

var huVATRule = Weighted{10, []int8{9, 7, 3, 1, 9, 7, 3, 1}}

// HUVAT reports whether s is a Hungarian VAT number without its prefix, the
// first eight digits of a tax number (adószám). Not all zeros.
func HUVAT(s string) bool { return huVATRule.Valid(s) && !allEqual(s) }

// ROCNP reports whether s is a Romanian personal number: sex and century,
// YYMMDD, county, three digits not 000, a check digit modulo 11, 1 for ten
// (law 105/1996).
func ROCNP(s string) bool {
	if !isDigits(s, 13) || s[0] == '0' || s[9:12] == "000" {
		return false
	}
	var ok bool
	switch s[0] {
	case '1', '2':
		ok = yymmdd(s[1:], 1900)
	case '3', '4':
		ok = yymmdd(s[1:], 1800)
	case '5', '6':
		ok = yymmdd(s[1:], 2000)
	default: // foreigners, of either century
		ok = anyYYMMDD(s[1:])
	}
	county := num(s[7:9])
	if !ok || county < 1 || county == 49 || county == 50 || county > 52 && county != 70 && (county < 80 || county > 83) {
		return false
	}
	c := dot(s[:12], []int8{2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9}) % 11
	if c == 10 {
		c = 1
	}
	return c == at(s, 12)
}

// ROCUI reports whether s is a Romanian business number (CUI, CIF): two to ten
// digits, the first not 0, the sum with weights 7 5 3 2 1 7 5 3 2 from the
// right times ten modulo 11, 0 for ten.
func ROCUI(s string) bool {
	if len(s) < 2 || len(s) > 10 || !digits(s) || s[0] == '0' {
		return false
	}
	w := [9]int8{7, 5, 3, 2, 1, 7, 5, 3, 2}
	n := len(s) - 1
	return dot(s[:n], w[9-n:])*10%11%10 == at(s, n)
}

// BGEGN reports whether s is a Bulgarian civil number: YYMMDD with month plus
// 20 for the 1800s and 40 for the 2000s, three digits, a check digit modulo
// 11, 0 for ten (GRAO).
func BGEGN(s string) bool {
	if !isDigits(s, 10) {
		return false
	}
	year, month := 1900+num(s[:2]), num(s[2:4])
	switch {
	case month > 40:
		year, month = year+100, month-40
	case month > 20:
		year, month = year-100, month-20
	}
	return ValidDate(year, month, num(s[4:6])) &&
		dot(s, []int8{2, 4, 8, 5, 10, 9, 7, 3, 6})%11%10 == at(s, 9)
}

// BGPNF reports whether s is the number of a foreigner in Bulgaria (LNCh): ten
// digits weighted modulo 10.
func BGPNF(s string) bool {
	return isDigits(s, 10) && !allEqual(s) && dot(s, []int8{21, 19, 17, 13, 11, 9, 7, 3, 1})%10 == at(s, 9)
}

// BGVAT reports whether s is a Bulgarian VAT number without its prefix: nine
// digits of a business (two-pass modulo 11), or ten of a person, a foreigner
// or another payer.
func BGVAT(s string) bool {
	if isDigits(s, 9) {
		c := dot(s, []int8{1, 2, 3, 4, 5, 6, 7, 8}) % 11
		if c == 10 {
			c = dot(s, []int8{3, 4, 5, 6, 7, 8, 9, 10}) % 11 % 10
		}
		return c == at(s, 8) && !allEqual(s)
	}
	if BGEGN(s) || BGPNF(s) {
		return true
	}
	return isDigits(s, 10) && !allEqual(s) && (11-dot(s, []int8{4, 3, 2, 7, 6, 5, 4, 3, 2})%11)%11 == at(s, 9)
}
