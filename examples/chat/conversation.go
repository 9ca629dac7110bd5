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
	hide *pii.Conversation // nil: without privacy

	mu   sync.Mutex // one turn at a time, so that messages are stored in the order they were anonymized
	sent prompt     // what the model saw last
}

// newHider returns what hides the texts of a new conversation. Its tokens are derived under the
// key for this conversation alone, with a salt that is nowhere else, and
// prove that they are ours: that is how a client's ranges are verified. The
// detectors are those of base, built once. What was hidden once is hidden wherever it
// comes again, whoever sends it; for that its originals are kept in memory, and nowhere else.
func newHider(base *pii.Anonymizer, key *tokenize.HMAC, id string) (*pii.Conversation, error) {
	salt := make([]byte, 32)
	rand.Read(salt)
	return base.Conversation(pii.ConversationOptions{Tokenizer: key.In(tokenize.Scope{Conversation: id, Salt: salt})})
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
	if errors.Is(err, pii.ErrFull) {
		return errFull
	}
	return err
}
