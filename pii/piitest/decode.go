package piitest

import (
	"encoding/base64"
	"encoding/hex"
	"html"
	"strconv"
	"strings"
	"unicode/utf16"
)

// decoded returns what a text says to a reader of each encoding: what the
// encodings of a value do not have in common (which characters are escaped, and
// how) does not matter then. Texts that say the same as before are left out.
func decoded(text string) map[string]string {
	m := map[string]string{
		"url":    percent(text),
		"html":   html.UnescapeString(text),
		"json":   backslashes(text),
		"base64": runs(text, isBase64, base64Of),
		"hex":    runs(text, isHex, func(s string) string { b, _ := hex.DecodeString(s[:len(s)&^1]); return string(b) }),
	}
	for k, v := range m {
		if v == text {
			delete(m, k)
		}
	}
	return m
}

// percent decodes %XX wherever it stands, and + as a space.
func percent(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] == '%' && i+2 < len(s) {
			if v, err := strconv.ParseUint(s[i+1:i+3], 16, 8); err == nil {
				b.WriteByte(byte(v))
				i += 2
				continue
			}
		}
		if s[i] == '+' {
			b.WriteByte(' ')
			continue
		}
		b.WriteByte(s[i])
	}
	return b.String()
}

// backslashes decodes the escapes of JSON wherever they stand.
func backslashes(s string) string {
	var b strings.Builder
	unit := func(i int) (rune, bool) {
		if i+6 > len(s) || s[i:i+2] != `\u` {
			return 0, false
		}
		v, err := strconv.ParseUint(s[i+2:i+6], 16, 16)
		return rune(v), err == nil
	}
	for i := 0; i < len(s); i++ {
		if s[i] != '\\' || i+1 == len(s) {
			b.WriteByte(s[i])
			continue
		}
		if r, ok := unit(i); ok {
			if low, ok := unit(i + 6); ok && utf16.IsSurrogate(r) {
				r = utf16.DecodeRune(r, low)
				i += 6
			}
			b.WriteRune(r)
			i += 5
			continue
		}
		i++
		if k := strings.IndexByte(`nrtbf`, s[i]); k >= 0 {
			b.WriteByte("\n\r\t\b\f"[k])
		} else {
			b.WriteByte(s[i])
		}
	}
	return b.String()
}

// runs decodes the long runs of an alphabet, each behind a blank line.
func runs(s string, in func(byte) bool, decode func(string) string) string {
	var b strings.Builder
	for i := 0; i < len(s); {
		j := i
		for j < len(s) && in(s[j]) {
			j++
		}
		if j-i >= 8 {
			b.WriteString(decode(s[i:j]) + "\n\n")
		}
		i = max(j, i+1)
	}
	if b.Len() == 0 {
		return s
	}
	return b.String()
}

func isHex(c byte) bool { return c-'0' < 10 || (c|0x20)-'a' < 6 }

func isBase64(c byte) bool {
	return c-'0' < 10 || (c|0x20)-'a' < 26 || c == '+' || c == '/' || c == '-' || c == '_'
}

// base64Of decodes a run that may begin in the middle of a group of four.
func base64Of(s string) string {
	s = strings.NewReplacer("-", "+", "_", "/").Replace(s)
	var b strings.Builder
	for at := range min(4, len(s)) {
		d, _ := base64.RawStdEncoding.DecodeString(s[at : at+(len(s)-at)&^3])
		b.Write(d)
		b.WriteString("\n\n")
	}
	return b.String()
}
