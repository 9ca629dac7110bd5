package id

import (
	"strings"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/detect/checksum"
	"github.com/piikit/piikit/detect/rule"
)

// eastAsia holds the rows of China, Hong Kong, Taiwan, Japan and Korea.
func eastAsia() []rule.Row {
	return []rule.Row{
		{
			Info: detect.Info{
				Type: "cn_ric", What: "resident identity number", Country: "CN", Evidence: "mod 11-2, date, region",
				Source: "GB 11643 (1999)",
				Google: "CHINA_RESIDENT_ID_NUMBER", Azure: "CNResidentIdentityCardNumber",
			},
			Shapes: []string{"99999999999999999X"},
			Check:  checksum.CNRIC,
			Alone:  rule.Always,
			Cues: []string{
				"身份证", "身份证号", "身份证号码", "公民身份号码", "身份号码", "身份證", "证件号", "证件号码", "居民身份证", "identity card", "resident id", "resident identity", "chinese id", "id card", "shenfenzheng", "national id",
			},
		},
		{
			Info: detect.Info{
				Type: "hk_hkid", What: "identity card", Country: "HK", Evidence: "mod 11 with the check digit in brackets; or a cue or region",
				Source: "Immigration Department (2023)",
				Google: "HONG_KONG_ID_NUMBER", Azure: "HKIdentityCardNumber",
			},
			Shapes:  []string{"A999999(X)", "AA999999(X)"},
			Check:   checksum.HKHKID,
			Written: func(s string) bool { return s[len(s)-1] == ')' },
			Alone:   rule.Always,
			Cues:    hkCues,
		},
		{
			Info:   detect.Info{Type: "hk_hkid", Country: "HK"},
			Shapes: []string{"A999999X", "AA999999X"},
			Check:  checksum.HKHKID,
			Cues:   hkCues,
		},
		{
			Info: detect.Info{
				Type: "tw_natid", What: "national id", Country: "TW", Evidence: "weighted mod 10 and a cue or region",
				Source: "Ministry of the Interior (2023)",
				Google: "TAIWAN_ID_NUMBER", Azure: "TWNationalID",
			},
			Shapes: []string{"A999999999"},
			Check:  checksum.TWNatID,
			Cues: []string{
				"身分證", "身分證字號", "身份證字號", "身份證", "國民身分證", "統一證號", "居留證", "居留證號", "證號", "national id", "taiwan id", "taiwanese id", "id card", "identity card", "arc", "roc id",
			},
		},
		{
			Info: detect.Info{
				Type: "jp_in_", What: "individual number", Country: "JP", Evidence: "mod 11 and a cue or region",
				Source: "J-LIS (2023)",
				Google: "JAPAN_INDIVIDUAL_NUMBER", Azure: "JPMyNumberPersonal",
			},
			Shapes: []string{"9999 9999 9999"},
			Check:  checksum.JPMyNumber,
			Cues: []string{
				"マイナンバー", "マイナンバーカード", "個人番号", "個人番号カード", "my number", "mynumber", "my number card", "individual number", "kojin bango",
			},
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
			Cues: []string{
				"주민등록번호", "주민번호", "주민등록", "주민", "rrn", "resident registration", "resident registration number", "korean id",
			},
		},
		{
			Info: detect.Info{
				Type: "cn_passport", What: "passport", Country: "CN", Evidence: "a cue in Chinese, or with a word for the country",
				Source: "NIA; ICAO 9303",
				Google: "CHINA_PASSPORT",
			},
			Shapes: []string{"A99999999", "AA9999999"},
			Check:  cnPassport, Structure: true,
			Alone:  rule.OnlyCue,
			Cues:   []string{"护照", "护照号", "护照号码", "护照编号", "中国护照", "因私护照", "chinese passport", "china passport", "prc passport"},
			Shared: passport,
			Home:   []string{"china", "chinese", "prc", "p.r.c.", "中国", "中华人民共和国", "中國"},
		},
		{
			Info: detect.Info{
				Type: "cn_uscc", What: "unified social credit code", Country: "CN", Evidence: "mod 31 and a letter; or a cue or region",
				Source: "GB 32100 (2015)",
			},
			Shapes: []string{"XX999999XXXXXXXXXX"},
			Check:  cnCredit,
			Alone:  rule.Always,
			Cues:   cnCompany,
		},
		{
			Info:   detect.Info{Type: "cn_uscc", Country: "CN"},
			Shapes: []string{"999999999999999999"},
			Check:  checksum.CNUSCC,
			Cues:   cnCompany,
		},
		{
			Info: detect.Info{
				Type: "jp_driving_licence", What: "driver's licence", Country: "JP", Evidence: "mod 11, commission, and a cue",
				Source: "NPA (2023)",
				Google: "JAPAN_DRIVERS_LICENSE_NUMBER", Azure: "JPDriversLicenseNumber",
			},
			Shapes: []string{"999999999999", "9999 9999 9999"},
			Check:  checksum.JPDrivingLicence,
			Alone:  rule.OnlyCue,
			Cues: []string{
				"運転免許", "運転免許証", "運転免許証番号", "免許証", "免許証番号", "免許番号", "unten menkyo", "menkyo", "japanese driver's license", "japanese driver's licence", "japanese driving licence", "japanese driving license",
			},
			Shared: []string{"driver's license", "drivers license", "driver license", "driving license", "driver's licence", "drivers licence", "driving licence", "dl"},
			Home:   []string{"japan", "japanese", "日本"},
		},
		{
			Info: detect.Info{
				Type: "jp_passport", What: "passport", Country: "JP", Evidence: "a cue in Japanese, or with a word for the country",
				Source: "MOFA; ICAO 9303",
				Google: "JAPAN_PASSPORT", Azure: "JPPassportNumber",
			},
			Shapes: []string{"AA9999999"},
			Alone:  rule.OnlyCue,
			Cues:   []string{"パスポート", "パスポート番号", "旅券", "旅券番号", "japanese passport", "japan passport"},
			Shared: passport,
			Home:   []string{"japan", "japanese", "日本", "日本国"},
		},
		{
			Info: detect.Info{
				Type: "kr_frn", What: "foreigner registration number", Country: "KR", Evidence: "date",
				Source:   "MOJ (2020)",
				Presidio: "KR_FRN", Google: "KOREA_ARN",
			},
			Shapes: []string{"999999-9999999"},
			Check:  checksum.KRFRN,
			Alone:  rule.Grouped,
			Cues: []string{
				"외국인등록번호", "외국인등록", "외국인등록증", "외국인번호", "외국인", "거소신고번호", "frn", "foreigner registration", "foreigner registration number", "alien registration", "alien registration number", "arc", "arc number", "foreign registration number",
			},
		},
		{
			Info: detect.Info{
				Type: "kr_driving_licence", What: "driver's licence", Country: "KR", Evidence: "region and groups",
				Source:   "KoROAD (2023)",
				Presidio: "KR_DRIVER_LICENSE", Google: "KOREA_DRIVERS_LICENSE_NUMBER", Azure: "KRDriversLicenseNumber",
			},
			Shapes:  []string{"99-99-999999-99"},
			Check:   checksum.KRDrivingLicence,
			Written: hyphens,
			Alone:   rule.Grouped,
			Cues: []string{
				"운전면허", "운전면허번호", "운전면허증", "면허번호", "면허증", "면허", "korean driver's license", "korean driver license", "driver's license", "drivers license", "driver license", "driving license",
			},
		},
		{
			Info:   detect.Info{Type: "kr_driving_licence", Country: "KR"},
			Shapes: []string{"999999999999"},
			Check:  checksum.KRDrivingLicence, Structure: true,
			Alone: rule.OnlyCue,
			Cues:  []string{"운전면허", "운전면허번호", "운전면허증", "면허번호", "면허증", "면허", "korean driver's license", "korean driver license"},
		},
		{
			Info: detect.Info{
				Type: "kr_passport", What: "passport", Country: "KR", Evidence: "a cue in Korean, or with a word for the country",
				Source:   "MOFA (2021); ICAO 9303",
				Presidio: "KR_PASSPORT", Google: "KOREA_PASSPORT", Azure: "KRPassportNumber",
			},
			Shapes: []string{"A99999999", "A999A9999"},
			Check:  krPassport, Structure: true,
			Alone:  rule.OnlyCue,
			Cues:   []string{"여권", "여권번호", "대한민국여권", "korean passport", "korea passport"},
			Shared: passport,
			Home:   []string{"korea", "korean", "rok", "한국", "대한민국"},
		},
		{
			Info: detect.Info{
				Type: "kr_brn", What: "business registration", Country: "KR", Evidence: "weighted mod 10",
				Source:   "NTS (2023)",
				Presidio: "KR_BRN", Google: "KOREA_BRN",
			},
			Shapes: []string{"999-99-99999"},
			Check:  checksum.KRBRN,
			Alone:  rule.Grouped,
			Cues: []string{
				"사업자등록번호", "사업자번호", "사업자등록", "사업자", "brn", "business registration", "business registration number", "business registration no", "business number",
			},
		},
	}
}

// hkCues are the words for the Hong Kong identity card.
var hkCues = []string{
	"hkid", "hkic", "hkid card", "hkid no", "hong kong id", "hong kong identity card", "hk id", "identity card", "identity card no", "id card",
	"身份證", "身份證號碼", "香港身份證", "香港身份證號碼", "身份证", "身份证号码", "香港身份证",
}

// cnCompany are the words for the unified social credit code.
var cnCompany = []string{
	"统一社会信用代码", "社会信用代码", "信用代码", "税号", "纳税人识别号", "统一信用代码", "統一社會信用代碼", "uscc", "usci", "unified social credit code", "unified social credit identifier", "social credit code",
}

// cnPassport is a letter and eight digits, or E or another letter in use, a
// letter and seven digits.
func cnPassport(s string) bool {
	if s[1] >= 'A' {
		return s[0] == 'E' && s[1] != 'I' && s[1] != 'O'
	}
	return strings.IndexByte("DEGHKMPS", s[0]) >= 0
}

// cnCredit wants a letter besides the check: of digits alone, one number in
// thirty passes.
func cnCredit(s string) bool {
	return strings.Trim(s, "0123456789") != "" && checksum.CNUSCC(s)
}

// krPassport is the letter of the kind and eight digits, or, since 2021, a
// letter among them.
func krPassport(s string) bool { return strings.IndexByte("MSRODGPT", s[0]) >= 0 }

// hyphens wants hyphens between the groups.
func hyphens(s string) bool { return !strings.ContainsAny(s, " ./") }
