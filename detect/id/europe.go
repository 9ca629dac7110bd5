package id

import (
	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/detect/checksum"
	"github.com/piikit/piikit/detect/rule"
)

func europe() []rule.Row {
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
			Cues:   []string{"national insurance", "nino", "ni number"},
		},
		{
			Info: detect.Info{
				Type: "gb_nhs", What: "NHS number", Country: "GB", Evidence: "mod 11 and a cue or region",
				Source:   "NHS Data Dictionary (2024)",
				Presidio: "UK_NHS", Google: "UK_NATIONAL_HEALTH_SERVICE_NUMBER", AWS: "UK_NATIONAL_HEALTH_SERVICE_NUMBER", Azure: "UKNationalHealthNumber",
			},
			Shapes: []string{"999 999 9999"},
			Check:  checksum.GBNHS,
			Cues:   []string{"nhs", "nhs number"},
		},
		{
			Info: detect.Info{
				Type: "gb_utr", What: "unique taxpayer reference", Country: "GB", Evidence: "mod 11 and a cue",
				Source: "HMRC (2023)",
				Google: "UK_TAXPAYER_REFERENCE", AWS: "UK_UNIQUE_TAXPAYER_REFERENCE_NUMBER", Azure: "UKUniqueTaxpayerNumber",
			},
			Shapes: []string{"99999 99999"},
			Check:  checksum.GBUTR,
			Cues:   []string{"utr", "taxpayer reference", "tax reference"},
		},
		{
			Info: detect.Info{
				Type: "gb_driving_licence", What: "driving licence", Country: "GB", Evidence: "surname, date and initials",
				Source:   "DVLA, INF45/1 (2023)",
				Presidio: "UK_DRIVING_LICENCE", Google: "UK_DRIVERS_LICENSE_NUMBER", Azure: "UKDriversLicenseNumber",
			},
			Shapes: []string{"AXXXX999999XXXAA"},
			Check:  checksum.GBDrivingLicence,
			Alone:  rule.Always,
			Cues:   []string{"driving licence", "dvla"},
		},
		{
			Info: detect.Info{
				Type: "ie_pps", What: "PPS number", Country: "IE", Evidence: "mod 23 and a cue or region",
				Source: "DSP (2023)",
				Google: "IRELAND_PPSN", Azure: "IEPersonalPublicServiceNumber",
			},
			Shapes: []string{"9999999A", "9999999AA"},
			Check:  checksum.IEPPS,
			Cues:   []string{"pps", "ppsn", "pps number"},
		},
		{
			Info: detect.Info{
				Type: "de_idnr", What: "tax id", Country: "DE", Evidence: "mod 11,10 and digit rule",
				Source:   "BZSt (2023)",
				Presidio: "DE_TAX_ID", Google: "GERMANY_TAXPAYER_IDENTIFICATION_NUMBER", Azure: "DETaxIdentificationNumber",
			},
			Shapes: []string{"99 999 999 999"},
			Check:  checksum.DEIdNr,
			Alone:  rule.Grouped,
			Cues:   []string{"steuer-id", "steuerid", "idnr", "steueridentifikationsnummer", "steuerliche identifikationsnummer", "tin", "-identifikationsnummer"},
		},
		{
			Info: detect.Info{
				Type: "de_rvnr", What: "pension insurance number", Country: "DE", Evidence: "weighted mod 10, date",
				Source:   "VKVV (2022)",
				Presidio: "DE_SOCIAL_SECURITY",
			},
			Shapes: []string{"99 999999 A 999"},
			Check:  checksum.DERVNR,
			Alone:  rule.Always,
			Cues:   []string{"rentenversicherung", "rentenversicherungsnummer", "sozialversicherungsnummer", "rvnr", "-versicherungsnummer"},
		},
		{
			Info: detect.Info{
				Type: "de_kvnr", What: "health insurance number", Country: "DE", Evidence: "check digit and a cue",
				Source:   "§ 290 SGB V (2023)",
				Presidio: "DE_HEALTH_INSURANCE",
			},
			Shapes: []string{"A999999999"},
			Check:  checksum.DEKVNR,
			Cues:   []string{"krankenversicherung", "krankenversichertennummer", "kvnr", "egk", "-versichertennummer"},
		},
		{
			Info: detect.Info{
				Type: "de_id_card", What: "identity card", Country: "DE", Evidence: "7-3-1 and a cue",
				Source:   "PAuswV (2023); ICAO 9303",
				Presidio: "DE_ID_CARD", Google: "GERMANY_IDENTITY_CARD_NUMBER", Azure: "DEIdentityCardNumber",
			},
			Shapes: []string{"XXXXXXXXX9"},
			Check:  checksum.DEIDCard,
			Cues:   []string{"personalausweis", "ausweisnummer", "personalausweisnummer", "ausweis", "-ausweisnummer"},
		},
		{
			Info: detect.Info{
				Type: "de_vat", What: "VAT number", Country: "DE", Evidence: "DE and mod 11,10",
				Source:   "BZSt (2023)",
				Presidio: "DE_VAT", Azure: "DEValueAddedNumber",
			},
			Shapes: []string{"AA999999999"},
			Check:  deVAT,
			Alone:  rule.Always,
			Cues:   []string{"ust-idnr", "ustid", "umsatzsteuer-id", "vat"},
		},
		{
			Info: detect.Info{
				Type: "at_vnr", What: "social insurance number", Country: "AT", Evidence: "weighted mod 11, date",
				Source: "Österreichische Sozialversicherung (2023)",
			},
			Shapes: []string{"9999 999999"},
			Check:  checksum.ATVNR,
			Alone:  rule.Grouped,
			Cues:   []string{"sozialversicherungsnummer", "svnr", "sv-nummer", "versicherungsnummer"},
		},
		{
			Info: detect.Info{
				Type: "ch_ssn", What: "AHV number", Country: "CH", Evidence: "EAN-13, prefix 756",
				Source: "ZAS (2023)",
				Google: "SWITZERLAND_SOCIAL_SECURITY_NUMBER", Azure: "CHSocialSecurityNumber",
			},
			Shapes: []string{"999.9999.9999.99"},
			Check:  checksum.CHAHV,
			Alone:  rule.Always,
			Cues:   []string{"ahv", "avs", "ahv-nummer"},
		},
		{
			Info: detect.Info{
				Type: "fr_nir", What: "NIR", Country: "FR", Evidence: "97 - n mod 97",
				Source: "INSEE (2023)",
				Google: "FRANCE_NIR", Azure: "FRSocialSecurityNumber",
			},
			Shapes: []string{"9 99 99 99 999 999 99", "9 99 99 9X 999 999 99"},
			Check:  checksum.FRNIR,
			Alone:  rule.Grouped,
			Cues:   []string{"sécurité sociale", "nir", "insee", "numéro de sécurité sociale"},
		},
		{
			Info: detect.Info{
				Type: "be_nn", What: "national number", Country: "BE", Evidence: "97 - n mod 97",
				Source: "Rijksregister (2023)",
				Google: "BELGIUM_NATIONAL_ID_CARD_NUMBER", Azure: "BENationalNumber",
			},
			Shapes: []string{"99.99.99-999.99"},
			Check:  checksum.BENN,
			Alone:  rule.Grouped,
			Cues:   []string{"rijksregister", "rijksregisternummer", "numéro national", "insz", "niss"},
		},
		{
			Info: detect.Info{
				Type: "nl_bsn", What: "BSN", Country: "NL", Evidence: "elfproef and a cue or region",
				Source: "RvIG (2023)",
				Google: "NETHERLANDS_BSN_NUMBER", Azure: "NLCitizensServiceNumber",
			},
			Shapes: []string{"999999999", "9999.99.999"},
			Check:  checksum.NLBSN,
			Cues:   []string{"bsn", "burgerservicenummer", "sofinummer", "sofi"},
		},
		{
			Info: detect.Info{
				Type: "es_nif", What: "DNI", Country: "ES", Evidence: "mod 23 letter",
				Source:   "DGP (2023)",
				Presidio: "ES_NIF", Google: "SPAIN_NIF_NUMBER", Azure: "ESDNI",
			},
			Shapes: []string{"99999999A"},
			Check:  checksum.ESNIF,
			Alone:  rule.Always,
			Cues:   []string{"dni", "nif"},
		},
		{
			Info: detect.Info{
				Type: "es_nie", What: "NIE", Country: "ES", Evidence: "mod 23 letter",
				Source:   "DGP (2023)",
				Presidio: "ES_NIE", Google: "SPAIN_NIE_NUMBER",
			},
			Shapes: []string{"A9999999A"},
			Check:  checksum.ESNIE,
			Alone:  rule.Always,
			Cues:   []string{"nie"},
		},
		{
			Info: detect.Info{
				Type: "es_nss", What: "social security number", Country: "ES", Evidence: "mod 97 and a cue",
				Source: "TGSS (2023)",
				Google: "SPAIN_SOCIAL_SECURITY_NUMBER", Azure: "ESSocialSecurityNumber",
			},
			Shapes: []string{"99 9999999999", "99 99999999 99"},
			Check:  checksum.ESNSS,
			Cues:   []string{"seguridad social", "nss", "número de seguridad social"},
		},
		{
			Info: detect.Info{
				Type: "pt_nif", What: "NIF", Country: "PT", Evidence: "mod 11 and a cue or region",
				Source: "Autoridade Tributária (2023)",
				Azure:  "PTTaxIdentificationNumber",
			},
			Shapes: []string{"999 999 999"},
			Check:  checksum.PTNIF,
			Cues:   []string{"nif", "contribuinte", "número de contribuinte"},
		},
		{
			Info: detect.Info{
				Type: "pt_cc", What: "citizen card", Country: "PT", Evidence: "Luhn variant",
				Source: "IRN (2023)",
				Google: "PORTUGAL_CDC_NUMBER", Azure: "PTCitizenCardNumber",
			},
			Shapes: []string{"99999999 9 AX9"},
			Check:  checksum.PTCC,
			Alone:  rule.Always,
			Cues:   []string{"cartão de cidadão", "cc"},
		},
		{
			Info: detect.Info{
				Type: "it_cf", What: "codice fiscale", Country: "IT", Evidence: "check letter, date",
				Source:   "Agenzia delle Entrate, DM 345/1983",
				Presidio: "IT_FISCAL_CODE", Google: "ITALY_FISCAL_CODE", Azure: "ITFiscalCode",
			},
			Shapes: []string{"AAAAAA99A99A999A", "AAAAAAXXAXXAXXXA"},
			Check:  checksum.ITCodiceFiscale,
			Alone:  rule.Always,
			Cues:   []string{"codice fiscale", "cf"},
		},
		{
			Info: detect.Info{
				Type: "pl_pesel", What: "PESEL", Country: "PL", Evidence: "weighted mod 10, date, and a cue or region",
				Source:   "MSWiA (2023)",
				Presidio: "PL_PESEL", Google: "POLAND_PESEL_NUMBER", Azure: "PLNationalID",
			},
			Shapes: []string{"99999999999"},
			Check:  checksum.PLPESEL,
			Cues:   []string{"pesel"},
		},
		{
			Info: detect.Info{
				Type: "se_pnr", What: "personal number", Country: "SE", Evidence: "Luhn, date",
				Source:   "Skatteverket, SKV 704 (2023)",
				Presidio: "SE_PERSONNUMMER", Google: "SWEDEN_NATIONAL_ID_NUMBER", Azure: "SENationalID",
			},
			Shapes: []string{"999999-9999", "99999999-9999"},
			Check:  checksum.SEPersonnummer,
			Alone:  rule.Grouped,
			Cues:   []string{"personnummer", "pnr"},
		},
		{
			Info: detect.Info{
				Type: "no_fnr", What: "birth number", Country: "NO", Evidence: "two mod 11 digits, date",
				Source: "Skatteetaten (2023)",
				Google: "NORWAY_NI_NUMBER", Azure: "NOIdentityNumber",
			},
			Shapes: []string{"999999 99999"},
			Check:  checksum.NOFodselsnummer,
			Alone:  rule.Grouped,
			Cues:   []string{"fødselsnummer", "personnummer", "fnr"},
		},
		{
			Info: detect.Info{
				Type: "dk_cpr", What: "CPR number", Country: "DK", Evidence: "date and a cue or region",
				Source: "CPR-kontoret (2007)",
				Google: "DENMARK_CPR_NUMBER", Azure: "DKPersonalIdentificationNumber",
			},
			Shapes: []string{"999999-9999"},
			Check:  checksum.DKCPR,
			Cues:   []string{"cpr", "cpr-nummer", "personnummer"},
		},
		{
			Info: detect.Info{
				Type: "fi_hetu", What: "personal identity code", Country: "FI", Evidence: "mod 31, date",
				Source:   "DVV (2023)",
				Presidio: "FI_PERSONAL_IDENTITY_CODE", Google: "FINLAND_NATIONAL_ID_NUMBER", Azure: "FINationalID",
			},
			Shapes: []string{"999999-999X", "999999A999X"},
			Check:  fiHETU,
			Alone:  rule.Always,
			Cues:   []string{"henkilötunnus", "hetu"},
		},
		{
			Info: detect.Info{
				Type: "cz_rc", What: "birth number", Country: "CZ", Evidence: "mod 11, date",
				Source: "Zákon 133/2000 Sb.",
				Azure:  "CZPersonalIdentityNumber",
			},
			Shapes: []string{"999999/9999"},
			Check:  checksum.CZRC,
			Alone:  rule.Grouped,
			Cues:   []string{"rodné číslo", "rč"},
		},
		{
			Info: detect.Info{
				Type: "ro_cnp", What: "CNP", Country: "RO", Evidence: "weighted mod 11, date, and a cue or region",
				Source: "DEP (2023)",
				Azure:  "ROPersonalNumericalCode",
			},
			Shapes: []string{"9999999999999"},
			Check:  checksum.ROCNP,
			Cues:   []string{"cnp", "cod numeric personal"},
		},
		{
			Info: detect.Info{
				Type: "bg_egn", What: "EGN", Country: "BG", Evidence: "weighted mod 11, date, and a cue or region",
				Source: "GRAO (2023)",
				Azure:  "BGUniformCivilNumber",
			},
			Shapes: []string{"9999999999"},
			Check:  checksum.BGEGN,
			Cues:   []string{"egn", "егн"},
		},
		{
			Info: detect.Info{
				Type: "hr_oib", What: "OIB", Country: "HR", Evidence: "mod 11,10 and a cue or region",
				Source: "Porezna uprava (2023)",
				Google: "CROATIA_PERSONAL_ID_NUMBER", Azure: "HRPersonalIdentificationNumber",
			},
			Shapes: []string{"99999999999"},
			Check:  checksum.HROIB,
			Cues:   []string{"oib"},
		},
		{
			Info: detect.Info{
				Type: "gr_amka", What: "AMKA", Country: "GR", Evidence: "Luhn, date, and a cue or region",
				Source: "IDIKA (2023)",
			},
			Shapes: []string{"99999999999"},
			Check:  checksum.GRAMKA,
			Cues:   []string{"amka", "αμκα"},
		},
		{
			Info: detect.Info{
				Type: "ru_snils", What: "SNILS", Country: "RU", Evidence: "weighted mod 101",
				Source: "SFR (2023)",
			},
			Shapes: []string{"999-999-999 99"},
			Check:  checksum.RUSNILS,
			Alone:  rule.Grouped,
			Cues:   []string{"snils", "снилс"},
		},
		{
			Info: detect.Info{
				Type: "ru_inn", What: "INN", Country: "RU", Evidence: "weighted mod 11 and a cue or region",
				Source: "FNS (2023)",
			},
			Shapes: []string{"9999999999", "999999999999"},
			Check:  checksum.RUINN,
			Cues:   []string{"inn", "инн"},
		},
	}
}
