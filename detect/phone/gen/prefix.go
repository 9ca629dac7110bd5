package main

import (
	"regexp/syntax"
	"slices"
	"strings"
)

// A path is one way in which an expression matches the beginning of a string:
// a set of digits for each place.
type path struct {
	sets   []uint16
	groups []span // of places, by number of the capturing group; the first stands for none
	end    bool   // the string ends there
}

// A span is of the places of a capturing group; ok says that it takes part.
type span struct {
	begin, end int
	ok         bool
}

// paths returns the ways in which an expression matches, the preferred first,
// as regexp prefers them.
func paths(expr string) []*path {
	re, err := syntax.Parse(expr, syntax.Perl)
	if err != nil {
		panic(err)
	}
	ps := walk(re, []*path{{groups: make([]span, re.MaxCap()+1)}})
	for _, p := range ps {
		if len(p.sets) > maxLength {
			panic("too long a prefix: " + expr)
		}
	}
	return ps
}

// walk continues each of ps by the ways through re.
func walk(re *syntax.Regexp, ps []*path) []*path {
	each := func(f func(p *path) []*path) (out []*path) {
		for _, p := range ps {
			if p.end && re.Op != syntax.OpEmptyMatch {
				panic("more behind the end: " + re.String())
			}
			out = append(out, f(p)...)
		}
		return out
	}
	switch re.Op {
	case syntax.OpEmptyMatch:
		return ps
	case syntax.OpEndText:
		return each(func(p *path) []*path { return []*path{{p.sets, p.groups, true}} })
	case syntax.OpLiteral:
		return each(func(p *path) []*path {
			for _, r := range re.Rune {
				p = p.with(1 << (r - '0'))
			}
			return []*path{p}
		})
	case syntax.OpCharClass:
		set := uint16(0)
		for i := 0; i < len(re.Rune); i += 2 {
			for r := max(re.Rune[i], '0'); r <= min(re.Rune[i+1], '9'); r++ {
				set |= 1 << (r - '0')
			}
		}
		return each(func(p *path) []*path { return []*path{p.with(set)} })
	case syntax.OpCapture:
		return each(func(p *path) []*path {
			begin := len(p.sets)
			out := walk(re.Sub[0], []*path{p})
			for i, q := range out {
				groups := slices.Clone(q.groups)
				groups[re.Cap] = span{begin, len(q.sets), true}
				out[i] = &path{q.sets, groups, q.end}
			}
			return out
		})
	case syntax.OpConcat:
		for _, sub := range re.Sub {
			ps = walk(sub, ps)
		}
		return ps
	case syntax.OpAlternate:
		return each(func(p *path) (out []*path) {
			for _, sub := range re.Sub {
				out = append(out, walk(sub, []*path{p})...)
			}
			return out
		})
	case syntax.OpQuest, syntax.OpRepeat:
		least, most := re.Min, re.Max
		if re.Op == syntax.OpQuest {
			least, most = 0, 1
		}
		if most < 0 || re.Flags&syntax.NonGreedy != 0 {
			break
		}
		return each(func(p *path) []*path { return repeat(re.Sub[0], p, least, most) })
	}
	panic("a kind of expression that the metadata did not use: " + re.String())
}

// repeat goes through re from least to most times, as often as it can first.
func repeat(re *syntax.Regexp, p *path, least, most int) (out []*path) {
	if most == 0 {
		return []*path{p}
	}
	for _, q := range walk(re, []*path{p}) {
		out = append(out, repeat(re, q, max(0, least-1), most-1)...)
	}
	if least == 0 {
		out = append(out, p)
	}
	return out
}

func (p *path) with(set uint16) *path {
	return &path{append(slices.Clip(p.sets), set), p.groups, p.end}
}

// domain returns the strings that p matches at their beginning.
func (p *path) domain() *language {
	return explore(0, func(n, d int) int {
		switch {
		case n < 0 || n == len(p.sets) && p.end:
			return -1
		case n == len(p.sets):
			return n
		case p.sets[n]>>d&1 == 0:
			return -1
		}
		return n + 1
	}, func(n int) bool { return n == len(p.sets) })
}

// origin returns the strings of the domain of p that become one of l when what p
// matches is replaced by lit and what stands in the group; group 0 is nothing.
func (p *path) origin(l *language, lit string, group int) *language {
	type place struct {
		n int
		q int32
	}
	dead := place{-1, 0}
	kept := p.groupAt(group)
	return explore(place{0, l.after(0, lit)}, func(s place, d int) place {
		switch {
		case s == dead || s.n == len(p.sets) && p.end:
			return dead
		case s.n == len(p.sets):
			return place{s.n, l.next[s.q][d]}
		case p.sets[s.n]>>d&1 == 0:
			return dead
		case s.n >= kept.begin && s.n < kept.end:
			return place{s.n + 1, l.next[s.q][d]}
		}
		return place{s.n + 1, s.q}
	}, func(s place) bool { return s.n == len(p.sets) && l.final[s.q] })
}

func (p *path) groupAt(group int) span {
	if group == 0 {
		return span{}
	}
	return p.groups[group]
}

// A prefix is what a country dials in front of a national number: an
// expression and what becomes of its match.
type prefix struct {
	paths []*path
	lit   string // what is put in its place in front of the group
	group int    // 0 if there is no rule
	last  int    // the last group of the expression, which must take part for the rule
}

func newPrefix(expr, rule string) *prefix {
	if expr == "" {
		return &prefix{}
	}
	p := &prefix{paths: paths(expr)}
	p.last = len(p.paths[0].groups) - 1
	if rule == "" {
		return p
	}
	lit, ref, ok := strings.Cut(rule, "$")
	if !ok || len(ref) != 1 || ref[0] < '1' || ref[0] > '9' || p.last == 0 {
		panic("a kind of rule that the metadata did not use: " + rule)
	}
	p.lit, p.group = lit, int(ref[0]-'0')
	return p
}

// origin returns the strings that become one of l when the prefix is taken
// off, which does not happen to a string that is one of viable where what is left is not.
func (p *prefix) origin(l, viable *language) *language {
	out, rest := nothing, everything
	for _, w := range p.paths {
		lit, group := "", 0
		if p.group > 0 && w.groups[p.last].ok {
			lit, group = p.lit, p.group
		}
		domain := w.domain()
		mine := rest.and(domain)
		rest = rest.but(domain)
		spoils := mine.and(viable)
		if spoils.has("") || len(spoils.next) > 1 {
			spoils = spoils.but(w.origin(viable, lit, group))
			out = out.or(spoils.and(l))
		}
		out = out.or(w.origin(l, lit, group).and(mine.but(spoils)))
	}
	return out.or(rest.and(l))
}
