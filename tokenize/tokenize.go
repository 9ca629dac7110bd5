package tokenize

import (
	"errors"

	"github.com/piikit/piikit/entity"
)

// A Tokenizer makes tokens for values. It must hold to these sentences; the
// package tokenizetest checks them, one subtest each.
//
//  1. A token has 4 to 64 bytes, ASCII letters, digits, '_' and '-', and begins
//     with a letter. So JSON, HTML, URL and Markdown encoders leave it alone.
//  2. AppendToken appends: what is in dst stays, and the token does not depend
//     on it.
//  3. No token is the beginning of another one.
//  4. Another attempt for the same value gives another token.
//  5. At one attempt different values of a type have different tokens, or
//     all of them have the same one: the tokens are numbered.
//  6. A token does not contain the value, and its length does not depend on it.
//  7. Any bytes are a value: none, NUL, invalid UTF-8, a megabyte.
//  8. Owns is true only of what AppendToken makes: not of a token with a byte
//     changed, added or missing, nor of any other text.
//  9. Owns is true of every token of AppendToken, or of none.
//  10. An error comes with a nil slice, and its message holds nothing of the
//     value.
//  11. It may be used by many goroutines at once.
//
// Numbered tokens are asked for with growing attempts until one is free, so
// they need the memory of a [Table] where texts belong together.
type Tokenizer interface {
	// AppendToken appends a token for a value of type t to dst and returns the
	// extended buffer. The first attempt is 0; the caller asks with another one, not
	// necessarily the next, if the token it got cannot be used.
	AppendToken(dst []byte, t entity.Type, text string, attempt uint32) ([]byte, error)

	// Owns reports whether token is provably one of this tokenizer's, without a
	// table; false where that cannot be proved.
	Owns(token string) bool
}

// Errors of this package. None of them, nor any error that wraps them, holds text.
var (
	// ErrCollision means that a tokenizer, asked again and again, gave no
	// token that could be used, or that a list gives two values one token.
	ErrCollision = errors.New("tokenize: no usable token for a value")
	// ErrToken means that a tokenizer gave an empty token.
	ErrToken = errors.New("tokenize: empty token")
	// ErrKey means that a key is too short, missing, or one too many.
	ErrKey = errors.New("tokenize: unusable key")
	// ErrFormat means that a Format cannot be used.
	ErrFormat = errors.New("tokenize: unusable format")
	// ErrScope means that a name of a scope is longer than 256 bytes.
	ErrScope = errors.New("tokenize: name of a scope is too long")
	// ErrRevoked means that a scope was revoked.
	ErrRevoked = errors.New("tokenize: scope was revoked")
	// ErrFailed means that a tokenizer panicked or returned an error of its own, which is
	// wrapped but not shown.
	ErrFailed = errors.New("tokenize: the tokenizer failed")
)

// A tokenizerError wraps what a tokenizer returned. It does not print it: the
// tokenizer may be anybody's and quote the value.
type tokenizerError struct{ err error }

func (e *tokenizerError) Error() string {
	for _, known := range []error{ErrCollision, ErrToken, ErrKey, ErrFormat, ErrScope, ErrRevoked} {
		if errors.Is(e.err, known) {
			return known.Error()
		}
	}
	return ErrFailed.Error()
}

func (e *tokenizerError) Is(target error) bool { return target == ErrFailed }

func (e *tokenizerError) Unwrap() error { return e.err }

// Apply replaces the entities of text by tokens of t. It returns the new text and a new
// list with the replacements filled in and Text set to what stood there; list
// and text belong to the caller. If found is empty it returns text itself and
// nil. On error it returns "" and nil.
//
// Found must be in text order, disjoint and not empty, with Text either empty
// or what stands there; otherwise the error is an [*entity.SpanError]. Any bytes
// may be text, and a range may begin and end anywhere.
//
//   - Within text the same value, byte by byte, has the same token, whatever its
//     types and whatever the tokenizer; the type of its first entity goes into it. Two
//     values never share one.
//   - A new token does not occur in text. There is one exception: text that holds a
//     token already which t owns and derives from the very value that needs one keeps it,
//     and the value gets it, if it stands outside of all entities.
//   - In the new text no token begins in front of the place of another one and
//     reaches into it.
//   - Where a token does not meet this t is asked for another attempt, 20 times for each value;
//     then the error is [ErrCollision].
//   - An entity that comes with a Replacement.Text is redacted: that text is
//     put in its place, and it comes back without Text, never to be restored.
//
// The cost is linear in the text and in the entities. Apply allocates the new
// text and the list. A tokenizer that has the method Err() error, as contexts do, is asked by it now and
// then; an error ends the call, which returns it as it is.
func Apply(text string, found entity.List, t Tokenizer) (string, entity.List, error) {
	tb := tables.Get().(*Table)
	defer tb.release()
	return tb.apply(text, found, t)
}

// Append is Apply for callers that reuse their memory: it appends the new text
// to dst and the entities to list. Offsets of replacements count from the
// length that dst had. Replacement.Text stays empty, because dst may still move:
// the token is what stands there. On error both results are nil.
//
// Append allocates only if dst or list must grow.
func Append(dst []byte, list entity.List, text string, found entity.List, t Tokenizer) ([]byte, entity.List, error) {
	tb := tables.Get().(*Table)
	defer tb.release()
	return tb.Append(dst, list, text, found, t)
}
