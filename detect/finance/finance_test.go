package finance

import (
	"context"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/detect/checksum"
	"github.com/piikit/piikit/detect/detecttest"
	"github.com/piikit/piikit/internal/casetest"
	"github.com/piikit/piikit/testdata"
)

// TestCases: every type has a case file in testdata/finance and every file a type.
func TestCases(t *testing.T) { casetest.Run(t, "finance", Detectors()...) }

func TestContract(t *testing.T) {
	for _, d := range Detectors() {
		t.Run(d.Name, func(t *testing.T) {
			detecttest.Run(t, d, "sort code 20-00-00", "BIC: DEUTDEFF500", "pay ana@okhdfcbank", "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed", ";4111111111111111=27121010000000000000?", "exp 12/27")
		})
	}
}

func everything(t testing.TB) *detect.Scanner {
	t.Helper()
	o := detect.Options{Threshold: detect.Low}
	for _, d := range Detectors() {
		o.Types = append(o.Types, d.Types...)
	}
	s, err := detect.NewScanner(o, Detectors()...)
	require.NoError(t, err)
	return s
}

// TestTracksOfAnyCard: what is written on a stripe is found for any card number
// that Luhn accepts, and not if a digit of it is changed.
func TestTracksOfAnyCard(t *testing.T) {
	s, err := detect.NewScanner(detect.Options{}, Track())
	require.NoError(t, err)
	r := rand.New(rand.NewPCG(4, 4))
	for range 300 {
		n := 12 + r.IntN(7)
		payload := make([]byte, n)
		for i := range payload {
			payload[i] = byte('0' + r.IntN(10))
		}
		pan, _ := checksum.AppendLuhn(nil, string(payload))
		wrong := []byte(string(pan))
		wrong[3] = '0' + (wrong[3]-'0'+1)%10
		for _, f := range []string{"%B@^ROE/JANE^2712101123400001230?", ";@=2712101123400001?"} {
			for _, text := range []string{"swiped " + strings.Replace(f, "@", string(pan), 1) + " ok", "\"" + strings.Replace(f, "@", string(pan), 1) + "\""} {
				ms, err := s.Find(context.Background(), text)
				require.NoError(t, err)
				require.Len(t, ms, 1, text)
				assert.Equal(t, byte('?'), text[ms[0].End-1])
			}
			ms, err := s.Find(context.Background(), strings.Replace(f, "@", string(wrong), 1))
			require.NoError(t, err)
			assert.Empty(t, ms)
		}
	}
}

// TestCapitalsAreNoBankCodes: words that have the form of a bank code are none
// by themselves.
func TestCapitalsAreNoBankCodes(t *testing.T) {
	s, err := detect.NewScanner(detect.Options{}, BIC())
	require.NoError(t, err)
	for _, w := range []string{"BUSINESS", "DATABASE", "FOOTBALL", "LANGUAGE", "DOCUMENT", "CUSTOMER", "INTERNATIONAL", "SWIFTLY"} {
		ms, err := s.Find(context.Background(), "The "+w+" of "+w+" is "+w+".")
		require.NoError(t, err)
		assert.Empty(t, ms, w)
	}
}

var pieces = []string{"BIC ", "swift: ", "DEUTDEFF", "deutdeff500", "sort code ", "20-00-00", "55779911", "ana@", "ybl", "upi ", "0x", "5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed", "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa", "%B", ";", "4111111111111111", "=", "^ROE/JANE^", "2712", "?", "exp ", "12/27", "$", "€", "1,000.50", " million", "EUR ", " ", "\n", "_", "-", "\xff", "é", strings.Repeat("A", 60), strings.Repeat("1 ", 20)}

func TestStreamEqualsWhole(t *testing.T) {
	s := everything(t)
	casetest.Streams(t, s, 20, func(r *rand.Rand) string { return casetest.Mixed(r, 20_000, pieces) })
}

func TestLinearTime(t *testing.T) {
	s := everything(t)
	casetest.Linear(t, s, map[string]string{"ats": "a@b", "bic": "BIC ", "codes": "BIC DEUTDEFF", "tracks": ";4111111111111111=", "track 1": "%B411111111111", "dashes": "a-", "underscores": strings.Repeat("_a1", 30), "money": "$1,000", "upi": "ana@ybl ", "digits": "1 "})
}

func FuzzFinance(f *testing.F) {
	cases, err := testdata.Dir("finance")
	require.NoError(f, err)
	for _, c := range cases {
		f.Add(c.Text)
	}
	s := everything(f)
	f.Fuzz(func(t *testing.T, text string) {
		_, err := s.Find(context.Background(), text)
		require.NoError(t, err)
	})
}
