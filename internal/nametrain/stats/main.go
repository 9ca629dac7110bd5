// Command stats counts, for each word of the English training texts, how often
// it and the words beside it are names, places or organizations, for
// classes.py.
//
//	go run ./internal/nametrain/stats -corpora DIR -out stats.tsv
//
// A line is a word, a tab, and four counts (nothing, name, place,
// organization) of the word itself, of the next and of the previous token.
package main

import (
	"bufio"
	"flag"
	"fmt"
	"log"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/piikit/piikit/internal/fold"
	"github.com/piikit/piikit/internal/nametrain/corpus"
)

var sources = []string{"gmb", "wnut17", "btc", "litbank", "sec_filings", "enron_threads", "restaurant8k", "nlu_home", "support_synth", "addresses_us", "negatives"}

func main() {
	log.SetFlags(0)
	dir := flag.String("corpora", "", "folder of the corpora")
	out := flag.String("out", "stats.tsv", "the counts")
	flag.Parse()
	counts := map[string]*[12]int{}
	for _, s := range sources {
		rs, err := corpus.Load(filepath.Join(*dir, "train", s+".jsonl.gz"))
		if err != nil {
			log.Fatal(err)
		}
		for _, r := range rs {
			count(counts, r)
		}
	}
	f, err := os.Create(*out)
	if err != nil {
		log.Fatal(err)
	}
	w := bufio.NewWriter(f)
	for _, k := range slices.Sorted(maps.Keys(counts)) {
		fmt.Fprint(w, k)
		for _, n := range counts[k] {
			fmt.Fprint(w, "\t", n)
		}
		fmt.Fprintln(w)
	}
	if err := w.Flush(); err != nil {
		log.Fatal(err)
	}
	if err := f.Close(); err != nil {
		log.Fatal(err)
	}
}

type token struct {
	b, e int
	word bool
}

// tokens cuts a text into words and marks.
func tokens(s string) (ts []token) {
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		if unicode.IsSpace(r) {
			i += n
			continue
		}
		e := i + n
		if in(r) {
			for e < len(s) {
				r, n := utf8.DecodeRuneInString(s[e:])
				if !in(r) {
					break
				}
				e += n
			}
		}
		ts = append(ts, token{i, e, in(r) && !unicode.IsDigit(r)})
		i = e
	}
	return ts
}

func in(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) }

// label is 0 for nothing, 1 to 3 for a name, place, organization, -1 where
// nobody knows.
func label(r *corpus.Record, t token) int {
	for _, s := range r.Spans {
		if t.b >= s.End || s.Begin >= t.e {
			continue
		}
		switch s.Type {
		case "name":
			if b, e := corpus.Trim(r.Text, s.Begin, s.End); t.b < b || t.b >= e {
				return 0
			}
			return 1
		case "location":
			return 2
		case "organization":
			return 3
		case "other", "address", "username":
			return -1
		}
	}
	return 0
}

func count(counts map[string]*[12]int, r *corpus.Record) {
	ts := tokens(r.Text)
	labels := make([]int, len(ts))
	for i, t := range ts {
		labels[i] = label(r, t)
	}
	at := func(i int) int {
		if i < 0 || i >= len(labels) {
			return 0
		}
		return labels[i]
	}
	for i, t := range ts {
		if r, _ := utf8.DecodeRuneInString(r.Text[t.b:]); unicode.IsDigit(r) {
			continue
		}
		w := key(r.Text[t.b:t.e])
		c := counts[w]
		if c == nil {
			c = new([12]int)
			counts[w] = c
		}
		for k, l := range [3]int{at(i), at(i + 1), at(i - 1)} {
			if l >= 0 {
				c[4*k+l]++
			}
		}
	}
}

// key folds a word as classes.py does.
func key(w string) string {
	var b strings.Builder
	for _, r := range strings.ToLower(w) {
		if s := fold.Base(r); s != "" {
			b.WriteString(s)
		} else if !unicode.Is(unicode.Mn, r) {
			b.WriteRune(r)
		}
	}
	return b.String()
}
