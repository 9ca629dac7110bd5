package secret

import (
	"unicode"
	"unicode/utf8"
)

// kind is what the name of a value says about it.
type kind uint8

const (
	noKind kind = iota
	password
	pin
	username
	secretKey // judged by randomness
	awsSecret
	azureKey
	cookie
	setCookie
	session
	authorization
	uuidKey // services whose keys are UUIDs
	user    // "user", which is said of much: a name has a letter and a digit
)

// A name is the end of a key, without marks and in small letters. Whole ones
// must begin where a word begins: "pass" in db_pass, not in bypass.
type name struct {
	text  string
	kind  kind
	whole bool
}

// names are sorted by their last byte, of those with the same the longer first.
var names = [...]name{
	{"contraseña", password, false}, {"contrasenya", password, false}, {"contrasena", password, false}, {"salasana", password, false}, {"lozinka", password, true}, {"parola", password, true}, {"senha", password, true},
	{"hmac", secretKey, true},
	{"aspnetsessionid", session, false}, {"wachtwoord", password, false}, {"jsessionid", session, true}, {"connectsid", session, true}, {"lösenord", password, false}, {"phpsessid", session, true}, {"sessionid", session, false}, {"password", password, false}, {"passord", password, false}, {"passwd", password, false}, {"userid", username, true}, {"sessid", session, false}, {"pswd", password, true}, {"pwd", password, true},
	{"sharedaccesssignature", azureKey, false}, {"sessioncookie", session, false}, {"secretkeybase", secretKey, false}, {"benutzername", username, false}, {"adgangskode", password, false}, {"passphrase", password, false}, {"motdepasse", password, false}, {"loginname", username, true}, {"setcookie", setCookie, true}, {"passcode", password, false}, {"username", username, false}, {"pincode", pin, true}, {"şifre", password, true}, {"parole", password, true}, {"cookie", cookie, true}, {"clave", password, true}, {"sifre", password, true},
	{"sig", azureKey, true},
	{"auth", secretKey, true},
	{"katasandi", password, false},
	{"credential", secretKey, false},
	{"gebruikersnaam", username, false},
	{"proxyauthorization", authorization, true}, {"authorization", authorization, true}, {"sessiontoken", session, false}, {"login", username, true}, {"token", secretKey, false}, {"pin", pin, true},
	{"nombredeusuario", username, false}, {"usuario", username, true}, {"hasło", password, true}, {"haslo", password, true}, {"heslo", password, true},
	{"mdp", password, true},
	{"nomdutilisateur", username, false}, {"pinnumber", pin, true}, {"bearer", secretKey, true},
	{"credentials", secretKey, false}, {"secrets", secretKey, true}, {"pass", password, true},
	{"losungswort", password, false}, {"awssecret", awsSecret, false}, {"apisecret", secretKey, false}, {"passwort", password, false}, {"kennwort", password, false}, {"secret", secretKey, false}, {"salt", secretKey, true},
	{"mậtkhẩu", password, false},
	{"passw", password, true}, {"psw", password, true}, {"pw", password, true},
	{"storageaccountkey", azureKey, false}, {"secretaccesskey", awsSecret, false}, {"sharedaccesskey", azureKey, false}, {"subscriptionkey", secretKey, false}, {"applicationkey", secretKey, false}, {"integrationkey", secretKey, false}, {"encryptionkey", secretKey, false}, {"awssecretkey", awsSecret, false}, {"herokuapikey", uuidKey, false}, {"apisecretkey", secretKey, false}, {"consumerkey", secretKey, false}, {"accountkey", azureKey, false}, {"storagekey", azureKey, false}, {"privatekey", secretKey, false}, {"signingkey", secretKey, false}, {"servicekey", secretKey, false}, {"licensekey", secretKey, false}, {"webhookkey", secretKey, false}, {"herokukey", uuidKey, false}, {"accesskey", secretKey, false}, {"secretkey", secretKey, false}, {"masterkey", secretKey, false}, {"ingestkey", secretKey, false}, {"authkey", secretKey, false}, {"apikey", secretKey, false}, {"appkey", secretKey, false},
	{"密码", password, false},
	{"κωδικός", password, true},
	{"パスワード", password, false},
	{"пароль", password, false},
	{"ユーザー名", username, false}, {"用户名", username, false},
	{"비밀번호는", password, false}, {"סיסמה", password, true},
	{"รหัสผ่าน", password, false},
	{"口令", password, false},
	{"パスワードは", password, false}, {"密码是", password, false}, {"密碼是", password, false},
	{"كلمةالمرور", password, false},
	{"jelszó", password, true},
	{"暗証番号", password, false},
	{"비밀번호", password, false}, {"암호", password, false},
	{"密码为", password, false},
	{"密碼", password, false},
}

// ending returns which names end with byte c.
func ending(c byte) []name {
	switch c {
	case 'a':
		return names[0:7]
	case 'c':
		return names[7:8]
	case 'd':
		return names[8:22]
	case 'e':
		return names[22:39]
	case 'g':
		return names[39:40]
	case 'h':
		return names[40:41]
	case 'i':
		return names[41:42]
	case 'l':
		return names[42:43]
	case 'm':
		return names[43:44]
	case 'n':
		return names[44:50]
	case 'o':
		return names[50:55]
	case 'p':
		return names[55:56]
	case 'r':
		return names[56:59]
	case 's':
		return names[59:62]
	case 't':
		return names[62:69]
	case 'u':
		return names[69:70]
	case 'w':
		return names[70:73]
	case 'y':
		return names[73:99]
	case 0x81:
		return names[99:100]
	case 0x82:
		return names[100:101]
	case 0x89:
		return names[101:102]
	case 0x8C:
		return names[102:103]
	case 0x8D:
		return names[103:105]
	case 0x94:
		return names[105:107]
	case 0x99:
		return names[107:108]
	case 0xA4:
		return names[108:109]
	case 0xAF:
		return names[109:112]
	case 0xB1:
		return names[112:113]
	case 0xB3:
		return names[113:114]
	case 0xB7:
		return names[114:115]
	case 0xB8:
		return names[115:117]
	case 0xBA:
		return names[117:118]
	case 0xBC:
		return names[118:119]
	}
	return nil
}

// A flatName is a key as it is compared: small letters, no marks.
type flatName struct {
	buf   [64]byte
	n     int
	start [64]bool // a word begins at that byte
	begin int      // where the key begins in the text
}

// read reads the key that ends at end of t, backwards: words with marks,
// or single spaces, between them.
func (f *flatName) read(t string, lo, end int) bool {
	lo = max(lo, end-48)
	b, spaces := end, 0
	for b > lo {
		c := t[b-1]
		if c == ' ' {
			if spaces++; spaces > 3 || b-1 == lo || !isAlnum(t[b-2]) && t[b-2] < 0x80 {
				break
			}
			b--
			continue
		}
		if !isAlnum(c) && c != '_' && c != '-' && c != '.' && c < 0x80 {
			break
		}
		b--
	}
	for b < end && !utf8.RuneStart(t[b]) {
		b++
	}
	f.begin, f.n = b, 0
	fresh, small := true, false
	for i := b; i < end; {
		c := t[i]
		if c >= 0x80 {
			r, size := utf8.DecodeRuneInString(t[i:end])
			i += size
			if !unicode.IsLetter(r) && !unicode.IsMark(r) {
				fresh = true
				continue
			}
			r = unicode.ToLower(r)
			if f.n+4 > len(f.buf) {
				return false
			}
			f.start[f.n] = fresh
			f.n += utf8.EncodeRune(f.buf[f.n:], r)
			fresh, small = false, true
			continue
		}
		i++
		if !isAlnum(c) {
			fresh, small = true, false
			continue
		}
		capital := c-'A' < 26
		if f.n+4 > len(f.buf) {
			return false
		}
		f.start[f.n] = fresh || capital && small
		f.buf[f.n] = lower(c)
		f.n++
		fresh, small = false, !capital
	}
	return f.n > 1
}

// kind returns what the key says.
func (f *flatName) kind() kind {
	v := f.buf[:f.n]
	group := ending(v[len(v)-1])
	for i := range group {
		n := &group[i]
		k := len(v) - len(n.text)
		if k < 0 || v[k] != n.text[0] || string(v[k:]) != n.text {
			continue
		}
		if n.whole && k > 0 && !f.start[k] {
			continue
		}
		if n.kind == secretKey && f.innocent() {
			return noKind
		}
		return n.kind
	}
	for _, s := range [...]string{"user", "benutzer", "utilisateur"} {
		if k := len(v) - len(s); k >= 0 && string(v[k:]) == s && (k == 0 || f.start[k]) {
			return user
		}
	}
	return noKind
}

// innocent reports whether the key names something that looks like a secret
// and is none.
func (f *flatName) innocent() bool {
	v := string(f.buf[:f.n])
	for _, s := range [...]string{"public", "pagetoken", "nexttoken", "hash", "sha1", "sha256", "digest", "checksum", "fingerprint", "pagination", "continuationtoken", "csrf", "xsrf", "keyid", "synctoken", "cursor"} {
		if containsFold(v, s) {
			return true
		}
	}
	return false
}

// paired returns what the name says whose value this is, where a key and its
// value have fields of their own: <add key="password" value="…"/>,
// {"name": "password", "value": "…"}. f is the key "value".
func (f *flatName) paired(t string, lo int) kind {
	if f.n != 5 || string(f.buf[:5]) != "value" {
		return noKind
	}
	k := f.begin
	for k > lo && f.begin-k < 24 && (isSpace(t[k-1]) || t[k-1] == '"' || t[k-1] == '\'' || t[k-1] == ',' || t[k-1] == '-') {
		k--
	}
	if k == f.begin || !isAlnum(at(t, lo, k-1)) {
		return noKind
	}
	var g flatName
	if !g.read(t, lo, k) {
		return noKind
	}
	for k = g.begin; k > lo && g.begin-k < 4 && (t[k-1] == ' ' || t[k-1] == '"' || t[k-1] == '\''); {
		k--
	}
	if m := at(t, lo, k-1); m != '=' && m != ':' {
		return noKind
	}
	return g.kind()
}
