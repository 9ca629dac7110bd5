// Package casetest holds detectors to their case files: a file for every type
// and a type for every file, and each case found exactly.
package casetest

import (
	"context"
	"slices"
	"testing"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/entity"
	"github.com/piikit/piikit/testdata"
)

// Run compares the types of the detectors with the case files of a folder of
// testdata, both ways, and looks for each case with its type alone. Of every type
// what it is, what it takes and whose rule it is must be written down, and
// its cases must have two values at least and a line without any.
func Run(t *testing.T, dir string, ds ...*detect.Detector) {
	t.Helper()
	cases, err := testdata.Dir(dir)
	if err != nil {
		t.Fatal(err)
	}
	values, without := map[entity.Type]int{}, map[entity.Type]int{}
	scanners := map[entity.Type]*detect.Scanner{}
	for _, d := range ds {
		for _, typ := range d.Types {
			i := slices.IndexFunc(d.Info, func(in detect.Info) bool { return in.Type == typ })
			if i < 0 || d.Info[i].What == "" || d.Info[i].Evidence == "" || d.Info[i].Source == "" {
				t.Errorf("%s: say what it is, what it takes and whose rule it is", typ)
			}
			s, err := detect.NewScanner(detect.Options{Types: []entity.Type{typ}}, ds...)
			if err != nil {
				t.Fatal(err)
			}
			scanners[typ] = s
		}
	}
	for _, c := range cases {
		if len(c.Spans) == 0 {
			without[c.Type]++
		}
		values[c.Type] += len(c.Spans)
		s := scanners[c.Type]
		if s == nil {
			t.Errorf("%s: no detector declares the type", c.Name())
			continue
		}
		ms, err := s.Append(context.Background(), nil, c.Text, detect.Call{Regions: c.Regions})
		if err != nil {
			t.Fatal(err)
		}
		got, want := texts(c.Text, ms), []string{}
		for _, sp := range c.Spans {
			want = append(want, c.Text[sp.Begin:sp.End])
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: found %q, want %q in %q", c.Name(), got, want, c.Text)
		}
	}
	for typ := range scanners {
		if values[typ] < 2 || without[typ] < 1 {
			t.Errorf("testdata/%s/%s.txt: %d values and %d lines without, want 2 and 1 at least", dir, typ, values[typ], without[typ])
		}
	}
}

func texts(text string, ms []detect.Match) []string {
	out := []string{}
	for _, m := range ms {
		out = append(out, text[m.Begin:m.End])
	}
	return out
}
