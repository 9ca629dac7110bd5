package entity

import (
	"fmt"
	"log/slog"
	"strconv"
)

// Personal data must not reach a log because somebody printed a value. Every
// verb of fmt and every handler of slog shows of an Entity its type and its
// places, of a Replacement its place, of a List its entities by count. What
// stays open: encoding/json, which writes the wire format; an unexported
// field of somebody's own struct, where fmt may not call methods; and a plain
// []Entity, which is not a List, inside what a slog.JSONHandler marshals.

// String returns s as "[begin:end]".
func (s Span) String() string {
	return string(s.append(nil))
}

func (s Span) append(dst []byte) []byte {
	dst = append(dst, '[')
	dst = strconv.AppendInt(dst, int64(s.Begin), 10)
	dst = append(dst, ':')
	dst = strconv.AppendInt(dst, int64(s.End), 10)
	return append(dst, ']')
}

// Format writes e without its text, whatever the verb: the type, the place
// and the place of the replacement, as in
//
//	name[11:15]>[11:22]
func (e Entity) Format(f fmt.State, _ rune) {
	f.Write(e.append(nil)) //nolint:errcheck // fmt.State does not fail
}

func (e Entity) append(dst []byte) []byte {
	dst = e.Type.append(dst)
	dst = e.Span().append(dst)
	if !e.Replacement.IsZero() {
		dst = e.Replacement.Span().append(append(dst, '>'))
	}
	return dst
}

// append writes t, quoted unless it is a name as ours are: it may come from
// outside.
func (t Type) append(dst []byte) []byte {
	for i := range len(t) {
		if c := t[i]; (c < 'a' || c > 'z') && (c < '0' || c > '9') && c != '_' {
			return strconv.AppendQuoteToASCII(dst, string(t))
		}
	}
	return append(dst, t...)
}

// LogValue gives slog the type and the places of e, without its text.
func (e Entity) LogValue() slog.Value {
	a := []slog.Attr{
		slog.String("type", string(e.Type)),
		slog.Int("begin", e.Begin),
		slog.Int("end", e.End),
	}
	if !e.Replacement.IsZero() {
		a = append(a, slog.Any("replacement", e.Replacement.LogValue()))
	}
	return slog.GroupValue(a...)
}

// Format writes the place of r without its text, whatever the verb: a mask may
// show a part of the original.
func (r Replacement) Format(f fmt.State, _ rune) {
	f.Write(r.Span().append(nil)) //nolint:errcheck // fmt.State does not fail
}

// LogValue gives slog the place of r, without its text.
func (r Replacement) LogValue() slog.Value {
	return slog.GroupValue(slog.Int("begin", r.Begin), slog.Int("end", r.End))
}

// Format writes how many entities of each type l holds, in the order in which
// the types first appear, whatever the verb:
//
//	3 entities: name 2, email 1
func (l List) Format(f fmt.State, _ rune) {
	dst := strconv.AppendInt(nil, int64(len(l)), 10)
	if len(l) == 1 {
		dst = append(dst, " entity"...)
	} else {
		dst = append(dst, " entities"...)
	}
	for i, c := range l.counts() {
		if i == 0 {
			dst = append(dst, ": "...)
		} else {
			dst = append(dst, ", "...)
		}
		dst = c.Type.append(dst)
		dst = strconv.AppendInt(append(dst, ' '), int64(c.n), 10)
	}
	f.Write(dst) //nolint:errcheck // fmt.State does not fail
}

// LogValue gives slog the number of entities of each type, without any text.
func (l List) LogValue() slog.Value {
	counts := l.counts()
	a := make([]slog.Attr, len(counts))
	for i, c := range counts {
		a[i] = slog.Int(string(c.Type), c.n)
	}
	return slog.GroupValue(a...)
}

type typeCount struct {
	Type
	n int
}

func (l List) counts() []typeCount {
	var out []typeCount
	at := map[Type]int{}
	for i := range l {
		k, seen := at[l[i].Type]
		if !seen {
			k = len(out)
			at[l[i].Type] = k
			out = append(out, typeCount{Type: l[i].Type})
		}
		out[k].n++
	}
	return out
}

// Format writes that it is a ruler and nothing of its text, whatever the verb.
func (r *Ruler) Format(f fmt.State, _ rune) { fmt.Fprint(f, "entity.Ruler") }
