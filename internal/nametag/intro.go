package nametag

import (
	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/internal/words"
)

// Names that the chain does not know, behind or in front of what introduces a
// person: "this is X speaking", "I'm X", "X here", "ask for X". There a
// capitalized word is a name that no list says is something else.

// An intro says how surely a person is introduced.
type intro uint8

const (
	noIntro   intro = iota
	softIntro       // "this is", "it's": of things too
	fairIntro       // "I'm", "speak to", "cc", "X speaking", a line behind "Regards,"
	sureIntro       // "my name is", "Mr."
)

// introduced is the probability given to names that only a phrase speaks for.
const introduced = .95

const (
	hashHere     uint64 = 0x31a34250422681be
	hashSpeaking uint64 = 0xaa4e52b8eaacec8d
	hashCalling  uint64 = 0x37c5725f5475bdf0
	hashAgain    uint64 = 0xbe5fa893d0b8f778
	hashFrom     uint64 = 0xb13f9100fdef5e9a
	hashWith     uint64 = 0xaa063f1b1e2b010d
	hashTo       uint64 = 0xbdd844d99200104e
	hashFor      uint64 = 0x5a8c71e8a9b15754
	hashWho      uint64 = 0x968f03c638541eee
	hashSpeak    uint64 = 0x0297314e35a45f9b
	hashSpoke    uint64 = 0x1b8e47b545f6a149
	hashTalk     uint64 = 0x2d8aebd37e225283
	hashAsk      uint64 = 0xa571334177ba9dff
	hashAsked    uint64 = 0xd3ecd20164bb069e
	hashCc       uint64 = 0x9759666445bbddf3
)

// introduced says whether the words in front of a run, or the one behind, may
// introduce a person, so that the sentence must be read.
func (r *run) introduced(c *detect.Cursor) bool {
	prev, next := r.prev.Hash, r.next.Hash
	switch prev {
	case hashM, hashCc, hashIts:
		return r.open()
	case hashIm: // German "im" stands inside of a sentence
		b := r.prev.Begin
		if c.Text[b] != 'i' {
			return false // or begins one: "Im Juni"
		}
		if b > c.Lo+1 && class[c.Text[b-2]]&(cLow|cUp) != 0 && c.Text[b-1] == ' ' {
			p, ok := c.Before(2)
			return ok && roleOf(p.Hash)&Greet != 0 && r.open()
		}
		return r.open()
	case hashIs, hashAm, hashS, hashTo, hashWith, hashFor, hashMe, hashBin:
		p, ok := c.Before(2)
		if !ok {
			return false
		}
		switch p.Hash {
		case hashThis, hashI, hashIt, hashIch, hashCall:
			return r.open()
		case hashSpeak, hashSpoke, hashTalk, hashSpeaking:
			return (prev == hashTo || prev == hashWith) && r.open()
		case hashAsk, hashAsked:
			return prev == hashFor && r.open()
		}
		return roleOf(p.Hash)&Noun != 0
	}
	return (next == hashHere || next == hashSpeaking) && r.open()
}

// open says that the first word of a run may be the name of a person whom a
// phrase introduces.
func (r *run) open() bool {
	return mayBeName(r.fa) || r.fa.Given() >= 6
}

// mayBeName says whether no list speaks against a word as a name.
func mayBeName(a words.Attr) bool {
	if a.Use() == 0 {
		return !a.Org()
	}
	self, _, _ := a.Odds()
	return self >= 25 && a.Word() <= 2 || self >= 10 && a.Given() >= 3 && a.Word() == 0 && a.Place() < 2
}

// intro looks at what stands before token i.
func (t *Tagger) intro(i int) intro {
	p1, p2, p3 := t.at(i-1), t.at(i-2), t.at(i-3)
	if p1.kind == mark && p1.hash == ':' {
		return noIntro // the value of a field
	}
	switch t.cue(i) {
	case againstCue:
		return noIntro
	case strongCue:
		return sureIntro
	case mediumCue:
		if p1.hash == hashIm && (p1.shape != lower || p1.flags&(fSent|fLine) == 0 && p2.kind == word && p2.role&Greet == 0) {
			return noIntro // German "im"
		}
		return fairIntro
	case weakCue:
		return softIntro
	}
	if p1.kind != word {
		return noIntro
	}
	switch p1.hash {
	case hashS:
		if p4 := t.at(i - 4); p2.kind == mark && p3.hash == hashIt && (p4.kind == mark || p4.role&Greet != 0) { // "Hi, it's ..."
			return softIntro
		}
	case hashIts:
		if p2.kind == mark {
			return softIntro
		}
	case hashTo, hashWith:
		switch p2.hash {
		case hashSpeak, hashSpoke, hashTalk, hashSpeaking:
			return fairIntro
		}
	case hashFor:
		if p2.hash == hashAsk || p2.hash == hashAsked {
			return fairIntro
		}
	case hashCc:
		return fairIntro
	}
	return noIntro
}

// introduce labels the names in the row from b to e that something introduces
// and the chain let pass. It reports whether there are any.
func (t *Tagger) introduce(b, e int) (any bool) {
	ts := t.toks
	for i := b; i < e; i++ {
		k := &ts[i]
		if k.kind != word || k.label == BeginName || k.label == InName || k.flags&(fCand|fTech) != fCand || i > b && ts[i-1].label != Outside {
			continue
		}
		if k.label != Outside && (k.attr.Given() < 3 || !t.surnamed(k)) {
			continue // a place or a firm
		}
		if k.shape == initial {
			if end := t.initialed(i, e); end > i {
				k.label = BeginName
				for j := i + 1; j < end; j++ {
					ts[j].label = InName
				}
				k.flags |= fIntro
				any = true
				i = end - 1
			}
			continue
		}
		if !mayBeName(k.attr) && k.attr.Given() < 6 {
			continue
		}
		in := t.intro(i)
		begins := k.flags&(fSent|fLine) != 0 || t.at(i-1).kind == mark && t.at(i-1).hash == ','
		if in == noIntro && !begins {
			continue
		}
		end := t.capitals(i, e)
		if in == noIntro {
			if !t.presents(end) {
				continue
			}
			in = fairIntro
		}
		if !t.nameable(i, end, in) {
			continue
		}
		k.label = BeginName
		for j := i + 1; j < end; j++ {
			ts[j].label = InName
		}
		k.flags |= fIntro
		any = true
		i = end - 1
	}
	return any
}

// initialed returns where "G. H. de Witte" ends, or i: initials, a particle and a
// surname.
func (t *Tagger) initialed(i, e int) int {
	ts, j := t.toks, i
	for j+1 < e && ts[j].shape == initial && ts[j].kind == word && ts[j+1].kind == mark && ts[j+1].hash == '.' {
		j += 2
	}
	if j == i {
		return i
	}
	n := j
	for j < e && ts[j].kind == word && ts[j].shape == lower && ts[j].role&Particle != 0 && ts[j].role&Apart == 0 {
		j++
	}
	if k := t.at(j); j == n || j >= e || k.kind != word || k.shape != title || k.label != Outside || k.attr.Surname() < 2 && k.attr != 0 || !t.surnamed(k) {
		return i
	}
	return j + 1
}

// presents says that what stands at i presents the person in front of it:
// "X here", "X speaking".
func (t *Tagger) presents(i int) bool {
	k, n := t.at(i), t.at(i+1)
	if k.kind != word || k.hash != hashHere && k.hash != hashSpeaking {
		return false
	}
	return n.kind != word || n.hash == hashFrom || n.hash == hashAgain
}

// capitals returns where the capitalized words end that begin at token i.
func (t *Tagger) capitals(i, e int) int {
	ts := t.toks
	end, words := i+1, 1
	for j := i + 1; j < e; j++ {
		k := &ts[j]
		if k.kind == mark {
			if (k.hash == '-' || k.hash == '\'') && k.flags&fSpace == 0 && j+1 < e && ts[j+1].flags&fSpace == 0 || k.hash == '.' && k.flags&fAbbr != 0 {
				continue
			}
			break
		}
		if k.kind != word || k.flags&fTech != 0 || k.label != Outside && k.label != BeginName && k.label != InName {
			break
		}
		switch k.shape {
		case title, upper, camel, initial:
		case lower:
			if k.role&Particle != 0 && k.role&Apart == 0 {
				continue
			}
			return end
		default:
			return end
		}
		if k.role&(Stop|Firm|Title|Apart) != 0 || !t.surnamed(k) || words == 4 {
			break
		}
		end = j + 1
		words++
	}
	return end
}

// surnamed says whether a capitalized word behind a given name may be part of
// the name.
func (t *Tagger) surnamed(k *token) bool {
	a := k.attr
	if k.shape == initial {
		return k.hash != hashI
	}
	if a.Use() > 0 {
		self, _, _ := a.Odds()
		return self >= 20
	}
	return !a.Org() && a.Place() < 2 && (a.Word() == 0 && a.Foreign() < 2 || a.Name() >= 4 && a.Word() < 4)
}

// nameable says whether the capitalized words from i to end may be the name
// that is introduced.
func (t *Tagger) nameable(i, end int, in intro) bool {
	k, n := &t.toks[i], t.at(end)
	a := k.attr
	if k.role&(Stop|Title|Greet|Close|Field|Noun|Firm|Is|Call) != 0 || a.Org() && a.Given() < 6 {
		return false
	}
	switch k.shape {
	case title:
	case upper:
		if t.style != large {
			return false
		}
	default:
		return false
	}
	self, _, _ := a.Odds()
	known := a.Use() > 0 && a.Name() >= 2
	switch {
	case a.Given() >= 6 && in >= fairIntro && (n.kind != word || n.hash != hashCalling) && (t.greeted(i) || n.hash == hashFrom || n.hash == hashHere):
		// "Hi, I'm Hope": also a word, or a place
	case a.Use() > 0 && !known, !mayBeName(a), in == softIntro && known && self < 25:
		return false
	case !known && (a.Word() > 0 || a.Place() > 1 || a.Foreign() > 0 || k.e-k.b < 3):
		return false
	}
	if n.kind == word {
		switch n.hash {
		case hashHere, hashSpeaking, hashCalling, hashAgain, hashFrom, hashWith, hashWho:
			return true
		}
		if in < sureIntro && n.role&Stop == 0 {
			return false
		}
	}
	if in >= fairIntro {
		return true
	}
	return t.greeted(i) || known && self >= 40 && a.Given() >= 3 && a.Given()+1 >= a.Surname()
}

// greeted says that a greeting stands before the phrase that introduces token
// i: "Hi, it's X".
func (t *Tagger) greeted(i int) bool {
	for j := i - 1; j >= 0 && j > i-7; j-- {
		if k := &t.toks[j]; k.kind == newline || k.kind == mark && (k.hash == '.' || k.hash == '?') {
			return false
		} else if k.role&Greet != 0 {
			return true
		}
	}
	return false
}

// vetoed says that the word at i, found alone behind "I'm" or a closing, is
// what somebody is, or a department, as lists say: "I'm Lutheran".
func (t *Tagger) vetoed(i int) bool {
	k, p := t.at(i), t.at(i-1)
	a := k.attr
	if k.flags&fLine != 0 && t.line.close && a.Word() >= 4 && a.Name() == 0 {
		return true
	}
	if p.kind != word || p.hash != hashM && p.hash != hashAm && p.hash != hashIm || a.Use() == 0 || k.shape == lower {
		return false
	}
	self, _, _ := a.Odds()
	return self <= 20 && a.Given() < 3 && (a.Surname() < 4 || a.Surname() < 6 && a.Word() > 0) || self < 10 && a.Word() > 0 && a.Given() < 4
}

// widen returns the borders of a name with the initials before it and, in
// capitals, the surname behind it: what the chain leaves out.
func (t *Tagger) widen(b, e int) (int, int) {
	ts := t.toks
	if ts[b].shape == initial && t.at(b+1).kind == mark && t.at(b+1).hash == '.' {
		for b >= 2 && ts[b-1].kind == mark && ts[b-1].hash == '.' && ts[b-1].flags&fSpace == 0 &&
			ts[b-2].kind == word && ts[b-2].label == Outside && ts[b-2].shape == initial && ts[b-2].hash != hashM && int(ts[b-2].b) >= t.end { // "M. J. Dupont" is a monsieur
			b -= 2
		}
	}
	if k := t.at(e); t.style == large && e-b == 1 && ts[b].shape == upper && ts[b].attr.Given() >= 5 && e < t.unit &&
		k.kind == word && k.shape == upper && k.flags&(fSpace|fTech) == fSpace && k.label == Outside &&
		k.role&(Stop|Firm|Title|Apart|Field) == 0 && t.surnamed(k) && (k.attr.Name() > 0 || k.attr == 0) {
		k.label = InName
		e++
	}
	return b, e
}

// Introduced says whether the words in front of c.Pos introduce a person: 0 if
// not, 1 for "I'm", "this is" and greetings, 2 for "my name is" and "Mr.". It is
// for words in scripts without capitals, which are no tokens of a row.
func Introduced(c *detect.Cursor) int {
	p1, ok := c.Before(1)
	if !ok || p1.End < c.Pos-2 || class[c.Text[p1.End-1]]&(cLow|cUp) == 0 {
		return 0
	}
	role := roleOf(p1.Hash)
	if c.Text[c.Pos-1] == '.' || p1.End == c.Pos-2 {
		if p1.End == c.Pos-2 && c.Text[p1.End:c.Pos] != ". " || role&(Title|Abbr) != Title|Abbr {
			return 0
		}
		return 2
	}
	switch {
	case role&(Title|Call) != 0:
		return 2
	case role&Greet != 0 || p1.Hash == hashIm || p1.Hash == hashCc:
		return 1
	case role&Is == 0 && p1.Hash != hashM && p1.Hash != hashAm && p1.Hash != hashS && p1.Hash != hashMe && p1.Hash != hashBin:
		return 0
	}
	p2, ok := c.Before(2)
	switch {
	case !ok:
		return 0
	case roleOf(p2.Hash)&Noun != 0, p2.Hash == hashCall:
		return 2
	case p2.Hash == hashI, p2.Hash == hashThis && p1.Hash == hashIs, p2.Hash == hashIt && p1.Hash == hashS, p2.Hash == hashIch:
		return 1
	}
	return 0
}
