package checksum

// Cards, banks, securities.

// Card reports whether s is a payment card number: 12 to 19 digits by Luhn, in
// a range of the schemes and of a length that the scheme uses (ISO/IEC 7812;
// [CardBrand]).
func Card(s string) bool { return CardBrand(s) != "" && Luhn(s) }

// CardBrand returns the scheme whose range of issuers and whose lengths the
// digits of s match: visa, mastercard, amex, discover, diners, jcb, unionpay,
// maestro, mir, rupay, elo, hipercard, troy, humo, uzcard, uatp, interpayment
// or verve; "" for none. It does not look at the check digit.
func CardBrand(s string) string {
	n := len(s)
	if n < 12 || n > 19 || !digits(s) {
		return ""
	}
	p2, p3, p4, p6 := num(s[:2]), num(s[:3]), num(s[:4]), num(s[:6])
	switch {
	case elo(p6) && n == 16:
		return "elo"
	case s[0] == '4':
		if n == 13 || n == 16 || n == 18 || n == 19 {
			return "visa"
		}
	case (p2 >= 51 && p2 <= 55 || p4 >= 2221 && p4 <= 2720) && n == 16:
		return "mastercard"
	case p4 >= 2200 && p4 <= 2204 && n >= 16:
		return "mir"
	case p4 == 2205 && n == 16:
		return "humo"
	case p2 == 34 || p2 == 37:
		if n == 15 {
			return "amex"
		}
	case p4 >= 3528 && p4 <= 3589:
		if n >= 16 {
			return "jcb"
		}
	case (p4 == 2131 || p4 == 1800) && n == 15:
		return "jcb"
	case p2 == 36 || p3 >= 300 && p3 <= 305 || p2 == 38 || p2 == 39 || p4 == 3095:
		if n >= 14 {
			return "diners"
		}
	case p6 == 606282 && (n == 13 || n == 16 || n == 19):
		return "hipercard"
	case (p4 == 6060 || p4 >= 6061 && p4 <= 6069 || p4 == 6521 || p4 == 6522 || p4 == 8172 || p4 == 5080) && n == 16:
		return "rupay"
	case p4 == 6011 || p2 == 65 || p3 >= 644 && p3 <= 649 || p6 >= 622126 && p6 <= 622925:
		if n >= 16 {
			return "discover"
		}
	case p2 == 62 || p4 == 8171 || p2 == 81:
		if n >= 16 {
			return "unionpay"
		}
	case p4 == 9792 && n == 16:
		return "troy"
	case p4 == 9860 && n == 16:
		return "humo"
	case p4 == 8600 && n == 16:
		return "uzcard"
	case p3 == 636 && n >= 16:
		return "interpayment"
	case (p6 >= 506099 && p6 <= 506198 || p6 >= 650002 && p6 <= 650027) && (n == 16 || n == 18 || n == 19):
		return "verve"
	case s[0] == '1' && n == 15:
		return "uatp"
	}
	if p2 == 50 || p2 >= 56 && p2 <= 58 || p2 == 63 || p2 == 67 || p2 == 60 || p2 == 61 || p2 == 68 || p2 == 69 || p2 == 64 || p2 == 66 {
		return "maestro"
	}
	return ""
}

// elo are the ranges of Elo that lie inside those of Visa and Discover.
func elo(p6 int) bool {
	switch p6 {
	case 401178, 401179, 431274, 438935, 451416, 457393, 457631, 457632, 504175, 506699, 627780, 636297, 636368:
		return true
	}
	return p6 >= 506700 && p6 <= 506778 || p6 >= 509000 && p6 <= 509999 ||
		p6 >= 650031 && p6 <= 650033 || p6 >= 650035 && p6 <= 650051 || p6 >= 650405 && p6 <= 650439 ||
		p6 >= 650485 && p6 <= 650538 || p6 >= 650541 && p6 <= 650598 || p6 >= 650700 && p6 <= 650718 ||
		p6 >= 650901 && p6 <= 650920 || p6 >= 651652 && p6 <= 651679 || p6 >= 655000 && p6 <= 655019 ||
		p6 >= 655021 && p6 <= 655058
}

// CardTrack reports whether s is the content of track 1 (%B, card number, ^,
// name, ^, YYMM, service code ..., ?) or track 2 (;, card number, =, YYMM ...,
// ?) of a magnetic stripe, with a card number by Luhn (ISO/IEC 7813). The
// sentinels belong to s; the name may hold any printable ASCII character.
func CardTrack(s string) bool {
	if len(s) < 20 || len(s) > 79 || s[len(s)-1] != '?' {
		return false
	}
	start, sep := 1, byte('=')
	switch {
	case s[0] == '%' && (s[1] == 'B' || s[1] == 'b'):
		start, sep = 2, '^'
	case s[0] != ';' || len(s) > 40:
		return false
	}
	end := indexByte(s, sep)
	if end < start+12 || end > start+19 || !Luhn(s[start:end]) {
		return false
	}
	rest := s[end+1 : len(s)-1]
	if sep == '^' {
		for i := 0; i < len(rest); i++ {
			if rest[i] < ' ' || rest[i] > '~' {
				return false
			}
		}
		name := indexByte(rest, '^')
		if name < 2 || name > 26 {
			return false
		}
		rest = rest[name+1:]
	} else {
		for i := 0; i < len(rest); i++ {
			if rest[i]-'0' > 9 && rest[i] != '=' && rest[i] != 'D' {
				return false
			}
		}
	}
	return len(rest) >= 4 && digits(rest[:4]) && rest[2:4] >= "01" && rest[2:4] <= "12"
}

// countries are the codes of ISO 3166-1, and XK of Kosovo.
const countries = "ADAEAFAGAIALAMAOAQARASATAUAWAXAZBABBBDBEBFBGBHBIBJBLBMBNBOBQBRBSBTBVBWBYBZ" +
	"CACCCDCFCGCHCICKCLCMCNCOCRCUCVCWCXCYCZDEDJDKDMDODZECEEEGEHERESETFIFJFKFMFOFR" +
	"GAGBGDGEGFGGGHGIGLGMGNGPGQGRGSGTGUGWGYHKHMHNHRHTHUIDIEILIMINIOIQIRISITJEJMJOJP" +
	"KEKGKHKIKMKNKPKRKWKYKZLALBLCLILKLRLSLTLULVLYMAMCMDMEMFMGMHMKMLMMMNMOMPMQMRMSMTMUMVMWMXMYMZ" +
	"NANCNENFNGNINLNONPNRNUNZOMPAPEPFPGPHPKPLPMPNPRPSPTPWPYQARERORSRURW" +
	"SASBSCSDSESGSHSISJSKSLSMSNSOSRSSSTSVSXSYSZTCTDTFTGTHTJTKTLTMTNTOTRTTTVTWTZ" +
	"UAUGUMUSUYUZVAVCVEVGVIVNVUWFWSXKYEYTZAZMZW"

// CountryCode reports whether s is a two-letter code of ISO 3166-1, or XK.
func CountryCode(s string) bool { return inPairs(countries, s) }

// BIC reports whether s has the form of a business identifier code: four
// letters or digits, a country, two letters or digits, alone or with three
// more (ISO 9362:2022). The first four are letters in every code in use and
// must be here. There is no check: half of the capitalized words of eight
// letters pass.
func BIC(s string) bool {
	return (len(s) == 8 || len(s) == 11) && isLetters(s[:4]) && inPairs(countries, s[4:6]) && isAlnum(s[6:])
}

// INIFSC reports whether s has the form of an Indian branch code: four letters
// of the bank, 0, six letters or digits (RBI). Structure only.
func INIFSC(s string) bool {
	return len(s) == 11 && isLetters(s[:4]) && s[4] == '0' && isAlnum(s[5:])
}

var (
	czPrefixRule = Weighted{11, []int8{10, 5, 8, 4, 2, 1}}
	czNumberRule = Weighted{11, []int8{6, 3, 7, 9, 10, 5, 8, 4, 2, 1}}
)

// CZBankAccount reports whether s is a Czech or Slovak account in its written
// form: up to six digits and '-' (both optional), two to ten digits, '/', four
// digits of the bank; both numbers weighted modulo 11 (ČNB decree 169/2011).
func CZBankAccount(s string) bool {
	slash := len(s) - 5
	if slash < 2 || s[slash] != '/' || !digits(s[slash+1:]) || s[slash+1:] == "0000" {
		return false
	}
	number := s[:slash]
	if dash := indexByte(number, '-'); dash >= 0 {
		prefix := number[:dash]
		if len(prefix) > 6 || !digits(prefix) || dot(prefix, czPrefixRule.Weights[6-len(prefix):])%11 != 0 {
			return false
		}
		number = number[dash+1:]
	}
	if len(number) < 2 || len(number) > 10 || !digits(number) {
		return false
	}
	nonzero := 0
	for i := 0; i < len(number); i++ {
		if number[i] != '0' {
			nonzero++
		}
	}
	return nonzero >= 2 && dot(number, czNumberRule.Weights[10-len(number):])%11 == 0
}

// LEI reports whether s is a legal entity identifier: eighteen letters or
// digits and two check digits, MOD 97-10 (ISO 17442).
func LEI(s string) bool { return len(s) == 20 && isAlnum(s) && Mod97x10(s) }

// ISIN reports whether s is an international securities number: a country or
// XS and its like, nine letters or digits, Luhn over the text with letters
// written out (ISO 6166).
func ISIN(s string) bool {
	if len(s) != 12 || !digits(s[11:]) || !isLetters(s[:2]) {
		return false
	}
	return (inPairs(countries, s[:2]) || inPairs("ANCSDDEUGBQSQTSUXAXBXCXDXFXSXTXUYUZR", s[:2])) && luhnAlnum(s)
}

// SEDOL reports whether s is a number of the London Stock Exchange: six digits
// or letters without vowels, a check digit, weights 1 3 1 7 3 9 modulo 10. New
// codes start with a letter.
func SEDOL(s string) bool {
	if len(s) != 7 || !digits(s[6:]) || digits(s[:1]) && !digits(s) {
		return false
	}
	sum := at(s, 6)
	for i := range 6 {
		v := alnum(s[i])
		if v < 0 || in("AEIOU", s[i]) {
			return false
		}
		sum += v * int([6]int8{1, 3, 1, 7, 3, 9}[i])
	}
	return sum%10 == 0 && s != "0000000"
}

// CUSIP reports whether s is a North American securities number (or a CINS,
// which starts with a letter): eight characters, a check digit by doubling
// every second value and adding digits (ANSI X9.6).
func CUSIP(s string) bool {
	if len(s) != 9 || !digits(s[8:]) {
		return false
	}
	sum := 0
	for i := range 8 {
		v := alnum(s[i])
		if v < 0 {
			if v = indexByte("*@#", s[i]); v < 0 || i < 5 {
				return false
			}
			v += 36
		}
		if i%2 == 1 {
			v *= 2
		}
		sum += v/10 + v%10
	}
	return (10-sum%10)%10 == at(s, 8) && s != "000000000"
}

// FIGI reports whether s is a financial instrument global identifier: two
// consonants but not BS, BM, GG, GB, GH, KY or VG, G, eight consonants or
// digits, a check digit by doubling every second value (ANSI X9.145).
func FIGI(s string) bool {
	if len(s) != 12 || s[2] != 'G' || !isLetters(s[:2]) || inPairs("BSBMGGGBGHKYVG", s[:2]) || !digits(s[11:]) {
		return false
	}
	sum := 0
	for i := range 11 {
		v := alnum(s[i])
		if v < 0 || in("AEIOU", s[i]) {
			return false
		}
		if i%2 == 1 {
			v *= 2
		}
		sum += v/10 + v%10
	}
	return (10-sum%10)%10 == at(s, 11)
}
