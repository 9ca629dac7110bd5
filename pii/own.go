package pii

import (
	"context"
	"fmt"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/entity"
	"github.com/piikit/piikit/tokenize"
)

// withoutTokens takes the tokens that t proves to be its own out of the
// matches: a token that comes back in a text is not personal data, it is kept
// and never replaced again. Usually there is none and ms is returned as it is.
func withoutTokens(ms []detect.Match, text string, t tokenize.Tokenizer) (_ []detect.Match, err error) {
	defer failed(&err)
	var own []entity.Span
	for i := range ms {
		if c, ok := t.(*cancelable); ok && i%1024 == 1023 && c.Err() != nil {
			return nil, c.Err()
		}
		own = appendOwn(own, text, ms[i].Span(), t)
	}
	if len(own) == 0 {
		return ms, nil
	}
	return detect.Subtract(nil, ms, text, entity.MergeSpans(own)), nil
}

// failed makes an error of a panic of somebody's tokenizer, which may quote what it was asked.
func failed(err *error) {
	if recover() != nil {
		*err = tokenize.ErrFailed
	}
}

// verify accepts skip ranges that are exactly one token of t, or what is known to be as good.
func verify(text string, skip []entity.Span, t tokenize.Tokenizer, known func(part string) bool) (err error) {
	defer failed(&err)
	for i, sp := range skip {
		if part := text[sp.Begin:sp.End]; !known(part) && !t.Owns(part) {
			return fmt.Errorf("%w: range %d of %d", ErrSkip, i, len(skip))
		}
	}
	return nil
}

// provesOwnership tries a tokenizer: does it know a token that it made?
func provesOwnership(t tokenize.Tokenizer) (err error) {
	defer failed(&err)
	token, err := t.AppendToken(nil, "name", "probe", 0)
	if err != nil {
		return fmt.Errorf("pii: %w", err)
	}
	if !t.Owns(string(token)) {
		return ErrVerify
	}
	return nil
}

// A cancelable tokenizer tells tokenize when the call is over.
type cancelable struct {
	tokenize.Tokenizer
	ctx context.Context
}

func (c *cancelable) Err() error { return c.ctx.Err() }

// maxToken is how long a token may be, in bytes: see [tokenize.Tokenizer].
const maxToken = 64

// appendOwn appends the tokens of t that touch sp: words of letters, digits and '_', or several of
// them with hyphens between. The cost does not depend on what is more than a token away from sp.
func appendOwn(own []entity.Span, text string, sp entity.Span, t tokenize.Tokenizer) []entity.Span {
	p := sp.Begin
	for p > 0 && sp.Begin-p < maxToken && (isTokenByte(text[p-1]) || text[p-1] == '-') {
		p--
	}
	for p < sp.End {
		if !beginsToken(text, p) {
			p++
			continue
		}
		end := 0 // of the longest token that begins here
		for e := p + 1; e <= len(text) && e-p <= maxToken && (isTokenByte(text[e-1]) || text[e-1] == '-'); e++ {
			if e > sp.Begin && (e == len(text) || !isTokenByte(text[e])) && text[e-1] != '-' && t.Owns(text[p:e]) {
				end = e
			}
		}
		if end == 0 {
			p++
			continue
		}
		own = append(own, entity.Span{Begin: p, End: end})
		p = end
	}
	return own
}

// beginsToken reports whether a token could begin at p: with a letter, and not inside a word.
func beginsToken(text string, p int) bool {
	return (text[p]|0x20)-'a' < 26 && (p == 0 || !isTokenByte(text[p-1]))
}

func isTokenByte(c byte) bool {
	return c-'0' < 10 || (c|0x20)-'a' < 26 || c == '_'
}
