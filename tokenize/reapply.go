package tokenize

import (
	"fmt"
	"strings"

	"github.com/piikit/piikit/entity"
	"github.com/piikit/piikit/internal/literal"
)

// A Replacer puts known tokens in the place of their values, by value: into
// text that was derived from the original, where offsets mean nothing (a
// summary, a title, a reply that quotes a value). It is immutable and may be used
// by many goroutines at once.
//
// It reads from left to right, once; of values that stand at the same place the
// longest counts. Only whole values are replaced, never a part of a word: the
// letter, digit or mark beside a value's own must belong to a script that does not put
// spaces between words (Chinese, Japanese, Thai and its neighbours). Values are
// compared byte by byte. Known tokens that stand in the text already are left
// alone, wherever they stand, and what is inside of them as well.
//
// The cost is linear in the text and hardly depends on the number of values.
type Replacer struct {
	set    literal.Set
	known  entity.List // with Text and a replacement
	tokens int         // ids below are of tokens
}

// NewReplacer returns a Replacer for the entities of all lists. Those without
// Text, without a replacement or that were kept are passed over. Of several tokens of one
// value the first is used. The lists are copied, their strings are shared.
func NewReplacer(ls ...entity.List) *Replacer {
	r := new(Replacer)
	for _, l := range ls {
		for i := range l {
			if l[i].Text != "" && l[i].Replacement.Text != "" && !l[i].Kept() {
				r.known = append(r.known, l[i])
			}
		}
	}
	for i := range r.known {
		literal.Add(&r.set, r.known[i].Replacement.Text)
	}
	r.tokens = len(r.known)
	for i := range r.known {
		literal.Add(&r.set, r.known[i].Text)
	}
	r.set.Build()
	return r
}

// Reapply is [Replacer.String] for one text and one list.
func Reapply(text string, known entity.List) (string, []entity.Span) {
	return NewReplacer(known).String(text)
}

// String returns text with tokens for values, and where in it tokens stand, those
// that stood there before included: the ranges to skip when it is anonymized next. If
// there is nothing to replace it returns text itself.
func (r *Replacer) String(text string) (string, []entity.Span) {
	var spans []entity.Span
	var out strings.Builder
	at := 0
	for b, e, id := r.next(text, 0); id >= 0; b, e, id = r.next(text, e) {
		if id < r.tokens {
			shift := out.Len() - at // of what stands behind the last replacement
			spans = append(spans, entity.Span{Begin: b + shift, End: e + shift})
			continue
		}
		if at == 0 {
			out.Grow(len(text) + len(text)/4)
		}
		out.WriteString(text[at:b])
		n := out.Len()
		out.WriteString(r.known[id-r.tokens].Replacement.Text)
		spans = append(spans, entity.Span{Begin: n, End: out.Len()})
		at = e
	}
	if at == 0 {
		return text, spans
	}
	out.WriteString(text[at:])
	return out.String(), spans
}

// Find returns where values stand in text, as entities without replacement: to
// be merged with what detectors find and given to a [Table] that knows the same
// lists. Known tokens are not in it; see [Replacer.Tokens].
func (r *Replacer) Find(text string) entity.List {
	var l entity.List
	for b, e, id := r.next(text, 0); id >= 0; b, e, id = r.next(text, e) {
		if id >= r.tokens {
			l = append(l, entity.Entity{Type: r.known[id-r.tokens].Type, Begin: b, End: e, Text: text[b:e]})
		}
	}
	return l
}

// Tokens returns where known tokens stand in text, in order.
func (r *Replacer) Tokens(text string) []entity.Span {
	var spans []entity.Span
	for b, e, id := r.next(text, 0); id >= 0; b, e, id = r.next(text, e) {
		if id < r.tokens {
			spans = append(spans, entity.Span{Begin: b, End: e})
		}
	}
	return spans
}

func (r *Replacer) next(text string, from int) (begin, end, id int) {
	return literal.Next(&r.set, text, from, func(b, e, id int) bool {
		return id < r.tokens || literal.Whole(text, b, e)
	})
}

// Format writes how many values r knows and nothing else, whatever the verb.
func (r *Replacer) Format(f fmt.State, _ rune) {
	n := 0
	if r != nil {
		n = len(r.known)
	}
	fmt.Fprintf(f, "tokenize.Replacer(%d values)", n)
}
