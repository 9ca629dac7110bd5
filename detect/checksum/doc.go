// Package checksum holds the rules by which identifiers check themselves: pure
// functions that look at one text and say whether it can be what its name
// says. It finds nothing in text and knows nothing of words around a number.
//
// # Conventions
//
// A function takes the compact form: ASCII, capitals, no separators, no label
// and no prefix unless its comment says so; wallet addresses and tokens keep
// their case. It reports true if length, characters, check digits and the
// parts that the rule makes binding (a date of birth, a province) are right.
// Dates are dates of the calendar. Equal digits throughout are refused where
// the authority never gives them out.
//
// A function of one country is named for its ISO 3166 code and what the
// country calls the number: BRCPF, DEIdNr, PLPESEL. "Structure only" in a
// comment means that there is no check digit, that its rule is not published
// or that the authority has given it up: such a match needs other evidence.
//
// Functions named Append write a whole identifier, payload and check, for
// those who make test data; on false they leave dst as it was.
//
// All functions are safe for concurrent use, keep nothing of their argument,
// allocate nothing (the Append functions: nothing but dst) and take arbitrary
// bytes without panicking. None prints its argument. A check digit is no proof:
// one random number in ten or eleven passes most of the rules.
//
// # Families
//
//	rule                    function                         used by
//	Luhn                    Luhn, LuhnBase                   cards, IMEI, SIN, SIREN, personnummer, ...
//	ISO 7064 pure           Mod11x2, Mod37x2, Mod97x10,      Chinese resident id, ISNI, IBAN, LEI, RF
//	                        Mod661x26, Mod1271x36
//	ISO 7064 hybrid         Mod11x10, Mod27x26, Mod37x36     German tax id, OIB, GRid
//	weighted sum            Weighted                         about a hundred national numbers
//	GS1, ISBN, ISSN         GS1, EAN, SSCC, ISBN, ISSN       AHV number, barcodes, parcels
//	Verhoeff, Damm          Verhoeff, Damm                   Aadhaar, Luxembourg
//	ICAO 9303               MRZDigit, MRZ                    passports, identity cards
//	Base58Check, Bech32     Base58Check, Bech32              Bitcoin and its like
//	Keccak-256, EIP-55      Keccak256, EIP55                 Ethereum, Monero
//	CRC-32 in base 62       CRC32Base62                      GitHub and npm tokens
//
// The comments name the authority whose published rule each function follows.
package checksum
