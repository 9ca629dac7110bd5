package detect

import (
	"strings"
	"unicode/utf8"

	"github.com/piikit/piikit/internal/fold"
)

// Cues is a set of words and phrases that make what stands beside them likely:
// "ssn", "social security", "Steuernummer". It is built once, with the
// detector, and then immutable.
//
// Phrases are compared like words: in any case, without diacritics; between
// the words of a phrase any one of space, '-', '_', '.', '/' may stand, or
// nothing ("phone number" is also found as phone_number and phoneNumber).
// Phrases of scripts without word spaces are found inside longer runs. A
// phrase that begins with '-' is an ending of longer words: "-nummer".
type Cues struct {
	filter [1024]uint64
	table  map[uint64][]uint16
	words  int   // the most words in a phrase
	ends   []int // lengths of the endings, in bytes
	wide   bool  // has phrases of scripts without word spaces
	runes  int   // the longest of these, in runes
}

// A CueHit is a phrase found beside a place.
type CueHit struct {
	// ID is the number that the phrase was added with.
	ID uint16
	// Distance is how many words stand between the phrase and the place; 0 for a column header.
	Distance int
	// Begin and End are where the phrase stands in Cursor.Text; both 0 for a column header.
	Begin, End int
	// Key says that it is a label of the place: "ssn:", "ssn=", `"ssn": "`,
	// <ssn>, or a column header.
	Key bool
	// After says that it stands behind the place.
	After bool
}

// NewCues returns an empty set.
func NewCues() *Cues { return &Cues{table: map[uint64][]uint16{}} }

const maxCueWords = 4

// Add adds phrases of at most four words under a number. It must not be called
// any more once the set is in use.
func (cs *Cues) Add(id uint16, phrases ...string) {
	for _, p := range phrases {
		if end, ok := strings.CutPrefix(p, "-"); ok {
			cs.put(fold.Mix(endSeed, Hash(end)), id)
			if n := len(end); !contains(cs.ends, n) {
				cs.ends = append(cs.ends, n)
			}
			continue
		}
		if r, _ := utf8.DecodeRuneInString(p); ideographic(r) {
			cs.put(fold.Mix(wideSeed, Hash(p)), id)
			cs.wide = true
			cs.runes = max(cs.runes, utf8.RuneCountInString(p))
			continue
		}
		h, n, joined := uint64(0), 0, ""
		for i := 0; i < len(p); {
			w := wordAt(p, i)
			if w.Len() == 0 {
				_, size := utf8.DecodeRuneInString(p[i:])
				i += size
				continue
			}
			h = phrase(h, w.Hash)
			joined += p[i:w.End]
			n++
			i = w.End
		}
		if n == 0 || n > maxCueWords {
			panic("detect: a cue has one to four words")
		}
		cs.words = max(cs.words, n)
		cs.put(h, id)
		if n > 1 {
			cs.put(phrase(0, Hash(joined)), id)
		}
	}
}

func contains(ns []int, n int) bool {
	for _, x := range ns {
		if x == n {
			return true
		}
	}
	return false
}

const (
	endSeed  = 0x51ED270B0A1F39C1
	wideSeed = 0x7F4A7C159E3779B9
)

// phrase adds a word to the hash of the words behind it or before it: it is
// computed from left to right.
func phrase(h, word uint64) uint64 { return fold.Mix(h, word) }

func (cs *Cues) put(h uint64, id uint16) {
	cs.filter[h>>54] |= 1 << (h >> 48 & 63)
	for _, x := range cs.table[h] {
		if x == id {
			return
		}
	}
	cs.table[h] = append(cs.table[h], id)
}

func (cs *Cues) get(h uint64) []uint16 {
	if cs.filter[h>>54]>>(h>>48&63)&1 == 0 {
		return nil
	}
	return cs.table[h]
}

const (
	cueWords = 8  // words looked at in front
	cueReach = 96 // bytes looked at in front
	cueAfter = 32 // bytes looked at behind
)

// Near appends the cues beside the value [begin, end) of c.Text to dst: in the
// column header, in front of it in the same sentence or on a label line above,
// the nearest first, then behind it. begin must not lie behind c.Pos.
func (cs *Cues) Near(c *Cursor, begin, end int, dst []CueHit) []CueHit {
	if cell := c.Header(begin); cell != "" {
		dst = cs.in(cell, dst)
	}
	dst = cs.front(c, begin, dst)
	return cs.behind(c, end, dst)
}

// in looks for cues in a header cell.
func (cs *Cues) in(cell string, dst []CueHit) []CueHit {
	var ws [8]Word
	n := 0
	for i := 0; i < len(cell) && n < len(ws); {
		w := wordAt(cell, i)
		if w.Len() == 0 {
			_, size := utf8.DecodeRuneInString(cell[i:])
			i += size
			continue
		}
		ws[n] = w
		n++
		i = w.End
	}
	for i := range n {
		before := len(dst)
		dst = cs.match(cell, ws[i:n], 0, dst)
		for k := before; k < len(dst); k++ {
			dst[k].Begin, dst[k].End, dst[k].Key = 0, 0, true
		}
	}
	return dst
}

// front looks at the words in front of begin.
func (cs *Cues) front(c *Cursor, begin int, dst []CueHit) []CueHit {
	var ws [cueWords]Word // the nearest last
	k := len(ws)
	at, lines := begin, 0
	for b := 1; k > 0; b++ {
		w, ok := c.Before(b)
		if !ok || begin-w.End > cueReach {
			break
		}
		if w.End > begin {
			continue
		}
		nl, stop := gap(c.Text[w.End:at], w)
		if lines += nl; stop || lines > 1 {
			break
		}
		k--
		ws[k] = w
		at = w.Begin
	}
	for i := len(ws) - 1; i >= k; i-- {
		before := len(dst)
		dst = cs.match(c.Text, ws[i:], len(ws)-1-i, dst)
		for j := before; j < len(dst); j++ {
			h := &dst[j]
			h.Key = h.Distance == 0 && isLabel(c.Text[h.End:begin])
		}
	}
	return dst
}

// gap judges what stands between two words: how many lines end there, and
// whether it separates sentences. A line may end only behind a label.
func gap(s string, w Word) (lines int, stop bool) {
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '\n':
			lines++
			if lines > 1 || strings.IndexByte(s[:i], ':') < 0 && strings.IndexByte(s[:i], '>') < 0 && len(s) > 3 {
				return lines, true
			}
		case '!', '?':
			return lines, true
		case '.':
			if i+1 < len(s) && isSpace(s[i+1]) && w.Len() > 4 && w.Flags&HasUpper == 0 {
				return lines, true
			}
		}
	}
	return lines, len(s) > 48
}

// isLabel reports whether s is what stands between a label and its value.
func isLabel(s string) bool {
	if len(s) == 0 || len(s) > 16 {
		return false
	}
	mark := false
	for i := range len(s) {
		switch s[i] {
		case ':', '=', '>', '\t', '|':
			mark = true
		case ' ', '"', '\'', '\n', '\r', '(', '+', '#', '*', '-', '\\', '[', '{', '`', ',':
		default:
			return false
		}
	}
	return mark
}

// behind looks at the words behind end, on the same line.
func (cs *Cues) behind(c *Cursor, end int, dst []CueHit) []CueHit {
	var ws [4]Word
	n := 0
	t := c.Text[:min(len(c.Text), end+cueAfter)]
	for i := end; i < len(t) && n < len(ws); {
		if t[i] == '\n' || t[i] == '.' && i+1 < len(t) && isSpace(t[i+1]) || t[i] == ',' || t[i] == ';' || t[i] == '|' {
			break
		}
		w := wordAt(t, i)
		if w.Len() == 0 {
			_, size := utf8.DecodeRuneInString(t[i:])
			i += size
			continue
		}
		if w.End == len(t) && len(t) < len(c.Text) {
			break
		}
		if w.End < len(t) && (t[w.End] == ':' || t[w.End] == '=') {
			break // a label of what comes next
		}
		ws[n] = w
		n++
		i = w.End
	}
	for i := range n {
		before := len(dst)
		dst = cs.match(t, ws[i:n], i, dst)
		for j := before; j < len(dst); j++ {
			dst[j].After = true
		}
	}
	return dst
}

// match appends the cues that begin with the first of the words. For words in
// front of a value, distance counts the words from the first to the last.
func (cs *Cues) match(text string, ws []Word, distance int, dst []CueHit) []CueHit {
	w := ws[0]
	if w.Flags&Ideographic != 0 {
		return cs.inside(text, w, distance, dst)
	}
	h := uint64(0)
	for n := 1; n <= cs.words && n <= len(ws); n++ {
		if n > 1 && ws[n-1].Begin-ws[n-2].End > 3 {
			break
		}
		h = phrase(h, ws[n-1].Hash)
		for _, id := range cs.get(h) {
			dst = append(dst, CueHit{ID: id, Distance: max(0, distance-n+1), Begin: w.Begin, End: ws[n-1].End})
		}
	}
	if w.Flags&HasLetter != 0 {
		for _, n := range cs.ends {
			if w.Len() > n+2 && utf8.RuneStart(text[w.End-n]) {
				for _, id := range cs.get(fold.Mix(endSeed, Hash(text[w.End-n:w.End]))) {
					dst = append(dst, CueHit{ID: id, Distance: distance, Begin: w.Begin, End: w.End})
				}
			}
		}
	}
	return dst
}

// inside looks for phrases inside a run of a script without word spaces, at
// most in its last 16 runes.
func (cs *Cues) inside(text string, w Word, distance int, dst []CueHit) []CueHit {
	if !cs.wide {
		return dst
	}
	var at [17]int
	n := 0
	at[0] = w.End
	for i := w.End; i > w.Begin && n < 16; {
		_, size := utf8.DecodeLastRuneInString(text[w.Begin:i])
		i -= size
		n++
		at[n] = i
	}
	for e := range n { // the nearest first
		for b := e + 1; b <= n && b-e <= cs.runes; b++ {
			for _, id := range cs.get(fold.Mix(wideSeed, Hash(text[at[b]:at[e]]))) {
				dst = append(dst, CueHit{ID: id, Distance: distance, Begin: at[b], End: at[e]})
			}
		}
	}
	return dst
}
