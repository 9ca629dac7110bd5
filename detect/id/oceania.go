package id

import (
	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/detect/checksum"
	"github.com/piikit/piikit/detect/rule"
)

func oceania() []rule.Row {
	return []rule.Row{
		{
			Info: detect.Info{
				Type: "au_tfn", What: "tax file number", Country: "AU", Evidence: "weighted mod 11 and a cue or region",
				Source:   "ATO (2023)",
				Presidio: "AU_TFN", Google: "AUSTRALIA_TAX_FILE_NUMBER", Azure: "AUTaxFileNumber",
			},
			Shapes: []string{"999 999 999"},
			Check:  checksum.AUTFN,
			Cues:   []string{"tfn", "tax file", "tax file number"},
		},
		{
			Info: detect.Info{
				Type: "au_abn", What: "business number", Country: "AU", Evidence: "mod 89",
				Source:   "ABR (2023)",
				Presidio: "AU_ABN", Azure: "AUBusinessNumber",
			},
			Shapes: []string{"99 999 999 999"},
			Check:  checksum.AUABN,
			Alone:  rule.Grouped,
			Cues:   []string{"abn"},
		},
		{
			Info: detect.Info{
				Type: "au_medicare", What: "Medicare number", Country: "AU", Evidence: "weighted mod 10",
				Source:   "Services Australia (2023)",
				Presidio: "AU_MEDICARE", Google: "AUSTRALIA_MEDICARE_NUMBER", Azure: "AUMedicalAccountNumber",
			},
			Shapes: []string{"9999 99999 9"},
			Check:  checksum.AUMedicare,
			Alone:  rule.Grouped,
			Cues:   []string{"medicare"},
		},
		{
			Info: detect.Info{
				Type: "nz_ird", What: "IRD number", Country: "NZ", Evidence: "mod 11 and a cue or region",
				Source: "Inland Revenue (2023)",
				Google: "NEW_ZEALAND_IRD_NUMBER", Azure: "NZInlandRevenueNumber",
			},
			Shapes: []string{"99-999-999", "999-999-999"},
			Check:  checksum.NZIRD,
			Cues:   []string{"ird", "ird number"},
		},
	}
}
