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
// # What becomes of what is found
//
// By default a token stands in for it, and the entity holds the original. A
// [Policy], a value that can be read from JSON, says otherwise by type: redact, label, mask,
// generalize, keep, do not look for; what to allow and what to deny; and which
// [Profile] it starts from. Types that are secrets (passwords, keys, card security
// codes) are redacted in all of them, for good, unless a rule forces it. What was replaced for good
// has no Text and is never restored.
//
// JSON texts have methods of their own: [Anonymizer.AnonymizeJSON], [RestoreJSON].
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
//   - Nothing detected remains in the output: TestNothingDetectedRemains, TestHiddenEverywhere.
//   - Streaming equals whole: TestStreamEqualsWhole, TestConversationStream, TestConversationStreamHides.
//   - Restoring in pieces: TestChunkedEqualsWhole, TestEveryTwoCuts, TestReaderAndWriter.
//   - No token of one scope is restored in another: TestScopesAreStrangers, TestOtherConversationsTokens.
//   - Linear time: TestLinear, TestConversationsAreLinear, TestConvertIsLinear.
//   - Memory of a stream: TestStreamMemory, which names the command for a gibibyte.
//   - Fail closed: TestBadInput, TestBrokenDetectors, TestZoo, TestFailsClosed, TestSavedIsSealed.
//   - No input text in our errors, events and logs: FuzzCanary, TestEvents, TestNothingGetsThrough.
//   - No original in the printed values of our types: TestNoTypePrintsText, TestPrintedResult.
//   - Race-free: TestConcurrentCalls and TestConcurrentForget under the race detector, TestTokensThatComeMeanwhile.
//   - Nothing happens at init: TestNothingAtInit, for entity, tokenize, restore and detect.
//   - No globals: TestNoGlobals, for the same.
//
// That these tests can fail is shown by go run ./internal/faults, which puts a
// deliberate error into the source for each promise and runs the test that must see it.
package pii
