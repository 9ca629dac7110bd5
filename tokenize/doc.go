// Package tokenize puts tokens in the place of what was found in a text.
//
// A token is a short string that stands for a value and says nothing about
// it. A [Tokenizer] makes tokens: [Random], which needs nothing, or [HMAC],
// whose tokens depend on a key, the type and the bytes of the value, and which knows
// its own tokens again. [Apply] uses one on a text and a list of finds,
// and fills in the replacements. [Replacer] goes the same way again by value: it puts
// tokens that exist already for their values into another text.
//
//	text, list, err := tokenize.Apply("My name is John.", found, tokenize.Random{})
//
// # The law
//
// Let L be the list that Apply gives for a text x and y the new text. A
// restorer of L makes of y what it makes of x. If x holds no token of L, which is so
// unless somebody put one there that was given to him before, that is x itself, byte for byte,
// whatever the bytes are. To keep this, a new token must not occur in x, and no token may
// begin in front of another and end behind its beginning; where that would happen the
// tokenizer is asked again. See [Apply].
//
// The package depends on the standard library only.
package tokenize
