package id

import (
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
			Cues:   []string{"id number", "identity number", "sa id"},
		},
	}
}
