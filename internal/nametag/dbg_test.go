package nametag

import (
	"context"
	"fmt"
	"os"
	"testing"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/internal/chain"
	"github.com/piikit/piikit/internal/words"
)

func TestDebug(t *testing.T) {
	b, _ := os.ReadFile("/tmp/names/b.chain")
	m, err := chain.Parse(string(b))
	if err != nil {
		t.Skip()
	}
	for _, s := range []string{"what's the email address of silvia", "how old is joanne", "what are john's contact details"} {
		tg := &Tagger{Model: m}
		tg.Reset()
		d := Detector(func() *Tagger { return tg })
		spot := d.Spot
		d.Spot = func(c *detect.Cursor) int {
			n := spot(c)
			fmt.Printf("%d->%d style %d unit %d cands %v found %v\n", c.Pos, n, tg.style, tg.unit, tg.cands, tg.Found)
			for _, k := range tg.toks {
				fmt.Printf("   %q attr %d/%d/%d use %d f %d role %d\n", s[k.b:k.e], k.attr.Given(), k.attr.Surname(), k.attr.Word(), k.attr.Use(), k.flags, k.role)
			}
			return n
		}
		sc, _ := detect.NewScanner(detect.Options{}, d)
		fmt.Println(s)
		sc.Find(context.Background(), s)
	}
	fmt.Println(words.Lookup(detect.Hash("silvia")).Given())
}
