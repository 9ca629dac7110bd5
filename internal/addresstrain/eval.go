package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/detect/address"
	"github.com/piikit/piikit/entity"
	"github.com/piikit/piikit/internal/addresstrain/corpus"
	"github.com/piikit/piikit/internal/addresstrain/gen"
	"github.com/piikit/piikit/testdata"
)

// score counts finds: exact ones, and those that overlap.
type score struct {
	gold, found, exact, goldHit, foundHit, bytes int
}

func (s score) String() string {
	div := func(a, b int) float64 {
		if b == 0 {
			return 0
		}
		return 100 * float64(a) / float64(b)
	}
	p, r := div(s.exact, s.found), div(s.exact, s.gold)
	f := 0.0
	if p+r > 0 {
		f = 2 * p * r / (p + r)
	}
	return fmt.Sprintf("gold %5d found %5d  exact P %5.1f R %5.1f F1 %5.1f  overlap P %5.1f R %5.1f  false %d, %.2f/MB", s.gold, s.found, p, r, f, div(s.foundHit, s.found), div(s.goldHit, s.gold), s.found-s.foundHit, float64(s.found-s.foundHit)*1e6/float64(max(s.bytes, 1)))
}

func (s *score) count(gold []corpus.Span, found []detect.Match) (wrong bool) {
	s.gold += len(gold)
	s.found += len(found)
	exact := 0
	for _, g := range gold {
		hit := false
		for _, m := range found {
			if m.Begin == g.Begin && m.End == g.End {
				exact++
			}
			hit = hit || m.Begin < g.End && g.Begin < m.End
		}
		if hit {
			s.goldHit++
		}
	}
	for _, m := range found {
		for _, g := range gold {
			if m.Begin < g.End && g.Begin < m.End {
				s.foundHit++
				break
			}
		}
	}
	s.exact += exact
	return exact != len(gold) || len(gold) != len(found)
}

type evalSet struct {
	name string
	docs []corpus.Doc
}

func evalCmd(args []string) error {
	f := flag.NewFlagSet("eval", flag.ExitOnError)
	corpora := f.String("corpora", "", "folder of the corpora")
	packages := f.String("packages", "", "scratch folder of the packages, for generated texts")
	show := f.String("show", "", "print what is wrong in this set")
	most := f.Int("most", 40, "how many")
	mode := f.Int("mode", 0, "operating point: 1, 0 or -1")
	f.Parse(args)
	sc, err := detect.NewScanner(detect.Options{Mode: detect.Mode(*mode)}, address.Detector())
	if err != nil {
		return err
	}
	var sets []evalSet
	if *corpora != "" {
		for _, n := range []string{"addresses_us", "sgd", "support_synth", "ewt", "enron_threads", "meddocan", "negatives"} {
			docs, err := corpus.Read(filepath.Join(*corpora, "dev", n+".jsonl"))
			if err != nil {
				return err
			}
			sets = append(sets, evalSet{n, docs})
			if n == "meddocan" {
				if docs, err = corpus.Joined(filepath.Join(*corpora, "dev", n+".jsonl")); err != nil {
					return err
				}
				sets = append(sets, evalSet{"meddocan joined", docs})
			}
		}
		for _, n := range []string{"gmb", "btc", "wnut17", "litbank", "germeval14", "restaurant8k", "nlu_home", "gum", "echr_fr", "echr_es", "sec_filings", "crossner"} {
			docs, err := corpus.Read(filepath.Join(*corpora, "dev", n+".jsonl"))
			if err != nil {
				return err
			}
			sets = append(sets, evalSet{n, docs})
		}
	}
	if *packages != "" {
		w, err := gen.Load(*packages)
		if err != nil {
			return err
		}
		made := func(name string, seed uint64, held bool, countries []string, n int) {
			g := gen.New(w, seed, held, countries)
			s := evalSet{name: name}
			for range n {
				s.docs = append(s.docs, corpus.Made(g.Draw()))
			}
			sets = append(sets, s)
		}
		made("made, as trained", 101, false, gen.Countries(false), 2000)
		made("made, streets and carriers held", 102, true, gen.Countries(false), 2000)
		made("made, countries held", 103, false, gen.Countries(true), 1000)
		made("made, all held", 104, true, gen.Countries(true), 1000)
		made("made, other countries", 105, true, gen.Others(w), 1000)
		g := gen.New(w, 106, true, gen.Countries(false))
		s := evalSet{name: "made, without addresses"}
		for range 3000 {
			s.docs = append(s.docs, corpus.Made(g.Negative()))
		}
		sets = append(sets, s)
	}
	for _, name := range []string{"gold", "address", "hostile", "countries", "prose", "styles", "lookalikes"} {
		docs, err := caseDocs(name)
		if err != nil {
			return err
		}
		sets = append(sets, evalSet{name, docs})
	}
	for _, s := range sets {
		if *show != "" && s.name != *show {
			continue
		}
		if err := evalOne(sc, s, *show != "", *most); err != nil {
			return err
		}
	}
	return nil
}

// caseDocs reads the cases of a file of testdata/address.
func caseDocs(name string) ([]corpus.Doc, error) {
	cases, err := testdata.File("address/" + name + ".txt")
	if err != nil {
		return nil, err
	}
	var docs []corpus.Doc
	for _, c := range cases {
		d := corpus.Doc{ID: c.Line, Text: c.Text}
		for _, s := range c.Spans {
			d.Spans = append(d.Spans, corpus.Span{Begin: s.Begin, End: s.End})
		}
		docs = append(docs, d)
	}
	return docs, nil
}

func evalOne(sc *detect.Scanner, s evalSet, show bool, most int) error {
	var total score
	for i := range s.docs {
		d := &s.docs[i]
		ms, err := sc.Find(context.Background(), d.Text)
		if err != nil {
			return err
		}
		total.bytes += len(d.Text)
		if total.count(d.Spans, ms) && show && most > 0 {
			most--
			fmt.Fprintf(os.Stdout, "--- %s %s\n", d.ID, d.From)
			for _, g := range d.Spans {
				fmt.Printf("  gold  %q\n", around(d.Text, entity.Span{Begin: g.Begin, End: g.End}))
			}
			for _, m := range ms {
				fmt.Printf("  found %q\n", around(d.Text, m.Span()))
			}
		}
	}
	fmt.Printf("%-32s %v\n", s.name, total)
	return nil
}

// around marks a span in some of the text around it.
func around(t string, s entity.Span) string {
	b, e := max(0, s.Begin-30), min(len(t), s.End+30)
	return strings.ToValidUTF8(t[b:s.Begin], "") + "«" + t[s.Begin:s.End] + "»" + strings.ToValidUTF8(t[s.End:e], "")
}
