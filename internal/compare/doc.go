// Command compare runs piikit and what a Go service would pick instead over
// the same made-up messages, one after the other on one core, and prints one
// table: speed, speed as a share of the limit of the machine, kinds of data
// found, recall and false hits. With -presidio it also runs Presidio (Python,
// a small spaCy model) and adds its row.
//
//	cd internal/compare && go run . -presidio
//
// It is a module and a workspace of its own: nothing of what it compares with
// comes into the dependency graph of piikit.
//
// The messages are those of pii/piitest and hold marked personal data of ten
// types. A find counts as a hit when it touches marked data, whatever it calls
// it; as false when it touches none. Nobody's own type names are held against him.
package main
