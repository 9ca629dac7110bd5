// Command nameeval measures the names detector on labelled text.
//
//	go run ./internal/nameeval -corpora DIR [-mode balanced|recall|careful] [-show gmb]
//
// DIR holds dev/NAME.jsonl (see internal/nametrain/corpus). It prints, for each
// set and as means: precision, recall and F1 of exact spans, the share of names
// touched (overlap recall) and of their bytes covered, F1 on copies of the set
// in lower and upper case, F1 of locations and organizations; then false names
// per MB on text without names, speed, and sizes.
package main

import (
	"context"
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"sort"
	"strings"
	"time"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/detect/name"
	"github.com/piikit/piikit/entity"
	"github.com/piikit/piikit/internal/chain"
	"github.com/piikit/piikit/internal/nametag"
	"github.com/piikit/piikit/internal/nametrain/corpus"
	"github.com/piikit/piikit/internal/yardstick"
)

// A set is a development set; partial: its names are marked in part only, so
// that precision means nothing.
type set struct {
	name    string
	partial bool
	recs    []*corpus.Record
}

var sets = []set{
	{name: "gmb"}, {name: "ewt"}, {name: "wnut17"}, {name: "btc"}, {name: "litbank"}, {name: "gum"}, {name: "crossner"},
	{name: "enron_threads"}, {name: "restaurant8k"}, {name: "nlu_home"}, {name: "support_synth"}, {name: "sec_filings"}, {name: "sgd", partial: true},
	{name: "germeval14"}, {name: "uner_pt"}, {name: "uner_sv"}, {name: "echr_fr"}, {name: "echr_es"}, {name: "meddocan"},
}

// Means are over sets with at least so many names.
const enough = 20

var modes = map[string]detect.Mode{"balanced": detect.Balanced, "recall": detect.Recall, "careful": detect.Careful}

type finder func(text string) []detect.Match

func main() {
	log.SetFlags(0)
	dir := flag.String("corpora", "", "folder of the corpora")
	mode := flag.String("mode", "balanced", "balanced, recall or careful")
	weights := flag.String("weights", "", "measure the chain alone with these weights")
	bias := flag.Float64("bias", 0, "with -weights: nats taken from the label outside")
	show := flag.String("show", "", "print the errors on this set, or on negatives")
	fast := flag.Bool("fast", false, "no recased copies, no speed")
	lower := flag.Bool("lower", false, "with -show: of the copy in lower case")
	text := flag.String("speed", "", "also measure the speed on this file, each line a text")
	flag.Parse()
	find, err := open(*weights, *bias, *mode, name.Type)
	if err != nil {
		log.Fatal(err)
	}
	others, err := open(*weights, *bias, *mode, name.Location, name.Organization)
	if err != nil {
		log.Fatal(err)
	}
	for i := range sets {
		if sets[i].recs, err = corpus.Load(filepath.Join(*dir, "dev", sets[i].name+".jsonl")); err != nil {
			log.Fatal(err)
		}
	}
	negatives, err := corpus.Load(filepath.Join(*dir, "dev", "negatives.jsonl"))
	if err != nil {
		log.Fatal(err)
	}
	if *show != "" {
		errorsOn(find, *show, *lower, negatives)
		return
	}
	table(find, others, *fast)
	levels(*mode)
	falseNames(find, negatives)
	sizes()
	if !*fast {
		speeds(find, negatives, *text)
	}
}

func open(weights string, bias float64, mode string, types ...entity.Type) (finder, error) {
	m, ok := modes[mode]
	if !ok {
		return nil, fmt.Errorf("no mode %q", mode)
	}
	d := name.Detector()
	if weights != "" {
		b, err := os.ReadFile(weights)
		if err != nil {
			return nil, err
		}
		model, err := chain.Parse(string(b))
		if err != nil {
			return nil, err
		}
		if model.Maker() != nametag.Maker() {
			return nil, fmt.Errorf("%s belongs to other features", weights)
		}
		var gate *chain.Model
		if b, err = os.ReadFile(strings.TrimSuffix(weights, ".chain") + ".gate"); err == nil && types[0] == name.Type {
			if gate, err = chain.Parse(string(b)); err != nil {
				return nil, err
			}
		}
		d = nametag.Detector(func() *nametag.Tagger {
			t := &nametag.Tagger{Model: model, Bias: model.Nats(bias), Gate: gate, GateOdds: -4, AloneOdds: -7}
			t.Reset()
			return t
		})
	}
	s, err := detect.NewScanner(detect.Options{Types: types, Mode: m}, d)
	if err != nil {
		return nil, err
	}
	var buf []detect.Match
	return func(text string) []detect.Match {
		buf, err = s.Append(context.Background(), buf[:0], text, detect.Call{})
		if err != nil {
			log.Fatal(err)
		}
		return buf
	}, nil
}

func scoreSet(find finder, rs []*corpus.Record, t entity.Type) (s score) {
	for _, r := range rs {
		s.add(r, t, find(r.Text), nil)
	}
	return s
}

func recased(rs []*corpus.Record, c corpus.Case) (out []*corpus.Record) {
	for _, r := range rs {
		if x := r.Recase(c); x != nil {
			r = x
		}
		out = append(out, r)
	}
	return out
}

func table(find, others finder, fast bool) {
	fmt.Printf("%-15s %5s | %5s %5s %5s | %5s %5s %5s | %5s %5s | %5s %5s\n", "set", "names", "P", "R", "F1", "ovP", "ovR", "chars", "lower", "upper", "locF1", "orgF1")
	type mean struct {
		n int
		v [8]float64
	}
	var english, foreign mean
	for _, st := range sets {
		n := scoreSet(find, st.recs, name.Type)
		l := scoreSet(others, st.recs, name.Location)
		o := scoreSet(others, st.recs, name.Organization)
		v := [8]float64{n.precision(), n.recall(), n.f1(), n.overlapP(), n.overlap(), n.charRecall()}
		if !fast {
			for i, c := range []corpus.Case{corpus.Lower, corpus.Upper} {
				x := scoreSet(find, recased(st.recs, c), name.Type)
				v[6+i] = x.f1()
			}
		}
		label := st.name
		if st.partial {
			label = "(" + label + ")"
		}
		fmt.Printf("%-15s %5d | %5.1f %5.1f %5.1f | %5.1f %5.1f %5.1f | %5.1f %5.1f | %5.1f %5.1f\n", label, n.gold, 100*v[0], 100*v[1], 100*v[2], 100*v[3], 100*v[4], 100*v[5], 100*v[6], 100*v[7], 100*l.f1(), 100*o.f1())
		if st.partial || n.gold < enough {
			continue
		}
		m := &english
		if st.recs[0].Lang != "en" {
			m = &foreign
		}
		m.n++
		for i := range v {
			m.v[i] += v[i]
		}
	}
	for _, m := range []struct {
		name string
		mean
	}{{"English", english}, {"others", foreign}} {
		for i := range m.v {
			m.v[i] *= 100 / float64(max(m.n, 1))
		}
		v := m.v
		fmt.Printf("mean %-7s %2d  | %5.1f %5.1f %5.1f | %5.1f %5.1f %5.1f | %5.1f %5.1f |\n", m.name, m.n, v[0], v[1], v[2], v[3], v[4], v[5], v[6], v[7])
	}
}

// levels prints how many names of each level of confidence are right, on the
// complete English sets together.
func levels(mode string) {
	d, err := name.New(name.Options{})
	if err != nil {
		log.Fatal(err)
	}
	s, err := detect.NewScanner(detect.Options{Types: []entity.Type{name.Type}, Mode: modes[mode], Threshold: -8}, d)
	if err != nil {
		log.Fatal(err)
	}
	type level struct {
		evidence   detect.Evidence
		confidence detect.Confidence
	}
	by := map[level]*score{}
	for _, st := range sets {
		if st.partial || st.recs[0].Lang != "en" {
			continue
		}
		for _, r := range st.recs {
			ms, err := s.Find(context.Background(), r.Text)
			if err != nil {
				log.Fatal(err)
			}
			for _, m := range ms {
				k := level{m.Evidence, m.Confidence}
				if by[k] == nil {
					by[k] = &score{}
				}
				by[k].add(r, name.Type, []detect.Match{m}, nil)
			}
		}
	}
	for k, x := range by {
		fmt.Printf("%v %v: %d names, %.1f %% exact, %.1f %% touch a name\n", k.evidence, k.confidence, x.found, 100*x.precision(), 100*x.overlapP())
	}
}

// falseNames counts names where there are none.
func falseNames(find finder, rs []*corpus.Record) {
	count, size := map[string]int{}, map[string]int{}
	for _, r := range rs {
		for _, m := range find(r.Text) {
			if m.Type == "name" {
				count[r.Source]++
				count[""]++
			}
		}
		size[r.Source] += len(r.Text)
		size[""] += len(r.Text)
	}
	var names []string
	for s := range size {
		if s != "" {
			names = append(names, s)
		}
	}
	sort.Strings(names)
	fmt.Printf("false names per MB: %.0f (%d in %d bytes):", float64(count[""])*1e6/float64(size[""]), count[""], size[""])
	for _, s := range names {
		fmt.Printf(" %s %.0f", s, float64(count[s])*1e6/float64(size[s]))
	}
	fmt.Println()
}

// sizes prints what the tables take of a binary, if the command runs at the root
// of the module.
func sizes() {
	sum := 0
	var parts []string
	for _, f := range []string{"internal/words/words.bin", "internal/words/names.filter", "internal/words/strong.filter", "detect/name/names.chain", "detect/name/names.gate"} {
		if info, err := os.Stat(f); err == nil {
			sum += int(info.Size())
			parts = append(parts, fmt.Sprintf("%s %d", filepath.Base(f), info.Size()))
		}
	}
	fmt.Printf("tables: %d bytes: %s\n", sum, strings.Join(parts, ", "))
}

func errorsOn(find finder, name string, lower bool, negatives []*corpus.Record) {
	rs := negatives
	for _, st := range sets {
		if st.name == name {
			rs = st.recs
		}
	}
	if lower {
		rs = recased(rs, corpus.Lower)
	}
	for _, r := range rs {
		var s score
		s.add(r, "name", find(r.Text), func(b, e int, what string) {
			lo, hi := max(0, b-50), min(len(r.Text), e+40)
			fmt.Printf("%-5s %s\n", what, strings.ReplaceAll(strings.ToValidUTF8(r.Text[lo:b], "")+"«"+r.Text[b:e]+"»"+strings.ToValidUTF8(r.Text[e:hi], ""), "\n", "⏎"))
		})
	}
}

// speeds measures MB/s beside the table sum of internal/yardstick on the same
// text, in two ways: straight over all texts again and again, the best of seven
// rounds; and in pieces of 8 KB, the best time of each, with all tables in the caches,
// which is what repeats on a busy machine.
func speeds(find finder, negatives []*corpus.Record, file string) {
	measure := func(name string, texts []string) {
		size, sink := 0, 0
		for _, t := range texts {
			size += len(t)
		}
		scan := func(texts []string) {
			for _, t := range texts {
				find(t)
			}
		}
		sum := func(texts []string) {
			for _, t := range texts {
				sink += yardstick.TableSum(t)
			}
		}
		a, b := straight(texts, scan), straight(texts, sum)
		ps := pieces(texts)
		c, d := inPieces(ps, scan, sum)
		_ = sink
		rate := func(t time.Duration, size int) float64 { return float64(size) / 1e6 / t.Seconds() }
		part := 0
		for _, p := range ps {
			for _, t := range p {
				part += len(t)
			}
		}
		fmt.Printf("speed on %-14s straight %6.0f MB/s, %.4f of the table sum; in pieces %6.0f MB/s, %.4f\n", name,
			rate(a, size), float64(b)/float64(a), rate(c, part), float64(d)/float64(c))
	}
	for _, st := range sets {
		switch st.name {
		case "gmb", "litbank", "sgd", "enron_threads", "wnut17", "support_synth":
			measure(st.name, texts(st.recs))
		}
	}
	measure("negatives", texts(negatives))
	if file != "" {
		b, err := os.ReadFile(file)
		if err != nil {
			log.Fatal(err)
		}
		measure(filepath.Base(file), strings.SplitAfter(string(b), "\n"))
	}
}

// straight is the best time of a round over all texts.
func straight(texts []string, f func([]string)) time.Duration {
	best := time.Hour
	for range 7 {
		start := time.Now()
		rounds := 0
		for time.Since(start) < 100*time.Millisecond {
			f(texts)
			rounds++
		}
		best = min(best, time.Since(start)/time.Duration(rounds))
	}
	return best
}

// pieces are the first 256 KB of the texts, 8 KB at a time.
func pieces(texts []string) (ps [][]string) {
	from, size := 0, 0
	for i, t := range texts {
		if size += len(t); size >= 8<<10 || i == len(texts)-1 {
			ps = append(ps, texts[from:i+1])
			from, size = i+1, 0
		}
	}
	return ps[:min(len(ps), 32)]
}

// inPieces returns the sums of the best times of each piece.
func inPieces(ps [][]string, fs ...func([]string)) (a, b time.Duration) {
	for _, p := range ps {
		best := [2]time.Duration{time.Hour, time.Hour}
		for range 12 {
			for i, f := range fs {
				f(p) // the caches are its own now
				f(p)
				for range 3 {
					start := time.Now()
					f(p)
					best[i] = min(best[i], time.Since(start))
				}
			}
		}
		a, b = a+best[0], b+best[1]
	}
	return a, b
}

func texts(rs []*corpus.Record) (out []string) {
	for _, r := range rs {
		out = append(out, r.Text)
	}
	return out
}
