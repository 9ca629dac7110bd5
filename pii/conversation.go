package pii

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/detect/name"
	"github.com/piikit/piikit/entity"
	"github.com/piikit/piikit/restore"
	"github.com/piikit/piikit/tokenize"
)

// ErrFull means that a Conversation knows as many values as it may.
var ErrFull = errors.New("pii: conversation is full")

// ErrClosed means that a Conversation or a Stream was used after its end.
var ErrClosed = errors.New("pii: closed")

const (
	defaultMaxEntities = 10_000
	defaultMaxUses     = 100_000
)

// ConversationOptions configure [Anonymizer.Conversation]; the zero value works.
type ConversationOptions struct {
	// Tokenizer makes the tokens of this conversation, such as
	// hmac.In(tokenize.Scope{Tenant: …, Conversation: …}); nil means the
	// Anonymizer's.
	Tokenizer tokenize.Tokenizer
	// Known are the entities of earlier turns, if the conversation goes on.
	Known entity.List
	// Name says which conversation it is. What Save writes is bound to it: Load
	// into a conversation of another name fails with ErrSealed. It is not
	// written anywhere.
	Name string
	// MaxEntities is the most values it remembers, forgotten ones included; 0
	// means 10,000. A text that would take more fails with ErrFull.
	MaxEntities int
	// MaxUses is of how many places it remembers what was used there; 0 means
	// 100,000, less none. Beyond that the oldest are dropped.
	MaxUses int
}

// A Conversation remembers, over many texts, which values were found and which
// tokens they have.
//
//   - A value that was found once is hidden wherever it stands as a whole word,
//     in the same text and in all later ones, also where no detector would find it. It
//     is compared byte by byte. Where two of them overlap in a text the one in front counts, and
//     what the other reaches out of it is hidden as a value of its own. Values without a
//     letter and with fewer than four digits are left out, such as an age of 42: they are
//     hidden where a detector finds them.
//   - It always has the same token. A text that comes again, to the byte, gives
//     the same bytes as the first time, unless a value stands in it that was found only
//     in a later text: that is hidden from then on.
//   - Tokens of the conversation that stand in a text are left alone: a history
//     that is sent back as it was given out comes out unchanged, under the same condition.
//   - Texts are searched side by side and decided one after the other, so the
//     results of concurrent calls are those of the calls in some order: that of Result.Turn.
//
// Values that the Policy replaces for good are hidden again in the same way, if they have
// six letters or digits or more and were not generalized. They are never restored nor saved.
//
// It holds originals, in memory, until Close, and shows none of them when it is printed,
// logged or marshaled: json.Marshal gives {}. To keep it, see [Conversation.Save]. It is
// bounded by MaxEntities and MaxUses. It may be used by several goroutines.
type Conversation struct {
	a         *Anonymizer
	tokenizer tokenize.Tokenizer
	name      string
	scope     string // in events
	most      int
	mostUses  int

	mu        sync.Mutex
	table     *tokenize.Table
	all       entity.List            // each value once, with its token
	seen      map[[2]string]bool     // the values and tokens of all
	forgotten []string               // tokens whose values were forgotten
	lost      int                    // those of them that the table does not count
	gone      map[string]entity.Type // values that were replaced for good
	known     known
	turns     int
	linker    name.Linker // with Options.Subjects
	uses      []use
	closed    bool
}

// Conversation starts a conversation, or goes on with one of which the
// entities are known.
func (a *Anonymizer) Conversation(o ConversationOptions) (*Conversation, error) {
	if o.MaxEntities < 0 {
		return nil, ErrLimit
	}
	c := &Conversation{a: a, tokenizer: o.Tokenizer, name: strings.Clone(o.Name), most: o.MaxEntities, mostUses: o.MaxUses}
	if c.tokenizer == nil {
		c.tokenizer = a.tokenizer
	}
	if a.opt.VerifySkips {
		if err := provesOwnership(c.tokenizer); err != nil {
			return nil, err
		}
	}
	if err := a.plan.accepts(c.tokenizer); err != nil {
		return nil, err
	}
	if c.most == 0 {
		c.most = defaultMaxEntities
	}
	if c.mostUses == 0 {
		c.mostUses = defaultMaxUses
	}
	c.scope = a.scopeOf(c.tokenizer, c.name)
	c.empty()
	if err := c.adopt(o.Known, nil); err != nil {
		return nil, err
	}
	return c, nil
}

// empty makes c know nothing.
func (c *Conversation) empty() {
	clear(c.all)
	c.table, c.seen = new(tokenize.Table), map[[2]string]bool{}
	c.all, c.forgotten, c.known, c.uses, c.turns = nil, nil, known{}, nil, 0
	c.lost, c.gone = 0, nil
	c.linker.Reset()
}

// adopt makes c, which is empty, know what another one knew.
func (c *Conversation) adopt(all entity.List, forgotten []string) error {
	for _, token := range forgotten {
		c.table.Reserve(token)
	}
	if err := c.table.Add(all); err != nil {
		return fmt.Errorf("pii: %w", err)
	}
	c.lost = len(forgotten)
	if c.size() > c.most {
		return ErrFull
	}
	c.remember(all, 0, 0)
	c.leave(forgotten)
	return nil
}

// remember adds the entities of list that are not in c.all. Their strings are
// copied: they are parts of texts that should not stay for them.
func (c *Conversation) remember(list entity.List, in, out int) {
	var words []word
	for _, e := range list {
		if e.Text == "" || e.Replacement.Text == "" || e.Kept() || c.seen[[2]string{e.Text, e.Replacement.Text}] {
			continue
		}
		e.Text, e.Replacement.Text = strings.Clone(e.Text), strings.Clone(e.Replacement.Text)
		e.Begin, e.End = e.Begin+in, e.End+in
		e.Replacement.Begin, e.Replacement.End = e.Replacement.Begin+out, e.Replacement.End+out
		c.seen[[2]string{e.Text, e.Replacement.Text}] = true
		c.all = append(c.all, e)
		if telling(e.Text) {
			words = append(words, word{text: e.Text, typ: e.Type})
		}
		words = append(words, word{text: e.Replacement.Text, token: true, value: e.Text})
	}
	c.known = c.known.with(words...)
}

// banish makes c hide the values of list that have no token but a replacement for good.
func (c *Conversation) banish(list entity.List) {
	var words []word
	for _, e := range list {
		if _, ok := c.gone[e.Text]; ok || e.Replacement.Text == "" || !c.a.plan.memorable(e.Type, e.Text) {
			continue
		}
		if c.gone == nil {
			c.gone = map[string]entity.Type{}
		}
		text := strings.Clone(e.Text)
		c.gone[text] = e.Type
		words = append(words, word{text: text, typ: e.Type})
	}
	c.known = c.known.with(words...)
}

// leave makes c leave tokens alone whose values it does not know.
func (c *Conversation) leave(tokens []string) {
	var words []word
	for _, token := range tokens {
		words = append(words, word{text: token, token: true})
	}
	c.forgotten = append(c.forgotten, tokens...)
	c.known = c.known.with(words...)
}

// Anonymize is Do for a text and skip ranges in bytes.
func (c *Conversation) Anonymize(ctx context.Context, text string, skip ...entity.Span) (Result, error) {
	return c.Do(ctx, Request{Text: text, Skip: skip})
}

// Do anonymizes the next text. The result's entities are those of this text.
// On error the result is zero and the conversation as it was.
func (c *Conversation) Do(ctx context.Context, r Request) (_ Result, err error) {
	w := c.a.watch("anonymize", c.scope, len(r.Text))
	defer func() { w.done(ctx, err) }()
	if c.a.opt.Disabled {
		return Result{Text: r.Text, Disabled: true}, nil
	}
	if err := c.a.bounded(r); err != nil {
		return Result{}, err
	}
	skip := r.Skip
	if r.Unit != entity.Byte {
		var err error
		if skip, err = entity.ConvertSpans(r.Text, r.Unit, entity.Byte, skip); err != nil {
			return Result{}, fmt.Errorf("pii: %w", err)
		}
	}
	if err := entity.CheckSpans(r.Text, skip); err != nil {
		return Result{}, fmt.Errorf("pii: %w", err)
	}
	res, err := c.turn(ctx, r, skip, w)
	if err != nil {
		return Result{}, err
	}
	if r.Unit != entity.Byte {
		if res.Entities, err = res.Entities.Convert(r.Text, res.Text, entity.Byte, r.Unit); err != nil {
			return Result{}, fmt.Errorf("pii: %w", err)
		}
	}
	return res, nil
}

// turn searches the text and decides it. What is found depends on what c knows only by
// the tokens that stand in the text: if others came or went meanwhile, which is rare, it is
// searched again.
func (c *Conversation) turn(ctx context.Context, r Request, skip []entity.Span, w *watch) (Result, error) {
	k := c.now()
	v, err := newView(ctx, r.Text, k, c.a.opt.MaxText)
	if err != nil {
		return Result{}, err
	}
	for {
		ms, err := c.a.scanner.Append(ctx, nil, v.text, detect.Call{Skip: v.spans(skip), Cue: r.Cue, Regions: r.Regions})
		if err != nil {
			return Result{}, fmt.Errorf("pii: %w", err)
		}
		if ms, err = withoutTokens(ms, v.text, &cancelable{c.tokenizer, ctx}); err != nil {
			return Result{}, fmt.Errorf("pii: %w", err)
		}
		ms = v.back(ms)
		if res, ok, err := c.commit(ctx, &k, &v, r, ms, skip, w); ok || err != nil {
			return res, err
		}
	}
}

// commit decides the text, unless c knows something by now that gives it another
// view: then that is k and v, and it is not ok.
func (c *Conversation) commit(ctx context.Context, k *known, v *view, r Request, ms []detect.Match, skip []entity.Span, w *watch) (_ Result, ok bool, err error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if !c.known.same(*k) {
		*k = c.known
		now, err := newView(ctx, r.Text, *k, c.a.opt.MaxText)
		if err != nil {
			return Result{}, false, err
		}
		if !now.equal(*v) {
			*v = now
			return Result{}, false, nil
		}
	}
	res, err := c.decide(ctx, r, ms, skip, w)
	return res, true, err
}

// now returns what c knows now.
func (c *Conversation) now() known {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.known
}

// decide says what of text is hidden and gives it tokens.
func (c *Conversation) decide(ctx context.Context, r Request, ms []detect.Match, skip []entity.Span, seen *watch) (Result, error) {
	text := r.Text
	if c.closed {
		return Result{}, ErrClosed
	}
	if c.a.opt.VerifySkips && !r.sheet {
		if err := c.verify(text, skip); err != nil {
			return Result{}, err
		}
	}
	w, err := c.fixpoint(ctx, text, ms, entity.MergeSpans(skip))
	if err != nil {
		return Result{}, err
	}
	out, list, err := c.assign(ctx, text, w.found, 0, 0)
	if err != nil {
		return Result{}, err
	}
	seen.saw(w.found)
	turn := c.turns
	c.turns++
	c.use(turn, list, w.kept, text, 0, 0)
	list = c.a.plan.settle(list)
	var subjects []int
	if c.a.opt.Subjects && len(list) > 0 {
		subjects = c.linker.AppendList(nil, text, list)
	}
	return Result{Text: out, Entities: list, Subjects: subjects, Turn: turn}, nil
}

// fixpoint walks over text until nothing in it is learned any more: then the
// same text gives the same again. What comes first in the text may hide a value that
// was found farther on, and so cut a match in two; that rarely happens, and is not
// followed for ever.
func (c *Conversation) fixpoint(ctx context.Context, text string, ms []detect.Match, skip []entity.Span) (*walker, error) {
	const rounds = 8
	k := c.known
	for i := 0; ; i++ {
		w := newWalker(text, k, 0)
		w.ctx = ctx
		if i < rounds {
			// A value may be learned in two ways until it is clear how it stands.
			w.learn, w.most = c.a.plan.memorable, 2*max(c.most-c.size(), 0)+1024
		}
		if err := w.walk(ms, skip, len(text)); err != nil {
			return nil, err
		}
		if len(w.fresh) == 0 {
			return w, nil
		}
		k = w.known
	}
}

// verify accepts skip ranges that are exactly one token of the conversation.
func (c *Conversation) verify(text string, skip []entity.Span) error {
	return verify(text, skip, c.tokenizer, func(part string) bool { return c.known.token(part) || c.a.plan.fixed[part] })
}

// assign gives tokens to what was found in text and remembers them. The text
// begins at in of its turn, and the new text at out.
func (c *Conversation) assign(ctx context.Context, text string, found []detect.Match, in, out int) (string, entity.List, error) {
	if len(found) == 0 {
		return text, nil, nil
	}
	list := make(entity.List, 0, len(found))
	for _, m := range found {
		list = append(list, entity.Entity{Type: m.Type, Begin: m.Begin, End: m.End, Text: text[m.Begin:m.End]})
	}
	if len(list) > c.a.opt.MaxEntities {
		return "", nil, ErrTooManyEntities
	}
	hidden, kept := c.a.plan.operate(list)
	fresh := map[string]bool{}
	for _, e := range hidden {
		_, known := c.table.Token(e.Text)
		if e.Replacement.Text != "" {
			if _, known = c.gone[e.Text]; !c.a.plan.memorable(e.Type, e.Text) {
				continue
			}
		}
		if !known {
			fresh[e.Text] = true
		}
	}
	if c.size()+len(fresh) > c.most {
		return "", nil, ErrFull
	}
	safe, list, err := c.table.Apply(text, hidden, &cancelable{c.tokenizer, ctx})
	if err != nil {
		return "", nil, fmt.Errorf("pii: %w", err)
	}
	c.remember(list, in, out)
	c.banish(hidden)
	return safe, merge(list, kept), nil
}

// Entities returns each value that the conversation knows with its token. The
// offsets are those of the text in which the value first came. Values that the
// Policy never restores are not in it. The list is new.
func (c *Conversation) Entities() entity.List {
	c.mu.Lock()
	defer c.mu.Unlock()
	return slices.DeleteFunc(slices.Clone(c.all), func(e entity.Entity) bool { return c.a.plan.rules[e.Type].never })
}

// Restore puts originals in the place of all tokens of the conversation.
func (c *Conversation) Restore(text string) string {
	w := c.a.watch("restore", c.scope, len(text))
	r, err := c.Restorer()
	if err == nil {
		if w != nil {
			for _, e := range r.Find(text) {
				w.count(e.Type, detect.Certain)
			}
		}
		text = r.String(text)
	}
	w.done(context.Background(), err)
	return text
}

// Restorer returns a restorer for what the conversation knows by now, also
// for text in pieces. It keeps what it knows when the conversation forgets or is closed.
func (c *Conversation) Restorer() (*restore.Restorer, error) { return restore.New(c.Entities()) }

// Forget drops the original of an entity: of the value e.Text or, if that is
// empty, of the value whose token is e.Replacement.Text. It reports whether there was
// one. The offsets and the type of e do not matter.
//
// The tokens that the value had stay opaque: they are left alone in texts, Restore
// leaves them as they are, and no value is ever given one of them again. If the value
// comes again it is a new one: it is hidden where a detector finds it, gets another token,
// and texts from before stay as they are. What was given out (results, restorers, saved
// files) still holds the original: [Conversation.Uses] says where it stood.
func (c *Conversation) Forget(e entity.Entity) bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	_, gone := c.gone[e.Text]
	delete(c.gone, e.Text)
	value := c.value(e)
	if value == "" && !gone {
		return false
	}
	tokens := slices.Clone(c.forgotten)
	rest := make(entity.List, 0, len(c.all))
	for _, x := range c.all {
		if x.Text == value {
			tokens = append(tokens, x.Replacement.Text)
		} else {
			rest = append(rest, x)
		}
	}
	c.table.Forget(value)
	clear(c.all)
	clear(c.seen)
	c.all, c.forgotten, c.known = nil, nil, known{}
	c.remember(rest, 0, 0)
	c.leave(tokens)
	for text, typ := range c.gone {
		c.known = c.known.with(word{text: text, typ: typ})
	}
	return true
}

// value returns the value that e means, "" if c does not know it.
func (c *Conversation) value(e entity.Entity) string {
	for i := range c.all {
		if x := &c.all[i]; e.Text == x.Text || e.Text == "" && e.Replacement.Text == x.Replacement.Text {
			return x.Text
		}
	}
	return ""
}

// Close drops all that c knows. Later calls fail with ErrClosed; Restore then
// returns its text as it is.
func (c *Conversation) Close() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.closed = true
	c.empty()
}

// Format writes that it is a conversation and nothing else, whatever the verb.
func (c *Conversation) Format(f fmt.State, _ rune) { fmt.Fprint(f, "pii.Conversation") }
