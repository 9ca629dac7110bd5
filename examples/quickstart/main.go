// Command quickstart anonymizes a message, pretends to send it to a model, and
// restores the reply.
package main

import (
	"context"
	"fmt"
	"log"
	"strings"

	"github.com/piikit/piikit/pii"
)

func main() {
	ctx := context.Background()
	a, err := pii.New(pii.Options{})
	if err != nil {
		log.Fatal(err)
	}

	res, err := a.Anonymize(ctx, "My name is John.")
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(res.Text) // send and store this

	reply := strings.Replace(res.Text, "My name is", "Hello", 1)
	fmt.Println(res.Restore(reply)) // show this

	// The text comes again, in a history: its tokens are to be left alone.
	again, err := a.Anonymize(ctx, res.Text, res.Entities.Tokens()...)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(len(again.Entities), "new entities")
}
