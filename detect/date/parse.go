package date

import (
	"strings"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/detect/checksum"
)

// day is a day of the calendar; parts that are not written are 0.
type day struct{ y, m, d int }

func (a day) after(b day) bool {
	if a.y != b.y {
		return a.y > b.y
	}
	if a.m != b.m {
		return a.m > b.m
	}
	return a.d > b.d
}

// real reports whether there is such a day; missing parts are taken kindly.
func (a day) real() bool { return checksum.ValidDate(or(a.y, 2000), or(a.m, 1), or(a.d, 1)) }

func or(a, b int) int {
	if a != 0 {
		return a
	}
	return b
}

// date is a date as it stands in the text.
type date struct {
	begin, end int
	number     int // where the digits begin, if an era's name stands in front; or 0
	day
	named   bool // the month is a word, or the parts have signs of their own: 年
	short   bool // a year of two digits
	loose   bool // also innocent things look so: eight digits, spaces for marks
	lone    bool // a year and nothing else
	foreign bool // of a calendar that is not compared with today
}

// whole reports whether all three parts are there and nothing else looks so.
func (d date) whole() bool { return !d.loose && d.y != 0 && d.m != 0 && d.d != 0 }

// plain reports whether d counts as a date without a word beside it.
func (d date) plain() bool {
	return !d.loose && !d.foreign && !d.lone && (d.named || !d.short && d.y >= 1000 && d.y < 2200 || d.short && d.y != 0)
}

// parse reads the date of which the n digits at i are the first.
func (f *finder) parse(t string, lo, i, n int) (date, bool) {
	switch p, q := at(t, lo, i-1), at(t, lo, i-2); p {
	case '-', '/', '_', '\\', '%':
		if digit(q) {
			return date{}, false
		}
	case '.':
		if alnum(q) && !f.monthEnds(t, lo, i-1) && !f.briefEnds(t, lo, i-1) {
			return date{}, false
		}
	case ',':
		if digit(q) && n == 3 {
			return date{}, false
		}
	case '$', '+', '@':
		return date{}, false
	case '=':
		if at(t, lo, i-2) == '=' {
			return date{}, false
		}
	default:
		if alnum(p) {
			return date{}, false
		}
	}
	if c := at(t, lo, i-1); c == ' ' && digit(at(t, lo, i-2)) && at(t, 0, i+n) == ' ' && digit(at(t, 0, i+n+1)) {
		return date{}, false // in the middle of numbers
	}
	d, ok := f.forms(t, lo, i, n)
	if !ok || !d.real() || !closed(t, d.end) && !(d.whole() && at(t, lo, d.end) == ',') {
		return date{}, false
	}
	d.end = timeBehind(t, d.end)
	return d, true
}

// closed reports whether a date may end at e.
func closed(t string, e int) bool {
	if e >= len(t) {
		return true
	}
	next := at(t, 0, e+1)
	switch c := t[e]; c {
	case '.', '-', '/', ',':
		return !digit(next) || c == ',' && digits(t, e+1) != 3
	case 'T', 't':
		return digit(next)
	case '_', '%', '@', '\\':
		return !alnum(next)
	default:
		return !alnum(c)
	}
}

func (f *finder) forms(t string, lo, i, n int) (date, bool) {
	switch {
	case n == 8 || n == 6:
		return f.packed(t, i, n)
	case n == 4:
		if d, ok := f.yearFirst(t, i); ok {
			return d, true
		}
		if m, b := f.monthBefore(t, lo, i); m > 0 {
			return date{begin: b, end: i + 4, day: f.year(day{value(t, i, 4), m, 0}), named: true}, true
		}
		return yearAlone(t, i)
	case n == 3:
		return f.eastern(t, lo, i, n)
	}
	if d, ok := f.eastern(t, lo, i, n); ok {
		return d, true
	}
	if d, ok := f.threeNumbers(t, lo, i, n); ok {
		return d, true
	}
	a := value(t, i, n)
	if m, b := f.monthBefore(t, lo, i); m > 0 {
		d := date{begin: b, end: i + n, day: day{0, m, a}, named: true}
		if e, y, short := f.yearBehind(t, ordinal(t, i+n)); y > 0 {
			d.end, d.y, d.short = e, y, short
		} else {
			d.end = ordinal(t, i+n)
		}
		d.day = f.year(d.day)
		return d, a > 0
	}
	if m, e := f.monthBehind(t, i+n); m > 0 {
		d := date{begin: i, end: e, day: day{0, m, a}, named: true}
		if e, y, short := f.yearBehind(t, e); y > 0 {
			d.end, d.y, d.short = e, y, short
		}
		d.day = f.year(d.day)
		return d, a > 0
	}
	return date{}, false
}

// packed reads eight or six digits without marks.
func (f *finder) packed(t string, i, n int) (date, bool) {
	p := date{begin: i, end: i + n, loose: true}
	v := func(at, n int) int { return value(t, i+at, n) }
	var tries [3]day
	if n == 8 {
		tries = [3]day{{v(0, 4), v(4, 2), v(6, 2)}, {v(4, 4), v(2, 2), v(0, 2)}, {v(4, 4), v(0, 2), v(2, 2)}}
	} else {
		p.short = true
		tries = [3]day{{f.century(v(0, 2)), v(2, 2), v(4, 2)}, {f.century(v(4, 2)), v(2, 2), v(0, 2)}, {f.century(v(4, 2)), v(0, 2), v(2, 2)}}
	}
	for _, x := range tries {
		if x.m > 0 && x.d > 0 && x.y >= oldest && x.real() && !x.after(f.today) {
			p.day = x
			return p, true
		}
	}
	return p, false
}

// century is the year of two digits that is not ahead.
func (f *finder) century(yy int) int {
	if yy > f.today.y%100 {
		return f.today.y - f.today.y%100 - 100 + yy
	}
	return f.today.y - f.today.y%100 + yy
}

// year brings the years of the Buddhist era to ours.
func (f *finder) year(d day) day {
	if d.y >= 2400 && d.y < 2700 {
		d.y -= 543
	}
	return d
}

// threeNumbers reads day, month and year as numbers: 12/03/1985, 3-12-85.
func (f *finder) threeNumbers(t string, lo, i, n int) (date, bool) {
	s1, j := mark(t, i+n)
	nj := digits(t, j)
	if s1 == 0 || nj == 0 || nj > 2 {
		return date{}, false
	}
	s2, k := mark(t, j+nj)
	if s2 == s1 && at(t, 0, k) == '\'' {
		k++
	}
	nk := digits(t, k)
	if s2 != s1 || nk != 2 && nk != 4 || n == 1 && nk == 2 && s1 == ' ' {
		return date{}, false
	}
	a, b, c := value(t, i, n), value(t, j, nj), value(t, k, nk)
	d := date{begin: i, end: k + nk, short: nk == 2, loose: s1 == ' '}
	y := c
	if d.short {
		y = f.century(c)
		d.loose = d.loose || s1 == '.' && n+nj < 4
	}
	tries := [3]day{{y, b, a}, {y, a, b}, {}}
	if s1 == '.' {
		tries[1] = day{} // with dots the day stands first
	}
	if d.short && n == 2 && nj == 2 {
		tries[2] = day{f.century(a), b, c}
	}
	first := day{}
	for _, x := range tries {
		x = f.year(x)
		if x.m == 0 || x.d == 0 || x.y < 1000 || !x.real() {
			continue
		}
		if first.m == 0 {
			first = x
		}
		if !x.after(f.today) {
			first = x
			break
		}
	}
	d.day = first
	d.foreign = foreign(first.y)
	if b := eraBefore(t, lo, i); b.name != "" {
		d.begin, d.number, d.day, d.short = i-len(b.name), i, day{b.year + a, value(t, j, nj), c}, false
	}
	return d, d.m > 0
}

// yearFirst reads dates that begin with a year of four digits.
func (f *finder) yearFirst(t string, i int) (date, bool) {
	y := value(t, i, 4)
	if s1, j := mark(t, i+4); s1 != 0 {
		if nj := digits(t, j); nj == 1 || nj == 2 {
			if s2, k := mark(t, j+nj); s2 == s1 {
				if nk := digits(t, k); nk == 1 || nk == 2 {
					d := date{begin: i, end: k + nk, day: f.year(day{y, value(t, j, nj), value(t, k, nk)}), loose: s1 == ' '}
					d.foreign = foreign(d.y)
					return d, d.m > 0 && d.day.d > 0
				}
			}
			return date{}, false
		}
	}
	if d, ok := f.eastern(t, 0, i, 4); ok {
		return d, true
	}
	m, e := f.monthBehind(t, i+4)
	if m == 0 {
		return date{}, false
	}
	j := skipMarks(t, e, 2)
	n := digits(t, j)
	if j == e || n == 0 || n > 2 || value(t, j, n) == 0 {
		return date{}, false
	}
	return date{begin: i, end: j + n, day: f.year(day{y, m, value(t, j, n)}), named: true}, true
}

// yearAlone reads a year with nothing behind it that would make it a part of more.
func yearAlone(t string, i int) (date, bool) {
	d := date{begin: i, end: i + 4, day: day{y: value(t, i, 4)}, lone: true}
	for _, s := range [...]string{"年", "년"} {
		if strings.HasPrefix(t[d.end:], s) {
			d.end += len(s)
			if k := d.end; k < len(t) && t[k] == ' ' {
				return d, !digit(at(t, 0, k+1))
			}
			return d, !digit(at(t, 0, d.end)) && d.y >= oldest
		}
	}
	if w := detect.WordAt(t, i+5); w.Len() > 0 && at(t, 0, i+4) == ' ' {
		switch strings.ToLower(t[w.Begin:w.End]) {
		case "miles", "km", "kilometers", "kilometres", "years", "people", "times", "feet", "meters", "metres", "babies", "children", "days", "hours", "minutes", "kilómetros", "personas", "años", "personnes", "jahre", "kilometer":
			return d, false
		}
	}
	_, k := mark(t, i+4)
	return d, d.y >= oldest && (k == i+4 || !digit(at(t, 0, k))) && at(t, 0, i+4) < 0x80
}

// foreign reports whether y is a year of the Persian or Islamic calendar.
func foreign(y int) bool { return y >= 1280 && y <= 1450 }

// mark reads what stands between two numbers of a date: one of '-', '/', '.',
// with a space on either side or none, or a space alone; as JSON and URLs have it too.
func mark(t string, i int) (sep byte, next int) {
	if i >= len(t) {
		return 0, i
	}
	switch {
	case strings.HasPrefix(t[i:], `\/`):
		return '/', i + 2
	case strings.HasPrefix(t[i:], "%2F"), strings.HasPrefix(t[i:], "%2f"):
		return '/', i + 3
	}
	k := i
	if t[k] == ' ' {
		k++
	}
	if k < len(t) && (t[k] == '-' || t[k] == '/' || t[k] == '.') {
		sep = t[k]
		k++
		if k < len(t) && t[k] == ' ' && (k-i == 2 || sep == '.') {
			k++
		}
		return sep, k
	}
	if k > i {
		return ' ', k
	}
	return 0, i
}

// skipMarks passes over at most n bytes that may stand between the parts of a date.
func skipMarks(t string, i, n int) int {
	for n > 0 && i < len(t) {
		switch t[i] {
		case ' ', '.', ',', '-', '/', '\n':
			i++
		default:
			return i
		}
		n--
	}
	return i
}

// monthBehind reads the name of a month behind the day that ends at e.
func (f *finder) monthBehind(t string, e int) (m, end int) {
	i := ordinal(t, e)
	for range 3 {
		if i < len(t) && t[i] == ',' {
			return 0, e
		}
		i = skipMarks(t, i, 2)
		if i < len(t) && (digit(t[i]) || t[i] < 0x80 && !letter(t[i])) {
			return 0, e
		}
		w := detect.WordAt(t, i)
		if w.Len() > 0 && !f.knows(w.Hash) {
			return glued(f, t, w)
		}
		if m := f.months[w.Hash]; m > 0 && w.Len() > 0 {
			return int(m), w.End
		}
		if w.Len() == 0 || !f.filler[w.Hash] {
			return glued(f, t, w)
		}
		if i = w.End; i < len(t) && t[i] == '\'' { // d'agost
			i++
		}
	}
	return 0, e
}

// glued reads a month that a year follows directly: 12Mar1985.
func glued(f *finder, t string, w detect.Word) (m, end int) {
	if !w.Flags.Has(detect.HasDigit) {
		return 0, w.Begin
	}
	k := w.Begin
	for k < w.End && letter(t[k]) {
		k++
	}
	if k == w.Begin || k == w.End {
		return 0, w.Begin
	}
	return int(f.months[detect.Hash(t[w.Begin:k])]), k
}

// monthEnds reports whether the name of a month ends at e.
func (f *finder) monthEnds(t string, lo, e int) bool {
	m, _ := f.monthBefore(t, lo, e)
	return m > 0
}

// briefEnds reports whether an abbreviation for "born" ends at e: "geb.12.3.1985".
func (f *finder) briefEnds(t string, lo, e int) bool {
	b := e
	for b > lo && e-b < 8 && (letter(t[b-1]) || t[b-1] >= 0x80) {
		b--
	}
	w := detect.WordAt(t[:e], b)
	return w.End == e && w.Len() > 1 && f.briefs[w.Hash] && !alnum(at(t, lo, b-1))
}

// maxName is the longest name of a month, in bytes.
const maxName = 48

// monthBefore reads the name of a month in front of i.
func (f *finder) monthBefore(t string, lo, i int) (m, begin int) {
	for range 2 {
		e := i
		for n := 0; n < 2 && e > lo; n++ {
			if c := t[e-1]; c != ' ' && c != '.' && c != '-' && c != '/' && c != '\n' && c != ',' {
				break
			}
			e--
		}
		b := e
		for b > lo && e-b < maxName && (letter(t[b-1]) || t[b-1] >= 0x80) {
			b--
		}
		if e == b || e-b >= maxName || b > lo && digit(t[b-1]) {
			return 0, i
		}
		w := detect.WordAt(t[:e], b)
		if w.End != e || !f.knows(w.Hash) {
			return 0, i
		}
		if m := f.months[w.Hash]; m > 0 {
			return int(m), b
		}
		if !f.filler[w.Hash] {
			return 0, i
		}
		i = b
	}
	return 0, i
}

// ordinal passes over what makes an ordinal of the number that ends at i.
func ordinal(t string, i int) int {
	if c := at(t, 0, i); c < 0x80 && !letter(c) && c != '-' && c != ':' {
		return i
	}
	for _, s := range [...]string{"st", "nd", "rd", "th", "er", "ère", "ª", "º", "°", "-го", "го", "-ого", ":e", "ste", "de"} {
		if strings.HasPrefix(t[i:], s) || len(s) == 2 && len(t) >= i+2 && strings.EqualFold(t[i:i+2], s) {
			if k := i + len(s); k == len(t) || !letter(t[k]) && !digit(t[k]) {
				return k
			}
		}
	}
	return i
}

// yearBehind reads the year behind a day and month that end at i.
func (f *finder) yearBehind(t string, i int) (end, y int, short bool) {
	k := i
	if n := digits(t, i); n != 0 { // 12Mar1985
		if n == 4 {
			return i + 4, value(t, i, 4), false
		}
		return i, 0, false
	}
	for range 3 {
		k = skipMarks(t, k, 2)
		if k >= len(t) {
			return i, 0, false
		}
		apostrophe := t[k] == '\''
		if apostrophe {
			k++
		}
		switch n := digits(t, k); {
		case n == 4:
			if y = value(t, k, 4); y < 1000 {
				return i, 0, false
			}
			return k + 4, y, false
		case n == 2 && (apostrophe || k > i) && at(t, 0, k+2) != ':' && at(t, 0, k+2) != '.':
			if value(t, k, 2) > 31 || apostrophe || k == i+1 {
				return k + 2, f.century(value(t, k, 2)), true
			}
			return i, 0, false
		case n > 0 || apostrophe:
			return i, 0, false
		}
		w := detect.WordAt(t, k)
		if w.Len() == 0 || !f.filler[w.Hash] {
			return i, 0, false
		}
		k = w.End
	}
	return i, 0, false
}
