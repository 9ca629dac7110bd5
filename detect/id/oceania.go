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
			Cues:   []string{"tfn", "t.f.n.", "tax file", "tax file number", "tax file no"},
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
			Cues:   []string{"abn", "a.b.n.", "australian business", "australian business number", "business number"},
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
			Cues:   []string{"medicare", "medicare card", "medicare number", "medicare no"},
		},
		{
			Info: detect.Info{
				Type: "nz_ird", What: "IRD number", Country: "NZ", Evidence: "mod 11 and a cue or region",
				Source: "Inland Revenue (2023)",
				Google: "NEW_ZEALAND_IRD_NUMBER", Azure: "NZInlandRevenueNumber",
			},
			Shapes: []string{"99-999-999", "999-999-999"},
			Check:  checksum.NZIRD,
			Cues:   []string{"ird", "ird number", "ird no", "inland revenue", "inland revenue number", "gst", "ird/gst", "tari taake"},
		},
		{
			Info: detect.Info{
				Type: "au_acn", What: "company number", Country: "AU", Evidence: "weighted mod 10 and a cue",
				Source:   "ASIC (2023)",
				Presidio: "AU_ACN", Azure: "AUCompanyNumber",
			},
			Shapes: []string{"999 999 999"},
			Check:  checksum.AUACN,
			Alone:  rule.OnlyCue,
			Cues:   []string{"acn", "a.c.n.", "acn no", "australian company number", "australian company no", "company number", "asic"},
		},
		{
			Info: detect.Info{
				Type: "au_driving_licence", What: "driver licence", Country: "AU", Evidence: "a cue and a word for the country or a state",
				Source: "Austroads; licensing authorities of the states (2023)",
				Google: "AUSTRALIA_DRIVERS_LICENSE_NUMBER", Azure: "AUDriversLicenseNumber",
			},
			Shapes: []string{"999999", "9999999", "99999999", "999 999 999", "9999999999", "9999AA", "A99999", "A999999", "AA9999", "99 999 999"},
			Alone:  rule.OnlyCue,
			Cues:   []string{"driver licence", "licence number", "licence no", "nsw licence", "victorian licence", "qld licence", "australian driver licence", "australian licence"},
			Shared: []string{
				"driver's licence", "drivers licence", "driving licence", "licence", "licence no", "licence number", "driver's license", "drivers license", "driver license", "license number",
			},
			Home: []string{
				"australia", "australian", "nsw", "new south wales", "victoria", "victorian", "vicroads", "qld", "queensland", "south australia", "south australian", "western australia", "tasmania", "tasmanian", "northern territory",
				"service nsw", "transport for nsw",
			},
		},
		{
			Info:   detect.Info{Type: "au_driving_licence", Country: "AU"},
			Shapes: []string{"9999999", "99999999", "999 999 999", "9999AA"}, Alone: rule.OnlyCue, Close: true,
			Cues: []string{"licence"},
			Not:  []string{"licence fee", "licence fees", "licence key", "licence plate", "licence server", "licence agreement", "licence file", "software licence", "tv licence"},
		},
		{
			Info: detect.Info{
				Type: "au_passport", What: "passport", Country: "AU", Evidence: "a cue and a word for the country",
				Source: "DFAT; ICAO 9303",
				Google: "AUSTRALIA_PASSPORT", Azure: "AUPassportNumber",
			},
			Shapes: []string{"A9999999", "AA9999999"},
			Alone:  rule.OnlyCue,
			Cues:   []string{"australian passport", "australia passport", "passport australia", "aus passport", "au passport"},
			Shared: passport,
			Home:   []string{"australia", "australian", "aus", "dfat"},
		},
		{
			Info: detect.Info{
				Type: "nz_nhi", What: "NHI number", Country: "NZ", Evidence: "mod 11 or 23, and a cue or region",
				Source: "HISO 10046 (2023)",
				Google: "NEW_ZEALAND_NHI_NUMBER", Azure: "NZMinistryOfHealthNumber",
			},
			Shapes: []string{"AAA9999", "AAA99AA"},
			Check:  checksum.NZNHI,
			Cues:   []string{"nhi", "nhi no", "nhi number", "national health index", "national health index number", "hospital number", "patient id", "patient number", "tau nhi"},
		},
	}
}
