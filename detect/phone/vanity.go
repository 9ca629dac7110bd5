package phone

import (
	"strings"

	"github.com/piikit/piikit/detect"
)

// vanity looks for a number that is spelled on the keys: 1-800-FLOWERS.
func (j *judge) vanity() (find, bool) {
	r, t := j.run, j.c.Text
	// What is dialed before the letters: [1] area, or a free-phone prefix.
	first := 0
	if r.parts[0].len() == 1 && r.digits[0] == '1' && r.n > 1 {
		first = 1
	}
	if r.n <= first {
		return find{}, false
	}
	area := r.parts[first]
	code := r.digits[area.at : area.at+min(area.len(), 4)]
	var need int // letters and digits behind
	switch {
	case area.len() == 3 && code[0] >= '2':
		need = 7
	case area.len() == 4 && (code[0] == '0' && code[2] == '0' || string(code) == "0808" || string(code) == "1300" || string(code) == "1800") && first == 0:
		need = 6
	default:
		return find{}, false
	}
	i := area.end
	if i < len(t) && t[i] == ')' {
		i++
	}
	for k := 0; k < 2 && i < len(t) && (t[i] == ' ' || t[i] == '-' || t[i] == '.'); k++ {
		i++
	}
	if i == area.end {
		return find{}, false
	}
	e, letters, small := keys(t, i, need)
	if letters < 3 {
		return find{}, false
	}
	if isDigit(t[i]) && (small || strings.IndexByte(t[i:e], ' ') >= 0) {
		return find{}, false // "913 368 000 Email": a number and then a word
	}
	place := j.front()
	if place == never || place == bound {
		return find{}, false
	}
	k := first + 1
	begin := j.start(k)
	if r.closed == 0 && t[area.end] == ')' && begin > j.c.Lo && t[begin-1] == '(' {
		begin--
	}
	if first == 0 && t[area.end] == ' ' && !tollFree(code) && code[0] != '0' {
		return find{}, false // "360 CHICAGO"
	}
	q := j.cue(e)
	cf, ev := detect.High, detect.Cued
	if q.level == noCue || j.against() {
		dashed := t[area.end] == '-' || t[area.end] == '.' || t[area.end] == ')'
		if small || !dashed || !tollFree(code) || first == 0 && t[area.end] != ')' {
			return find{}, false
		}
		cf, ev = detect.Medium, detect.Shaped
	}
	return find{begin: begin, end: e, evidence: ev, confidence: cf, rule: "phone/vanity"}, true
}

// keys reads the groups of letters and digits that spell a number of at least
// need keys from i on; letters is 0 if there is none.
func keys(t string, i, need int) (end, letters int, small bool) {
	count := 0
	for {
		b := i
		l := 0
		for i < len(t) && (isLetter(t[i]) || isDigit(t[i])) {
			if isLetter(t[i]) {
				l++
				if t[i] >= 'a' {
					small = true
				}
			}
			i++
		}
		if i == b {
			return 0, 0, small
		}
		count += i - b
		letters += l
		if count > 12 {
			return 0, 0, small
		}
		if count >= need && !(i+1 < len(t) && t[i] == '-' && (isLetter(t[i+1]) || isDigit(t[i+1]))) {
			break
		}
		if i >= len(t) || t[i] != '-' && t[i] != '.' && (t[i] != ' ' || small) {
			return 0, 0, small
		}
		i++
	}
	if i < len(t) && (t[i] == '_' || t[i] >= 0x80 || t[i] == '@') {
		return 0, 0, small
	}
	return i, letters, small
}
