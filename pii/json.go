package pii

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"slices"
	"strconv"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/entity"
	"github.com/piikit/piikit/internal/jsonscan"
	"github.com/piikit/piikit/restore"
)

// JSONOptions configure AnonymizeJSON and RestoreJSON; the zero value works.
// Restore with the options with which you anonymized.
type JSONOptions struct {
	// Leave are values that stay as they are, with all that is in them: JSON Pointers
	// (RFC 6901) in which "*" stands for any one name or index, as in "/messages/*/role".
	Leave []string
	// MaxDepth is how deeply objects and arrays may be nested; 0 means 128.
	MaxDepth int
	// MaxStrings is how many string values AnonymizeJSON takes that are not empty, those of JSON in strings included; 0
	// means 1,048,576. Each needs some hundred bytes of memory, however short it is.
	MaxStrings int
	// CaseVariants allows keys of one object that differ in case only. Some programs
	// take the one for the other.
	CaseVariants bool
}

const (
	defaultMaxDepth   = 128
	defaultMaxStrings = 1 << 20
	maxJSONInJSON     = 8 // levels of JSON in strings of JSON
)

// A JSONError says where a JSON text is wrong, in bytes, and why, and nothing of it.
type JSONError struct {
	Offset int
	Err    error // one of the errors below
}

// What can be wrong with a JSON text or with a rule for one.
var (
	ErrJSONSyntax  = jsonscan.ErrSyntax
	ErrJSONUTF8    = jsonscan.ErrUTF8
	ErrJSONDepth   = jsonscan.ErrDepth
	ErrJSONKeys    = jsonscan.ErrRepeated
	ErrJSONCase    = jsonscan.ErrVariant
	ErrJSONPointer = jsonscan.ErrPointer
	ErrJSONStrings = errors.New("too many strings")
)

// Error says where and why.
func (e *JSONError) Error() string {
	return "pii: JSON at byte " + strconv.Itoa(e.Offset) + ": " + e.Err.Error()
}

// Unwrap returns e.Err.
func (e *JSONError) Unwrap() error { return e.Err }

// A JSONResult is an anonymized JSON text and what was replaced in it. Its JSON is
// that of a Result.
type JSONResult struct {
	// Text is the new JSON text. If nothing was replaced it is the one that came.
	Text string `json:"text"`
	// Entities are in the order of the text. Begin and End, and those of the
	// replacement, are bytes of the JSON texts; where a value is written with escapes
	// there, Text and what stands in the range differ. Their tokens may be given to
	// restore.New as those of any other result.
	Entities entity.List `json:"entities"`
	// Disabled says that Options.Disabled let the text pass unseen.
	Disabled bool `json:"disabled,omitempty"`
	// Turn is that of Result.
	Turn int `json:"-"`

	options JSONOptions
}

// Format writes the entities without their originals, whatever the verb.
func (r JSONResult) Format(f fmt.State, _ rune) { fmt.Fprintf(f, "pii.JSONResult(%v)", r.Entities) }

// LogValue is what slog shows: what Format writes.
func (r JSONResult) LogValue() slog.Value { return slog.StringValue(fmt.Sprint(r)) }

// Restore is [RestoreJSON] for what r replaced.
func (r JSONResult) Restore(doc string) (string, error) {
	re, err := restore.New(r.Entities)
	if err != nil {
		return "", fmt.Errorf("pii: %w", err)
	}
	return RestoreJSON(re, doc, r.options)
}

// AnonymizeJSON anonymizes the string values of a JSON text. All else keeps its bytes: keys,
// numbers, white space, and of the strings what is not replaced, escapes included.
//
//   - Detectors see each value behind its key and that of the object around it, so that keys are
//     cues: {"ssn": "219099999"}, {"phones": {"home": "4155550142"}}. Values of arrays stand behind
//     the key of the array.
//   - Keys themselves are never changed, nor are numbers: personal data in {"a@example.com": 1} or
//     {"ssn": 219099999} stays. Let such values be strings.
//   - A string that is an object or array of JSON by itself is taken as such, up to eight
//     levels, also if a key stands twice in it. One that only looks like it is text, in which quotes
//     and backslashes stay.
//   - The text is one text: equal values have equal tokens, and names that were found in one
//     value may be found in others.
//   - The text must be valid JSON and valid UTF-8, and no key may stand twice in an object: programs
//     differ in which of the two they believe. Otherwise the error is a [*JSONError].
//   - Half of a surrogate pair ("\ud800") stays where it is and is no part of a value.
//   - MaxText holds for the text, and for its strings with their keys.
//
// Options.VerifySkips does not matter here: there are no skip ranges. On error the result is zero.
func (a *Anonymizer) AnonymizeJSON(ctx context.Context, doc string, o JSONOptions) (JSONResult, error) {
	r, _, err := anonymizeJSON(ctx, a, a.scope, a.Do, doc, o)
	return r, err
}

// AnonymizeJSON is [Anonymizer.AnonymizeJSON] for the next text of the
// conversation. The offsets of [Conversation.Uses] count in the JSON texts.
func (c *Conversation) AnonymizeJSON(ctx context.Context, doc string, o JSONOptions) (JSONResult, error) {
	r, move, err := anonymizeJSON(ctx, c.a, c.scope, c.Do, doc, o)
	if err == nil && move != nil {
		c.move(r.Turn, move)
	}
	return r, err
}

// RestoreJSON puts originals back into the strings of a JSON text, written so that they mean
// themselves there, also in JSON that a string holds. RestoreJSON of what
// AnonymizeJSON gave means what was anonymized, but for what was replaced for good; it is the same
// to the byte if what was replaced had been written in the shortest way. All else
// keeps its bytes. If there is no token the result is doc itself.
//
// It is the plain inverse. The reply of a model is not to be trusted: see
// restore.Guard with the kind JSONText, which knows about links in strings.
func RestoreJSON(r *restore.Restorer, doc string, o JSONOptions) (string, error) {
	return restoreJSON(r, doc, o, nil)
}

// restoreJSON is RestoreJSON that tells w what was put back.
func restoreJSON(r *restore.Restorer, doc string, o JSONOptions, w *watch) (string, error) {
	var edits []edit
	err := walkJSON(context.Background(), doc, o, func(l *leaf) error {
		for _, e := range r.Find(l.text) {
			edits = append(edits, l.edit(e.Replacement.Begin, e.Replacement.End, e.Text))
			if w != nil {
				w.count(e.Type, detect.Certain)
			}
		}
		return nil
	})
	if err != nil {
		return "", err
	}
	if len(edits) == 0 {
		return doc, nil
	}
	out, _ := apply(doc, edits)
	return out, nil
}

// RestoreJSON is the function RestoreJSON for all tokens of the conversation.
func (c *Conversation) RestoreJSON(doc string, o JSONOptions) (_ string, err error) {
	w := c.a.watch("restore", c.scope, len(doc))
	defer func() { w.done(context.Background(), err) }()
	r, err := c.Restorer()
	if err != nil {
		return "", fmt.Errorf("pii: %w", err)
	}
	return restoreJSON(r, doc, o, w)
}

// anonymizeJSON also returns how places in the sheet and in the new sheet lead to the documents, nil if
// nobody saw a sheet.
func anonymizeJSON(ctx context.Context, a *Anonymizer, scope string, do func(context.Context, Request) (Result, error), doc string, o JSONOptions) (JSONResult, func(*Use), error) {
	w := a.watch("anonymize", scope, len(doc)) // of what ends before do
	if a.opt.Disabled {
		w.done(ctx, nil)
		return JSONResult{Text: doc, Disabled: true}, nil, nil
	}
	if len(doc) > a.opt.MaxText {
		err := fmt.Errorf("pii: %w", detect.ErrTooLong)
		w.done(ctx, err)
		return JSONResult{}, nil, err
	}
	s := sheet{budget: len(doc) + labelBudget}
	most := cmp.Or(o.MaxStrings, defaultMaxStrings)
	if err := walkJSON(ctx, doc, o, func(l *leaf) error {
		if len(s.leaves) >= most {
			return &JSONError{l.levels[0].begin, ErrJSONStrings}
		}
		s.add(l)
		return nil
	}); err != nil {
		w.done(ctx, err)
		return JSONResult{}, nil, err
	}
	res, err := do(ctx, Request{Text: string(s.text), Skip: s.skip, sheet: true})
	if err != nil {
		return JSONResult{}, nil, err
	}
	o.Leave = slices.Clone(o.Leave)
	out := JSONResult{Text: doc, Entities: res.Entities, Turn: res.Turn, options: o}
	edits := make([]edit, len(res.Entities))
	for i, e := range res.Entities {
		edits[i] = s.edit(e.Span(), e.Replacement.Text)
		if e.Kept() { // with its escapes
			edits[i].text = doc[edits[i].begin:edits[i].end]
		}
	}
	var spans []entity.Span
	if len(edits) > 0 {
		out.Text, spans = apply(doc, edits)
	}
	for i := range out.Entities {
		e := &out.Entities[i]
		e.Begin, e.End = edits[i].begin, edits[i].end
		e.Replacement.Begin, e.Replacement.End = spans[i].Begin, spans[i].End
	}
	return out, func(u *Use) {
		e := s.edit(entity.Span{Begin: u.Begin, End: u.End}, "")
		u.Begin, u.End = e.begin, e.end
		i, is := slices.BinarySearchFunc(edits, e.begin, func(x edit, at int) int { return x.begin - at })
		switch {
		case is:
			u.Replacement = spans[i]
		case i == 0:
			u.Replacement = entity.Span{Begin: e.begin, End: e.end}
		default:
			shift := spans[i-1].End - edits[i-1].end
			u.Replacement = entity.Span{Begin: e.begin + shift, End: e.end + shift}
		}
	}, nil
}

// jsonError makes a JSONError of what jsonscan says.
func jsonError(err error) error {
	var e *jsonscan.Error
	if errors.As(err, &e) {
		return &JSONError{e.Offset, e.Err}
	}
	return err
}
