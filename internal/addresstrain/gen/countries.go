package gen

import (
	"fmt"
	"slices"
	"strings"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"
)

// A country says how its addresses are written. The forms follow the postal
// unions' sheets (UPU S42) and the sites of the posts.
type country struct {
	iso    string
	street func(*Gen) string
	code   func(*Gen) string
	forms  []string
	names  []string // of the country
	abbr   []string // of its regions
	towns  []string // large ones, drawn more often
	us     bool     // long house numbers
}

var usStates = fields("AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC")

var usStateNames = fields("Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Georgia Hawaii Idaho Illinois Indiana Iowa Kansas Kentucky Louisiana Maine Maryland Massachusetts Michigan Minnesota Mississippi Missouri Montana Nebraska Nevada New_Hampshire New_Jersey New_Mexico New_York North_Carolina North_Dakota Ohio Oklahoma Oregon Pennsylvania Rhode_Island South_Carolina South_Dakota Tennessee Texas Utah Vermont Virginia Washington West_Virginia Wisconsin Wyoming")

func zip(n int) func(*Gen) string { return func(g *Gen) string { return g.digits(n) } }

func ukCode(g *Gen) string {
	s := g.any("B", "M", "L", "E", "N", "W", "SW", "SE", "NW", "EC", "WC", "EH", "G", "CF", "LS", "BS", "BN", "CB", "OX", "YO", "DH", "AB", "PL", "TR", "KT", "RG", "BT", "NE", "S", "DE", "LE", "CV", "HX", "SL", "GU") + fmt.Sprint(g.between(1, 28))
	if g.chance(.08) {
		s = g.any("SW1A", "W1T", "EC1V", "EC2A", "WC2H", "N1C", "SE1P", "W1U")
	}
	return s + g.any(" ", " ", " ", " ", " ", "") + g.digits(1) + g.letters(2)
}

func caCode(g *Gen) string {
	return g.letters(1) + g.digits(1) + g.letters(1) + g.any(" ", " ", " ", "") + g.digits(1) + g.letters(1) + g.digits(1)
}

func ieCode(g *Gen) string {
	return g.any(fmt.Sprintf("D%02d", g.between(1, 24)), "T12", "H91", "V94", "A65", "K67", "R95", "P31", "X91", "D6W") + g.any(" ", " ", "") + g.letters(1) + g.digits(1) + g.any(g.letters(1)+g.digits(1), g.digits(2))
}

func usStreets(g *Gen) string { return g.usStreet() }

func en(iso string) func(*Gen) string { return func(g *Gen) string { return g.enStreet(iso) } }

func suffixed(names []string, types ...string) func(*Gen) string {
	return func(g *Gen) string {
		s := g.pick(names)
		if t := g.any(types...); t != "" {
			s += " " + t
		}
		return s
	}
}

// countries, by a key that is the ISO code, with a letter behind it for a
// second kind of the same country.
var countries = map[string]*country{
	"US": {us: true, street: usStreets, code: func(g *Gen) string {
		if g.chance(.12) {
			return g.digits(5) + "-" + g.digits(4)
		}
		return g.digits(5)
	}, abbr: usStates, towns: fields("New_York Los_Angeles Chicago Houston Phoenix Philadelphia San_Antonio San_Diego Dallas Austin San_Jose Fort_Worth Columbus Charlotte Indianapolis San_Francisco Seattle Denver Boston Nashville Detroit Portland Las_Vegas Memphis Baltimore Milwaukee Tucson Fresno Sacramento Omaha Raleigh Miami Oakland Minneapolis Tulsa Tampa Arlington Brooklyn Buffalo Springfield"), forms: []string{
		"<U:{B}>, {n} {s}|{c}, {A} {z}", "{n} {s}[, <U:Rear Apt>], {c}, {A} {z}", "{n} {s} <U:Bldg {1}>|{c} {A} {z}", "<S:Rural Route {b}, Box {b}{L}>, {c}, {a} {z}", "<S:HC {b} Box {b}>, {c}, {A} {z}", "{n} {s}, {c} {A}",
		"{n} {s}[, {u}]|{c}, {A} {z}", "{n} {s}[, {u}]|{c}, {A} {z}", "{n} {s}[ {u}]|{c} {A} {z}", "{n} {s}[, {u}], {c}", "{n} {s}[, {u}]", "{n} {s}[ {u}]", "{n} {s}|{c}, {A}", "{n} {s} {c} {A} {z}", "{n} {s}, {c} {A}", "{n} {s}|{u}|{c}, {A} {z}",
		"<S:P.O. Box {b}>|{c}, {A} {z}", "<S:PO Box {b}>, {c} {A} {z}", "<S:P.O. Box {b}>", "<S:PO Box {b}>|{c}, {A} {z}", "<S:P. O. Box {b}>|{c}, {A} {z}", "<S:POB {b}>|{c} {A} {z}", "{n} {s}|{u}|{c}|{a} {z}", "<S:Unit {b} Box {b}>|<P:APO> <R:AE> {z}", "<S:PSC {b}, Box {b}>|<P:APO> <R:AP> {z}", "<S:USS {H}>|<P:FPO> <R:AP> {z}", "<S:CMR {b} Box {b}>|<P:APO> <R:AE> {z}", "<S:RR {b} Box {b}>|{c} {A} {z}", "<S:HC {b} Box {b}>|{c}, {A} {z}", "{n} {s}|{c}, {A} {z}|{C}", "{n} {s}[, {u}], {c}, {a} {z}, {C}", "{n} {s}, {z}", "{n} {s}, {c}, {a}", "{n} {s}, {c}, {a}, {C}", "{n} {s}[ {u}]|{c} {a} {z}", "{n} {s} {c}", "{u}, {n} {s}, {c}, {A} {z}", "{n} {s}, {c}", "<S:{s} & {s}>|{c}, {A}", "<S:{s} and {s}>, {c}", "<S:corner of {s} and {s}>", "<N:{n} block of> {s}", "<N:{n} block of> {s}, {c}", "{c}, {A} {z}", "{c}, {a} {z}", "<U:{H} Building>, {n} {s}|{c}, {A} {z}", "<U:{H} Plaza>|{n} {s}, {u}|{c}, {A} {z}",
	}, names: []string{"USA", "United States", "U.S.A.", "US", "United States of America"}},
	"GB": {street: en("GB"), code: ukCode, abbr: fields("Surrey Kent Essex"), towns: fields("London Manchester Birmingham Leeds Glasgow Edinburgh Liverpool Bristol Sheffield Cardiff Belfast Leicester Nottingham Newcastle_upon_Tyne Brighton Oxford Cambridge York Bath Reading"), forms: []string{
		"<U:{B}>, {n} {s}|{c} {z}", "<U:{B}>|{s}|{c}|{z}", "<U:Flat {1}, {B}>, {n} {s}, {c} {z}", "<U:{1} {B}>, {n} {s}, {q}, {z}", "<U:{B}>|<U:{1}rd Floor>|{n} {s}|{c}|{z}", "<U:{B}>, {s}, {q}, {z}", "<U:{1}{L} {B}>, {n} {s}, {c} {z}", "<U:Flat {1}/{1}>, {n} {s}, {c} {z}",
		"{n} {s}|{c}|{z}", "{n} {s}|{c} {z}", "{n} {s}, {c} {z}", "{n} {s}|{c} {z}|{C}", "<U:Flat {1}>, {n} {s}|{c} {z}", "<U:Flat {1}>|{n} {s}|{c}|{z}", "{n} {s}|{q}|{c}|{z}[|{C}]", "<U:{H} House>|{n} {s}|{c} {z}", "<U:The {H}>, {s}|{q}|{z}", "<U:{H} Cottage>, {s}|{q}|{z}", "<U:{H} Farm>, {s}, {q}, {z}", "{n} {s}", "<U:Unit {1}>, <U:{H} Business Park>|{s}|{c}|{z}", "{n} {s}, {c}", "{n} {s}|{c}|{a}|{z}", "<U:Flat {1}, {H} Court>|{s}|{c} {z}", "<U:{1}st Floor>, {n} {s}, {c} {z}", "<U:Suite {1}, {H} House>, {n} {s}, {c}, {z}", "<S:PO Box {b}>|{c}|{z}", "{c} {z}", "{n} {s} {z}", "{n}, {s}, {c}, {z}", "{n} {s}, {q}, {c}",
	}, names: []string{"UK", "United Kingdom", "England", "Scotland", "Wales", "GB", "Great Britain", "Northern Ireland"}},
	"CA": {us: true, street: either(en("CA"), usStreets), code: caCode, abbr: fields("ON BC QC AB MB SK NS NB NL PE YT NT"), towns: fields("Toronto Montreal Vancouver Calgary Edmonton Ottawa Winnipeg Halifax Victoria Mississauga Hamilton Regina"), forms: []string{
		"{n} {s}[, {u}]|{c}, {A} {z}", "<U:{1}>-{n} {s}|{c} {A} {z}", "{n} {s}|{c}, {a}|{z}[|{C}]", "{n} {s}, {c}", "{n} {s}, {c}, {A} {z}, {C}", "<S:PO Box {b}>|{c}, {A} {z}", "{n} {s}|{c} {A} {z}", "{c}, {A} {z}", "{n} {s}[ {u}], {c} ({A}) {z}", "<S:RR {b}>|{c}, {A} {z}",
	}, names: []string{"Canada"}},
	"CAq": {us: true, street: typed(frTypes, append(slices.Clone(frBase), frName...), "fr_CA", "CA", false), code: caCode, abbr: fields("QC Québec NB"), towns: fields("Montréal Québec Laval Gatineau Sherbrooke Longueuil Moncton Trois-Rivières"), forms: []string{
		"{n}, {s}[, <U:app. {1}>]|{c} (<R:Québec>) {z}", "{n} {s}|{c}, {A} {z}", "{n}, {s}, <U:bureau {b}>|{c} (<R:QC>) {z}", "{n} {s}[, <U:apt {1}>], {c}, {A}, {z}[, {C}]", "{n}, {s}, {c}",
	}, names: []string{"Canada"}},
	"AU": {street: en("AU"), code: zip(4), abbr: fields("NSW VIC QLD WA SA TAS ACT NT"), towns: fields("Sydney Melbourne Brisbane Perth Adelaide Hobart Darwin Canberra Newcastle Geelong Cairns Parramatta Fremantle"), forms: []string{
		"<U:{B}>, {n} {s}, {c} {A} {z}", "<U:Unit {1}>/<N:{1}-{1}> {s}, {c} {A} {z}", "<U:Level {1}, {B}>, {n} {s}|{c} {A} {z}",
		"{n} {s}|{c} {A} {z}", "{n} {s}, {c} {A} {z}", "<U:{1}>/{n} {s}|{c}, {A} {z}[|{C}]", "<U:Unit {1}>, {n} {s}|{c} {A} {z}", "<U:Unit {1}>/{n} {s}, {c} {A} {z}", "<U:Shop {1}>/{n} {s}|{c} {A} {z}", "{n} {s}, {c} {z}", "<S:PO Box {b}>|{c} {A} {z}", "<S:GPO Box {b}>, {c} {A} {z}", "<U:Level {1}>, {n} {s}|{c} {A} {z}", "{n} {s}, {c}", "<S:Locked Bag {b}>|{c} {A} {z}", "{c} {A} {z}", "<U:Lot {1}> {s}, {c} {A} {z}",
	}, names: []string{"Australia", "AUSTRALIA"}},
	"NZ": {street: en("NZ"), code: zip(4), towns: fields("Auckland Wellington Christchurch Hamilton Dunedin Tauranga Napier Nelson Queenstown Rotorua"), forms: []string{
		"{n} {s}|{q}|{c} {z}[|{C}]", "{n} {s}|{c} {z}", "{n} {s}, {q}, {c} {z}", "<S:PO Box {b}>|{c} {z}[|{C}]", "<S:RD {b}>|{c} {z}", "<U:Flat {1}>, {n} {s}|{c} {z}", "<U:{1}>/{n} {s}, {q}, {c}", "<S:Private Bag {b}>|{c} {z}", "{n} {s}, {c}",
	}, names: []string{"New Zealand", "NZ"}},
	"IE": {street: en("IE"), code: ieCode, abbr: fields("Cork Galway Kerry Mayo Clare Meath Kildare Wicklow Louth Donegal Sligo Waterford Wexford Limerick Tipperary Kilkenny"), towns: fields("Dublin Cork Galway Limerick Waterford Kinsale Bray Athlone Sligo"), forms: []string{
		"<U:{B}>, {s}, {q}, <R:Co. {A}>", "<U:Apartment {1}, Block {L}>|<U:{B}>|{s}|<P:Dublin {1}>", "<U:Apt {1}>, <U:{B}>, {s}, <P:Dublin {1}>",
		"{n} {s}|{c}|{z}", "{n} {s}|{q}|<R:Co. {A}>[|{z}][|{C}]", "{n} {s}|<P:Dublin {1}>", "{n} {s}, {q}, <P:Dublin {1}>[, {z}][, {C}]", "{s}|{q}|<R:Co. {A}>|{C}", "<U:The {H}>, {s}, {c}, <R:Co. {A}>", "{n} {s}, {c}, <R:County {A}>, {z}", "<U:Apartment {1}>, {n} {s}, <P:Dublin {1}>, {z}", "{n} {s}, {c}",
	}, names: []string{"Ireland", "Éire", "Republic of Ireland"}},
	"IN": {street: either(suffixed(inName, inTypes...), en("IN"), func(g *Gen) string { return g.family("en_IN") + " " + g.any(inTypes...) }, func(g *Gen) string {
		return ordinal(g.between(1, 40)) + g.any(" Cross", " Main", " Cross Road", " Main Road")
	}), code: func(g *Gen) string { return g.any(g.digits(6), g.digits(6), g.digits(3)+" "+g.digits(3)) }, abbr: fields("Maharashtra Karnataka Tamil_Nadu Kerala Gujarat Delhi West_Bengal Telangana Punjab Haryana"), towns: fields("Mumbai Delhi Bengaluru Hyderabad Chennai Kolkata Pune Ahmedabad Jaipur Lucknow Kochi Gurugram Noida New_Delhi Bangalore"), forms: []string{
		"<U:{1}{L}, {B}>, {s}, {q}, {c} {z}", "<N:Door No {n}>, {s}, {q}, {c} {z}",
		"<U:Flat {1}, {H} Apartments>|{s}|{c} {z}[|{C}]", "<U:Flat No. {1}, {H} Residency>, {s}, {q}, {c} - {z}", "{n}, {s}|{q}|{c} - {z}", "<N:No. {n}>, {s}|{c}, {A} {z}", "{n}, {s}|{c}|{A}|{C}", "<N:Plot No. {n}>, <S:Sector {1}>|{c} {z}", "<N:H.No. {n}>, {s}|{c}-{z}", "<N:#{n}>, {s}, {q}, {c} {z}", "<U:{1}th Floor, {H} Tower>, {s}, {q}, {c} {z}, {C}", "<N:{n}>, {s}, {q}|{c} - {z}|{A}[, {C}]", "<N:Door No. {n}>, {s}, {c} {z}", "{n} {s}, {c}", "{s}, {q}, {c} {z}",
	}, names: []string{"India", "INDIA"}},
	"ZA": {street: either(en("ZA"), suffixed(afName, "Street", "Road", "Avenue", "Drive", "St")), code: zip(4), abbr: fields("Gauteng Western_Cape KwaZulu-Natal Limpopo"), towns: fields("Cape_Town Johannesburg Durban Pretoria Sandton Bloemfontein Stellenbosch Gqeberha"), forms: []string{
		"<U:{1} {B}>, {n} {s}, {q}, {z}",
		"{n} {s}|{q}|{c}|{z}[|{C}]", "{n} {s}|{c}[|{C}]", "{n} {s}, {c}, {z}", "{n} {s}, {c} {z}", "<S:PO Box {b}>|{c}|{z}", "<U:Unit {1}, {H} Park>, {n} {s}, {q}, {z}", "<S:Private Bag X{b}>|{c}|{z}", "{n} {s}, {q}, {c}, {A}, {z}, {C}",
	}, names: []string{"South Africa", "RSA"}},
	"NG": {street: either(en("NG"), suffixed(afName, "Street", "Close", "Crescent", "Road", "Way", "Avenue")), code: zip(6), abbr: fields("Lagos Rivers Kano Ogun Oyo"), towns: fields("Lagos Abuja Ibadan Kano Port_Harcourt Ikeja Lekki Enugu"), forms: []string{
		"<N:No. {n}> {s}, <U:{B}>, {q}, {c}",
		"{n}, {s}|{q}|{c}[|{C}]", "{n} {s}|{c} {z}|{C}", "<N:Plot {n}> {s}|{c}, {a}", "<N:No. {n}> {s}, {q}, {c}", "{n} {s}, {q}, {c}, {A} State, {C}", "<S:P.M.B. {b}>|{c}|{C}",
	}, names: []string{"Nigeria"}},
	"KE": {street: suffixed(afName, "Road", "Street", "Avenue", "Way", "Lane"), code: zip(5), towns: fields("Nairobi Mombasa Kisumu Nakuru Kampala Accra Lusaka Harare Gaborone Arusha"), forms: []string{
		"<S:P.O. Box {b}>-{z}|{c}[|{C}]", "<S:P.O. Box {b} - {z}>, {c}, {C}", "<S:P.O. Box {b}>|{c}|{C}", "{s}|{c}|{C}", "{n} {s}|{c}", "<U:{H} House>, {s}|<S:P.O. Box {b}>|{c}", "<S:PO Box {b}>, {c}", "<S:P O Box {b}>|{c}|{C}", "<N:Plot {n}>, {s}|{c}, {C}",
	}, names: []string{"Kenya", "Uganda", "Tanzania", "Zambia", "Ghana", "Zimbabwe", "Botswana", "Malawi", "Namibia", "Ethiopia", "Rwanda"}},
	"AE": {street: suffixed(arName, "Road", "Street", "Rd", "St.", "Avenue", ""), code: zip(5), towns: fields("Dubai Abu_Dhabi Sharjah Riyadh Jeddah Doha Kuwait_City Manama Muscat Amman Beirut Baghdad"), forms: []string{
		"<S:P.O. Box {b}>|{c}[|{C}]", "<S:PO Box {b}>, {c}, {C}", "{n} {s}|{c}|{C}", "<U:Office {1}, {H} Tower>|{s}|{c}[|{C}]", "{n} {s}|{c} {z}|{C}", "<U:Villa {1}>, {s}, {q}, {c}", "<U:Flat {1}, {H} Building>, {s}, {c}, {C}", "<U:{H} Center, {1}th Floor>, {s}|<S:P.O. Box {b}>|{c}|{C}", "{n} {s}, {q} District, {c} {z}, {C}", "<U:Building {1}>, <S:Road {b}>, <P:Block {1}>|{c}, {C}", "<U:Office {b}, {H} Tower>, {s}, {c}, {C}",
	}, names: []string{"United Arab Emirates", "UAE", "U.A.E.", "Saudi Arabia", "Qatar", "Kuwait", "Bahrain", "Oman", "Jordan", "Lebanon", "Iraq", "Yemen"}},
	"EG": {street: suffixed(arName, "Street", "St.", "Avenue", "", "St"), code: zip(5), towns: fields("Cairo Alexandria Giza Casablanca Rabat Tunis Algiers Tripoli Khartoum Dakar Abidjan"), forms: []string{
		"{n} {s}|{c}[ {z}]|{C}", "{n}, <S:Rue {s}>|{z} {c}|{C}", "{n} <S:Avenue {s}>|{c} {z}|{C}", "{n} {s}, {q}, {c}, {C}", "<S:BP {b}>|{c}|{C}", "<S:B.P. {b}>, {c}, {C}", "{n}, <S:Boulevard {s}>, {c} {z}", "<S:01 BP {b}>|{c} <P:01>|{C}",
	}, names: []string{"Egypt", "Morocco", "Maroc", "Tunisia", "Tunisie", "Algeria", "Algérie", "Senegal", "Sénégal", "Ivory Coast", "Côte d'Ivoire", "Cameroon", "Mali", "Benin", "Togo", "Gabon", "Madagascar", "Burkina Faso", "Niger", "Chad", "Libya", "Sudan"}},
	"SG": {street: either(func(g *Gen) string {
		return g.any("Ang Mo Kio Ave", "Bedok North Street", "Jurong West St", "Tampines Ave", "Serangoon Avenue", "Toa Payoh Lorong", "Clementi Ave", "Yishun Ring Road Street", "Woodlands Drive", "Hougang Ave", "Pasir Ris Street", "Choa Chu Kang Ave") + " " + fmt.Sprint(g.between(1, 90))
	}, func(g *Gen) string {
		return g.any("Orchard Road", "Robinson Road", "Raffles Place", "Shenton Way", "Bukit Timah Road", "Cecil Street", "Beach Road", "Anson Road", "Tanjong Pagar Road", "Upper Thomson Road", "Jalan Besar", "Holland Avenue")
	}), code: zip(6), towns: []string{"Singapore"}, forms: []string{
		"{n} {s}|<U:#0{1}-{b}>|<P:Singapore> {z}", "<N:Blk {n}> {s} <U:#1{1}-{b}>|<P:Singapore> {z}", "<N:Blk {n}> {s}, <U:#{1}-{b}>, <P:Singapore> {z}", "<N:Block {n}>, {s}, <U:#0{1}-{b}>, <P:Singapore> {z}", "{n} {s}|<P:Singapore> {z}", "{n} {s}, <P:Singapore>", "{n} {s}, <P:S>({z})", "{n} {s} <U:#0{1}-0{1}>",
	}, names: []string{"Singapore"}},
	"MY": {street: typed(myTypes, myName, "id_ID", "MY", false), code: zip(5), towns: fields("Kuala_Lumpur Petaling_Jaya Johor_Bahru George_Town Ipoh Shah_Alam Kuching"), abbr: fields("Selangor Johor Penang Perak Sabah Sarawak"), forms: []string{
		"<N:No. {n}>, {s}|{z} {c}[|{A}][|{C}]", "<N:No {n}>, <S:{s} {1}/{1}>, {q}, {z} {c}, {A}", "{n}, <S:{s} {1}/{1}>|{q}|{z} {c}", "<N:Lot {n}>, {s}|{z} {c}, {A}|{C}", "<U:Level {1}, Menara {H}>, {s}, {z} {c}, {C}", "{n}, {s}, {c}",
	}, names: []string{"Malaysia", "MALAYSIA"}},
	"ID": {street: typed(idTypes, idName, "id_ID", "ID", false), code: zip(5), towns: fields("Jakarta Bandung Surabaya Medan Semarang Yogyakarta Denpasar Makassar Jakarta_Selatan Jakarta_Pusat"), forms: []string{
		"{s} <N:No. {n}>|{c} {z}[|{C}]", "{s} <N:No.{n}>, {q}|{c}|{a} {z}", "{s} {n}|{c}", "{s} <N:Kav. {n}>|{c} {z}|{C}", "{s} <N:No. {n}>, {c}", "{s} <N:No. {n}> <U:RT 0{1}/RW 0{1}>, <P:Kel. {q}, Kec. {q}>, {c} {z}", "{s} {n}, {c} {z}", "Gedung <U:{H} Lt. {1}>, {s} <N:Kav. {n}>, {c} {z}",
	}, names: []string{"Indonesia"}},
	"PH": {street: either(en("PH"), suffixed(phName, "Street", "St.", "Avenue", "Ave.", "Blvd", "Road")), code: zip(4), towns: fields("Manila Quezon_City Makati Cebu_City Davao_City Taguig Pasig"), forms: []string{
		"{n} {s}, <P:Brgy. {q}>|{c}[ {z}]|{C}", "{n} {s}|{z} {c}|{C}", "<U:Unit {1}, {H} Bldg.>, {s}|{c}, {a}", "<N:Lot {n} Block {1}>, {s}, {c}", "{n} {s}, <P:Barangay {q}>, {c}, {z} {a}", "{n} {s}, {c}, {z}",
	}, names: []string{"Philippines"}},
	"JP": {street: suffixed(jpName, ""), code: func(g *Gen) string { return g.digits(3) + "-" + g.digits(4) }, abbr: fields("Tokyo Osaka Kyoto Kanagawa Hokkaido Fukuoka Aichi Hyogo Saitama Chiba"), towns: fields("Minato Shibuya Shinjuku Chiyoda Chuo Setagaya Nakano Kita Naka Sakyo Higashi"), forms: []string{
		"<N:{1}-{1}-{n}> {s}|<P:{c}-ku>|<R:Tokyo> {z}[|{C}]", "<N:{1}-{n}> {s}, <P:{c}-ku, {q}-shi>, {A} {z}, {C}", "<N:{1}-{n}> {s}|<P:{c}-shi>|{A} {z}|{C}", "{z} {A}|<P:{c}-shi>, {s} <N:{1}-{1}-{n}>|{C}", "<N:{1}-chome-{1}-{n}> {s}|<P:{c} City>|{A}|{C}", "〒{z} {A} <P:{c}-ku> {s} <N:{1}-{1}-{1}>", "<U:{H} Bldg. {1}F>, <N:{1}-{1}-{n}> {s}, <P:{c}-ku>, {A} {z}[, {C}]", "<N:{1}-{1}-{n}> {s}, <P:{c}-ku>, {A}", "<N:{1} Chome-{1}-{n}> {s}, <P:{c} City>, {A} {z}, {C}",
	}, names: []string{"Japan", "JAPAN"}},
	"KR": {street: either(suffixed(krName, "", "", fmt.Sprint(18)+"-gil"), func(g *Gen) string { return g.pick(krName) + fmt.Sprintf(" %d-gil", g.between(2, 90)) }), code: zip(5), abbr: fields("Seoul Busan Incheon Daegu Daejeon Gyeonggi-do Gwangju"), towns: krGu, forms: []string{
		"{n}, {s}|<P:{c}-gu>|<R:{A}> {z}[|{C}]", "{n}, {s}, <P:{c}-gu>, <R:{A}> {z}, {C}", "{n} {s}, <P:{c}-gu>|<R:{A}>[|{C}]", "<U:{1}F>, {n} {s}|<P:{c}-gu>|<R:{A}>|{z}|{C}", "{s} {n}|<P:{c}-gu> {z}|{C}", "{n}, {s}, <P:{q}-dong, {c}-gu>, <R:{A}>", "<U:#{b}>, {n} {s}, <P:{c}-gu>, <R:{A}> {z}",
	}, names: []string{"South Korea", "Republic of Korea", "Korea"}},
	"CN": {street: either(suffixed(cnName, "Road", "Lu", "Street", "East Road", "Avenue", "Rd", "West Road", "Rd.", "Dajie", "North Road", "South Street"), func(g *Gen) string { return g.cityName(g.pick(g.w.cities["CN"])) + g.any(" Road", " Lu", " Street") }), code: zip(6), abbr: fields("Guangdong Zhejiang Jiangsu Sichuan Shandong Fujian Hubei"), towns: fields("Beijing Shanghai Guangzhou Shenzhen Chengdu Hangzhou Nanjing Wuhan Taipei"), forms: []string{
		"<N:No. {n}> {s}|<P:{q} District>|{c}[ {z}]|{C}", "{n} {s}|{c} {z}|{C}", "<U:Room {b}>, {n} {s}|{c}, {A}|{C}", "<N:No. {n}>, {s}, <P:{q} District>, {c}, {A} {z}", "<U:Room {b}, Building {1}>, <N:No. {n}> {s}, <P:{q} District>, {c} {z}, {C}", "<U:{1}F>, <N:No. {n}>, <S:Sec. {1}, {s}>, <P:{q} Dist.>, {c} <P:City> {z}, {C}", "{n} {s}, {q}, {c}",
	}, names: []string{"China", "P.R. China", "PR China", "Taiwan", "People's Republic of China"}},
	"HK": {street: suffixed(hkName, "Road", "Street", "Road", "Road Central", "Rd", "Road West", "Road East"), code: zip(6), towns: fields("Kowloon Wan_Chai Central Mong_Kok Tsim_Sha_Tsui Causeway_Bay Kwun_Tong Sha_Tin Sheung_Wan Tsuen_Wan"), forms: []string{
		"<U:{1}/F>, {n} {s}|{c}|<R:Hong Kong>", "<U:Room {b}, {1}/F, {H} Building>, {n} {s}, {c}, <R:Hong Kong>", "<U:Flat {L}, {1}/F, {H} Mansion>|{n} {s}|{c}[|<R:Hong Kong>]", "<U:Unit {b}, {H} Centre>, {n} {s}, {c}", "<U:Rm {b}>, {n} {s}, {c}, <R:Hong Kong>, {C}", "{n} {s}, {c}, <R:Hong Kong>",
	}, names: []string{"China", "Hong Kong SAR", "HK"}},
	"TH": {street: either(suffixed(thName, "Road", "Rd.", "Road", ""), func(g *Gen) string { return "Soi " + g.pick(thName) + " " + g.digits(2) }), code: zip(5), towns: fields("Bangkok Chiang_Mai Phuket Pattaya Khon_Kaen"), forms: []string{
		"<N:{n}/{1}> {s}|{q}|{c} {z}[|{C}]", "{n} {s}|{c} {z}|{C}", "{n} <S:Moo {1}>, {s}|{c} {z}", "{n} {s}, <P:{q} Sub-district>, <P:{q} District>, {c} {z}", "<U:{1}th Floor, {H} Tower>, {n} {s}, {q}, {c} {z}, {C}",
	}, names: []string{"Thailand"}},
	"VN": {street: suffixed(viName, "", "", "Street", "Road", "St."), code: zip(6), towns: fields("Hà_Nội Hồ_Chí_Minh Hanoi Ho_Chi_Minh_City Đà_Nẵng Hue Can_Tho"), forms: []string{
		"{n} {s}|<P:Quận {1}>|{c}[|{C}]", "{n} {s}, <P:District {1}>|{c}|{C}", "{n} <S:Đường {s}>|{c} {z}", "<N:Số {n}> {s}, <P:Phường {1}>, <P:Quận {1}>, <P:TP. {c}>", "{n} {s}, <P:Ward {1}>, <P:District {1}>, {c}, {C}", "<N:So {n}> {s}|{c}|{C}",
	}, names: []string{"Vietnam", "Viet Nam", "Việt Nam"}},
	"PK": {street: either(func(g *Gen) string {
		return g.any("Shahrah-e-Faisal", "Mall Road", "Main Boulevard", "Jinnah Avenue", "G.T. Road", "Street "+g.digits(2), "University Road", "Zamzama Boulevard", "Khayaban-e-Iqbal", "Mirpur Road", "Gulshan Avenue", "Kazi Nazrul Islam Avenue", "Durbar Marg", "Galle Road", "Dhanmondi R/A", "Road No. "+g.digits(1), "Temple Road", "Kandy Road")
	}, en("PK")), code: func(g *Gen) string { return g.any(g.digits(5), g.digits(4)) }, towns: fields("Karachi Lahore Islamabad Dhaka Chittagong Colombo Kathmandu Kandy Rawalpindi"), forms: []string{
		"<N:House {n}>, {s}|{q}|{c} {z}[|{C}]", "<N:{n}-{1}> {s}|{c}|{C}", "<N:House No. {n}>, {s}, {q}, {c}", "<N:House {n}>, {s}, <S:Sector {L}-{1}>, {c}", "{n} {s}, {c} {z}, {C}", "<U:{1}rd Floor, {H} Plaza>, {s}, {c}-{z}, {C}", "{n}, {s}, <P:{c} 0{1}>, {C}", "<N:House # {n}>, <S:Road # {1}>, {q}, {c}-{z}, {C}",
	}, names: []string{"Pakistan", "Bangladesh", "Sri Lanka", "Nepal", "Maldives", "Afghanistan"}},
	"TR": {street: listed("tr", typed(trTypes, trName, "tr", "TR", true)), code: zip(5), towns: fields("İstanbul Ankara İzmir Antalya Bursa Kadıköy Beşiktaş Şişli Çankaya Konak"), forms: []string{
		"{s} <N:no:{n}> <U:daire {1}> {q} {c}", "{s} <N:No:{n}> <U:Daire {1}>, {q}, {c}", "{s} <N:No:{n}> <U:D:{1}> {q}/{c}", "{s} <N:no {n}> <U:kat {1}>, {c}",
		"{s} <N:No: {n}>|{z} <P:{q}/{c}>[|{C}]", "<S:{q} Mah. {s}> <N:No:{n}>/<U:{1}>|<P:{q}/{c}>", "{s} {n}|{z} {c}|{C}", "<S:{q} Mahallesi {s}> <N:No {n}> <U:D:{1}>|{c}", "<S:{q} Mah.>, {s}, <N:No: {n}>, {z} {q}, {c}", "{s} <N:No. {n}>, {c}", "{s} <N:No: {n}> <U:Kat: {1}>, {q}, {c}, {C}",
	}, names: []string{"Turkey", "Türkiye", "TÜRKİYE"}},
	"DE": {street: joined(deBase, deTypes, "de", "DE"), code: zip(5), abbr: fields("Bayern Hessen NRW Sachsen"), towns: fields("Berlin Hamburg München Köln Frankfurt_am_Main Stuttgart Düsseldorf Leipzig Dresden Hannover Nürnberg Bremen Rostock Freiburg Münster"), forms: []string{
		"{s} {n} <U:Hinterhaus>, {z} {c}", "{s} {n} <U:Hinterhaus>, {c}", "{s} {n}, <U:Tor {1}>, {z} {c}", "{s} {n} · {z} {c}",
		"{s} {n}|{z} {c}", "{s} {n}|{z} {c}", "{s} {n}, {z} {c}", "{s} {n}|{z} {c}[|{C}]", "{s} {n}|<Z:D-{z}> {c}", "{s} {n}, {c}", "{s} {n}", "<S:Postfach {b}>|{z} {c}", "<S:Am {s}> {n}|{z} {c}", "{s} {n}, <U:{1}. OG>, {z} {c}", "{s} {n}|{q}|{z} {c}", "{z} {c}, {s} {n}", "{z} {c}", "<Z:DE-{z}> {c}", "<S:An der {s}> {n}, {z} {c}", "{s} {n}|{z} {c}-<P:{q}>", "<S:Postfach {b}>, <Z:D-{z}> {c}, {C}", "{s} {n} in {z} {c}", "{s} {n} in {c}",
	}, names: []string{"Germany", "Deutschland", "GERMANY", "DEUTSCHLAND"}},
	"AT": {street: joined(deBase, fields("straße straße gasse gasse gasse weg platz str. ring"), "de_AT", "AT"), code: zip(4), towns: fields("Wien Graz Linz Salzburg Innsbruck Klagenfurt Villach Wels Vienna"), forms: []string{
		"{s} {n}|{z} {c}[|{C}]", "{s} <N:{n}>/<U:{1}/{1}>|{z} {c}", "{s} <N:{n}>/<U:{1}>, {z} {c}", "{s} {n}|<Z:A-{z}> {c}|{C}", "{s} {n}, <Z:A-{z}> {c}", "{s} {n}, <U:Top {1}>, {z} {c}", "{s} {n}, {c}", "{z} {c}, {s} {n}", "{s} <N:{n}>/<U:Stiege {1}/{1}>, {z} {c}",
	}, names: []string{"Austria", "Österreich", "AUSTRIA"}},
	"CH": {street: either(joined(deBase, fields("strasse strasse strasse weg gasse platz str. rain matte"), "de_CH", "CH")), code: zip(4), abbr: fields("ZH BE GE VD BS"), towns: fields("Zürich Bern Basel Luzern Winterthur St._Gallen Zug Chur Vaduz"), forms: []string{
		"{s} {n}|{z} {c}[|{C}]", "{s} {n}|<Z:CH-{z}> {c}", "{s} {n}, {z} {c}", "{s} {n}, {z} {c}, {C}", "<S:Postfach {b}>|{z} {c}", "{s} {n}|{z} {c} {A}", "<S:Postfach>|{s} {n}|{z} {c}", "{s} {n}",
	}, names: []string{"Switzerland", "Schweiz", "Suisse", "Svizzera", "Liechtenstein"}},
	"CHf": {street: typed(frTypes, append(slices.Clone(frBase), frName...), "fr_CH", "CH", false), code: zip(4), towns: fields("Genève Lausanne Neuchâtel Fribourg Sion Montreux Nyon Geneva"), forms: []string{
		"{s} {n}|{z} {c}[|{C}]", "{s} {n}, {z} {c}, {C}", "{s}, {n}|{z} {c}", "<S:Case postale {b}>|{z} {c}", "{s} {n}|<Z:CH-{z}> {c}|{C}", "{s} {n}, <Z:CH-{z}> {c}", "{n} {s}, {z} {c}", "{s} {n}, {c}", "<S:Via {H}> {n}, <Z:{z}> <P:Lugano>",
	}, names: []string{"Suisse", "Switzerland", "Schweiz"}},
	"FR": {street: typed(frTypes, append(slices.Clone(frBase), frName...), "fr", "FR", false), code: zip(5), towns: fields("Paris Lyon Marseille Toulouse Nice Nantes Strasbourg Bordeaux Lille Rennes Montpellier Grenoble Tours Dijon Angers"), forms: []string{
		"{n} {s}|{z} {c}[|{C}]", "{n} {s}, {z} {c}", "{n}, {s}|{z} {c}", "{n}, {s}, {z} {c}[, {C}]", "{n} {s}|{z} {c}", "{n} {s}, {c}", "{n} {s}", "<S:BP {b}>|{z} {c}", "{n} {s}|<U:Bât. {L}>|{z} {c}", "{n} {s}, <U:Bâtiment {L}, appt {1}>, {z} {c}", "{n} {s}|{z} <P:{K} CEDEX {1}>", "{n} {s} - {z} {c}", "{n} {s} {z} {c}", "<U:Résidence {H}>, {n} {s}, {z} {c}", "{n} {s}, <U:{1}e étage>, {z} {c}", "<S:Lieu-dit {H}>|{z} {c}", "{z} {c}", "{n} {s}|<S:CS {b}>|{z} {c} <P:Cedex>", "{n} {s}|<S:BP {b}>|<Z:F-{z}> {c}", "{n} {s} à {c}", "{n} {s} à {c} ({z})", "{n} {s}, {c} ({z})", "{n} {s}, <Z:{z}> {K}", "{s}, {z} {c}",
	}, names: []string{"France", "FRANCE", "Monaco"}},
	"BE": {street: either(joined(nlBase, nlTypes, "nl_BE", "BE")), code: zip(4), towns: fields("Brussel Antwerpen Gent Brugge Leuven Mechelen Hasselt Kortrijk"), forms: []string{
		"{s} {n}|{z} {c}[|{C}]", "{s} {n}|<Z:B-{z}> {c}", "{s} {n} <U:bus {1}>|{z} {c}", "{s} {n} <U:bus {1}>, {z} {c}", "{s} {n}, {z} {c}", "{s} {n}, {c}", "{s} {n}, <Z:BE-{z}> {c}, {C}",
	}, names: []string{"Belgium", "België", "Belgique"}},
	"BEf": {street: typed(frTypes, append(slices.Clone(frBase), frName...), "fr_BE", "BE", false), code: zip(4), towns: fields("Bruxelles Liège Namur Charleroi Mons Tournai Ixelles Brussels"), forms: []string{
		"{s}, {n}|{z} {c}", "{s} {n}|{z} {c}[|{C}]", "{s} {n} <U:bte {1}>|{z} {c}|{C}", "{s} {n}, {z} {c}, {C}", "{s} {n}, <U:boîte {1}>, {z} {c}", "{n} {s}, {z} {c}", "{s}, {n}, <U:bte {1}>, <Z:B-{z}> {c}", "{s} {n}, {c}",
	}, names: []string{"Belgique", "Belgium", "België"}},
	"LU": {street: typed(frTypes, append(slices.Clone(frBase), frName...), "fr_LU", "LU", false), code: zip(4), towns: fields("Luxembourg Esch-sur-Alzette Differdange"), forms: []string{
		"{n}, {s}|<Z:L-{z}> {c}[|{C}]", "{n} {s}|{z} {c}|{C}", "{n}, {s}, <Z:L-{z}> {c}", "{n} {s}, <Z:LU-{z}> {c}",
	}, names: []string{"Luxembourg", "Luxemburg"}},
	"NL": {street: joined(nlBase, nlTypes, "nl", "NL"), code: func(g *Gen) string {
		return fmt.Sprint(g.between(1000, 9999)) + g.any(" ", " ", " ", "") + g.letters(2)
	}, towns: fields("Amsterdam Rotterdam Den_Haag Utrecht Eindhoven Groningen Tilburg Breda Nijmegen Haarlem Leiden Maastricht 's-Gravenhage"), forms: []string{
		"{s} {n}|{z} {c}[|{C}]", "{s} {n}, {z} {c}", "{s} {n}|{z}  {c}", "{s} <N:{n}-{1}>|{z} {c}", "{s} <N:{n}>-<U:{L}>, {z} {c}", "{s} <N:{n}> <U:{1} hoog>, {z} {c}", "<S:Postbus {b}>|{z} {c}", "<S:Postbus {b}>, {z} {c}", "{s} {n}, {c}", "{s} {n}", "{s} {n} te {c}", "{s} {n} in {c}", "<Z:{z}>, {n}", "{z} {c}",
	}, names: []string{"Netherlands", "The Netherlands", "Nederland", "NEDERLAND", "Holland"}},
	"IT": {street: typed(itTypes, itBase, "it", "IT", false), code: zip(5), abbr: fields("RM MI TO NA BO FI VE GE PA BA CT VR PD BS"), towns: fields("Roma Milano Napoli Torino Palermo Genova Bologna Firenze Bari Venezia Verona Padova Trieste"), forms: []string{
		"{s} {n}|{z} {c}[ {A}][|{C}]", "{s}, {n}|{z} {c} ({A})", "{s} {n}, {z} {c}", "{s} {n}, {z} {c} ({A})", "{s} {n} - {z} {c} ({A})", "{s}, {n} - {z} {c}", "{s} {n}|{z} {c}-{A}|{C}", "{s} {n}, {c}", "{s} {n}", "{s}, {n}, {c}", "{s} {n}, <U:int. {1}>, {z} {c}", "{s} {n}, <U:scala {L}>, {z} {c} {A}", "{s} <N:snc>, {z} {c} ({A})", "{s}, <N:n. {n}>, {c}", "<S:Casella Postale {b}>, {z} {c}", "{z} {c} ({A}), {s} {n}",
	}, names: []string{"Italy", "Italia", "ITALIA", "San Marino"}},
	"ES": {street: typed(esTypes, esBase, "es", "ES", false), code: zip(5), towns: fields("Madrid Barcelona Valencia Sevilla Zaragoza Málaga Murcia Bilbao Alicante Córdoba Valladolid Vigo Granada"), forms: []string{
		"{s}, {n}[, <U:{o}>]|{z} {c}[|{C}]", "{s}, {n}, <U:{o}>, {z} {c}", "{s} {n}[, <U:{o}>]|{z} {c}", "{s}, {n}, <U:{o}>", "{s} <N:nº {n}>[, <U:{o}>]|{z} {c}", "{s}, {n}|{z} {c} ({a})", "{s} <N:s/n>|{z} {c}", "{s}, <N:s/n>, {c}", "{s} {n}", "{s}, {n}", "{s}, {n}, {c}", "{s} {n}, {c} ({a})", "<S:Apartado de Correos {b}>|{z} {c}", "{s}, {n}. {z} {c}", "{s}, <N:núm. {n}>, <U:{o}>, {z} {c}, {a}", "{s} {n} {z} {c}", "{z} {c} ({a})", "{s}, {n} - {z} {c}",
	}, names: []string{"Spain", "España", "ESPAÑA", "Andorra"}},
	"PT": {street: typed(ptTypes, ptBase, "pt_PT", "PT", false), code: func(g *Gen) string { return g.digits(4) + "-" + g.digits(3) }, towns: fields("Lisboa Porto Braga Coimbra Faro Aveiro Setúbal Évora Lisbon"), forms: []string{
		"{s} {n}|{z} {c}[|{C}]", "{s}, {n}, <U:{o}>|{z} {c}", "{s}, <N:nº {n}>|{z} {c}", "{s}, {n}, {z} {c}", "{s} {n}, <U:{o}>, {z} {c}", "{s} {n}, {c}", "<S:Apartado {b}>|{z} {c}", "{s}, <N:n.º {n}>, <U:{o}>, {z} {c}",
	}, names: []string{"Portugal"}},
	"BR": {street: typed(ptTypes, ptBase, "pt_BR", "BR", false), code: func(g *Gen) string {
		return g.any(g.digits(5)+"-"+g.digits(3), g.digits(5)+"-"+g.digits(3), g.digits(8))
	}, abbr: fields("SP RJ MG RS PR SC BA PE CE DF GO ES"), towns: fields("São_Paulo Rio_de_Janeiro Belo_Horizonte Salvador Fortaleza Curitiba Recife Porto_Alegre Brasília Manaus Campinas Santos"), forms: []string{
		"{s}, {n} - {q}|{c} - {A}|{z}[|{C}]", "{s}, {n} - {q}, {c} - {A}, {z}", "{s}, {n}, <U:apto {1}> - {q}, {c} - {A}, {z}", "{s}, {n}|{c}-{A}, {z}", "{s} {n}, <U:ap {1}>|{q}|{c}, {a}|{C}", "{s}, <N:nº {n}>, {q}, {c}", "{s} {n}, {q}, {c}", "{s}, {n}, {c}/{A}", "{s}, {n}, {c} - {A}, CEP <Z:{z}>", "{s}, {n}, <U:Bloco {L}>, {q}, {c}", "{s}, {n}", "<S:SQS {b}>, <U:Bloco {L}, apto {1}>, <P:Brasília> - <R:DF>", "{s} {n}, {c}",
	}, names: []string{"Brazil", "Brasil"}},
	"MX": {street: typed(esTypes, esBase, "es_MX", "MX", false), code: zip(5), abbr: fields("CDMX Jal. N.L. Pue. Ver. Jalisco Nuevo_León Yucatán Puebla"), towns: fields("Ciudad_de_México Guadalajara Monterrey Puebla Tijuana Mérida León Cancún Querétaro"), forms: []string{
		"{s} {n}[ <U:Int. {1}>], <P:Col. {q}>|{z} {c}[, {A}][|{C}]", "{s} {n}, <P:Col. {q}>, {z} {c}, {A}", "{s} <N:No. {n}>|{c}, {A} {z}", "{s} <N:#{n}>, {q}|{c}|{C}", "{s} {n}, <P:Colonia {q}>, {c}, {A}, <Z:C.P. {z}>", "{s} {n}, {q}, {c}", "{s} {n}, <U:Int. {1}>, <P:Col. {q}>, {z} {A}", "{s} <N:#{n}> <U:Depto. {1}>, <P:Col. {q}>, <Z:CP {z}>, {c}", "{s} {n}, {c}, {C}", "{s} <N:No. {n}>, <P:Fracc. {q}>, {c}",
	}, names: []string{"Mexico", "México"}},
	"AR": {street: typed(esTypes, esBase, "es", "AR", false), code: func(g *Gen) string {
		return g.any(g.digits(4), g.letters(1)+g.digits(4), g.letters(1)+g.digits(4)+g.letters(3))
	}, towns: fields("Buenos_Aires Córdoba Rosario Mendoza La_Plata Montevideo Asunción La_Paz Mar_del_Plata"), forms: []string{
		"{s} {n}[, <U:{o}>]|{z} {c}[|{C}]", "{s} {n}, <U:{o}>, {z} {c}, {C}", "{s} {n}|{c}|{a}|{C}", "{s} {n}, {c}", "{s} {n}, <U:Piso {1} Dpto. {L}>, {c}, {C}", "{s} {n}, ({z}) {c}", "{s} {n}, <P:CABA>", "{s} {n}, <U:{o}>, {c}",
	}, names: []string{"Argentina", "Uruguay", "Paraguay", "Bolivia"}},
	"CO": {street: func(g *Gen) string {
		return g.any("Calle", "Carrera", "Cra.", "Cl.", "Cra", "Avenida Calle", "Diagonal", "Transversal", "Kr", "Cll", "Av. Carrera", "Calle") + " " + fmt.Sprint(g.between(1, 180)) + g.any("", "", "", "A", " Bis", " Sur", "B")
	}, code: zip(6), towns: fields("Bogotá Medellín Cali Barranquilla Cartagena Bucaramanga Quito Guayaquil Caracas"), forms: []string{
		"{s} <N:# {1}-{n}>|{c}[|{C}]", "{s} <N:#{1}-{n}>, {c}", "{s} <N:No. {1}-{n}>[, <U:{o}>]|{c}, {a}", "{s} <N:#{1} - {n}>|{c} {z}|{C}", "{s} <N:N° {1}-{n}>, <U:Apto {b}>, {c}, {C}", "{s} <N:# {1}{L}-{n}> <U:Of. {b}>, {c} <R:D.C.>", "{s} <N:# {1} - {n}>",
	}, names: []string{"Colombia", "Ecuador", "Venezuela"}},
	"CL": {street: typed(esTypes, esBase, "es", "CL", false), code: zip(7), towns: fields("Santiago Valparaíso Concepción Las_Condes Providencia Viña_del_Mar"), forms: []string{
		"{s} {n}[, <U:Depto. {1}>]|{c}[|{a}][|{C}]", "{s} {n}|{z} {c}|{C}", "{s} <N:N° {n}>, {c}", "{s} {n}, <U:of. {1}>, {q}, {c}, {C}", "{s} {n}, {q}, {c}",
	}, names: []string{"Chile"}},
	"PE": {street: typed(esTypes, esBase, "es", "PE", false), code: zip(5), towns: fields("Lima Arequipa Cusco Trujillo San_José Guatemala Panamá San_Salvador Tegucigalpa Managua La_Habana Santo_Domingo"), forms: []string{
		"{s} {n}[, {q}]|{c} {z}[|{C}]", "{s} {n}|{c}, {a}|{C}", "{s} <N:Mz. {L} Lt. {1}>|{c}", "{s} <N:Nro. {n}>, <P:Urb. {q}>, {c}", "{s} {n}, <U:Dpto. {1}>, {q}, {c}, {C}", "{s} {n}, <P:Zona {1}>, {c}, {C}",
	}, names: []string{"Peru", "Perú", "Costa Rica", "Guatemala", "Panama", "El Salvador", "Honduras", "Nicaragua", "Cuba", "Dominican Republic", "Puerto Rico"}},
	"SE": {street: joined(svBase, svTypes, "sv", "SE"), code: func(g *Gen) string {
		return g.any(g.digits(3)+" "+g.digits(2), g.digits(3)+" "+g.digits(2), g.digits(5))
	}, towns: fields("Stockholm Göteborg Malmö Uppsala Linköping Umeå Västerås Örebro Lund"), forms: []string{
		"{s} {n}, <U:{1} tr>, {z} {c}", "{s} {n} <U:A, {1} tr>, {z} {c}",
		"{s} {n}|{z} {c}[|{C}]", "{s} {n}, {z} {c}", "{s} {n}, <U:lgh {1}0{1}>|{z}  {c}", "{s} {n}, <U:{1} tr>, {z} {c}", "<S:Box {b}>|{z} {c}", "<S:Box {b}>, {z} {c}", "{s} {n}", "{s} {n}, {c}", "{s} {n}, <Z:SE-{z}> {c}, {C}", "{s} {n} i {c}",
	}, names: []string{"Sweden", "Sverige", "SVERIGE"}},
	"NO": {street: joined(noBase, noTypes, "nb_NO", "NO"), code: zip(4), towns: fields("Oslo Bergen Trondheim Stavanger Tromsø Drammen Kristiansand"), forms: []string{
		"{s} {n}|{z} {c}[|{C}]", "{s} {n}, {z} {c}", "{s} {n}|<Z:N-{z}> {c}", "<S:Postboks {b}>|{z} {c}", "<S:Postboks {b} Sentrum>, {z} {c}", "{s} {n}", "{s} {n}, {c}", "{s} {n}, <Z:NO-{z}> {c}, {C}",
	}, names: []string{"Norway", "Norge"}},
	"DK": {street: joined(daBase, daTypes, "da", "DK"), code: zip(4), towns: fields("København Aarhus Odense Aalborg Esbjerg Roskilde København_V København_K Copenhagen Frederiksberg"), forms: []string{
		"{s} {n}, <U:{1}. mf.>, {z} {c} <P:{L}>", "{s} {n}, {z} {c} <P:N>", "{s} {n}, <U:{1}. tv>, {z} {c} <P:Ø>",
		"{s} {n}|{z} {c}[|{C}]", "{s} {n}, {z} {c}", "{s} {n}, <U:{1}. tv>|{z} {c}", "{s} {n}, <U:{1}. tv.>, {z} {c}", "{s} {n}, <U:{1}. th.>|<Z:DK-{z}> {c}", "{s} {n}, <U:st. tv>, {z} {c}", "{s} {n}", "{s} {n}, {c}", "{s} {n} <U:{1}. sal>, {z} {c}", "<S:Postboks {b}>, {z} {c}",
	}, names: []string{"Denmark", "Danmark"}},
	"FI": {street: joined(fiBase, fiTypes, "fi", "FI"), code: zip(5), towns: fields("Helsinki Espoo Tampere Vantaa Turku Oulu Tallinn Jyväskylä"), forms: []string{
		"{s} {n}[ <U:{L} {1}>]|{z} {c}[|{C}]", "{s} {n} <U:{L} {1}>, {z} {c}", "{s} {n}, {z} {c}", "{s} {n}|<Z:FI-{z}> {c}", "<S:PL {b}>|{z} {c}", "{s} {n}", "{s} {n} <U:as {1}>, {z} {c}", "{s} {n}, {c}",
	}, names: []string{"Finland", "Suomi", "Estonia", "SUOMI"}},
	"IS": {street: func(g *Gen) string { return g.pick(isWords) + g.any(isTypes...) }, code: zip(3), towns: fields("Reykjavík Akureyri Kópavogur"), forms: []string{"{s} {n}|{z} {c}[|{C}]", "{s} {n}, {z} {c}", "{s} {n}|<Z:IS-{z}> {c}"}, names: []string{"Iceland", "Ísland"}},
	"PL": {street: typed(plTypes, plName, "pl", "PL", false), code: func(g *Gen) string { return g.digits(2) + "-" + g.digits(3) }, towns: fields("Warszawa Kraków Łódź Wrocław Poznań Gdańsk Szczecin Lublin Katowice Warsaw"), forms: []string{
		"{s} {n}[/<U:{1}>]|{z} {c}[|{C}]", "{s} <N:{n}>/<U:{1}>, {z} {c}", "{s} {n}, {z} {c}", "{s} {n} <U:m. {1}>|{z} {c}", "{s} {n} <U:m. {1}>, {z} {c}", "{s} {n} <U:lok. {1}>, {z} {c}", "{s} {n}, {c}", "{s} {n}", "{z} {c}, {s} {n}", "<S:Skrytka pocztowa {b}>|{z} {c}", "{s} {n} w <P:{c}>",
	}, names: []string{"Poland", "Polska", "POLSKA"}},
	"CZ": {street: listed("cs_CZ", suffixed(czName, "")), code: func(g *Gen) string {
		return g.any(g.digits(3)+" "+g.digits(2), g.digits(3)+" "+g.digits(2), g.digits(5))
	}, towns: fields("Praha Brno Ostrava Plzeň Olomouc Liberec Praha_1 Praha_6 Prague"), forms: []string{
		"{s} {n}[/<N:{1}>]|{z} {c}[|{C}]", "{s} {n}, {z} {c}", "{s} <N:{b}/{1}>|{z} <P:{c} {1}>", "{s} <N:{b}/{1}>, {z} {c}", "<P:{c}> <N:č.p. {n}>, {z}", "{s} {n}, {c}", "{s} {n}, {z} <P:{c} {1}>", "<P:{c}> {n}|{z} {q}",
	}, names: []string{"Czech Republic", "Czechia", "Česká republika", "ČR"}},
	"SK": {street: listed("sk", suffixed(czName, "", "", "ulica")), code: func(g *Gen) string { return g.digits(3) + " " + g.digits(2) }, towns: fields("Bratislava Košice Žilina Nitra"), forms: []string{"{s} {n}|{z} {c}[|{C}]", "{s} <N:{b}/{1}>|{z} {c}", "{s} {n}, {z} {c}"}, names: []string{"Slovakia", "Slovensko"}},
	"HU": {street: func(g *Gen) string { return g.pick(huName) + " " + g.any(huTypes...) }, code: zip(4), towns: fields("Budapest Debrecen Szeged Pécs Győr Miskolc"), forms: []string{
		"{z} {c}, {s} <N:{n}.> <U:II/{1}.>", "{z} {c}, {s} <N:{n}.> <U:{1}. emelet {1}.>", "{z} {c} {s} {n}",
		"{z} {c}, {s} <N:{n}.>", "{z} {c}, {s} {n}", "{c}|{s} <N:{n}.>|{z}[|{C}]", "{s} {n}|{z} {c}|{C}", "{z} {c}, {s} <N:{n}.> <U:{1}. em. {1}.>", "{z} {c}, {s} <N:{n}.> <U:{1}/{1}>", "<P:{c}, XII. kerület>, {s} <N:{n}.>", "{c}, {s} <N:{n}.>",
	}, names: []string{"Hungary", "Magyarország"}},
	"RO": {street: typed(roTypes, roName, "ro", "RO", false), code: zip(6), abbr: fields("Cluj Ilfov Timiș"), towns: fields("București Cluj-Napoca Timișoara Iași Brașov Chișinău Bucharest"), forms: []string{
		"{s} <N:nr. {n}>[, <U:bl. {L}{1}, ap. {1}>]|{c} {z}[|{C}]", "{s} <N:nr. {n}>, {c}", "{s} <N:nr. {n}>, <U:bl. {L}{1}, sc. {L}, et. {1}, ap. {1}>, {c}", "{s} {n}|{z} {c}|{C}", "{s}, <N:nr. {n}>, {c}, <R:jud. {A}>", "{s} {n}, {c} {z}",
	}, names: []string{"Romania", "România", "Moldova"}},
	"BG": {street: either(typed(fields("ul. ul. bul. blvd. Blvd."), bgName, "mk", "BG", false), suffixed(bgName, "Street", "Blvd", "Str.", "St.")), code: zip(4), towns: fields("Sofia Plovdiv Varna Burgas Skopje Tirana Pristina"), forms: []string{"{s} {n}|{z} {c}[|{C}]", "{n} {s}|{z} {c}|{C}", "{z} {c}, {s} {n}", "{s} {n}, <U:fl. {1}, ap. {1}>, {c} {z}", "{n} {s}, {c}, {C}"}, names: []string{"Bulgaria", "North Macedonia", "Albania", "Kosovo"}},
	"HR": {street: either(listed("sr_RS_latin", suffixed(slName, "ulica", "", "cesta")), suffixed(slName, "ulica", "", "cesta")), code: zip(5), towns: fields("Zagreb Split Rijeka Osijek Sarajevo Mostar"), forms: []string{"{s} {n}|{z} {c}[|{C}]", "{s} {n}|<Z:HR-{z}> {c}", "{s} {n}, {z} {c}", "{s} {n}, {z} {c}, {C}"}, names: []string{"Croatia", "Hrvatska", "Bosnia and Herzegovina"}},
	"RS": {street: listed("sr_RS_latin", suffixed(slName, "", "ulica")), code: zip(5), towns: fields("Beograd Novi_Sad Niš Podgorica Belgrade"), forms: []string{"{s} {n}|{z} {c}[|{C}]", "<S:ul. {s}> <N:br. {n}>|{z} {c}", "{s} {n}, {z} {c}, {C}", "<S:Ul. {s}> {n}, {c}"}, names: []string{"Serbia", "Srbija", "Montenegro", "Bosnia and Herzegovina", "Bosna i Hercegovina"}},
	"SI": {street: listed("sl_SI", suffixed(slName, "cesta", "ulica", "")), code: zip(4), towns: fields("Ljubljana Maribor Celje Kranj"), forms: []string{"{s} {n}|{z} {c}[|{C}]", "{s} {n}|<Z:SI-{z}> {c}", "{s} {n}, {z} {c}"}, names: []string{"Slovenia", "Slovenija"}},
	"LV": {street: either(suffixed(ltName, "iela", "gatve", "g.", "gatvė", "pr.", "prospektas"), suffixed(ltName, "mnt", "tn", "tänav", "maantee", "iela", "g.", "Street")), code: func(g *Gen) string { return g.any(g.digits(4), g.digits(5)) }, towns: fields("Riga Rīga Vilnius Kaunas Tallinn Tartu Klaipėda"), forms: []string{"{s} {n}[-<U:{1}>]|{c}|<Z:LV-{z}>[|{C}]", "{s} {n}|{z} {c}|{C}", "{s} <N:{n}>-<U:{1}>, <Z:LT-{z}> {c}", "{s} {n}, {z} {c}", "{s} {n}, {c}, <Z:LV-{z}>, {C}"}, names: []string{"Latvia", "Lithuania", "Estonia", "Latvija", "Lietuva", "Eesti"}},
	"GR": {street: suffixed(grName, "", "", "", "Street", "St.", "Ave", "Str."), code: func(g *Gen) string { return g.any(g.digits(3)+" "+g.digits(2), g.digits(5), g.digits(4)) }, towns: fields("Athens Athina Thessaloniki Patra Heraklion Nicosia Limassol Piraeus"), forms: []string{"{s} {n}|{z} {c}[|{C}]", "{s} {n}, {z} {c}", "{s} {n}, {c} {z}, {C}", "{n} {s}|{c} {z}|{C}", "{s} {n}|{c}|{z}|{C}", "{n} {s}, {q}, {z} {c}, {C}"}, names: []string{"Greece", "Cyprus", "Hellas"}},
	"RU": {street: typed(ruTypes, ruName, "ru", "RU", false), code: func(g *Gen) string { return g.any(g.digits(6), g.digits(5)) }, towns: fields("Moscow Saint_Petersburg Kyiv Minsk Almaty Tbilisi Yerevan Baku Tashkent Novosibirsk Kharkiv Lviv"), forms: []string{
		"{s}, <N:d. {n}>[, <U:kv. {1}>]|{c}|{z}[|{C}]", "{z}, {c}|{s}, {n}|{C}", "{s} {n}|{c} {z}|{C}", "{c}|{s}, <N:{n}>-<U:{1}>|{z}|{C}", "{s} {n}, <U:apt. {1}>, {c}, {z}, {C}", "{n} {s}, {c} {z}, {C}", "{s} <N:{n}/{1}>, {c}, {C}",
	}, names: []string{"Russia", "Ukraine", "Belarus", "Kazakhstan", "Georgia", "Armenia", "Azerbaijan", "Uzbekistan", "Russian Federation", "Kyrgyzstan"}},
	"RUc": {street: listed("ru", func(g *Gen) string {
		return g.any("ул. ", "ул. ", "улица ", "пр. ", "проспект ", "пер. ", "ул ") + g.any("Ленина", "Пушкина", "Гагарина", "Мира", "Советская", "Кирова", "Тверская", "Садовая", "Лесная", "Шевченко", "Невский", "Новая", "Школьная", "Зелёная")
	}), code: zip(6), towns: fields("Москва Казань Санкт-Петербург Новосибирск Екатеринбург Київ Львів Самара Омск"), forms: []string{"{s}, <N:д. {n}>[, <U:кв. {1}>]|<P:г. {c}>|{z}", "{z}, <P:г. {c}>|{s}, {n}", "{s}, {n}", "<P:г. {c}>, {s}, <N:д. {n}>, <U:кв. {1}>", "{s} <N:{n}>, {c}"}, names: []string{"Россия", "Украина"}},
	"IL": {street: suffixed(ilName, "", " St", "Street", "Blvd", "St."), code: zip(7), towns: fields("Tel_Aviv Jerusalem Haifa Ramat_Gan Herzliya Be'er_Sheva Tel_Aviv-Yafo"), forms: []string{"{s} {n}|{c} {z}[|{C}]", "{n} {s}|{c}|{z}|{C}", "<S:P.O.B. {b}>|{c}|{C}", "{n} {s}, {c}, {C}", "{n} {s}, {c} {z}"}, names: []string{"Israel", "ISRAEL"}},
	"IR": {street: either(suffixed(arName, "Street", "St.", "Ave.", "Avenue"), func(g *Gen) string {
		return g.any("Valiasr", "Enghelab", "Azadi", "Ferdowsi", "Shariati", "Mirdamad") + g.any(" Street", " Ave", " Ave.", " St.")
	}), code: zip(10), towns: fields("Tehran Isfahan Shiraz Mashhad Kabul Damascus"), forms: []string{"<N:No. {n}>, {s}|{c} {z}|{C}", "<N:No. {n}>, {s}, {q}, {c}, {C}", "{n} {s}, {c}, {C}"}, names: []string{"Iran", "Syria", "Iraq"}},
}

// countryOf returns the country of a key, or one of common shape for those
// that are not described.
func countryOf(w *World, key string) *country {
	c, ok := countries[key]
	if !ok {
		c = &country{
			street: either(en(key), suffixed(afName, "Street", "Road", "Avenue", "St.", "Ave", ""), suffixed(arName, "Street", "Road", "Avenue", "St"), typed(frTypes, append(slices.Clone(frBase), frName...), "fr", key, false), typed(esTypes, esBase, "es", key, false), func(g *Gen) string {
				return g.cityName(g.pick(g.w.cities[key])) + g.any(" Street", " Road", " St", " Avenue", "", " Ave", " Rd.")
			}),
			code: func(g *Gen) string { return g.digits(g.any2(3, 4, 4, 5, 5, 6)) },
			forms: []string{
				"{n} {s}|{c}|{C}", "{n} {s}, {c}, {C}", "{s} {n}|{z} {c}|{C}", "{n} {s}|{c} {z}|{C}", "<S:P.O. Box {b}>|{c}|{C}", "<S:PO Box {b}>, {c}, {C}", "{n}, {s}, {q}, {c}, {C}", "<U:{H} Building>, {s}, {c}, {C}", "<S:B.P. {b}>|{c}|{C}", "{s} <N:No. {n}>, {c}, {C}", "<N:Plot {n}>, {s}, {c}, {C}", "<N:No. {n}> {s}, {q}, {c} {z}, {C}", "{n} {s}, {c} {z}, {a}, {C}", "{s}, {c}, {C}", "<P:Ward {1}>, {s}, {c} {z}", "<U:Block {L}>, {s} {n}, {c}", "<U:Suite {1}>, {n} {s}, {c}, {C}", "<S:P.O. Box {b}>, {s}, {c}, {C}", "<N:House {n}>, {s}, {q}, {c}", "<S:Apartado {b}>|{c}|{C}", "{s} {n}, {c}, {C}",
			},
			names: []string{countryName(key), strings.ReplaceAll(countryName(key), "&", "and")},
		}
	}
	d := *c
	d.iso = key[:2]
	return &d
}

// countryName returns the English name of a country.
func countryName(iso string) string {
	r, err := language.ParseRegion(iso)
	if err != nil {
		return iso
	}
	n := display.English.Regions().Name(r)
	if i := strings.IndexAny(n, "(,"); i > 0 {
		n = strings.TrimSpace(n[:i])
	}
	return n
}

// HeldCountries are the countries whose addresses training never sees.
var HeldCountries = []string{"CL", "HR", "KE", "LV", "PH", "SI", "SK", "TH"}

// Countries returns the keys of the countries that are trained on, or the
// held ones.
func Countries(held bool) []string {
	var out []string
	for k := range countries {
		if slices.Contains(HeldCountries, k) == held {
			out = append(out, k)
		}
	}
	slices.Sort(out)
	return out
}

// Others returns the countries that are not described: they are drawn with the
// common shape.
func Others(w *World) []string {
	var out []string
	for _, c := range w.codes {
		if countries[c] == nil && !slices.Contains(HeldCountries, c) {
			out = append(out, c)
		}
	}
	return out
}
