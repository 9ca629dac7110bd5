package checksum_test

import (
	"fmt"

	"github.com/piikit/piikit/detect/checksum"
)

func ExampleIBAN() {
	fmt.Println(checksum.IBAN("DE89370400440532013000"))
	fmt.Println(checksum.IBAN("DE98370400440532013000")) // two digits swapped
	// Output:
	// true
	// false
}

func ExampleAppendIBAN() {
	iban, ok := checksum.AppendIBAN(nil, "DE", "370400440532013000")
	fmt.Println(string(iban), ok)
	// Output: DE89370400440532013000 true
}

// A rule that the package does not know is a few numbers.
func ExampleWeighted() {
	routing := checksum.Weighted{Mod: 10, Weights: []int8{3, 7, 1, 3, 7, 1, 3, 7, 1}}
	fmt.Println(routing.Valid("111000025"))
	whole, ok := routing.Append(nil, "11100002")
	fmt.Println(string(whole), ok)
	// Output:
	// true
	// 111000025 true
}

// The form of a Danish number says less than its check, which newer numbers
// need not obey.
func ExampleDKCPR() {
	for _, s := range []string{"0707614285", "0707614286", "3002614285"} {
		fmt.Println(checksum.DKCPR(s), checksum.DKCPRMod11(s))
	}
	// Output:
	// true true
	// true false
	// false false
}
