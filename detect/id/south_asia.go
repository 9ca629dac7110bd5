package id

import (
	"strings"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/detect/checksum"
	"github.com/piikit/piikit/detect/rule"
)

// southAsia holds the rows of India, Pakistan, Sri Lanka and Bangladesh.
func southAsia() []rule.Row {
	return []rule.Row{
		{
			Info: detect.Info{
				Type: "in_aadhaar", What: "Aadhaar", Country: "IN", Evidence: "Verhoeff, and a cue or region",
				Source:   "UIDAI (2023)",
				Presidio: "IN_AADHAAR", Google: "INDIA_AADHAAR_INDIVIDUAL", AWS: "IN_AADHAAR", Azure: "INUniqueIdentificationNumber",
			},
			Shapes: []string{"9999 9999 9999"},
			Check:  checksum.INAadhaar, // one in ten of any number passes
			Cues: []string{
				"aadhaar", "aadhar", "adhaar", "adhar", "aadhaar card", "aadhaar uid", "uid", "uidai", "आधार", "आधार कार्ड", "आधार संख्या", "আধার", "ఆధార్", "ஆதார்", "આધાર", "ಆಧಾರ್", "ആധാർ", "ਆਧਾਰ", "آدھار",
			},
		},
		{
			Info: detect.Info{
				Type: "in_pan", What: "PAN", Country: "IN", Evidence: "holder letter",
				Source:   "Income Tax Department (2023)",
				Presidio: "IN_PAN", Google: "INDIA_PAN_INDIVIDUAL", AWS: "IN_PERMANENT_ACCOUNT_NUMBER", Azure: "INPermanentAccount",
			},
			Shapes:  []string{"AAAAA9999A"},
			Check:   checksum.INPAN,
			Written: printed,
			Alone:   rule.Always,
			Cues:    panCues,
		},
		{
			Info:   detect.Info{Type: "in_pan", Country: "IN"},
			Shapes: []string{"AAAAA9999A"},
			Check:  checksum.INPAN,
			Cues:   panCues,
		},
		{
			Info: detect.Info{
				Type: "in_epic", What: "voter id", Country: "IN", Evidence: "Luhn and a cue or region",
				Source:   "ECI (2023)",
				Presidio: "IN_VOTER", AWS: "IN_VOTER_NUMBER", Azure: "INVoterIdentificationNumber",
			},
			Shapes: []string{"AAA9999999"},
			Check:  checksum.INEPIC,
			Cues: []string{
				"epic", "epic no", "epic number", "voter", "voter id", "voter card", "voter id card", "voterid", "voter identity card", "voter's id", "elector's photo identity", "electoral photo identity", "election card", "election commission",
				"मतदाता", "मतदाता पहचान पत्र", "मतदाता कार्ड", "वोटर आईडी", "वोटर कार्ड", "ভোটার", "வாக்காளர்",
			},
		},
		{
			Info: detect.Info{
				Type: "in_gstin", What: "GSTIN", Country: "IN", Evidence: "mod 36, state and PAN",
				Source:   "GSTN (2023)",
				Presidio: "IN_GSTIN", Google: "INDIA_GST_INDIVIDUAL",
			},
			Shapes: []string{"99AAAAA9999AXAX"},
			Check:  checksum.INGSTIN,
			Alone:  rule.Always,
			Cues:   []string{"gstin", "gst", "gst no", "gst number", "gstin/uin", "gstn", "gst registration", "जीएसटी", "जीएसटीआईएन", "जीएसटी नंबर"},
		},
		{
			Info: detect.Info{
				Type: "in_passport", What: "passport", Country: "IN", Evidence: "a cue in Hindi, or with a word for the country",
				Source:   "MEA; ICAO 9303",
				Presidio: "IN_PASSPORT", Google: "INDIA_PASSPORT",
			},
			Shapes: []string{"A9999999"},
			Check:  inPassport, Structure: true,
			Alone:  rule.OnlyCue,
			Cues:   []string{"indian passport", "india passport", "passport india", "पासपोर्ट", "पासपोर्ट नंबर", "पासपोर्ट संख्या", "भारतीय पासपोर्ट"},
			Shared: passport,
			Home:   []string{"india", "indian", "republic of india", "भारत", "भारतीय"},
		},
		{
			Info: detect.Info{
				Type: "in_driving_licence", What: "driving licence", Country: "IN", Evidence: "state and year, and a cue",
				Source: "MoRTH, Sarathi (2023)",
			},
			Shapes: []string{"AA99 99999999999", "AA-99-9999-9999999"},
			Check:  checksum.INDrivingLicence,
			Cues: []string{
				"driving licence", "driving license", "driver's licence", "driver's license", "drivers license", "driver license", "dl", "dl no", "dl number", "licence", "licence no", "licence number", "license no", "license number",
				"ड्राइविंग लाइसेंस", "डीएल", "डी.एल.", "ड्राइविंग लाइसेन्स", "लाइसेंस", "चालक लाइसेंस", "sarathi",
			},
		},
		{
			Info: detect.Info{
				Type: "in_nrega", What: "NREGA job card", Country: "IN", Evidence: "state and groups; or a cue",
				Source: "MoRD, MGNREGA (2023)",
				AWS:    "IN_NREGA",
			},
			Shapes:  nregaShapes,
			Check:   checksum.INNREGA,
			Written: func(s string) bool { return strings.Count(s, "-") == 4 && strings.Count(s, "/") == 1 },
			Alone:   rule.Grouped,
			Cues:    nregaCues,
		},
		{
			Info:   detect.Info{Type: "in_nrega", Country: "IN"},
			Shapes: nregaShapes,
			Check:  checksum.INNREGA, Structure: true,
			Alone: rule.OnlyCue,
			Cues:  nregaCues,
		},
		{
			Info: detect.Info{
				Type: "pk_cnic", What: "CNIC", Country: "PK", Evidence: "province and groups",
				Source: "NADRA (2023)",
			},
			Shapes:  []string{"99999-9999999-9"},
			Check:   checksum.PKCNIC,
			Written: func(s string) bool { return strings.Count(s, "-") == 2 },
			Alone:   rule.Grouped,
			Cues:    pkCues,
		},
		{
			Info:   detect.Info{Type: "pk_cnic", Country: "PK"},
			Shapes: []string{"99999-9999999-9"},
			Check:  checksum.PKCNIC, Structure: true,
			Alone: rule.OnlyCue,
			Cues:  pkCues,
		},
		{
			Info: detect.Info{
				Type: "lk_nic", What: "NIC", Country: "LK", Evidence: "day of the year and V; or a cue or region",
				Source: "DRP (2016)",
			},
			Shapes: []string{"999999999A"},
			Check:  lkVoter,
			Alone:  rule.Always,
			Cues:   lkCues,
		},
		{
			Info:   detect.Info{Type: "lk_nic", Country: "LK"},
			Shapes: []string{"999999999A", "999999999999"},
			Check:  checksum.LKNIC,
			Cues:   lkCues,
		},
		{
			Info: detect.Info{
				Type: "bd_nid", What: "NID", Country: "BD", Evidence: "a cue",
				Source: "Bangladesh Election Commission, NID Wing (2023)",
			},
			Shapes: []string{"9999999999", "999 999 9999", "9999999999999", "99999999999999999"},
			Check:  checksum.BDNID, Structure: true,
			Alone: rule.OnlyCue,
			Cues: []string{
				"nid", "nid no", "nid number", "nid card", "national id card", "smart card", "smart nid", "bangladesh nid", "bangladeshi nid", "voter id",
				"জাতীয় পরিচয়পত্র", "জাতীয় পরিচয় পত্র", "পরিচয়পত্র", "পরিচয়পত্রের", "পরিচয় পত্রের", "ভোটার আইডির", "এনআইডি", "এনআইডি নম্বর", "ভোটার আইডি", "স্মার্ট কার্ড",
			},
			Home: []string{"bangladesh", "bangladeshi", "dhaka", "বাংলাদেশ"},
		},
	}
}

var panCues = []string{
	"pan", "pan card", "permanent account number", "pan no", "पैन", "पैन कार्ड", "पैन नंबर", "स्थायी खाता संख्या", "பான்",
}

// printed is a PAN as it is printed: in capitals and in one piece. In other
// forms "hello1234x" and "NORTH 1100 N" are PANs too.
func printed(s string) bool { return len(s) == 10 && s == strings.ToUpper(s) }

// nregaShapes end in the number of the family, one to six digits.
var nregaShapes = []string{
	"AA-99-999-999-999/999", "AA-99-999-999-999/9999", "AA-99-999-999-999/99", "AA-99-999-999-999/9", "AA-99-999-999-999/99999", "AA-99-999-999-999/999999",
}

var nregaCues = []string{
	"nrega", "mgnrega", "mnrega", "nrega job card", "job card", "jobcard", "job card no", "job card number", "नरेगा", "मनरेगा", "जॉब कार्ड", "जाॅब कार्ड", "रोजगार कार्ड",
}

var pkCues = []string{
	"cnic", "cnic no", "cnic number", "nic", "nicop", "poc", "snic", "nadra", "national identity card", "identity card", "id card", "shanakhti card", "شناختی کارڈ", "قومی شناختی کارڈ", "شناختی کارڈ نمبر", "قومی شناخت",
}

var lkCues = []string{
	"nic", "nic no", "nic number", "national identity card", "national id", "identity card", "id no", "id number", "sri lankan nic",
	"හැඳුනුම්පත", "හැඳුනුම්පත්", "ජාතික හැඳුනුම්පත", "හැඳුනුම්පත් අංකය", "அடையாள அட்டை", "தேசிய அடையாள அட்டை",
}

// lkVoter is the identity card of ten characters with V, of a voter. X ends
// other numbers as well: every eleventh ISBN.
func lkVoter(s string) bool { return s[9] == 'V' && checksum.LKNIC(s) }

// inPassport is a letter that is in use and seven digits, the first and last not 0.
func inPassport(s string) bool {
	return s[0] != 'Q' && s[0] != 'X' && s[1] != '0' && s[7] != '0'
}
