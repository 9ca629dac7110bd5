package post

import (
	"strings"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/entity"
)

// Mark returns the detector of Japanese post codes behind the sign of the post,
// 〒100-0001 (type postcode).
func Mark() *detect.Detector {
	return &detect.Detector{
		Name: "postmark", Types: []entity.Type{"postcode"}, Horizon: 64,
		Anchors: detect.Anchors{Numbers: true, Uncued: &detect.Uncued{Wide: true}},
		Spot:    spotMark,
		Info: []detect.Info{{
			Type: "postcode", What: "post code of any country", Evidence: "its form and a cue",
			Source: "Universal Postal Union, S42 and addressing guides (2024)",
		}},
	}
}

func spotMark(c *detect.Cursor) int {
	t, i := c.Text, c.Pos
	k := i
	if k > c.Lo && t[k-1] == ' ' {
		k--
	}
	if k-3 < c.Lo || t[k-1] != "〒"[2] || !strings.HasSuffix(t[c.Lo:k], "〒") {
		return 0
	}
	e := i
	for n := 0; e < len(t) && n < 7; e++ {
		if t[e] == '-' && n == 3 && e == i+3 {
			continue
		}
		if t[e]-'0' > 9 {
			return 0
		}
		n++
	}
	if e-i < 7 || e < len(t) && t[e]-'0' < 10 {
		return 0
	}
	c.Emit(detect.Match{Begin: i, End: e, Type: "postcode", Confidence: detect.High, Evidence: detect.Cued, Rule: "post/postcode"})
	return e
}
