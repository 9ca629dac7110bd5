package main

import (
	"fmt"
	"math/rand/v2"
	"os"
	"regexp"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestUpToDate: the files of the package are what gen makes.
func TestUpToDate(t *testing.T) {
	for name, want := range files() {
		got, err := os.ReadFile("../" + name)
		require.NoError(t, err)
		require.Equal(t, string(want), string(got), "go generate ./detect/phone")
	}
}

// short calls f with all strings of up to n of the digits 0 to 3.
func short(n int, f func(s string)) {
	var walk func(s string)
	walk = func(s string) {
		f(s)
		if len(s) < n {
			for d := range 4 {
				walk(s + string(rune('0'+d)))
			}
		}
	}
	walk("")
}

// expression returns an expression over the digits 0 to 3, with group 1 in it once if
// that is wanted.
func expression(r *rand.Rand, depth int) string {
	if depth == 0 {
		return []string{"0", "1", "2", "[12]", `\d`, "[03]"}[r.IntN(6)]
	}
	a, b := expression(r, depth-1), expression(r, depth-1)
	switch r.IntN(6) {
	case 0:
		return "(?:" + a + "|" + b + ")"
	case 1:
		return "(?:" + a + ")?" + b
	case 2:
		return "(?:" + a + "){1,2}"
	case 3:
		return "(?:" + a + "|" + b + "|" + a + b + ")?"
	}
	return a + b
}

// TestLanguagesAreThoseOfRegexp: what an expression matches whole, what begins with
// that, and the operations on sets.
func TestLanguagesAreThoseOfRegexp(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	for range 25 {
		x, y := expression(r, 3), expression(r, 3)
		whole, other := regexp.MustCompile("^(?:"+x+")$"), regexp.MustCompile("^(?:"+y+")$")
		begin := regexp.MustCompile("^(?:" + x + ")")
		l, m := matches(x), matches(y)
		and, or, but, onward, behind := l.and(m), l.or(m), l.but(m), l.onward(), l.behind("12")
		short(5, func(s string) {
			a, b := whole.MatchString(s), other.MatchString(s)
			require.Equal(t, a, l.has(s), "%s %s", x, s)
			require.Equal(t, a && b, and.has(s))
			require.Equal(t, a || b, or.has(s))
			require.Equal(t, a && !b, but.has(s))
			require.Equal(t, begin.MatchString(s), onward.has(s), "%s… %s", x, s)
			require.Equal(t, len(s) >= 2 && s[:2] == "12" && whole.MatchString(s[2:]), behind.has(s))
		})
	}
}

// TestPrefixesAreThoseOfRegexp: what becomes of a number when the prefix is taken off.
func TestPrefixesAreThoseOfRegexp(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 8))
	ruled := 0
	for range 40 {
		var expr, rule string
		switch r.IntN(4) {
		case 0:
			expr = expression(r, 2)
		case 1:
			expr, rule = "("+expression(r, 1)+")$|"+expression(r, 1), "31$1"
		case 2:
			expr, rule = "1?(?:("+expression(r, 1)+")2)?", "3$1"
		case 3:
			expr, rule = "(?:0|3)(?:("+expression(r, 1)+")("+expression(r, 1)+"))?", "$2"
		}
		target, viable := expression(r, 3), expression(r, 3)
		l, v := matches(target), matches(viable)
		got := newPrefix(expr, rule).origin(l, v)
		isTarget, isViable := regexp.MustCompile("^(?:"+target+")$"), regexp.MustCompile("^(?:"+viable+")$")
		prefix := regexp.MustCompile("^(?:" + expr + ")")
		short(6, func(s string) {
			left := s
			if m := prefix.FindStringSubmatchIndex(s); m != nil {
				left = s[m[1]:]
				if rule != "" && m[len(m)-2] >= 0 {
					left = string(prefix.ExpandString(nil, rule, s, m)) + left
					ruled++
				}
				if isViable.MatchString(s) && !isViable.MatchString(left) {
					left = s
				}
			}
			require.Equal(t, isTarget.MatchString(left), got.has(s), "%s -> %s of %s: %s", expr, rule, target, s)
		})
	}
	require.Greater(t, ruled, 1000)
}

// TestTableHoldsItsLanguages: however many share it.
func TestTableHoldsItsLanguages(t *testing.T) {
	r := rand.New(rand.NewPCG(9, 10))
	tab := newTable()
	var ls []*language
	var at []uint16
	for range 40 {
		l := matches(expression(r, 3))
		ls, at = append(ls, l), append(at, tab.add(l))
	}
	b := tab.bytes()
	accepts := func(s uint16, digits string) bool {
		for _, c := range digits {
			u := tab.units[2*int(s):]
			n := 0
			for d := range int(c-'0') + 1 {
				n += int(u[0] >> d & 1)
			}
			s = u[n]
			if s == 0 {
				return false
			}
		}
		return b[4*int(s)+1]>>7 != 0
	}
	for i, l := range ls {
		short(5, func(s string) { require.Equal(t, l.has(s), accepts(at[i], s), fmt.Sprint(i, s)) })
	}
	require.Equal(t, at[0], tab.add(ls[0]), "what is known is not added again")
	require.Panics(t, func() { tab.add(everything) }, "a table holds finitely many strings")
}
