package pii

import (
	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/entity"
	"github.com/piikit/piikit/tokenize"
)

// withoutTokens takes the tokens that t proves to be its own out of the
// matches: a token that comes back in a text is not personal data, it is kept
// and never replaced again. Usually there is none and ms is returned as it is.
func withoutTokens(ms []detect.Match, text string, t tokenize.Tokenizer) []detect.Match {
	var own []entity.Span
	for i := range ms {
		for w := range words(text, ms[i].Span()) {
			if t.Owns(text[w.Begin:w.End]) {
				own = append(own, w)
			}
		}
	}
	if len(own) == 0 {
		return ms
	}
	return detect.Subtract(nil, ms, text, entity.MergeSpans(own))
}

// words yields the runs of ASCII letters, digits and '_' that touch sp: where
// a token can stand.
func words(text string, sp entity.Span) func(yield func(entity.Span) bool) {
	return func(yield func(entity.Span) bool) {
		b := sp.Begin
		for b > 0 && isTokenByte(text[b-1]) {
			b--
		}
		for b < sp.End {
			if !isTokenByte(text[b]) {
				b++
				continue
			}
			e := b
			for e < len(text) && isTokenByte(text[e]) {
				e++
			}
			if !yield(entity.Span{Begin: b, End: e}) {
				return
			}
			b = e
		}
	}
}

func isTokenByte(c byte) bool {
	return c-'0' < 10 || (c|0x20)-'a' < 26 || c == '_'
}
