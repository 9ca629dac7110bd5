package restore

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"

	"github.com/piikit/piikit/entity"
	"github.com/piikit/piikit/internal/literal"
)

// A Guard restores text that is not trusted: the reply of a language model, which
// may misspell tokens, and which may have been told by somebody else what to
// write. It differs from its Restorer in three things.
//
// It reads tolerantly. Models write tokens in capitals, put a backslash before
// an underscore, a soft hyphen or a zero-width space between, a line break, full-width letters, an
// HTML or JSON escape for a character, or drop a bracket. Such a token is repaired,
// but only if what remains is, character by character, one token of the Restorer (with
// o for 0 and i or l for 1, as Crockford's base 32 has it) and GuardOptions.Owns proves that
// one to be ours. There is no search for something similar: a token with a
// wrong, missing or added character is left as it is.
//
// It knows where it writes. An original in the target of a link or an image, in a bare
// URL, the name of a host, a mail address or an HTML attribute leaves the house as soon as the text is
// shown or clicked, so by default tokens there stay; elsewhere originals are escaped for
// their [Sink] if the kind of text asks for it.
//
// It counts, in a [Report].
//
// Tokens that stand in the text exactly are found as [Restorer.String] finds
// them, and originals are never scanned. What is a link is judged as CommonMark and GitHub's
// dialect do, and rather too much than too little: a program that makes links of more does so at
// its own risk. A Guard needs the whole text. It is immutable, may be used by many
// goroutines at once and costs time linear in the text.
type Guard struct {
	r     *Restorer
	o     GuardOptions
	keys  literal.Set // folded tokens
	ids   []int32     // the token of each key; -1 if there are two
	never []bool      // by type
	pool  sync.Pool   // *shadow
}

// GuardOptions configure [Restorer.Guard]. The zero value repairs nothing,
// takes the text for Markdown and uses the default of each sink.
type GuardOptions struct {
	// Owns reports whether a token is provably ours: tokenize.Tokenizer.Owns of the
	// scope. Without it nothing is repaired, as it is for tokens that it does not own.
	Owns func(token string) bool
	// Looks reports whether a word has the form of a token, as
	// tokenize.Format.Match does. It only serves the Report.
	Looks func(word string) bool
	// Never are types that are not restored anywhere.
	Never []entity.Type
	// Text is what kind of text it is; zero is Markdown, which also serves for
	// plain text that may be shown anywhere.
	Text Kind
	// What to do with tokens in each sink.
	Prose, URL, Attribute, JSON Action
	// MaxRestored is how many tokens of one text are restored; 0 means 10,000. A text
	// that is all tokens is an attempt to read the table out.
	MaxRestored int
	// MaxOutput is how long a restored text may become, in bytes; 0 means 8 times the text
	// and 1 MiB more. From the first token on for which there is no room all stay.
	MaxOutput int
}

const (
	defaultMaxRestored = 10_000
	maxGrowth          = 8
	extraOutput        = 1 << 20
)

// A Kind is a kind of text.
type Kind int8

// The kinds.
const (
	Markdown Kind = iota // Markdown with HTML in it, or plain text
	HTML                 // HTML
	JSONText             // one JSON value, or several, or a part of one
	numKinds = iota
)

// A Sink is where in a text an original would be put.
type Sink int8

// The sinks.
const (
	Prose     Sink = iota // where it is read
	URL                   // in a URL, the target of a link or an image, a link definition
	Attribute             // elsewhere in an HTML tag
	JSON                  // in a string of a JSON text
	outside               // in a JSON text, in no string: never restored
)

// String names s.
func (s Sink) String() string {
	switch s {
	case Prose:
		return "prose"
	case URL:
		return "url"
	case Attribute:
		return "attribute"
	case JSON:
		return "json"
	}
	return "outside"
}

// An Action is what to do with a token in a sink.
type Action int8

// The actions.
const (
	// Default is Escape in JSON and in the prose of HTML, Raw in the prose of
	// Markdown, and Refuse in URLs and attributes.
	Default Action = iota
	// Escape puts the original in so that it means itself there: percent-encoded
	// in a URL, with character references in an attribute and in the prose of HTML, with
	// backslashes in the prose of Markdown, as JSON in a JSON string.
	Escape
	// Raw puts the original in byte for byte. In a JSON text it is still
	// escaped as JSON.
	Raw
	// Refuse leaves the token.
	Refuse
	numActions = iota
)

// A Report counts what became of the tokens of a text. It holds no text.
type Report struct {
	Restored int `json:"restored"` // stood there exactly, original put in
	Repaired int `json:"repaired"` // stood there misspelled, original put in
	Refused  int `json:"refused"`  // recognized, but left because of its sink or type
	Unknown  int `json:"unknown"`  // provably ours, but of no entity at hand
	Forged   int `json:"forged"`   // looks like a token and is not ours
	Over     int `json:"over"`     // recognized, but left because of MaxRestored or MaxOutput
}

// Guard returns a Guard over r, or an error if o names a kind or an action that
// does not exist, or a limit below 0.
func (r *Restorer) Guard(o GuardOptions) (*Guard, error) {
	if o.Text < 0 || o.Text >= numKinds {
		return nil, fmt.Errorf("restore: no such kind of text: %d", o.Text)
	}
	for _, a := range []*Action{&o.Prose, &o.URL, &o.Attribute, &o.JSON} {
		if *a < 0 || *a >= numActions {
			return nil, fmt.Errorf("restore: no such action: %d", *a)
		}
	}
	if o.MaxRestored < 0 || o.MaxOutput < 0 {
		return nil, errors.New("restore: a limit below 0")
	}
	if o.MaxRestored == 0 {
		o.MaxRestored = defaultMaxRestored
	}
	if o.Prose == Default {
		o.Prose = Raw
		if o.Text == HTML {
			o.Prose = Escape
		}
	}
	if o.URL == Default {
		o.URL = Refuse
	}
	if o.Attribute == Default {
		o.Attribute = Refuse
	}
	if o.JSON == Default {
		o.JSON = Escape
	}
	g := &Guard{r: r, o: o, never: make([]bool, len(r.types))}
	for i, t := range r.types {
		g.never[i] = slices.Contains(o.Never, t)
	}
	if o.Owns != nil {
		g.index()
	}
	return g, nil
}

// index folds the tokens of r.
func (g *Guard) index() {
	const shortest = 6 // below that everything looks like it
	var from []int32
	for i := range g.r.set.Len() {
		core := core(g.r.set.Word(i))
		if len(core) < shortest || slices.ContainsFunc(core, func(c byte) bool { return foldByte(c) == 0 }) {
			continue
		}
		key := make([]byte, len(core))
		for k, c := range core {
			key[k] = foldByte(c)
		}
		literal.Add(&g.keys, key)
		from = append(from, int32(i))
	}
	g.keys.Build()
	for _, id := range g.keys.Order() {
		g.ids = append(g.ids, from[id])
	}
	if g.keys.Len() == len(from) {
		return
	}
	for _, i := range from { // two tokens that fold to one key are never repaired
		var key []byte
		for _, c := range core(g.r.set.Word(int(i))) {
			key = append(key, foldByte(c))
		}
		if _, id := literal.At(&g.keys, key, 0); id >= 0 && len(g.keys.Word(id)) == len(key) && g.ids[id] != i {
			g.ids[id] = -1
		}
	}
}

// String returns s restored, and what became of its tokens. If nothing was
// restored it returns s itself.
func (g *Guard) String(s string) (string, Report) {
	w := writer{g: g, s: s, zones: zones(g.o.Text, s)}
	w.all()
	if w.at == 0 {
		return s, w.report
	}
	return string(append(w.dst, s[w.at:]...)), w.report
}

// Append appends s restored to dst.
func (g *Guard) Append(dst []byte, s string) ([]byte, Report) {
	w := writer{g: g, s: s, zones: zones(g.o.Text, s), dst: dst, base: len(dst)}
	w.all()
	return append(w.dst, s[w.at:]...), w.report
}

// Format writes that there is a Guard and nothing else, whatever the verb.
func (g *Guard) Format(f fmt.State, _ rune) { fmt.Fprint(f, "restore.Guard") }

// A writer restores one text.
type writer struct {
	g      *Guard
	s      string
	dst    []byte
	base   int  // where the output begins in dst
	at     int  // s[:at] is in dst
	full   bool // MaxOutput was met
	zones  []zone
	report Report
	shadow *shadow
}

// all goes through the exact tokens, and between them through what may be
// misspelled ones.
func (w *writer) all() {
	r, at := w.g.r, 0
	w.shadow, _ = w.g.pool.Get().(*shadow)
	if w.shadow == nil {
		w.shadow = new(shadow)
	}
	defer w.g.release(w.shadow)
	for {
		b, e, id := literal.Next(&r.set, w.s, at, nil)
		if id < 0 {
			break
		}
		w.between(at, b)
		w.put(b, e, id, &w.report.Restored)
		at = e
	}
	w.between(at, len(w.s))
}

func (g *Guard) release(h *shadow) {
	const large = 1 << 20
	if cap(h.text) > large || cap(h.steps) > large/8 {
		return
	}
	clear(h.text)
	g.pool.Put(h)
}

// between looks for misspelled tokens in s[lo:hi], which holds no exact one.
func (w *writer) between(lo, hi int) {
	if w.g.keys.Len() > 0 {
		base := lo
		w.shadow.cast(w.s[lo:hi])
		for at := 0; ; {
			b, e, id := literal.Next(&w.g.keys, w.shadow.text, at, nil)
			if id < 0 {
				break
			}
			at = b + 1
			i := w.g.ids[id]
			if i < 0 || !w.g.o.Owns(string(w.g.r.set.Word(int(i)))) {
				continue
			}
			at = e
			begin, end := w.brackets(lo, hi, base+w.shadow.from(b), base+w.shadow.to(w.s[base:hi], e-1), int(i))
			w.strangers(lo, begin)
			w.put(begin, end, int(i), &w.report.Repaired)
			lo = end
		}
	}
	w.strangers(lo, hi)
}

// brackets widens a misspelled token to brackets of its own, escaped or not, that s[lo:hi]
// kept: what is farther on belongs to the token there.
func (w *writer) brackets(lo, hi, b, e, id int) (int, int) {
	word := w.g.r.set.Word(id)
	c := core(word)
	if len(c) == len(word) {
		return b, e
	}
	first := 0
	for foldByte(word[first]) == 0 {
		first++
	}
	for i := first - 1; i >= 0 && b > lo && w.s[b-1] == word[i]; i-- {
		if b--; b > lo && w.s[b-1] == '\\' {
			b--
		}
	}
	for i := first + len(c); i < len(word) && e < hi; i++ {
		skip := 0
		if w.s[e] == '\\' && e+1 < hi {
			skip = 1
		}
		if w.s[e+skip] != word[i] {
			break
		}
		e += skip + 1
	}
	return b, e
}

// put puts the original of token id in the place of s[b:e], or not.
func (w *writer) put(b, e, id int, count *int) {
	for len(w.zones) > 0 && w.zones[0].end <= b {
		w.zones = w.zones[1:]
	}
	sink := Prose
	if w.g.o.Text == JSONText {
		sink = outside
	}
	if len(w.zones) > 0 && w.zones[0].begin < e {
		sink = w.zones[0].sink
	}
	action := Refuse
	switch sink {
	case Prose:
		action = w.g.o.Prose
	case URL:
		action = w.g.o.URL
	case Attribute:
		action = w.g.o.Attribute
	case JSON:
		action = w.g.o.JSON
	}
	if action == Refuse || w.g.never[w.g.r.kinds[id]] {
		w.report.Refused++
		return
	}
	if w.full || w.report.Restored+w.report.Repaired >= w.g.o.MaxRestored {
		w.report.Over++
		return
	}
	before := len(w.dst)
	w.dst = append(w.dst, w.s[w.at:b]...)
	w.dst = appendFor(w.dst, w.g.r.text(id), sink, action, w.g.o.Text)
	if len(w.dst)-w.base+len(w.s)-e > w.most() {
		w.dst, w.full = w.dst[:before], true
		w.report.Over++
		return
	}
	*count++
	w.at = e
}

// most is how long the output may become.
func (w *writer) most() int {
	if w.g.o.MaxOutput > 0 {
		return w.g.o.MaxOutput
	}
	return maxGrowth*len(w.s) + extraOutput
}

// strangers counts what looks like a token in s[lo:hi] and is none of r's.
func (w *writer) strangers(lo, hi int) {
	if w.g.o.Owns == nil && w.g.o.Looks == nil {
		return
	}
	for i := lo; i < hi; i++ {
		if foldByte(w.s[i]) == 0 {
			continue
		}
		b := i
		for i < hi && foldByte(w.s[i]) != 0 {
			i++
		}
		word := strings.Trim(w.s[b:i], "-_")
		switch owned := w.g.o.Owns != nil && w.g.o.Owns(word); {
		case owned, w.g.o.Owns == nil && w.g.o.Looks(word):
			w.report.Unknown++
		case w.g.o.Looks != nil && w.g.o.Looks(word):
			w.report.Forged++
		}
	}
}
