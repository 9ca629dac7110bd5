package id

import (
	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/detect/checksum"
	"github.com/piikit/piikit/detect/rule"
)

// westAsia holds the rows of Turkey, Israel, the Gulf and Iran.
func westAsia() []rule.Row {
	return []rule.Row{
		{
			Info: detect.Info{
				Type: "tr_tckimlik", What: "T.C. identity number", Country: "TR", Evidence: "two check digits and a cue or region",
				Source: "NVİ (2023)",
				Google: "TURKEY_ID_NUMBER", Azure: "TRNationalIdentificationNumber",
			},
			Shapes: []string{"99999999999"},
			Check:  checksum.TRTCKimlik,
			Cues: []string{
				"tc kimlik", "t.c. kimlik", "tc no", "t.c. no", "tckn", "tcno", "kimlik", "kimlik no", "kimlik numarası", "t.c. kimlik numarası", "vatandaşlık no", "vatandaşlık numarası", "turkish id",
			},
			Shared: personalNumber, Home: home["TR"],
		},
		{
			Info: detect.Info{
				Type: "il_idnr", What: "identity number", Country: "IL", Evidence: "Luhn and a cue or region",
				Source: "Population Authority (2023)",
				Google: "ISRAEL_IDENTITY_CARD_NUMBER", Azure: "ILNationalID",
			},
			Shapes: []string{"99999999-9", "9999999-9"},
			Check:  israeli,
			Shared: identityCard,
			Home:   []string{"israel", "israeli", "ישראל", "ישראלית", "ישראלי"},
			Cues: []string{
				"teudat zehut", "mispar zehut", "israeli id", "israel id", "t.z.", "תעודת זהות", "תעודת הזהות", "תעודת זהותי", "ת.ז", "ת״ז", "תז", "מספר זהות", "מספר הזהות", "הזהות", "בתעודת זהות", "מס׳ זהות", "מספר ת.ז", "מספר תעודת זהות", "זהות",
			},
		},
		{
			Info: detect.Info{
				Type: "ae_eid", What: "Emirates ID", Country: "AE", Evidence: "784, year and Luhn",
				Source: "ICP (2023)",
			},
			Shapes: []string{"999-9999-9999999-9"},
			Check:  checksum.AEEID,
			Alone:  rule.Always,
			Cues: []string{
				"emirates id", "eid", "eida", "uae id", "id card", "idn", "الهوية", "الهويه", "هويتي", "هوية", "رقم الهوية", "بطاقة الهوية", "الهوية الإماراتية", "هوية الإمارات", "الهوية الاماراتية",
			},
		},
		{
			Info: detect.Info{
				Type: "sa_nid", What: "national id or iqama", Country: "SA", Evidence: "Luhn and a cue or region",
				Source: "Absher (2023)",
				Azure:  "SANationalID",
			},
			Shapes: []string{"9999999999"},
			Check:  checksum.SANID,
			Cues: []string{
				"national id", "national identity", "saudi id", "saudi national id", "iqama", "iqama no", "iqama number", "resident id", "residence permit", "absher", "muqeem",
				"الهوية", "الهويه", "هوية", "هويه", "رقم الهوية", "الهوية الوطنية", "رقم الهوية الوطنية", "هوية وطنية", "هويتي", "الإقامة", "الاقامة", "الاقامه", "الإقامه", "رقم الإقامة", "رقم الاقامة", "إقامة", "اقامة", "إقامتي", "هوية مقيم", "السجل المدني", "رقم السجل المدني", "بطاقة الأحوال",
			},
		},
		{
			Info: detect.Info{
				Type: "kw_civil_id", What: "civil id", Country: "KW", Evidence: "mod 11, date, and a cue or region",
				Source: "PACI (2023)",
			},
			Shapes: []string{"999999999999"},
			Check:  checksum.KWCivilID,
			Cues: []string{
				"civil id", "civil id no", "civil id number", "civilid", "civil number", "kuwait id", "kuwaiti id", "paci", "البطاقة المدنية", "الرقم المدني", "رقم البطاقة المدنية", "رقم مدني", "بطاقة مدنية", "رقمي المدني", "المدني", "المدنية",
			},
		},
		{
			Info: detect.Info{
				Type: "ir_nid", What: "national code", Country: "IR", Evidence: "weighted mod 11 and a cue or region",
				Source: "NOCR (2023)",
			},
			Shapes: []string{"9999999999", "999-999999-9"},
			Check:  checksum.IRNID,
			Cues: []string{
				"کد ملی", "کدملی", "شماره ملی", "کد ملی من", "شمارهٔ ملی", "کارت ملی", "کدملیم", "کدملیام", "ملیام", "کدملی ام", "شماره کارت ملی", "ملی", "کد ملّی",
				"melli code", "code melli", "code-e melli", "kode melli", "codemelli", "national code", "national id", "iranian id", "iranian national id", "meli code", "code meli",
			},
		},
	}
}

// israeli is the identity number, whose leading zeros are not always written.
func israeli(s string) bool {
	return len(s) == 9 && checksum.ILID(s) || len(s) == 8 && checksum.ILID("0"+s)
}
