package finance

import (
	"strings"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/entity"
)

// handles are the payment services of India's UPI whose names stand behind the
// '@' of an address and mean nothing else.
const handles = "okhdfcbank okicici okaxis oksbi ybl ibl axl apl yapl rapl waicici waaxis wahdfcbank wasbi hdfcbank icici sbi axisbank kotak pnb barodampay unionbank cnrb idfcbank idfcfirst yesbank indus federal rbl aubank kbl ptyes ptaxis pthdfc ptsbi paytm upi ikwik freecharge jupiteraxis slice timecosmos goaxb abfspay tapicici airtel postbank dbs hsbc sc citi idbi iob indianbank kvb uco united vijb mahb obc allbank centralbank cboi dlb jkb jsb kaypay karb lvb nsdl psb sib ubi utbi ezeepay eazypay myicici pingpay fbl naviaxis superyes yescred axisb"

// UPI returns the detector of Indian payment addresses (type in_upi_id): a name
// and a payment service's, without a dot, ana@okhdfcbank. Services that are not
// listed count beside a cue.
func UPI() *detect.Detector {
	known := map[uint64]bool{}
	for h := range strings.FieldsSeq(handles) {
		known[detect.Hash(h)] = true
	}
	cues := detect.NewCues()
	cues.Add(0, "upi", "upi id", "upi address", "vpa", "virtual payment address", "bhim", "gpay", "google pay", "phonepe", "paytm", "यूपीआई", "यूपीआई आईडी", "யுபிஐ")
	return &detect.Detector{
		Name: "upi", Types: []entity.Type{"in_upi_id"}, Horizon: 256,
		Anchors: detect.Anchors{Bytes: "@"},
		Spot:    func(c *detect.Cursor) int { return spotUPI(c, known, cues) },
		Info: []detect.Info{{
			Type: "in_upi_id", What: "UPI address", Country: "IN", Evidence: "a payment service behind '@', or a cue",
			Source: "NPCI, UPI procedural guidelines (2024)",
		}},
	}
}

func spotUPI(c *detect.Cursor, known map[uint64]bool, cues *detect.Cues) int {
	t, i := c.Text, c.Pos
	b := i
	for b > c.Lo && i-b < 64 && local(t[b-1]) {
		b--
	}
	for b < i && (t[b] == '.' || t[b] == '-' || t[b] == '_') {
		b++
	}
	w := c.WordAt(i + 1)
	e := w.End
	if i-b < 2 || i-b >= 64 || w.Len() < 2 || w.Len() > 24 || w.Flags.Has(detect.NonASCII) || t[i+1]-'0' < 10 {
		return 0
	}
	if b > c.Lo && (t[b-1] == '@' || t[b-1] == '/' || t[b-1] == ':' && b-1 > c.Lo && t[b-2] == '/') {
		return 0
	}
	if e+1 < len(t) && (t[e] == '.' || (t[e] == '-' || t[e] == '_') && !known[w.Hash]) && (t[e+1]-'0' < 10 || (t[e+1]|0x20)-'a' < 26) || e < len(t) && (t[e] == '@' || t[e] == ':' || t[e] == '/') {
		return 0 // a domain, a package's version, a host
	}
	m := detect.Match{Begin: b, End: e, Type: "in_upi_id", Rule: "finance/in_upi_id"}
	switch {
	case near(c, cues, b, e):
		m.Confidence, m.Evidence = detect.High, detect.Cued
	case !known[w.Hash]:
		return 0
	}
	c.Emit(m)
	return e
}

// local reports whether x may stand in front of the '@'.
func local(x byte) bool {
	return x-'0' < 10 || (x|0x20)-'a' < 26 || x == '.' || x == '-' || x == '_'
}
