package tokenize_test

import (
	"fmt"

	"github.com/piikit/piikit/entity"
	"github.com/piikit/piikit/tokenize"
)

func Example() {
	// The key is random and secret; the scope is one conversation of one tenant.
	h, err := tokenize.NewHMAC([]byte("a random key of 32 bytes, kept safe"), tokenize.HMACOptions{Format: tokenize.Labelled()})
	if err != nil {
		panic(err)
	}
	tk := h.In(tokenize.Scope{Tenant: "acme", Conversation: "c-42"})

	text := "John wrote to Mary, and Mary to John."
	found := entity.List{
		{Type: "name", Begin: 0, End: 4},
		{Type: "name", Begin: 14, End: 18},
		{Type: "name", Begin: 24, End: 28},
		{Type: "name", Begin: 32, End: 36},
	}
	out, list, err := tokenize.Apply(text, found, tk)
	if err != nil {
		panic(err)
	}
	fmt.Println(out)
	fmt.Println(list)
	fmt.Println(list[0], tk.Owns(list[0].Replacement.Text))
	// Output:
	// NAME_1_4m0cd0 wrote to NAME_2_ncsban, and NAME_2_ncsban to NAME_1_4m0cd0.
	// 4 entities: name 4
	// name[0:4]>[0:13] true
}

func ExampleReapply() {
	known := entity.List{{Type: "name", Text: "John Smith", Replacement: entity.Replacement{Text: "tpvt7zt0km0pykhtq5"}}}
	text, skip := tokenize.Reapply("Summary: John Smith moves, the Johnsons stay.", known)
	fmt.Println(text)
	fmt.Println(skip)
	// Output:
	// Summary: tpvt7zt0km0pykhtq5 moves, the Johnsons stay.
	// [[9:27]]
}

func ExampleTable() {
	var tb tokenize.Table // one conversation
	var tk tokenize.Random
	_, first, _ := tb.Apply("I am John.", entity.List{{Type: "name", Begin: 5, End: 9}}, tk)
	_, second, _ := tb.Apply("John here.", entity.List{{Type: "name", Begin: 0, End: 4}}, tk)
	fmt.Println(first[0].Replacement.Text == second[0].Replacement.Text)
	// Output: true
}

func ExampleFormat_Instructions() {
	fmt.Print(tokenize.Labelled().Instructions("name", "email"))
	// Output:
	// Private values in this conversation are replaced by placeholders of the form KIND_NUMBER_CODE, where CODE is 6 lower-case letters and digits. KIND is one of EMAIL, NAME.
	// - A placeholder is the value: use it wherever you would write the value, as in a greeting or a table.
	// - Copy it exactly, character by character, without quotation marks, brackets or line breaks of your own.
	// - The same placeholder is always the same value; different placeholders are different values.
	// - Do not translate, shorten, decline or guess it, and never make one up.
	// - Do not comment on placeholders unless you are asked.
}
