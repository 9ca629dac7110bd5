// Command nametrain fits the weights of the names detector.
//
//	go run ./internal/nametrain -corpora DIR -names names.json -out names.chain
//
// DIR holds train/NAME.jsonl.gz (see corpus), names.json is written by
// internal/words/gen. The same inputs give the same bytes: -check compares with
// the file instead of writing it.
package main

import (
	"bytes"
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"log"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/internal/chain/train"
	"github.com/piikit/piikit/internal/nametag"
	"github.com/piikit/piikit/internal/nametrain/corpus"
)

// sources are the corpora of the mix, with how often each record is shown in a
// pass. None is share-alike or for non-commercial use only.
var sources = []struct {
	name string
	rate float64
}{
	{"gmb", .5}, {"wnut17", 2}, {"btc", 2}, {"litbank", 5}, {"sec_filings", 1}, {"enron_threads", 4},
	{"restaurant8k", 1}, {"nlu_home", 1}, {"support_synth", 1}, {"addresses_us", 1},
	{"germeval14", 1}, {"echr_fr", 1}, {"echr_es", 1}, {"meddocan", .2}, {"negatives", 6},
}

func main() {
	log.SetFlags(0)
	dir := flag.String("corpora", "", "folder of the corpora")
	names := flag.String("names", "", "lists of names, for replacing names")
	out := flag.String("out", "names.chain", "the weights; those of the gate go beside them, with .gate at the end")
	check := flag.Bool("check", false, "compare instead of writing")
	opt := options{}
	flag.IntVar(&opt.passes, "passes", 6, "passes over the corpora")
	flag.Float64Var(&opt.alpha, "alpha", .1, "learning rate")
	flag.Float64Var(&opt.l1, "l1", 1, "price of a weight")
	flag.Float64Var(&opt.recase, "recase", .25, "share of texts in another case")
	flag.Float64Var(&opt.replace, "replace", .4, "share of texts with other names")
	flag.Float64Var(&opt.hide, "hide", .15, "share of texts whose names the lists do not know")
	flag.IntVar(&opt.prune, "prune", 1, "weights below so many steps are zero")
	flag.Uint64Var(&opt.seed, "seed", 1, "of the random numbers")
	flag.StringVar(&opt.mix, "mix", "", "corpus=rate,...: other rates, for experiments")
	flag.BoolVar(&opt.gateOnly, "gate", false, "fit the gate alone, to look at it")
	flag.Parse()

	weights, gate, err := fit(*dir, *names, opt)
	if err != nil {
		log.Fatal(err)
	}
	for _, f := range []struct {
		path string
		data []byte
	}{{*out, weights}, {strings.TrimSuffix(*out, ".chain") + ".gate", gate}} {
		if f.data == nil {
			continue
		}
		if *check {
			old, err := os.ReadFile(f.path)
			if err != nil {
				log.Fatal(err)
			}
			if !bytes.Equal(old, f.data) {
				log.Fatalf("%s is not what these inputs give", f.path)
			}
			fmt.Println(f.path, "has the same bytes")
			continue
		}
		if err := os.WriteFile(f.path, f.data, 0o644); err != nil {
			log.Fatal(err)
		}
	}
}

type options struct {
	passes, prune         int
	alpha, l1             float64
	recase, replace, hide float64
	seed                  uint64
	mix                   string
	gateOnly              bool
}

// fit returns the weights of the chain and of its gate.
func fit(dir, names string, o options) (weights, gate []byte, err error) {
	c, err := load(dir, o.mix)
	if err != nil {
		return nil, nil, err
	}
	if c.pool, err = loadNames(names); err != nil {
		return nil, nil, err
	}
	// The gate and the chain have random numbers of their own: one may be fitted
	// without the other.
	recs := c.recs
	if gate, err = c.fitGate(o); err != nil || o.gateOnly {
		return nil, gate, err
	}
	c.recs = recs
	weights, err = c.fitChain(o)
	return weights, gate, err
}

func (c *course) fitGate(o options) ([]byte, error) {
	c.recs, c.rng = slices.Clone(c.recs), rand.New(rand.NewPCG(2, o.seed))
	t := &teacher{
		rng:  c.rng,
		gate: train.New(train.Options{Labels: 2, Bits: gateBits, Alpha: float32(o.alpha), L1: 1, Maker: nametag.Maker(), Single: true}),
	}
	err := c.pass(gatePasses, o, t, nametag.Tagger{Learn: func(r nametag.Row) []uint8 { return t.truth(r) }, LearnGate: t.learnGate})
	return t.gate.Model(), err
}

func (c *course) fitChain(o options) ([]byte, error) {
	c.rng = rand.New(rand.NewPCG(1, o.seed))
	t := &teacher{
		rng: c.rng,
		tr: train.New(train.Options{Labels: nametag.Labels, Follow: train.BIO, Bits: chainBits,
			Alpha: float32(o.alpha), L1: float32(o.l1), Prune: o.prune, Maker: nametag.Maker()}),
	}
	err := c.pass(o.passes, o, t, nametag.Tagger{Learn: t.learn, Hide: t.hide})
	return t.tr.Model(), err
}

const (
	chainBits  = nametag.Bits
	gateBits   = nametag.GateBits
	gatePasses = 3
)

// course is what is taught.
type course struct {
	recs  []*corpus.Record
	rates map[string]float64
	pool  *names
	rng   *rand.Rand
}

// load reads the corpora of the mix.
func load(dir, mix string) (*course, error) {
	c := &course{rates: map[string]float64{}}
	for _, s := range sources {
		c.rates[s.name] = s.rate
	}
	for _, s := range strings.Split(mix, ",") {
		if n, v, ok := strings.Cut(s, "="); ok {
			var f float64
			fmt.Sscan(v, &f)
			c.rates[n] = f
		}
	}
	for _, s := range sources {
		rs, err := corpus.Load(filepath.Join(dir, "train", s.name+".jsonl.gz"))
		if err != nil {
			return nil, err
		}
		for i := range rs {
			rs[i] = rs[i].Fold()
		}
		if c.rates[s.name] > 0 {
			c.recs = append(c.recs, rs...)
			for k := c.rates[s.name]; k >= 2; k-- {
				c.recs = append(c.recs, rs...)
			}
		}
	}
	return c, nil
}

// pass shows all records to a tagger, n times.
func (c *course) pass(n int, o options, t *teacher, tagger nametag.Tagger) error {
	d := nametag.Detector(func() *nametag.Tagger {
		x := new(nametag.Tagger)
		*x = tagger
		x.Reset()
		return x
	})
	scanner, err := detect.NewScanner(detect.Options{}, d)
	if err != nil {
		return err
	}
	for pass := range n {
		start := time.Now()
		t.tally()
		c.rng.Shuffle(len(c.recs), func(i, j int) { c.recs[i], c.recs[j] = c.recs[j], c.recs[i] })
		for _, r := range c.recs {
			if k, ok := c.rates[r.Source]; ok && k < 1 && c.rng.Float64() > k {
				continue
			}
			if c.rng.Float64() < o.replace && len(r.Spans) > 0 {
				r = c.pool.replace(r, c.rng)
			}
			if c.rng.Float64() < o.recase {
				if x := r.Recase(pick(c.rng)); x != nil {
					r = x
				}
			}
			t.hiding = c.rng.Float64() < o.hide
			t.show(r)
			if _, err := scanner.Find(context.Background(), r.Text); err != nil {
				return err
			}
		}
		log.Printf("pass %d: %s, %.0f s", pass+1, t, time.Since(start).Seconds())
	}
	return nil
}

func pick(r *rand.Rand) corpus.Case {
	switch x := r.Float64(); {
	case x < .5:
		return corpus.Lower
	case x < .8:
		return corpus.Upper
	}
	return corpus.Title
}

// names are words to put in the place of others.
type names struct{ given, sur []string }

func loadNames(path string) (*names, error) {
	b, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var l struct{ Given, Often, Surnames, Ranked []string }
	if err := json.Unmarshal(b, &l); err != nil {
		return nil, err
	}
	n := &names{given: latin(l.Given), sur: latin(l.Surnames)}
	// Half of the draws are frequent names.
	for k := len(n.given); len(n.given) < 2*k; {
		n.given = append(n.given, l.Often[:min(len(l.Often), 6000)]...)
	}
	for k := len(n.sur); len(n.sur) < 2*k; {
		n.sur = append(n.sur, l.Ranked[:8000]...)
	}
	return n, nil
}
