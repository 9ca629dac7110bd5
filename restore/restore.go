package restore

import (
	"errors"
	"fmt"
	"math"
	"strings"

	"github.com/piikit/piikit/entity"
	"github.com/piikit/piikit/internal/literal"
)

// ErrConflict is returned by [New] if one token stands for two originals.
// Restoring either would put one person's data in the place of another's.
var ErrConflict = errors.New("one token for two originals")

// ErrTooLarge is returned by [New] if tokens or originals together exceed
// 4 GiB.
var ErrTooLarge = errors.New("more than 4 GiB of tokens or originals")

// A Restorer puts the originals of its entities back. It is immutable and may
// be used by many goroutines at once. The zero Restorer knows no token and
// changes nothing.
//
// Its methods cost time linear in the text, whatever the number of entities.
// It keeps about a hundred bytes for each entity besides the originals.
type Restorer struct {
	set   literal.Set
	texts string        // the originals, in the sorted order of their tokens
	ends  []uint32      // where they end in texts
	kinds []int32       // their types, as places in types
	types []entity.Type // each once
}

// New returns a Restorer for the entities of all lists: those of one call, or
// of all turns of a conversation. Entities without a replacement, and those
// without Text, whose originals were dropped for good, are never restored; those
// that were kept need not be.
//
// The same token may occur many times if it always stands for the same bytes;
// otherwise the error is [ErrConflict], without the token.
func New(ls ...entity.List) (*Restorer, error) {
	r := new(Restorer)
	n, size := 0, 0
	var tokens, texts uint64
	for _, l := range ls {
		n += len(l)
		for i := range l {
			tokens += uint64(len(l[i].Replacement.Text))
			texts += uint64(len(l[i].Text))
		}
	}
	if max(tokens, texts) > math.MaxUint32 {
		return nil, fmt.Errorf("restore: %w", ErrTooLarge)
	}
	r.set.Grow(n, int(tokens))
	from := make([]*entity.Entity, 0, n)
	for _, l := range ls {
		for i := range l {
			if e := &l[i]; e.Text != "" && e.Replacement.Text != "" && !e.Kept() {
				literal.Add(&r.set, e.Replacement.Text)
				from = append(from, e)
				size += len(e.Text)
			}
		}
	}
	r.set.Build()
	r.keep(from, r.set.Order(), size)
	if r.set.Len() == len(from) {
		return r, nil // no token came twice
	}
	for _, e := range from {
		if _, id := literal.At(&r.set, e.Replacement.Text, 0); r.text(id) != e.Text {
			return nil, fmt.Errorf("restore: %w", ErrConflict)
		}
	}
	return r, nil
}

// keep stores the originals side by side: a look-up then misses the cache once.
func (r *Restorer) keep(from []*entity.Entity, order []int32, size int) {
	var texts strings.Builder
	texts.Grow(size)
	r.ends = make([]uint32, len(order))
	r.kinds = make([]int32, len(order))
	seen := map[entity.Type]int32{}
	for i, id := range order {
		e := from[id]
		texts.WriteString(e.Text)
		r.ends[i] = uint32(texts.Len())
		k, ok := seen[e.Type]
		if !ok {
			k = int32(len(r.types))
			seen[e.Type] = k
			r.types = append(r.types, e.Type)
		}
		r.kinds[i] = k
	}
	r.texts = texts.String()
}

// text returns the original of token id.
func (r *Restorer) text(id int) string {
	if id == 0 {
		return r.texts[:r.ends[0]]
	}
	return r.texts[r.ends[id-1]:r.ends[id]]
}

// Len returns the number of different tokens that r knows.
func (r *Restorer) Len() int { return r.set.Len() }

// String returns s with the original in the place of every token. If s holds
// none it is returned itself and nothing is allocated.
func (r *Restorer) String(s string) string {
	b, e, id := literal.Next(&r.set, s, 0, nil)
	if id < 0 {
		return s
	}
	var out strings.Builder
	out.Grow(len(s) + len(s)/4)
	at := 0
	for ; id >= 0; b, e, id = literal.Next(&r.set, s, at, nil) {
		out.WriteString(s[at:b])
		out.WriteString(r.text(id))
		at = e
	}
	out.WriteString(s[at:])
	return out.String()
}

// Append appends what [Restorer.String] returns for s to dst and returns the
// extended buffer. It allocates only if dst must grow.
func (r *Restorer) Append(dst []byte, s string) []byte {
	dst, _ = put(r, dst, s, true)
	return dst
}

// put appends t to dst, with originals for tokens, up to the place from which
// on t may be the beginning of a token, and returns that place. If t is final
// there is no such place.
func put[T literal.Text](r *Restorer, dst []byte, t T, final bool) ([]byte, int) {
	hold := len(t)
	if !final {
		hold = literal.Hold(&r.set, t, 0)
	}
	at := 0
	for {
		b, e, id := literal.Next(&r.set, t, at, nil)
		if id < 0 || b >= hold {
			break // a word at hold may yet become a longer one
		}
		dst = append(dst, t[at:b]...)
		dst = append(dst, r.text(id)...)
		at = e
		if e > hold {
			hold = literal.Hold(&r.set, t, e)
		}
	}
	return append(dst, t[at:hold]...), hold
}

// Find returns the tokens in s as a list of entities: Begin and End say where
// the original will stand in the restored text, Text is the original, and
// Replacement says where the token stands in s. It is the list of the
// anonymizing of which s would be the result. It is nil if there are none.
func (r *Restorer) Find(s string) entity.List {
	var l entity.List
	shift := 0
	for at := 0; ; {
		b, e, id := literal.Next(&r.set, s, at, nil)
		if id < 0 {
			return l
		}
		o := r.text(id)
		l = append(l, entity.Entity{
			Type: r.types[r.kinds[id]], Begin: b + shift, End: b + shift + len(o), Text: o,
			Replacement: entity.Replacement{Begin: b, End: e, Text: s[b:e]},
		})
		shift += len(o) - (e - b)
		at = e
	}
}

// Format writes how many tokens r knows and nothing else, whatever the verb.
func (r *Restorer) Format(f fmt.State, _ rune) {
	n := 0
	if r != nil {
		n = r.Len()
	}
	fmt.Fprintf(f, "restore.Restorer(%d tokens)", n)
}
