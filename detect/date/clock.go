package date

// clock reads the time of day that begins at i, 14:30, 9:05:07.250 or 3 pm, and
// returns its end; 0 if there is none.
func clock(t string, lo, i int) int {
	if p := at(t, lo, i-1); alnum(p) || p == '.' || p == ':' || p == ',' || p == '/' || p == '-' && alnum(at(t, lo, i-2)) {
		return 0
	}
	n := digits(t, i)
	if n > 2 {
		return 0
	}
	h := value(t, i, n)
	if e := i + n; h >= 1 && h <= 12 {
		if e = meridiem(t, e); e > 0 {
			return e
		}
	}
	e, zone := minutes(t, i)
	if e == 0 {
		return 0
	}
	if m := meridiem(t, e); m > 0 && !zone {
		e = m
	}
	if c := at(t, 0, e); alnum(c) || (c == ':' || c == '.' || c == '/') && digit(at(t, 0, e+1)) {
		return 0
	}
	return e
}

// minutes reads HH:MM with seconds, a fraction and a zone or without.
func minutes(t string, i int) (end int, zone bool) {
	n := digits(t, i)
	e := i + n
	if n == 0 || n > 2 || value(t, i, n) > 24 || at(t, 0, e) != ':' || digits(t, e+1) != 2 || t[e+1] > '5' {
		return 0, false
	}
	e += 3
	if at(t, 0, e) == ':' && digits(t, e+1) == 2 && t[e+1] <= '6' {
		e += 3
		if c := at(t, 0, e); (c == '.' || c == ',') && digit(at(t, 0, e+1)) {
			e += 1 + digits(t, e+1)
		}
	}
	switch c := at(t, 0, e); {
	case c == 'Z':
		return e + 1, true
	case (c == '+' || c == '-') && digits(t, e+1) == 4:
		return e + 5, true
	case (c == '+' || c == '-') && digits(t, e+1) == 2:
		e += 3
		if at(t, 0, e) == ':' && digits(t, e+1) == 2 {
			e += 3
		}
		return e, true
	}
	return e, false
}

// meridiem reads am or pm behind an hour, and returns its end or 0.
func meridiem(t string, i int) int {
	if at(t, 0, i) == ' ' {
		i++
	}
	if c := at(t, 0, i) | 0x20; c != 'a' && c != 'p' {
		return 0
	}
	switch {
	case at(t, 0, i+1)|0x20 == 'm' && !alnum(at(t, 0, i+2)):
		return i + 2
	case at(t, 0, i+1) == '.' && at(t, 0, i+2)|0x20 == 'm' && at(t, 0, i+3) == '.':
		return i + 4
	}
	return 0
}

// timeBehind returns the end of the time of day that belongs to a date that
// ends at e: behind a T, or midnight behind a space, which programs write.
func timeBehind(t string, e int) int {
	c := at(t, 0, e)
	if c|0x20 != 't' && (c != ' ' || at(t, 0, e+1) != '0' || at(t, 0, e+2) != '0') {
		return e
	}
	end, _ := minutes(t, e+1)
	if end == 0 || alnum(at(t, 0, end)) || c == ' ' && at(t, 0, e+4) != '0' {
		return e
	}
	return end
}
