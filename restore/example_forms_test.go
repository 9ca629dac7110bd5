package restore_test

import (
	"io"
	"os"
	"strings"

	"github.com/piikit/piikit/entity"
	"github.com/piikit/piikit/restore"
)

// A reader restores what it reads, wherever the tokens are cut.
func ExampleRestorer_Reader() {
	r, err := restore.New(entity.List{{Type: "name", Text: "John", Replacement: entity.Replacement{Text: "i03n7d1g9fo"}}})
	if err != nil {
		panic(err)
	}
	if _, err := io.Copy(os.Stdout, r.Reader(strings.NewReader("Hello i03n7d1g9fo!\n"))); err != nil {
		panic(err)
	}
	// Output:
	// Hello John!
}
