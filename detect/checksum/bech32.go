package checksum

// Bech32Kind says which of the two checksums a text in Bech32 has.
type Bech32Kind uint8

// The checksums of BIP-173 and BIP-350. NotBech32 is the zero value.
const (
	NotBech32 Bech32Kind = iota
	PlainBech32
	Bech32m
)

const bech32Alphabet = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"

// bech32Max is the longest text that is read: Cardano's addresses go beyond
// the 90 characters that BIP-173 allows Bitcoin's.
const bech32Max = 128

// Bech32 reports whether s, all lower or all upper case and at most 128
// characters, has the checksum of Bech32 (BIP-173) or Bech32m (BIP-350), and
// returns its human-readable part as it stands in s. Bech32 catches any four
// wrong characters in texts of up to 90.
func Bech32(s string) (hrp string, kind Bech32Kind) {
	var data [bech32Max]byte
	sep, kind := bech32Decode(&data, s)
	return s[:sep], kind
}

// bech32Decode returns the length of the human-readable part and fills data
// with the five-bit values behind it, checksum included.
func bech32Decode(data *[bech32Max]byte, s string) (sep int, kind Bech32Kind) {
	if len(s) < 8 || len(s) > bech32Max {
		return 0, NotBech32
	}
	var lower, upper bool
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c < 33 || c > 126 {
			return 0, NotBech32
		}
		lower = lower || c-'a' <= 25
		upper = upper || c-'A' <= 25
		if c == '1' {
			sep = i
		}
	}
	if sep == 0 || len(s)-sep < 7 || lower && upper {
		return 0, NotBech32
	}
	chk := uint32(1)
	for i := range sep {
		chk = bech32Step(chk, lowerByte(s[i])>>5)
	}
	chk = bech32Step(chk, 0)
	for i := range sep {
		chk = bech32Step(chk, lowerByte(s[i])&31)
	}
	for i := sep + 1; i < len(s); i++ {
		v := indexByte(bech32Alphabet, lowerByte(s[i]))
		if v < 0 {
			return 0, NotBech32
		}
		data[i-sep-1] = byte(v)
		chk = bech32Step(chk, byte(v))
	}
	switch chk {
	case 1:
		return sep, PlainBech32
	case 0x2bc830a3:
		return sep, Bech32m
	}
	return 0, NotBech32
}

func lowerByte(c byte) byte {
	if c-'A' <= 25 {
		c += 'a' - 'A'
	}
	return c
}

// bech32Step multiplies the polynomial by x and adds v (BIP-173).
func bech32Step(chk uint32, v byte) uint32 {
	top := chk >> 25
	chk = chk&0x1ffffff<<5 ^ uint32(v)
	for i, g := range [5]uint32{0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3} {
		if top>>i&1 == 1 {
			chk ^= g
		}
	}
	return chk
}

// fiveBitBytes is how many whole bytes the values hold, -1 where the bits left
// over are more than four or not zero.
func fiveBitBytes(values []byte) int {
	spare := len(values) * 5 % 8
	if spare > 4 || spare > 0 && values[len(values)-1]&(1<<spare-1) != 0 {
		return -1
	}
	return len(values) * 5 / 8
}

// sameFold reports whether s is want, which is lower case, in either case.
func sameFold(s, want string) bool {
	if len(s) != len(want) {
		return false
	}
	for i := 0; i < len(s); i++ {
		if lowerByte(s[i]) != want[i] {
			return false
		}
	}
	return true
}

// segwit reports whether s is a witness address of the network hrp: version 0
// with Bech32 and 20 or 32 bytes, 1 to 16 with Bech32m and 2 to 40.
func segwit(s, hrp string) bool {
	var data [bech32Max]byte
	sep, kind := bech32Decode(&data, s)
	if kind == NotBech32 || len(s) > 90 || !sameFold(s[:sep], hrp) {
		return false
	}
	n := len(s) - sep - 7 // without separator and checksum
	if n < 1 {
		return false
	}
	size := fiveBitBytes(data[1:n])
	switch v := data[0]; {
	case v == 0:
		return kind == PlainBech32 && (size == 20 || size == 32)
	case v <= 16:
		return kind == Bech32m && size >= 2 && size <= 40
	}
	return false
}

// AppendSegwit appends the witness address of a network (bc, tb, bcrt, ltc), a
// witness version and a program to dst. It reports false and leaves dst as it
// was where BIP-173 or BIP-350 has no such address.
func AppendSegwit(dst []byte, hrp string, version byte, program []byte) ([]byte, bool) {
	if version > 16 || len(program) < 2 || len(program) > 40 || hrp == "" || len(hrp) > 10 ||
		version == 0 && len(program) != 20 && len(program) != 32 {
		return dst, false
	}
	for i := 0; i < len(hrp); i++ {
		if hrp[i]-'a' > 25 {
			return dst, false
		}
	}
	final := uint32(1)
	if version > 0 {
		final = 0x2bc830a3
	}
	chk := uint32(1)
	for i := 0; i < len(hrp); i++ {
		chk = bech32Step(chk, hrp[i]>>5)
	}
	chk = bech32Step(chk, 0)
	for i := 0; i < len(hrp); i++ {
		chk = bech32Step(chk, hrp[i]&31)
	}
	dst = append(append(dst, hrp...), '1')
	put := func(v byte) {
		chk = bech32Step(chk, v)
		dst = append(dst, bech32Alphabet[v])
	}
	put(version)
	acc, bits := 0, 0
	for _, b := range program {
		acc, bits = acc<<8|int(b), bits+8
		for bits >= 5 {
			bits -= 5
			put(byte(acc >> bits & 31))
		}
	}
	if bits > 0 {
		put(byte(acc << (5 - bits) & 31))
	}
	for range 6 {
		chk = bech32Step(chk, 0)
	}
	chk ^= final
	for i := range 6 {
		dst = append(dst, bech32Alphabet[chk>>(25-5*i)&31])
	}
	return dst, true
}
