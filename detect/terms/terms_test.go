package terms_test

import (
	"context"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/detect/terms"
)

func TestTerms(t *testing.T) {
	d, err := terms.New("mine", terms.Term{"Project Bluebird", "project"}, terms.Term{"bluebird", "codename"}, terms.Term{"Zoë Müller", "customer"}, terms.Term{"東京", "place"},
		terms.Term{"acme support team", "team"}, terms.Term{"acme support", "firm"}, terms.Term{"AC-12", "code"})
	require.NoError(t, err)
	s, err := detect.NewScanner(detect.Options{}, d)
	require.NoError(t, err)
	for text, want := range map[string][]string{
		"the PROJECT  bluebird is late":        {"project:PROJECT  bluebird"},
		"a bluebird, two bluebirds":            {"codename:bluebird"},
		"zoe-mueller, Zoe Muller, ZOË\nMÜLLER": {"customer:Zoe Muller", "customer:ZOË\nMÜLLER"},
		"x 東京 y":                               {"place:東京"},
		"昨日は東京へ行った。":                           {"place:東京"},
		"project x bluebirds":                  {},
		"Acme Support, ACME support-team":      {"firm:Acme Support", "team:ACME support-team"},
		"AC-12 is not AC 123, but ac.12 is":    {"code:AC-12", "code:ac.12"},
	} {
		ms, err := s.Find(context.Background(), text)
		require.NoError(t, err)
		got := []string{}
		for _, m := range ms {
			got = append(got, string(m.Type)+":"+text[m.Begin:m.End])
		}
		assert.Equal(t, want, got, text)
	}
	for _, bad := range []terms.Term{{"", "x"}, {"x", ""}, {"...", "x"}} {
		_, err := terms.New("mine", bad)
		assert.Error(t, err)
	}
}

// TestTermsThatBeginAlike: a hundred thousand terms with one first word cost no
// more where it stands than one does.
func TestTermsThatBeginAlike(t *testing.T) {
	ts := make([]terms.Term, 100_000)
	for i := range ts {
		ts[i] = terms.Term{Text: "project " + strconv.Itoa(i), Type: "codename"}
	}
	d, err := terms.New("many", ts...)
	require.NoError(t, err)
	s, err := detect.NewScanner(detect.Options{}, d)
	require.NoError(t, err)
	text := strings.Repeat("project none of them, ", 10_000) + "project 99999"
	begin := time.Now()
	ms, err := s.Find(context.Background(), text)
	require.NoError(t, err)
	require.Len(t, ms, 1)
	assert.Less(t, time.Since(begin), 5*time.Second, "would be minutes if all were compared")
}
