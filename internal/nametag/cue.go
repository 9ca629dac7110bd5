package nametag

import "github.com/piikit/piikit/detect"

// A cue says how strongly what stands before a token announces the name of a
// person.
type cue uint8

const (
	noCue      cue = iota
	weakCue        // "this is", a greeting
	mediumCue      // "I'm", the line after "Regards,", "Contact:"
	strongCue      // "my name is", "Mr."
	againstCue     // "company name:"
)

// nats are what a cue adds to the score of the beginning of a name.
var nats = [...]float64{0, .7, 2, 4, -5}

// Hashes of words, as constants: a package variable would be work at init.
const (
	hashThis uint64 = 0x6a827d864d77e211
	hashIs   uint64 = 0x1951676c25608a01
	hashAm   uint64 = 0xd1f17211af002e9a
	hashM    uint64 = 0x15a8f1dfe345dba4
	hashIm   uint64 = 0xf5a0ddb0ee4c477c
	hashMe   uint64 = 0x3773a7ad28361b45
	hashCall uint64 = 0x92cc68a043f0a618
	hashS    uint64 = 0x5ebcaf4f098af259
	hashSie  uint64 = 0x958baf83bda210c2
	hashIch  uint64 = 0xf8059f699492a02f
	hashBin  uint64 = 0x3a059ae33f44bee0
	hashI    uint64 = 0x65eca8995e1679c1
	hashIts  uint64 = 0xe49ac1089159624f
	hashGood uint64 = 0xbf4f0905c1487809
	hashIt   uint64 = 0xf466bc6c8ed8adc8

	hashJr        uint64 = 0xf56673231e89b43a
	hashCoach     uint64 = 0xeea33bec0819e290
	hashNurse     uint64 = 0x4d04d74095095f99
	hashRn        uint64 = 0x9506cfa950ac34c5
	hashPt        uint64 = 0x16fb92ef890409dc
	hashAgent     uint64 = 0x86222328afdf7d6f
	hashPrincipal uint64 = 0x757d95c62f180df7
	hashOfficer   uint64 = 0xf76be60d23cc310f
)

// cue looks at what stands before token i in its line.
func (t *Tagger) cue(i int) cue {
	k, p1, p2, p3 := t.at(i), t.at(i-1), t.at(i-2), t.at(i-3)
	if k.role&Eponym != 0 && t.at(i+1).kind == mark && t.at(i+1).hash == '\'' {
		return againstCue // Parkinson's
	}
	if k.flags&fLine != 0 {
		if t.line.close && t.whole && len(t.toks) < 9 {
			if k.shape == initial {
				return strongCue
			}
			return mediumCue
		}
		return noCue
	}
	if p1.kind == mark {
		switch p1.hash {
		case '.':
			if p1.flags&fAbbr != 0 && p2.role&Title != 0 && p1.flags&fSpace == 0 {
				return strongCue
			}
		case ',':
			if p2.role&Close != 0 && (p2.flags&fSent != 0 || p3.role&Close != 0) {
				return mediumCue
			}
		case ':':
			if p2.kind == word && p2.role&Field != 0 {
				switch {
				case p2.role&Noun == 0:
					return weakCue
				case p3.kind != word:
					return mediumCue
				case p3.role&Firm != 0:
					return againstCue
				}
			}
		}
		return noCue
	}
	if p1.kind != word {
		return noCue
	}
	switch {
	case p1.role&Title != 0, p1.role&Call != 0, p1.role&Is != 0 && p2.role&Noun != 0,
		p1.hash == hashS && p2.kind == mark && p2.hash == '\'' && p3.role&Noun != 0,
		p1.hash == hashMe && p2.hash == hashCall, p1.hash == hashSie && p2.role&Call != 0:
		return strongCue
	case p1.hash == hashIm, p1.hash == hashAm && p2.hash == hashI, p1.hash == hashM && p2.hash == '\'' && p3.hash == hashI,
		p1.hash == hashBin && p2.hash == hashIch:
		return mediumCue
	case p1.role&Greet != 0 && (p1.flags&(fSent|fLine) != 0 || p2.hash == hashGood && p2.flags&fSent != 0):
		if self, _, _ := k.attr.Odds(); k.attr.Place() >= 2 && k.attr.Given() < 6 && k.attr.Use() > 0 && self < 10 {
			return noCue // "Good morning Berlin"
		}
		return mediumCue
	case p1.hash == hashIs && p2.hash == hashThis,
		p1.hash == hashIts && (p1.flags&fSent != 0 || p2.role&Greet != 0), // "hey its ..."
		p1.hash == hashS && p2.kind == mark && p3.hash == hashIt && p3.flags&fSent != 0,
		p1.role&Close != 0 && p1.flags&fSent != 0: // "thx ..."
		return weakCue
	}
	return noCue
}

// announces says whether the word at c.Pos, in lower case, announces a name.
func announces(c *detect.Cursor, w detect.Word, r Role) bool {
	s := c.Text
	i := w.End
	if i < len(s) && s[i] == '.' && r&Title != 0 {
		i++
	}
	if i+1 < len(s) && s[i] == '\'' && s[i+1] == 's' && r&Noun != 0 {
		return true
	}
	if i >= len(s) || s[i] != ' ' {
		return false
	}
	n := c.WordAt(i + 1)
	if n.Len() < 2 {
		return false
	}
	switch {
	case r&Noun != 0:
		return roleOf(n.Hash)&Is != 0
	case r&(Call|Title) != 0:
		return true
	}
	if n.Hash == hashIts || n.Hash == hashIm || n.Hash == hashThis { // "hi its ..."
		return true
	}
	return roleOf(n.Hash)&(Stop|Greet) == 0
}

// CueWords are the words for detect.Anchors.Words by which names in lower case
// are announced.
var CueWords = []string{
	"mr", "mrs", "ms", "miss", "dr", "prof", "professor", "mister", "herr", "frau", "señor", "señora", "sr", "sra", "monsieur", "madame", "signor", "signora",
	"name", "nombre", "nome", "nom", "naam", "navn", "namn", "heiße", "heisse", "appelle", "llamo", "chiamo", "chamo", "heet", "heter", "hedder",
	"hi", "hello", "hey", "dear", "hola", "hallo", "bonjour", "im", "thx", "ty", "thanks", "cheers",
}
