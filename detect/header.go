package detect

import "strings"

// header remembers the header line of a table in the text, as CSV and TSV
// files have it, and where the current line begins. A header is a line at the
// beginning of the text or behind a blank line with two cells or more, each of
// them a few words without a digit; or a line between '|' with a rule of
// hyphens below, as Markdown has it.
type header struct {
	active bool
	first  bool // the current line is the first of the text or behind a blank line
	quoted bool
	sep    byte
	row    int // where the current line begins; below 0: out of sight
	last   int // where counting of the columns stopped
	col    int
	cells  []string // parts of the text
	cues   uint64   // detectors one of whose cues the header may hold
}

const (
	maxHeader = 1024
	maxCells  = 64
	maxCell   = 72
	maxSpaces = 4 // in a cell
)

func (h *header) reset() {
	h.active, h.first = false, true
	clear(h.cells)
	h.cells = h.cells[:0]
	h.startRow(0)
}

func (h *header) startRow(i int) { h.row, h.last, h.col, h.quoted = i, i, 0, false }

// newline notes that a line ends at i, and reports whether that line is a
// header: it is read when it ends, as one without a line below heads nothing.
func (h *header) newline(t string, i int) (header bool) {
	blank := i == h.row || i == h.row+1 && t[h.row] == '\r'
	if blank {
		h.active = false
	} else if h.row >= 0 && i-h.row < maxHeader && (h.first || !h.active && t[h.row] == '|' && ruled(t[i+1:])) {
		h.line(t[h.row:i])
		header = h.active
	}
	h.first = blank
	h.startRow(i + 1)
	return header
}

// line looks whether a line is a header.
func (h *header) line(line string) {
	sep, k, words := byte(0), 0, 0
	for ; k < len(line) && k < maxCell; k++ {
		if c := line[k]; c == ',' || c == ';' || c == '\t' || c == '|' {
			sep = c
			break
		} else if !headerByte(c) {
			return
		} else if c == ' ' && k+1 < len(line) && isAlnum(line[k+1]) {
			if words++; words > maxSpaces+1 { // a sentence
				return
			}
		}
	}
	if sep == 0 || k == 0 && sep != '|' {
		return
	}
	line = strings.TrimRight(line, "\r")
	h.cells = h.cells[:0]
	for more := true; more && len(h.cells) < maxCells; {
		cell := line
		n := strings.IndexByte(line, sep)
		if more = n >= 0; more {
			cell, line = line[:n], line[n+1:]
		}
		cell = strings.Trim(cell, " \"'*`")
		if len(cell) > maxCell || strings.Count(cell, " ") > maxSpaces {
			return
		}
		for j := range len(cell) {
			if !headerByte(cell[j]) {
				return
			}
		}
		h.cells = append(h.cells, cell)
	}
	h.active, h.sep = len(h.cells) > 1, sep
}

// ruled reports whether t begins with the rule below a header of Markdown.
func ruled(t string) bool {
	for i := 0; i < len(t) && i < 8; i++ {
		switch t[i] {
		case '|', ' ', ':':
		case '-':
			return true
		default:
			return false
		}
	}
	return false
}

// headerByte reports whether c may stand in a header cell: a letter, a digit,
// one of " _-"'/()#.", or a byte above 0x7F.
func headerByte(c byte) bool { return c >= 0x80 || headerBytes[c>>6]>>(c&63)&1 != 0 }

// headerBytes has a bit for each ASCII byte that may.
var headerBytes = [2]uint64{0x3ffe38d00000000, 0x7fffffe87fffffe}

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
		case c == '\n' && !h.quoted: // a chain goes on in the next row
			h.col = 0
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
