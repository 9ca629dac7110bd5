package id

import (
	"strings"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/detect/checksum"
	"github.com/piikit/piikit/detect/rule"
)

// northAmerica holds the rows of the United States and Canada.
func northAmerica() []rule.Row {
	return []rule.Row{
		{
			Info: detect.Info{
				Type: "us_ssn", What: "social security number", Country: "US", Evidence: "ranges; bare digits need a cue",
				Source:   "SSA, POMS RM 10201 (2024)",
				Presidio: "US_SSN", Google: "US_SOCIAL_SECURITY_NUMBER", AWS: "SSN", Azure: "USSocialSecurityNumber",
			},
			Shapes:  []string{"999-99-9999"},
			Check:   checksum.USSSN,
			Written: oneMark,
			Alone:   rule.Grouped,
			Cues:    []string{"ssn", "ssns", "social security", "social security number", "social sec", "soc sec", "social security card", "seguro social"},
		},
		{
			Info: detect.Info{
				Type: "us_itin", What: "individual taxpayer id", Country: "US", Evidence: "ranges",
				Source:   "IRS, Publication 1915 (2024)",
				Presidio: "US_ITIN", Google: "US_INDIVIDUAL_TAXPAYER_IDENTIFICATION_NUMBER", AWS: "US_INDIVIDUAL_TAX_IDENTIFICATION_NUMBER", Azure: "USIndividualTaxpayerIdentification",
			},
			Shapes:  []string{"999-99-9999"},
			Check:   checksum.USITIN,
			Written: oneMark,
			Alone:   rule.Grouped,
			Cues:    []string{"itin", "tax id", "taxpayer", "taxpayer id", "taxpayer identification", "individual taxpayer identification number"},
		},
		{
			Info: detect.Info{
				Type: "us_ein", What: "employer id", Country: "US", Evidence: "campus prefix and a cue",
				Source: "IRS, EIN prefixes (2024)",
				Google: "US_EMPLOYER_IDENTIFICATION_NUMBER",
			},
			Shapes: []string{"99-9999999"},
			Check:  checksum.USEIN,
			Alone:  rule.OnlyCue,
			Cues:   []string{"ein", "fein", "employer id", "employer identification", "employer identification number", "tax id", "federal tax id", "federal tax"},
		},
		{
			Info:    detect.Info{Type: "us_ein", Country: "US"},
			Shapes:  []string{"99-9999999"},
			Check:   checksum.USEIN,
			Written: func(s string) bool { return s[2] == '-' },
			Cues:    []string{"tin", "taxpayer id", "taxpayer identification", "taxpayer identification number"},
		},
		{
			Info: detect.Info{
				Type: "us_passport", What: "passport", Country: "US", Evidence: "a cue",
				Source:   "US Department of State (2024)",
				Presidio: "US_PASSPORT", Google: "US_PASSPORT", AWS: "PASSPORT_NUMBER", Azure: "USUKPassportNumber",
			},
			Shapes: []string{"999999999", "A99999999"},
			Check:  usPassport, Structure: true,
			Alone:  rule.OnlyCue,
			Cues:   []string{"us passport", "usa passport", "american passport", "united states passport"},
			Shared: passport,
			Home:   []string{"us", "usa", "u.s.", "american", "united states", "estadounidense"},
		},
		{
			Info: detect.Info{
				Type: "us_driving_licence", What: "driver's licence", Country: "US", Evidence: "a cue",
				Source:   "AAMVA, DL/ID card standard (2020)",
				Presidio: "US_DRIVER_LICENSE", Google: "US_DRIVERS_LICENSE_NUMBER", AWS: "DRIVER_ID", Azure: "USDriversLicenseNumber",
			},
			Shapes:  usLicences,
			Written: usLicence, Structure: true,
			Alone: rule.OnlyCue,
			Cues: []string{
				"driver's license", "drivers license", "driver license", "driving license", "driver's lic", "drivers lic", "driver lic", "driver's license id",
				"license number", "license no", "licence number", "licence no", "dl number", "dl no", "dln", "operator license", "state id", "licencia de conducir",
			},
			Shared: []string{"driving licence", "driver's licence", "drivers licence", "driver licence"},
			Home:   []string{"us", "usa", "u.s.", "american", "united states"},
		},
		{
			Info:    detect.Info{Type: "us_driving_licence", Country: "US"},
			Shapes:  usLicences,
			Written: onePiece, Structure: true,
			Alone: rule.OnlyCue,
			Cues:  []string{"dl", "d.l."},
		},
		{
			// "License" is said of much: the forms that little else has, and beside it.
			Info:   detect.Info{Type: "us_driving_licence", Country: "US"},
			Shapes: []string{"9999999", "99999999", "A9999999", "A99999999", "A999999999", "A999999999999", "A9999999999999", "A999-9999-9999", "A999-999-99-999-9", "A9999-99999-99999", "AA999999", "AA9999999"},
			Check:  usPlainLicence, Written: usAlone, Structure: true,
			Alone: rule.OnlyCue, Close: true,
			Cues: []string{"license", "licence"},
			Not: []string{
				"license fee", "license fees", "license key", "license keys", "license plate", "license server", "license agreement", "license file", "software license", "license code", "license id", "business license", "license header", "license text", "license tag",
				"licence fee", "licence fees", "licence key", "licence plate", "licence server", "licence agreement", "licence file", "software licence", "tv licence",
			},
		},
		{
			Info: detect.Info{
				Type: "us_mbi", What: "Medicare beneficiary id", Country: "US", Evidence: "position classes",
				Source:   "CMS, MBI format (2023)",
				Presidio: "US_MBI", Google: "US_MEDICARE_BENEFICIARY_ID_NUMBER",
			},
			Shapes: []string{"9AXX-AXX-AA99"},
			Check:  checksum.USMBI,
			Alone:  rule.Grouped,
			Cues:   []string{"medicare", "mbi", "medicare beneficiary", "medicare id", "medicare beneficiary identifier"},
		},
		{
			Info: detect.Info{
				Type: "us_npi", What: "provider id", Country: "US", Evidence: "Luhn and a cue",
				Source:   "45 CFR 162.406 (2024)",
				Presidio: "US_NPI", Google: "US_HEALTHCARE_NPI",
			},
			Shapes: []string{"9999999999"},
			Check:  checksum.USNPI,
			Cues:   []string{"npi", "provider", "provider number", "provider id", "national provider identifier"},
		},
		{
			Info: detect.Info{
				Type: "us_dea", What: "DEA registration", Country: "US", Evidence: "check digit and a cue",
				Source: "DEA, registration numbers (2023)",
				Google: "US_DEA_NUMBER", Azure: "DrugEnforcementAgencyNumber",
			},
			Shapes: []string{"AA9999999"},
			Check:  checksum.USDEA,
			Cues:   []string{"dea", "prescriber", "dea registration"},
		},
		{
			Info: detect.Info{
				Type: "us_mrn", What: "medical record number", Country: "US", Evidence: "a cue",
				Source: "45 CFR 164.514 (2013)",
				Google: "MEDICAL_RECORD_NUMBER",
			},
			Shapes:  []string{"99999", "999999", "9999999", "99999999", "999999999", "9999999999", "A999999", "A9999999", "A99999999", "AA999999", "AAA999999", "AAA9999999"},
			Written: noDots, Structure: true,
			Alone: rule.OnlyCue,
			Cues: []string{
				"mrn", "mr no", "medical record", "medical record number", "medical rec", "med rec", "patient id", "patient number", "patient no", "hospital number", "hospital no", "chart number", "chart no",
				"nhc", "n.h.c.", "cipa", "historia clínica", "número de historia clínica", "número de historia", "expediente clínico", "prontuário", "número do prontuário",
				"patientennummer", "patienten-id", "patienten-nr", "numéro de dossier médical", "dossier médical", "numéro patient", "cartella clinica", "patiëntnummer",
				"病历号", "病案号", "住院号", "门诊号", "就诊卡号", "カルテ番号", "診察券番号", "患者番号", "환자번호", "차트번호",
			},
		},
		{
			Info: detect.Info{
				Type: "health_insurance_id", What: "number of an insured person", Evidence: "six to fifteen letters and digits, and a cue",
				Source: "45 CFR 164.514 (2013), health plan beneficiary numbers",
			},
			Shapes:  []string{"XXXXXX", "XXXXXXX", "XXXXXXXX", "XXXXXXXXX", "XXXXXXXXXX", "XXXXXXXXXXX", "XXXXXXXXXXXX", "XXXXXXXXXXXXX", "XXXXXXXXXXXXXX", "XXXXXXXXXXXXXXX"},
			Check:   insured,
			Written: noDots, Structure: true,
			Alone: rule.OnlyCue, Close: true,
			Cues: []string{
				"member id", "member id number", "member number", "member no", "memberid", "subscriber id", "subscriber number", "subscriber no", "beneficiary id", "beneficiary number", "health plan id", "health plan number", "health plan beneficiary", "insurance id", "insurance member", "insurance number", "insurance policy", "insurance policy number", "insured id", "health insurance number", "health insurance id", "medicaid id", "medicaid number", "medicaid",
				"policy number", "policy no", "policyholder id", "versicherungsnummer", "versichertennummer", "versicherten nr", "policennummer", "numéro d'assuré", "numéro d'adhérent", "numéro de mutuelle", "número de asegurado", "número de afiliado", "número de póliza", "número da carteirinha", "numero tessera sanitaria", "polisnummer", "relatienummer zorgverzekering",
				"保険者番号", "被保険者番号", "医保卡号", "社保卡号", "건강보험번호",
			},
		},
		{
			Info: detect.Info{
				Type: "us_alien_number", What: "A-number", Country: "US", Evidence: "a cue",
				Source: "USCIS, glossary (2024)",
			},
			Shapes: []string{"A999999999", "A-999-999-999", "A99999999", "A-99-999-999", "A9999999", "999-999-999", "99-999-999"},
			Check:  usAlien, Structure: true,
			Alone: rule.OnlyCue,
			Cues: []string{
				"alien number", "alien registration", "alien registration number", "alien reg", "alien id", "alien no", "alien file number", "uscis", "uscis number",
				"uscis a-number", "anumber", "número de extranjero", "registro de extranjero",
			},
		},
		{
			Info:   detect.Info{Type: "us_alien_number", Country: "US"},
			Shapes: []string{"A999999999", "A-999-999-999", "A99999999", "A-99-999-999"},
			Check:  usAlien, Structure: true,
			Alone: rule.OnlyCue,
			Cues:  []string{"a-number", "a no", "alien"},
		},
		{
			Info: detect.Info{
				Type: "us_atin", What: "adoption taxpayer id", Country: "US", Evidence: "ranges",
				Source: "IRS, Form W-7A instructions (2023)",
				Google: "US_ADOPTION_TAXPAYER_IDENTIFICATION_NUMBER",
			},
			Shapes:  []string{"999-99-9999"},
			Check:   checksum.USATIN,
			Written: oneMark,
			Alone:   rule.Grouped,
			Cues:    []string{"atin", "adoption taxpayer", "adoption taxpayer identification number", "adoption tax id", "adoption tin"},
		},
		{
			Info: detect.Info{
				Type: "us_ptin", What: "preparer tax id", Country: "US", Evidence: "P and a cue",
				Source: "IRS, PTIN requirements for tax return preparers (2024)",
				Google: "US_PREPARER_TAXPAYER_IDENTIFICATION_NUMBER",
			},
			Shapes: []string{"A99999999"},
			Check:  checksum.USPTIN, Structure: true,
			Alone: rule.OnlyCue,
			Cues:  []string{"ptin", "preparer tax", "preparer tax identification number", "preparer's ptin", "preparer tin", "tax preparer", "paid preparer", "preparer id"},
		},
		{
			Info: detect.Info{
				Type: "us_dod_id", What: "DoD id (EDIPI)", Country: "US", Evidence: "a cue",
				Source: "DoD Instruction 1000.30 (2020)",
				Google: "DOD_ID_NUMBER",
			},
			Shapes: []string{"9999999999"},
			Alone:  rule.OnlyCue,
			Cues:   []string{"edipi", "dod id", "dodid", "dod identification", "dod id number", "dod identification number", "department of defense id", "military id", "edi-pi"},
		},
		{
			Info: detect.Info{
				Type: "ca_sin", What: "social insurance number", Country: "CA", Evidence: "Luhn and a cue or region",
				Source:   "ESDC, SIN code of practice (2023)",
				Presidio: "CA_SIN", Google: "CANADA_SOCIAL_INSURANCE_NUMBER", AWS: "CA_SOCIAL_INSURANCE_NUMBER", Azure: "CASocialInsuranceNumber",
			},
			Shapes: []string{"999-999-999"},
			Check:  checksum.CASIN,
			Cues:   []string{"sin", "nas", "n.a.s.", "s.i.n.", "social insurance", "social insurance number", "social insurance no", "assurance sociale", "numéro d'assurance sociale"},
		},
		{
			Info: detect.Info{
				Type: "ca_health_card", What: "provincial health number", Country: "CA", Evidence: "Luhn (Ontario), mod 11 (British Columbia) or a date (Quebec), and a cue",
				Source: "Ontario Ministry of Health, BC Ministry of Health, RAMQ (2023)",
				Google: "CANADA_OHIP, CANADA_BC_PHN, CANADA_QUEBEC_HIN", AWS: "CA_HEALTH_NUMBER", Azure: "CAHealthServiceNumber, CAPersonalHealthIdentification",
			},
			Shapes: []string{"9999-999-999", "9999-999-999-AA", "AAAA-9999-9999"},
			Check:  checksum.CAHealthCard,
			Cues: []string{
				"ohip", "hcn", "health card", "health card number", "health number", "ontario health", "phn", "personal health number", "care card", "carecard", "bc services card", "msp", "health insurance",
				"ramq", "nam", "carte santé", "carte soleil", "assurance maladie", "carte d'assurance maladie", "numéro d'assurance maladie",
			},
		},
		{
			Info:   detect.Info{Type: "ca_health_card", Country: "CA"},
			Shapes: []string{"99999-9999", "999-999-999"},
			Alone:  rule.OnlyCue,
			Cues: []string{
				"ahcip", "alberta health", "alberta health card", "alberta phn", "manitoba health", "manitoba health card", "manitoba phin", "phin",
				"saskatchewan health", "saskatchewan health card", "new brunswick medicare", "health card", "health card number", "personal health number", "phn",
			},
		},
		{
			Info: detect.Info{
				Type: "ca_passport", What: "passport", Country: "CA", Evidence: "a cue and a word for the country",
				Source: "IRCC (2023)",
				Google: "CANADA_PASSPORT", Azure: "CAPassportNumber",
			},
			Shapes: []string{"AA999999", "A999999AA"},
			Alone:  rule.OnlyCue,
			Cues:   []string{"canadian passport", "canada passport", "passport canada", "passeport canadien", "passeport canada", "ca passport"},
			Shared: passport,
			Home:   []string{"canadian", "canada", "canadien", "canadienne", "ircc"},
		},
		{
			Info: detect.Info{
				Type: "ca_driving_licence", What: "driver's licence", Country: "CA", Evidence: "a date (Ontario, Quebec), and a cue",
				Source: "Ontario Ministry of Transportation, SAAQ (2023)",
				Google: "CANADA_DRIVERS_LICENSE_NUMBER", Azure: "CADriversLicenseNumber",
			},
			Shapes: []string{"A9999-99999-99999", "A9999-999999-99"},
			Check:  checksum.CADrivingLicence,
			Cues: []string{
				"driver's licence", "drivers licence", "driver licence", "driving licence", "driver's license", "drivers license", "driver license",
				"dl", "licence", "licence no", "licence number", "license", "license number", "permis de conduire", "permis",
			},
		},
		{
			Info:   detect.Info{Type: "ca_driving_licence", Country: "CA"},
			Shapes: []string{"9999999", "99999999", "999999999", "999999-999", "AAAAA999999999", "A999999999"},
			Alone:  rule.OnlyCue,
			Shared: []string{"driver's licence", "drivers licence", "driver licence", "driving licence", "driver's license", "drivers license", "driver license", "dl", "permis de conduire"},
			Home: []string{
				"canada", "canadian", "canadien", "bc", "b.c.", "icbc", "british columbia", "alberta", "saskatchewan", "sgi", "manitoba", "mpi", "nova scotia", "new brunswick", "nouveau brunswick",
				"newfoundland", "yukon", "nunavut", "northwest territories", "ontario", "quebec", "saaq",
			},
		},
		{
			Info: detect.Info{
				Type: "ca_bn", What: "business number", Country: "CA", Evidence: "Luhn and a program account; or Luhn and a cue",
				Source: "CRA, RC2 (2023)",
			},
			Shapes: []string{"99999 9999 AA9999"},
			Check:  caProgram,
			Alone:  rule.Always,
			Cues:   caBusiness,
		},
		{
			Info:   detect.Info{Type: "ca_bn", Country: "CA"},
			Shapes: []string{"99999 9999", "999 999 999"},
			Check:  checksum.CABN,
			Alone:  rule.OnlyCue,
			Cues:   caBusiness,
		},
	}
}

// caBusiness are the words for the Canadian business number.
var caBusiness = []string{
	"bn", "b.n.", "business number", "business no", "cra business number", "cra bn", "gst", "hst", "gst/hst", "gst/hst number", "gst registration", "payroll account",
	"numéro d'entreprise", "tps", "tps/tvh", "tvh",
}

// caProgram is the business number with the account of a program: income tax,
// sales tax, payroll, import and others.
func caProgram(s string) bool {
	return len(s) == 15 && s[9] == 'R' && strings.IndexByte("CDEGMNPRTZ", s[10]) >= 0 && checksum.CABN(s)
}

// noDots refuses what stands between dots: a number with thousands.
func noDots(s string) bool { return strings.IndexByte(s, '.') < 0 }

// usPassport is nine digits, or a letter and eight; not all digits alike.
func usPassport(s string) bool {
	return len(s) == 9 && strings.Trim(s[1:], s[1:2]) != ""
}

// insured has three digits at least and half of it, and is no date.
func insured(s string) bool {
	n := 0
	for i := range len(s) {
		if s[i] <= '9' {
			n++
		}
	}
	return n >= 3 && 2*n >= len(s) && strings.Trim(s, s[:1]) != ""
}

// usAlien is the A-number with the letter or without.
func usAlien(s string) bool {
	if s[0] != 'A' {
		return checksum.USAlienNumber("A" + s)
	}
	return checksum.USAlienNumber(s)
}

// usLicences are the shapes of the states' licences.
var usLicences = []string{
	"9999999", "99999999", "999999999", "9999999999", "99999999999", "999999999999", "9999999A", "99999999A", "999999999A", "99999999AA",
	"A9999", "A99999", "A999999", "A9999999", "A99999999", "A999999999", "A9999999999", "A999-9999-9999", "A999-999-999-999",
	"A999-9999-9999-99", "A9999-99999-99999", "A999999999999999999", "A999999A", "A9A9A", "AA99999", "AA999999", "AA9999999", "AA999999A", "AAA-99-9999",
	"99AAA99999", "99AAA999999", "999AA9999", "AAAAAAA999AA",
}

// usLicence refuses dots, and a state behind the number: "DL 12345678 TX".
func usLicence(s string) bool {
	i := strings.LastIndexByte(s, ' ')
	return noDots(s) && (i < 0 || strings.ContainsAny(s[i:], "0123456789"))
}

// usAlone holds digits to one group.
func usAlone(s string) bool { return s[0] > '9' && usLicence(s) || !strings.ContainsAny(s, " -./\n") }

// usPlainLicence is not all zeros or ones.
func usPlainLicence(s string) bool { return strings.Trim(s[2:], s[2:3]) != "" }

// onePiece refuses short groups: "dl" is a unit too, and "mg/dl (270-1734)" is
// no licence.
func onePiece(s string) bool {
	return !strings.ContainsAny(s, " -./") || len(s) >= 11 && usLicence(s)
}

// oneMark refuses two kinds of marks between the groups: "137.58 - 1000" is two numbers.
func oneMark(s string) bool {
	mark := byte(0)
	for i := range len(s) {
		switch c := s[i]; c {
		case '-', '.', '/':
			if mark != 0 && c != mark {
				return false
			}
			mark = c
		}
	}
	return true
}
