package contact

import (
	"strings"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/entity"
)

// plainSuffixes are top level domains that are neither words nor the endings of
// files or the names of fields in programs.
const plainSuffixes = " com org net edu gov mil int biz de fr uk nl eu ch at jp cn br au ca us se dk fi cz hu gr pt pl ru kr tw hk sg nz za mx ar tr ua ro bg sk lt lv ee ie il ae sa ir test example "

// wanted is whether the type domain is reported, asked once a text.
type wanted struct{ known, on bool }

func (w *wanted) Reset()    { *w = wanted{} }
func (w *wanted) Shift(int) {}

// Domain returns the detector of bare domain names (type domain, off unless
// asked for): with a suffix that is nothing else, or any known one beside a word
// for it. The host of an e-mail address or a URL belongs to that.
func Domain() *detect.Detector {
	cues := detect.NewCues()
	cues.Add(0, "domain", "domain name", "hostname", "host", "fqdn", "server", "site", "website", "subdomain", "dns", "mx", "cname", "domäne", "domaine", "dominio", "domínio", "домен", "сайт", "域名", "ドメイン", "도메인")
	return &detect.Detector{
		Name: "domain", Types: []entity.Type{"domain"}, Horizon: 512,
		Anchors: detect.Anchors{Joints: "."},
		State:   func() detect.State { return &wanted{} },
		Spot:    func(c *detect.Cursor) int { return spotDomain(c, cues) },
		Info: []detect.Info{{
			Type: "domain", What: "domain name", Evidence: "a known suffix; those that are words need a cue", Off: true,
			Source: "RFC 1035 (1987), RFC 5890 (2010); Public Suffix List of 2026-02-06", Google: "DOMAIN_NAME",
		}},
	}
}

func spotDomain(c *detect.Cursor, cues *detect.Cues) int {
	w := c.State().(*wanted)
	if !w.known {
		*w = wanted{true, c.Wants("domain")}
	}
	if !w.on {
		return 0
	}
	t, i := c.Text, c.Pos
	b := i
	for b > c.Lo && i-b < 64 && (is(t[b-1], alnum) || t[b-1] == '-' || t[b-1] >= 0x80) {
		b--
	}
	for b < i && t[b] == '-' {
		b++
	}
	if b == i || i-b >= 64 {
		return 0
	}
	e := domain(t, b)
	if e == 0 {
		return 0
	}
	switch p := at(t, c.Lo, b-1); p {
	case '@', '/', '.', '_', '\\', '%', '$', '+':
		return e
	}
	switch x := at(t, c.Lo, e); {
	case x == '@', x == '(', x == '[', x == '_', is(x, alnum), x == '.' && is(at(t, c.Lo, e+1), alnum), x == '=' && at(t, c.Lo, e+1) == '=':
		return e
	}
	m := detect.Match{Begin: b, End: e, Type: "domain", Rule: "contact/domain"}
	last := strings.ToLower(t[strings.LastIndexByte(t[:e], '.')+1 : e])
	near := false
	var hits [8]detect.CueHit
	for _, h := range cues.Near(c, b, e, hits[:0]) {
		near = near || h.Key || !h.After && h.Distance <= 1
	}
	switch {
	case near:
		m.Evidence, m.Confidence = detect.Cued, detect.High
	case hasFold(t, b, "www."), strings.Contains(plainSuffixes, " "+last+" "), strings.HasPrefix(last, "xn--"), last != "" && last[0] >= 0x80:
	default:
		return e
	}
	c.Emit(m)
	return e
}
