package name

import (
	"context"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/piikit/piikit/detect"
)

func TestDebug(t *testing.T) {
	text := strings.ReplaceAll(os.Getenv("TEXT"), `\n`, "\n")
	if text == "" {
		t.Skip()
	}
	d := Detector()
	spot := d.Spot
	d.Spot = func(c *detect.Cursor) int {
		n := spot(c)
		fmt.Printf("%d %q -> %d\n", c.Pos, c.Text[c.Pos:min(len(c.Text), c.Pos+12)], n)
		st := c.State().(*state)
		fmt.Print(st.tag.Dump(c))
		return n
	}
	sc, _ := detect.NewScanner(detect.Options{}, d)
	ms, _ := sc.Find(context.Background(), text)
	for _, m := range ms {
		fmt.Printf("%q %v\n", text[m.Begin:m.End], m)
	}
}
