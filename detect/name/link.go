package name

import (
	"unicode"
	"unicode/utf8"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/entity"
)

// A Linker gives the names of one conversation subject numbers: "Jack", "Jack
// Davis" and "Mr. Davis" get the same. It looks at names only, changes nothing
// of what is hidden, and may be wrong: two people of one name are one subject
// to it.
//
//  1. A name of several words is the subject whose first and last word it
//     shares, or the one so far known only by one of them or by an initial.
//  2. A single word is the subject that bore it last, as a first or a last word.
//  3. Anything else is a new subject.
//
// The zero value is ready. It remembers the last 256 subjects, about 8 KB, and
// no text. It belongs to one goroutine, and to one conversation: Reset before
// another.
type Linker struct {
	subjects []subject
	next     int // the number of the next subject
	clock    int
}

// subject is what is known of a person: hashes of words, 0 where unknown.
type subject struct {
	id          int
	used        int
	first, last uint64
	initial     rune // of the first word
	only        bool // a single word so far, in first
	titled      bool // that word stood behind a title: a last word
}

const maxSubjects = 256

// Reset forgets the conversation. Numbers begin at 1 again.
func (l *Linker) Reset() {
	clear(l.subjects)
	l.subjects, l.next, l.clock = l.subjects[:0], 0, 0
}

// Append appends a subject number to dst for each match of text, as a scan
// returned them: 1 and up for names, 0 for other types.
func (l *Linker) Append(dst []int, text string, ms []detect.Match) []int {
	for _, m := range ms {
		id := 0
		if m.Type == Type {
			id = l.link(text, m.Begin, m.End)
		}
		dst = append(dst, id)
	}
	return dst
}

// AppendList does the same for the entities of text.
func (l *Linker) AppendList(dst []int, text string, es entity.List) []int {
	for _, e := range es {
		id := 0
		if e.Type == Type {
			id = l.link(text, e.Begin, e.End)
		}
		dst = append(dst, id)
	}
	return dst
}

func (l *Linker) link(text string, begin, end int) int {
	n := parse(text[begin:end])
	if n.words == 0 {
		return 0
	}
	if n.words == 1 && titleBefore(text, begin) {
		n.titled = true
	}
	l.clock++
	best := -1
	for i := range l.subjects {
		if s := &l.subjects[i]; s.fits(&n) && (best < 0 || s.used > l.subjects[best].used) {
			best = i
		}
	}
	if best < 0 {
		best = l.add()
	}
	s := &l.subjects[best]
	s.used = l.clock
	s.learn(&n)
	return s.id
}

// add makes room for a subject, in the place of the one unused for longest if
// there are too many.
func (l *Linker) add() int {
	l.next++
	s := subject{id: l.next}
	if len(l.subjects) < maxSubjects {
		l.subjects = append(l.subjects, s)
		return len(l.subjects) - 1
	}
	old := 0
	for i := range l.subjects {
		if l.subjects[i].used < l.subjects[old].used {
			old = i
		}
	}
	l.subjects[old] = s
	return old
}

// fits reports whether a name may be that of s.
func (s *subject) fits(n *parsed) bool {
	switch {
	case n.words == 1:
		if s.only {
			return s.first == n.last
		}
		return s.last == n.last || s.first == n.last && !n.titled
	case s.only:
		return s.first == n.last || s.first == n.first && !s.titled
	case s.last != n.last:
		return false
	}
	return s.first == n.first || (s.first == 0 || n.first == 0) && s.initial == n.initial
}

func (s *subject) learn(n *parsed) {
	if n.words == 1 {
		if s.used == 0 || s.first == 0 && s.last == 0 {
			s.first, s.only, s.titled = n.last, true, n.titled
		}
		return
	}
	s.only, s.last = false, n.last
	if n.first != 0 || s.initial != n.initial {
		s.first = n.first
	}
	s.initial = n.initial
}

// parsed is a name taken apart.
type parsed struct {
	words       int
	first, last uint64 // the first is 0 if it is an initial
	initial     rune
	titled      bool
}

// parse takes a name apart: "Davis, Jack" is turned round, titles, "Jr." and
// the 's of possessives are dropped.
func parse(v string) (n parsed) {
	comma := false
	var words [12]string
	k := 0
	for i := 0; i < len(v) && k < len(words); {
		r, size := utf8.DecodeRuneInString(v[i:])
		if !unicode.IsLetter(r) && !unicode.IsMark(r) {
			comma = comma || r == ',' && k == 1
			i += size
			continue
		}
		e := i
		for e < len(v) {
			r, size := utf8.DecodeRuneInString(v[e:])
			if !unicode.IsLetter(r) && !unicode.IsMark(r) && r != '\'' && r != '’' && r != '-' {
				break
			}
			e += size
		}
		w := v[i:e]
		for _, end := range []string{"'s", "’s"} {
			if len(w) > len(end) && w[len(w)-len(end):] == end {
				w = w[:len(w)-len(end)]
			}
		}
		if !in(linkTitles, w) {
			words[k] = w
			k++
		}
		i = e
	}
	if k == 0 {
		return n
	}
	n.words = k
	first, last := words[0], words[k-1]
	if comma && k > 1 {
		first, last = words[1], words[0]
	}
	n.last = detect.Hash(last)
	if k > 1 {
		r, size := utf8.DecodeRuneInString(first)
		n.initial = unicode.ToLower(r)
		if size < len(first) {
			n.first = detect.Hash(first)
		}
	}
	return n
}

const linkTitles = " mr mrs ms miss mx dr prof professor sir madam herr frau senor senora monsieur madame jr sr phd md esq dear hi "

// titleBefore reports whether a title stands before position i.
func titleBefore(text string, i int) bool {
	e := i
	for e > 0 && (text[e-1] == ' ' || text[e-1] == '.') {
		e--
	}
	b := e
	for b > 0 && e-b < 12 && text[b-1] > ' ' && text[b-1] != '.' {
		b--
	}
	return b < e && e < i && in(" mr mrs ms miss mx dr prof professor herr frau senor senora monsieur madame ", text[b:e])
}
