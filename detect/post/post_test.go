package post

import (
	"context"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/detect/detecttest"
	"github.com/piikit/piikit/internal/casetest"
	"github.com/piikit/piikit/testdata"
)

func TestCases(t *testing.T) { casetest.Run(t, "post", Detectors()...) }

func TestContract(t *testing.T) {
	for _, d := range Detectors() {
		t.Run(d.Name, func(t *testing.T) { contract(t, d) })
	}
}

func contract(t *testing.T, d *detect.Detector) {
	detecttest.Run(t, d, "zip 94103", "〒100-0001", "SW1A 1AA", "K1A 0B1", "1Z999AA10123456784", "postcode\tcity\nSW1A 1AA\tLondon")
}

// TestEveryRoutingKeyAndArea: all keys of Ireland and areas of Britain are
// found in two groups, and no other key or area of the same form.
func TestEveryRoutingKeyAndArea(t *testing.T) {
	s, err := detect.NewScanner(detect.Options{}, Detectors()...)
	require.NoError(t, err)
	found := func(text string) bool {
		ms, err := s.Find(context.Background(), "at "+text+".")
		require.NoError(t, err)
		return len(ms) == 1 && ms[0].End-ms[0].Begin == len(text)
	}
	for a := 'A'; a <= 'Z'; a++ {
		for n := range 100 {
			key := string([]rune{a, rune('0' + n/10), rune('0' + n%10)})
			assert.Equal(t, strings.Contains(keys, " "+key+" "), found(key+" F4E2"), key)
		}
		for b := 'A'; b <= 'Z'; b++ {
			area := string([]rune{a, b})
			assert.Equal(t, strings.Contains(areas, " "+area+" "), found(area+"1 1AA"), area)
		}
	}
}

func TestLinearTime(t *testing.T) {
	s, err := detect.NewScanner(detect.Options{}, Detectors()...)
	require.NoError(t, err)
	casetest.Linear(t, s, map[string]string{"zips": "zip 94103 ", "groups": "123 ", "british": "SW1A 1AA ", "codes": "A1A ", "parcels": "1Z999AA10123456784 "})
}

func FuzzPost(f *testing.F) {
	cases, err := testdata.Dir("post")
	require.NoError(f, err)
	for _, c := range cases {
		f.Add(c.Text)
	}
	s, err := detect.NewScanner(detect.Options{}, Detectors()...)
	require.NoError(f, err)
	f.Fuzz(func(t *testing.T, text string) {
		_, err := s.Find(context.Background(), text)
		require.NoError(t, err)
	})
}
