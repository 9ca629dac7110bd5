package pii_test

import (
	"bufio"
	"context"
	"encoding/json"
	"os"
	"testing"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/internal/yardstick"
	"github.com/piikit/piikit/pii"
	"github.com/piikit/piikit/pii/piitest"
)

// messages are what benchmarks run over: the "text" of each line of the JSONL
// file named by PIIKIT_BENCH, or the ordinary talk of piitest.
func messages(tb testing.TB) (ms []string, size int64) {
	if name := os.Getenv("PIIKIT_BENCH"); name != "" {
		f, err := os.Open(name)
		if err != nil {
			tb.Fatal(err)
		}
		defer f.Close()
		for sc := bufio.NewScanner(f); sc.Scan(); {
			var m struct{ Text string }
			if json.Unmarshal(sc.Bytes(), &m) == nil {
				ms = append(ms, m.Text)
			}
		}
	} else {
		for m := range piitest.MessagesOf("talk", 1, 3000) {
			ms = append(ms, m.Text)
		}
	}
	for _, m := range ms {
		size += int64(len(m))
	}
	return ms, size
}

// BenchmarkLimit is the yardstick of all figures: one table load a byte.
func BenchmarkLimit(b *testing.B) {
	ms, size := messages(b)
	b.SetBytes(size)
	n := 0
	for b.Loop() {
		for _, m := range ms {
			n += yardstick.TableSum(m)
		}
	}
	_ = n
}

// BenchmarkScan is what each detector costs, alone and together.
func BenchmarkScan(b *testing.B) {
	run := func(name string, ds ...*detect.Detector) {
		b.Run(name, func(b *testing.B) {
			s, err := detect.NewScanner(detect.Options{}, ds...)
			if err != nil {
				b.Fatal(err)
			}
			ms, size := messages(b)
			b.SetBytes(size)
			b.ReportAllocs()
			var dst []detect.Match
			for b.Loop() {
				for _, m := range ms {
					dst, _ = s.Append(context.Background(), dst[:0], m, detect.Call{})
				}
			}
		})
	}
	run("all", pii.Detectors()...)
	for _, d := range pii.Detectors() {
		run(d.Name, d)
	}
}

func BenchmarkAnonymize(b *testing.B) {
	a := anonymizer(b, pii.Options{Tokenizer: hmac(b)})
	ms, size := messages(b)
	b.SetBytes(size)
	b.ReportAllocs()
	for b.Loop() {
		for _, m := range ms {
			if _, err := a.Anonymize(context.Background(), m); err != nil {
				b.Fatal(err)
			}
		}
	}
}
