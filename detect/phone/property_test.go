package phone_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/detect/phone"
	"github.com/piikit/piikit/internal/lineartest"
	"github.com/piikit/piikit/testdata"
)

// TestEvidence: how a number is known decides what is said of it.
func TestEvidence(t *testing.T) {
	for _, c := range []struct {
		text    string
		regions []string
		want    string
	}{
		{"+44 20 7946 0018", nil, "phone/international checked 4"},
		{"Tel. +44 20 7946 0018", nil, "phone/international checked 8"},
		{"+1 555 123 4567", nil, "phone/international shaped 0"},
		{"Tel. +1 555 123 4567", nil, "phone/international cued 4"},
		{"415-555-0142", nil, "phone/american shaped 0"},
		{"Tel. 415-555-0142", nil, "phone/american cued 4"},
		{"212-736-5000", []string{"US"}, "phone/regional checked 4"},
		{"020 7946 0018", []string{"GB"}, "phone/regional checked 4"},
		{"020 7946 0018", nil, "phone/shaped shaped 0"},
		{"Tel. 030 23125 177", nil, "phone/cued cued 4"},
		{"1-800-FLOWERS", nil, "phone/vanity shaped 0"},
		{"call 1-800-FLOWERS", nil, "phone/vanity cued 4"},
	} {
		ms := find(t, detect.Options{Regions: c.regions}, c.text)
		require.Len(t, ms, 1, c.text)
		assert.Equal(t, c.want, fmt.Sprint(ms[0].Rule, " ", ms[0].Evidence, " ", int8(ms[0].Confidence)), c.text)
	}
}

// TestModes: what a mode finds, a more cautious one need not, and never the
// other way round.
func TestModes(t *testing.T) {
	for text, want := range map[string][3]int{ // careful, balanced, recall
		"+44 20 7946 0018":   {1, 1, 1},
		"Tel. 030 23125 177": {1, 1, 1},
		"415-555-0142":       {0, 1, 1},
		"555-0142":           {0, 0, 1},
		"030 23125 177":      {0, 0, 1},
		"4155550142":         {0, 0, 1},
		"2024-01-15 12:30":   {0, 0, 0},
		"100 000 000":        {0, 0, 0},
	} {
		for i, mode := range []detect.Mode{detect.Careful, detect.Balanced, detect.Recall} {
			assert.Len(t, find(t, detect.Options{Mode: mode}, text), want[i], "%s in mode %d", text, mode)
		}
	}
}

// TestRegions: the options of the detector, of the scan and of the call mean
// the same.
func TestRegions(t *testing.T) {
	const text = "030 23125177"
	assert.Empty(t, find(t, detect.Options{}, text))
	assert.Len(t, find(t, detect.Options{Regions: []string{"DE"}}, text), 1)
	d, err := phone.New(phone.Options{Regions: []string{"FR", "DE"}})
	require.NoError(t, err)
	s, err := detect.NewScanner(detect.Options{}, d)
	require.NoError(t, err)
	ms, err := s.Find(context.Background(), text)
	require.NoError(t, err)
	assert.Len(t, ms, 1)
	s, err = detect.NewScanner(detect.Options{}, phone.Detector())
	require.NoError(t, err)
	ms, err = s.Append(context.Background(), nil, text, detect.Call{Regions: []string{"DE"}})
	require.NoError(t, err)
	assert.Len(t, ms, 1)
	ms, err = s.Append(context.Background(), nil, "23125177", detect.Call{Cue: phone.Type})
	require.NoError(t, err)
	assert.Len(t, ms, 1, "the caller says that it is one")
	for _, bad := range []string{"", "de", "XX", "DEU"} {
		_, err := phone.New(phone.Options{Regions: []string{bad}})
		assert.Error(t, err, bad)
	}
}

// chaos makes text of the cases and of what separates numbers.
func chaos(r *rand.Rand, n int) string {
	cases, _ := testdata.File("phone/phone.txt")
	junk := []string{" ", "\n", "-", ".", "/", "(", ")", "+", "&#43;", "%2B", ":", "tel:", "00", "1", "42", "555", "0142", "x", "Tel. ", "call ", "é", "\xff", "电话", ",", "12:30", "\u200b", "\u00a0", "1-800-", "lorem ipsum dolor sit amet ", strings.Repeat("9", 60), strings.Repeat("1 ", 30)}
	var b strings.Builder
	for b.Len() < n {
		if r.IntN(2) == 0 {
			b.WriteString(cases[r.IntN(len(cases))].Text)
		} else {
			b.WriteString(junk[r.IntN(len(junk))])
		}
		if r.IntN(3) == 0 {
			b.WriteByte("\n ,"[r.IntN(3)])
		}
	}
	return b.String()
}

// TestStreamEqualsWhole: however the text is cut.
func TestStreamEqualsWhole(t *testing.T) {
	s, err := detect.NewScanner(detect.Options{Mode: detect.Recall, Regions: []string{"DE", "US"}}, phone.Detector())
	require.NoError(t, err)
	for seed := range uint64(6) {
		r := rand.New(rand.NewPCG(seed, 7))
		text := chaos(r, 30000)
		want, err := s.Find(context.Background(), text)
		require.NoError(t, err)
		require.Greater(t, len(want), 50)
		st, err := s.Stream(detect.Call{})
		require.NoError(t, err)
		var got []detect.Match
		for rest := text; rest != ""; {
			n := min(len(rest), 1+r.IntN(700))
			got, err = st.Append(context.Background(), got, rest[:n])
			require.NoError(t, err)
			rest = rest[n:]
		}
		got, err = st.Flush(context.Background(), got)
		require.NoError(t, err)
		require.Equal(t, want, got, "seed %d", seed)
	}
}

// TestHostileText: ten times the text takes about ten times as long.
func TestHostileText(t *testing.T) {
	s, err := detect.NewScanner(detect.Options{Regions: []string{"US", "DE", "GB", "FR"}}, phone.Detector())
	require.NoError(t, err)
	for _, unit := range []string{"1", "1 ", "12-", "(", "+", "+1 ", "+44 20 ", "00", "tel 12 34 56 ", "555-0142 ", "+4", "1-800-A", "(415) ", "x12", "0049 ", "1.1."} {
		lineartest.Check(t, unit, 10_000, func(n int) {
			_, err := s.Find(context.Background(), strings.Repeat(unit, n/len(unit)))
			require.NoError(t, err)
		})
	}
}

func FuzzFind(f *testing.F) {
	cases, err := testdata.File("phone/phone.txt")
	require.NoError(f, err)
	for _, c := range cases {
		f.Add(c.Text)
	}
	s, err := detect.NewScanner(detect.Options{Mode: detect.Recall, Regions: []string{"DE", "US"}}, phone.Detector())
	require.NoError(f, err)
	f.Fuzz(func(t *testing.T, text string) {
		ms, err := s.Find(context.Background(), text)
		require.NoError(t, err)
		for i, m := range ms {
			require.True(t, 0 <= m.Begin && m.Begin < m.End && m.End <= len(text))
			require.True(t, i == 0 || ms[i-1].End <= m.Begin)
			digits := 0
			for _, c := range text[m.Begin:m.End] {
				if c >= '0' && c <= '9' || c > 0x7F {
					digits++
				}
			}
			require.GreaterOrEqual(t, digits, 3, "a number has digits")
		}
	})
}

// BenchmarkFind is the cost on chat without numbers, and with one in every 700 bytes.
func BenchmarkFind(b *testing.B) {
	s, err := detect.NewScanner(detect.Options{}, phone.Detector())
	require.NoError(b, err)
	chat := strings.Repeat("Hi there, could you please check order 4711 from last week? The total was 12.50 and I paid on 2024-01-15 at 12:30. Thanks, see you at 5 pm in room 204.\n", 5)
	for name, text := range map[string]string{
		"none":     strings.Repeat(chat, 100),
		"american": strings.Repeat(chat+"415-555-0142 is mine.\n", 100),
		"checked":  strings.Repeat(chat+"+44 20 7946 0018 is mine.\n", 100),
	} {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			var dst []detect.Match
			for b.Loop() {
				dst, _ = s.Append(context.Background(), dst[:0], text, detect.Call{})
			}
		})
	}
}

// TestNoAllocations: numbers of every kind, found and refused, cost no memory.
func TestNoAllocations(t *testing.T) {
	cases, err := testdata.File("phone/phone.txt")
	require.NoError(t, err)
	var all strings.Builder
	for _, c := range cases {
		if strings.IndexFunc(c.Text, func(r rune) bool { return r >= utf8.RuneSelf }) < 0 { // else the scan folds a copy
			all.WriteString(c.Text + "\n\n")
		}
	}
	text := all.String()
	for _, o := range []detect.Options{{}, {Mode: detect.Recall}, {Regions: []string{"US", "DE", "AR", "JP"}}} {
		s, err := detect.NewScanner(o, phone.Detector())
		require.NoError(t, err)
		dst, err := s.Find(context.Background(), text)
		require.NoError(t, err)
		require.Greater(t, len(dst), 100)
		got := testing.AllocsPerRun(20, func() { dst, _ = s.Append(context.Background(), dst[:0], text, detect.Call{}) })
		assert.Zero(t, got, "mode %d, regions %v", o.Mode, o.Regions)
	}
}
