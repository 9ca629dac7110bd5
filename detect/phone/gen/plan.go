package main

import (
	"slices"
	"strconv"

	"github.com/nyaruka/phonenumbers/v2"
	"github.com/nyaruka/phonenumbers/v2/metadata"
)

// A country is a region, or a service that has a calling code of its own.
type country struct {
	md      *phonenumbers.PhoneMetadata
	general *language // its national numbers by the general pattern, of whatever length
	valid   *language // those of one of its types
	trunk   *prefix
}

func newCountry(md *phonenumbers.PhoneMetadata) *country {
	c := &country{md: md, general: matches(md.GetGeneralDesc().GetNationalNumberPattern())}
	types := []*phonenumbers.PhoneNumberDesc{md.GetPremiumRate(), md.GetTollFree(), md.GetSharedCost(), md.GetVoip(), md.GetPersonalNumber(), md.GetPager(), md.GetUan(), md.GetVoicemail(), md.GetFixedLine()}
	if !md.GetSameMobileAndFixedLinePattern() {
		types = append(types, md.GetMobile())
	}
	c.valid = nothing
	for _, desc := range types {
		c.valid = c.valid.or(described(desc))
	}
	c.valid = c.valid.and(described(md.GetGeneralDesc()))
	c.trunk = newPrefix(md.GetNationalPrefixForParsing(), md.GetNationalPrefixTransformRule())
	return c
}

// described returns the numbers that a description means.
func described(desc *phonenumbers.PhoneNumberDesc) *language {
	l := matches(desc.GetNationalNumberPattern())
	if ns := desc.GetPossibleLength(); len(ns) > 0 {
		l = l.and(sized(func(n int) bool { return slices.Contains(ns, int32(n)) }))
	}
	return l
}

// possible returns what the library says of a number of n digits: whether it
// is too long, or else not too short nor of a length that is used at home only or not at all.
func (c *country) possible(n int) (tooLong, ok bool) {
	desc := c.md.GetGeneralDesc()
	all := desc.GetPossibleLength()
	switch {
	case slices.Contains(desc.GetPossibleLengthLocalOnly(), int32(n)):
		return false, false
	case int32(n) > slices.Max(all):
		return true, true
	}
	return false, slices.Contains(all, int32(n))
}

// A world is what the library knows.
type world struct {
	regions map[string]*country
	codes   map[int][]*country // in the library's order
}

func newWorld() *world {
	all, err := phonenumbers.MetadataCollection()
	if err != nil {
		panic(err)
	}
	w := &world{regions: map[string]*country{}, codes: map[int][]*country{}}
	service := map[int]*country{}
	for _, md := range all.GetMetadata() {
		if c := newCountry(md); md.GetId() == phonenumbers.REGION_CODE_FOR_NON_GEO_ENTITY {
			service[int(md.GetCountryCode())] = c
		} else {
			w.regions[md.GetId()] = c
		}
	}
	for code, names := range metadata.CountryCodeToRegion() {
		for _, name := range names {
			c := w.regions[name]
			if name == phonenumbers.REGION_CODE_FOR_NON_GEO_ENTITY {
				c = service[code]
			}
			w.codes[code] = append(w.codes[code], c)
		}
	}
	return w
}

// validBehind returns the national numbers behind a calling code for which the
// library's IsValidNumber holds: the first region that claims a number decides.
func (w *world) validBehind(code int) *language {
	cs := w.codes[code]
	if len(cs) == 1 {
		return cs[0].valid
	}
	out, rest := nothing, everything
	for _, c := range cs {
		claim := c.valid
		if lead := c.md.GetLeadingDigits(); lead != "" {
			claim = matches(lead).onward()
		}
		out = out.or(rest.and(claim).and(c.valid))
		rest = rest.but(claim)
	}
	return out
}

// dialed returns the digits that Parse, for the region, makes a number of for
// which IsValidNumberForRegion holds.
func (w *world) dialed(name string) *language {
	c := w.regions[name]
	code := strconv.Itoa(int(c.md.GetCountryCode()))
	main := w.codes[int(c.md.GetCountryCode())][0]
	home, abroad := c.finished(c), main.finished(c)

	// Behind the calling code that is written without a plus: unless the whole
	// is a number itself.
	tooLong := sized(func(n int) bool { long, _ := c.possible(n); return long })
	bare := c.trunk.origin(c.general, c.general).behind(code).but(c.general).or(everything.behind(code).and(tooLong))
	out := bare.and(c.trunk.origin(abroad, c.general).behind(code))
	out = out.or(home.but(bare))

	// Behind a prefix for calls abroad, which no zero follows.
	zero := everything.behind("0")
	called := abroad.behind(code).and(sized(func(n int) bool { return n > 2 }))
	rest := everything
	for _, p := range paths(c.md.GetInternationalPrefix()) {
		mine := rest.and(p.domain())
		rest = rest.but(mine)
		mine = mine.but(p.origin(zero, "", 0))
		out = out.but(mine).or(mine.and(p.origin(called, "", 0)))
	}
	return out
}

// finished returns the national numbers, with a prefix of c or without, that
// are valid in region r.
func (c *country) finished(r *country) *language {
	valid := r.valid.and(sized(func(n int) bool { return n >= 2 && n <= 17 }))
	ok := sized(func(n int) bool { _, ok := c.possible(n); return ok })
	stripped := c.trunk.origin(valid.and(ok), c.general)
	kept := valid.but(c.trunk.origin(ok, c.general))
	return stripped.or(kept).and(sized(func(n int) bool { return n >= 2 }))
}
