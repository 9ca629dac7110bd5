package detect_test

import (
	"context"
	"os"
	"strings"
	"testing"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/entity"
	"github.com/piikit/piikit/internal/yardstick"
)

// benchText is chat-like text: the file named by PIIKIT_BENCH, or a made-up one.
func benchText(tb testing.TB) string {
	if name := os.Getenv("PIIKIT_BENCH"); name != "" {
		b, err := os.ReadFile(name)
		if err != nil {
			tb.Fatal(err)
		}
		return string(b)
	}
	return strings.Repeat("Hi there, could you please check order 4711 from last week? The total was 12.50 and I paid on Monday. Thanks, see you at 5 pm in the office.\n", 2000)
}

var sink int

func BenchmarkTableSum(b *testing.B) {
	text := benchText(b)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		sink += yardstick.TableSum(text)
	}
}

func quiet(name string, a detect.Anchors) *detect.Detector {
	return &detect.Detector{
		Name: name, Types: []entity.Type{"none"}, Horizon: 100, Anchors: a,
		Spot: func(c *detect.Cursor) int { return 0 },
	}
}

// BenchmarkWalk shows what the scan costs before any detector judges.
func BenchmarkWalk(b *testing.B) {
	text := benchText(b)
	for _, bb := range []struct {
		name    string
		anchors detect.Anchors
	}{
		{"rare", detect.Anchors{Bytes: "@"}},
		{"numbers", detect.Anchors{Numbers: true}},
		{"codes", detect.Anchors{Codes: true}},
		{"capitals", detect.Anchors{Capitals: true}},
		{"words", detect.Anchors{Words: []string{"phone", "email", "street"}}},
		{"all", detect.Anchors{Bytes: "@:\n", Numbers: true, Codes: true, Capitals: true, Words: []string{"phone", "email"}}},
	} {
		b.Run(bb.name, func(b *testing.B) {
			s := scanner(b, detect.Options{}, quiet("q", bb.anchors))
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			var dst []detect.Match
			for b.Loop() {
				dst, _ = s.Append(context.Background(), dst[:0], text, detect.Call{})
			}
		})
	}
}
