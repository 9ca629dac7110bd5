package main

import (
	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/entity"
	"github.com/piikit/piikit/internal/nametrain/corpus"
)

// score counts one type on one set.
type score struct {
	exact, found, gold int // spans
	touching, touched  int // of found, of gold
	chars, covered     int // bytes of gold spans
	bytes              int
}

func ratio(a, b int) float64 {
	if b == 0 {
		return 0
	}
	return float64(a) / float64(b)
}

func harmonic(p, r, beta float64) float64 {
	if p+r == 0 {
		return 0
	}
	return (1 + beta*beta) * p * r / (beta*beta*p + r)
}

func (s *score) precision() float64 { return ratio(s.exact, s.found) }
func (s *score) recall() float64    { return ratio(s.exact, s.gold) }
func (s *score) f1() float64        { return harmonic(s.precision(), s.recall(), 1) }
func (s *score) overlap() float64   { return ratio(s.touched, s.gold) }
func (s *score) overlapP() float64  { return ratio(s.touching, s.found) }
func (s *score) charRecall() float64 {
	return ratio(s.covered, s.chars)
}

// add scores what was found of one type in a record. Honorifics and 's are
// stripped on both sides; what lies in spans of other kinds, or in user names and e-mail addresses,
// does not count.
func (s *score) add(r *corpus.Record, typ entity.Type, found []detect.Match, miss func(b, e int, what string)) {
	s.bytes += len(r.Text)
	var gold, free []entity.Span
	for _, g := range r.Spans {
		b, e := g.Begin, g.End
		switch {
		case g.Type == string(typ):
			if typ == "name" {
				b, e = corpus.Trim(r.Text, b, e)
			}
			gold = append(gold, entity.Span{Begin: b, End: e})
		case g.Type == "other", typ == "name" && (g.Type == "username" || g.Type == "email"), typ == "location" && g.Type == "address":
			free = append(free, entity.Span{Begin: b, End: e})
		}
	}
	hit, same := make([]bool, len(gold)), make([]bool, len(gold))
	s.gold += len(gold)
	for _, m := range found {
		if m.Type != typ {
			continue
		}
		b, e := m.Begin, m.End
		if typ == "name" {
			b, e = corpus.Trim(r.Text, b, e)
		}
		exact, touch := false, false
		for i, g := range gold {
			if g.Begin == b && g.End == e {
				exact, same[i] = true, true
			}
			if g.Begin < e && b < g.End {
				touch, hit[i] = true, true
			}
			if x, y := max(m.Begin, g.Begin), min(m.End, g.End); x < y {
				s.covered += y - x
			}
		}
		if !touch && touches(free, b, e) {
			continue
		}
		s.found++
		if exact {
			s.exact++
		} else if miss != nil {
			what := "FALSE"
			if touch {
				what = "EDGE"
			}
			miss(b, e, what)
		}
		if touch {
			s.touching++
		}
	}
	for i, g := range gold {
		s.chars += g.End - g.Begin
		if hit[i] {
			s.touched++
		}
		if !same[i] && miss != nil {
			what := "MISS"
			if hit[i] {
				what = "GOLD"
			}
			miss(g.Begin, g.End, what)
		}
	}
}

func touches(spans []entity.Span, b, e int) bool {
	for _, s := range spans {
		if s.Begin < e && b < s.End {
			return true
		}
	}
	return false
}
