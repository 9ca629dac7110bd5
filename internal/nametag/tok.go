package nametag

import (
	"unicode"
	"unicode/utf8"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/internal/fold"
	"github.com/piikit/piikit/internal/words"
)

// A token is a word, a number, a mark or the end of a line.
type token struct {
	b, e  int32
	hash  uint64     // of the folded word, without apostrophes; the rune of a mark; the length class of a number
	attr  words.Attr // of candidates; zero for most others
	role  Role
	kind  kind
	shape shape
	flags uint8
	label uint8
}

// Role is a set of parts that a word plays around names; see roles.txt.
type Role uint16

type kind uint8

const (
	word kind = iota
	number
	mark
	newline
)

type shape uint8

const (
	lower   shape = iota // abc
	title                // Abc
	upper                // ABC
	initial              // A
	camel                // AbC, aBc
	alnum                // A1
	letter               // a
	other                // a script without capitals
)

const (
	fSpace = 1 << iota // white space or the beginning in front
	fSent              // first word of a sentence
	fLine              // first token of a line
	fTech              // in a chunk with @ _ :// and the like
	fCand              // to be labelled
	fAbbr              // period of an abbreviation
	fIntro             // begins a name that was introduced
)

// eastern is the least first byte of the runes of Chinese, Japanese and Korean.
const eastern = 0xE3

func roleOf(hash uint64) Role {
	if hasRole[hash>>58<<1|hash>>16&1]>>(hash>>52&63)&1 == 0 {
		return 0
	}
	return roleIn(hash)
}

// IsTitle reports whether a word is a title in front of a name: "Mr".
func IsTitle(hash uint64) bool { return roleOf(hash)&Title != 0 }

func roleIn(hash uint64) Role {
	for i := hash >> 16 % uint64(len(roles)); roles[i] != 0; i = (i + 1) % uint64(len(roles)) {
		if roles[i]^hash < 1<<16 {
			return Role(roles[i])
		}
	}
	return 0
}

const (
	cSpace = 1 << iota
	cTech
	cSep
	cEnd
	cWord
	cLow
	cUp
	cDigit
)

// class says what a byte does to the tokens.
var class = [256]uint8{
	' ': cSpace, '\t': cSpace, '\r': cSpace, '\v': cSpace, '\f': cSpace,
	'@': cTech, '_': cTech, '\\': cTech, '=': cTech, '$': cTech, '<': cTech | cSep, '>': cTech | cSep, '{': cTech, '}': cTech,
	',': cSep, ';': cSep, '"': cSep, '(': cSep, ')': cSep, '[': cSep, ']': cSep, '|': cSep, '/': cSep,
	'.': cEnd, '?': cEnd, '!': cEnd,
	'0': cDigit, '1': cDigit, '2': cDigit, '3': cDigit, '4': cDigit, '5': cDigit, '6': cDigit, '7': cDigit, '8': cDigit, '9': cDigit,
	'A': cUp, 'B': cUp, 'C': cUp, 'D': cUp, 'E': cUp, 'F': cUp, 'G': cUp, 'H': cUp, 'I': cUp, 'J': cUp, 'K': cUp, 'L': cUp, 'M': cUp,
	'N': cUp, 'O': cUp, 'P': cUp, 'Q': cUp, 'R': cUp, 'S': cUp, 'T': cUp, 'U': cUp, 'V': cUp, 'W': cUp, 'X': cUp, 'Y': cUp, 'Z': cUp,
	'a': cLow, 'b': cLow, 'c': cLow, 'd': cLow, 'e': cLow, 'f': cLow, 'g': cLow, 'h': cLow, 'i': cLow, 'j': cLow, 'k': cLow, 'l': cLow, 'm': cLow,
	'n': cLow, 'o': cLow, 'p': cLow, 'q': cLow, 'r': cLow, 's': cLow, 't': cLow, 'u': cLow, 'v': cLow, 'w': cLow, 'x': cLow, 'y': cLow, 'z': cLow,
}

// The bounds of a window, in bytes.
const (
	reachBack = 96  // to the left of the place, at most
	softEnd   = 360 // to the right: from here on it may end behind any plain word
	hardEnd   = 640
	keyReach  = 48 // from the beginning of a line to the colon of its key
	shortLine = 48 // what counts as a short line
)

// read makes the tokens of the window around c.Pos: some words before, on to
// the end of the sentence or line, to a plain word in lower case, to limit or to the next key of a field, and
// two tokens more.
func (t *Tagger) read(c *detect.Cursor, from, limit int) {
	s := c.Text
	ts := t.toks[:0]
	space, sent := true, false
	chunk := 0
	tech, path := false, false
	t.unit = -1
	rest := 2
	techs := func(n int) {
		if tech {
			for i := chunk; i < n; i++ {
				ts[i].flags |= fTech
			}
			tech = false
		}
	}
	line := false // at the first token of a line
	small := c.Word().Flags&detect.FirstUpper == 0
	if from == t.line.start {
		line, sent = true, true
	}
	i := from
	for i < len(s) {
		ch := s[i]
		cl := class[ch]
		if cl&cSpace != 0 {
			i++
			techs(len(ts))
			path = false
			space, chunk = true, len(ts)
			continue
		}
		if t.unit >= 0 {
			if rest == 0 {
				break
			}
			rest--
		}
		tk := token{b: int32(i)}
		if space {
			tk.flags = fSpace
			space = false
		}
		if line {
			tk.flags |= fLine
			line = false
		}
		switch {
		case ch == '\n':
			techs(len(ts))
			path = false
			tk.kind, tk.hash = newline, '\n'
			i++
			line, sent, space, chunk = true, true, true, len(ts)+1
			if i > c.Pos && t.unit < 0 {
				t.unit = len(ts)
				rest = 1
			}
		case cl&(cUp|cLow) != 0 || ch >= utf8.RuneSelf:
			w := c.WordAt(i)
			if w.End == i {
				r, n := utf8.DecodeRuneInString(s[i:])
				if unicode.IsSpace(r) {
					i += n
					techs(len(ts))
					space, chunk = true, len(ts)
					continue
				}
				tk.kind, tk.hash = mark, uint64(r)
				switch r {
				case '’', '‘', 'ʼ':
					tk.hash = '\''
				case '–', '—', '‑', '‐':
					tk.hash = '-'
				case '“', '”', '«', '»', '„':
					tk.hash = '"'
					sent = true
				}
				i += n
				break
			}
			tk.shape = shapeOf(w, s)
			tk.hash = w.Hash
			i = w.End
			if w.Flags&(detect.FirstUpper|detect.HasDigit) == detect.FirstUpper && w.Len() < 4 {
				if h, end := joined(c, w); end > 0 {
					tk.hash, i = h, end
					tk.shape = title
					if w.Flags&detect.HasLower == 0 && s[end-1] < 'a' {
						tk.shape = upper
					}
				}
			}
			tk.role = roleOf(tk.hash)
			if ch >= eastern && tk.shape == other && int(tk.b) > c.Pos && t.unit < 0 {
				t.unit = len(ts) // somebody else looks at these
			}
			if t.unit < 0 && int(tk.b) > c.Pos && (tk.role&Field != 0 && isKey(s, i) || int(tk.b) >= limit) {
				t.unit = len(ts)
			}
			if sent {
				tk.flags |= fSent
				sent = false
			}
			if t.unit < 0 && i > c.Pos {
				// A plain word in lower case ends it, where there are capitals.
				if tk.shape == lower && tk.role&Bridge == 0 && (!small || i > c.Pos+softEnd) {
					t.unit = len(ts)
				}
			}
		case cl&cDigit != 0:
			w := c.WordAt(i)
			tk.kind, tk.hash = number, uint64(min(w.Len(), 6))
			i = w.End
			sent = false
		default:
			tk.kind, tk.hash = mark, uint64(ch)
			if (ch == '@' || ch == '<') && i > c.Pos && t.unit < 0 {
				t.unit = len(ts) // somebody else looks at these
			}
			if ch == '<' { // a tag begins: "<b>John</b>"
				techs(len(ts))
				chunk = len(ts)
			}
			switch {
			case cl&cTech != 0, ch == '/' && i > 0 && (s[i-1] == '/' || s[i-1] == ':'), ch == ':' && i+1 < len(s) && s[i+1] == ':',
				ch == '(' && i+1 < len(s) && s[i+1] == ')',
				ch == '.' && i > 0 && class[s[i-1]]&cLow != 0 && i+1 < len(s) && class[s[i+1]]&(cLow|cUp) != 0:
				tech = true
			}
			if ch == '/' && (chunk == len(ts) || tech) {
				path = true
			}
			switch ch {
			case '.':
				if n := len(ts); n > 0 && ts[n-1].kind == word && (ts[n-1].shape == initial || ts[n-1].shape == letter || ts[n-1].role&Abbr != 0) {
					tk.flags |= fAbbr
				} else {
					sent = true
				}
			case '!', '?', ':', '"', '*', ';', '|', '>':
				sent = true
			case '-':
				if tk.flags&fLine != 0 {
					sent = true
				}
			}
			if cl&cEnd != 0 && tk.flags&fAbbr == 0 && i > c.Pos && t.unit < 0 && i+1 < len(s) && s[i+1] == ' ' {
				t.unit = len(ts) + 1
			}
			if cl&cSep != 0 && ch != '<' {
				techs(len(ts))
				chunk = len(ts) + 1
				path = path && ch != '>'
				tech = path
			}
			i++
		}
		if t.unit < 0 && i > c.Pos+hardEnd {
			t.unit = len(ts) + 1
		}
		tk.e = int32(i)
		ts = append(ts, tk)
	}
	techs(len(ts))
	if t.unit < 0 || t.unit > len(ts) {
		t.unit = len(ts)
	}
	t.toks = ts
}

func shapeOf(w detect.Word, s string) shape {
	f := w.Flags
	switch {
	case f&detect.HasDigit != 0:
		return alnum
	case f&(detect.FirstUpper|detect.HasUpper|detect.HasLower) == 0:
		return other
	case f&(detect.FirstUpper|detect.HasUpper) == 0:
		if w.Len() == 1 {
			return letter
		}
		return lower
	case f&(detect.FirstUpper|detect.HasUpper|detect.HasLower) == detect.FirstUpper:
		return initial
	case f&detect.HasLower == 0:
		return upper
	case f&(detect.FirstUpper|detect.HasUpper) == detect.FirstUpper:
		return title
	}
	return camel
}

// joined reads the rest of O'Brien behind a first part of one or two letters:
// an apostrophe and a capital. It returns the hash of the word without the
// apostrophe and its end; 0 if there is none.
func joined(c *detect.Cursor, w detect.Word) (hash uint64, end int) {
	s := c.Text
	i := w.End
	switch {
	case i+1 < len(s) && (s[i] == '\'' || s[i] == '`'):
		i++
	case i+4 < len(s) && s[i:i+3] == "’":
		i += 3
	default:
		return 0, 0
	}
	v := c.WordAt(i)
	if v.Flags&detect.FirstUpper == 0 || v.Len() < 2 || v.Len() > 24 {
		return 0, 0
	}
	var buf [32]byte
	n := copy(buf[:], s[w.Begin:w.End])
	n += copy(buf[n:], s[v.Begin:v.End])
	return fold.Hash(string(buf[:n])), v.End
}

// isKey reports whether the word that ends at i is the key of a field.
func isKey(s string, i int) bool {
	if i+1 >= len(s) {
		return false
	}
	switch s[i] {
	case '=':
		return s[i+1] != '='
	case ':':
		return s[i+1] == ' ' || s[i+1] == '"'
	case '"', '\'':
		return s[i+1] == ':'
	}
	return false
}
