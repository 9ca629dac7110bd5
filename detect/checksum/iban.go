package checksum

// ibanFormats is the table of the SWIFT IBAN registry (ISO 13616-2, as of
// October 2026) and, kept apart in ibanUnregistered, of the countries that use IBANs
// without being in it. A row is the country and the structure of the BBAN: runs
// of n digits, a capital letters, c letters or digits, each with its length.
var ibanFormats = [...]string{
	"AD8n12c", "AE19n", "AL8n16c", "AT16n", "AZ4a20c",
	"BA16n", "BE12n", "BG4a6n8c", "BH4a14c", "BI23n", "BR8c15n2c", "BY4c4n16c",
	"CH5n12c", "CR18n", "CY8n16c", "CZ20n",
	"DE18n", "DJ23n", "DK14n", "DO4c20n",
	"EE16n", "EG25n", "ES20n",
	"FI14n", "FK2a12n", "FO14n", "FR10n11c2n",
	"GB4a14n", "GE2a16n", "GI4a15c", "GL14n", "GR7n16c", "GT4c20c",
	"HN4a20n", "HR17n", "HU24n",
	"IE4a14n", "IL19n", "IQ4a15n", "IS22n", "IT1a10n12c",
	"JO4a4n18c",
	"KW4a22c", "KZ3n13c",
	"LB4n20c", "LC4a24c", "LI5n12c", "LT16n", "LU3n13c", "LV4a13c", "LY21n",
	"MC10n11c2n", "MD2c18c", "ME18n", "MK3n10c2n", "MN16n", "MR23n", "MT4a5n18c", "MU4a19n3a",
	"NI4a20n", "NL4a10n", "NO11n",
	"OM3n16c",
	"PK4a16c", "PL24n", "PS4a21c", "PT21n",
	"QA4a21c",
	"RO4a16c", "RS18n", "RU14n15c",
	"SA2n18c", "SC4a20n3a", "SD14n", "SE20n", "SI15n", "SK20n", "SM1a10n12c", "SO19n", "ST21n", "SV4a20n",
	"TL19n", "TN20n", "TR6n16c",
	"UA6n19c",
	"VA18n", "VG4a16n",
	"XK16n",
	"YE4a4n18c",
}

// ibanUnregistered are formats in use (Banque de France, BCEAO, BEAC and
// others) of countries that are not in the registry.
var ibanUnregistered = [...]string{
	"AO21n", "BF2c22n", "BJ2c22n", "CF23n", "CG23n", "CI2c22n", "CM23n", "CV21n", "DZ22n",
	"GA23n", "GQ23n", "GW2c19n", "IR22n", "KM23n", "MA24n", "MG23n", "ML2c22n", "MZ21n",
	"NE2c22n", "SN2c22n", "TD23n", "TG2c22n",
}

// ibanFormat is the structure of the BBAN of a country, "" where it has none.
func ibanFormat(country string) string {
	for _, f := range ibanFormats {
		if f[:2] == country {
			return f[2:]
		}
	}
	for _, f := range ibanUnregistered {
		if f[:2] == country {
			return f[2:]
		}
	}
	return ""
}

// ibanRun cuts the first run off a structure.
func ibanRun(f string) (n int, kind byte, rest string) {
	i := 0
	for i < len(f) && f[i]-'0' <= 9 {
		n = n*10 + int(f[i]-'0')
		i++
	}
	return n, f[i], f[i+1:]
}

// IBANLength returns how many characters an IBAN of the country has, which is
// an ISO 3166 code in capitals; 0 where there are no IBANs.
func IBANLength(country string) int {
	f := ibanFormat(country)
	if f == "" {
		return 0
	}
	length := 4
	for f != "" {
		var n int
		n, _, f = ibanRun(f)
		length += n
	}
	return length
}

// bbanForm reports whether bban has the structure f.
func bbanForm(bban, f string) bool {
	for f != "" {
		n, kind, rest := ibanRun(f)
		if len(bban) < n {
			return false
		}
		part := bban[:n]
		switch kind {
		case 'n':
			if !digits(part) {
				return false
			}
		case 'a':
			if !isLetters(part) {
				return false
			}
		default:
			if !isAlnum(part) {
				return false
			}
		}
		bban, f = bban[n:], rest
	}
	return bban == ""
}

// IBAN reports whether s is an international bank account number: a country of
// the registry or one of those in use besides, length and structure of its
// BBAN, MOD 97-10 (ISO 13616-1:2020). National check digits inside the BBAN
// are not looked at, see [IBANNational].
func IBAN(s string) bool {
	if len(s) < 15 || len(s) > 34 || !digits(s[2:4]) || s[2:4] < "02" || s[2:4] > "98" {
		return false
	}
	f := ibanFormat(s[:2])
	if f == "" || !bbanForm(s[4:], f) {
		return false
	}
	r, ok := mod97(0, s[4:])
	if ok {
		r, ok = mod97(r, s[:4])
	}
	return ok && r == 1
}

// AppendIBAN appends to dst the IBAN of a country and a BBAN. It reports false
// and leaves dst as it was where the country has no IBANs or bban has not its
// structure.
func AppendIBAN(dst []byte, country, bban string) ([]byte, bool) {
	f := ibanFormat(country)
	if f == "" || !bbanForm(bban, f) {
		return dst, false
	}
	r, _ := mod97(0, bban)
	r, _ = mod97(r, country)
	c := 98 - r*100%97
	dst = append(append(dst, country...), byte('0'+c/10), byte('0'+c%10))
	return append(dst, bban...), true
}

// IBANNational reports whether s is an [IBAN] whose BBAN also obeys the check
// digits that its country has: Albania, Belgium, Bosnia and Herzegovina,
// Croatia, Czechia, Estonia, Finland, France, Hungary, Iceland, Italy,
// Mauritania, Monaco, Montenegro, North Macedonia, Norway, Poland, Portugal,
// San Marino, Serbia, Slovakia, Slovenia, Spain, Timor-Leste, Tunisia. For
// others it is IBAN. It makes a typing error that MOD 97-10 lets through
// a hundred times rarer, but banks do not all obey: use it to raise a score,
// not to refuse.
func IBANNational(s string) bool {
	if !IBAN(s) {
		return false
	}
	b := s[4:]
	switch s[:2] {
	case "AL":
		return (dot(b, []int8{9, 7, 3, 1, 9, 7, 3, 1}))%10 == 0
	case "BE":
		return (modulo(b[:10], 97)+96)%97+1 == num(b[10:])
	case "BA", "ME", "MK", "PT", "RS", "SI", "TL", "XK":
		r, ok := mod97(0, b)
		return ok && r == 1
	case "HR":
		return Mod11x10(b[:7]) && Mod11x10(b[7:])
	case "CZ", "SK":
		return czPrefixRule.Valid(b[4:10]) && czNumberRule.Valid(b[10:])
	case "EE":
		return ee731(b[2:])
	case "FI":
		return Luhn(b)
	case "FR", "MC":
		return ribKey(b)
	case "MR", "TN":
		return 97-modulo(b[:len(b)-2], 97)*100%97 == num(b[len(b)-2:])
	case "HU":
		return huVATRule.Valid(b[:8]) && hu24(b[8:])
	case "IS":
		return ISKennitala(b[12:])
	case "IT", "SM":
		return itCIN(b)
	case "NO":
		return fnrRule2.Valid(b)
	case "PL":
		return dot(b, []int8{3, 9, 7, 1, 3, 9, 7, 1})%10 == 0
	case "ES":
		return ESCCC(b)
	}
	return true
}

// ee731 weighs an Estonian account with 7, 3, 1 from the right.
func ee731(s string) bool {
	sum := 0
	for i, k := len(s)-2, 0; i >= 0; i, k = i-1, k+1 {
		sum += at(s, i) * int([3]int8{7, 3, 1}[k%3])
	}
	return (sum+at(s, len(s)-1))%10 == 0
}

// hu24 checks the account part of a Hungarian BBAN, where zeros fill short ones.
func hu24(s string) bool {
	sum := 0
	for i := range 16 {
		sum += at(s, i) * int([4]int8{9, 7, 3, 1}[i%4])
	}
	return sum%10 == 0
}

// ribKey is the key of a French account: letters count as digits by the rows
// of a typewriter, bank times 89, branch times 15, account times 3, modulo 97.
func ribKey(b string) bool {
	n := 0
	for i := range 23 {
		v := alnum(b[i])
		if v >= 10 {
			if v -= 9; v > 18 { // S to Z count from 2
				v -= 17
			} else if v > 9 { // J to R from 1
				v -= 9
			}
		}
		n = (n*10 + v) % 97
	}
	return n == 0
}

// itCIN is the control letter of an Italian account, by the tables of a
// codice fiscale.
func itCIN(b string) bool {
	sum := 0
	for i := 1; i < len(b); i++ {
		v := alnum(b[i])
		if i%2 == 1 {
			sum += int(cfOdd[v])
		} else if v > 9 {
			sum += v - 10
		} else {
			sum += v
		}
	}
	return int(b[0]) == 'A'+sum%26
}

// CreditorReference reports whether s is a structured creditor reference: RF,
// two check digits, one to 21 letters or digits, MOD 97-10 (ISO 11649).
func CreditorReference(s string) bool {
	if len(s) < 5 || len(s) > 25 || s[:2] != "RF" || !digits(s[2:4]) {
		return false
	}
	r, ok := mod97(0, s[4:])
	if ok {
		r, ok = mod97(r, s[:4])
	}
	return ok && r == 1
}
