// Package pattern makes a detector of regular expressions: yours. Built-in
// detectors never use one.
//
// Expressions are those of regexp2, which knows look-around and back references
// and can take exponential time. So every search has a timeout, and what is not
// searched in time is an error, detect.ErrTimeout: no text rather than text that
// was not looked at.
//
//	d, err := pattern.New("tickets", pattern.Rule{Type: "ticket", Expr: `\bTCK-\d{6}\b`, Bytes: "-"})
package pattern

import (
	"context"
	"fmt"
	"slices"
	"time"

	"github.com/dlclark/regexp2/v2"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/entity"
)

// A Rule is a regular expression for one type.
type Rule struct {
	Type entity.Type
	// Expr is the expression, in the syntax of regexp2.
	Expr string
	// Group is the group that is the value; 0 is the whole match.
	Group int
	// IgnoreCase matches letters in any case.
	IgnoreCase bool

	// Bytes and Words, if any is set, are the places around which to look, and
	// Window is how many bytes to either side of one; 0 is 256, at most
	// detect.Horizon. A rule with neither sees the whole text at once, and its
	// detector cannot stream. See detect.Anchors.
	Bytes  string
	Words  []string
	Window int

	// Cues, if any, must stand beside a match, within 8 words in front of it
	// or the window; only rules with Bytes or Words can have them.
	Cues []string
	// Check, if not nil, must accept the value.
	Check func(value string) bool
	// Confidence is that of a match; zero is Medium.
	Confidence detect.Confidence
	// Timeout is the most that one search may take; 0 is 100 ms.
	Timeout time.Duration
}

const (
	defaultTimeout = 100 * time.Millisecond
	defaultWindow  = 256
)

type compiled struct {
	Rule
	re      *regexp2.Regexp
	cues    *detect.Cues
	rule    string
	streams bool
}

// New returns detectors of the rules: one of those with anchors, one of those
// without. Names begin with name. A bad expression is an error that quotes the
// expression's position in the list only.
func New(name string, rules ...Rule) ([]*detect.Detector, error) {
	var anchored, whole []*compiled
	for i, r := range rules {
		c, err := compile(name, i, r)
		if err != nil {
			return nil, err
		}
		if c.streams {
			anchored = append(anchored, c)
		} else {
			whole = append(whole, c)
		}
	}
	var ds []*detect.Detector
	if len(whole) > 0 {
		ds = append(ds, &detect.Detector{Name: name, Types: types(whole), Detect: func(ctx context.Context, text string) ([]detect.Match, error) {
			return search(ctx, whole, text)
		}})
	}
	for i, c := range anchored {
		ds = append(ds, &detect.Detector{
			Name: fmt.Sprintf("%s/%d", name, i), Types: []entity.Type{c.Type}, Horizon: detect.Horizon,
			Anchors: detect.Anchors{Bytes: c.Bytes, Words: c.Words},
			Spot:    c.spot,
		})
	}
	return ds, nil
}

func compile(name string, i int, r Rule) (*compiled, error) {
	fail := func(why string) (*compiled, error) { return nil, fmt.Errorf("pattern: rule %d: %s", i, why) }
	c := &compiled{Rule: r, rule: name + "/" + string(r.Type), streams: r.Bytes != "" || len(r.Words) > 0}
	if r.Type == "" || r.Expr == "" {
		return fail("no type or no expression")
	}
	if len(r.Cues) > 0 && !c.streams {
		return fail("cues need bytes or words")
	}
	if c.Window == 0 {
		c.Window = defaultWindow
	}
	if c.Window < 1 || c.Window > detect.Horizon/2 {
		return fail("window out of bounds")
	}
	if c.Timeout == 0 {
		c.Timeout = defaultTimeout
	}
	options := regexp2.None
	if r.IgnoreCase {
		options |= regexp2.IgnoreCase
	}
	re, err := regexp2.Compile(r.Expr, options, regexp2.OptionMaxCachedRuneBufferLength(0))
	if err != nil {
		return fail("bad expression")
	}
	if !slices.Contains(re.GetGroupNumbers(), r.Group) {
		return fail("no such group")
	}
	re.MatchTimeout = c.Timeout
	c.re = re
	if len(r.Cues) > 0 {
		c.cues = detect.NewCues()
		c.cues.Add(0, r.Cues...)
	}
	return c, nil
}

func types(cs []*compiled) []entity.Type {
	var ts []entity.Type
	for _, c := range cs {
		if !slices.Contains(ts, c.Type) {
			ts = append(ts, c.Type)
		}
	}
	return ts
}

// search runs whole-text rules.
func search(ctx context.Context, cs []*compiled, text string) ([]detect.Match, error) {
	var ms []detect.Match
	for _, c := range cs {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		err := c.each(text, func(_, begin, end int) bool {
			if c.Check == nil || c.Check(text[begin:end]) {
				ms = append(ms, detect.Match{Begin: begin, End: end, Type: c.Type, Confidence: c.Confidence, Rule: c.rule})
			}
			return ctx.Err() == nil
		})
		if err != nil {
			return nil, err
		}
	}
	return ms, nil
}

// spot searches the window around an anchor.
func (c *compiled) spot(cur *detect.Cursor) int {
	lo := max(cur.Lo, cur.Pos-c.Window)
	hi := min(len(cur.Text), cur.Pos+c.Window)
	for lo > cur.Lo && lo < cur.Pos && cur.Text[lo]&0xC0 == 0x80 {
		lo++ // not inside a character
	}
	window := cur.Text[lo:hi]
	next := 0
	err := c.each(window, func(at, begin, end int) bool {
		b, e := lo+begin, lo+end
		if lo+at > cur.Pos {
			return false // matches that hold the anchor are wanted
		}
		if e <= cur.Pos && c.Group == 0 || c.Check != nil && !c.Check(window[begin:end]) {
			return true
		}
		if c.cues != nil && len(c.cues.Near(cur, min(b, cur.Pos), e, nil)) == 0 {
			return true
		}
		m := detect.Match{Begin: b, End: e, Type: c.Type, Confidence: c.Confidence, Rule: c.rule}
		if c.cues != nil {
			m.Evidence = detect.Cued
		}
		cur.Emit(m)
		next = e
		return true
	})
	if err != nil {
		cur.Fail(err)
	}
	return next
}

// each calls f with where each match in s begins and with its group, in bytes,
// until it returns false. A
// search that fails is tried once more: on a starved machine the clock can
// run out before the search had its time.
func (c *compiled) each(s string, f func(at, begin, end int) bool) error {
	m, err := c.re.FindStringMatch(s)
	if err != nil {
		m, err = c.re.FindStringMatch(s)
	}
	for ; err == nil && m != nil; m, err = c.re.FindNextMatch(m) {
		g := m.GroupByNumber(c.Group)
		if g == nil || len(g.Captures) == 0 {
			continue
		}
		begin, n := g.ByteRange()
		at, _ := m.ByteRange()
		if n > 0 && !f(at, begin, begin+n) {
			return nil
		}
	}
	if err != nil {
		return detect.ErrTimeout // regexp2's own error quotes the text
	}
	return nil
}
