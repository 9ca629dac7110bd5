package vehicle

import (
	"context"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/detect/detecttest"
	"github.com/piikit/piikit/internal/casetest"
	"github.com/piikit/piikit/testdata"
)

func TestCases(t *testing.T) { casetest.Run(t, "vehicle", Detectors()...) }

func TestContract(t *testing.T) {
	for _, d := range Detectors() {
		t.Run(d.Name, func(t *testing.T) {
			detecttest.Run(t, d, "vin 1M8GDM9AXKP042788", "Kennzeichen: B-AB 1234", "车牌号：京A12345", "А123ВС77", "차량번호: 12가 3456", "reg AB12 CDE")
		})
	}
}

func scanner(t testing.TB) *detect.Scanner {
	t.Helper()
	s, err := detect.NewScanner(detect.Options{}, Detectors()...)
	require.NoError(t, err)
	return s
}

// TestEveryDistrict: a plate of each German district is found beside a cue, in
// four ways of writing, and none of them without a cue.
func TestEveryDistrict(t *testing.T) {
	s := scanner(t)
	for d := range strings.FieldsSeq(districts) {
		for _, v := range []string{d + "-AB 123", d + " AB 123", d + "-AB123", d + "-A 1E"} {
			text := "Kennzeichen: " + v
			ms, err := s.Find(context.Background(), text)
			require.NoError(t, err)
			if assert.Len(t, ms, 1, text) {
				assert.Equal(t, v, text[ms[0].Begin:ms[0].End])
			}
			ms, err = s.Find(context.Background(), "it says "+v+", I think")
			require.NoError(t, err)
			assert.Empty(t, ms, v)
		}
	}
}

var pieces = []string{"Kennzeichen ", "B-AB 1234", "FÜ-", "A ", "12", "가", "3456", "京A", "·", "12345", "А123", "ВС", "77", "plate ", "MH 12 AB 1234", "34 ABC 123", "vin ", "1M8GDM9AXKP042788", " ", "\n", "-", "\xff", "Ü", strings.Repeat("A", 40)}

func TestStreamEqualsWhole(t *testing.T) {
	s := scanner(t)
	casetest.Streams(t, s, 20, func(r *rand.Rand) string { return casetest.Mixed(r, 20_000, pieces) })
}

func TestLinearTime(t *testing.T) {
	s := scanner(t)
	casetest.Linear(t, s, map[string]string{"german": "B-AB 1234 ", "umlauts": "Ü-A1 ", "korean": "12가", "chinese": "京A1", "russian": "А123ВС", "vin": "1M8GDM9AXKP042788 ", "plates": "plate AB12 "})
}

func FuzzVehicle(f *testing.F) {
	cases, err := testdata.Dir("vehicle")
	require.NoError(f, err)
	for _, c := range cases {
		f.Add(c.Text)
	}
	s := scanner(f)
	f.Fuzz(func(t *testing.T, text string) {
		_, err := s.Find(context.Background(), text)
		require.NoError(t, err)
	})
}
