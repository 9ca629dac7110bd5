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
	sureIntro       // "my name is", "Mr.", "Coach"
)

// introduced is the probability given to names that only a phrase speaks for.
const introduced = .95

const (
	hashHere      uint64 = 0x31a34250422681be
	hashSpeaking  uint64 = 0xaa4e52b8eaacec8d
	hashCalling   uint64 = 0x37c5725f5475bdf0
	hashAgain     uint64 = 0xbe5fa893d0b8f778
	hashFrom      uint64 = 0xb13f9100fdef5e9a
	hashWith      uint64 = 0xaa063f1b1e2b010d
	hashTo        uint64 = 0xbdd844d99200104e
	hashFor       uint64 = 0x5a8c71e8a9b15754
	hashWho       uint64 = 0x968f03c638541eee
	hashSpeak     uint64 = 0x0297314e35a45f9b
	hashSpoke     uint64 = 0x1b8e47b545f6a149
	hashTalk      uint64 = 0x2d8aebd37e225283
	hashAsk       uint64 = 0xa571334177ba9dff
	hashAsked     uint64 = 0xd3ecd20164bb069e
	hashCc        uint64 = 0x9759666445bbddf3
	hashThe       uint64 = 0x5c732342af6fce24
	hashA         uint64 = 0x50efc1a59f321836
	hashThem      uint64 = 0xee1e59da578b4fde
	hashHim       uint64 = 0xf3d488e2564ac070
	hashHer       uint64 = 0x57a63e38e5b61cf2
	hashUs        uint64 = 0x4aaa33b14a60aeb0
	hashYour      uint64 = 0xd8744cd032ba8070
	hashAll       uint64 = 0x1c1b6dea5933996c
	hashEach      uint64 = 0xfe4a9ed64fa4441e
	hashAnd       uint64 = 0x97e82046d90dc92b
	hashOr        uint64 = 0xfa9e84fdb5db913d
	hashThen      uint64 = 0x7c1e5d777cd3b9fb
	hashPlease    uint64 = 0xbb5bf5d3cda0f4a6
	hashSign      uint64 = 0x8935e925173fddd8
	hashTest      uint64 = 0x22c904a06dc41032
	hashTests     uint64 = 0x1aebac658300a7af
	hashSyndrome  uint64 = 0xe5dfa512b76a1875
	hashDisease   uint64 = 0xac4f50f598f15965
	hashManeuver  uint64 = 0xf814c7c087b10ebb
	hashManoeuvre uint64 = 0xc931d7db07b7d708
	hashReflex    uint64 = 0x5a429604db1ee14e
	hashCriteria  uint64 = 0x3ff62ef0620369df
	hashTheorem   uint64 = 0x6427fa8a89100526
	hashEquation  uint64 = 0x0ed988242f8f2591
	hashEffect    uint64 = 0x61d5e482fe648393
	hashMy        uint64 = 0x9b1b648ce285367d
	hashCan       uint64 = 0x4d879461c8db843c
	hashCould     uint64 = 0x991c1f74c0934e9a
	hashWould     uint64 = 0xbe5028b4f7472fa8
	hashAre       uint64 = 0x9386c8fd797ce27f
	hashDo        uint64 = 0xc8fdb222af147cbd
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
	if r.n > 1 && isJob(r.first.Hash) && open(r.la) {
		return true
	}
	return (next == hashHere || next == hashSpeaking || isJob(prev) && r.prev.Flags&detect.FirstUpper != 0) && r.open()
}

// open says that the first word of a run may be the name of a person whom a
// phrase introduces.
func (r *run) open() bool { return open(r.fa) }

func open(a words.Attr) bool { return mayBeName(a) || a.Given() >= 6 }

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
	if isJob(p1.hash) && p1.shape != lower { // "Coach ..."
		return sureIntro
	}
	return noIntro
}

// introduce labels the names in the row from b to e that something introduces
// and the chain let pass. It reports whether there are any.
func (t *Tagger) introduce(b, e int) (any bool) {
	ts := t.toks
	for i := b; i < e; i++ {
		k := &ts[i]
		if k.kind != word || k.label == BeginName || k.label == InName || k.flags&(fCand|fTech) != fCand {
			continue
		}
		before := t.at(i - 1) // "Pt Gonzalez" is no place
		if i > b && before.label != Outside && (!isJob(before.hash) || before.label == InPlace || before.label == InFirm || k.attr.Surname() < 4) {
			continue
		}
		if self, _, _ := k.attr.Odds(); k.label != Outside && (k.attr.Given() < 3 && (k.attr.Use() == 0 || self < 50) || !t.surnamed(k)) {
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
		if k.shape == lower && t.speaks(i) || k.shape == title && k.attr.Given() >= 6 && t.joined(i) {
			k.label = BeginName
			k.flags |= fIntro
			any = true
			continue
		}
		if !mayBeName(k.attr) && k.attr.Given() < 6 && !t.addressed(i) {
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
		if i > b {
			before.label = Outside
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

// addressed says that a title stands in front of token i, and lists know it as
// a surname: "Herr Lieb".
func (t *Tagger) addressed(i int) bool {
	p, a := t.at(i-1), t.toks[i].attr
	if p.kind == mark && p.hash == '.' && p.flags&fAbbr != 0 {
		p = t.at(i - 2)
	}
	return p.kind == word && p.role&Title != 0 && p.shape == title && a.Surname() >= 4 && a.Word() < 4 && !a.Org()
}

// speaks says that the given name in lower case at i stands between "this is"
// and "speaking".
func (t *Tagger) speaks(i int) bool {
	a := t.toks[i].attr
	self, _, _ := a.Odds()
	return a.Given() >= 3 && a.Word() == 0 && a.Use() > 0 && self >= 50 && t.at(i+1).hash == hashSpeaking && t.presents(i+1) && t.intro(i) != noIntro
}

// joined says that the given name at i stands behind a name of one word
// and "and" or "or".
func (t *Tagger) joined(i int) bool {
	p, q, n := t.at(i-1), t.at(i-2), t.at(i+1)
	return t.style == mixed && p.kind == word && (p.hash == hashAnd || p.hash == hashOr) && q.label == BeginName && q.kind == word && q.attr.Given() >= 5 &&
		!t.toks[i].attr.Org() && (n.kind != word || n.shape == lower)
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
	known := a.Use() > 0 && (a.Name() >= 2 || self >= 50)
	switch {
	case a.Given() >= 6 && in >= fairIntro && (n.kind != word || n.hash != hashCalling) && (t.greeted(i) || n.hash == hashFrom || n.hash == hashHere):
		// "Hi, I'm Hope": also a word, or a place
	case t.addressed(i):
		return true
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
	if a.Lists() == 0 && n.kind == mark && n.hash == ',' && asks(t.at(end+1)) {
		return true // "This is X, can you ..."
	}
	return t.greeted(i) || known && self >= 40 && a.Given() >= 3 && a.Given()+1 >= a.Surname()
}

// asks says that somebody goes on to speak of himself or to the reader.
func asks(k *token) bool {
	switch k.hash {
	case hashI, hashIm, hashMy, hashCan, hashCould, hashWould, hashAre, hashDo:
		return k.kind == word
	}
	return false
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
