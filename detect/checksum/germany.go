package checksum

// Germany, Austria, Switzerland and Liechtenstein.

// DEIdNr reports whether s is a tax identification number (steuerliche
// Identifikationsnummer, § 139b AO): eleven digits, not starting with 0, of
// the first ten exactly one digit two or three times and no other more than
// once, three of a kind never side by side (since 2016), MOD 11,10 behind
// (BZSt, Aufbau der Identifikationsnummer).
func DEIdNr(s string) bool {
	if len(s) != 11 || s[0] == '0' || !Mod11x10(s) {
		return false
	}
	var count [10]uint8
	for i := range 10 {
		count[s[i]-'0']++
	}
	repeated := 0
	for _, n := range count {
		if n > 3 {
			return false
		}
		if n > 1 {
			repeated++
		}
	}
	if repeated != 1 {
		return false
	}
	for i := 2; i < 10; i++ {
		if s[i] == s[i-1] && s[i] == s[i-2] {
			return false
		}
	}
	return true
}

// DEStNr reports whether s has the form of a tax number (Steuernummer): ten or
// eleven digits as the state writes it, or the unified thirteen digits that
// start with the state's code and have 0 in fifth place (ELSTER). The check
// digits of the states differ and are not looked at: structure only.
func DEStNr(s string) bool {
	switch {
	case !digits(s) || allEqual(s):
		return false
	case len(s) == 10 || len(s) == 11:
		return true
	case len(s) != 13 || s[4] != '0':
		return false
	}
	switch s[0] {
	case '1', '3', '4', '5', '9':
		return true
	case '2':
		return in("1234678", s[1])
	}
	return false
}

// icaoSerial reports whether s is a German document number: nine of the
// characters that cannot be mistaken, the first in first, and a tenth that is
// their ICAO 9303 check digit, if it is there.
func icaoSerial(s, first string) bool {
	if len(s) != 9 && len(s) != 10 || !in(first, s[0]) {
		return false
	}
	for i := range 9 {
		if !in("0123456789CFGHJKLMNPRTVWXYZ", s[i]) {
			return false
		}
	}
	if len(s) == 9 {
		return true
	}
	c, ok := MRZDigit(s[:9])
	return ok && c == s[9]
}

// DEIDCard reports whether s is the serial number of an identity card of the
// series since November 2010 (PAuswV): nine characters, structure only, or ten
// with the 7-3-1 check digit of the machine-readable zone.
func DEIDCard(s string) bool { return icaoSerial(s, "LMNPRTVWXY") }

// DEPassport reports whether s is the serial number of a passport of the
// series since November 2007 (PassV): nine characters, structure only, or ten
// with the 7-3-1 check digit of the machine-readable zone.
func DEPassport(s string) bool { return icaoSerial(s, "CFGHJK") }

// DERVNR reports whether s is a pension insurance number (§ 147 SGB VI, VKVV):
// two digits of the area, the date of birth DDMMYY, the first letter of the
// name at birth, two digits and a check digit. Unknown days and months are 00.
func DERVNR(s string) bool {
	if len(s) != 12 || !digits(s[:8]) || !isLetters(s[8:9]) || !digits(s[9:]) || s[:2] == "00" {
		return false
	}
	day, month := num(s[2:4]), num(s[4:6])
	if day > 31 || month > 12 || day > 0 && month > 0 && !anyDDMMYY(s[2:8]) {
		return false
	}
	n := int(s[8]-'A') + 1
	sum := digitSums(s[:8], []int8{2, 1, 2, 5, 7, 1, 2, 1}) +
		sumDigits(n/10*2) + n%10 + digitSums(s[9:11], []int8{2, 1})
	return sum%10 == at(s, 11)
}

// DEKVNR reports whether s is the unchangeable part of a health insurance
// number (§ 290 SGB V): a letter, eight digits and a check digit, weights 1
// and 2 by turns over the letter's two digits and the rest, digits of the
// products added.
func DEKVNR(s string) bool {
	if len(s) != 10 || !isLetters(s[:1]) || !digits(s[1:]) {
		return false
	}
	n := int(s[0]-'A') + 1
	sum := n/10 + sumDigits(n%10*2) + digitSums(s[1:9], []int8{1, 2, 1, 2, 1, 2, 1, 2})
	return sum%10 == at(s, 9)
}

// digitSums adds the digits of every product of digit and weight.
func digitSums(s string, w []int8) int {
	sum := 0
	for i := 0; i < len(s) && i < len(w); i++ {
		sum += sumDigits(at(s, i) * int(w[i]))
	}
	return sum
}

// sumDigits is the sum of the digits of n, which is less than 100.
func sumDigits(n int) int { return n/10 + n%10 }

// DEDrivingLicence reports whether s is the number of a licence (FeV annex 8,
// field 5): the authority (letter or digit, three digits), five characters of
// the serial, a check character (weights 9 to 1 modulo 11, 10 is X) and the
// number of the copy.
func DEDrivingLicence(s string) bool {
	if len(s) != 11 || !isAlnum(s) || !digits(s[1:4]) {
		return false
	}
	sum := 0
	for i := range 9 {
		sum += alnum(s[i]) * (9 - i)
	}
	return s[9] == alphabet10[sum%11]
}

// DEVAT reports whether s is a VAT number (USt-IdNr., § 27a UStG) without its
// prefix: nine digits, not starting with 0, MOD 11,10.
func DEVAT(s string) bool { return len(s) == 9 && s[0] != '0' && Mod11x10(s) }

// DELANR reports whether s is a physician number: seven digits, the last one
// the check over weights 4 and 9 by turns modulo 10, alone or followed by the
// two digits of the field of practice (KBV, Arzt- und Betriebsstättennummern).
func DELANR(s string) bool {
	if len(s) != 7 && len(s) != 9 || !digits(s) || s[:7] == "0000000" {
		return false
	}
	return (dot(s[:6], []int8{4, 9, 4, 9, 4, 9})+at(s, 6))%10 == 0
}

// DEBSNR reports whether s has the form of a practice number: nine digits, the
// first two the association that gave it (older regional codes too) or 35 of
// hospitals (KBV). There is no check digit: structure only.
func DEBSNR(s string) bool {
	return isDigits(s, 9) && inPairs("010203172035384647515255606162636465666768697071727374788388939498", s[:2])
}

// ATVNR reports whether s is an Austrian social insurance number (§ 460d
// ASVG): three digits, a check digit modulo 11 in fourth place, date of birth
// DDMMYY, where months 13 to 15 stand for days whose numbers have run out.
func ATVNR(s string) bool {
	if !isDigits(s, 10) || s[0] == '0' {
		return false
	}
	if m := num(s[6:8]); m < 13 || m > 15 {
		if !anyDDMMYY(s[4:]) {
			return false
		}
	} else if d := num(s[4:6]); d < 1 || d > 31 {
		return false
	}
	return dot(s, []int8{3, 7, 9, 0, 5, 8, 4, 2, 1, 6})%11 == at(s, 3)
}

// ATTIN reports whether s is an Austrian tax number (Abgabenkontonummer): two
// digits of the tax office, seven digits, the last by Luhn's rule (BMF).
func ATTIN(s string) bool { return len(s) == 9 && Luhn(s) && s[:2] != "00" }

// ATVAT reports whether s is an Austrian VAT number (UID) without AT: U and
// eight digits, Luhn's sum plus 4 a multiple of ten (BMF).
func ATVAT(s string) bool {
	if len(s) != 9 || s[0] != 'U' || !digits(s[1:]) {
		return false
	}
	return (digitSums(s[1:8], []int8{1, 2, 1, 2, 1, 2, 1})+4+at(s, 8))%10 == 0
}

// CHAHV reports whether s is a Swiss or Liechtenstein social insurance number
// (AHVN13): 756, nine digits, EAN-13 check digit (ZAS/CdC).
func CHAHV(s string) bool { return len(s) == 13 && s[:3] == "756" && GS1(s) }

var chUIDRule = Weighted{11, []int8{5, 4, 3, 2, 7, 6, 5, 4, 1}}

// CHUID reports whether s is a Swiss business number, nine digits weighted
// modulo 11, with or without CHE in front (BFS, UID standard eCH-0097).
func CHUID(s string) bool {
	if len(s) == 12 && s[:3] == "CHE" {
		s = s[3:]
	}
	return chUIDRule.Valid(s) && s[0] != '0'
}

// CHQRReference reports whether s is a reference of a Swiss QR bill: 27 digits,
// the last by the recursive modulo 10 of SIX.
func CHQRReference(s string) bool {
	if !isDigits(s, 27) || allEqual(s) {
		return false
	}
	c := 0
	for i := range 26 {
		c = int("0946827135"[(c+at(s, i))%10] - '0')
	}
	return (10-c)%10 == at(s, 26)
}
