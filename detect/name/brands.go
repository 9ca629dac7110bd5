package name

import (
	"strings"

	"github.com/piikit/piikit/detect"
)

// brandNames are firms and products that bear the names of people. Only those
// are here that hardly anybody is called: "Paul Smith" and "Mercedes" may be a
// person.
const brandNames = `
Abercrombie & Fitch; Barnes & Noble; Ben & Jerry; Black & Decker; Calvin Klein; Carte Vitale; Charles Schwab; Christian Dior; Christian Louboutin;
Dolce & Gabbana; Dr Pepper; Dr Martens; Ernst & Young; Estee Lauder; Fisher Price; Giorgio Armani; Goldman Sachs; Harley Davidson; Hello Kitty; Hugo Boss;
Jack Daniels; Jack Wolfskin; Jim Beam; Jimmy Choo; John Deere; Johnnie Walker; Johns Hopkins; Johnson & Johnson; JP Morgan; Karl Lagerfeld;
Kelley Blue Book; Leroy Merlin; Levi Strauss; Levi's jeans; Little Caesars; Louis Vuitton; Marks & Spencer; Mayo Clinic; Merrill Lynch; Morgan Stanley;
Papa Johns; Papa Murphy; Philip Morris; Procter & Gamble; Ralph Lauren; Ray Ban; Rolls Royce; Smith & Wesson; Tiffany & Co; Tim Hortons;
Tommy Hilfiger; Trader Joe; Uncle Ben; Victoria's Secret; Warner Bros; Wells Fargo; Yves Rocher; Yves Saint Laurent`

// newBrands indexes brandNames.
func newBrands() *phrases {
	p, err := newPhrases(strings.Split(brandNames, ";"))
	if err != nil {
		panic(err) // the list is a constant
	}
	p.byAll()
	return p
}

// isBrand reports whether what was found is one of the brands, or lies in one.
func (f *finder) isBrand(c *detect.Cursor, b, e int) bool {
	for i := b; i < e; {
		w := c.WordAt(i)
		if w.Len() == 0 {
			i++
			continue
		}
		if f.brands.around(c, w, b, e) {
			return true
		}
		i = w.End
	}
	return false
}
