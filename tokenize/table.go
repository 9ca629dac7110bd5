package tokenize

import (
	"fmt"
	"hash/maphash"
	"strings"
	"sync"

	"github.com/piikit/piikit/entity"
	"github.com/piikit/piikit/internal/literal"
)

// A Table remembers which token stands for which value, over many texts: a
// conversation. With it a value that came before has the token it had before,
// whatever the tokenizer, and no token is given to a second value. The zero
// Table is empty and ready.
//
// A Table holds originals and grows by about a hundred bytes for each, besides
// their text. It is for one goroutine at a time.
type Table struct {
	seed   maphash.Seed
	seeded bool
	pooled bool // used for one text: values need no copy

	values []value
	tokens []token
	arena  []byte // the tokens, one behind the other
	byVal  []uint32
	byTok  []uint32

	counts  []typeCount
	lengths []int     // different lengths of tokens, ascending
	bytes   [256]bool // that occur in tokens

	// Scratch of one call.
	ids   []int32 // of the value of each entity; -1 if it is redacted
	fresh []int32 // values that got a new token in this call
	set   literal.Set
	buf   []byte
	undo  []undo
}

type value struct {
	text    string
	typ     entity.Type
	token   int32  // its current one
	attempt uint32 // to ask with next
	asks    uint32 // in this call
	fresh   bool   // its token is of this call
}

type token struct {
	at, n uint32 // in arena
	value int32  // -1 if it was refused
}

type typeCount struct {
	typ entity.Type
	n   uint32 // values
}

// undo is a value that existed before the call and got another token in it.
type undo struct{ value, token int32 }

// mark is a state of a Table to go back to.
type mark struct{ values, tokens, arena int }

// maxAsks bounds how often a tokenizer is asked for one value in one call.
const maxAsks = 20

var tables = sync.Pool{New: func() any { return &Table{pooled: true} }}

// release forgets all and gives tb back for the next text, unless it has grown large.
func (tb *Table) release() {
	const large = 1 << 12
	if len(tb.byVal) > large || len(tb.byTok) > large || cap(tb.arena) > large*16 || cap(tb.buf) > large*16 || cap(tb.ids) > large {
		return
	}
	clear(tb.values)
	clear(tb.counts)
	tb.values, tb.tokens, tb.arena, tb.counts, tb.lengths = tb.values[:0], tb.tokens[:0], tb.arena[:0], tb.counts[:0], tb.lengths[:0]
	clear(tb.byVal)
	clear(tb.byTok)
	tb.fresh, tb.undo, tb.bytes = tb.fresh[:0], tb.undo[:0], [256]bool{}
	tb.set.Reset()
	tables.Put(tb)
}

// Len returns the number of values that tb knows.
func (tb *Table) Len() int { return len(tb.values) }

// Add makes tb know the values and tokens of lists that came before. Entities
// without Text, without a replacement or that were kept are passed over. If a token has two values,
// among them or with what tb knows, the error is [ErrCollision] and tb is unchanged. A
// value may have many tokens; the first is the one it is given again.
func (tb *Table) Add(known entity.List) error {
	m := tb.begin()
	for i := range known {
		e := &known[i]
		if e.Text == "" || e.Replacement.Text == "" || e.Kept() {
			continue
		}
		v := tb.value(e.Text, e.Type)
		if k := findToken(tb, e.Replacement.Text); k >= 0 {
			if tb.tokens[k].value != v {
				tb.rollback(m)
				return fmt.Errorf("%w: one token for two values", ErrCollision)
			}
			continue
		}
		tb.arena = append(tb.arena, e.Replacement.Text...)
		k := tb.reserve(len(tb.arena)-len(e.Replacement.Text), v)
		if tb.values[v].token < 0 {
			tb.take(v, k)
		}
	}
	return nil
}

// Token returns the token of a value, if tb knows it.
func (tb *Table) Token(text string) (string, bool) {
	if v := tb.findValue(text); v >= 0 {
		return string(tb.tokenBytes(tb.values[v].token)), true
	}
	return "", false
}

// Apply is [Apply] with the memory of tb: values that tb knows get the token
// they have, the others a new one that tb then knows.
//
// Known tokens may stand in text, outside of found: the law holds for a restorer of all
// lists of tb. If found overlaps one, it is the caller who must take it out before.
// A known value whose token would be misread at its place gets another one
// besides. Where no token of t can be read (a text that ends in a known token
// without its last letter, right before a value, while all tokens of t begin with that
// letter) the error is [ErrCollision]. On error tb is unchanged.
func (tb *Table) Apply(text string, found entity.List, t Tokenizer) (string, entity.List, error) {
	return tb.apply(text, found, t)
}

func (tb *Table) apply(text string, found entity.List, t Tokenizer) (string, entity.List, error) {
	if len(found) == 0 {
		return text, nil, nil
	}
	buf, list, err := tb.Append(tb.buf[:0], make(entity.List, 0, len(found)), text, found, t)
	if err != nil {
		return "", nil, err
	}
	tb.buf = buf
	out := string(buf)
	for i := range list {
		r := &list[i].Replacement
		r.Text = out[r.Begin:r.End]
	}
	return out, list, nil
}

// Append is [Append] with the memory of tb; see [Table.Apply].
func (tb *Table) Append(dst []byte, list entity.List, text string, found entity.List, t Tokenizer) ([]byte, entity.List, error) {
	if err := found.Check(text); err != nil {
		return nil, nil, err
	}
	m := tb.begin()
	dst, list, err := tb.replace(dst, list, text, found, t)
	if err != nil {
		tb.rollback(m)
		return nil, nil, err
	}
	return dst, list, nil
}

func (tb *Table) begin() mark {
	if !tb.seeded {
		tb.seed, tb.seeded = maphash.MakeSeed(), true
	}
	for _, v := range tb.fresh { // of the call before
		tb.values[v].fresh, tb.values[v].asks = false, 0
	}
	tb.fresh, tb.undo = tb.fresh[:0], tb.undo[:0]
	return mark{len(tb.values), len(tb.tokens), len(tb.arena)}
}

// rollback forgets what was learned since m.
func (tb *Table) rollback(m mark) {
	for _, u := range tb.undo {
		tb.values[u.value].token = u.token
		tb.values[u.value].fresh, tb.values[u.value].asks = false, 0
	}
	for _, v := range tb.values[m.values:] {
		if v.token >= 0 {
			tb.count(v.typ).n--
		}
	}
	clear(tb.values[m.values:])
	tb.values, tb.tokens, tb.arena = tb.values[:m.values], tb.tokens[:m.tokens], tb.arena[:m.arena]
	tb.fresh, tb.undo = tb.fresh[:0], tb.undo[:0]
	tb.byVal = rehash(tb.byVal[:0], len(tb.byVal), len(tb.values), tb.hashValue)
	tb.byTok = rehash(tb.byTok[:0], len(tb.byTok), len(tb.tokens), tb.hashToken)
}

// value returns the value with this text, new if there is none.
func (tb *Table) value(text string, typ entity.Type) int32 {
	if v := tb.findValue(text); v >= 0 {
		return v
	}
	if !tb.pooled {
		text = strings.Clone(text)
	}
	tb.values = append(tb.values, value{text: text, typ: typ, token: -1})
	tb.byVal = insert(tb.byVal, len(tb.values), tb.hashValue)
	return int32(len(tb.values) - 1)
}

// reserve makes arena[at:] a token of value v.
func (tb *Table) reserve(at int, v int32) int32 {
	n := len(tb.arena) - at
	tb.tokens = append(tb.tokens, token{uint32(at), uint32(n), v})
	tb.byTok = insert(tb.byTok, len(tb.tokens), tb.hashToken)
	for _, c := range tb.arena[at:] {
		tb.bytes[c] = true
	}
	i := 0
	for i < len(tb.lengths) && tb.lengths[i] < n {
		i++
	}
	if i == len(tb.lengths) || tb.lengths[i] != n {
		tb.lengths = append(tb.lengths, 0)
		copy(tb.lengths[i+1:], tb.lengths[i:])
		tb.lengths[i] = n
	}
	return int32(len(tb.tokens) - 1)
}

// take makes token k the current one of value v, which had none.
func (tb *Table) take(v, k int32) {
	tb.values[v].token = k
	tb.count(tb.values[v].typ).n++
}

func (tb *Table) count(t entity.Type) *typeCount {
	for i := range tb.counts {
		if tb.counts[i].typ == t {
			return &tb.counts[i]
		}
	}
	tb.counts = append(tb.counts, typeCount{typ: t})
	return &tb.counts[len(tb.counts)-1]
}

func (tb *Table) tokenBytes(k int32) []byte {
	t := tb.tokens[k]
	return tb.arena[t.at : t.at+t.n]
}

// findValue returns the value with this text, or -1.
func (tb *Table) findValue(text string) int32 {
	if len(tb.byVal) == 0 {
		return -1
	}
	mask := uint64(len(tb.byVal) - 1)
	for h := maphash.String(tb.seed, text) & mask; ; h = (h + 1) & mask {
		switch i := tb.byVal[h]; {
		case i == 0:
			return -1
		case tb.values[i-1].text == text:
			return int32(i - 1)
		}
	}
}

// findToken returns the token with these bytes, refused or not, or -1.
func findToken[T literal.Text](tb *Table, t T) int32 {
	if len(tb.byTok) == 0 {
		return -1
	}
	var h uint64
	switch t := any(t).(type) {
	case string:
		h = maphash.String(tb.seed, t)
	case []byte:
		h = maphash.Bytes(tb.seed, t)
	}
	mask := uint64(len(tb.byTok) - 1)
	for h &= mask; ; h = (h + 1) & mask {
		i := tb.byTok[h]
		if i == 0 {
			return -1
		}
		if string(tb.tokenBytes(int32(i-1))) == string(t) {
			return int32(i - 1)
		}
	}
}

func (tb *Table) hashValue(i int) uint64 { return maphash.String(tb.seed, tb.values[i].text) }
func (tb *Table) hashToken(i int) uint64 { return maphash.Bytes(tb.seed, tb.tokenBytes(int32(i))) }

// insert puts number n, the last, into an open table of numbers from 1.
func insert(slots []uint32, n int, hash func(int) uint64) []uint32 {
	if 2*n > len(slots) {
		return rehash(slots[:0], max(32, 2*len(slots)), n, hash)
	}
	put(slots, n, hash)
	return slots
}

func rehash(slots []uint32, size, n int, hash func(int) uint64) []uint32 {
	if cap(slots) < size {
		slots = make([]uint32, size)
	}
	slots = slots[:size]
	clear(slots)
	for i := 1; i <= n; i++ {
		put(slots, i, hash)
	}
	return slots
}

func put(slots []uint32, i int, hash func(int) uint64) {
	mask := uint64(len(slots) - 1)
	h := hash(i-1) & mask
	for slots[h] != 0 {
		h = (h + 1) & mask
	}
	slots[h] = uint32(i)
}

// Format writes how many values tb knows and nothing else, whatever the verb.
func (tb *Table) Format(f fmt.State, _ rune) {
	n := 0
	if tb != nil {
		n = len(tb.values)
	}
	fmt.Fprintf(f, "tokenize.Table(%d values)", n)
}
