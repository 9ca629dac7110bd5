package pii

import (
	"fmt"
	"log/slog"
)

// The types of this package show no text when they are printed or logged.
// json.Marshal of a Result, and printing a field by itself, still do.

// Format writes the length of the text in bytes and the number of skip ranges,
// whatever the verb.
func (r Request) Format(f fmt.State, _ rune) {
	fmt.Fprintf(f, "pii.Request(%d bytes, %d skip ranges)", len(r.Text), len(r.Skip))
}

// LogValue is what slog shows: what Format writes.
func (r Request) LogValue() slog.Value { return slog.StringValue(fmt.Sprint(r)) }

// Format writes the entities without their originals, whatever the verb.
func (r Result) Format(f fmt.State, _ rune) { fmt.Fprintf(f, "pii.Result(%v)", r.Entities) }

// LogValue is what slog shows: what Format writes.
func (r Result) LogValue() slog.Value { return slog.StringValue(fmt.Sprint(r)) }

// Format writes that it is an anonymizer and nothing of its tokenizer,
// whatever the verb.
func (a *Anonymizer) Format(f fmt.State, _ rune) { fmt.Fprint(f, "pii.Anonymizer") }

// Format writes how many types and detectors were asked for, whatever the verb:
// a tokenizer may be anybody's, and what is allowed to pass may be somebody's.
func (o Options) Format(f fmt.State, _ rune) {
	fmt.Fprintf(f, "pii.Options(%d types, %d detectors)", len(o.Types), len(o.Detectors))
}

// LogValue gives slog what Format writes.
func (o Options) LogValue() slog.Value { return slog.StringValue(fmt.Sprint(o)) }

// Format writes how many values are known and nothing else, whatever the verb.
func (o ConversationOptions) Format(f fmt.State, _ rune) {
	fmt.Fprintf(f, "pii.ConversationOptions(%d known)", len(o.Known))
}

// LogValue gives slog what Format writes.
func (o ConversationOptions) LogValue() slog.Value { return slog.StringValue(fmt.Sprint(o)) }
