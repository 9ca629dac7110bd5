package contact

import (
	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/entity"
)

// UUID returns the detector of UUIDs of people and devices (type uuid): beside a
// word that says whose it is, or that it is one. UUIDs of requests, builds and
// the like are none.
func UUID() *detect.Detector {
	cues := detect.NewCues()
	cues.Add(0, "uuid", "guid", "user", "user id", "userid", "user uuid", "uid", "device id", "deviceid", "device uuid", "device", "customer id", "customer", "client id", "account id", "member id", "person id", "patient id", "patient", "profile id", "subject id", "employee id", "contact id", "visitor id", "anonymous id", "distinct id", "installation id", "install id", "machine id", "hardware id", "subscriber id", "owner id", "identity id", "android id", "vendor id",
		"geräte id", "nutzer id", "benutzer id", "kunden id", "identifiant utilisateur", "id utilisateur", "id de usuario", "id usuario", "id dispositivo", "id utente", "id do usuário", "gebruikers id", "идентификатор пользователя", "идентификатор устройства", "用户id", "设备id", "デバイスid", "ユーザーid", "사용자 id", "기기 id")
	return &detect.Detector{
		Name: "uuid", Types: []entity.Type{"uuid"}, Horizon: 256,
		Anchors: detect.Anchors{Numbers: true, Codes: true, Uncued: &detect.Uncued{
			// A last group of letters alone ends the chain early.
			Digits: 1 << 32, Pairs: ^uint64(0) &^ (1<<20 - 1), Triples: ^uint64(0) &^ (1<<20 - 1), Groups: ^uint64(0) &^ (1<<20 - 1), Codes: ^uint64(0) &^ (1<<20 - 1),
		}},
		Spot: func(c *detect.Cursor) int { return spotUUID(c, cues) },
		Info: []detect.Info{{
			Type: "uuid", What: "UUID of a person or device", Evidence: "version and variant, and a cue",
			Source: "RFC 9562 (2024)",
		}},
	}
}

func spotUUID(c *detect.Cursor, cues *detect.Cues) int {
	t, b := c.Text, c.Pos
	e := b + 36
	switch {
	case e > len(t) || t[b+8] != '-' || !uuidAt(t, b):
		e = b + 32 // without hyphens
		if w := c.Word(); w.Len() != 32 || !hexadecimal(t[b:e]) || !versioned(t[b+12], t[b+16]) {
			return 0
		}
	case !versioned(t[b+14], t[b+19]):
		return 0
	}
	if next := at(t, c.Lo, e+1); e < len(t) && (is(t[e], alnum) || (t[e] == '-' || t[e] == '_') && (is(next, hexa) || next == '_' || next == '-')) || trivial(t[b:e]) {
		return 0
	}
	switch p := at(t, c.Lo, b-1); p {
	case '-', '/', '_', '.', '@':
		if p == '.' || p == '@' || is(at(t, c.Lo, b-2), digit) {
			return 0
		}
	}
	var near [16]detect.CueHit
	for _, h := range cues.Near(c, b, e, near[:0]) {
		if h.Key || h.Distance <= 1 && !h.After || h.After && h.Distance == 0 {
			c.Emit(detect.Match{Begin: b, End: e, Type: "uuid", Confidence: detect.High, Evidence: detect.Cued, Rule: "contact/uuid"})
			return e
		}
	}
	return 0
}

// versioned reports whether v and x are a version and variant of RFC 9562.
func versioned(v, x byte) bool {
	return v >= '1' && v <= '8' && (x == '8' || x == '9' || x|0x20 == 'a' || x|0x20 == 'b')
}

func hexadecimal(s string) bool {
	for i := range len(s) {
		if !is(s[i], hexa) {
			return false
		}
	}
	return true
}
