package tokenize

import (
	"slices"

	"github.com/piikit/piikit/entity"
	"github.com/piikit/piikit/internal/literal"
)

// replace writes the new text. It first gives every value a token, then looks
// whether one occurs in text, then builds, then looks at the borders; where it
// finds something wrong it asks for another token and does it over. Every
// round is linear, and there are at most as many as a value may be asked for.
func (tb *Table) replace(dst []byte, list entity.List, text string, found entity.List, t Tokenizer) ([]byte, entity.List, error) {
	tb.ids = tb.ids[:0]
	redacted := false
	for i := range found {
		e := &found[i]
		if e.Replacement.Text != "" {
			redacted = true
			tb.ids = append(tb.ids, -1)
			continue
		}
		if i%often == often-1 {
			if err := canceled(t); err != nil {
				return nil, nil, err
			}
		}
		v := tb.value(text[e.Begin:e.End], e.Type)
		tb.ids = append(tb.ids, v)
		if tb.values[v].token < 0 {
			if err := tb.ask(v, t); err != nil {
				return nil, nil, err
			}
		}
	}
	base, first := len(dst), len(list)
	for {
		if err := tb.refresh(text, found, t); err != nil {
			return nil, nil, err
		}
		dst, list = tb.build(dst[:base], list[:first], text, found)
		again, err := tb.borders(dst[base:], list[first:], t, redacted)
		if err != nil {
			return nil, nil, err
		}
		if !again {
			return dst, list, nil
		}
	}
}

// often is after how many entities t is asked whether to go on.
const often = 1024

// canceled asks t whether to go on.
func canceled(t Tokenizer) error {
	if c, ok := t.(interface{ Err() error }); ok {
		return c.Err()
	}
	return nil
}

// build appends the new text and its entities.
func (tb *Table) build(dst []byte, list entity.List, text string, found entity.List) ([]byte, entity.List) {
	base, at := len(dst), 0
	for i := range found {
		e := &found[i]
		dst = append(dst, text[at:e.Begin]...)
		at = e.End
		out := entity.Entity{Type: e.Type, Begin: e.Begin, End: e.End}
		out.Replacement.Begin = len(dst) - base
		if v := tb.ids[i]; v >= 0 {
			out.Text = text[e.Begin:e.End]
			dst = append(dst, tb.tokenBytes(tb.values[v].token)...)
		} else {
			dst = append(dst, e.Replacement.Text...)
		}
		out.Replacement.End = len(dst) - base
		list = append(list, out)
	}
	return append(dst, text[at:]...), list
}

// ask gets a new token for v. One that the value had is refused. Attempts count up by
// one, and after the eighth in growing steps: where a text holds many numbered
// tokens of another table, the free numbers are far.
func (tb *Table) ask(v int32, t Tokenizer) error {
	p := &tb.values[v]
	old := p.token
	switch {
	case old < 0:
	case p.fresh:
		tb.tokens[old].value = -1
	default: // it had it before this call, and keeps it besides
		tb.undo = append(tb.undo, undo{v, old})
	}
	for {
		if p.asks == maxAsks {
			return ErrCollision
		}
		n := len(tb.arena)
		arena, err := appendToken(t, tb.arena, p)
		p.asks++
		if p.attempt++; p.asks > 8 {
			p.attempt += 1 << (p.asks - 8)
		}
		if err != nil {
			return &tokenizerError{err}
		}
		if len(arena) <= n {
			return ErrToken
		}
		tb.arena = arena
		if k := findToken(tb, arena[n:]); k >= 0 { // of another value, or refused
			tb.arena = arena[:n]
			if tb.tokens[k].value >= 0 {
				// Numbered tokens: most likely as many are taken as there are
				// values of this type.
				p.attempt = max(p.attempt, tb.count(p.typ).n)
			}
			continue
		}
		k := tb.reserve(n, v)
		if old < 0 {
			tb.take(v, k)
		} else {
			p.token = k
		}
		if !p.fresh {
			p.fresh = true
			tb.fresh = append(tb.fresh, v)
		}
		return nil
	}
}

// appendToken asks t. A panic is an error: it may quote the value, and would leave the
// table, and what a caller has locked, in the middle of something.
func appendToken(t Tokenizer, dst []byte, p *value) (_ []byte, err error) {
	defer func() {
		if recover() != nil {
			err = ErrFailed
		}
	}()
	return t.AppendToken(dst, p.typ, p.text, p.attempt)
}

// refresh asks again for every new token that occurs in text.
func (tb *Table) refresh(text string, found entity.List, t Tokenizer) error {
	for len(tb.fresh) > 0 {
		again := false
		for some := range slices.Chunk(tb.fresh, maxIndex) {
			is, err := tb.refreshSome(some, text, found, t)
			if err != nil {
				return err
			}
			again = again || is
		}
		if !again {
			break
		}
	}
	return nil
}

// maxIndex is how many tokens are looked for at once: sorting more takes too long to be waited for.
const maxIndex = 1 << 15

func (tb *Table) refreshSome(fresh []int32, text string, found entity.List, t Tokenizer) (again bool, err error) {
	if err := canceled(t); err != nil {
		return false, err
	}
	tb.index(fresh)
	at := 0
	for b, e, id := literal.Next(&tb.set, text, 0, nil); id >= 0; b, e, id = literal.Next(&tb.set, text, b+1, nil) {
		for at < len(found) && found[at].End <= b {
			at++
		}
		v := fresh[id]
		if string(tb.tokenBytes(tb.values[v].token)) != text[b:e] {
			continue // this round has replaced it
		}
		if outside := at == len(found) || e <= found[at].Begin; outside {
			derived, err := tb.derived(v, t)
			if err != nil {
				return false, err
			}
			if derived {
				continue
			}
		}
		if err := tb.ask(v, t); err != nil {
			return false, err
		}
		again = true
	}
	return again, nil
}

// index fills the set with new tokens.
func (tb *Table) index(fresh []int32) {
	tb.set.Reset()
	for _, v := range fresh {
		literal.Add(&tb.set, tb.tokenBytes(tb.values[v].token))
	}
	tb.set.Build()
}

// derived reports whether the token of v, which occurs in a text, can only be
// there because it was given for this very value: t owns it and derives it from the value. A tokenizer
// that numbers its tokens owns them too, but gives the same for another value. A panic is ErrFailed, as
// in appendToken.
func (tb *Table) derived(v int32, t Tokenizer) (_ bool, err error) {
	defer func() {
		if recover() != nil {
			err = ErrFailed
		}
	}()
	p := &tb.values[v]
	tok := string(tb.tokenBytes(p.token))
	if !t.Owns(tok) {
		return false, nil
	}
	other, failed := t.AppendToken(nil, p.typ, p.text+"\x00", 0)
	if failed != nil || string(other) == tok {
		return false, nil
	}
	first, failed := t.AppendToken(nil, p.typ, p.text, 0)
	return failed == nil && string(first) == tok, nil
}

// borders looks in the new text for tokens that begin in front of the place of
// another and reach into it, or stand there and are longer, and asks for
// another one. If something was redacted it also looks for new tokens that came about
// in what was put in.
func (tb *Table) borders(out []byte, list entity.List, t Tokenizer, redacted bool) (again bool, err error) {
	end := 0 // of the token before: what begins in it is not read
	for i := range list {
		if tb.ids[i] < 0 {
			continue
		}
		if i%often == often-1 {
			if err := canceled(t); err != nil {
				return false, err
			}
		}
		r := list[i].Replacement
		if k := tb.misread(out, end, r.Begin, r.End); k >= 0 {
			// Of the two the new one can go. Asking for the other token may not
			// help: all of a tokenizer's may begin with the same letter.
			v := tb.tokens[k].value
			if !tb.values[v].fresh || tb.values[v].token != k {
				v = tb.ids[i]
				if string(tb.tokenBytes(tb.values[v].token)) != string(out[r.Begin:r.End]) {
					continue // asked for an earlier place in this round
				}
			}
			if err := tb.ask(v, t); err != nil {
				return false, err
			}
			again = true
		}
		end = r.End
	}
	if !redacted || again {
		return again, nil
	}
	for some := range slices.Chunk(tb.fresh, maxIndex) {
		is, err := tb.inRedacted(some, out, list, t)
		if err != nil {
			return false, err
		}
		again = again || is
	}
	return again, nil
}

// inRedacted asks again for new tokens that occur in what was put in for good.
func (tb *Table) inRedacted(fresh []int32, out []byte, list entity.List, t Tokenizer) (again bool, err error) {
	if err := canceled(t); err != nil {
		return false, err
	}
	tb.index(fresh)
	at := 0
	for b, e, id := literal.Next(&tb.set, out, 0, nil); id >= 0; b, e, id = literal.Next(&tb.set, out, b+1, nil) {
		for at < len(list) && (tb.ids[at] >= 0 || list[at].Replacement.End <= b) {
			at++
		}
		v := fresh[id]
		if at == len(list) || e <= list[at].Replacement.Begin || string(tb.tokenBytes(tb.values[v].token)) != string(out[b:e]) {
			continue
		}
		if err := tb.ask(v, t); err != nil {
			return false, err
		}
		again = true
	}
	return again, nil
}

// misread returns the token that a reader of out, who has come to from, would
// see instead of the one from b to e, or -1: one that begins before it and ends
// in or behind it, or that begins with it and is longer.
func (tb *Table) misread(out []byte, from, b, e int) int32 {
	longest := tb.lengths[len(tb.lengths)-1]
	for p := b; p >= from && b-p < longest; p-- {
		if p < b && !tb.bytes[out[p]] {
			break // no token holds this byte
		}
		for _, n := range tb.lengths {
			if p+n <= b || p == b && n <= e-b {
				continue
			}
			if p+n > len(out) {
				break
			}
			if k := findToken(tb, out[p:p+n]); k >= 0 && tb.tokens[k].value >= 0 {
				return k
			}
		}
	}
	return -1
}
