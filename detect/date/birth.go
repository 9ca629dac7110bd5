package date

import (
	"strings"

	"github.com/piikit/piikit/detect"
)

// oldest is the first year that counts as one of birth.
const oldest = 1880

// The kinds of cues of a date of birth.
const (
	noun  = iota // "date of birth": names the date
	verb         // "born": says what happened then
	feast        // "birthday": also of the party
	brief        // "b.": an abbreviation, directly in front
	year         // "year of birth"
)

func birthCues() *detect.Cues {
	cs := detect.NewCues()
	for kind, lines := range birthPhrases() {
		for p := range strings.SplitSeq(strings.ReplaceAll(lines, "\n", "|"), "|") {
			cs.Add(kind, p)
		}
	}
	return cs
}

// birthPhrases are the cues of dates of birth by kind, divided by '|' and line breaks.
func birthPhrases() map[uint16]string {
	return map[uint16]string{
		noun: `dob|d o b|date of birth|birth date|birth|bday|birthdt|birth dt|date born|dateofbirth|birth day
geburtsdatum|geburtstag|geb datum|gebdat|geburt|-geburtsdatum|date de naissance|datenaissance|ddn|naissance|né e le|fecha de nacimiento|fecha nacimiento|fec nacimiento|f nacimiento|f nac|fecha nac|nacimiento|data di nascita|data nascita|nascita|data de nascimento|data nascimento|data nasc|dt nascimento|dt nasc|nascimento|data de naixement
geboortedatum|geb dat|geboorte|födelsedatum|född datum|fødselsdato|fødselsdag|fødselsår|syntymäaika|syntymäpäivä|fæðingardagur|sünniaeg|sünnikuupäev|dzimšanas datums|gimimo data|data urodzenia|data ur|urodzenia|datum narození|narození|dátum narodenia|narodenia|születési idő|születési dátum|születési ideje|születés|data nașterii|data nasterii|nașterii|datum rođenja|datum rodenja|rođenja|datum rojstva|rojstva|датум рођења|дата на раждане|дата рождения|рождения|дата народження|народження|датум на раѓање|дата нараджэння
ημερομηνία γέννησης|ημ γέννησης|γέννησης|doğum tarihi|dogum tarihi|doğum|datëlindja|data e lindjes|dzimis|tanggal lahir|tgl lahir|tarikh lahir|tempat tanggal lahir|ngày sinh|sinh ngày|ngày tháng năm sinh|petsa ng kapanganakan|kaarawan|tarehe ya kuzaliwa|geboortedag
תאריך לידה|ת לידה|تاريخ الميلاد|تاریخ تولد|تاریخ پیدائش|تاريخ الولادة|जन्म तिथि|जन्मतिथि|जन्म तारीख|जन्म दिनांक|जन्म|জন্ম তারিখ|জন্মতারিখ|பிறந்த தேதி|పుట్టిన తేదీ|ജനനത്തീയതി|જન્મ તારીખ|ਜਨਮ ਮਿਤੀ
生年月日|出生日期|出生年月日|出生年月|出生|誕生日|生日|생년월일|출생일|출생|생일|วันเดือนปีเกิด|วันเกิด`,
		verb:  `born|born on|geboren|geborene|geborener|né|née|né le|née le|nés le|nacido|nacida|nació|naci|nascido|nascida|nasceu|nato|nata|nato il|nata il|nato a|nacque|nascuda|nascut|geboren op|geboren am|född|född den|født|født den|fødd|syntynyt|fæddur|fædd|sündinud|dzimusi|gimęs|gimusi|urodzony|urodzona|urodził|urodziła|narozen|narozena|narozený|narodený|narodená|született|született|născut|născută|rođen|rođena|rojen|rojena|рођен|рођена|роден|родена|родился|родилась|рожден|народився|народилася|γεννήθηκε|γεννημένος|γεννημένη|γεννηθείς|doğdu|doğumlu|lahir|dilahirkan|sinh|ipinanganak|kuzaliwa|alizaliwa|נולד|נולדה|ولد|ولدت|مواليد|المولود|متولد|पैदा|生まれ|生れ|生於|生于|出生于|出生於|태어난|태어났|เกิด`,
		feast: `birthday|anniversaire|cumpleaños|compleanno|aniversário|urodziny|verjaardag|födelsedag`,
		brief: `b|geb|geb am|ur|nar|szül|f|fød|fdt|n|д р|г р|р|γεν|nasc|rod|роd|生|생`,
		year:  `year of birth|birth year|yob|geburtsjahr|année de naissance|año de nacimiento|anno di nascita|ano de nascimento|geboortejaar|rok urodzenia|год рождения|出生年|出生年份|생년`,
	}
}

// otherDates are words that make the date behind them another one.
const otherDates = `came out published launched founded opened premiered died death dead deceased dod married marriage wed expires expiry expiration exp issued issue valid until till joined hired started admitted admission discharged seen visit visited appointment since party weight certificate rate plan updated created modified version release released due
gestorben verstorben verheiratet gültig ausgestellt seit aufgenommen eingestellt mort morte décédé décédée marié mariée délivré expire depuis murió falleció fallecido fallecida casado casada expedido vence desde ingreso morto morta deceduto deceduta sposato sposata scadenza rilasciato falecido falecida overleden getrouwd sinds död død gift kuollut zmarł zmarła ślub wydany zemřel умер умерла скончался скончалась выдан выдана действителен`

// born reports whether d is a date of birth, and how surely.
func (f *finder) born(c *detect.Cursor, d date) (detect.Confidence, bool) {
	if d.y != 0 && !d.foreign && (d.y < oldest || d.day.after(f.today)) {
		return 0, false
	}
	if c.Cue() == typeBirth {
		return detect.High, true
	}
	var near [16]detect.CueHit
	for _, h := range f.birth.Near(c, max(d.begin, d.number), d.end, near[:0]) {
		if h.ID == year {
			h.ID = noun
		}
		switch {
		case h.After:
			if !f.behind(c.Text, d, h) {
				continue
			}
			c.Because(h)
			return detect.High, true
		case h.Key && h.End == 0:
			c.Because(h)
			return detect.Certain, true
		case !f.reaches(c.Text, d, h):
			continue
		}
		c.Because(h)
		if h.Key {
			return detect.Certain, true
		}
		return detect.High, true
	}
	if d.whole() && star(c.Text, c.Lo, d.begin) {
		return detect.Medium, true
	}
	return 0, false
}

// reaches reports whether a cue in front says that d is a date of birth.
func (f *finder) reaches(t string, d date, h detect.CueHit) bool {
	far := 4
	switch {
	case d.lone:
		return h.ID != feast && (h.ID != brief || at(t, 0, h.End) == '.' && (h.End-h.Begin > 1 || at(t, 0, h.Begin-1) == '(')) && f.yearOnly(t[min(h.End, d.begin):d.begin])
	case h.ID == brief:
		if !abbreviated(t[h.Begin:h.End], at(t, 0, h.End), d) {
			return false
		}
		far = 0
	case h.ID == feast, d.loose, d.y == 0:
		far = 1
	case d.day.d == 0:
		far = 2
	}
	if d.y == 0 && h.ID == verb || h.Distance > far && !h.Key {
		return false
	}
	if d.loose && d.short && !h.Key && h.ID != noun && h.ID != brief {
		return false
	}
	return f.clear(t[min(h.End, d.begin):d.begin])
}

// inYear are the words that stand between "born" and the year.
const inYear = "in im в у г en em nel nell dans w v i u året år year the of roku roce jahr jahre année el año ano anno l année is was ist war es est é è yr c ca circa about around um etwa vers hacia r rok"

// yearOnly reports whether s, between a cue and a year, has no more than such words.
func (f *finder) yearOnly(s string) bool {
	for i := 0; i < len(s); {
		w := detect.WordAt(s, i)
		switch {
		case w.Len() > 0 && !f.inYear[w.Hash]:
			return false
		case w.Len() > 0:
			i = w.End
		case s[i] == ',' || s[i] == ';' || s[i] == '\n' || s[i] == '/':
			return false
		default:
			i++
		}
	}
	return len(s) <= 24
}

// abbreviated reports whether an abbreviation in front of d, with the byte
// behind it, means that somebody was born: single letters also number things.
func abbreviated(cue string, next byte, d date) bool {
	switch {
	case cue == "др":
		return false // "and others" in Russian
	case len(cue) > 1:
		return d.y != 0 && d.m != 0 && d.day.d != 0
	case next == '.':
		return d.whole()
	}
	return next == ':' && d.whole() && d.named
}

// clear reports whether nothing between a cue and a date gives the date to
// something else: another number, a comparison, a word like "died".
func (f *finder) clear(s string) bool {
	if strings.Contains(s, "==") {
		return false
	}
	for i := 0; i < len(s); {
		if n := digits(s, i); n > 1 {
			return false
		}
		w := detect.WordAt(s, i)
		if w.Len() == 0 {
			i++
			continue
		}
		if f.never[w.Hash] {
			return false
		}
		i = w.End
	}
	return true
}

// behind reports whether the cue h behind d belongs to it and not to a date
// that follows.
func (f *finder) behind(t string, d date, h detect.CueHit) bool {
	if d.lone {
		return h.Begin == d.end // 1985年出生
	}
	far := 0
	if h.ID == verb {
		far = 1
	}
	if h.Distance > far || h.ID == feast || d.loose || d.y == 0 || h.ID == brief && h.Begin > d.end {
		return h.ID == brief && h.Distance == 0 && d.whole() && h.End < len(t) && t[h.End] == '.' && t[h.Begin] >= 0x80
	}
	if h.Begin == d.end {
		return true // 1985年3月12日生まれ
	}
	for i := h.End; i < len(t) && i < h.End+24 && t[i] != '\n' && t[i] != ';'; i++ {
		if digit(t[i]) {
			return false
		}
	}
	return true
}

// star reports whether the asterisk of the genealogists stands in front of i:
// "(*12.3.1985".
func star(t string, lo, i int) bool {
	if at(t, lo, i-1) == ' ' {
		i--
	}
	return at(t, lo, i-1) == '*' && at(t, lo, i-2) == '('
}
