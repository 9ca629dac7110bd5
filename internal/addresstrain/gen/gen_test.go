package gen

import (
	"fmt"
	"os"
	"testing"
)

func TestFakerPeek(t *testing.T) {
	dir := os.Getenv("PACKAGES")
	if dir == "" {
		t.Skip("no packages")
	}
	ls, err := readFaker(dir)
	if err != nil {
		t.Fatal(err)
	}
	for k, l := range ls {
		fmt.Println(k, len(l.streets), len(l.parts), len(l.prefixes), len(l.suffixes), len(l.given), len(l.family))
	}
}
