package date

import "strings"

// era is a name in front of a year and the year before its first.
type era struct {
	name string
	year int
}

// eras of Japan and of the Republic of China, the longer names first.
var eras = [...]era{
	{"中華民國", 1911}, {"中华民国", 1911}, {"民國", 1911}, {"民国", 1911},
	{"明治", 1867}, {"大正", 1911}, {"昭和", 1925}, {"平成", 1988}, {"令和", 2018}, {"昭", 1925}, {"平", 1988}, {"令", 2018},
}

// eraBefore returns the era whose name ends at i.
func eraBefore(t string, lo, i int) era {
	if i == lo || t[i-1] < 0x80 {
		return era{}
	}
	for _, e := range eras {
		if i-len(e.name) >= lo && strings.HasSuffix(t[lo:i], e.name) {
			return e
		}
	}
	return era{}
}

// eastern reads dates whose parts have signs of their own: 1985年3月12日,
// 昭和60年3月12日, 1985년 3월 12일, 12 tháng 3 năm 1985; n digits stand at i.
func (f *finder) eastern(t string, lo, i, n int) (date, bool) {
	k := i + n
	if k < len(t) && t[k] == ' ' {
		k++
	}
	if k >= len(t) || t[k] != 't' && t[k] != 'T' && t[k] < 0x80 {
		return date{}, false
	}
	d := date{begin: i, named: true}
	switch e := sign(t, i+n, "年", "년"); {
	case e > 0:
		d.y = value(t, i, n)
		if n < 4 {
			b := eraBefore(t, lo, i)
			if b.name == "" {
				return d, false
			}
			d.begin, d.number, d.y = i-len(b.name), i, d.y+b.year
		}
		var ok bool
		d.m, d.day.d, d.end, ok = monthDay(t, e)
		return d, ok && d.m > 0 && d.day.d > 0
	case n <= 2 && sign(t, i+n, "月", "월") > 0:
		var ok bool
		d.m, d.day.d, d.end, ok = monthDay(t, i)
		if b := strings.TrimSuffix(t[lo:i], "元年"); ok && len(b) < i-lo {
			if e := eraBefore(t, lo, lo+len(b)); e.name != "" {
				d.begin, d.number, d.y = lo+len(b)-len(e.name), i, e.year+1
			}
		}
		return d, ok && d.m > 0 && d.day.d > 0
	case n <= 2:
		return vietnamese(t, i, n)
	}
	return d, false
}

// sign returns the end of one of the signs at i, behind a space or none; 0 for none.
func sign(t string, i int, signs ...string) int {
	if i < len(t) && t[i] == ' ' {
		i++
	}
	for _, s := range signs {
		if strings.HasPrefix(t[i:], s) {
			return i + len(s)
		}
	}
	return 0
}

// monthDay reads "3月12日" at i, behind a space or none.
func monthDay(t string, i int) (m, d, end int, ok bool) {
	if i < len(t) && t[i] == ' ' {
		i++
	}
	n := digits(t, i)
	if n == 0 || n > 2 {
		return 0, 0, 0, false
	}
	m = value(t, i, n)
	e := sign(t, i+n, "月", "월")
	if e == 0 {
		return 0, 0, 0, false
	}
	if e < len(t) && t[e] == ' ' {
		e++
	}
	if n = digits(t, e); n == 0 || n > 2 {
		return 0, 0, 0, false
	}
	d = value(t, e, n)
	end = sign(t, e+n, "日", "일", "号", "號")
	return m, d, end, end > 0
}

// vietnamese reads "12 tháng 3 năm 1985".
func vietnamese(t string, i, n int) (date, bool) {
	d := date{begin: i, named: true}
	e := sign(t, i+n, "tháng ", "Tháng ")
	if e == 0 {
		return d, false
	}
	k := digits(t, e)
	if k == 0 || k > 2 {
		return d, false
	}
	d.day.d, d.m, d.end = value(t, i, n), value(t, e, k), e+k
	if e = sign(t, e+k, "năm "); e > 0 && digits(t, e) == 4 {
		d.y, d.end = value(t, e, 4), e+4
	}
	return d, d.m > 0 && d.day.d > 0
}

// initial reads a Japanese era by its letter, S60.3.12; the letter stands at i.
// Only beside a cue: it looks like a code.
func (f *finder) initial(t string, lo, i int) (date, bool) {
	years := [...]int{'M': 1867, 'T': 1911, 'S': 1925, 'H': 1988, 'R': 2018, 'Z': 0}
	c := t[i]
	if c > 'Z' || years[c] == 0 || alnum(at(t, lo, i-1)) {
		return date{}, false
	}
	n := digits(t, i+1)
	if n == 0 || n > 2 {
		return date{}, false
	}
	d := date{begin: i, loose: true}
	y := years[c] + value(t, i+1, n)
	if e := sign(t, i+1+n, "年"); e > 0 {
		m, x, end, ok := monthDay(t, e)
		d.day, d.end = day{y, m, x}, end
		return d, ok && d.real()
	}
	s1, j := mark(t, i+1+n)
	nj := digits(t, j)
	if s1 == 0 || s1 == ' ' || nj == 0 || nj > 2 {
		return d, false
	}
	s2, k := mark(t, j+nj)
	nk := digits(t, k)
	if s2 != s1 || nk == 0 || nk > 2 || !closed(t, k+nk) {
		return d, false
	}
	d.day, d.end = day{y, value(t, j, nj), value(t, k, nk)}, k+nk
	return d, d.m > 0 && d.day.d > 0 && d.real()
}
