package entity

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"unicode/utf8"
)

// A Unit is what an offset counts. All of piikit counts bytes; clients that do
// not (a browser counts UTF-16 code units, Python counts characters) convert
// at the edge, with a [Ruler], [ConvertSpans] or [List.Convert].
//
// In text that is not valid UTF-8 each byte that belongs to no character
// counts as one rune and as one UTF-16 unit, that of U+FFFD: the text as
// []rune, range and encoding/json show it.
type Unit int8

// The units. The zero Unit is Byte.
const (
	Byte  Unit = iota // bytes of UTF-8
	Rune              // Unicode code points
	UTF16             // UTF-16 code units: two for characters beyond U+FFFF
)

// String returns "byte", "rune" or "utf16".
func (u Unit) String() string {
	switch u {
	case Byte:
		return "byte"
	case Rune:
		return "rune"
	case UTF16:
		return "utf16"
	}
	return "Unit(" + strconv.Itoa(int(u)) + ")"
}

// plural is u in a sentence.
func (u Unit) plural() string {
	if u == UTF16 {
		return "UTF-16 units"
	}
	return u.String() + "s"
}

// MarshalText writes u as String does; it fails for a unit that does not exist.
func (u Unit) MarshalText() ([]byte, error) {
	if u < Byte || u > UTF16 {
		return nil, fmt.Errorf("entity: %w", ErrUnit)
	}
	return []byte(u.String()), nil
}

// UnmarshalText reads what MarshalText writes, and "" as Byte. The error wraps
// [ErrUnit] and does not repeat the text.
func (u *Unit) UnmarshalText(text []byte) error {
	switch string(text) {
	case "byte", "":
		*u = Byte
	case "rune":
		*u = Rune
	case "utf16":
		*u = UTF16
	default:
		return fmt.Errorf("entity: %w", ErrUnit)
	}
	return nil
}

// width returns how many units a character of n bytes counts.
func (u Unit) width(r rune, n int) int {
	switch {
	case u == Byte:
		return n
	case u == UTF16 && r > 0xffff:
		return 2
	}
	return 1
}

// An OffsetError reports an offset that is no place in its text. It holds
// numbers only.
type OffsetError struct {
	Offset int   // what was asked for, in Unit
	Unit   Unit  // what Offset counts
	Err    error // ErrBounds or ErrInRune
}

// Error says which offset is wrong and why, without any text.
func (e *OffsetError) Error() string {
	return "entity: offset " + strconv.Itoa(e.Offset) + " in " + e.Unit.plural() + ": " + e.Err.Error()
}

// Unwrap returns e.Err.
func (e *OffsetError) Unwrap() error { return e.Err }

// A Ruler converts offsets into one text from one unit to another. It remembers
// where it was last, so that offsets asked for in order cost one walk over
// the text together; going back costs the way back.
//
// The zero Ruler measures the empty text. A Ruler is for one goroutine.
type Ruler struct {
	text     string
	from, to Unit
	at       int // bytes
	x, y     int // the same place in from and in to
}

// NewRuler returns a Ruler for text that converts from one unit to another.
func NewRuler(text string, from, to Unit) *Ruler {
	return &Ruler{text: text, from: from, to: to}
}

// Convert returns the place offset in the other unit. An offset outside the
// text or inside a character (between the two halves of a surrogate pair, or
// between two bytes of a character) is an [*OffsetError].
func (r *Ruler) Convert(offset int) (int, error) {
	if offset < 0 {
		return 0, &OffsetError{offset, r.from, ErrBounds}
	}
	for r.x < offset && r.at < len(r.text) {
		c, n := rune(r.text[r.at]), 1
		if c >= utf8.RuneSelf {
			c, n = utf8.DecodeRuneInString(r.text[r.at:])
		}
		r.at += n
		r.x += r.from.width(c, n)
		r.y += r.to.width(c, n)
	}
	// A valid character cannot overlap another and every other byte stands
	// alone, so walking back meets the same borders.
	for r.x > offset {
		c, n := utf8.DecodeLastRuneInString(r.text[:r.at])
		x := r.x - r.from.width(c, n)
		if x < offset {
			return 0, &OffsetError{offset, r.from, ErrInRune}
		}
		r.at -= n
		r.x = x
		r.y -= r.to.width(c, n)
	}
	if r.x < offset {
		return 0, &OffsetError{offset, r.from, ErrBounds}
	}
	return r.y, nil
}

// length returns the length of the text in the unit r converts from.
func (r *Ruler) length() int {
	n := r.x
	for i := r.at; i < len(r.text); {
		c, w := utf8.DecodeRuneInString(r.text[i:])
		n += r.from.width(c, w)
		i += w
	}
	return n
}

// ConvertSpans returns spans, which are ranges of text in one unit, in
// another, in the same order. Spans may overlap and come in any order; the
// cost is one walk over text and a sort. The first bad one is a [*SpanError]:
// out of bounds, reversed, or cutting a character. The argument is not
// changed; the result is new, and nil on error or if there are no spans.
func ConvertSpans(text string, from, to Unit, spans []Span) ([]Span, error) {
	if len(spans) == 0 {
		return nil, nil
	}
	out := slices.Clone(spans)
	ends := make([]*int, 0, 2*len(out))
	for i := range out {
		ends = append(ends, &out[i].Begin, &out[i].End)
	}
	slices.SortFunc(ends, func(a, b *int) int { return cmp.Compare(*a, *b) })
	r := NewRuler(text, from, to)
	for _, p := range ends {
		x, err := r.Convert(*p)
		if err != nil {
			return nil, firstBad(text, from, spans)
		}
		*p = x
	}
	for i, s := range spans {
		if s.End < s.Begin {
			return nil, &SpanError{Index: i, Span: s, Unit: from, Len: NewRuler(text, from, to).length(), Err: ErrReversed}
		}
	}
	return out, nil
}

// firstBad finds the span that made ConvertSpans fail. It sorts no more than
// that did.
func firstBad(text string, unit Unit, spans []Span) error {
	order := make([]int, 2*len(spans))
	at := func(i int) int {
		if i%2 == 0 {
			return spans[i/2].Begin
		}
		return spans[i/2].End
	}
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int { return cmp.Compare(at(a), at(b)) })
	n := NewRuler(text, unit, Byte).length()
	r := NewRuler(text, unit, Byte)
	first, why := len(spans), error(nil)
	for _, i := range order {
		_, err := r.Convert(at(i))
		if e, bad := err.(*OffsetError); bad && i/2 < first {
			first, why = i/2, e.Err
		}
	}
	for i, s := range spans[:first] {
		if s.End < s.Begin {
			first, why = i, ErrReversed
			break
		}
	}
	return &SpanError{Index: first, Span: spans[first], Unit: unit, Len: n, Err: why}
}

// Convert returns a copy of l with its offsets in another unit: those of the
// originals measured in text, those of the replacements in replaced, the text
// after replacement. It leaves Text alone. Entities in text order cost one walk over
// both texts. An offset that is no place in its text is a [*SpanError] with
// the index of its entity, and the result is nil; a replacement that is zero
// stays zero.
func (l List) Convert(text, replaced string, from, to Unit) (List, error) {
	out := make(List, len(l))
	a, b := NewRuler(text, from, to), NewRuler(replaced, from, to)
	for i, e := range l {
		var err error
		if out[i], err = e.convert(a, b, i); err != nil {
			return nil, err
		}
	}
	return out, nil
}

func (e Entity) convert(a, b *Ruler, i int) (Entity, error) {
	s, err := a.span(e.Span(), i)
	if err != nil {
		return Entity{}, err
	}
	e.Begin, e.End = s.Begin, s.End
	if e.Replacement.IsZero() {
		return e, nil
	}
	if s, err = b.span(e.Replacement.Span(), i); err != nil {
		return Entity{}, err
	}
	e.Replacement.Begin, e.Replacement.End = s.Begin, s.End
	return e, nil
}

func (r *Ruler) span(s Span, i int) (Span, error) {
	begin, err := r.Convert(s.Begin)
	end := 0
	if err == nil {
		end, err = r.Convert(s.End)
	}
	if err == nil && s.End < s.Begin {
		err = &OffsetError{Err: ErrReversed}
	}
	if err != nil {
		return Span{}, &SpanError{Index: i, Span: s, Unit: r.from, Len: r.length(), Err: err.(*OffsetError).Err}
	}
	return Span{begin, end}, nil
}
