package contact

import (
	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/entity"
)

// Device returns the detector of advertising ids (type advertising_id): a UUID
// behind a name for one. All zeros, which systems give out when tracking is
// off, are none.
func Device() *detect.Detector {
	return &detect.Detector{
		Name:    "device",
		Types:   []entity.Type{"advertising_id"},
		Horizon: 128,
		Anchors: detect.Anchors{Words: []string{"idfa", "idfv", "gaid", "aaid", "adid", "oaid", "maid", "advertising", "advertisingid", "advertiser", "rdid", "gpsadid", "rida", "tifa", "afai"}},
		Spot:    spotDevice,
		Info: []detect.Info{{
			Type: "advertising_id", What: "advertising id of a device", Evidence: "a UUID beside a cue",
			Source: "RFC 9562 (2024); Apple AdSupport, Google Play services (2025)", Google: "ADVERTISING_ID",
		}},
	}
}

func spotDevice(c *detect.Cursor) int {
	t, k := c.Text, c.Word().End
	for n := 0; k < len(t) && n < 32 && t[k] != '\n'; n++ {
		if is(t[k], hexa) && !is(t[k-1], alnum) && uuidAt(t, k) {
			e := k + 36
			if e < len(t) && (is(t[e], alnum) || t[e] == '-') || trivial(t[k:e]) {
				return 0
			}
			c.Emit(detect.Match{Begin: k, End: e, Type: "advertising_id", Confidence: detect.Certain, Evidence: detect.Cued, Rule: "contact/advertising_id"})
			return e
		}
		k++
	}
	return 0
}

// uuidAt reports whether a UUID stands at i.
func uuidAt(t string, i int) bool {
	if i+36 > len(t) {
		return false
	}
	for k := range 36 {
		switch k {
		case 8, 13, 18, 23:
			if t[i+k] != '-' {
				return false
			}
		default:
			if !is(t[i+k], hexa) {
				return false
			}
		}
	}
	return true
}
