package name_test

import (
	"context"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/detect/name"
	"github.com/piikit/piikit/entity"
	"github.com/piikit/piikit/internal/chain"
	"github.com/piikit/piikit/internal/nametag"
)

func TestWeightsBelongToFeatures(t *testing.T) {
	for _, w := range name.Weights() {
		m, err := chain.Parse(w)
		require.NoError(t, err)
		assert.Equal(t, nametag.Maker(), m.Maker(), "tokens or features have changed: fit the weights anew")
	}
}

func TestBlankLinesBeforeChangeNothing(t *testing.T) {
	s := scanner(t, name.Options{}, detect.Options{})
	for line := range strings.Lines(messages) {
		text, _ := unmark(line)
		assert.Equal(t, "\n\n\n"+marked(t, s, text), marked(t, s, "\n\n\n"+text))
	}
}

// A name far to the right or left decides nothing.
func TestFarTextDecidesNothing(t *testing.T) {
	s := scanner(t, name.Options{}, detect.Options{})
	far := strings.Repeat("and so it went on and on without an end, ", 120) + "\n\n"
	for _, text := range []string{"My name is John.", "we met Olga Ivanova and her brother in town"} {
		want := marked(t, s, text)
		assert.Equal(t, want+"\n"+far, marked(t, s, text+"\n"+far))
		assert.Equal(t, far+want, marked(t, s, far+text))
	}
}

func TestTextsDoNotLeakIntoEachOther(t *testing.T) {
	s := scanner(t, name.Options{}, detect.Options{})
	line := "the tool Zorblat is slow"
	want := marked(t, s, line)
	marked(t, s, "My name is Zorblat Quux. Zorblat Quux, yes.")
	assert.Equal(t, want, marked(t, s, line))
}

func FuzzFind(f *testing.F) {
	for line := range strings.Lines(messages + scripts + introduced) {
		f.Add(line)
	}
	f.Add("O'\xff’É. \u0301Mr. , \"<@>\" name: \n: '")
	s := scanner(f, name.Options{Add: []string{"Ann Lee"}, Exempt: []string{"Bob"}}, detect.Options{Types: []entity.Type{name.Type, name.Location, name.Organization}})
	f.Fuzz(func(t *testing.T, text string) {
		a, err := s.Find(context.Background(), text)
		require.NoError(t, err)
		b, err := s.Find(context.Background(), text)
		require.NoError(t, err)
		require.Equal(t, a, b)
	})
}
