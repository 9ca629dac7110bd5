package detect

import (
	"context"
	"sync/atomic"

	"github.com/piikit/piikit/entity"
)

// Horizon is the farthest a detector that streams may look, in bytes, to
// either side of the place it judges; no match is longer.
const Horizon = 4096

// A Detector finds some types of personal data. It is a plain value: fill in
// the fields and pass it to [NewScanner]. Built-in detectors are made of the
// same fields as yours.
//
// A detector has either Spot or Detect. Spot joins the one pass over the text
// that all detectors share; Detect is handed the whole text.
//
// The contract, which detecttest.Run checks:
//
//  1. Every match lies inside the text, is not empty, and begins and ends on
//     rune boundaries where the text is valid UTF-8.
//  2. Every match has one of the declared Types.
//  3. No match is longer than Horizon, and none depends on anything farther
//     than Horizon from it (unless Horizon is 0: a whole-text detector).
//  4. The same text gives the same matches, from any number of goroutines.
//  5. Blank lines before the text shift the matches and change nothing else.
//  6. Invalid UTF-8, hostile case folding and combining marks neither panic
//     nor shift anything.
//  7. The empty text has no match and no error.
//  8. An error comes without matches and says nothing of the text.
//  9. Detect returns promptly when its context ends.
type Detector struct {
	// Name identifies the detector in errors and rules: lower case, unique in
	// a Scanner.
	Name string

	// Types are all the types that the detector may report.
	Types []entity.Type

	// Info describes the types for tables and documentation; optional.
	Info []Info

	// Horizon is how many bytes to either side of a place the detector looks
	// at, at most the constant Horizon. 0 means the whole text: such a
	// detector cannot stream. A detector with Spot has 1 to Horizon.
	Horizon int

	// Anchors are the places that Spot wants to see.
	Anchors Anchors

	// Cues are the words that Spot looks for beside its places. The scan notes
	// where such words may stand, so that Cursor.Cued can tell at no cost that there are
	// none. Nil if Spot looks for none, or does not ask.
	Cues *Cues

	// State makes what Spot remembers along one text; nil if nothing. It is
	// called rarely: states are kept and Reset between texts.
	State func() State

	// Spot judges the place at c.Pos, reports what it finds there by c.Emit,
	// and returns the position before which it need not be called again; a
	// value not greater than c.Pos means the next anchor. It must look only
	// at c.Text[c.Lo:], and must not keep c or its text.
	Spot func(c *Cursor) (next int)

	// Detect finds everything in text at once. It must return when ctx ends.
	Detect func(ctx context.Context, text string) ([]Match, error)

	abandoned *atomic.Int64 // of Isolate
}

// Anchors say at which places the scan calls a Spot. All of them are found in
// one pass; a rare anchor costs next to nothing.
type Anchors struct {
	// Bytes are wanted wherever they stand, such as "@" or "\n". A byte above
	// 0x7F is wanted as the first byte of a rune. Letters, digits and
	// the space cannot be anchors of this kind.
	Bytes string

	// Numbers wants the first digit of each chain of digit groups, such as
	// "555-0142" or "192.0.2.1"; not digits behind a letter.
	Numbers bool

	// Codes wants the first byte of words that mix ASCII letters and digits, such as
	// "AB123456C" or "0x1f", and of words of one to six capitals that a digit
	// follows directly or behind one separator, such as "AB 12 34 56 C".
	Codes bool

	// Capitals wants the first letter of each word that begins with a capital
	// letter, of any script that has them.
	Capitals bool

	// Words are wanted whole and in any case, at their first letter. They are
	// single words: runs of letters and digits.
	Words []string

	// Acronyms wants words that begin with two ASCII capitals.
	Acronyms bool

	// Joints are wanted like Bytes, but only between letters, digits and bytes
	// above 0x7F, such as the "." of "example.com".
	Joints string

	// Uncued, if not nil, says which of the chains that Numbers and Codes want
	// Spot wants although none of the detector's Cues stands near: Cursor.Cued is
	// false. The scan passes over the others, unless the call has regions or a
	// cue of its own; for a detector without Cues always. Nil means all.
	Uncued *Uncued

	// Filter wants the words of a set made beforehand by [WordFilter] or
	// [LargeWordFilter], and some that are not in it; "" wants none.
	Filter string
}

// Uncued tells chains of letters and digits apart by their groups and their size:
// bit n of a field stands for n letters and digits in all, bit 63 for all above.
type Uncued struct {
	Digits  uint64 // a number in one group
	Pairs   uint64 // two groups, the first of digits
	Triples uint64 // three
	Groups  uint64 // four or more, and chains that are not read to their end
	Codes   uint64 // one group or several, the first with letters

	// Wide wants also what a byte above 0x7F stands beside, with one byte between them
	// at most: "12가3456", "〒 100".
	Wide bool
	// Unless are types that are found without a cue: if the scan reports one of
	// them, all chains are wanted.
	Unless []entity.Type
}

// A State is what a Spot remembers along one text. Positions in it count like
// c.Pos. It is used by one goroutine at a time.
type State interface {
	// Reset forgets everything: a new text begins.
	Reset()
	// Shift says that every position is n less from now on, because the
	// beginning of a stream was dropped. Positions below zero are to be
	// forgotten or clamped.
	Shift(n int)
}

// A Match is a find, before it becomes an entity: half-open bytes of the text.
type Match struct {
	Begin, End int
	Type       entity.Type
	Confidence Confidence
	Evidence   Evidence
	Rule       string // which rule found it, such as "id/us_ssn"; for people and tests
}

// Span returns the range of the match.
func (m Match) Span() entity.Span { return entity.Span{Begin: m.Begin, End: m.End} }

// Confidence says how sure a detector is. The levels are spaced like those of
// log/slog, so that a detector can stand between two; zero is Medium.
type Confidence int8

// The levels of confidence. A scanner keeps Medium and above unless told
// otherwise.
const (
	Low     Confidence = -4 // a shape that has many innocent readings
	Medium  Confidence = 0  // more likely than not
	High    Confidence = 4  // a cue, or a check that rarely passes by chance
	Certain Confidence = 8  // a check and a cue, or a check that cannot pass by chance
)

// Evidence is the kind of reason behind a match. It decides overlaps: more
// wins over less.
type Evidence uint8

// The kinds of evidence.
const (
	Shaped  Evidence = iota // it looks like it
	Cued                    // a word, key, header or the caller says so
	Checked                 // a checksum, an issuer, a numbering plan agree
)

// Info describes a type for the tables of `pii types` and the README.
type Info struct {
	Type     entity.Type `json:"type"`
	What     string      `json:"what"`              // "social security number"
	Country  string      `json:"country,omitempty"` // ISO 3166 alpha-2, or ""
	Evidence string      `json:"evidence"`          // what it takes to be matched, in a few words
	Off      bool        `json:"off,omitempty"`     // not reported unless asked for
	Secret   bool        `json:"secret,omitempty"`  // opens something by itself (password, key, card code): to be destroyed, not to be restored
	Source   string      `json:"source,omitempty"`  // the authority of the rule, with its date
	// The type's name elsewhere; "" where there is none.
	Presidio string `json:"presidio,omitempty"`
	Google   string `json:"google,omitempty"`
	AWS      string `json:"aws,omitempty"`
	Azure    string `json:"azure,omitempty"`
}

// Mode is the operating point of the detectors that have one.
type Mode int8

// The modes.
const (
	Balanced Mode = 0  // the default
	Recall   Mode = 1  // hide what might be personal; more false finds
	Careful  Mode = -1 // only what is nearly sure
)
