package address

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/piikit/piikit/testdata"
)

func parts(t testing.TB, p *Parser, text string) string {
	var out []string
	for _, x := range p.Append(nil, text) {
		out = append(out, x.Kind.String()+" "+text[x.Begin:x.End])
	}
	return strings.Join(out, "; ")
}

func TestParts(t *testing.T) {
	p, err := NewParser()
	require.NoError(t, err)
	for text, want := range map[string]string{
		"742 Birch Lane, Unit 5, Portland, OR 97205":          "number 742; street Birch Lane; unit Unit 5; place Portland; region OR; postcode 97205",
		"Lindenallee 48, 04229 Leipzig":                       "street Lindenallee; number 48; postcode 04229; place Leipzig",
		"12 rue des Tanneurs\n37000 Tours\nFrance":            "number 12; street rue des Tanneurs; postcode 37000; place Tours; country France",
		"10 Market Street, Cambridge CB2 3PA, United Kingdom": "number 10; street Market Street; place Cambridge; postcode CB2 3PA; country United Kingdom",
		"Calle Mayor, 3, 2º B, 28013 Madrid":                  "street Calle Mayor; number 3; unit 2º B; postcode 28013; place Madrid",
		"Hauptstraße\u00a0５, １０１１５ Berlin":                    "street Hauptstraße; number ５; postcode １０１１５; place Berlin",
		"P.O. Box 4021, Springfield, IL 62704":                "street P.O. Box 4021; place Springfield; region IL; postcode 62704",
		"Via Roma 12, 20121 Milano":                           "street Via Roma; number 12; postcode 20121; place Milano",
		"":                                                    "",
	} {
		require.Equal(t, want, parts(t, p, text), text)
	}
}

// The parts of every address lie in it, in order, and hold no mark alone.
func TestPartsLieInOrder(t *testing.T) {
	p, err := NewParser()
	require.NoError(t, err)
	for _, file := range []string{"gold", "address", "hostile", "countries"} {
		cases, err := testdata.File("address/" + file + ".txt")
		require.NoError(t, err)
		for _, c := range cases {
			for _, s := range c.Spans {
				text := c.Text[s.Begin:s.End]
				at := 0
				for _, x := range p.Append(nil, text) {
					require.GreaterOrEqual(t, x.Begin, at, text)
					require.Less(t, x.Begin, x.End, text)
					require.LessOrEqual(t, x.End, len(text), text)
					at = x.End
				}
			}
		}
	}
}

func TestKindsHaveNames(t *testing.T) {
	require.Equal(t, "number", Number.String())
	require.Equal(t, "country", Country.String())
	require.Equal(t, "none", Kind(200).String())
}

func FuzzParts(f *testing.F) {
	f.Add("12 Main St., Apt 5\n\nX")
	f.Add("\xff12\u00a0１")
	p, err := NewParser()
	require.NoError(f, err)
	f.Fuzz(func(t *testing.T, text string) {
		for _, x := range p.Append(nil, text) {
			require.True(t, x.Begin >= 0 && x.Begin < x.End && x.End <= len(text))
		}
	})
}
