package checksum

// Africa and Mauritius.

// ZAID reports whether s is a South African identity number: YYMMDD, four
// digits, 0 of citizens, 1 of residents or 2 of refugees, a digit, Luhn (DHA).
func ZAID(s string) bool { return len(s) == 13 && Luhn(s) && anyYYMMDD(s) && s[10] <= '2' }

// ZATIN reports whether s is a South African tax number: ten digits from 0 to
// 3 or 9, Luhn (SARS).
func ZATIN(s string) bool {
	return len(s) == 10 && Luhn(s) && in("01239", s[0]) && !allEqual(s)
}

// EGNID reports whether s has the form of an Egyptian national number: a digit
// of the century (2 the 1900s, 3 the 2000s), YYMMDD, a governorate, five
// digits (CSO). The rule of the last is not published: structure and date only.
func EGNID(s string) bool {
	return isDigits(s, 14) && (s[0] == '2' || s[0] == '3') && yymmdd(s[1:], 1700+at(s, 0)*100) &&
		inPairs("01020304111213141516171819212223242526272829313233343588", s[7:9])
}

// NGNIN reports whether s has the form of a Nigerian national identification
// number: eleven digits. NIMC does not publish a check: structure only.
func NGNIN(s string) bool { return isDigits(s, 11) && !allEqual(s) && s[0] != '0' }

// NGBVN reports whether s has the form of a Nigerian bank verification number:
// eleven digits that start with 2 (NIBSS). Structure only.
func NGBVN(s string) bool { return isDigits(s, 11) && s[0] == '2' }

// GHCard reports whether s has the form of a Ghana card number: GHA or the
// code of another nationality, nine digits, a check digit whose rule NIA does
// not publish. Structure only.
func GHCard(s string) bool { return len(s) == 13 && isLetters(s[:3]) && digits(s[3:]) }

// KEPIN reports whether s has the form of a Kenyan tax number: A of persons or
// P of companies, nine digits, a letter (KRA). Structure only.
func KEPIN(s string) bool {
	return len(s) == 11 && (s[0] == 'A' || s[0] == 'P') && digits(s[1:10]) && isLetters(s[10:])
}

// MUNID reports whether s is a Mauritian national identity number: the first
// letter of the surname, DDMMYY, six characters, a check character, weights 14
// to 2 modulo 17 (Civil Status Division).
func MUNID(s string) bool {
	if len(s) != 14 || !isLetters(s[:1]) || !digits(s[1:13]) || !anyDDMMYY(s[1:]) {
		return false
	}
	sum := alnum(s[0]) * 14
	for i := 1; i < 13; i++ {
		sum += at(s, i) * (14 - i)
	}
	return s[13] == alphabet36[(17-sum%17)%17]
}
