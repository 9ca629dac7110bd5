package phone

import (
	_ "embed"
	"math/bits"
)

//go:generate go run ./gen

// numbers is an automaton over digits, searched where it lies. A [state] is a
// 16-bit unit, the low byte first, and the units behind it. Bit d of the first
// says that digit d leads elsewhere than digit d-1; the states led to stand behind it in
// order, one for each such bit. Bit 15 says that a number may end there.
//
//go:embed numbers.bin
var numbers string

// A state is a place in numbers, in steps of four bytes; 0 accepts nothing.
type state uint16

func unit(at int) uint16 { return uint16(numbers[at]) | uint16(numbers[at+1])<<8 }

// accepts reports whether digits, ASCII, lead from s to where a number may end.
func (s state) accepts(digits []byte) bool {
	for _, c := range digits {
		if s == 0 {
			return false
		}
		at := int(s) * 4
		s = state(unit(at + 2*bits.OnesCount16(unit(at)&(2<<(c-'0')-1))))
	}
	return unit(int(s)*4)>>15 != 0
}
