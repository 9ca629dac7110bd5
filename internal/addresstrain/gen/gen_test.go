package gen

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/piikit/piikit/internal/address"
)

// small is a World that needs no packages.
func small() *World {
	w := &World{loc: map[string]*locale{}, cities: map[string][]string{}, regions: map[string][]string{}}
	w.loc["en"] = &locale{given: fields("Ada Bo Cy Di Ed Flo Gus Hal"), family: fields("Able Best Cole Dunn Eves Ford Gray Hill")}
	for k := range countries {
		w.cities[k[:2]] = fields("Astadt Bville Cford Dham Eton Fburg New_Gton")
		w.regions[k[:2]] = fields("North South")
	}
	for _, k := range []string{"US", "GB", "FR", "DE", "IT", "ES", "IN", "CA", "AU", "NL", "BR", "CN", "TH"} {
		w.cities[k] = w.cities["DE"]
	}
	w.codes = []string{"FR", "DE", "ZZ"}
	w.cities["ZZ"] = w.cities["DE"]
	return w
}

// Every part lies in an address, on rune borders, and says what it is.
func TestPartsLieInAddresses(t *testing.T) {
	w := small()
	for code := range countries {
		g := New(w, 5, false, []string{code})
		for range 60 {
			x := g.Draw()
			require.True(t, utf8.ValidString(x.Text))
			require.NotEmpty(t, x.Spans)
			for _, s := range x.Spans {
				a := x.Text[s.Begin:s.End]
				require.Equal(t, strings.Trim(a, " ,;\n"), a, code)
				require.True(t, utf8.ValidString(a))
			}
			last := 0
			for _, p := range x.Parts {
				require.GreaterOrEqual(t, p.Begin, last)
				require.Greater(t, p.End, p.Begin, "%s %q", code, x.Text)
				last = p.End
				if p.Any {
					continue
				}
				require.Less(t, p.Label, uint8(address.Labels))
				require.NotZero(t, p.Label)
				inside := false
				for _, s := range x.Spans {
					inside = inside || s.Begin <= p.Begin && p.End <= s.End
				}
				require.True(t, inside)
			}
		}
	}
}

func TestSameSeedSameTexts(t *testing.T) {
	w := small()
	a, b := New(w, 7, false, Countries(false)), New(w, 7, false, Countries(false))
	for range 200 {
		require.Equal(t, a.Draw(), b.Draw())
		require.Equal(t, a.Negative(), b.Negative())
	}
}

// What is held out is never drawn for training, as far as lists have both sides.
func TestHeldOut(t *testing.T) {
	w := small()
	g, h := New(w, 1, false, nil), New(w, 1, true, nil)
	for range 500 {
		require.False(t, heldOut(g.pick(enWords)))
		require.True(t, heldOut(h.pick(enWords)))
		require.False(t, heldOut(g.pick(before)))
		require.True(t, heldOut(h.pick(before)))
	}
	for _, c := range HeldCountries {
		require.NotContains(t, Countries(false), c)
		require.Contains(t, Countries(true), c)
	}
	require.GreaterOrEqual(t, len(Countries(false)), 30)
}

func TestNegativesHaveNoAddress(t *testing.T) {
	g := New(small(), 3, false, nil)
	for range 300 {
		x := g.Negative()
		require.Empty(t, x.Spans)
		require.NotEmpty(t, x.Text)
	}
}

func TestFill(t *testing.T) {
	g := New(small(), 3, false, nil)
	ps := g.fill("<U:Flat {1}>, {n} {s}|{z} {c}", &country{
		street: func(*Gen) string { return "High Street" }, code: func(*Gen) string { return "12345" }, iso: "DE", names: []string{"X"},
	}, "\n")
	var b strings.Builder
	for _, p := range ps {
		b.WriteString(p.text)
	}
	require.Regexp(t, `^Flat \d+, .* High Street\n12345 .+$`, b.String())
	require.Equal(t, uint8(address.LabelUnit), ps[0].label)
	require.Equal(t, uint8(address.LabelUnit), ps[1].label)
}

func TestFakerLiterals(t *testing.T) {
	p := &literals{s: "const a=[`x`,`y`],b=`p.q`.split(`.`),f=(e,t)=>e+t,e={location:{street_name:b,n:a.map(x=>x),city:[...a,`z`]},person:{first_name:{female:a}}};const c=1;export{e as t};", vars: map[string]any{}}
	p.file()
	e := p.vars["e"].(map[string]any)
	require.Equal(t, []string{"p", "q"}, strs(e["location"].(map[string]any)["street_name"]))
	require.Equal(t, []string{"x", "y", "z"}, strs(e["location"].(map[string]any)["city"]))
	require.Equal(t, []string{"x", "y"}, strs(e["person"].(map[string]any)["first_name"]))
}
