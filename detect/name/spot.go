package name

import (
	"strings"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/internal/nametag"
)

// anchorBytes are '<' of "John Smith <john@example.com>" and '@' of mentions
// and of e-mail addresses whose local part repeats a name.
const anchorBytes = "<@"

// spot judges one place: first by form, then by the chain.
func (f *finder) spot(c *detect.Cursor) int {
	s := c.State().(*state)
	t := &s.tag
	if !s.asked {
		s.asked = true
		if !c.Wants(Location) && !c.Wants(Organization) {
			t.Gate = f.gate
		}
		m := 1 + sign(c.Mode()) // of the scanner: it never changes
		t.Bias, t.GateOdds, t.AloneOdds = f.bias[m], gateOdds[m], aloneOdds[m]
	}
	switch c.Text[c.Pos] {
	case '<':
		if b, e := displayName(c); b < e && (e <= s.begin || s.end <= b) {
			f.emit(c, s, b, e, detect.Cued, detect.High, "name/mail")
		}
		return c.Pos + 1
	case '@':
		return f.handle(c, s)
	case 'I':
		if strings.HasPrefix(c.Text[c.Pos+1:], " ") && f.add == nil && c.Header(c.Pos) == "" {
			return 0 // the pronoun
		}
	}
	if c.Text[c.Pos] >= 0xE3 {
		if next := f.east(c, s); next > 0 {
			return next
		}
	}
	w := c.Word()
	if w.Flags&detect.NonASCII != 0 && w.Flags&(detect.FirstUpper|detect.HasLower) == 0 {
		if next := f.south(c, s, w); next > 0 {
			return next
		}
	}
	if f.add != nil {
		if b, e := f.add.at(c, w); b < e {
			t.Skip(c, b, e)
			c.Emit(detect.Match{Begin: b, End: e, Type: Type, Confidence: detect.Certain, Evidence: detect.Cued, Rule: "name/list"})
			return e
		}
	}
	if b, e, ok := keyed(c, f.keys, w); ok {
		if b < e {
			f.emit(c, s, b, e, detect.Cued, detect.High, "name/field")
		}
		return e
	}
	if cell := c.Header(c.Pos); cell != "" && f.keys.ends(cell) && isNameKey(cell) >= someKey {
		b, e := cellAround(c)
		if nb, ne := trimValue(c.Text, b, e); c.Text[nb:ne] != cell && likelyName(c, nb, ne, nameKey) {
			f.emit(c, s, nb, ne, detect.Cued, detect.High, "name/column")
			return max(e, c.Pos+1)
		}
	}
	if end := ticketName(c, w); end > 0 {
		f.emit(c, s, c.Pos, end, detect.Cued, detect.High, "name/ticket")
		return end
	}
	if e := w.End; e < len(c.Text) && c.Text[e] == '.' && w.Flags&detect.FirstUpper == 0 {
		if e = login(c, w); e > 0 {
			f.emit(c, s, c.Pos, e, detect.Cued, detect.High, "name/login")
			return e
		}
	}
	next := t.Judge(c, len(c.Text))
	for _, x := range t.Found {
		f.emitFind(c, s, x)
	}
	return next
}

func sign(m detect.Mode) int {
	switch {
	case m < 0:
		return -1
	case m > 0:
		return 1
	}
	return 0
}

// emit reports a name found by its form and tells the chain.
func (f *finder) emit(c *detect.Cursor, s *state, b, e int, ev detect.Evidence, conf detect.Confidence, rule string) {
	s.tag.Skip(c, b, e)
	s.begin, s.end = b, e
	if f.exempt != nil && f.exempt.covers(c, b, e) {
		return
	}
	c.Emit(detect.Match{Begin: b, End: e, Type: Type, Confidence: conf, Evidence: ev, Rule: rule})
}

// emitFind reports what the chain found.
func (f *finder) emitFind(c *detect.Cursor, s *state, x nametag.Find) {
	if f.exempt != nil && f.exempt.covers(c, x.Begin, x.End) {
		return
	}
	if x.Label == nametag.BeginName && (!f.courtesy.strip(c, &x) || f.isBrand(c, x.Begin, x.End) || f.isProduct(c, x)) {
		return
	}
	if x.Label == nametag.BeginName {
		s.begin, s.end = x.Begin, x.End
	}
	m := detect.Match{Begin: x.Begin, End: x.End, Type: Type, Confidence: level(x.P), Rule: "name/chain"}
	if x.Introduced {
		m.Rule = "name/introduced"
	}
	switch x.Label {
	case nametag.BeginPlace:
		m.Type, m.Rule = Location, "name/place"
	case nametag.BeginFirm:
		m.Type, m.Rule = Organization, "name/firm"
	}
	if x.Cued {
		m.Evidence, m.Confidence = detect.Cued, max(m.Confidence, detect.High)
	}
	c.Emit(m)
}

// level turns a probability into a level; see the package comment for what the
// levels mean.
func level(p float64) detect.Confidence {
	switch {
	case p >= .98:
		return detect.High
	case p >= .9:
		return detect.Medium + 2
	}
	return detect.Medium
}

func info() []detect.Info {
	return []detect.Info{
		{Type: Type, What: "name of a person", Evidence: "lists, context and cues; no check exists",
			Presidio: "PERSON", Google: "PERSON_NAME", AWS: "NAME", Azure: "Person"},
		{Type: Location, What: "place", Evidence: "lists and context", Off: true,
			Presidio: "LOCATION", Google: "LOCATION", AWS: "", Azure: "Location"},
		{Type: Organization, What: "organization", Evidence: "lists and context", Off: true,
			Presidio: "ORGANIZATION", Google: "ORGANIZATION_NAME", AWS: "", Azure: "Organization"},
	}
}
