package id

import (
	"slices"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/detect/checksum"
	"github.com/piikit/piikit/detect/rule"
)

// Sweden, Norway, Denmark, Finland, Iceland, Estonia, Latvia, Lithuania.

func nordic() []rule.Row {
	pnr := []string{
		"personnummer", "personnr", "person nr", "pers nr", "persnr", "pnr", "personal number", "swedish personal number", "samordningsnummer", "samordningsnr", "personal identity number",
		"coordination number",
	}
	return []rule.Row{
		{
			Info: detect.Info{
				Type: "se_personnummer", What: "personal number", Country: "SE", Evidence: "Luhn, date",
				Source:   "Skatteverket, SKV 704 (2023)",
				Presidio: "SE_PERSONNUMMER", Google: "SWEDEN_NATIONAL_ID_NUMBER", Azure: "SENationalID",
			},
			Shapes: []string{"999999-9999", "99999999-9999"},
			Check:  checksum.SEPersonnummer,
			Alone:  rule.Grouped,
			Cues:   pnr,
			Shared: slices.Concat(personalNumber, socialSecurity), Home: home["SE"],
		},
		{
			Info:    detect.Info{Type: "se_personnummer", Country: "SE"},
			Shapes:  []string{"999999+9999", "99999999+9999"},
			Check:   checksum.SEPersonnummer,
			Written: func(s string) bool { return s[len(s)-5] == '+' },
			Cues:    pnr,
			Shared:  personalNumber, Home: home["SE"],
		},
		{
			Info: detect.Info{
				Type: "se_orgnr", What: "organization number", Country: "SE", Evidence: "Luhn, third digit, and a cue",
				Source:   "Skatteverket, SKV 709 (2023)",
				Presidio: "SE_ORGANISATIONSNUMMER", Azure: "SETaxIdentificationNumber",
			},
			Shapes: []string{"999999-9999"},
			Check:  checksum.SEOrgnr, Alone: rule.OnlyCue,
			Cues: []string{
				"organisationsnummer", "organisationsnr", "org nr", "org number", "orgnr", "org nummer", "orgnummer", "organization number", "organisation number", "company number",
				"registration number", "företagsnummer",
			},
		},
		{
			Info: detect.Info{
				Type: "no_fodselsnummer", What: "birth number, D number", Country: "NO", Evidence: "two mod 11 digits, date",
				Source: "Skatteetaten (2023)",
				Google: "NORWAY_NI_NUMBER", Azure: "NOIdentityNumber",
			},
			Shapes: []string{"999999 99999", "999999 999 99", "99 99 99 999 99", "99 99 99 99999"},
			Check:  checksum.NOFodselsnummer,
			Alone:  rule.Grouped,
			Cues: []string{
				"fødselsnummer", "fødselsnr", "fødsels- og personnummer", "personnummer", "personnr", "fnr", "f.nr", "d-nummer", "d-nr", "dnr", "fødselsnummeret",
				"fodselsnummer", "fodselsnr", "birth number", "norwegian national id", "fnr/dnr",
			},
			Shared: slices.Concat(personalNumber, socialSecurity), Home: home["NO"],
		},
		{
			Info: detect.Info{
				Type: "dk_cpr", What: "CPR number", Country: "DK", Evidence: "date and a cue or region",
				Source: "CPR-kontoret (2007)",
				Google: "DENMARK_CPR_NUMBER", Azure: "DKPersonalIdentificationNumber",
			},
			Shapes: []string{"999999-9999"},
			Check:  checksum.DKCPR,
			Cues:   []string{"cpr", "cpr-nummer", "cpr-nr", "cprnr", "cprnummer", "cpr-nummeret", "mit personnummer", "civil registration number", "central person register"},
			Shared: slices.Concat(pnr, personalNumber, socialSecurity), Home: home["DK"],
		},
		{
			// Sweden and Norway say personnummer too, and theirs have a check.
			Info: detect.Info{Type: "dk_cpr", Country: "DK"}, Shapes: []string{"999999-9999"}, Check: checksum.DKCPR, Structure: true,
			Cues: []string{"personnummer", "personnr"},
		},
		{
			Info: detect.Info{
				Type: "fi_hetu", What: "personal identity code", Country: "FI", Evidence: "mod 31, date",
				Source:   "DVV (2023)",
				Presidio: "FI_PERSONAL_IDENTITY_CODE", Google: "FINLAND_NATIONAL_ID_NUMBER", Azure: "FINationalID",
			},
			Shapes: []string{"999999-999X", "999999A999X", "999999+999X"},
			Check:  fiHETU, Written: fiSign,
			Alone: rule.Always,
			Cues:  []string{"henkilötunnus", "henkilötunnukseni", "hetu", "sotu", "sosiaaliturvatunnus", "personbeteckning", "finnish id", "personal identity code"},
		},
		{
			Info: detect.Info{
				Type: "is_kennitala", What: "kennitala", Country: "IS", Evidence: "date and a cue or region",
				Source: "Þjóðskrá, Kennitölur (2026)",
			},
			Shapes: []string{"999999-9999"},
			Check:  checksum.ISKennitala, Alone: rule.OnlyCue,
			Cues:   []string{"kennitala", "kennitölu", "kennitalan", "kt", "kt.", "kennitala nr", "icelandic id"},
			Shared: personalNumber, Home: home["IS"],
		},
	}
}

// fiHETU is the Finnish identity code; the sign of the century, a letter or
// what stands between the groups, is part of it. What was written is for fiSign.
func fiHETU(s string) bool {
	if len(s) == 10 {
		return checksum.FIHETU(s[:6]+"-"+s[6:]) || checksum.FIHETU(s[:6]+"+"+s[6:])
	}
	return checksum.FIHETU(s)
}

// fiSign reports whether the sign is one, or is left out.
func fiSign(s string) bool { return len(s) != 11 || s[6] != '/' && s[6] != '.' && s[6] != ' ' }

func baltic() []rule.Row {
	return []rule.Row{
		{
			Info: detect.Info{
				Type: "ee_ik", What: "personal identification code", Country: "EE", Evidence: "two-pass mod 11, date, and a cue or region",
				Source: "EVS 585:2007",
				Azure:  "EEPersonalIdentificationCode",
			},
			Shapes: []string{"99999999999", "9 999999 9999"},
			Check:  checksum.EEIK,
			Cues:   []string{"isikukood", "isikukoodi", "isikukoodiga", "ik", "estonian id", "estonian personal code", "personal identification code"},
			Shared: personalNumber, Home: home["EE"],
		},
		{
			Info: detect.Info{
				Type: "lv_pk", What: "personal code", Country: "LV", Evidence: "date and mod 11, or 32 in front, and a cue or region",
				Source: "PMLP, Fizisko personu reģistra likums (2021)",
				Azure:  "LVPersonalCode",
			},
			Shapes: []string{"999999-99999"},
			Check:  checksum.LVPK,
			Cues:   []string{"personas kods", "personas kodu", "personas koda", "pers. kods", "p.k", "latvian personal code"},
			Shared: personalNumber, Home: home["LV"],
		},
		{
			Info: detect.Info{
				Type: "lt_asmens", What: "personal code", Country: "LT", Evidence: "two-pass mod 11, date, and a cue or region",
				Source: "Registrų centras, Gyventojų registro įstatymas (2020)",
				Azure:  "LTPersonalCode",
			},
			Shapes: []string{"99999999999", "9 999999 9999"},
			Check:  checksum.LTAsmens,
			Cues:   []string{"asmens kodas", "asmens kodą", "asmens kodo", "asm. kodas", "a.k", "ak", "lithuanian personal code"},
			Shared: personalNumber, Home: home["LT"],
		},
	}
}
