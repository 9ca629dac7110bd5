package detect

import (
	"github.com/piikit/piikit/entity"
	"github.com/piikit/piikit/internal/fold"
)

// A Cursor is what a Spot sees: a place in the text and what the scan already
// knows about it. It belongs to the scan; a Spot must not keep it.
//
// Positions are bytes of Text, which is the folded text (see the package
// comment): matches are mapped back to the original bytes by the scan.
type Cursor struct {
	// Text may be read from Lo to its end, which is at most Horizon bytes
	// behind Pos. Text may be a window on a longer text.
	Text string
	// Pos is the place to judge.
	Pos int
	// Lo is the lowest index that may be read: 0 only where the text begins
	// there.
	Lo int

	scan    *scan
	word    Word // the word at Pos, if wpos == Pos
	wpos    int
	shape   Shape // the chain at Pos, if spos == Pos
	spos    int
	back    [maxBack]Word // the words before Pos, the nearest first, as far as asked for
	backN   int
	front   front
	rear    rear
	backAt  int    // where to look for the next; -1 if there is none
	looked  bool   // behind is known
	behind  uint64 // detectors one of whose cues may stand in front of Pos
	ahead   uint64 // detectors one of whose cues may stand behind Pos, up to cueAfter behind aheadTo
	aheadTo int    // -1 if that is not known
	det     int
}

// maxBack is how many words Before knows, maxGap the most bytes between two
// of them.
const (
	maxBack = 15
	maxGap  = 64
)

// Mode returns the operating point of this call.
func (c *Cursor) Mode() Mode { return c.scan.mode }

// Cue returns the type that the caller expects the text to hold (the text is
// the value of a form field, say), or "".
func (c *Cursor) Cue() entity.Type { return c.scan.cue }

// Region reports whether the caller named the region, an ISO 3166 alpha-2
// code in upper case.
func (c *Cursor) Region(code string) bool { return c.scan.regions.has(code) }

// Regions reports whether the caller named any region.
func (c *Cursor) Regions() bool { return !c.scan.regions.empty() }

// State returns the state of the detector that is being called, as made by
// its State function; nil if it has none.
func (c *Cursor) State() State { return c.scan.states[c.det] }

// Wants reports whether the scan reports a type. It is a look-up in a map: ask
// once for a State.
func (c *Cursor) Wants(t entity.Type) bool {
	p := c.scan.plan.types[t]
	return p != nil && p.on
}

// Emit reports a match. It may lie on either side of Pos, within Horizon.
func (c *Cursor) Emit(m Match) { c.scan.emit(c.det, m) }

// Fail ends the scan with an error: no matches at all. Of err it is kept whether it
// is ErrTimeout or the error of a context; any other becomes ErrFailed, for it may
// hold the text.
func (c *Cursor) Fail(err error) {
	if c.scan.err == nil {
		c.scan.err = failure(c.scan.plan.spots[c.det], err)
	}
}

// Word returns the word at Pos. It is empty if no word begins there.
func (c *Cursor) Word() Word {
	if c.wpos != c.Pos {
		c.word, c.wpos = wordAt(c.Text, c.Pos), c.Pos
	}
	return c.word
}

// WordAt reads and hashes the word that begins at i; it is empty if no word
// begins there.
func (c *Cursor) WordAt(i int) Word { return wordAt(c.Text, i) }

// Before returns the k-th word before Pos, 1 being the nearest; k is at most
// 15. ok is false beyond the beginning of the text or of what may be read, or if
// more than 64 bytes without a word lie between. Words on earlier lines count:
// compare positions. Each is read once for all detectors.
func (c *Cursor) Before(k int) (w Word, ok bool) {
	if k < 1 || k > maxBack {
		return Word{}, false
	}
	for c.backN < k && c.backAt >= 0 {
		w := wordBefore(c.Text, c.Lo, c.backAt)
		if w.Len() == 0 {
			c.backAt = -1
			break
		}
		c.back[c.backN] = w
		c.backN++
		c.backAt = w.Begin
	}
	if k > c.backN {
		return Word{}, false
	}
	return c.back[k-1], true
}

// Cued reports whether one of the detector's Cues may stand near a value that
// begins at Pos, or in the chain of groups that begins there, and ends at or before
// end: near enough for Cues.Near to find it. Where it reports false Near finds nothing. It costs
// little, whatever the number of cues, and is always true for detectors without.
func (c *Cursor) Cued(end int) bool {
	v := &c.scan.plan.vocab
	bit := uint64(1) << c.det
	return v.cued&bit == 0 || c.cued(end, bit) != 0
}

// CuedBefore is Cued for cues in front of Pos alone, where Cues.Before and Cues.Header find them.
func (c *Cursor) CuedBefore() bool {
	v := &c.scan.plan.vocab
	bit := uint64(1) << c.det
	if !c.looked {
		c.looked, c.behind = true, c.scan.behind(c)
	}
	return v.cued&bit == 0 || c.behind&bit != 0
}

// cued returns which of the detectors dets, all of which have cues, have one near a value
// that ends at or before end, and perhaps others.
func (c *Cursor) cued(end int, dets uint64) uint64 {
	s := c.scan
	if !c.looked {
		c.looked, c.behind = true, s.behind(c)
	}
	found := c.behind & dets
	if found == dets {
		return found
	}
	if c.aheadTo != end {
		c.ahead, c.aheadTo = s.ahead(c.Text, c.Lo, c.Pos, end), end
	}
	return found | c.ahead&dets
}

// Shape returns the chain of letter and digit groups that begins at Pos.
// It is parsed once for all detectors. The result is valid until Spot returns.
func (c *Cursor) Shape() *Shape {
	if c.spos != c.Pos {
		c.shape.parse(c.Text, c.Pos)
		c.spos = c.Pos
	}
	return &c.shape
}

// ShapeAt reads the chain that begins at i into s.
func (c *Cursor) ShapeAt(i int, s *Shape) { s.parse(c.Text, i) }

// TypedShapeAt is ShapeAt for what people type in small letters: up to five of them
// behind a space are no word but go on with the chain, as in "mh 12 ab 1234".
func (c *Cursor) TypedShapeAt(i int, s *Shape) {
	s.typed = true
	s.chain(c.Text, i)
	s.typed = false
}

// Header returns the cell of the CSV or TSV header above the value at i, such
// as "card number"; "" if the text at i is not in such a table. The string may
// be kept during the call only.
func (c *Cursor) Header(i int) string { return c.scan.header.cell(c.Text, i) }

// HeaderSep returns the byte between the cells of the table that Header speaks
// of: ',', ';', '|' or a tab. It means nothing where Header returns "".
func (c *Cursor) HeaderSep() byte { return c.scan.header.sep }

// A Word is a run of letters and digits.
type Word struct {
	Begin, End int
	// Hash is the hash of the folded word: lower case, without diacritics.
	// It equals Hash(word).
	Hash  uint64
	Flags WordFlags
}

// Len returns the number of bytes of w.
func (w Word) Len() int { return w.End - w.Begin }

// WordFlags describe a word.
type WordFlags uint8

// The flags of a word.
const (
	FirstUpper  WordFlags = 1 << iota // begins with a capital letter
	HasUpper                          // has a capital letter behind the first rune
	HasLower                          // has a small letter
	HasDigit                          // has an ASCII digit
	HasLetter                         // has a letter
	NonASCII                          // has a rune above U+007F
	Ideographic                       // of a script written without spaces or capitals: Han, kana, Hangul, Thai ...
	Cut                               // longer than the scan reads; not a word
)

// Has reports whether w has all of f.
func (f WordFlags) Has(all WordFlags) bool { return f&all == all }

// Hash returns the hash by which words are compared: of the word in lower
// case and without diacritics ("José" and "JOSE" are equal, ß is ss). It never
// changes within a version of this module; tables may be built on it.
func Hash(word string) uint64 { return fold.Hash(word) }
