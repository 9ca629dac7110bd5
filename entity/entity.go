package entity

// A Type names a kind of personal data, such as "name", "email" or "us_ssn".
//
// Names are lower case with underscores; a national type begins with the ISO
// 3166 code of its country. The types that a detector finds are declared by
// that detector; see the table in the README.
type Type string

// An Entity is one find: what it is, where it stands in the original text,
// the original itself and, once it was tokenized, what stands in its place.
//
// Its JSON is the wire format of piikit, to the byte:
//
//	{"type":"name","begin":11,"end":15,"text":"John","replacement":{"begin":11,"end":22,"text":"i03n7d1g9fo"}}
//
// Offsets are bytes. Text is empty where the original was dropped for good
// (redacted, masked); such an entity is never restored. What was found and left as it
// is stands in its own place: Replacement.Text is Text, see [Entity.Kept].
type Entity struct {
	Type        Type        `json:"type,omitempty"`
	Begin       int         `json:"begin"`
	End         int         `json:"end"`
	Text        string      `json:"text,omitempty"`
	Replacement Replacement `json:"replacement,omitzero"`
}

// Span returns the range of the original in the original text.
func (e Entity) Span() Span { return Span{e.Begin, e.End} }

// Kept reports whether e was found and left as it is: its replacement is its
// own text. There is no token that stands for it, and nothing to restore.
func (e Entity) Kept() bool { return e.Text != "" && e.Text == e.Replacement.Text }

// A Replacement is what stands in the place of an entity, and where it stands
// in the new text. The zero Replacement means that nothing was replaced.
type Replacement struct {
	Begin int    `json:"begin"`
	End   int    `json:"end"`
	Text  string `json:"text,omitempty"`
}

// Span returns the range of the replacement in the new text.
func (r Replacement) Span() Span { return Span{r.Begin, r.End} }

// IsZero reports whether nothing was replaced.
func (r Replacement) IsZero() bool { return r == Replacement{} }

// A List is a sequence of entities in text order, none overlapping another.
type List []Entity
