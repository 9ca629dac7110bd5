package id

import (
	"slices"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/detect/checksum"
	"github.com/piikit/piikit/detect/rule"
)

// Spain, Portugal, Italy, Greece, Malta, Cyprus, and the company tax number of
// Turkey.

func iberia() []rule.Row {
	return []rule.Row{
		{
			Info: detect.Info{
				Type: "es_nif", What: "DNI", Country: "ES", Evidence: "mod 23 letter",
				Source:   "DGP (2023)",
				Presidio: "ES_NIF", Google: "SPAIN_NIF_NUMBER", Azure: "ESDNI",
			},
			Shapes: []string{"99999999 A", "99.999.999 A", "A 9999999 A"},
			Check:  checksum.ESNIF,
			Alone:  rule.Always,
			Cues: []string{
				"dni", "d.n.i", "nif", "n.i.f", "documento nacional de identidad", "número de identificación fiscal", "número de dni", "documento de identidad",
			},
			Shared: slices.Concat(identityCard, taxNumber), Home: home["ES"],
		},
		{
			Info: detect.Info{
				Type: "es_nie", What: "NIE", Country: "ES", Evidence: "mod 23 letter",
				Source:   "DGP (2023)",
				Presidio: "ES_NIE", Google: "SPAIN_NIE_NUMBER",
			},
			Shapes: []string{"A9999999A", "A 9999999 A", "A 9 999 999 A"},
			Check:  checksum.ESNIE,
			Alone:  rule.Always,
			Cues:   []string{"nie", "n.i.e", "identidad de extranjero", "extranjero", "tie"},
			Shared: identityCard, Home: home["ES"],
		},
		{
			Info: detect.Info{
				Type: "es_cif", What: "CIF", Country: "ES", Evidence: "Luhn variant and a cue or region",
				Source: "Orden EHA/451/2008",
				Google: "SPAIN_CIF_NUMBER", Azure: "ESTaxIdentificationNumber",
			},
			Shapes: []string{"A 9999999 X", "A99999999", "A99 999 999", "A 99 999 999", "A 99999999"},
			Check:  checksum.ESCIF,
			Cues:   []string{"cif", "c.i.f", "nif", "código de identificación fiscal", "identificación fiscal", "nif empresa", "razón social"},
			Shared: taxNumber, Home: home["ES"],
		},
		{
			Info: detect.Info{
				Type: "es_nss", What: "social security number", Country: "ES", Evidence: "mod 97 and a cue",
				Source: "TGSS (2023)",
				Google: "SPAIN_SOCIAL_SECURITY_NUMBER", Azure: "ESSocialSecurityNumber",
			},
			Shapes: []string{"99 9999999999", "99 99999999 99"},
			Check:  checksum.ESNSS,
			Cues: []string{
				"seguridad social", "seg. social", "nss", "n.s.s", "nass", "naf", "nuss", "n.u.s.s", "número de seguridad social", "número de afiliación", "afiliación",
			},
			Shared: socialSecurity, Home: home["ES"],
		},
		{
			Info: detect.Info{
				Type: "es_passport", What: "passport", Country: "ES", Evidence: "three letters, six digits, and a cue of the language or country",
				Source:   "DGP (2023); ICAO 9303",
				Presidio: "ES_PASSPORT", Google: "SPAIN_PASSPORT", Azure: "EUPassportNumber",
			},
			Shapes: []string{"AAA999999", "AAA 999999", "AA999999"}, Structure: true,
			Cues:   []string{"pasaporte", "número de pasaporte", "nº pasaporte", "nº de pasaporte", "pasaporte español"},
			Shared: passport, Home: home["ES"],
		},
		{
			Info: detect.Info{
				Type: "pt_nif", What: "NIF", Country: "PT", Evidence: "mod 11 and a cue or region",
				Source: "Autoridade Tributária (2023)",
				Azure:  "PTTaxIdentificationNumber",
			},
			Shapes: []string{"999 999 999"},
			Check:  checksum.PTNIF,
			Cues: []string{
				"nif", "n.i.f", "contribuinte", "contribuinte nº", "nº contribuinte", "número de contribuinte", "nipc", "número de identificação fiscal", "identificação fiscal", "nº fiscal",
			},
			Shared: taxNumber, Home: home["PT"],
		},
		{
			Info: detect.Info{Type: "pt_nif", Country: "PT"}, Shapes: []string{"AA 999 999 999"}, Check: prefixed("PT", checksum.PTNIF), Alone: rule.OnlyCue,
			Cues: []string{"nif", "contribuinte", "número de contribuinte", "nipc", "número de identificação fiscal"},
		},
		{
			Info: detect.Info{
				Type: "pt_niss", What: "social security number", Country: "PT", Evidence: "11 digits from 1 or 2 and a cue",
				Source: "Instituto da Segurança Social (2023)",
				Google: "PORTUGAL_SOCIAL_SECURITY_NUMBER",
			},
			Shapes: []string{"99999999999", "999 999 999 99", "9 999 999 999 9"},
			Check:  func(s string) bool { return s[0] == '1' || s[0] == '2' }, Structure: true,
			Cues:   []string{"niss", "segurança social", "número de segurança social", "nº segurança social", "n.º segurança social", "identificação segurança social"},
			Shared: socialSecurity, Home: home["PT"],
		},
		{
			Info: detect.Info{
				Type: "pt_cc", What: "citizen card", Country: "PT", Evidence: "Luhn variant",
				Source: "IRN (2023)",
				Google: "PORTUGAL_CDC_NUMBER", Azure: "PTCitizenCardNumber",
			},
			Shapes: []string{"99999999 9 AX9", "99999999 9 XA9", "999999999 AX9"},
			Check:  checksum.PTCC,
			Alone:  rule.Always,
			Cues: []string{
				"cartão de cidadão", "cartão do cidadão", "cartão cidadão", "cc", "c.c", "documento de identificação", "bilhete de identidade", "citizen card", "número de documento",
			},
			Shared: identityCard, Home: home["PT"],
		},
	}
}

func italy() []rule.Row {
	ivaCues := []string{
		"partita iva", "p.iva", "p. iva", "p.i", "piva", "part. iva", "numero iva", "iva", "partita iva n", "codice iva", "vat it",
	}
	return []rule.Row{
		{
			Info: detect.Info{
				Type: "it_codicefiscale", What: "codice fiscale", Country: "IT", Evidence: "check letter, date",
				Source:   "Agenzia delle Entrate, DM 345/1983",
				Presidio: "IT_FISCAL_CODE", Google: "ITALY_FISCAL_CODE", Azure: "ITFiscalCode",
			},
			Shapes: []string{"AAA AAA 99A99 A999A", "AAAAAAXXAXXAXXXA"},
			Check:  checksum.ITCodiceFiscale,
			Alone:  rule.Always,
			Cues:   []string{"codice fiscale", "cod. fiscale", "cod. fisc", "cf", "c.f", "codice fisc", "tax code", "tessera sanitaria", "fiscal code"},
		},
		{
			Info: detect.Info{
				Type: "it_iva", What: "VAT number", Country: "IT", Evidence: "Luhn, office, and a cue",
				Source:   "D.P.R. 633/1972; Agenzia delle Entrate (2023)",
				Presidio: "IT_VAT_CODE", Google: "VAT_NUMBER", Azure: "ITValueAddedTaxNumber",
			},
			Shapes: []string{"99999999999", "999 9999 9999"},
			Check:  checksum.ITIVA, Alone: rule.OnlyCue,
			Cues:   append([]string{"codice fiscale", "cod. fiscale", "c.f", "cf"}, ivaCues...),
			Shared: slices.Concat(vatNumber, taxNumber), Home: home["IT"],
		},
		{
			Info:   detect.Info{Type: "it_iva", Country: "IT"},
			Shapes: []string{"AA 99999999999", "AA 999 9999 9999"},
			Check:  prefixed("IT", checksum.ITIVA), Alone: rule.OnlyCue,
			Cues:   ivaCues,
			Shared: vatNumber, Home: home["IT"],
		},
		{
			Info: detect.Info{
				Type: "it_id_card", What: "identity card", Country: "IT", Evidence: "a cue",
				Source:   "Ministero dell'Interno (2022); ICAO 9303",
				Presidio: "IT_IDENTITY_CARD", Azure: "EUNationalIdentificationNumber",
			},
			Shapes: []string{"AA99999AA", "AA 99999 AA", "9999999AA", "AA9999999", "AA 9999999"},
			Check:  checksum.ITIDCard, Structure: true,
			Cues:   []string{"carta d'identità", "carta identità", "carta di identità", "cie", "c.i. n", "c.i. elettronica", "carta identità elettronica", "documento d'identità", "documento di identità"},
			Shared: identityCard, Home: home["IT"],
		},
		{
			Info: detect.Info{
				Type: "it_driving_licence", What: "driving licence", Country: "IT", Evidence: "a cue of the language or country",
				Source:   "Ministero delle Infrastrutture e dei Trasporti (2022)",
				Presidio: "IT_DRIVER_LICENSE", Azure: "ITDriversLicenseNumber",
			},
			Shapes: []string{"AA9999999A", "A9XXXXXXXA", "AA 9999999 A"},
			Check:  checksum.ITDrivingLicence, Structure: true,
			Cues:   []string{"patente", "patente di guida", "patente b", "numero patente", "n. patente", "patente n"},
			Shared: drivingLicence, Home: home["IT"],
		},
		{
			Info: detect.Info{
				Type: "it_passport", What: "passport", Country: "IT", Evidence: "two letters, seven digits, and a cue of the language or country",
				Source:   "Polizia di Stato (2022); ICAO 9303",
				Presidio: "IT_PASSPORT", Google: "ITALY_PASSPORT", Azure: "EUPassportNumber",
			},
			Shapes: []string{"AA9999999", "AA 9999999"}, Structure: true,
			Cues:   []string{"passaporto", "numero passaporto", "n. passaporto", "passaporto italiano", "passaporto n"},
			Shared: passport, Home: home["IT"],
		},
	}
}

func levant() []rule.Row {
	return []rule.Row{
		{
			Info: detect.Info{
				Type: "gr_amka", What: "AMKA", Country: "GR", Evidence: "Luhn, date, and a cue or region",
				Source: "IDIKA, law 3655/2008",
				Azure:  "EUSocialSecurityNumber",
			},
			Shapes: []string{"99999999999", "999999 99999", "99 99 99 99999", "999999-99999"},
			Check:  checksum.GRAMKA,
			Cues:   []string{"amka", "α.μ.κ.α", "αμκα", "αριθμός μητρώου κοινωνικής ασφάλισης", "μητρώου κοινωνικής ασφάλισης", "κοινωνικής ασφάλισης"},
			Shared: socialSecurity, Home: home["GR"],
		},
		{
			Info: detect.Info{
				Type: "gr_vat", What: "tax number (AFM)", Country: "GR", Evidence: "powers of 2 mod 11 and a cue",
				Source: "AADE (2023)",
				Google: "VAT_NUMBER", Azure: "GRTaxIdentificationNumber",
			},
			Shapes: []string{"999999999", "999 999 999"},
			Check:  checksum.GRVAT, Alone: rule.OnlyCue,
			Cues:   []string{"afm", "a.f.m", "αφμ", "α.φ.μ", "αριθμός φορολογικού μητρώου", "φορολογικού μητρώου", "vat el", "greek vat", "tin gr"},
			Shared: slices.Concat(vatNumber, taxNumber), Home: home["GR"],
		},
		{
			Info:   detect.Info{Type: "gr_vat", Country: "GR"},
			Shapes: []string{"AA 999999999", "AA 999 999 999"},
			Check:  grVAT, Alone: rule.OnlyCue,
			Cues: []string{"afm", "αφμ", "α.φ.μ"},
		},
		{
			Info: detect.Info{
				Type: "mt_id", What: "identity card", Country: "MT", Evidence: "up to seven digits, a letter, and a cue of the country",
				Source: "Identità (2023)",
				Azure:  "MTIdentityCardNumber",
			},
			Shapes: []string{"999A", "9999A", "99999A", "999999A", "9999999A", "9999999 A", "999999 A"},
			Check:  checksum.MTID, Structure: true,
			Cues:   []string{"karta tal-identità", "karta tal identità", "numru tal-identità", "maltese id", "malta id", "identità malta", "identity card", "id card"},
			Shared: slices.Concat(identityCard, personalNumber), Home: home["MT"],
		},
		{
			Info: detect.Info{
				Type: "cy_id", What: "identity card", Country: "CY", Evidence: "a cue of the country",
				Source: "Civil Registry and Migration Department (2023)",
				Azure:  "CYIdentityCard",
			},
			Shapes: []string{"9999999999", "999999", "9999999", "99999999"}, Structure: true,
			Cues:   []string{"δελτίο ταυτότητας", "αριθμός ταυτότητας", "αδτ", "α.δ.τ", "cyprus id", "cypriot id", "kimlik kartı"},
			Shared: slices.Concat(identityCard, personalNumber), Home: home["CY"],
		},
		{
			Info: detect.Info{
				Type: "tr_vkn", What: "tax number", Country: "TR", Evidence: "powers of 2 mod 9 and mod 10, and a cue",
				Source: "Gelir İdaresi Başkanlığı (2023)",
			},
			Shapes: []string{"9999999999", "999 999 9999", "999 999 99 99"},
			Check:  checksum.TRVKN, Alone: rule.OnlyCue,
			Cues:   []string{"vkn", "vergi no", "vergi numarası", "vergi kimlik no", "vergi kimlik numarası", "vergi", "v.k.n", "vergi dairesi"},
			Shared: taxNumber, Home: home["TR"],
		},
	}
}

// grVAT is a Greek tax number with its country code.
func grVAT(s string) bool { return (s[:2] == "EL" || s[:2] == "GR") && checksum.GRVAT(s[2:]) }
