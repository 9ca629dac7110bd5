package pii

import (
	"context"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base32"
	"errors"
	"fmt"
	"log/slog"
	"slices"
	"strings"
	"time"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/entity"
	"github.com/piikit/piikit/tokenize"
)

// An Event says what one call did, without anything of its text: no value, no
// token, no offset, no exact length. It is what Options.Observe is told, and may go
// to logs and metrics as it is; slog shows it as a group.
type Event struct {
	// Op is what was asked for: "anonymize", "find", "stream" (told at its end)
	// or "restore".
	Op string
	// Outcome is how it ended: "ok"; "disabled" if the text passed unseen; or what was
	// wrong: "canceled", "timeout", "limit" (text too long, too many matches, conversation full),
	// "ranges" (of the caller), "detector", "tokenizer", "closed", "error".
	Outcome string
	// Detector is the name of the detector that failed, if one did.
	Detector string
	// Found says of each type how many there were, sorted by type. It is empty
	// unless the outcome is ok.
	Found []Count
	// Size is the length of the text in bytes, rounded up to 64, 256, 1024
	// and so on by four; 0 is no text.
	Size int
	// Duration is how long the call took.
	Duration time.Duration
	// Scope stands for the tenant and conversation: the ScopeHash of the
	// tokenizer if it has one, or a hash of ConversationOptions.Name under a random key
	// of the process. It is empty if there is neither.
	Scope string
}

// A Count is how many entities of a type there were, and how sure the
// detectors were of the least and the most certain of them. What is hidden only because a
// conversation knows it is certain.
type Count struct {
	Type      entity.Type
	Count     int
	Low, High detect.Confidence
}

// LogValue gives slog the event as a group.
func (e Event) LogValue() slog.Value {
	as := []slog.Attr{slog.String("op", e.Op), slog.String("outcome", e.Outcome), slog.Duration("duration", e.Duration), slog.Int("size", e.Size)}
	if e.Detector != "" {
		as = append(as, slog.String("detector", e.Detector))
	}
	if e.Scope != "" {
		as = append(as, slog.String("scope", e.Scope))
	}
	if len(e.Found) > 0 {
		found := make([]slog.Attr, len(e.Found))
		for i, c := range e.Found {
			found[i] = slog.Group(string(c.Type), "count", c.Count, "low", c.Low.String(), "high", c.High.String())
		}
		as = append(as, slog.Attr{Key: "found", Value: slog.GroupValue(found...)})
	}
	return slog.GroupValue(as...)
}

// A watch notes what the event of a call is made of. A nil one, where nobody
// observes, does nothing.
type watch struct {
	a     *Anonymizer
	event Event
	start time.Time
	bytes int
}

// watch begins the event of a call in a scope.
func (a *Anonymizer) watch(op, scope string, bytes int) *watch {
	if a.opt.Observe == nil {
		return nil
	}
	return &watch{a: a, event: Event{Op: op, Scope: scope}, start: time.Now(), bytes: bytes}
}

// saw adds matches to what was found.
func (w *watch) saw(ms []detect.Match) {
	if w == nil {
		return
	}
	for _, m := range ms {
		w.count(m.Type, m.Confidence)
	}
}

func (w *watch) count(t entity.Type, c detect.Confidence) {
	i := slices.IndexFunc(w.event.Found, func(f Count) bool { return f.Type == t })
	if i < 0 {
		i = len(w.event.Found)
		w.event.Found = append(w.event.Found, Count{Type: entity.Type(strings.Clone(string(t))), Low: c, High: c})
	}
	f := &w.event.Found[i]
	f.Count, f.Low, f.High = f.Count+1, min(f.Low, c), max(f.High, c)
}

// done tells the observer. It is called without a lock.
func (w *watch) done(ctx context.Context, err error) {
	if w == nil {
		return
	}
	e := w.event
	e.Duration = time.Since(w.start)
	e.Outcome, e.Detector = outcome(err)
	if w.a.opt.Disabled && err == nil && e.Op != "find" {
		e.Outcome = "disabled"
	}
	if err != nil {
		e.Found = nil
	}
	if w.bytes > 0 {
		for e.Size = 64; e.Size < w.bytes; e.Size *= 4 {
		}
	}
	slices.SortFunc(e.Found, func(a, b Count) int { return strings.Compare(string(a.Type), string(b.Type)) })
	w.a.opt.Observe(ctx, e)
}

// outcome returns the word for an error and the detector that is to blame.
func outcome(err error) (word, detector string) {
	var de *detect.DetectorError
	if errors.As(err, &de) {
		detector = de.Detector
	}
	is := func(targets ...error) bool {
		return slices.ContainsFunc(targets, func(t error) bool { return errors.Is(err, t) })
	}
	var span *entity.SpanError
	switch {
	case err == nil:
		return "ok", ""
	case is(context.Canceled):
		word = "canceled"
	case is(context.DeadlineExceeded, detect.ErrTimeout):
		word = "timeout"
	case is(detect.ErrTooLong, detect.ErrTooMany, ErrFull, ErrTooManySkips, ErrTooManyEntities, ErrJSONStrings, ErrJSONDepth):
		word = "limit"
	case is(ErrSkip) || errors.As(err, &span):
		word = "ranges"
	case is(ErrClosed, detect.ErrClosed):
		word = "closed"
	case is(tokenize.ErrCollision, tokenize.ErrToken, tokenize.ErrKey, tokenize.ErrFormat, tokenize.ErrRevoked, tokenize.ErrFailed):
		word = "tokenizer"
	case detector != "":
		word = "detector"
	default:
		word = "error"
	}
	return word, detector
}

// scopeOf returns what stands for the scope of a tokenizer, and of a conversation of
// this name, in events.
func (a *Anonymizer) scopeOf(t tokenize.Tokenizer, name string) string {
	if a.opt.Observe == nil {
		return ""
	}
	if s, ok := t.(interface{ ScopeHash() string }); ok {
		return s.ScopeHash()
	}
	if name == "" {
		return ""
	}
	h := hmac.New(sha256.New, a.audit)
	fmt.Fprint(h, name)
	return strings.ToLower(base32.StdEncoding.EncodeToString(h.Sum(nil)))[:13]
}
