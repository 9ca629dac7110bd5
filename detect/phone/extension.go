package phone

import "strings"

// extensionWords stand between a number and its extension, in small letters.
var extensionWords = [...]string{
	"x", "ext", "extn", "extension", "exten", "poste", "int", "interno", "anexo", "ramal", "durchwahl", "dw", "apparat", "app", "toestel", "tst", "wewn", "klapka", "linka", "mellek",
	"доб", "вн", "дод", "εσωτ", "dahili", "dah", "内線", "分机", "分機", "转", "轉", "내선", "ต่อ",
}

// extension returns the end of a number that ends at e with its extension, if
// one follows.
func extension(t string, e int) int {
	i := e
	for i < len(t) && i-e < 2 && (t[i] == ' ' || t[i] == ',' || t[i] == ';' || t[i] == '-' || t[i] == '/') {
		i++
	}
	if i < len(t) && t[i] == ' ' && i > e && t[i-1] != ' ' {
		i++
	}
	bracket := false
	if i < len(t) && (t[i] == '(' || t[i] == '[') && i > e {
		bracket = true
		i++
	}
	if !announced(t, i) && !strings.HasPrefix(t[e:], " #") {
		return e
	}
	rest := t[i:min(len(t), i+24)]
	n := 0
	for _, w := range extensionWords {
		if len(w) > n && len(rest) > len(w) && equalFold(rest[:len(w)], w) {
			n = len(w)
		}
	}
	if n == 0 {
		if strings.HasPrefix(t[e:], " #") && e+2 < len(t) && isDigit(t[e+2]) {
			i, n = e+1, 1
		} else {
			return e
		}
	}
	short := n == 1
	i += n
	for k := 0; i < len(t) && k < 3 && (t[i] == '.' || t[i] == ' ' || t[i] == ':' || t[i] == '=' || t[i] == '#' || t[i] == '-'); k++ {
		i++
	}
	d := i
	for i < len(t) && isDigit(t[i]) && i-d < 8 {
		i++
	}
	if i == d || i-d > 7 || short && i-d > 6 || i < len(t) && (isLetter(t[i]) || t[i] == '_') {
		return e
	}
	if i+1 < len(t) && (t[i] == '-' || t[i] == '.' || t[i] == '/') && isDigit(t[i+1]) {
		return e
	}
	if bracket {
		if i == len(t) || t[i] != ')' && t[i] != ']' {
			return e
		}
		i++
	}
	return i
}

// announced reports whether a word stands at i, with a digit behind it.
func announced(t string, i int) bool {
	for i < len(t) && isLetter(t[i]) {
		i++
	}
	if i < len(t) && t[i] >= 0x80 {
		return true
	}
	for k := 0; k < 3 && i < len(t) && !isDigit(t[i]); k++ {
		i++
	}
	return i < len(t) && isDigit(t[i])
}

// equalFold compares s with a word in small letters; capitals of ASCII only.
func equalFold(s, word string) bool {
	for i := range len(s) {
		c := s[i]
		if c-'A' < 26 {
			c |= 0x20
		}
		if c != word[i] {
			return false
		}
	}
	return true
}
