package contact

import (
	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/entity"
)

// MAC returns the detector of MAC addresses (type mac): six or eight octets in
// hexadecimal with colons or dashes, three groups of four with dots, and twelve
// digits in a row behind a word for it. All zeros, all ones and parts of longer
// fingerprints are none.
func MAC() *detect.Detector {
	cues := map[uint64]bool{}
	for _, w := range macCues {
		cues[detect.Hash(w)] = true
	}
	return &detect.Detector{
		Name:    "mac",
		Types:   []entity.Type{"mac"},
		Horizon: 128,
		Anchors: detect.Anchors{Bytes: ":-", Codes: true, Words: macCues},
		Spot:    func(c *detect.Cursor) int { return spotMAC(c, cues) },
		Info: []detect.Info{{
			Type: "mac", What: "MAC address", Evidence: "octets with separators; twelve digits alone beside a cue",
			Source: "IEEE 802-2014, 8.1", Presidio: "MAC_ADDRESS", Google: "MAC_ADDRESS", AWS: "MAC_ADDRESS",
		}},
	}
}

// macCues are the words for a MAC address.
var macCues = []string{"mac", "macaddress", "macaddr", "hwaddr", "bssid", "ether", "physical", "ethernet", "hardware", "mac地址"}

func emitMAC(c *detect.Cursor, b, e int, v detect.Evidence) int {
	m := detect.Match{Begin: b, End: e, Type: "mac", Confidence: detect.High, Evidence: v, Rule: "contact/mac"}
	if v == detect.Cued {
		m.Confidence = detect.Certain
	}
	c.Emit(m)
	return e
}

func spotMAC(c *detect.Cursor, cues map[uint64]bool) int {
	t, i := c.Text, c.Pos
	switch sep := t[i]; sep {
	case ':', '-':
		if i+3 >= len(t) || t[i+3] != sep || i-2 < c.Lo || !is(t[i-1], hexa) || !is(t[i-2], hexa) {
			return 0
		}
		if is(at(t, c.Lo, i-3), alnum) { // the label in "mac:00:53:…"
			return octetsAt(c, i+1, sep)
		}
		return octetsAt(c, i-2, sep)
	}
	w := c.Word()
	if w.Flags.Has(detect.HasDigit) {
		if w.Len() == 4 {
			return dotted(c, w.Begin)
		}
		return 0
	}
	if cues[w.Hash] { // other words come because capitals and a digit follow each other
		return cuedMAC(c, w)
	}
	return 0
}

// octetsAt judges the octets that begin at b.
func octetsAt(c *detect.Cursor, b int, sep byte) int {
	t := c.Text
	e, n := b, 0
	for e+1 < len(t) && is(t[e], hexa) && is(t[e+1], hexa) {
		e += 2
		n++
		if e >= len(t) || t[e] != sep || n == 32 {
			break
		}
		e++
	}
	if t[e-1] == sep {
		e--
	}
	prev := at(t, c.Lo, b-1)
	if n != 6 && n != 8 || is(at(t, c.Lo, e), alnum) || is(prev, alnum) || prev == '_' ||
		prev == sep && is(at(t, c.Lo, b-2), hexa) && !label2(t, c.Lo, b-2) || at(t, c.Lo, e) == sep && is(at(t, c.Lo, e+1), alnum) ||
		trivial(t[b:e]) || sep == '-' && stamp(t[b:e]) {
		return e
	}
	return emitMAC(c, b, e, detect.Shaped)
}

// label2 reports whether the word that ends at i is longer than an octet: the
// label in "ether:00:53:…".
func label2(t string, lo, i int) bool { return is(at(t, lo, i-1), alnum) && is(at(t, lo, i-2), alnum) }

// trivial reports whether s is all zeros or all ones.
func trivial(s string) bool {
	zeros, ones := true, true
	for k := range len(s) {
		switch {
		case !is(s[k], hexa):
		case s[k] == '0':
			ones = false
		case s[k]|0x20 == 'f':
			zeros = false
		default:
			return false
		}
	}
	return zeros || ones
}

// stamp reports whether s, six pairs with dashes, is a date and time.
func stamp(s string) bool {
	if len(s) != 17 {
		return false
	}
	var v [6]int
	for k := range v {
		a, b := s[3*k], s[3*k+1]
		if !is(a, digit) || !is(b, digit) {
			return false
		}
		v[k] = int(a-'0')*10 + int(b-'0')
	}
	return v[1] >= 1 && v[1] <= 12 && v[2] >= 1 && v[2] <= 31 && v[3] < 24 && v[4] < 60 && v[5] < 60
}

// dotted judges a group of four that is one of three with dots: 0053.00ab.cdef.
func dotted(c *detect.Cursor, b int) int {
	t := c.Text
	for range 2 { // the anchor may be any of the three
		if b-5 >= c.Lo && t[b-1] == '.' && four(t, b-5) && (b-6 < c.Lo || t[b-6] == '.' || !is(t[b-6], alnum)) {
			b -= 5
			continue
		}
		break
	}
	if !four(t, b) || !has(t, b+4, ".") || !four(t, b+5) || !has(t, b+9, ".") || !four(t, b+10) {
		return 0
	}
	e, prev := b+14, at(t, c.Lo, b-1)
	if is(prev, alnum) || prev == '.' || is(at(t, c.Lo, e), alnum) || at(t, c.Lo, e) == '.' && is(at(t, c.Lo, e+1), alnum) || trivial(t[b:e]) {
		return 0
	}
	return emitMAC(c, b, e, detect.Shaped)
}

func four(t string, i int) bool {
	return i >= 0 && i+4 <= len(t) && is(t[i], hexa) && is(t[i+1], hexa) && is(t[i+2], hexa) && is(t[i+3], hexa)
}

// cuedMAC looks behind a word for a MAC address for twelve digits in a row.
func cuedMAC(c *detect.Cursor, w detect.Word) int {
	t, k := c.Text, w.End
	for n := 0; ; n++ {
		b := k
		for k < len(t) && k-b < 6 && !is(t[k], alnum) && t[k] != '\n' && t[k] < 0x80 {
			k++
		}
		e := k
		for e < len(t) && e-k < 13 && is(t[e], alnum) {
			e++
		}
		if e == k || n > 0 && k == b {
			return 0
		}
		if e-k == 12 && (e == len(t) || !is(t[e], alnum)) {
			for x := k; x < e; x++ {
				if !is(t[x], hexa) {
					return 0
				}
			}
			if trivial(t[k:e]) {
				return 0
			}
			return emitMAC(c, k, e, detect.Cued)
		}
		switch {
		case n < 2 && (hasFold(t, k, "addr") || hasFold(t, k, "address") || hasFold(t, k, "is") || hasFold(t, k, "id")):
			k = e
		default:
			return 0
		}
	}
}
