package checksum

// France, Belgium, Luxembourg, the Netherlands.

// FRNIR reports whether s is a French social security number (NIR, INSEE) with
// its key: sex, year, month, department (2A and 2B of Corsica), commune,
// order, 97 minus the number modulo 97. Months 20 to 42 and from 50 stand for
// incomplete records. Temporary numbers start with 3, 4, 7 or 8.
func FRNIR(s string) bool {
	if len(s) != 15 || !digits(s[:6]) || !digits(s[7:]) {
		return false
	}
	if !in("123478", s[0]) || s[7:10] == "000" || s[10:13] == "000" || s[5:7] == "00" {
		return false
	}
	if m := num(s[3:5]); m < 1 || m > 12 && m < 20 || m > 42 && m < 50 {
		return false
	}
	n := modulo(s[:6], 97)
	switch c := s[6]; {
	case c <= '9':
		n = n*10 + int(c) - '0'
		if c < '0' {
			return false
		}
	case s[5] != '2':
		return false
	case c == 'A': // counts as 19
		n = n*10 - 10 + 9
	case c == 'B': // counts as 18
		n = n*10 - 10 + 8
	default:
		return false
	}
	n = (n%97*1_000_000 + num(s[7:13])) % 97
	return 97-n == num(s[13:])
}

// FRNIF reports whether s is a French tax number (numéro SPI): thirteen
// digits, the first 0 to 3, the last three the first ten modulo 511 (DGFiP).
func FRNIF(s string) bool {
	return isDigits(s, 13) && s[0] <= '3' && long(s[:10]) > 0 && modulo(s[:10], 511) == num(s[10:])
}

// FRSIREN reports whether s is a French business number: nine digits by Luhn's
// rule (INSEE).
func FRSIREN(s string) bool { return len(s) == 9 && Luhn(s) && !allEqual(s) }

// FRSIRET reports whether s is the number of a French establishment: a SIREN
// and five digits, Luhn over all fourteen. Those of La Poste may have a sum of
// digits that is a multiple of five instead (INSEE).
func FRSIRET(s string) bool {
	if !isDigits(s, 14) || !FRSIREN(s[:9]) {
		return false
	}
	if s[:9] == "356000000" {
		sum := 0
		for i := range 14 {
			sum += at(s, i)
		}
		if sum%5 == 0 {
			return true
		}
	}
	return Luhn(s)
}

// FRVAT reports whether s is a French VAT number without its prefix: a key of
// two digits, (12 + 3 * SIREN) modulo 97, or of two characters with a letter,
// checked modulo 11, and a SIREN. Numbers of Monaco have 000 in front instead
// of a SIREN.
func FRVAT(s string) bool {
	if len(s) != 11 || !digits(s[2:]) || s[2:5] != "000" && !FRSIREN(s[2:]) {
		return false
	}
	siren := num(s[2:])
	if digits(s[:2]) {
		return (12+3*(siren%97))%97 == num(s[:2])
	}
	const letters = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ"
	a, b := indexByte(letters, s[0]), indexByte(letters, s[1])
	if a < 0 || b < 0 {
		return false
	}
	key := a*34 + b - 100
	if a < 10 {
		key = a*24 + b - 10
	}
	return (siren+1+key/11)%11 == key%11
}

// FRCNI reports whether s has the form of a French identity card number:
// twelve digits that start with year and month (issued until 2021), or nine
// characters of the card since. There is no check digit outside the
// machine-readable zone: structure only.
func FRCNI(s string) bool {
	if len(s) == 12 {
		return digits(s) && s[2:4] >= "01" && s[2:4] <= "12"
	}
	if len(s) != 9 || !isLetters(s[:1]) {
		return false
	}
	hasDigit := false
	for i := range 9 {
		if alnum(s[i]) < 0 {
			return false
		}
		hasDigit = hasDigit || s[i] <= '9'
	}
	return hasDigit
}

// FRPassport reports whether s has the form of a French passport number: two
// digits, two letters, five digits. Structure only.
func FRPassport(s string) bool {
	return len(s) == 9 && digits(s[:2]) && isLetters(s[2:4]) && digits(s[4:])
}

// BENN reports whether s is a Belgian national register number or a BIS number
// (month plus 20 or 40): YYMMDD, a serial 001 to 998, 97 minus the nine digits
// modulo 97, with 2 in front of them for births from 2000. Unknown days and
// months are 00.
func BENN(s string) bool {
	if !isDigits(s, 11) || s[6:9] == "000" || s[6:9] == "999" {
		return false
	}
	month, day, year := num(s[2:4])%20, num(s[4:6]), num(s[:2])
	if num(s[2:4]) > 52 || month > 12 || day > 31 {
		return false
	}
	n, key := long(s[:9]), long(s[9:])
	for century := 1900; century <= 2000; century += 100 {
		m := n
		if century == 2000 {
			m += 2_000_000_000
		}
		if 97-m%97 == key && (month == 0 || day == 0 || ValidDate(century+year, month, day)) {
			return true
		}
	}
	return false
}

// BEVAT reports whether s is a Belgian enterprise number: ten digits, the
// first 0 or 1, the last two 97 minus the first eight modulo 97 (KBO/BCE).
func BEVAT(s string) bool {
	return isDigits(s, 10) && s[0] <= '1' && num(s[:8]) > 0 && 97-num(s[:8])%97 == num(s[8:])
}

// BEOGM reports whether s is a Belgian structured payment reference
// (+++999/9999/99999+++): twelve digits, the last two the first ten modulo 97,
// 97 for 0 (Febelfin).
func BEOGM(s string) bool {
	return isDigits(s, 12) && (modulo(s[:10], 97)+96)%97+1 == num(s[10:])
}

// LUNIN reports whether s is a Luxembourg national identification number:
// YYYYMMDD, three digits, a check digit by Luhn and one by Verhoeff, each over
// the first eleven digits (RNPP; since 2014).
func LUNIN(s string) bool {
	if !isDigits(s, 13) || !yyyymmdd(s) || !Luhn(s[:12]) {
		return false
	}
	c, ok := VerhoeffDigit(s[:11])
	return ok && c == s[12]
}

// LUVAT reports whether s is a Luxembourg VAT number without its prefix: eight
// digits, the last two the first six modulo 89 (AED).
func LUVAT(s string) bool {
	return isDigits(s, 8) && num(s[:6]) > 0 && num(s[:6])%89 == num(s[6:])
}

var bsnRule = Weighted{11, []int8{9, 8, 7, 6, 5, 4, 3, 2, -1}}

// NLBSN reports whether s is a Dutch citizen service number: nine digits, or
// eight with the leading 0 left off, by the elfproef with weights 9 to 2 and
// -1 (RvIG, Logisch Ontwerp BSN). Not all zeros.
func NLBSN(s string) bool {
	if len(s) == 8 && digits(s) && s[0] != '0' {
		return dot(s[:7], bsnRule.Weights[1:])%11 == at(s, 7)
	}
	return bsnRule.Valid(s) && s != "000000000"
}

// NLOnderwijsnummer reports whether s is the number of a Dutch pupil without
// a BSN: nine digits from 10, weights 9 to 2 and -1, remainder 5 modulo 11.
func NLOnderwijsnummer(s string) bool {
	return isDigits(s, 9) && s[:2] == "10" && (dot(s, bsnRule.Weights)-5)%11 == 0
}

// NLVAT reports whether s is a Dutch VAT number without its prefix: nine
// digits, B, two digits not 00. The nine digits obey the elfproef (legal
// persons) or the whole, with NL in front, MOD 97-10 (since 2020).
func NLVAT(s string) bool {
	if len(s) != 12 || !digits(s[:9]) || s[9] != 'B' || !digits(s[10:]) || s[10:] == "00" || s[:9] == "000000000" {
		return false
	}
	if bsnRule.Valid(s[:9]) {
		return true
	}
	r, ok := mod97(2321, s) // N and L written out
	return ok && r == 1
}

// NLPassport reports whether s has the form of the number of a Dutch passport
// or identity card: two letters, six letters or digits, a digit, no letter O.
// Structure only.
func NLPassport(s string) bool {
	return len(s) == 9 && isLetters(s[:2]) && isAlnum(s[2:8]) && digits(s[8:]) && indexByte(s, 'O') < 0
}
