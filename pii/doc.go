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
// # A tour
//
//	a, err := pii.New(pii.Options{})             // once; shared by goroutines
//	r, err := a.Anonymize(ctx, text)             // r.Text, r.Entities
//	reply := r.Restore(model(r.Text))            // originals for tokens
//
//	c, err := a.Conversation(…)                  // many texts, one memory
//	r, err = c.Anonymize(ctx, message)           // what was found once is hidden for good
//	reply = c.Restore(model(history))
//	err = c.Save(file, key)                      // sealed; c.Load goes on with it
//
//	s, err := c.Stream(pii.Request{})            // or a.Stream: one text in pieces
//	io.Copy(dst, s.Reader(ctx, src))             // or Append and Flush, Chunks, Writer
//	back, err := c.Restorer()                    // back.Stream, Chunks, Reader, Writer: the same way again
//
// Options.Observe is told of every call without anything of its text. Package sloghandler
// keeps personal data out of logs, package piitest turns all this into unit tests. Detectors of
// your own go through the same door as ours: see package detect, and detect.Isolate for those that may hang.
//
// # How offsets work
//
// Offsets are bytes of UTF-8, half-open: text[Begin:End]. Those of an entity count in the
// original text, those of its replacement in the new one; both are there, so that either
// text can be marked up, and the ranges of the replacements are the skip ranges of the next call
// with the new text. In a stream they count from its start, on both sides.
//
// Clients that count characters or UTF-16 units say so in Request.Unit; it holds for the skip
// ranges and for the result. In "👋🏽 I am a@example.com" the address begins at byte 14, at rune 8, and at unit
// 10, as JavaScript counts. A range that cuts a character in two is an error, never moved.
// Invalid UTF-8 is kept as it is, each stray byte being one character. A text that went through
// JSON may have lost such bytes: then offsets count in what JSON gave.
//
// # Secrets
//
// The default, that of Options without a Policy, is the profile [Chat]: every find gets a token and comes back,
// but for those of types that are secrets: passwords, PINs, keys, security codes of cards (detect.Info.Secret). These
// are redacted, "[REDACTED]", in every profile: their entities have no Text, and nothing restores them. So a text comes back
// to the byte except for its secrets. To have them back as well force it, for one type or for all:
//
//	pii.Policy{Types: map[entity.Type]pii.Rule{pii.AnyType: {Operator: pii.Token, Force: true}}}
//
// # What it does not do
//
// It does not find everything, and it does not make anonymous: its output is
// pseudonymized data. What stands around a token may say who it is about. Within a
// conversation equal values have equal tokens, and whoever sees them sees that.
//
// It hides values, not meanings: "the mayor of Springfield" passes. It does not look into
// pictures, archives or encodings, nor for a name that is spelled letter by letter. It does not remember
// anything outside of a Conversation, opens no connection, writes no file and no log.
//
// It cannot wipe memory: Go's strings stay until they are collected, so Forget and Close drop
// originals, and no more. (tokenize.HMAC.Close overwrites keys.) It cannot stop a detector that ignores its context.
//
// # What prints and what does not
//
// Values of our types show no original when they are printed with fmt or logged with slog, nor do
// errors. Three ways remain open: json.Marshal of a [Result], an entity or a list is the wire
// format and holds the originals (so does what slog's JSON handler marshals: a plain slice, map or struct with
// entities in it); an unexported field of a struct of your own, where fmt may not call our methods;
// and a field that is printed by itself, such as e.Text. A [Conversation] marshals to {}.
//
// # Limits
//
// All are enforced before the work that they bound, with a typed error and no text; all but
// those of a match and of scopes can be set.
//
//	one text                   64 MiB; streams have none and keep about 16 KiB   Options.MaxText
//	a text with its values     64 MiB: tokens of a conversation in it count as   Options.MaxText
//	                           long as the values they stand for
//	skip ranges of a call      65,536                                            Options.MaxSkips
//	finds of a call            655,360                                           Options.MaxEntities
//	raw matches of a call      4,194,304                                         detect.Options.MaxMatches
//	one match                  4 KiB, but for detectors of whole texts           detect.Horizon
//	a search of a user's rule  100 ms; all of a call 1 s and 1 s more each MB    pattern.Rule.Timeout
//	values of a conversation   10,000                                            ConversationOptions.MaxEntities
//	depth of JSON              128                                               JSONOptions.MaxDepth
//	strings of a JSON text     1,048,576                                         JSONOptions.MaxStrings
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
