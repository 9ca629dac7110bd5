package phone

import "github.com/piikit/piikit/detect"

// A find is a number found from a place on.
type find struct {
	begin, end int
	confidence detect.Confidence
	evidence   detect.Evidence
	rule       string
}

// spot judges a chain of digit groups: each group in it may begin a number.
func (p *plan) spot(c *detect.Cursor) int {
	if !isDigit(c.Text[c.Pos]) {
		return p.glued(c)
	}
	if sh := c.Shape(); sh.Size() >= minDigits || sh.More || short(c, sh.End) {
		return p.chain(c, sh)
	}
	return 0
}

// chain judges a chain that is long enough.
func (p *plan) chain(c *detect.Cursor, sh *detect.Shape) int {
	t := c.Text
	groups := sh.Groups[:max(1, sh.Numeric)]
	if sh.Numeric == 0 && coded(t, c.Lo, c.Pos) {
		return 0
	}
	end, tries, date := 0, maxTries, 0
	for k := range groups {
		i := groups[k].Begin
		if i < end || k < date || !begins(t, c.Lo, i) {
			continue
		}
		if len(groups)-k >= 3 && dated(t, c.Lo, groups[k:]) {
			date = k + 3
			continue
		}
		if f, ok := p.at(c, i, end, &tries); ok && f.begin >= end {
			c.Emit(detect.Match{Begin: f.begin, End: f.end, Type: Type, Confidence: f.confidence, Evidence: f.evidence, Rule: f.rule})
			end = f.end
		}
	}
	return end
}

// dated reports whether groups, three or more, begin with a date, and nothing in front of them
// makes it part of a number.
func dated(t string, lo int, groups []detect.Group) bool {
	a, b, c := &groups[0], &groups[1], &groups[2]
	if c.Sep != b.Sep || b.Sep != '-' && b.Sep != '/' && b.Sep != '.' || b.Begin != a.End+1 || c.Begin != b.End+1 || b.Len() > 2 {
		return false
	}
	switch {
	case a.Len() == 4 && c.Len() <= 2:
	case c.Len() == 4 && a.Len() <= 2:
		a, c = c, a
	default:
		return false
	}
	if i := groups[0].Begin; i > lo {
		switch t[i-1] {
		case '+', '(', '%', ';', ':', '/':
			return false
		case ' ':
			if i-2 >= lo && (t[i-2] == '+' || t[i-2] == '(') {
				return false
			}
		}
	}
	y, m, d := value(t, a), value(t, b), value(t, c)
	return isDate(y, m, d) || a.Begin > b.Begin && isDate(y, d, m)
}

// coded reports whether the digits at i, in a group with letters, are too few
// for a number: "9f86d081".
func coded(t string, lo, i int) bool {
	for k := i; k < i+5; k++ {
		if !isDigit(t[k]) {
			// But for an escaped plus and for a URI.
			return i == lo || t[i-1] != '%' && t[i-1] != ':' && t[i-1] != '/'
		}
	}
	return false
}

// begins reports whether a number may begin with the digit at i: not behind a
// letter, nor behind a digit with a dash or a dot.
func begins(t string, lo, i int) bool {
	if i == lo {
		return true
	}
	switch c := t[i-1]; c {
	case '-', '.':
		return i-2 < lo || !isDigit(t[i-2])
	default:
		return !isLetter(c)
	}
}

// short reports whether a chain with few digits that ends at e may be a number
// after all: as a tel: URI, or joined by what ends a chain.
func short(c *detect.Cursor, e int) bool {
	t, i := c.Text, c.Pos
	if i == c.Lo {
		return false
	}
	switch t[i-1] {
	case '+', '(', ' ':
	case '.':
		if c.Cue() == Type || begins(t, c.Lo, i) {
			return true
		}
	case ':', ';':
		return true
	default:
		return false
	}
	// "+1 - (415) ..." and its like end a chain early.
	return e+1 < len(t) && (t[e] == ' ' || t[e] == '-' || t[e] == '(' || t[e] == '/') && !isLetter(t[e+1])
}

// glued looks at digits that touch letters of another script in front.
func (p *plan) glued(c *detect.Cursor) int {
	if t := c.Text; t[c.Pos] < 0x80 {
		if e := c.Shape().Groups[0].End; e == len(t) || t[e] < 0x80 {
			return 0
		}
	}
	w := c.Word()
	if w.Flags&detect.NonASCII == 0 || w.Len() < minDigits {
		return 0
	}
	i := w.End
	for i > w.Begin && isDigit(c.Text[i-1]) {
		i--
	}
	if i == w.End || i == w.Begin || c.Text[i-1] < 0x80 {
		return 0
	}
	tries := maxTries
	f, ok := p.at(c, i, 0, &tries)
	if !ok {
		return 0
	}
	c.Emit(detect.Match{Begin: f.begin, End: f.end, Type: Type, Confidence: f.confidence, Evidence: f.evidence, Rule: f.rule})
	return f.end
}

// maxTries is how often numbers are looked up for one chain of digits. A text
// of nothing but digits asks no more than that for each 20 groups.
const maxTries = 6

// at looks for a number whose first digit is at i and that does not begin
// before floor.
func (p *plan) at(c *detect.Cursor, i, floor int, tries *int) (f find, ok bool) {
	var r run
	t := c.Text
	if !r.read(t, max(c.Lo, floor), i) {
		return find{}, false
	}
	if !r.plus && r.n > 1 && r.parts[0].len() == 1 && r.parts[1].len() == 1 {
		return find{}, false // digits in a row
	}
	j := judge{plan: p, c: c, run: &r, tries: tries}
	switch {
	case r.plus:
		f, ok = j.international(0)
	case r.digits[0] == '0' && r.nd >= 10 && r.digits[1] == '0' && r.parts[0].len() >= 2:
		f, ok = j.international(2)
	case r.digits[0] == '0' && r.nd >= 13 && r.digits[1] == '1' && r.digits[2] == '1':
		f, ok = j.international(3)
	}
	if ok {
		return f, true
	}
	heard := j.heard()
	if !heard && j.front() != free {
		return find{}, false
	}
	if f, ok = j.american(); ok {
		return f, true
	}
	if f, ok = j.regional(); ok {
		return f, true
	}
	if f, ok = j.vanity(); ok {
		return f, true
	}
	if !heard {
		return j.alone()
	}
	return j.cued()
}

// A finder is what is kept along one text: the regions that the caller named.
type finder struct {
	named bool // list is filled in
	list  []*region
}

func (f *finder) Reset()    { f.named = false }
func (f *finder) Shift(int) {}

// A judge looks at one run.
type judge struct {
	*plan
	c     *detect.Cursor
	run   *run
	tries *int // look-ups that the chain has left

	asked   bool // q and end are known
	q       cueing
	end     int
	weighed bool // opposed is known
	opposed bool
	known   bool // placed is known
	placed  place
}

// heard reports whether a cue may stand beside the run, or in front of a part of it.
func (j *judge) heard() bool {
	b, e := j.start(j.run.n), j.run.parts[j.run.n-1].end
	return j.c.Cue() == Type || j.c.Cued(e) || labeled(j.c, b) || j.uri()
}

// cue returns what the words around a number that ends at end say. They are
// looked up once a place.
func (j *judge) cue(end int) cueing {
	if !j.asked {
		j.asked, j.end = true, end
		j.q = j.plan.cue(j.c, j.start(j.run.n), end)
	}
	return j.q
}

// against reports whether the words around the number that cue was asked about
// say that it is something else.
func (j *judge) against() bool {
	if !j.weighed {
		j.weighed = true
		j.opposed = j.plan.against(j.c, j.q, j.start(j.run.n), j.end)
	}
	return j.opposed
}

// start returns where a number of the first k parts begins.
func (j *judge) start(k int) int {
	r := j.run
	if !r.plus && r.closed > k || r.closed == 0 {
		if r.plus {
			return r.begin
		}
		return r.parts[0].begin
	}
	return r.begin
}

// front judges what stands in front of a number of the first k parts.
func (j *judge) front() place {
	if !j.known {
		j.known = true
		j.placed = front(j.c.Text, j.c.Lo, j.start(j.run.n))
	}
	return j.placed
}

// ends reports whether a number may end with the first k parts.
func (j *judge) ends(k int) bool {
	r := j.run
	e := r.parts[k-1].end
	if r.more && k == r.n || !r.loose(k) || r.closed > 0 && r.closed >= k && r.n > k {
		return false
	}
	if e < len(j.c.Text) && isLetter(j.c.Text[e]) {
		return r.plus && k == r.n || extension(j.c.Text, e) > e
	}
	return mayEnd(j.c.Text, e, k == 1 && !r.plus)
}

// found makes a find of the first k parts and the extension behind them.
func (j *judge) found(k int, ev detect.Evidence, cf detect.Confidence, rule string) (find, bool) {
	e := j.run.parts[k-1].end
	return find{begin: j.start(k), end: extension(j.c.Text, e), evidence: ev, confidence: cf, rule: rule}, true
}

// wraps reports whether the line ends in the first k parts in a way that a
// wrapped number does not.
func (j *judge) wraps(k int) bool { return j.run.lines(k) > 1 }

// valid reports whether digits, of E.164 without the plus, are a number that is
// assigned or may be.
func (j *judge) valid(digits []byte) bool {
	c, national, ok := callingOf(digits)
	if !ok || *j.tries <= 0 {
		return false
	}
	*j.tries--
	return c.holds(c.valid, national)
}

// validAt reports whether digits are a number as it is dialed at home; national
// is without the trunk prefix. whole says that nothing but the number stands
// there: then what else is dialed in front in some countries counts, too.
func (j *judge) validAt(g *region, digits, national []byte, whole bool) bool {
	if *j.tries <= 0 {
		return false
	}
	*j.tries--
	return callings[callingAt[g.code]-1].holds(g.valid, national) || whole && g.dialed.accepts(digits)
}

// raise is the confidence of a valid number beside what q says.
func (j *judge) raise(q cueing) detect.Confidence {
	if q.level >= strongCue && !j.against() {
		return detect.Certain
	}
	return detect.High
}
