package entity

// A Span is a half-open range of bytes, [Begin, End), in a UTF-8 text.
//
// The zero Span is empty and stands at the start of the text. A Span is a
// plain value; it knows nothing of the text it points into.
type Span struct {
	Begin int `json:"begin"`
	End   int `json:"end"`
}

// Len returns the number of bytes in s; it is negative if s is reversed.
func (s Span) Len() int { return s.End - s.Begin }

// IsEmpty reports whether s holds no byte.
func (s Span) IsEmpty() bool { return s.End <= s.Begin }

// Contains reports whether every byte of o lies in s. An empty o is contained
// if it lies between the ends of s, ends included.
func (s Span) Contains(o Span) bool { return s.Begin <= o.Begin && o.End <= s.End }

// Overlaps reports whether s and o share a byte. Spans that only touch do not.
func (s Span) Overlaps(o Span) bool {
	return max(s.Begin, o.Begin) < min(s.End, o.End)
}

// Shift returns s moved by n bytes to the right.
func (s Span) Shift(n int) Span { return Span{s.Begin + n, s.End + n} }
