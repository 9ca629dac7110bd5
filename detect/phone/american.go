package phone

import "github.com/piikit/piikit/detect"

// american looks for a number that is written as in the United States, Canada
// and the other countries of the North American plan, which counts alone.
func (j *judge) american() (find, bool) {
	r := j.run
	first := 0 // the part with the area code
	if r.n > 1 && r.parts[0].len() == 1 && r.digits[0] == '1' {
		first = 1
	}
	k := first + 3
	if r.n < k || r.parts[first].len() != 3 || r.parts[first+1].len() != 3 || r.parts[first+2].len() != 4 {
		k = first + 2
		if r.n < k || r.parts[first].len() != 3 || r.parts[first+1].len() != 7 || r.parts[first+1].sep != ')' {
			return find{}, false
		}
	}
	d := r.digits[r.parts[first].at:r.end(k)]
	if !nanp(d) && !sample(d, first == 0 && r.closed == 1) || !j.ends(k) || j.wraps(k) {
		return find{}, false
	}
	a, b := r.parts[first+1].sep, r.parts[k-1].sep
	if first == 1 && (a == '-' || a == '.') && r.parts[1].sep != a && r.parts[1].sep != ' ' {
		return find{}, false
	}
	e := r.parts[k-1].end
	place := j.front()
	if place == never {
		return find{}, false
	}
	q := j.cue(e)
	if q.level >= weakCue && !j.against() {
		return j.found(k, detect.Cued, detect.High, "phone/american")
	}
	mode := j.c.Mode()
	switch {
	case place == bound, mode != detect.Recall && j.against():
		return find{}, false
	case a == '\n' && b == '\n', a == '\n' && b == ' ', b == '\n' && a == ' ':
		return find{}, false
	case a == ' ' && b == ' ':
		// Three columns of a table look like this.
		if mode != detect.Recall && !j.lonely(k) {
			return find{}, false
		}
	}
	if mode < detect.Balanced {
		return find{}, false
	}
	for _, g := range j.regions() {
		if g.code == 1 {
			return j.assigned(k, d)
		}
	}
	return j.found(k, detect.Shaped, detect.Medium, "phone/american")
}

// assigned makes a find of a number in a region of the plan.
func (j *judge) assigned(k int, d []byte) (find, bool) {
	var buf [24]byte
	if j.valid(append(append(buf[:0], '1'), d...)) {
		return j.found(k, detect.Checked, detect.High, "phone/regional")
	}
	return j.found(k, detect.Shaped, detect.Medium, "phone/american")
}

// lonely reports whether no other number stands beside the first k parts.
func (j *judge) lonely(k int) bool {
	r, t := j.run, j.c.Text
	if k < r.n {
		return false
	}
	b := r.parts[0].begin
	for b > j.c.Lo && t[b-1] == ' ' {
		b--
	}
	return b == j.c.Lo || !isDigit(t[b-1]) && t[b-1] != '\t'
}
