package literal

import (
	"unicode"
	"unicode/utf8"
)

// Whole reports whether text[b:e] is no part of a longer word: neither of its
// ends joins what is beside it. Letters, digits and marks join each other,
// unless one of the two belongs to a script that does not put spaces between
// words (Chinese, Japanese, Thai and its neighbors).
func Whole(text string, b, e int) bool {
	return !(b > 0 && joins(lastRune(text[:b]), firstRune(text[b:e]))) &&
		!(e < len(text) && joins(lastRune(text[b:e]), firstRune(text[e:])))
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

func lastRune(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}

// joins reports whether two runes side by side are in one word.
func joins(a, b rune) bool {
	if a < utf8.RuneSelf && b < utf8.RuneSelf {
		return isAlnum(byte(a)) && isAlnum(byte(b))
	}
	return inWord(a) && inWord(b) && !spaceless(a) && !spaceless(b)
}

func isAlnum(c byte) bool { return c-'0' < 10 || (c|0x20)-'a' < 26 }

func inWord(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.IsMark(r)
}

func spaceless(r rune) bool {
	return r >= 0xe00 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar)
}
