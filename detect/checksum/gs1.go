package checksum

// GS1 reports whether the last digit of s is the GS1 check digit: weights 3
// and 1 by turns from the right, modulo 10 (GS1 General Specifications 7.9).
// It is the same for every length. Single wrong digits are always caught,
// swaps of neighbors unless they differ by five.
func GS1(s string) bool {
	return len(s) >= 2 && digits(s) && gs1Sum(s[:len(s)-1], at(s, len(s)-1))%10 == 0
}

// GS1Digit returns the check digit to be written behind payload; false if
// payload is empty or not all digits.
func GS1Digit(payload string) (byte, bool) {
	if !digits(payload) {
		return 0, false
	}
	return byte('0' + (10-gs1Sum(payload, 0)%10)%10), true
}

// AppendGS1 appends payload and its check digit to dst; false and dst as it
// was if payload is not all digits.
func AppendGS1(dst []byte, payload string) ([]byte, bool) {
	c, ok := GS1Digit(payload)
	return appendCheck(dst, payload, c, ok)
}

func gs1Sum(s string, sum int) int {
	for i, w := len(s)-1, 3; i >= 0; i, w = i-1, 4-w {
		sum += w * at(s, i)
	}
	return sum
}

// EAN reports whether s is a GTIN: EAN-8, UPC-A, EAN-13 or GTIN-14.
func EAN(s string) bool {
	switch len(s) {
	case 8, 12, 13, 14:
		return GS1(s)
	}
	return false
}

// SSCC reports whether s is a serial shipping container code: 18 digits.
func SSCC(s string) bool { return len(s) == 18 && GS1(s) }

// ISBN reports whether s is an ISBN of ten or thirteen characters (ISO 2108).
func ISBN(s string) bool { return ISBN10(s) || ISBN13(s) }

// ISBN13 reports whether s is an ISBN of thirteen digits: 978 or 979 and an
// EAN check digit. 9790 is music (ISMN) and refused.
func ISBN13(s string) bool {
	return len(s) == 13 && (s[:3] == "978" || s[:3] == "979" && s[3] != '0') && GS1(s)
}

// ISBN10 reports whether s is an ISBN of ten characters: weights 10 to 1
// modulo 11, the last may be X for ten.
func ISBN10(s string) bool { return len(s) == 10 && elevenX(s) }

// ISSN reports whether s is an ISSN: eight characters, weights 8 to 1 modulo
// 11, the last may be X for ten (ISO 3297).
func ISSN(s string) bool { return len(s) == 8 && elevenX(s) }

func elevenX(s string) bool {
	last := len(s) - 1
	if !digits(s[:last]) {
		return false
	}
	sum := index(alphabet10, s[last])
	if sum < 0 {
		return false
	}
	for i := range last {
		sum += at(s, i) * (len(s) - i)
	}
	return sum%11 == 0
}

// ISNI reports whether s is an ISNI or ORCID iD: fifteen digits and the MOD
// 11-2 check character (ISO 27729).
func ISNI(s string) bool { return len(s) == 16 && Mod11x2(s) }
