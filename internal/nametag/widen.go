package nametag

// monsieur says that the M of "M. J. Dupont" at i is a title, by the word in
// front: "par", "que".
func (t *Tagger) monsieur(i int) bool {
	p := t.at(i - 1)
	if p.kind != word {
		return p.kind != newline
	}
	a := t.lex.Lookup(p.hash)
	return a.Foreign() >= 2 && a.Word() < 6
}

// widen returns the borders of a name with the initials before it, the surname behind
// an initial and, in capitals, behind a given name, and ", Jr.": what the chain leaves out.
func (t *Tagger) widen(b, e int) (int, int) {
	ts := t.toks
	if ts[b].shape == initial && t.at(b+1).kind == mark && t.at(b+1).hash == '.' {
		for b >= 2 && ts[b-1].kind == mark && ts[b-1].hash == '.' && ts[b-1].flags&fSpace == 0 &&
			ts[b-2].kind == word && ts[b-2].label == Outside && ts[b-2].shape == initial && int(ts[b-2].b) >= t.end && (ts[b-2].hash != hashM || !t.monsieur(b-2)) {
			b -= 2
		}
	}
	if k := t.at(e); e-b >= 3 && e < t.unit && ts[e-1].kind == mark && ts[e-1].flags&fAbbr != 0 && ts[e-2].shape == initial && ts[e-3].kind == word &&
		k.kind == word && (k.shape == title || k.shape == ts[b].shape) && k.flags&(fSpace|fTech) == fSpace && k.label == Outside && k.role&(Stop|Firm|Title|Apart|Field|Greet|Close) == 0 {
		k.label = InName // "John Q. Public"
		e++
	}
	if l := &ts[e-1]; l.kind == word && l.shape == lower && l.role&Particle != 0 || l.kind == mark && l.flags&fAbbr != 0 && e-b > 1 && ts[e-2].shape == initial {
		j := e
		for j < t.unit && ts[j].kind == word && ts[j].shape == lower && ts[j].role&Particle != 0 && ts[j].role&Apart == 0 {
			j++
		}
		if k := t.at(j); (j > e || l.kind == word) && j < t.unit && k.kind == word && k.shape == title && k.flags&fSpace != 0 && k.label == Outside && k.role&(Stop|Firm|Apart) == 0 {
			e = j + 1 // "H. van" and "den Heuvel"
		}
	}
	if k := t.at(e + 1); t.at(e).kind == mark && t.at(e).hash == ',' && k.kind == word && k.hash == hashJr && e+1 < t.unit {
		e += 2
		if k := t.at(e); k.kind == mark && k.hash == '.' && k.flags&fAbbr != 0 && e < len(ts) {
			e++
		}
	}
	if k := t.at(e); e-b == 1 && e < t.unit && t.style == mixed && ts[b].attr.Given() >= 5 && ts[b].attr.Word() < 4 && k.kind == word && k.shape == title &&
		k.flags&(fSpace|fTech) == fSpace && k.label == Outside && k.role&(Stop|Firm|Title|Apart|Field|Greet|Close) == 0 && k.attr.Surname() >= 5 && k.attr.Place() < 2 && t.at(e+1).kind != word {
		k.label = InName // "Bob Stone"
		e++
	}
	if k := t.at(e + 1); t.style == large && e-b == 1 && e+1 < t.unit && ts[b].shape == upper && t.at(b-1).kind == word && isJob(t.at(b-1).hash) && t.at(e).kind == mark && t.at(e).hash == ',' &&
		k.kind == word && k.shape == upper && k.flags&(fSpace|fTech) == fSpace && k.label == Outside && k.role&(Stop|Firm|Title|Apart|Field) == 0 && mayBeName(k.attr) {
		k.label = InName // "PT ROSSI, MARIO"
		e += 2
	}
	if k := t.at(e); t.style == large && e-b == 1 && ts[b].shape == upper && ts[b].attr.Given() >= 5 && e < t.unit &&
		k.kind == word && k.shape == upper && k.flags&(fSpace|fTech) == fSpace && k.label == Outside &&
		k.role&(Stop|Firm|Title|Apart|Field) == 0 && t.surnamed(k) && (k.attr.Name() > 0 || k.attr == 0) {
		k.label = InName
		e++
	}
	return b, e
}
