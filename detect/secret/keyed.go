package secret

import (
	"strings"

	"github.com/piikit/piikit/detect"
)

// A value is what stands behind a key.
type value struct {
	b, e   int
	quote  byte // in quotes
	tight  bool // no space between mark and value
	assign bool // '=' is the mark
	prose  bool // "is" is
	bare   bool // nothing is between name and value
}

// keyed judges ':', '=' or '>' at c.Pos: a name in front of it, a value behind.
func keyed(c *detect.Cursor) int {
	t, i := c.Text, c.Pos
	k := i
	for k > c.Lo && i-k < 3 && t[k-1] == ' ' {
		k--
	}
	if k == c.Lo {
		return 0
	}
	v := value{assign: t[i] == '='}
	switch t[i] {
	case '>':
		if t[k-1] == '=' { // =>
			for k--; k > c.Lo && i-k < 4 && t[k-1] == ' '; k-- {
			}
		}
	case '=':
		switch at(t, c.Lo, i+1) {
		case '=', '~', '>':
			return 0
		}
		switch t[k-1] {
		case '!', '<', '>', '=', '~', '?', '|', '&':
			return 0
		case ':', '+':
			k--
			for k > c.Lo && i-k < 5 && t[k-1] == ' ' {
				k--
			}
		}
	case ':':
		if n := at(t, c.Lo, i+1); n == ':' || n == '=' {
			return 0
		}
	}
	quoted := byte(0)
	for n := 0; n < 3 && k > c.Lo && (t[k-1] == '"' || t[k-1] == '\'' || t[k-1] == '`' || t[k-1] == '\\' || t[k-1] == ']' || t[k-1] == '*'); n++ {
		quoted = t[k-1]
		k--
	}
	if k == c.Lo || len(ending(lower(t[k-1]))) == 0 && t[k-1] < 0x80 {
		return 0
	}
	var f flatName
	if !f.read(t, c.Lo, k) {
		return 0
	}
	kd := f.kind()
	if kd == noKind {
		if kd = f.paired(t, c.Lo); kd == noKind {
			return 0
		}
	}
	if t[i] == '>' && (at(t, c.Lo, f.begin-1) != '<' || quoted != 0) && at(t, c.Lo, i-1) != '=' {
		return 0
	}
	switch {
	case at(t, c.Lo, f.begin-1) == '$' && t[i] != '=': // ${PASSWORD:-x}
		return 0
	case at(t, c.Lo, f.begin-1) == '{' && at(t, c.Lo, f.begin-2) == '$':
		return 0
	}
	if !readValue(t, i+1, &v, kd) {
		return 0
	}
	return judge(c, kd, &f, v)
}

// readValue reads the value at i, on its line.
func readValue(t string, i int, v *value, kd kind) bool {
	b := i
	for b < len(t) && b-i < 24 && (t[b] == ' ' || t[b] == '\t' || t[b] == '*') {
		b++
	}
	v.tight = b == i
	if b >= len(t) || t[b] == '\n' || t[b] == '\r' {
		return false
	}
	escaped := false
	switch q := t[b]; q {
	case '"', '\'', '`':
		v.quote = q
	case '\\':
		if b+1 < len(t) && t[b+1] == '"' {
			v.quote, escaped = '"', true
			b++
		}
	case 'b', 'r', 'u':
		if b+1 < len(t) && (t[b+1] == '"' || t[b+1] == '\'') {
			v.quote = t[b+1]
			b++
		}
	}
	limit := min(len(t), b+512)
	if v.quote != 0 {
		b++
		e := b
		for e < limit && t[e] != '\n' && t[e] != v.quote {
			if t[e] == '\\' {
				if escaped && e+1 < limit && t[e+1] == v.quote {
					break
				}
				e++
			}
			e++
		}
		if e >= limit || t[e] == '\n' {
			if e-b > 128 || kd != cookie && kd != setCookie {
				return bare(t, b, limit, v, kd) // an opening quote that is none
			}
		}
		v.b, v.e = b, min(e, limit)
		return v.e > b
	}
	return bare(t, b, limit, v, kd)
}

// bare reads a value without quotes.
func bare(t string, b, limit int, v *value, kd kind) bool {
	e := b
	if kd == cookie || kd == setCookie {
		for e < limit && t[e] != '\n' && t[e] != '\r' && t[e] != '"' && t[e] != '\'' && !(kd == setCookie && t[e] == ';') {
			e++
		}
		for e > b && (t[e-1] == ' ' || t[e-1] == ';') {
			e--
		}
		v.b, v.e = b, e
		return e > b
	}
scan:
	for e < limit {
		switch c := t[e]; c {
		case ' ', '\n', '\r', '\t', '"', '<', '`', 0:
			break scan
		case ';':
			break scan
		case ',':
			if e+1 >= len(t) || isSpace(t[e+1]) || v.assign && v.tight && pairFollows(t, e+1) {
				break scan
			}
		case '&':
			if v.assign && pairFollows(t, e+1) {
				break scan
			}
		case '|':
			if e > b && (e+1 >= len(t) || isSpace(t[e+1])) {
				break scan
			}
		case '\\':
			if e+1 < len(t) && (t[e+1] == 'n' || t[e+1] == 'r' || t[e+1] == 't' || t[e+1] == '"') {
				break scan
			}
		}
		if t[e] >= 0x80 && e > b && t[e-1] < 0x80 && dense(t[e:]) {
			break
		}
		e++
	}
	for e > b {
		switch c := t[e-1]; {
		case c == '.' || c == ',' || c == ':' || c == '\'' || c == '?' && e-b > 1 && isLetter(t[e-2]) || c == '!' && v.prose && allLetters(t[b:e-1]) || c == '*' && has(t, e-2, "**"):
			e--
			continue
		case c == ')' && strings.IndexByte(t[b:e], '(') < 0, c == ']' && strings.IndexByte(t[b:e], '[') < 0, c == '}' && strings.IndexByte(t[b:e], '{') < 0:
			e--
			continue
		}
		break
	}
	v.b, v.e = b, e
	return e > b
}

// dense reports whether s begins with a character or mark of a script without
// spaces.
func dense(s string) bool { return s[0] >= 0xE3 && s[0] <= 0xED || s[0] == 0xEF }

// pairFollows reports whether name= stands at i.
func pairFollows(t string, i int) bool {
	e := setDot.run(t, i, 40)
	return e > i && e < len(t) && t[e] == '='
}

func allLetters(s string) bool {
	for i := range len(s) {
		if !isLetter(s[i]) && s[i] < 0x80 {
			return false
		}
	}
	return true
}

// judge judges the value of a key. It returns where the value begins: a key with a
// prefix of its own may stand there, which says more.
func judge(c *detect.Cursor, kd kind, f *flatName, v value) int {
	t := c.Text
	s := t[v.b:v.e]
	if !setASCII.has(s[0]) && s[0] < 0x80 {
		return 0
	}
	switch kd {
	case password:
		if !passwordLike(t, v) {
			return 0
		}
		if b, e, ok := connection(t, c.Lo, v.b, v.e); ok {
			emit(c, b, e, "db_connection", detect.Cued, "secret/db_connection")
		}
		emit(c, v.b, v.e, "credential_password", detect.Cued, "secret/password")
		return v.b
	case pin:
		if len(s) < 4 || len(s) > 8 || !setDigits.all(s) {
			return 0
		}
		return emit(c, v.b, v.e, "credential_password", detect.Cued, "secret/pin")
	case user:
		if !hasDigit(s) || setDigits.all(s) || !isLetter(s[0]) || !userLike(t, v) {
			return 0
		}
		emit(c, v.b, v.e, "credential_username", detect.Cued, "secret/username")
		return v.b
	case username:
		if !userLike(t, v) {
			return 0
		}
		emit(c, v.b, v.e, "credential_username", detect.Cued, "secret/username")
		return v.b
	case awsSecret:
		if len(s) == 40 && setB64.all(s) && random(s) {
			return emit(c, v.b, v.e, "aws_secret_key", detect.Checked, "secret/aws_secret_key")
		}
		kd = secretKey
	case azureKey:
		e := setToken.run(t, v.b, 200)
		if n := e - v.b; (n == 44 || n == 88) && t[e-1] == '=' {
			return emit(c, v.b, e, "azure_key", detect.Checked, "secret/azure_key")
		}
		e = set{setB64[0] | 1<<'%', setB64[1]}.run(t, v.b, 120)
		if n := e - v.b; n >= 44 && n < 80 && (strings.HasSuffix(t[v.b:e], "%3D") || strings.HasSuffix(t[v.b:e], "%3d")) {
			return emit(c, v.b, e, "azure_key", detect.Checked, "secret/azure_sas")
		}
		return 0
	case cookie, setCookie:
		if n := strings.IndexByte(s, '='); n < 1 || len(s) < 8 || strings.IndexByte(s[:n], ' ') >= 0 || template(s) {
			return 0
		}
		emit(c, v.b, v.e, "http_cookie", detect.Cued, "secret/cookie")
		return v.b
	case session:
		e := set{setToken[0] | 1<<'%' | 1<<':', setToken[1]}.run(t, v.b, 256)
		if e-v.b >= 16 && hasDigit(t[v.b:e]) && !placeholder(t[v.b:e]) && !template(t[v.b:e]) {
			emit(c, v.b, e, "http_cookie", detect.Cued, "secret/session")
			return v.b
		}
		return 0
	case authorization:
		return authorizationValue(c, v)
	case uuidKey:
		if uuid(s) {
			return emit(c, v.b, v.e, generic, detect.Checked, "secret/heroku")
		}
		kd = secretKey
	}
	e := set{setToken[0] | 1<<':' | 1<<'!', setToken[1]}.run(t, v.b, 300)
	if v.quote != 0 && e != v.e || e < v.e-2 {
		return 0
	}
	e = min(e, v.e)
	s = t[v.b:e]
	if len(s) < 10 || !random(s) || placeholder(s) || codeLike(t, v) || uuid(s) || integrity(s) || words(s) || strings.Contains(s, "://") || s[0] == '/' || s[0] == '.' {
		return 0
	}
	emit(c, v.b, e, generic, detect.Cued, "secret/generic_api_key")
	return v.b
}

// words reports whether s is made of plain words with marks between them and
// hardly a digit: my-release-postgresql1.
func words(s string) bool {
	digits, plain, n := 0, 0, 0
	for i := 0; i <= len(s); i++ {
		if i < len(s) && (s[i]-'a' < 26 || s[i]-'A' < 26 && n == 0) {
			n++
			continue
		}
		if n > 1 {
			plain++
		}
		n = 0
		if i < len(s) && isDigit(s[i]) {
			digits++
		}
	}
	return plain > 1 && digits < 4
}

// integrity reports whether s is a digest that says so: sha256-…, md5:….
func integrity(s string) bool {
	return hasFold(s, 0, "sha") && len(s) > 6 && (s[4] == '-' || s[6] == '-' || s[6] == ':') || hasFold(s, 0, "md5")
}

// authorizationValue judges what follows "Authorization:": a scheme and a
// token. Bearer and Basic are anchors of their own.
func authorizationValue(c *detect.Cursor, v value) int {
	t := c.Text
	b := v.b
	e := setWord.run(t, b, 32)
	if hasFold(t, b, "bearer") || hasFold(t, b, "basic") {
		return 0
	}
	if e < len(t) && t[e] == ' ' {
		b = e + 1
	}
	for _, s := range [...]string{"token=\"", "token=", "Key="} {
		if has(t, b, s) {
			b += len(s)
		}
	}
	e = setToken.run(t, b, 1024)
	if e-b < 16 || !random(t[b:e]) || placeholder(t[b:e]) {
		return 0
	}
	emit(c, b, e, "bearer_token", detect.Cued, "secret/authorization")
	return b
}
