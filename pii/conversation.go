package pii

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"
	"sync"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/entity"
	"github.com/piikit/piikit/restore"
	"github.com/piikit/piikit/tokenize"
)

// ErrFull means that a Conversation knows as many values as it may.
var ErrFull = errors.New("pii: conversation is full")

// ErrClosed means that a Conversation was used after Close.
var ErrClosed = errors.New("pii: conversation is closed")

const defaultMaxEntities = 10_000

// ConversationOptions configure [Anonymizer.Conversation]; the zero value works.
type ConversationOptions struct {
	// Tokenizer makes the tokens of this conversation, such as
	// hmac.In(tokenize.Scope{Tenant: …, Conversation: …}); nil means the
	// Anonymizer's.
	Tokenizer tokenize.Tokenizer
	// Known are the entities of earlier turns, if the conversation goes on.
	Known entity.List
	// MaxEntities is the most values it remembers; 0 means 10,000. A text that
	// would take more fails with ErrFull.
	MaxEntities int
}

// A Conversation remembers, over many texts, which values were found and which
// tokens they have. A value that was found once is hidden wherever it comes
// again as a whole word, also where no detector would find it; it always has
// the same token, so that a history that is sent again gives the same bytes; and
// tokens of the conversation that stand in a text are left alone.
//
// It holds originals, in memory, until Close; it prints none of them. It may be used by several
// goroutines: texts are searched side by side and tokens are given one text
// after the other, so that the results are those of some order of the calls.
type Conversation struct {
	a         *Anonymizer
	tokenizer tokenize.Tokenizer
	most      int

	mu       sync.Mutex
	table    *tokenize.Table
	all      entity.List        // each value once, with its token
	seen     map[[2]string]bool // the values and tokens of all
	replacer *tokenize.Replacer
	closed   bool
}

// Conversation starts a conversation, or goes on with one of which the
// entities are known.
func (a *Anonymizer) Conversation(o ConversationOptions) (*Conversation, error) {
	c := &Conversation{a: a, tokenizer: o.Tokenizer, most: o.MaxEntities, table: new(tokenize.Table), seen: map[[2]string]bool{}}
	if c.tokenizer == nil {
		c.tokenizer = a.tokenizer
	}
	if c.most == 0 {
		c.most = defaultMaxEntities
	}
	if err := c.table.Add(o.Known); err != nil {
		return nil, fmt.Errorf("pii: %w", err)
	}
	if c.table.Len() > c.most {
		return nil, ErrFull
	}
	c.remember(o.Known)
	return c, nil
}

// remember adds the entities of list whose values are not in c.all.
func (c *Conversation) remember(list entity.List) {
	grown := c.replacer == nil
	for _, e := range list {
		key := [2]string{e.Text, e.Replacement.Text}
		if e.Text == "" || e.Replacement.IsZero() || c.seen[key] {
			continue
		}
		c.seen[key] = true
		c.all = append(c.all, e)
		grown = true
	}
	if grown {
		c.replacer = tokenize.NewReplacer(c.all)
	}
}

// Anonymize is Do for a text and skip ranges in bytes.
func (c *Conversation) Anonymize(ctx context.Context, text string, skip ...entity.Span) (Result, error) {
	return c.Do(ctx, Request{Text: text, Skip: skip})
}

// Do anonymizes the next text. The result's entities are those of this text.
func (c *Conversation) Do(ctx context.Context, r Request) (Result, error) {
	if c.a.opt.Disabled {
		return Result{Text: r.Text, Disabled: true}, nil
	}
	skip := r.Skip
	if r.Unit != entity.Byte {
		var err error
		if skip, err = entity.ConvertSpans(r.Text, r.Unit, entity.Byte, skip); err != nil {
			return Result{}, fmt.Errorf("pii: %w", err)
		}
	}
	ms, err := c.a.scanner.Append(ctx, nil, r.Text, detect.Call{Skip: skip, Cue: r.Cue, Regions: r.Regions})
	if err != nil {
		return Result{}, fmt.Errorf("pii: %w", err)
	}
	ms = withoutTokens(ms, r.Text, c.tokenizer)
	text, list, err := c.assign(r.Text, ms, skip)
	if err != nil {
		return Result{}, err
	}
	if r.Unit != entity.Byte {
		if list, err = list.Convert(r.Text, text, entity.Byte, r.Unit); err != nil {
			return Result{}, fmt.Errorf("pii: %w", err)
		}
	}
	return Result{Text: text, Entities: list}, nil
}

// assign gives tokens to what was found in text and to what is known.
func (c *Conversation) assign(text string, ms []detect.Match, skip []entity.Span) (string, entity.List, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.closed {
		return "", nil, ErrClosed
	}
	tokens := c.replacer.Tokens(text)
	if c.a.opt.VerifySkips {
		for i, sp := range skip {
			if !slices.Contains(tokens, sp) && !c.tokenizer.Owns(text[sp.Begin:sp.End]) {
				return "", nil, fmt.Errorf("%w: range %d of %d", ErrSkip, i, len(skip))
			}
		}
	}
	left := entity.MergeSpans(slices.Concat(skip, tokens))
	var found entity.List
	for _, e := range c.replacer.Find(text) {
		if !slices.ContainsFunc(left, e.Span().Overlaps) {
			found = append(found, entity.Entity{Type: e.Type, Begin: e.Begin, End: e.End, Text: text[e.Begin:e.End]})
		}
	}
	for _, e := range found {
		left = append(left, e.Span())
	}
	for _, m := range detect.Subtract(nil, ms, text, entity.MergeSpans(left)) {
		found = append(found, entity.Entity{Type: m.Type, Begin: m.Begin, End: m.End, Text: text[m.Begin:m.End]})
	}
	if len(found) == 0 {
		return text, nil, nil
	}
	slices.SortFunc(found, func(a, b entity.Entity) int { return cmp.Compare(a.Begin, b.Begin) })
	fresh := map[string]bool{}
	for _, e := range found {
		if _, known := c.table.Token(e.Text); !known {
			fresh[e.Text] = true
		}
	}
	if c.table.Len()+len(fresh) > c.most {
		return "", nil, ErrFull
	}
	out, list, err := c.table.Apply(text, found, c.tokenizer)
	if err != nil {
		return "", nil, fmt.Errorf("pii: %w", err)
	}
	c.remember(list)
	return out, list, nil
}

// Entities returns each value that the conversation knows with its token. The
// offsets are those of the text in which the value first came. The list is new.
func (c *Conversation) Entities() entity.List {
	c.mu.Lock()
	defer c.mu.Unlock()
	return slices.Clone(c.all)
}

// Restore puts originals in the place of all tokens of the conversation.
func (c *Conversation) Restore(text string) string {
	r, err := c.Restorer()
	if err != nil {
		return text
	}
	return r.String(text)
}

// Restorer returns a restorer for what the conversation knows by now, also
// for text in pieces.
func (c *Conversation) Restorer() (*restore.Restorer, error) { return restore.New(c.Entities()) }

// Close drops the originals. Later calls fail with ErrClosed; Restore then
// returns its text as it is.
func (c *Conversation) Close() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.closed = true
	clear(c.all)
	clear(c.seen)
	c.all, c.table = nil, new(tokenize.Table)
	c.replacer = tokenize.NewReplacer()
}

// Format writes that it is a conversation and nothing else, whatever the verb.
func (c *Conversation) Format(f fmt.State, _ rune) { fmt.Fprint(f, "pii.Conversation") }
