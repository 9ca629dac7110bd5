package contact

import (
	"context"
	"os"
	"strings"
	"testing"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/entity"
)

// chat is chat-like text: the file named by PIIKIT_BENCH, or a made-up one.
func chat(tb testing.TB) string {
	if name := os.Getenv("PIIKIT_BENCH"); name != "" {
		b, err := os.ReadFile(name)
		if err != nil {
			tb.Fatal(err)
		}
		return string(b)
	}
	return strings.Repeat("Hi there, could you please check order 4711 from last week? The total was 12.50 and I paid on Monday at 10:30. Note: see you at 5 pm in the office (room 12) - thanks.\n", 2000)
}

// BenchmarkMarginal measures what each detector adds to a scan that has all the
// anchors of the others; the figure to look at is the difference to "none", in ns per KB.
func BenchmarkMarginal(b *testing.B) {
	text := chat(b)
	quiet := &detect.Detector{
		Name: "quiet", Types: []entity.Type{"none"}, Horizon: 64,
		Anchors: detect.Anchors{Numbers: true, Codes: true, Capitals: true, Words: []string{"phone"}},
		Spot:    func(*detect.Cursor) int { return 0 },
	}
	sets := map[string][]*detect.Detector{"none": nil}
	for _, d := range Detectors() {
		sets[d.Name] = []*detect.Detector{d}
	}
	for _, name := range []string{"none", "email", "url", "ip", "mac", "handle", "device"} {
		b.Run(name, func(b *testing.B) {
			s := scanner(b, detect.Options{}, append([]*detect.Detector{quiet}, sets[name]...)...)
			var dst []detect.Match
			b.ReportAllocs()
			for b.Loop() {
				dst, _ = s.Append(context.Background(), dst[:0], text, detect.Call{})
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(len(text))*1024, "ns/KB")
		})
	}
}
