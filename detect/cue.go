package detect

import (
	"slices"
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
//
// Words that say nothing by themselves ("number", "no", "is", "my") may stand
// between a phrase and its value without adding to the distance; a long number
// between them counts as four words. camelCase names are read as their words. In front of a label
// ("phone:") only the label itself is looked at.
type Cues struct {
	filter [1024]uint64 // of phrases
	starts [1024]uint64 // of first words, by the hash's top bits
	table  map[uint64]cueIDs
	more   [][]uint16
	words  int       // the most words in a phrase
	ends   []int     // lengths of the endings, in bytes
	last   [4]uint64 // their last bytes
	wide   bool      // has phrases of scripts without word spaces
	runes  int       // the longest of these, in runes

	filler [256]uint64
	values [len(valueNames)]uint64 // hashes of valueNames
	said   uint64                  // of a word that "SA ID" is not

	single  []uint32  // quick hashes of phrases of one word; some more than once
	pairs   []cuePair // two words of each of the others
	endings []string
}

// cueIDs are the numbers of a phrase: one, or, as most have, several in Cues.more.
type cueIDs struct {
	one  uint16
	more uint16 // index+1 into Cues.more
}

// cuePair is the longest word of a phrase, by which the scan notices the phrase, and
// the word beside it.
type cuePair struct {
	word, other uint32 // quick hashes
	behind      bool   // other is the word behind
}

// weight is how much a word says about a phrase: the longer the more, and of single letters those
// least that are words or what an apostrophe leaves.
func weight(w string) int {
	n := 3 * len(w)
	switch {
	case len(w) > 1:
	case strings.Contains("ai", w):
		n -= 2
	case strings.Contains("stmd", w):
		n--
	}
	return n
}

func pairOf(words []string) cuePair {
	k := 0
	for i, w := range words {
		if weight(w) > weight(words[k]) {
			k = i
		}
	}
	p := cuePair{word: quick(fold.Prefix(words[k])), behind: k == 0}
	if p.behind {
		p.other = quick(fold.Prefix(words[1]))
	} else {
		p.other = quick(fold.Prefix(words[k-1]))
	}
	return p
}

// A CueHit is a phrase found beside a place.
type CueHit struct {
	// ID is the number that the phrase was added with.
	ID uint16
	// Distance is how many words stand between the phrase and the place, those
	// that say nothing not counted; 0 for a column header.
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
func NewCues() *Cues {
	cs := &Cues{table: make(map[uint64]cueIDs, 256), said: Hash("said")}
	for i, n := range valueNames {
		cs.values[i] = Hash(n)
	}
	for f := range strings.SplitSeq(fillers, " ") {
		h := Hash(f)
		i := h & 255
		for cs.filler[i] != 0 {
			i = (i + 1) & 255
		}
		cs.filler[i] = h
	}
	return cs
}

// fillers are the words that may stand between a cue and its value.
const fillers = "no nos nr num nro nº n number numbers nummer nummern numero numeros número numéro numer numero numărul numarul broj číslo cislo номер nomor nombor so số " +
	"is was are the my his her their your our of for a an ist lautet mein meine meiner die der das es el la le les il lo mon ma mi su seu sua meu minha é est e is het mijn " +
	"er mitt min mit jest to je ten od av val value field s on file º ª o should be been would will now as reads says still"

// valueNames are the keys that stand between the name of a value and the value.
var valueNames = [...]string{"value", "val", "content", "answer", "response", "text", "data"}

// Filler reports whether w says nothing by itself, such as "is" and "no".
func (cs *Cues) Filler(w Word) bool { return cs.isFiller(w.Hash) }

func (cs *Cues) isFiller(h uint64) bool {
	for i := h & 255; cs.filler[i] != 0; i = (i + 1) & 255 {
		if cs.filler[i] == h {
			return true
		}
	}
	return false
}

const maxCueWords = 4

// Add adds phrases of at most four words under a number. It must not be called
// any more once the set is in use.
func (cs *Cues) Add(id uint16, phrases ...string) {
	for _, p := range phrases {
		if end, ok := strings.CutPrefix(p, "-"); ok {
			cs.put(fold.Mix(endSeed, Hash(end)), id)
			cs.endings = append(cs.endings, end)
			if n := len(end); !slices.Contains(cs.ends, n) {
				cs.ends = append(cs.ends, n)
			}
			for _, c := range []byte{end[len(end)-1] | 0x20, end[len(end)-1] &^ 0x20} {
				cs.last[c>>6] |= 1 << (c & 63)
			}
			continue
		}
		if r, _ := utf8.DecodeRuneInString(p); ideographic(r) {
			cs.put(fold.Mix(wideSeed, Hash(p)), id)
			cs.wide = true
			cs.runes = max(cs.runes, utf8.RuneCountInString(p))
			continue
		}
		h, n := uint64(0), 0
		var words [maxCueWords]string
		for i := 0; i < len(p); {
			w := wordAt(p, i)
			if w.Len() == 0 {
				_, size := utf8.DecodeRuneInString(p[i:])
				i += size
				continue
			}
			if n == 0 {
				cs.start(w.Hash)
			}
			if n < maxCueWords {
				words[n] = p[i:w.End]
			}
			h = phrase(h, w.Hash)
			n++
			i = w.End
		}
		if n == 0 || n > maxCueWords {
			panic("detect: a cue has one to four words")
		}
		cs.words = max(cs.words, n)
		cs.put(h, id)
		if n == 1 {
			cs.single = append(cs.single, quick(fold.Prefix(words[0])))
		} else {
			cs.pairs = append(cs.pairs, pairOf(words[:n]))
			joined := strings.Join(words[:n], "")
			if h := Hash(joined); h != cs.said { // "SA ID"
				cs.start(h)
				cs.put(phrase(0, h), id)
				cs.single = append(cs.single, quick(fold.Prefix(joined)))
			}
		}
	}
}

// start notes the hash of a phrase's first word.
func (cs *Cues) start(h uint64) { cs.starts[h>>54] |= 1 << (h >> 48 & 63) }

const (
	endSeed  = 0x51ED270B0A1F39C1
	wideSeed = 0x7F4A7C159E3779B9
)

// phrase adds a word to the hash of the words behind it or before it: it is
// computed from left to right.
func phrase(h, word uint64) uint64 { return fold.Mix(h, word) }

func (cs *Cues) put(h uint64, id uint16) {
	cs.filter[h>>54] |= 1 << (h >> 48 & 63)
	ids, ok := cs.table[h]
	switch {
	case !ok:
		ids.one = id
	case ids.more == 0:
		if ids.one == id {
			return
		}
		cs.more = append(cs.more, []uint16{ids.one, id})
		ids.more = uint16(len(cs.more))
	default:
		if l := &cs.more[ids.more-1]; !slices.Contains(*l, id) {
			*l = append(*l, id)
		}
		return
	}
	cs.table[h] = ids
}

// mayHave reports whether there may be a phrase of that hash.
func (cs *Cues) mayHave(h uint64) bool { return cs.filter[h>>54]>>(h>>48&63)&1 != 0 }

// mayEnd reports whether there may be a phrase for the end of the word w of text.
func (cs *Cues) mayEnd(text string, w Word) bool {
	for _, n := range cs.ends {
		if w.Len() > n+2 && cs.mayHave(fold.Mix(endSeed, Hash(text[w.End-n:w.End]))) {
			return true
		}
	}
	return false
}

// add appends a hit for each number of the phrase of that hash.
func (cs *Cues) add(h uint64, hit CueHit, dst []CueHit) []CueHit {
	if !cs.mayHave(h) {
		return dst
	}
	ids, ok := cs.table[h]
	if !ok {
		return dst
	}
	if ids.more == 0 {
		hit.ID = ids.one
		return append(dst, hit)
	}
	for _, id := range cs.more[ids.more-1] {
		hit.ID = id
		dst = append(dst, hit)
	}
	return dst
}

const (
	cueWords = 8  // words looked at in front
	cueReach = 96 // bytes looked at in front
	cueAfter = 48 // bytes looked at behind

	cueWordsAfter = 6 // words looked at behind
)

// Near appends the cues beside the value [begin, end) of c.Text to dst: in the
// column header, in front of it in the same sentence or on a label line above,
// the nearest first, then behind it. begin must not lie behind c.Pos.
func (cs *Cues) Near(c *Cursor, begin, end int, dst []CueHit) []CueHit {
	return cs.After(c, end, cs.Before(c, begin, cs.Header(c, begin, dst)))
}

// Header appends the cues in the column header above the value at begin to dst.
func (cs *Cues) Header(c *Cursor, begin int, dst []CueHit) []CueHit {
	cell := c.Header(begin)
	if cell == "" {
		return dst
	}
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
		dst = cs.match(cell, ws[i:n], dst)
		for k := before; k < len(dst); k++ {
			dst[k].Begin, dst[k].End, dst[k].Key, dst[k].Distance = 0, 0, true, 0
		}
	}
	return dst
}

// Before appends the cues in front of the value at begin to dst, the nearest
// first. begin must not lie behind c.Pos.
func (cs *Cues) Before(c *Cursor, begin int, dst []CueHit) []CueHit {
	f := &c.front
	if f.at != begin {
		f.read(c, cs, begin)
	}
	for i := len(f.words) - 1; i >= f.from; i-- {
		if !cs.may(c.Text, f.words[i]) {
			continue
		}
		before := len(dst)
		dst = cs.match(c.Text, f.words[i:], dst)
		for j := before; j < len(dst); j++ {
			h := &dst[j]
			h.Distance = int(f.far[i+h.Distance])
			h.Key = h.Distance == 0 && (f.paired || isLabel(c.Text[max(f.words[len(f.words)-1].End, h.End):begin]))
		}
	}
	return dst
}

// may reports whether a phrase may begin with w.
func (cs *Cues) may(text string, w Word) bool {
	if cs.starts[w.Hash>>54]>>(w.Hash>>48&63)&1 != 0 || w.Flags&Ideographic != 0 && cs.wide || w.Flags&(HasUpper|HasLower) == HasUpper|HasLower {
		return true
	}
	c := text[w.End-1]
	return w.Flags&HasLetter != 0 && cs.last[c>>6]>>(c&63)&1 != 0
}

// valueName reports whether w is a key that says no more than that a value
// follows, with the mark and quotes behind it: value="...", "content": "...".
func (cs *Cues) valueName(w Word, behind string) bool {
	if len(behind) < 2 || len(behind) > 6 || !strings.ContainsAny(behind, ":=") || !strings.ContainsAny(behind, "\"'") {
		return false
	}
	return slices.Contains(cs.values[:], w.Hash)
}

// markup returns where the tag of formatted text begins whose last word is w
// and that ends at or before at, such as <b>, </td> or <span class="x">; -1 if w
// is in no such tag. Tags of data, as in <ssn>, are labels and none of these.
func markup(t string, lo int, w Word, at int) int {
	i := w.End
	for i < at && (t[i] == '"' || t[i] == '\'' || t[i] == ' ' || t[i] == ';' || t[i] == '/') {
		i++
	}
	if i == at || t[i] != '>' {
		return -1
	}
	for i = w.Begin - 1; i >= lo && w.Begin-i < cueReach; i-- {
		if t[i] == '<' {
			break
		}
		if t[i] == '>' || t[i] == '\n' {
			return -1
		}
	}
	if i < lo || t[i] != '<' {
		return -1
	}
	n := i + 1
	if t[n] == '/' {
		n++
	}
	switch name := wordAt(t, n); t[name.Begin:name.End] {
	case "b", "i", "u", "p", "a", "td", "th", "tr", "dt", "dd", "li", "em", "br", "hr", "div", "span", "strong", "small", "font", "label", "code", "h1", "h2", "h3", "h4",
		"B", "I", "U", "P", "A", "TD", "TH", "TR", "DT", "DD", "LI", "EM", "BR", "HR", "DIV", "SPAN", "STRONG", "SMALL", "FONT", "LABEL", "CODE", "H1", "H2", "H3", "H4":
		return i
	}
	return -1
}

// labelEnd reports whether what stands between two words has the mark behind
// a label, and whether a label that follows cannot reach across it.
func labelEnd(s string) (mark, end bool) {
	for i := range len(s) {
		switch s[i] {
		case ':', '=', '>', '\t', '|':
			mark = true
		case '"':
			end = end || len(s) > 1 // ת"ז
		case '[':
			end = end || len(s) > 2 || s[0] != ' ' // "id [required]: "
		case ',', ';', '{', '}', '\n', '<', '&':
			end = true
		}
	}
	return mark, end
}

// gap judges what stands between two words: how many lines end there, and
// whether it separates sentences. A line may end only behind a label, or in front of
// the mark of one; a line that is nothing but a rule below a label is none.
func gap(s string, w Word, t string) (lines int, stop bool) {
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '\n':
			if n := ruleLine(s[i+1:]); n > 0 {
				i += n
			}
			lines++
			if lines > 1 || strings.IndexByte(s[:i], ':') < 0 && strings.IndexByte(s[:i], '>') < 0 && len(s) > 3 && !marked(s[i+1:]) {
				return lines, true
			}
		case '!', '?':
			return lines, true
		case '.':
			if i+1 < len(s) && isSpace(s[i+1]) && !brief(w, t) {
				return lines, true
			}
		}
	}
	return lines, len(s) > 48
}

// ruleLine returns how long the line at the beginning of s is, with its end, if it
// is a rule that underlines what stands above; 0 if it is not.
func ruleLine(s string) int {
	n := 0
	for n < len(s) && (s[n] == '-' || s[n] == '=' || s[n] == '_') && s[n] == s[0] {
		n++
	}
	if n < 3 || n == len(s) || s[n] != '\n' {
		return 0
	}
	return n + 1
}

// marked reports whether s is the mark behind a label, with spaces around it.
func marked(s string) bool {
	s = strings.Trim(s, " \t")
	return len(s) <= 3 && (s == "" || s[0] == ':' || s[0] == '=' || s[0] == '-' || s[0] == '>' || s[0] == '#')
}

// brief reports whether the word w of t may be an abbreviation, such as "No",
// "Kontonr": a full stop behind it ends no sentence.
func brief(w Word, t string) bool {
	n := w.Len()
	if n > 2 && t[w.End-2]|0x20 == 'n' && t[w.End-1]|0x20 == 'r' {
		return true
	}
	if w.Flags&NonASCII != 0 {
		n /= 2 // two bytes a letter or more
	}
	return n <= 4 || w.Flags&HasUpper != 0
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

// After appends the cues behind the value that ends at end, on the same line,
// to dst.
func (cs *Cues) After(c *Cursor, end int, dst []CueHit) []CueHit {
	r := &c.rear
	if r.at != end {
		r.read(c, cs, end)
	}
	t := c.Text[:min(len(c.Text), end+cueAfter)]
	for i := range r.n {
		if !cs.may(t, r.words[i]) {
			continue
		}
		before := len(dst)
		dst = cs.match(t, r.words[i:r.n], dst)
		for j := before; j < len(dst); j++ {
			dst[j].After, dst[j].Distance = true, int(r.far[i])
		}
	}
	return dst
}

// match appends the cues that begin with the first of the words. Their
// Distance is the index of their last word.
func (cs *Cues) match(text string, ws []Word, dst []CueHit) []CueHit {
	w := ws[0]
	if w.Flags&Ideographic != 0 {
		return cs.inside(text, w, dst)
	}
	h := uint64(0)
	for n := 1; n <= cs.words && n <= len(ws); n++ {
		if n > 1 && ws[n-1].Begin-ws[n-2].End > 3 {
			break
		}
		h = phrase(h, ws[n-1].Hash)
		dst = cs.add(h, CueHit{Distance: n - 1, Begin: w.Begin, End: ws[n-1].End}, dst)
	}
	if w.Flags&HasLetter != 0 {
		for _, n := range cs.ends {
			if w.Len() > n+2 && utf8.RuneStart(text[w.End-n]) {
				dst = cs.add(fold.Mix(endSeed, Hash(text[w.End-n:w.End])), CueHit{Begin: w.Begin, End: w.End}, dst)
			}
		}
	}
	if w.Flags&(HasUpper|HasLower|NonASCII) == HasUpper|HasLower {
		dst = cs.humps(text, w, dst)
	}
	return dst
}

// humps looks at the words of a camelCase name: "customerSsn", "SSNNumber".
func (cs *Cues) humps(text string, w Word, dst []CueHit) []CueHit {
	var at [7]int
	n := 1
	at[0] = w.Begin
	for i := w.Begin + 1; i < w.End && n < len(at)-1; i++ {
		if isUpper(text[i]) && (!isUpper(text[i-1]) || i+1 < w.End && text[i+1]-'a' < 26) {
			at[n] = i
			n++
		}
	}
	if n == 1 {
		return dst
	}
	at[n] = w.End
	for b := range n {
		h := uint64(0)
		for e := b + 1; e <= n && e-b <= cs.words; e++ {
			h = phrase(h, Hash(text[at[e-1]:at[e]]))
			dst = cs.add(h, CueHit{Begin: w.Begin, End: w.End}, dst)
		}
	}
	return dst
}

func isUpper(c byte) bool { return c-'A' < 26 }

// inside looks for phrases inside a run of a script without word spaces, at
// most in its last 16 runes.
func (cs *Cues) inside(text string, w Word, dst []CueHit) []CueHit {
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
			dst = cs.add(fold.Mix(wideSeed, Hash(text[at[b]:at[e]])), CueHit{Begin: at[b], End: at[e]}, dst)
		}
	}
	return dst
}
