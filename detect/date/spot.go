package date

import "github.com/piikit/piikit/detect"

// spot judges the groups of digits of one chain, from left to right.
func (f *finder) spot(c *detect.Cursor) int {
	w := c.State().(*wants)
	if !w.asked {
		*w = wants{true, c.Wants(typeBirth), c.Wants(typeAge), c.Wants(typeDate)}
	}
	if c.Text[c.Pos] == '*' {
		return f.starred(c, w)
	}
	s := c.Shape()
	if len(s.Groups) == 0 {
		return 0
	}
	if !digit(c.Text[c.Pos]) {
		if era, ok := f.initial(c.Text, c.Lo, c.Pos); ok && w.birth {
			return f.report(c, w, era)
		}
		return 0
	}
	next := 0
	for k := range max(1, s.Numeric) {
		if g := s.Groups[k]; g.Begin >= next {
			next = max(next, f.number(c, w, g.Begin))
		}
	}
	return next
}

// starred judges the date behind the star of "(* 12.3.1985", at which c stands.
func (f *finder) starred(c *detect.Cursor, w *wants) int {
	i := c.Pos + 1
	if i < len(c.Text) && c.Text[i] == ' ' {
		i++
	}
	if i == len(c.Text) || !digit(c.Text[i]) || !star(c.Text, c.Lo, i) {
		return 0
	}
	return f.number(c, w, i)
}

// number judges the digits at i and returns the end of what it found; 0 for nothing.
func (f *finder) number(c *detect.Cursor, w *wants, i int) int {
	n := digits(c.Text, i)
	if n > 8 || n == 7 || n == 5 {
		return 0
	}
	if d, ok := f.parse(c.Text, c.Lo, i, n); ok {
		if end := f.report(c, w, d); end > 0 {
			return end
		}
		if d.whole() {
			return 0
		}
	}
	if w.age && n <= 3 {
		if end := f.age(c, i, n); end > 0 {
			return end
		}
	}
	if w.date && n <= 2 {
		if end := clock(c.Text, c.Lo, i); end > 0 {
			c.Emit(detect.Match{Begin: i, End: end, Type: typeDate, Rule: "date/time"})
			return end
		}
	}
	return 0
}

// report emits a date as one of birth or as any; it returns its end, or 0.
func (f *finder) report(c *detect.Cursor, w *wants, d date) int {
	if w.birth {
		if conf, ok := f.born(c, d); ok {
			c.Emit(detect.Match{Begin: d.begin, End: d.end, Type: typeBirth, Confidence: conf, Evidence: detect.Cued, Rule: "date/date_of_birth"})
			return d.end
		}
	}
	if w.date && d.plain() {
		c.Emit(detect.Match{Begin: d.begin, End: d.end, Type: typeDate, Rule: "date/date"})
		return d.end
	}
	return 0
}

func digit(c byte) bool { return c-'0' < 10 }

func letter(c byte) bool { return (c|0x20)-'a' < 26 }

func alnum(c byte) bool { return digit(c) || letter(c) }

// digits counts the digits at i, at most 9.
func digits(t string, i int) int {
	n := 0
	for i+n < len(t) && n < 9 && digit(t[i+n]) {
		n++
	}
	return n
}

// at returns the byte at i of t, 0 outside of [lo, len(t)).
func at(t string, lo, i int) byte {
	if i < lo || i >= len(t) {
		return 0
	}
	return t[i]
}

// value is the number in t[i:i+n].
func value(t string, i, n int) int {
	v := 0
	for _, c := range []byte(t[i : i+n]) {
		v = v*10 + int(c-'0')
	}
	return v
}
