package phone

import "github.com/piikit/piikit/detect"

// regional looks for a number as it is dialed at home in one of the regions
// that the caller named.
func (j *judge) regional() (find, bool) {
	r := j.run
	if len(j.plan.regions) == 0 && !j.c.Regions() || r.plus || r.nd < minDigits {
		return find{}, false
	}
	if j.front() != free {
		return find{}, false
	}
	formed := 0 // parts of a number that is formed well but not assigned
	for k := r.n; k >= 1; k-- {
		d := r.digits[:r.end(k)]
		if len(d) < minDigits || len(d) > 15 || j.wraps(k) || !j.ends(k) || j.looksElse(k) || same(d) || round(d) {
			continue
		}
		if k > 1 && r.lines(k) > 0 && !j.hyphenated(k) {
			continue
		}
		good, form := j.ofRegion(d, k)
		if form && formed == 0 {
			formed = k
		}
		if !good {
			continue
		}
		q := j.cue(r.parts[k-1].end)
		if j.c.Mode() != detect.Recall && j.against() {
			return find{}, false
		}
		return j.found(k, detect.Checked, j.raise(q), "phone/regional")
	}
	if formed == 0 || j.c.Mode() < detect.Balanced {
		return find{}, false
	}
	j.cue(r.parts[formed-1].end)
	if j.against() {
		return find{}, false
	}
	return j.found(formed, detect.Cued, detect.Medium, "phone/regional")
}

// ofRegion reports whether d is valid in a region that the caller named, and
// whether it is at least grouped and dialed as there, though not assigned.
func (j *judge) ofRegion(d []byte, k int) (good, form bool) {
	try := func(g *region) bool {
		national, missing := g.trim(d)
		if missing && (k == 1 || len(d) < 9) || !fits(g.lengths, g.lead, national) {
			return false
		}
		form = form || k > 1 && g.trunk == "0" && !missing && len(d) >= 10
		return j.validAt(g, d, national, k == j.run.n)
	}
	for _, g := range j.regions() {
		if try(g) {
			return true, true
		}
	}
	return false, form
}

// hyphenated reports whether a number that goes on on the next line says so.
func (j *judge) hyphenated(k int) bool {
	r := j.run
	for n := 1; n < k; n++ {
		if p := r.parts[n]; p.sep == '\n' {
			c := j.c.Text[r.parts[n-1].end]
			return c == '-' || c == '/' || c == ')' || r.parts[n-1].len() == 3 && j.c.Text[p.begin-1] == '\n' && k > 2
		}
	}
	return true
}
