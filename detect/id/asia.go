package id

import (
	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/detect/checksum"
	"github.com/piikit/piikit/detect/rule"
)

func asia() []rule.Row {
	return []rule.Row{
		{
			Info: detect.Info{
				Type: "tr_tckimlik", What: "T.C. identity number", Country: "TR", Evidence: "two check digits and a cue or region",
				Source: "NVİ (2023)",
				Google: "TURKEY_ID_NUMBER", Azure: "TRNationalIdentificationNumber",
			},
			Shapes: []string{"99999999999"},
			Check:  checksum.TRTCKimlik,
			Cues:   []string{"tc kimlik", "kimlik no", "t.c. kimlik", "tckn"},
		},
		{
			Info: detect.Info{
				Type: "il_idnr", What: "identity number", Country: "IL", Evidence: "Luhn and a cue or region",
				Source: "Population Authority (2023)",
				Google: "ISRAEL_IDENTITY_CARD_NUMBER", Azure: "ILNationalID",
			},
			Shapes: []string{"999999999"},
			Check:  checksum.ILID,
			Cues:   []string{"teudat zehut", "תעודת זהות", "ת.ז"},
		},
		{
			Info: detect.Info{
				Type: "in_aadhaar", What: "Aadhaar", Country: "IN", Evidence: "Verhoeff",
				Source:   "UIDAI (2023)",
				Presidio: "IN_AADHAAR", Google: "INDIA_AADHAAR_INDIVIDUAL", AWS: "IN_AADHAAR", Azure: "INUniqueIdentificationNumber",
			},
			Shapes: []string{"9999 9999 9999"},
			Check:  checksum.INAadhaar,
			Alone:  rule.Grouped,
			Cues:   []string{"aadhaar", "aadhar", "uid"},
		},
		{
			Info: detect.Info{
				Type: "in_pan", What: "PAN", Country: "IN", Evidence: "holder letter",
				Source:   "Income Tax Department (2023)",
				Presidio: "IN_PAN", Google: "INDIA_PAN_INDIVIDUAL", AWS: "IN_PERMANENT_ACCOUNT_NUMBER", Azure: "INPermanentAccount",
			},
			Shapes: []string{"AAAAA9999A"},
			Check:  checksum.INPAN,
			Alone:  rule.Always,
			Cues:   []string{"pan", "permanent account number"},
		},
		{
			Info: detect.Info{
				Type: "cn_ric", What: "resident identity number", Country: "CN", Evidence: "mod 11-2, date, region",
				Source: "GB 11643 (1999)",
				Google: "CHINA_RESIDENT_ID_NUMBER", Azure: "CNResidentIdentityCardNumber",
			},
			Shapes: []string{"99999999999999999X"},
			Check:  checksum.CNRIC,
			Alone:  rule.Always,
			Cues:   []string{"身份证", "身份证号", "身份证号码", "identity card"},
		},
		{
			Info: detect.Info{
				Type: "hk_hkid", What: "identity card", Country: "HK", Evidence: "mod 11 and a cue or region",
				Source: "Immigration Department (2023)",
				Google: "HONG_KONG_ID_NUMBER", Azure: "HKIdentityCardNumber",
			},
			Shapes: []string{"A999999X", "AA999999X"},
			Check:  checksum.HKHKID,
			Cues:   []string{"hkid", "身份證", "identity card"},
		},
		{
			Info: detect.Info{
				Type: "tw_natid", What: "national id", Country: "TW", Evidence: "weighted mod 10 and a cue or region",
				Source: "Ministry of the Interior (2023)",
				Google: "TAIWAN_ID_NUMBER", Azure: "TWNationalID",
			},
			Shapes: []string{"A999999999"},
			Check:  checksum.TWNatID,
			Cues:   []string{"身分證", "身分證字號", "national id"},
		},
		{
			Info: detect.Info{
				Type: "jp_my_number", What: "individual number", Country: "JP", Evidence: "mod 11 and a cue or region",
				Source: "J-LIS (2023)",
				Google: "JAPAN_INDIVIDUAL_NUMBER", Azure: "JPMyNumberPersonal",
			},
			Shapes: []string{"9999 9999 9999"},
			Check:  checksum.JPMyNumber,
			Cues:   []string{"マイナンバー", "個人番号", "my number"},
		},
		{
			Info: detect.Info{
				Type: "kr_rrn", What: "resident registration number", Country: "KR", Evidence: "date",
				Source:   "MOIS (2020)",
				Presidio: "KR_RRN", Google: "KOREA_RRN", Azure: "KRResidentRegistrationNumber",
			},
			Shapes: []string{"999999-9999999"},
			Check:  checksum.KRRRN,
			Alone:  rule.Grouped,
			Cues:   []string{"주민등록번호", "주민번호", "rrn"},
		},
		{
			Info: detect.Info{
				Type: "sg_nric", What: "NRIC or FIN", Country: "SG", Evidence: "check letter",
				Source:   "ICA (2022)",
				Presidio: "SG_NRIC_FIN", Google: "SINGAPORE_NATIONAL_REGISTRATION_ID_NUMBER", Azure: "SGNationalRegistrationIdentityCardNumber",
			},
			Shapes: []string{"A9999999A"},
			Check:  checksum.SGNRIC,
			Alone:  rule.Always,
			Cues:   []string{"nric", "fin"},
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
			Cues:   []string{"mykad", "nric", "kad pengenalan"},
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
			Cues:   []string{"บัตรประชาชน", "เลขประจำตัวประชาชน", "thai id"},
		},
	}
}
