package nametag

import (
	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/entity"
	"github.com/piikit/piikit/internal/words"
)

// Types are the types of the labels BeginName, BeginPlace and BeginFirm.
var Types = []entity.Type{"name", "location", "organization"}

// Anchors are the places that Judge wants to see.
func Anchors() detect.Anchors {
	return detect.Anchors{Capitals: true, Words: CueWords, Filter: words.Names}
}

// Detector returns a detector of nothing but the chain, for training and for
// measuring it; state makes its taggers.
func Detector(state func() *Tagger) *detect.Detector {
	return &detect.Detector{
		Name: "nametag", Types: Types, Horizon: detect.Horizon, Anchors: Anchors(),
		State: func() detect.State { return state() },
		Spot: func(c *detect.Cursor) int {
			t := c.State().(*Tagger)
			next := t.Judge(c, len(c.Text))
			for _, f := range t.Found {
				c.Emit(detect.Match{Begin: f.Begin, End: f.End, Type: Types[f.Label/2], Rule: "nametag"})
			}
			return next
		},
	}
}
