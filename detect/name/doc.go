// Package name finds names of people in running text, fields, tables, mail
// headers and chat; and, if asked for, places and organizations.
//
// # What is matched
//
// A match is the whole name as it stands: given names, initials, particles,
// surnames, "Jr.", also in the order "Davis, Jack". Outside are titles
// ("Mr.", "Dr."), the 's of possessives, firms and places beside it. Single
// given names and single surnames count. Names of people in fiction, of the
// dead and of the famous are names too; brands, places and diseases that bear a
// name ("Parkinson's") should not be matched, and sometimes are.
//
// # How
//
//   - Forms: the value of a field ("patient: ...", "first_name": "...",
//     <lastName>...), a cell below a column of names, the name before an address in a
//     mail header, a mention (@john), the local part of an e-mail address whose
//     words were a name before. The evidence is Cued.
//   - Cues: "my name is", "I'm", "Mr.", "Dear", a line behind "Regards,", in ten
//     languages. Evidence Cued. What no list knows is a name there, and behind
//     "this is", "speak to", "ask for" and "cc", before "here" and "speaking", in English:
//     "this is Elif from accounting". Not behind any of them: some two hundred programs, machines and
//     makers, such as Siri and Docker; and Jenkins, Julia and the like behind "the" or in a list with them.
//   - Everything else is judged by a linear chain over hashed features: what lists say of
//     a word and its neighbours (internal/words), shapes, cues, and what the
//     words of this text were before. Evidence Shaped.
//
// Text in lower case is read too; names that are also ordinary words ("will",
// "rose") are then found behind a cue only. What was a name before in a text
// weighs in favor of the same word; nothing is remembered from one text to
// the next.
//
// # How sure
//
// No check exists for names. The levels are by the chain's probability; what they meant
// on the complete English development sets together, in balanced mode
// (internal/nameeval prints this table):
//
//	level                      names  exact  touch a name
//	cued, High                   409   94 %    98 %
//	shaped, High                 898   98 %    99 %
//	shaped, between              717   93 %    94 %
//	shaped, Medium               900   70 %    77 %
//
// Modes move the balance: detect.Recall finds more, detect.Careful less. Means
// over eleven English development sets, and names found per megabyte of code, manuals
// and questions that have none (some of which do name people):
//
//	mode        exact F1  overlap recall  false names per MB
//	careful         81.7            80.0                  10
//	balanced        85.3            88.1                  14
//	recall          85.0            89.8                  39
//
// On copies of the sets in lower case 79.6, in capitals 81.7 (balanced).
//
// # Languages
//
// English is supported. German, French, Spanish, Portuguese, Italian, Dutch,
// Polish and the Scandinavian languages are supported in part. Exact F1 on
// development sets: German 58, Portuguese 73, French 72 and Spanish 87 (court
// prose), Spanish clinical reports 94, Swedish 33 (13 names); the others are not
// measured. Locations reach 50 to 88 on English prose, organizations 18 to 72.
//
// In scripts without capitals the chain finds nothing. Chinese, Japanese, Korean,
// Arabic and Hindi names are found as values of fields and columns, beside an honorific ("田中さん",
// "李娜女士", "김민수 씨", "السيد محمود") and behind a phrase that introduces
// somebody ("我叫王小明", "मेरा नाम ... है"; of the first three also "My name is 王小明"), not in other running text. On the 37 lines of
// testdata/scripts.txt, which were written with these rules in mind, all 24 names are found and no other word.
// Of 2,414 names in Japanese encyclopedia prose, without honorifics, 1 % are found. Romanized names are found like others, less
// surely.
//
// # Cost
//
// A capitalized word that stands alone and is never a name ("Friday", "API") costs a look
// at a cache; most others are passed over by a gate, which looks at a run of
// such words and what stands beside it, for some tens of nanoseconds. What it lets
// through costs about half a microsecond, a name or what may be one about 200 ns a word more.
// Nothing is allocated. The tables take 4.6 MB of the binary and no work at
// init. Where locations or organizations are wanted there is no gate, and more words are looked at
// closely.
package name
