// Package ruletest holds a table of package rule to its case files.
package ruletest

import (
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/detect/rule"
	"github.com/piikit/piikit/entity"
	"github.com/piikit/piikit/testdata"
)

// Cases compares the rows with the case files of a folder of testdata, both
// ways, and runs the cases. With UPDATE=1 in the environment it writes files
// that are missing, with made-up numbers whose check digits are found by trying.
func Cases(t *testing.T, dir string, d *detect.Detector, rows []rule.Row) {
	if os.Getenv("UPDATE") != "" {
		write(t, dir, rows)
		t.Skip("case files written: run again without UPDATE")
	}
	cases, err := testdata.Dir(dir)
	if err != nil {
		t.Fatal(err)
	}
	have := map[entity.Type]bool{}
	for _, c := range cases {
		have[c.Type] = true
		t.Run(c.Name(), func(t *testing.T) { run(t, d, c) })
	}
	row := map[entity.Type]bool{}
	for _, r := range rows { // a type may have several
		if row[r.Info.Type] = true; !have[r.Info.Type] {
			t.Errorf("the row %s has no cases: add testdata/%s/%s.txt", r.Info.Type, dir, r.Info.Type)
		}
	}
	for typ := range have {
		if row[typ] {
			continue
		}
		t.Errorf("testdata/%s/%s.txt has no row", dir, typ)
	}
}

func run(t *testing.T, d *detect.Detector, c testdata.Case) {
	s, err := detect.NewScanner(detect.Options{Types: []entity.Type{c.Type}, Regions: c.Regions}, d)
	if err != nil {
		t.Fatal(err)
	}
	ms, err := s.Find(context.Background(), c.Text)
	if err != nil {
		t.Fatal(err)
	}
	var got []entity.Span
	for _, m := range ms {
		got = append(got, m.Span())
	}
	if fmt.Sprint(got) != fmt.Sprint(c.Spans) {
		t.Errorf("found %v, want %v in %q", got, c.Spans, c.Text)
	}
}

func write(t *testing.T, dir string, rows []rule.Row) {
	for _, r := range rows {
		name := filepath.Join("..", "..", "testdata", dir, string(r.Info.Type)+".txt")
		if _, err := os.Stat(name); err == nil {
			continue
		}
		v, ok := Value(r, 0)
		if !ok {
			t.Errorf("%s: no valid value found by trying", r.Info.Type)
			continue
		}
		var b strings.Builder
		fmt.Fprintf(&b, "# %s (%s). %s. Numbers are made up.\n", r.Info.What, r.Info.Type, r.Info.Source)
		compact := strings.NewReplacer(" ", "", "-", "", ".", "", "/", "", "(", "", ")", "").Replace(v)
		cue := ""
		if len(r.Cues) > 0 {
			cue = r.Cues[0]
		} else {
			cue = r.Home[0] + " " + r.Shared[0]
		}
		fmt.Fprintf(&b, "%s: «%s»\n%s «%s», thanks\n", cue, v, cue, compact)
		fmt.Fprintf(&b, "{\"%s\": \"«%s»\"}\n", strings.ReplaceAll(cue, " ", "_"), compact)
		if r.Alone == rule.NeedsCue || r.Alone == rule.OnlyCue {
			fmt.Fprintf(&b, "the order %s was shipped\n", compact)
		} else {
			fmt.Fprintf(&b, "it says «%s», I think\n", v)
		}
		fmt.Fprintf(&b, "part of 7%s\n", compact)
		if err := os.WriteFile(name, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// Value returns a made-up value of the row that its checks accept, found by
// trying, written like its shape of the index n modulo their number; the same
// for the same n. It is false if none turns up in thirty million tries.
func Value(r rule.Row, n int) (string, bool) {
	g := rand.New(rand.NewPCG(uint64(n+1), uint64(len(r.Info.Type))))
	shape := r.Shapes[n%len(r.Shapes)]
	for range 30_000_000 {
		var b, compact strings.Builder
		for i := range len(shape) {
			c := shape[i]
			switch c {
			case '9':
				c = byte('0' + g.IntN(10))
			case 'A':
				c = byte('A' + g.IntN(26))
			case 'X':
				c = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ"[g.IntN(10+24*g.IntN(2))]
			default:
				b.WriteByte(c)
				continue
			}
			b.WriteByte(c)
			compact.WriteByte(c)
		}
		if (r.Check == nil || r.Check(compact.String())) && (r.Written == nil || r.Written(b.String())) {
			return b.String(), true
		}
	}
	return "", false
}
