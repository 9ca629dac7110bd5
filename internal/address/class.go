package address

import _ "embed"

//go:generate go run ../addresstrain lists -out .

// A Class is what a word may be in an address, as far as lists know.
type Class uint8

// The classes of words, then those of other tokens. The table holds the former.
const (
	None     Class = iota
	Box            // PO box, Postfach, apartado
	Unit           // apartment, suite, piso, bus, lgh
	WeakUnit       // also ordinary words: no, level, house, block
	Numero         // nº, bis, č.
	Dir            // N, south, ouest
	State          // abbreviations of states: IL, NSW; also words
	Region         // words of names of states and counties
	Country        // words of names of countries
	Cue            // address, lives, Domicilio, streetAddress
	Month          // months and days of the week
	Measure        // km, people, am
	Particle       // de, la, van, am, saint
	Honor          // Dr, general, King
	Counter        // chapter, version, flight: the number behind it is not of a house
	Strong         // street, road, avenue: hardly anything else
	Weak           // st, way, place, court: also ordinary words
	Germanic       // weg, platz, gatan, laan: stand alone or end a word
	Romance        // rue, via, calle: stand in front
	Slavic         // ul., utca, cad.
	Asian          // jalan, marg, soi, -gil
	Classes        // the number of classes in the table

	Compound  // a word that ends in -strasse, -gatan, -laan
	LineEnd   // one line end
	Mark      // a punctuation mark: with its byte in Token.Mark
	Num       // digits
	Ordinal   // 5th
	NumLetter // 12a
	LetterNum // B4
	UKOut     // SW1A, G2
	UKIn      // 2AA
	CA1       // K1A
	CA2       // 0B1: Canada's second half, also Eircode's X285 by UKOut
	Eir       // X285, of four characters
	Mixed     // other letters and digits
	Letter    // one letter
	Word      // any other word
	last
)

// IsStreet reports whether c is a word of streets that is hardly anything else
// where it is written with a capital.
func (c Class) IsStreet() bool { return c >= Strong && c <= Asian || c == Compound }

//go:embed classes.bin
var classes string

// The table is open addressing over slots of four bytes: three of the hash,
// one the class; 0 is empty. The number of slots is a power of two.
const slot = 4

// ClassOf returns the class of the word with this hash, or None.
func ClassOf(hash uint64) Class {
	n := len(classes) / slot
	tag := uint32(hash >> 40)
	for i := int(hash) & (n - 1); ; i = (i + 1) & (n - 1) {
		s := classes[i*slot : i*slot+slot]
		if s[3] == 0 {
			return None
		}
		if uint32(s[0])|uint32(s[1])<<8|uint32(s[2])<<16 == tag {
			return Class(s[3])
		}
	}
}

//go:embed filter.bin
var filter string

// Filter is the set of words at which an address may be recognized without a
// number, for the anchors of the scan.
func Filter() string { return filter }
