package piitest_test

import (
	"fmt"
	"testing"
	"testing/fstest"

	"github.com/piikit/piikit/entity"
	"github.com/piikit/piikit/pii"
	"github.com/piikit/piikit/pii/piitest"
)

// In a test of yours: what your service stores holds nothing personal.
func ExampleAssertNoPII() {
	_ = func(t *testing.T, store func(string) string) {
		for m := range piitest.Messages(1, 100) {
			piitest.AssertNoPII(t, store(m.Text))
		}
	}
}

// A value that was hidden in one place and left, in other clothes, in another.
func ExampleCheck() {
	original := "John Smith, see /users/John%20Smith"
	r := pii.Result{Text: "NAME_0001, see /users/John%20Smith", Entities: entity.List{
		{Type: "name", Begin: 0, End: 10, Text: "John Smith", Replacement: entity.Replacement{Begin: 0, End: 9, Text: "NAME_0001"}},
	}}
	for _, p := range piitest.Check(original, r) {
		fmt.Println(p)
	}
	// Output:
	// entity 0, a name, survives url at byte 22
}

// Texts with their personal data marked, for your own measurements.
func ExampleMessages() {
	for m := range piitest.MessagesOf("json", 7, 1) {
		fmt.Println(m.Kind, len(m.Entities) > 0, m.Entities.Check(m.Text))
	}
	// Output:
	// json true <nil>
}

// Fixtures of your own are JSON files, in any module.
func ExampleLoadFixtures() {
	files := fstest.MapFS{"cases/mail.json": {Data: []byte(`[{"name":"mail","text":"to a@example.com","entities":[{"type":"email","begin":3,"end":16,"text":"a@example.com"}]}]`)}}
	fx, err := piitest.LoadFixtures(files, "cases/*.json")
	fmt.Println(fx[0].Name, fx[0].Entities, err)
	// Output:
	// mail 1 entity: email 1 <nil>
}
