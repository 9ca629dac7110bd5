package checksum

// China, Hong Kong, Taiwan, Japan, Korea.

// cnProvinces are the two-digit codes of GB/T 2260, 91 those of residence
// permits for foreigners.
const cnProvinces = "11121314152122233132333435363741424344454650515253546162636465718182839183"

// CNRIC reports whether s is a Chinese resident identity number: six digits of
// the region, YYYYMMDD, three digits, MOD 11-2 (GB 11643-1999); or one of the
// first generation, fifteen digits with a year of two and no check.
func CNRIC(s string) bool {
	if len(s) != 18 && len(s) != 15 || !digits(s[:15]) || !inPairs(cnProvinces, s[:2]) {
		return false
	}
	if len(s) == 15 {
		return yymmdd(s[6:], 1900) && s[12:] != "000"
	}
	return s[6:8] >= "18" && s[6:8] <= "20" && yyyymmdd(s[6:]) && Mod11x2(s)
}

// CNUSCC reports whether s is a Chinese unified social credit code: eighteen
// digits and letters without I, O, S, V, Z, powers of three modulo 31 (GB
// 32100-2015).
func CNUSCC(s string) bool {
	const letters = "0123456789ABCDEFGHJKLMNPQRTUWXY"
	if len(s) != 18 || !digits(s[2:8]) {
		return false
	}
	sum, w := 0, 1
	for i := range 17 {
		v := indexByte(letters, s[i])
		if v < 0 {
			return false
		}
		sum += v * w
		w = w * 3 % 31
	}
	return s[17] == letters[(31-sum%31)%31] && in("123456789ANY", s[0])
}

// HKHKID reports whether s is a Hong Kong identity card: one or two letters,
// six digits, a check character, weights 9 to 1 modulo 11 with A for ten
// (Immigration Department). The brackets around the last are no part of s.
func HKHKID(s string) bool {
	sum := 36 * 9 // a space stands for the missing letter
	switch {
	case len(s) == 9 && isLetters(s[:2]):
		sum, s = alnum(s[0])*9, s[1:]
	case len(s) != 8 || !isLetters(s[:1]):
		return false
	}
	if !digits(s[1:7]) {
		return false
	}
	sum += alnum(s[0])*8 + dot(s[1:7], []int8{7, 6, 5, 4, 3, 2})
	return s[7] == "0123456789A"[(11-sum%11)%11]
}

// twLetters has the letters in the order of their values, from 10.
const twLetters = "ABCDEFGHJKLMNPQRSTUVXYWZIO"

// TWNatID reports whether s is a Taiwanese national identification number
// (letter, 1 or 2, eight digits), resident certificate since 2021 (8 or 9 in
// second place) or the older one (a letter A to D), weighted modulo 10 (MOI).
func TWNatID(s string) bool {
	if len(s) != 10 || !digits(s[2:]) {
		return false
	}
	place := indexByte(twLetters, s[0]) + 10
	if place < 10 {
		return false
	}
	sum := place/10 + place%10*9
	switch c := s[1]; {
	case in("1289", c):
		sum += at(s, 1) * 8
	case c >= 'A' && c <= 'D':
		sum += int(c-'A') * 8 // the last digit of the letter's value
	default:
		return false
	}
	return (sum+dot(s[2:], []int8{7, 6, 5, 4, 3, 2, 1, 1}))%10 == 0
}

// TWUBN reports whether s is a Taiwanese business number: eight digits, digits
// of the products with 1 2 1 2 1 2 4 1 added, a multiple of five (of ten until
// 2023), where a 7 in seventh place may count one less (MOF).
func TWUBN(s string) bool {
	if !isDigits(s, 8) || allEqual(s) {
		return false
	}
	sum := digitSums(s, []int8{1, 2, 1, 2, 1, 2, 4, 1})
	return sum%5 == 0 || s[6] == '7' && (sum+1)%5 == 0
}

// JPMyNumber reports whether s is a Japanese individual number: twelve digits,
// weights 6 5 4 3 2 7 6 5 4 3 2 modulo 11, 0 for remainders below two
// (Ministry of Internal Affairs ordinance 85 of 2014, art. 5). Not all equal.
func JPMyNumber(s string) bool {
	return isDigits(s, 12) && !allEqual(s) && brDigit(dot(s, []int8{6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2})) == at(s, 11)
}

// AppendJPMyNumber appends the individual number of eleven digits to dst.
func AppendJPMyNumber(dst []byte, payload string) ([]byte, bool) {
	if !isDigits(payload, 11) {
		return dst, false
	}
	c := brDigit(dot(payload, []int8{6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2}))
	return append(append(dst, payload...), byte('0'+c)), true
}

// JPCorporate reports whether s is a Japanese corporate number: a check digit
// that is not 0, nine minus the sum with weights 1 and 2 from the right modulo
// 9, and twelve digits (Ministry of Finance ordinance 70 of 2014).
func JPCorporate(s string) bool {
	return isDigits(s, 13) && long(s[1:]) > 0 &&
		9-dot(s[1:], []int8{2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1})%9 == at(s, 0)
}

// jpCommissions are the codes of the public safety commissions, 00 of licences
// brought from abroad.
const jpCommissions = "10111213142021222324253040414243444546474849505152535455606162636465707172737480818283909192939495969700"

// JPDrivingLicence reports whether s is a Japanese driving licence: two digits
// of the commission, two of the year, six, a check digit weighted modulo 11
// (1 for eleven, 0 for ten), the count of reissues (NPA).
func JPDrivingLicence(s string) bool {
	return isDigits(s, 12) && inPairs(jpCommissions, s[:2]) &&
		(11-dot(s, []int8{5, 4, 3, 2, 7, 6, 5, 4, 3, 2})%11)%10 == at(s, 10)
}

var rrnWeights = [12]int8{2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5}

// krForm checks the date of birth and the digit of sex and century.
func krForm(s, kinds string) bool {
	if !isDigits(s, 13) || !in(kinds, s[6]) {
		return false
	}
	century := 1900
	switch s[6] {
	case '3', '4', '7', '8':
		century = 2000
	case '9', '0':
		century = 1800
	}
	return yymmdd(s, century)
}

// KRRRN reports whether s has the form of a South Korean resident number:
// YYMMDD, a digit of sex and century (1 to 4, 9, 0), six digits. Numbers given
// since October 2020 are random behind the date: structure only, see
// [KRRRNCheck].
func KRRRN(s string) bool { return krForm(s, "123490") }

// KRRRNCheck is KRRRN with the check modulo 11 that numbers given until
// October 2020 obey: evidence where it holds, none where it does not.
func KRRRNCheck(s string) bool {
	return KRRRN(s) && (11-dot(s[:12], rrnWeights[:])%11)%10 == at(s, 12)
}

// KRFRN reports whether s has the form of a South Korean foreigner
// registration number: YYMMDD, 5 to 8, six digits. Structure only, as of
// October 2020, see [KRFRNCheck].
func KRFRN(s string) bool { return krForm(s, "5678") }

// KRFRNCheck is KRFRN with the check modulo 11 plus two that numbers given
// until October 2020 obey.
func KRFRNCheck(s string) bool {
	return KRFRN(s) && (13-dot(s[:12], rrnWeights[:])%11)%10 == at(s, 12)
}

// KRBRN reports whether s is a South Korean business registration: ten digits,
// weights 1 3 7 1 3 7 1 3 5 and the tens of the last product, modulo 10 (NTS).
func KRBRN(s string) bool {
	return isDigits(s, 10) && s[:3] >= "101" && s[3:5] != "00" &&
		(dot(s, []int8{1, 3, 7, 1, 3, 7, 1, 3, 5})+at(s, 8)*5/10+at(s, 9))%10 == 0
}

// KRDrivingLicence reports whether s has the form of a South Korean driving
// licence: the region 11 to 26 or 28, two digits of the year, six, two of the
// check whose rule is not published (KoROAD). Structure only.
func KRDrivingLicence(s string) bool {
	return isDigits(s, 12) && (s[:2] >= "11" && s[:2] <= "26" || s[:2] == "28") && s[4:10] != "000000"
}
