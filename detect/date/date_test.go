package date

import (
	"context"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/detect/detecttest"
	"github.com/piikit/piikit/entity"
	"github.com/piikit/piikit/internal/casetest"
	"github.com/piikit/piikit/testdata"
)

func TestCases(t *testing.T) { casetest.Run(t, "date", Detector()) }

func TestContract(t *testing.T) {
	detecttest.Run(t, Detector(), "born on 12 March 1985", "DOB: 12/03/1985", "生年月日：昭和60年3月12日", "name,dob\nJane,1985-03-12", "a 42-year-old man", "age: 42")
}

func all(t testing.TB) *detect.Scanner {
	t.Helper()
	s, err := detect.NewScanner(detect.Options{Types: []entity.Type{typeBirth, typeAge, typeDate}}, Detector())
	require.NoError(t, err)
	return s
}

// TestEveryMonthOfEveryLanguage: a date with any name of a month is a date of
// birth beside a cue, in the order of its language and with the month in front.
func TestEveryMonthOfEveryLanguage(t *testing.T) {
	s := all(t)
	for line := range strings.Lines(months) {
		fields := strings.Fields(line)
		require.Len(t, fields, 12, line)
		for _, forms := range fields {
			for name := range strings.SplitSeq(forms, "|") {
				for _, value := range []string{"12 " + name + " 1985", "12. " + name + " 1985", name + " 12, 1985", "1985. " + name + " 12", strings.ToUpper(name) + " 1985"} {
					text := "DOB: " + value + "\n"
					ms, err := s.Find(context.Background(), text)
					require.NoError(t, err)
					if assert.Len(t, ms, 1, text) {
						assert.Equal(t, value, text[ms[0].Begin:ms[0].End])
						assert.Equal(t, entity.Type(typeBirth), ms[0].Type)
					}
				}
			}
		}
	}
}

// TestEveryDay: of all days from 1900 on, written in numbers, those are dates
// of birth that the calendar has and that are past.
func TestEveryDay(t *testing.T) {
	now := time.Date(2024, 6, 15, 0, 0, 0, 0, time.UTC)
	s, err := detect.NewScanner(detect.Options{}, detector(now))
	require.NoError(t, err)
	r := rand.New(rand.NewPCG(1, 2))
	for range 4000 {
		y, m, d := 1900+r.IntN(140), r.IntN(14), r.IntN(34)
		day := time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC)
		want := day.Day() == d && int(day.Month()) == m && !day.After(now)
		for _, f := range []string{"%04[1]d-%02[2]d-%02[3]d", "%02[3]d.%02[2]d.%04[1]d", "%[1]d年%[2]d月%[3]d日"} {
			text := "dob " + fmt.Sprintf(f, y, m, d)
			ms, err := s.Find(context.Background(), text)
			require.NoError(t, err)
			assert.Equal(t, want, len(ms) == 1, text)
		}
	}
}

// TestNothingWithoutCue: no date is a date of birth by itself, in any of the forms.
func TestNothingWithoutCue(t *testing.T) {
	s, err := detect.NewScanner(detect.Options{}, Detector())
	require.NoError(t, err)
	cases, err := testdata.File("date/date_of_birth.txt")
	require.NoError(t, err)
	for _, c := range cases {
		for _, sp := range c.Spans {
			text := "filed " + c.Text[sp.Begin:sp.End] + " and so on"
			ms, err := s.Find(context.Background(), text)
			require.NoError(t, err)
			assert.Empty(t, ms, text)
		}
	}
}

var pieces = []string{"12", "3", "1985", "85", "/", ".", "-", " ", ", ", "\n", "March", "mars", "de", "of", "年", "月", "日", "昭和", "born ", "DOB: ", "geb. ", "生年月日", "생년월일", "age ", "years old", "th", "T10:00:00Z", "\\/", "%2F", "'", "*", "(", "\xff", "é", "12:30", "pm", strings.Repeat("1 ", 12), strings.Repeat("1.", 9)}

func randomText(r *rand.Rand, n int) string {
	var b strings.Builder
	for b.Len() < n {
		b.WriteString(pieces[r.IntN(len(pieces))])
	}
	return b.String()
}

func TestStreamEqualsWhole(t *testing.T) {
	s := all(t)
	casetest.Streams(t, s, 30, func(r *rand.Rand) string { return randomText(r, 20_000) })
}

func TestLinearTime(t *testing.T) {
	s := all(t)
	casetest.Linear(t, s, map[string]string{"groups": "1 ", "dates": "12/3/", "dots": "12.3.", "months": "12 March ", "cued": "born 12 ", "dob": "dob 12/03/1985 ", "years": "1985年", "ages": "42 years ", "eras": "昭和60年", "times": "12:30:"})
}

func TestNoAllocations(t *testing.T) {
	if testing.Short() {
		t.Skip("the race detector allocates")
	}
	s := all(t)
	text := strings.Repeat("Note: Jane was born on 12 March 1985, aged 42, DOB 1985-03-12; seen on 12/03/2021 at 14:30.\n", 20)
	dst, err := s.Append(context.Background(), nil, text, detect.Call{})
	require.NoError(t, err)
	require.Greater(t, len(dst), 80)
	assert.Zero(t, testing.AllocsPerRun(20, func() { dst, _ = s.Append(context.Background(), dst[:0], text, detect.Call{}) }))
}

func FuzzDate(f *testing.F) {
	cases, err := testdata.Dir("date")
	require.NoError(f, err)
	for _, c := range cases {
		f.Add(c.Text)
	}
	s := all(f)
	f.Fuzz(func(t *testing.T, text string) {
		_, err := s.Find(context.Background(), text)
		require.NoError(t, err)
	})
}
