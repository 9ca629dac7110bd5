// Package entity defines the record that all of piikit shares: which personal
// data was found in a text, where, and what was put in its place.
//
// A [Span] is a range of bytes, a [Type] names a kind of personal data, an
// [Entity] is one find, a [List] all finds of one text in order. The record
// is filled from left to right: a detector fills type, place and text, a
// tokenizer the [Replacement], and a restorer reads it.
//
// # Offsets
//
// Offsets are bytes, half-open, everywhere. A client that counts characters or
// UTF-16 units (a browser does) converts once at the edge: [ConvertSpans] for
// the ranges it sends, [List.Convert] for the entities it gets, a [Ruler] for
// anything else. An offset inside a character is an error, never rounded.
// Ranges that come from outside are checked by [CheckSpans] and put in order
// by [MergeSpans].
//
// # Printing
//
// An Entity holds personal data, so it does not print it: no verb of fmt and no
// handler of slog shows the text of an Entity, a Replacement or a List that is
// printed directly or as an exported field. What remains open, because no
// method can close it: encoding/json, whose output is the wire format; an
// unexported field of somebody's own struct under %v; a []Entity, or a struct
// around an Entity, that a [log/slog.JSONHandler] marshals; and the verbs that go vet
// refuses for such values, %p and %w. No error of this package holds text.
//
// The package depends on the standard library only, has no state, and its
// values are safe to read from many goroutines; a Ruler is for one.
package entity
