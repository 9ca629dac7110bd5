package nametag

import (
	"context"
	"fmt"
	"os"
	"testing"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/internal/chain"
)

func TestCount(t *testing.T) {
	log := map[string]int{}
	data, _ := os.ReadFile("/tmp/names/ab.chain")
	m, err := chain.Parse(string(data))
	if err != nil {
		t.Skip()
	}
	gd, _ := os.ReadFile("/tmp/names/ab.gate")
	gm, _ := chain.Parse(string(gd))
	if v := os.Getenv("ODDS"); v != "" {
		fmt.Sscan(v, &GateOdds)
	}
	tg := &Tagger{Model: m, Gate: gm}
	tg.Reset()
	d := Detector(func() *Tagger { return tg })
	var capN, lowN, judged, cands, rows, toks, ones, found int
	d.Spot = func(c *detect.Cursor) int {
		up := c.Word().Flags&detect.FirstUpper != 0
		if up {
			capN++
		} else {
			lowN++
		}
		n := tg.Judge(c, len(c.Text))
		if n > 0 {
			judged++
			cands += len(tg.cands)
			toks += len(tg.toks)
			found += len(tg.Found)
			log[c.Text[c.Pos:c.Word().End]]++
			for x := range tg.cands {
				if x == 0 || tg.cands[x] != tg.cands[x-1]+1 {
					rows++
					if x+1 == len(tg.cands) || tg.cands[x+1] != tg.cands[x]+1 {
						ones++
					}
				}
			}
		}
		return n
	}
	sc, _ := detect.NewScanner(detect.Options{}, d)
	for _, f := range []string{"/tmp/names/chat.txt"} {
		b, _ := os.ReadFile(f)
		s := string(b)
		for len(s) > 0 {
			i := 0
			for i < len(s) && s[i] != '\n' {
				i++
			}
			sc.Find(context.Background(), s[:i])
			s = s[min(len(s), i+1):]
		}
		for w, n := range log {
			if n > 250 {
				fmt.Print(w, " ", n, "; ")
			}
		}
		k := float64(len(b)) / 1000
		fmt.Printf("per KB: capital spots %.1f low spots %.1f judged %.2f toks %.1f cands %.1f rows %.2f single %.2f found %.2f\n", float64(capN)/k, float64(lowN)/k, float64(judged)/k, float64(toks)/k, float64(cands)/k, float64(rows)/k, float64(ones)/k, float64(found)/k)
	}
}
