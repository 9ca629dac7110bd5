package fold

import (
	"sort"
	"unicode"
	"unicode/utf8"
)

// A Map leads from positions in a folded text back to the original. The zero
// Map is the identity.
//
// It holds the runes that were changed, in order; between them positions
// differ by a constant.
type Map struct {
	runs []change
}

// change is a rune of the original, [from, to), that became one byte at pos
// of the folded text, or none.
type change struct {
	pos      int
	from, to int
	kept     bool // one byte stands for it
}

func (c change) end() int {
	if c.kept {
		return c.pos + 1
	}
	return c.pos
}

// Identity reports whether nothing was changed.
func (m *Map) Identity() bool { return len(m.runs) == 0 }

// Reset makes m the identity, keeping its memory.
func (m *Map) Reset() { m.runs = m.runs[:0] }

// Begin returns where the character that stands at pos of the folded text
// begins in the original.
func (m *Map) Begin(pos int) int {
	i := m.last(pos)
	if i < 0 {
		return pos
	}
	c := m.runs[i]
	if c.kept && c.pos == pos {
		return c.from
	}
	return c.to + pos - c.end()
}

// End returns where the character that ends at pos of the folded text ends in
// the original. End(0) is 0.
func (m *Map) End(pos int) int {
	if pos <= 0 {
		return 0
	}
	i := m.last(pos - 1)
	if i < 0 {
		return pos
	}
	c := m.runs[i]
	if c.kept && c.pos == pos-1 {
		return c.to
	}
	return c.to + pos - c.end()
}

// last returns the index of the last change that begins at or before pos and
// concerns it, or -1.
func (m *Map) last(pos int) int {
	return sort.Search(len(m.runs), func(i int) bool { return m.runs[i].pos > pos }) - 1
}

// Shift moves the folded positions by n and the original ones by o to the
// left, and forgets the changes before.
func (m *Map) Shift(n, o int) {
	k := 0
	for k < len(m.runs) && m.runs[k].pos < n {
		k++
	}
	// The change before the cut carries the difference of the positions on.
	if k > 0 {
		k--
	}
	m.runs = m.runs[:copy(m.runs, m.runs[k:])]
	for i := range m.runs {
		c := &m.runs[i]
		c.pos -= n
		c.from -= o
		c.to -= o
	}
}

// Append appends the folded form of text to dst and what it changed to m,
// where from is the position of text in the original. An incomplete rune at
// the end of text is kept as it is.
func (m *Map) Append(dst []byte, text string, from int) []byte {
	at := 0
	for i := 0; i < len(text); {
		i = nextFoldable(text, i)
		if i == len(text) {
			break
		}
		r, size := utf8.DecodeRuneInString(text[i:])
		prev := byte(0)
		if i > at {
			prev = text[i-1]
		} else if len(dst) > 0 {
			prev = dst[len(dst)-1]
		}
		b, ok := foldRune(r, prev)
		if !ok || size == 1 {
			i += size
			continue
		}
		dst = append(dst, text[at:i]...)
		m.runs = append(m.runs, change{len(dst), from + i, from + i + size, b != 0})
		if b != 0 {
			dst = append(dst, b)
		}
		i += size
		at = i
	}
	return append(dst, text[at:]...)
}

// Needed reports whether folding would change text.
func Needed(text string) bool {
	for i := 0; i < len(text); {
		i = nextFoldable(text, i)
		if i == len(text) {
			return false
		}
		r, size := utf8.DecodeRuneInString(text[i:])
		prev := byte(0)
		if i > 0 {
			prev = text[i-1]
		}
		if _, ok := foldRune(r, prev); ok && size > 1 {
			return true
		}
		i += size
	}
	return false
}

// leads has the first bytes of the runes that foldRune may change.
const leads = "" +
	"\x00\x00\x01\x00\x00\x00\x00\x00\x00\x00\x00\x00\x01\x01\x00\x00" + // C0: C2 CC CD
	"\x00\x00\x00\x00\x00\x00\x01\x01\x01\x01\x00\x01\x00\x01\x00\x01" + // D0: D6 D7 D8 D9 DB DD DF
	"\x01\x01\x01\x01\x00\x00\x00\x00\x00\x00\x01\x00\x00\x00\x00\x01" + // E0: E0 E1 E2 E3 EA EF
	"\x01\x00\x00\x01\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00" //  F0: F0 F3

// nextFoldable returns the next position at or behind i of a byte in leads, or
// the length of text.
func nextFoldable(text string, i int) int {
	for i < len(text) {
		for ; i+32 <= len(text); i += 32 {
			if b := text[i : i+32]; (Load8(b, 0)|Load8(b, 8)|Load8(b, 16)|Load8(b, 24))&high != 0 {
				break
			}
		}
		if i+8 <= len(text) && Load8(text, i)&high == 0 {
			i += 8
			continue
		}
		if i == len(text) {
			break
		}
		if c := text[i]; c >= 0xC0 && leads[c-0xC0] != 0 {
			return i
		}
		i++
	}
	return i
}

// foldRune returns the ASCII byte that r is judged as, or 0 if r is to be
// overlooked; ok is false if r stays as it is. prev is the byte before it.
func foldRune(r rune, prev byte) (b byte, ok bool) {
	switch {
	case r < 0xA0:
		if r == 0x85 {
			return '\n', true
		}
		return 0, false
	case r >= 0xFF01 && r <= 0xFF5E: // full-width ASCII
		return byte(r - 0xFF01 + '!'), true
	case r >= 0x2000 && r <= 0x206F:
		switch {
		case r <= 0x200A, r == 0x202F, r == 0x205F:
			return ' ', true
		case r >= 0x2010 && r <= 0x2015:
			return '-', true
		case r == 0x2018, r == 0x2019, r == 0x201B:
			return '\'', true
		case r == 0x201C, r == 0x201D, r == 0x201E, r == 0x201F:
			return '"', true
		case r == 0x2024:
			return '.', true
		case r == 0x2028, r == 0x2029:
			return '\n', true
		case r == 0x2043:
			return '-', true
		case r == 0x2044:
			return '/', true
		case r >= 0x200B && r <= 0x200F, r >= 0x202A && r <= 0x202E, r >= 0x2060:
			return 0, true
		}
		return 0, false
	}
	switch r {
	case 0xA0, 0x1680, 0x3000:
		return ' ', true
	case 0xAD, 0x034F, 0x061C, 0x180E, 0xFEFF:
		return 0, true
	case 0x05BE, 0x1806, 0x2212, 0x2E3A, 0x2E3B, 0xFE58, 0xFE63:
		return '-', true
	case 0x2215:
		return '/', true
	case 0xFE52:
		return '.', true
	case 0xFE6B:
		return '@', true
	}
	switch {
	case r >= 0xFE00 && r <= 0xFE0F, r >= 0xE0000 && r <= 0xE01EF: // variation selectors, tags
		return 0, true
	case prev >= '0' && prev <= '9' && combining(r):
		return 0, true
	case r >= 0x660 && unicode.Is(unicode.Nd, r):
		return '0' + digit(r), true
	}
	return 0, false
}

// combining reports whether r is a mark of the blocks of combining marks that
// no script needs.
func combining(r rune) bool {
	return r >= 0x300 && r <= 0x36F || r >= 0x1AB0 && r <= 0x1AFF || r >= 0x1DC0 && r <= 0x1DFF ||
		r >= 0x20D0 && r <= 0x20FF || r >= 0xFE20 && r <= 0xFE2F
}

// digit returns the value of a decimal digit. Unicode lays them out in rows
// of ten that begin with zero.
func digit(r rune) byte {
	for _, t := range unicode.Nd.R16 {
		if lo, hi := rune(t.Lo), rune(t.Hi); r >= lo && r <= hi {
			return byte((r - lo) % 10)
		}
	}
	for _, t := range unicode.Nd.R32 {
		if lo, hi := rune(t.Lo), rune(t.Hi); r >= lo && r <= hi {
			return byte((r - lo) % 10)
		}
	}
	return 0
}
