package nametag

import (
	"slices"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/internal/fold"
	"github.com/piikit/piikit/internal/words"
)

// prepare finds the style of the window and the tokens to be labelled.
func (t *Tagger) prepare(c *detect.Cursor) {
	ts := t.toks
	t.cands = t.cands[:0]
	var caps, lows, ups int
	first, last := 0, len(ts)
	for i := range ts {
		k := &ts[i]
		if k.kind == newline {
			if int(k.b) < c.Pos {
				first = i + 1
			} else {
				last = i
				break
			}
			continue
		}
		if k.kind != word {
			continue
		}
		switch k.shape {
		case lower:
			lows++
		case upper:
			ups++
			caps++
		case title, camel:
			caps++
		}
	}
	t.whole = first < len(ts) && (int(ts[first].b) == t.line.start || ts[first].flags&fLine != 0) && (last < len(ts) || len(ts) > 0 && int(ts[len(ts)-1].e) == len(c.Text))
	switch {
	case caps == 0 && lows > 0:
		t.style = small
	case lows == 0 && ups > 1 || ups >= 3 && ups*5 > (caps+lows)*4:
		t.style = large
	case caps >= 4 && caps*10 >= (caps+lows)*7:
		t.style = titles
	default:
		t.style = mixed
	}
	unit := min(t.unit, last)
	low := false // the word before is a candidate in lower case
	for i := first; i < unit; i++ {
		k := &ts[i]
		if int(k.b) < t.end || k.kind != word || k.flags&fTech != 0 {
			low = false
			continue
		}
		var p *token
		if i > 0 {
			p = &ts[i-1]
		} else {
			p = &edge
		}
		was := low
		low = false
		switch k.shape {
		case lower:
			if k.role&(Stop|Bridge|Particle) == Stop {
				continue
			}
			if t.style != small {
				if was || words.Strong(k.hash) {
					k.attr = t.lex.Lookup(k.hash)
					low = t.lowCandidate(k, p, was)
				}
			} else {
				k.attr = t.lex.Lookup(k.hash)
				low = t.smallCandidate(i, was)
			}
			if !low && k.role&Stop == 0 && (p.role&(Title|Call|Is|Pronoun) != 0 || p.kind == mark && p.hash == '.' || p.hash == hashS) && t.cue(i) == strongCue {
				k.attr = t.lex.Lookup(k.hash)
				low = k.attr.Word() <= 2 && k.attr.Foreign() < 3 || k.attr.Name() >= 4 && k.attr.Word() <= 4 // not "señor mío"
			}
			if low {
				t.mark(i)
			}
		case title, upper, initial, camel, alnum:
			if k.shape == alnum && class[c.Text[k.b]]&cLow != 0 {
				continue
			}
			if k.shape == initial && k.hash == hashI && !(i+1 < len(ts) && ts[i+1].kind == mark && ts[i+1].hash == '.') {
				continue
			}
			k.attr = t.stem(t.lex.Lookup(k.hash), c.Text[k.b:k.e])
			if k.shape != initial && k.role&Stop != 0 && (k.attr.Word() >= 5 || k.attr == 0) {
				continue
			}
			t.mark(i)
		}
	}
	t.bridge()
	t.dropLone()
	// the words around the rows
	for _, i := range t.cands {
		for _, j := range [2]int{int(i) - 1, int(i) + 1} {
			if k := t.at(j); k.kind == word && k.attr == 0 && k.flags&fCand == 0 {
				k.attr = t.lex.Lookup(k.hash)
			}
		}
	}
}

// stem adds to what is known of a capitalized word what lists say of it without
// an s at its end, if it is otherwise no word: "Hendersons", German "Luthers".
func (t *Tagger) stem(a words.Attr, word string) words.Attr {
	n := len(word) - 1
	if n < 4 || word[n] != 's' || a.Lists() != 0 {
		return a
	}
	b := t.lex.Lookup(fold.Hash(word[:n]))
	if b.Name() < 4 || b.Word() > 2 {
		return a
	}
	return a | b.Names()
}

func (t *Tagger) mark(i int) {
	t.toks[i].flags |= fCand
	t.cands = append(t.cands, int32(i))
}

// lowCandidate says whether a word in lower case among capitals is looked at.
func (t *Tagger) lowCandidate(k, p *token, was bool) bool {
	a := k.attr
	if a.Given() >= 4 && a.Word() == 0 {
		return true
	}
	if was && a.Word() <= 2 && a.Foreign() == 0 && (a.Name() >= 2 || a.Word() == 0) {
		return true
	}
	return p.kind == word && p.role&Cue != 0 && a.Given() >= 3 && a.Word() <= 3 && a.Given() > a.Word()
}

// smallCandidate says whether a word in a line without capitals is looked at.
func (t *Tagger) smallCandidate(i int, was bool) bool {
	ts := t.toks
	a := ts[i].attr
	if k := &ts[i]; k.role&Close != 0 && k.flags&fSent != 0 && i+1 < len(ts) && ts[i+1].kind == word {
		return false // "ty ..."
	}
	cue := i == 0 || ts[i-1].kind != word || ts[i-1].role&Cue != 0 || ts[i-1].flags&fCand != 0
	if was && a.Word() <= 2 && (a.Name() >= 2 || a.Word() == 0) || lowName(a, cue) {
		return true
	}
	if a.Word() >= 6 || a.Use() == 0 {
		return false
	}
	self, _, _ := a.Odds()
	if self < lowSelfCue {
		return false
	}
	if was || self >= lowSelf {
		return true
	}
	if i > 0 && ts[i-1].kind == word {
		if _, after, _ := t.lex.Lookup(ts[i-1].hash).Odds(); after >= lowCue {
			return true
		}
	}
	if i+1 < len(ts) && ts[i+1].kind == word {
		if _, _, before := t.lex.Lookup(ts[i+1].hash).Odds(); before >= lowCue {
			return true
		}
	}
	return false
}

// bridge adds what stands between candidates and may belong to both: particles,
// initials' periods, hyphens, the comma of "Last, First".
func (t *Tagger) bridge() {
	ts := t.toks
	n := len(t.cands)
	header := t.line.key != 0
	for x := 0; x < n; x++ {
		i := int(t.cands[x])
		if i > 0 {
			if p := &ts[i-1]; p.kind == word && p.shape == lower && p.flags&fCand == 0 && p.role&Particle != 0 && int(p.b) >= t.end {
				t.add(i - 1)
			}
		}
		next := len(ts)
		if x+1 < n {
			next = int(t.cands[x+1])
		}
		if next == i+1 {
			continue
		}
		j := i + 1
		if next-j <= 3 {
			for m := 0; j < next; j, m = j+1, m+1 {
				if !t.bridges(i, j, m, header) {
					break
				}
			}
		}
		if j == next && j < len(ts) {
			for k := i + 1; k < j; k++ {
				t.add(k)
			}
		} else if i+1 < t.unit && ts[i+1].kind == mark && ts[i+1].hash == '.' && ts[i+1].flags&(fAbbr|fSpace) == fAbbr {
			t.add(i + 1) // "Jr.", "A."
		}
	}
	if len(t.cands) > n {
		slices.Sort(t.cands)
		t.cands = slices.Compact(t.cands)
	}
}

func (t *Tagger) add(i int) {
	k := &t.toks[i]
	k.attr = 0
	if k.kind == word {
		k.attr = t.lex.Lookup(k.hash)
	}
	t.mark(i)
}

// bridges says whether token j, the m-th behind candidate i, joins it with the
// next candidate.
func (t *Tagger) bridges(i, j, m int, header bool) bool {
	ts := t.toks
	k := &ts[j]
	if k.kind == word {
		return k.shape == lower && k.role&Bridge != 0 && k.flags&fTech == 0 || k.shape == letter && ts[i].shape == lower && ts[i].attr.Name() > 3
	}
	if k.kind != mark {
		return false
	}
	switch k.hash {
	case '.':
		return k.flags&fAbbr != 0
	case '\'', '-':
		return k.flags&fSpace == 0
	case '&':
		return true
	case ',':
		if roleOf(t.line.key)&Noun == 0 && t.listed(j) {
			return false
		}
		return header || m == 0 && (ts[i].flags&fLine != 0 && t.whole && len(ts) < 10 || i > 0 && ts[i-1].kind == mark && (ts[i-1].hash == '"' || ts[i-1].hash == '<'))
	}
	return false
}

// listed says whether the comma j separates two names of two words or more.
func (t *Tagger) listed(j int) bool {
	ts := t.toks
	run := func(step int) (n int) {
		for i := j + step; i >= 0 && i < len(ts) && n < 2; i += step {
			if k := &ts[i]; k.kind == word && (k.shape != lower || t.style == small && k.flags&fCand != 0) {
				n++
			} else if k.kind != mark || k.hash != '.' || k.flags&fAbbr == 0 {
				break
			}
		}
		return n
	}
	return run(-1) >= 2 && run(1) >= 2
}

// dropLone takes out ordinary words that stand alone: they need no model.
func (t *Tagger) dropLone() {
	cs := t.cands
	out := cs[:0]
	prev := int32(-2)
	for x, i := range cs {
		alone := prev != i-1 && (x+1 == len(cs) || cs[x+1] != i+1)
		prev = i
		if alone && plain(t.toks[i].attr) {
			t.toks[i].flags &^= fCand
			continue
		}
		out = append(out, i)
	}
	t.cands = out
}

// rows labels each row of candidates.
func (t *Tagger) rows(c *detect.Cursor) {
	ts := t.toks
	for cs := t.cands; len(cs) > 0; {
		n := 1
		for n < len(cs) && n < maxRow && cs[n] == cs[n-1]+1 {
			n++
		}
		b := int(cs[0])
		if t.rowGated(b, b+n) && t.cue(b) == noCue && t.intro(b) == noIntro && !isJob(ts[b].hash) {
			for i := b; i < b+n; i++ {
				ts[i].label = Outside
			}
		} else {
			t.row(c, b, b+n)
		}
		t.remember(b, b+n)
		cs = cs[n:]
	}
	t.collect(c)
}

// maxRow is the longest row of candidates; a longer one is cut.
const maxRow = 48
