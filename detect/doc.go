// Package detect finds personal data in text: detectors say what they look
// for, a [Scanner] runs all of them in one pass.
//
// # Words
//
// A detector is a value that names the places it wants to see (its anchors)
// and judges one place at a time (its Spot), or that is handed the whole text
// (its Detect). A match is a find: a range of bytes, a type, how sure the
// detector is, and why. Where matches overlap the scanner settles which one
// keeps the bytes; the order in which detectors are given never matters.
//
// # The folded text
//
// A Spot sees the text folded: full-width letters and the digits of every
// script as ASCII, dashes as '-', no-break and other spaces as ' ', curly
// quotes as straight ones; zero-width characters, soft hyphens and bidirectional marks are gone.
// Everything else, letters with accents and other scripts included, is as it was.
// Each character becomes at most one, and the scanner maps matches back, so
// the ranges that it returns are always those of the original text. A text in
// plain ASCII is never copied.
//
// # One pass
//
// The scan walks the text once. What a Spot decides at a place depends on the
// Horizon around it and on state carried from the left, so that a [Stream] of pieces gives
// the same matches as the whole text, whatever the pieces.
//
// Nothing in this package is global or done at init, and no error holds text.
package detect
