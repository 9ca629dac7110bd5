package pii_test

import (
	"context"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/entity"
	"github.com/piikit/piikit/pii"
)

// swap replaces each byte of old in a value.
func swap(old, by string) func(string) string {
	return func(v string) string {
		for i := range len(old) {
			v = strings.ReplaceAll(v, old[i:i+1], by)
		}
		return v
	}
}

// digits writes the digits of another script.
func digits(zero rune) func(string) string {
	return func(v string) string {
		return strings.Map(func(r rune) rune {
			if r >= '0' && r <= '9' {
				return r - '0' + zero
			}
			return r
		}, v)
	}
}

// amid puts something in the middle of a value.
func amid(x string) func(string) string {
	return func(v string) string { return v[:len(v)/2] + x + v[len(v)/2:] }
}

// verbatim are the types whose case or marks are part of the value, or of what tells it
// from other things.
var verbatim = map[entity.Type]bool{"btc_address": true, "crypto_other": true, "card_track": true, "in_upi_id": true, "mrz": true, "user_agent": true, "gps": true, "uuid": true,
	"vehicle_plate": true, "us_vehicle_plate": true, "de_vehicle_plate": true, "tr_vehicle_plate": true, "ng_vehicle_plate": true}

// TestBesideWritten: the values of testdata/beside behind their label, in the
// forms that texts, word processors and tables give them. The bytes that are
// reported are those of the form. At least so many of 1,000 are found whole and as
// what they are: all of the forms that only look different, most of those that
// change what separates the groups.
func TestBesideWritten(t *testing.T) {
	a, err := pii.New(pii.Options{})
	require.NoError(t, err)
	for _, form := range []struct {
		name  string
		write func(string) string
		least int
	}{
		{"no-break space", swap(" ", "\u00a0"), 1000},
		{"narrow no-break space", swap(" ", "\u202f"), 1000},
		{"thin space", swap(" ", "\u2009"), 1000},
		{"figure space", swap(" ", "\u2007"), 1000},
		{"hyphen", swap("-", "\u2010"), 1000},
		{"no-break hyphen", swap("-", "\u2011"), 1000},
		{"figure dash", swap("-", "\u2012"), 1000},
		{"en dash", swap("-", "\u2013"), 1000},
		{"minus", swap("-", "\u2212"), 1000},
		{"full-width digits", digits('\uff10'), 1000},
		{"Arabic digits", digits('\u0660'), 1000},
		{"Devanagari digits", digits('\u0966'), 1000},
		{"soft hyphen", amid("\u00ad"), 1000},
		{"zero-width space", amid("\u200b"), 1000},
		{"zero-width joiner", amid("\u200d"), 1000},
		{"byte order mark", amid("\ufeff"), 1000},
		{"no separators", swap(" -./", ""), 970},
		{"a line's end", swap(" ", "\n"), 985},
		{"hyphens", swap(" ./", "-"), 940},
		{"points", swap(" -/", "."), 910},
		{"small letters", strings.ToLower, 990},
		{"spaces", swap("-./", " "), 930},
	} {
		t.Run(form.name, func(t *testing.T) {
			total, exact := 0, 0
			for _, c := range readBeside(t) {
				label, _, _ := strings.Cut(c.phrasings[0], "«»")
				for _, v := range c.values {
					w := form.write(v)
					if w == v || form.least < 1000 && verbatim[c.typ] {
						continue
					}
					total++
					text, want := label+w+" ok", entity.Span{Begin: len(label), End: len(label) + len(w)}
					ms, err := a.Find(context.Background(), text)
					require.NoError(t, err)
					if slices.ContainsFunc(ms, func(m detect.Match) bool { return m.Span() == want && m.Type == c.typ }) {
						exact++
					} else if form.least == 1000 {
						t.Errorf("%s: %q", c.typ, text)
					}
				}
			}
			t.Logf("%d of %d exact", exact, total)
			assert.GreaterOrEqual(t, exact*1000, total*form.least)
		})
	}
}
