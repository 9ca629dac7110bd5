package rule_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/detect/checksum"
	"github.com/piikit/piikit/detect/detecttest"
	"github.com/piikit/piikit/detect/rule"
	"github.com/piikit/piikit/entity"
)

func Example() {
	d, err := rule.New("ours", rule.Row{
		Info:   detect.Info{Type: "member", What: "member number"},
		Shapes: []string{"AA-9999-9999"},
		Check:  func(s string) bool { return checksum.Luhn(s[2:]) },
		Alone:  rule.Grouped,
		Cues:   []string{"member", "membership number"},
	})
	if err != nil {
		panic(err)
	}
	s, err := detect.NewScanner(detect.Options{}, d)
	if err != nil {
		panic(err)
	}
	text := "MB-1234-5674 and member: mb12345674, not MB-1234-5675"
	ms, err := s.Find(context.Background(), text)
	if err != nil {
		panic(err)
	}
	for _, m := range ms {
		fmt.Println(text[m.Begin:m.End], m.Evidence, m.Confidence)
	}
	// Output:
	// MB-1234-5674 checked medium
	// mb12345674 checked certain
}

func even(s string) bool { return (s[len(s)-1]-'0')%2 == 0 }

func table(t *testing.T) *detect.Detector {
	t.Helper()
	d, err := rule.New("t",
		rule.Row{Info: detect.Info{Type: "cued", Country: "DE"}, Shapes: []string{"99 999"}, Check: even, Cues: []string{"locker"}},
		rule.Row{Info: detect.Info{Type: "grouped"}, Shapes: []string{"99-99-999"}, Check: even, Alone: rule.Grouped, Cues: []string{"gate"}},
		rule.Row{Info: detect.Info{Type: "always"}, Shapes: []string{"AAA999"}, Check: even, Alone: rule.Always, Cues: []string{"door"}},
	)
	require.NoError(t, err)
	return d
}

// TestEvidence: what it takes, by row, cue, region and mode.
func TestEvidence(t *testing.T) {
	for _, c := range []struct {
		o    detect.Options
		text string
		want string
	}{
		{text: "12344", want: ""},
		{text: "locker 12344", want: "cued 12344 certain"},
		{text: "locker 12 344", want: "cued 12 344 certain"},
		{text: "locker 12345", want: ""},
		{o: detect.Options{Mode: detect.Recall}, text: "locker 12345", want: "cued 12345 high"},
		{o: detect.Options{Regions: []string{"DE"}}, text: "12344", want: "cued 12344 high"},
		{o: detect.Options{Regions: []string{"DE"}}, text: "12 344", want: "cued 12 344 high"},
		{o: detect.Options{Regions: []string{"DE"}}, text: "123 44", want: ""},
		{o: detect.Options{Regions: []string{"FR"}}, text: "12344", want: ""},
		{text: "12-34-566", want: "grouped 12-34-566 medium"},
		{text: "1234566", want: ""},
		{text: "ABC124", want: "always ABC124 high"},
		{text: "abc125", want: ""},
		{text: "xABC124", want: ""},
	} {
		s, err := detect.NewScanner(c.o, table(t))
		require.NoError(t, err)
		ms, err := s.Find(context.Background(), c.text)
		require.NoError(t, err)
		var got []string
		for _, m := range ms {
			got = append(got, fmt.Sprint(m.Type, " ", c.text[m.Begin:m.End], " ", m.Confidence))
		}
		assert.Equal(t, c.want, strings.Join(got, "; "), "%q %v", c.text, c.o)
	}
	s, err := detect.NewScanner(detect.Options{}, table(t))
	require.NoError(t, err)
	ms, err := s.Append(context.Background(), nil, "12344", detect.Call{Cue: "cued"})
	require.NoError(t, err)
	assert.Len(t, ms, 1, "the caller's expectation is a cue")
}

// TestShared: a cue of many countries counts in the row's region and beside a
// word for its country, and then the row comes before others; a row that wants
// a cue, or has no check, is not satisfied with a region; and what only a
// region speaks for gives way to what has a cue.
func TestShared(t *testing.T) {
	row := func(typ entity.Type, country string, home ...string) rule.Row {
		return rule.Row{
			Info: detect.Info{Type: typ, Country: country}, Shapes: []string{"999999"}, Check: even,
			Alone: rule.OnlyCue, Shared: []string{"passport"}, Home: home,
		}
	}
	general := rule.Row{Info: detect.Info{Type: "any"}, Shapes: []string{"999999"}, Cues: []string{"passport"}}
	unchecked := rule.Row{Info: detect.Info{Type: "unchecked", Country: "GB"}, Shapes: []string{"9999"}, Cues: []string{"roll"}}
	form := rule.Row{Info: detect.Info{Type: "form", Country: "GB"}, Shapes: []string{"99999999"}, Structure: true, Check: even, Cues: []string{"roll"}}
	badge := rule.Row{Info: detect.Info{Type: "badge"}, Shapes: []string{"999999"}, Cues: []string{"badge"}}
	region := rule.Row{Info: detect.Info{Type: "fr", Country: "FR"}, Shapes: []string{"999999"}, Check: even, Cues: []string{"fr"}}
	d, err := rule.New("t", badge, region, form, general, row("gb", "GB", "british", "uk"), row("ie", "IE", "irish", "ireland"), unchecked)
	require.NoError(t, err)
	for _, c := range []struct {
		text, want string
		regions    []string
	}{
		{"passport 123456", "any 123456", nil},
		{"passport 123456", "ie 123456", []string{"IE"}},
		{"british passport 123456", "gb 123456", nil},
		{"uk_passport=123456", "gb 123456", nil},
		{"passport (Irish) 123456", "ie 123456", nil},
		{"passport 123456 of Ireland", "ie 123456", nil},
		{"uk passport 123457", "any 123457", nil},
		{"uk order 123456", "", []string{"GB"}},
		{"order 123456", "", []string{"GB"}},
		{"order 1234", "", []string{"GB"}},
		{"roll 1234", "unchecked 1234", nil},
		{"badge 123456", "badge 123456", []string{"FR"}},
		{"order 123456", "fr 123456", []string{"FR"}},
		{"roll 12345678", "form 12345678", nil},
		{"roll 12345679", "", nil},
		{"order 12345678", "", []string{"GB"}},
	} {
		s, err := detect.NewScanner(detect.Options{Regions: c.regions}, d)
		require.NoError(t, err)
		ms, err := s.Find(context.Background(), c.text)
		require.NoError(t, err)
		var got []string
		for _, m := range ms {
			got = append(got, fmt.Sprint(m.Type, " ", c.text[m.Begin:m.End]))
		}
		assert.Equal(t, c.want, strings.Join(got, "; "), "%q %v", c.text, c.regions)
	}
}

// TestWritten: the second check sees the separators, and its acceptance is a check.
func TestWritten(t *testing.T) {
	d, err := rule.New("t", rule.Row{
		Info: detect.Info{Type: "x"}, Shapes: []string{"999999"}, Cues: []string{"x"},
		Written: func(s string) bool { return s[2] == '/' },
	})
	require.NoError(t, err)
	s, err := detect.NewScanner(detect.Options{}, d)
	require.NoError(t, err)
	ms, err := s.Find(context.Background(), "x 12/3456, x 123456, x 12-3456")
	require.NoError(t, err)
	require.Len(t, ms, 1)
	assert.Equal(t, detect.Checked, ms[0].Evidence)
	assert.Equal(t, 2, ms[0].Begin)
}

// TestGlued: a word and a mark directly in front are forgiven if the word is a
// cue, of rows that check nothing if it has a capital; a dash and a word behind
// are a sentence that goes on, beside a cue.
func TestGlued(t *testing.T) {
	d, err := rule.New("t",
		rule.Row{Info: detect.Info{Type: "x"}, Shapes: []string{"999999"}, Check: even, Cues: []string{"door", "front gate"}},
		rule.Row{Info: detect.Info{Type: "y"}, Shapes: []string{"9999999"}, Cues: []string{"cc"}},
		rule.Row{Info: detect.Info{Type: "z"}, Shapes: []string{"99-99"}, Check: even, Alone: rule.Grouped, Cues: []string{"z"}},
		rule.Row{Info: detect.Info{Type: "v"}, Shapes: []string{"A-9999"}, Cues: []string{"mark"}},
		rule.Row{Info: detect.Info{Type: "w"}, Shapes: []string{"AA 9999"}, Check: even, Cues: []string{"lamp"}},
	)
	require.NoError(t, err)
	s, err := detect.NewScanner(detect.Options{}, d)
	require.NoError(t, err)
	for _, c := range []struct{ text, want string }{
		{"door-123456", "123456"}, {"door_123456", "123456"}, {"door/123456", "123456"}, {"front_gate_123456", "123456"}, {"front gate no-123456", "123456"},
		{"order-123456 door", ""}, {"door order-123456", ""}, {"1-123456 door", ""}, {"door--123456", "123456"}, {"door-123457", ""},
		{"CC-1234567", "1234567"}, {"cc-1234567", ""}, {"cc 1234567", "1234567"},
		{"X-12-34", ""}, {"12-34", "12-34"},
		{"mark v-1234", "v-1234"}, {"mark V-1234", "V-1234"}, {"mark xv-1234", ""}, {"mark 5v-1234", ""}, {"v-1234", ""},
		{"lamp yg 1234", "yg 1234"}, {"lamp YG 1234", "YG 1234"}, {"lamp: yg 123 4", "yg 123 4"}, {"lamp is 1234", ""}, {"lamp of an old house de 1234", ""}, {"yg 1234", ""},
		{"door 123456—keep it", "123456"}, {"door 123456-7", ""}, {"door 123456-A", ""}, {"door 123456-abc-d", ""}, {"12-34-red", ""},
		{"a\tdoor\tb\nx\t123456\tBoise\ny\t123456\t7", "123456123456"}, {"door 123\t456", ""},
	} {
		ms, err := s.Find(context.Background(), c.text)
		require.NoError(t, err)
		got := ""
		for _, m := range ms {
			got += c.text[m.Begin:m.End]
		}
		assert.Equal(t, c.want, got, c.text)
	}
}

// TestMarkup: tags of formatted text stand between a cue and its value without
// parting them; a tag of data is a cue itself.
func TestMarkup(t *testing.T) {
	d, err := rule.New("t", rule.Row{Info: detect.Info{Type: "x"}, Shapes: []string{"999999"}, Check: even, Cues: []string{"door"}})
	require.NoError(t, err)
	s, err := detect.NewScanner(detect.Options{}, d)
	require.NoError(t, err)
	for text, want := range map[string]int{
		"<b>Door</b>: 123456": 1, "<td>Door</td><td>123456</td>": 1, `<th class="k">Door</th>` + "\n" + `<td class="v w">123456`: 1,
		"<door>123456</door>": 1, "<b>Gate</b>: 123456": 0, "a < b door > 1 and the gate is at home or near 123456": 0, "<td>Door<td": 0, "<b>123456</b>": 0,
	} {
		ms, err := s.Find(context.Background(), text)
		require.NoError(t, err)
		assert.Len(t, ms, want, text)
	}
}

// TestBrackets: a group in brackets belongs to the value with both of them,
// where the shape has it so, and only there.
func TestBrackets(t *testing.T) {
	d, err := rule.New("t", rule.Row{Info: detect.Info{Type: "x"}, Shapes: []string{"A999999(X)"}, Alone: rule.Always, Check: func(s string) bool { return s[7] == '3' }})
	require.NoError(t, err)
	s, err := detect.NewScanner(detect.Options{}, d)
	require.NoError(t, err)
	for _, c := range []struct{ text, want string }{
		{"A123456(3)", "A123456(3)"},
		{"is A123456 (3).", "A123456 (3)"},
		{"(A123456(3)), and", "A123456(3)"},
		{"A1234563", "A1234563"},
		{"A123456-3", "A123456-3"},
		{"A123456(3", ""},
		{"A12345(63)", ""},
		{"A123456)3", ""},
	} {
		ms, err := s.Find(context.Background(), c.text)
		require.NoError(t, err)
		got := ""
		for _, m := range ms {
			got += c.text[m.Begin:m.End]
		}
		assert.Equal(t, c.want, got, c.text)
	}
}

// TestDates: a row that checks nothing does not take a date for its value.
func TestDates(t *testing.T) {
	d, err := rule.New("t", rule.Row{Info: detect.Info{Type: "x"}, Shapes: []string{"99999999", "999999"}, Cues: []string{"id"}})
	require.NoError(t, err)
	s, err := detect.NewScanner(detect.Options{}, d)
	require.NoError(t, err)
	for text, want := range map[string]int{
		"id 2024-01-05": 0, "id 05.01.2024": 0, "id 5/01/24": 0, "id 12/31/24": 0,
		"id 12.345.678": 1, "id 1234-5678": 1, "id 20240105": 1, "id 123-456": 1,
	} {
		ms, err := s.Find(context.Background(), text)
		require.NoError(t, err)
		assert.Len(t, ms, want, text)
	}
}

// TestWiden: a match may begin with a word in front.
func TestWiden(t *testing.T) {
	d, err := rule.New("t", rule.Row{
		Info: detect.Info{Type: "x"}, Shapes: []string{"AA 999"}, Alone: rule.Always,
		Widen: func(c *detect.Cursor, begin int) int {
			if w, ok := c.Before(1); ok && begin == c.Pos && w.Hash == detect.Hash("court") {
				return w.Begin
			}
			return begin
		},
	})
	require.NoError(t, err)
	s, err := detect.NewScanner(detect.Options{}, d)
	require.NoError(t, err)
	ms, err := s.Find(context.Background(), "the Court HR 123, a house HR 124")
	require.NoError(t, err)
	require.Len(t, ms, 2)
	assert.Equal(t, []int{4, 16, 26, 32}, []int{ms[0].Begin, ms[0].End, ms[1].Begin, ms[1].End})
	detecttest.Run(t, d, "court HR 123")
}

// TestPair: a row may begin with two groups of letters, though digits are what
// the scan stops at.
func TestPair(t *testing.T) {
	d, err := rule.New("t", rule.Row{
		Info: detect.Info{Type: "x"}, Shapes: []string{"AAA AAA 99A99"}, Alone: rule.Always,
		Check: func(s string) bool { return s[0] == 'R' },
	})
	require.NoError(t, err)
	s, err := detect.NewScanner(detect.Options{}, d)
	require.NoError(t, err)
	for text, want := range map[string]string{
		"is RSS MRA 85T10.": "RSS MRA 85T10", "RSS-MRA-85T10": "RSS-MRA-85T10", "RSSMRA85T10": "RSSMRA85T10", "RSS MRA85T10": "RSS MRA85T10",
		"xRSS MRA 85T10": "", "Rss MRA 85T10": "", "RSS  MRA 85T10": "", "SSR MRA 85T10": "", "1 RSS MRA 85T10 2": "RSS MRA 85T10",
	} {
		ms, err := s.Find(context.Background(), text)
		require.NoError(t, err)
		got := ""
		for _, m := range ms {
			got += text[m.Begin:m.End]
		}
		assert.Equal(t, want, got, "%q", text)
	}
	detecttest.Run(t, d, "RSS MRA 85T10")
}

func TestContract(t *testing.T) {
	detecttest.Run(t, table(t), "locker 12344", "12-34-566", "ABC124 and 12 34 566")
}

func TestNewRefuses(t *testing.T) {
	info := detect.Info{Type: "x"}
	for name, r := range map[string]rule.Row{
		"no type": {Shapes: []string{"999"}, Cues: []string{"x"}}, "no shape": {Info: info, Cues: []string{"x"}},
		"short": {Info: info, Shapes: []string{"99"}, Cues: []string{"x"}}, "long": {Info: info, Shapes: []string{strings.Repeat("9", 41)}, Cues: []string{"x"}},
		"never": {Info: info, Shapes: []string{"999"}},
	} {
		_, err := rule.New("t", r)
		assert.Error(t, err, name)
	}
}

// TestClose: a close row counts its cue beside the value only.
func TestClose(t *testing.T) {
	d, err := rule.New("t", rule.Row{Info: detect.Info{Type: "code"}, Shapes: []string{"9999"}, Alone: rule.OnlyCue, Close: true, Cues: []string{"locker"}})
	require.NoError(t, err)
	s, err := detect.NewScanner(detect.Options{}, d)
	require.NoError(t, err)
	for text, want := range map[string]int{
		"locker 1234": 1, "locker code 1234": 1, "my locker is 1234": 1, "1234 (locker)": 1, "locker,x\n1234,y": 1,
		"locker rooms were built 1234": 0, "1234.locker": 0, "1234 of the lockers": 0, "1234": 0,
	} {
		ms, err := s.Find(context.Background(), text)
		require.NoError(t, err)
		assert.Len(t, ms, want, text)
	}
}

// TestNot: a phrase around a cue makes it none.
func TestNot(t *testing.T) {
	d, err := rule.New("t", rule.Row{Info: detect.Info{Type: "x"}, Shapes: []string{"99999"}, Alone: rule.OnlyCue, Cues: []string{"zip", "zip code"}, Not: []string{"zip file", "un zip"}})
	require.NoError(t, err)
	s, err := detect.NewScanner(detect.Options{}, d)
	require.NoError(t, err)
	for text, want := range map[string]int{
		"zip 12345": 1, "zip file 12345": 0, "ZIP file of 12345 bytes": 0, "un-zip 12345": 0, "the zip file for zip 12345": 1, "12345 is the zip": 1, "12345 is the zip file": 0,
		"zip file,n\n12345,1": 0, "zip,n\n12345,1": 1,
	} {
		ms, err := s.Find(context.Background(), strings.ReplaceAll(text, `\n`, "\n"))
		require.NoError(t, err)
		assert.Len(t, ms, want, text)
	}
}

// TestCloseReachesOverNoNumber: a cue that has its number beside it has no other.
func TestCloseReachesOverNoNumber(t *testing.T) {
	d, err := rule.New("t", rule.Row{Info: detect.Info{Type: "x"}, Shapes: []string{"999", "9999"}, Alone: rule.OnlyCue, Close: true, Cues: []string{"pin", "pin2"}})
	require.NoError(t, err)
	s, err := detect.NewScanner(detect.Options{}, d)
	require.NoError(t, err)
	for text, want := range map[string]int{
		"pin 123, 1931": 1, "pin 123 1931": 1, "pin 12 in 1931": 0, "pin2 1931": 1, "pin no. 2: 1231": 1, "pin code of 1931": 0, "pin code 1231": 1,
	} {
		ms, err := s.Find(context.Background(), text)
		require.NoError(t, err)
		assert.Len(t, ms, want, text)
	}
}

// TestEnumerations: a cue speaks for all values of a list that look alike.
func TestEnumerations(t *testing.T) {
	d, err := rule.New("t", rule.Row{Info: detect.Info{Type: "x"}, Shapes: []string{"A99999", "999999"}, Alone: rule.OnlyCue, Cues: []string{"door", "ab"}})
	require.NoError(t, err)
	s, err := detect.NewScanner(detect.Options{}, d)
	require.NoError(t, err)
	for text, want := range map[string]int{
		"doors A12345": 0, "door A12345 and B12345": 2, "door A12345, B12345, C12345 & D12345": 4, "door A12345 und B12345": 2, "door A12345, or perhaps B12345": 1, "door A12345 and 123456": 2,
		"door number 3 shows 123456": 0, "door no 3 123456": 1, "ab 123456": 1, "ab in the 123456": 0, "AB in the 123456": 1, `"ab": "123456"`: 1, "door ID 123456": 1,
		`{"door":{"id":"x","number":"123456"}}`: 0, `{"door":{"number":"123456"}}`: 1, "door:\n  no: 123456": 1, "door,n\n123456,1\n1,123456": 1, "n,door\n1,A12345\n123456,2": 1,
	} {
		ms, err := s.Find(context.Background(), text)
		require.NoError(t, err)
		assert.Len(t, ms, want, text)
		if text == "door ID 123456" {
			assert.Equal(t, 8, ms[0].Begin)
		}
	}
}

// TestLists: the number of the next point of a list is no part of a value.
func TestLists(t *testing.T) {
	d, err := rule.New("t", rule.Row{Info: detect.Info{Type: "x"}, Shapes: []string{"9999", "99999", "99999999"}, Alone: rule.OnlyCue, Cues: []string{"door"}})
	require.NoError(t, err)
	s, err := detect.NewScanner(detect.Options{}, d)
	require.NoError(t, err)
	for text, want := range map[string]int{"door 1234\n2) none": 9, "door 1234\n5678": 14, "door 1234\n2. none": 9} {
		ms, err := s.Find(context.Background(), text)
		require.NoError(t, err)
		require.Len(t, ms, 1, text)
		assert.Equal(t, want, ms[0].End, text)
	}
}

// A type that is not reported does not stand in the way of one that is.
func TestUnwanted(t *testing.T) {
	row := func(typ entity.Type, cue string) rule.Row {
		return rule.Row{Info: detect.Info{Type: typ}, Shapes: []string{"99999999"}, Cues: []string{cue}}
	}
	d, err := rule.New("two", row("a", "permit"), row("b", "permit"))
	require.NoError(t, err)
	for _, typ := range []entity.Type{"a", "b"} {
		s, err := detect.NewScanner(detect.Options{Types: []entity.Type{typ}}, d)
		require.NoError(t, err)
		ms, err := s.Find(t.Context(), "permit 12345678")
		require.NoError(t, err)
		require.Len(t, ms, 1)
		assert.Equal(t, typ, ms[0].Type)
	}
}
