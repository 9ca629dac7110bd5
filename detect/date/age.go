package date

import (
	"strings"

	"github.com/piikit/piikit/detect"
)

// maxAge is the greatest age of a person that counts.
const maxAge = 125

// unit says what a word behind a number tells of an age.
type unit uint8

const (
	years   unit = iota + 1 // "years": an age beside another word only
	old                     // "yo", "岁": an age by itself
	oldness                 // "old": after years, part of the value
)

func ageUnits() map[uint64]unit {
	m := map[uint64]unit{}
	for u, words := range unitWords() {
		for w := range strings.FieldsSeq(words) {
			m[detect.Hash(w)] = u
		}
	}
	return m
}

func unitWords() map[unit]string {
	return map[unit]string{
		years:   "years year yrs yr jahre jahren jahr ans années años anys anni anos jaar år vuotta lat lata roku года лет год років роки рік години година let rokov let év ani godina leta έτη ετών tahun taon שנים سنة سنوات سال साल वर्ष months month mois meses mesi monate",
		old:     "yo y/o yearold yearsold yaşında yaşındaki vuotias éves χρονών tuổi jähriger jährigen jähriger jährige jährig årig åriga letý letá летний летняя летнего 歳 才 岁 歲 세 살 ขวบ",
		oldness: "old alt gammal gammel gamle oud vanha",
	}
}

// The kinds of cues of an age.
const (
	label  = iota // "age", "aged": of any number
	person        // "woman of", "tengo": of a number of years
)

func ageCues() *detect.Cues {
	cs := detect.NewCues()
	for kind, phrases := range agePhrases() {
		for p := range strings.SplitSeq(phrases, "|") {
			cs.Add(kind, p)
		}
	}
	return cs
}

// agePhrases are the cues of ages by kind, divided by '|'.
func agePhrases() map[uint16]string {
	return map[uint16]string{
		label:  `age|aged|age of|ages|patient age|current age|alter|alter von|lebensalter|âge|âgé|âgée|âgé de|âgée de|edad|de edad|edad de|età|età di|all età di|idade|idade de|com idade|leeftijd|leeftijd van|ålder|åldern|alder|alderen|ikä|wiek|w wieku|wieku|věk|ve věku|vek|életkor|vârsta|vârstă|starost|возраст|в возрасте|вік|у віці|възраст|ηλικία|ηλικίας|yaş|yaşı|umur|usia|berusia|berumur|tuổi|גיל|בגיל|العمر|عمر|عمره|عمرها|سن|उम्र|आयु|বয়স|年齢|年龄|年齡|나이|연령|อายุ`,
		person: `tengo|tiene|tenía|tenia|ai|avait|ho|aveva|tenho|tem|tinha|mam|miał|miała|ему|ей|мне|man|woman|boy|girl|male|female|mann|frau|junge|mädchen|patient|patientin|homme|femme|garçon|fille|patiente|hombre|mujer|varón|niño|niña|paciente|uomo|donna|bambino|bambina|paziente|homem|mulher|menino|menina|vrouw|jongen|meisje|kvinna|kvinde|kvinne|kobieta|mężczyzna|женщина|мужчина|пациент|пациентка`,
	}
}

// age judges the n digits at i as an age and returns its end; 0 for none.
func (f *finder) age(c *detect.Cursor, i, n int) int {
	t := c.Text
	if value(t, i, n) > maxAge || n > 1 && t[i] == '0' {
		return 0
	}
	field := c.Header(i) != ""
	switch p, q := at(t, c.Lo, i-1), at(t, c.Lo, i-2); p {
	case '.', '$', '+', '@', '%', '*', '<', '^':
		return 0
	case ',':
		if digit(q) && !field {
			return 0
		}
	case '-', '/', '_', '#':
		if digit(q) {
			return 0
		}
	case '=':
		if at(t, c.Lo, i-2) == '=' {
			return 0
		}
	default:
		if alnum(p) {
			return 0
		}
	}
	end, u := f.unitBehind(t, i+n)
	if u == 0 && (value(t, i, n) == 0 || i > c.Pos && !field || !ends(t, i+n)) { // a number behind others is none
		return 0
	}
	m := detect.Match{Begin: i, End: end, Type: typeAge, Evidence: detect.Shaped, Confidence: detect.Medium, Rule: "date/age"}
	if u < old {
		if !f.aged(c, i, end, u) {
			return 0
		}
		m.Evidence, m.Confidence = detect.Cued, detect.High
	}
	c.Emit(m)
	return end
}

// ends reports whether a bare number may end at e.
func ends(t string, e int) bool {
	if e >= len(t) {
		return true
	}
	switch c := t[e]; c {
	case '.', ',', ':':
		return !digit(at(t, 0, e+1))
	case '-':
		return letter(at(t, 0, e+1))
	case '/', '%', '+', '=', '_', '*', '$', '@':
		return false
	default:
		return !alnum(c)
	}
}

// unitBehind reads the unit behind a number and returns where the value ends.
func (f *finder) unitBehind(t string, e int) (end int, u unit) {
	k := e
	if k < len(t) && (t[k] == ' ' || t[k] == '-') {
		k++
	}
	w := detect.WordAt(t, k)
	if w.Len() == 0 {
		return e, 0
	}
	if k < w.End && w.Flags.Has(detect.Ideographic) {
		for _, s := range [...]string{"歳", "才", "岁", "歲", "세", "살", "ขวบ"} {
			if strings.HasPrefix(t[k:], s) && !limits(t[k+len(s):]) {
				return k + len(s), old
			}
		}
		if strings.HasPrefix(t[k:], "ปี") {
			return k + len("ปี"), years
		}
		return e, 0
	}
	if s := t[w.Begin:]; len(s) > 2 && (s[0]|0x20 == 'y') && s[1] == '/' && s[2]|0x20 == 'o' && !alnum(at(s, 0, 3)) {
		return w.Begin + 3, old
	}
	if t[k]|0x20 == 'y' {
		switch {
		case w.Len() == 1 && strings.HasPrefix(t[w.End:], ".o."):
			return w.End + 3, old
		case w.Len() == 1 && k == e: // 92y
			if x := detect.WordAt(t, w.End+1); w.End < len(t) && (t[w.End] == ' ' || t[w.End] == '-') && x.Len() > 0 && f.units[x.Hash] == oldness {
				return x.End, old
			}
			if sex(t, w.End) {
				return w.End, old
			}
			return w.End, years
		case w.Len() == 2 && k == e && sex(t, k+1): // 92yF
			return k + 1, old
		case w.Len() == 3 && t[k+1]|0x20 == 'o' && sex(t, k+2): // 45yoF
			return k + 2, old
		}
	}
	if !f.knows(w.Hash) {
		return e, 0
	}
	if u = f.units[w.Hash]; u == 0 || u == oldness {
		return e, 0
	}
	if u == old {
		return w.End, old
	}
	// "years old", "year-old", "Jahre alt", "yrs. old"
	k = w.End
	if k < len(t) && t[k] == '.' {
		k++
	}
	if k < len(t) && (t[k] == ' ' || t[k] == '-') {
		if x := detect.WordAt(t, k+1); x.Len() > 0 && f.units[x.Hash] == oldness {
			return x.End, old
		}
	}
	return w.End, years
}

// sex reports whether the letter or word for a sex stands at i, directly or behind a
// space or slash.
func sex(t string, i int) bool {
	if i < len(t) && (t[i] == ' ' || t[i] == '/') {
		i++
	}
	switch w := detect.WordAt(t, i); strings.ToLower(t[w.Begin:w.End]) {
	case "m", "f", "male", "female", "man", "woman", "boy", "girl", "lady", "gentleman":
		return w.Len() > 1 || t[i] <= 'Z'
	}
	return false
}

// limits reports whether s makes what stands in front a decade or a limit
// rather than somebody's age: 30歳代, 18歳以上.
func limits(s string) bool {
	for _, l := range [...]string{"代", "以上", "以下", "未満", "未满", "까지", "이상", "이하", "미만", "기"} {
		if strings.HasPrefix(s, l) {
			return true
		}
	}
	return false
}

// aged reports whether a cue beside the number in [i, end) makes it an age.
func (f *finder) aged(c *detect.Cursor, i, end int, u unit) bool {
	if c.Cue() == typeAge {
		return true
	}
	var near [8]detect.CueHit
	hits := near[:0]
	if c.Cued(end) {
		hits = f.ages.Near(c, i, end, hits)
	}
	for _, h := range hits {
		switch {
		case h.Key && h.End == 0:
			return true
		case h.After:
			if h.Distance == 0 && (u == years || h.ID == label && c.Text[h.Begin-1] == '(') {
				return true // "42 años de edad", "42 (age)"
			}
		case h.ID == label && limit(c.Text, c.Lo, h.Begin), !f.clear(c.Text[h.End:i]):
		case u == years && h.Distance <= 1 && (h.ID == person || h.Distance == 0 || about(c.Text[h.End:i])) && (h.ID == person || !strings.Contains(c.Text[h.End:i], ",")), h.ID == label && (h.Key || h.Distance == 0):
			return true
		}
	}
	return u == years && apposed(c.Text, c.Lo, i, end)
}

// about reports whether the word between "aged" and a number says how sure the number is.
func about(s string) bool {
	switch strings.ToLower(strings.Trim(s, " .,:")) {
	case "about", "approx", "approximately", "around", "now", "only", "just", "roughly", "nearly", "almost", "over", "under", "ca", "circa", "etwa", "ungefähr", "environ", "aproximadamente", "unos", "casi", "around the", "is", "was", "of", "de", "di", "von", "van":
		return true
	}
	return false
}

// limit reports whether "max" or "min" stands in front of a cue: max-age.
func limit(t string, lo, i int) bool {
	if i-4 < lo || t[i-1] != '-' && t[i-1] != '_' {
		return false
	}
	w := strings.ToLower(t[i-4 : i-1])
	return w == "max" || w == "min"
}

// apposed reports whether a number of years in [i, end) stands behind a name
// like "Ana Ruiz, 42 ans, ...", or in brackets behind one.
func apposed(t string, lo, i, end int) bool {
	if e := at(t, 0, end); e != ',' && e != ')' && e != '.' && e != ';' {
		return false
	}
	b := i - 1
	switch c := at(t, lo, b); {
	case c == ' ' && at(t, lo, b-1) == ',':
		b--
	case c == '(' && at(t, lo, b-1) == ' ':
		b--
	default:
		return false
	}
	e := b
	for b > lo && (letter(t[b-1]) || t[b-1] >= 0x80) && e-b < 32 {
		b--
	}
	w := detect.WordAt(t[:e], b)
	return w.End == e && w.Flags.Has(detect.FirstUpper|detect.HasLower)
}
