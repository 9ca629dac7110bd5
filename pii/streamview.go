package pii

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/entity"
	"github.com/piikit/piikit/tokenize"
)

// A streamView is the [view] of a stream: a window of it. All positions count
// from the start of the stream, in the text that comes or in the view of it.
type streamView struct {
	text   []byte  // window of the view
	base   int     // its position in the view
	fed    int     // position in the text up to which the view goes
	places []place // tokens of which the window may hold a part, in order
	shift  int     // from the view to the text, in front of the first place
}

// take makes a piece of the view of what has come and is not yet in it. pending
// begins at base, and before is what stands in front of it.
func (v *streamView) take(before, pending []byte, base int, k known, final bool) string {
	const least = 256 // bytes that are worth a search
	end := base + len(pending)
	if longest := k.longest(); longest > 0 && !final {
		// A known word that begins before the end must be seen whole. So must the rune behind it.
		if end -= longest + utf8.UTFMax; end-v.fed < least {
			return ""
		}
	}
	if v.fed >= end {
		return ""
	}
	at := v.fed - base // of what is new
	text, from := string(pending[at:]), 0
	if c := max(0, at-utf8.UTFMax); len(k.sets) > 0 {
		if at == 0 {
			text, from = string(before)+text, len(before)
		} else {
			text, from = string(pending[c:at])+text, at-c
		}
	}
	w := newWalker(text, k, from)
	shift := v.fed - from // from text to the stream
	limit := end - shift
	var b strings.Builder
	done := from
	for {
		sp, x, ok := w.next(limit)
		if !ok {
			break
		}
		w.pos = sp.End
		if x.token && x.value != "" {
			b.WriteString(text[done:sp.Begin])
			begin := v.base + len(v.text) + b.Len()
			b.WriteString(x.value)
			v.places = append(v.places, place{sp.Shift(shift), entity.Span{Begin: begin, End: begin + len(x.value)}})
			done = sp.End
		}
	}
	limit = max(limit, w.pos)
	b.WriteString(text[done:limit])
	v.fed = limit + shift
	v.text = append(v.text, b.String()...)
	return b.String()
}

// outside moves a position of the view into the text: one inside a value to the
// beginning of its token.
func (v *streamView) outside(pos int) int {
	i, _ := slices.BinarySearchFunc(v.places, pos, func(p place, pos int) int { return cmp.Compare(p.value.End, pos+1) })
	if i < len(v.places) && v.places[i].value.Begin < pos {
		return v.places[i].token.Begin
	}
	return pos + v.shiftAt(i)
}

// shiftAt returns the shift from the view to the text in front of place i.
func (v *streamView) shiftAt(i int) int {
	if i == 0 {
		return v.shift
	}
	return v.places[i-1].token.End - v.places[i-1].value.End
}

// back moves matches of the view into the text: what of them lies outside of
// the tokens, those that t proves to be its own included.
func (v *streamView) back(ms []detect.Match, t tokenize.Tokenizer) (_ []detect.Match, err error) {
	if len(ms) == 0 {
		return ms, nil
	}
	for i := range ms {
		ms[i].Begin, ms[i].End = ms[i].Begin-v.base, ms[i].End-v.base
	}
	text := string(v.text)
	if ms, err = withoutTokens(ms, text, t); err != nil {
		return nil, err
	}
	if len(v.places) > 0 {
		values := make([]entity.Span, len(v.places))
		for i, p := range v.places {
			values[i] = p.value.Shift(-v.base)
		}
		ms = detect.Subtract(nil, ms, text, values)
	}
	k := 0
	for i := range ms {
		begin, end := ms[i].Begin+v.base, ms[i].End+v.base
		for k < len(v.places) && v.places[k].value.End <= begin {
			k++
		}
		ms[i].Begin, ms[i].End = begin+v.shiftAt(k), end+v.shiftAt(k)
	}
	return ms, nil
}

// drop forgets the beginning of the window, now and then. What is still to be
// found begins behind decided; a word that it is in may begin earlier.
func (v *streamView) drop(decided int) {
	at := decided - detect.Horizon
	if at-v.base < detect.Horizon {
		return
	}
	v.text = v.text[:copy(v.text, v.text[at-v.base:])]
	v.base = at
	n := 0
	for n < len(v.places) && v.places[n].value.End <= at {
		n++
	}
	if n > 0 {
		v.shift = v.shiftAt(n)
		v.places = slices.Delete(v.places, 0, n)
	}
}
