package secret

import (
	"math"
	"strings"
)

// passwordLike reports whether a value behind a name for a password is one
// rather than prose, a template or code.
func passwordLike(t string, v value) bool {
	s := t[v.b:v.e]
	if len(s) < 3 || len(s) > 256 || template(s) || masked(s) || innocentWord(s) {
		return false
	}
	if s[0] == '!' && v.quote == 0 && allLetters(s[1:]) && wordFollows(t, v.e+1) {
		return false // a tag of YAML
	}
	letters := allLetters(s)
	if v.quote != 0 {
		return len(s) >= 4 && !(strings.IndexByte(s, ' ') >= 0 && sentence(s)) && !keyName(s)
	}
	if codeLike(t, v) {
		return false
	}
	next := at(t, 0, v.e)
	if letters {
		if len(s) < 4 || v.prose {
			return v.prose && common(s)
		}
		if v.assign && !v.tight {
			return false // program code
		}
		switch next {
		case ',', ')', ']', '}', '(', '.':
			// At the end of a sentence it may be one.
			return next == '.' && (v.e+1 >= len(t) || isSpace(t[v.e+1])) && !v.assign
		case ' ', '\t':
			if wordFollows(t, v.e+1) {
				return false // prose
			}
		}
		return true
	}
	if v.bare {
		return hasDigit(s) && len(s) >= 6 && !algorithm(s) && !words(s)
	}
	if v.prose {
		return hasDigit(s) && len(s) >= 4 || len(s) >= 6 && marks(s)
	}
	return true
}

// wordFollows reports whether a plain word stands at i, rather than the name
// of a next value.
func wordFollows(t string, i int) bool {
	if i >= len(t) || !isLetter(t[i]) {
		return false
	}
	e := setURL.run(t, i, 40)
	switch t[i:e] {
	case "and", "und", "et", "y", "e", "with", "or":
		return false
	}
	for e < len(t) && t[e] == ' ' {
		e++
	}
	return e >= len(t) || t[e] != ':' && t[e] != '='
}

// marks reports whether s has a character beside letters that prose has not
// inside a word.
func marks(s string) bool {
	for i := range len(s) {
		switch c := s[i]; c {
		case '!', '@', '#', '$', '%', '^', '&', '*', '_', '+', '=', '~':
			return true
		}
	}
	return false
}

// sentence reports whether a quoted text is a message about passwords: three
// words or more that end like one or begin with a capital, or a known word.
func sentence(s string) bool {
	if c := s[len(s)-1]; c == '.' || c == '!' || c == '?' || c == ':' {
		return true
	}
	first := s[0]-'A' < 26
	for _, w := range strings.Fields(s) {
		switch strings.ToLower(w) {
		case "the", "your", "is", "must", "please", "enter", "required", "not", "to", "be", "incorrect", "invalid", "a", "an", "of":
			return true
		}
	}
	return first && !hasDigit(s) && strings.Count(s, " ") > 0
}

// innocentWord reports whether s says something about a value instead of
// being it.
func innocentWord(s string) bool {
	if hasFold(s, 0, "your") {
		return true
	}
	if len(s) > 24 {
		return false
	}
	var buf [24]byte
	for i := range len(s) {
		buf[i] = lower(s[i])
	}
	switch string(buf[:len(s)]) {
	case "string", "str", "none", "null", "nil", "true", "false", "undefined", "required", "optional", "empty", "text", "hidden", "redacted", "masked", "password", "passwd", "passwort",
		"secret", "token", "wrong", "incorrect", "invalid", "expired", "missing", "unknown", "input", "any", "object", "bytes", "int", "integer", "changeme", "change-me", "change_me", "example", "todo", "tbd",
		"n/a", "yes", "no", "here", "below", "above", "encrypted", "reset", "changed", "forgotten", "forgot", "username", "user", "pass", "pwd", "your_password", "yourpassword", "your-password", "mypassword", "<nil>",
		"varchar", "char", "bool", "boolean", "number", "optional[str]", "str|none", "admin_password", "auto", "default", "enabled", "disabled", "confirm", "field", "value", "prompt", "stdin", "env", "file", "self",
		"correct", "weak", "strong", "short", "protected", "unchanged", "pending", "sent", "this", "that", "the", "placeholder", "passwordhere", "password_here", "enter", "not", "will", "must", "should", "is", "and", "or", "too", "safe", "secure", "mandatory", "needed",
		"kein", "keine", "vergessen", "falsch", "!vault", "incorrecta", "oubliée", "oublié", "test_password", "undefined_password":
		return true
	}
	return false
}

// common reports whether s is one of the passwords that everybody has: a word
// that a sentence would take for itself.
func common(s string) bool {
	switch s {
	case "letmein", "qwerty", "qwertz", "azerty", "iloveyou", "monkey", "dragon", "swordfish", "sunshine", "princess", "football", "baseball", "superman", "batman",
		"trustno", "asdfgh", "zxcvbn", "qwertyuiop", "asdfghjkl", "opensesame", "hunter", "starwars", "pokemon", "whatever", "shadow", "michael":
		return true
	}
	return false
}

// algorithm reports whether s is the name of a method, a version or the like, that
// stands beside "password" in technical prose.
func algorithm(s string) bool {
	for _, p := range [...]string{"sha", "md5", "base64", "base32", "argon", "pbkdf", "oauth", "utf", "ntlm", "bcrypt", "scrypt", "aes", "rc4", "v1", "v2", "v3", "version", "mysql", "x509", "http", "pkcs", "hash", "field", "input", "test", "min", "max", "step", "rule", "cve"} {
		if hasFold(s, 0, p) {
			return true
		}
	}
	return false
}

// masked reports whether s hides its value already, or is a row of one
// character.
func masked(s string) bool {
	return distinct(s) == 1 && (len(s) > 3 || !isAlnum(s[0])) || strings.Contains(s, "***") || strings.Contains(s, "•") || containsFold(s, "xxxx") || strings.Contains(s, "...") || strings.HasPrefix(s, "…")
}

// template reports whether s is a place for a value: ${KEY}, $KEY, <password>,
// {{ key }}, %(key)s, %s, [PASSWORD].
func template(s string) bool {
	switch s[0] {
	case '$':
		if len(s) > 1 && (s[1] == '{' || s[1] == '(') {
			return true
		}
		for i := 1; i < len(s); i++ {
			if !setWord.has(s[i]) {
				return false
			}
		}
		return len(s) == 1 || !isDigit(s[1])
	case '<':
		return s[len(s)-1] == '>' || strings.IndexByte(s, '>') > 0
	case '{':
		return len(s) > 1 && (s[1] == '{' || s[len(s)-1] == '}' || s[1] == '%')
	case '[':
		return s[len(s)-1] == ']'
	case '%':
		return len(s) > 1 && (s[1] == '(' || s[1] == 's' && len(s) == 2 || s[1] == 'v' && len(s) == 2 || s[len(s)-1] == '%' || s[1] == '{')
	case '#':
		return len(s) > 1 && s[1] == '{'
	case '*', '&', '@':
		return len(s) == 1
	}
	return strings.Contains(s, "${") || strings.Contains(s, "{{") || strings.Contains(s, "<%") || strings.Contains(s, "$(") || strings.Contains(s, "#{")
}

// codeLike reports whether a value without quotes is an expression of a
// program: a call, an index, a path of names, a type.
func codeLike(t string, v value) bool {
	s := t[v.b:v.e]
	if v.quote != 0 {
		return keyName(s)
	}
	if n := strings.IndexByte(s, '('); n > 0 && setDot.all(s[:n]) {
		return true
	}
	if n := strings.IndexByte(s, '['); n > 0 && setDot.all(s[:n]) {
		return true
	}
	if strings.Contains(s, "->") || strings.Contains(s, "::") || strings.HasPrefix(s, "&") || strings.HasPrefix(s, "=") || strings.HasPrefix(s, "-") && len(s) < 4 || s[0] == '(' || s[0] == '{' || s[0] == '[' {
		return true
	}
	if n := at(t, 0, v.e); n == '(' || n == '[' || n == '{' {
		return true
	}
	return path(s) || keyName(s)
}

// path reports whether s is a path of names: cfg.Password, self.pw.
func path(s string) bool {
	dots, digits := 0, 0
	for i := range len(s) {
		switch c := s[i]; {
		case c == '.':
			if i == 0 || i+1 == len(s) || !isLetter(s[i+1]) && s[i+1] != '_' {
				return false
			}
			dots++
		case isDigit(c):
			digits++
		case !isLetter(c) && c != '_':
			return false
		}
	}
	return dots > 0 && digits == 0 && (isLetter(s[0]) || s[0] == '_')
}

// keyName reports whether s is itself the name of such a value:
// db_password, DB_PASSWORD, clientSecret.
func keyName(s string) bool {
	if !setURL.all(s) || hasDigit(s) || len(s) > 48 {
		return false
	}
	var f flatName
	if !f.read(s, 0, len(s)) {
		return false
	}
	k := f.kind()
	return k != noKind && k != username
}

// userLike reports whether a value behind a name for a user is one.
func userLike(t string, v value) bool {
	s := t[v.b:v.e]
	set := set{setDot[0] | 1<<'+', setDot[1] | 1<<('\\'&63) | 1<<('@'&63)}
	if len(s) < 3 || len(s) > 40 || !set.all(s) || uuid(s) || innocentWord(s) || setDigits.all(s) && len(s) < 4 {
		return false
	}
	if v.quote != 0 {
		return !keyName(s)
	}
	if codeLike(t, v) || v.assign && !v.tight {
		return false
	}
	switch at(t, 0, v.e) {
	case '(', '[', '{', '.', ')':
		return false
	case ' ', '\t':
		if allLetters(s) && wordFollows(t, v.e+1) {
			return false
		}
	}
	return true
}

// random reports whether s is too irregular for a word: letters and digits, and
// four fifths of the entropy that it could have, up to 3.2 bits a character.
func random(s string) bool {
	var count [128]uint8
	digits, letters := 0, 0
	for i := range len(s) {
		c := s[i]
		if c >= 128 {
			return false
		}
		if count[c] < 255 {
			count[c]++
		}
		if isDigit(c) {
			digits++
		} else if isLetter(c) {
			letters++
		}
	}
	if digits == 0 || letters == 0 {
		return false
	}
	n, h := float64(len(s)), 0.0
	for _, k := range count {
		if k > 0 {
			h += float64(k) * (math.Log2(n) - math.Log2(float64(k)))
		}
	}
	return h/n >= min(0.8*math.Log2(n), 3.2)
}
