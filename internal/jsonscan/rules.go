package jsonscan

import (
	"errors"
	"strings"
)

// ErrPointer means that a rule is not a JSON Pointer.
var ErrPointer = errors.New("not a JSON Pointer")

// Rules are places in JSON texts, as JSON Pointers (RFC 6901) in which "*"
// stands for any one name or index. A rule means the value at its place and
// all that is in it, also in JSON that a string holds.
type Rules []Rule

// A Rule is a place, name by name.
type Rule []string

// ParseRule reads a JSON Pointer with "*".
func ParseRule(s string) (Rule, error) {
	if s == "" {
		return Rule{}, nil
	}
	if s[0] != '/' {
		return nil, ErrPointer
	}
	r := Rule(strings.Split(s[1:], "/"))
	for i, name := range r {
		if strings.Contains(strings.NewReplacer("~0", "", "~1", "").Replace(name), "~") {
			return nil, ErrPointer
		}
		r[i] = strings.NewReplacer("~1", "/", "~0", "~").Replace(name)
	}
	return r, nil
}

// A Reach is how far a rule has led to a value: n of its names have matched.
type Reach struct{ rule, n int }

// start returns the reach of all rules at the top of a text.
func (rs Rules) start() []Reach {
	all := make([]Reach, len(rs))
	for i := range all {
		all[i].rule = i
	}
	return all
}

// step returns the reach of the rules in the member called name.
func (rs Rules) step(from []Reach, name string) []Reach {
	var to []Reach
	for _, x := range from {
		if r := rs[x.rule]; x.n < len(r) && (r[x.n] == "*" || r[x.n] == name) {
			to = append(to, Reach{x.rule, x.n + 1})
		}
	}
	return to
}

// done reports whether a rule ends here.
func (rs Rules) done(at []Reach) bool {
	for _, x := range at {
		if x.n == len(rs[x.rule]) {
			return true
		}
	}
	return false
}
