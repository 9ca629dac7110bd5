// Package corpus reads labelled text for training and measuring the detectors
// of names: files of one JSON object a line,
//
//	{"id": ..., "source": ..., "lang": "en", "text": ..., "spans": [{"begin": 0, "end": 4, "type": "name", "label": ...}]}
//
// with byte offsets, gzipped or not.
package corpus

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/piikit/piikit/internal/fold"
	"github.com/piikit/piikit/internal/jsonlines"
)

// A Span is a labelled range of a text.
type Span struct {
	Begin, End int
	Type       string
	Label      string
}

// A Record is a text with its spans.
type Record struct {
	ID, Text, Source, Lang string
	Spans                  []Span
}

// Load reads a file.
func Load(path string) ([]*Record, error) { return jsonlines.All[Record](path) }

var honorifics = map[string]bool{"mr": true, "mrs": true, "ms": true, "dr": true, "sir": true, "mr.": true, "mrs.": true, "ms.": true, "dr.": true}

// Honorific reports whether a word is one that Trim strips.
func Honorific(w string) bool { return honorifics[strings.ToLower(w)] }

// Trim strips leading Mr, Mrs, Ms, Dr and Sir and a trailing 's from a range:
// corpora differ in what they do with them.
func Trim(s string, b, e int) (int, int) {
	for {
		w, _, ok := strings.Cut(s[b:e], " ")
		if !ok || !Honorific(w) {
			break
		}
		b += len(w)
		for b < e && s[b] == ' ' {
			b++
		}
	}
	for _, x := range []string{"'s", "’s"} {
		if strings.HasSuffix(s[b:e], x) && e-b > len(x) {
			e -= len(x)
		}
	}
	return b, e
}

// Case is a way to write a whole text.
type Case int

// The cases.
const (
	Lower Case = iota
	Upper
	Title
)

// Recase writes a text in another case; nil if that moves its spans.
func (r *Record) Recase(c Case) *Record {
	var t string
	switch c {
	case Lower:
		t = strings.ToLower(r.Text)
	case Upper:
		t = strings.ToUpper(r.Text)
	default:
		up := true
		t = strings.Map(func(x rune) rune {
			if unicode.IsLower(x) || unicode.IsUpper(x) || unicode.IsTitle(x) {
				if up {
					x = unicode.ToUpper(x)
				}
				up = false
			} else {
				up = x != '\'' && x != '’'
			}
			return x
		}, r.Text)
	}
	if len(t) != len(r.Text) {
		return nil
	}
	for _, s := range r.Spans {
		if !utf8.RuneStart(t[s.Begin]) {
			return nil
		}
	}
	x := *r
	x.Text = t
	return &x
}

// Fold returns the record with the text that a scan judges instead of its own
// (see detect), and its spans moved there.
func (r *Record) Fold() *Record {
	if !fold.Needed(r.Text) {
		return r
	}
	var m fold.Map
	x := *r
	x.Text = string(m.Append(nil, r.Text, 0))
	x.Spans = append([]Span(nil), r.Spans...)
	pos := 0
	to := func(orig int) int {
		for pos < len(x.Text) && m.Begin(pos) < orig {
			pos++
		}
		return pos
	}
	for i, s := range x.Spans {
		x.Spans[i].Begin = to(s.Begin)
		x.Spans[i].End = to(s.End)
	}
	return &x
}
