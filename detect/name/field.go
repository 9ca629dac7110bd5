package name

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/internal/fold"
	"github.com/piikit/piikit/internal/words"
)

// How surely the key of a field, or the header of a column, says that the
// value is the name of a person.
type keyKind uint8

const (
	noKey    keyKind = iota
	someKey          // "name", "first": of people and of other things
	roleKey          // "agent", "author": mostly of people
	fieldKey         // "customer", "patient"
	nameKey          // "first name", "full_name"
)

// keyWords are the last words of the keys of fields, as anchors: the others
// are found by a capital.
var keyWords = []string{
	"firstname", "lastname", "surname", "fullname", "forename", "givenname", "familyname", "middlename", "maidenname", "nickname", "displayname", "realname",
	"patient", "customer", "client", "contact", "guest", "passenger", "attendee", "employee", "student", "cardholder", "holder", "recipient", "sender",
	"author", "owner", "assignee", "reporter", "reviewer", "signed", "doctor", "physician", "provider", "tenant", "applicant", "candidate", "beneficiary", "claimant", "insured", "spouse", "guardian",
	"first", "last", "user", "agent", "manager", "teacher", "parent", "nurse", "caller", "member", "subscriber", "buyer", "seller",
	"customername", "patientname", "clientname", "contactname", "guestname", "passengername", "employeename", "studentname", "cardholdername", "holdername", "recipientname", "sendername", "authorname", "ownername", "personname", "legalname", "preferredname", "parentname", "teachername", "doctorname", "accountname", "billingname", "shippingname",
	"nachname", "vorname", "apellidos", "apellido", "nombres", "prenom", "prénom", "cognome", "sobrenome", "achternaam", "voornaam", "nazwisko", "imię", "fornamn", "efternamn", "etternavn", "efternavn", "fornavn",
}

// whole are keys that hold the name of a person by themselves.
const whole = " firstname lastname surname fullname forename givenname familyname middlename maidenname displayname realname nachname vorname apellidos apellido nombres prenom cognome sobrenome achternaam voornaam nazwisko imie fornamn efternamn etternavn efternavn fornavn cardholder "

// roles are words for people: a key by themselves, and before "name".
const roles = " patient customer client contact guest passenger attendee employee student holder recipient sender author owner assignee reporter reviewer doctor physician provider tenant applicant candidate beneficiary claimant insured spouse guardian kunde patientin cliente paciente caller member subscriber buyer seller manager agent teacher parent mother father child nurse user signed "

// before are words that make "name" the name of a person.
const before = " first last full given family middle maiden legal preferred real display billing shipping your my their his her person contact1 sur nick account cardholder accountholder emergency "

// nameWords are the words for name, as keys.
const nameWords = " name names nombre nom nome naam namn navn "

// lastWords is a set of the words that a key may end with, by 12 bits of their
// hashes.
type lastWords [64]uint64

func newLastWords() *lastWords {
	l := new(lastWords)
	for _, list := range []string{whole, roles, nameWords, " first last "} {
		for w := range strings.FieldsSeq(list) {
			h := detect.Hash(w)
			l[h>>58] |= 1 << (h >> 52 & 63)
		}
	}
	return l
}

// has reports whether a key may end with w, or with its last hump.
func (l *lastWords) has(w detect.Word) bool {
	return l[w.Hash>>58]>>(w.Hash>>52&63)&1 != 0 || w.Flags.Has(detect.HasUpper|detect.HasLower)
}

// ends reports whether a key may end with one of the words: its last run of letters.
func (l *lastWords) ends(key string) bool {
	e := len(key)
	for e > 0 && !isKeyLetter(key[e-1]) {
		e--
	}
	b := e
	for b > 0 && isKeyLetter(key[b-1]) {
		b--
	}
	return b < e && l.has(detect.WordAt(key[:e], b))
}

func isKeyLetter(ch byte) bool { return ch|0x20 >= 'a' && ch|0x20 <= 'z' || ch >= 0x80 }

// isNameKey classifies a key such as "first_name", "Customer" or "fullName".
func isNameKey(key string) keyKind {
	var buf [2]string
	n := 0
	end := len(key)
	// its last two words; a capital begins a word too
	for i := len(key); i >= 0 && n < 2; i-- {
		brk := i == 0
		if !brk {
			ch := key[i-1]
			brk = !isKeyLetter(ch)
			if !brk && i < end && ch >= 'a' && ch <= 'z' && key[i] >= 'A' && key[i] <= 'Z' {
				brk = true
			}
		}
		if brk {
			if end > i {
				buf[n] = key[i:end]
				n++
			}
			end = i
			if i > 0 && !isKeyLetter(key[i-1]) {
				end = i - 1
			}
		}
	}
	last, prev := buf[0], buf[1]
	switch {
	case n == 0:
		return noKey
	case in(whole, last):
		return nameKey
	case in(nameWords, last):
		switch {
		case prev == "":
			return someKey
		case in(before, prev):
			return nameKey
		case in(roles, prev) && !same(prev, "user") && !same(prev, "owner"):
			return nameKey
		}
		return noKey
	case prev == "" && (same(last, "first") || same(last, "last")):
		return someKey
	case in(roles, last):
		if prev != "" && !in(before, prev) && !same(prev, "the") && !same(prev, "primary") && !same(prev, "attending") {
			return noKey
		}
		if same(last, "user") || same(last, "owner") || same(last, "agent") || same(last, "author") || same(last, "provider") || same(last, "client") || same(last, "contact") || same(last, "holder") {
			return roleKey
		}
		return fieldKey
	}
	return noKey
}

// in reports whether w, folded, is a word of a list.
func in(list, w string) bool {
	if len(w) > 24 {
		return false
	}
	var buf [32]byte
	b := append(buf[:0], ' ')
	for i := 0; i < len(w); {
		r, n := utf8.DecodeRuneInString(w[i:])
		if base := fold.Base(r); base != "" {
			b = append(b, base...)
		} else if r < utf8.RuneSelf {
			b = append(b, w[i]|0x20)
		} else {
			return false
		}
		i += n
		if len(b) > 30 {
			return false
		}
	}
	b = append(b, ' ')
	for n := len(b); len(list) >= n; {
		if list[:n] == string(b) {
			return true
		}
		list = list[1+strings.IndexByte(list[1:], ' '):]
	}
	return false
}

func same(a, b string) bool { return len(a) == len(b) && strings.EqualFold(a, b) }

// keyed looks whether w is the last word of the key of a field: name: John,
// "name": "John", name=John, <name>John</name>. It returns the name that the
// value is and ok if it is one; the end is where to go on.
func keyed(c *detect.Cursor, keys *lastWords, w detect.Word) (b, e int, ok bool) {
	t := c.Text
	i := w.End
	if i >= len(t) || w.Len() > 24 {
		return 0, 0, false
	}
	// cheap: what may stand behind a key
	switch t[i] {
	case ':', '=', '"', '\'', '>', ' ', ']':
	default:
		return 0, 0, false
	}
	q := i
	tag := false
	if t[q] == '"' || t[q] == '\'' || t[q] == ']' {
		q++
	}
	for q < len(t) && t[q] == ' ' && q < i+3 {
		q++
	}
	if q >= len(t) {
		return 0, 0, false
	}
	switch t[q] {
	case ':':
		if q+1 < len(t) && (t[q+1] == ':' || t[q+1] == '/') {
			return 0, 0, false
		}
		if q+1 < len(t) && t[q+1] == '=' {
			q++
		}
	case '=':
		if q+1 < len(t) && t[q+1] == '>' {
			q++
		}
	case '>':
		tag = true
	default:
		return 0, 0, false
	}
	if !keys.has(w) {
		return 0, 0, false
	}
	key := keyBefore(c, w)
	if tag && (key == 0 || t[key-1] != '<') {
		return 0, 0, false
	}
	kind := isNameKey(t[key:w.End])
	if kind == noKey {
		return 0, 0, false
	}
	v := q + 1
	for v < len(t) && (t[v] == ' ' || t[v] == '\t') && v < q+24 {
		v++
	}
	if v < len(t) && t[v] == '*' { // **Name:** John
		for v < len(t) && (t[v] == '*' || t[v] == ' ') {
			v++
		}
	}
	if v >= len(t) {
		return 0, 0, false
	}
	end := v
	if quote := t[v]; quote == '"' || quote == '\'' {
		v++
		n := strings.IndexByte(t[v:min(len(t), v+maxValue)], quote)
		if n < 0 {
			return 0, 0, false
		}
		end = v + n
	} else {
		if t[v] == '\n' && kind >= fieldKey && v+1 < len(t) {
			v++
		}
		end = valueEnd(t, v, tag)
	}
	b, e = trimValue(t, v, end)
	if !likelyName(c, b, e, kind) {
		return 0, 0, false
	}
	return b, e, true
}

// maxValue is the longest value of a field that is read, in bytes.
const maxValue = 80

// keyBefore returns where the key that ends with w begins: up to two words
// before, glued by _, -, . or a space.
func keyBefore(c *detect.Cursor, w detect.Word) int {
	i := w.Begin
	for k := 1; k <= 2; k++ {
		p, ok := c.Before(k)
		if !ok || p.End != i-1 || p.End < c.Lo {
			break
		}
		switch c.Text[p.End] {
		case '_', '-', '.', ' ':
		default:
			return i
		}
		i = p.Begin
	}
	return i
}

// valueEnd returns where an unquoted value ends.
func valueEnd(t string, v int, tag bool) int {
	i := v
	for ; i < len(t) && i < v+maxValue; i++ {
		switch t[i] {
		case '\n', '\r', '\t', ';', '|', '<', '{', '}', '(', '[', '"', '&', '>', '/', '=', ':':
			return i
		case ',':
			// "Last, First" goes on only if one word stands before it, or a few in capitals
			if tag || strings.Contains(t[v:i], ",") || i+2 >= len(t) || t[i+1] != ' ' || t[i+2] < 'A' || t[i+2] > 'Z' {
				return i
			}
			if n := strings.Count(t[v:i], " "); n > 2 || n > 0 && strings.ContainsFunc(t[v:i], unicode.IsLower) {
				return i
			}
		case '.':
			// a period ends a value unless it is behind an initial or a title
			if i-v > 3 && (i+1 == len(t) || t[i+1] == ' ' || t[i+1] == '\n') {
				n := i - 1
				for n >= v && t[n] != ' ' && t[n] != '.' {
					n--
				}
				if i-n-1 > 3 {
					return i
				}
			}
		case ' ':
			if i+1 < len(t) && (t[i+1] == ' ' || t[i+1] == '-') {
				return i
			}
		}
	}
	return i
}

func trimValue(t string, b, e int) (int, int) {
	for b < e && strings.IndexByte(" \t\"'*`", t[b]) >= 0 {
		b++
	}
	for e > b && strings.IndexByte(" \t\"'*`,.\r", t[e-1]) >= 0 && !(t[e-1] == '.' && e-b > 2 && (t[e-3] == ' ' || e-b > 3 && t[e-4] == ' ')) {
		e--
	}
	return b, e
}

// likelyName reports whether a value is the name of a person, given how sure
// its key is.
func likelyName(c *detect.Cursor, b, e int, kind keyKind) bool {
	t := c.Text
	if e-b < 2 || e-b > maxValue {
		return false
	}
	n, caps, low, known, named, given, plain, firm, strange := 0, 0, 0, 0, 0, 0, 0, 0, 0
	for i := b; i < e; {
		ch := t[i]
		if ch < utf8.RuneSelf {
			switch ch {
			case ' ', '.', ',', '\'', '-':
				i++
				continue
			case '+': // of a form: name=Mario+Rossi
				if i > b {
					i++
					continue
				}
			}
			if ch|0x20 < 'a' || ch|0x20 > 'z' {
				return false // a digit or another mark
			}
		}
		w := c.WordAt(i)
		if w.Len() == 0 {
			_, size := utf8.DecodeRuneInString(t[i:])
			i += size
			continue
		}
		if w.Flags&(detect.HasDigit|detect.Cut) != 0 || w.End > e {
			return false
		}
		i = w.End
		n++
		if w.Flags&detect.Ideographic != 0 {
			caps++
			known++
			continue
		}
		a := words.Lookup(w.Hash)
		if w.Flags&detect.FirstUpper != 0 {
			caps++
		} else {
			low++
		}
		self, _, _ := a.Odds()
		if a.Name() >= 3 || a.Use() > 0 && self >= 30 {
			known++
		} else if a.Word() == 0 && a.Foreign() == 0 && a.Place() < 2 && !a.Org() && a.Use() == 0 && w.Flags&(detect.FirstUpper|detect.HasUpper|detect.HasLower) == detect.FirstUpper|detect.HasLower {
			strange++
		}
		if a.Name() >= 2 {
			named++
		}
		if n == 1 && a.Given() >= 3 {
			given++
		}
		if a.Word() >= 4 && a.Name() < 5 || a.Word() >= 6 {
			plain++
		}
		if firmWord(t[w.Begin:w.End]) {
			firm++
		}
	}
	if n == 0 || n > 6 || firm > 0 {
		return false
	}
	switch kind {
	case nameKey:
		return (plain < n || n == 1 && caps == 1 && named == 1) && (caps > 0 || known > 0 || plain == 0) && !placeholder(t[b:e])
	case fieldKey:
		return plain < n && (known > 0 || caps == n && n >= 2 && plain == 0) && (caps > 0 || known == n) && !placeholder(t[b:e])
	}
	if kind == roleKey && n == 1 && strange == 1 {
		return !placeholder(t[b:e]) // "agent": "Nomsa"
	}
	return given > 0 && plain == 0 && (caps > 0 && known > 0 && n >= 2 || n == 1 && caps == 1 || known == n && n >= 2)
}

const firms = " inc ltd llc corp co gmbh ag plc university college school bank group company institute hospital church street road avenue team support service services department office sales billing admin info noreply the and system systems solutions technologies software "

func firmWord(w string) bool { return in(firms, w) }

const placeholders = " null none unknown undefined string true false nil test example anonymous admin root guest user default optional required yes no value text type "

func placeholder(v string) bool { return !strings.Contains(v, " ") && in(placeholders, v) }

// cellAround returns the cell of a table row that c.Pos is in.
func cellAround(c *detect.Cursor) (b, e int) {
	t := c.Text
	b, e = c.Pos, c.Pos
	sep := c.HeaderSep()
	quoted := false
	for lo := max(c.Lo, c.Pos-maxValue); b > lo; b-- {
		ch := t[b-1]
		if ch == '"' {
			quoted = true
			break
		}
		if ch == sep || ch == '\n' {
			break
		}
	}
	for ; e < len(t) && e < c.Pos+detect.Horizon/2; e++ {
		ch := t[e]
		if quoted && ch == '"' || !quoted && ch == sep || ch == '\n' || ch == '\r' {
			break
		}
	}
	return b, e
}
