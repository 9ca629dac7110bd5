package name

import (
	"errors"
	"fmt"
	"math/bits"
	"strings"
	"unicode"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/internal/words"
)

// phrases is a set of names of the caller. Each is found by its rarest word,
// so that names that begin with a frequent word do not slow the scan down. It
// is immutable.
type phrases struct {
	by    map[uint64][]phrase // by the hash of the rarest word
	first []string            // the rarest words, for the filter
	bits  []uint64            // their hashes, cut: most words are no key of by
	shift int
}

type phrase struct {
	words []uint64
	at    int // the index of the rarest word
}

// ErrEntry says that an entry of a list has no letters, or too many words.
var ErrEntry = errors.New("name: bad entry in a list")

// maxPhrase is the greatest number of words of an entry.
const maxPhrase = 8

// newPhrases indexes a list. Errors give the index of the entry, not its text.
func newPhrases(list []string) (*phrases, error) {
	p := &phrases{by: make(map[uint64][]phrase, len(list))}
	seen := make(map[uint64]bool, len(list))
	for n, entry := range list {
		var x phrase
		rarest, text := 99, ""
		for v := range strings.FieldsFuncSeq(entry, apart) {
			h := detect.Hash(v)
			if c := words.Lookup(h).Word(); c < rarest {
				rarest, x.at, text = c, len(x.words), v
			}
			x.words = append(x.words, h)
		}
		if len(x.words) == 0 || len(x.words) > maxPhrase {
			return nil, fmt.Errorf("%w: entry %d", ErrEntry, n)
		}
		key := x.words[x.at]
		p.by[key] = append(p.by[key], x)
		if !seen[key] {
			seen[key] = true
			p.first = append(p.first, text)
		}
	}
	p.index()
	return p, nil
}

// index fills in bits.
func (p *phrases) index() {
	n := 64
	for n < 16*len(p.by) {
		n *= 2
	}
	p.bits, p.shift = make([]uint64, n/64), 65-bits.Len(uint(n))
	for key := range p.by {
		p.bits[key>>p.shift>>6] |= 1 << (key >> p.shift & 63)
	}
}

// byAll makes p find its entries by each of their words.
func (p *phrases) byAll() {
	all := map[uint64][]phrase{}
	for _, xs := range p.by {
		for _, x := range xs {
			for i, w := range x.words {
				x.at = i
				all[w] = append(all[w], x)
			}
		}
	}
	p.by = all
	p.index()
}

// get returns the entries whose rarest word has this hash.
func (p *phrases) get(hash uint64) []phrase {
	if k := hash >> p.shift; p.bits[k>>6]>>(k&63)&1 == 0 {
		return nil
	}
	return p.by[hash]
}

// apart reports whether a rune stands between words.
func apart(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) && !unicode.IsDigit(r) }

func (p *phrases) filter() string { return detect.LargeWordFilter(p.first, 0) }

// at returns the longest entry whose rarest word is w, or an empty range.
func (p *phrases) at(c *detect.Cursor, w detect.Word) (b, e int) {
	for _, x := range p.get(w.Hash) {
		if xb, xe, ok := x.match(c, w); ok && xe-xb > e-b {
			b, e = xb, xe
		}
	}
	return b, e
}

// match reads the words of x around its rarest word, which is w.
func (x *phrase) match(c *detect.Cursor, w detect.Word) (b, e int, ok bool) {
	b, e = w.Begin, w.End
	for i := x.at + 1; i < len(x.words); i++ {
		v := wordBehind(c, e)
		if v.Len() == 0 || v.Hash != x.words[i] {
			return 0, 0, false
		}
		e = v.End
	}
	for i := x.at - 1; i >= 0; i-- {
		v := wordBefore(c, b)
		if v.Len() == 0 || v.Hash != x.words[i] {
			return 0, 0, false
		}
		b = v.Begin
	}
	return b, e, true
}

// wordBehind returns the word that follows i behind a space, hyphen,
// apostrophe, period and space, or an ampersand between spaces.
func wordBehind(c *detect.Cursor, i int) (w detect.Word) {
	for n := 0; n < 4 && i < len(c.Text); n++ {
		if w = c.WordAt(i); w.Len() > 0 {
			return w
		}
		if !joins(c.Text[i]) {
			return detect.Word{}
		}
		i++
	}
	return w
}

// wordBefore returns the word that stands before i in the same way.
func wordBefore(c *detect.Cursor, i int) (w detect.Word) {
	t := c.Text
	e := i
	for n := 0; e > c.Lo && joins(t[e-1]); e-- {
		if n++; n > 3 {
			return w
		}
	}
	b := e
	for b > c.Lo && e-b < 64 && !joins(t[b-1]) && t[b-1] > ' ' {
		b--
	}
	for ; b < e; b++ {
		if w = c.WordAt(b); w.End == e {
			return w
		}
		if w.Len() > 0 {
			b = w.End - 1
		}
	}
	return detect.Word{}
}

func joins(ch byte) bool {
	return ch == ' ' || ch == '-' || ch == '\'' || ch == '.' || ch == ',' || ch == '\t' || ch == '_' || ch == '&'
}

// covers reports whether the range is an entry, or lies in one.
func (p *phrases) covers(c *detect.Cursor, b, e int) bool {
	for i := b; i < e; {
		w := c.WordAt(i)
		if w.Len() == 0 {
			i++
			continue
		}
		if p.around(c, w, b, e) {
			return true
		}
		i = w.End
	}
	// the rarest word may stand beside the range
	next, prev := wordBehind(c, e), wordBefore(c, b)
	return next.Len() > 0 && p.around(c, next, b, e) || prev.Len() > 0 && p.around(c, prev, b, e)
}

// around reports whether an entry whose rarest word is w holds the range.
func (p *phrases) around(c *detect.Cursor, w detect.Word, b, e int) bool {
	for _, x := range p.get(w.Hash) {
		if xb, xe, ok := x.match(c, w); ok && xb <= b && xe >= e {
			return true
		}
	}
	return false
}
