package id

// Words that several countries use for their documents. A row that shares them
// is meant where its region is named or a word for its country stands near.
//
// A passport, card or licence of a country wants a hint of that country: its
// word for the document, a word of home, or the region. Only where the form is
// the country's own (France: 12AB34567) or has a check does the bare word
// "passport" do; what is left is the general passport's.
var (
	passport = []string{
		"passport", "passports", "passport no", "pass no", "pass nr", "travel document", "reisepass", "reisepassnummer", "passnummer",
		"passeport", "pasaporte", "passaporte", "passaporto", "paspoort", "paszport", "pasport", "putovnica",
		"pašaport", "паспорт", "διαβατήριο", "passport card", "passport book", "护照", "護照",
	}
	identityCard = []string{
		"id card", "identity card", "identity card number", "national id", "national identity card", "id number", "identification card",
		"personalausweis", "ausweis", "carte d'identité", "documento de identidad", "carta d'identità", "identiteitskaart",
		"legitimation", "id-kort", "henkilökortti", "občanský průkaz", "osobna iskaznica", "ταυτότητα", "лична карта",
	}
	drivingLicence = []string{
		"driving licence", "driving license", "driver's licence", "driver's license", "drivers license", "driver license", "licence number",
		"license number", "führerschein", "führerscheinnummer", "permis de conduire", "permiso de conducir", "patente", "rijbewijs",
		"carta de condução", "körkort", "førerkort", "kørekort", "ajokortti", "prawo jazdy", "řidičský průkaz",
	}
	taxNumber = []string{
		"tax id", "tax number", "tax no", "tin", "tax identification number", "taxpayer number", "taxpayer id", "tax identifier", "fiscal number", "fiscal code",
	}
	vatNumber      = []string{"vat", "vat number", "vat no", "vat id", "vat reg no", "vat registration number"}
	socialSecurity = []string{"social security", "social security number", "social insurance number", "national insurance"}
	personalNumber = []string{
		"personal number", "personal identity number", "personal identification number", "personal identification code", "personal code",
		"personal id", "personal id number", "national id", "national id number", "national identification number", "identity number", "id number", "id code", "birth number",
	}
)

// home are the words for a country, in English and its own languages.
// Two-letter codes are left out where they are words.
var home = map[string][]string{
	"AT": {"austria", "austrian", "österreich", "österreichisch", "österreichische", "österreichischer", "österreichischen", "aut"},
	"BE": {"belgium", "belgian", "belgique", "belge", "belgië", "belgisch", "belgische", "belgien", "bel"},
	"BG": {"bulgaria", "bulgarian", "българия", "български", "българска", "bg"},
	"CH": {"switzerland", "swiss", "schweiz", "schweizer", "schweizerisch", "suisse", "svizzera", "svizzero", "ch"},
	"CY": {"cyprus", "cypriot", "κύπρος", "κυπριακή", "κυπριακό", "κύπρου", "cy"},
	"CZ": {"czech", "czechia", "česko", "český", "česká", "české", "českého", "české republiky", "čr", "cz"},
	"DE": {"germany", "german", "deutschland", "deutsch", "deutsche", "deutscher", "deutschen", "deutsches", "allemand", "deu", "ger"},
	"DK": {"denmark", "danish", "danmark", "dansk", "danske", "dk"},
	"EE": {"estonia", "estonian", "eesti", "ee"},
	"ES": {"spain", "spanish", "españa", "español", "española", "spanien", "esp"},
	"FI": {"finland", "finnish", "suomi", "suomen", "suomalainen", "finsk", "fi"},
	"FR": {"france", "french", "français", "française", "frankreich", "französisch", "fr", "fra"},
	"GB": {"uk", "u.k.", "gb", "gbr", "british", "britain", "united kingdom", "england", "english", "scotland", "scottish", "wales", "welsh", "hmrc", "hmpo"},
	"GR": {"greece", "greek", "hellenic", "ελλάδα", "ελληνικό", "ελληνική", "ελλάδας", "gr"},
	"HR": {"croatia", "croatian", "hrvatska", "hrvatski", "hrvatske", "hr"},
	"HU": {"hungary", "hungarian", "magyar", "magyarország", "hu"},
	"IE": {"ireland", "irish", "éire", "ie", "irl"},
	"IS": {"iceland", "icelandic", "ísland", "íslenskt", "íslensk"},
	"IT": {"italy", "italian", "italia", "italiano", "italiana", "italien", "ita"},
	"LT": {"lithuania", "lithuanian", "lietuva", "lietuvos", "lt"},
	"LU": {"luxembourg", "luxembourgish", "luxembourgeois", "luxembourgeoise", "luxemburg", "lëtzebuerg", "lu", "lux"},
	"LV": {"latvia", "latvian", "latvija", "latvijas", "lv"},
	"MT": {"malta", "maltese", "maltija", "mt"},
	"NL": {"netherlands", "dutch", "holland", "nederland", "nederlands", "nederlandse", "niederlande", "nl", "nld"},
	"NO": {"norway", "norwegian", "norge", "norsk"},
	"PL": {"poland", "polish", "polska", "polski", "polskie", "pl"},
	"PT": {"portugal", "portuguese", "português", "portuguesa", "pt"},
	"RO": {"romania", "romanian", "românia", "român", "română", "românesc", "ro"},
	"RU": {"russia", "russian", "russian federation", "россия", "рф", "rf", "российской федерации", "россии", "ru", "rus"},
	"SE": {"sweden", "swedish", "sverige", "svensk", "svenskt", "se", "swe"},
	"SI": {"slovenia", "slovenian", "slovenija", "slovenski", "slovenije"},
	"SK": {"slovakia", "slovak", "slovensko", "slovenský", "slovenská", "slovenské", "slovenskej", "slovenskej republiky", "sk"},
	"TR": {"turkey", "türkiye", "turkish", "türk", "tr"},
	"UA": {"ukraine", "ukrainian", "україна", "україни", "українець", "громадянина україни", "ua"},
}
