package detect

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/piikit/piikit/entity"
)

// A Reading is one way in which a detector read a place of a text, and what
// became of it. It holds no text: positions, and words of ours.
type Reading struct {
	Match
	// Check is what was checked, in the words of the type's [Info.Evidence]; ""
	// unless the match's evidence is [Checked].
	Check string
	// Cue is the cue in front of the value or behind it, in positions of the
	// text; nil if no cue was needed, or if the detector does not say.
	Cue *CueHit
	// Outcome says what became of the reading.
	Outcome Outcome
	// Winner is the index of the reading that it lost against, if Outcome is Lost; else -1.
	Winner int
}

// Outcome says what became of a reading.
type Outcome uint8

// The outcomes.
const (
	Found   Outcome = iota // reported, the whole of it or what others left of it
	Lost                   // another reading of the place won
	Weak                   // below the threshold
	Off                    // of a type that is not reported
	Allowed                // Options.Allow lets it pass
	Skipped                // inside a skip range
)

// String returns the name of the outcome in small letters.
func (o Outcome) String() string {
	names := [...]string{"found", "lost", "weak", "off", "allowed", "skipped"}
	if int(o) < len(names) {
		return names[o]
	}
	return "unknown"
}

// notes are what Explain wants to know of a scan.
type notes struct {
	readings []Reading
	cue      CueHit // behind the next match of the detector det at the place pos
	det, pos int
}

// Explaining reports whether [Scanner.Explain] runs, and wants to hear of
// cues and of readings that lost.
func (c *Cursor) Explaining() bool { return c.scan.notes != nil }

// Because names the cue that speaks for the next match that is emitted, for
// [Scanner.Explain]. It costs next to nothing otherwise.
func (c *Cursor) Because(h CueHit) {
	if n := c.scan.notes; n != nil {
		n.cue, n.det, n.pos = h, c.det, c.Pos
	}
}

// Reject names a match that lost against another of the same detector, for
// [Scanner.Explain]. It costs next to nothing otherwise.
func (c *Cursor) Reject(m Match) {
	if c.scan.notes != nil && m.Begin >= c.Lo && m.Begin < m.End && m.End <= len(c.Text) {
		c.scan.read(c.scan.original(m), Lost)
	}
}

// original returns m in positions of the original text.
func (s *scan) original(m Match) Match {
	m.Begin, m.End = widen(s.cur.Text, m.Begin, m.End)
	m.Begin, m.End = s.base+s.back.Begin(m.Begin), s.base+s.back.End(m.End)
	return m
}

// read keeps a reading.
func (s *scan) read(m Match, o Outcome) {
	n := s.notes
	r := Reading{Match: m, Outcome: o, Winner: -1}
	if m.Evidence == Checked {
		if t := s.plan.types[m.Type]; t != nil {
			r.Check = t.check
		}
	}
	if n.pos == s.cur.Pos && n.det == s.cur.det {
		h := n.cue
		if h.End > 0 {
			h.Begin, h.End = s.base+s.back.Begin(h.Begin), s.base+s.back.End(h.End)
		}
		r.Cue = &h
	}
	n.readings = append(n.readings, r)
}

// outcome is what is known of a match when it is emitted.
func (p *typePlan) outcome(m Match) Outcome {
	switch {
	case !p.on:
		return Off
	case m.Confidence < p.threshold:
		return Weak
	}
	return Found
}

// Explain scans text as [Scanner.Find] does and returns all readings of it, in
// text order, with what became of each: for tests, bug reports and the
// curious. It takes several times as long as Find. Errors are those of Find.
func (s *Scanner) Explain(ctx context.Context, text string, c Call) ([]Reading, error) {
	if len(text) > s.opt.MaxText {
		return nil, ErrTooLong
	}
	if err := entity.CheckSpans(text, c.Skip); err != nil {
		return nil, err
	}
	sc := newScan(s)
	sc.notes = &notes{pos: -1}
	if err := sc.begin(c); err != nil {
		return nil, err
	}
	if err := sc.text(ctx, text); err != nil {
		return nil, err
	}
	rs := sc.notes.readings
	found := sc.settle(nil, text, nil)
	slices.SortStableFunc(rs, func(a, b Reading) int { return byBegin(a.Match, b.Match) })
	skip := entity.MergeSpans(c.Skip)
	for i := range rs {
		rs[i].Outcome = s.outcome(&rs[i], found, text, skip)
	}
	longest := 0
	for i := range rs {
		if rs[i].Outcome == Found {
			longest = max(longest, rs[i].End-rs[i].Begin)
		}
	}
	for i := range rs {
		if rs[i].Outcome == Lost {
			rs[i].Winner = s.winner(&rs[i], rs, longest)
		}
	}
	return rs, nil
}

// outcome says what became of a reading, given what was found before skip
// ranges were taken out.
func (s *Scanner) outcome(r *Reading, found []Match, text string, skip []entity.Span) Outcome {
	if r.Outcome == Weak || r.Outcome == Off {
		return r.Outcome
	}
	k, _ := slices.BinarySearchFunc(skip, r.Begin, func(sp entity.Span, at int) int { return cmp.Compare(sp.End, at+1) })
	if k < len(skip) && skip[k].Begin <= r.Begin && r.End <= skip[k].End {
		return Skipped
	}
	if s.opt.Allow != nil && s.opt.Allow(text[r.Begin:r.End]) {
		return Allowed
	}
	if r.Outcome == Lost {
		return Lost
	}
	k, _ = slices.BinarySearchFunc(found, r.Begin, func(m Match, at int) int { return cmp.Compare(m.Begin, at) })
	for _, m := range found[k:] { // the whole of it, or what others left of it
		if m.Begin >= r.End {
			break
		}
		if m.Type == r.Type && m.Rule == r.Rule && r.Begin <= m.Begin && m.End <= r.End {
			return Found
		}
	}
	return Lost
}

// winner returns the index of the best found reading that overlaps r, or -1. rs is in
// text order, and no found reading is longer than longest.
func (s *Scanner) winner(r *Reading, rs []Reading, longest int) int {
	w := -1
	from, _ := slices.BinarySearchFunc(rs, r.Begin-longest, func(o Reading, at int) int { return cmp.Compare(o.Begin, at) })
	for k := from; k < len(rs) && rs[k].Begin < r.End; k++ {
		if o := &rs[k]; o.Outcome == Found && o.Begin < r.End && r.Begin < o.End && (w < 0 || s.better(o.Match, rs[w].Match) < 0) {
			w = k
		}
	}
	return w
}

// String describes the reading in one line, without any text:
//
//	us_ssn [11,22) found: id/us_ssn, checked (area, group and serial rules), certain; cue [4,7) 0 words before, a label
func (r Reading) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s [%d,%d) %s: %s, %s", r.Type, r.Begin, r.End, r.Outcome, r.Rule, r.Evidence)
	if r.Check != "" {
		fmt.Fprintf(&b, " (%s)", r.Check)
	}
	fmt.Fprintf(&b, ", %s", r.Confidence)
	if h := r.Cue; h != nil {
		switch {
		case h.End == 0:
			b.WriteString("; a cue in the column's header")
		case h.After:
			fmt.Fprintf(&b, "; cue [%d,%d) %d words behind", h.Begin, h.End, h.Distance)
		default:
			fmt.Fprintf(&b, "; cue [%d,%d) %d words before", h.Begin, h.End, h.Distance)
		}
		if h.Key && h.End > 0 {
			b.WriteString(", a label")
		}
	}
	if r.Winner >= 0 {
		fmt.Fprintf(&b, "; against reading %d", r.Winner)
	}
	return b.String()
}
