package pattern

import (
	"context"
	"slices"
	"time"
	"unicode/utf8"

	"github.com/dlclark/regexp2/v2"

	"github.com/piikit/piikit/detect"
)

// state is what a detector with anchors remembers along a text.
type state struct {
	next  []int // per rule: where its last match ended
	spent time.Duration
	gone  int // bytes that the window of a stream has left behind
}

func newState(n int) *state { return &state{next: make([]int, n)} }

func (s *state) Reset() {
	clear(s.next)
	s.spent, s.gone = 0, 0
}

func (s *state) Shift(n int) {
	s.gone += n
	for i := range s.next {
		s.next[i] = max(0, s.next[i]-n)
	}
}

// allowance is what all searches may take in the first n bytes of a text.
func allowance(n int) time.Duration {
	return time.Second + time.Duration(n)*time.Microsecond
}

// wants reports whether the place is an anchor of the rule: others of the same
// detector have theirs.
func (c *compiled) wants(cur *detect.Cursor) bool {
	a, t, i := &c.Anchors, cur.Text, cur.Pos
	for k := 0; k < len(a.Bytes); k++ {
		if a.Bytes[k] == t[i] {
			return true
		}
	}
	w := cur.Word()
	if w.Len() == 0 {
		return false
	}
	if a.Numbers && t[i]-'0' < 10 || a.Capitals && w.Flags.Has(detect.FirstUpper) || a.Codes || a.Filter != "" {
		return true
	}
	for _, word := range a.Words {
		if detect.Hash(word) == w.Hash {
			return true
		}
	}
	return false
}

// spot searches around the place.
func (c *compiled) spot(cur *detect.Cursor, st *state, index int) {
	floor := max(cur.Lo, st.next[index], cur.Pos-maxReach)
	for window := c.Window; ; window *= 4 {
		from := max(floor, cur.Pos-window)
		to := min(len(cur.Text), cur.Pos+window)
		more, ok := c.around(cur, st, index, from, to, floor)
		if !ok || !more || from == floor && to == len(cur.Text) {
			return
		}
	}
}

// around searches the bytes from..to around the place; more is true if a match
// reaches their border, so that a wider window could show another. What is
// left of from can be seen by look-behind, but no match begins there.
func (c *compiled) around(cur *detect.Cursor, st *state, index, from, to, floor int) (more, ok bool) {
	lo := max(cur.Lo, from-c.context)
	for lo > cur.Lo && !utf8.RuneStart(cur.Text[lo]) {
		lo--
	}
	for from > lo && !utf8.RuneStart(cur.Text[from]) {
		from--
	}
	for to < len(cur.Text) && !utf8.RuneStart(cur.Text[to]) {
		to++
	}
	text := cur.Text[lo:to]
	anchor := cur.Pos - lo
	width := max(1, cur.Word().Len())
	if c.Anchors.Numbers && cur.Text[cur.Pos]-'0' < 10 {
		if sh := cur.Shape(); sh.Numeric > 0 {
			width = sh.Groups[sh.Numeric-1].End - cur.Pos
		}
	}
	err := c.each(text, from-lo, func(took time.Duration) bool {
		st.spent += took
		return st.spent <= allowance(st.gone+cur.Pos)
	}, func(begin, end, b, e int) bool {
		if begin > anchor+width {
			return false
		}
		if end < anchor {
			return true
		}
		if begin == from-lo && from > floor || end == len(text) && to < len(cur.Text) {
			more = true
			return false
		}
		if m, good := c.found(text[b:e], lo+b, lo+e); good && c.beside(cur, &m) {
			if m.End-m.Begin > detect.Horizon {
				rest := m
				m.End, rest.Begin = cur.Pos, cur.Pos
				cur.Emit(rest)
			}
			cur.Emit(m)
		}
		st.next[index] = max(st.next[index], lo+end)
		return true
	})
	if err != nil {
		cur.Fail(err)
		return false, false
	}
	return more, true
}

// beside looks for cues around m; false drops it.
func (c *compiled) beside(cur *detect.Cursor, m *detect.Match) bool {
	if c.cues == nil {
		return true
	}
	var buf [8]detect.CueHit
	hits := c.cues.Near(cur, min(m.Begin, cur.Pos), m.End, buf[:0])
	hits = slices.DeleteFunc(hits, func(h detect.CueHit) bool { return h.After && introduces(cur.Text, h.End) })
	if len(hits) == 0 {
		return !c.NeedCue
	}
	cur.Because(hits[0])
	m.Confidence, m.Evidence = c.CuedConfidence, max(m.Evidence, detect.Cued)
	return true
}

// introduces reports whether a word that ends at i is said of what follows it
// rather than of what stands in front: "of 2026: badge 4711".
func introduces(t string, i int) bool {
	for k := i; k < len(t) && k < i+3; k++ {
		switch c := t[k]; {
		case c == ':' || c == '=' || c-'0' < 10:
			return true
		case c != ' ':
			return false
		}
	}
	return false
}

// search runs rules over a whole text.
func search(ctx context.Context, cs []*compiled, text string) (ms []detect.Match, err error) {
	var spent time.Duration
	for _, c := range cs {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		err := c.each(text, 0, func(took time.Duration) bool {
			spent += took
			return spent <= allowance(len(text))
		}, func(_, _, b, e int) bool {
			if m, ok := c.found(text[b:e], b, e); ok {
				ms = append(ms, m)
			}
			return ctx.Err() == nil
		})
		if err != nil {
			return nil, err
		}
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	return ms, nil
}

// each calls f with each match in s from at on, and with its group, in bytes,
// until f returns false. Each search is timed; it is an error if spend refuses
// the time it took.
func (c *compiled) each(s string, at int, spend func(time.Duration) bool, f func(begin, end, b, e int) bool) error {
	var m *regexp2.Match
	next := func() (*regexp2.Match, error) {
		if m == nil {
			return c.re.FindStringMatchStartingAt(s, at)
		}
		return c.re.FindNextMatch(m)
	}
	for {
		start := time.Now()
		n, err := next()
		took := time.Since(start)
		if err != nil && took < c.Timeout/2 {
			// On a starved machine the clock can run out before the search had
			// its time: once more.
			start = time.Now()
			n, err = next()
			took += time.Since(start)
		}
		if err != nil || !spend(took) {
			return detect.ErrTimeout // the engine's own error quotes the text
		}
		if n == nil {
			return nil
		}
		m = n
		g := m.GroupByNumber(c.group)
		if g == nil || len(g.Captures) == 0 {
			continue
		}
		b, size := g.ByteRange()
		begin, length := m.ByteRange()
		if size > 0 && !f(begin, begin+length, b, b+size) {
			return nil
		}
	}
}
