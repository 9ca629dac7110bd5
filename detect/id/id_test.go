package id

import (
	"context"
	"math/rand/v2"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/detect/rule/ruletest"
	"github.com/piikit/piikit/internal/casetest"
)

// TestCases: every type has a case file in testdata/id and every file a type.
// UPDATE=1 writes the files of rows that are missing, with computed numbers.
func TestCases(t *testing.T) {
	if os.Getenv("UPDATE") != "" {
		ruletest.Cases(t, "id", Detector(), rows())
	}
	casetest.Run(t, "id", Detectors()...)
}

var zonesOfDocuments = []string{
	"P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10",
	"I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<",
	"I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nD231458907UTO7408122F1204159<<<<<<<6",
}

// TestZonesAnywhere: the zones of Doc 9303's examples are found whole wherever
// they stand and however their lines end, and not if one of the checked
// characters is another.
func TestZonesAnywhere(t *testing.T) {
	s, err := detect.NewScanner(detect.Options{}, MRZ())
	require.NoError(t, err)
	r := rand.New(rand.NewPCG(1, 9))
	for _, z := range zonesOfDocuments {
		for _, end := range []string{"\n", "\r\n", " ", "\\n", "\n  ", ""} {
			block := strings.ReplaceAll(z, "\n", end)
			for _, f := range [][2]string{{"", ""}, {"scan:\n", "\nok"}, {"\"", "\""}, {"> ", ""}, {strings.Repeat("so it is\n", 600), "."}} {
				text := f[0] + block + f[1]
				ms, err := s.Find(context.Background(), text)
				require.NoError(t, err)
				if assert.Len(t, ms, 1, text) {
					assert.Equal(t, block, text[ms[0].Begin:ms[0].End])
				}
			}
		}
		last := strings.LastIndexByte(z, '\n')
		if strings.Count(z, "\n") == 2 {
			last = strings.IndexByte(z, '\n')
		}
		for range 50 {
			wrong := []byte(z)
			i := last + 1 + r.IntN(6) // of a date or number
			c := byte('0' + r.IntN(10))
			if wrong[i] == c || wrong[i] > '9' {
				continue
			}
			wrong[i] = c
			ms, err := s.Find(context.Background(), string(wrong))
			require.NoError(t, err)
			assert.Empty(t, ms, string(wrong))
		}
	}
}

func TestLinearTime(t *testing.T) {
	s, err := detect.NewScanner(detect.Options{}, Detectors()...)
	require.NoError(t, err)
	casetest.Linear(t, s, map[string]string{"fill": "<", "zones": "A<<", "lines": "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\n", "passports": "passport C01X00T47 "})
}

// BenchmarkRows prints what the table costs on chat, and by its half each row.
func BenchmarkRows(b *testing.B) { ruletest.Marginal(b, rows()) }
