package gen

import (
	"strings"
)

// Between puts an address of a country between two pieces of somebody's text,
// which have none: what stands around an address is anything.
func (g *Gen) Between(key, left, right string) Text {
	var b builder
	a := g.Address(key)
	if l := g.line(a); g.chance(.35) && streetLine(l) {
		a = l
	}
	open := ""
	b.str(left)
	switch k := g.r.Float64(); {
	case k < .62:
		b.str(" ")
	case k < .94:
		b.str(g.any(": ", ", ", "\n", " - ", ". ", ":\n"))
	default:
		open = " ("
		b.str(open)
	}
	b.address(a)
	switch k := g.r.Float64(); {
	case open != "":
		b.str(")")
	case k < .13:
		b.str(g.any(" ", " ", " ", ", ", "; ", " / ", " | ", "\n") + g.expand(g.any("{P}", "{P}", "tel {P}", "Tel. {P}", "tel: {P}", "{E}", "T {P}", "ph {P}", "{P}, {E}", "{P} {E}", "m. {P}", "fax {P}")))
	case k < .23:
		b.str(" " + g.expand(g.any("on {D}", "at 6 pm", "by 5", "March 11th", "on March 1st at 7:30 pm", "{D}", "2 people", "for 4", "$2,400", "3 rooms 2 baths", "around 10", "until Friday", "before noon", "since 2019", "x", "pls", "ok", "thx", "thanks", "asap", "tomorrow", "tonight", "today", "please", "rn", "lol", "cheers")))
	}
	b.str(g.any(" ", " ", " ", " ", " ", ", ", ", ", ". ", ". ", "\n", "? ", "! ", "; ", " - ", " | "))
	b.str(right)
	t := b.text(key)
	if g.chance(.3) {
		if s := strings.ToLower(t.Text); len(s) == len(t.Text) && sameStarts(s, t.Text) {
			t.Text = s
		}
		return t
	}
	return g.recase(t, .02)
}

// building draws the name of a building.
func (g *Gen) building() string {
	s := g.any(g.pick(enWords), g.pick(enWords), g.family("en"), g.pick(enWords)+" "+g.pick(enWords)) + " " +
		g.any("House", "House", "Court", "Hall", "Lodge", "Barn", "Mill", "Manor", "Cottage", "Tower", "Towers", "Mansions", "Villas", "Centre", "Works", "Heights", "Apartments", "Plaza", "Building", "Grange", "Farm", "Yard", "Point", "Wharf", "Gate", "Chambers", "Estate", "Business Park", "Residences")
	if g.chance(.1) {
		s = "The " + s
	}
	return s
}

// record writes an address as part of a line of a file that has no quotes, or
// of a log.
func (g *Gen) record(b *builder, key string, a []piece) {
	c := countryOf(g.w, key)
	switch g.r.IntN(4) {
	case 0: // everything in one line
		sep := g.any(", ", ", ", "; ", " / ", " - ")
		b.str(g.any("", "", "- ", "* ", g.digits(1)+". ") + g.person() + sep)
		b.address(a)
		b.str(sep + g.any(g.phone(), g.phone()+sep+g.email(), g.email(), g.phone(), "tel. "+g.phone()) + g.any("", "\n", "."))
	case 1: // cells without quotes
		b.str(g.any("name,street,zip\n", "name,address,city\n", "id,street,postcode\n", "customer,addr,zip\n"))
		for range g.between(1, 3) {
			l := g.line(a)
			for i := range l {
				if strings.ContainsAny(l[i].text, ",\n") {
					l = l[:i]
					break
				}
			}
			if !streetLine(l) {
				l = []piece{{labelOf('N'), g.number(c)}, {0, " "}, {labelOf('S'), g.enStreet("US")}}
			}
			b.str(g.any(g.person(), g.digits(4)) + ",")
			b.address(l)
			b.str(",")
			b.any(g.any(c.code(g), g.city(c)))
			b.str(g.any("", ","+g.digits(2), ","+g.email()) + "\n")
			key = g.Countries[g.r.IntN(len(g.Countries))]
			a = g.Address(key)
		}
	case 2:
		q := g.any("\"", "'", "")
		b.str(g.any("2026-03-14T09:12:44Z INFO geocode ok ", "[dispatch] ", "WARN ", "GET /lookup?", g.digits(5)+" ") + g.any("q=", "addr=", "address=", "dest=", "to=", "street: ") + q)
		b.address(a)
		b.str(q + g.any(" lat="+g.digits(2)+"."+g.digits(3), "&country=XX", " ok", " status=200", ", id "+g.digits(5), " ("+g.digits(2)+" ms)", "\n"))
	case 3:
		b.str(g.any("unit ", "driver ", "team ", "cab ") + g.digits(2) + g.any(" en route to ", " arrived at ", " dispatched to ", " now at ", " left ", " heading for "))
		b.address(a)
		b.str(g.any(", ", ". ", " ", "; ") + g.any("reported smoke", "caller "+g.person(), "eta "+g.digits(1)+" min", "2 passengers", "no answer", "code "+g.digits(4), "all clear"))
	}
}

// institutions are the words that names of hospitals, schools and offices begin
// with, and those of their parts, by language.
var institutions = map[string][2][]string{
	"ES": {{"Hospital", "Hospital Universitario", "Hospital General", "Clínica", "Universidad de", "Instituto", "Fundación", "Centro de Salud", "Colegio", "Museo", "Hospital Clínico", "Complejo Hospitalario de", "Residencia", "Escuela"}, {"Servicio de", "Unidad de", "Departamento de", "Facultad de", "Sección de", "Área de", "Cátedra de"}},
	"FR": {{"Hôpital", "Clinique", "Université de", "Institut", "Lycée", "Fondation", "Centre hospitalier de", "Collège", "Musée", "Mairie de", "Résidence"}, {"Service de", "Département de", "Faculté de", "Unité de", "Laboratoire de"}},
	"IT": {{"Ospedale", "Clinica", "Università di", "Istituto", "Fondazione", "Liceo", "Policlinico", "Museo", "Comune di"}, {"Dipartimento di", "Reparto di", "Facoltà di", "Servizio di"}},
	"PT": {{"Hospital", "Clínica", "Universidade de", "Instituto", "Fundação", "Colégio", "Escola", "Câmara Municipal de"}, {"Serviço de", "Departamento de", "Faculdade de", "Setor de"}},
	"DE": {{"Klinikum", "Krankenhaus", "Universität", "Institut", "Gymnasium", "Stiftung", "Praxis", "Universitätsklinikum", "Museum"}, {"Abteilung für", "Klinik für", "Institut für", "Lehrstuhl für"}},
	"US": {{"University of", "Institute of", "Museum of", "School of", "Church of", "College of", "Center for"}, {"Department of", "Division of", "Office of", "Faculty of", "School of"}},
}

var fieldsOf = fields("Medicina Interna Cardiología Neurología Urología Psiquiatría Oncología Pediatría Cirugía Médecine Chirurgie Cardiologie Psychiatrie Medizin Chirurgie Neurologie Medicine Surgery Cardiology History Physics Law Economics Biology Engineering Radiology Diritto Economia Odontología Farmacia Educação Direito")

// institution draws what stands in front of an address where no mark may part
// them: a hospital with its ward, a school, an office.
func (g *Gen) institution(key string) string {
	lang := key[:2]
	switch lang {
	case "MX", "AR", "CO", "CL", "PE":
		lang = "ES"
	case "BR":
		lang = "PT"
	case "AT", "CH":
		lang = "DE"
	case "BE", "LU":
		lang = "FR"
	}
	in, ok := institutions[lang]
	if !ok {
		in = institutions["US"]
	}
	c := countryOf(g.w, key)
	name := func() string {
		return g.any(in[0]...) + " " + g.any(g.person(), g.family("es"), g.city(c), g.city(c), g.family("it"), g.pick(enWords), "de "+g.city(c), "San "+g.given("es"))
	}
	part := func() string { return g.any(in[1]...) + " " + g.any(fieldsOf...) }
	sep := g.any(". ", ", ", " ", "\n", " - ")
	s := g.any(name(), name(), part()+sep+name(), name()+sep+part(), g.person()+sep+name(), part())
	if g.chance(.15) {
		s += g.any("-", " ") + g.letters(3)
	}
	return s
}

// letterhead writes an institution, its address, and how to reach it.
func (g *Gen) letterhead(b *builder, key string, a []piece) {
	if g.chance(.5) {
		b.str(g.any("Remitido por: ", "Responsable: ", "Contact: ", "Kontakt: ", "Auteur : ", "Emitido por: ", "Dr. ", "Corresponding author: ", "Referente: ") + g.person() + g.any(" ", ". ", ", ", "\n"))
	}
	b.str(g.institution(key) + g.any(" ", " ", ". ", ". ", ", ", ", ", "\n", " - "))
	b.address(a)
	b.str(g.expand(g.any(" E-mail: {E}", ". e-mail: {E}", ", {E}", " Tel. {P}", ". Fax: {P}", "\n{E}", "\n", " {E}", "", ".", " Correo electrónico: {E}", " (e-mail: {E})")))
}
