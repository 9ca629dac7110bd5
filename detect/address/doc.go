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
//
//   - The marks, line ends and words that join components are inside; what
//     stands in front of the first and behind the last is outside, but for the
//     period of an abbreviation ("12 Main St.") and a bracket that closes one
//     opened inside ("46780 Oliva (Valencia)").
//
//   - A component that is separated by something else, such as a label of its
//     own ("City: Springfield"), is not part of the match, and not one for itself.
//
//   - A town, region or country alone is no address. A street without a number
//     is one only beside other components or where the words around say so.
//
//   - A sentence that ends behind the country ends the address; a second street
//     with its number behind a whole address, or on a line of its own, begins
//     another; a tab, or a semicolon without a space, is the border of a cell, and in
//     a table whose cells commas part a comma without a space is.
//
//   - The period of an abbreviation or of initials ("Ave.", "D.C.") is inside,
//     unless a sentence may end there: at the end of a line, where a word in small
//     letters stands in front of the address.
//
// Options.StreetLine cuts the matches to number, street and unit; a Parser
// tells the components of a match apart.
//
// Towns, regions and countries alone are the type location of detect/name,
// which is off unless asked for.
//
// # How
//
// The detector looks at numbers and street words. Where a first look and a
// small linear gate, which sees three words before and eight behind, let one pass, it
// reads what else stands around it, at most sixty
// words and marks, and labels each with a component by a
// linear chain over hashed features (internal/chain). The features are classes
// of words, shapes, neighbours and distances; the lists know street words,
// units, directions, regions and countries of some thirty languages and what
// internal/words knows of names and places. Nothing is a list of known addresses. The program
// internal/addresstrain makes lists and weights and measures the result.
//
// Written for addresses in Latin letters of every country, best for those that
// internal/addresstrain/gen describes; Russian and Ukrainian in Cyrillic work
// in part. Chinese, Japanese and Korean addresses are read by a small grammar:
// levels such as 省市区路, 都道府県市区町丁目 or 시구로 in front of a number. Those
// in Arabic, Hebrew, Thai and other scripts are not found. What is lost most
// often: streets without a street word, in small letters, in the middle of a
// sentence ("we bought 1386 von drash"); names of firms or people glued to the
// front without a mark; film titles that are street lines.
//
// The cost is that of a look at each number and each street word, some 20 ns,
// and some 2 microseconds for each address; internal/addresstrain cost measures it
// on texts. Nothing is allocated. The tables take 0.55 MB
// of the binary and no work at init. The detector remembers where the last
// match ended, and the last words it looked up.
package address
