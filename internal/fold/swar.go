package fold

// Between marks, in the top bit of each byte, the ASCII bytes of w in [lo, hi].
func Between(w uint64, lo, hi byte) uint64 {
	x := w &^ high
	return ((x + uint64(128-lo)*ones) &^ (x + uint64(127-hi)*ones)) &^ w & high
}

// Letters marks the ASCII letters of w.
func Letters(w uint64) uint64 { return Between(w|Lower, 'a', 'z') }

// Digits marks the ASCII digits of w.
func Digits(w uint64) uint64 { return Between(w, '0', '9') }

// IsASCII reports whether s has no byte above 0x7F.
func IsASCII(s string) bool {
	i := 0
	for ; i+8 <= len(s); i += 8 {
		if Load8(s, i)&high != 0 {
			return false
		}
	}
	for ; i < len(s); i++ {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}

// Gather moves the top bits of the bytes of m into the lowest eight bits, the
// first byte's lowest.
func Gather(m uint64) uint64 { return m * 0x0002040810204081 >> 56 }
