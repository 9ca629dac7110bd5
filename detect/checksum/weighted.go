package checksum

// Weighted is the most common rule of all: the sum of digit times weight,
// taken modulo Mod, must be zero. Weights[i] belongs to the i-th digit from
// the left; the check digit has a weight like any other (usually 1), so one
// value both verifies and computes. Weights may be negative.
//
// A Weighted is read-only after it was built and may be shared by goroutines.
// Its methods allocate nothing. The zero value accepts nothing.
type Weighted struct {
	Mod     int    // modulus, greater than zero
	Weights []int8 // one per digit, check digit included
}

// Sum returns the weighted sum of the digits of s, not reduced. It reports
// false where s has more digits than there are weights or holds anything but
// ASCII digits. A shorter s is summed from the left.
func (w Weighted) Sum(s string) (int, bool) {
	if len(s) > len(w.Weights) || !digits(s) {
		return 0, false
	}
	return dot(s, w.Weights), true
}

// Valid reports whether s has as many digits as there are weights and its
// weighted sum is a multiple of Mod.
func (w Weighted) Valid(s string) bool {
	if len(s) != len(w.Weights) || w.Mod <= 0 {
		return false
	}
	sum, ok := w.Sum(s)
	return ok && sum%w.Mod == 0
}

// Digit returns the digit that makes payload valid when written behind it. It
// reports false where payload does not have one digit less than there are
// weights, or where no digit fits (as happens with Mod 11).
func (w Weighted) Digit(payload string) (byte, bool) {
	if len(payload)+1 != len(w.Weights) || w.Mod <= 0 {
		return 0, false
	}
	sum, ok := w.Sum(payload)
	if !ok {
		return 0, false
	}
	last := int(w.Weights[len(payload)])
	for c := range 10 {
		if (sum+c*last)%w.Mod == 0 {
			return byte('0' + c), true
		}
	}
	return 0, false
}

// Append appends payload and its check digit to dst. Where [Weighted.Digit]
// has none it returns dst as it was and false.
func (w Weighted) Append(dst []byte, payload string) ([]byte, bool) {
	c, ok := w.Digit(payload)
	return appendCheck(dst, payload, c, ok)
}

func appendCheck(dst []byte, payload string, c byte, ok bool) ([]byte, bool) {
	if !ok {
		return dst, false
	}
	return append(append(dst, payload...), c), true
}

// dot is the weighted sum of the leading digits of s; the caller has checked
// that they are digits.
func dot(s string, w []int8) int {
	sum := 0
	for i := 0; i < len(s) && i < len(w); i++ {
		sum += int(s[i]-'0') * int(w[i])
	}
	return sum
}

// digits reports whether s is not empty and holds ASCII digits only.
func digits(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i]-'0' > 9 {
			return false
		}
	}
	return s != ""
}

// isDigits reports whether s is exactly n ASCII digits.
func isDigits(s string, n int) bool { return len(s) == n && digits(s) }

// isLetters reports whether s is not empty and holds A to Z only.
func isLetters(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i]-'A' > 25 {
			return false
		}
	}
	return s != ""
}

// isAlnum reports whether s is not empty and holds 0-9 and A-Z only.
func isAlnum(s string) bool {
	for i := 0; i < len(s); i++ {
		if alnum(s[i]) < 0 {
			return false
		}
	}
	return s != ""
}

// alnum is the value of c in the usual base 36: 0-9, then A-Z from 10. Any
// other byte is -1.
func alnum(c byte) int {
	switch {
	case c-'0' <= 9:
		return int(c - '0')
	case c-'A' <= 25:
		return int(c-'A') + 10
	}
	return -1
}

// at is the value of the i-th digit of s.
func at(s string, i int) int { return int(s[i] - '0') }

// num is the value of the digits s, at most nine of them.
func num(s string) int {
	n := 0
	for i := 0; i < len(s); i++ {
		n = n*10 + int(s[i]-'0')
	}
	return n
}

// long is num for more digits than nine, at most 18: an int may have 32 bits.
func long(s string) (n int64) {
	for i := range len(s) {
		n = n*10 + int64(s[i]-'0')
	}
	return n
}

// modulo is the remainder of the digits s of any length.
func modulo(s string, m int) int {
	n := 0
	for i := 0; i < len(s); i++ {
		n = (n*10 + int(s[i]-'0')) % m
	}
	return n
}

// allEqual reports whether every byte of s is the same.
func allEqual(s string) bool {
	for i := 1; i < len(s); i++ {
		if s[i] != s[0] {
			return false
		}
	}
	return true
}

// in reports whether c is one of the bytes of set.
func in(set string, c byte) bool {
	for i := 0; i < len(set); i++ {
		if set[i] == c {
			return true
		}
	}
	return false
}

// inPairs reports whether the two-byte string p is one of the pairs that list
// holds one behind the other.
func inPairs(list, p string) bool {
	if len(p) != 2 {
		return false
	}
	for i := 0; i+2 <= len(list); i += 2 {
		if list[i] == p[0] && list[i+1] == p[1] {
			return true
		}
	}
	return false
}
