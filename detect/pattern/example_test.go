package pattern_test

import (
	"context"
	"fmt"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/detect/pattern"
)

func Example() {
	d, err := pattern.New("ours",
		pattern.Rule{Type: "ticket", Expr: `\bTCK-\d{6}\b`},
		pattern.Rule{
			Type: "badge", Expr: `\b\d{4}\b`,
			Anchors: detect.Anchors{Numbers: true},
			Cues:    []string{"badge", "Ausweis"}, NeedCue: true,
		},
	)
	if err != nil {
		panic(err)
	}
	s, err := detect.NewScanner(detect.Options{}, d)
	if err != nil {
		panic(err)
	}
	text := "TCK-123456 of 2026: badge 4711 is lost"
	ms, err := s.Find(context.Background(), text)
	if err != nil {
		panic(err)
	}
	for _, m := range ms {
		fmt.Println(m.Type, text[m.Begin:m.End], m.Evidence)
	}
	// Output:
	// ticket TCK-123456 shaped
	// badge 4711 cued
}
