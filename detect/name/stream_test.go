package name_test

import (
	"context"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/detect/name"
	"github.com/piikit/piikit/entity"
)

// TestStreamEqualsWhole feeds the lines of the test data, in other orders and with
// long lines between, in pieces of any size.
func TestStreamEqualsWhole(t *testing.T) {
	s := scanner(t, name.Options{Add: []string{"Zorblat Quux"}}, detect.Options{Types: []entity.Type{name.Type, name.Location, name.Organization}})
	var lines []string
	for line := range strings.Lines(messages + hostile + scripts + introduced) {
		if line[0] == '#' || line == "\n" {
			continue
		}
		text, _ := unmark(line)
		lines = append(lines, text)
	}
	for seed := range uint64(12) {
		r := rand.New(rand.NewPCG(seed, 7))
		var b strings.Builder
		for range 150 {
			line := lines[r.IntN(len(lines))]
			switch r.IntN(8) {
			case 0:
				line = strings.TrimSuffix(line, "\n") + " "
			case 1:
				line = strings.Repeat(strings.TrimSuffix(line, "\n")+" ", 1+r.IntN(60))
			case 2:
				line = strings.ToUpper(line)
			}
			b.WriteString(line)
		}
		text := b.String()
		whole, err := s.Find(context.Background(), text)
		require.NoError(t, err)
		st, err := s.Stream(detect.Call{})
		require.NoError(t, err)
		var got []detect.Match
		for rest := text; rest != ""; {
			n := min(len(rest), 1+r.IntN(1+r.IntN(9000)))
			got, err = st.Append(context.Background(), got, rest[:n])
			require.NoError(t, err)
			rest = rest[n:]
		}
		got, err = st.Flush(context.Background(), got)
		require.NoError(t, err)
		require.Equal(t, whole, got, "seed %d", seed)
	}
}
