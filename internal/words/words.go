// Package words knows what lists say of single words: whether a word is a
// given name, a surname, a place, an ordinary word of English or of other
// languages, and how often; and how often words like it are names in text.
//
// The table is one constant that is searched in place: no work at init, none at
// first use, no memory. A look-up reads one cache line, costs 5 to 20 ns, and
// takes an unknown word for a known one once in about 5,000 times.
//
// The program gen makes the table from pinned packages; NOTICE.md names them.
package words

import _ "embed"

//go:generate go run ./gen -packs $PACKS -js $PACKS/js.json

//go:embed words.bin
var table string

// Names is the set of words that may be names in lower case, but some that look
// like frequent words, for detect.Anchors.Filter; see Attr.Small.
//
//go:embed names.filter
var Names string

// strong has a bit for each value of the top 16 bits of the hashes of frequent
// given names that are no frequent words.
//
//go:embed strong.filter
var strong string

// Strong says whether a word may be a frequent given name that is no frequent
// word; it is cheap, and wrong for one word in five that is not.
func Strong(hash uint64) bool { return strong[hash>>51]>>(hash>>48&7)&1 != 0 }

// An Attr is what the lists know of a word. The zero Attr is an unknown word.
type Attr uint32

// The layout of an Attr; gen packs it.
//
//	bits  0-2   given-name class, 0 none to 7 very frequent
//	bits  3-5   surname class, 0 none to 7 very frequent
//	bits  6-8   English word class, 0 no word to 6 very frequent, 7 function word
//	bits  9-10  place class: 1 part of a name of a place, 2 place, 3 region or country
//	bit   11    company or brand
//	bits 12-13  word of another language: 1 to 3 by frequency
//	bits 14-21  class by use, 0 unknown; see Use

// Given returns the class of the word as a given name: 0 none, 1 and 2 rare, 3
// known without a count, 4 to 7 by the number of births.
func (a Attr) Given() int { return int(a & 7) }

// Surname returns the class of the word as a surname: 0 none to 7.
func (a Attr) Surname() int { return int(a >> 3 & 7) }

// Name returns the greater of Given and Surname.
func (a Attr) Name() int { return max(a.Given(), a.Surname()) }

// Word returns the class as an English word in lower case: 0 none, 1 rare, 4
// common, 6 very common, 7 function word.
func (a Attr) Word() int { return int(a >> 6 & 7) }

// Place returns 1 for a part of a name of a place, 2 for a place, 3 for a
// region.
func (a Attr) Place() int { return int(a >> 9 & 3) }

// Org reports whether the word is a company or a brand.
func (a Attr) Org() bool { return a>>11&1 != 0 }

// Foreign returns the class as a word of 16 other languages: 0 none to 3 very
// common.
func (a Attr) Foreign() int { return int(a >> 12 & 3) }

// Use returns the class of words that are used alike, 1 to 255; 0 if unknown.
func (a Attr) Use() int { return int(a >> 14 & 255) }

// Small reports whether the word may be a name in text without capitals,
// where self is the per cent of names among the words of its class of use: the
// words of Names are these.
func (a Attr) Small(self int) bool {
	switch g, w := a.Given(), a.Word(); {
	case w >= 6:
		return false
	case g >= 4 && w <= 4, g >= 6, a.Surname() >= 5 && w <= 3:
		return true
	}
	return a.Use() > 0 && self >= 15
}

// Lists returns a without its class of use: bits 0 to 13.
func (a Attr) Lists() uint32 { return uint32(a) & (1<<14 - 1) }

// Names returns a without all but the classes of names.
func (a Attr) Names() Attr { return a & 0x3F }

// Odds returns, in per cent, how many of the words of a's class of use are
// names of people in text, stand behind such a name, or in front of one.
func (a Attr) Odds() (self, after, before int) {
	p := odds + a.Use()*3
	return int(table[p]), int(table[p+1]), int(table[p+2])
}

// The layout of the table: a head of 16 bytes ("piiwords", version, zeros, the
// number of buckets at 12), 256 odds of 3 bytes, 65,536 attributes of 4 bytes
// cut to the number used (at 10, 2 bytes), zeros up to a multiple of 64, then the
// buckets: 16 tags of 2 bytes, 16 indices of attributes. A tag of 0 is an empty slot; slots fill from
// the first, and a full bucket overflows into the next.
const (
	odds    = 16
	palette = odds + 3*256
	slots   = 16
	bucket  = slots * 4
)

// Lookup returns what is known of the word with this hash; see detect.Hash
// and internal/fold. Apostrophes are left out of words: O'Brien is obrien.
func Lookup(hash uint64) Attr {
	n := uint64(u32(12))
	first := (palette + 4*int(u16(10)) + bucket - 1) &^ (bucket - 1)
	tag := hash & 0xFFFF
	if tag == 0 {
		tag = 1
	}
	tags := tag * 0x0001000100010001
	for b := (hash >> 32) * n >> 32; ; b++ {
		if b == n {
			b = 0
		}
		p := first + int(b)*bucket
		s := table[p : p+bucket]
		for i := 0; i < slots*2; i += 8 {
			x := u64(s[i:]) ^ tags
			for m := (x - 0x0001000100010001) &^ x & 0x8000800080008000; m != 0; m &= m - 1 {
				k := i + trail(m)
				if s[k] == byte(tag) && s[k+1] == byte(tag>>8) {
					v := s[slots*2+k:]
					at := palette + 4*(int(v[0])|int(v[1])<<8)
					return Attr(u32(at))
				}
			}
		}
		if s[slots*2-2] == 0 && s[slots*2-1] == 0 {
			return 0
		}
	}
}

// A Cache remembers the last look-ups of one goroutine: words come again, and
// the table is larger than the caches nearest to the processor. Its zero value
// is ready; it holds parts of hashes of words, 16 KB.
type Cache struct {
	slots [cached]uint64 // 40 bits of the hash, 2 of a note, 22 of an attribute
}

const (
	cached   = 2048
	attrBits = 22
	noteBits = 2
	attrMask = 1<<attrBits - 1
	noteMask = 1<<noteBits - 1
)

// Lookup is [Lookup].
func (c *Cache) Lookup(hash uint64) Attr {
	a, _ := c.Noted(hash)
	return a
}

// Noted returns what is known of a word and what the caller noted of it, 0 if
// nothing or if it was forgotten.
func (c *Cache) Noted(hash uint64) (a Attr, note uint8) {
	p := &c.slots[hash>>53]
	if (*p^hash<<(attrBits+noteBits))>>(attrBits+noteBits) == 0 && *p != 0 {
		return Attr(*p & attrMask), uint8(*p >> attrBits & noteMask)
	}
	a = Lookup(hash)
	*p = hash<<(attrBits+noteBits) | uint64(a)
	return a, 0
}

// Note notes up to 2 bits of a word that was looked up, if it is not forgotten.
func (c *Cache) Note(hash uint64, note uint8) {
	p := &c.slots[hash>>53]
	if (*p^hash<<(attrBits+noteBits))>>(attrBits+noteBits) != 0 {
		return
	}
	*p = *p&^(noteMask<<attrBits) | uint64(note)<<attrBits
}
