package id

import (
	"strings"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/detect/checksum"
	"github.com/piikit/piikit/entity"
)

// MRZ returns the detector of machine-readable zones (type mrz): two lines of 44
// or 36 characters or three of 30, whose check digits are right. The whole
// block is the value. Lines may be divided by a space or by \n as JSON has it, too.
func MRZ() *detect.Detector {
	return &detect.Detector{
		Name: "mrz", Types: []entity.Type{"mrz"}, Horizon: 256,
		Anchors: detect.Anchors{Bytes: "<"},
		Spot:    spotMRZ,
		Info: []detect.Info{{
			Type: "mrz", What: "machine-readable zone of a passport, card or visa", Evidence: "check digits 7-3-1 of the fields and the whole",
			Source: "ICAO Doc 9303-4, -5, -6, -7 (2021)",
		}},
	}
}

func spotMRZ(c *detect.Cursor) int {
	t, i := c.Text, c.Pos
	if i+1 >= len(t) || t[i+1] != '<' {
		return 0 // every zone has two in a row in its first line
	}
	b := i
	for b > c.Lo && i-b <= 44 && zone(t[b-1]) {
		b--
	}
	width := 0
	for b+width < len(t) && width < 45 && zone(t[b+width]) && !has(t, b+width, "</") {
		width++
	}
	lines := 2
	switch width {
	case 30:
		lines = 3
	case 36, 44:
	case 45:
		return inOneLine(c, b)
	default:
		return 0
	}
	var buf [90]byte
	n, e := copy(buf[:], t[b:b+width]), b+width
	for range lines - 1 {
		k := lineBreak(t, e)
		if k == e || k+width > len(t) || !zones(t[k:k+width]) || k+width < len(t) && zone(t[k+width]) && !has(t, k+width, "</") {
			return 0
		}
		n += copy(buf[n:], t[k:k+width])
		e = k + width
	}
	if !checksum.MRZ(string(buf[:n])) {
		return e
	}
	return emitMRZ(c, b, e)
}

func emitMRZ(c *detect.Cursor, b, e int) int {
	c.Emit(detect.Match{Begin: b, End: e, Type: "mrz", Confidence: detect.Certain, Evidence: detect.Checked, Rule: "id/mrz"})
	return e
}

// inOneLine judges a zone whose lines were joined.
func inOneLine(c *detect.Cursor, b int) int {
	t, e := c.Text, b
	for e < len(t) && e-b <= 90 && zone(t[e]) && !has(t, e, "</") {
		e++
	}
	if !checksum.MRZ(t[b:e]) {
		return e
	}
	return emitMRZ(c, b, e)
}

// lineBreak returns where the next line begins; e if the line goes on.
func lineBreak(t string, e int) int {
	k := e
	if strings.HasPrefix(t[k:], `\r\n`) {
		return k + 4
	}
	if strings.HasPrefix(t[k:], `\n`) {
		return k + 2
	}
	for k < len(t) && k-e < 12 && (t[k] == ' ' || t[k] == '\r' || t[k] == '\n' || t[k] == '\t' || t[k] == '|' || t[k] == '>') {
		k++
	}
	return k
}

func has(t string, i int, s string) bool { return strings.HasPrefix(t[i:], s) }

func zone(c byte) bool { return c-'A' < 26 || c-'0' < 10 || c == '<' }

func zones(s string) bool {
	for i := range len(s) {
		if !zone(s[i]) {
			return false
		}
	}
	return true
}
