package rule_test

import (
	"context"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/detect/rule"
)

// phrases are cues of every kind that detect.Cues knows.
func phrases(t *testing.T) *detect.Detector {
	t.Helper()
	d, err := rule.New("t",
		rule.Row{Info: detect.Info{Type: "one"}, Shapes: []string{"999", "99 999"}, Cues: []string{"locker", "Schließfach", "шкаф", "no fiscal"}},
		rule.Row{Info: detect.Info{Type: "two"}, Shapes: []string{"9999", "AA 9999"}, Cues: []string{"my number", "a-number", "box of the day", "-schranknummer", "-fach"}},
		rule.Row{Info: detect.Info{Type: "wide"}, Shapes: []string{"99999", "A9999"}, Cues: []string{"番号", "ล็อกเกอร์", "key"}, Shared: []string{"pass", "box pass"}, Home: []string{"north", "north pole"}},
		rule.Row{Info: detect.Info{Type: "grouped"}, Shapes: []string{"99-99-999", "(99) 999"}, Check: even, Alone: rule.Grouped, Cues: []string{"gate", "06 gate"}},
		rule.Row{Info: detect.Info{Type: "always"}, Shapes: []string{"AAA999", "99999999"}, Check: even, Alone: rule.Always, Cues: []string{"door"}},
	)
	require.NoError(t, err)
	return d
}

// TestCuesAreNotedWhereTheyStand holds the scan that passes over numbers without
// a cue nearby to the one that asks at every number.
func TestCuesAreNotedWhereTheyStand(t *testing.T) {
	quick := phrases(t)
	slow := *quick
	slow.Cues, slow.Anchors.Uncued = nil, nil
	scan := func(d *detect.Detector) *detect.Scanner {
		s, err := detect.NewScanner(detect.Options{}, d)
		require.NoError(t, err)
		return s
	}
	a, b := scan(quick), scan(&slow)
	pieces := strings.Split("locker|Locker|LOCKER|schließfach|SCHLIESSFACH|шкаф|Шкаф|no|fiscal|nofiscal|my|number|Number|mynumber|a|A|box|of|the|day|Kellerschranknummer|garagenfach|Schrankfäch|番号|鍵番号は|ล็อกเกอร์|"+
		"key|apiKey|boxPass|LockerNumber|tax1Locker|pass|north|pole|gate|06|door|123|12 345|1234|AB 1234|ab1234|12345|B1234|12-34-566|(12) 344|ABC124|12345678|12-34-566-124|1,234|x|is|:|=|\"|, |. |\n|\n\n|\t|;|-|_|/|>|<|(|)|"+
		"’|é|größer|<b>|</td>|<span class=\"x\">|</strong></td></tr>|<locker>|<a href=\"x\" rel=\"y\" title=\"z\">|supercalifragilisticexpialidocious|"+strings.Repeat("Z9", 80)+"|"+strings.Repeat("東", 50)+"|locker,gate\n123,12-34-566\n|ab;key;番号\n1;12345;12344\n", "|")
	found := 0
	for seed := range uint64(3000) {
		r := rand.New(rand.NewPCG(seed, 9))
		var s strings.Builder
		for range 1 + r.IntN(60) {
			s.WriteString(pieces[r.IntN(len(pieces))])
			if r.IntN(4) > 0 {
				s.WriteByte(' ')
			}
		}
		text := s.String()
		got, err := a.Find(context.Background(), text)
		require.NoError(t, err)
		want, err := b.Find(context.Background(), text)
		require.NoError(t, err)
		require.Equal(t, want, got, "seed %d: %q", seed, text)
		found += len(got)

		st, err := a.Stream(detect.Call{})
		require.NoError(t, err)
		var pieced []detect.Match
		for rest := text; len(rest) > 0; {
			n := 1 + r.IntN(len(rest))
			pieced, err = st.Append(context.Background(), pieced, rest[:n])
			require.NoError(t, err)
			rest = rest[n:]
		}
		pieced, err = st.Flush(context.Background(), pieced)
		require.NoError(t, err)
		require.Equal(t, got, pieced, "seed %d: %q", seed, text)
	}
	assert.Greater(t, found, 3000)
}

// TestCuesInLongStreams: the trail of cues goes with the window.
func TestCuesInLongStreams(t *testing.T) {
	s, err := detect.NewScanner(detect.Options{}, phrases(t))
	require.NoError(t, err)
	text := strings.Repeat("nothing to see here, locker 123 and my number is 1234. ", 2000)
	want, err := s.Find(context.Background(), text)
	require.NoError(t, err)
	require.Len(t, want, 4000)
	for _, size := range []int{97, 1000, 4099, 30011} {
		st, err := s.Stream(detect.Call{})
		require.NoError(t, err)
		var got []detect.Match
		for rest := text; len(rest) > 0; {
			n := min(size, len(rest))
			got, err = st.Append(context.Background(), got, rest[:n])
			require.NoError(t, err)
			rest = rest[n:]
		}
		got, err = st.Flush(context.Background(), got)
		require.NoError(t, err)
		require.Equal(t, want, got, "pieces of %d", size)
	}
}
