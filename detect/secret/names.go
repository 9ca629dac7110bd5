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
)

// A name is the end of a key, without marks and in small letters. Whole ones
// must begin where a word begins: "pass" in db_pass, not in bypass.
type name struct {
	text  string
	kind  kind
	whole bool
}

// names, by their last byte; longer ones first where one ends with the other.
var names = [...]name{
	{"password", password, false}, {"passwd", password, false}, {"passwort", password, false}, {"pwd", password, true}, {"passphrase", password, false},
	{"passcode", password, false}, {"pass", password, true}, {"pswd", password, true}, {"psw", password, true}, {"pw", password, true}, {"passw", password, true},
	{"kennwort", password, false}, {"losungswort", password, false}, {"contraseña", password, false}, {"contrasena", password, false}, {"contrasenya", password, false}, {"clave", password, true},
	{"motdepasse", password, false}, {"mdp", password, true}, {"senha", password, true}, {"wachtwoord", password, false}, {"hasło", password, true}, {"haslo", password, true},
	{"heslo", password, true}, {"jelszó", password, true}, {"salasana", password, false}, {"lösenord", password, false}, {"adgangskode", password, false}, {"passord", password, false},
	{"parola", password, true}, {"şifre", password, true}, {"sifre", password, true}, {"lozinka", password, true}, {"пароль", password, false}, {"κωδικός", password, true}, {"סיסמה", password, true},
	{"密码", password, false}, {"密碼", password, false}, {"口令", password, false}, {"パスワード", password, false}, {"暗証番号", password, false}, {"비밀번호", password, false}, {"암호", password, false},
	{"كلمةالمرور", password, false}, {"mậtkhẩu", password, false}, {"katasandi", password, false}, {"รหัสผ่าน", password, false}, {"parole", password, true},
	{"密码是", password, false}, {"密码为", password, false}, {"密碼是", password, false}, {"パスワードは", password, false}, {"비밀번호는", password, false},
	{"pin", pin, true}, {"pincode", pin, true}, {"pinnumber", pin, true},
	{"username", username, false}, {"userid", username, true}, {"login", username, true}, {"loginname", username, true}, {"benutzername", username, false}, {"nomdutilisateur", username, false},
	{"nombredeusuario", username, false}, {"usuario", username, true}, {"用户名", username, false}, {"ユーザー名", username, false}, {"gebruikersnaam", username, false},
	{"secretaccesskey", awsSecret, false}, {"awssecretkey", awsSecret, false}, {"awssecret", awsSecret, false},
	{"accountkey", azureKey, false}, {"sharedaccesskey", azureKey, false}, {"sharedaccesssignature", azureKey, false}, {"storagekey", azureKey, false}, {"storageaccountkey", azureKey, false}, {"sig", azureKey, true},
	{"setcookie", setCookie, true}, {"cookie", cookie, true},
	{"phpsessid", session, true}, {"jsessionid", session, true}, {"sessionid", session, false}, {"sessid", session, false}, {"connect.sid", session, true}, {"connectsid", session, true}, {"aspnetsessionid", session, false}, {"sessiontoken", session, false}, {"sessioncookie", session, false},
	{"authorization", authorization, true}, {"proxyauthorization", authorization, true},
	{"herokuapikey", uuidKey, false}, {"herokukey", uuidKey, false},
	{"apikey", secretKey, false}, {"accesskey", secretKey, false}, {"secretkey", secretKey, false}, {"privatekey", secretKey, false}, {"encryptionkey", secretKey, false}, {"signingkey", secretKey, false},
	{"authkey", secretKey, false}, {"masterkey", secretKey, false}, {"consumerkey", secretKey, false}, {"applicationkey", secretKey, false}, {"appkey", secretKey, false}, {"servicekey", secretKey, false}, {"subscriptionkey", secretKey, false},
	{"secretkeybase", secretKey, false}, {"licensekey", secretKey, false}, {"webhookkey", secretKey, false}, {"integrationkey", secretKey, false}, {"ingestkey", secretKey, false},
	{"secret", secretKey, false}, {"token", secretKey, false}, {"credential", secretKey, false}, {"credentials", secretKey, false}, {"bearer", secretKey, true}, {"secrets", secretKey, true}, {"apisecret", secretKey, false},
	{"apisecretkey", secretKey, false}, {"auth", secretKey, true}, {"hmac", secretKey, true}, {"salt", secretKey, true},
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
	for i := range names {
		n := &names[i]
		k := len(v) - len(n.text)
		if k < 0 || v[len(v)-1] != n.text[len(n.text)-1] || string(v[k:]) != n.text {
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

// mayEnd reports whether a name ends with c: a cheap look before a key is read.
func mayEnd(c byte) bool {
	switch lower(c) {
	case 'd', 't', 'e', 's', 'w', 'a', 'p', 'o', 'n', 'y', 'g', 'r', 'l', 'h', 'c':
		return true
	}
	return c >= 0x80
}
