package main

import (
	"context"
	"strings"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/entity"
)

// words returns a detector for a list of words, such as the nicknames of one's
// own customers: what no detector can know. It shows how one's own is added.
func words(list []string) *detect.Detector {
	return &detect.Detector{
		Name:  "words",
		Types: []entity.Type{"name"},
		Detect: func(_ context.Context, text string) ([]detect.Match, error) {
			var ms []detect.Match
			for _, w := range list {
				for at := 0; w != ""; {
					i := strings.Index(text[at:], w)
					if i < 0 {
						break
					}
					at += i + len(w)
					ms = append(ms, detect.Match{
						Begin: at - len(w), End: at, Type: "name",
						Confidence: detect.High, Evidence: detect.Checked, Rule: "words",
					})
				}
			}
			return ms, nil
		},
	}
}
