package main

import (
	"fmt"
	"math/bits"
	"math/rand/v2"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/piikit/piikit/internal/chain/train"
	"github.com/piikit/piikit/internal/nametag"
	"github.com/piikit/piikit/internal/nametrain/corpus"
)

const (
	out    = 1 << nametag.Outside
	person = 1<<nametag.BeginName | 1<<nametag.InName
	place  = 1<<nametag.BeginPlace | 1<<nametag.InPlace
	firm   = 1<<nametag.BeginFirm | 1<<nametag.InFirm
	all    = 1<<nametag.Labels - 1
)

// A teacher knows the truth about one text at a time.
type teacher struct {
	tr     *train.Trainer // of the chain; nil while the gate is fitted
	gate   *train.Trainer
	rng    *rand.Rand
	rec    *corpus.Record
	hiding bool
	masks  []uint16
	ys     []uint8
}

func (t *teacher) show(r *corpus.Record) { t.rec = r }

func (t *teacher) current() *train.Trainer {
	if t.tr == nil {
		return t.gate
	}
	return t.tr
}

func (t *teacher) tally() { t.current().Tally() }

func (t *teacher) String() string {
	x := t.current()
	return fmt.Sprintf("%d of %d rows wrong, loss %.0f", x.Wrong, x.Rows, x.Loss)
}

// truth returns labels that the masks of a row permit.
func (t *teacher) truth(r nametag.Row) []uint8 {
	t.ys = t.ys[:0]
	last := -1
	for _, w := range r.Words {
		i := t.at(w.Begin, w.End)
		t.ys = append(t.ys, uint8(bits.TrailingZeros16(t.mask(i, i >= 0 && i == last))))
		last = i
	}
	return t.ys
}

// learnGate makes a step on a stretch of text that holds a name or none, and
// draws whether to pass over it: as a scan does over most without.
func (t *teacher) learnGate(features []uint32, begin, end int) bool {
	label := uint16(1)
	for i := t.at(begin, end); i >= 0 && i < len(t.rec.Spans) && t.rec.Spans[i].Begin < end; i++ {
		switch m := t.mask(i, false); {
		case m&person == 0:
		case m&out != 0:
			return false // nobody knows
		default:
			label = 2
		}
	}
	t.gate.Learn(t.ys[:0], [][]uint32{features}, []uint16{label})
	return label == 1 && t.rng.Float64() < .7
}

// hide draws whether the lists shall know a token of a name.
func (t *teacher) hide(begin, end int) bool {
	if !t.hiding {
		return false
	}
	i := t.at(begin, end)
	return i >= 0 && t.rec.Spans[i].Type != "other" && t.rng.Float64() < .6
}

// at returns the span that a token lies in, or -1.
func (t *teacher) at(begin, end int) int {
	lo, hi := 0, len(t.rec.Spans)
	for lo < hi {
		m := (lo + hi) / 2
		if t.rec.Spans[m].End <= begin {
			lo = m + 1
		} else {
			hi = m
		}
	}
	if lo == len(t.rec.Spans) {
		return -1
	}
	s := t.rec.Spans[lo]
	b, e := s.Begin, s.End
	if s.Type == "name" {
		b, e = corpus.Trim(t.rec.Text, b, e)
	}
	if begin < e && b < end {
		return lo
	}
	return -1
}

// learn makes a step on a row and returns the labels that the model gave it.
func (t *teacher) learn(r nametag.Row) []uint8 {
	t.masks = t.masks[:0]
	last := -1
	for _, w := range r.Words {
		i := t.at(w.Begin, w.End)
		t.masks = append(t.masks, t.mask(i, i >= 0 && i == last))
		last = i
	}
	t.ys = t.tr.Learn(t.ys[:0], r.Features, t.masks)
	return t.ys
}

// mask returns the labels that a token in span i may bear.
func (t *teacher) mask(i int, inside bool) uint16 {
	if i < 0 {
		return out
	}
	begin := uint16(0)
	switch t.rec.Spans[i].Type {
	case "name":
		begin = 1 << nametag.BeginName
	case "location":
		begin = 1 << nametag.BeginPlace
	case "organization":
		begin = 1 << nametag.BeginFirm
	case "other":
		switch t.rec.Source {
		case "enron_threads", "sec_filings":
			return all
		}
		return out | place | firm // anything but a name
	case "address":
		return out | place
	case "username":
		return out | person | firm
	default:
		return out
	}
	if inside {
		return begin << 1
	}
	return begin
}

// latin returns the names that are written with small letters.
func latin(list []string) (kept []string) {
	for _, w := range list {
		r, _ := utf8.DecodeRuneInString(w)
		if unicode.IsLower(r) && len(w) > 2 && !strings.ContainsAny(w, "0123456789/(") {
			kept = append(kept, w)
		}
	}
	return kept
}

func titled(s string) string {
	up := true
	return strings.Map(func(r rune) rune {
		if up && unicode.IsLetter(r) {
			up = false
			return unicode.ToTitle(r)
		}
		if r == '-' || r == ' ' || r == '\'' {
			up = true
		}
		return r
	}, s)
}

// replace puts other words in the place of those of names, for each word the
// same throughout the text.
func (n *names) replace(r *corpus.Record, rng *rand.Rand) *corpus.Record {
	var b strings.Builder
	x := &corpus.Record{Source: r.Source, Lang: r.Lang}
	at := 0
	seen := map[string]string{}
	for _, s := range r.Spans {
		b.WriteString(r.Text[at:s.Begin])
		at = s.End
		begin := b.Len()
		if old := r.Text[s.Begin:s.End]; s.Type == "name" {
			n.write(&b, old, seen, rng)
		} else {
			b.WriteString(old)
		}
		x.Spans = append(x.Spans, corpus.Span{Begin: begin, End: b.Len(), Type: s.Type, Label: s.Label})
	}
	b.WriteString(r.Text[at:])
	x.Text = b.String()
	return x.Fold()
}

func (n *names) write(b *strings.Builder, old string, seen map[string]string, rng *rand.Rand) {
	ws := strings.Fields(old)
	comma := strings.Contains(old, ",")
	for i, w := range ws {
		if i > 0 {
			b.WriteByte(' ')
		}
		core := strings.TrimRight(w, ",.'")
		first, _ := utf8.DecodeRuneInString(core)
		if utf8.RuneCountInString(core) < 3 || corpus.Honorific(core) || !unicode.IsUpper(first) || strings.ContainsAny(core, "'’.") {
			b.WriteString(w)
			continue
		}
		v, ok := seen[core]
		if !ok {
			l := n.given
			if i == len(ws)-1 && i > 0 && !comma || comma && i == 0 || len(ws) == 1 && rng.IntN(2) == 0 {
				l = n.sur
			}
			v = l[rng.IntN(len(l))]
			if core == strings.ToUpper(core) {
				v = strings.ToUpper(v)
			} else {
				v = titled(v)
			}
			seen[core] = v
		}
		b.WriteString(v + w[len(core):])
	}
}
