package pii

import (
	"strconv"
	"unicode"
	"unicode/utf8"

	"github.com/piikit/piikit/internal/fold"
)

// allowance returns the test for detect.Options.Allow, or nil if the policy
// allows nothing.
func allowance(p *Policy) (allow func(string) bool, where string, err error) {
	if len(p.Allow)+len(p.AllowFolded) == 0 {
		return nil, "", nil
	}
	exact := make(map[string]struct{}, len(p.Allow))
	for i, v := range p.Allow {
		if v == "" {
			return nil, "allow[" + strconv.Itoa(i) + "]", ErrTerm
		}
		exact[v] = struct{}{}
	}
	folded := make(map[string]struct{}, len(p.AllowFolded))
	for i, v := range p.AllowFolded {
		key := appendFolded(nil, v)
		if len(key) == 0 {
			return nil, "allow_folded[" + strconv.Itoa(i) + "]", ErrTerm
		}
		folded[string(key)] = struct{}{}
	}
	for i, t := range p.Deny {
		_, is := exact[t.Text]
		if !is {
			_, is = folded[string(appendFolded(nil, t.Text))]
		}
		if is { // which of the two would be meant?
			return nil, "deny[" + strconv.Itoa(i) + "]", ErrRepeated
		}
	}
	return func(v string) bool {
		if _, ok := exact[v]; ok {
			return true
		}
		if len(folded) == 0 {
			return false
		}
		var buf [128]byte
		_, ok := folded[string(appendFolded(buf[:0], v))]
		return ok
	}, "", nil
}

// appendFolded appends what AllowFolded compares: lower case, no diacritics,
// plain forms of full-width letters and the like, one space for blanks and none at the ends.
func appendFolded(dst []byte, s string) []byte {
	if fold.Needed(s) {
		var m fold.Map
		s = string(m.Append(nil, s, 0))
	}
	at := len(dst)
	blank := false
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == utf8.RuneError && n == 1:
			dst = append(dst, s[i])
		case unicode.IsSpace(r):
			blank = true
		case r >= 0x300 && r <= 0x36f: // combining diacritics
		default:
			if blank && len(dst) > at {
				dst = append(dst, ' ')
			}
			blank = false
			if base := fold.Base(r); base != "" {
				dst = append(dst, base...)
			} else {
				dst = utf8.AppendRune(dst, unicode.ToLower(r))
			}
		}
		i += n
	}
	return dst
}
