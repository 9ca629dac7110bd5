package checksum

// Singapore, Malaysia, Indonesia, Thailand, Vietnam, the Philippines.

// SGNRIC reports whether s is a Singaporean NRIC or FIN: S, T, F, G or M,
// seven digits, a check letter, weights 2 7 6 5 4 3 2 modulo 11 with 4 added
// for T and G, 3 for M (ICA).
func SGNRIC(s string) bool {
	if len(s) != 9 || !digits(s[1:8]) {
		return false
	}
	sum := dot(s[1:8], []int8{2, 7, 6, 5, 4, 3, 2})
	switch s[0] {
	case 'S':
		return s[8] == "JZIHGFEDCBA"[sum%11]
	case 'T':
		return s[8] == "JZIHGFEDCBA"[(sum+4)%11]
	case 'F':
		return s[8] == "XWUTRQPNMLK"[sum%11]
	case 'G':
		return s[8] == "XWUTRQPNMLK"[(sum+4)%11]
	case 'M':
		return s[8] == "XWUTRQPNJLK"[(sum+3)%11]
	}
	return false
}

// sgEntities are the kinds of other entities in a UEN.
const sgEntities = "CCCDCHCLCMCPCSCXDPFBFCFMFNGAGBGSHSLLLPMBMCMDMHMMMQNBNRPAPBPFRFRPSMSSTCTUVHXL"

// SGUEN reports whether s is a Singaporean entity number: of a business (eight
// digits and a letter), a local company (the year, five digits, a letter) or
// another entity (T, S or R, the year, two letters of the kind, four digits, a
// letter), each with a check letter modulo 11 (ACRA).
func SGUEN(s string) bool {
	switch {
	case len(s) == 9 && digits(s[:8]):
		return s[8] == "XMKECAWLJDB"[dot(s[:8], []int8{10, 4, 9, 3, 8, 2, 7, 1})%11]
	case len(s) == 10 && digits(s[:9]):
		return s[:4] >= "1800" && s[:4] <= "2099" &&
			s[9] == "ZKCMDNERGWH"[dot(s[:9], []int8{10, 8, 6, 4, 9, 7, 5, 3, 1})%11]
	case len(s) != 10 || !in("TSR", s[0]) || !digits(s[1:3]) || !inPairs(sgEntities, s[3:5]) || !digits(s[5:9]):
		return false
	}
	const letters = "ABCDEFGHJKLMNPQRSTUVWX0123456789"
	w := [9]int{4, 3, 5, 3, 10, 2, 2, 5, 7}
	sum := 0
	for i := range w {
		sum += indexByte(letters, s[i]) * w[i]
	}
	return s[9] == letters[(sum-5)%11]
}

// MYNRIC reports whether s has the form of a Malaysian identity card: YYMMDD,
// a code of the place of birth that is in use, four digits (JPN). Structure
// and date only.
func MYNRIC(s string) bool {
	if !isDigits(s, 12) || !anyYYMMDD(s) {
		return false
	}
	switch p := num(s[6:8]); {
	case p == 0, p >= 17 && p <= 20, p == 69, p == 70, p == 73, p >= 80 && p <= 81, p >= 94 && p <= 97:
		return false
	}
	return true
}

// idProvinces are the codes of the provinces of Indonesia.
const idProvinces = "1112131415161718192131323334353651525361626364657172737475768182919293949596"

// IDNIK reports whether s has the form of an Indonesian NIK: province, city,
// district, DDMMYY (day plus 40 for women), a serial not 0000 (Dukcapil).
// Structure and date only.
func IDNIK(s string) bool {
	if !isDigits(s, 16) || !inPairs(idProvinces, s[:2]) || s[2:4] == "00" || s[4:6] == "00" || s[12:] == "0000" {
		return false
	}
	day := num(s[6:8])
	if day > 40 {
		day -= 40
	}
	year, month := num(s[10:12]), num(s[8:10])
	return ValidDate(1900+year, month, day) || ValidDate(2000+year, month, day)
}

// IDNPWP reports whether s is an Indonesian tax number of fifteen digits:
// Luhn over the first nine (DJP).
func IDNPWP(s string) bool { return isDigits(s, 15) && Luhn(s[:9]) && s[:9] != "000000000" }

// THPIN reports whether s is a Thai citizen number: thirteen digits, the first
// 1 to 8, weights 13 to 2 modulo 11 (DOPA).
func THPIN(s string) bool {
	return isDigits(s, 13) && s[0] >= '1' && s[0] <= '8' &&
		(11-dot(s, []int8{13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2})%11)%10 == at(s, 12)
}

// VNCCCD reports whether s has the form of a Vietnamese citizen identity
// number: province 001 to 096, a digit of sex and century, the year of birth,
// six digits (Circular 59/2021/TT-BCA). Structure only.
func VNCCCD(s string) bool {
	return isDigits(s, 12) && s[:3] >= "001" && s[:3] <= "096" && s[3] <= '3' && s[6:] != "000000"
}

// VNMST reports whether s is a Vietnamese tax number: ten digits weighted
// modulo 11, alone or with three of a branch (GDT).
func VNMST(s string) bool {
	if len(s) == 13 && digits(s[10:]) && s[10:] != "000" {
		s = s[:10]
	}
	return isDigits(s, 10) && s[2:9] != "0000000" &&
		10-dot(s, []int8{31, 29, 23, 19, 17, 13, 7, 5, 3})%11 == at(s, 9)
}

// PHTIN reports whether s has the form of a Philippine tax number: nine
// digits, alone or with three to five of the branch. BIR does not disclose the
// rule of the ninth digit: structure only.
func PHTIN(s string) bool {
	return (len(s) == 9 || len(s) >= 12 && len(s) <= 14) && digits(s) && !allEqual(s[:9])
}

// PHUMID reports whether s has the form of a common reference number of the
// Philippine multi-purpose id: twelve digits. Structure only.
func PHUMID(s string) bool { return isDigits(s, 12) && !allEqual(s) }

// PHPhilSys reports whether s has the form of a card number of the Philippine
// identification system: sixteen digits. Structure only.
func PHPhilSys(s string) bool { return isDigits(s, 16) && !allEqual(s) }
