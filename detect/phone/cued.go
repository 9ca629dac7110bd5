package phone

import (
	"strings"

	"github.com/piikit/piikit/detect"
)

// cued looks for a number that is written like one beside a word that says so.
// It need not be assigned.
func (j *judge) cued() (find, bool) {
	r := j.run
	if r.nd < 3 || r.parts[0].len() == r.nd && r.n == 1 && r.nd < 5 && !j.uri() {
		return find{}, false
	}
	place := j.front()
	if place == never {
		return find{}, false
	}
	uri := j.uri()
	if !uri && !j.possible() {
		return find{}, false
	}
	q := j.cue(r.parts[r.n-1].end)
	switch {
	case uri:
		q = cueing{level: labelCue}
	case q.level == noCue:
		return j.alone()
	case j.against():
		return find{}, false
	}
	if place == bound && !uri && !(q.level >= weakCue && q.dist == 0) {
		return find{}, false
	}
	for k := r.n; k >= 1; k-- {
		if k < r.n && (round(r.digits[:r.end(r.n)]) || j.amount(r.n)) {
			break // a part of it would be worse than nothing
		}
		if !j.ends(k) || j.wraps(k) || k > 1 && r.lines(k) > 0 && !j.hyphenated(k) {
			continue
		}
		if j.written(k, q, uri) {
			cf, ev := detect.High, detect.Cued
			if q.level == weakCue {
				cf = detect.Medium
			}
			return j.found(k, ev, cf, "phone/cued")
		}
	}
	return find{}, false
}

// alone looks for a number without a word that says so.
func (j *judge) alone() (find, bool) {
	if j.front() != free {
		return find{}, false
	}
	f, ok := j.answer()
	if !ok {
		f, ok = j.typical()
	}
	if !ok {
		f, ok = j.unsaid()
	}
	if !ok {
		return find{}, false
	}
	if j.cue(j.run.parts[j.run.n-1].end); j.against() {
		return find{}, false
	}
	return f, true
}

// possible reports whether any number can begin here, whatever the words around
// it say. To look for those is what costs.
func (j *judge) possible() bool {
	r := j.run
	for k := r.n; k >= 1; k-- {
		if n := r.end(k); n >= 5 && n <= 15 && j.ends(k) && j.grouped(k) && (!j.looksElse(k) || j.amount(k)) {
			return true
		}
	}
	return false
}

// written reports whether the first k parts are written like a number, to the
// degree that the cue leaves open.
func (j *judge) written(k int, q cueing, uri bool) bool {
	r := j.run
	d := r.digits[:r.end(k)]
	n := len(d)
	if uri {
		return n >= 3 && n <= 15
	}
	if n > 15 || round(d) && !(q.level >= strongCue && q.dist == 0) || n > 5 && same(d) || j.looksElse(k) && !(q.level >= strongCue && q.dist == 0 && n >= 9 && j.amount(k)) {
		return false
	}
	if n > 12 && k == 1 || n > 13 {
		// Too long for a number dialed at home: with its calling code, then.
		cl, national, ok := callingOf(d)
		return ok && cl.fits(national) && q.level >= strongCue && j.valid(d)
	}
	if !j.grouped(k) {
		return false
	}
	trunk := d[0] == '0'
	switch q.level {
	case labelCue:
		if q.letter {
			return n >= 9 || n >= 8 && k > 1
		}
		return n >= 6 || n == 5 && k == 1 && !year(d)
	case strongCue:
		switch {
		case q.dist == 0 && !q.behind:
			return n >= 6 && (k > 1 || n >= 7)
		case k == 1:
			return n >= 9 || n >= 7 && q.dist <= 1
		}
		return n >= 8 || n == 7 && q.dist <= 3
	}
	switch {
	case k == 1:
		return q.dist <= 1 && (n == 10 && nanp(d) || n == 11 && d[0] == '1' && nanp(d[1:]) || trunk && n >= 9 || n >= 9 && q.dist == 0 && !q.noun)
	case q.noun:
		return q.dist <= 1 && n >= 9 && (trunk || k >= 3 || n == 10)
	case n == 7:
		return q.dist <= 1 && r.parts[0].len() == 3 && r.parts[1].len() == 4 && d[0] >= '2' && k == 2
	}
	return n >= 9 && (trunk || q.dist <= 2) || n == 8 && q.dist <= 1 && k >= 2
}

// grouped reports whether the digits are grouped as people group the digits of
// numbers: one digit alone only in front or in brackets, and at least two at the end.
func (j *judge) grouped(k int) bool {
	r := j.run
	for n, p := range r.parts[:k] {
		if p.len() == 1 && n > 0 && !p.zero && !(n == 1 && r.parts[0].len() <= 3 && k > 2) {
			return false
		}
		if p.len() > 8 && k > 2 {
			return false
		}
	}
	return k == 1 || r.parts[k-1].len() >= 2
}

// answer looks for a number that answers a question: "What is their phone?" and
// then "It is 20 7946 0018". The word stands in another sentence, so the number must
// be written like nothing else.
func (j *judge) answer() (find, bool) {
	r, t := j.run, j.c.Text
	if r.n < 2 || r.nd < 9 || r.n == 2 && r.nd < 10 || r.nd > 12 || !j.ends(r.n) || r.lines(r.n) > 0 || j.looksElse(r.n) || !j.grouped(r.n) {
		return find{}, false
	}
	b := r.parts[0].begin
	if asked := strings.LastIndexByte(t[max(j.c.Lo, b-64):b], '?'); asked < 0 {
		return find{}, false
	}
	for k := 1; k <= 12; k++ {
		w, ok := j.c.Before(k)
		if !ok || b-w.End > 96 {
			break
		}
		if j.plan.words[w.Hash] {
			return j.found(r.n, detect.Cued, detect.Medium, "phone/cued")
		}
	}
	return find{}, false
}

// unsaid is what the recall-first mode hides without a cue.
func (j *judge) unsaid() (find, bool) {
	r := j.run
	if j.c.Mode() != detect.Recall {
		return find{}, false
	}
	for k := r.n; k >= 1; k-- {
		d := r.digits[:r.end(k)]
		if !j.ends(k) || r.lines(k) > 0 || j.looksElse(k) || !j.grouped(k) || round(d) || same(d) {
			continue
		}
		n := len(d)
		switch {
		case k == 1 && n == 10 && nanp(d),
			k == 2 && n == 7 && r.parts[0].len() == 3 && d[0] >= '2' && r.parts[1].sep == '-',
			k > 1 && n >= 9 && n <= 11 && d[0] == '0',
			k > 2 && n >= 9 && n <= 12 && r.parts[1].sep != '.':
			return j.found(k, detect.Shaped, detect.Medium, "phone/shaped")
		}
	}
	return find{}, false
}

// uri reports whether the number is of a tel: URI or its like.
func (j *judge) uri() bool {
	t, b := j.c.Text, j.start(j.run.n)
	if b-4 < j.c.Lo || t[b-1] != ':' && t[b-1] != '/' {
		return false
	}
	w, ok := j.c.Before(1)
	if ok && w.End > b {
		w, ok = j.c.Before(2) // behind the 43 of an escaped plus
	}
	if !ok || w.End > b || b-w.End > 3 {
		return false
	}
	switch sep := t[w.End:b]; t[w.Begin:w.End] {
	case "tel", "TEL", "Tel", "sms", "smsto", "callto", "sip":
		return sep == ":"
	case "me":
		return sep == "/" && w.Begin-3 >= j.c.Lo && t[w.Begin-3:w.Begin] == "wa."
	}
	return false
}

// looksElse reports whether the first k parts are written like a date, an
// address of the Internet, an amount or another thing that no cue makes a phone number.
func (j *judge) looksElse(k int) bool {
	r := j.run
	ps := r.parts[:k]
	if k == 1 {
		d := r.digits[:r.end(1)]
		return len(d) == 8 && (dayNumber(d[:4], d[4:6], d[6:])) || len(d) == 14 && dayNumber(d[:4], d[4:6], d[6:8])
	}
	val := func(n int) int { return number(r.digits[ps[n].at : ps[n].at+ps[n].len()]) }
	if k >= 3 && ps[1].sep == ps[2].sep && (ps[1].sep == '-' || ps[1].sep == '.' || ps[1].sep == '/') {
		a, b, c := val(0), val(1), val(2)
		switch {
		case ps[0].len() == 4 && ps[1].len() <= 2 && ps[2].len() <= 2 && isDate(a, b, c):
			return true
		case ps[2].len() == 4 && ps[0].len() <= 2 && ps[1].len() <= 2 && (isDate(c, b, a) || isDate(c, a, b)):
			return true
		}
	}
	if k == 4 && ps[1].sep == '.' && ps[2].sep == '.' && ps[3].sep == '.' {
		quad := true
		for n := range ps {
			quad = quad && ps[n].len() <= 3 && val(n) <= 255
		}
		if quad {
			return true
		}
	}
	if k == 3 && ps[0].len() == 3 && ps[1].len() == 2 && ps[2].len() == 4 && ps[1].sep == ps[2].sep && ps[1].sep == '-' {
		return true // a social security number
	}
	if k == 4 && ps[0].len() == 4 && ps[1].len() == 4 && ps[2].len() == 4 && ps[3].len() == 4 {
		return true // a card
	}
	if k == 2 && ps[0].len() == 4 && ps[1].len() == 4 && ps[1].sep == '-' {
		a, b := val(0), val(1)
		return a >= 1900 && a < 2100 && b >= a && b < 2100 // years
	}
	return j.amount(k)
}

// amount reports whether the first k parts are an amount with its thousands set
// apart.
func (j *judge) amount(k int) bool {
	r := j.run
	if k < 2 {
		return false
	}
	ps := r.parts[:k]
	amount := ps[0].len() <= 3 && (ps[1].sep == '.' || ps[1].sep == ' ') && ps[0].begin == j.start(k)
	for n := 1; n < k; n++ {
		amount = amount && ps[n].len() == 3 && ps[n].sep == ps[1].sep
	}
	last := ps[k-1]
	return amount && (number(r.digits[last.at:last.at+last.len()]) == 0 || r.end(k) < 9 && ps[1].sep == '.')
}

// value is the number that a group of digits is.
func value(t string, g *detect.Group) (n int) {
	for _, c := range []byte(t[g.Begin:g.End]) {
		n = n*10 + int(c-'0')
	}
	return n
}

// dayNumber reports whether year, month and day are those of a day.
func dayNumber(y, m, d []byte) bool { return isDate(number(y), number(m), number(d)) }

func isDate(y, m, d int) bool {
	return y >= 1900 && y < 2100 && m >= 1 && m <= 12 && d >= 1 && d <= 31
}

func year(d []byte) bool {
	return len(d) == 4 && (d[0] == '1' && d[1] == '9' || d[0] == '2' && d[1] == '0')
}

func number(d []byte) (n int) {
	for _, c := range d {
		n = n*10 + int(c-'0')
	}
	return n
}
