package contact

import "github.com/piikit/piikit/detect"

// maxIP6 is the longest text of an IPv6 address without zone and prefix.
const maxIP6 = 45

// spotIP6 judges the run of hexadecimal digits and colons around a colon.
func spotIP6(c *detect.Cursor, cues *detect.Cues) int {
	t, i := c.Text, c.Pos
	n := at(t, c.Lo, i+1)
	if n != ':' {
		k := i + 1
		for k < len(t) && k-i < 5 && is(t[k], hexa) {
			k++
		}
		if k == i+1 || k >= len(t) || t[k] != ':' {
			return 0 // no second colon: a time, a port, a label
		}
	}
	b := i
	for b > c.Lo && i-b < 5 && is(t[b-1], hexa) {
		b--
	}
	if b > c.Lo && (is(t[b-1], alnum) || t[b-1] == '_' || t[b-1] >= 0x80 && wordRune(t[c.Lo:b])) {
		b = i // a label, such as ip:2001:db8::1
		if n == ':' {
			// A name in a scope, such as std::vector.
			return i + 2
		}
	}
	if b == i && n != ':' {
		b = i + 1
	}
	end, groups := ip6(t, b)
	if end == 0 {
		return 0
	}
	follows := at(t, c.Lo, end)
	if is(follows, alnum) || follows == '_' || follows == ':' && end+1 < len(t) && (is(t[end+1], alnum) || t[end+1] == ':') {
		return end
	}
	if octets(t[b:end]) {
		return end // an EUI-64
	}
	zoned := zone(t, end)
	long, strong := prefixLength(t, zoned, 128)
	strong = strong || zoned > end || at(t, c.Lo, b-1) == '[' && follows == ']'
	id, _ := nearest(c, cues, b, end)
	if !strong && (groups == 0 || id != cueAddress && !plainlyIP6(t[b:end], groups)) {
		return end
	}
	emitIP(c, b, long, strong || id == cueAddress)
	return long
}

func wordRune(s string) bool {
	r, _ := lastRune(s)
	return scriptOf(r) == latin
}

// ip6 reads an IPv6 address at i and returns where it ends and how many groups
// are written; 0 if there is none.
func ip6(t string, i int) (end, groups int) {
	k, double := i, false
	if has(t, k, "::") {
		k += 2
		double = true
		end = k
	}
	for groups < 8 {
		b := k
		for k < len(t) && k-b < 5 && is(t[k], hexa) {
			k++
		}
		if k-b > 4 {
			return 0, 0
		}
		if k == b {
			break
		}
		if k < len(t) && t[k] == '.' && (groups == 6 || double && groups < 6) {
			if e := quad(t, b); e > 0 && !is(at(t, 0, e), alnum) {
				return e, groups + 2
			}
		}
		groups++
		end = k
		if k+1 >= len(t) || t[k] != ':' {
			break
		}
		if t[k+1] == ':' {
			if double {
				break
			}
			double = true
			k += 2
			end = k
			continue
		}
		if !is(t[k+1], hexa) {
			break
		}
		k++
	}
	if !double && groups != 8 || double && groups > 7 || end-i > maxIP6 {
		return 0, 0
	}
	return end, groups
}

// octets reports whether s is eight groups of two digits.
func octets(s string) bool {
	if len(s) != 23 {
		return false
	}
	for k := 2; k < 23; k += 3 {
		if s[k] != ':' {
			return false
		}
	}
	return true
}

// plainlyIP6 reports whether s can hardly be anything else: names in scopes
// and ratios have fewer groups or no digits.
func plainlyIP6(s string, groups int) bool {
	digits, first := 0, 0
	for k := range len(s) {
		if is(s[k], digit) {
			digits++
		}
	}
	for first < len(s) && is(s[first], hexa) {
		first++
	}
	switch {
	case s == "::1":
		return true
	case digits == 0:
		return groups >= 4
	case first == 0: // leading ::
		return groups >= 2
	}
	return groups >= 3 || first == 4 && groups > 1
}

// zone returns the end of the zone at i: %eth0, or %25eth0 in a URL.
func zone(t string, i int) int {
	if i >= len(t) || t[i] != '%' {
		return i
	}
	k := i + 1
	for k < len(t) && k-i < 33 && (is(t[k], alnum) || t[k] == '_' || t[k] == '-' || t[k] == '.' || t[k] == '~') {
		k++
	}
	for k > i+1 && !is(t[k-1], alnum) {
		k--
	}
	if k == i+1 {
		return i
	}
	return k
}
