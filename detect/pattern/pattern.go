// Package pattern makes a detector of regular expressions: yours. Built-in
// detectors never use one.
//
//	d, err := pattern.New("ours", pattern.Rule{Type: "ticket", Expr: `\bTCK-\d{6}\b`})
//
// # Expressions
//
// Expressions are written as for the standard library's regexp and may use
// what that lacks: look-ahead, look-behind, back references. The engine is
// regexp2, which can take exponential time. So every search has a timeout, and
// what is not searched in time is an error, [detect.ErrTimeout]: no text rather
// than text that was not looked at. The engine's own error, which quotes the
// text, is dropped, and it keeps none of the text in its pools.
//
// # Anchors
//
// A rule with anchors joins the one scan: its expression runs only on the bytes
// around them, and its detector can stream. Where every match of an
// expression holds a mark such as '-' or '@' and is of limited length, New finds
// the anchors by itself; [Rule.Whole] switches that off. A rule without
// anchors runs over the whole text, and its detector cannot stream.
//
// Around anchors the expression sees the folded text (see package detect):
// full-width letters, digits of other scripts and Unicode dashes are ASCII there. A
// rule for the whole text sees the text as it is. \b is between letters of any
// script and the rest; \w, \d and \s are ASCII. Either way a byte that is not
// UTF-8 counts as one U+FFFD, and positions are those of the original bytes.
package pattern

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"time"
	"unicode/utf8"

	"github.com/dlclark/regexp2/v2"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/entity"
)

// A Rule is a regular expression for one type.
type Rule struct {
	// Name is the second half of Match.Rule; "" is the type.
	Name string
	Type entity.Type
	// Expr is the expression.
	Expr string
	// Group is the group that is the value, by number or name; "" is the whole
	// match. A match without it, or with an empty one, does not count.
	Group string
	// IgnoreCase matches letters in any case.
	IgnoreCase bool

	// Anchors are the places around which to look; see detect.Anchors. A match
	// counts if it holds an anchor or touches it: the byte, the word, or the
	// chain of digit groups.
	Anchors detect.Anchors
	// Window is how many bytes to either side of an anchor the expression sees at first;
	// 0 is 256. A match that reaches its border is searched for again in a
	// wider one, up to detect.Horizon; what lies farther from the anchor than that
	// is not seen. Matches longer than detect.Horizon are reported in two pieces.
	Window int
	// Whole runs the expression over the whole text although anchors could be
	// found in it.
	Whole bool

	// Cues are words or phrases (see detect.Cues) that make a match beside them
	// surer. Only rules with anchors can have them.
	Cues []string
	// NeedCue drops matches without a cue.
	NeedCue bool
	// Check, if not nil, must accept the value: a checksum, say.
	Check func(value string) bool
	// Confidence is that of a match, CuedConfidence of one beside a cue, if
	// there are cues. Zero is Medium for the first and High for the second.
	Confidence, CuedConfidence detect.Confidence

	// Timeout is the most that one search may take; 0 is 100 ms. The engine's
	// clock is coarse: a search can take 100 ms more. All searches in
	// one text may take a second, and a second more for each MB.
	Timeout time.Duration
}

const (
	defaultTimeout = 100 * time.Millisecond
	defaultWindow  = 256
	// maxReach is the most that a match may reach to one side of its anchor.
	maxReach = detect.Horizon - 64
)

// compiled is a rule ready for use; immutable.
type compiled struct {
	Rule
	re    *regexp2.Regexp
	group int
	// context is how many bytes in front of a window look-behind can see.
	context int
	cues    *detect.Cues
	rule    string
}

// New returns a detector of the rules. If all of them have anchors, it
// streams; else it is handed the whole text, and cues and given anchors are
// refused: put those rules into a detector of their own.
//
// A bad rule is an error that names it. Nothing panics.
func New(name string, rules ...Rule) (*detect.Detector, error) {
	if len(rules) == 0 {
		return nil, fmt.Errorf("pattern: no rules")
	}
	cs := make([]*compiled, len(rules))
	whole := slices.ContainsFunc(rules, func(r Rule) bool { return r.Whole })
	for i, r := range rules {
		c, err := compile(name, r)
		if err != nil {
			return nil, fmt.Errorf("pattern: rule %d (%s): %w", i, r.Type, err)
		}
		cs[i] = c
		if none(c.Anchors) && !r.Whole {
			if marks, reach, ok := derive(r.Expr); ok {
				c.Anchors, c.Window, c.context = detect.Anchors{Bytes: marks}, max(r.Window, reach), utf8.UTFMax
			} else {
				whole = true
			}
		}
	}
	d := &detect.Detector{Name: name}
	for i, c := range cs {
		if !slices.Contains(d.Types, c.Type) {
			d.Types = append(d.Types, c.Type)
		}
		if !whole {
			d.Anchors = join(d.Anchors, c.Anchors)
		} else if !none(rules[i].Anchors) || len(c.Cues) > 0 {
			return nil, fmt.Errorf("pattern: rule %d (%s): anchors or cues beside a rule for the whole text", i, c.Type)
		}
	}
	if whole {
		d.Detect = func(ctx context.Context, text string) ([]detect.Match, error) { return search(ctx, cs, text) }
		return d, nil
	}
	d.Horizon = detect.Horizon
	d.State = func() detect.State { return newState(len(cs)) }
	d.Spot = func(c *detect.Cursor) int {
		st := c.State().(*state)
		for i, r := range cs {
			if r.wants(c) && st.next[i] <= c.Pos {
				r.spot(c, st, i)
			}
		}
		return 0
	}
	return d, nil
}

func compile(name string, r Rule) (c *compiled, err error) {
	defer func() {
		if recover() != nil {
			c, err = nil, fmt.Errorf("the expression cannot be compiled")
		}
	}()
	c = &compiled{Rule: r, rule: name + "/" + r.Name, context: 64}
	if r.Name == "" {
		c.rule = name + "/" + string(r.Type)
	}
	switch {
	case r.Type == "":
		return nil, fmt.Errorf("no type")
	case r.Expr == "":
		return nil, fmt.Errorf("no expression")
	case r.Window < 0 || r.Window > maxReach:
		return nil, fmt.Errorf("a window of %d bytes, want 0 to %d", r.Window, maxReach)
	case r.Timeout < 0:
		return nil, fmt.Errorf("a timeout below zero")
	case r.Whole && !none(r.Anchors):
		return nil, fmt.Errorf("both anchors and the whole text")
	case r.NeedCue && len(r.Cues) == 0:
		return nil, fmt.Errorf("it needs a cue but has none")
	}
	if c.Window == 0 {
		c.Window = defaultWindow
	}
	if c.Timeout == 0 {
		c.Timeout = defaultTimeout
	}
	if c.CuedConfidence == 0 {
		c.CuedConfidence = max(detect.High, c.Confidence)
	}
	options := regexp2.RE2
	if r.IgnoreCase {
		options |= regexp2.IgnoreCase
	}
	// Without a pool of its own the engine drops the runes of the text.
	c.re, err = regexp2.Compile(r.Expr, options, regexp2.OptionMaxCachedRuneBufferLength(0))
	if err != nil {
		return nil, err
	}
	c.re.MatchTimeout = c.Timeout
	if c.group, err = c.groupNumber(); err != nil {
		return nil, err
	}
	if len(r.Cues) > 0 {
		c.cues = detect.NewCues()
		c.cues.Add(0, r.Cues...)
	}
	return c, nil
}

func (c *compiled) groupNumber() (int, error) {
	if c.Group == "" {
		return 0, nil
	}
	n := c.re.GroupNumberFromName(c.Group)
	if i, err := strconv.Atoi(c.Group); err == nil {
		n = i
	}
	if !slices.Contains(c.re.GetGroupNumbers(), n) {
		return 0, fmt.Errorf("no group %q", c.Group)
	}
	return n, nil
}

func none(a detect.Anchors) bool {
	return a.Bytes == "" && a.Filter == "" && len(a.Words) == 0 && !a.Numbers && !a.Codes && !a.Capitals
}

// join returns the anchors of both.
func join(a, b detect.Anchors) detect.Anchors {
	a.Bytes += b.Bytes
	a.Words = slices.Concat(a.Words, b.Words)
	a.Joints += b.Joints
	a.Numbers, a.Codes, a.Capitals, a.Acronyms = a.Numbers || b.Numbers, a.Codes || b.Codes, a.Capitals || b.Capitals, a.Acronyms || b.Acronyms
	a.Uncued = nil
	a.Filter = detect.JoinFilters(a.Filter, b.Filter)
	return a
}

// found makes a match of the value [begin, end) of text, if it counts.
func (c *compiled) found(value string, begin, end int) (detect.Match, bool) {
	m := detect.Match{Begin: begin, End: end, Type: c.Type, Confidence: c.Confidence, Rule: c.rule}
	if c.Check != nil {
		if !c.Check(value) {
			return detect.Match{}, false
		}
		m.Evidence = detect.Checked
	}
	return m, true
}
