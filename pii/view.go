package pii

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/entity"
)

// A view is a text as detectors see it in a conversation: with the values of
// the tokens that stand in it. So they find in a text that was given out what they
// found when it came, and what stands beside a token is judged by what the
// token stands for, not by its letters.
type view struct {
	text   string
	places []place // in order
}

// place is where a token stands in the text, and its value in the view.
type place struct{ token, value entity.Span }

// newView returns the view of a text under k, or an error if it would be longer than most: a text of a
// few tokens over and over may stand for very much more.
func newView(ctx context.Context, text string, k known, most int) (view, error) {
	v := view{text: text}
	var b strings.Builder
	at := 0
	w := newWalker(text, k, 0)
	w.ctx = ctx
	for far := min(len(text), stride); ; {
		sp, x, ok := w.next(far)
		if !ok {
			if far == len(text) {
				break
			}
			far = min(len(text), far+stride)
			if err := w.stopped(1); err != nil {
				return view{}, err
			}
			continue
		}
		if err := w.stopped(256); err != nil {
			return view{}, err
		}
		w.pos = sp.End
		if !x.token || x.value == "" {
			continue
		}
		if b.Len()+sp.Begin-at+len(x.value) > most {
			return view{}, fmt.Errorf("pii: %w", detect.ErrTooLong)
		}
		b.WriteString(text[at:sp.Begin])
		begin := b.Len()
		b.WriteString(x.value)
		v.places = append(v.places, place{sp, entity.Span{Begin: begin, End: b.Len()}})
		at = sp.End
	}
	if len(v.places) > 0 {
		b.WriteString(text[at:])
		v.text = b.String()
	}
	return v, nil
}

// equal reports whether v and o are views of the same text that differ in nothing.
func (v view) equal(o view) bool { return v.text == o.text && slices.Equal(v.places, o.places) }

// spans moves ranges of the text into the view. What cuts a token widens to all of it.
func (v view) spans(spans []entity.Span) []entity.Span {
	if len(v.places) == 0 || len(spans) == 0 {
		return spans
	}
	out := make([]entity.Span, len(spans))
	for i, sp := range spans {
		out[i].Begin = v.into(sp.Begin, func(p place) int { return p.value.Begin })
		out[i].End = v.into(sp.End, func(p place) int { return p.value.End })
	}
	return out
}

// into moves a position into the view; one inside a token goes where inside says.
func (v view) into(pos int, inside func(place) int) int {
	i, _ := slices.BinarySearchFunc(v.places, pos, func(p place, pos int) int { return cmp.Compare(p.token.End, pos+1) })
	if i < len(v.places) && v.places[i].token.Begin < pos {
		return inside(v.places[i])
	}
	if i > 0 {
		pos += v.places[i-1].value.End - v.places[i-1].token.End
	}
	return pos
}

// back moves matches of the view into the text: what of them lies outside of
// the tokens.
func (v view) back(ms []detect.Match) []detect.Match {
	if len(v.places) == 0 {
		return ms
	}
	values := make([]entity.Span, len(v.places))
	for i, p := range v.places {
		values[i] = p.value
	}
	out := detect.Subtract(nil, ms, v.text, values)
	k, shift := 0, 0
	for i := range out {
		for k < len(v.places) && v.places[k].value.End <= out[i].Begin {
			shift = v.places[k].token.End - v.places[k].value.End
			k++
		}
		out[i].Begin, out[i].End = out[i].Begin+shift, out[i].End+shift
	}
	return out
}
