package detect

import (
	"cmp"
	"slices"
	"unicode"
	"unicode/utf8"

	"github.com/piikit/piikit/entity"
)

// Overlaps are settled cluster by cluster. A cluster is a row of matches each
// of which overlaps an earlier one, cut before a match that begins a Horizon
// or more behind the cluster's beginning, so that a stream need not wait
// without end. In a cluster the better match keeps its span and the others
// keep what it leaves of theirs.

// better is the total order of matches that overlap.
func (s *Scanner) better(a, b Match) int {
	if k := boolCompare(s.types[a.Type].kept, s.types[b.Type].kept); k != 0 {
		return k
	}
	if a.Evidence != b.Evidence {
		return cmp.Compare(b.Evidence, a.Evidence)
	}
	if k := cmp.Compare(b.End-b.Begin, a.End-a.Begin); k != 0 {
		return k
	}
	if k := cmp.Compare(a.Begin, b.Begin); k != 0 {
		return k
	}
	if k := cmp.Compare(b.Confidence, a.Confidence); k != 0 {
		return k // of the same place: what a word announces comes first
	}
	if k := cmp.Compare(a.Type, b.Type); k != 0 {
		return k
	}
	return cmp.Compare(a.Rule, b.Rule)
}

func boolCompare(a, b bool) int {
	switch {
	case a == b:
		return 0
	case b:
		return -1
	}
	return 1
}

func byBegin(a, b Match) int {
	return cmp.Or(cmp.Compare(a.Begin, b.Begin), cmp.Compare(b.End, a.End))
}

// sorted reports whether out is in order and disjoint: the common case.
func sorted(out []Match) bool {
	for i := 1; i < len(out); i++ {
		if out[i].Begin < out[i-1].End {
			return false
		}
	}
	return true
}

// settle appends the settled matches of a whole text to dst.
func (s *scan) settle(dst []Match, text string, skip []entity.Span) []Match {
	at := len(dst)
	if s.plan.opt.Allow == nil && sorted(s.out) {
		dst = append(dst, s.out...)
	} else {
		slices.SortFunc(s.out, byBegin)
		floor := 0
		for rest := s.out; len(rest) > 0; {
			n, end := clusterLen(rest)
			ms := rest[:n]
			if s.plan.opt.Allow != nil {
				ms, end = s.plan.allow(ms, end, text, 0)
			}
			dst = s.plan.cluster(dst, ms, text, 0, floor)
			rest, floor = rest[n:], max(floor, end)
		}
	}
	if len(skip) > 0 {
		dst = subtract(dst[:at], slices.Clone(dst[at:]), text, 0, entity.MergeSpans(skip))
	}
	return dst
}

// clusterLen returns how many of the sorted matches form the first cluster,
// and where it ends.
func clusterLen(ms []Match) (n, end int) {
	begin := ms[0].Begin
	end = ms[0].End
	for n = 1; n < len(ms) && ms[n].Begin < end && ms[n].Begin < begin+Horizon; n++ {
		end = max(end, ms[n].End)
	}
	return n, end
}

// allow drops from a cluster that ends at end what Options.Allow allows and what
// lies inside it, and returns the rest and its end. text begins at base.
func (s *Scanner) allow(ms []Match, end int, text string, base int) ([]Match, int) {
	var allowed []entity.Span
	for _, m := range ms {
		if s.opt.Allow(text[m.Begin-base : m.End-base]) {
			allowed = append(allowed, m.Span())
		}
	}
	if allowed == nil {
		return ms, end
	}
	end = 0
	left := ms[:0]
	for _, m := range ms {
		if !slices.ContainsFunc(allowed, func(sp entity.Span) bool { return sp.Begin <= m.Begin && m.End <= sp.End }) {
			left = append(left, m)
			end = max(end, m.End)
		}
	}
	return left, end
}

// cluster appends the settled matches of one cluster, nothing of it before
// floor. text begins at base.
func (s *Scanner) cluster(dst, ms []Match, text string, base, floor int) []Match {
	if len(ms) == 1 && ms[0].Begin >= floor {
		return append(dst, ms[0])
	}
	at := len(dst)
	slices.SortFunc(ms, s.better)
	for k, m := range ms {
		if k == 0 && m.Begin >= floor {
			dst = append(dst, m)
			continue
		}
		dst = addFree(dst, at, m, text, base, floor)
	}
	return dst
}

// addFree adds to dst[at:], which is sorted and disjoint, what m covers beside it.
func addFree(dst []Match, at int, m Match, text string, base, floor int) []Match {
	pos := max(m.Begin, floor)
	i, _ := slices.BinarySearchFunc(dst[at:], pos, func(x Match, p int) int {
		if x.End <= p {
			return -1
		}
		return 1
	})
	for i += at; pos < m.End; i++ {
		end := m.End
		if i < len(dst) {
			end = min(end, dst[i].Begin)
		}
		if r, ok := remnant(m, pos, end, text, base); ok {
			dst = slices.Insert(dst, i, r)
			i++
		}
		if i >= len(dst) {
			break
		}
		pos = max(pos, dst[i].End)
	}
	return dst
}

// remnant returns what is left of m in [begin, end), without spaces at its
// ends; ok is false if nothing worth hiding is.
func remnant(m Match, begin, end int, text string, base int) (r Match, ok bool) {
	if begin >= end {
		return Match{}, false
	}
	if begin == m.Begin && end == m.End {
		return m, true
	}
	for begin < end && isSpace(text[begin-base]) {
		begin++
	}
	for begin < end && isSpace(text[end-base-1]) {
		end--
	}
	m.Begin, m.End = begin, end
	return m, worthHiding(text[begin-base : end-base])
}

func isSpace(c byte) bool { return c == ' ' || c == '\n' || c == '\t' || c == '\r' }

// worthHiding reports whether a remnant of a match holds a letter or digit.
func worthHiding(s string) bool {
	for i := 0; i < len(s); i++ {
		if isAlnum(s[i]) {
			return true
		}
		if s[i] >= utf8.RuneSelf {
			for _, r := range s[i:] {
				if unicode.IsLetter(r) || unicode.IsNumber(r) {
					return true
				}
			}
			return false
		}
	}
	return false
}

// Subtract appends to dst what the matches ms, in order and disjoint, cover
// outside of the spans, in order and disjoint too, and returns the extended
// slice. Of a match that is cut, pieces without a letter or digit are dropped
// and spaces at the ends of the others are left out. dst must not share memory
// with ms, unless no match is cut into two.
func Subtract(dst, ms []Match, text string, spans []entity.Span) []Match {
	return subtract(dst, ms, text, 0, spans)
}

// subtract is Subtract for a text that begins at base.
func subtract(dst, ms []Match, text string, base int, spans []entity.Span) []Match {
	k := 0
	for _, m := range ms {
		for k < len(spans) && spans[k].End <= m.Begin {
			k++
		}
		pos := m.Begin
		for j := k; pos < m.End; j++ {
			end := m.End
			if j < len(spans) {
				end = min(end, spans[j].Begin)
			}
			if r, ok := remnant(m, pos, end, text, base); ok {
				dst = append(dst, r)
			}
			if end == m.End {
				break
			}
			pos = max(pos, spans[j].End)
		}
	}
	return dst
}
