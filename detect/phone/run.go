package phone

import "strings"

// Limits of a number as it is written.
const (
	maxParts  = 10 // two numbers or three are read at once
	maxDigits = 45
	minDigits = 7
)

// A part is a run of digits.
type part struct {
	begin, end int
	at         int  // index of its first digit in run.digits
	sep        byte // what stands in front: 0, ' ', '-', '.', '/', ')' if a bracket is among it, '\n' if a line ends
	zero       bool // it is "(0)"
	apart      bool // spaces stand around the mark in front
}

func (p part) len() int { return p.end - p.begin }

// A run is a chain of digits with the separators that people write in phone
// numbers, read once from a place.
type run struct {
	parts  [maxParts]part
	n      int
	digits [maxDigits]byte
	nd     int
	begin  int  // where the number begins if the first part belongs to it: at '+' or '(' or the digit
	plus   bool // '+' or an escaped one stands in front
	apart  bool // ... with a space behind it
	closed int  // 1 + the index of the part behind the bracket that opened in front of the first part; 0 if none
	more   bool // the chain goes on
}

// read parses the chain of digit groups at i, which is at a digit, into r, which is empty.
// lo is where the text may be read from. It fails where no number begins.
func (r *run) read(t string, lo, i int) bool {
	r.begin = i
	i = r.mark(t, lo, i)
	open, opened := false, 0 // a bracket inside, and the part behind it
	outer := r.bracket(t, lo)
	sep := byte(0)
	for {
		p := part{begin: i, at: r.nd, sep: sep}
		if r.n > 0 {
			b := r.parts[r.n-1].end
			p.apart = i-b > 2 && t[b] == ' ' && t[i-1] == ' '
		}
		for i < len(t) && t[i]-'0' < 10 {
			if r.nd == maxDigits {
				r.more, r.nd = true, p.at
				return r.drop(opened, open)
			}
			r.digits[r.nd] = t[i]
			r.nd++
			i++
		}
		p.end = i
		if r.n == maxParts {
			r.more, r.nd = true, p.at
			break
		}
		r.parts[r.n] = p
		r.n++
		s, opens, closes, next := separator(t, i)
		if s == 0 {
			break
		}
		if closes {
			switch {
			case open:
				open = false
				if r.n-1 == opened && p.len() == 1 && t[p.begin] == '0' {
					r.parts[opened].zero = true
				}
			case outer >= 0:
				r.closed = r.n
				r.begin = min(r.begin, outer)
				outer = -1
			default:
				return r.drop(opened, open)
			}
		}
		if opens {
			if open {
				return r.drop(opened, open)
			}
			open, opened = true, r.n
		}
		sep, i = s, next
	}
	return r.drop(opened, open)
}

// drop takes the parts behind a bracket that did not close off.
func (r *run) drop(opened int, open bool) bool {
	if open && opened < r.n {
		r.n, r.nd = opened, r.parts[opened].at
	}
	return r.n > 0
}

// mark looks for a plus in front of the digit at i and returns where the
// digits begin.
func (r *run) mark(t string, lo, i int) int {
	if i == lo {
		return i
	}
	switch t[i-1] {
	case '+', '(', ' ', '%', ';':
	default:
		return i
	}
	if i-1 >= lo && t[i-1] == '%' && i+2 < len(t) && t[i] == '2' && (t[i+1]|0x20) == 'b' && t[i+2]-'0' < 10 {
		r.plus, r.begin = true, i-1
		return i + 2
	}
	if i-1 >= lo && t[i-1] == ';' && strings.HasSuffix(t[lo:i], "&#43;") {
		r.plus, r.begin = true, i-len("&#43;")
		return i
	}
	k := i
	if k > lo && t[k-1] == '(' { // +(44)
		k--
	}
	if k > lo && t[k-1] == ' ' {
		k--
	}
	if k <= lo || t[k-1] != '+' {
		return i
	}
	if b := k - 2; b >= lo {
		c := t[b]
		if isDigit(c) || c == '+' || c == ')' || k < i && t[k] == ' ' && isLetter(c) {
			return i
		}
		if k < i && t[k] == ' ' && c == ' ' && b-1 >= lo && isDigit(t[b-1]) { // a sum
			return i
		}
	}
	r.plus, r.apart, r.begin = true, k < i && t[k] == ' ', k-1
	return i
}

// bracket returns the place of a bracket that opens in front of the number,
// or -1.
func (r *run) bracket(t string, lo int) int {
	k := r.begin
	if r.plus && t[k] == '+' && k+1 < len(t) && t[k+1] == '(' {
		return k + 1 // behind the plus; begin stays
	}
	if k > lo && t[k-1] == '(' {
		return k - 1
	}
	if k-1 > lo && t[k-1] == ' ' && t[k-2] == '(' {
		return k - 2
	}
	return -1
}

// separator reads what stands between two groups of digits at i; kind is 0 if
// it is nothing that phone numbers are written with.
func separator(t string, i int) (kind byte, opens, closes bool, next int) {
	if i+1 >= len(t) || !separates(t[i]) {
		return 0, false, false, i
	}
	switch c := t[i+1]; {
	case isDigit(c):
		// One, as nearly always.
		switch t[i] {
		case '(':
			return ')', true, false, i + 1
		case ')':
			return ')', false, true, i + 1
		case '\r':
			return ' ', false, false, i + 1
		case '\t':
			return 0, false, false, i
		}
		return t[i], false, false, i + 1
	case !separates(c):
		return 0, false, false, i
	}
	var spaces, lines, dashes, dots, slashes int
	k := i
	for ; k < len(t) && k-i < 9; k++ {
		switch t[k] {
		case ' ':
			spaces++
			continue
		case '\n':
			lines++
			continue
		case '\r', '\t':
			if t[k] == '\t' && lines == 0 {
				return 0, false, false, i
			}
			continue
		case '-':
			dashes++
			if dashes == 2 && t[k-1] != '-' {
				return 0, false, false, i
			}
			continue
		case '.':
			dots++
			continue
		case '/':
			slashes++
			continue
		case ')':
			if closes || opens {
				return 0, false, false, i
			}
			closes = true
			continue
		case '(':
			if opens {
				return 0, false, false, i
			}
			opens = true
			continue
		}
		break
	}
	if k == i || k >= len(t) || !isDigit(t[k]) {
		return 0, false, false, i
	}
	switch {
	case lines > 1, lines == 0 && spaces > 2, dashes > 2, dots > 1, slashes > 1:
		return 0, false, false, i
	case dashes > 0 && dots+slashes > 0, dots > 0 && slashes > 0, dots > 0 && spaces > 0 && !closes:
		return 0, false, false, i
	case lines > 0:
		kind = '\n'
	case opens || closes:
		kind = ')'
	case dashes > 0:
		kind = '-'
	case dots > 0:
		kind = '.'
	case slashes > 0:
		kind = '/'
	default:
		kind = ' '
	}
	return kind, opens, closes, k
}

// separates reports whether c may stand between two groups of digits.
func separates(c byte) bool {
	const set uint64 = 1<<' ' | 1<<'\n' | 1<<'\r' | 1<<'\t' | 1<<'-' | 1<<'.' | 1<<'/' | 1<<'(' | 1<<')'
	return c < 64 && set>>c&1 != 0
}

// end returns how many digits the first k parts have.
func (r *run) end(k int) int {
	if k == r.n {
		return r.nd
	}
	return r.parts[k].at
}

// lines returns how many of the first k parts stand on another line than the
// one before.
func (r *run) lines(k int) (n int) {
	for _, p := range r.parts[1:max(1, k)] {
		if p.sep == '\n' {
			n++
		}
	}
	return n
}

// loose reports whether the part behind the first k may be another thing than
// the same number: there is none, or only space between.
func (r *run) loose(k int) bool {
	if k == r.n {
		return true
	}
	switch r.parts[k].sep {
	case ' ', '\n', ')':
		return true
	case '/':
		return r.end(k) >= 9
	case '-':
		return r.end(k) >= 9 && r.parts[k].apart
	}
	return false
}

func isDigit(c byte) bool  { return c-'0' < 10 }
func isLetter(c byte) bool { return (c|0x20)-'a' < 26 }

// mayEnd reports whether a number may end at e: nothing is glued to it
// that makes it something else.
func mayEnd(t string, e int, single bool) bool {
	if e >= len(t) {
		return true
	}
	c := t[e]
	digit := e+1 < len(t) && isDigit(t[e+1])
	letter := e+1 < len(t) && isLetter(t[e+1])
	switch c {
	case '_', '%', '@', '\\', '$', '^', '#', '&', '{':
		return c == '\\' && letter || c == '#' && !digit || c == '&'
	case '-', '.':
		return !digit && !(letter && (single || c == '-'))
	case ':', '*':
		return !digit
	case ',':
		// A decimal or a thousand, unless it is a row of a table.
		return !digit || !single || e+4 < len(t) && isDigit(t[e+2]) && isDigit(t[e+3]) && isDigit(t[e+4])
	case 0xC2:
		return e+1 >= len(t) || t[e+1] != 0xB0 && t[e+1] != 0xA3 && t[e+1] != 0xA5 // degree, pound, yen
	case 0xE2:
		return !strings.HasPrefix(t[e:], "€") && !strings.HasPrefix(t[e:], "‰")
	}
	return !isLetter(c)
}

// place says what stands in front of a number.
type place uint8

const (
	free  place = iota // nothing that speaks against it
	bound              // something that only a cue can overrule
	never              // part of something else
)

// front judges what stands in front of a number that begins at b.
func front(t string, lo, b int) place {
	if b <= lo {
		return free
	}
	c := t[b-1]
	var p byte
	if b-2 >= lo {
		p = t[b-2]
	}
	switch c {
	case '-':
		if isDigit(p) || p == '-' {
			return never
		}
		return bound
	case '.', '/':
		if isDigit(p) {
			if c == '/' {
				return bound
			}
			return never
		}
		return bound
	case ':':
		if isDigit(p) || p == ':' {
			return bound
		}
	case ',':
		if isDigit(p) && b+4 < len(t) && !strings.ContainsAny(t[b+3:b+5], "-)") {
			return bound
		}
	case '_', '#', '$', '@', '\\', '^', '%', '~', '&', '<':
		return bound
	case '+':
		return bound
	case ' ':
		if p == '$' || strings.HasSuffix(t[lo:b-1], "€") || strings.HasSuffix(t[lo:b-1], "£") || strings.HasSuffix(t[lo:b-1], "¥") {
			return never
		}
	}
	switch {
	case isLetter(c), isDigit(c):
		return never
	case c == 0xAC && b-3 >= lo && t[b-3:b] == "€", (c == 0xA3 || c == 0xA5) && p == 0xC2:
		return never
	}
	return free
}
