// Package nametag finds names of people, places and organizations in running
// text: it looks at the words around capitalized words (in text without
// capitals: around words that are names elsewhere), describes each by what
// lists, context and the text so far say of it, and labels it with a linear
// chain.
//
// It is the statistical part of detect/name, apart so that the trainer can
// drive it exactly as a scan does.
package nametag

import (
	"strings"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/internal/chain"
	"github.com/piikit/piikit/internal/words"
)

//go:generate go run ./gen

// The labels of the chain: outside, then begin and inside of each kind.
const (
	Outside = iota
	BeginName
	InName
	BeginPlace
	InPlace
	BeginFirm
	InFirm
	Labels
)

// A Find is a name, place or firm.
type Find struct {
	Begin, End int
	Label      uint8 // BeginName, BeginPlace or BeginFirm
	Cued       bool  // words before it announce a name
	Introduced bool  // the chain let it pass, but a phrase introduces it
	P          float64
}

// A Tagger holds the scratch and the memory of one text. It is a detect.State.
// Its zero value with a Model is ready.
type Tagger struct {
	// Model labels the rows.
	Model *chain.Model
	// Bias is taken from the score of Outside, in units of the model.
	Bias int32
	// Learn, if set, labels rows instead of Model: the trainer's door.
	Learn func(r Row) []uint8
	// Gate, if set, passes over words that stand alone and are surely no names
	// of people; with it, few such places and firms are found.
	Gate *chain.Model
	// GateOdds is the logarithm of the odds of a name below which Gate passes over.
	GateOdds float64
	// AloneOdds is that of a word that stands alone, whatever is around it.
	AloneOdds float64
	// LearnGate, if set, is shown what the gate looks at, and says whether to
	// pass over it: for the trainer.
	LearnGate func(features []uint32, begin, end int) bool
	// Hide, if set, says that what the lists know of the names of a token is
	// not to be used: for the trainer.
	Hide func(begin, end int) bool

	// Found holds what the last call of Judge found.
	Found []Find

	toks              []token
	unit              int     // tokens that belong to the sentence; behind are two more
	cands             []int32 // tokens to be labelled, in order
	line              line    // of c.Pos
	end               int     // where the last window ended
	caps              int     // where the last capitalized word stood
	style             style   // of the window
	whole             bool    // the window holds the whole line
	mem               memory
	lex               words.Cache
	x                 features
	facts             [maxFacts]fact // of the row
	rowFirst, rowLast uint32         // lines of its first and last word
	run               run
	runX              [runFeatures]uint32
	gateX             [gateFeatures]uint32
	lat               chain.Lattice
}

// line is what is known of a line.
type line struct {
	start int    // its first byte; -1 if too far to the left
	key   uint64 // hash of the word before an early colon, or 0
	prev  uint64 // hash of the first word of the line before, if that is short
	close bool   // the line before closes a message: "Kind regards,"
}

type style uint8

const (
	mixed style = iota
	small
	large
	titles
)

// A Row is a row of tokens to be labelled, for the trainer.
type Row struct {
	Features [][]uint32
	Words    []detect.Word // of each token: its place and, for words, its hash
}

// Reset forgets the text.
func (t *Tagger) Reset() {
	t.mem.reset()
	t.Found = t.Found[:0]
	t.end, t.caps = 0, -1<<20
	t.line = line{start: -1}
}

// Shift follows a window on a stream.
func (t *Tagger) Shift(n int) {
	t.end = max(t.end-n, 0)
	t.caps = max(t.caps-n, -1<<20)
	if t.line.start -= n; t.line.start < 0 {
		t.line.start = -1
	}
}

// Judge looks at the word at c.Pos and, if it may begin something, labels what
// stands in its sentence from there on, but not beyond limit. It fills Found
// and returns the position up to which all is judged, or 0.
func (t *Tagger) Judge(c *detect.Cursor, limit int) (next int) {
	t.Found = t.Found[:0]
	w := c.Word()
	if w.Flags&(detect.Cut|detect.Ideographic) != 0 || w.Len() == 0 {
		return 0
	}
	if w.Flags&detect.FirstUpper != 0 {
		if next, ok := t.promising(c, w); !ok {
			return next
		}
	} else if !t.lowPromising(c, w) {
		return 0
	}
	t.locate(c)
	t.read(c, t.from(c), limit)
	t.prepare(c)
	t.rows(c)
	if t.unit < len(t.toks) {
		next = int(t.toks[t.unit].b)
	} else if n := len(t.toks); n > 0 {
		next = int(t.toks[n-1].e)
	}
	t.end = next
	return next
}

// Skip says that somebody else judged the text up to end, and found a name
// from begin to end if begin is below end.
func (t *Tagger) Skip(c *detect.Cursor, begin, end int) {
	t.locate(c)
	for i := begin; i < end; {
		w := c.WordAt(i)
		if w.Len() == 0 {
			i++
			continue
		}
		if w.Len() > 1 {
			t.mem.set(w.Hash, saidName)
		}
		i = w.End
	}
	t.end = max(t.end, end)
}

// Said reports whether a word was part of a name in this text, as far as that
// is remembered.
func (t *Tagger) Said(hash uint64) bool {
	m := t.mem.get(hash)
	return m == saidName || m == saidShortName
}

// plain says that a capitalized word alone is no reason to look closer.
func plain(a words.Attr) bool {
	return a.Word() >= 4 && a.Name() == 0 && a.Place() < 2 && !a.Org()
}

// promising says whether a capitalized word may begin something; if not, next
// is where to go on, 0 for the next word.
func (t *Tagger) promising(c *detect.Cursor, w detect.Word) (next int, ok bool) {
	if w.Hash == hashI && w.Len() == 1 && !strings.HasPrefix(c.Text[w.End:], ".") {
		return 0, false
	}
	t.caps = c.Pos
	role := roleOf(w.Hash)
	if role&Stop != 0 {
		return 0, false
	}
	a, note := t.lex.Noted(w.Hash)
	a = t.stem(a, c.Text[w.Begin:w.End])
	if w.Len() > 1 && plain(a) {
		return 0, false
	}
	if role&Title != 0 {
		return 0, true
	}
	if stands(c, w) && t.never(w, a, note) && !t.Said(w.Hash) {
		return w.End, false
	}
	end, shut := t.gated(c, w, a)
	return end, !shut
}

// lowPromising says the same of a word in lower case that a filter let through.
func (t *Tagger) lowPromising(c *detect.Cursor, w detect.Word) bool {
	if r := roleOf(w.Hash); r&(Title|Call|Noun|Greet) != 0 || w.Hash == hashIm {
		return announces(c, w, r)
	} else if r&Close != 0 { // "thx ..."
		if e := w.End; e < len(c.Text) && c.Text[e] == ' ' {
			a := t.lex.Lookup(c.WordAt(e + 1).Hash)
			return a.Name() >= 3 && a.Word() <= 2
		}
		return false
	}
	// In a line with capitals only frequent given names count, and names
	// behind a cue.
	capital := t.caps >= c.Lo && t.caps > c.Pos-1024 && strings.IndexByte(c.Text[t.caps:c.Pos], '\n') < 0
	if capital && !words.Strong(w.Hash) {
		return false
	}
	a := t.lex.Lookup(w.Hash)
	self, _, _ := a.Odds()
	switch {
	case !a.Small(self):
		return false
	case a.Given() >= 4 && a.Word() == 0:
		return true
	case capital && (a.Given() < 3 || a.Word() > 3 || a.Given() <= a.Word()):
		return false
	}
	p, ok := c.Before(1)
	cue := ok && p.End+1 == c.Pos && roleOf(p.Hash)&Cue != 0
	if cue && a.Given() >= 3 && a.Word() <= 3 && a.Given() > a.Word() {
		return true
	}
	if capital {
		return false
	}
	end := min(len(c.Text), c.Pos+64)
	for i := c.Pos; i < end && c.Text[i] != '\n'; i++ {
		if class[c.Text[i]]&cUp != 0 {
			return false
		}
	}
	return true
}

// lowName says whether a word in a line without capitals is to be labelled.
func lowName(a words.Attr, cue bool) bool {
	w := a.Word()
	return w < 6 && (a.Name() >= 3 && (w <= 3 || cue && a.Given() >= 4) || cue && w == 0) || a.Place() >= 2 && w <= 2
}

// Per cents of names among the words of a class of use from which a word in a
// line without capitals is looked at: alone, and beside a word that often
// stands next to a name.
const (
	lowSelf    = 25
	lowSelfCue = 6
	lowCue     = 12
)

// locate finds the line of c.Pos.
func (t *Tagger) locate(c *detect.Cursor) {
	s := c.Text
	if t.end > 0 && t.end <= c.Pos && t.end >= c.Lo && t.end > c.Pos-1024 && strings.IndexByte(s[t.end:c.Pos], '\n') < 0 {
		return // the same line as before
	}
	t.line = line{start: -1}
	lo := max(c.Lo, c.Pos-256)
	if n := strings.LastIndexByte(s[lo:c.Pos], '\n'); n >= 0 {
		t.line.start = lo + n + 1
	} else if lo == 0 {
		t.line.start = 0
	} else {
		return
	}
	ls := t.line.start
	if n := strings.IndexByte(s[ls:min(len(s), ls+keyReach)], ':'); n > 0 && !strings.Contains(s[ls:ls+n], "\n") {
		t.line.key = keyOf(c, ls, ls+n)
	}
	if ls < 2 {
		return
	}
	if s[ls-2] == '\n' && ls-1 > c.Lo { // a blank line between
		if ls--; ls < 2 {
			return
		}
	}
	lo = max(c.Lo, ls-1-shortLine)
	ps := strings.LastIndexByte(s[lo:ls-1], '\n')
	if ps < 0 && lo > 0 {
		return
	}
	ps += lo + 1
	if strings.Count(s[ps:ls-1], " ") < 5 {
		for i := ps; i < ls-1; i++ {
			w := c.WordAt(i)
			if w.End == i {
				continue
			}
			if t.line.prev == 0 {
				t.line.prev = w.Hash
			}
			t.line.close = roleOf(w.Hash)&Close != 0
			i = w.End
		}
	}
}

// keyOf returns the hash of the last word before a colon, 0 if there are more
// than three words.
func keyOf(c *detect.Cursor, begin, colon int) (key uint64) {
	n := 0
	for i := begin; i < colon; {
		w := c.WordAt(i)
		if w.End == i {
			i++
			continue
		}
		if n++; n > 3 {
			return 0
		}
		key, i = w.Hash, w.End
	}
	return key
}

// from returns where the window begins: some words to the left of c.Pos in its
// line, or, near the beginning of a line, at the end of the line before.
func (t *Tagger) from(c *detect.Cursor) int {
	s := c.Text
	i, spaces := c.Pos, 0
	for lo := max(c.Lo, c.Pos-reachBack, t.line.start); i > lo; i-- {
		if s[i-1] == ' ' || s[i-1] == '\t' {
			if spaces++; spaces > 3 {
				return i
			}
		}
	}
	if i != t.line.start {
		for k := i; k < c.Pos; k++ { // not inside a word
			if s[k] == ' ' {
				return k + 1
			}
		}
		return c.Pos
	}
	return i
}
