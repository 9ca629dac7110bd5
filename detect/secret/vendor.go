package secret

import (
	"strings"

	"github.com/piikit/piikit/detect"
)

// index leads from the beginning of a word to the vendors' rows: glued keys
// begin with a prefix of letters and digits alone, the others with a word and
// a mark behind it.
type index struct {
	first [128][]uint8 // glued keys, by their first byte
	word  map[uint64][]uint8
	rules [len(vendors)]string
}

func newIndex() *index {
	x := &index{word: map[uint64][]uint8{}}
	for i, v := range vendors {
		x.rules[i] = "secret/" + v.name
		n := setAlnum.run(v.prefix, 0, len(v.prefix))
		if n == len(v.prefix) {
			x.first[v.prefix[0]] = append(x.first[v.prefix[0]], uint8(i))
			continue
		}
		h := detect.Hash(v.prefix[:n])
		x.word[h] = append(x.word[h], uint8(i))
	}
	return x
}

// anchorWords returns the words that the detector wants to see.
func anchorWords() []string {
	words := []string{"begin", "bearer", "basic", "password", "passwort", "passwd", "pwd", "passphrase", "passcode", "kennwort", "contraseña", "senha", "passe", "wachtwoord",
		"hasło", "пароль", "parola", "token", "jdbc", "u", "user", "pass", "pw", "pin", "private", "sshpass", "username", "userid", "login", "benutzername", "usuario"}
	for _, v := range vendors {
		if n := setAlnum.run(v.prefix, 0, len(v.prefix)); n < len(v.prefix) {
			words = append(words, v.prefix[:n])
		}
	}
	return words
}

// glued judges a word that begins with a prefix of letters and digits.
func (x *index) glued(c *detect.Cursor, w detect.Word) int {
	first := c.Text[w.Begin]
	if first >= 128 {
		return 0
	}
	for _, i := range x.first[first] {
		if next := x.row(c, w, int(i)); next > 0 {
			return next
		}
	}
	return shapes(c, w)
}

// worded judges a word that a mark makes the beginning of a prefix.
func (x *index) worded(c *detect.Cursor, w detect.Word) int {
	if w.End >= len(c.Text) || isSpace(c.Text[w.End]) {
		return 0
	}
	for _, i := range x.word[w.Hash] {
		if next := x.row(c, w, int(i)); next > 0 {
			return next
		}
	}
	return 0
}

func (x *index) row(c *detect.Cursor, w detect.Word, i int) int {
	t, v := c.Text, &vendors[i]
	if !has(t, w.Begin, v.prefix) {
		return 0
	}
	b := w.Begin + len(v.prefix)
	e := v.body.run(t, b, v.max+1)
	for e > b && (t[e-1] == '.' || t[e-1] == '-' && v.max-v.min > 8 && e-b > v.min) {
		e--
	}
	if e-b < v.min || e-b > v.max || e < len(t) && isAlnum(t[e]) {
		return 0
	}
	key := t[w.Begin:e]
	if placeholder(t[b:e]) || v.check != nil && !v.check(key) {
		return 0
	}
	return emit(c, w.Begin, e, v.typ, detect.Checked, x.rules[i])
}

// placeholder reports whether v stands for a key rather than being one.
func placeholder(v string) bool {
	if distinct(v) < 3 {
		return true
	}
	for _, s := range [...]string{"xxxxxx", "your", "placeholder", "redacted", "changeme", "......", "******"} {
		if containsFold(v, s) {
			return true
		}
	}
	return false
}

// shapes judges keys without a prefix whose shape nothing else has.
func shapes(c *detect.Cursor, w detect.Word) int {
	t, b := c.Text, w.Begin
	switch {
	case has(t, b, "AA") && at(t, c.Lo, b-1) == ':': // Telegram bot: id, colon, 35 characters
		k := b - 1
		for k > c.Lo && b-k < 12 && isDigit(t[k-1]) {
			k--
		}
		if n := b - 1 - k; n < 8 || n > 10 || k > c.Lo && isAlnum(t[k-1]) {
			return 0
		}
		e := setURL.run(t, b, 36)
		if e-b != 35 || e < len(t) && isAlnum(t[e]) || placeholder(t[b:e]) {
			return 0
		}
		return emit(c, k, e, generic, detect.Checked, "secret/telegram_bot")
	case t[b] == 'M' || t[b] == 'N' || t[b] == 'O': // Discord bot: id in base 64, time, code
		if w.Len() < 23 || w.Len() > 28 || at(t, c.Lo, w.End) != '.' {
			return 0
		}
		var id [24]byte
		n := decode64(id[:], t[b:w.End])
		if n < 17 || n > 20 || !setDigits.all(string(id[:n])) {
			return 0
		}
		k := setURL.run(t, w.End+1, 8)
		if n := k - w.End - 1; n != 6 && n != 7 || at(t, c.Lo, k) != '.' {
			return 0
		}
		e := setURL.run(t, k+1, 48)
		if n := e - k - 1; n < 27 || n > 45 {
			return 0
		}
		return emit(c, b, e, generic, detect.Checked, "secret/discord_bot")
	case w.Len() == 14 && has(t, w.End, ".atlasv1."): // Terraform Cloud
		e := setURL.run(t, w.End+9, 80)
		if n := e - w.End - 9; n < 60 || n > 70 {
			return 0
		}
		return emit(c, b, e, generic, detect.Checked, "secret/terraform")
	case w.Len() == 17 && has(t, b, "pat") && at(t, c.Lo, w.End) == '.': // Airtable
		if e := setLoHex.run(t, w.End+1, 65); e-w.End-1 == 64 {
			return emit(c, b, e, generic, detect.Checked, "secret/airtable")
		}
	case w.Len() == 2 && has(t, b, "A3-"): // 1Password secret key
		e := setUpper.run(t, b+3, 7)
		if e-b != 9 {
			return 0
		}
		if n := strings.IndexByte("-", at(t, c.Lo, e)); n < 0 {
			return 0
		}
		for _, n := range [...]int{6, 5, 5, 5, 5} {
			if at(t, c.Lo, e) != '-' {
				return 0
			}
			k := setUpper.run(t, e+1, n)
			if k-e-1 != n && !(n == 6 && k-e-1 == 5) {
				return 0
			}
			e = k
		}
		if e < len(t) && isAlnum(t[e]) {
			return 0
		}
		return emit(c, b, e, generic, detect.Checked, "secret/onepassword")
	case azureSecret(t, b, w): // Azure AD client secret: three characters, digit, Q~
		e := setToken.run(t, b, 42)
		if e-b < 37 || e-b > 41 || e < len(t) && isAlnum(t[e]) {
			return 0
		}
		return emit(c, b, e, "azure_key", detect.Checked, "secret/azure_client_secret")
	}
	return 0
}

func azureSecret(t string, b int, w detect.Word) bool {
	return w.Len() == 5 && isDigit(t[b+3]) && has(t, b+4, "Q~")
}
