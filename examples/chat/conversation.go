package main

import (
	"context"
	"crypto/rand"
	"errors"
	"sync"

	"github.com/piikit/piikit/entity"
	"github.com/piikit/piikit/pii"
	"github.com/piikit/piikit/tokenize"
)

// A conversation is what the service knows of one besides its messages, which
// are in the store.
type conversation struct {
	id   string
	hide hider // nil: without privacy

	mu   sync.Mutex // one turn at a time, so that messages are stored in the order they were anonymized
	sent prompt     // what the model saw last
}

// A hider anonymizes the texts of one conversation.
type hider interface {
	Do(context.Context, pii.Request) (pii.Result, error)
}

// newHider returns the hider of a new conversation. Its tokens are derived under the
// key for this conversation alone, with a salt that is nowhere else, and
// prove that they are ours: that is how a client's ranges are verified. The
// detectors are those of base, built once.
func newHider(base *pii.Anonymizer, key *tokenize.HMAC, id string) (hider, error) {
	salt := make([]byte, 32)
	rand.Read(salt)
	return base.With(key.In(tokenize.Scope{Conversation: id, Salt: salt}))
}

// anonymize returns text as it may be stored and shown to the model, and what was
// hidden in it. Ranges and offsets count in u.
func (c *conversation) anonymize(ctx context.Context, text string, skip []entity.Span, u entity.Unit) (pii.Result, error) {
	if c.hide == nil {
		if _, err := entity.ConvertSpans(text, u, entity.Byte, skip); err != nil {
			return pii.Result{}, clientError(err)
		}
		return pii.Result{Text: text}, nil
	}
	res, err := c.hide.Do(ctx, pii.Request{Text: text, Skip: skip, Unit: u})
	if err != nil {
		return pii.Result{}, clientError(err)
	}
	return res, nil
}

// clientError tells what the client did wrong from what went wrong here.
func clientError(err error) error {
	var span *entity.SpanError
	if errors.As(err, &span) || errors.Is(err, pii.ErrSkip) {
		return errEntities
	}
	return err
}
