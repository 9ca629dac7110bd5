package id

import (
	"strings"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/detect/checksum"
	"github.com/piikit/piikit/detect/rule"
)

// southeastAsia holds the rows of Singapore, Malaysia, Thailand, Indonesia, Vietnam and the Philippines.
func southeastAsia() []rule.Row {
	return []rule.Row{
		{
			Info: detect.Info{
				Type: "sg_nric", What: "NRIC or FIN", Country: "SG", Evidence: "check letter",
				Source:   "ICA (2022)",
				Presidio: "SG_NRIC_FIN", Google: "SINGAPORE_NATIONAL_REGISTRATION_ID_NUMBER", Azure: "SGNationalRegistrationIdentityCardNumber",
			},
			Shapes: []string{"A9999999A"},
			Check:  checksum.SGNRIC,
			Alone:  rule.Always,
			Cues: []string{
				"nric", "fin", "nric/fin", "nric no", "identity card", "singapore ic", "singapore id", "work permit", "fin no", "身份证", "kad pengenalan",
			},
		},
		{
			Info: detect.Info{
				Type: "my_nric", What: "identity card", Country: "MY", Evidence: "date and place",
				Source: "JPN (2023)",
				Azure:  "MYIdentityCardNumber",
			},
			Shapes: []string{"999999-99-9999"},
			Check:  checksum.MYNRIC,
			Alone:  rule.Grouped,
			Cues: []string{
				"mykad", "nric", "ic", "i.c.", "ic no", "ic number", "no ic", "kad pengenalan", "no kad pengenalan", "no kp", "k/p", "no k/p", "mykid", "mypr", "identity card", "malaysian ic", "malaysian id", "身份证",
			},
		},
		{
			Info: detect.Info{
				Type: "th_pin", What: "identity number", Country: "TH", Evidence: "mod 11",
				Source:   "BORA (2023)",
				Presidio: "TH_TNIN", Google: "THAILAND_NATIONAL_ID_NUMBER", Azure: "THPopulationIdentificationCode",
			},
			Shapes: []string{"9-9999-99999-99-9"},
			Check:  checksum.THPIN,
			Alone:  rule.Grouped,
			Cues: []string{
				"บัตรประชาชน", "ประจำตัวประชาชน", "เลขบัตรประชาชน", "เลขประชาชน", "เลขบัตร", "ประชาชน", "thai id", "thai national id", "thailand id", "citizen id", "national id", "id card",
			},
		},
		{
			Info: detect.Info{
				Type: "sg_uen", What: "UEN", Country: "SG", Evidence: "check letter and kind; or a cue or region",
				Source:   "ACRA (2023)",
				Presidio: "SG_UEN",
			},
			Shapes: []string{"A99AA9999A"},
			Check:  checksum.SGUEN,
			Alone:  rule.Always,
			Cues:   sgCompany,
		},
		{
			Info:   detect.Info{Type: "sg_uen", Country: "SG"},
			Shapes: []string{"99999999A", "999999999A"},
			Check:  checksum.SGUEN,
			Cues:   sgCompany,
		},
		{
			Info: detect.Info{
				Type: "id_nik", What: "NIK", Country: "ID", Evidence: "region, date, and a cue or region",
				Source: "Dukcapil (2023)",
				Google: "INDONESIA_NIK_NUMBER", Azure: "IDIdentityCardNumber",
			},
			Shapes: []string{"9999999999999999", "99.99.99.999999.9999", "9999 9999 9999 9999"},
			Check:  checksum.IDNIK,
			Cues: []string{
				"nik", "no nik", "nik ktp", "ktp", "e-ktp", "ektp", "no ktp", "nomor ktp", "nomor induk", "nomor induk kependudukan", "induk kependudukan", "kartu tanda penduduk", "kartu identitas", "indonesian id", "indonesian national id", "national id",
			},
		},
		{
			Info: detect.Info{
				Type: "vn_cccd", What: "CCCD", Country: "VN", Evidence: "province, sex and century, and a cue or region; the CMND: a cue",
				Source: "Circular 59/2021/TT-BCA",
			},
			Shapes: []string{"999999999999", "999 999 999 999"},
			Check:  checksum.VNCCCD,
			Cues: []string{
				"cccd", "cccd số", "số cccd", "căn cước", "căn cước công dân", "thẻ căn cước", "số căn cước", "cmnd", "cmnd/cccd", "chứng minh nhân dân", "chứng minh thư", "số định danh", "định danh cá nhân", "mã định danh",
				"vietnamese id", "vietnam id", "citizen id", "citizen identity card", "national id",
			},
		},
		{
			Info:   detect.Info{Type: "vn_cccd", Country: "VN"},
			Shapes: []string{"999999999", "999 999 999"},
			Alone:  rule.OnlyCue,
			Cues:   []string{"cmnd", "số cmnd", "cmnd/cccd", "chứng minh nhân dân", "chứng minh thư", "cmt", "cmtnd", "giấy cmnd"},
		},
		{
			Info: detect.Info{
				Type: "ph_tin", What: "TIN", Country: "PH", Evidence: "a cue",
				Source:   "BIR (2023)",
				Presidio: "PH_TIN",
			},
			Shapes: []string{"999-999-999-999", "999-999-999", "999-999-999-99999", "999-999-999-9999"},
			Check:  checksum.PHTIN, Structure: true,
			Written: func(s string) bool { return s[3] < '0' || strings.Trim(s, "0123456789") == "" },
			Alone:   rule.OnlyCue,
			Cues: []string{
				"tin", "tin no", "tin number", "tin id", "bir tin", "bir", "taxpayer identification number", "tax identification number", "tax identification no", "taxpayer id", "taxpayer id number",
			},
			Home: []string{"philippines", "philippine", "filipino", "bir", "pilipinas", "manila"},
		},
		{
			Info: detect.Info{
				Type: "ph_id", What: "UMID, SSS or PhilSys number", Country: "PH", Evidence: "a cue",
				Source: "SSS, PSA (2023)",
				Azure:  "PHUnifiedMultiPurposeIDNumber",
			},
			Shapes: []string{"9999-9999999-9", "99-9999999-9", "9999-9999-9999-9999", "9999-9999-9999", "99-999999999-9"},
			Check:  checkDigits, Structure: true,
			Alone: rule.OnlyCue,
			Cues: []string{
				"umid", "crn", "umid crn", "common reference number", "philsys", "philsys id", "philid", "psn", "pcn", "philsys number", "philsys card number", "ephilid", "national id pcn", "unified multi-purpose id",
				"sss", "sss no", "sss number", "gsis", "philhealth", "philhealth no", "pag-ibig", "philippine national id",
			},
		},
	}
}

// sgCompany are the words for the unique entity number.
var sgCompany = []string{
	"uen", "uen no", "uen number", "unique entity number", "acra", "roc", "roc no", "rob", "company registration", "company registration no", "company registration number", "business registration", "business registration number", "co reg no", "gst reg no",
}

// checkDigits refuses one digit all over.
func checkDigits(s string) bool { return strings.Trim(s, s[:1]) != "" }
