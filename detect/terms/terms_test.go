package terms_test

import (
	"context"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/detect/terms"
)

func TestTerms(t *testing.T) {
	d, err := terms.New("mine", terms.Term{"Project Bluebird", "project"}, terms.Term{"bluebird", "codename"}, terms.Term{"Zoë Müller", "customer"}, terms.Term{"東京", "place"})
	require.NoError(t, err)
	s, err := detect.NewScanner(detect.Options{}, d)
	require.NoError(t, err)
	for text, want := range map[string][]string{
		"the PROJECT  bluebird is late":        {"project:PROJECT  bluebird"},
		"a bluebird, two bluebirds":            {"codename:bluebird"},
		"zoe-mueller, Zoe Muller, ZOË\nMÜLLER": {"customer:Zoe Muller", "customer:ZOË\nMÜLLER"},
		"x 東京 y":                               {"place:東京"},
		"project x bluebirds":                  {},
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
