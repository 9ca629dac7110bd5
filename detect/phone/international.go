package phone

import "github.com/piikit/piikit/detect"

// international looks for a number with its calling code, which begins at the
// given digit: 0 behind '+', 2 behind "00", 3 behind "011".
func (j *judge) international(skip int) (find, bool) {
	r := j.run
	cl, _, ok := callingOf(r.digits[skip:r.nd])
	if !ok {
		return find{}, false
	}
	code := 1
	for c := cl.code; c >= 10; c /= 10 {
		code++
	}
	formed := 0 // parts of a number that is formed well but not assigned
	for k := r.n; k >= 1; k-- {
		if j.wraps(k) || r.end(k)-skip-code < 4 || !j.ends(k) {
			continue
		}
		var buf [maxDigits]byte
		all := r.dialed(buf[:0], skip, k)
		if len(all) > 15+1 || round(all) {
			continue
		}
		national := all[min(len(all), code):]
		if !cl.fits(national) && !(cl.code == 1 && nanp(national)) {
			continue
		}
		if same(national) {
			continue
		}
		if j.valid(all) {
			if skip > 0 && !j.marked(k) {
				continue
			}
			return j.found(k, detect.Checked, j.raise(j.cue(r.parts[k-1].end)), "phone/international")
		}
		if e := r.parts[k-1].end; formed == 0 && (e == len(j.c.Text) || !isLetter(j.c.Text[e]) || extension(j.c.Text, e) > e) {
			formed = k
		}
	}
	if formed == 0 {
		return find{}, false
	}
	q := j.cue(r.parts[formed-1].end)
	switch {
	case q.level >= weakCue && !j.against():
		return j.found(formed, detect.Cued, detect.High, "phone/international")
	case j.c.Mode() != detect.Recall && j.against():
		return find{}, false
	case skip == 0 && j.c.Mode() >= detect.Balanced && (formed >= 3 || cl.code == 1 || j.c.Mode() == detect.Recall) && !r.apart:
		return j.found(formed, detect.Shaped, detect.Medium, "phone/international")
	}
	return find{}, false
}

// marked reports whether a number behind "00" is more than a padded count: it
// is grouped, has a cue or is of a country that the caller named.
func (j *judge) marked(k int) bool {
	if j.front() == never {
		return false
	}
	q := j.cue(j.run.parts[k-1].end)
	if q.level >= weakCue && !j.against() {
		return true
	}
	// A padded count looks like a number of the North American plan.
	return j.front() == free && (k > 1 || j.run.digits[2] != '1' && j.run.nd >= 13 || j.c.Regions() || j.c.Mode() == detect.Recall) && !j.against()
}

// dialed appends the digits of the first k parts from the skip-th on, without
// a "(0)", which is dialed at home only.
func (r *run) dialed(dst []byte, skip, k int) []byte {
	for n, p := range r.parts[:k] {
		if p.zero && n > 0 {
			continue
		}
		d := r.digits[p.at:r.end(n+1)]
		if p.at < skip {
			d = d[min(len(d), skip-p.at):]
		}
		dst = append(dst, d...)
	}
	return dst
}
