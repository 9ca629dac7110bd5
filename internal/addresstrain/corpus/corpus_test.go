package corpus

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/piikit/piikit/internal/address"
)

func TestMask(t *testing.T) {
	text := "at 12 High Street, Oxford."
	d := Doc{Text: text, Spans: []Span{{3, 25}}, Parts: []Part{{3, 5, 1 << address.LabelNumber}, {6, 17, 1 << address.LabelStreet}, {19, 25, 1 << address.LabelPlace}}}
	require.Equal(t, uint16(None), d.Mask(0, 2), "before")
	require.Equal(t, uint16(1<<address.LabelNumber), d.Mask(3, 5))
	require.Equal(t, uint16(1<<address.LabelStreet), d.Mask(11, 17))
	require.Equal(t, uint16(1<<address.LabelStreet|1<<address.LabelPlace), d.Mask(17, 18), "the comma between")
	require.Equal(t, uint16(None), d.Mask(25, 26), "the period behind")

	whole := Doc{Text: text, Spans: []Span{{3, 25}}}
	require.Equal(t, uint16(Inside), whole.Mask(6, 10), "nothing is known of the parts")
}

func TestFoldedMovesMarks(t *testing.T) {
	text := "à «12\u00a0rue»"
	d := Doc{Text: text, Spans: []Span{{5, 12}}, Parts: []Part{{5, 7, 2}, {9, 12, 4}}}
	f := d.Folded()
	require.Equal(t, "12 rue", f.Text[f.Spans[0].Begin:f.Spans[0].End])
	require.Equal(t, "12", f.Text[f.Parts[0].Begin:f.Parts[0].End])
	require.Equal(t, "rue", f.Text[f.Parts[1].Begin:f.Parts[1].End])
}

func TestJoined(t *testing.T) {
	r := record{Text: "C/ Mayor, 3. 28013 Madrid (España). Tel"}
	add := func(b, e int, typ string) {
		r.Spans = append(r.Spans, struct {
			Begin, End int
			Type       string
		}{b, e, typ})
	}
	add(0, 11, "address")
	add(13, 18, "other")
	add(19, 25, "location")
	add(27, 34, "location")
	d := r.joined()
	require.Len(t, d.Spans, 1)
	require.Equal(t, "C/ Mayor, 3. 28013 Madrid (España)", r.Text[d.Spans[0].Begin:d.Spans[0].End])
}
