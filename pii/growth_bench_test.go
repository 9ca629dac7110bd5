package pii_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/pii"
	"github.com/piikit/piikit/pii/piitest"
)

// How the cost grows: with the length of the text, with what is in it, with
// goroutines, with ill will. Every figure is to be read beside BenchmarkLimit.

// talkOf returns n bytes of ordinary talk.
func talkOf(n int) string {
	var b strings.Builder
	for m := range piitest.MessagesOf("talk", 2, 1+n/100) {
		if b.Len() >= n {
			break
		}
		b.WriteString(m.Text)
		b.WriteByte('\n')
	}
	return b.String()[:n] // ASCII
}

func scannerOfAll(b *testing.B) *detect.Scanner {
	b.Helper()
	s, err := detect.NewScanner(detect.Options{}, pii.Detectors()...)
	if err != nil {
		b.Fatal(err)
	}
	return s
}

// BenchmarkLength is to be flat from 1 KB to 10 MB.
func BenchmarkLength(b *testing.B) {
	s := scannerOfAll(b)
	for _, n := range []int{100, 1000, 10_000, 100_000, 1_000_000, 10_000_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			text := talkOf(n)
			b.SetBytes(int64(n))
			b.ReportAllocs()
			var dst []detect.Match
			for b.Loop() {
				dst, _ = s.Append(context.Background(), dst[:0], text, detect.Call{})
			}
		})
	}
}

// BenchmarkDensity replaces a share of the messages by nothing but personal data.
func BenchmarkDensity(b *testing.B) {
	s := scannerOfAll(b)
	clean, dense := []string{}, []string{}
	for m := range piitest.MessagesOf("talk", 3, 4000) {
		if len(m.Entities) == 0 {
			clean = append(clean, m.Text)
		}
	}
	for m := range piitest.MessagesOf("ticket", 3, 1000) {
		var b strings.Builder
		for _, e := range m.Entities {
			b.WriteString(e.Text + "\n")
		}
		dense = append(dense, b.String())
	}
	for _, percent := range []int{0, 1, 10, 50, 100} {
		b.Run(fmt.Sprintf("%d%%", percent), func(b *testing.B) {
			var ms []string
			size := 0
			for i := range 1000 {
				m := clean[i%len(clean)]
				if i%100 < percent {
					m = dense[i%len(dense)]
				}
				ms = append(ms, m)
				size += len(m)
			}
			b.SetBytes(int64(size))
			var dst []detect.Match
			found := 0
			for b.Loop() {
				found = 0
				for _, m := range ms {
					dst, _ = s.Append(context.Background(), dst[:0], m, detect.Call{})
					found += len(dst)
				}
			}
			b.ReportMetric(float64(found)/float64(size)*1000, "entities/KB")
		})
	}
}

// BenchmarkGoroutines shares one scanner; two are to be twice as fast as one.
func BenchmarkGoroutines(b *testing.B) {
	s := scannerOfAll(b)
	text := talkOf(1000)
	for _, n := range []int{1, 2, 4} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.SetBytes(int64(len(text) * n * 100))
			for b.Loop() {
				done := make(chan struct{}, n)
				for range n {
					go func() {
						var dst []detect.Match
						for range 100 {
							dst, _ = s.Append(context.Background(), dst[:0], text, detect.Call{})
						}
						done <- struct{}{}
					}()
				}
				for range n {
					<-done
				}
			}
		})
	}
}

// BenchmarkLatency anonymizes messages of 1 KB and keeps the time of each call.
func BenchmarkLatency(b *testing.B) {
	a := anonymizer(b, pii.Options{Tokenizer: hmac(b)})
	var texts []string
	all := talkOf(500_000)
	for i := 0; i+1000 <= len(all); i += 1000 {
		texts = append(texts, all[i:i+1000])
	}
	b.SetBytes(1000)
	took := make([]time.Duration, 0, 1<<16)
	i := 0
	for b.Loop() {
		begin := time.Now()
		_, err := a.Anonymize(context.Background(), texts[i%len(texts)])
		took = append(took, time.Since(begin))
		if err != nil {
			b.Fatal(err)
		}
		i++
	}
	slices.Sort(took)
	for _, p := range []struct {
		name string
		at   float64
	}{{"p50-µs", 0.5}, {"p99-µs", 0.99}, {"p99.9-µs", 0.999}} {
		b.ReportMetric(float64(took[int(p.at*float64(len(took)-1))].Nanoseconds())/1000, p.name)
	}
}

// BenchmarkHostile is text that asks much of a scanner: ns/B at 1 MB are to be those at 10 KB.
func BenchmarkHostile(b *testing.B) {
	s := scannerOfAll(b)
	for _, unit := range []string{"1 1 ", "SSN 1 ", "GB12 ", "a@a.", "St St ", "Ab ", "4111 ", "x:", "{\"a\":", "1.2.3.", "-----BEGIN ", "Dear ", "é٣ "} {
		for _, n := range []int{10_000, 1_000_000} {
			b.Run(fmt.Sprintf("%q/%d", unit, n), func(b *testing.B) {
				text := strings.Repeat(unit, n/len(unit))
				b.SetBytes(int64(len(text)))
				var dst []detect.Match
				for b.Loop() {
					dst, _ = s.Append(context.Background(), dst[:0], text, detect.Call{})
				}
			})
		}
	}
}

// BenchmarkStreamDelta pushes talk in pieces of four bytes.
func BenchmarkStreamDelta(b *testing.B) {
	a := anonymizer(b, pii.Options{Tokenizer: hmac(b)})
	text := talkOf(100_000)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	var dst []byte
	for b.Loop() {
		st, err := a.Stream(pii.Request{})
		if err != nil {
			b.Fatal(err)
		}
		for i := 0; i < len(text); i += 4 {
			if dst, err = st.Append(context.Background(), dst[:0], text[i:min(i+4, len(text))]); err != nil {
				b.Fatal(err)
			}
		}
		if _, err = st.Flush(context.Background(), dst[:0]); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkNew(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := pii.New(pii.Options{}); err != nil {
			b.Fatal(err)
		}
	}
}
