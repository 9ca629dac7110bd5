package id

import (
	"slices"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/detect/checksum"
	"github.com/piikit/piikit/detect/rule"
)

// Poland, Czechia, Slovakia, Hungary.

func poland() []rule.Row {
	nipCues := []string{"nip", "n.i.p", "numer nip", "nr nip", "numer identyfikacji podatkowej", "identyfikacji podatkowej"}
	return []rule.Row{
		{
			Info: detect.Info{
				Type: "pl_pesel", What: "PESEL", Country: "PL", Evidence: "weighted mod 10, date, and a cue or region",
				Source:   "MSWiA, ustawa o ewidencji ludności of 24 September 2010",
				Presidio: "PL_PESEL", Google: "POLAND_PESEL_NUMBER", Azure: "PLNationalID",
			},
			Shapes: []string{"99999999999", "999999 99999", "99 99 99 99999"},
			Check:  checksum.PLPESEL,
			Cues:   []string{"pesel", "numer pesel", "nr pesel", "peselu", "numer ewidencyjny"},
			Shared: personalNumber, Home: home["PL"],
		},
		{
			Info: detect.Info{
				Type: "pl_nip", What: "tax number (NIP)", Country: "PL", Evidence: "weighted mod 11 and a cue",
				Source: "Ministerstwo Finansów (2023)",
				Google: "VAT_NUMBER", Azure: "PLTaxIdentificationNumber",
			},
			Shapes: []string{"999-999-99-99", "999-99-99-999", "9999999999"},
			Check:  checksum.PLNIP, Alone: rule.OnlyCue,
			Cues:   nipCues,
			Shared: slices.Concat(taxNumber, vatNumber), Home: home["PL"],
		},
		{
			Info: detect.Info{Type: "pl_nip", Country: "PL"}, Shapes: []string{"AA 999-999-99-99", "AA 999-99-99-999"}, Check: prefixed("PL", checksum.PLNIP),
			Alone: rule.OnlyCue, Cues: nipCues,
		},
		{
			Info: detect.Info{
				Type: "pl_id_card", What: "identity card", Country: "PL", Evidence: "weighted 7-3-1 and a cue or region",
				Source: "MSWiA, dowody osobiste (2023)",
				Google: "POLAND_NATIONAL_ID_NUMBER", Azure: "PLIdentityCard",
			},
			Shapes: []string{"AAA 999999", "AAA999999"},
			Check:  checksum.PLIDCard,
			Cues: []string{
				"dowód", "dowód osobisty", "dow. os", "dowodu osobistego", "nr dowodu", "numer dowodu", "seria i numer dowodu", "dowodem osobistym", "seria i numer", "dowodu", "legitymujący się",
			},
			Shared: identityCard, Home: home["PL"],
		},
		{
			Info: detect.Info{
				Type: "pl_passport", What: "passport", Country: "PL", Evidence: "weighted 7-3-1 and a cue",
				Source: "MSWiA, paszporty (2023); ICAO 9303",
				Google: "POLAND_PASSPORT", Azure: "PLPassportNumber",
			},
			Shapes: []string{"AA 9999999", "AA9999999"},
			Check:  checksum.PLPassport, Alone: rule.OnlyCue,
			Cues:   []string{"paszport", "paszportu", "nr paszportu", "numer paszportu", "seria i numer paszportu"},
			Shared: passport, Home: home["PL"],
		},
		{
			Info: detect.Info{
				Type: "pl_regon", What: "REGON", Country: "PL", Evidence: "weighted mod 11 and a cue",
				Source: "GUS (2023)",
				Azure:  "PLREGONNumber",
			},
			Shapes: []string{"999999999", "99999999999999", "999 999 999", "999 999 999 99999"},
			Check:  checksum.PLREGON, Alone: rule.OnlyCue,
			Cues: []string{"regon", "numer regon", "nr regon", "rejestr gospodarki narodowej"},
		},
	}
}

func danube() []rule.Row {
	rc := []string{"rodné číslo", "rodného čísla", "rodným číslem", "rč", "r.č", "rod. číslo", "rod.č", "r. č", "rodne cislo", "birth number"}
	return []rule.Row{
		{
			Info: detect.Info{
				Type: "cz_rc", What: "birth number", Country: "CZ", Evidence: "mod 11, date",
				Source: "Zákon 133/2000 Sb.",
				Azure:  "CZPersonalIdentityNumber",
			},
			Shapes: []string{"999999/9999"},
			Check:  checksum.CZRC,
			Alone:  rule.Grouped,
			Cues:   rc,
			Shared: personalNumber, Home: home["CZ"],
		},
		{
			Info: detect.Info{Type: "cz_rc", Country: "CZ"}, Shapes: []string{"999999/999"}, Check: checksum.CZRC, Structure: true,
			Cues: rc, Shared: personalNumber, Home: home["CZ"],
		},
		{
			Info: detect.Info{
				Type: "sk_rc", What: "birth number", Country: "SK", Evidence: "mod 11, date, and a cue of the country or region",
				Source: "Zákon 301/1995 Z. z.",
				Azure:  "SKPersonalNumber",
			},
			Shapes: []string{"999999/9999"},
			Check:  checksum.SKRC,
			Cues:   []string{"rodné číslo sk", "slovenské rodné číslo", "rodné číslo občana sr", "rodným číslom", "rodného čísla sr"},
			Shared: slices.Concat(rc, personalNumber), Home: home["SK"],
		},
		{
			Info: detect.Info{
				Type: "hu_szemelyi_szam", What: "personal, health insurance and tax numbers", Country: "HU", Evidence: "mod 11 or mod 10, and a cue",
				Source: "Law XX of 1996, annexes 1 to 3",
				Azure:  "HUPersonalIdentificationNumberV1",
			},
			Shapes: []string{"9-999999-9999", "9 999999 9999", "9-99-99-99-9999"},
			Check:  checksum.HUSzemelyi,
			Cues: []string{
				"személyi szám", "személyi száma", "személyi számom", "személyi azonosítóm", "személyi azonosító", "személyi azonosító jel", "szem. szám", "személyi igazolvány", "szemelyi szam", "személyiszám",
				"születési szám",
			},
			Shared: personalNumber, Home: home["HU"],
		},
		{
			Info:   detect.Info{Type: "hu_szemelyi_szam", Country: "HU"},
			Shapes: []string{"999 999 999", "999-999-999", "999999999"},
			Check:  checksum.HUTAJ, Alone: rule.OnlyCue,
			Cues: []string{
				"taj", "taj szám", "tajszám", "taj-szám", "taj száma", "taj kártya", "társadalombiztosítási azonosító", "társadalombiztosítási azonosító jel", "hungarian taj",
			},
			Shared: socialSecurity, Home: home["HU"],
		},
		{
			Info:   detect.Info{Type: "hu_szemelyi_szam", Country: "HU"},
			Shapes: []string{"9999999999", "9999 999 999", "999 999 9999"},
			Check:  checksum.HUTax, Alone: rule.OnlyCue,
			Cues:   []string{"adóazonosító", "adóazonosító jel", "adóazonosító jele", "adóazonosító szám", "adószám", "adóazonosítója", "adojel"},
			Shared: taxNumber, Home: home["HU"],
		},
	}
}
