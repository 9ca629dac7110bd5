// Command ideval measures the structured types (everything but names, places,
// organizations and addresses) on corpora that stand outside the repository:
//
//	go run ./internal/ideval -dev FOLDER          # the table
//	go run ./internal/ideval -dev FOLDER -misses  # and what is wrong
//
// FOLDER holds JSON lines with text and gold spans; sets without a file are
// left out. A find counts if its span is exact and its type one that the label
// may mean. Precision is counted only where a set marks everything of a type.
// negatives.jsonl holds no personal data: every find in it is false.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/entity"
	"github.com/piikit/piikit/internal/nametrain/corpus"
	"github.com/piikit/piikit/pii"
)

// sets are what is complete in them.
var sets = []struct {
	name   string
	labels []string
}{
	{"support_synth", []string{"email", "phone", "ip", "credit_card", "iban", "ssn"}},
	{"enron_threads", []string{"email", "phone", "url"}},
	{"ewt", []string{"email", "phone", "url"}},
	{"sgd", []string{"phone"}},
	{"meddocan", []string{"email", "phone"}},
	{"btc", []string{"url"}},
	{"wnut17", []string{"url"}},
}

// means are our types for a label of the corpora; a label that is not named is a type.
var means = map[string][]entity.Type{
	"ssn": {"us_ssn"},
	"url": {"url", "domain"},
}

// unstructured types are measured by other commands.
var unstructured = []entity.Type{"name", "organization", "location", "address"}

func main() {
	dev := flag.String("dev", "", "folder of the corpora")
	misses := flag.Bool("misses", false, "print what is missed and what is false")
	flag.Parse()
	if err := run(*dev, *misses); err != nil {
		fmt.Fprintln(os.Stderr, "ideval:", err)
		os.Exit(1)
	}
}

func run(dev string, misses bool) error {
	var types []entity.Type
	for _, in := range pii.Types() {
		if !slices.Contains(unstructured, in.Type) && (!in.Off || in.Type == "url") {
			types = append(types, in.Type)
		}
	}
	s, err := detect.NewScanner(detect.Options{Types: types}, pii.Detectors()...)
	if err != nil {
		return err
	}
	fmt.Println("| set | type | gold | found | exact | F1 |\n|---|---|---:|---:|---:|---:|")
	for _, set := range sets {
		rs, err := corpus.Load(filepath.Join(dev, set.name+".jsonl"))
		if os.IsNotExist(err) {
			continue
		}
		if err != nil {
			return err
		}
		for _, label := range set.labels {
			if err := measure(s, set.name, label, rs, misses); err != nil {
				return err
			}
		}
	}
	return negatives(s, filepath.Join(dev, "negatives.jsonl"), misses)
}

func measure(s *detect.Scanner, set, label string, rs []*corpus.Record, misses bool) error {
	types, ok := means[label]
	if !ok {
		types = []entity.Type{entity.Type(label)}
	}
	gold, found, exact := 0, 0, 0
	for _, r := range rs {
		ms, err := s.Find(context.Background(), r.Text)
		if err != nil {
			return err
		}
		ms = slices.DeleteFunc(ms, func(m detect.Match) bool { return !slices.Contains(types, m.Type) })
		found += len(ms)
		for _, sp := range r.Spans {
			if sp.Type != label {
				continue
			}
			gold++
			i := slices.IndexFunc(ms, func(m detect.Match) bool { return m.Begin == sp.Begin && m.End == sp.End })
			if i >= 0 {
				exact++
				ms = slices.Delete(ms, i, i+1)
			} else if misses {
				fmt.Printf("missed %s in %s: %q\n", label, set, around(r.Text, sp.Begin, sp.End))
			}
		}
		for _, m := range ms {
			if misses {
				fmt.Printf("false %s in %s: %q (%s)\n", label, set, around(r.Text, m.Begin, m.End), m.Rule)
			}
		}
	}
	if gold > 0 {
		fmt.Printf("| %s | %s | %d | %d | %d | %.3f |\n", set, label, gold, found, exact, 2*float64(exact)/float64(gold+found))
	}
	return nil
}

// negatives counts all finds of structured types that are on by default.
func negatives(s *detect.Scanner, file string, misses bool) error {
	rs, err := corpus.Load(file)
	if os.IsNotExist(err) {
		return nil
	}
	if err != nil {
		return err
	}
	size, wrong, by := 0, 0, map[entity.Type]int{}
	for _, r := range rs {
		ms, err := s.Find(context.Background(), r.Text)
		if err != nil {
			return err
		}
		size += len(r.Text)
		for _, m := range ms {
			if m.Type == "url" { // off by default
				continue
			}
			wrong++
			by[m.Type]++
			if misses {
				fmt.Printf("false %s: %q (%s)\n", m.Type, around(r.Text, m.Begin, m.End), m.Rule)
			}
		}
	}
	fmt.Printf("\nnegatives: %d bytes, %d false finds, %.1f a MB %v\n", size, wrong, float64(wrong)/float64(size)*1e6, by)
	return nil
}

// around quotes a find with what stands beside it.
func around(text string, b, e int) string {
	cut := func(s string) string { return strings.ToValidUTF8(s, "") }
	return cut(text[max(0, b-30):b]) + "«" + text[b:e] + "»" + cut(text[e:min(len(text), e+20)])
}
