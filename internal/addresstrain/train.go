package main

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"time"

	"github.com/piikit/piikit/internal/address"
	"github.com/piikit/piikit/internal/chain"
	"github.com/piikit/piikit/internal/chain/train"
)

func trainCmd(args []string) error {
	f := flag.NewFlagSet("train", flag.ExitOnError)
	packages := f.String("packages", ".", "scratch folder of the packages")
	corpora := f.String("corpora", ".", "folder of the corpora")
	out := f.String("out", "internal/address", "where the model goes")
	epochs := f.Int("epochs", 8, "passes over the data")
	l1 := f.Float64("l1", 1, "price of a weight")
	alpha := f.Float64("alpha", .1, "learning rate")
	scale := f.Float64("scale", 2.5, "how much generated text, 1 is all")
	check := f.Bool("check", false, "compare instead of writing")
	drop := f.Float64("drop", .3, "how often a token is shown without its words")
	f.Parse(args)
	start := time.Now()
	src, _, err := data(*corpora, *packages, *scale)
	if err != nil {
		return err
	}
	var all []example
	for _, s := range src {
		ex, whole, n, err := rows(s.docs, nil)
		if err != nil {
			return err
		}
		size := 0
		for _, d := range s.docs {
			size += len(d.Text)
		}
		fmt.Printf("%-14s %6d texts %8d bytes %6d rows %6d of %6d addresses in a row\n", s.name, len(s.docs), size, len(ex), whole, n)
		all = append(all, ex...)
	}
	if err := trainGate(all, *out, *check); err != nil {
		return err
	}
	t := train.New(train.Options{Labels: address.Labels, Bits: address.Bits, L1: float32(*l1), Alpha: float32(*alpha), Maker: address.Maker(), Prune: 1})
	r := rand.New(rand.NewPCG(3, 5))
	var dst []uint8
	for e := range *epochs {
		r.Shuffle(len(all), func(i, k int) { all[i], all[k] = all[k], all[i] })
		t.Tally()
		for _, x := range all {
			dst = t.Learn(dst[:0], hide(r, x.features, *drop), x.permitted)
		}
		if e >= *epochs/2 {
			t.Keep()
		}
		fmt.Printf("pass %d: %d rows, %.2f%% wrong, %.4f nats a row, %s\n", e+1, t.Rows, 100*float64(t.Wrong)/float64(t.Rows), t.Loss/float64(t.Rows), time.Since(start).Round(time.Second))
	}
	m := t.Model()
	if err := put(filepath.Join(*out, "model.bin"), m, *check); err != nil {
		return err
	}
	zero := 0
	for _, b := range m {
		if b == 128 {
			zero++
		}
	}
	fmt.Fprintf(os.Stdout, "%d bytes, %d of them not zero\n", len(m), len(m)-zero)
	return nil
}

// trainGate fits the gate, and prints how many rows with and without an address
// pass it at each threshold.
func trainGate(all []example, out string, check bool) error {
	t := train.New(train.Options{Labels: address.GateLabels, Bits: 12, Single: true, L1: .5, Maker: address.Maker(), Prune: 1})
	r := rand.New(rand.NewPCG(5, 3))
	order := r.Perm(len(all))
	var dst []uint8
	for range 5 {
		r.Shuffle(len(order), func(i, k int) { order[i], order[k] = order[k], order[i] })
		for _, i := range order {
			dst = t.Learn(dst[:0], [][]uint32{all[i].gate}, []uint16{all[i].near})
		}
	}
	b := t.Model()
	m, err := chain.Parse(string(b))
	if err != nil {
		return err
	}
	var l chain.Lattice
	for _, nats := range []float64{0, 1, 2, 3, 4, 5, 6} {
		var pass, n [2]int
		for _, x := range all {
			k := 0
			switch x.near {
			case 1 << address.GateYes:
				k = 1
			case 1 << address.GateNo:
			default:
				continue
			}
			l.Reset(m)
			l.Add(x.gate)
			n[k]++
			if l.Score(0, address.GateYes)-l.Score(0, address.GateNo) > -m.Nats(nats) {
				pass[k]++
			}
		}
		fmt.Printf("gate at %.0f nats: %.2f%% of %d rows with an address, %.2f%% of %d without\n", nats, 100*float64(pass[1])/float64(n[1]), n[1], 100*float64(pass[0])/float64(n[0]), n[0])
	}
	return put(filepath.Join(out, "gate.bin"), b, check)
}

// hide leaves out the features of whole words at some tokens, so that the chain
// learns to do without: most words of addresses are new ones.
func hide(r *rand.Rand, features [][]uint32, p float64) [][]uint32 {
	if r.Float64() < .3 { // sometimes all is shown
		return features
	}
	out := make([][]uint32, len(features))
	for i, fs := range features {
		out[i] = fs
		if len(fs) > 0 && r.Float64() < p {
			out[i] = fs[address.WordFeatures:]
		}
	}
	return out
}
