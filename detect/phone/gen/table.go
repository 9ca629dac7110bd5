package main

import (
	"fmt"
	"slices"
)

// A table holds many languages of finitely many strings as one automaton: equal
// states are shared, whatever languages they come from.
//
// A state is a unit of 16 bits and the units behind it. Bit d of the first says
// that digit d leads elsewhere than digit d-1; the states led to stand behind it
// in order, one for each such bit. Bit 15 says that a string may end here. A state
// begins at an even unit and is named by half its number; 0 is the state from which
// no string is accepted.
type table struct {
	units []uint16
	known map[string]uint16
}

const accepting = 1 << 15

func newTable() *table {
	return &table{units: []uint16{0, 0}, known: map[string]uint16{}}
}

// add returns the state in which l begins.
func (t *table) add(l *language) uint16 {
	done := make([]int32, len(l.next)) // 1 + its state, -1 while it is being made
	var state func(q int32) uint16
	state = func(q int32) uint16 {
		switch done[q] {
		case 0:
		case -1:
			panic("a language without an end")
		default:
			return uint16(done[q] - 1)
		}
		done[q] = -1
		var units [11]uint16
		n := 1
		last := uint16(0)
		for d, to := range l.next[q] {
			s := uint16(0)
			if to != q || l.final[q] { // else it is a loop that accepts nothing
				s = state(to)
			}
			if d == 0 || s != last {
				units[0] |= 1 << d
				units[n] = s
				n++
			}
			last = s
		}
		if l.final[q] {
			units[0] |= accepting
		}
		s := uint16(0)
		if units != [11]uint16{1} {
			s = t.put(units[:n])
		}
		done[q] = int32(s) + 1
		return s
	}
	return state(0)
}

// put returns the state of these units.
func (t *table) put(units []uint16) uint16 {
	key := fmt.Sprint(units)
	if s, ok := t.known[key]; ok {
		return s
	}
	s := len(t.units) / 2
	if s > 0xFFFF {
		panic("too many states for 16 bits")
	}
	t.known[key] = uint16(s)
	t.units = append(t.units, units...)
	if len(units)%2 != 0 {
		t.units = append(t.units, 0)
	}
	return uint16(s)
}

// bytes returns the units, the low byte first.
func (t *table) bytes() []byte {
	b := make([]byte, 0, 2*len(t.units))
	for _, u := range t.units {
		b = append(b, byte(u), byte(u>>8))
	}
	return slices.Clip(b)
}
