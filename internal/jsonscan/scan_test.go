package jsonscan_test

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/piikit/piikit/internal/jsonscan"
)

func strs(t testing.TB, doc string, o jsonscan.Options) (out []string, err error) {
	t.Helper()
	if o.MaxDepth == 0 {
		o.MaxDepth = 128
	}
	err = jsonscan.Scan(doc, o, func(s jsonscan.String) error {
		left := ""
		if s.Left {
			left = "-"
		}
		out = append(out, left+s.Key+"="+doc[s.Begin:s.End])
		return nil
	})
	return out, err
}

func TestStrings(t *testing.T) {
	got, err := strs(t, ` {"a":"b","c":["d",1.5e+3,-0,true,null,{"e\u0066":"g\"h"},[]],"i":{},"":""} `, jsonscan.Options{})
	require.NoError(t, err)
	assert.Equal(t, []string{"a=b", "c=d", `ef=g\"h`, "="}, got)
	got, err = strs(t, `"alone"`, jsonscan.Options{})
	require.NoError(t, err)
	assert.Equal(t, []string{"=alone"}, got)
}

func TestParents(t *testing.T) {
	var got []string
	err := jsonscan.Scan(`{"a":{"b":"1","c":[["2"],{"d":"3","":{"e":"4"}}]},"f":["5"]}`, jsonscan.Options{MaxDepth: 9, Key: "top"}, func(s jsonscan.String) error {
		got = append(got, s.Parent+"."+s.Key)
		return nil
	})
	require.NoError(t, err)
	assert.Equal(t, []string{"a.b", "a.c", "c.d", ".e", "top.f"}, got)
}

func TestRules(t *testing.T) {
	const doc = `{"role":"r","messages":[{"role":"a","content":"b"},{"role":"c","content":{"x":"d"}}],"a/b":"e","m~n":"f","messages2":["g","h"]}`
	for rule, want := range map[string]string{
		"/messages/*/role":      "-role=a -role=c",
		"/messages/1":           "-role=c -x=d",
		"/messages/*/content/x": "-x=d",
		"/a~1b":                 "-a/b=e",
		"/m~0n":                 "-m~n=f",
		"/messages2/0":          "-messages2=g",
		"/*":                    "-role=r -role=a -content=b -role=c -x=d -a/b=e -m~n=f -messages2=g -messages2=h",
		"":                      "-role=r -role=a -content=b -role=c -x=d -a/b=e -m~n=f -messages2=g -messages2=h",
		"/none/*":               "",
	} {
		r, err := jsonscan.ParseRule(rule)
		require.NoError(t, err)
		got, err := strs(t, doc, jsonscan.Options{Rules: jsonscan.Rules{r}})
		require.NoError(t, err)
		var left []string
		for _, s := range got {
			if s[0] == '-' {
				left = append(left, s)
			}
		}
		assert.Equal(t, want, strings.Join(left, " "), rule)
	}
	for _, bad := range []string{"a", "/a~2", "/~"} {
		_, err := jsonscan.ParseRule(bad)
		assert.ErrorIs(t, err, jsonscan.ErrPointer, bad)
	}
}

func TestRefused(t *testing.T) {
	for _, c := range []struct {
		doc string
		at  int
		err error
	}{
		{``, 0, jsonscan.ErrSyntax}, {` `, 1, jsonscan.ErrSyntax}, {`{`, 1, jsonscan.ErrSyntax}, {`[1,]`, 3, jsonscan.ErrSyntax}, {`{"a":1,}`, 7, jsonscan.ErrSyntax},
		{`{"a" 1}`, 5, jsonscan.ErrSyntax}, {`[1 2]`, 3, jsonscan.ErrSyntax}, {`01`, 1, jsonscan.ErrSyntax}, {`-`, 1, jsonscan.ErrSyntax}, {`1.`, 2, jsonscan.ErrSyntax},
		{`"a`, 2, jsonscan.ErrSyntax}, {`"\x"`, 1, jsonscan.ErrSyntax}, {`"\u12g4"`, 1, jsonscan.ErrSyntax}, {"\"\n\"", 1, jsonscan.ErrSyntax}, {`{} {}`, 3, jsonscan.ErrSyntax},
		{"\"ab\xff\"", 3, jsonscan.ErrUTF8}, {"{\"\xc3\":1}", 2, jsonscan.ErrUTF8}, {`nul`, 0, jsonscan.ErrSyntax}, {`[1}`, 2, jsonscan.ErrSyntax}, {`{1:2}`, 1, jsonscan.ErrSyntax},
		{`{"a":1,"\u0061":2}`, 7, jsonscan.ErrRepeated}, {`{"a":1,"A":2}`, 7, jsonscan.ErrVariant}, {`{"k":1,"` + "\u212a" + `":2}`, 7, jsonscan.ErrVariant},
		{`{"a":1,"b":2,"c":3,"d":4,"e":5,"f":6,"g":7,"h":8,"i":9,"j":0,"A":1}`, 61, jsonscan.ErrVariant},
		{`{"a":1,"b":2,"c":3,"d":4,"e":5,"f":6,"g":7,"h":8,"i":9,"j":0,"b":1}`, 61, jsonscan.ErrRepeated},
		{strings.Repeat("[", 129), 128, jsonscan.ErrDepth}, {"\ufeff{}", 0, jsonscan.ErrSyntax},
	} {
		_, err := strs(t, c.doc, jsonscan.Options{})
		var e *jsonscan.Error
		require.ErrorAs(t, err, &e, c.doc)
		assert.ErrorIs(t, err, c.err, c.doc)
		assert.Equal(t, c.at, e.Offset, c.doc)
	}
	_, err := strs(t, `{"a":1,"A":2}`, jsonscan.Options{CaseVariants: true})
	require.NoError(t, err)
	_, err = strs(t, `{"a":1,"A":2,"a":3}`, jsonscan.Options{CaseVariants: true})
	require.ErrorIs(t, err, jsonscan.ErrRepeated)
	_, err = strs(t, `{"a":1,"A":2,"a":3}`, jsonscan.Options{Repeated: true})
	require.NoError(t, err)
	_, err = strs(t, strings.Repeat("[", 128)+strings.Repeat("]", 128), jsonscan.Options{})
	require.NoError(t, err)
	stop := errors.New("stop")
	require.ErrorIs(t, jsonscan.Scan(`["a","b"]`, jsonscan.Options{MaxDepth: 1}, func(jsonscan.String) error { return stop }), stop)
}

// FuzzScan: what is valid to Scan is valid to encoding/json and, but for what Scan
// refuses besides, the other way round; strings decode to the same, and Quote is the inverse.
func FuzzScan(f *testing.F) {
	for _, s := range []string{`{"a":"b\u00e9\n","c":["\ud83d\ude00","\ud800x\udc00"]}`, `["\/\b\f\r\t\"\\"]`, `{"x":"{\"y\":1}"}`, `-1.5E-7`, "\"\x7f\u2028\"", `{"a":1,"a":2}`} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, doc string) {
		var got []string
		err := jsonscan.Scan(doc, jsonscan.Options{MaxDepth: 50, CaseVariants: true}, func(s jsonscan.String) error {
			raw := doc[s.Begin:s.End]
			var m jsonscan.Map
			text := string(jsonscan.Append(nil, raw, &m))
			var want string
			require.NoError(t, json.Unmarshal([]byte(`"`+raw+`"`), &want))
			require.Equal(t, want, text)
			var back string
			require.NoError(t, json.Unmarshal([]byte(`"`+string(jsonscan.Quote(nil, text))+`"`), &back))
			require.Equal(t, text, back)
			at := 0
			for i := range text { // every character leads back to what decodes to it
				b, e := m.Raw(at, i)
				require.Equal(t, text[at:i], string(jsonscan.Append(nil, raw[b:e], nil)))
				at = i
			}
			b, e := m.Raw(at, len(text))
			require.Equal(t, len(raw), e)
			require.LessOrEqual(t, b, e)
			got = append(got, text)
			return nil
		})
		valid := json.Valid([]byte(doc))
		switch {
		case err == nil:
			require.True(t, valid)
		case errors.Is(err, jsonscan.ErrSyntax):
			require.False(t, valid)
		}
	})
}
