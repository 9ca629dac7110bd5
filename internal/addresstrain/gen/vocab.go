package gen

import (
	"fmt"
	"strings"
)

// Words that names of streets are made of, by language.
var (
	enWords = fields("High Church Mill Station Park Main Oak Elm Maple Cedar Pine Lake Hill River Spring King's Queen's Victoria Albert London Manor Green North South West Market Bridge School Windsor Grange Orchard Meadow Castle College Washington Lincoln Jefferson Franklin Jackson Madison Sunset Highland Forest Chestnut Walnut Willow Birch Prospect Center Union Pleasant Valley Ridge Harbor Ocean Bay Broad Water Front Canal Commerce Industrial Rose Cherry Holly Hawthorn Beech Ash Poplar Sycamore Magnolia Dogwood Juniper Laurel Hazel Ivy Fern Heather Lavender Primrose Abbey Priory Chapel Vicarage Rectory Bishop St. Saint Nelson Wellington Waterloo Trafalgar Cromwell George Edward Alexandra Clarence Gloucester Regent Princess Duke Prince Tudor Stuart Hanover Liberty Freedom Heritage Pioneer Frontier Eagle Hawk Falcon Deer Fox Bear Wolf Buffalo Swan Heron Robin Cardinal Quail Pheasant Stone Rock Cliff Canyon Mesa Summit Crest Vista Bayview Lakeview Hillside Riverside Woodland Brookside Springfield Greenfield Fairview Northfield Southgate Westfield Eastwood Ashford Stanley Warwick Chester Lancaster York Carlton Clifton Kingsway Queensway Broadway Mercer Spruce Cypress Redwood Sequoia Aspen Hickory Locust Mulberry Peach Apple Plum Vine Garden Flower Sunny Golden Silver Copper Iron Quarry Kiln Tannery Brewery Mint Exchange Bank Court Crown Bell Anchor Wharf Dock Ferry Lighthouse Pier Airport Railway Depot Junction Terminal Technology Innovation Enterprise Corporate Executive Research Science University Campus Academy Library Hospital Stadium Old New Little Great Lower Upper Middle Back Cross Long Short")
	enTypes = fields("Street Street Street Road Road Road Avenue Avenue Avenue Lane Lane Drive Drive Drive Court Place Way Close Crescent Gardens Grove Terrace Boulevard St St St Rd Rd Ave Ave Ln Dr Dr Ct Pl Blvd St. St. Rd. Ave. Dr. Ln. Ct. Blvd. Parkway Pkwy Circle Cir Square Sq Trail Trl Hwy Highway Walk Mews Row Rise View Parade Hill Loop Pike Plaza Turnpike Alley Path Run Point Cove Bend Crossing Landing Heights Pass Ridge Creek Park Green Quay Wharf Esplanade Common Commons Village Court Bypass Expressway Freeway Tce Cres Pde Cl Gdns Av Av. Pky Cr Lp Ter Terr")
	frBase  = fields("Tanneurs Moulins Écoles Fleurs Lilas Roses Acacias Tilleuls Platanes Cerisiers Peupliers Marronniers Jardins Prés Champs Vignes Fontaines Halles Ponts Forges Carrières Ursulines Capucins Cordeliers Jacobins Bouchers Boulangers Remparts Martyrs Alliés Anglais Poissonniers Pyramides Violettes Mimosas Chênes Hirondelles Mouettes")
	frName  = fields("Victor_Hugo Jean_Jaurès Gambetta Pasteur Voltaire Molière Émile_Zola Jules_Ferry Jean_Moulin Léon_Blum Anatole_France Carnot Foch Joffre Leclerc Clemenceau Diderot Rousseau Montaigne Racine Lamartine Balzac Berlioz Debussy Ravel Monet Cézanne Pierre_Curie Marie_Curie Aristide_Briand Raspail Saint-Michel Saint-Martin Saint-Denis Saint-Honoré Sainte-Catherine Notre-Dame République Liberté Gare Mairie Église Poste Paix Victoire Bastille Nation Verdun Paris Lyon Strasbourg Bordeaux Bretagne Rhône Provence")
	esBase  = fields("Mayor Real Nueva Alcalá Goya Serrano Velázquez Cervantes Colón Bolívar San_Martín Independencia Constitución Libertad Reforma Hidalgo Juárez Morelos Zaragoza Insurgentes Revolución Luna Sol Mar Río Sierra Olivo Naranjo Rosal Jazmín Carmen Rosario Dolores Santiago San_Juan San_Pedro San_José Santa_Ana Santa_María Corrientes Rivadavia Belgrano Sarmiento Mitre Santa_Fe Córdoba Tucumán Entre_Ríos Durango Sonora Jalisco Puebla Toledo Sevilla Valencia Aragón Cataluña Princesa Reyes_Católicos Doctor_Fleming Ramón_y_Cajal García_Lorca Pío_XII Blasco_Ibáñez Fuente Iglesia Molino Castillo Puente Estación Escuelas Pintor_Sorolla Maestro_Falla Virgen_del_Pilar Huertas Delicias Larios Cruz Arenal Providencia O'Higgins Prat Lamas Miraflores Larco Arequipa")
	itBase  = fields("Roma Milano Torino Garibaldi Mazzini Cavour Verdi Puccini Dante Petrarca Manzoni Leopardi Carducci Matteotti Gramsci Marconi Galilei Volta Vittorio_Emanuele Umberto_I XX_Settembre IV_Novembre XXV_Aprile della_Repubblica della_Libertà dei_Mille dei_Fiori delle_Rose dei_Tigli degli_Ulivi del_Corso della_Stazione San_Marco San_Giovanni Sant'Antonio Santa_Lucia Nazionale Appia Aurelia Tiburtina Emilia Flaminia Cassia Nomentana Europa Kennedy Roosevelt Trento Trieste Piave Isonzo Cesare_Battisti Aldo_Moro De_Gasperi Togliatti Pascoli Foscolo Ariosto Tasso Boccaccio Vespucci Colombo Polo Montello Bellini Rossini Donizetti Toscanini")
	ptBase  = fields("das_Flores da_Paz da_Liberdade da_República de_São_João de_Santo_António do_Comércio do_Carmo da_Igreja do_Sol da_Boavista Augusta Direita Nova Sete_de_Setembro Quinze_de_Novembro Tiradentes Dom_Pedro_II Santos_Dumont Getúlio_Vargas Barão_do_Rio_Branco Marechal_Deodoro Castro_Alves Rui_Barbosa José_Bonifácio Duque_de_Caxias Paulista Atlântica Brasil Vasco_da_Gama Luís_de_Camões Almirante_Reis Infante_Santo Miguel_Bombarda Cinco_de_Outubro 25_de_Abril Garrett Alecrim Bela_Vista Oscar_Freire Haddock_Lobo Consolação Visconde_de_Pirajá Nossa_Senhora_de_Copacabana Voluntários_da_Pátria Conde_de_Bonfim Bento_Gonçalves")
	deBase  = fields("Haupt Bahnhof Garten Schul Dorf Berg Kirch Wald Linden Rosen Birken Eichen Buchen Tannen Kastanien Ahorn Mühlen Bach Wiesen Feld Ring Markt Schloss Burg Brücken Post Rathaus Friedhof Sonnen Blumen Schiller Goethe Mozart Beethoven Bach Lessing Uhland Heine Kant Luther Bismarck Hindenburg Adenauer Kaiser König Königin Industrie Gewerbe Fabrik Hafen See Ufer Neu Alt Ober Unter Süd Nord West Ost Park Brunnen Amsel Finken Lerchen Meisen Falken Reiher Fuchs Hirsch Kant Wilhelm Friedrich Karl Ludwig Leopold Maximilian Theresien Marien Josef Stephan Neubau Mariahilfer Landstraßer Wiedner Mozart Langen See Zürcher Berner Basler Luzerner")
	deTypes = fields("straße straße straße str. str. weg weg gasse allee platz ring damm ufer steig strasse stieg hof markt berg Str.")
	nlBase  = fields("Dorps Kerk School Stations Molen Julianas Wilhelmina Beatrix Oranje Prins_Hendrik Konings Nieuwe Oude Lange Korte Hoofd Haven Markt Linden Beuken Eiken Rozen Tulpen Vondel Rembrandt Spinoza Erasmus Heren Keizers Prinsen Singel Leidse Utrechtse Haagse Amster Molenaars Bakkers Smids Veld Bos Park Wal Kastanje Kloos Kruis Sint-Jans Sint-Jacobs Zand Brugse Gentse")
	nlTypes = fields("straat straat straat laan laan weg plein gracht kade dijk singel dreef steeg pad hof park")
	svBase  = fields("Stor Kungs Drottning Skol Kyrko Järnvägs Parkgatan Vasa Sveav Ring Trädgårds Björk Ek Lind Kvarn Hamn Strand Industri Stations Norra_Ring Östra_Storg Söder Nygatan Bergs Skogs Ängs Back Sjö Villa Fabriks Gränd Karl_Johans Linné Birger_Jarls")
	svTypes = fields("gatan gatan vägen vägen gränd torget allén backen stigen plan")
	daBase  = fields("Vesterbro Nørre Øster Søndre Konge Dronning Skole Kirke Mølle Strand Skov Hoved Park Bane Havne Ros Linde Birke Egens Enghave Frederiks Amager Nygade Algade Torve Bryggeri Smede Jernbane")
	daTypes = fields("gade gade gade vej vej vej allé torv plads stræde boulevard parken vænget")
	noBase  = fields("Stor Kirke Skole Karl_Johans Bygdøy Bjerke Drammens Trondheims Sørkedals Mark Strand Haug Fjell Sjø Bak Lille Torg Prinsens Dronningens Kongens Møllen Industri Havne Bryggen Skogs Solli Grense Grens")
	noTypes = fields("gata gate gaten veien veien vei vegen alleen plass")
	fiBase  = fields("Mannerheimin Hämeen Koulu Kirkko Asema Rauta Puisto Ranta Metsä Koivu Mänty Kuusi Tammi Pelto Mylly Satama Kauppa Teollisuus Keskus Uuden Linnan Aleksanterin Runeberg Itä Länsi Pohjois Etelä Lauttasaaren Itäinen Vilho Kalevan")
	fiTypes = fields("katu katu katu tie tie kuja polku kaari rinne raitti ranta")
	isWords = fields("Lauga Hverfis Skólavörðu Banka Austur Hring Kringlu Berg Sól Ár Vestur Tún Njáls Grettis Bar")
	isTypes = fields("vegur gata stígur braut tún ás")
	plName  = fields("Długa Krótka Polna Leśna Słoneczna Szkolna Ogrodowa Lipowa Brzozowa Łąkowa Kwiatowa Kościelna Kolejowa Sportowa Zielona Spacerowa Mickiewicza Słowackiego Kościuszki Piłsudskiego Sienkiewicza Kopernika Chopina Reymonta Żeromskiego Konopnickiej Marszałkowska Nowy_Świat Floriańska Grodzka Piotrkowska Świdnicka Warszawska Krakowska Poznańska Gdańska 3_Maja 11_Listopada Jana_Pawła_II Niepodległości Wolności Zwycięstwa Solidarności Grunwaldzka Wojska_Polskiego Armii_Krajowej Jerozolimskie Ujazdowskie Powstańców Bema Orzeszkowej")
	huName  = fields("Váci Rákóczi Kossuth_Lajos Petőfi_Sándor Ady_Endre Bartók_Béla Andrássy Dózsa_György Fő Szent_István Arany_János József_Attila Béke Szabadság Jókai Deák_Ferenc Széchenyi Móricz_Zsigmond Táncsics Vörösmarty")
	huTypes = fields("utca utca u. út tér körút krt. sor köz fasor sétány")
	roName  = fields("Mihai_Eminescu Unirii Victoriei Libertății Republicii Independenței Ștefan_cel_Mare Avram_Iancu Nicolae_Bălcescu Dorobanților Magheru Traian Decebal Florilor Păcii Gării Morii Primăverii Crinului Lalelelor")
	trName  = fields("Atatürk Cumhuriyet İnönü İstiklal Bağdat Mevlana Gazi Fatih Barbaros Kennedy Vatan Millet Abdi_İpekçi Nispetiye Büyükdere Mithatpaşa Şehit_Nevres Çiçek Lale Gül Menekşe Sakarya Fevzi_Çakmak Ziya_Gökalp Namık_Kemal")
	idName  = fields("Sudirman Thamrin Diponegoro Gatot_Subroto Ahmad_Yani Merdeka Pahlawan Kartini Hayam_Wuruk Gajah_Mada Melati Mawar Kenanga Anggrek Cempaka Pemuda Veteran Asia_Afrika Braga Dago Cihampelas Malioboro Imam_Bonjol Teuku_Umar Rasuna_Said")
	myName  = fields("Ampang Bukit_Bintang Tun_Razak Sultan_Ismail Raja_Chulan Imbi Pudu Sentul Ipoh Kuching Masjid_India Tuanku_Abdul_Rahman Merbau Kenari Bunga_Raya Cempaka Seri_Hartamas Telawi Maarof SS2 USJ Damansara Gasing Penchala Pantai")
	jpName  = fields("Shibuya Shinjuku Minato Chuo Ginza Akasaka Roppongi Nishi Kita Higashi Minami Honmachi Sakae Umeda Namba Tenjin Nakano Meguro Ebisu Ueno Asakusa Nishi-Azabu Minami-Aoyama Kita-Senju Higashi-Ikebukuro Marunouchi Otemachi Nihonbashi Yaesu Kanda-Jimbocho Shimbashi Toranomon Azabudai Hiroo Daikanyama Sendagaya Hakata-ekimae Nakasu Motomachi Isogami Kawaramachi Gion Shinmachi Sakuragaoka Dogenzaka")
	krName  = fields("Teheran-ro Gangnam-daero Sejong-daero Jong-ro Eulji-ro Toegye-ro Mapo-daero Yangjae-daero Haeundae-ro Dongil-ro Nonhyeon-ro Seocho-daero Bongeunsa-ro Dosan-daero Hangang-daero Itaewon-ro Namdaemun-ro Cheonggyecheon-ro World_Cup-ro Gonghang-daero")
	krGu    = fields("Gangnam Jongno Jung Mapo Seocho Songpa Yongsan Yeongdeungpo Haeundae Suyeong Bundang Seodaemun Dongdaemun Gwanak Nowon")
	cnName  = fields("Nanjing Zhongshan Renmin Jiefang Beijing Huaihai Changan Chaoyang Jianguo Fuxing Xinhua Wangfujing Zhongguancun Shennan Tianhe Dongfeng Xizang Yan'an Henan Sichuan Heping Wuyi Gulou Minzhu Guangming Hubin Binjiang Century Keji")
	hkName  = fields("Nathan Queen's Des_Voeux Hennessy Gloucester Canton Austin Jordan Waterloo Prince_Edward Argyle Castle_Peak King's Electric Lockhart Jaffe Kwun_Tong Wong_Chuk_Hang Hollywood Caine Robinson Connaught")
	inName  = fields("MG M.G. Gandhi Nehru Station Brigade Residency Linking Hill Park Link Church Mall Ring College Temple Market Anna_Salai Mount Lake Nagar Shivaji Tilak Patel Ambedkar Subhash Tagore Vivekananda Rajaji Sardar Netaji Lajpat Karol Bagh Hazratganj Camac Chowringhee Baner Kalyani Senapati_Bapat")
	inTypes = fields("Road Road Road Marg Street Nagar Lane Main_Road Cross_Road Chowk Colony Layout Extension Salai Path Sarani Bazaar")
	arName  = fields("Sheikh_Zayed Al_Wasl King_Fahd Corniche Al_Maktoum Olaya Al_Khaleej Al_Rashid Hamdan Khalifa Al_Nahda Al_Quds Salah_al-Din Prince_Sultan King_Abdullah Al_Sadd Al_Mansour Tahlia Baniyas Al_Jazeera El_Tahrir Talaat_Harb Ramses Mohamed_V Hassan_II Habib_Bourguiba Al_Nasr El_Horreya Ahmed_Orabi Didouche_Mourad Allal_Ben_Abdellah Hamra Bliss Rainbow")
	ruName  = fields("Lenina Pushkina Gagarina Mira Sovetskaya Kirova Gorkogo Tverskaya Nevskiy Sadovaya Lesnaya Shevchenka Khreshchatyk Franka Bandery Pobedy Oktyabrskaya Komsomolskaya Parkovaya Zelyonaya Novaya Shkolnaya Moskovskaya Abaya Dostyk Rustaveli Amir_Temur Nezavisimosti")
	grName  = fields("Ermou Stadiou Panepistimiou Akadimias Patission Egnatia Tsimiski Athinas Sokratous Solonos Kifisias Vasilissis_Sofias Syngrou Alexandras Aristotelous Agias_Sofias Makariou Ledras Venizelou Kolokotroni Papanastasiou Dimokratias")
	ilName  = fields("Herzl Ben_Yehuda Dizengoff Rothschild Allenby Jabotinsky Weizmann Ben_Gurion Bialik Arlozorov Ibn_Gabirol HaYarkon King_George Jaffa Haneviim Sokolov Begin HaAtzmaut")
	afName  = fields("Kenyatta Moi Nyerere Uhuru Haile_Selassie Awolowo Adeola_Odeku Broad Allen Awka Ahmadu_Bello Herbert_Macaulay Independence Liberation Oxford Ring Kwame_Nkrumah Mandela Samora_Machel Robert_Mugabe Ngong Mombasa Langata Waiyaki Kampala Jinja Bagamoyo Cairo Great_East Loop Long Adderley Bree Jan_Smuts Rivonia Commissioner Voortrekker Church Kerk Paul_Kruger Nelson_Mandela")
	viName  = fields("Nguyễn_Huệ Lê_Lợi Trần_Hưng_Đạo Hai_Bà_Trưng Lý_Thường_Kiệt Điện_Biên_Phủ Võ_Văn_Tần Pasteur Đồng_Khởi Hàng_Bài Bà_Triệu Nguyễn_Trãi Cách_Mạng_Tháng_Tám Phan_Chu_Trinh Lê_Duẩn Nguyễn_Thị_Minh_Khai")
	thName  = fields("Sukhumvit Silom Sathorn Rama_IV Phahonyothin Ratchadaphisek Charoen_Krung Phetchaburi Lat_Phrao Nimmanhaemin Huay_Kaew Thong_Lo Ekkamai Asok Witthayu Langsuan Thanon_Khao_San")
	phName  = fields("Rizal Bonifacio Mabini Ayala Quezon España Taft Roxas EDSA Katipunan Aurora Shaw Ortigas Del_Pilar Luna Burgos Aguinaldo Osmeña Jones Magallanes Colon Lacson")
	czName  = fields("Dlouhá Krátká Hlavní Školní Nádražní Zahradní Polní Lesní Masarykova Husova Palackého Jungmannova Vodičkova Národní Vinohradská Husitská Revoluční Komenského Sokolská Květná Hviezdoslavova Štúrova Mlynská Obchodná Slovenská Dunajská")
	slName  = fields("Slovenska Prešernova Trubarjeva Cankarjeva Celovška Dunajska Tržaška Vukovarska Ilica Savska Maksimirska Zagrebačka Splitska Vlaška Gundulićeva Kralja_Tomislava Knez_Mihailova Nemanjina Kneza_Miloša Balkanska Vojvode_Stepe Bulevar_Oslobođenja Maršala_Tita Titova Zmaja_od_Bosne")
	ltName  = fields("Gedimino Laisvės Vilniaus Pilies Brīvības Elizabetes Kr._Barona Čaka Tērbatas Valdemāra Raiņa Narva Pärnu Tartu Tallinna Viru Savanorių Konstitucijos Žalgirio Jasinskio Avotu Dzirnavu Lāčplēša")
	bgName  = fields("Vitosha Tsar_Osvoboditel Rakovski Graf_Ignatiev Hristo_Botev Vasil_Levski Slivnitsa Alabin Shipka Tsarigradsko Knyaz_Boris_I Slaveykov Dondukov Pirotska")
)

// fields splits words; an underscore stands for a space inside one.
func fields(s string) []string {
	fs := strings.Fields(s)
	for i := range fs {
		fs[i] = strings.ReplaceAll(fs[i], "_", " ")
	}
	return fs
}

func ordinal(n int) string {
	s := fmt.Sprint(n)
	switch {
	case n%100 >= 11 && n%100 <= 13:
		return s + "th"
	case n%10 == 1:
		return s + "st"
	case n%10 == 2:
		return s + "nd"
	case n%10 == 3:
		return s + "rd"
	}
	return s + "th"
}

// enStreet draws a street of a country where English is written.
func (g *Gen) enStreet(iso string) string {
	var b string
	switch k := g.r.Float64(); {
	case k < .16:
		b = ordinal(g.between(1, g.any2(12, 30, 200)))
	case k < .5:
		b = g.pick(enWords)
	case k < .68:
		b = g.family("en")
	case k < .78:
		if l := g.w.cities[iso]; len(l) > 0 {
			b = g.cityName(g.pick(l))
		}
	case k < .84:
		b = g.given("en")
	default:
		b = g.pick(enWords) + " " + g.pick(enWords)
	}
	if g.chance(.02) {
		return "The " + b
	}
	if g.chance(.025) {
		return b
	}
	return b + " " + g.any(enTypes...)
}

func (g *Gen) usStreet() string {
	p := g.any("", "", "", "", "", "N ", "S ", "E ", "W ", "N. ", "S. ", "E. ", "W. ", "East ", "West ", "North ", "South ", "NE ", "SW ", "Northwest ", "Northeast ", "Southwest ")
	switch k := g.r.Float64(); {
	case k < .06:
		return p + g.any("County Road ", "State Route ", "US Highway ", "Highway ", "Route ", "FM ", "Hwy ", "County Rd ", "CR ", "State Highway ", "US-", "SR ", "Rural Route ", "State Road ", "Farm to Market Road ") + fmt.Sprint(g.between(1, 900))
	case k < .14:
		return p + g.any(g.pick(enWords), "Broadway", g.family("en"))
	}
	if g.chance(.09) {
		return p + g.any(
			g.any("Avenue ", "Ave ", "Ave. ", "Street ", "Loop ", "Highway ")+g.any(g.letters(1), fmt.Sprint(g.between(2, 90)), "of the "+g.pick(enWords)+"s"),
			g.pick(enWords)+" and "+g.pick(enWords)+g.any(" Rd", " Blvd", " Road", " Lane"),
			g.any("Sgt ", "Dr ", "Dr. ", "Gen ", "Col ", "Capt ", "Rev ", "Judge ", "Mayor ", "Father ")+g.person()+g.any(" Dr", " Blvd", " Way", " Drive", " Ave"),
			g.any("El Camino Real", "Via ", "Calle ", "Camino ", "Avenida ", "Paseo ", "La ", "Rue ", "Corte ", "Rancho ")+g.any(g.pick(esBase), "del Mar", "de la Luna", "del Norte", "Vista", "Verde", "Alta"),
			"Martin Luther King Jr "+g.any("Blvd", "Dr", "Way", "Ave", "Drive"),
			g.family("en")+"-"+g.family("en")+g.any(" Rd", " Road", " Pike", " Ave"),
			g.letters(1)+g.any(" Street", " St", " Ave", " Avenue"),
			g.any("Old ", "Upper ", "Lower ", "New ", "Little ", "Big ")+g.pick(enWords)+" "+g.any(enTypes...)+" "+g.any("Rd", "Road", "Extension", "Ext", ""),
			g.pick(enWords)+" "+g.any("Common", "Commons", "Center", "Mall", "Quarter", "Field Way", "Village Dr", "Club Circle", "Gate", "Terminal", "Mill Run", "Station Pkwy"))
	}
	s := p + g.enStreet("US")
	if g.chance(.06) {
		s += g.any(" N.", " S.", " E.", " W.", " N", " NW", " SE", " South", " W", " NE", " East", " SW", " S", " E", " North", " Northwest", " Northeast", " Southeast", " Southwest")
	}
	return s
}

// typed returns a maker of streets of a type and a name; the types stand in
// front, or behind if back.
func typed(types []string, names []string, lang, iso string, back bool) func(*Gen) string {
	return func(g *Gen) string {
		var b string
		switch k := g.r.Float64(); {
		case k < .5:
			b = g.pick(names)
		case k < .66:
			b = g.family(lang)
		case k < .8:
			b = g.given(lang) + " " + g.family(lang)
		default:
			if l := g.w.cities[iso]; len(l) > 0 {
				b = g.cityName(g.pick(l))
			} else {
				b = g.pick(names)
			}
		}
		if back {
			return b + " " + g.any(types...)
		}
		return g.any(types...) + " " + b
	}
}

// olds are words that stand apart in front of names of streets, by language.
var olds = map[string][]string{
	"de": fields("Alte Neue Große Kleine Obere Untere Lange Hintere"), "nl": fields("Oude Nieuwe Lange Korte Grote Kleine Hoge Lage Eerste Tweede"), "sv": fields("Norra Södra Östra Västra Stora Lilla Gamla Nya"),
	"nb": fields("Nedre Øvre Store Gamle Nordre Søndre"), "da": fields("Store Lille Gammel Gl. Nørre Sønder Øster Vester Ny"), "fi": fields("Vanha Uusi Iso Pieni"),
}

// joined returns a maker of compounds.
func joined(bases, types []string, lang string, iso string) func(*Gen) string {
	return func(g *Gen) string {
		l := g.w.loc[lang]
		if l != nil && len(l.streets) > 20 && g.chance(.45) {
			return g.pick(l.streets)
		}
		t := g.any(types...)
		switch k := g.r.Float64(); {
		case k < .55:
			b := g.pick(bases)
			if old := olds[lang[:2]]; old != nil && g.chance(.08) {
				b = g.any(old...) + " " + b
			}
			if strings.HasSuffix(b, "gatan") || strings.HasSuffix(b, "gade") || strings.HasSuffix(b, "gracht") {
				return b
			}
			return b + strings.ToLower(t)
		case k < .65:
			return g.family(lang) + strings.ToLower(t)
		case k < .75:
			return g.given(lang) + "-" + g.family(lang) + "-" + strings.ToUpper(t[:1]) + t[1:]
		case k < .85:
			if c := g.w.cities[iso]; len(c) > 0 {
				x := g.cityName(g.pick(c))
				if !strings.Contains(x, " ") {
					return x + g.any("er "+strings.ToUpper(t[:1])+t[1:], strings.ToLower(t))
				}
			}
			return g.pick(bases) + strings.ToLower(t)
		default:
			return g.given(lang) + " " + g.family(lang) + "s " + strings.ToLower(t)
		}
	}
}

// one of several makers.
func either(fs ...func(*Gen) string) func(*Gen) string {
	return func(g *Gen) string { return fs[g.r.IntN(len(fs))](g) }
}

// listed draws whole names of streets from a locale, else from f.
func listed(lang string, f func(*Gen) string) func(*Gen) string {
	return func(g *Gen) string {
		if l := g.w.loc[lang]; l != nil && len(l.streets) > 20 && g.chance(.6) {
			return g.pick(l.streets)
		}
		return f(g)
	}
}

var (
	frTypes = fields("rue rue rue_de rue_du rue_des rue_de_la Rue Rue Rue_de Rue_du Rue_des Rue_de_la avenue avenue_de Avenue Avenue_du Avenue_de_la Boulevard boulevard boulevard_de Place Place_de place_du Allée Allée_des allée_des Chemin_de chemin_des Impasse impasse_des Quai quai_de Cours Route_de route_de Av. av. Bd bd Bd. Blvd Square Passage R. Ch. Ruelle Sentier_des Faubourg rond-point")
	esTypes = fields("Calle Calle Calle Calle C/ C/ C. c/ calle Cl. Calle_de Calle_de_la Calle_del Av. Av. Avda. Avda. Avenida Avenida Avenida_de Avenida_de_la Avda._de_la Plaza Plaza_de Plaza_de_la Pl. Pza. Paseo Paseo_de Paseo_de_la Pº Po. Camino_de Camino Ronda Ronda_de Carrer Carrer_de Carrer_del Travesía Calzada Blvd. Jirón Jr. Pasaje Carretera_de Glorieta_de Cuesta Rambla Cerrada Privada Callejón Pje. Pje Urb. Gta. Cjón.")
	itTypes = fields("Via Via Via Via via via Viale viale Piazza Corso Largo Vicolo Piazzale Strada Via_dei Via_della Via_San Via_del P.za V.le C.so Lungomare Contrada Localita Borgo V.")
	ptTypes = fields("Rua Rua Rua rua R. R. Rua_da Rua_do Avenida Avenida_da Av. Av. Av Travessa Praça Praça_da Largo Largo_do Alameda Estrada_de Tv. Pç. Rodovia Calçada_do Beco Quinta")
	plTypes = fields("ul. ul. ul. ul. ul ul al. al. pl. os. Aleja Aleje Plac ulica ulicy Ul. Al. Rynek skwer")
	roTypes = fields("Strada Strada Str. str. Str. Bulevardul Bd. B-dul Bdul Calea Aleea Piața Șos. Șoseaua Intrarea Splaiul")
	trTypes = fields("Cad. Cad. Caddesi Sok. Sokak Sk. Bulvarı Cd. Sokağı Mah. Blv. Yolu")
	idTypes = fields("Jl. Jl. Jl Jalan Jalan Jln. Jln Gg. Gang")
	myTypes = fields("Jalan Jalan Jalan Jln Jln. Lorong Persiaran Lebuh Lebuhraya Lengkok")
	ruTypes = fields("ul. ul. ul ulitsa Ulitsa prospekt pr. Prospekt pereulok per. shosse bulvar vul. vulytsia prosp.")
)
