package phone

import (
	"flag"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/nyaruka/phonenumbers/v2"
	"github.com/stretchr/testify/require"
)

var full = flag.Bool("full", false, "compare every transition of the automaton with the library, which takes minutes")

// The library is the reference: what the automaton accepts is what these say.

// libraryValid is IsValidNumber, or IsValidNumberForRegion if a region is named.
func libraryValid(code uint16, national, region string) bool {
	zeros := len(national) - len(strings.TrimLeft(national, "0"))
	if zeros == len(national) {
		zeros--
	}
	if zeros < 0 || len(national) > 17 { // 17 is the most that the library parses
		return false
	}
	n := &phonenumbers.PhoneNumber{CountryCode: new(int32), NationalNumber: new(uint64)}
	*n.CountryCode = int32(code)
	*n.NationalNumber, _ = strconv.ParseUint(national, 10, 64)
	if zeros > 0 {
		n.ItalianLeadingZero, n.NumberOfLeadingZeros = new(bool), new(int32)
		*n.ItalianLeadingZero, *n.NumberOfLeadingZeros = true, int32(zeros)
	}
	if phonenumbers.GetNationalSignificantNumber(n) != national {
		panic("the reference is wrong: " + national)
	}
	if region != "" {
		return phonenumbers.IsValidNumberForRegion(n, region)
	}
	return phonenumbers.IsValidNumber(n)
}

// libraryDialed is Parse and then IsValidNumberForRegion.
func libraryDialed(digits, region string) bool {
	n, err := phonenumbers.Parse(digits, region)
	return err == nil && phonenumbers.IsValidNumberForRegion(n, region)
}

// A question is a part of the automaton and what it must agree with.
type question struct {
	name string
	from state
	want func(digits string) bool
}

func questions() (qs []question) {
	for _, c := range callings {
		qs = append(qs, question{"+" + strconv.Itoa(int(c.code)), c.valid, func(d string) bool { return libraryValid(c.code, d, "") }})
	}
	for _, g := range regions {
		qs = append(qs, question{g.name, g.valid, func(d string) bool { return libraryValid(g.code, d, g.name) }},
			question{g.name + " dialed", g.dialed, func(d string) bool { return libraryDialed(d, g.name) }})
	}
	return qs
}

func (s state) step(d byte) state {
	at := int(s) * 4
	n := 0
	for i := byte('0'); i <= d; i++ {
		if unit(at)>>(i-'0')&1 != 0 {
			n++
		}
	}
	return state(unit(at + 2*n))
}

// reach returns a string that leads to each state behind from, and tails
// one that is accepted from it.
func reach(from state) (heads, tails map[state]string) {
	heads, tails = map[state]string{from: ""}, map[state]string{}
	order := []state{from}
	for i := 0; i < len(order); i++ {
		for d := byte('0'); d <= '9'; d++ {
			if to := order[i].step(d); to != 0 {
				if _, ok := heads[to]; !ok {
					heads[to] = heads[order[i]] + string(d)
					order = append(order, to)
				}
			}
		}
	}
	var tail func(s state) string
	tail = func(s state) string {
		if t, ok := tails[s]; ok {
			return t
		}
		if s.accepts(nil) {
			tails[s] = ""
			return ""
		}
		for d := byte('0'); d <= '9'; d++ {
			if to := s.step(d); to != 0 {
				tails[s] = string(d) + tail(to)
				return tails[s]
			}
		}
		panic("a state that leads nowhere")
	}
	for _, s := range order {
		tail(s)
	}
	return heads, tails
}

// TestNumbersAgreeWithTheLibrary goes along the transitions of the automaton, all or some,
// and asks the library about a number that takes it, about the number without its last
// digit, and with one more.
func TestNumbersAgreeWithTheLibrary(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	asked := [2]int{}
	for _, q := range questions() {
		heads, tails := reach(q.from)
		share := 40 / float64(len(heads)*10)
		states := make([]state, 0, len(heads))
		for s := range heads {
			states = append(states, s)
		}
		slices.Sort(states)
		for _, s := range states {
			for d := byte('0'); d <= '9'; d++ {
				if !*full && r.Float64() > share {
					continue
				}
				digits := heads[s] + string(d)
				if to := s.step(d); to != 0 {
					digits += tails[to]
				} else {
					// To nowhere: with the rest that would be right behind another digit.
					digits += tails[s][min(1, len(tails[s])):]
				}
				for _, digits := range []string{digits, digits[:len(digits)-1], digits + string('0'+byte(r.IntN(10)))} {
					got := q.from.accepts([]byte(digits))
					require.Equal(t, q.want(digits), got, "%s %s", q.name, digits)
					if got {
						asked[1]++
					} else {
						asked[0]++
					}
				}
			}
		}
	}
	t.Log("refused and accepted:", asked)
	require.Greater(t, asked[0], 10000)
	require.Greater(t, asked[1], 10000)
}

// variants are a national number as it is dialed, and what is near to it.
func variants(r *rand.Rand, g *region, national string) []string {
	code := strconv.Itoa(int(g.code))
	md := []string{national, g.trunk + national, code + national, code + g.trunk + national, "00" + code + national, "011" + code + national, "00" + code + "0" + national, national[1:], national + "0"}
	for _, lead := range []string{"0", "1", "8", "9", "15", "0" + national[:2] + "15", "14", "021", "1831", "180020", "8~10"} {
		md = append(md, strings.ReplaceAll(lead, "~", "")+national)
	}
	for range 6 {
		b := []byte(national)
		b[r.IntN(len(b))] = '0' + byte(r.IntN(10))
		md = append(md, string(b), g.trunk+string(b), code+string(b))
	}
	return md
}

// TestExamplesAgreeWithTheLibrary: the examples of the metadata for each
// region and type, what is dialed around them, and numbers near to them.
func TestExamplesAgreeWithTheLibrary(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	seen := 0
	for i := range regions {
		g := &regions[i]
		for typ := phonenumbers.FIXED_LINE; typ <= phonenumbers.VOICEMAIL; typ++ {
			n := phonenumbers.GetExampleNumberForTypeInRegion(g.name, typ)
			if n == nil {
				continue
			}
			seen++
			for _, d := range variants(r, g, phonenumbers.GetNationalSignificantNumber(n)) {
				require.Equal(t, libraryValid(g.code, d, ""), callings[callingAt[g.code]-1].valid.accepts([]byte(d)), "%d %s", g.code, d)
				require.Equal(t, libraryValid(g.code, d, g.name), g.valid.accepts([]byte(d)), "%s %s", g.name, d)
				require.Equal(t, libraryDialed(d, g.name), g.dialed.accepts([]byte(d)), "%s dials %s", g.name, d)
			}
		}
	}
	require.Greater(t, seen, 1000)
}

// TestCallingCodes: a number is split like the library splits it, and a zero
// in front of a national number means what it means there.
func TestCallingCodes(t *testing.T) {
	codes := phonenumbers.GetSupportedCallingCodes()
	for n := range 1000 {
		s := strconv.Itoa(n)
		c, national, ok := callingOf([]byte(s + "12345678"))
		want := 0
		for k := 1; n > 0 && k <= 3 && want == 0; k++ {
			if code, _ := strconv.Atoi((s + "12345678")[:k]); codes[code] {
				want = code
			}
		}
		require.Equal(t, want != 0, ok, s)
		if ok {
			require.Equal(t, want, int(c.code))
			require.Equal(t, s+"12345678", strconv.Itoa(want)+string(national))
		}
	}
	for _, zero := range []string{"0441234567", "0044123456", "", "0", "00", "1"} {
		_, _, ok := callingOf([]byte(zero[:min(len(zero), 2)]))
		require.Equal(t, zero == "1", ok, zero)
	}
	for _, c := range []struct {
		code     int
		national string
		want     bool
	}{
		{44, "2079460018", true}, {44, "02079460018", true}, {44, "002079460018", false},
		{39, "0669812345", true}, {39, "669812345", false}, {39, "00669812345", false}, {39, "0", false}, {44, "0", false}, {44, "", false},
	} {
		cl := &callings[callingAt[c.code]-1]
		require.Equal(t, c.want, cl.holds(cl.valid, []byte(c.national)), "%d %s", c.code, c.national)
	}
}

// TestRegionsAgreeWithTheLibrary: all regions are there, in order, with the calling codes and
// lengths of the metadata.
func TestRegionsAgreeWithTheLibrary(t *testing.T) {
	require.Len(t, regions, len(phonenumbers.GetSupportedRegions()))
	require.Len(t, callings, len(phonenumbers.GetSupportedCallingCodes()))
	all, err := phonenumbers.MetadataCollection()
	require.NoError(t, err)
	for _, md := range all.GetMetadata() {
		lengths := uint32(0)
		for _, n := range md.GetGeneralDesc().GetPossibleLength() {
			lengths |= 1 << n
		}
		c := callings[callingAt[md.GetCountryCode()]-1]
		require.Equal(t, md.GetCountryCode(), int32(c.code))
		require.Zero(t, lengths&^c.lengths)
		if g := regionOf(md.GetId()); g != nil {
			require.Equal(t, region{g.name, c.code, lengths, g.lead, md.GetNationalPrefix(), g.valid, g.dialed}, *g)
		} else {
			require.Equal(t, phonenumbers.REGION_CODE_FOR_NON_GEO_ENTITY, md.GetId())
		}
	}
	require.True(t, slices.IsSortedFunc(regions[:], func(a, b region) int { return strings.Compare(a.name, b.name) }))
	// Nothing valid is refused by the length or the first digit.
	for _, c := range callings {
		heads, tails := reach(c.valid)
		for s, h := range heads {
			if d := h + tails[s]; d != "" {
				require.True(t, fits(c.lengths, c.lead, []byte(d)), "%d %s", c.code, d)
			}
		}
	}
}

func FuzzNumbers(f *testing.F) {
	qs := questions()
	f.Add(uint16(0), "2079460018")
	for i, q := range qs {
		if _, tails := reach(q.from); i%7 == 0 {
			f.Add(uint16(i), tails[q.from])
		}
	}
	f.Fuzz(func(t *testing.T, i uint16, digits string) {
		q := qs[int(i)%len(qs)]
		if len(digits) > 24 || strings.Trim(digits, "0123456789") != "" {
			t.Skip()
		}
		require.Equal(t, q.want(digits), q.from.accepts([]byte(digits)), "%s %s", q.name, digits)
	})
}

// BenchmarkNumbers is one look-up, beside the library's.
func BenchmarkNumbers(b *testing.B) {
	digits := []byte("442079460018")
	b.Run("automaton", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			c, national, _ := callingOf(digits)
			if !c.holds(c.valid, national) {
				b.Fatal("it is valid")
			}
		}
	})
	b.Run("library", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			if !libraryValid(44, "2079460018", "") {
				b.Fatal("it is valid")
			}
		}
	})
}
