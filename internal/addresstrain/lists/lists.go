// Package lists makes the tables of words that detect/address searches: which
// words are street types, units, directions and so on, by language.
package lists

import (
	_ "embed"
	"encoding/json"
	"fmt"
	"path"
	"slices"
	"strings"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/internal/address"
	"github.com/piikit/piikit/internal/addresstrain/pack"
)

//go:embed own.txt
var own string

var names = map[string]address.Class{
	"box": address.Box, "unit": address.Unit, "weakunit": address.WeakUnit, "number": address.Numero, "dir": address.Dir,
	"state": address.State, "region": address.Region, "country": address.Country, "cue": address.Cue, "month": address.Month,
	"measure": address.Measure, "particle": address.Particle, "title": address.Honor, "counter": address.Counter, "strong": address.Strong, "weak": address.Weak,
	"germanic": address.Germanic, "romance": address.Romance, "slavic": address.Slavic, "asian": address.Asian, "none": address.None,
}

// languages of the package of abbreviations, by the class of their street words.
var languages = map[string]address.Class{
	"en": address.Weak, "de": address.Germanic, "nl": address.Germanic, "sv": address.Germanic, "no": address.Germanic, "da": address.Germanic, "fi": address.Germanic,
	"fr": address.Romance, "es": address.Romance, "it": address.Romance, "pt": address.Romance, "ro": address.Romance,
	"id": address.Asian, "si": address.Asian,
}

// A List says which class a word is in, and who says so.
type List struct {
	Class map[uint64]address.Class
	Word  map[uint64]string
	Count map[string]int
	never map[string]bool
}

func (l *List) add(c address.Class, word, from string) {
	word = strings.Trim(word, ". ")
	if word == "" || strings.ContainsAny(word, " .()[]^$|+\\-'") || l.never[strings.ToLower(word)] {
		return
	}
	h := detect.Hash(word)
	if _, ok := l.Class[h]; ok {
		return
	}
	l.Class[h], l.Word[h] = c, word
	l.Count[from]++
}

// Make reads the lists; dir is the scratch folder of the packages.
func Make(dir string) (*List, error) {
	l := &List{map[uint64]address.Class{}, map[uint64]string{}, map[string]int{}, map[string]bool{}}
	lines := strings.Split(own, "\n")
	for _, line := range lines {
		for w := range strings.FieldsSeq(line) {
			if strings.HasSuffix(w, "-") && !strings.HasPrefix(line, "#") {
				l.never[strings.TrimSuffix(w, "-")] = true
			}
		}
	}
	for _, line := range lines {
		if line == "" || line[0] == '#' {
			continue
		}
		head, rest, ok := strings.Cut(line, "] ")
		c, known := names[strings.TrimPrefix(head, "[")]
		if !ok || !known {
			return nil, fmt.Errorf("own.txt: %q", line)
		}
		for w := range strings.FieldsSeq(rest) {
			l.add(c, w, "own")
		}
	}
	files, err := pack.Abbreviations.Files(dir)
	if err != nil {
		return nil, err
	}
	var order []string
	for f := range files {
		if ok, _ := path.Match("tokens/*.json", f); ok {
			order = append(order, f)
		}
	}
	slices.Sort(order)
	for _, f := range order {
		lang := strings.TrimSuffix(path.Base(f), ".json")
		street, ok := languages[lang]
		if !ok {
			street = address.Slavic
		}
		var raw []json.RawMessage
		if err := json.Unmarshal(files[f], &raw); err != nil {
			return nil, fmt.Errorf("%s: %w", f, err)
		}
		for _, r := range raw {
			var g struct {
				Tokens []string
				Type   string
			}
			if json.Unmarshal(r, &g) != nil {
				continue
			}
			for _, t := range g.Tokens {
				if len(t) < 2 || strings.ContainsAny(t, "0123456789") {
					continue
				}
				switch g.Type {
				case "way":
					l.add(street, t, lang)
				case "unit":
					l.add(address.Unit, t, lang)
				case "box":
					l.add(address.Box, t, lang)
				}
			}
		}
	}
	return l, nil
}

// Table returns the table of classes in the layout of internal/address.
func (l *List) Table() []byte {
	n := 1
	for n*2 < len(l.Class)*3 {
		n *= 2
	}
	b := make([]byte, n*4)
	for _, h := range l.sorted() {
		if l.Class[h] == address.None {
			continue
		}
		i := int(h) & (n - 1)
		for b[i*4+3] != 0 {
			i = (i + 1) & (n - 1)
		}
		t := uint32(h >> 40)
		b[i*4], b[i*4+1], b[i*4+2], b[i*4+3] = byte(t), byte(t>>8), byte(t>>16), byte(l.Class[h])
	}
	return b
}

func (l *List) sorted() []uint64 {
	var hs []uint64
	for h := range l.Class {
		hs = append(hs, h)
	}
	slices.Sort(hs)
	return hs
}

// Anchors returns the words that are anchors of the scan. A Germanic street
// word stands beside its number, which is an anchor.
func (l *List) Anchors() []string {
	var ws []string
	for _, h := range l.sorted() {
		switch c := l.Class[h]; c {
		case address.Box, address.Strong, address.Weak, address.Romance, address.Slavic, address.Asian:
			if len(l.Word[h]) > 1 {
				ws = append(ws, l.Word[h])
			}
		}
	}
	return ws
}
