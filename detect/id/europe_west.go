package id

import (
	"slices"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/detect/checksum"
	"github.com/piikit/piikit/detect/rule"
)

// The United Kingdom and Ireland, France, Belgium, Luxembourg, the Netherlands.

func britain() []rule.Row {
	gbVAT := detect.Info{
		Type: "gb_vat", What: "VAT number", Country: "GB", Evidence: "GB and mod 97, or mod 97 and a cue",
		Source: "HMRC, VATREC14160 (2024)", Google: "VAT_NUMBER",
	}
	gbVATCues := []string{"vat", "vat number", "vat reg", "vat registration", "gb vat", "uk vat"}
	return []rule.Row{
		{
			Info: detect.Info{
				Type: "gb_nino", What: "National Insurance number", Country: "GB", Evidence: "prefix rules",
				Source:   "HMRC, NIM39110 (2024)",
				Presidio: "UK_NINO", Google: "UK_NATIONAL_INSURANCE_NUMBER", AWS: "UK_NATIONAL_INSURANCE_NUMBER", Azure: "UKNationalInsuranceNumber",
			},
			Shapes: []string{"AA 99 99 99 A"},
			Check:  checksum.GBNINO,
			Alone:  rule.Always,
			Cues:   []string{"national insurance", "nino", "ni number", "ni no", "n.i. number", "nat ins"},
		},
		{
			Info: detect.Info{
				Type: "gb_nhs", What: "NHS number", Country: "GB", Evidence: "mod 11 and a cue or region",
				Source:   "NHS Data Dictionary (2024)",
				Presidio: "UK_NHS", Google: "UK_NATIONAL_HEALTH_SERVICE_NUMBER", AWS: "UK_NATIONAL_HEALTH_SERVICE_NUMBER", Azure: "UKNationalHealthNumber",
			},
			Shapes: []string{"999 999 9999"},
			Check:  checksum.GBNHS,
			Cues:   []string{"nhs", "nhs number", "nhs no", "national health service", "health and care number", "h&c number", "hcn"},
		},
		{
			Info: detect.Info{
				Type: "gb_chi", What: "Community Health Index", Country: "GB", Evidence: "mod 11, date, and a cue",
				Source: "Public Health Scotland, NHS Scotland data dictionary (2023)",
				Google: "SCOTLAND_COMMUNITY_HEALTH_INDEX_NUMBER",
			},
			Shapes: []string{"999999 9999", "999 999 9999"},
			Check:  checksum.GBCHI,
			Alone:  rule.OnlyCue,
			Cues:   []string{"chi", "chi number", "chi no", "community health index", "community health index number"},
		},
		{
			Info: detect.Info{
				Type: "gb_utr", What: "unique taxpayer reference", Country: "GB", Evidence: "mod 11 and a cue",
				Source: "HMRC (2023)",
				Google: "UK_TAXPAYER_REFERENCE", AWS: "UK_UNIQUE_TAXPAYER_REFERENCE_NUMBER", Azure: "UKUniqueTaxpayerNumber",
			},
			Shapes: []string{"99999 99999", "999 999 9999"},
			Check:  checksum.GBUTR, Alone: rule.OnlyCue,
			Cues:   []string{"utr", "taxpayer reference", "tax reference", "unique tax reference", "tax payer reference", "self assessment", "hmrc reference"},
			Shared: taxNumber, Home: home["GB"],
		},
		{
			Info: detect.Info{
				Type: "gb_trn", What: "temporary reference number of HMRC", Country: "GB", Evidence: "a cue",
				Source: "HMRC, NIM39115 (2024)",
			},
			Shapes:    []string{"99 A 99 999"},
			Check:     func(s string) bool { return s[2] == 'F' || s[2] == 'M' || s[2] == 'A' || s[2] == 'X' || s[2] == 'P' },
			Structure: true,
			Cues:      []string{"trn", "temporary reference number", "temporary reference", "temporary ni number", "paye", "paye reference"},
		},
		{Info: gbVAT, Shapes: []string{"999 9999 99", "999 9999 99 999"}, Check: checksum.GBVAT, Alone: rule.OnlyCue, Cues: gbVATCues},
		{
			Info: gbVAT, Shapes: []string{"AA 999 9999 99", "AA 999 9999 99 999", "AAAA 999"},
			Check: prefixed("GB", checksum.GBVAT), Alone: rule.Always, Cues: gbVATCues,
		},
		{
			Info: detect.Info{
				Type: "gb_passport", What: "passport", Country: "GB", Evidence: "a cue of the country",
				Source:   "HM Passport Office (2023); ICAO 9303",
				Presidio: "UK_PASSPORT", Google: "UK_PASSPORT", Azure: "USUKPassportNumber",
			},
			Shapes: []string{"999999999", "AA9999999"}, Structure: true,
			Cues:   []string{"hm passport", "hmpo reference"},
			Shared: passport, Home: home["GB"],
		},
		{
			Info: detect.Info{
				Type: "gb_driving_licence", What: "driving licence", Country: "GB", Evidence: "surname, date and initials",
				Source:   "DVLA, INF45/1 (2023)",
				Presidio: "UK_DRIVING_LICENCE", Google: "UK_DRIVERS_LICENSE_NUMBER", Azure: "UKDriversLicenseNumber",
			},
			Shapes: []string{"AXXXX 999999 XXX AA", "AXXXX 999999 XXXAA"},
			Check:  checksum.GBDrivingLicence,
			Alone:  rule.Always,
			Cues:   []string{"driving licence", "driving license", "driver number", "dvla", "licence no"},
		},
		{
			Info: detect.Info{
				Type: "gb_electoral_roll", What: "electoral roll number", Country: "GB", Evidence: "a cue",
				Source: "Representation of the People Regulations 2001",
				Google: "UK_ELECTORAL_ROLL_NUMBER", Azure: "UKElectoralRollNumber",
			},
			Shapes: []string{"AA 9", "AA 99", "AA 999", "AA 9999"}, Structure: true,
			Cues: []string{"electoral roll", "electoral number", "electoral register", "elector number", "electoral roll number", "register of electors"},
		},
		{
			Info: detect.Info{
				Type: "gb_upn", What: "unique pupil number", Country: "GB", Evidence: "check letter mod 23 and a cue or region",
				Source: "UK Government Data Standards Catalogue, UniquePupilNumber 2.0 (2004)",
			},
			Shapes: []string{"A999999999999", "A99999999999A"},
			Check:  checksum.GBUPN,
			Cues:   []string{"upn", "unique pupil number", "pupil number"},
		},
		{
			Info: detect.Info{
				Type: "ie_pps", What: "PPS number", Country: "IE", Evidence: "mod 23 and a cue or region",
				Source: "Department of Social Protection (2023)",
				Google: "IRELAND_PPSN", Azure: "IEPersonalPublicServiceNumber",
			},
			Shapes: []string{"9999999 A", "9999999 AA", "999 9999 A", "999 9999 AA"},
			Check:  checksum.IEPPS,
			Cues:   []string{"pps", "ppsn", "pps number", "pps no", "personal public service", "personal public service number", "upsp", "p.p.s", "uimhir psp", "psp", "rsi number"},
			Shared: slices.Concat(taxNumber, socialSecurity), Home: home["IE"],
		},
		{
			Info: detect.Info{
				Type: "ie_passport", What: "passport", Country: "IE", Evidence: "a cue of the country",
				Source: "Department of Foreign Affairs (2023); ICAO 9303",
				Google: "IRELAND_PASSPORT", Azure: "EUPassportNumber",
			},
			Shapes: []string{"AA9999999", "A99999999"}, Structure: true,
			Cues:   []string{"pas éireannach", "irish passport"},
			Shared: passport, Home: home["IE"],
		},
	}
}

func france() []rule.Row {
	return []rule.Row{
		{
			Info: detect.Info{
				Type: "fr_nir", What: "NIR", Country: "FR", Evidence: "97 - n mod 97",
				Source: "INSEE (2023)",
				Google: "FRANCE_NIR", Azure: "FRSocialSecurityNumber",
			},
			Shapes: []string{"9 99 99 99 999 999 99", "9 99 99 9A 999 999 99", "9999999999999 99", "999999A999999 99"},
			Check:  checksum.FRNIR,
			Alone:  rule.Grouped,
			Cues: []string{
				"sécurité sociale", "sécu", "nir", "insee", "numéro de sécurité sociale", "n° ss", "numéro ss", "nss", "n° sécu", "num sécu",
				"immatriculation sociale", "carte vitale", "assuré social",
			},
			Shared: socialSecurity, Home: home["FR"],
		},
		{
			Info: detect.Info{
				Type: "fr_nif", What: "tax number (SPI)", Country: "FR", Evidence: "mod 511 and a cue or region",
				Source: "DGFiP (2023)",
				Google: "FRANCE_TAX_IDENTIFICATION_NUMBER", Azure: "FRTaxIdentificationNumber",
			},
			Shapes: []string{"99 99 999 999 999", "9 999 999 999 999"},
			Check:  checksum.FRNIF,
			Cues: []string{
				"numéro fiscal", "n° fiscal", "no fiscal", "numéro fiscal de référence", "référence fiscale", "réf fiscale", "spi", "numéro spi", "nif", "identifiant fiscal",
				"numéro d'identification fiscale", "identification fiscale", "numéro de contribuable",
			},
			Shared: taxNumber, Home: home["FR"],
		},
		{
			Info: detect.Info{
				Type: "fr_cni", What: "identity card", Country: "FR", Evidence: "a cue",
				Source: "ANTS (2021); ICAO 9303",
				Google: "FRANCE_CNI", Azure: "FRNationalID",
			},
			Shapes: []string{"999999999999", "XXXXXXXXX"},
			Check:  checksum.FRCNI, Structure: true,
			Cues: []string{
				"carte d'identité", "carte nationale d'identité", "cni", "cnie", "pièce d'identité", "titre d'identité", "numéro de cni", "carte identité",
			},
			Shared: identityCard, Home: home["FR"],
		},
		{
			Info: detect.Info{
				Type: "fr_passport", What: "passport", Country: "FR", Evidence: "two digits, two letters, five digits, and a cue",
				Source: "ANTS (2021); ICAO 9303",
				Google: "FRANCE_PASSPORT", Azure: "FRPassportNumber",
			},
			Shapes: []string{"99 AA 99999"},
			Check:  checksum.FRPassport, Structure: true,
			Cues: []string{"passeport", "passport", "n° de passeport", "numéro de passeport"},
		},
		{
			Info: detect.Info{
				Type: "fr_driving_licence", What: "driving licence", Country: "FR", Evidence: "a cue of the language or country",
				Source: "ANTS (2013)",
				Google: "FRANCE_DRIVERS_LICENSE_NUMBER", Azure: "FRDriversLicenseNumber",
			},
			Shapes: []string{"99 99 99 999999", "999999999999", "99AA99999"}, Structure: true,
			Cues:   []string{"permis de conduire", "numéro de permis", "permis n°", "permis b", "permis"},
			Shared: drivingLicence, Home: home["FR"],
		},
		{
			Info: detect.Info{
				Type: "fr_siren_siret", What: "SIREN, SIRET", Country: "FR", Evidence: "Luhn and a cue",
				Source: "INSEE, répertoire Sirene (2023)",
			},
			Shapes: []string{"999 999 999", "999 999 999 99999"},
			Check:  frSirenSiret, Alone: rule.OnlyCue,
			Cues: []string{"siren", "siret", "rcs", "numéro siren", "n° siren", "numéro siret", "n° siret", "siren/siret"},
		},
	}
}

// frSirenSiret is a French business number or that of an establishment.
func frSirenSiret(s string) bool { return checksum.FRSIREN(s) || checksum.FRSIRET(s) }

func benelux() []rule.Row {
	return []rule.Row{
		{
			Info: detect.Info{
				Type: "be_nn", What: "national number", Country: "BE", Evidence: "97 - n mod 97",
				Source: "Rijksregister, koninklijk besluit of 3 April 1984",
				Google: "BELGIUM_NATIONAL_ID_CARD_NUMBER", Azure: "BENationalNumber",
			},
			Shapes: []string{"99.99.99-999.99", "99 99 99 999 99", "999999-999-99", "999999 999 99", "999999-99999"},
			Check:  checksum.BENN,
			Alone:  rule.Grouped,
			Cues: []string{
				"rijksregister", "rijksregisternummer", "rijksregisternr", "rrn", "rr nummer", "nationaal nummer", "identificatienummer rijksregister",
				"numéro national", "n° national", "registre national", "numéro de registre national", "nrn", "insz", "niss", "nn", "bis nummer", "numéro bis",
				"national register number", "national number", "nationalregisternummer", "nationalregister", "ssin", "inss",
			},
			Shared: personalNumber, Home: home["BE"],
		},
		{
			Info: detect.Info{
				Type: "be_eid", What: "identity card", Country: "BE", Evidence: "mod 97 and a cue",
				Source: "FOD Binnenlandse Zaken, eID (2023)",
			},
			Shapes: []string{"999-9999999-99", "999 9999999 99"},
			Check:  checksum.BEOGM, Alone: rule.OnlyCue,
			Cues: []string{
				"identiteitskaart", "identiteitskaartnummer", "kaartnummer", "eid", "e-id", "id-kaart", "carte d'identité", "personalausweis", "numéro de carte",
			},
			Shared: identityCard, Home: home["BE"],
		},
		{
			Info: detect.Info{
				Type: "lu_nin", What: "national identification number", Country: "LU", Evidence: "date, Luhn and Verhoeff, and a cue or region",
				Source: "CTIE, loi of 19 June 2013",
				Azure:  "LUNationalIdentificationNumberNatural",
			},
			Shapes: []string{"9999 99 99 999 99", "9999 9999 99999", "99999999 99999", "9999 99 99 99999"},
			Check:  luNIN,
			Cues: []string{
				"matricule", "matricule national", "numéro d'identification national", "identification nationale", "numéro d'identification", "nin", "cns", "nationalnummer",
				"matrikelnummer", "matricule cns", "sozialversicherungsnummer", "numéro de sécurité sociale", "identifikationsnummer", "luxembourg id",
			},
			Shared: slices.Concat(personalNumber, socialSecurity, taxNumber), Home: home["LU"],
		},
		{
			Info: detect.Info{
				Type: "nl_bsn", What: "BSN", Country: "NL", Evidence: "elfproef and a cue or region",
				Source: "RvIG, Logisch Ontwerp BSN (2023)",
				Google: "NETHERLANDS_BSN_NUMBER", Azure: "NLCitizensServiceNumber",
			},
			Shapes: []string{"999999999", "9999.99.999", "999 999 999", "99999999", "999 99 9999"},
			Check:  checksum.NLBSN,
			Cues: []string{
				"bsn", "bsn nummer", "burgerservicenummer", "burger service nummer", "sofinummer", "sofi", "sofi nummer", "persoonsnummer", "citizen service number",
				"fiscaal nummer",
			},
			Shared: slices.Concat(personalNumber, socialSecurity, taxNumber), Home: home["NL"],
		},
		{
			Info: detect.Info{
				Type: "nl_onderwijsnummer", What: "pupil number", Country: "NL", Evidence: "10 in front, mod 11 with remainder 5, and a cue",
				Source: "DUO (2023)",
			},
			Shapes: []string{"999999999", "9999.99.999"},
			Check:  checksum.NLOnderwijsnummer, Alone: rule.OnlyCue,
			Cues: []string{"onderwijsnummer", "onderwijsnr", "leerlingnummer", "pgn"},
		},
		{
			Info: detect.Info{
				Type: "nl_passport", What: "passport or identity card", Country: "NL", Evidence: "a cue of the language or country",
				Source: "RvIG (2023); ICAO 9303",
				Google: "NETHERLANDS_PASSPORT", Azure: "EUPassportNumber",
			},
			Shapes: []string{"AAXXXXXX9"},
			Check:  checksum.NLPassport, Structure: true,
			Cues:   []string{"paspoort", "paspoortnummer", "paspoortnr", "identiteitskaart", "identiteitskaartnummer", "id kaart", "rijksidentiteitskaart"},
			Shared: slices.Concat(passport, identityCard), Home: home["NL"],
		},
	}
}

// luNIN is a Luxembourg identification number of somebody who may be alive, or
// is remembered.
func luNIN(s string) bool {
	return (s[:2] == "18" || s[:2] == "19" || s[:2] == "20") && checksum.LUNIN(s)
}
