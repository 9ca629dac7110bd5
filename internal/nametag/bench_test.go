package nametag

import (
	"context"
	"os"
	"strings"
	"testing"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/internal/chain"
	"github.com/piikit/piikit/internal/nametrain/corpus"
)

func BenchmarkScan(b *testing.B) {
	data, _ := os.ReadFile("/work/main/detect/name/names.chain")
	m, err := chain.Parse(string(data))
	if err != nil {
		b.Skip()
	}
	data, _ = os.ReadFile("/work/main/detect/name/names.gate")
	g, err := chain.Parse(string(data))
	if err != nil {
		b.Skip()
	}
	s, err := detect.NewScanner(detect.Options{}, Detector(func() *Tagger { t := &Tagger{Model: m, Gate: g, GateOdds: -4}; t.Reset(); return t }))
	if err != nil {
		b.Fatal(err)
	}
	for _, n := range []string{"gmb", "litbank", "sgd", "chat"} {
		var texts []string
		if n == "chat" {
			x, _ := os.ReadFile("/tmp/names/chat.txt")
			texts = strings.SplitAfter(string(x), "\n")
		} else {
			rs, err := corpus.Load("/work/shared/corpora/dev/" + n + ".jsonl")
			if err != nil {
				b.Skip()
			}
			for _, r := range rs {
				texts = append(texts, r.Text)
			}
		}
		size := 0
		for _, t := range texts {
			size += len(t)
		}
		b.Run(n, func(b *testing.B) {
			b.SetBytes(int64(size))
			var out []detect.Match
			for b.Loop() {
				for _, t := range texts {
					out, _ = s.Append(context.Background(), out[:0], t, detect.Call{})
				}
			}
		})
	}
}
