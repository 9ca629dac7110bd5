package terms_test

import (
	"fmt"
	"testing"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/detect/terms"
)

// BenchmarkBuild is what a long list costs once.
func BenchmarkBuild(b *testing.B) {
	ts := make([]terms.Term, 100_000)
	for i := range ts {
		ts[i] = terms.Term{Text: fmt.Sprintf("Project Word%d x%d", i, i%7), Type: "codename"}
	}
	b.ReportAllocs()
	for b.Loop() {
		d, err := terms.New("terms", ts...)
		if err != nil {
			b.Fatal(err)
		}
		if _, err := detect.NewScanner(detect.Options{}, d); err != nil {
			b.Fatal(err)
		}
	}
}
