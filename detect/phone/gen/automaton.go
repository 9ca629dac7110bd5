package main

import (
	"regexp/syntax"
	"strings"
)

// A row says where each digit leads to from a state.
type row [10]int32

// A language is a set of strings of digits, held as the smallest automaton
// that accepts it. It begins in state 0, and every state has a row.
type language struct {
	next  []row
	final []bool
}

// nothing and everything are the languages that hold no string and all.
var (
	nothing    = &language{next: make([]row, 1), final: []bool{false}}
	everything = &language{next: make([]row, 1), final: []bool{true}}
)

// explore builds a language from a start, a step and a judgement: a state may be
// anything that can be compared.
func explore[S comparable](start S, step func(S, int) S, final func(S) bool) *language {
	l := &language{}
	index := map[S]int32{start: 0}
	for todo := []S{start}; len(todo) > 0; todo = todo[1:] {
		var r row
		for d := range r {
			to := step(todo[0], d)
			i, ok := index[to]
			if !ok {
				i = int32(len(index))
				index[to] = i
				todo = append(todo, to)
			}
			r[d] = i
		}
		l.next, l.final = append(l.next, r), append(l.final, final(todo[0]))
	}
	return l.smallest()
}

// smallest joins the states that no string tells apart.
func (l *language) smallest() *language {
	class, count := make([]int32, len(l.next)), 1
	for i, f := range l.final {
		if f {
			class[i] = 1
			count = 2
		}
	}
	for {
		type sign struct {
			class int32
			row   row
		}
		index, refined := map[sign]int32{}, make([]int32, len(class))
		for i := range class {
			s := sign{class: class[i]}
			for d, to := range l.next[i] {
				s.row[d] = class[to]
			}
			k, ok := index[s]
			if !ok {
				k = int32(len(index))
				index[s] = k
			}
			refined[i] = k
		}
		class = refined // numbered in order of appearance: the start stays 0
		if len(index) == count {
			break
		}
		count = len(index)
	}
	m := &language{next: make([]row, count), final: make([]bool, count)}
	for i, k := range class {
		m.final[k] = l.final[i]
		for d, to := range l.next[i] {
			m.next[k][d] = class[to]
		}
	}
	return m
}

func (l *language) combine(m *language, keep func(a, b bool) bool) *language {
	type pair struct{ a, b int32 }
	return explore(pair{}, func(p pair, d int) pair { return pair{l.next[p.a][d], m.next[p.b][d]} },
		func(p pair) bool { return keep(l.final[p.a], m.final[p.b]) })
}

func (l *language) and(m *language) *language {
	return l.combine(m, func(a, b bool) bool { return a && b })
}

func (l *language) or(m *language) *language {
	return l.combine(m, func(a, b bool) bool { return a || b })
}

func (l *language) but(m *language) *language {
	return l.combine(m, func(a, b bool) bool { return a && !b })
}

// has reports whether l holds s.
func (l *language) has(s string) bool { return l.final[l.after(0, s)] }

// after returns where s leads to from state q.
func (l *language) after(q int32, s string) int32 {
	for _, c := range []byte(s) {
		q = l.next[q][c-'0']
	}
	return q
}

// behind returns the strings that are s and then one of l.
func (l *language) behind(s string) *language {
	sets := make([]uint16, len(s))
	for i := range s {
		sets[i] = 1 << (s[i] - '0')
	}
	return (&path{sets: sets}).origin(l, "", 0)
}

// onward returns the strings that begin with one of l.
func (l *language) onward() *language {
	return explore(int32(0), func(q int32, d int) int32 {
		if q < 0 || l.final[q] {
			return -1
		}
		return l.next[q][d]
	}, func(q int32) bool { return q < 0 || l.final[q] })
}

// maxLength is more than any length that matters.
const maxLength = 24

// sized returns the strings of the lengths that are wanted; what is longer than
// maxLength counts as of maxLength.
func sized(want func(n int) bool) *language {
	return explore(0, func(n, _ int) int { return min(n+1, maxLength) }, want)
}

// matches returns the strings of digits that an expression matches whole.
func matches(expr string) *language {
	re, err := syntax.Parse(expr, syntax.Perl)
	if err != nil {
		panic(err)
	}
	prog, err := syntax.Compile(re.Simplify())
	if err != nil {
		panic(err)
	}
	// A state is a set of instructions, as a string with a '1' for each that is in it.
	var enter func(set []byte, pc uint32)
	enter = func(set []byte, pc uint32) {
		if set[pc] == '1' {
			return
		}
		set[pc] = '1'
		switch in := &prog.Inst[pc]; in.Op {
		case syntax.InstAlt, syntax.InstAltMatch:
			enter(set, in.Out)
			enter(set, in.Arg)
		case syntax.InstCapture, syntax.InstNop:
			enter(set, in.Out)
		case syntax.InstEmptyWidth:
			panic("an assertion that the metadata did not use: " + expr)
		}
	}
	empty := strings.Repeat("0", len(prog.Inst))
	start := []byte(empty)
	enter(start, uint32(prog.Start))
	return explore(string(start), func(s string, d int) string {
		set := []byte(empty)
		for pc := range prog.Inst {
			if in := &prog.Inst[pc]; s[pc] == '1' && (in.Op == syntax.InstRune || in.Op == syntax.InstRune1 || in.Op == syntax.InstRuneAny || in.Op == syntax.InstRuneAnyNotNL) && in.MatchRune(rune('0'+d)) {
				enter(set, in.Out)
			}
		}
		return string(set)
	}, func(s string) bool {
		for pc := range prog.Inst {
			if s[pc] == '1' && prog.Inst[pc].Op == syntax.InstMatch {
				return true
			}
		}
		return false
	})
}
