package entity

import "encoding/json"

// Tokens returns the ranges of the replacements, in list order: where the
// tokens, and what was put in for good, stand in the new text, and so the ranges
// to skip when that text is anonymized again. Entities that were not replaced, or
// kept, have none. The slice is new and belongs to the caller; it is nil if there is nothing in it.
func (l List) Tokens() []Span {
	var spans []Span
	for i := range l {
		if !l[i].Replacement.IsZero() && !l[i].Kept() {
			spans = append(spans, l[i].Replacement.Span())
		}
	}
	return spans
}

// Skips returns the ranges that a client means when it names l as what to
// skip: of an entity that carries a replacement the range of the replacement,
// because the client echoes what it once got and talks about the anonymized
// text; of any other the range itself, as in [{"begin":11,"end":22}].
//
// The ranges are in list order and not checked: see [CheckSpans]. The slice is
// new and belongs to the caller; it is nil if l is empty.
func (l List) Skips() []Span {
	if len(l) == 0 {
		return nil
	}
	spans := make([]Span, len(l))
	for i := range l {
		if l[i].Replacement.IsZero() {
			spans[i] = l[i].Span()
		} else {
			spans[i] = l[i].Replacement.Span()
		}
	}
	return spans
}

// MarshalJSON writes l as a JSON array; an empty or nil list is [], never
// null, so that a client may iterate over it without asking first.
//
// This is the wire format and holds the originals. As with every marshaler,
// a struct that embeds a List inherits the method and becomes an array: give
// the field a name.
func (l List) MarshalJSON() ([]byte, error) {
	if len(l) == 0 {
		return []byte("[]"), nil
	}
	return json.Marshal([]Entity(l))
}
