package checksum

// Spain, Portugal, Italy, Greece, Malta, Cyprus.

const dniLetters = "TRWAGMYFPDXBNJZSQVHLCKE"

// ESNIF reports whether s is a Spanish DNI with its letter, eight digits and a
// letter modulo 23, or a NIF of K, L or M, seven digits and a letter, given to
// persons without a DNI (Real Decreto 1065/2007, art. 19 and 20).
func ESNIF(s string) bool {
	if len(s) != 9 || !digits(s[1:8]) {
		return false
	}
	if digits(s[:1]) {
		return s[8] == dniLetters[num(s[:8])%23]
	}
	return in("KLM", s[0]) && s[8] == dniLetters[num(s[1:8])%23]
}

// ESNIE reports whether s is a Spanish foreigner's number: X, Y or Z, seven
// digits and the letter of a DNI that has 0, 1 or 2 for the first letter
// (Orden INT/2058/2008).
func ESNIE(s string) bool {
	return len(s) == 9 && s[0] >= 'X' && s[0] <= 'Z' && digits(s[1:8]) &&
		s[8] == dniLetters[(int(s[0]-'X')*10_000_000+num(s[1:8]))%23]
}

// ESCIF reports whether s is a Spanish NIF of a legal person: the letter of
// its form, seven digits, a check by Luhn's sum that is a digit for A, B, E, H,
// a letter for N, P, Q, R, S, W and where the province is 00, else either
// (Orden EHA/451/2008).
func ESCIF(s string) bool {
	if len(s) != 9 || !in("ABCDEFGHJNPQRSUVW", s[0]) || !digits(s[1:8]) {
		return false
	}
	c, _ := LuhnDigit(s[1:8])
	letter := s[8] == "JABCDEFGHI"[c-'0']
	switch {
	case in("ABEH", s[0]):
		return s[8] == c
	case in("NPQRSW", s[0]) || s[1:3] == "00":
		return letter
	}
	return letter || s[8] == c
}

// ESNSS reports whether s is a Spanish social security number: the province,
// eight digits, the number modulo 97, where a serial below ten million is
// added to the province times ten million (TGSS).
func ESNSS(s string) bool {
	if !isDigits(s, 12) {
		return false
	}
	province, serial := num(s[:2]), num(s[2:10])
	if province < 1 || province > 53 && province != 66 || serial == 0 {
		return false
	}
	n := modulo(s[:10], 97)
	if serial < 10_000_000 {
		n = province*10_000_000 + serial
	}
	return n%97 == num(s[10:])
}

var cccWeights = [10]int8{1, 2, 4, 8, 5, 10, 9, 7, 3, 6}

// ESCCC reports whether s is a Spanish account: bank, branch, two check digits
// modulo 11, ten digits of the account (Consejo Superior Bancario).
func ESCCC(s string) bool {
	return isDigits(s, 20) && !allEqual(s) &&
		cccDigit(s[:8], cccWeights[2:]) == at(s, 8) && cccDigit(s[10:], cccWeights[:]) == at(s, 9)
}

func cccDigit(s string, w []int8) int {
	c := 11 - dot(s, w)%11
	if c >= 10 {
		c = 11 - c
	}
	return c
}

// PTCC reports whether s is the number of a Portuguese citizen card: the eight
// digits of the identity number, its check digit, two characters of the
// version and a check digit by Luhn's rule, where letters count from A = 10
// (IRN, Validação de Número de Documento do Cartão de Cidadão).
func PTCC(s string) bool {
	if len(s) != 12 || !digits(s[:9]) || !isAlnum(s[9:11]) || !digits(s[11:]) {
		return false
	}
	sum := 0
	for i := range 12 {
		v := alnum(s[i])
		if i%2 == 0 {
			if v *= 2; v > 9 {
				v -= 9
			}
		}
		sum += v
	}
	return sum%10 == 0 && !allEqual(s)
}

// PTNIF reports whether s is a Portuguese tax number: nine digits with one of
// the prefixes in use, weights 9 to 2 modulo 11, 0 for ten and eleven (AT).
func PTNIF(s string) bool {
	if !isDigits(s, 9) {
		return false
	}
	if !in("123568", s[0]) && !inPairs("45707172747577787990919899", s[:2]) {
		return false
	}
	c := 11 - dot(s[:8], []int8{9, 8, 7, 6, 5, 4, 3, 2})%11
	return at(s, 8) == c%11%10
}

// cfOdd are the values of 0-9 and A-Z in odd places of a codice fiscale.
const cfOdd = "\x01\x00\x05\x07\x09\x0d\x0f\x11\x13\x15" +
	"\x01\x00\x05\x07\x09\x0d\x0f\x11\x13\x15\x02\x04\x12\x14\x0b\x03\x06\x08\x0c\x0e\x10\x0a\x16\x19\x18\x17"

// ITCodiceFiscale reports whether s is the tax code of an Italian person:
// six letters of the names, year, month letter, day (40 more for women), place
// of birth, check letter; digits may be replaced by LMNPQRSTUV where two
// persons would share a code (D.M. 23 December 1976).
func ITCodiceFiscale(s string) bool {
	if len(s) != 16 || !isLetters(s[:6]) || !isAlnum(s[6:15]) || !isLetters(s[11:12]) {
		return false
	}
	var n [15]int
	for _, i := range [...]int{6, 7, 9, 10, 12, 13, 14} {
		v := alnum(s[i])
		if v > 9 {
			if v = indexByte("LMNPQRSTUV", s[i]); v < 0 {
				return false
			}
		}
		n[i] = v
	}
	month := indexByte("ABCDEHLMPRST", s[8]) + 1
	day := n[9]*10 + n[10]
	if day > 40 {
		day -= 40
	}
	year := n[6]*10 + n[7]
	if !ValidDate(1900+year, month, day) && !ValidDate(2000+year, month, day) {
		return false
	}
	sum := 0
	for i := range 15 {
		v := alnum(s[i])
		if i%2 == 0 {
			sum += int(cfOdd[v])
		} else if v > 9 {
			sum += v - 10
		} else {
			sum += v
		}
	}
	return int(s[15]) == 'A'+sum%26
}

// ITIVA reports whether s is an Italian VAT number: seven digits, the office
// (001 to 100, 120, 121, 888, 999), Luhn's check digit (D.P.R. 633/1972).
func ITIVA(s string) bool {
	if len(s) != 11 || !Luhn(s) || s[:7] == "0000000" {
		return false
	}
	office := num(s[7:10])
	return office >= 1 && office <= 100 || office == 120 || office == 121 || office == 888 || office == 999
}

// ITIDCard reports whether s has the form of an Italian identity card number:
// CA00000AA (electronic, since 2016), 0000000AA (before) or AA0000000 (paper).
// Structure only.
func ITIDCard(s string) bool {
	if len(s) != 9 {
		return false
	}
	return isLetters(s[:2]) && digits(s[2:7]) && (isLetters(s[7:]) || digits(s[7:])) ||
		digits(s[:7]) && isLetters(s[7:])
}

// ITDrivingLicence reports whether s has the form of an Italian licence: U1
// and seven characters without vowels, or two letters and seven digits, a
// letter behind whose rule is not published. Structure only.
func ITDrivingLicence(s string) bool {
	if len(s) != 10 || !isLetters(s[9:]) {
		return false
	}
	if s[:2] == "U1" {
		for i := 2; i < 9; i++ {
			if alnum(s[i]) < 0 || in("AEIOQ", s[i]) {
				return false
			}
		}
		return true
	}
	return isLetters(s[:2]) && digits(s[2:9])
}

// GRAMKA reports whether s is a Greek social security number: DDMMYY, five
// digits, Luhn (law 3655/2008).
func GRAMKA(s string) bool { return len(s) == 11 && Luhn(s) && anyDDMMYY(s) }

// GRVAT reports whether s is a Greek tax number (AFM): nine digits, powers of
// two modulo 11, 0 for ten (AADE). Not all zeros.
func GRVAT(s string) bool {
	if !isDigits(s, 9) || s == "000000000" {
		return false
	}
	sum := 0
	for i := range 8 {
		sum = (sum + at(s, i)) * 2
	}
	return sum%11%10 == at(s, 8)
}

// MTID reports whether s has the form of a Maltese identity card number: up to
// seven digits and A, B, G, H, L, M, P or Z. Structure only.
func MTID(s string) bool {
	last := len(s) - 1
	return last >= 3 && last <= 7 && digits(s[:last]) && in("ABGHLMPZ", s[last])
}

var mtVATRule = Weighted{37, []int8{3, 4, 6, 7, 8, 9, 10, 1}}

// MTVAT reports whether s is a Maltese VAT number without its prefix: eight
// digits weighted modulo 37, not below 100000.
func MTVAT(s string) bool { return mtVATRule.Valid(s) && s[:2] != "00" }

// CYVAT reports whether s is a Cypriot tax number without its prefix: eight
// digits, not 12 in front, and a letter
// modulo 26 where digits in odd places count by a table.
func CYVAT(s string) bool {
	if len(s) != 9 || !digits(s[:8]) || s[:2] == "12" {
		return false
	}
	sum := 0
	for i := range 8 {
		if i%2 == 0 {
			sum += int(cfOdd[at(s, i)])
		} else {
			sum += at(s, i)
		}
	}
	return int(s[8]) == 'A'+sum%26
}
