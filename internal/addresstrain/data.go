package main

import (
	"math/rand/v2"
	"path/filepath"
	"strings"

	"github.com/piikit/piikit/internal/addresstrain/corpus"
	"github.com/piikit/piikit/internal/addresstrain/gen"
)

// A source is a part of the training data.
type source struct {
	name string
	docs []corpus.Doc
}

// trainingSets are the corpora that are trained on, with the most documents of each
// that are taken. Share-alike text is not among them.
var trainingSets = []struct {
	name string
	most int
}{
	{"support_synth", 1e9}, {"meddocan", 1e9}, {"enron_threads", 1e9}, {"negatives", 1e9}, {"gmb", 1e9}, {"echr_fr", 1e9}, {"echr_es", 1e9},
	{"germeval14", 1e9}, {"restaurant8k", 1e9}, {"nlu_home", 1e9}, {"wnut17", 1e9}, {"btc", 1e9}, {"litbank", 1e9}, {"sec_filings", 1e9}, {"europeana_fr", 1500}, {"europeana_nl", 1500},
}

// data returns everything that is trained on.
func data(corpora, packages string, scale float64) ([]source, *gen.World, error) {
	w, err := gen.Load(packages)
	if err != nil {
		return nil, nil, err
	}
	r := rand.New(rand.NewPCG(11, 7))
	var out []source
	for _, t := range trainingSets {
		path := filepath.Join(corpora, "train", t.name+".jsonl.gz")
		read := corpus.Read
		if t.name == "meddocan" {
			read = corpus.Joined
		}
		docs, err := read(path)
		if err != nil {
			return nil, nil, err
		}
		r.Shuffle(len(docs), func(i, k int) { docs[i], docs[k] = docs[k], docs[i] })
		docs = docs[:min(len(docs), t.most)]
		var more []corpus.Doc
		for _, d := range docs {
			if len(d.Spans) > 0 && r.Float64() < .3 {
				more = append(more, recased(d, r.Float64() < .7))
			}
			if t.name == "enron_threads" && len(d.Spans) > 0 {
				more = append(more, d, d)
			}
		}
		docs = append(docs, more...)
		switch t.name {
		case "negatives", "gmb", "meddocan": // seen twice
			docs = append(docs, docs...)
		}
		out = append(out, source{t.name, docs})
	}
	us, err := usDocs(filepath.Join(corpora, "train", "addresses_us.jsonl.gz"), w)
	if err != nil {
		return nil, nil, err
	}
	out = append(out, source{"addresses_us", us})

	n := func(k int) int { return int(float64(k) * scale) }
	made := func(name string, seed uint64, countries []string, k int) {
		g := gen.New(w, seed, false, countries)
		s := source{name: name}
		for range n(k) {
			s.docs = append(s.docs, corpus.Made(g.Draw()))
		}
		out = append(out, s)
	}
	made("world", 21, gen.Countries(false), 22000)
	made("anglo", 22, []string{"US", "GB", "CA", "AU", "US", "IE", "NZ", "IN"}, 8000)
	made("others", 23, gen.Others(w), 3500)
	g := gen.New(w, 24, false, gen.Countries(false))
	out = append(out, spliced(gen.New(w, 26, false, gen.Countries(false)), rand.New(rand.NewPCG(13, 7)), out, n(9000)))
	neg := source{name: "negative"}
	for range n(9000) {
		neg.docs = append(neg.docs, corpus.Made(g.Negative()))
	}
	out = append(out, neg)
	return out, w, nil
}

// usDocs returns the addresses of a file bare and in carriers.
func usDocs(path string, w *gen.World) ([]corpus.Doc, error) {
	docs, err := corpus.Read(path)
	if err != nil {
		return nil, err
	}
	g := gen.New(w, 25, false, []string{"US"})
	r := rand.New(rand.NewPCG(12, 7))
	var out []corpus.Doc
	for _, d := range docs {
		if len(d.Spans) != 1 || d.Spans[0].Begin != 0 || d.Spans[0].End != len(d.Text) {
			continue
		}
		out = append(out, d, d)
		for range 4 {
			x := d
			if isUpper(d.Text) && r.Float64() < .4 {
				x = recased(d, true)
				if r.Float64() < .6 {
					x = titled(d)
				}
			} else if r.Float64() < .3 {
				x = recased(d, true)
			}
			out = append(out, corpus.Carried(g, x))
		}
	}
	return out, nil
}

func isUpper(s string) bool { return s == strings.ToUpper(s) && s != strings.ToLower(s) }

func recased(d corpus.Doc, lower bool) corpus.Doc {
	s := strings.ToUpper(d.Text)
	if lower {
		s = strings.ToLower(d.Text)
	}
	if len(s) == len(d.Text) {
		d.Text = s
	}
	return d
}

// titled writes a text in capitals with small letters behind the first.
func titled(d corpus.Doc) corpus.Doc {
	b := []byte(d.Text)
	word := false
	for i, c := range b {
		letter := (c|0x20)-'a' < 26
		if letter && word {
			b[i] |= 0x20
		}
		word = letter
	}
	d.Text = string(b)
	return d
}
