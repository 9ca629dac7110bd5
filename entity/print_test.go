package entity_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"log/slog"
	"strings"
	"testing"

	"github.com/piikit/piikit/entity"
)

const (
	secret = "Ka\u0308the Secretperson" // what must not be printed
	mask   = "Ka***n-MASK"              // may show a part of the original
)

func hidden() entity.Entity {
	return entity.Entity{Type: "name", Begin: 11, End: 15, Text: secret,
		Replacement: entity.Replacement{Begin: 11, End: 22, Text: mask}}
}

// No verb of fmt and no handler of slog shows the text of our types.
func TestPrintingShowsNoText(t *testing.T) {
	e := hidden()
	l := entity.List{e, e}
	type holder struct {
		E entity.Entity
		R entity.Replacement
		L entity.List
		P *entity.Entity
	}
	values := map[string]any{
		"entity": e, "*entity": &e, "replacement": e.Replacement, "*replacement": &e.Replacement,
		"list": l, "*list": &l, "[]entity": []entity.Entity{e}, "array": [1]entity.Entity{e},
		"map": map[string]entity.Entity{"k": e}, "mapList": map[string]entity.List{"k": l},
		"struct": holder{e, e.Replacement, l, &e}, "*struct": &holder{e, e.Replacement, l, &e},
		"error": fmt.Errorf("x %v", e),
		"[]any": []any{e, l},
	}
	for name, v := range values {
		for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%q", "%x", "%X", "% x", "%d", "%t", "%c", "%U", "%!", "%5.1v"} {
			noSecret(t, name+" under "+verb, fmt.Sprintf(verb, v))
		}
		noSecret(t, name+" under Sprint", fmt.Sprint(v))
	}
	for name, v := range values {
		switch name {
		case "entity", "*entity", "replacement", "*replacement", "list", "*list":
		default:
			continue // what a handler marshals itself is documented as open
		}
		var text, js bytes.Buffer
		for _, h := range []slog.Handler{slog.NewTextHandler(&text, nil), slog.NewJSONHandler(&js, nil)} {
			lg := slog.New(h)
			lg.Info("m", "v", v)
			lg.With("w", v).WithGroup("g").Info("m", slog.Group("h", slog.Any("v", v)))
		}
		noSecret(t, name+" in slog text", text.String())
		noSecret(t, name+" in slog json", js.String())
	}
}

func noSecret(t *testing.T, where, s string) {
	t.Helper()
	for _, part := range []string{secret, "Secret", mask, "MASK",
		strings.ToUpper(fmt.Sprintf("%x", "Secret")), fmt.Sprintf("%x", "Secret"), fmt.Sprintf("% x", "Secret")} {
		if strings.Contains(s, part) {
			t.Errorf("%s shows %q", where, part)
		}
	}
}

func TestPrinting(t *testing.T) {
	e := hidden()
	plain := entity.Entity{Type: "name", Begin: 1, End: 2}
	odd := entity.Entity{Type: "a\nb", Begin: 1, End: 2}
	mail := entity.Entity{Type: "email"}
	for _, c := range []struct {
		v    any
		want string
	}{
		{e, "name[11:15]>[11:22]"},
		{plain, "name[1:2]"},
		{odd, `"a\nb"[1:2]`},
		{entity.Entity{Type: "az_09"}, "az_09[0:0]"},
		{entity.Entity{Type: "`"}, "\"`\"[0:0]"},
		{entity.Entity{Type: "a{"}, `"a{"[0:0]`},
		{entity.Entity{Type: "/"}, `"/"[0:0]`},
		{entity.Entity{Type: ":"}, `":"[0:0]`},
		{e.Replacement, "[11:22]"},
		{entity.List{}, "0 entities"},
		{entity.List{e}, "1 entity: name 1"},
		{entity.List{mail, e, e}, "3 entities: email 1, name 2"},
		{e.Span(), "[11:15]"},
	} {
		if got := fmt.Sprintf("%v", c.v); got != c.want {
			t.Errorf("got %s, want %s", got, c.want)
		}
	}
	var b bytes.Buffer
	slog.New(slog.NewTextHandler(&b, &slog.HandlerOptions{ReplaceAttr: func(_ []string, a slog.Attr) slog.Attr {
		if a.Key == slog.TimeKey {
			return slog.Attr{}
		}
		return a
	}})).Info("m", "e", e, "l", entity.List{mail, e}, "r", e.Replacement)
	want := "level=INFO msg=m e.type=name e.begin=11 e.end=15 e.replacement.begin=11 e.replacement.end=22 l.email=1 l.name=1 r.begin=11 r.end=22\n"
	if b.String() != want {
		t.Errorf("slog: got %s want %s", b.String(), want)
	}
}

// The wire format is the documented one to the byte, in both directions.
func TestWire(t *testing.T) {
	want := `{"type":"name","begin":11,"end":15,"text":"John","replacement":{"begin":11,"end":22,"text":"i03n7d1g9fo"}}`
	e := entity.Entity{Type: "name", Begin: 11, End: 15, Text: "John",
		Replacement: entity.Replacement{Begin: 11, End: 22, Text: "i03n7d1g9fo"}}
	type result struct {
		Text     string      `json:"text"`
		Entities entity.List `json:"entities"`
	}
	for _, c := range []struct {
		v    any
		want string
	}{
		{e, want},
		{entity.List{e}, "[" + want + "]"},
		{&entity.List{e}, "[" + want + "]"},
		{entity.List(nil), "[]"},
		{entity.List{}, "[]"},
		{entity.Entity{Begin: 1, End: 2}, `{"begin":1,"end":2}`},
		{result{}, `{"text":"","entities":[]}`},
		{result{"x", entity.List{e}}, `{"text":"x","entities":[` + want + `]}`},
		{entity.Span{Begin: 1, End: 2}, `{"begin":1,"end":2}`},
	} {
		got, err := json.Marshal(c.v)
		if err != nil || string(got) != c.want {
			t.Errorf("got %s, %v; want %s", got, err, c.want)
		}
	}
	var back entity.List
	if err := json.Unmarshal([]byte("["+want+"]"), &back); err != nil || len(back) != 1 || back[0] != e {
		t.Errorf("decoded %d entities, %v", len(back), err)
	}
	var spans []entity.Span
	in := []byte(`[{"begin":11,"end":22}]`)
	if err := json.Unmarshal(in, &spans); err != nil || len(spans) != 1 || spans[0] != (entity.Span{Begin: 11, End: 22}) {
		t.Errorf("spans %v, %v", spans, err)
	}
	back = nil
	if err := json.Unmarshal(in, &back); err != nil || len(back) != 1 || back[0] != (entity.Entity{Begin: 11, End: 22}) {
		t.Errorf("list of spans: %v, %v", back, err)
	}
}

// A client that echoes whole entities means where their replacements stand.
func TestSkips(t *testing.T) {
	l := entity.List{hidden(), {Begin: 3, End: 4}}
	if got := fmt.Sprint(l.Skips()); got != "[[11:22] [3:4]]" {
		t.Error("Skips:", got)
	}
	if got := fmt.Sprint(l.Tokens()); got != "[[11:22]]" {
		t.Error("Tokens:", got)
	}
	if (entity.List{}).Skips() != nil || (entity.List{{Begin: 3, End: 4}}).Tokens() != nil {
		t.Error("nothing is not nil")
	}
}
