package checksum

// EUVAT reports whether s is a VAT number of a member state of the European
// Union, or of Northern Ireland (XI), with its prefix (EL of Greece): form and
// check digits of the state (VIES). One-Stop-Shop numbers (EU, IM) are not
// among them.
func EUVAT(s string) bool {
	if len(s) < 4 || len(s) > 14 {
		return false
	}
	n := s[2:]
	switch s[:2] {
	case "AT":
		return ATVAT(n)
	case "BE":
		return BEVAT(n)
	case "BG":
		return BGVAT(n)
	case "CY":
		return CYVAT(n)
	case "CZ":
		return CZVAT(n)
	case "DE":
		return DEVAT(n)
	case "DK":
		return DKCVR(n)
	case "EE":
		return EEVAT(n)
	case "EL", "GR":
		return GRVAT(n)
	case "ES":
		return ESVAT(n)
	case "FI":
		return FIYTunnus(n)
	case "FR":
		return FRVAT(n)
	case "HR":
		return HROIB(n)
	case "HU":
		return HUVAT(n)
	case "IE":
		return IEVAT(n)
	case "IT":
		return ITIVA(n)
	case "LT":
		return LTVAT(n)
	case "LU":
		return LUVAT(n)
	case "LV":
		return LVVAT(n)
	case "MT":
		return MTVAT(n)
	case "NL":
		return NLVAT(n)
	case "PL":
		return PLNIP(n)
	case "PT":
		return PTNIF(n)
	case "RO":
		return ROCUI(n)
	case "SE":
		return SEVAT(n)
	case "SI":
		return SITax(n)
	case "SK":
		return SKVAT(n)
	case "XI":
		return GBVAT(n)
	}
	return false
}

// ESVAT reports whether s is a Spanish VAT number without its prefix: the NIF
// of a person or company, or a foreigner's number.
func ESVAT(s string) bool { return ESNIF(s) || ESNIE(s) || ESCIF(s) }

var eeVATRule = Weighted{10, []int8{3, 7, 1, 3, 7, 1, 3, 7, 1}}

// EEVAT reports whether s is an Estonian VAT number without its prefix: nine
// digits, weights 3 7 1 modulo 10 (EMTA). Not all zeros.
func EEVAT(s string) bool { return eeVATRule.Valid(s) && !allEqual(s) }

// LTVAT reports whether s is a Lithuanian VAT number without its prefix: nine
// digits of a company or twelve of a temporary payer, 1 in the place before
// the last, two-pass modulo 11 (VMI).
func LTVAT(s string) bool {
	if len(s) != 9 && len(s) != 12 || !digits(s) || s[len(s)-2] != '1' {
		return false
	}
	n := len(s) - 1
	c := dot(s[:n], []int8{1, 2, 3, 4, 5, 6, 7, 8, 9, 1, 2}) % 11
	if c == 10 {
		c = dot(s[:n], []int8{3, 4, 5, 6, 7, 8, 9, 1, 2, 3, 4}) % 11 % 10
	}
	return c == at(s, n)
}

// LVVAT reports whether s is a Latvian VAT number without its prefix: eleven
// digits of a company, the first above 3, weighted modulo 11 with remainder 3,
// or a personal code (VID).
func LVVAT(s string) bool {
	if isDigits(s, 11) && s[0] > '3' {
		return dot(s, []int8{9, 1, 4, 8, 3, 10, 2, 5, 7, 6, 1})%11 == 3
	}
	return LVPK(s)
}

// NOVAT reports whether s is a Norwegian VAT number: an organization number,
// alone or with MVA behind.
func NOVAT(s string) bool {
	if len(s) == 12 && s[9:] == "MVA" {
		s = s[:9]
	}
	return NOOrgnr(s)
}

// ehicStates are the codes of ISO 3166-1 (three digits) of the states that
// issue European health insurance cards: the EU, the EEA, Switzerland and the
// United Kingdom.
const ehicStates = "040056100191196203208233246250276300348352372380428438440442470528578616620642703705724752756826"

// EHIC reports whether s has the form of the number of a European health
// insurance card: 80, three digits of the state, fifteen digits (Decision S2
// of the Administrative Commission, EN 1867). Structure only.
func EHIC(s string) bool {
	if !isDigits(s, 20) || s[:2] != "80" {
		return false
	}
	for i := 0; i+3 <= len(ehicStates); i += 3 {
		if ehicStates[i:i+3] == s[2:5] {
			return true
		}
	}
	return false
}
