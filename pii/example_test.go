package pii_test

import (
	"context"
	"fmt"
	"os"
	"strings"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/entity"
	"github.com/piikit/piikit/pii"
	"github.com/piikit/piikit/pii/piitest"
	"github.com/piikit/piikit/tokenize"
)

// Tokens that can be predicted are for tests; the default is random.
func ExampleAnonymizer_Anonymize() {
	a, err := pii.New(pii.Options{Tokenizer: new(piitest.Tokens)})
	if err != nil {
		panic(err)
	}
	res, err := a.Anonymize(context.Background(), "My name is John.")
	if err != nil {
		panic(err)
	}
	fmt.Println(res.Text)
	fmt.Println(res.Restore("Hello NAME_0001!"))

	again, err := a.Anonymize(context.Background(), res.Text, res.Entities.Tokens()...)
	fmt.Println(again.Text == res.Text, len(again.Entities), err)
	// Output:
	// My name is NAME_0001.
	// Hello John!
	// true 0 <nil>
}

// A policy says what becomes of each type. Secrets are always redacted.
func ExampleOptions_policy() {
	p, err := pii.ParsePolicy([]byte(`{
		"types": {
			"email":       {"operator": "mask"},
			"credit_card": {"operator": "mask_last4"},
			"url":         {"operator": "keep"}
		},
		"allow": ["support@example.com"],
		"deny":  [{"text": "Project Bluebird", "type": "codename"}]
	}`))
	if err != nil {
		panic(err)
	}
	a, err := pii.New(pii.Options{Policy: p, Tokenizer: new(piitest.Tokens)})
	if err != nil {
		panic(err)
	}
	res, err := a.Anonymize(context.Background(), "john@example.com asked support@example.com about project bluebird: card 4111 1111 1111 1111, cvv 123")
	if err != nil {
		panic(err)
	}
	fmt.Println(res.Text)
	for _, e := range res.Entities {
		fmt.Printf("%s %q\n", e.Type, e.Text)
	}
	// Output:
	// ****@example.com asked support@example.com about CODENAME_0001: card ****1111, cvv [REDACTED]
	// email ""
	// codename "project bluebird"
	// credit_card ""
	// card_cvv ""
}

// Of a JSON text only string values change; keys are cues.
func ExampleAnonymizer_AnonymizeJSON() {
	a, err := pii.New(pii.Options{Tokenizer: new(piitest.Tokens)})
	if err != nil {
		panic(err)
	}
	doc := `{"role": "user", "ssn": "219099999", "price": 1.50, "arguments": "{\"to\": \"jane.roe@example.com\"}"}`
	res, err := a.AnonymizeJSON(context.Background(), doc, pii.JSONOptions{Leave: []string{"/role"}})
	if err != nil {
		panic(err)
	}
	fmt.Println(res.Text)
	back, err := res.Restore(res.Text)
	fmt.Println(back == doc, err)

	_, err = a.AnonymizeJSON(context.Background(), `{"a": 1, "a": 2}`, pii.JSONOptions{})
	fmt.Println(err)
	// Output:
	// {"role": "user", "ssn": "US_SSN_0001", "price": 1.50, "arguments": "{\"to\": \"EMAIL_0001\"}"}
	// true <nil>
	// pii: JSON at byte 9: a key stands twice in an object
}

// Logs are read by many: what was found cannot come back.
func ExampleProfile() {
	a, err := pii.New(pii.Options{Policy: pii.Policy{Profile: pii.Logs}})
	if err != nil {
		panic(err)
	}
	res, err := a.Anonymize(context.Background(), "login of jane.roe@example.com from 192.0.2.77")
	fmt.Println(res.Text, err)
	// Output: login of [EMAIL] from 192.0.2.0/24 <nil>
}

// Keyed tokens are the same for the same value in a scope, and prove that they
// are ours.
func ExampleOptions_verifySkips() {
	h, err := tokenize.NewHMAC([]byte("an example key, 16 bytes or more"), tokenize.HMACOptions{})
	if err != nil {
		panic(err)
	}
	a, err := pii.New(pii.Options{
		Tokenizer:   h.In(tokenize.Scope{Tenant: "acme", Conversation: "c-42"}),
		VerifySkips: true,
	})
	if err != nil {
		panic(err)
	}
	// A client says that the name is anonymized already. It is not.
	_, err = a.Anonymize(context.Background(), "My name is John.", entity.Span{Begin: 11, End: 15})
	fmt.Println(err)
	// Output:
	// pii: skip range is not a token of ours: range 0 of 1
}

func ExampleConversation() {
	a, err := pii.New(pii.Options{Tokenizer: new(piitest.Tokens)})
	if err != nil {
		panic(err)
	}
	c, err := a.Conversation(pii.ConversationOptions{})
	if err != nil {
		panic(err)
	}
	defer c.Close()
	for _, message := range []string{"My name is Quux.", "why quux? because Quux it is"} {
		res, err := c.Anonymize(context.Background(), message)
		if err != nil {
			panic(err)
		}
		fmt.Println(res.Text)
	}
	fmt.Println(c.Restore("Dear NAME_0001"))
	// Output:
	// My name is NAME_0001.
	// why quux? because NAME_0001 it is
	// Dear Quux
}

func ExampleStream() {
	a, err := pii.New(pii.Options{Tokenizer: new(piitest.Tokens)})
	if err != nil {
		panic(err)
	}
	s, err := a.Stream(pii.Request{})
	if err != nil {
		panic(err)
	}
	w := s.Writer(context.Background(), os.Stdout)
	for _, piece := range []string{"My name is Jo", "hn.", "\n"} {
		if _, err := w.Write([]byte(piece)); err != nil {
			panic(err)
		}
	}
	if err := w.Close(); err != nil {
		panic(err)
	}
	// Output:
	// My name is NAME_0001.
}

// A detector of your own goes through the same door as ours.
func ExampleDetectors() {
	d := &detect.Detector{
		Name: "ticket", Types: []entity.Type{"ticket"}, Horizon: 32,
		Anchors: detect.Anchors{Codes: true}, // words with letters and digits
		Spot: func(c *detect.Cursor) int {
			w := c.Word()
			if t := c.Text[w.Begin:w.End]; len(t) == 8 && strings.HasPrefix(t, "TCK") {
				c.Emit(detect.Match{Begin: w.Begin, End: w.End, Type: "ticket", Confidence: detect.High})
			}
			return w.End
		},
	}
	a, err := pii.New(pii.Options{Detectors: append(pii.Detectors(), d)})
	if err != nil {
		panic(err)
	}
	ms, err := a.Find(context.Background(), "It is in TCK12345.")
	fmt.Println(ms[0].Type, ms[0].Begin, ms[0].End, err)
	// Output:
	// ticket 9 17 <nil>
}
