package pii

import (
	"context"
	"fmt"

	"github.com/piikit/piikit/entity"
	"github.com/piikit/piikit/tokenize"
)

// Append is Do for callers that reuse their memory: it appends the new text to
// dst and the entities to list, and allocates only if one of them must grow.
// Offsets are bytes; r.Unit must be the zero Unit. Those of replacements count 0
// where dst ended. Replacement.Text stays empty, because dst may still move: the
// replacement is what stands there. With Options.Disabled r.Text is appended as
// it is: [Anonymizer.Disabled] says so. On error both results are nil.
func (a *Anonymizer) Append(ctx context.Context, dst []byte, list entity.List, r Request) (_ []byte, _ entity.List, err error) {
	w := a.watch("anonymize", a.scope, len(r.Text))
	defer func() { w.done(ctx, err) }()
	if r.Unit != entity.Byte {
		return nil, nil, fmt.Errorf("pii: Append: %w", entity.ErrUnit)
	}
	if a.opt.Disabled {
		return append(dst, r.Text...), list, nil
	}
	if err := a.bounded(r); err != nil {
		return nil, nil, err
	}
	sc := a.pool.Get().(*scratch)
	defer a.release(sc)
	if err := a.find(ctx, sc, r, r.Skip); err != nil {
		return nil, nil, err
	}
	w.saw(sc.matches)
	if len(sc.list) == 0 {
		return append(dst, r.Text...), list, nil
	}
	at := len(list)
	hidden, kept := a.plan.operate(sc.list)
	dst, list, err = tokenize.Append(dst, list, r.Text, hidden, sc.with(ctx, a.tokenizer))
	if err != nil {
		return nil, nil, fmt.Errorf("pii: %w", err)
	}
	if len(kept) > 0 {
		list = append(list[:at], merge(list[at:], kept)...)
	}
	a.plan.settle(list[at:])
	return dst, list, nil
}
