package main

import (
	"slices"
	"strings"
	"testing"

	"github.com/piikit/piikit/entity"
	"github.com/piikit/piikit/pii/piitest"
)

// Each peer runs, and finds what it is made for.
func TestPeersFind(t *testing.T) {
	ps, err := peers()
	if err != nil {
		t.Fatal(err)
	}
	const text = "mail jane.doe@example.com, SSN 219-09-9999, token ghp_" + "16C7e42F292c6912E7710c838347Ae178B4a" + "."
	for _, p := range ps {
		found, err := p.find(nil, text)
		if err != nil || len(found) == 0 {
			t.Errorf("%s: found %v, %v", p.name, found, err)
		}
		for _, s := range found {
			if s.Begin < 0 || s.End > len(text) || s.Begin >= s.End {
				t.Errorf("%s: span %v", p.name, s)
			}
		}
	}
}

func TestScore(t *testing.T) {
	ms := slices.Collect(piitest.MessagesOf("ticket", 1, 10))
	var none, all [][]entity.Span
	size := 0
	for _, m := range ms {
		size += len(m.Text)
		var spans []entity.Span
		for _, e := range m.Entities {
			spans = append(spans, entity.Span{Begin: e.Begin, End: e.End})
		}
		none, all = append(none, nil), append(all, append(spans, entity.Span{Begin: len(m.Text) - 1, End: len(m.Text)}))
	}
	var a, b row
	score(&a, ms, all)
	score(&b, ms, none)
	if a.Recall != 1 || b.Recall != 0 || len(b.Kinds) != 0 || len(a.Kinds) == 0 || b.False != 0 {
		t.Errorf("%+v %+v", a, b)
	}
	if want := 10 / float64(size) * 1e6; a.False != want {
		t.Errorf("false %v, want %v", a.False, want)
	}
	if s := table([]row{a}, 7); strings.Count(s, "\n") != 3 {
		t.Error(s)
	}
}
