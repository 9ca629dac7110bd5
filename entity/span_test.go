package entity_test

import (
	"testing"

	"github.com/piikit/piikit/entity"
)

// The arithmetic of spans, against a bit for each byte.
func TestSpanArithmetic(t *testing.T) {
	var all []entity.Span
	for b := range 6 {
		for e := range 6 {
			all = append(all, entity.Span{Begin: b, End: e})
		}
	}
	bits := func(s entity.Span) (m int) {
		for i := s.Begin; i < s.End; i++ {
			m |= 1 << i
		}
		return m
	}
	for _, s := range all {
		if s.Len() != s.End-s.Begin || s.IsEmpty() != (bits(s) == 0) || s.Shift(3) != (entity.Span{Begin: s.Begin + 3, End: s.End + 3}) {
			t.Errorf("%v: length %d, empty %v, shifted %v", s, s.Len(), s.IsEmpty(), s.Shift(3))
		}
		for _, o := range all {
			if s.Overlaps(o) != (bits(s)&bits(o) != 0) {
				t.Errorf("%v overlaps %v: %v", s, o, s.Overlaps(o))
			}
			if s.Len() < 0 || o.Len() < 0 {
				continue
			}
			want := bits(o)&^bits(s) == 0
			if o.IsEmpty() {
				want = s.Begin <= o.Begin && o.Begin <= s.End
			}
			if s.Contains(o) != want {
				t.Errorf("%v contains %v: %v", s, o, s.Contains(o))
			}
		}
	}
}

func TestOffsetError(t *testing.T) {
	_, err := entity.NewRuler("Secret 👍", entity.UTF16, entity.Byte).Convert(8)
	if err == nil || err.Error() != "entity: offset 8 in UTF-16 units: inside a character" {
		t.Error(err)
	}
	if s, err := entity.ConvertSpans("x", entity.Byte, entity.Rune, nil); s != nil || err != nil {
		t.Error(s, err)
	}
}
