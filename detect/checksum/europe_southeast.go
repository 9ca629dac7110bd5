package checksum

// The states of former Yugoslavia, Russia, Ukraine, Belarus, Moldova.

var jmbgRule = Weighted{11, []int8{7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1}}

// JMBG reports whether s is a master citizen number of Yugoslavia and the
// states that followed it: DDMM and the last three digits of the year, region,
// three digits, a check digit weighted modulo 11, 0 for ten.
func JMBG(s string) bool {
	if !isDigits(s, 13) || (11-dot(s[:12], jmbgRule.Weights)%11)%11%10 != at(s, 12) {
		return false
	}
	year := 1000 + num(s[4:7])
	if year < 1800 {
		year += 1000
	}
	return ValidDate(year, num(s[2:4]), num(s[:2]))
}

// AppendJMBG appends the master citizen number of twelve digits to dst; false
// where the sum leaves ten. It does not look at the date.
func AppendJMBG(dst []byte, payload string) ([]byte, bool) { return jmbgRule.Append(dst, payload) }

// SIEMSO reports whether s is a Slovenian EMŠO: a [JMBG] of the regions 50 to
// 59 (MNZ).
func SIEMSO(s string) bool { return JMBG(s) && s[7] == '5' }

// SITax reports whether s is a Slovenian tax number: eight digits, the first
// not 0, weighted modulo 11, 0 for ten (FURS).
func SITax(s string) bool {
	if !isDigits(s, 8) || s[0] == '0' {
		return false
	}
	c := 11 - dot(s[:7], []int8{8, 7, 6, 5, 4, 3, 2})%11
	return c != 11 && c%10 == at(s, 7)
}

// HROIB reports whether s is a Croatian personal identification number: eleven
// digits, MOD 11,10 (law NN 60/08).
func HROIB(s string) bool { return len(s) == 11 && Mod11x10(s) && !allEqual(s) }

// RSPIB reports whether s is a Serbian tax number: nine digits, the first not
// 0, MOD 11,10.
func RSPIB(s string) bool { return len(s) == 9 && s[0] != '0' && Mod11x10(s) }

// MEPIB reports whether s is a Montenegrin tax number: eight digits weighted
// modulo 11, 0 for ten.
func MEPIB(s string) bool {
	return isDigits(s, 8) && !allEqual(s) && (11-dot(s[:7], []int8{8, 7, 6, 5, 4, 3, 2})%11)%11%10 == at(s, 7)
}

// MKEDB reports whether s is a tax number of North Macedonia: thirteen digits
// weighted modulo 11, 0 for ten.
func MKEDB(s string) bool {
	return isDigits(s, 13) && !allEqual(s) &&
		(11-dot(s, []int8{7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2})%11)%11%10 == at(s, 12)
}

// RUINN reports whether s is a Russian tax number: ten digits of a company or
// twelve of a person, one or two check digits modulo 11 (FNS, order
// MMV-7-6/435@ of 2012). Not all zeros.
func RUINN(s string) bool {
	if !digits(s) || allEqual(s) {
		return false
	}
	w := [11]int8{3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8}
	switch len(s) {
	case 10:
		return dot(s[:9], w[2:])%11%10 == at(s, 9)
	case 12:
		return dot(s[:10], w[1:])%11%10 == at(s, 10) && dot(s[:11], w[:])%11%10 == at(s, 11)
	}
	return false
}

// RUSNILS reports whether s is a Russian insurance account number: nine digits
// above 001001998, two check digits, weights 9 to 1 modulo 101, 00 for a
// hundred (SFR).
func RUSNILS(s string) bool {
	return isDigits(s, 11) && num(s[:9]) > 1001998 &&
		dot(s[:9], []int8{9, 8, 7, 6, 5, 4, 3, 2, 1})%101%100 == num(s[9:])
}

// RUOGRN reports whether s is the number of a Russian registration: thirteen
// digits of a company modulo 11, fifteen of an entrepreneur modulo 13 (FNS).
func RUOGRN(s string) bool {
	switch {
	case !digits(s) || s[0] == '0':
		return false
	case len(s) == 13:
		return modulo(s[:12], 11)%10 == at(s, 12)
	case len(s) == 15:
		return modulo(s[:14], 13)%10 == at(s, 14)
	}
	return false
}

// RUPassport reports whether s has the form of the series and number of a
// Russian internal passport: region, year of printing, six digits. There is no
// check digit: structure only.
func RUPassport(s string) bool {
	return isDigits(s, 10) && s[:2] != "00" && (s[2] >= '9' || s[2] <= '4') && num(s[4:]) > 100
}

// UARNTRC reports whether s is a Ukrainian taxpayer number: days from 31
// December 1899 to birth, four digits, a check digit modulo 11, 0 for ten
// (DPS).
func UARNTRC(s string) bool {
	if !isDigits(s, 10) || num(s[:5]) == 0 {
		return false
	}
	r := dot(s, []int8{-1, 5, 7, 9, 4, 6, 10, 5, 7}) % 11
	return (r+11)%11%10 == at(s, 9)
}

// UAEDRPOU reports whether s is a Ukrainian business number: eight digits,
// two-pass modulo 11 with weights that differ from 30 to 60 million
// (Derzhstat).
func UAEDRPOU(s string) bool {
	if !isDigits(s, 8) || allEqual(s) {
		return false
	}
	w, add := [7]int8{1, 2, 3, 4, 5, 6, 7}, int8(2)
	if s[0] >= '3' && s[0] < '6' {
		w = [7]int8{7, 1, 2, 3, 4, 5, 6}
	}
	c := dot(s, w[:]) % 11
	if c == 10 {
		for i := range w {
			w[i] += add
		}
		c = dot(s, w[:]) % 11 % 10
	}
	return c == at(s, 7)
}

// BYUNP reports whether s is a Belarusian payer number: nine digits of a
// company, or two letters and seven digits of a person, weighted modulo 11
// (MNS). A remainder of ten is never given out.
func BYUNP(s string) bool {
	const letters = "ABCEHKMOPT"
	if len(s) != 9 || !digits(s[2:]) || !in("1234567ABCEHKM", s[0]) {
		return false
	}
	second := alnum(s[1])
	if second > 9 {
		if second = indexByte(letters, s[1]); second < 0 {
			return false
		}
	}
	if second < 0 || digits(s[:1]) != digits(s[1:2]) {
		return false
	}
	sum := alnum(s[0])*29 + second*23 + dot(s[2:8], []int8{19, 17, 13, 7, 5, 3})
	return sum%11 == at(s, 8)
}

var idnpRule = Weighted{10, []int8{7, 3, 1, 7, 3, 1, 7, 3, 1, 7, 3, 1, -1}}

// MDIDNP reports whether s is a Moldovan personal (first digit 0 or 2) or
// business number (1): thirteen digits, weights 7, 3, 1 modulo 10.
func MDIDNP(s string) bool { return idnpRule.Valid(s) && s[0] <= '2' && !allEqual(s) }
