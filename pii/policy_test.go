package pii_test

import (
	"context"
	"math/rand/v2"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/entity"
	"github.com/piikit/piikit/pii"
)

// marks finds "<type:value>" and reports value as the type: any value can be
// anything, whatever our detectors think of it.
func marks(types ...entity.Type) *detect.Detector {
	return &detect.Detector{Name: "marks", Types: types, Detect: func(_ context.Context, text string) (ms []detect.Match, _ error) {
		for at := 0; ; {
			b := strings.IndexByte(text[at:], '<')
			if b < 0 {
				return ms, nil
			}
			b += at
			at = b + 1
			c := strings.IndexByte(text[b:], ':')
			e := strings.IndexByte(text[b:], '>')
			if c > 0 && e > c+1 {
				ms = append(ms, detect.Match{Begin: b + c + 1, End: b + e, Type: entity.Type(text[b+1 : b+c])})
				at = b + e
			}
		}
	}}
}

// one anonymizes a value of a type and returns what stands in its place.
func one(t testing.TB, p pii.Policy, typ entity.Type, value string) (string, entity.Entity) {
	t.Helper()
	a := anonymizer(t, pii.Options{Detectors: []*detect.Detector{marks(typ)}, Policy: p})
	r, err := a.Anonymize(context.Background(), "<"+string(typ)+":"+value+">")
	require.NoError(t, err)
	require.Len(t, r.Entities, 1)
	e := r.Entities[0]
	require.Equal(t, r.Text[e.Replacement.Begin:e.Replacement.End], e.Replacement.Text)
	return e.Replacement.Text, e
}

func rules(t entity.Type, r pii.Rule) pii.Policy {
	return pii.Policy{Types: map[entity.Type]pii.Rule{t: r}}
}

func TestOperators(t *testing.T) {
	for _, c := range []struct {
		op          pii.Operator
		typ         entity.Type
		value, want string
	}{
		{pii.Redact, "name", "John", "[REDACTED]"},
		{pii.Label, "us_ssn", "219-09-9999", "[US_SSN]"},
		{pii.Mask, "credit_card", "4111 1111 1111 1234", "****1234"},
		{pii.Mask, "us_ssn", "219-09-9999", "****9999"},
		{pii.Mask, "phone", "555-0142", "****"},
		{pii.Mask, "iban", "DE89 3704 0044 0532 0130 0X", "****300X"},
		{pii.Mask, "email", "jane.roe@example.com", "****@example.com"},
		{pii.MaskLast4, "email", "jane.roe@example.com", "****ecom"},
		{pii.Mask, "email", "jane at example dot com", "****"},
		{pii.Mask, "email", "jane@roe@example.com", "****"},
		{pii.Mask, "email", "jane@[192.0.2.1]", "****"},
		{pii.Mask, "email", "jane@localhost", "****"},
		{pii.Mask, "email", "jane@bücher.example", "****@bücher.example"},
		{pii.MaskDomain, "name", "John", "****"},
		{pii.Generalize, "date", "2021-03-04", "2021"},
		{pii.Generalize, "date", "March 4, 2021", "2021"},
		{pii.Generalize, "date", "4.3.21", "[DATE]"},
		{pii.Generalize, "date", "2021-03-04 to 2022-01-01", "[DATE]"},
		{pii.Generalize, "date_of_birth", "1900-03-04", "[DATE_OF_BIRTH]"},
		{pii.Generalize, "date_of_birth", "04/03/1990", "1990"},
		{pii.Generalize, "date_of_birth", "04/03/2476", "[DATE_OF_BIRTH]"}, // 1933 of the Buddhist era
		{pii.Generalize, "date", "04/03/5693", "[DATE]"},                   // 1933, in Hebrew years
		{pii.Generalize, "age", "34 years old", "30-39"},
		{pii.Generalize, "age", "18 months", "0-9"},
		{pii.Generalize, "age", "120 months", "10-19"},
		{pii.Generalize, "age", "100 days old", "0-9"},
		{pii.Generalize, "age", "93 Wochen", "0-9"},
		{pii.Generalize, "age", "100 weeks", "0-9"},
		{pii.Generalize, "age", "999 meses", "80-89"},
		{pii.Generalize, "age", "95 years", "90 or older"},
		{pii.Generalize, "age", "95 Jahre", "90 or older"},
		{pii.Generalize, "age", "95", "90 or older"},
		{pii.Generalize, "age", "89", "80-89"},
		{pii.Generalize, "age", "90", "90 or older"},
		{pii.Generalize, "age", "104", "90 or older"},
		{pii.Generalize, "age", "thirty", "[AGE]"},
		{pii.Generalize, "us_zip", "94110", "941**"},
		{pii.Generalize, "us_zip", "94110-1234", "941**"},
		{pii.Generalize, "us_zip", "05901", "000**"},
		{pii.Generalize, "us_zip", "CA 9411", "[US_ZIP]"},
		{pii.Generalize, "postcode", "10115", "10**"},
		{pii.Generalize, "gb_postcode", "SW1A 1AA", "SW**"},
		{pii.Generalize, "ca_postcode", "K1A 0B1", "K**"},
		{pii.Generalize, "postcode", "8001", "8**"},
		{pii.Generalize, "postcode", "03601-1234", "000**"}, // a ZIP code by its form
		{pii.Generalize, "postcode", "94110-1234", "941**"},
		{pii.Generalize, "postcode", "036011234", "000**"},
		{pii.Generalize, "postcode", "東京", "[POSTCODE]"},
		{pii.Generalize, "ip", "192.0.2.77", "192.0.2.0/24"},
		{pii.Generalize, "ip", "2001:db8:1:2::3", "2001:db8:1::/48"},
		{pii.Generalize, "ip", "::ffff:192.0.2.77", "192.0.2.0/24"},
		{pii.Generalize, "ip", "fe80::1%eth0", "fe80::/48"},
		{pii.Generalize, "ip", "2002:c000:24d:1::1", "2002:c000:200::/40"}, // 192.0.2.77 is in it
		{pii.Generalize, "ip", "not one", "[IP]"},
	} {
		got, e := one(t, rules(c.typ, pii.Rule{Operator: c.op}), c.typ, c.value)
		assert.Equal(t, c.want, got, "%s of %s", c.op, c.value)
		assert.Empty(t, e.Text)
	}
}

// value makes a value of what is nasty.
func value(r *rand.Rand) string {
	parts := []string{"a", "7", "Z", "é", "e\u0301", "-", " ", "@", ".", "１", "東", "\u200b", "\xff", "👩‍👩‍👧", "1234", "@example.com", "\u00a0", "ß", "2021", "/", "%"}
	var b strings.Builder
	for range 1 + r.IntN(14) {
		b.WriteString(parts[r.IntN(len(parts))])
	}
	return b.String()
}

// TestMaskShowsNoMoreThanItSays: of any value the last four letters or digits,
// and only if they are less than half; or what stands behind the only '@' and is a domain.
func TestMaskShowsNoMoreThanItSays(t *testing.T) {
	shown := 0
	for seed := range uint64(4000) {
		v := value(rand.New(rand.NewPCG(seed, 21)))
		got, e := one(t, rules("thing", pii.Rule{Operator: pii.Mask}), "thing", v)
		require.Empty(t, e.Text)
		rest, ok := strings.CutPrefix(got, "****")
		require.True(t, ok)
		var all []rune
		for _, r := range v {
			if unicode.IsLetter(r) || unicode.IsDigit(r) {
				all = append(all, r)
			}
		}
		if len(all) > 8 {
			require.Equal(t, string(all[len(all)-4:]), rest)
			shown++
		} else {
			require.Empty(t, rest)
		}
		got, _ = one(t, rules("email", pii.Rule{Operator: pii.Mask}), "email", v)
		rest, ok = strings.CutPrefix(got, "****")
		require.True(t, ok)
		if rest != "" {
			require.Equal(t, 1, strings.Count(v, "@"))
			require.Equal(t, v[strings.IndexByte(v, '@'):], rest)
			require.NotContains(t, rest, " ")
			require.Contains(t, rest, ".")
			shown++
		}
	}
	require.Greater(t, shown, 400)
}

// TestGeneralizeShowsNoMoreThanItSays: whatever the value, what is left has one of a few forms.
func TestGeneralizeShowsNoMoreThanItSays(t *testing.T) {
	for _, typ := range []entity.Type{"date", "date_of_birth", "age", "us_zip", "postcode", "xx_postcode", "ip"} {
		require.True(t, pii.Generalizes(typ))
		for seed := range uint64(800) {
			v := value(rand.New(rand.NewPCG(seed, 22)))
			got, e := one(t, rules(typ, pii.Rule{Operator: pii.Generalize}), typ, v)
			require.Empty(t, e.Text)
			if got == "["+strings.ToUpper(string(typ))+"]" {
				continue
			}
			if typ == "date" || typ == "date_of_birth" {
				require.Len(t, got, 4)
				continue
			}
			require.Less(t, len(strings.TrimRight(got, "*")), 12, "%q", got)
		}
	}
	assert.False(t, pii.Generalizes("name"))
}
