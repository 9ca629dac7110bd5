package pii_test

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"log/slog"
	"os"
	"strings"
	"time"

	"github.com/piikit/piikit/entity"
	"github.com/piikit/piikit/pii"
	"github.com/piikit/piikit/pii/piitest"
)

// newConversation is what each of these examples begins with.
func newConversation() *pii.Conversation {
	a, err := pii.New(pii.Options{Tokenizer: new(piitest.Tokens)})
	if err != nil {
		panic(err)
	}
	c, err := a.Conversation(pii.ConversationOptions{Name: "c-42"})
	if err != nil {
		panic(err)
	}
	return c
}

// A conversation that goes on tomorrow is kept in a sealed file.
func ExampleConversation_Save() {
	ctx := context.Background()
	key := []byte("32 random bytes from your secrets")
	var file bytes.Buffer

	today := newConversation()
	_, err := today.Anonymize(ctx, "My name is Quux.")
	if err != nil {
		panic(err)
	}
	if err := today.Save(&file, key); err != nil {
		panic(err)
	}
	today.Close()

	tomorrow := newConversation()
	if err := tomorrow.Load(&file, key); err != nil {
		panic(err)
	}
	r, err := tomorrow.Anonymize(ctx, "Quux again")
	fmt.Println(r.Text, err)
	// Output:
	// NAME_0001 again <nil>
}

// Somebody asks to be forgotten: the original is dropped, and where it stood
// is known, so that stored texts can be dealt with too.
func ExampleConversation_Forget() {
	c := newConversation()
	r, err := c.Anonymize(context.Background(), "My name is Quux.")
	if err != nil {
		panic(err)
	}
	token := entity.Entity{Replacement: r.Entities[0].Replacement}
	fmt.Println(c.Forget(token), c.Restore(r.Text))
	for _, u := range c.Uses(token) {
		fmt.Println("turn", u.Turn, "bytes", u.Begin, "to", u.End, "now at", u.Replacement)
	}
	// Output:
	// true My name is NAME_0001.
	// turn 0 bytes 11 to 15 now at [11:20]
}

// A reply that comes in pieces is restored in pieces.
func ExampleConversation_Restorer() {
	c := newConversation()
	if _, err := c.Anonymize(context.Background(), "My name is Quux."); err != nil {
		panic(err)
	}
	r, err := c.Restorer()
	if err != nil {
		panic(err)
	}
	s := r.Stream()
	for _, piece := range []string{"Hello NAM", "E_00", "01!"} {
		fmt.Printf("%q ", s.Append(nil, piece))
	}
	fmt.Printf("%q\n", s.Flush(nil))
	// Output:
	// "Hello " "" "Quux!" ""
}

// A stream reads from any reader and knows the conversation.
func ExampleStream_Reader() {
	ctx := context.Background()
	c := newConversation()
	if _, err := c.Anonymize(ctx, "My name is Quux."); err != nil {
		panic(err)
	}
	s, err := c.Stream(pii.Request{})
	if err != nil {
		panic(err)
	}
	if _, err := io.Copy(os.Stdout, s.Reader(ctx, strings.NewReader("Quux wrote to a@example.com.\n"))); err != nil {
		panic(err)
	}
	for _, e := range s.Entities() {
		fmt.Println(e)
	}
	// Output:
	// NAME_0001 wrote to EMAIL_0001.
	// name[0:4]>[0:9]
	// email[14:27]>[19:29]
}

// What a service may log of its calls: types and counts.
func ExampleEvent() {
	log := slog.New(slog.NewTextHandler(os.Stdout, &slog.HandlerOptions{ReplaceAttr: func(_ []string, a slog.Attr) slog.Attr {
		if a.Key == "time" || a.Key == "duration" {
			return slog.Attr{}
		}
		return a
	}}))
	a, err := pii.New(pii.Options{Observe: func(ctx context.Context, e pii.Event) {
		log.InfoContext(ctx, "pii", "event", e, "slow", e.Duration > time.Minute)
	}})
	if err != nil {
		panic(err)
	}
	if _, err := a.Anonymize(context.Background(), "I am a@example.com"); err != nil {
		panic(err)
	}
	// Output:
	// level=INFO msg=pii event.op=anonymize event.outcome=ok event.size=64 event.found.email.count=1 event.found.email.low=certain event.found.email.high=certain slow=false
}

// Browsers count UTF-16 units: say so, and the ranges are theirs.
func ExampleRequest_unit() {
	a, err := pii.New(pii.Options{Tokenizer: new(piitest.Tokens)})
	if err != nil {
		panic(err)
	}
	for _, u := range []entity.Unit{entity.Byte, entity.Rune, entity.UTF16} {
		r, err := a.Do(context.Background(), pii.Request{Text: "👋🏽 I am a@example.com", Unit: u})
		if err != nil {
			panic(err)
		}
		fmt.Println(u, r.Entities[0])
	}
	// Output:
	// byte email[14:27]>[14:24]
	// rune email[8:21]>[8:18]
	// utf16 email[10:23]>[10:20]
}
