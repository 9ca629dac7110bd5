package pii

import (
	"cmp"
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"sync"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/detect/name"
	"github.com/piikit/piikit/entity"
	"github.com/piikit/piikit/restore"
	"github.com/piikit/piikit/tokenize"
)

// Options configure [New]. The zero value finds every type that is on by
// default, at Medium confidence or above, and puts random tokens in the place
// of what it finds.
type Options struct {
	// Detectors are the detectors to run; nil means [Detectors].
	Detectors []*detect.Detector
	// Tokenizer makes the tokens; nil means [tokenize.Random]: tokens that say
	// nothing, and that are another one in the next text. Numbered ones (tokenize.Labelled) begin
	// anew in each text: texts that belong together need a [Conversation], or what stands for
	// one person here stands for another one there.
	Tokenizer tokenize.Tokenizer
	// Types are the types to find; empty means those of the Policy: without one all that
	// are on by default (see the table in the README). New refuses a type that no
	// detector declares: a typo must not switch protection off.
	Types []entity.Type
	// Policy says what becomes of each type; the zero Policy is the profile Chat: tokens, but
	// for secrets, which are redacted.
	Policy Policy
	// Threshold is the lowest confidence that counts; zero is detect.Medium.
	Threshold detect.Confidence
	// Mode is the operating point: detect.Recall hides what might be personal
	// too, detect.Careful only what is nearly sure.
	Mode detect.Mode
	// Regions are ISO 3166 alpha-2 codes of the countries whose bare numbers
	// count, without a cue. Empty means worldwide, with evidence only. UK and EL are taken as GB and GR.
	Regions []string
	// VerifySkips accepts only skip ranges that are exactly one token of ours, or
	// one of the fixed texts that the Policy puts in place of values, such as "[REDACTED]":
	// for services that pass on the ranges of a client. What masks and
	// generalizations leave cannot be verified. New refuses it
	// with a tokenizer that cannot prove that a token is its own.
	VerifySkips bool
	// Disabled lets all text pass untouched; results say so. It is for
	// services that leave the decision to a setting and want to see it.
	Disabled bool
	// Subjects fills Result.Subjects: which names are of one person.
	Subjects bool
	// MaxText is the longest text of one call in bytes; 0 means 64 MiB.
	MaxText int
	// MaxSkips is the most skip ranges of one call or stream; 0 means 65,536.
	MaxSkips int
	// MaxEntities is the most finds of one call; 0 means 655,360. Of streams it bounds
	// what is decided at once, of 64 KiB or less.
	MaxEntities int
	// Observe, if not nil, is told of every call, after it, on the goroutine of the caller:
	// types and counts, never text. It must be fast and safe for many goroutines.
	Observe func(context.Context, Event)
}

const (
	defaultMaxSkips = 1 << 16
	defaultMaxFinds = 655_360
)

// An Anonymizer finds personal data in texts and puts tokens in its place. It
// is immutable and shared by goroutines.
type Anonymizer struct {
	opt       Options
	plan      *plan
	scanner   *detect.Scanner
	tokenizer tokenize.Tokenizer
	audit     []byte    // key of the hashes in events
	scope     string    // of tokenizer, in events
	pool      sync.Pool // *scratch
}

// scratch is what a call needs besides its result.
type scratch struct {
	matches []detect.Match
	list    entity.List
	tok     cancelable
}

// Errors of this package, besides those of [detect], [entity] and [tokenize],
// which come through. None holds any text.
var (
	// ErrSkip means that a skip range is not exactly one token of ours.
	ErrSkip = errors.New("pii: skip range is not a token of ours")
	// ErrTooManySkips means that there are more skip ranges than Options.MaxSkips.
	ErrTooManySkips = errors.New("pii: too many skip ranges")
	// ErrTooManyEntities means that more was found than Options.MaxEntities.
	ErrTooManyEntities = errors.New("pii: too many entities")
	// ErrVerify means that Options.VerifySkips was set with a tokenizer that
	// cannot prove that a token is its own.
	ErrVerify = errors.New("pii: VerifySkips needs a tokenizer that knows its own tokens")
)

// ErrLimit means that a limit is below 0: there is no "unlimited".
var ErrLimit = errors.New("pii: a limit below 0")

// New returns an Anonymizer, or an error that says which option is wrong.
func New(o Options) (*Anonymizer, error) {
	ds := o.Detectors
	if ds == nil {
		ds = Detectors()
	}
	if o.MaxText < 0 || o.MaxSkips < 0 || o.MaxEntities < 0 {
		return nil, ErrLimit
	}
	o.MaxText = cmp.Or(o.MaxText, detect.DefaultMaxText)
	o.MaxSkips = cmp.Or(o.MaxSkips, defaultMaxSkips)
	o.MaxEntities = cmp.Or(o.MaxEntities, defaultMaxFinds)
	plan, scan, ds, err := compile(o, ds)
	if err != nil {
		return nil, err
	}
	scanner, err := detect.NewScanner(scan, ds...)
	if err != nil {
		return nil, fmt.Errorf("pii: %w", err)
	}
	o.Policy = Policy{Profile: o.Policy.Profile} // its lists are in the scan
	a := &Anonymizer{opt: o, plan: plan, scanner: scanner}
	if o.Observe != nil {
		a.audit = make([]byte, 32)
		rand.Read(a.audit)
	}
	return a.With(o.Tokenizer)
}

// With returns an Anonymizer that differs from a in its tokenizer: that of
// another tenant or conversation, say. It shares a's detectors and costs next to
// nothing, where New builds tables. Nil means tokenize.Random. It fails as New
// does where a verifies skip ranges.
func (a *Anonymizer) With(t tokenize.Tokenizer) (*Anonymizer, error) {
	if t == nil {
		t = tokenize.Random{}
	}
	if a.opt.VerifySkips {
		if err := provesOwnership(t); err != nil {
			return nil, err
		}
	}
	if err := a.plan.accepts(t); err != nil {
		return nil, err
	}
	b := &Anonymizer{opt: a.opt, plan: a.plan, scanner: a.scanner, tokenizer: t, audit: a.audit}
	b.opt.Tokenizer = t
	b.scope = b.scopeOf(t, "")
	b.pool.New = func() any { return new(scratch) }
	return b, nil
}

// Disabled reports whether Options.Disabled lets all text pass unseen.
func (a *Anonymizer) Disabled() bool { return a.opt.Disabled }

// Types returns the types that a finds, sorted.
func (a *Anonymizer) Types() []entity.Type { return a.scanner.Types() }

// A Request is a text to anonymize, with what differs from call to call.
type Request struct {
	// Text is the text, UTF-8.
	Text string
	// Skip are ranges of Text that are already anonymized and must be left
	// alone, in Unit. They are believed: what they cover passes untouched.
	// Services that pass on the ranges of a client set Options.VerifySkips.
	Skip []entity.Span
	// Unit is what the offsets of Skip and of the result count; the zero Unit is entity.Byte.
	Unit entity.Unit
	// Cue is the type that the text is expected to hold, as if a label stood in front
	// of it: the text is the value of a form field, say.
	Cue entity.Type
	// Regions, if not nil, stand in for Options.Regions.
	Regions []string

	sheet bool // Text and Skip are ours: see AnonymizeJSON
}

// A Result is an anonymized text and what was replaced in it.
//
// Its JSON has the fields text and entities. Entities hold the originals: keep
// them where the originals may be.
type Result struct {
	// Text is the new text. If nothing was found it is the original string itself.
	Text string `json:"text"`
	// Entities are in text order, disjoint, each with its replacement. Those of types
	// that the Policy does not restore have no Text.
	Entities entity.List `json:"entities"`
	// Subjects, with Options.Subjects, has a number for each entity: names of one
	// person have the same, from 1 up ("Jack", "Jack Davis", "Mr. Davis"); 0 for
	// other types. It is a guess, see name.Linker, and has no part in what is
	// hidden. Numbers hold within one text or one Conversation.
	Subjects []int `json:"subjects,omitempty"`
	// Disabled says that Options.Disabled let the text pass unseen.
	Disabled bool `json:"disabled,omitempty"`
	// Turn counts the texts of a Conversation, from 0, in the order in which they
	// were decided; it is 0 outside of one.
	Turn int `json:"-"`
}

// Restore puts the originals back into text: a reply to r.Text, say. Tokens
// that are not r's are left alone. To restore many texts, or the results of
// many calls, build a [restore.Restorer] once.
func (r Result) Restore(text string) string {
	if len(r.Entities) == 0 {
		return text
	}
	re, err := restore.New(r.Entities)
	if err != nil {
		// A Result that a did not make: one token for two originals. Nothing is
		// restored rather than somebody else's value.
		return text
	}
	return re.String(text)
}

// Anonymize replaces what it finds in text by tokens. The skip ranges, in
// bytes, are left alone. On error the result is zero: there is no half
// anonymized text.
func (a *Anonymizer) Anonymize(ctx context.Context, text string, skip ...entity.Span) (Result, error) {
	return a.Do(ctx, Request{Text: text, Skip: skip})
}

// Do is Anonymize with more to say.
func (a *Anonymizer) Do(ctx context.Context, r Request) (_ Result, err error) {
	w := a.watch("anonymize", a.scope, len(r.Text))
	defer func() { w.done(ctx, err) }()
	if a.opt.Disabled {
		return Result{Text: r.Text, Disabled: true}, nil
	}
	if err := a.bounded(r); err != nil {
		return Result{}, err
	}
	skip := r.Skip
	if r.Unit != entity.Byte {
		var err error
		if skip, err = entity.ConvertSpans(r.Text, r.Unit, entity.Byte, skip); err != nil {
			return Result{}, fmt.Errorf("pii: %w", err)
		}
	}
	sc := a.pool.Get().(*scratch)
	defer a.release(sc)
	if err := a.find(ctx, sc, r, skip); err != nil {
		return Result{}, err
	}
	w.saw(sc.matches)
	if len(sc.list) == 0 {
		return Result{Text: r.Text}, nil
	}
	hidden, kept := a.plan.operate(sc.list)
	text, list, err := tokenize.Apply(r.Text, hidden, sc.with(ctx, a.tokenizer))
	if err != nil {
		return Result{}, fmt.Errorf("pii: %w", err)
	}
	list = a.plan.settle(merge(list, kept))
	var subjects []int
	if a.opt.Subjects {
		subjects = new(name.Linker).AppendList(nil, r.Text, list)
	}
	if r.Unit != entity.Byte {
		if list, err = list.Convert(r.Text, text, entity.Byte, r.Unit); err != nil {
			return Result{}, fmt.Errorf("pii: %w", err)
		}
	}
	return Result{Text: text, Entities: list, Subjects: subjects}, nil
}

// Find returns what Anonymize would find, also of types that are kept, without
// replacing anything.
func (a *Anonymizer) Find(ctx context.Context, text string, skip ...entity.Span) (_ []detect.Match, err error) {
	w := a.watch("find", a.scope, len(text))
	defer func() { w.done(ctx, err) }()
	if err := a.bounded(Request{Text: text, Skip: skip}); err != nil {
		return nil, err
	}
	sc := a.pool.Get().(*scratch)
	defer a.release(sc)
	if err := a.find(ctx, sc, Request{Text: text}, skip); err != nil {
		return nil, err
	}
	w.saw(sc.matches)
	if len(sc.matches) == 0 {
		return nil, nil
	}
	return append([]detect.Match(nil), sc.matches...), nil
}

// find fills sc with what is to be replaced in r.Text. skip is in bytes.
func (a *Anonymizer) find(ctx context.Context, sc *scratch, r Request, skip []entity.Span) (err error) {
	if a.opt.VerifySkips && !r.sheet {
		if err := a.verify(r.Text, skip); err != nil {
			return err
		}
	}
	sc.matches, err = a.scanner.Append(ctx, sc.matches[:0], r.Text, detect.Call{Skip: skip, Cue: r.Cue, Regions: r.Regions})
	if err != nil {
		return fmt.Errorf("pii: %w", err)
	}
	if sc.matches, err = withoutTokens(sc.matches, r.Text, sc.with(ctx, a.tokenizer)); err != nil {
		return fmt.Errorf("pii: %w", err)
	}
	if len(sc.matches) > a.opt.MaxEntities {
		return ErrTooManyEntities
	}
	sc.list = sc.list[:0]
	for _, m := range sc.matches {
		sc.list = append(sc.list, entity.Entity{Type: m.Type, Begin: m.Begin, End: m.End, Text: r.Text[m.Begin:m.End]})
	}
	return nil
}

// bounded refuses a request that is too large, before any work is done.
func (a *Anonymizer) bounded(r Request) error {
	switch {
	case len(r.Text) > a.opt.MaxText:
		return fmt.Errorf("pii: %w", detect.ErrTooLong)
	case len(r.Skip) > a.opt.MaxSkips && !r.sheet:
		return ErrTooManySkips
	}
	return nil
}

// verify accepts skip ranges that are exactly one token of ours.
func (a *Anonymizer) verify(text string, skip []entity.Span) error {
	if err := entity.CheckSpans(text, skip); err != nil {
		return fmt.Errorf("pii: %w", err)
	}
	return verify(text, skip, a.tokenizer, func(part string) bool { return a.plan.fixed[part] })
}

// with returns t as one that stops when ctx ends.
func (sc *scratch) with(ctx context.Context, t tokenize.Tokenizer) tokenize.Tokenizer {
	sc.tok = cancelable{t, ctx}
	return &sc.tok
}

// release forgets the text and puts sc back, unless it has grown large.
func (a *Anonymizer) release(sc *scratch) {
	const maxKept = 1 << 12
	if cap(sc.list) > maxKept || cap(sc.matches) > maxKept {
		return
	}
	clear(sc.list)
	clear(sc.matches)
	sc.tok = cancelable{}
	sc.list, sc.matches = sc.list[:0], sc.matches[:0]
	a.pool.Put(sc)
}
