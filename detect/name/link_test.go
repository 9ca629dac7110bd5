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
)

// matches turns «» in a line into matches.
func matches(line string) (text string, ms []detect.Match) {
	text, spans := unmark(line)
	for _, s := range spans {
		ms = append(ms, detect.Match{Begin: s.Begin, End: s.End, Type: name.Type})
	}
	return text, ms
}

func TestLinker(t *testing.T) {
	for _, c := range []struct {
		lines []string
		want  []int
	}{
		{[]string{"«Jack» said", "«Jack Davis» said", "Mr. «Davis» said", "«Jack»'s"}, []int{1, 1, 1, 1}},
		{[]string{"«Jack Davis» and «Jill Davis»", "«Jill»", "«Jack»"}, []int{1, 2, 2, 1}},
		{[]string{"«Davis, Jack»", "«J. Davis»", "«Jack»"}, []int{1, 1, 1}},
		{[]string{"«J. Davis»", "«Jack Davis»", "«Jill Davis»"}, []int{1, 1, 2}},
		{[]string{"Dr. «Davis»", "«Davis Miller»", "«Jack Davis»"}, []int{1, 2, 1}},
		{[]string{"«José García»", "«JOSE»", "«garcia»"}, []int{1, 1, 1}},
		{[]string{"«Ann»", "«Bob»", "«Ann»"}, []int{1, 2, 1}},
	} {
		var l name.Linker
		var got []int
		for _, line := range c.lines {
			text, ms := matches(line)
			got = l.Append(got, text, ms)
		}
		assert.Equal(t, c.want, got, strings.Join(c.lines, " | "))
	}
}

func TestLinkerLeavesOtherTypesAlone(t *testing.T) {
	var l name.Linker
	assert.Equal(t, []int{0}, l.Append(nil, "Paris", []detect.Match{{Begin: 0, End: 5, Type: name.Location}}))
}

func TestLinkerIsBoundedAndForgets(t *testing.T) {
	var l name.Linker
	one := func(s string) int {
		return l.Append(nil, s, []detect.Match{{Begin: 0, End: len(s), Type: name.Type}})[0]
	}
	first := one("Zorblatt Quux")
	for i := range 1000 {
		one(fmt.Sprintf("N%c%c Ab%c%c", 'a'+i%26, 'a'+i/26%26, 'a'+i/26%26, 'a'+i%26))
	}
	assert.NotEqual(t, first, one("Zorblatt Quux"), "forgotten after 256 others")
	l.Reset()
	assert.Equal(t, 1, one("Quux"))
}

func TestLinkerWithAScan(t *testing.T) {
	s := scanner(t, name.Options{}, detect.Options{})
	text := "Hi, this is Jack Davis. Mr. Davis called before. Thanks, Jack"
	ms, err := s.Find(context.Background(), text)
	require.NoError(t, err)
	var l name.Linker
	assert.Equal(t, []int{1, 1, 1}, l.Append(nil, text, ms))
}
