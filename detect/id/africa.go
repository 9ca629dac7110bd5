package id

import (
	"strings"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/detect/checksum"
	"github.com/piikit/piikit/detect/rule"
)

func africa() []rule.Row {
	return []rule.Row{
		{
			Info: detect.Info{
				Type: "za_idnr", What: "identity number", Country: "ZA", Evidence: "Luhn, date, and a cue or region",
				Source: "DHA (2023)",
				Google: "SOUTH_AFRICA_ID_NUMBER", Azure: "ZAIdentificationNumber",
			},
			Shapes: []string{"9999999999999", "999999 9999 999"},
			Check:  checksum.ZAID,
			Cues: []string{
				"id number", "id no", "identity", "identity number", "identity no", "sa id", "sa id number", "rsa id", "south african id", "identity document", "id nommer", "identiteitsnommer", "national id",
				"inombolo kamazisi", "isazisi",
			},
		},
		{
			Info: detect.Info{
				Type: "eg_nid", What: "national id", Country: "EG", Evidence: "date, governorate, and a cue or region",
				Source: "Civil Status Organization (2023)",
			},
			Shapes: []string{"99999999999999", "9 999999 99 99999"},
			Check:  checksum.EGNID,
			Cues: []string{
				"national id", "national id no", "national number", "egyptian id", "egyptian national id", "id number", "id no", "identity number",
				"الرقم القومي", "رقم قومي", "رقم القومي", "رقمي القومي", "الرقم القومى", "رقم قومى", "بطاقة الرقم القومي", "القومي", "القومى", "رقم البطاقة", "بطاقة شخصية",
			},
		},
		{
			Info: detect.Info{
				Type: "ng_nin", What: "NIN or BVN", Country: "NG", Evidence: "a cue",
				Source:   "NIMC, NIBSS (2023)",
				Presidio: "NG_NIN",
			},
			Shapes: []string{"99999999999", "9999 9999 999", "999 9999 9999"},
			Check:  checksum.NGNIN, Structure: true,
			Alone: rule.OnlyCue,
			Cues: []string{
				"nin", "nin no", "nin number", "national identification number", "national identity number", "nimc", "nigerian nin", "nigerian id", "bvn", "bvn no", "bank verification number", "bank verification no", "lambar nin", "nọ́mbà nin",
			},
		},
		{
			Info: detect.Info{
				Type: "gh_card", What: "Ghana card", Country: "GH", Evidence: "GHA",
				Source: "NIA (2023)",
			},
			Shapes: []string{"AAA-999999999-9"},
			Check:  ghanaian,
			Alone:  rule.Always,
			Cues:   ghCues,
		},
		{
			Info:   detect.Info{Type: "gh_card", Country: "GH"},
			Shapes: []string{"AAA-999999999-9"},
			Check:  checksum.GHCard, Structure: true,
			Alone: rule.OnlyCue,
			Cues:  ghCues,
		},
		{
			Info: detect.Info{
				Type: "ke_pin", What: "KRA PIN", Country: "KE", Evidence: "A or P, a letter at the end, and a cue",
				Source: "KRA (2023)",
			},
			Shapes: []string{"A999999999A"},
			Check:  checksum.KEPIN, Structure: true,
			Alone: rule.OnlyCue,
			Cues: []string{
				"kra", "kra pin", "kra pin no", "kra pin number", "pin", "pin no", "pin number", "pin certificate", "tax pin", "kenya pin", "itax", "nambari ya pin", "taxpayer pin",
			},
		},
		{
			Info: detect.Info{
				Type: "mu_nid", What: "national id", Country: "MU", Evidence: "weighted mod 17, date",
				Source: "Civil Status Division (2023)",
			},
			Shapes: []string{"A9999999999999", "A999999999999A"},
			Check:  checksum.MUNID,
			Alone:  rule.Always,
			Cues: []string{
				"nid", "nid no", "nid number", "nic", "national id", "national identity card", "national identity number", "carte d'identité", "carte d'identité nationale", "numéro d'identité", "mauritian id",
			},
		},
	}
}

// ghCues are the words for the Ghana card.
var ghCues = []string{"ghana card", "ghanacard", "ghana card pin", "ghana card number", "ghana card no", "personal id number", "nia", "nia pin", "ecowas card", "ghanaian id", "national id"}

// ghanaian is the card of a citizen.
func ghanaian(s string) bool { return strings.HasPrefix(s, "GHA") && checksum.GHCard(s) }
