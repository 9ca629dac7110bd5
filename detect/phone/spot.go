package phone

import (
	"slices"
	"strconv"

	"github.com/nyaruka/phonenumbers/v2"

	"github.com/piikit/piikit/detect"
)

// A find is a number found from a place on.
type find struct {
	begin, end int
	confidence detect.Confidence
	evidence   detect.Evidence
	rule       string
}

// spot judges a chain of digit groups: each group in it may begin a number.
func (p *plan) spot(c *detect.Cursor) int {
	t, i := c.Text, c.Pos
	if !isDigit(t[i]) {
		return p.glued(c)
	}
	sh := c.Shape()
	limit := sh.Groups[0].End
	if sh.Numeric > 0 {
		limit = sh.Groups[sh.Numeric-1].End
	}
	if few(sh) && !p.short(c) {
		return 0
	}
	end, ch := 0, chain{tries: maxTries}
	for i < limit {
		var f find
		ok := false
		if i == c.Pos || !(t[i-1] == '-' || t[i-1] == '.') || !isDigit(t[i-2]) {
			f, ok = p.at(c, i, end, &ch)
		}
		if ok && f.begin >= end {
			c.Emit(detect.Match{Begin: f.begin, End: f.end, Type: Type, Confidence: f.confidence, Evidence: f.evidence, Rule: f.rule})
			end = f.end
			i = f.end
		} else {
			for i < limit && isDigit(t[i]) {
				i++
			}
		}
		for i < limit && !isDigit(t[i]) {
			i++
		}
	}
	return end
}

// few reports whether a chain has not enough digits and letters for a number.
func few(sh *detect.Shape) bool {
	n := 0
	for i := range sh.Groups {
		n += int(sh.Groups[i].Numbers) + int(sh.Groups[i].Letters)
	}
	return n < minDigits && !sh.More
}

// short reports whether a chain with few digits may be a number after all: as
// a tel: URI, or joined by what ends a chain.
func (p *plan) short(c *detect.Cursor) bool {
	t, i := c.Text, c.Pos
	if i-1 < c.Lo {
		return false
	}
	switch t[i-1] {
	case '+', '(', ' ':
		// "+1 (415) ..." and its like end a chain early.
		e := c.Shape().End
		return e+1 < len(t) && (t[e] == ' ' || t[e] == '-' || t[e] == '(' || t[e] == '/') && !isLetter(t[e+1])
	case ':', '.', ';':
		return true
	}
	return false
}

// glued looks at digits that touch letters of another script in front.
func (p *plan) glued(c *detect.Cursor) int {
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
	f, ok := p.at(c, i, 0, &chain{tries: maxTries})
	if !ok {
		return 0
	}
	c.Emit(detect.Match{Begin: f.begin, End: f.end, Type: Type, Confidence: f.confidence, Evidence: f.evidence, Rule: f.rule})
	return f.end
}

// maxTries is how often the library is asked about one chain of digits. A text
// of nothing but digits asks no more than that for each 20 groups.
const maxTries = 6

// A chain is what the places of one chain of digits share.
type chain struct {
	tries   int  // questions left
	known   bool // regions is filled in
	regions []*region
}

// regions returns the regions that the caller named.
func (j *judge) regions() []*region {
	ch := j.chain
	if !ch.known {
		ch.known = true
		ch.regions = j.plan.regions
		if j.c.Regions() {
			ch.regions = slices.Clip(ch.regions)
			for i := range regions {
				if j.c.Region(regions[i].name) {
					ch.regions = append(ch.regions, &regions[i])
				}
			}
		}
	}
	return ch.regions
}

// at looks for a number whose first digit is at i and that does not begin
// before floor.
func (p *plan) at(c *detect.Cursor, i, floor int, ch *chain) (f find, ok bool) {
	var r run
	t := c.Text
	if !r.read(t, max(c.Lo, floor), i) {
		return find{}, false
	}
	if !r.plus && r.n > 1 && r.parts[0].len() == 1 && r.parts[1].len() == 1 {
		return find{}, false // digits in a row
	}
	j := judge{plan: p, c: c, run: &r, chain: ch}
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
	if f, ok = j.american(); ok {
		return f, true
	}
	if f, ok = j.regional(); ok {
		return f, true
	}
	if f, ok = j.vanity(); ok {
		return f, true
	}
	return j.cued()
}

// A judge looks at one run.
type judge struct {
	*plan
	c     *detect.Cursor
	run   *run
	chain *chain

	asked  bool
	q      cueing
	placed place
	known  bool
}

// cue returns what the words around a number that ends at end say. They are
// looked up once a place.
func (j *judge) cue(end int) cueing {
	if !j.asked {
		j.asked = true
		j.q = j.plan.cue(j.c, j.start(j.run.n), end)
	}
	return j.q
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

// valid asks the library. digits are of E.164, without the plus.
func (j *judge) valid(digits []byte) bool {
	c, national, ok := callingOf(digits)
	if !ok || j.chain.tries <= 0 {
		return false
	}
	j.chain.tries--
	n := parsed(c, national)
	return n != nil && phonenumbers.IsValidNumber(n)
}

// validAt asks the library about a number as it is dialed at home; national is
// without the trunk prefix. whole says that nothing but the number stands
// there, which is worth a second question: some countries put more than a prefix in front.
func (j *judge) validAt(g *region, digits, national []byte, whole bool) bool {
	if j.chain.tries <= 0 {
		return false
	}
	j.chain.tries--
	c, _, ok := callingOf(strconv.AppendInt(nil, int64(g.code), 10))
	if n := parsed(c, national); ok && n != nil && phonenumbers.IsValidNumberForRegion(n, g.name) {
		return true
	}
	if !whole {
		return false
	}
	n, err := phonenumbers.Parse(string(digits), g.name)
	return err == nil && phonenumbers.IsValidNumberForRegion(n, g.name)
}

// parsed makes what the library would parse: parsing is most of its cost, and
// the number is parsed already.
func parsed(c *calling, national []byte) *phonenumbers.PhoneNumber {
	n := &phonenumbers.PhoneNumber{CountryCode: new(int32), NationalNumber: new(uint64)}
	*n.CountryCode = int32(c.code)
	if len(national) > 1 && national[0] == '0' {
		national = national[1:]
		if c.lead&1 != 0 { // the zero is dialed from abroad, as in Italy
			n.ItalianLeadingZero = new(bool)
			*n.ItalianLeadingZero = true
		}
	}
	if len(national) == 0 || len(national) > 17 || national[0] == '0' {
		return nil
	}
	for _, d := range national {
		*n.NationalNumber = *n.NationalNumber*10 + uint64(d-'0')
	}
	return n
}

// raise is the confidence of a number with more than one reason.
func raise(cf detect.Confidence, q cueing) detect.Confidence {
	if q.level >= strongCue && !q.against {
		return detect.Certain
	}
	return cf
}
