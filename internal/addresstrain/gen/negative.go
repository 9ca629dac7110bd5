package gen

import (
	"fmt"
	"strings"
)

// Negative draws a text that looks a little as if it had an address and has none.
func (g *Gen) Negative() Text {
	c := func() string {
		return g.cityName(g.pick(g.w.cities[g.any("US", "GB", "FR", "DE", "IT", "ES", "IN", "CA", "AU", "NL", "BR")]))
	}
	n := func() string {
		return fmt.Sprint(g.any2(g.between(1, 20), g.between(1, 500), g.between(1900, 2030), g.between(1000, 99999)))
	}
	p := func() string { return g.any(g.family("en"), g.pick(enWords)) }
	st := func() string { return g.enStreet("US") }
	fs := []func() string{
		func() string { return "I live in " + c() + ", " + g.any(usStates...) + "." },
		func() string { return "I live in " + c() + g.any(".", " with my wife.", " since "+n()+".") },
		func() string { return "Flight " + n() + " to " + c() + " leaves from Terminal " + g.digits(1) + "." },
		func() string { return "Order " + n() + " " + p() + " Lamp, qty " + n() },
		func() string { return "Version " + n() + " of " + p() + " Server for Windows " + g.digits(2) + " Pro" },
		func() string {
			return "In " + n() + ", " + c() + " beat " + c() + " " + g.digits(1) + "-" + g.digits(1) + "."
		},
		func() string { return "Room " + n() + ", Building " + g.letters(1) },
		func() string { return "On " + g.date() + " " + g.person() + " moved to " + c() + "." },
		func() string { return p() + " Park and " + p() + " Street are nice places in " + c() + "." },
		func() string {
			return "We walked along " + st() + " for " + n() + " " + g.any("minutes", "hours", "miles") + "."
		},
		func() string { return "Chapter " + n() + "\n" + p() + "\n" + c() },
		func() string {
			return g.any("Chapter ", "Part ", "Episode ", "Book ", "Kapitel ", "Chapitre ", "Figure ", "Image ", "Imagen ", "Table ", "Section ", "Article ") + g.any(g.digits(1), g.digits(2)) + g.any(" ", ": ", ". ", " - ") + g.any("The ", "A ", "The Long ", "Der ", "La ", "") + g.any("Road", "Street", "Court", "Hill", "Lake", "Bridge", "Lane", "Gate", "Weg", "Place", p()) + g.any("", " Home", ".", "\n"+c())
		},
		func() string { return n() + " " + p() + " University students" },
		func() string {
			return "Weather in " + c() + ": " + g.digits(2) + " degrees, " + g.digits(2) + " % rain"
		},
		func() string { return c() + ", " + g.any(usStates...) + " on " + g.date() },
		func() string {
			return "Case No. " + n() + " " + p() + " v. " + p() + ", " + n() + " F." + g.digits(1) + "d " + n()
		},
		func() string { return p() + " St. " + p() + " Church " + n() + " people" },
		func() string {
			return "Section " + n() + ", Row " + g.letters(1) + ", Seat " + n() + " at " + p() + " Stadium"
		},
		func() string {
			return "The " + p() + " Drive failed with error " + n() + " on Disk " + g.digits(1) + "."
		},
		func() string {
			parts := []string{"Row ", "Block ", "Gate ", "Seat ", "Tier ", "Section ", "Aisle ", "Level ", "Entrance ", "Bay ", "Door "}
			return g.any("Your seat: ", "Ticket: ", "", "We sat in ") + g.any(parts...) + g.any(g.digits(2), g.letters(1)) + ", " + g.any(parts...) + g.any(g.letters(1), g.digits(1)) + ", " + g.any(parts...) + g.digits(1)
		},
		func() string {
			venue := g.any(g.digits(1), g.digits(2), g.digits(2), g.digits(3)) + " " + g.any(g.pick(enWords)+" ", g.family("en")+" ", "", g.pick(enWords)+" "+g.pick(enWords)+" ") +
				g.any("Hotel", "Hotel "+c(), "Ristorante", "Cafe", "Bar", "Grill", "Bistro", "Kitchen", "Pizzeria", "Club", "Hotel Central", "Steakhouse", "Salon", "Brewery", "Apartments", "Bakery")
			return g.any("How about ", "There's a nice place called ", "I found ", "", "We ate at ", "Book ", "What about ", "Please reserve a table at ") + venue + g.any("?", " is great.", " in "+c()+".", " for 2 people", " and it has 4 stars.", "\nIt is cheap.", ", it's good")
		},
		func() string { // findings of a laboratory
			item := func() string {
				span := g.digits(2) + g.any("-", "/", " - ", ".", ",") + g.digits(2)
				return g.any("TA ", "BP ", "HR ", "P.A. ", "F.C. ", "FC ", "Hb ", "CD ", "LN ", "RN ", "VN ", "AV ", "IgG ", "T ", "PO ", "SpO2 ", "WBC ", "AST ", "GOT ", "R.N. ", g.letters(2)+" ", g.letters(3)+" ", g.letters(1)+"."+g.letters(1)+". ", g.pick(enWords)+" ") + g.any(span, g.digits(2), g.digits(3)) +
					g.any(" mmHg", " mg/dl", " mg", "", " U/l", " %", "/min", " g", ")", " mmol/l (LN "+span+")", "m", " cm")
			}
			return g.any("Examination: ", "Lab: ", "", "(", "Analítica: ", "Befund: ") + item() + g.any(", ", "; ", " ") + item() + g.any(", ", "; ", ". ") + item()
		},
		func() string {
			return g.any("See page ", "Invoice ", "Law ", "RD ", "Order ", "No. ", "ISBN ", "Vol. ") + g.any(g.digits(2), g.digits(5), g.digits(4)+"/"+fmt.Sprint(g.between(1990, 2029))) + g.any(", ", " ") + p() + g.any(" and ", ", ", " & ") + p() + g.any(" (2016)", " and Partners", ", 30 Days net", " et al.", ", of 10 November", "")
		},
		func() string { // what is sold
			ws := make([]string, g.between(2, 5))
			for i := range ws {
				ws[i] = g.any(p(), p(), "Silver", "Gold", "Front", "Rear", "Left", "Right", "Tan", "Door", "Ring", "Handle", "Set", "Genuine", "Black", "Steel", "Cushion", "Engagement", "Microwave", "Drive", "Point", "Park", "Square", "Gate", "Line", "Cross", "Bridge")
			}
			return g.any("", "", "For sale: ", "#"+g.digits(1)+": ", "Needa Parts ", "Buy ") + n() + " " + strings.Join(ws, " ") + g.any("", " "+g.digits(2), " in "+p()+" Black", "..", " http://t.co/x"+g.digits(4))
		},
		func() string { // names of planets, chemicals, works
			name := func() string {
				return g.any(p()+"-"+g.digits(2)+g.any("b", "c", "f", ""), g.digits(1)+"-"+p()+"ol", g.digits(4)+" "+c(), p()+" Symphony No. "+g.digits(1), p()+" Op. "+g.digits(2), "HD "+g.digits(6), "WASP-"+g.digits(2)+"b", "N-"+p()+"ol, "+g.digits(1), p()+" Suite No. "+g.digits(1))
			}
			return name() + g.any(", ", " and ", " but ", "; ") + name() + g.any(", ", " and ") + name() + g.any(".", " were named by "+g.family("en")+".", " b.", "")
		},
		func() string {
			year := fmt.Sprint(g.between(1900, 2029))
			return g.any(g.person()+"'s ", p()+"'s ", "the ", "their ") + year + " " + g.any("debut", "album", "single", "novel", "film", "book", "show", "tour", "season") + " " + g.any(p()+" Circle", p()+" Road", "The "+p()+" Lane", p()+" "+p(), p()) + g.any(", ", " and ", ".") + g.any("", g.person()+"'s "+fmt.Sprint(g.between(1900, 2029))+" album "+p()+".")
		},
		func() string {
			return g.any("Samstag (", "Freitag, ", "sabato ", "le samedi ", "el lunes ", "Termin ", "back in the ", "um ") + g.any(g.digits(2)+" Uhr, ", g.digits(2)+" heures, ", "ore "+g.digits(2)+", ", g.digits(2)+" horas, ", "1700 s ", g.digits(2)+" h, ") + g.any(p()+"-Arena", c(), p()+" Stadium", "no one was there", p()+" Park") + g.any(")", ".", "")
		},
		func() string { // codes of groups of digits
			code := g.any(g.digits(2)+"-"+g.digits(2)+"-"+g.digits(1), g.digits(3)+"-"+g.digits(2)+"-"+g.digits(1), g.digits(1)+"-"+g.digits(2)+"-"+g.digits(1), g.digits(4)+"-"+g.digits(3)+g.letters(1), g.letters(2)+"-"+g.digits(4))
			return g.any("CAS ", "P/N ", "PN: ", "Part ", "EAN ", "Ref ", "Model ", "SKU ", "Catalog ", "") + code + g.any("", " ", ", ") + g.any(p()+" shoe, size "+g.digits(1), p()+" acid", p()+" Filter", "", "Court shoe", g.digits(1)+" pcs")
		},
		func() string { return n() + " Way to Save " + n() + " Lives" },
		func() string { return g.digits(1) + " stars in " + g.any("Main", "Park", p()) + "." },
		func() string { return "Top " + n() + " Places in " + c() + " for " + n() },
		func() string { return "Canon PowerShot A" + n() + " and Epson Stylus " + n() },
		func() string { return "Tel " + g.phone() + ", " + c() },
		func() string { return g.any("Contact: ", "Name: ", "Re: ") + g.person() + "\nTel: " + g.phone() },
		func() string { return g.pick(before) + c() + g.expand(g.pick(after)) },
		func() string { return g.pick(before) + g.company() + g.expand(g.pick(after)) },
		func() string { return g.person() + "\n" + g.company() + "\n" + g.phone() },
		func() string { return g.person() + ", " + g.company() + "\n" + c() },
		func() string { return c() + ": " + n() + "\n" + c() + ": " + n() },
		func() string { return "Bus " + n() + " from " + p() + " Square to " + g.pick(enWords) + " Road" },
		func() string { return "Date: " + g.date() + " Place: " + c() },
		func() string {
			return n() + " " + g.any("Court cases", "Street vendors", "Way radios", "Road bikes", "Park rangers", "Lane changes", "Drive bays", "Place settings", "Circle members", "Hill climbs", "Gate arrays", "Field agents", "Square meters", "Point lead", "View models", "Run tests", "Star Hotels", "Day Pass", "Bed Apartment") + g.any(".", " were found.", " in "+c())
		},
		func() string {
			f := func() string {
				return g.any("21 Jump Street", "10 Cloverfield Lane", "84 Charing Cross Road", "Coronation Street", "Wisteria Lane", "Sesame Street", "Mulholland Drive", "Sunset Boulevard", "221B Baker Street stories", "Elm Street 3", "Miracle on 34th Street", "13 Hours", "101 Dalmatians", "Nightmare on Elm Street 2", "The Wolf of Wall Street", "8 Mile", "Ocean's 11", "Apollo 13", "District 9")
			}
			x := f()
			if g.chance(.4) {
				x += g.any(" and ", ", ", " or ") + f()
			}
			return g.any("I watched ", "Have you seen ", "The film ", "My favourite show is ", "We saw ", "Tonight: ") + x + g.any(" last night.", "?", " is great.", " on "+g.date()+".", " again.")
		},
		func() string {
			return g.any("It is a ", "it was a ", "this is a ", "Only a ", "We need a ", "The ", "a ") + g.any("2", "3", "one", "4", "5") + " " + g.any("Way street", "way street", "way road", "Lane road", "lane highway", "Star Place", "Court case", "Point drive", "Mile Drive", "Hour Drive", "minute drive", "hour way", "Block walk", "Park pass", "Day Trail", "km Run") + g.any(".", " here.", " radio.", " in "+c()+".", ", they said.")
		},
		func() string { return n() + " Downing the beer was easy." },
		func() string {
			return p() + " " + n() + g.any(" GB", " mg", " Pro", " Plus", " Series", " Edition", " XL", " beta", " km")
		},
		func() string {
			return g.any("Article ", "§ ", "Section ", "Part ", "Rule ", "Title ", "Form ", "Figure ", "Table ", "Psalm ") + n() + " " + g.any("of the "+p()+" Act", "("+g.letters(1)+")", p()+" "+n())
		},
		func() string {
			return g.person() + " " + g.any("born", "died", "joined", "*") + " " + g.date() + " " + g.any("in ", "") + c()
		},
		func() string {
			return "The " + ordinal(g.between(1, 30)) + " " + g.any("Street Festival", "Avenue Show", "Congress", "Place", "Division", "Infantry", "Annual "+p()+" Run", "Way") + " took place in " + c() + " in " + fmt.Sprint(g.between(1950, 2029)) + "."
		},
		func() string {
			return "from " + g.any("typing", "os", "app") + " import " + p() + "\n" + strings.ToLower(p()) + " = " + p() + "(" + n() + ", " + n() + ")"
		},
		func() string {
			return "* " + g.date() + " " + g.person() + " <" + g.email() + "> " + g.digits(1) + "." + g.digits(1) + "-" + g.digits(1)
		},
		func() string {
			return c() + " " + n() + ", " + c() + " " + n() + ", " + c() + " " + n()
		},
		func() string { return g.any("Bp. ", "St ", "Dr ", "Ave ") + p() + " " + n() },
		func() string { return g.expand("{W} hired {N} on {D}, " + n() + " people now work in " + c() + ".") },
		func() string {
			return "Table for " + g.digits(1) + " at " + g.company() + " in " + c() + " at " + g.digits(1) + " pm"
		},
		func() string {
			return "Platform " + g.digits(1) + ", " + c() + " " + g.any("Station", "Hauptbahnhof", "Gare du Nord", "Central") + " " + g.digits(2) + ":" + g.digits(2)
		},
		func() string {
			return g.any("Invoice ", "Ticket ", "Order no. ", "Account ", "Serial ") + g.letters(2) + g.digits(6) + ", " + g.person() + ", " + g.date()
		},
		func() string { return g.any(usStateNames...) + " " + n() + ", " + g.any(usStateNames...) + " " + n() },
		func() string { return g.clean() },
		func() string {
			return g.any("Windows Server ", "Office ", "Ubuntu ", "Visual Studio ", "Oracle ", "Model ", "Ford ", "Honda ") + fmt.Sprint(g.between(1995, 2029)) + " " + g.any("Standard", "Pro", "Enterprise", "Home", "Park Avenue", "Street Edition", "Special", p()) + " " + g.any("Drive ", "Disk ", "Bay ", "Unit ", "Door ", "Line ") + g.any(g.letters(1), g.digits(1)) + g.any(" is full, ", ", ", " has ") + g.digits(2) + g.any(" GB left.", " left", " km.")
		},
		func() string {
			return g.any("Lot ", "Unit ", "Area ", "Apollo ", "Catch ", "Studio ", "Level ") + g.digits(2) + g.any(" by ", " with ", " and ", " of ") + g.person() + ", " + fmt.Sprint(g.between(1900, 2029)) + g.any(" by ", " in ") + c() + "."
		},
		func() string {
			return g.digits(1) + " " + g.any("Door", "Speed Manual", "Owner", "Bed", "Main Course", "Piece Set", "Day Forecast", "Star Place", "Seat") + ", " + g.digits(1) + " " + g.any("Door", "Owner", "Garden Salad", "Side Dishes", "Bath", p()) + ", " + n() + " " + p() + g.any("", ".", " in "+c())
		},
		func() string {
			thing := func() string {
				return g.any("Table", "Chairs", "Bed", "Lamp", "Shirt", "Box", "Bag", "Chips", "Road Bike", "Court Shoes", "Street Map", "Garden Gate", "Ring", "Case", "Mug", "Bridge Set", "Park Bench", "Pizza", "Drill Bits", "Line Card")
			}
			return g.any("Order ", "Qty ", "Item ", "Invoice ", "Bought ") + n() + " " + p() + " " + thing() + ", " + g.digits(1) + " " + thing() + ", " + g.digits(1) + " " + p() + " " + thing() + g.any("", ".", ", total $"+n())
		},
		func() string {
			return g.any("Flight ", "Train ", "Bus ") + n() + " to " + c() + ", " + g.any("Gate ", "Platform ", "Track ", "Bay ") + g.digits(2) + g.any("", ", Seat "+g.digits(2)+g.letters(1)) + ", " + g.any("Terminal Drive closed", "Main Station", p()+" Square next", "Park Road stop") + g.any(".", "")
		},
		func() string {
			return g.any("He scored ", "We drove ", "She ran ", "They won ") + g.digits(2) + g.any(" points", " miles", " games") + " " + g.any("on Route ", "on Highway ", "in Lane ", "at Court ", "on Field ") + g.digits(2) + " in " + g.digits(1) + g.any(" Days.", " Weeks.", " hours.")
		},
		func() string {
			return g.any("commit ", "build ", "rev ") + g.digits(7) + " " + n() + g.any(" files changed in src/", " tests run in pkg/") + g.any("street", "place", "road", "address", "city") + "/" + g.any("main.go", "index.ts", "st.py")
		},
		func() string {
			return g.any("Can", "They", "There", "It", "Much", "Are", "The", "But", "So") + " " + fmt.Sprint(g.between(1990, 2029)) + " " + g.any("was", "is", "the", "a", "to", "and") + " " + g.any("good", "way", "drive", "line", "place", "street") + " " + g.clean()
		},
		func() string {
			return g.any("Hauptstraße", "Die Bahnhofstraße", "La rue de la Paix", "Via Roma", "Calle Mayor", "The High Street", "Market Street", "Wall Street") + g.any(" ist gesperrt.", " is closed.", " was crowded in 2019.", " fell 3 percent.", " est belle.", " hat 20 Läden.", " rallied 200 points on Monday.")
		},
		func() string {
			return g.person() + ", " + fmt.Sprint(g.between(18, 90)) + ", " + g.any("of", "from") + " " + c() + ", said."
		},
		func() string {
			return g.any("the ", "in ", "In ", "after the ", "before ", "since ") + fmt.Sprint(g.between(1900, 2029)) + " " + g.any(c(), countryName(g.any(g.w.codes...)), g.any(usStateNames...), "Canadian", "South African", "North American", "Hong Kong", "New South Wales") + " " + g.any("federal election", "legislative election", "Olympics", "championship", "earthquake", "experiments", "Agreement", "general election", "census", "World Cup", "riots", "Film Festival") + g.any(".", ", "+c()+" won.", " in "+c()+".")
		},
		func() string {
			return g.any("early ", "late ", "in the ") + fmt.Sprint(g.between(190, 202)) + "0s, " + c() + " and " + c() + " merged."
		},
		func() string { return "Dear " + g.person() + ",\n\n" + g.clean() + "\n\nRegards,\n" + g.person() },
	}
	return g.recase(Text{Text: fs[g.r.IntN(len(fs))](), From: "negative"}, .08)
}
