// Package sloghandler keeps personal data out of logs: a slog.Handler that
// anonymizes the message and every attribute of a record before the next handler
// sees it.
//
//	a, err := pii.New(pii.Options{Tokenizer: hmac.In(tokenize.Scope{Tenant: "logs"})})
//	log := slog.New(sloghandler.New(slog.NewJSONHandler(os.Stdout, nil), a))
//
// It finds what detectors find, which is not everything: do not log what you
// need not log. With keyed tokens, as above, the same value has the same
// token in all records, so that they can be followed; with the default, random ones, it has
// another one each time.
//
// # What it does with values
//
// Strings are anonymized together with the key in front of them, so that
// slog.String("ssn", …) is found by its key. LogValuers are resolved first, and groups are
// gone through. Of other values: errors, text marshalers and Stringers become strings;
// []byte becomes a string; everything else becomes what encoding/json makes of it
// (maps, lists, strings, numbers), in which every string and key is anonymized: unexported fields
// do not appear, nor do methods named Format count. Bytes in them, base64 there, become
// a string if something is found in them. What encoding/json refuses (a map with keys of any
// type, what holds a function, or itself) is shown in the same way, up to 10,000 parts of it. Numbers and times stay what they are unless
// they are found as something, such as an account number, beside their key. Booleans and
// durations pass. Keys pass if they are made of letters, digits and ". _ -"; others are anonymized too.
//
// # When it fails
//
// What cannot be anonymized (it is too long, a detector failed) is replaced by
// a note of the error, which holds no text. The record is still logged.
package sloghandler

import (
	"context"
	"log/slog"

	"github.com/piikit/piikit/pii"
)

// An Anonymizer is what a Handler asks: a *pii.Anonymizer or a *pii.Conversation. It
// must be safe for many goroutines. If it has an observer, that must not log
// through the same handler.
type Anonymizer interface {
	Do(ctx context.Context, r pii.Request) (pii.Result, error)
}

// A Handler anonymizes records and passes them on. It is immutable, as slog's
// handlers are, and adds nothing to a record.
type Handler struct {
	next slog.Handler
	a    Anonymizer
}

// New returns a handler in front of next.
func New(next slog.Handler, a Anonymizer) *Handler { return &Handler{next, a} }

// Enabled reports what the next handler says.
func (h *Handler) Enabled(ctx context.Context, l slog.Level) bool { return h.next.Enabled(ctx, l) }

// Handle passes on the record, anonymized. That the context has ended does not
// matter: what is logged then is not the least interesting.
func (h *Handler) Handle(ctx context.Context, r slog.Record) error {
	c := cleaner{context.WithoutCancel(ctx), h.a}
	safe := slog.NewRecord(r.Time, r.Level, c.text("", r.Message), r.PC)
	r.Attrs(func(a slog.Attr) bool {
		safe.AddAttrs(c.attr(a))
		return true
	})
	return h.next.Handle(ctx, safe)
}

// WithAttrs returns a handler whose records have these attributes, anonymized
// here and now.
func (h *Handler) WithAttrs(as []slog.Attr) slog.Handler {
	return &Handler{h.next.WithAttrs(cleaner{context.Background(), h.a}.attrs(as)), h.a}
}

// WithGroup returns a handler whose later attributes are in a group.
func (h *Handler) WithGroup(name string) slog.Handler {
	return &Handler{h.next.WithGroup(cleaner{context.Background(), h.a}.key(name)), h.a}
}
