package pattern

import (
	"regexp/syntax"
	"unicode/utf8"

	"github.com/piikit/piikit/detect"
)

// derive looks whether every match of an expression holds a certain mark, and
// how many bytes a match has at most. marks are those of which each match holds
// one at least. ok is false if there are none, if matches have no limit
// or if the expression is beyond the standard library's.
func derive(expr string) (marks string, reach int, ok bool) {
	re, err := syntax.Parse(expr, syntax.Perl)
	if err != nil {
		return "", 0, false
	}
	re = re.Simplify()
	n, bounded := longest(re)
	marks = required(re)
	// A window of twice the length holds every match around a mark and what
	// stands beside it.
	reach = 2*n + 16
	return marks, reach, bounded && n > 0 && marks != "" && reach <= maxReach/2
}

// required returns the marks of which each match of re holds one at least,
// the fewest that can be had; "" if that cannot be said.
func required(re *syntax.Regexp) string {
	switch re.Op {
	case syntax.OpLiteral:
		for _, r := range re.Rune {
			if isMark(r) {
				return string(r)
			}
		}
	case syntax.OpCharClass:
		return classMarks(re.Rune)
	case syntax.OpCapture, syntax.OpPlus:
		return required(re.Sub[0])
	case syntax.OpRepeat:
		if re.Min > 0 {
			return required(re.Sub[0])
		}
	case syntax.OpConcat:
		best := ""
		for _, sub := range re.Sub {
			if m := required(sub); m != "" && (best == "" || len(m) < len(best)) {
				best = m
			}
		}
		return best
	case syntax.OpAlternate:
		all := ""
		for _, sub := range re.Sub {
			m := required(sub)
			if m == "" {
				return ""
			}
			all += m
		}
		return all
	}
	return ""
}

// classMarks returns the runes of a class if all of them are marks, and few.
func classMarks(ranges []rune) (marks string) {
	for i := 0; i < len(ranges); i += 2 {
		for r := ranges[i]; r <= ranges[i+1]; r++ {
			if !isMark(r) || len(marks) == 8 {
				return ""
			}
			marks += string(r)
		}
	}
	return marks
}

// isMark reports whether r is an ASCII mark that is rare enough to be an
// anchor, and is not folded into another.
func isMark(r rune) bool {
	switch r {
	case ' ', '.', ',', '\'', '"':
		return false
	}
	return r > ' ' && r < utf8.RuneSelf && !('0' <= r && r <= '9' || 'a' <= r|0x20 && r|0x20 <= 'z') && r != 0x7F
}

// longest returns the most bytes that a match of re can have; ok is false if
// there is no limit.
func longest(re *syntax.Regexp) (n int, ok bool) {
	switch re.Op {
	case syntax.OpLiteral:
		for _, r := range re.Rune {
			n += runeLen(r, re.Flags&syntax.FoldCase != 0)
		}
		return n, true
	case syntax.OpCharClass:
		for _, r := range re.Rune {
			n = max(n, runeLen(r, false))
		}
		return n, true
	case syntax.OpAnyChar, syntax.OpAnyCharNotNL:
		return utf8.UTFMax, true
	case syntax.OpStar, syntax.OpPlus:
		return 0, false
	case syntax.OpRepeat:
		n, ok = longest(re.Sub[0])
		return n * re.Max, ok && re.Max >= 0 && n*re.Max <= detect.Horizon
	case syntax.OpConcat:
		for _, sub := range re.Sub {
			m, bounded := longest(sub)
			if !bounded {
				return 0, false
			}
			n += m
		}
		return n, n <= detect.Horizon
	case syntax.OpAlternate:
		for _, sub := range re.Sub {
			m, bounded := longest(sub)
			if !bounded {
				return 0, false
			}
			n = max(n, m)
		}
		return n, true
	case syntax.OpCapture, syntax.OpQuest:
		return longest(re.Sub[0])
	}
	return 0, true // assertions
}

func runeLen(r rune, fold bool) int {
	if fold {
		return 3 // K is also the Kelvin sign, s the long s
	}
	return max(1, utf8.RuneLen(r))
}
