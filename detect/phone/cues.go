package phone

import "github.com/piikit/piikit/detect"

// The kinds of cue words.
const (
	strong uint16 = iota + 1 // says phone and nothing else
	weak                     // is also said of other things
	label                    // counts only as a label: "T:"
	noun                     // says that it is a number of some kind
	other                    // says what else a number may be
)

// cueSets are the words in three sets, so that the scan need not look out for those
// that stand beside every second number, or inside of "don't".
type cueSets struct {
	cues   *detect.Cues // what says that it is a phone number; the scan looks out for them
	labels *detect.Cues
	others *detect.Cues // what says that it is something else
}

func newCues() cueSets {
	s := cueSets{detect.NewCues(), detect.NewCues(), detect.NewCues()}
	s.cues.Add(strong, strongWords[:]...)
	s.cues.Add(weak, weakWords[:]...)
	s.cues.Add(noun, nounWords[:]...)
	s.labels.Add(label, labelWords[:]...)
	s.others.Add(other, otherWords[:]...)
	return s
}

// strongWords are the words for phone, mobile, fax and their like, as they
// stand beside numbers. Words are compared without case and diacritics.
var strongWords = [...]string{
	// English and international
	"phone", "phones", "telephone", "telephones", "tel", "tele", "teleph", "telno", "phoneno", "mobile", "mob", "mobileno", "cell", "cellphone",
	"cellular", "cellno", "fax", "faxes", "faxno", "facsimile", "telefax", "landline", "hotline", "helpline", "helpdesk line", "whatsapp", "whats app",
	"sms", "voicemail", "voice mail", "pager", "switchboard", "toll free", "tollfree", "freephone", "freefone", "freecall", "direct line", "direct dial", "main line", "office line",
	"phone number", "contact number", "contact no", "callback", "call back", "callback number", "dial in", "viber", "ph", "phn", "phonenumber",
	"msisdn", "call me", "call us", "call him", "call her", "call them", "call me back", "call you", "reach me", "reach us", "reach him", "reach her", "reach them", "text me", "ring me", "phone me", "tels", "caller id", "callerid", "whatsapp number", "mobile number", "cell number", "gsm", "textline",
	// German
	"telefon", "telefonnummer", "telefonnr", "-telefon", "-telefonnummer", "mobil", "mobilnummer", "mobiltelefon", "mobilfunk", "handy", "handynummer", "handynr", "telefaxnummer",
	"faxnummer", "rufnummer", "-rufnummer", "durchwahl", "festnetz", "festnetznummer", "fernsprecher", "fon", "telefonisch", "ruckrufnummer", "rueckrufnummer", "servicenummer",
	// French
	"portable", "telecopie", "telecopieur", "numero de telephone", "tph", "téléphonique", "teleph", "n° de telephone", "telephonez", "ligne directe",
	// Spanish, Catalan, Basque, Galician
	"telefono", "telefonos", "telfono", "tlf", "tlfn", "tlfno", "tfno", "tfn", "tfnos", "telf", "telfs", "telefs", "telef", "tlfs", "movil", "moviles", "celular", "cel", "telefonico", "telefonica", "mobil", "telefonoa", "telefonu",
	"numero de contacto", "linea directa",
	// Portuguese
	"telefone", "telefones", "telemovel", "telemoveis", "fone", "tlm", "tlmv", "celulares", "zap",
	// Italian
	"cellulare", "cellulari", "numero verde", "telefonico", "telefonici", "recapito telefonico",
	// Dutch
	"telefoon", "telefoonnummer", "telefoonnr", "mobiel", "mobiele", "mobielnummer", "telnr", "faxnr", "06 nummer",
	// Swedish, Danish, Norwegian, Icelandic, Faroese
	"telefonnr", "mobilnr", "mobiltlf", "mobiltelefonnummer", "tlfnr", "telefonnumret", "sími", "símanúmer", "farsími", "fartelefon", "vaxel", "telefonvaxel",
	// Finnish, Estonian, Latvian, Lithuanian
	"puhelin", "puh", "puhelinnumero", "puhelinnumeroni", "matkapuhelin", "kannykka", "faksi", "puhelimitse", "telefoni", "mobiil", "mobiiltelefon", "talrunis", "talr", "talruna numurs", "mobilais",
	"telefonas", "telefono numeris", "mobilusis", "faksas",
	// Polish, Czech, Slovak, Slovene, Croatian, Serbian, Hungarian, Romanian, Albanian
	"komorka", "komorkowy", "kom", "telefoniczny", "telefonu", "telefonicznie", "faks", "numer telefonu", "nr tel", "nr telefonu", "telefonni", "telefonne", "telefonicky", "mobilni", "mobitel",
	"broj telefona", "mob tel", "telefonska", "telefonska stevilka", "telefonszam", "telefonszama", "telefonszamom", "mobilszam", "mobiltelefon", "faxszam", "numar de telefon", "telefonul", "numri i telefonit",
	// Turkish, Azerbaijani
	"cep telefonu", "ceptel", "gsm no", "telefonum", "telefon numarasi", "tel no", "telefonunuz", "mobil nomre",
	// Greek
	"τηλεφωνο", "τηλέφωνο", "τηλέφωνα", "τηλεφωνο", "τηλ", "κινητο", "κινητό", "φαξ", "σταθερο", "σταθερό", "τηλεφωνα",
	// Russian, Ukrainian, Belarusian, Bulgarian, Macedonian, Serbian
	"телефон", "телефону", "телефона", "телефоны", "телефоном", "тел", "телефонен", "моб", "мобильный", "мобильного", "мобілний", "мобільний", "мобилен", "мобилни", "сотовый", "сотового", "факс", "ватсап", "вотсап",
	"номер телефона", "номер телефону", "телефонный", "телефонски", "т ф",
	// Hebrew, Arabic, Persian, Urdu
	"טלפון", "טל", "נייד", "פקס", "פלאפון", "סלולרי", "בטלפון", "הטלפון", "הנייד", "هاتف", "الهاتف", "هاتفي", "جوال", "الجوال", "موبايل", "الموبايل", "تليفون", "تلفون", "فاكس", "الفاكس", "محمول", "المحمول", "واتساب",
	"تلفن", "موبایل", "همراه", "فکس", "نمابر", "فون", "موبائل",
	// Hindi, Bengali, Tamil, Telugu, Marathi
	"फोन", "फ़ोन", "मोबाइल", "मोबाईल", "दूरभाष", "टेलीफोन", "फैक्स", "ফোন", "মোবাইল", "টেলিফোন", "தொலைபேசி", "கைபேசி", "ఫోన్", "మొబైల్",
	// Chinese, Japanese, Korean, Thai
	"电话", "電話", "手机", "手機", "传真", "傳真", "座机", "座機", "热线", "熱線", "行动电话", "行動電話", "市话", "客服", "致电", "致電", "拨打", "撥打", "联系方式",
	"携帯", "ファックス", "ファクス", "ファクシミリ", "フリーダイヤル", "電話番号", "テレホン", "ケータイ", "전화", "전화번호", "휴대폰", "핸드폰", "휴대전화", "연락처", "팩스", "폰번호",
	"โทร", "โทรศัพท์", "มือถือ", "แฟกซ์", "โทรสาร", "เบอร์",
	// Vietnamese, Indonesian, Malay, Filipino, Swahili, Afrikaans
	"điện thoại", "dien thoai", "đt", "sđt", "sdt", "dtdd", "đtdđ", "di động", "di dong", "hotline", "telepon", "telpon", "telp", "no hp", "nomor hp", "ponsel", "handphone", "telefon bimbit",
	"telepono", "simu", "namba ya simu", "selfoon", "faks",
	// Armenian, Georgian
	"հեռախոս", "հեռ", "ტელეფონი", "ტელ", "მობილური", "მობ",
}

// weakWords are said beside phone numbers and beside much else. They count
// only close to a number that is written like one.
var weakWords = [...]string{
	"call", "calling", "called", "contact", "contacted", "reach", "reached", "dial", "dialing", "dialling", "ring", "text", "texted", "direct", "office", "call me", "call us",
	"anrufen", "ruf", "rufen", "rufe", "anruf", "erreichen", "erreichbar", "ruckruf", "zentrale",
	"appeler", "appelez", "appelle", "joindre", "joignable", "rappeler", "rappelez", "fixe", "contacter", "standard",
	"llamar", "llame", "llamame", "llama", "llamenos", "llamando", "contactar", "contacto", "fijo", "marcar", "marque",
	"ligar", "ligue", "contacte", "contato", "contatar", "fixo",
	"chiamare", "chiama", "chiami", "chiamami", "contattare", "recapito", "recapiti", "fisso", "utenza",
	"bellen", "bel", "bereiken", "bereikbaar", "contacteer",
	"ring", "ringa", "kontakt", "kontakta", "soita", "soittaa", "helista",
	"zadzwon", "dzwonic", "dzwon", "volejte", "zavolejte", "zavolajte", "hivja", "hivjon", "hivj", "sunati", "suna", "nazovite", "zvati", "pokličite",
	"arayin", "arayabilirsiniz", "ara", "hp",
	"звоните", "позвоните", "звонить", "звони", "дзвоніть", "телефонуйте", "обадете", "связи", "перезвоните",
	"καλεστε", "καλέστε", "επικοινωνια", "התקשר", "התקשרו", "اتصل", "للاتصال", "تواصل", "تماس", "कॉल", "संपर्क",
	"联系", "聯繫", "連絡先", "お問い合わせ", "문의", "ติดต่อ", "gọi", "liên hệ", "hubungi", "tumawag", "piga", "bel",
}

// nounWords are weak, and are said of every number.
var nounWords = [...]string{
	"cep", "number", "numbers", "num", "nummer", "numero", "numer", "nr", "cislo", "szam", "numar", "numara", "numaram", "numarasi", "номер", "номеру", "αριθμος", "מספר", "رقم", "شماره", "नंबर", "号码", "號碼", "番号", "번호", "nomor", "numeroon", "numerosta", "αριθμός",
}

// labelWords count only directly in front, with a colon or its like.
var labelWords = [...]string{
	"t", "m", "f", "p", "c", "o", "h", "w", "d", "te", "mo", "fa", "ph", "n", "т", "ф", "м", "τ", "φ", "κ", "ט", "נ", "פ", "ت", "ف",
}

// otherWords say that the number behind them is something else, and that
// nearer than any cue.
var otherWords = [...]string{
	"order", "orders", "order number", "order no", "order id", "invoice", "invoice number", "account", "account number", "account no", "acct", "accounts", "id", "ids", "identifier", "ref", "reference",
	"reference number", "ticket", "ticket number", "case", "case number", "case no", "isbn", "issn", "ssn", "social security", "social security number", "nhs", "nhs number", "vat", "vat number", "tax", "tax id", "tin", "ein",
	"itin", "passport", "passport number", "license", "licence", "license number", "licence number", "tracking", "tracking number", "parcel", "serial", "serial number", "sku", "part", "part number", "part no",
	"model", "version", "ver", "build", "release", "port", "page", "pages", "amount", "total", "price", "sum", "balance", "usd", "eur", "gbp", "card", "card number", "credit card", "iban", "bic", "swift", "routing", "routing number",
	"sort code", "zip", "zip code", "postal", "postcode", "form", "omb", "timestamp", "epoch", "unix", "commit", "hash", "uuid", "guid", "imei", "imsi", "iccid", "sequence", "seq", "transaction", "txn", "batch",
	"dob", "date", "born", "npi", "mrn", "policy", "policy number", "claim", "claim number", "member", "member id", "customer", "customer number", "customer id", "patient", "patient id", "employee", "employee id", "user id", "userid",
	"po", "purchase order", "confirmation", "confirmation number", "booking", "booking number", "reservation number", "flight", "meter", "vin", "ean", "upc", "gtin", "asin", "arn", "pid", "bytes", "byte", "offset", "size", "score", "rfc",
	"article", "item", "item number", "product", "lot", "doi", "orcid", "oclc", "pmid", "duns", "abn", "acn", "tfn number", "medicare", "sin", "social insurance", "docket", "section", "patent", "registration", "registration number", "otp", "pin", "code",
	// other languages
	"bestellnummer", "bestellung", "rechnung", "rechnungsnummer", "kundennummer", "kontonummer", "konto", "auftragsnummer", "sendungsnummer", "steuernummer", "steuer id", "personalausweis", "ausweisnummer", "vertragsnummer", "aktenzeichen", "artikelnummer",
	"versicherungsnummer", "mitgliedsnummer", "matrikelnummer", "plz", "blz",
	"commande", "facture", "compte", "dossier", "siret", "siren", "securite sociale", "nir",
	"pedido", "factura", "cuenta", "expediente", "dni", "nif", "cif", "nie", "nhc", "nass", "cp", "codigo postal", "colegiado", "num colegiado", "curp", "rut", "cuit", "cuil", "cpf", "cnpj", "cep código", "rg", "pis", "fatura", "encomenda", "conta", "nota fiscal", "processo",
	"ordine", "fattura", "conto", "partita iva", "codice fiscale", "piva", "bestelling", "factuur", "rekening", "rekeningnummer", "bsn", "kvk", "klantnummer", "ordernummer", "organisationsnummer", "personnummer", "fakturanummer", "kontonr", "orgnr", "cvr", "cpr", "henkilotunnus", "y tunnus",
	"zamowienie", "zamowienia", "faktura", "pesel", "nip", "regon", "krs", "rachunek", "objednavka", "ico", "dic", "rodne cislo", "adoszam", "cui", "cnp", "oib", "jmbg", "egn", "siparis", "fatura no", "tc kimlik", "vergi",
	"заказ", "заказа", "счет", "счёт", "инн", "снилс", "огрн", "кпп", "паспорт", "бик", "єдрпоу", "іпн", "αφμ", "αμκα",
	"订单", "訂單", "身份证", "账号", "帳號", "编号", "快递单号", "注文", "口座", "マイナンバー", "주문", "계좌", "주민등록번호", "사업자", "운송장",
}

// A cueing is what the words around a number say.
type cueing struct {
	level  uint8 // 0 none, 1 weak, 2 strong, 3 a label
	dist   int   // words between
	letter bool  // it is a label of one letter
	behind bool  // the nearest cue stands behind the number
	noun   bool  // the nearest cue is no more than "number"
}

const (
	noCue uint8 = iota
	weakCue
	strongCue
	labelCue
)

// cue weighs the words around [begin, end).
func (p *plan) cue(c *detect.Cursor, begin, end int) cueing {
	if c.Cue() == Type {
		return cueing{level: labelCue}
	}
	q := cueing{dist: 100}
	var buf [24]detect.CueHit
	cued := c.Cued(end)
	if cued {
		for _, h := range p.cues.Before(c, begin, p.cues.Header(c, begin, buf[:0])) {
			q.weigh(c, h, begin)
		}
	}
	if labeled(c, begin) {
		for _, h := range p.labels.Before(c, begin, buf[:0]) {
			q.weigh(c, h, begin)
		}
	}
	if !cued || q.plain() { // then nothing behind the number says more
		return q
	}
	for _, h := range p.cues.After(c, end, buf[:0]) {
		if h.Distance <= 1 && attached(c.Text, end, h) {
			q.weigh(c, h, begin)
		}
	}
	return q
}

// plain reports whether a word for phone stands directly in front.
func (q *cueing) plain() bool { return q.level >= strongCue && q.dist == 0 && !q.behind }

// weigh takes a hit beside a number that begins at begin, if it says more than q.
func (q *cueing) weigh(c *detect.Cursor, h detect.CueHit, begin int) {
	d, level := h.Distance, noCue
	switch h.ID {
	case strong:
		level = strongCue
		if h.Key {
			level = labelCue
		}
	case weak, noun:
		if d <= 3 && !h.After {
			level = weakCue
		}
	case label:
		if h.Key && (h.End > 0 || h.Begin > 0) && oneLine(c.Text[h.End:begin]) {
			level, q.letter = labelCue, true
		}
	}
	if level == noCue || level < q.level || level == q.level && d >= q.dist {
		return
	}
	if level != labelCue || h.ID == strong {
		q.letter = false
	}
	c.Because(h)
	q.level, q.dist, q.behind, q.noun = level, d, h.After, h.ID == noun
}

// against reports whether a word says that the number [begin, end) is something
// else, and that nearer than any cue.
func (p *plan) against(c *detect.Cursor, q cueing, begin, end int) bool {
	if q.level == labelCue || q.plain() {
		return false
	}
	var buf [24]detect.CueHit
	nearest := 100
	for _, h := range p.others.Near(c, begin, end, buf[:0]) {
		switch d := h.Distance; {
		case h.After && d == 0 && attached(c.Text, end, h):
			nearest = min(nearest, 1)
		case !h.After && d <= 2:
			nearest = min(nearest, d)
		}
	}
	switch q.level {
	case weakCue:
		return nearest <= q.dist+1
	case strongCue:
		return nearest < q.dist || nearest == q.dist && q.behind
	}
	return nearest < 100
}

// labeled reports whether the mark of a label may stand in front of begin.
func labeled(c *detect.Cursor, begin int) bool {
	for i := begin - 1; i >= max(c.Lo, begin-16); i-- {
		switch c.Text[i] {
		case ':', '=', '>', '\t', '|':
			return true
		case ' ', '"', '\'', '\n', '\r', '(', '+', '#', '*', '-', '\\', '[', '{', '`', ',':
		default:
			return false
		}
	}
	return false
}

// attached reports whether a cue behind a number that ends at end is said of
// that number: it follows in the sentence or in brackets, and is not the label
// of another number.
func attached(t string, end int, h detect.CueHit) bool {
	for _, ch := range []byte(t[end:h.Begin]) {
		switch ch {
		case ':', '=', '/', '_', '"', '>':
			return false
		}
	}
	for i := h.End; i < len(t) && i < h.End+6; i++ {
		switch ch := t[i]; {
		case ch == ':' || ch == '=' || ch == '+' || ch == '(' || isDigit(ch):
			return false
		case ch != ' ' && ch != '.' && ch != '"':
			return true
		}
	}
	return true
}

func oneLine(s string) bool {
	for i := range len(s) {
		if s[i] == '\n' {
			return false
		}
	}
	return true
}
