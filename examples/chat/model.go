package main

import (
	"context"
	"iter"
	"time"
	"unicode/utf8"
)

// A prompt is all that a model sees.
type prompt []message

// A model answers a prompt in pieces, each valid UTF-8, until it is done or an
// error ends it.
type model func(ctx context.Context, p prompt) stream

// A stream is a reply as it comes.
type stream = iter.Seq2[string, error]

// standIn is a model that understands nothing: it says what it saw of the last
// message, in pieces of a few characters, so that tokens are cut.
func standIn(pause time.Duration) model {
	return func(ctx context.Context, p prompt) stream {
		return func(yield func(string, error) bool) {
			reply := "I am listening."
			for _, m := range p {
				if m.Type == "user" {
					reply = "Thank you. You wrote: “" + m.Text + "” I will pass it on. 👋"
				}
			}
			for size := 3; reply != ""; size = size%5 + 1 {
				var piece string
				piece, reply = cut(reply, size)
				if !yield(piece, nil) {
					return
				}
				select {
				case <-ctx.Done():
					yield("", ctx.Err())
					return
				case <-time.After(pause):
				}
			}
		}
	}
}

// cut takes the first n characters off s.
func cut(s string, n int) (head, tail string) {
	at := 0
	for ; n > 0 && at < len(s); n-- {
		_, w := utf8.DecodeRuneInString(s[at:])
		at += w
	}
	return s[:at], s[at:]
}
