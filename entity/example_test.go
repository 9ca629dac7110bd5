package entity_test

import (
	"encoding/json"
	"fmt"

	"github.com/piikit/piikit/entity"
)

// A browser counts UTF-16 units, all of piikit bytes.
func ExampleConvertSpans() {
	text := "👋 Zoë"
	spans, err := entity.ConvertSpans(text, entity.UTF16, entity.Byte, []entity.Span{{Begin: 3, End: 6}})
	if err != nil {
		panic(err)
	}
	fmt.Println(spans, text[spans[0].Begin:spans[0].End])
	_, err = entity.ConvertSpans(text, entity.UTF16, entity.Byte, []entity.Span{{Begin: 1, End: 6}})
	fmt.Println(err)
	// Output:
	// [[5:9]] Zoë
	// entity: range 0, [1:6] of 6 UTF-16 units: inside a character
}

// A client names what to skip as plain ranges or by echoing the entities it got.
func ExampleList_Skips() {
	for _, body := range []string{
		`[{"begin":11,"end":22}]`,
		`[{"type":"name","begin":11,"end":15,"text":"John","replacement":{"begin":11,"end":22,"text":"i03n7d1g9fo"}}]`,
	} {
		var l entity.List
		if err := json.Unmarshal([]byte(body), &l); err != nil {
			panic(err)
		}
		fmt.Println(l.Skips())
	}
	// Output:
	// [[11:22]]
	// [[11:22]]
}
