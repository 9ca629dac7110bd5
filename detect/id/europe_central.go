package id

import (
	"slices"
	"strings"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/detect/checksum"
	"github.com/piikit/piikit/detect/rule"
)

// Germany, Austria, Switzerland and Liechtenstein.

func germany() []rule.Row {
	deVAT := detect.Info{
		Type: "de_vat", What: "VAT number", Country: "DE", Evidence: "DE and mod 11,10, or mod 11,10 and a cue",
		Source:   "BZSt, § 27a UStG (2023)",
		Presidio: "DE_VAT_ID", Google: "VAT_NUMBER", Azure: "DEValueAddedNumber",
	}
	deVATCues := []string{
		"ust-idnr", "ust-id", "ust-id-nr", "ustid", "ustidnr", "uid", "umsatzsteuer-id", "umsatzsteuer-identifikationsnummer", "umsatzsteueridentifikationsnummer",
		"umsatzsteuer-idnr", "mwst-nr", "mwst-nummer", "vat id", "german vat",
	}
	idCard := detect.Info{
		Type: "de_id_card", What: "identity card", Country: "DE", Evidence: "7-3-1 and a cue or region, or the letters of the series and a cue",
		Source:   "PAuswV (2023); ICAO 9303",
		Presidio: "DE_ID_CARD", Google: "GERMANY_IDENTITY_CARD_NUMBER", Azure: "DEIdentityCardNumber",
	}
	idCardCues := []string{
		"personalausweis", "ausweisnummer", "ausweis-nr", "ausweisnr", "personalausweisnummer", "personalausweisnr", "perso", "ausweis", "-ausweisnummer", "pa-nummer", "pa-nr", "personalausweises",
		"elektronischer aufenthaltstitel",
	}
	pass := detect.Info{
		Type: "de_passport", What: "passport", Country: "DE", Evidence: "the letters of the series and a cue of the language or country",
		Source:   "PassV (2023); ICAO 9303",
		Presidio: "DE_PASSPORT", Google: "GERMANY_PASSPORT", Azure: "DEPassportNumber",
	}
	passCues := []string{"reisepass", "reisepassnummer", "reisepassnr", "reisepass-nr", "passnummer", "pass-nr", "passnr", "passdokument", "pass"}
	register := detect.Info{
		Type: "de_handelsregisternummer", What: "commercial register number", Country: "DE", Evidence: "register and number",
		Source:   "HRV, § 13 (2022)",
		Presidio: "DE_HANDELSREGISTER",
	}
	return []rule.Row{
		{
			Info: detect.Info{
				Type: "de_idnr", What: "tax id", Country: "DE", Evidence: "mod 11,10 and digit rule",
				Source:   "BZSt, § 139b AO (2023)",
				Presidio: "DE_TAX_ID", Google: "GERMANY_TAXPAYER_IDENTIFICATION_NUMBER", Azure: "DETaxIdentificationNumber",
			},
			Shapes: []string{"99 999 999 999"},
			Check:  checksum.DEIdNr,
			Alone:  rule.Grouped,
			Cues: []string{
				"steuer-id", "steuerid", "idnr", "id-nr", "steuer-idnr", "steuer-identnummer", "steueridentifikationsnummer", "steuer-identifikationsnummer",
				"steuerliche identifikationsnummer", "steuerliche id", "steuer-identifikation", "identifikationsnummer", "tin", "tax id", "-identifikationsnummer", "steuernummer",
			},
			Shared: taxNumber, Home: home["DE"],
		},
		{
			Info: detect.Info{
				Type: "de_stnr", What: "tax number", Country: "DE", Evidence: "10, 11 or 13 digits and a cue",
				Source:   "ELSTER, Steuernummern der Länder (2023)",
				Presidio: "DE_TAX_NUMBER",
			},
			Shapes: []string{"99 999 99999", "999 999 99999", "999 9999 9999", "9999999999999", "99999 99999", "999 99999", "9 999 9999 9999", "99 9999 9999 999"},
			Check:  checksum.DEStNr, Structure: true,
			Cues: []string{
				"steuernummer", "steuernr", "steuer-nr", "steuer-nummer", "st-nr", "stnr", "st.-nr", "st nr", "-steuernummer", "finanzamt nummer", "steuer nummer",
				"elster steuernummer",
			},
			Shared: taxNumber, Home: home["DE"],
		},
		{
			Info: detect.Info{
				Type: "de_rvnr", What: "pension insurance number", Country: "DE", Evidence: "weighted mod 10, date",
				Source:   "VKVV (2022)",
				Presidio: "DE_SOCIAL_SECURITY", Azure: "EUSocialSecurityNumber",
			},
			Shapes: []string{"99 999999 A 999", "99 99 99 99 A 999", "99999999 A 999"},
			Check:  checksum.DERVNR,
			Alone:  rule.Always,
			Cues: []string{
				"rentenversicherung", "rentenversicherungsnummer", "rentenversicherungsnr", "sozialversicherungsnummer", "sozialversicherungsnr", "sozialversicherung", "rvnr", "rv-nr",
				"rv-nummer", "sv-nr", "svnr", "sv-nummer", "vsnr", "versicherungsnummer", "-versicherungsnummer",
			},
			Shared: socialSecurity, Home: home["DE"],
		},
		{
			Info: detect.Info{
				Type: "de_kvnr", What: "health insurance number", Country: "DE", Evidence: "check digit and a cue",
				Source:   "§ 290 SGB V (2023)",
				Presidio: "DE_HEALTH_INSURANCE",
			},
			Shapes: []string{"A999999999", "A 999 999 999", "A 999999999"},
			Check:  checksum.DEKVNR,
			Cues: []string{
				"krankenversicherung", "krankenversichertennummer", "krankenversicherungsnummer", "krankenkasse", "krankenkassennummer", "versichertennummer", "vers-nr", "vers.-nr", "versicherten-nr",
				"versichertennr", "kvnr", "kv-nr", "kv-nummer", "egk", "gesundheitskarte", "-versichertennummer", "versicherten-id", "health insurance number", "health insurance",
			},
		},
		{
			Info: idCard, Shapes: []string{"XXXXXXXXX9", "XXXXXXXXX 9"}, Check: deIDCard,
			Cues: idCardCues, Shared: identityCard, Home: home["DE"],
		},
		{
			Info: idCard, Shapes: []string{"XXXXXXXXX"}, Check: deIDCard, Structure: true,
			Cues: idCardCues, Shared: identityCard, Home: home["DE"],
		},
		{
			Info: pass, Shapes: []string{"XXXXXXXXX9", "XXXXXXXXX 9"}, Check: dePassport,
			Cues: passCues, Shared: passport, Home: home["DE"],
		},
		{
			Info: pass, Shapes: []string{"XXXXXXXXX"}, Check: dePassport, Structure: true,
			Cues: passCues, Shared: passport, Home: home["DE"],
		},
		{
			Info: detect.Info{
				Type: "de_driving_licence", What: "driving licence", Country: "DE", Evidence: "weighted mod 11 and a cue",
				Source:   "FeV, annex 8 (2023)",
				Presidio: "DE_FUEHRERSCHEIN", Google: "GERMANY_DRIVERS_LICENSE_NUMBER", Azure: "DEDriversLicenseNumber",
			},
			Shapes: []string{"X999XXXXXX9", "X999XXXXXXX"},
			Check:  checksum.DEDrivingLicence, Alone: rule.OnlyCue,
			Cues:   []string{"führerschein", "führerscheinnummer", "führerscheinnr", "führerschein-nr", "fahrerlaubnis", "fahrerlaubnisnummer", "kartenführerschein", "fs-nr"},
			Shared: drivingLicence, Home: home["DE"],
		},
		{Info: deVAT, Shapes: []string{"AA 999 999 999", "AA 9 9999 9999"}, Check: prefixed("DE", checksum.DEVAT), Alone: rule.Always, Cues: deVATCues, Shared: vatNumber, Home: home["DE"]},
		{Info: deVAT, Shapes: []string{"999 999 999"}, Check: checksum.DEVAT, Alone: rule.OnlyCue, Cues: notUID(deVATCues), Shared: vatNumber, Home: home["DE"]},
		{
			Info: detect.Info{
				Type: "de_lanr", What: "physician number", Country: "DE", Evidence: "weighted mod 10 and a cue",
				Source:   "KBV, Richtlinie nach § 75 Abs. 7 SGB V (2023)",
				Presidio: "DE_LANR",
			},
			Shapes: []string{"999999999", "9999999 99", "999999 9 99"},
			Check:  checksum.DELANR, Alone: rule.OnlyCue,
			Cues: append([]string{"arzt", "vertragsarzt"}, lanrCues...),
		},
		{Info: detect.Info{Type: "de_lanr", Country: "DE"}, Shapes: []string{"9999999"}, Check: checksum.DELANR, Alone: rule.OnlyCue, Cues: lanrCues},
		{
			Info: detect.Info{
				Type: "de_bsnr", What: "practice number", Country: "DE", Evidence: "9 digits of an association and a cue",
				Source:   "KBV, Richtlinie nach § 75 Abs. 7 SGB V (2023)",
				Presidio: "DE_BSNR",
			},
			Shapes: []string{"999999999", "99 9999999", "99 99999 99"},
			Check:  checksum.DEBSNR, Structure: true,
			Cues: []string{"bsnr", "betriebsstättennummer", "betriebsstätten-nr", "betriebsstättennr", "betriebsstätte", "nbsnr", "praxisnummer", "nebenbetriebsstättennummer"},
		},
		{
			Info: register, Shapes: registerShapes(3, 6), Check: deRegister, Alone: rule.Always, Widen: withCourt(),
			Cues: registerCues,
		},
		{Info: register, Shapes: registerShapes(1, 2), Check: deRegister, Alone: rule.OnlyCue, Cues: registerCues},
		{
			Info: register, Shapes: []string{"9999", "99999", "999999"},
			Cues: []string{"hrb", "hra", "hrb-nr", "hra-nr", "handelsregisternummer", "handelsregisternr", "handelsregister-nr", "handelsregister b", "handelsregister a", "hr-nummer", "hr-nr"},
		},
	}
}

// deIDCard and dePassport are serial numbers with a digit at least: nine
// letters are a word.
func deIDCard(s string) bool   { return digitIn(s) && checksum.DEIDCard(s) }
func dePassport(s string) bool { return digitIn(s) && checksum.DEPassport(s) }

var lanrCues = []string{"lanr", "arztnummer", "arzt-nr", "arztnr", "lebenslange arztnummer", "vertragsarztnummer", "physician number", "-arztnummer"}

var registerCues = []string{"handelsregister", "handelsregisternummer", "registergericht", "registernummer", "amtsgericht", "hr-nummer", "commercial register"}

// registerShapes are HRA or HRB, from low to high digits, and up to two letters
// that tell courts that were merged apart.
func registerShapes(low, high int) []string {
	var shapes []string
	for n := low; n <= high; n++ {
		digits := "999999"[:n]
		shapes = append(shapes, "AAA "+digits, "AAA "+digits+" A", "AAA "+digits+" AA")
	}
	return shapes
}

// deRegister is a number of a German register of companies.
func deRegister(s string) bool {
	switch s[:3] {
	case "HRA", "HRB", "GNR", "GSR":
	default:
		return false
	}
	number := strings.TrimRight(s[3:], "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
	switch s[3+len(number):] {
	case "", "B", "P", "CB", "FF", "NP", "FL", "HL", "KI", "NO", "PI", "RD", "HB":
		return number[0] != '0'
	}
	return false
}

func austria() []rule.Row {
	return []rule.Row{
		{
			Info: detect.Info{
				Type: "at_vnr", What: "social insurance number", Country: "AT", Evidence: "weighted mod 11, date",
				Source: "Dachverband der Sozialversicherungsträger, § 460d ASVG (2023)",
				Google: "AUSTRIA_SOCIAL_SECURITY_NUMBER", Azure: "EUSocialSecurityNumber",
			},
			Shapes: []string{"9999 999999", "9999 99 99 99", "999 9 999999"},
			Check:  checksum.ATVNR,
			Alone:  rule.Grouped,
			Cues: []string{
				"sozialversicherungsnummer", "sozialversicherungsnr", "sozialversicherung", "svnr", "sv-nr", "sv-nummer", "vsnr", "vers-nr", "vers-nummer", "versicherungsnummer", "e-card", "ecard",
			},
			Shared: socialSecurity, Home: home["AT"],
		},
		{
			Info: detect.Info{
				Type: "at_tin", What: "tax number", Country: "AT", Evidence: "Luhn and a cue",
				Source: "BMF, Abgabenkontonummer (2023)",
				Azure:  "ATTaxIdentificationNumber",
			},
			Shapes: []string{"99 999 9999", "99-999-9999", "99 9999999", "999999999"},
			Check:  checksum.ATTIN, Alone: rule.OnlyCue,
			Cues: []string{
				"steuernummer", "steuernr", "steuer-nr", "st-nr", "stnr", "st.nr", "abgabenkontonummer", "abgabenkonto", "abgabenkontonr", "finanzamt steuernummer", "fastnr", "fa/stnr",
			},
			Shared: taxNumber, Home: home["AT"],
		},
	}
}

func switzerland() []rule.Row {
	return []rule.Row{
		{
			Info: detect.Info{
				Type: "ch_ssn", What: "AHV number", Country: "CH", Evidence: "EAN-13, prefix 756",
				Source: "ZAS (2023)",
				Google: "SWITZERLAND_SOCIAL_SECURITY_NUMBER", Azure: "CHSocialSecurityNumber",
			},
			Shapes: []string{"999.9999.9999.99"},
			Check:  checksum.CHAHV,
			Alone:  rule.Always,
			Cues: []string{
				"ahv", "avs", "ahv-nummer", "ahv-nr", "ahvn13", "navs13", "navs", "numéro avs", "n° avs", "numero avs", "oasi", "sozialversicherungsnummer", "versichertennummer",
			},
			Shared: socialSecurity, Home: home["CH"],
		},
		{
			Info: detect.Info{
				Type: "ch_uid", What: "business number (UID)", Country: "CH", Evidence: "CHE and weighted mod 11, or mod 11 and a cue",
				Source: "BFS, eCH-0097 (2020)",
			},
			Shapes: []string{"AAA-999.999.999", "AAA 999 999 999"},
			Check:  checksum.CHUID,
			Alone:  rule.Always,
			Cues:   chUIDCues,
			Shared: slices.Concat(taxNumber, vatNumber), Home: home["CH"],
		},
		{
			Info:   detect.Info{Type: "ch_uid", Country: "CH"},
			Shapes: []string{"999 999 999"},
			Check:  checksum.CHUID, Alone: rule.OnlyCue,
			Cues:   notUID(chUIDCues),
			Shared: slices.Concat(taxNumber, vatNumber), Home: home["CH"],
		},
	}
}

// notUID leaves out the cue uid, which numbers users too.
func notUID(cues []string) []string {
	return slices.DeleteFunc(slices.Clone(cues), func(c string) bool { return c == "uid" })
}

var chUIDCues = []string{
	"uid", "uid-nummer", "ide", "idi", "unternehmens-identifikationsnummer", "mwst", "mwst-nr", "mwst-nummer", "tva", "n° tva", "numéro ide", "iva", "firmennummer",
}
