package entity

import (
	"cmp"
	"errors"
	"slices"
	"strconv"
	"unicode/utf8"
)

// What can be wrong with a range or an offset. They come wrapped in a
// [*SpanError] or an [*OffsetError]; ask with errors.Is.
var (
	ErrBounds   = errors.New("out of bounds")
	ErrReversed = errors.New("end before begin")
	ErrInRune   = errors.New("inside a character")
	ErrEmpty    = errors.New("empty")
	ErrOverlap  = errors.New("overlaps the one before or precedes it")
	ErrText     = errors.New("text differs from the range")
	ErrUnit     = errors.New("unknown unit")
)

// A SpanError reports a range that does not fit its text. It holds places and
// lengths, never text.
type SpanError struct {
	Index int   // of the range among those that were given
	Span  Span  // the range, in Unit
	Unit  Unit  // what its offsets count
	Len   int   // length of the text in Unit
	Err   error // ErrBounds, ErrReversed, ErrInRune, ErrEmpty, ErrOverlap or ErrText
}

// Error says which range is wrong and why, without any text.
func (e *SpanError) Error() string {
	return "entity: range " + strconv.Itoa(e.Index) + ", " + e.Span.String() + " of " + strconv.Itoa(e.Len) + " " + e.Unit.plural() + ": " + e.Err.Error()
}

// Unwrap returns e.Err.
func (e *SpanError) Unwrap() error { return e.Err }

// CheckSpans reports whether every one of spans lies within text, has its end
// not before its begin, and cuts no character of text in two. The error is a
// [*SpanError] for the first that does not.
//
// Order does not matter, and spans may be empty, touch, overlap or repeat; see
// [MergeSpans]. Where text is not valid UTF-8 every byte that belongs to no
// character is one by itself, so a cut beside it is good. The cost does not
// depend on the length of text.
func CheckSpans(text string, spans []Span) error {
	for i, s := range spans {
		if err := checkSpan(text, s); err != nil {
			return &SpanError{Index: i, Span: s, Len: len(text), Err: err}
		}
	}
	return nil
}

func checkSpan(text string, s Span) error {
	switch {
	case s.Begin < 0 || s.End < 0 || s.Begin > len(text) || s.End > len(text):
		return ErrBounds
	case s.End < s.Begin:
		return ErrReversed
	case inRune(text, s.Begin) || inRune(text, s.End):
		return ErrInRune
	}
	return nil
}

// inRune reports whether a valid multi-byte character of text stands around
// offset, which must be in bounds.
func inRune(text string, offset int) bool {
	if offset == len(text) || utf8.RuneStart(text[offset]) {
		return false
	}
	for b := offset - 1; b >= 0 && b > offset-utf8.UTFMax; b-- {
		if utf8.RuneStart(text[b]) {
			_, n := utf8.DecodeRuneInString(text[b:])
			return b+n > offset
		}
	}
	return false
}

// MergeSpans returns spans in order, with empty ones dropped and overlapping
// ones made one. Spans that only touch stay apart. Reversed ones count as
// empty.
//
// The argument is never changed; if it is already as wanted it is returned
// itself, otherwise the result is a new slice.
func MergeSpans(spans []Span) []Span {
	if inOrder(spans) {
		return spans
	}
	s := slices.Clone(spans)
	s = slices.DeleteFunc(s, Span.IsEmpty)
	slices.SortFunc(s, func(a, b Span) int {
		return cmp.Or(cmp.Compare(a.Begin, b.Begin), cmp.Compare(a.End, b.End))
	})
	n := 0
	for _, x := range s {
		if n > 0 && x.Begin < s[n-1].End {
			s[n-1].End = max(s[n-1].End, x.End)
			continue
		}
		s[n] = x
		n++
	}
	return s[:n]
}

// inOrder reports whether spans are not empty, ascending and disjoint.
func inOrder(spans []Span) bool {
	for i, s := range spans {
		if s.IsEmpty() || i > 0 && s.Begin < spans[i-1].End {
			return false
		}
	}
	return true
}

// Check reports whether l can be what was found in text: ranges in bounds, not
// empty, in order, none overlapping another, and Text, where it is set, equal
// to what stands in the range. The error is a [*SpanError].
//
// Ranges may cut characters: lists of arbitrary bytes are lists too.
func (l List) Check(text string) error {
	end := 0
	for i := range l {
		e := &l[i]
		var err error
		switch {
		case e.Begin < 0 || e.End < 0 || e.Begin > len(text) || e.End > len(text):
			err = ErrBounds
		case e.End < e.Begin:
			err = ErrReversed
		case e.End == e.Begin:
			err = ErrEmpty
		case e.Begin < end:
			err = ErrOverlap
		case e.Text != "" && e.Text != text[e.Begin:e.End]:
			err = ErrText
		}
		if err != nil {
			return &SpanError{Index: i, Span: e.Span(), Len: len(text), Err: err}
		}
		end = e.End
	}
	return nil
}
