package detect_test

import (
	"context"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/entity"
)

// TestCuedWhereNearFinds: where Cued says that no cue stands near, Near finds none.
func TestCuedWhereNearFinds(t *testing.T) {
	cues := detect.NewCues()
	cues.Add(1, "tel", "phone number", "call me back", "-nummer", "τηλ", "тел", "電話", "โทร", "ssn")
	r := rand.New(rand.NewPCG(6, 2))
	words := strings.Fields("tel Tel. TEL: phone number phone_number phoneNumber call me back Kundennummer τηλ ΤΗΛ: тел тел. 電話 電話は โทร ssn no is my x the and of order <b> </b> ( ) : = | ; é ß ﬁ 東京 \xff")
	digits := func() string {
		return strings.Repeat("1234567890", 2)[r.IntN(9):][:1+r.IntN(9)]
	}
	near, far := 0, 0
	var text string
	d := &detect.Detector{
		Name: "d", Types: []entity.Type{"d"}, Horizon: 300, Anchors: detect.Anchors{Numbers: true, Codes: true}, Cues: cues,
		Spot: func(c *detect.Cursor) int {
			sh := c.Shape()
			for i, a := range sh.Groups {
				for _, b := range sh.Groups[i:] {
					hits := cues.Near(c, c.Pos, b.End, nil)
					if i > 0 {
						hits = cues.After(c, b.End, hits[:0])
					}
					if len(hits) == 0 {
						far++
						continue
					}
					near++
					assert.True(t, c.Cued(b.End), "%q: %d to %d of %q: %v", text, a.Begin, b.End, c.Text, hits)
				}
			}
			return 0
		},
	}
	s := scanner(t, detect.Options{}, d)
	for range 20000 {
		var b strings.Builder
		for range 2 + r.IntN(10) {
			if r.IntN(3) == 0 {
				b.WriteString(digits())
			} else {
				b.WriteString(words[r.IntN(len(words))])
			}
			b.WriteString([]string{" ", " ", "", "-", "\n", ": ", " , "}[r.IntN(7)])
		}
		text = b.String()
		_, err := s.Find(context.Background(), text)
		require.NoError(t, err)
		if t.Failed() {
			return
		}
	}
	require.Greater(t, near, 1000)
	require.Greater(t, far, 1000)
}
