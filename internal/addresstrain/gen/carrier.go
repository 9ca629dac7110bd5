package gen

import (
	"fmt"
	"strings"

	"github.com/piikit/piikit/internal/address"
)

// builder puts a text together and keeps where the parts stand.
type builder struct {
	b strings.Builder
	t Text
}

func (b *builder) str(s string) { b.b.WriteString(s) }

// address writes an address; what stands between its parts belongs to it.
func (b *builder) address(ps []piece) {
	begin := b.b.Len()
	for _, p := range ps {
		at := b.b.Len()
		b.b.WriteString(p.text)
		if p.label != 0 {
			b.t.Parts = append(b.t.Parts, Part{Begin: at, End: b.b.Len(), Label: p.label})
		}
	}
	b.t.Spans = append(b.t.Spans, Span{begin, b.b.Len()})
}

// any writes what may be labelled in any way.
func (b *builder) any(s string) {
	at := b.b.Len()
	b.b.WriteString(s)
	b.t.Parts = append(b.t.Parts, Part{Begin: at, End: b.b.Len(), Any: true})
}

func (b *builder) text(from string) Text {
	b.t.Text, b.t.From = b.b.String(), from
	return b.t
}

func (g *Gen) person() string {
	l := g.any("en", "en", "en", "de", "fr", "es", "it", "nl", "pl", "en_IN", "pt_BR", "sv", "en_NG", "cs_CZ", "tr", "ro", "es_MX", "da", "hu", "id_ID")
	s := g.given(l) + " " + g.family(l)
	if g.chance(.1) {
		s = g.any("Mr ", "Mrs. ", "Ms ", "Dr. ", "Herr ", "Frau ", "M. ", "Mme ", "Sr. ", "Prof. ") + s
	}
	if g.chance(.06) {
		s = g.given(l) + " " + g.letters(1) + ". " + g.family(l)
	}
	return s
}

func (g *Gen) phone() string {
	return g.any(
		"+1 "+g.digits(3)+"-555-01"+g.digits(2), "("+g.digits(3)+") 555-01"+g.digits(2), g.digits(3)+"-555-01"+g.digits(2), "+44 20 7946 0"+g.digits(3), "0"+g.digits(3)+" "+g.digits(6), "+49 30 "+g.digits(7), g.digits(3)+"."+g.digits(3)+"."+g.digits(4), "01 "+g.digits(2)+" "+g.digits(2)+" "+g.digits(2)+" "+g.digits(2), "+34 "+g.digits(3)+" "+g.digits(3)+" "+g.digits(3), "+91 "+g.digits(5)+" "+g.digits(5),
		"0"+g.digits(4)+" "+g.digits(3)+" "+g.digits(4), "0"+g.digits(3)+" "+g.digits(3)+" "+g.digits(4), "0"+g.digits(2)+" "+g.digits(4)+" "+g.digits(4), "0"+g.digits(3)+"/"+g.digits(7), "(0"+g.digits(1)+") "+g.digits(4)+" "+g.digits(4), "0"+g.digits(2)+"-"+g.digits(8), "555-01"+g.digits(2), "+353 1 555 0"+g.digits(3), "0"+g.digits(3)+" "+g.digits(2)+" "+g.digits(2)+" "+g.digits(2), "+"+g.digits(2)+" "+g.digits(2)+" "+g.digits(3)+" "+g.digits(2)+" "+g.digits(2))
}

func (g *Gen) company() string {
	if g.chance(.2) {
		s := g.any(g.pick(enWords), g.family("en"), g.pick(enWords)+" "+g.pick(enWords)) + " " + g.any("Plaza", "Square", "Park", "Court", "Gardens", "Terrace", "Point", "Place", "Village", "Station", "Lodge", "Towers", "Heights", "House", "Road", "Street", "Lane") + " " + g.any("Hotel", "Apartments", "Inn", "Townhomes", "Apartment Homes", "Downtown", "Bar & Grill", "Clinic", "School", "Dental", "Condos", "Hotel Downtown")
		if g.chance(.3) {
			s += " in " + g.any("Seattle", "San Jose", "Leeds", "Fremont", "Toronto", "Berkeley")
		}
		return s
	}
	return g.any(g.family("en"), g.pick(enWords), g.pick(enWords)+" "+g.pick(enWords), g.family("de"), g.family("fr"), g.family("it"), g.family("en")+" & "+g.family("en")) +
		g.any(" Ltd", " Inc.", " GmbH", " & Sons", " LLC", " Group", " Bakery", " Clinic", " SA", " Hotel", " S.L.", " S.r.l.", " B.V.", " AB", " AG", " Consulting", " Solutions", " Logistics", " Café", " Restaurant", " University", " Hospital", " School", " Apartments", " Law Offices", " Dental", " Energy", " Insurance", " Bank", " Pty Ltd", " Oy", " Sp. z o.o.", " Foundation", " Studio", " Partners LLP", "")
}

func (g *Gen) email() string {
	return strings.ToLower(plain(strings.ReplaceAll(g.given("en")+g.any(".", "_", "")+g.family("en"), " ", ""))) + "@example." + g.any("com", "org", "net")
}

func (g *Gen) date() string {
	months := fields("January February March April May June July August September October November December")
	return g.any(
		fmt.Sprintf("%s %d, %d", g.any(months...), g.between(1, 28), g.between(1950, 2029)), fmt.Sprintf("%d %s %d", g.between(1, 28), g.any(months...), g.between(1950, 2029)), fmt.Sprintf("%02d/%02d/%d", g.between(1, 28), g.between(1, 12), g.between(1950, 2029)), fmt.Sprintf("%d-%02d-%02d", g.between(1990, 2029), g.between(1, 12), g.between(1, 28)), fmt.Sprintf("%02d.%02d.%d", g.between(1, 28), g.between(1, 12), g.between(1950, 2029)), fmt.Sprintf("%d %s", g.between(1, 28), g.any(months...)), fmt.Sprintf("%d de %s de %d", g.between(1, 28), g.any("enero", "mayo", "agosto"), g.between(1960, 2029)))
}

var before = []string{
	"My address is ", "my new address is ", "Please send it to ", "Ship to: ", "Shipping address: ", "Address: ", "address - ", "I live at ", "i live at ", "We moved to ", "They live at ", "The office is at ", "Our shop is located at ", "Deliver the parcel to ", "Pick me up at ", "Billing address: ", "Home address:\n", "Mailing address:\n", "Ship to:\n", "Visit us at ", "You can find us at ", "The meeting takes place at ", "Meet me at ", "The apartment at ", "Is the house at ", "Send the invoice to ", "Could you change my address to ", "Registered office: ", "Location: ", "Where is ", "A fire broke out at ", "The property, ", "Return to ", "I need a cab from ", "The package went to ", "my place is ", "it's at ", "Directions to ", "He was born in 1985 and lives at ", "Delivery was attempted at ", "Please update my records: ", "Why did you send my card to ", "The suspect was seen near ", "He resides at ", "I'm staying at ", "located at ", "The address is ", "Their address is ", "it is at ", "my neighbor at ", "a delivery for ", "the flat at ", "We are based in ", "Come to ", "I used to live at ", "sent to ", "Drop it off at ", "The hotel is at ", "The venue is located at ", "Our headquarters, ", "Write to us at ", "Correspondence: ", "Address line: ", "From: ", "To: ", "Residence: ", "Place of business: ", "Premises: ", "Site: ", "Job site: ", "Service address: ", "Return address: ", "Addr: ", "Our new office opens at ", "A package addressed to ", "My landlord owns ", "She grew up at ", "Electricity is out at ", "I was at ", "The clinic on ", "Can I get a ride to ", "take me to ", "Navigate to ", "I'd like to book a cab to ", "the store at ", "the house on ", "Property address: ", "Venue: ", "Where: ", "Legal address: ", "Postal address: ", "The warehouse in ", "shipped to ", "I want to change the delivery address to ", "Reply to: ", "(", "Forward my mail to ", "The accident happened at ", "The listing at ", "We'll be waiting at ", "Tenant at ", "delivery address is ", "This is regarding ", "Our old address was ", "It was delivered to ", "They sent it to ", "Do you deliver to ", "bill to ", "We just bought ", "my parents live at ", "Her apartment is at ", "the house at ", "a house at ", "our house is at ", "My house, ", "the building at ", "a flat in ", "the room at ", "the office on ", "the block at ", "Block of flats at ", "A house near ", "the plot at ", "house and garden at ", "the place at ", "to reach ", "heading to ", "to go to ", "How about ", "What about ", "the store on ", "Yes, it's ", "No problem: ", "That would be ", "Confirming a ride to ", "the school at ", "the corner of ", "the tower at ", "the unit at ", "the shop at ", "the premises at ", "the level below ", "The house no one wanted: ", "We stayed at ", "the big house on ", "Her house on ", "property located at ", "apartments on ", "apartment homes ", "The depot in ", "Either ", "Near ", "Visit ", "Try ", "See ", "Maybe ", "Then ", "Now ", "Not ", "Our ", "Old: ", "New: ", "From ", "To ", "Between ", "Behind ", "Opposite ", "Pickup: ", "Dropoff: ", "Was ", "Today ", "Yesterday I was at ", "c/o {N}, ", "{N}, ", "{N} at ", "{W}, ", "care of {N}, ", "attn. {N}, ", "Currently ", "Since May ", "Also ", "Only ", "Next to ", "In front of ", "Around ", "I own ", "We sold ", "She rents ", "This is ", "They closed ", "Someone at ", "address=", "addr: ", "- address: ", "Wohin? ", "Go to ", "Just ", "Both ", "Perhaps ", "Outside ", "Inside ", "Our pickup point, ", "The meeting point, ", "our head office, ", "The drop-off point, ", "Their old place, ", "The end of the line, ", "the car park, ", "Kannst du das an ", "Could you bring it to ", "Tu peux passer au ", "Puedes venir a ",
	"Our branch in ", "The shop in ", "Our shop is in ", "The office in ", "The clinic in ", "at ",
}

var after = []string{
	".", ".", ".", "", "", "\n", " and call me when you arrive.", ", please.", " by Friday.", "?", "!", " since March.", " is for sale.", ". Thanks!", ". My phone is {P}.", "\nPhone: {P}", "\nTel. {P}", " (second entrance).", ", is that right?", " before 5 pm.", " has a broken door.", "; ring twice.", ".\n\nBest regards,\n{N}", "\n\nDear {N},", " instead of the old one.", " with 3 boxes.", " at 10 am.", " on {D}.", ", tel. {P}.", " Phone {P}", ". It has 3 bedrooms and 2 baths.", " and the rent is $2,400.", ", and ask for {N}.", " - {P}", " has the spare key", ". Please change it on account M{5}.", ", but nobody was there.", " from 9 to 5.", " where I work.", " Fax {P}", ". Tel.: {P} E-mail: {E}", ". e-mail: {E}", " {E}", " | {P} | {E}", "\nEmail: {E}", ", phone {P}", ". The rating is 4.5.", " for $45.", " next week", " until {D}", ", attention {N}", " on account 12{5}", ". Order #{5}", ", thanks", " :)", "...", " - is this correct?", ").", "\". ", " for the next 3 months.", " (ask for {N}).", ". I have lived there for 12 years.", ", born {D}", "\nDate: {D}", "\nVAT no. {5}", ", which is 5 km away.", " to the airport.", "\nOk, it's perfect for me!", "\nThat's great.", ". I've reserved your table. Enjoy!", ". No smoking is allowed.", ". That's good.", ".\nOkay, thanks.", ". I made the reservation.", ", you'll find it easily.", ". Is this correct?", "\nYes, that's right.", "\nSure. How many people?", "\nThanks a lot.", ". The number is {P}.", ". Sorry, I couldn't book it.", ". Have a good time.", "\nWhat's their phone number?", ". Carriage House apartments can be rented.", " is {F} Garden Apartments.", " correct?", ", right?", " called {F} Condos with 2 baths.", "\n{G} wrote:", ". It's on the left.", ". Let me know.", ". He said so.", ". Ask {G}.", ". We are open.", "\nIt's the red door.", "\nI'll wait.", "\nNo problem.", " and 2 more people.", " by 6.30.", " $2,400 3 rooms 2 baths", " with 4 bed rooms and 3 baths.", " is {F} Park Apartments.", ". Cost is $296 nightly.", " has 5 stars.", ". I have a 4 star hotel for you.", " 2 people", " shared ride", ", 4 stars", " is booked for {D}.", " from {D} to {D}", " at 6:30 pm?", " (house 2)", " in 20 minutes", " 24 hours a day", ", 10 minutes from here",
	"; {A} {5}", ", {A} {5}", " | {A} {5}", "; {A} {D}", "; DOB {D}", "; tel {P}", " | {A} on request", ". Ref. {A}-{5}", " | VAT {5}", "; {N}", "; account {5}", ", {A}: {5}", " ({A} {5})", ". {G}", ". Cheers, {G}", ". Best, {N}", ". Regards, {G}", " x", " xx {G}", ". Bye, {G}", " - {G}",
	", ok.", ", ok?", ", you know?", ", right.", " works for me.", " is fine with me.", " would be best.", " thx", " pls", " or not.", " yesterday.", " tomorrow", " tonight", ", attn. {N}.", ", attn: {N}, by Friday.", " - attn: accounts payable", " Order {5}", " Invoice {5} of {D}", " Ref. {5}", " Account {5}", " Customer no. {5}", " Order number {5}", ", not to the old place", ", of course.", ", I think.", ", as always.", ", so hurry.", " seems right.", " sounds good.", " and that's it.", "&page=2", "' and nothing else", "', '", "\tpaid", " ?", " !!", "?!", ";", ":", "…", " —", " - ", ". Cheers", " Cheers, {G}", ", cheers", " (home)", " (work)", " [old]", " *",
}

// behind an address in other languages, by the first two letters of the key.
var localAfter = map[string][]string{
	"DE": {" schicken? Danke!", " liefern?", " senden?", ". Gruß, {G}", ". Gruß {N}", "\nGruß, {G}", ", bitte zweimal klingeln.", ", bitte klingeln.", " im Moment.", " Rechnungsnummer {5} vom {D}", " Kundennummer {5}", ", Bestellung {5}", " Bestellnr. {5}", " Lieferung am {D}", ", danke.", " Rufnummer {P}", " Datum {D}", " passt mir.", " ist zu vermieten.", " neben der Schule.", " in der Nähe vom Bahnhof.", ", gleich neben dem Rathaus.", " im zweiten Stock.", " und mein Paket kam nie an.", " und würde gern wissen, wann es kommt.", ", bitte ändern Sie das.", " seit Mai 2019.", ". Mein Name ist {N}.", " umgezogen.", " wohnhaft.", ". Vielen Dank!", " Tel. {P}", ", Telefon {P}", " ab dem {D}.", ", geboren am {D}", " zu liefern.", " und meine Nummer ist {P}."},
	"FR": {" demain ?", " demain.", " ce soir.", ". Cordialement, {G}", ". Cordialement {N}", "\nCordialement, {G}", ", sonnez deux fois.", ", appelez-moi.", " aujourd'hui.", " Facture n° {5}", " Commande {5} du {D}", " me convient.", ", merci bien.", " en ce moment.", " près de la gare.", ", à côté de la mairie.", " au deuxième étage.", " à partir de lundi.", " depuis 2019.", " et je n'ai rien reçu.", ", merci.", ". Mon numéro est le {P}.", " s'il vous plaît.", " avec ma famille.", ". Cordialement, {N}", " - Tél. {P}", " avant vendredi.", " et mon colis n'est pas arrivé."},
	"ES": {" ahora.", " mañana.", ". Saludos, {G}", ". Saludos {N}", "\nSaludos, {G}", ", toque dos veces.", ", llame antes.", " hoy.", ", sin número de piso.", " Factura {5}", " Pedido {5} del {D}", " me va bien.", " está en obras.", ", al lado del banco.", " cerca del parque.", " en este momento.", ", junto a la estación.", " en el segundo piso.", " y no he recibido la factura.", " y trabajo desde casa.", ", gracias.", " desde 2018.", ". Mi teléfono es {P}.", " Tel.: {P}", ". Correo electrónico: {E}", ".\nLocalidad/ Provincia: Toledo.", ".\nEdad: 45 años", " con mi familia.", " E-mail: {E}", ". Tfno. {P}", " y quiero cambiar mi pedido."},
	"IT": {" domani.", ". Saluti, {G}", ". Saluti {N}", "\nSaluti, {G}", ", suonare due volte.", " in questo momento.", " va bene.", " Fattura {5}", " vicino alla stazione.", ", accanto alla chiesa.", " al secondo piano.", " e vorrei cambiare il contratto.", ", grazie.", " dal 2017.", ". Il mio numero è {P}.", " con mia moglie.", " - Tel. {P}", ", nato il {D}", " e non ho ricevuto il pacco."},
	"NL": {". Groetjes, {G}", ". Groetjes {N}", "\nGroetjes, {G}", ", bel twee keer.", ", bel even.", " op dit moment.", " past mij.", " Bestelling {5}", " naast de kerk.", " vlak bij het station.", " en mijn pakje is niet aangekomen.", ", alstublieft.", " sinds 2018.", ". Mijn nummer is {P}.", " wonen.", " Tel. {P}", " met mijn gezin."},
	"PL": {". Pozdrawiam, {G}", ". Pozdrawiam {N}", "\nPozdrawiam, {G}", ", proszę dzwonić.", " w tej chwili.", " mi pasuje.", " Zamówienie {5}", " obok szkoły.", " blisko dworca.", " i nie dostałem paczki.", ", proszę o kontakt.", " od 2018 roku.", ". Mój numer to {P}.", " tel. {P}", ", ur. {D}"},
	"PT": {". Abraços, {G}", ". Abraços {N}", "\nAbraços, {G}", ", toque duas vezes.", " hoje.", " está bom.", " Pedido {5}", " perto da praia.", ", ao lado do banco.", " neste momento.", " e não recebi o pacote.", ", por favor.", " desde 2018.", ". Meu telefone é {P}.", " com minha família.", " e trabalho em casa.", " Tel. {P}"},
	"SE": {". Mvh, {G}", ". Mvh {N}", "\nMvh, {G}", ", ring två gånger.", " just nu.", " passar bra.", " Order {5}", " bredvid skolan.", " nära stationen.", " och paketet kom aldrig.", ", tack.", " sedan 2018.", ". Mitt nummer är {P}.", " Tel. {P}"},
	"DK": {". Hilsen, {G}", ". Hilsen {N}", "\nHilsen, {G}", ", ring på.", " lige nu.", " er dejligt.", " passer mig.", " ved siden af skolen.", " senest onsdag.", " og pakken kom aldrig.", ", tak.", " siden 2018.", ". Mit nummer er {P}."},
	"NO": {". Hilsen, {G}", ". Hilsen {N}", "\nHilsen, {G}", " ved siden av skolen.", " og venter fortsatt på pakken.", ", takk.", " siden 2018.", ". Nummeret mitt er {P}."},
	"FI": {". Terveisin, {G}", ". Terveisin {N}", "\nTerveisin, {G}", " ja paketti ei tullut.", ", kiitos.", " vuodesta 2018.", ". Puhelin {P}."},
	"TR": {". Saygılar, {G}", ". Saygılar {N}", "\nSaygılar, {G}", " ve kargo gelmedi.", ", teşekkürler.", " Tel: {P}"},
	"ID": {" dan paket belum datang.", ", terima kasih.", " sejak 2018."},
	"CZ": {". Zdraví, {G}", ". Zdraví {N}", "\nZdraví, {G}", " a balík nedorazil.", ", děkuji.", " od roku 2018."},
	"HU": {". Üdv, {G}", ". Üdv {N}", "\nÜdv, {G}", " és nem jött meg a csomag.", ", köszönöm."},
	"RO": {". Salutări, {G}", ". Salutări {N}", "\nSalutări, {G}", " și nu am primit coletul.", ", mulțumesc."},
	"HR": {". Pozdrav, {G}", ". Pozdrav {N}", "\nPozdrav, {G}", " i paket nije stigao.", ", hvala."},
	"RU": {". С уважением, {G}", ". С уважением {N}", "\nС уважением, {G}", " и посылка не пришла.", ", спасибо."},
}

// local carriers, by the first two letters of the key.
var local = map[string][]string{
	"DE": {"Das Lager in ", "Wir wohnen seit Mai in der ", "Termin: ", "Das Büro ist in der ", "Meine Adresse lautet ", "Ich wohne in der ", "Bitte liefern Sie an ", "Anschrift: ", "Wohnhaft: ", "wohnhaft in der ", "Meine neue Anschrift ist ", "Rechnung an ", "Lieferadresse: ", "Unser Büro befindet sich in der ", "Das Paket ging an ", "Rechnungsadresse:\n", "Sitz der Gesellschaft: ", "Wir treffen uns in der ", "Ich bin umgezogen, jetzt ", "Besuchen Sie uns: "},
	"FR": {"Je suis au ", "On se retrouve au ", "Le bureau est au ", "Je travaille au ", "Mon adresse est ", "J'habite au ", "Adresse : ", "Livrer au ", "demeurant ", "J'habite ", "Nous sommes situés au ", "Le siège se trouve ", "Siège social : ", "Merci d'envoyer le colis au ", "domicilié au ", "Adresse de livraison : ", "Rendez-vous au ", "né le 4 mai 1970, demeurant "},
	"ES": {"Estamos en la ", "Nos vemos en ", "La tienda está en ", "Trabajo en ", "Mi dirección es ", "Vivo en ", "Domicilio: ", "Dirección: ", "Enviar a ", "con domicilio en ", "Mi nueva dirección es ", "El paquete va a ", "Dirección de entrega: ", "Estamos en ", "Correspondencia: ", "Nos mudamos a ", "Remitido por: ", "Entregar en: ", "Hospital General. ", "Datos del paciente.\nDomicilio: "},
	"IT": {"Ci vediamo in ", "Il negozio è in ", "Lavoro in ", "Il mio indirizzo è ", "Abito in ", "Indirizzo: ", "residente in ", "Sede legale: ", "Spedire a: ", "Consegnare in ", "Ci siamo trasferiti in ", "Domicilio: "},
	"NL": {"Onze winkel zit op de ", "We zien elkaar op ", "Mijn adres is ", "Ik woon op de ", "Adres: ", "Bezorgen op ", "Ik woon aan de ", "Bezorgadres: ", "Stuur het pakje naar ", "Gevestigd te ", "Factuuradres: "},
	"PL": {"Sklep jest przy ", "Pracuję przy ", "Mój adres to ", "Mieszkam przy ", "Adres: ", "zam. ", "Adres dostawy: ", "zamieszkały ", "Siedziba: ", "Proszę wysłać na ", "Adres korespondencyjny: "},
	"PT": {"Nos vemos na ", "A loja fica na ", "Trabalho na ", "Meu endereço é ", "Moro na ", "Endereço: ", "A minha morada é ", "Morada: ", "Entregar em: ", "Moro em ", "residente na ", "Nosso escritório fica na ", "Endereço de entrega: "},
	"SE": {"Min adress är ", "Jag bor på ", "Adress: ", "Leveransadress: ", "Skicka till ", "Vi finns på "},
	"DK": {"Min adresse er ", "Jeg bor på ", "Adresse: ", "Send den til ", "Leveringsadresse: "},
	"NO": {"Min adresse er ", "Adresse: ", "Jeg bor i ", "Send til ", "Besøksadresse: "},
	"FI": {"Osoitteeni on ", "Osoite: ", "Asun osoitteessa ", "Toimitusosoite: "},
	"TR": {"Adresim ", "Adres: ", "Teslimat adresi: "},
	"ID": {"Alamat saya ", "Alamat: ", "Kirim ke "},
	"CZ": {"Bydlím na adrese ", "Adresa: ", "Bydliště: ", "Doručovací adresa: "},
	"HU": {"A címem: ", "Cím: ", "Lakcím: "},
	"RO": {"Adresa mea este ", "Adresa: ", "Locuiesc pe ", "domiciliat în "},
	"RU": {"Адрес: ", "Я живу по адресу ", "Доставка: "},
	"HR": {"Adresa: ", "Moja adresa je "},
}

func localCarriers(local map[string][]string, key string) []string {
	switch k := key[:2]; k {
	case "AT", "CH":
		if key == "CHf" {
			return local["FR"]
		}
		return local["DE"]
	case "BE":
		if key == "BE" {
			return local["NL"]
		}
		return local["FR"]
	case "LU", "EG":
		return local["FR"]
	case "CA":
		if key == "CAq" {
			return local["FR"]
		}
		return nil
	case "MX", "AR", "CO", "CL", "PE":
		return local["ES"]
	case "BR":
		return local["PT"]
	case "SK":
		return local["CZ"]
	case "RS", "SI":
		return local["HR"]
	case "MY":
		return local["ID"]
	default:
		return local[k]
	}
}

var opening = []string{"Hi, I'm {N}. ", "Hello {N},\n", "Order #{5}: ", "Re: ticket {5}. ", "Thanks. ", "On May 3 2024 I moved. ", "{N} wrote: ", "{W}: ", "Room 12 is too small. ", "{N}\n", "My name is {N}, ", "Dear {N},\n\n", "Customer 4{5}. ", "I have 2 kids and 3 dogs. ", "{D}\n\n", "Subject: new address\n", "Hey! ", "ok so ", "As of {D}, ", "The rent is $1,200. ", "Yes, ", "Sure. ", "No. ", "Hello, "}

// goOn draws how an English text goes on behind an address.
func (g *Gen) goOn() string {
	subject := g.any("The unit", "The apartment", "The place", "It", "This", "That", "They", "There", "We", "I", "You", "She", "He", "Their number", "The rent", "My phone", "The hotel", "The venue", "Your table", "The house", "Nobody", "Everything", "The door", "Someone", "The driver", "The room", "The office", "The store", "The fee", "The "+g.any("restaurant", "salon", "dentist", "show", "event", "property", "building", "ride", "cab"))
	verb := g.any("has", "is", "was", "costs", "can be", "will be", "looks", "takes", "opens", "needs", "wants", "gets", "should have", "said it had", "rents for", "offers", "used to be", "works", "seems", "sounds", "does", "needs", "smells")
	object := g.any("2 bed rooms and 2 baths", "3 bedrooms", "$2,400 a month", "open from 9 to 5", "a nice one", "good", "booked for 4 people", "near the park", "on the left", "ready at 6 pm", "my place", "closed on Monday", "what you need", "4 stars", "10 minutes away", "very cheap", "my home", "a garden", "reached by phone", "found easily", "on March 9th", "called "+g.family("en")+" "+g.any("Apartments", "Garden", "Homes", "Villas"))
	switch g.r.IntN(8) {
	case 0:
		return ". " + subject + " " + verb + " " + object + "."
	case 1:
		return ", " + g.any("but I think ", "and ", "which I hope ", "so ", "because ", "shall I tell you, ", "and I guess ", "if ") + strings.ToLower(subject) + " " + verb + " " + object + "."
	case 2:
		return "\n" + g.any("Ok, ", "Fine, ", "Yes, ", "No, ", "Great. ", "Sure. ", "Thanks. ", "") + subject + " " + verb + " " + object + g.any(".", "?", "!")
	case 3:
		return " " + g.any("but", "and", "that", "which", "because", "where", "when", "if", "while", "but I think") + " " + strings.ToLower(subject) + " " + verb + " " + object + "."
	case 4:
		return " " + verb + " " + object + "."
	case 5:
		return g.any("? ", "! ", "; ", " - ", " (", ": ") + subject + " " + verb + " " + object + g.any(".", ")", "")
	case 6:
		return " " + g.any("with", "for", "at", "near", "by", "in", "from", "on", "until", "without", "next to") + " " + object + "."
	}
	return ". " + g.any("Shall I help you with more?", "Is that right?", "No smoking is allowed.", "Do you want it?", "Anything else?", "Can you be there?", "Have a nice day.", "See you soon.", "What about "+object+"?", "Please hurry.", "How many people?")
}

func (g *Gen) expand(s string) string {
	if !strings.Contains(s, "{") {
		return s
	}
	for _, k := range []string{"{N}", "{P}", "{D}", "{E}", "{W}", "{5}", "{G}", "{F}", "{A}"} {
		for strings.Contains(s, k) {
			var v string
			switch k {
			case "{N}":
				v = g.person()
			case "{P}":
				v = g.phone()
			case "{D}":
				v = g.date()
			case "{E}":
				v = g.email()
			case "{W}":
				v = g.company()
			case "{5}":
				v = g.digits(5)
			case "{G}":
				v = g.given("en")
			case "{F}":
				v = g.family("en")
			case "{A}":
				v = g.letters(g.between(2, 4))
			}
			s = strings.Replace(s, k, v, 1)
		}
	}
	return s
}

// Draw draws a text with an address or more in it.
func (g *Gen) Draw() Text {
	key := g.Countries[g.r.IntN(len(g.Countries))]
	return g.Carry(key, g.Address(key))
}

// Carry puts an address into a text.
func (g *Gen) Carry(key string, a []piece) Text {
	var b builder
	if l := g.line(a); g.chance(.15) && streetLine(l) {
		a = l
	}
	k := g.r.Float64()
	switch {
	case k < .10:
		b.address(a)
	case k < .27:
		g.signature(&b, a)
	case k < .46:
		g.form(&b, key, a)
	case k < .53:
		g.letterhead(&b, key, a)
	default:
		if g.chance(.3) {
			b.str(g.expand(g.pick(opening)))
		}
		pre := g.pick(before)
		post := g.pick(after)
		if g.chance(.3) {
			post = g.goOn()
		}
		if l := localCarriers(local, key); l != nil && g.chance(.45) {
			pre = g.pick(l)
			if l := localCarriers(localAfter, key); g.chance(.6) && l != nil {
				post = g.pick(l)
			}
		}
		if g.chance(.16) { // a hasty message
			pre = g.any("", "", g.small(key)+" ", g.small(key)+" ", g.small(key)+": ", g.small(key)+", ")
			post = g.any(" ", " ", " ", ", ", "? ", "! ", "\n", " - ", "; ") + g.small(key)
		}
		b.str(g.expand(pre))
		b.address(a)
		switch {
		case g.chance(.06):
			other := g.Countries[g.r.IntN(len(g.Countries))]
			b.str(g.any(" to ", " and ", " or ", " instead of ", "\n", "; ", ". My new one is ", " nach ", " y ", " et "))
			b.address(g.Address(other))
		case pre == "(":
			b.str(")" + g.expand(post))
		default:
			b.str(g.expand(post))
		}
		if g.chance(.12) {
			b.str(" " + g.clean())
		}
	}
	return g.recase(b.text(key), .13)
}

// signature writes a letter head or the end of a letter.
func (g *Gen) signature(b *builder, a []piece) {
	if g.chance(.5) {
		b.str(g.any("Best regards,\n", "Kind regards,\n\n", "Thanks,\n", "Mit freundlichen Grüßen\n\n", "Cordialement,\n", "Un saludo,\n", "Cordiali saluti\n", "Sincerely,\n\n", "Regards\n", "-- \n", "Med vänlig hälsning\n", "Atenciosamente,\n", "Thank you!\n\n", "Pozdrawiam,\n", "Met vriendelijke groet,\n"))
	}
	sep := "\n"
	if g.chance(.15) {
		sep = g.any(" | ", ", ", " - ", "  ")
	}
	switch g.r.IntN(6) {
	case 0:
		b.str(g.person() + sep)
	case 1:
		b.str(g.company() + sep)
	case 2:
		b.str(g.person() + sep + g.company() + sep)
	case 3:
		b.str(g.person() + sep + g.any("Sales Manager", "Attorney at Law", "Director of Operations", "Software Engineer", "Geschäftsführer", "CEO", "Head of 2nd Level Support", "Partner", "Professor of History", "Account Manager") + sep + g.company() + sep)
	case 4:
		b.str(g.company() + sep + "Attn: " + g.person() + sep)
	case 5:
		b.str(g.any("Ship to:", "Bill to:", "From:", "Sender:", "Invoice to", "Deliver to:", "To") + "\n" + g.person() + "\n")
		sep = "\n"
	}
	b.address(a)
	for range g.r.IntN(4) {
		b.str(sep + g.expand(g.any("{P}", "Tel: {P}", "Phone: {P}", "T {P}", "Tel. {P}", "Fax {P}", "{E}", "Email: {E}", "www.example.com", "M: {P}", "Mobile {P}", "Office: {P}", "https://www.example.org", "VAT: {5}", "o: {P}", "Telefon {P}", "E-mail: {E}", "{P} (mobile)")))
	}
	if g.chance(.2) {
		b.str(g.any("\n\nDear ", "\n\n") + g.person() + ",\n" + g.clean())
	}
}

// form writes an address as a field, a cell or a JSON value.
func (g *Gen) form(b *builder, key string, a []piece) {
	line := strings.NewReplacer("\n", ", ", ",\n", ", ", "\"", "")
	flat := func() []piece {
		ps := make([]piece, len(a))
		for i, p := range a {
			ps[i] = piece{p.label, line.Replace(strings.ReplaceAll(p.text, ",\n", ", "))}
		}
		return ps
	}
	switch g.r.IntN(15) {
	case 12, 13, 14:
		g.record(b, key, flat())
	case 9: // cells: the street line is an address, a cell that is only a town is not
		sep := g.any(";", ";", "\t")
		b.str(strings.Join(g.anyOf([]string{"Name", "Street", "Town"}, []string{"name", "address", "city"}, []string{"Kunde", "Straße", "Ort"}, []string{"id", "addr", "place"}), sep) + "\n")
		for range g.between(1, 3) {
			c := countryOf(g.w, key)
			b.str(g.person() + sep)
			b.address(g.line(flat()))
			b.str(sep)
			b.any(g.city(c))
			b.str("\n")
			key = g.Countries[g.r.IntN(len(g.Countries))]
			a = g.Address(key)
		}
	case 10: // an address a line
		b.str(g.any("", "", "Addresses:\n", "- ", "Stops:\n", "Locations\n"))
		for i := range g.between(2, 4) {
			if i > 0 {
				b.str("\n")
			}
			if g.chance(.5) {
				a = g.line(flat())
			}
			b.address(flat())
			key = g.Countries[g.r.IntN(len(g.Countries))]
			a = g.Address(key)
		}
	case 11: // a record in YAML or of assignments
		q := g.any("", "", "'", "\"")
		b.str(g.any("name: ", "- name: ", "user=", "customer: ") + q + g.person() + q + "\n" + g.any("address: ", "  address: ", "addr=", "street: ", "location = ") + q)
		b.address(flat())
		b.str(q + "\n" + g.any("age: "+g.digits(2), "  age: "+g.digits(2), "phone="+g.phone(), "total: "+g.digits(3)+".50", "id: "+g.digits(5)))
	case 0:
		b.str(g.any("id,name,address,phone\n", "name,address,amount\n", "customer_id,full_name,street_address,email\n", "Name,Address,Date\n"))
		for range g.between(1, 3) {
			b.str(g.digits(3) + "," + g.person() + ",\"")
			b.address(flat())
			b.str("\"," + g.any(g.phone(), g.email(), g.date()) + "\n")
			key = g.Countries[g.r.IntN(len(g.Countries))]
			a = g.Address(key)
		}
	case 1:
		b.str(g.any(`{"name": "`, `{"customer":"`, `{ "id": 12, "name": "`) + g.person() + g.any(`", "address": "`, `","address":"`, `", "street_address": "`, `", "shippingAddress": "`, `", "home_address": "`))
		b.address(flat())
		b.str(g.any(`"}`, `", "phone": "`+g.phone()+`"}`, `","email":"`+g.email()+`"}`))
	case 2:
		b.str(g.any("Name: ", "Customer: ", "Patient: ", "Full name: ") + g.person() + "\n" + g.any("Address: ", "Home address: ", "Street address: ", "Residence: ", "Adresse: ", "Dirección: ", "Domicilio: ", "Addr.: ", "Mailing Address ", "Anschrift: "))
		b.address(flat())
		b.str(g.any("\nPhone: "+g.phone(), "\nDate of birth: "+g.date(), "\nEmail: "+g.email(), "\n", "\nTel.: "+g.phone(), ".\nAge: "+g.digits(2), "\nOrder number: "+g.digits(6), ".\nNHC: "+g.digits(7)))
	case 3: // fields one by one: the street line is an address, a field that is only a town is not
		b.str(g.any("Name: ", "Customer: ") + g.person() + "\n" + g.any("Street: ", "Street address: ", "Address line 1: ", "Straße: ", "Address 1: ", "Rue : ", "Calle: "))
		b.address(g.line(flat()))
		b.str("\n" + g.any("City: ", "Town: ", "Ort: ", "Ville : ", "Ciudad: "))
		c := countryOf(g.w, key)
		b.any(g.city(c))
		b.str("\n" + g.any("ZIP: ", "Postcode: ", "PLZ: ", "Zip code: ", "CP: ", "Postal code: "))
		b.any(c.code(g))
		b.str("\n" + g.any("Phone: "+g.phone(), "Country: "+c.names[0], "Email: "+g.email()))
	case 4:
		b.str(g.any(`{"name":"`, `{"firstName": "`) + g.person() + g.any(`","street":"`, `", "street": "`, `","address1":"`, `", "addressLine1": "`))
		b.address(g.line(flat()))
		b.str(g.any(`","city":"`, `", "city": "`))
		c := countryOf(g.w, key)
		b.any(g.city(c))
		b.str(g.any(`","zip":"`, `", "postal_code": "`, `", "postcode": "`))
		b.any(c.code(g))
		b.str(`"}`)
	case 5:
		b.str("| " + g.any("Name | Address | Phone |\n|---|---|---|\n| ", "Customer | Address |\n|---|---|\n| ") + g.person() + " | ")
		b.address(flat())
		b.str(" | " + g.any(g.phone()+" |\n", "\n"))
	case 6:
		b.str(g.person() + "; ")
		b.address(flat())
		b.str("; " + g.phone())
	case 7:
		b.str("<" + g.any("address", "street", "td", "p", "ship_to") + ">")
		b.address(flat())
		b.str("</" + g.any("address", "street", "td", "p", "ship_to") + ">")
	case 8:
		b.str(g.person() + "\t" + g.phone() + "\t")
		b.address(flat())
		b.str("\t" + g.date() + "\n")
	}
}

func (g *Gen) anyOf(lists ...[]string) []string { return lists[g.r.IntN(len(lists))] }

// line cuts an address to its street line: number, street, unit.
func (g *Gen) line(a []piece) []piece {
	b, e := -1, -1
	for i, p := range a {
		switch p.label {
		case address.LabelNumber, address.LabelStreet, address.LabelUnit:
			if b < 0 {
				b = i
			}
			if b >= 0 && (e < 0 || e == i || onlyBetween(a[e:i])) {
				e = i + 1
			}
		}
	}
	if b < 0 {
		return a
	}
	return a[b:e]
}

// streetLine reports whether an address is a number and a street at least.
func streetLine(a []piece) bool {
	number, street := false, false
	for _, p := range a {
		number = number || p.label == address.LabelNumber
		street = street || p.label == address.LabelStreet
	}
	return number && street
}

func onlyBetween(ps []piece) bool {
	for _, p := range ps {
		if p.label != 0 {
			return false
		}
	}
	return true
}

// recase writes some texts in small letters, some in capitals.
func (g *Gen) recase(t Text, p float64) Text {
	var s string
	switch k := g.r.Float64(); {
	case k < p:
		s = strings.ToLower(t.Text)
	case k < p*1.5:
		s = strings.ToUpper(t.Text)
	default:
		return t
	}
	if len(s) == len(t.Text) && sameStarts(s, t.Text) {
		t.Text = s
	}
	return t
}

// sameStarts reports whether the runes of a and b begin at the same bytes.
func sameStarts(a, b string) bool {
	for i := range len(a) {
		if (a[i]&0xC0 == 0x80) != (b[i]&0xC0 == 0x80) {
			return false
		}
	}
	return true
}

// clean draws a sentence without an address.
func (g *Gen) clean() string {
	return g.expand(g.any(
		"I will pay the 45 euros on {D}.", "Please confirm the order {5}.", "My colleague {N} knows about it.", "The meeting is at 10 am on {D}.", "We have 3 rooms and 2 baths.", "Version 2.4 is out.", "Call {P} or write to {E}.", "I bought 12 Apple Watches.", "There were 30 people at the Park.", "The 5 stars are well deserved.", "Chapter 7 was the best.", "It took 20 minutes.", "Flight 1832 was late again."))
}

// Around puts a text that is an address as a whole into a carrier; the first
// span of the result is that text. What else the carrier holds has no address.
func (g *Gen) Around(key, a string) Text {
	var b builder
	if g.chance(.25) {
		g.signature(&b, []piece{{0, a}})
	} else {
		if g.chance(.3) {
			b.str(g.expand(g.pick(opening)))
		}
		pre := g.pick(before)
		b.str(g.expand(pre))
		b.address([]piece{{0, a}})
		if pre == "(" {
			b.str(")")
		}
		if g.chance(.4) {
			b.str(g.goOn())
		} else {
			b.str(g.expand(g.pick(after)))
		}
	}
	return g.recase(b.text(key), .06)
}
