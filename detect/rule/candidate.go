package rule

import (
	"strings"

	"github.com/piikit/piikit/detect"
)

// candidate is a stretch of groups at one place.
type candidate struct {
	begin, end int
	first, n   int // groups
	sep        byte
	size       int    // letters and digits
	form       uint64 // hash of the grouping
	letters    uint64 // which of them are letters
	paren      int    // how many of them stand in front of the group in brackets; 0: there is none
	plus       bool   // a '+' separates groups
	mixed      bool   // more than one kind of separator, line breaks not counted
	dash       bool   // a dash and a word follow: only beside a cue is that a sentence that goes on
}

// point reports whether the group at the beginning of a line numbers it, as in
// "2) next".
func point(text string, g *detect.Group) bool {
	return g.Len() <= 2 && g.IsDigits() && g.End+1 < len(text) && (text[g.End] == ')' || text[g.End] == '.') && text[g.End+1] == ' '
}

// listed reports whether what stands between two values, from end to begin, makes them parts of a
// list: ", ", " and ", " / ".
func listed(text string, end, begin int) bool {
	if begin <= end || begin-end > 6 {
		return false
	}
	switch strings.Trim(text[end:begin], " ") {
	case ",", "/", "&", "+", ";", "and", "or", "und", "oder", "et", "ou", "y", "o", "e", "en", "och", "og", "i", "a", "и", "або", "ve", ", and", "、", "和", "と":
		return true
	}
	return false
}

// label reports whether the first group is a word that belongs to the cue: the "ID" of
// "passport ID 1234567".
func (cand *candidate) label(s *detect.Shape, cues *detect.Cues, c *detect.Cursor) bool {
	g := s.Groups[cand.first]
	if cand.n < 2 || g.Numbers > 0 || g.Letters > 6 {
		return false
	}
	w := c.WordAt(g.Begin)
	return w.End == g.End && (w.Len() > 1 && cues.Filler(w) || strings.EqualFold(c.Text[g.Begin:g.End], "id"))
}

// grouped reports whether the text is written in the groups of the shape, which
// are two or more.
func (e *entry) grouped(s *detect.Shape, cand *candidate) bool {
	if cand.n != len(e.groups) {
		return false
	}
	for i, n := range e.groups {
		if s.Groups[cand.first+i].Len() != int(n) {
			return false
		}
	}
	return cand.n > 1
}

// add takes one more group; false if no identifier goes on so.
func (cand *candidate) add(text string, g *detect.Group) bool {
	if cand.n > 0 {
		switch g.Sep {
		case ' ', '-', '.', '/', '\n':
		case ')': // brackets around one group: "A123456(3)"
			if text[g.Begin-1] != '(' || cand.paren > 0 {
				return false
			}
			cand.paren = cand.size
		case '+':
			// A space, in the query of a URL.
			cand.plus = cand.begin == 0 || text[cand.begin-1] != '='
		default:
			return false
		}
		switch {
		case cand.n == 1 || cand.sep == '\n':
			cand.sep = g.Sep
		case g.Sep != cand.sep && g.Sep != '\n':
			cand.mixed = true
		}
	}
	n := g.Len()
	if cand.size+n > maxCompact || g.Sep == '\n' && cand.n > 0 && point(text, g) {
		return false
	}
	switch {
	case g.Letters == 0:
	case g.Numbers == 0:
		cand.letters |= (1<<n - 1) << cand.size
	default:
		for i := range n {
			if text[g.Begin+i] >= 'A' {
				cand.letters |= 1 << (cand.size + i)
			}
		}
	}
	cand.form = nextForm(cand.form, n)
	cand.size += n
	cand.n++
	cand.end = g.End
	return true
}

// shortWords are words of up to five letters of the languages that identifiers stand in most;
// what checks nothing does not take them for a part of itself.
const shortWords = " a about after ai al alle als also am an and ao apt are as at au auf aus av avec az be been bei bij but by call can che chez cod com con d da das day days de del dem den der des di die do dos du e ed een ei ein el em en end ends er es est et ext fax file flat floor fn for fra from fr go h had has he her het hier hij his ho hon hr i id ie if ii iii il im in is ist it its ja jr k ki km las le les li lo los m mais me med mein met mg mi min miles mit mm mon month more mr mrs my na name nach ne nem no non not nr o ob of og okay ok old on only or ou our out over p par pas people per pg plus po por pour ps px qui ref room s sa se see sent sind sir so st su sur ta te tel than that the their them then there these they this til to too u um un una und une uno up upon us uw v van vel vi via vom von vor w was we when who will with y years yes you your z za ze zu zum zur "

// units are words for what a number in front of them counts.
const units = "byte bytes kb mb gb tb bits ms ns sec seconds minutes hours days weeks months years grams gram kg lbs lb tons tonnes ounces oz km cm mm miles meters metres feet inches acres euros euro eur usd gbp dollars cents pounds percent people users customers visitors employees members patients children items files rows records entries lines words characters chars times points units pieces pages copies tokens px pixels rpm hz mhz ghz watts volts degrees steps votes shares calls requests cookies cells units " +
	"mal stück personen tage jahre stunden minuten sekunden dateien zeilen zeichen millionen jours heures personnes fois fichiers horas días personas veces archivos millones giorni ore persone volte"

// year reports whether the candidate may be a year of our days.
func (cand *candidate) year(text string) bool {
	return cand.size == 4 && cand.letters == 0 && cand.end-cand.begin == 4 && (text[cand.begin:cand.begin+2] == "19" || text[cand.begin:cand.begin+2] == "20")
}

// A wordSet holds a few hundred words by their hash.
type wordSet [1024]uint64

func (s *wordSet) add(h uint64) {
	i := h & 1023
	for s[i] != 0 {
		i = (i + 1) & 1023
	}
	s[i] = h
}

func (s *wordSet) has(h uint64) bool {
	for i := h & 1023; s[i] != 0; i = (i + 1) & 1023 {
		if s[i] == h {
			return true
		}
	}
	return false
}

// words reports whether one of the groups, or the last of two letters or more, is a word in
// small letters.
func (cand *candidate) words(text string, short *wordSet, last bool) bool {
	for i := cand.begin; i < cand.end; {
		w := detect.WordAt(text[:cand.end], i)
		if w.Len() == 0 {
			i++
			continue
		}
		if w.Len() <= 5 && (!last || w.End == cand.end && w.Len() > 1) && w.Flags == detect.HasLetter|detect.HasLower && short.has(w.Hash) {
			return true
		}
		i = w.End
	}
	return false
}

// date reports whether the groups are written like a date: two of at most two
// digits and one of two or four, in any order.
func (cand *candidate) date(s *detect.Shape) bool {
	if cand.n != 3 {
		return false
	}
	years, short := 0, 0
	for _, g := range s.Groups[cand.first : cand.first+3] {
		switch n := g.Len(); {
		case !g.IsDigits():
			return false
		case n == 4:
			years++
		case n <= 2:
			short++
		}
	}
	return years == 1 && short == 2 || short == 3
}

// closed takes in the bracket behind the group that one opens; false if there is none.
func (cand *candidate) closed(text string) bool {
	if cand.paren == 0 {
		return true
	}
	if cand.end == len(text) || text[cand.end] != ')' {
		return false
	}
	cand.end++
	return true
}

// sparse reports whether the candidate is a row of loose characters, "1 1 2 1",
// and no identifier, which has groups or, if a cue may stand near, every
// character apart.
func (cand *candidate) sparse(sure bool) bool {
	return cand.n > 2 && 2*cand.n > cand.size+3 && (sure || cand.n != cand.size || cand.n > 20)
}

// text returns the compact form; without a copy where the text has it so.
func (cand *candidate) text(c *detect.Cursor) string {
	s := c.Text[cand.begin:cand.end]
	plain := len(s) == cand.size
	for i := 0; plain && i < len(s); i++ {
		plain = s[i]-'a' >= 26
	}
	if plain {
		return s
	}
	var compact [maxCompact]byte
	n := 0
	for i := range len(s) {
		switch x := s[i]; {
		case x-'a' < 26:
			compact[n] = x - ('a' - 'A')
			n++
		case alnum(x):
			compact[n] = x
			n++
		}
	}
	return c.String(compact[:n])
}

// freeBefore reports whether an identifier may begin with the group first:
// it does not go on from what stands in front.
func freeBefore(c *detect.Cursor, s *detect.Shape, first int) bool {
	if first > 0 {
		g := s.Groups[first]
		return g.Begin-s.Groups[first-1].End > 1 || g.Sep == ' ' || g.Sep == '\n' || fieldMark(g.Sep)
	}
	i := s.Begin
	if i == c.Lo {
		return true
	}
	switch p := c.Text[i-1]; p {
	case '*':
		return starsBefore(c, i) > 0
	case '.':
		return abbreviated(c, i-1)
	case '+', '$':
		return false
	case '-', '/', '_', '@', '\\', '%', '&':
		return i-1 == c.Lo || !alnum(c.Text[i-2])
	default:
		return !alnum(p)
	}
}

// gluedBefore reports whether a word and one mark stand directly in front of
// the chain, as in "MRN-1234567".
func gluedBefore(c *detect.Cursor) bool {
	i := c.Pos - 1
	if i <= c.Lo || c.Text[i] != '-' && c.Text[i] != '_' && c.Text[i] != '/' {
		return false
	}
	return (c.Text[i-1]|0x20)-'a' < 26
}

// wordBehind reports whether s begins with a word of two small letters or more
// that ends there.
func wordBehind(s string) bool {
	n := 0
	for n < len(s) && s[n]-'a' < 26 {
		n++
	}
	return n >= 2 && (n == len(s) || !alnum(s[n]) && s[n] != '-' && s[n] != '_' && s[n] < 0x80)
}

// freeAfter reports whether an identifier may end with group k: the chain does
// not go on in the same way, and no letter or mark of another thing follows.
func (cand *candidate) freeAfter(c *detect.Cursor, s *detect.Shape, k int) bool {
	if k+1 < len(s.Groups) {
		g := s.Groups[k+1]
		switch {
		case g.Begin-cand.end > 1, g.Sep == ' ', g.Sep == '\n', g.Sep == '\t':
			// "123-45-6789 12" ends; "4111 1111 1111 1111 12/27" is for the check to tell.
			return true
		case fieldMark(g.Sep):
			// A field of a table, unless it is a decimal or a thousand.
			return cand.size >= 9 || !g.IsDigits() || c.Header(cand.begin) != ""
		case g.Sep == '.':
			return g.Numbers == 0 // a sentence glued to the next
		case g.Sep == '-' && k+2 == len(s.Groups):
			cand.dash = wordBehind(c.Text[g.Begin:])
			return cand.dash
		case g.Sep == '/':
			// The tax number of "7707083893/773601001".
			return cand.n > 1 && cand.sep != '/' || cand.n == 1 && cand.size >= 10 && g.Len() == 9 && k+2 == len(s.Groups)
		}
		return g.Sep == ')'
	}
	if s.More {
		return false
	}
	if n := starsBefore(c, cand.begin); n > 0 && !starred(c.Text, cand.end, n) {
		return false
	}
	if i := cand.end; i < len(c.Text) {
		switch x := c.Text[i]; {
		case x == '*':
			return starsBefore(c, cand.begin) > 0
		case x == '%':
			return encoded(c.Text, i)
		case alnum(x), x == '@':
			return false
		case (x == '-' || x == '_' || x == '/' || x == '=') && i+1 < len(c.Text) && alnum(c.Text[i+1]):
			cand.dash = x == '-' && wordBehind(c.Text[i+1:])
			return cand.dash
		case x >= 0x80 && c.WordAt(i).Len() > 0 && !c.WordAt(i).Flags.Has(detect.Ideographic):
			return false
		}
	}
	return true
}

// encoded reports whether a mark stands at i that ends a value, as URLs write it: %3D, %26.
func encoded(t string, i int) bool {
	if i+2 >= len(t) || t[i] != '%' {
		return false
	}
	switch t[i+1 : i+3] {
	case "20", "22", "26", "28", "29", "2C", "2c", "3A", "3a", "3B", "3b", "3D", "3d", "7C", "7c", "0A", "0a":
		return true
	}
	return false
}

// starsBefore returns how many stars stand in front of i, as Markdown writes
// bold text: one to three, with nothing in front that they might mask.
func starsBefore(c *detect.Cursor, i int) int {
	n := 0
	for i-n > c.Lo && c.Text[i-n-1] == '*' {
		if n++; n > 3 {
			return 0
		}
	}
	if k := i - n - 1; n > 0 && k >= c.Lo && (alnum(c.Text[k]) || c.Text[k] == '-') {
		return 0
	}
	return n
}

// starred reports whether just n stars stand at i, and no word behind them.
func starred(t string, i, n int) bool {
	end := i
	for end < len(t) && t[end] == '*' {
		end++
	}
	return end-i == n && (end == len(t) || !alnum(t[end]))
}

// abbreviated reports whether the full stop at i ends a word of one to three
// letters, up to five in capitals, or a longer one in "nr", as in "Nr.123", "IBAN.123"
// and "IdNr.123".
func abbreviated(c *detect.Cursor, i int) bool {
	n := 0
	for i-n > c.Lo && (c.Text[i-n-1]|0x20)-'a' < 26 {
		n++
	}
	if n == 1 && i-4 >= c.Lo && c.Text[i-2] == '.' && c.Text[i-1]-'A' < 26 && c.Text[i-3]-'A' < 26 {
		return true // N.I.E.X1234567L
	}
	return n > 0 && (n <= 3 || n <= 5 && strings.ToUpper(c.Text[i-n:i]) == c.Text[i-n:i] || c.Text[i-2]|0x20 == 'n' && c.Text[i-1]|0x20 == 'r') && (i-n == c.Lo || !alnum(c.Text[i-n-1]) && c.Text[i-n-1] != '.' && c.Text[i-n-1] < 0x80)
}

// fieldMark reports whether sep stands between the fields of a record.
func fieldMark(sep byte) bool { return sep == ',' || sep == '|' || sep == ':' || sep == '\t' }

func alnum(c byte) bool { return c-'0' < 10 || (c|0x20)-'a' < 26 }
