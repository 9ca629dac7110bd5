// Package pii finds personal data in text, puts tokens in its place, and puts
// the originals back: everything that piikit knows, behind one type.
//
// # Words
//
// An entity is one find: its type, where it stands, the original, and its
// replacement. A token is what replaces it. A skip range is a part of a text
// that is already anonymized and is left alone. A [Conversation] remembers
// entities over many texts; a [Stream] is one text that comes in pieces.
//
// # How offsets work
//
// Offsets are bytes of UTF-8, half-open. Those of an entity count in the
// original text, those of its replacement in the new one. Clients that count
// characters or UTF-16 units say so in Request.Unit.
//
// # What it does not do
//
// It does not find everything, and it does not make anonymous: its output is
// pseudonymized data. What stands around a token may say who it is about. Within a
// conversation equal values have equal tokens, and whoever sees them sees that. A
// [Result], and the JSON of its entities, hold the originals.
//
// # Limits
//
// All are enforced before the work that they bound, with a typed error and no text; all but
// those of a match and of scopes can be set.
//
//	one text                   64 MiB; streams have none and keep about 16 KiB   Options.MaxText
//	skip ranges of a call      65,536                                            Options.MaxSkips
//	finds of a call            655,360                                           Options.MaxEntities
//	raw matches of a call      4,194,304                                         detect.Options.MaxMatches
//	one match                  4 KiB, but for detectors of whole texts           detect.Horizon
//	a search of a user's rule  100 ms; all of a call 1 s and 1 s more each MB    pattern.Rule.Timeout
//	values of a conversation   10,000                                            ConversationOptions.MaxEntities
//	depth of JSON              128                                               JSONOptions.MaxDepth
//	tokens a Guard restores    10,000 a text                                     restore.GuardOptions.MaxRestored
//	what a Guard gives         8 times the text and 1 MiB                        restore.GuardOptions.MaxOutput
//	names in a scope           256 bytes                                         tokenize.Scope
//
// # Promises and their tests
//
//   - The law of round trips: TestLawOfRoundTrips, FuzzRoundTrip, TestConversationLaw.
//   - Nothing detected remains in the output: TestNothingDetectedRemains.
//   - Streaming equals whole: TestStreamEqualsWhole; restoring in pieces: TestChunkedEqualsWhole, TestEveryTwoCuts.
//   - No token of one scope is restored in another: TestScopesAreStrangers, TestOtherConversationsTokens.
//   - Linear time: TestLinear. Memory of a stream: TestStreamMemory.
//   - Fail closed, and no input text in our errors: TestBadInput, TestBrokenDetectors.
//   - No original in the printed values of our types: TestPrintingShowsNoText, TestPrintedResult.
//   - Race-free: TestConcurrentCalls and TestConcurrentForget under the race detector.
//   - Nothing happens at init in entity, tokenize, restore and detect: TestNothingAtInit.
package pii
