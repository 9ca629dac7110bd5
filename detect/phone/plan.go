package phone

// A calling is a country calling code with what the numbers behind it look
// like: over all regions that share the code.
type calling struct {
	code    uint16
	lengths uint32 // bit n: national numbers of n digits exist
	lead    uint16 // bit d: national numbers that begin with d exist
	valid   state  // of the national numbers that are valid
}

// A region is a country with its calling code and the digits that are dialed
// in front of a national number at home.
type region struct {
	name    string // ISO 3166 alpha-2
	code    uint16
	lengths uint32
	lead    uint16
	trunk   string
	valid   state // of the national numbers that are valid in this region
	dialed  state // of what is dialed there and becomes such a number
}

// regions returns the regions that the caller named, looked up once a text.
func (j *judge) regions() []*region {
	if len(j.plan.regions) == 0 && !j.c.Regions() {
		return nil
	}
	f := j.c.State().(*finder)
	if f.named {
		return f.list
	}
	f.named = true
	f.list = append(f.list[:0], j.plan.regions...)
	if j.c.Regions() {
		for i := range regions {
			if j.c.Region(regions[i].name) {
				f.list = append(f.list, &regions[i])
			}
		}
	}
	return f.list
}

// callingOf splits a number, given as ASCII digits without '+', into calling code
// and national number; ok is false if no code begins so.
func callingOf(digits []byte) (c *calling, national []byte, ok bool) {
	code := 0
	for n := 0; n < 3 && n < len(digits); n++ {
		code = code*10 + int(digits[n]-'0')
		if code == 0 {
			break
		}
		if i := callingAt[code]; i > 0 {
			return &callings[i-1], digits[n+1:], true
		}
	}
	return nil, nil, false
}

// holds reports whether a national number behind c is valid. A zero in front that
// is not dialed from abroad is forgiven.
func (c *calling) holds(s state, national []byte) bool {
	if len(national) > 1 && national[0] == '0' {
		switch {
		case national[1] == '0':
			return false
		case c.lead&1 == 0: // else it is dialed from abroad, as in Italy
			national = national[1:]
		}
	}
	return s.accepts(national)
}

// fits reports whether national may be a number behind c. A zero in front that
// is not dialed from abroad is forgiven.
func (c *calling) fits(national []byte) bool {
	return fits(c.lengths, c.lead, national) ||
		len(national) > 1 && national[0] == '0' && fits(c.lengths, c.lead, national[1:])
}

func fits(lengths uint32, lead uint16, national []byte) bool {
	return len(national) > 0 && lengths>>len(national)&1 != 0 && lead>>(national[0]-'0')&1 != 0
}

// trim takes the trunk prefix off a number written for use at home. needed is
// true if the region has one and the number does not show it.
func (r *region) trim(digits []byte) (national []byte, missing bool) {
	n := len(r.trunk)
	if n == 0 {
		return digits, false
	}
	if len(digits) > n && string(digits[:n]) == r.trunk {
		return digits[n:], false
	}
	return digits, r.trunk == "0"
}

// nanp reports whether ten digits are formed like a number of the North
// American plan: an area code and an exchange that begin with 2 to 9, neither
// of them a service code such as 411. Whether the area is assigned does not
// matter: 555 is what samples and films use.
func nanp(d []byte) bool {
	return len(d) == 10 && d[0] >= '2' && d[1] != '9' && d[3] >= '2' &&
		!(d[1] == '1' && d[2] == '1') && !(d[4] == '1' && d[5] == '1') && !same(d)
}

// sample reports whether ten digits are what forms and examples show: of the
// area 555, or with brackets that leave no doubt, such as (212) 123-4567.
func sample(d []byte, brackets bool) bool {
	return len(d) == 10 && (brackets && d[0] >= '2' || string(d[:3]) == "555") && !same(d)
}

// tollFree reports whether an area code is one of those that the called party
// pays for.
func tollFree(area []byte) bool {
	return len(area) == 3 && area[0] == '8' && (area[1] == '0' && area[2] == '0' || area[1] == area[2] && area[1] >= '2' && area[1] != '9')
}

// same reports whether all digits are the same.
func same(d []byte) bool {
	for _, c := range d {
		if c != d[0] {
			return false
		}
	}
	return true
}

// round reports whether a number ends in six zeros: an amount.
func round(d []byte) bool {
	n := len(d)
	return n >= 7 && string(d[n-6:]) == "000000"
}
