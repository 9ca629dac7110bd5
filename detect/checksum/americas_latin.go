package checksum

// Colombia, Peru, Ecuador, Venezuela, the Dominican Republic, Guatemala,
// El Salvador, Costa Rica, Cuba.

// CONIT reports whether s is a Colombian tax number: seven to fifteen digits
// and a check digit, prime weights from the right modulo 11 (DIAN, orden
// administrativa 4 of 1989).
func CONIT(s string) bool {
	n := len(s) - 1
	if n < 7 || n > 15 || !digits(s) || allEqual(s) {
		return false
	}
	w := [15]int8{71, 67, 59, 53, 47, 43, 41, 37, 29, 23, 19, 17, 13, 7, 3}
	return s[n] == "01987654321"[dot(s[:n], w[15-n:])%11]
}

// PECUI reports whether s is a Peruvian identity number with its check: eight
// digits and a digit or letter, weighted modulo 11 (RENIEC).
func PECUI(s string) bool {
	if len(s) != 9 || !digits(s[:8]) || s[:8] == "00000000" {
		return false
	}
	r := dot(s[:8], []int8{3, 2, 7, 6, 5, 4, 3, 2}) % 11
	return s[8] == "65432110987"[r] || s[8] == "KJIHGFEDCBA"[r]
}

// PERUC reports whether s is a Peruvian tax number: eleven digits with 10, 15,
// 16, 17 or 20 in front, weighted modulo 11 (SUNAT).
func PERUC(s string) bool {
	return isDigits(s, 11) && inPairs("1015161720", s[:2]) &&
		(11-dot(s[:10], cuitRule.Weights)%11)%10 == at(s, 10)
}

func ecProvince(s string) bool {
	p := num(s[:2])
	return p >= 1 && p <= 24 || p == 30
}

// ECCI reports whether s is an Ecuadorian identity card: province 01 to 24 or
// 30 (abroad), a third digit of at most 6, Luhn over ten digits (Registro Civil).
func ECCI(s string) bool { return isDigits(s, 10) && ecProvince(s) && s[2] <= '6' && Luhn(s) }

// ECRUC reports whether s is an Ecuadorian tax number: thirteen digits, of a
// person an identity card and the number of the branch, of a company (third
// digit 9) or the state (6) weighted modulo 11 (SRI).
func ECRUC(s string) bool {
	if !isDigits(s, 13) || !ecProvince(s) {
		return false
	}
	switch {
	case s[2] < '6':
		return Luhn(s[:10]) && s[10:] != "000"
	case s[2] == '9':
		return s[10:] != "000" && (dot(s, []int8{4, 3, 2, 7, 6, 5, 4, 3, 2, 1})%11 == 0)
	case s[2] == '6':
		return s[9:] != "0000" && (dot(s, []int8{3, 2, 7, 6, 5, 4, 3, 2, 1})%11 == 0) ||
			Luhn(s[:10]) && s[10:] != "000"
	}
	return false
}

// VERIF reports whether s is a Venezuelan tax number: V, E, J, P or G, eight
// digits, a check digit modulo 11 (SENIAT).
func VERIF(s string) bool {
	if len(s) != 10 || !digits(s[1:]) {
		return false
	}
	kind := indexByte("VEJPG", s[0]) + 1
	return kind > 0 && s[9] == "00987654321"[(kind*4+dot(s[1:9], []int8{3, 2, 7, 6, 5, 4, 3, 2}))%11]
}

// DOCedula reports whether s is a Dominican identity card: eleven digits by
// Luhn (JCE). Some hundred old cards do not obey the rule and are refused.
func DOCedula(s string) bool { return len(s) == 11 && Luhn(s) && !allEqual(s) }

// DORNC reports whether s is a Dominican tax number of nine digits, weighted
// modulo 11 (DGII).
func DORNC(s string) bool {
	return isDigits(s, 9) && !allEqual(s) &&
		(10-dot(s, []int8{7, 9, 8, 6, 5, 4, 3, 2})%11+9)%9+1 == at(s, 8)
}

// gtMunicipalities is how many municipalities each of the 22 departments has.
const gtMunicipalities = "\x11\x08\x10\x10\x0e\x0e\x13\x08\x18\x15\x09\x1e\x21\x15\x08\x11\x0e\x05\x0b\x0b\x07\x11"

// GTCUI reports whether s is a Guatemalan identification code (CUI, DPI):
// eight digits, a check digit with weights 2 to 9 modulo 11, department 01 to
// 22 and one of its municipalities (RENAP).
func GTCUI(s string) bool {
	if !isDigits(s, 13) {
		return false
	}
	department, municipality := num(s[9:11]), num(s[11:])
	return department >= 1 && department <= 22 &&
		municipality >= 1 && municipality <= int(gtMunicipalities[department-1]) &&
		dot(s[:8], []int8{2, 3, 4, 5, 6, 7, 8, 9})%11 == at(s, 8)
}

// GTNIT reports whether s is a Guatemalan tax number: one to eleven digits and
// a check character, weights from 2 up from the right modulo 11, K for ten
// (SAT).
func GTNIT(s string) bool {
	n := len(s) - 1
	return n >= 1 && n <= 11 && digits(s[:n]) && !allEqual(s) && s[n] == "0123456789K"[(11-cyclic(s[:n], 2, 12)%11)%11]
}

// SVNIT reports whether s is a Salvadoran tax number: municipality, date of
// birth DDMMYY, three digits, a check digit modulo 11 whose weights depend on
// the serial (Ministerio de Hacienda).
func SVNIT(s string) bool {
	if !isDigits(s, 14) || !in("019", s[0]) || !anyDDMMYY(s[4:]) {
		return false
	}
	if s[10:13] <= "100" {
		return dot(s, []int8{14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2})%11%10 == at(s, 13)
	}
	return (11-dot(s, []int8{2, 7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2})%11)%11%10 == at(s, 13)
}

// CRCedula reports whether s has the form of a Costa Rican identity card: the
// province 1 to 9, eight digits, a 0 in front or not. Structure only.
func CRCedula(s string) bool {
	if len(s) == 10 && s[0] == '0' {
		s = s[1:]
	}
	return isDigits(s, 9) && s[0] != '0' && s[1:5] != "0000"
}

// CUNI reports whether s has the form of a Cuban identity number: YYMMDD, a
// digit of the century (9, 0 to 5, 6 to 8), four digits. Structure only.
func CUNI(s string) bool {
	if !isDigits(s, 11) {
		return false
	}
	switch {
	case s[6] == '9':
		return yymmdd(s, 1800)
	case s[6] <= '5':
		return yymmdd(s, 1900)
	}
	return yymmdd(s, 2000)
}
