package id

import (
	"slices"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/detect/checksum"
	"github.com/piikit/piikit/detect/rule"
)

// Romania, Bulgaria, the states that were Yugoslavia, Moldova, Russia, Ukraine.

func balkans() []rule.Row {
	return []rule.Row{
		{
			Info: detect.Info{
				Type: "ro_cnp", What: "CNP", Country: "RO", Evidence: "weighted mod 11, date, and a cue or region",
				Source: "DEP, law 105/1996",
				Azure:  "ROPersonalNumericalCode",
			},
			Shapes: []string{"9999999999999", "9 999999 999999", "9 99 99 99 99 999 9"},
			Check:  checksum.ROCNP,
			Cues:   []string{"cnp", "c.n.p", "cod numeric personal", "codul numeric personal", "cod fiscal", "codul fiscal", "kod fiskalny", "romanian personal code", "personal numerical code", "personal numeric code"},
			Shared: slices.Concat(personalNumber, taxNumber), Home: home["RO"],
		},
		{
			Info: detect.Info{
				Type: "bg_egn", What: "EGN", Country: "BG", Evidence: "weighted mod 11, date, and a cue or region",
				Source: "GRAO (2023)",
				Azure:  "BGUniformCivilNumber",
			},
			Shapes: []string{"9999999999", "999999 9999", "999999-9999"},
			Check:  checksum.BGEGN,
			Cues:   []string{"egn", "e.g.n", "егн", "е.г.н", "единен граждански номер", "граждански номер", "edinen grazhdanski nomer", "uniform civil number", "unified civil number"},
			Shared: personalNumber, Home: home["BG"],
		},
		{
			Info: detect.Info{
				Type: "bg_pnf", What: "number of a foreigner", Country: "BG", Evidence: "weighted mod 10 and a cue",
				Source: "Ministry of Interior, law on foreigners (2023)",
			},
			Shapes: []string{"9999999999", "999999 9999"},
			Check:  checksum.BGPNF, Alone: rule.OnlyCue,
			Cues: []string{"лнч", "л.н.ч", "lnch", "личен номер на чужденец", "номер на чужденец", "personal number of foreigner", "егн/лнч", "egn/lnch"},
		},
		{
			Info: detect.Info{
				Type: "si_tax", What: "tax number", Country: "SI", Evidence: "weighted mod 11 and a cue",
				Source: "FURS, Zakon o davčnem postopku (2021)",
				Azure:  "SITaxIdentificationNumber",
			},
			Shapes: []string{"99999999", "99 999 999", "999 99 999"},
			Check:  checksum.SITax, Alone: rule.OnlyCue,
			Cues:   []string{"davčna številka", "davčna št", "davčna", "davčni zavezanec", "id za ddv"},
			Shared: taxNumber, Home: home["SI"],
		},
		{
			Info: detect.Info{
				Type: "si_emso", What: "EMŠO, JMBG", Country: "SI", Evidence: "weighted mod 11, date, and a cue or region",
				Source: "MNZ, Zakon o centralnem registru prebivalstva (2021)",
				Azure:  "SIUniqueMasterCitizenNumber",
			},
			Shapes: []string{"9999999999999", "9999999 999999", "99 99 999 99 999 9", "9999999 99 9999"},
			Check:  checksum.JMBG,
			Cues: []string{
				"emšo", "emšo številka", "enotna matična številka občana", "enotna matična številka", "matična številka", "jmbg", "jmb", "ембг", "embg", "јмбг",
				"jedinstveni matični broj", "jedinstveni matični broj građana", "matični broj", "матични број", "единствен матичен број", "матичен број", "master citizen number",
			},
			Shared: personalNumber, Home: slices.Concat(home["SI"], yugoslav),
		},
		{
			Info: detect.Info{
				Type: "hr_oib", What: "OIB", Country: "HR", Evidence: "mod 11,10 and a cue or region",
				Source: "Porezna uprava, Zakon o OIB NN 60/08",
				Google: "CROATIA_PERSONAL_ID_NUMBER", Azure: "HRPersonalIdentificationNumber",
			},
			Shapes: []string{"99999999999", "999 9999 9999", "99 999 999 999"},
			Check:  checksum.HROIB,
			Cues:   []string{"oib", "o.i.b", "osobni identifikacijski broj", "osobni id broj", "porezni broj", "osobnog identifikacijskog broja"},
			Shared: slices.Concat(personalNumber, taxNumber), Home: home["HR"],
		},
	}
}

// yugoslav are words for the other states with the master citizen number.
var yugoslav = []string{
	"serbia", "serbian", "srbija", "srpski", "србија", "bosnia", "bosnian", "bosna", "montenegro", "crna gora", "north macedonia", "macedonian", "македонија", "kosovo",
	"yugoslavia",
}

func rus() []rule.Row {
	return []rule.Row{
		{
			Info: detect.Info{
				Type: "ru_snils", What: "SNILS", Country: "RU", Evidence: "weighted mod 101",
				Source: "SFR, law 27-FZ of 1996",
			},
			Shapes: []string{"999-999-999 99"},
			Check:  checksum.RUSNILS,
			Alone:  rule.Grouped,
			Cues: []string{
				"snils", "снилс", "страховой номер", "номер снилс", "пенсионное страхование", "страховое свидетельство", "страховой номер индивидуального лицевого",
			},
		},
		{
			Info: detect.Info{
				Type: "ru_inn", What: "INN", Country: "RU", Evidence: "weighted mod 11 and a cue or region",
				Source: "FNS, order MMV-7-6/435@ of 2012",
			},
			Shapes: []string{"9999999999", "999999999999", "9999 999999 99", "9999 99999 9"},
			Check:  checksum.RUINN,
			Cues: []string{
				"inn", "инн", "инн физлица", "номер налогоплательщика", "идентификационный номер налогоплательщика", "налоговый номер", "инн/кпп", "taxpayer personal identification",
			},
			Shared: taxNumber, Home: home["RU"],
		},
		{
			Info: detect.Info{
				Type: "ru_passport", What: "internal passport", Country: "RU", Evidence: "region, year, six digits, and a cue of the language or country",
				Source: "MVD, government decree 828 of 1997",
				Google: "RUSSIA_PASSPORT", Azure: "RUPassportNumberDomestic",
			},
			Shapes: []string{"99 99 999999", "9999 999999", "9999 999 999"},
			Check:  checksum.RUPassport, Alone: rule.OnlyCue,
			Cues: []string{
				"паспорт", "паспорта", "паспорт рф", "паспортные данные", "серия", "серия и номер", "серия номер", "паспорт серия", "паспорт гражданина", "паспортом", "пасп",
				"pasport rf", "passport rf", "rf passport", "seriya nomer",
			},
			Shared: passport, Home: home["RU"],
		},
		{
			Info: detect.Info{
				Type: "md_idnp", What: "IDNP", Country: "MD", Evidence: "weighted mod 10 and a cue or region",
				Source: "Agenția Servicii Publice (2023)",
			},
			Shapes: []string{"9999999999999"},
			Check:  checksum.MDIDNP,
			Cues:   []string{"idnp", "idno", "cod personal", "codul personal", "număr de identificare", "numărul de identificare", "moldovan personal code"},
		},
		{
			Info: detect.Info{
				Type: "ua_rntrc", What: "taxpayer number", Country: "UA", Evidence: "weighted mod 11, birth date, and a cue or region",
				Source: "DPS, Tax Code art. 70 (2021)",
			},
			Shapes: []string{"9999999999", "99999 99999"},
			Check:  checksum.UARNTRC,
			Cues: []string{
				"рнокпп", "іпн", "інн", "ідентифікаційний номер", "ідентифікаційний код", "податковий номер", "реєстраційний номер облікової картки", "реєстраційний номер", "код платника податків",
				"rnokpp", "ipn", "rntrc",
			},
			Shared: slices.Concat(taxNumber, personalNumber), Home: home["UA"],
		},
	}
}
