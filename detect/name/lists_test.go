package name_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/detect/name"
	"github.com/piikit/piikit/entity"
)

func TestAddedNamesAreFoundInAnyForm(t *testing.T) {
	s := scanner(t, name.Options{Add: []string{"Zorblat Quux", "Grübelknörz", "The Rock"}}, detect.Options{})
	for line, want := range map[string]string{
		"we saw zorblat quux there":   "we saw «zorblat quux» there",
		"ZORBLAT QUUX CAME":           "«ZORBLAT QUUX» CAME",
		"Zorblat-Quux":                "«Zorblat-Quux»",
		"ask grubelknorz about it":    "ask «grubelknorz» about it",
		"ask GRÜBELKNÖRZ about it":    "ask «GRÜBELKNÖRZ» about it",
		"and the rock said so":        "and «the rock» said so",
		"zorblat alone is no match":   "zorblat alone is no match",
		"the rockets are not a match": "the rockets are not a match",
	} {
		assert.Equal(t, want, marked(t, s, line))
	}
}

func TestExemptNamesAreNot(t *testing.T) {
	s := scanner(t, name.Options{Exempt: []string{"Emma", "Daniel Defoe School"}}, detect.Options{})
	assert.Equal(t, "Hi Emma, this is «John Smith»", marked(t, s, "Hi Emma, this is John Smith"))
	assert.Equal(t, "He went to Daniel Defoe School.", marked(t, s, "He went to Daniel Defoe School."))
	assert.Equal(t, "Hi «Emma Stone», hello", marked(t, s, "Hi Emma Stone, hello"), "a longer name is not exempt")
}

func TestBadEntries(t *testing.T) {
	for _, bad := range []string{"", "  ", "--", strings.Repeat("a ", 20)} {
		_, err := name.New(name.Options{Add: []string{"John", bad}})
		require.ErrorIs(t, err, name.ErrEntry)
		assert.Contains(t, err.Error(), "entry 1")
		if strings.TrimSpace(bad) != "" {
			assert.NotContains(t, err.Error(), bad)
		}
		_, err = name.New(name.Options{Exempt: []string{bad}})
		require.ErrorIs(t, err, name.ErrEntry)
	}
}

func TestModesAreOrdered(t *testing.T) {
	count := func(m detect.Mode) (n int) {
		s := scanner(t, name.Options{}, detect.Options{Mode: m})
		for line := range strings.Lines(messages) {
			text, _ := unmark(line)
			ms, err := s.Find(context.Background(), text)
			require.NoError(t, err)
			n += len(ms)
		}
		return n
	}
	careful, balanced, recall := count(detect.Careful), count(detect.Balanced), count(detect.Recall)
	assert.Less(t, careful, balanced)
	assert.LessOrEqual(t, balanced, recall)
}

func TestPlacesAndFirmsAreOff(t *testing.T) {
	d := name.Detector()
	s, err := detect.NewScanner(detect.Options{}, d)
	require.NoError(t, err)
	assert.Equal(t, []entity.Type{name.Type}, s.Types())
}

func TestNothingIsAllocated(t *testing.T) {
	s := scanner(t, name.Options{}, detect.Options{})
	text := "Hi Emma, this is John Smith from Berlin. My name is on the list. cc priya\n\nid,first_name,City Hall,ownerName\n1,Ana,Here,Bo\n2,Bo,There,Ana\n"
	out := make([]detect.Match, 0, 16)
	var err error
	n := testing.AllocsPerRun(200, func() {
		out, err = s.Append(context.Background(), out[:0], text, detect.Call{})
	})
	require.NoError(t, err)
	require.NotEmpty(t, out)
	assert.Zero(t, n)
}

// many is a list of invented customers.
func many(n int) (list []string) {
	const syl = "ba be bi bo bu da de di do du ka ke ki ko ku la le li lo lu ma me mi mo mu na ne ni no nu ra re ri ro ru sa se si so su ta te ti to tu"
	ss := strings.Fields(syl)
	for i := range n {
		list = append(list, fmt.Sprintf("%s%s%sx %s%s%sv", ss[i%len(ss)], ss[i/45%len(ss)], ss[i/2025%len(ss)], ss[i/7%len(ss)], ss[i*13%len(ss)], ss[i*7/3%len(ss)]))
	}
	return list
}

func BenchmarkFind(b *testing.B) {
	text := strings.Repeat("Hi Emma, could you please send the report to John Smith before Friday? The numbers are in the shared folder and nobody has looked at them yet. ", 20)
	for _, c := range []struct {
		name string
		o    name.Options
	}{{"default", name.Options{}}, {"added_100k", name.Options{Add: many(100000)}}} {
		s := scanner(b, c.o, detect.Options{})
		b.Run(c.name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			var out []detect.Match
			for b.Loop() {
				out, _ = s.Append(context.Background(), out[:0], text, detect.Call{})
			}
		})
	}
}
