package checksum

// Luhn reports whether s holds two or more digits whose last is the check
// digit of ISO/IEC 7812-1 annex B: every second digit from the right doubled,
// the digits of all products added, a multiple of ten.
//
// It catches every single wrong digit and every swap of neighbors but 09 with
// 90. All zeros pass; the identifiers that exclude them say so themselves.
func Luhn(s string) bool {
	return len(s) >= 2 && digits(s) && luhnSum(s, false)%10 == 0
}

// LuhnDigit returns the check digit to be written behind the digits of
// payload. It reports false if payload is empty or not all digits.
func LuhnDigit(payload string) (byte, bool) {
	if !digits(payload) {
		return 0, false
	}
	return byte('0' + (10-luhnSum(payload, true)%10)%10), true
}

// AppendLuhn appends payload and its check digit to dst; false and dst as it
// was if payload is not all digits.
func AppendLuhn(dst []byte, payload string) ([]byte, bool) {
	c, ok := LuhnDigit(payload)
	return appendCheck(dst, payload, c, ok)
}

// luhnSum adds the digits of s from the right, every second one doubled; the
// last one is doubled if double is set.
func luhnSum(s string, double bool) int {
	sum := 0
	for i := len(s) - 1; i >= 0; i-- {
		d := int(s[i] - '0')
		if double {
			if d *= 2; d > 9 {
				d -= 9
			}
		}
		sum += d
		double = !double
	}
	return sum
}

// LuhnBase is Luhn's rule in another base, from 2 to 36, with the digits
// 0-9A-Z in upper case: products are reduced by adding their two digits in
// that base. Base 16 is the check of a MEID. Even bases catch every single
// wrong character, odd ones do not.
func LuhnBase(s string, base int) bool {
	if len(s) < 2 || base < 2 || base > 36 {
		return false
	}
	sum, double := 0, false
	for i := len(s) - 1; i >= 0; i-- {
		d := alnum(s[i])
		if d < 0 || d >= base {
			return false
		}
		if double {
			d *= 2
			d = d/base + d%base
		}
		sum += d
		double = !double
	}
	return sum%base == 0
}

// luhnAlnum is Luhn over text whose letters are written out as two digits
// (A is 10, Z is 35), as ISIN and the Czech and Indian numbers do it.
func luhnAlnum(s string) bool {
	sum, double := 0, false
	add := func(d int) {
		if double {
			if d *= 2; d > 9 {
				d -= 9
			}
		}
		sum += d
		double = !double
	}
	for i := len(s) - 1; i >= 0; i-- {
		d := alnum(s[i])
		if d < 0 {
			return false
		}
		add(d % 10)
		if d > 9 {
			add(d / 10)
		}
	}
	return sum%10 == 0
}
