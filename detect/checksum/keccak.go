package checksum

import (
	"encoding/binary"
	"math/bits"
)

// Keccak256 is the hash of Ethereum and Monero: the Keccak of the SHA-3
// competition with the padding it had before NIST changed it (multi-rate
// padding that starts with 0x01), 256 bits of output, rate 136. For SHA3-256
// use crypto/sha3.
func Keccak256(p []byte) [32]byte {
	const rate = 136
	var a [25]uint64
	for len(p) >= rate {
		keccakAbsorb(&a, p[:rate])
		p = p[rate:]
	}
	var last [rate]byte
	copy(last[:], p)
	last[len(p)] ^= 0x01
	last[rate-1] ^= 0x80
	keccakAbsorb(&a, last[:])

	var sum [32]byte
	for i := range 4 {
		binary.LittleEndian.PutUint64(sum[8*i:], a[i])
	}
	return sum
}

func keccakAbsorb(a *[25]uint64, block []byte) {
	for i := range len(block) / 8 {
		a[i] ^= binary.LittleEndian.Uint64(block[8*i:])
	}
	keccakF(a)
}

var keccakRound = [24]uint64{
	0x0000000000000001, 0x0000000000008082, 0x800000000000808a, 0x8000000080008000,
	0x000000000000808b, 0x0000000080000001, 0x8000000080008081, 0x8000000000008009,
	0x000000000000008a, 0x0000000000000088, 0x0000000080008009, 0x000000008000000a,
	0x000000008000808b, 0x800000000000008b, 0x8000000000008089, 0x8000000000008003,
	0x8000000000008002, 0x8000000000000080, 0x000000000000800a, 0x800000008000000a,
	0x8000000080008081, 0x8000000000008080, 0x0000000080000001, 0x8000000080008008,
}

// keccakF is the permutation Keccak-f[1600] of FIPS 202, 3.3: lane (x, y)
// stands at a[x+5y].
func keccakF(a *[25]uint64) {
	for _, rc := range keccakRound {
		// theta
		var c [5]uint64
		for x := range 5 {
			c[x] = a[x] ^ a[x+5] ^ a[x+10] ^ a[x+15] ^ a[x+20]
		}
		for x := range 5 {
			d := c[(x+4)%5] ^ bits.RotateLeft64(c[(x+1)%5], 1)
			for y := 0; y < 25; y += 5 {
				a[x+y] ^= d
			}
		}
		// rho and pi, following the one cycle of pi over 24 lanes
		x, y, t := 1, 0, a[1]
		for i := range 24 {
			x, y = y, (2*x+3*y)%5
			a[x+5*y], t = bits.RotateLeft64(t, (i+1)*(i+2)/2), a[x+5*y]
		}
		// chi
		for y := 0; y < 25; y += 5 {
			r := [5]uint64(a[y : y+5])
			for x := range 5 {
				a[x+y] = r[x] ^ ^r[(x+1)%5]&r[(x+2)%5]
			}
		}
		// iota
		a[0] ^= rc
	}
}

// EIP55 reports whether s is 0x and forty hexadecimal digits whose letters are
// capitals exactly where the Keccak-256 hash of the lower-case digits has a
// nibble of eight or more (EIP-55). Addresses all in one case fail unless
// their hash has them so; see [ETHAddress].
func EIP55(s string) bool {
	var low [40]byte
	if len(s) != 42 || s[:2] != "0x" {
		return false
	}
	for i := range 40 {
		c := s[2+i]
		if hexValue(c) < 0 {
			return false
		}
		if c-'A' <= 5 {
			c += 'a' - 'A'
		}
		low[i] = c
	}
	sum := Keccak256(low[:])
	for i := range 40 {
		c := s[2+i]
		if c <= '9' {
			continue
		}
		nibble := sum[i/2] >> 4
		if i%2 == 1 {
			nibble = sum[i/2] & 15
		}
		if (nibble >= 8) != (c <= 'F') {
			return false
		}
	}
	return true
}

// AppendEIP55 appends the address of forty hexadecimal digits in any case to
// dst, with 0x in front and the capitals of EIP-55.
func AppendEIP55(dst []byte, payload string) ([]byte, bool) {
	if len(payload) != 40 {
		return dst, false
	}
	var low [40]byte
	for i := range 40 {
		c := payload[i]
		if hexValue(c) < 0 {
			return dst, false
		}
		if c-'A' <= 5 {
			c += 'a' - 'A'
		}
		low[i] = c
	}
	sum := Keccak256(low[:])
	dst = append(dst, "0x"...)
	for i, c := range low {
		if c > '9' && sum[i/2]>>(4-4*(i%2))&15 >= 8 {
			c -= 'a' - 'A'
		}
		dst = append(dst, c)
	}
	return dst, true
}

// hexValue is the value of a hexadecimal digit in either case, -1 for others.
func hexValue(c byte) int {
	switch {
	case c-'0' <= 9:
		return int(c - '0')
	case c-'a' <= 5:
		return int(c-'a') + 10
	case c-'A' <= 5:
		return int(c-'A') + 10
	}
	return -1
}

// hexCase reports whether s is hexadecimal, and whether it has lower-case and
// upper-case letters.
func hexCase(s string) (ok, lower, upper bool) {
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c-'0' <= 9:
		case c-'a' <= 5:
			lower = true
		case c-'A' <= 5:
			upper = true
		default:
			return false, false, false
		}
	}
	return s != "", lower, upper
}
