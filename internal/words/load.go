package words

import "math/bits"

func u16(i int) uint16 { return uint16(table[i]) | uint16(table[i+1])<<8 }

func u32(i int) uint32 {
	s := table[i : i+4]
	return uint32(s[0]) | uint32(s[1])<<8 | uint32(s[2])<<16 | uint32(s[3])<<24
}

func u64(s string) uint64 {
	s = s[:8]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// trail returns the byte of the lowest marked lane of 16 bits.
func trail(m uint64) int { return bits.TrailingZeros64(m) >> 4 << 1 }
