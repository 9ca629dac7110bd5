package finance

import (
	"strings"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/detect/checksum"
	"github.com/piikit/piikit/entity"
)

// BIC returns the detector of bank codes (type bic). Half of all words of eight
// letters have their form: a cue must stand beside one, and what is written in
// small letters must stand directly behind it.
func BIC() *detect.Detector {
	heads := map[uint64]bool{}
	for _, h := range [...]string{"bic", "swift", "swiftcode", "biccode", "code"} {
		heads[detect.Hash(h)] = true
	}
	cues := detect.NewCues()
	cues.Add(1, "swift") // also a word and a language
	cues.Add(0, "bic", "bic code", "swift code", "swift bic", "bic swift", "swiftcode", "swift address", "bank identifier code", "code bic", "code swift", "código bic", "código swift", "codice bic", "codice swift", "kod swift", "kod bic", "свифт", "бик swift", "bic kod", "スイフトコード", "スウィフト", "银行国际代码", "swift代码")
	return &detect.Detector{
		Name: "bic", Types: []entity.Type{"bic"}, Horizon: 256,
		Anchors: detect.Anchors{Acronyms: true, Words: []string{"bic", "swift", "swiftcode", "biccode"}},
		Spot:    func(c *detect.Cursor) int { return spotBIC(c, cues, heads) },
		Info: []detect.Info{{
			Type: "bic", What: "bank code (BIC, SWIFT)", Evidence: "its form with a country, and a cue",
			Source: "ISO 9362 (2022)", Google: "SWIFT_CODE", AWS: "SWIFT_CODE", Azure: "SWIFTCode",
		}},
	}
}

func spotBIC(c *detect.Cursor, cues *detect.Cues, heads map[uint64]bool) int {
	w := c.Word()
	if w.Flags.Has(detect.NonASCII) {
		return 0
	}
	if n := w.Len(); n == 8 || n == 11 || n == 4 {
		if !w.Flags.Has(detect.FirstUpper) || w.Flags.Has(detect.HasLower) {
			return 0
		}
		e := spaced(c.Text, w)
		if s := strings.ReplaceAll(c.Text[w.Begin:e], " ", ""); checksum.BIC(s) && announced(c, cues, w.Begin, e) {
			return emitBIC(c, w.Begin, e)
		}
		return 0
	}
	if n := w.Len(); n != 3 && n != 5 && n != 7 && n != 9 || !heads[w.Hash] {
		return 0
	}
	return smallBIC(c, w, heads)
}

// announced reports whether a cue stands beside [b, e); "swift" must stand directly there.
func announced(c *detect.Cursor, cues *detect.Cues, b, e int) bool {
	var hits [8]detect.CueHit
	for _, h := range cues.Near(c, b, e, hits[:0]) {
		if h.Key || h.Distance == 0 && !h.After || h.ID == 0 && h.Distance <= 4 {
			return true
		}
	}
	return false
}

// spaced returns the end of a code written in its parts: DEUT DE FF 500.
func spaced(t string, w detect.Word) int {
	e := w.End
	if w.Len() != 4 {
		return e
	}
	for _, n := range [...]int{2, 2, 3} {
		if e+1+n > len(t) || t[e] != ' ' || alnums(t[e+1:]) != n {
			break
		}
		e += 1 + n
	}
	return e
}

// alnums counts the letters and digits s begins with, at most four.
func alnums(s string) int {
	n := 0
	for n < 4 && n < len(s) && (s[n]-'0' < 10 || (s[n]|0x20)-'a' < 26) {
		n++
	}
	return n
}

// smallBIC looks directly behind the cue w for a code in small letters.
func smallBIC(c *detect.Cursor, w detect.Word, heads map[uint64]bool) int {
	t, i := c.Text, w.End
	mark := false
	for range 5 {
		for i < len(t) && i-w.End < 24 && t[i] < 0x80 && alnums(t[i:]) == 0 && t[i] != '\n' {
			mark = mark || t[i] == ':' || t[i] == '='
			i++
		}
		x := c.WordAt(i)
		switch n := x.Len(); {
		case n == 0 || x.Flags.Has(detect.NonASCII):
			return 0
		case (n == 8 || n == 11) && mark && checksum.BIC(strings.ToUpper(t[x.Begin:x.End])):
			return emitBIC(c, x.Begin, x.End)
		case !heads[x.Hash]:
			return 0
		}
		i = x.End
	}
	return 0
}

func emitBIC(c *detect.Cursor, b, e int) int {
	c.Emit(detect.Match{Begin: b, End: e, Type: "bic", Confidence: detect.High, Evidence: detect.Cued, Rule: "finance/bic"})
	return e
}
