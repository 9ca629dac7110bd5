package nametag

import (
	"github.com/piikit/piikit/detect"
)

// smallBias is taken from the label Outside in lines without capitals, in nats:
// there most names lack what gives them away.
const smallBias = 0.7

// row labels the candidates from b to e.
func (t *Tagger) row(c *detect.Cursor, b, e int) {
	if t.Learn != nil {
		t.learn(c, b, e)
		return
	}
	l := &t.lat
	l.Reset(t.Model)
	t.gather(b, e)
	for i := b; i < e; i++ {
		t.describe(c, i, b, e)
		l.Add(t.x.all())
	}
	l.Bias(Outside, -t.Bias)
	if t.style == small {
		l.Bias(Outside, -t.Model.Nats(smallBias))
	}
	for i := b; i < e; i++ {
		if q := t.cue(i); q != noCue {
			l.BiasAt(i-b, BeginName, t.Model.Nats(nats[q]))
		}
		if i == b+1 && t.reversed(b, e) {
			l.BiasAt(1, InName, t.Model.Nats(3))
		}
		if t.toks[i].role&Apart != 0 {
			l.BiasAt(i-b, InName, t.Model.Nats(-20))
		}
	}
	ys := l.Best()
	for i, y := range ys {
		t.toks[b+i].label = y
	}
	if t.introduce(b, e) {
		for i := range ys {
			ys[i] = t.toks[b+i].label
		}
	}
	for i := 0; i < len(ys); i++ {
		if y := ys[i]; y&1 == 1 {
			k := i + 1
			for k < len(ys) && ys[k] == y+1 {
				k++
			}
			if fb, fe := t.trim(b+i, b+k); fb < fe && !(y == BeginName && (t.bare(fb, fe) || t.firm(fb, fe) || t.term(fb, fe) || t.common(fb) || fe-fb == 1 && t.vetoed(fb))) {
				f := Find{Begin: fb, End: fe, Label: y}
				if y == BeginName {
					q := t.cue(b + i)
					f.Cued = q == mediumCue || q == strongCue
					if f.Introduced = t.toks[fb].flags&fIntro != 0; f.Introduced {
						f.Cued, f.P = f.Cued || t.intro(b+i) >= fairIntro, introduced
					} else {
						f.P = l.Path(i, k, ^uint16(1<<InName))
					}
					f.Begin, f.End = t.widen(fb, fe)
				}
				t.Found = append(t.Found, f)
			}
			i = k - 1
		}
	}
}

// collect turns the tokens of what was found into bytes.
func (t *Tagger) collect(*detect.Cursor) {
	for i := range t.Found {
		f := &t.Found[i]
		f.Begin, f.End = int(t.toks[f.Begin].b), int(t.toks[f.End-1].e)
	}
}

func (t *Tagger) learn(c *detect.Cursor, b, e int) {
	var r Row
	for i := b; i < e; i++ {
		if k := &t.toks[i]; t.Hide != nil && t.Hide(int(k.b), int(k.e)) {
			k.attr &^= k.attr.Names()
		}
	}
	t.gather(b, e)
	for i := b; i < e; i++ {
		t.describe(c, i, b, e)
		r.Features = append(r.Features, append([]uint32(nil), t.x.all()...))
		k := &t.toks[i]
		r.Words = append(r.Words, detect.Word{Begin: int(k.b), End: int(k.e), Hash: k.hash})
	}
	for i, y := range t.Learn(r) {
		t.toks[b+i].label = y
	}
}

// reversed says that the row from b to e is a line of its own of the form
// "Last, First M.".
func (t *Tagger) reversed(b, e int) bool {
	k := &t.toks[b]
	if e-b < 3 || e-b > 5 || k.flags&fLine == 0 || !t.whole || t.toks[b+1].kind != mark || t.toks[b+1].hash != ',' {
		return false
	}
	return (e == len(t.toks) || t.toks[e].kind == newline) && t.toks[b+2].attr.Given() >= 4 && k.attr.Surname() >= k.attr.Given()
}

// firm reports whether a find ends as firms do: "Ltd", "Inc."
func (t *Tagger) firm(b, e int) bool {
	if t.toks[e-1].kind != word && e-b > 1 {
		e--
	}
	const both = Firm | Abbr
	return t.toks[e-1].role&both == both
}

// term reports whether a find is a word in lower case that is explained behind
// a colon apart: "ul : upper limit"; or the value of an option of a command.
func (t *Tagger) term(b, e int) bool {
	if t.style == small && t.at(b-2).kind == mark && t.at(b-2).hash == '-' && t.at(b-1).flags&fSpace == 0 && t.at(b-3).kind == mark && t.at(b-3).hash == '-' {
		return true // "--name redis"
	}
	k := t.at(e)
	return e-b == 1 && t.toks[b].shape == lower && k.kind == mark && k.hash == ':' && k.flags&fSpace != 0
}

// bare reports whether a find is an initial and nothing else, and no cue
// stands before it.
func (t *Tagger) bare(b, e int) bool {
	if t.toks[b].shape != initial || e-b > 2 || e-b == 2 && t.toks[b+1].kind == word {
		return false
	}
	q := t.cue(b)
	return q != strongCue && q != mediumCue
}

// trim takes marks from both ends of a find, but for the period of an
// abbreviation behind; what holds no word but titles, or begins with "Jr.", is no find.
func (t *Tagger) trim(b, e int) (int, int) {
	for b < e && t.toks[b].kind != word {
		b++
	}
	for e > b && t.toks[e-1].kind != word && t.toks[e-1].flags&fAbbr == 0 {
		e--
	}
	if e-b > 1 && t.toks[b+1].kind == word && t.toks[b+1].shape != lower && isJob(t.toks[b].hash) {
		b++
	}
	if b < e && t.toks[b].hash == hashJr {
		return 0, 0 // "Jr. High"
	}
	for i := b; i < e; i++ {
		if k := &t.toks[i]; k.kind == word && k.role&(Title|Apart) == 0 {
			return b, e
		}
	}
	return 0, 0
}

// isJob reports whether a word says what somebody does, in front of the name:
// coach, nurse, pt, rn, agent, principal, officer.
func isJob(hash uint64) bool {
	switch hash {
	case hashCoach, hashNurse, hashPt, hashRn, hashAgent, hashPrincipal, hashOfficer:
		return true
	}
	return false
}
