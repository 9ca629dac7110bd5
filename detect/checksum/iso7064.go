package checksum

// The check character systems of ISO/IEC 7064:2003. The pure systems treat the
// text as one number that must leave the remainder 1 and find every single
// wrong character and every swap of neighbors. The hybrid systems run a product
// through two moduli and find every single wrong character and nearly every
// swap.
//
// Every function takes the text with its check characters and wants at least
// one character before them. Letters are upper case and count from A = 10 in
// the alphanumeric systems, from A = 0 in the alphabetic ones. The Append
// functions append the payload and its check characters to dst; where payload
// is empty or has a foreign character they return dst as it was and false.

const (
	alphabet10 = "0123456789X"
	alphabet26 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
	alphabet36 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ*"
)

// Mod11x2 is ISO 7064 MOD 11-2: digits, the check character 0-9 or X (ISNI,
// the Chinese resident id).
func Mod11x2(s string) bool { return pure1(s, 11, 2, alphabet10) }

// Mod37x2 is ISO 7064 MOD 37-2: digits and letters, the check character may be
// '*' as well (ISBT 128 donation numbers).
func Mod37x2(s string) bool { return pure1(s, 37, 2, alphabet36) }

// Mod97x10 is ISO 7064 MOD 97-10: two check digits behind digits or, as IBAN,
// LEI and RF references use it, letters written out as two digits.
func Mod97x10(s string) bool {
	if len(s) < 3 || !isDigits(s[len(s)-2:], 2) {
		return false
	}
	r, ok := mod97(0, s)
	return ok && r == 1
}

// Mod661x26 is ISO 7064 MOD 661-26: letters, two check letters.
func Mod661x26(s string) bool { return pure2(s, 661, 26, alphabet26) }

// Mod1271x36 is ISO 7064 MOD 1271-36: digits and letters, two check characters.
func Mod1271x36(s string) bool { return pure2(s, 1271, 36, alphabet36[:36]) }

// Mod11x10 is ISO 7064 MOD 11,10: digits, one check digit (the German tax id,
// the Croatian OIB).
func Mod11x10(s string) bool { return hybrid(s, 10, alphabet10[:10]) }

// Mod27x26 is ISO 7064 MOD 27,26: letters, one check letter.
func Mod27x26(s string) bool { return hybrid(s, 26, alphabet26) }

// Mod37x36 is ISO 7064 MOD 37,36: digits and letters, one check character
// (GRid, ISAN).
func Mod37x36(s string) bool { return hybrid(s, 36, alphabet36[:36]) }

// AppendMod11x2 appends payload and its MOD 11-2 check character.
func AppendMod11x2(dst []byte, payload string) ([]byte, bool) {
	return appendPure1(dst, payload, 11, 2, alphabet10)
}

// AppendMod37x2 appends payload and its MOD 37-2 check character.
func AppendMod37x2(dst []byte, payload string) ([]byte, bool) {
	return appendPure1(dst, payload, 37, 2, alphabet36)
}

// AppendMod97x10 appends payload and its two MOD 97-10 check digits.
func AppendMod97x10(dst []byte, payload string) ([]byte, bool) {
	if payload == "" {
		return dst, false
	}
	r, ok := mod97(0, payload)
	if !ok {
		return dst, false
	}
	c := 98 - r*100%97
	return append(append(dst, payload...), byte('0'+c/10), byte('0'+c%10)), true
}

// AppendMod661x26 appends payload and its two MOD 661-26 check letters.
func AppendMod661x26(dst []byte, payload string) ([]byte, bool) {
	return appendPure2(dst, payload, 661, 26, alphabet26)
}

// AppendMod1271x36 appends payload and its two MOD 1271-36 check characters.
func AppendMod1271x36(dst []byte, payload string) ([]byte, bool) {
	return appendPure2(dst, payload, 1271, 36, alphabet36[:36])
}

// AppendMod11x10 appends payload and its MOD 11,10 check digit.
func AppendMod11x10(dst []byte, payload string) ([]byte, bool) {
	return appendHybrid(dst, payload, 10, alphabet10[:10])
}

// AppendMod27x26 appends payload and its MOD 27,26 check letter.
func AppendMod27x26(dst []byte, payload string) ([]byte, bool) {
	return appendHybrid(dst, payload, 26, alphabet26)
}

// AppendMod37x36 appends payload and its MOD 37,36 check character.
func AppendMod37x36(dst []byte, payload string) ([]byte, bool) {
	return appendHybrid(dst, payload, 36, alphabet36[:36])
}

// index is the value of c in one of the three alphabets above, -1 outside.
func index(alphabet string, c byte) int {
	var v int
	switch {
	case alphabet[0] == 'A':
		v = int(c) - 'A'
	case c == '*':
		v = 36
	case c == 'X' && len(alphabet) == 11:
		v = 10
	default:
		v = alnum(c)
	}
	if v < 0 || v >= len(alphabet) {
		return -1
	}
	return v
}

// polynomial is the text read as a number in the given radix, modulo m. Only
// the last character may be the extra one that alphabets of odd length have.
func polynomial(s string, m, radix int, alphabet string, extra bool) (int, bool) {
	p := 0
	for i := 0; i < len(s); i++ {
		v := index(alphabet, s[i])
		if v < 0 || v == len(alphabet)-1 && len(alphabet)%2 == 1 && !(extra && i == len(s)-1) {
			return 0, false
		}
		p = (p*radix + v) % m
	}
	return p, s != ""
}

func pure1(s string, m, radix int, alphabet string) bool {
	p, ok := polynomial(s, m, radix, alphabet, true)
	return ok && len(s) >= 2 && p == 1
}

func appendPure1(dst []byte, payload string, m, radix int, alphabet string) ([]byte, bool) {
	p, ok := polynomial(payload, m, radix, alphabet, false)
	if !ok {
		return dst, false
	}
	return append(append(dst, payload...), alphabet[(m+1-p*radix%m)%m]), true
}

func pure2(s string, m, radix int, alphabet string) bool {
	p, ok := polynomial(s, m, radix, alphabet, false)
	return ok && len(s) >= 3 && p == 1
}

func appendPure2(dst []byte, payload string, m, radix int, alphabet string) ([]byte, bool) {
	p, ok := polynomial(payload, m, radix, alphabet, false)
	if !ok {
		return dst, false
	}
	c := (m + 1 - p*radix*radix%m) % m
	return append(append(dst, payload...), alphabet[c/radix], alphabet[c%radix]), true
}

// product runs the hybrid recursion over s and returns the product that meets
// the check character.
func product(s string, m int, alphabet string) (int, bool) {
	p := m
	for i := 0; i < len(s); i++ {
		v := index(alphabet, s[i])
		if v < 0 {
			return 0, false
		}
		if p = (p + v) % m; p == 0 {
			p = m
		}
		p = p * 2 % (m + 1)
	}
	return p, s != ""
}

func hybrid(s string, m int, alphabet string) bool {
	if len(s) < 2 {
		return false
	}
	last := len(s) - 1
	p, ok := product(s[:last], m, alphabet)
	v := index(alphabet, s[last])
	return ok && v >= 0 && (p+v)%m == 1
}

func appendHybrid(dst []byte, payload string, m int, alphabet string) ([]byte, bool) {
	p, ok := product(payload, m, alphabet)
	if !ok {
		return dst, false
	}
	return append(append(dst, payload...), alphabet[(m+1-p)%m]), true
}

// mod97 carries the remainder r on over s, letters written out as two digits.
func mod97(r int, s string) (int, bool) {
	for i := 0; i < len(s); i++ {
		v := alnum(s[i])
		switch {
		case v < 0:
			return 0, false
		case v < 10:
			r = (r*10 + v) % 97
		default:
			r = (r*100 + v) % 97
		}
	}
	return r, true
}
