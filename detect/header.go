package detect

import "strings"

// header remembers the header line of a table in the text, as CSV and TSV
// files have it, and where the current line begins. A header is a line at the
// beginning of the text or behind a blank line with two cells or more, each of
// them a few words without a digit.
type header struct {
	active bool
	sep    byte
	row    int // where the current line begins; below 0: out of sight
	cells  []string
	buf    []byte
	blank  bool // the last line was blank
	last   int  // where counting of the columns stopped
	col    int
	quoted bool
}

const (
	maxHeader = 1024
	maxCells  = 64
	maxCell   = 48
)

func (h *header) reset() {
	h.active, h.sep, h.row, h.blank = false, 0, 0, false
	clear(h.cells)
	h.cells = h.cells[:0]
	clear(h.buf)
	h.buf = h.buf[:0]
	h.startRow(0)
}

func (h *header) startRow(i int) { h.row, h.last, h.col, h.quoted = i, i, 0, false }

// newline notes that a line ends at i.
func (h *header) newline(t string, i int) {
	next := i + 1
	blank := next < len(t) && t[next] == '\n' || next+1 < len(t) && t[next] == '\r' && t[next+1] == '\n'
	was := h.blank
	h.blank = blank
	h.startRow(next)
	if blank {
		h.active = false
		return
	}
	if was && !h.active {
		h.line(t, next)
	}
}

// line looks whether the line that begins at i is a header.
func (h *header) line(t string, i int) {
	h.startRow(i)
	end := min(len(t), i+maxHeader)
	n := strings.IndexByte(t[i:end], '\n')
	if n < 0 { // a header without a line below heads nothing
		return
	}
	sep := byte(0)
	k := i
	for ; k < end && k-i < maxCell && t[k] != '\n'; k++ {
		if c := t[k]; c == ',' || c == ';' || c == '\t' || c == '|' {
			sep = c
			break
		} else if !headerByte(c) {
			return
		}
	}
	if sep == 0 || k == i {
		return
	}
	h.buf = append(h.buf[:0], strings.TrimRight(t[i:i+n], "\r")...)
	h.cells = h.cells[:0]
	line := string(h.buf)
	for len(h.cells) < maxCells {
		cell, rest, more := strings.Cut(line, string(rune(sep)))
		cell = strings.Trim(cell, " \"'")
		if len(cell) > maxCell || strings.Count(cell, " ") > 3 {
			return
		}
		for j := range len(cell) {
			if !headerByte(cell[j]) {
				return
			}
		}
		h.cells = append(h.cells, cell)
		if !more {
			break
		}
		line = rest
	}
	h.active, h.sep = len(h.cells) > 1, sep
}

// headerByte reports whether c may stand in a header cell.
func headerByte(c byte) bool {
	switch c {
	case ' ', '_', '-', '"', '\'', '/', '(', ')', '#', '.':
		return true
	}
	return isAlnum(c) || c >= 0x80
}

// cell returns the header cell above position i of t.
func (h *header) cell(t string, i int) string {
	if !h.active || i < h.row || h.row < 0 || i-h.row > Horizon {
		return ""
	}
	if i < h.last {
		h.startRow(h.row)
	}
	for ; h.last < i; h.last++ {
		switch c := t[h.last]; {
		case c == '"':
			h.quoted = !h.quoted
		case c == h.sep && !h.quoted:
			h.col++
		}
	}
	if h.col >= len(h.cells) {
		return ""
	}
	return h.cells[h.col]
}

// shift follows a window that has moved n bytes on; a row that began before
// it is out of sight.
func (h *header) shift(n int) {
	h.row -= n
	h.last -= n
}
