package name

import (
	"strings"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/internal/words"
)

// displayName returns the name before an e-mail address in angle brackets:
// "John Q. Public" <john@example.com>, Smith, Mary <mary@example.com>. It is
// empty if there is none.
func displayName(c *detect.Cursor) (b, e int) {
	t, i := c.Text, c.Pos
	n := strings.IndexByte(t[i:min(len(t), i+72)], '>')
	if n < 0 {
		return 0, 0
	}
	at := strings.IndexByte(t[i:i+n], '@')
	if at < 2 || strings.ContainsAny(t[i+1:i+n], " \n\"") {
		return 0, 0
	}
	e = i
	for e > c.Lo && t[e-1] == ' ' {
		e--
	}
	lo := max(c.Lo, e-maxValue)
	b = e
	if e > lo && t[e-1] == '"' {
		e--
		if b = strings.LastIndexByte(t[lo:e], '"'); b < 0 {
			return 0, 0
		}
		b += lo + 1
	} else {
		for b > lo && strings.IndexByte("\n:;\"<>(),", t[b-1]) < 0 {
			b--
		}
	}
	b, e = trimValue(t, b, e)
	if !likelyName(c, b, e, fieldKey) {
		return 0, 0
	}
	return b, e
}

// handle looks at an '@': a mention of somebody, or the local part of an
// e-mail address that repeats a name of this text.
func (f *finder) handle(c *detect.Cursor, s *state) int {
	t, i := c.Text, c.Pos
	if i > c.Lo && isLocal(t[i-1]) {
		f.local(c, s)
		return i + 1
	}
	// @john, @john.smith
	end := i + 1
	for end < len(t) && end < i+40 && isLocal(t[end]) {
		end++
	}
	for end > i+1 && t[end-1] == '.' {
		end--
	}
	known, parts, likely := false, 0, 0
	for k := i + 1; k < end; {
		w := c.WordAt(k)
		if w.Len() == 0 {
			k++
			continue
		}
		if w.End > end {
			return i + 1
		}
		a := words.Lookup(w.Hash)
		parts++
		if a.Name() >= 3 && (a.Word() <= 2 || a.Name() > a.Word()) {
			likely++
		}
		known = known || s.tag.Said(w.Hash) || a.Given() >= 4 && (a.Word() == 0 || a.Given() >= 6 && a.Given() > a.Word())
		k = w.End
	}
	known = known || parts == 2 && likely == 2 // @john.smith
	if known && (end == len(t) || t[end] != '@' && t[end] != '/') {
		c.Emit(detect.Match{Begin: i + 1, End: end, Type: Type, Rule: "name/mention"})
		return end
	}
	return i + 1
}

func isLocal(ch byte) bool {
	return ch|0x20 >= 'a' && ch|0x20 <= 'z' || ch >= '0' && ch <= '9' || ch == '.' || ch == '_' || ch == '-' || ch == '+'
}

// local reports the words of the local part of the address whose '@' is at
// c.Pos that were names before in this text.
func (f *finder) local(c *detect.Cursor, s *state) {
	t, b := c.Text, c.Pos
	for lo := max(c.Lo, c.Pos-64); b > lo && isLocal(t[b-1]); b-- {
	}
	first, last := -1, -1
	for k := b; k < c.Pos; {
		w := c.WordAt(k)
		if w.Len() == 0 {
			k++
			continue
		}
		if w.Len() > 2 && w.End <= c.Pos && s.tag.Said(w.Hash) {
			if first < 0 {
				first = w.Begin
			}
			last = w.End
		}
		k = w.End
	}
	if first >= 0 {
		c.Emit(detect.Match{Begin: first, End: last, Type: Type, Rule: "name/local"})
	}
}
