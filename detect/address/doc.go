// Package address finds postal addresses in running text: whole ones, on one
// line or several, or the part that is there, such as a street with its number,
// a town with its post code, a P.O. box or a military address.
//
// # Where an address begins and ends
//
// A match is the whole contiguous address as it is written, from its first
// component up to its last: number, street, unit and building, district, town,
// region, post code, country, in whichever order the country has.
//
//   - The label in front ("Ship to:", "Adresse :", a JSON key) and the
//     recipient, a person or a firm, are outside.
//   - The marks, line ends and words that join components are inside; what
//     stands in front of the first and behind the last is outside, but for the
//     period of an abbreviation ("12 Main St.") and a bracket that closes one
//     opened inside ("46780 Oliva (Valencia)").
//   - A component that is separated by something else, such as a label of its
//     own ("City: Springfield"), is not part of the match, and not one for itself.
//   - A town, region or country alone is no address. A street without a number
//     is one only beside other components or where the words around say so.
//
// Options.StreetLine cuts the matches to number, street and unit.
//
// # How
//
// The detector looks at the surroundings of numbers and of street words, at
// most sixty words and marks at a time, and labels each with a component by a
// linear chain over hashed features (internal/chain). The features are classes
// of words, shapes, neighbours and distances; the lists know street words,
// units, directions, regions and countries of some thirty languages and what
// internal/words knows of names and places. Nothing is a list of known addresses. The program
// internal/addresstrain makes lists and weights and measures the result.
//
// Written for addresses in Latin letters of every country, best for those that
// internal/addresstrain/gen describes; Russian and Ukrainian in Cyrillic work
// in part. Addresses in Chinese, Japanese, Korean, Arabic and other scripts are not found.
//
// The cost is that of a look at each number and each street word, some tens of
// nanoseconds, and about 300 ns for each word near what may be an address. The
// detector remembers where the last match ended, nothing else.
package address
