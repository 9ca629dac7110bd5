package restore_test

import (
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/piikit/piikit/internal/lineartest"
	"github.com/piikit/piikit/restore"
	"github.com/piikit/piikit/tokenize"
)

// TestCostIsFlat: the same text costs the same with 10 entities and with 100,000, and a tenth of
// what strings.Replacer takes with 1,000. The machine may be busy: it is held to the best
// of what it does, in the best of some tries.
func TestCostIsFlat(t *testing.T) {
	if testing.Short() {
		t.Skip("measures time")
	}
	large := table("opaque", tableSizes[2])
	text := haystack(large[:10], 1<<20)
	var pairs []string
	for _, e := range large[:1000] {
		pairs = append(pairs, e.Replacement.Text, e.Text)
	}
	replacer := strings.NewReplacer(pairs...)
	want := must(t, large[:10]).String(text)
	if replacer.Replace(text) != want || must(t, large).String(text) != want {
		t.Fatal("it is not the same that is compared")
	}
	var dst []byte
	restoring := func(n int) func() {
		r := must(t, large[:n])
		return func() { dst = r.Append(dst[:0], text) }
	}
	runs := []func(){restoring(10), restoring(1000), restoring(len(large)), func() { replacer.Replace(text) }}
	best := []time.Duration{time.Hour, time.Hour, time.Hour, time.Hour}
	const least = 10 * time.Millisecond // the clock of the processor is coarse
	for try := 0; try < 20; try++ {
		for i, run := range runs {
			n, start := 0, lineartest.Now()
			for n == 0 || lineartest.Now()-start < least {
				run()
				n++
			}
			best[i] = min(best[i], (lineartest.Now()-start)/time.Duration(n))
		}
		if best[2] < best[0]*3/2 && best[3] > 10*best[1] {
			return
		}
	}
	t.Errorf("a mebibyte takes %v with 10 entities, %v with 1,000, %v with 100,000; strings.Replacer with 1,000 %v", best[0], best[1], best[2], best[3])
}

// TestGuardMemory: a Guard takes no more than six times the text while it reads, whatever it reads.
func TestGuardMemory(t *testing.T) {
	tk := scoped(t, tokenize.Labelled())
	tok := tokenFor(t, tk, "John", 0)
	for kind, parts := range map[restore.Kind][]string{
		restore.Markdown: {"some words of prose, and some more. ", strings.ToUpper(tok) + " and " + tok + " ", "see https://x.example/a?b=c and x@y.example, ", "[a](b) <b c=d> ", `\_escaped\_ `, "a wrapped\nline of\ntext\n"},
		restore.JSONText: {`"some words of \"prose\", and more. ",` + "\n", `{"a":"` + tok + `"},`},
	} {
		g := guard(t, john(tok), restore.GuardOptions{Owns: tk.Owns, Looks: tokenize.Labelled().Match, Text: kind, MaxRestored: 1 << 30})
		for _, part := range parts {
			text := strings.Repeat(part, 4<<20/len(part))
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			out, _ := g.String(text)
			runtime.ReadMemStats(&after)
			// All that was asked for, less what a buffer that grows leaves behind: at most as much again.
			if used := int(after.TotalAlloc-before.TotalAlloc) / 2; used > 6*(len(text)+len(out)) {
				t.Errorf("%.30q: %d bytes for a byte", part, used/len(text))
			} else {
				t.Logf("%.30q: %.1f bytes for a byte", part, float64(used)/float64(len(text)))
			}
		}
	}
}
