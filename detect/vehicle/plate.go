package vehicle

import (
	"strings"
	"unicode/utf8"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/entity"
)

// Plate returns the detector of number plates with other letters than A to Z:
// those of Germany, whose districts have umlauts (de_vehicle_plate), of China
// (cn_vehicle_plate), and of Russia, Korea and Japan (vehicle_plate).
func Plate() *detect.Detector {
	f := &plateFinder{cues: detect.NewCues(), districts: map[string]bool{}}
	f.cues.Add(0, plates...)
	f.cues.Add(2, "kennzeichen", "-kennzeichen", "kfz", "kfz kennzeichen", "nummernschild", "fahrzeug", "pkw", "lkw")
	f.cues.Add(1, "auto", "wagen", "motorrad", "halter", "fahrer", "zulassung", "zugelassen", "car", "vehicle", "registration")
	for d := range strings.FieldsSeq(districts) {
		f.districts[d] = true
	}
	return &detect.Detector{
		Name: "plate", Types: []entity.Type{"de_vehicle_plate", "cn_vehicle_plate", "vehicle_plate"}, Horizon: 256,
		Anchors: detect.Anchors{Numbers: true, Codes: true, Uncued: &detect.Uncued{Wide: true}},
		Cues:    f.cues,
		Spot:    f.spot,
		Info: []detect.Info{
			{
				Type: "de_vehicle_plate", What: "number plate", Country: "DE", Evidence: "a district of the list and a cue",
				Source: "FZV § 9 and annex 1 (2023); districts as given out by 2024", Presidio: "DE_LICENSE_PLATE",
			},
			{
				Type: "cn_vehicle_plate", What: "number plate", Country: "CN", Evidence: "a province's character and form",
				Source: "GA 36 (2018)",
			},
			plateInfo,
		},
	}
}

var plateInfo = detect.Info{
	Type: "vehicle_plate", What: "number plate of any country", Evidence: "letters and digits, and a cue",
	Source: "Vienna Convention on Road Traffic, annexes 2 and 3 (1968); rules of the countries",
}

type plateFinder struct {
	cues      *detect.Cues
	districts map[string]bool
}

func (f *plateFinder) spot(c *detect.Cursor) int {
	t, i := c.Text, c.Pos
	w := c.Word()
	if t[i] >= utf8.RuneSelf {
		return f.cyrillic(c, w.Begin)
	}
	if w.Flags.Has(detect.NonASCII) {
		return 0
	}
	if t[i]-'0' < 10 {
		if b := i - len("А "); b >= c.Lo && t[i-1] == ' ' && t[b] >= 0xC0 && (b == c.Lo || t[b-1] < utf8.RuneSelf) {
			if e := f.cyrillic(c, b); e > 0 { // А 123 ВС 77
				return e
			}
		}
		if e := korean(t, i); e > 0 && f.cued(c, i, e, 0) {
			return emit(c, i, e, "vehicle_plate", detect.Cued)
		}
	}
	if b, e := small(t, c.Lo, w); e > 0 && f.touched(c, b, e) {
		return emit(c, b, e, "vehicle_plate", detect.Cued)
	}
	if b, e := chinese(t, c.Lo, i); e > 0 {
		return emit(c, b, e, "cn_vehicle_plate", detect.Checked)
	}
	if b, e, glued := f.german(t, c.Lo, w); e > 0 && (f.cued(c, b, e, 2) || !glued && (f.cued(c, b, e, 0) || f.cued(c, b, e, 1))) {
		return emit(c, b, e, "de_vehicle_plate", detect.Cued)
	}
	return 0
}

func emit(c *detect.Cursor, b, e int, typ entity.Type, ev detect.Evidence) int {
	c.Emit(detect.Match{Begin: b, End: e, Type: typ, Confidence: detect.High, Evidence: ev, Rule: "vehicle/" + string(typ)})
	return e
}

// shortWords are words as short as the letters of a plate.
const shortWords = " a an and any are as at be but by can car cop did do for from get go got had has he her him his how i if in is it its lot man may me my no nor not now of off on one or our out own per plz put ran red saw say see she so than the then to too two up us use van via was way we who why with yes yet you "

// small reads a plate in small letters and two groups or more around the word w, as
// people type it: ab12 cde, aa 123 bb, 34 abc 123. Groups have at most three letters
// and four digits.
func small(t string, lo int, w detect.Word) (b, e int) {
	if w.Flags&(detect.FirstUpper|detect.HasUpper|detect.NonASCII) != 0 || w.Flags&detect.HasDigit == 0 || w.Len() > 6 {
		return 0, 0
	}
	part := func(i, k int) bool { // letters and digits of a group
		l, d := 0, 0
		for _, c := range []byte(t[i:k]) {
			switch {
			case digit(c):
				d++
			case c-'a' < 26:
				l++
			default:
				return false
			}
		}
		return l <= 3 && d <= 4
	}
	end := func(i int) int {
		for i < len(t) && (letter(t[i]) || digit(t[i])) {
			i++
		}
		return i
	}
	b, e = w.Begin, w.End
	if !part(b, e) || b > lo && t[b-1] >= utf8.RuneSelf {
		return 0, 0
	}
	groups, letters := 1, w.Flags.Has(detect.HasLetter)
	if b-2 >= lo && t[b-1] == ' ' && digit(t[b]) {
		k := b - 1
		for k > lo && letter(t[k-1]) && b-k < 6 {
			k--
		}
		if k < b-1 && part(k, b-1) && !strings.Contains(shortWords, " "+t[k:b-1]+" ") && (k == lo || t[k-1] < utf8.RuneSelf && !digit(t[k-1]) && !letter(t[k-1])) {
			b, groups, letters = k, groups+1, true
		}
	}
	for e+1 < len(t) && t[e] == ' ' && groups < 4 {
		k := end(e + 1)
		if k == e+1 || !part(e+1, k) || k < len(t) && t[k] >= utf8.RuneSelf {
			break
		}
		if !digit(t[e+1]) && !digit(t[e-1]) {
			break // two groups of letters
		}
		if strings.Contains(shortWords, " "+t[e+1:k]+" ") {
			break
		}
		groups, letters, e = groups+1, letters || !digit(t[e+1]), k
	}
	if groups < 2 || !letters || e-b < 6 || e-b > 14 {
		return 0, 0
	}
	return b, e
}

// touched reports whether a word for a plate stands directly in front of b, and
// no word that says nothing inside of [b, e).
func (f *plateFinder) touched(c *detect.Cursor, b, e int) bool {
	for i := b; i < e; {
		w := c.WordAt(i)
		if w.Len() == 0 {
			i++
			continue
		}
		if f.cues.Filler(w) {
			return false
		}
		i = w.End
	}
	var near [16]detect.CueHit
	for _, h := range f.cues.Before(c, b, near[:0]) {
		if h.ID == 0 && h.Distance == 0 {
			return true
		}
	}
	return false
}

// cued reports whether a word of that kind is near.
func (f *plateFinder) cued(c *detect.Cursor, b, e int, kind uint16) bool {
	var near [16]detect.CueHit
	for _, h := range f.cues.Near(c, b, e, near[:0]) {
		if h.ID == kind && (h.Key || h.Distance <= 4 && kind != 1 || h.Distance <= 2 && !h.After) {
			return true
		}
	}
	return false
}

// german reads a German plate around the word w, letters and digits or letters
// that digits follow: B-AB 1234, HH XY 12E, FÜ-A 1; or with the district glued
// to them, MAB1234, as other countries have it too.
func (f *plateFinder) german(t string, lo int, w detect.Word) (b, e int, glued bool) {
	k := w.Begin
	for k < w.End && letter(t[k]) {
		k++
	}
	letters := k - w.Begin
	if letters == 0 || letters > 5 || digit(t[w.Begin]) {
		return 0, 0, false
	}
	e = k
	if e == w.End && e < len(t) && (t[e] == ' ' || t[e] == '-') {
		e++
	}
	n := 0
	for e < len(t) && digit(t[e]) && n < 5 {
		e++
		n++
	}
	if n == 0 || n > 4 || t[e-n] == '0' {
		return 0, 0, false
	}
	if e < len(t) && (t[e]|0x20 == 'e' || t[e]|0x20 == 'h') {
		e++
	}
	if e < len(t) && (letter(t[e]) || digit(t[e]) || t[e] >= utf8.RuneSelf && t[e] < 0xE0) || e+1 < len(t) && (t[e] == '-' || t[e] == '.') && (digit(t[e+1]) || t[e] == '-' && shortWord(t, e+1)) {
		return 0, 0, false
	}
	// The district in front, or glued to the letters.
	b = w.Begin
	if b > lo && (t[b-1] == '-' || t[b-1] == ' ' || t[b-1] == ':') && letters <= 2 {
		d := b - 1
		for d > lo && b-1-d < 6 && (letter(t[d-1]) || t[d-1] >= utf8.RuneSelf) {
			d--
		}
		if (d == lo || !digit(t[d-1]) && !letter(t[d-1])) && d < b-1 && sameCase(t[d:b-1], t[b:k], t[b-1]) && f.districts[strings.ToUpper(t[d:b-1])] {
			return d, e, false
		}
		if t[b-1] == '-' {
			return 0, 0, false
		}
	}
	if b > lo && (t[b-1] >= utf8.RuneSelf || t[b-1] == '-' || t[b-1] == '_' || t[b-1] == '/') {
		return 0, 0, false
	}
	for n := min(3, letters-1); n > 0; n-- {
		if letters-n <= 2 && f.districts[strings.ToUpper(t[b:b+n])] {
			return b, e, true
		}
	}
	return 0, 0, false
}

// shortWord reports whether one or two letters stand at i: the last group of
// another country's plate.
func shortWord(t string, i int) bool {
	k := i
	for k < len(t) && letter(t[k]) && k-i < 3 {
		k++
	}
	return k > i && k-i < 3
}

// sameCase reports whether a district and the letters behind it are capitals, or
// small letters with a hyphen between them.
func sameCase(district, letters string, sep byte) bool {
	if strings.ToUpper(letters) == letters {
		return strings.ToUpper(district) == district
	}
	return sep == '-' && strings.ToLower(district) == district && strings.ToLower(letters) == letters
}

// provinces are the characters of Chinese plates, regions and the services.
const provinces = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使领警学港澳"

// chinese reads a Chinese plate whose first letter, or digits behind the dot, stand
// at i: 京A12345, 粤B·D12345, 沪AD12345.
func chinese(t string, lo, i int) (b, e int) {
	k := i
	if digit(t[i]) { // 京A·12345
		if !strings.HasSuffix(t[lo:i], "·") {
			return 0, 0
		}
		if k = i - len("·") - 1; k < lo {
			return 0, 0
		}
	}
	r, size := utf8.DecodeLastRuneInString(t[lo:k])
	if size != 3 || !letter(t[k]) || !strings.ContainsRune(provinces, r) {
		return 0, 0
	}
	b, e = k-size, k+1
	switch {
	case strings.HasPrefix(t[e:], "·"):
		e += len("·")
	case e < len(t) && (t[e] == ' ' || t[e] == '-' || t[e] == '.'):
		e++
	}
	n, figures := 0, 0
	for e < len(t) && n < 7 && (digit(t[e]) || letter(t[e])) {
		if digit(t[e]) {
			figures++
		}
		e++
		n++
	}
	if n < 5 || n > 6 || figures < 2 {
		return 0, 0
	}
	return b, e
}

// korean reads a Korean plate, 12가3456 or 123가 4567, that begins at i.
func korean(t string, i int) int {
	k := i
	for k < len(t) && digit(t[k]) {
		k++
	}
	if k-i < 2 || k-i > 3 {
		return 0
	}
	r, size := utf8.DecodeRuneInString(t[k:])
	if r < 0xAC00 || r > 0xD7A3 {
		return 0
	}
	k += size
	if k < len(t) && t[k] == ' ' {
		k++
	}
	if k+4 > len(t) || !digits(t[k:k+4]) || k+4 < len(t) && digit(t[k+4]) {
		return 0
	}
	return k + 4
}

// cyrillic reads a Russian plate, А123ВС77, that begins at b, and returns its end
// if it is one. Its letters are those that look like Latin ones.
func (f *plateFinder) cyrillic(c *detect.Cursor, b int) int {
	t := c.Text
	const letters = "АВЕКМНОРСТУХ"
	k := b
	next := func() bool {
		r, size := utf8.DecodeRuneInString(t[k:])
		if size != 2 || !strings.ContainsRune(letters, r) && !strings.ContainsRune(letters, r-32) {
			return false
		}
		k += size
		return true
	}
	run := func(lo, hi int) bool {
		if k < len(t) && t[k] == ' ' {
			k++
		}
		n := 0
		for ; k < len(t) && digit(t[k]) && n <= hi; n++ {
			k++
		}
		return n >= lo && n <= hi
	}
	if !next() || !run(3, 3) {
		return 0
	}
	if k < len(t) && t[k] == ' ' {
		k++
	}
	if !next() {
		return 0
	}
	if !next() || !run(2, 3) || k < len(t) && (letter(t[k]) || t[k] >= 0xC0 && t[k] < 0xE0) {
		return 0
	}
	ev := detect.Shaped
	if f.cued(c, b, k, 0) {
		ev = detect.Cued
	}
	return emit(c, b, k, "vehicle_plate", ev)
}

func digit(c byte) bool { return c-'0' < 10 }

func letter(c byte) bool { return (c|0x20)-'a' < 26 }
