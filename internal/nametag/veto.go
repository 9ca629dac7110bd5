package nametag

// vetoed says that the word at i, found alone behind "I'm" or a closing, is
// what somebody is, or a department, as lists say: "I'm Lutheran".
func (t *Tagger) vetoed(i int) bool {
	k, p := t.at(i), t.at(i-1)
	a := k.attr
	if k.flags&fLine != 0 && t.line.close && a.Word() >= 4 && a.Name() == 0 {
		return true
	}
	if p.hash == hashFrom && p.kind == word && t.travels(i) {
		return true
	}
	if k.shape == title && (t.orders(i) || t.eponym(i)) {
		return true
	}
	if p.role&Greet != 0 && t.cue(i) == noCue && a.Place() >= 2 && a.Given() < 6 {
		return true // "Good morning Berlin"
	}
	if p.kind != word || p.hash != hashM && p.hash != hashAm && p.hash != hashIm || a.Use() == 0 || k.shape == lower {
		return false
	}
	self, _, _ := a.Odds()
	return self <= 20 && a.Given() < 3 && (a.Surname() < 4 || a.Surname() < 6 && a.Word() > 0) || self < 10 && a.Word() > 0 && a.Given() < 4
}

// orders says that the word at i is a verb: "and Bill them", "Mark the box".
func (t *Tagger) orders(i int) bool {
	k, p, n := t.at(i), t.at(i-1), t.at(i+1)
	if k.attr.Word() < 4 || n.kind != word || n.shape != lower {
		return false
	}
	switch n.hash {
	case hashThe, hashA, hashIt, hashThem, hashHim, hashHer, hashUs, hashMe, hashMy, hashYour, hashAll, hashEach, hashThis:
	default:
		return false
	}
	if k.flags&(fSent|fLine) != 0 {
		return true
	}
	q := t.at(i - 2)
	return p.kind == word && q.shape == lower && (p.hash == hashAnd || p.hash == hashOr || p.hash == hashThen || p.hash == hashPlease)
}

// eponym says that the word at i names a test, a disease or a law: "the Romberg sign".
func (t *Tagger) eponym(i int) bool {
	p, n := t.at(i-1), t.at(i+1)
	if p.kind != word || n.kind != word || n.shape != lower || p.role&Stop == 0 {
		return false
	}
	switch n.hash {
	case hashSign, hashTest, hashTests, hashSyndrome, hashDisease, hashManeuver, hashManoeuvre, hashReflex, hashCriteria, hashTheorem, hashEquation, hashEffect:
		return true
	}
	return false
}

// common says that the word at i, in lower case, is a frequent word of another
// language, as the one before it is: Swedish "glömt sina kort".
func (t *Tagger) common(i int) bool {
	k := &t.toks[i]
	if k.shape != lower || k.attr.Foreign() < 3 || k.attr.Given() > 4 || t.cue(i) != noCue {
		return false
	}
	p := t.at(i - 1)
	if p.kind != word || p.shape != lower {
		return false
	}
	a := t.lex.Lookup(p.hash)
	return a.Foreign() >= 1 && a.Word() == 0 && a.Name() < 3
}

// travels says that the word at i, behind "from", is a place, for another
// follows: "from Charlotte to Austin".
func (t *Tagger) travels(i int) bool {
	k, n, to := t.at(i), t.at(i+1), t.at(i+2)
	if n.kind != word || n.hash != hashTo || to.kind != word || to.shape != title || k.attr.Place() < 2 || t.lex.Lookup(to.hash).Place() < 2 {
		return false
	}
	if self, _, _ := k.attr.Odds(); self > 50 {
		return false
	}
	q := t.at(i - 2)
	return q.kind != word || q.role&(Field|Cue) == 0 // "a message from Charlotte to Austin"
}
