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

type kind uint8

const (
	word kind = iota
	mark
	number
	newline
)

type token struct {
	b, e int
	kind kind
}

// tokens cuts a text into words, numbers, marks and ends of lines. It is the
// tokenizer that the classes of the words table were made with, and is kept for
// their sake: others give other classes.
func tokens(s string) (ts []token) {
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		t := token{b: i, e: i + n}
		switch {
		case r == ' ' || r == '\t' || r == '\r' || r == 0xA0 || r >= 0x2000 && r <= 0x200A || r == 0x3000:
			i += n
			continue
		case r == '\n':
			t.kind = newline
		case r >= '0' && r <= '9':
			t.kind = number
			for t.e < len(s) && alnum(s[t.e]) {
				t.e++
			}
		case unicode.IsLetter(r):
			t.e = wordEnd(s, i)
		default:
			t.kind = mark
		}
		ts = append(ts, t)
		i = t.e
	}
	return ts
}

func alnum(c byte) bool { return c-'0' < 10 || (c|0x20)-'a' < 26 }

// wordEnd returns where the word that begins at i ends: behind letters, marks and
// digits; an apostrophe joins O'Brien.
func wordEnd(s string, i int) int {
	r, n := utf8.DecodeRuneInString(s[i:])
	capital := unicode.IsUpper(r)
	letters := 1
	for i += n; i < len(s); letters++ {
		r, n = utf8.DecodeRuneInString(s[i:])
		if r < utf8.RuneSelf && alnum(byte(r)) || r >= utf8.RuneSelf && (unicode.IsLetter(r) || unicode.IsMark(r)) {
			i += n
			continue
		}
		if (r == '\'' || r == '’') && letters <= 2 && capital && i+n < len(s) && s[i+n]-'A' < 26 {
			i += n + 1
			continue
		}
		break
	}
	return i
}

// labels returns 0 for nothing, 1 to 3 for a name, place, organization, -1
// where nobody knows, of each token.
func labels(r *corpus.Record, ts []token) []int {
	out := make([]int, len(ts))
	k := 0
	for _, s := range r.Spans {
		b, e := s.Begin, s.End
		label := 0
		switch s.Type {
		case "name":
			label = 1
			b, e = trim(r.Text, b, e)
		case "location":
			label = 2
		case "organization":
			label = 3
		case "other", "address", "username":
			label = -1
		}
		for k > 0 && ts[k-1].e > b {
			k--
		}
		for k < len(ts) && ts[k].e <= b {
			k++
		}
		for ; k < len(ts) && ts[k].b < e; k++ {
			out[k] = label
		}
	}
	return out
}

// trim takes Mr, Mrs, Ms, Dr and Sir from the front and 's from the end.
func trim(s string, b, e int) (int, int) {
	for {
		w, _, ok := strings.Cut(s[b:e], " ")
		if !ok || !strings.Contains(" mr mrs ms dr sir mr. mrs. ms. dr. ", " "+strings.ToLower(w)+" ") {
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

func count(counts map[string]*[12]int, r *corpus.Record) {
	ts := tokens(r.Text)
	ls := labels(r, ts)
	at := func(i int) int {
		if i < 0 || i >= len(ls) {
			return 0
		}
		return ls[i]
	}
	for i, t := range ts {
		if t.kind != word && t.kind != mark {
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

// folds are Latin letters with diacritics, each row behind its base.
const folds = "aàáâãäåāăąǎạảấầẩẫậắằẳẵặ cçćĉċč dďđð eèéêëēĕėęěẹẻẽếềểễệ gĝğġģ hĥħ iìíîïĩīĭįıỉị jĵ kķ lĺļľŀł nñńņňŋ " +
	"oòóôõöøōŏőơọỏốồổỗộớờởỡợ rŕŗř sśŝşšș tţťŧț uùúûüũūŭůűųưụủứừửữự wŵ yýÿŷỳỵỷỹ zźżž"

var base = func() map[rune]rune {
	m := map[rune]rune{}
	for row := range strings.FieldsSeq(folds) {
		first, n := utf8.DecodeRuneInString(row)
		for _, r := range row[n:] {
			m[r], m[unicode.ToUpper(r)] = first, first
		}
	}
	return m
}()

// key folds a word: lower case, no diacritics or apostrophes.
func key(w string) string {
	return strings.Map(func(r rune) rune {
		switch r {
		case '\'', '’', '`', 'ʻ':
			return -1
		}
		if b, ok := base[r]; ok {
			return b
		}
		return unicode.ToLower(r)
	}, strings.ToLower(w))
}
