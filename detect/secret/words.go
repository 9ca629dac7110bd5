package secret

import (
	"strings"

	"github.com/piikit/piikit/detect"
)

// wordSecrets judges a word that is no prefix of a key: the beginning of armor, a
// scheme of authorization, an option of a command, a name in a sentence.
func wordSecrets(c *detect.Cursor, w detect.Word) int {
	t := c.Text
	n := at(t, c.Lo, w.End)
	if n != ' ' && n != '=' && n != ':' && n != '"' && n != 0 {
		return ideograph(c, w)
	}
	if w.Len() == 5 && has(t, w.Begin, "BEGIN") {
		return privateKey(c, w)
	}
	if n != ' ' {
		return ideograph(c, w)
	}
	switch {
	case w.Len() == 6 && hasFold(t, w.Begin, "bearer"):
		return bearer(c, w.End+1)
	case w.Len() == 5 && hasFold(t, w.Begin, "basic"):
		return basic(c, w.End+1)
	case w.Len() == 5 && hasFold(t, w.Begin, "token"):
		if has(t, w.Begin-15, "uthorization: ") || has(t, w.Begin-14, "uthorization: ") {
			return 0 // by its key
		}
	}
	option := w.Begin-2 >= c.Lo && t[w.Begin-1] == '-'
	if w.Len() == 7 && has(t, w.Begin, "sshpass") && has(t, w.End, " -p ") {
		v := value{assign: true, tight: true}
		if readValue(t, w.End+4, &v, password) {
			v.tight = true
			return judge(c, password, &flatName{}, v)
		}
	}
	if option && (w.Len() == 1 && t[w.Begin] == 'u' || w.Len() == 4 && has(t, w.Begin, "user")) {
		return userOption(c, w.End+1)
	}
	k, said := copula(t, w.End+1)
	if !option && !said && !follows(t, w.End+1) {
		return ideograph(c, w)
	}
	var f flatName
	if !f.read(t, c.Lo, w.End) {
		return 0
	}
	kd := f.kind()
	if kd == username {
		return saidUser(c, &f, w, k, said)
	}
	if kd != password && kd != pin && kd != secretKey {
		return ideograph(c, w)
	}
	if k := f.begin; option && strings.HasPrefix(t[k:w.End], "--") || option && strings.Contains(t[f.begin:w.End], " --") {
		v := value{assign: true, tight: true}
		if t[w.End+1:] == "" || t[w.End+1] == '-' || !readValue(t, w.End+1, &v, kd) {
			return 0
		}
		v.tight = true
		if at(t, c.Lo, v.e) == ' ' && v.quote == 0 && allLetters(t[v.b:v.e]) && strings.HasPrefix(t[v.b:], "is ") {
			return 0
		}
		if kd == password && allLetters(t[v.b:v.e]) && v.quote == 0 {
			if innocentWord(t[v.b:v.e]) || len(t[v.b:v.e]) < 4 || wordFollows(t, v.e+1) && !has(t, v.e, " -") {
				return 0
			}
		}
		return judge(c, kd, &f, v)
	}
	// "my password is hunter2", "das Passwort lautet hunter2"
	if kd == secretKey {
		return 0
	}
	v := value{prose: true}
	if !said {
		if kd == pin {
			return 0
		}
		if k, said = about(t, w.End+1); !said {
			if w.Len() < 5 && hasFold(t, w.Begin, "pass") {
				return 0 // the verb
			}
			k, v.bare = w.End+1, true
			if has(t, k, "- ") {
				k += 2
			}
		}
	}
	if at(t, c.Lo, k) == ':' {
		k++
	}
	if !readValue(t, k, &v, kd) {
		return 0
	}
	return judge(c, kd, &f, v)
}

// saidUser judges "my username is jvance77" and "login jvance77": letters alone
// are a name only where somebody says that it is theirs.
func saidUser(c *detect.Cursor, f *flatName, w detect.Word, k int, said bool) int {
	t := c.Text
	v := value{prose: true}
	if !said {
		k, v.bare = w.End+1, true
	}
	if t[w.End+1] == '=' || !readValue(t, k, &v, username) || v.b-w.End > 24 || !userLike(t, v) {
		return 0
	}
	s := t[v.b:v.e]
	mine := said && hasFold(t, f.begin, "my ") && (v.e == len(t) || t[v.e] != ' ')
	if !hasDigit(s) && !strings.ContainsAny(s, "_@") && !mine || v.bare && (!hasDigit(s) || len(s) < 5 || !isLetter(s[0])) {
		return 0
	}
	emit(c, v.b, v.e, "credential_username", detect.Cued, "secret/username")
	return v.b
}

// copula returns where the value of a sentence begins whose verb stands at i.
func copula(t string, i int) (end int, ok bool) {
	if i >= len(t) {
		return 0, false
	}
	switch t[i] | 0x20 {
	case 'i', 'w', 't', 'l', 'e', 'j', 'a', '=' | 0x20, 0xC3 | 0x20:
	default:
		return 0, false
	}
	for _, s := range copulas {
		if hasFold(t, i, s) {
			return i + len(s), true
		}
	}
	return 0, false
}

// follows reports whether something at i may be a password that follows its name
// without a verb, or a phrase such as "for the wifi is".
func follows(t string, i int) bool {
	if hasFold(t, i, "for ") || hasFold(t, i, "to ") || hasFold(t, i, "of ") || hasFold(t, i, "für ") {
		return true
	}
	if has(t, i, "- ") {
		i += 2
	}
	e := i
	digits := false
	for e < len(t) && e-i < 32 && !isSpace(t[e]) {
		digits = digits || isDigit(t[e])
		e++
	}
	return digits && e-i >= 6
}

// about passes over "for the wifi is" at i.
func about(t string, i int) (end int, ok bool) {
	if !hasFold(t, i, "for ") && !hasFold(t, i, "to ") && !hasFold(t, i, "of ") && !hasFold(t, i, "für ") {
		return 0, false
	}
	limit := min(len(t), i+48)
	for k := i; k < limit; k++ {
		switch t[k] {
		case '\n', '.', '!', '?', ',', ';', ':', '"':
			return 0, false
		case ' ':
			for _, s := range [...]string{"is ", "ist ", "lautet ", "est "} {
				if k > i && hasFold(t, k+1, s) {
					return k + 1 + len(s), true
				}
			}
		}
	}
	return 0, false
}

// copulas stand between a name and its value in a sentence.
var copulas = [...]string{"is now ", "is set to ", "is: ", "is ", "was ", "to ", "ist ", "lautet ", "est ", "es ", "é ", "è ", "jest ", "= ", "are ", "i.e. "}

// ideograph judges a code that follows a name for a password in a script
// without spaces: 密码是abc123.
func ideograph(c *detect.Cursor, w detect.Word) int {
	t := c.Text
	if w.Begin == c.Lo || t[w.Begin-1] < 0x80 || !w.Flags.Has(detect.HasDigit) {
		return 0
	}
	var f flatName
	if !f.read(t, c.Lo, w.Begin) || f.kind() != password {
		return 0
	}
	v := value{prose: true}
	if !readValue(t, w.Begin, &v, password) {
		return 0
	}
	return judge(c, password, &f, v)
}

// bearer judges the token behind a scheme.
func bearer(c *detect.Cursor, b int) int {
	t := c.Text
	e := setToken.run(t, b, detect.Horizon-16)
	for e > b && t[e-1] == '.' {
		e--
	}
	s := t[b:e]
	if len(s) < 16 || !hasDigit(s) || placeholder(s) || distinct(s) < 8 {
		return 0
	}
	if has(s, 0, "eyJ") {
		return 0 // by its shape
	}
	emit(c, b, e, "bearer_token", detect.Cued, "secret/bearer")
	return b // a key with a prefix may stand there, which says more
}

// basic judges base 64 behind the scheme Basic: it holds user:password.
func basic(c *detect.Cursor, b int) int {
	t := c.Text
	e := setB64.run(t, b, 512)
	k := e
	for k > b && t[k-1] == '=' {
		k--
	}
	var buf [384]byte
	n := decode64(buf[:], t[b:k])
	if n < 3 || k-b < 4 {
		return 0
	}
	colon := -1
	for i, x := range buf[:n] {
		if x == ':' && colon < 0 {
			colon = i
		}
		if x < 0x20 || x == 0x7F {
			return 0
		}
	}
	if colon < 0 || n < 5 && !has(t, b-8, ": Basic ") {
		return 0
	}
	return emit(c, b, e, "bearer_token", detect.Checked, "secret/basic")
}

// userOption judges the value of -u and --user: user:password.
func userOption(c *detect.Cursor, b int) int {
	t := c.Text
	v := value{}
	if !readValue(t, b, &v, password) {
		return 0
	}
	s := t[v.b:v.e]
	n := strings.IndexByte(s, ':')
	if n < 1 || n+3 > len(s) || strings.Contains(s, "://") || template(s) || template(s[n+1:]) || masked(s[n+1:]) || setDigits.all(s) || strings.IndexByte(s, ' ') >= 0 || innocentWord(s[n+1:]) || setDigits.all(s[n+1:]) && setDigits.all(s[:n]) {
		return 0
	}
	return emit(c, v.b, v.e, "url_credentials", detect.Cued, "secret/user_option")
}

// jwt judges a word that begins with eyJ: two to five parts in base64url with
// dots, the first of them a JSON object with an algorithm.
func jwt(c *detect.Cursor) int {
	t, b := c.Text, c.Pos
	if p := at(t, c.Lo, b-1); p == '_' || p == '-' && at(t, c.Lo, b-2) != '-' {
		return 0
	}
	e := setURL.run(t, b, 1024)
	if e >= len(t) || t[e] != '.' || e-b < 16 {
		return 0
	}
	var head [768]byte
	n := decode64(head[:], t[b:e])
	if n < 8 || head[0] != '{' || head[1] != '"' {
		return 0
	}
	if !jsonHead(head[:n]) {
		return 0
	}
	parts := 1
	for parts < 5 && e < len(t) && t[e] == '.' {
		k := setURL.run(t, e+1, b+detect.Horizon-1-e)
		if k == e+1 && !(parts == 1 && at(t, c.Lo, k) == '.') {
			if parts == 2 { // an empty signature
				e++
			}
			break
		}
		e = k
		parts++
	}
	if parts < 2 || parts == 2 && e-b < 32 {
		return 0
	}
	return emit(c, b, e, "jwt", detect.Checked, "secret/jwt")
}

// jsonHead reports whether b is a JSON object, as far as a header goes, with
// one of the members that RFC 7515 and 7516 know.
func jsonHead(b []byte) bool {
	depth, str, member := 0, false, false
	for i := 0; i < len(b); i++ {
		switch x := b[i]; {
		case x < 0x20 && !isSpace(x):
			return false
		case str && x == '\\':
			i++
		case x == '"':
			str = !str
			if str && i+5 < len(b) {
				switch string(b[i : i+5]) {
				case `"alg"`, `"typ"`, `"enc"`, `"kid"`, `"cty"`, `"jku"`, `"x5t"`, `"zip"`:
					member = true
				}
			}
		case !str && (x == '{' || x == '['):
			depth++
		case !str && (x == '}' || x == ']'):
			if depth--; depth == 0 {
				return member && i >= len(b)-2
			}
		}
	}
	return false
}

// passwordHash judges '$' at c.Pos: the hashes of crypt.
func passwordHash(c *detect.Cursor) int {
	t, i := c.Text, c.Pos
	if p := at(t, c.Lo, i-1); isAlnum(p) {
		return 0
	}
	hash := set{digitBits | 1<<'.' | 1<<'/' | 1<<'+' | 1<<'=' | 1<<'$' | 1<<',', upperBits | lowerBits}
	for _, h := range [...]struct {
		prefix   string
		min, max int
	}{
		{"$2a$", 56, 56}, {"$2b$", 56, 56}, {"$2y$", 56, 56}, {"$2x$", 56, 56}, {"$1$", 24, 31}, {"$apr1$", 24, 31}, {"$5$", 44, 80}, {"$6$", 87, 123},
		{"$argon2id$", 40, 160}, {"$argon2i$", 40, 160}, {"$argon2d$", 40, 160}, {"$y$", 48, 120}, {"$7$", 48, 120}, {"$scrypt$", 40, 160}, {"$pbkdf2-sha256$", 40, 140},
	} {
		if !has(t, i, h.prefix) {
			continue
		}
		k := i + len(h.prefix)
		e := hash.run(t, k, h.max+1)
		for e > k && t[e-1] == '.' && e-k > h.min {
			e--
		}
		if n := e - k; n >= h.min && n <= h.max && (e == len(t) || !isAlnum(t[e])) {
			return emit(c, i, e, "weak_password_hash", detect.Checked, "secret/password_hash")
		}
	}
	return 0
}
