package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/piikit/piikit/entity"
)

// pii runs the command and returns what it wrote.
func command(t *testing.T, in string, env map[string]string, args ...string) (code int, out, errs string) {
	t.Helper()
	var o, e bytes.Buffer
	code = run(args, streams{strings.NewReader(in), &o, &e, func(k string) string { return env[k] }})
	return code, o.String(), e.String()
}

func TestAnonymizeAndRestore(t *testing.T) {
	file := filepath.Join(t.TempDir(), "entities.json")
	code, out, errs := command(t, "", nil, "anonymize", "--entities", file, "My name is John.")
	require.Equal(t, 0, code, errs)
	assert.NotContains(t, out, "John")
	assert.True(t, strings.HasPrefix(out, "My name is ") && strings.HasSuffix(out, ".\n"), out)
	info, err := os.Stat(file)
	require.NoError(t, err)
	assert.Equal(t, os.FileMode(0o600), info.Mode().Perm())

	code, back, errs := command(t, out, nil, "restore", "--entities", file)
	require.Equal(t, 0, code, errs)
	assert.Equal(t, "My name is John.\n", back)
}

func TestResultIsTheDocumentedPayload(t *testing.T) {
	code, out, _ := command(t, "", nil, "anonymize", "--result", "My name is John.")
	require.Equal(t, 0, code)
	var r struct {
		Text     string
		Entities []map[string]any
	}
	require.NoError(t, json.Unmarshal([]byte(out), &r))
	require.Len(t, r.Entities, 1)
	assert.Equal(t, []any{"name", 11.0, 15.0, "John"}, []any{r.Entities[0]["type"], r.Entities[0]["begin"], r.Entities[0]["end"], r.Entities[0]["text"]})
	file := filepath.Join(t.TempDir(), "result.json")
	require.NoError(t, os.WriteFile(file, []byte(out), 0o600))
	code, back, errs := command(t, "", nil, "restore", "--entities", file, r.Text)
	require.Equal(t, 0, code, errs)
	assert.Equal(t, "My name is John.\n", back)
}

func TestKeyedTokens(t *testing.T) {
	key := map[string]string{"PII_KEY": "0123456789abcdef"}
	_, a, _ := command(t, "", key, "anonymize", "My name is John.")
	_, b, _ := command(t, "", key, "anonymize", "My name is John.")
	assert.Equal(t, a, b)
	_, c, _ := command(t, "", key, "anonymize", "--conversation", "other", "My name is John.")
	assert.NotEqual(t, a, c)
	file := filepath.Join(t.TempDir(), "key")
	require.NoError(t, os.WriteFile(file, []byte("0123456789abcdef\n"), 0o600))
	_, d, _ := command(t, "", nil, "anonymize", "--key-file", file, "My name is John.")
	assert.Equal(t, a, d)
	code, out, errs := command(t, "", map[string]string{"PII_KEY": "short"}, "anonymize", "My name is John.")
	assert.Equal(t, 2, code)
	assert.Empty(t, out)
	assert.NotContains(t, errs, "John")
}

func TestNDJSON(t *testing.T) {
	in := `{"id":7,"text":"My name is John.","meta":{"b":1,"a":[1, 2]}}
not json
{"id":"x","text":"My name is John.","skip":[{"begin":0,"end":16}]}

{"id":8,"text":5}
{"id":9,"text":"no one"}
{"id":10,"text":"a","text":"b"}
{"id":11,"text":"é","skip":[{"begin":1,"end":2}]}`
	code, out, errs := command(t, in, nil, "detect", "--ndjson")
	assert.Equal(t, 2, code)
	lines := strings.Split(strings.TrimSpace(out), "\n")
	require.Len(t, lines, 3)
	assert.JSONEq(t, `{"id":7,"meta":{"b":1,"a":[1,2]},"entities":[{"type":"name","begin":11,"end":15,"text":"John","confidence":"high","rule":"`+ruleOf(t, lines[0])+`"}]}`, lines[0])
	assert.True(t, strings.HasPrefix(lines[0], `{"id":7,"meta":{"b":1,"a":[1, 2]},"entities":[{"type":"name","begin":11,"end":15,"text":"John","confidence":`), lines[0])
	assert.Equal(t, `{"id":"x","entities":[]}`, lines[1])
	assert.Equal(t, `{"id":9,"entities":[]}`, lines[2])
	for _, n := range []string{"line 2:", "line 5:", "line 7:", "line 8:"} {
		assert.Contains(t, errs, n)
	}
	assert.NotContains(t, errs, "not json")
}

func ruleOf(t *testing.T, line string) string {
	t.Helper()
	var r struct{ Entities []struct{ Rule string } }
	require.NoError(t, json.Unmarshal([]byte(line), &r))
	require.NotEmpty(t, r.Entities)
	return r.Entities[0].Rule
}

func TestNDJSONRoundTrip(t *testing.T) {
	in := `{"id":1,"text":"Dear Mr. Müller <x>, my name is John & Mary.","k":"v"}` + "\n"
	code, out, errs := command(t, in, nil, "anonymize", "--ndjson")
	require.Equal(t, 0, code, errs)
	assert.NotContains(t, strings.Split(out, `"entities"`)[0], "John")
	code, back, errs := command(t, out, nil, "restore", "--ndjson")
	require.Equal(t, 0, code, errs)
	assert.Equal(t, `{"id":1,"k":"v","text":"Dear Mr. Müller <x>, my name is John & Mary."}`+"\n", back)
}

func TestUnits(t *testing.T) {
	in := `{"text":"👋 My name is John."}`
	for unit, want := range map[string]string{"byte": `"begin":16,"end":20`, "rune": `"begin":13,"end":17`, "utf16": `"begin":14,"end":18`} {
		for _, cmd := range []string{"detect", "anonymize"} {
			_, out, _ := command(t, in, nil, cmd, "--ndjson", "--unit", unit)
			assert.Contains(t, out, want, unit)
		}
	}
}

func TestTypesFlag(t *testing.T) {
	text := "My name is John."
	for args, found := range map[string]bool{"": true, "name": true, "address": false, "all": true, "+location": true, "-name": false, "name,address": true} {
		a := []string{"detect", text}
		if args != "" {
			a = append(a, "--types="+args)
		}
		code, out, errs := command(t, "", nil, a...)
		require.Equal(t, 0, code, errs)
		assert.Equal(t, found, strings.Contains(out, "John"), args)
	}
	for _, bad := range []string{"nmae", "+nmae", "name,+url", "-"} {
		code, _, errs := command(t, "", nil, "detect", "--types="+bad, text)
		assert.Equal(t, 2, code, bad)
		assert.NotEmpty(t, errs)
	}
}

func TestFail(t *testing.T) {
	code, out, _ := command(t, "", nil, "detect", "--explain", "SSN: 219-09-9999")
	assert.Equal(t, 0, code)
	assert.Contains(t, out, "us_ssn [5,16) found: id/us_ssn")
	assert.NotContains(t, out, "219")
	code, _, _ = command(t, "", nil, "detect", "--fail", "My name is John.")
	assert.Equal(t, 1, code)
	code, _, _ = command(t, "", nil, "detect", "--fail", "nothing here")
	assert.Equal(t, 0, code)
}

func TestUsage(t *testing.T) {
	for _, args := range [][]string{{"detect", "--nonsense"}, {"conjure"}, {"restore", "x"}, {"detect", "--file", "/does/not/exist"}, {"detect", "--region", "Germany", "x"}} {
		code, _, errs := command(t, "", nil, args...)
		assert.Equal(t, 2, code, args)
		assert.Contains(t, errs, "pii: ", args)
	}
	code, out, _ := command(t, "", nil, "--help")
	assert.Equal(t, 0, code)
	assert.Contains(t, out, "anonymize")
}

// TestAnswersAtOnce: a program that types a line into the pipe gets its answer
// before it types the next.
func TestAnswersAtOnce(t *testing.T) {
	inR, inW := io.Pipe()
	outR, outW := io.Pipe()
	done := make(chan int)
	go func() {
		done <- run([]string{"detect", "--ndjson"}, streams{inR, outW, io.Discard, func(string) string { return "" }})
	}()
	buf := make([]byte, 1<<12)
	for i := range 3 {
		fmt.Fprintf(inW, "{\"id\":%d,\"text\":\"x\"}\n", i)
		n, err := outR.Read(buf)
		require.NoError(t, err)
		assert.Equal(t, fmt.Sprintf("{\"id\":%d,\"entities\":[]}\n", i), string(buf[:n]))
	}
	inW.Close()
	assert.Equal(t, 0, <-done)
}

func TestTypes(t *testing.T) {
	_, out, _ := command(t, "", nil, "types")
	assert.Contains(t, out, "name")
	_, out, _ = command(t, "", nil, "types", "--json")
	var rows []map[string]any
	require.NoError(t, json.Unmarshal([]byte(out), &rows))
	assert.True(t, slices.ContainsFunc(rows, func(r map[string]any) bool { return r["type"] == "us_ssn" && r["country"] == "US" }))
}

func TestPolicyFlags(t *testing.T) {
	const text = "My name is John Smith, mail john@example.com, cvv 123"
	code, out, errs := command(t, "", nil, "anonymize", "--profile", "logs", text)
	require.Equal(t, 0, code, errs)
	assert.Equal(t, "My name is [NAME], mail [EMAIL], cvv [REDACTED]\n", out)

	file := filepath.Join(t.TempDir(), "policy.json")
	require.NoError(t, os.WriteFile(file, []byte(`{"types":{"email":{"operator":"mask"},"name":{"operator":"keep"}},"deny":[{"text":"my","type":"word"}]}`), 0o600))
	code, out, errs = command(t, "", map[string]string{"PII_KEY": "0123456789abcdef"}, "anonymize", "--policy", file, text)
	require.Equal(t, 0, code, errs)
	assert.True(t, strings.HasSuffix(out, " name is John Smith, mail ****@example.com, cvv [REDACTED]\n"), out)
	assert.False(t, strings.HasPrefix(out, "My"))

	require.NoError(t, os.WriteFile(file, []byte(`{"types":{"email":{"operater":"mask"}}}`), 0o600))
	code, out, errs = command(t, "", nil, "anonymize", "--policy", file, text)
	assert.Equal(t, 2, code)
	assert.Empty(t, out)
	assert.Contains(t, errs, "types.email.operater: unknown field")
	code, _, _ = command(t, "", nil, "anonymize", "--profile", "paranoid", text)
	assert.Equal(t, 2, code)
	code, out, errs = command(t, "", nil, "anonymize", "--profile", "logs", "--types=-name,+url", "My name is John Smith, see https://example.com/x")
	require.Equal(t, 0, code, errs)
	assert.True(t, strings.HasPrefix(out, "My name is John Smith, see "), out)
	assert.NotContains(t, out, "https")
	code, out, errs = command(t, "", nil, "anonymize", "--profile", "pci", "--types=+email", text)
	require.Equal(t, 0, code, errs)
	assert.True(t, strings.HasPrefix(out, "My name is John Smith, mail ") && !strings.Contains(out, "@"), out)
	code, _, errs = command(t, "", nil, "detect", "--profile", "pci", "--fail", text)
	assert.Equal(t, 1, code, errs)
}

func TestJSON(t *testing.T) {
	const doc = "{\"ssn\" : \"219-09-9999\", \"n\":1.50, \"msg\":[{\"role\":\"a@example.com\",\"text\":\"My name is J\\u006fhn.\"}]}\n"
	file := filepath.Join(t.TempDir(), "entities.json")
	key := map[string]string{"PII_KEY": "0123456789abcdef"}
	code, out, errs := command(t, doc, key, "anonymize", "--json", "--leave", "/msg/*/role", "--entities", file)
	require.Equal(t, 0, code, errs)
	assert.True(t, json.Valid([]byte(out)))
	assert.NotContains(t, out, "219-09")
	assert.NotContains(t, out, "hn.")
	assert.Contains(t, out, `"n":1.50, "msg":[{"role":"a@example.com"`)
	code, back, errs := command(t, out, nil, "restore", "--json", "--entities", file)
	require.Equal(t, 0, code, errs)
	assert.Equal(t, strings.ReplaceAll(doc, `\u006f`, "o"), back)
	code, out, errs = command(t, doc, key, "anonymize", "--json", "--result")
	require.Equal(t, 0, code, errs)
	var res struct {
		Text     string
		Entities entity.List
	}
	require.NoError(t, json.Unmarshal([]byte(out), &res))
	require.Len(t, res.Entities, 3)
	for _, e := range res.Entities {
		assert.Equal(t, e.Replacement.Text, res.Text[e.Replacement.Begin:e.Replacement.End])
	}
	for _, args := range [][]string{{"anonymize", "--leave", "/x", "x"}, {"anonymize", "--json", "--ndjson"}, {"anonymize", "--json", "{"}, {"anonymize", "--json", "--unit", "rune", "{}"}, {"restore", "--json", "--entities", file, "{"}} {
		code, out, errs := command(t, "", nil, args...)
		assert.Equal(t, 2, code, args)
		assert.Empty(t, out)
		assert.NotEmpty(t, errs)
	}
}

// TestTypesFlagAsTwoArguments: as the README writes it, and as a shell splits it.
func TestTypesFlagAsTwoArguments(t *testing.T) {
	code, out, errs := command(t, "", nil, "anonymize", "--types", "+url,-name", "My name is John, see https://example.com/x")
	require.Equal(t, 0, code, errs)
	assert.True(t, strings.HasPrefix(out, "My name is John, see "), out)
	assert.NotContains(t, out, "https")
}

// TestFlagsAreNotIgnored: what cannot be done together is refused, not forgotten.
func TestFlagsAreNotIgnored(t *testing.T) {
	file := filepath.Join(t.TempDir(), "entities.json")
	code, _, errs := command(t, "", nil, "detect", "--explain", "--fail", "My name is John.")
	assert.Equal(t, 1, code, errs)
	code, _, errs = command(t, "", nil, "detect", "--explain", "--fail", "nothing here")
	assert.Equal(t, 0, code, errs)
	line := `{"text":"My name is John."}` + "\n"
	for _, args := range [][]string{
		{"anonymize", "--ndjson", "--entities", file}, {"restore", "--ndjson", "--entities", file},
		{"detect", "--ndjson", "--explain"}, {"detect", "--explain", "--unit", "rune"},
	} {
		code, out, errs := command(t, line, nil, args...)
		assert.Equal(t, 2, code, args)
		assert.Empty(t, out, args)
		assert.NotEmpty(t, errs, args)
	}
	assert.NoFileExists(t, file)
}

// TestEntitiesThatCannotBeWritten: a text without the way back is not printed.
func TestEntitiesThatCannotBeWritten(t *testing.T) {
	code, out, errs := command(t, "", nil, "anonymize", "--entities", filepath.Join(t.TempDir(), "no", "such", "place"), "My name is John.")
	assert.Equal(t, 2, code)
	assert.Empty(t, out)
	assert.NotContains(t, errs, "John")
}

// TestErrorsSayOnceWhoSpeaks: the name of the program stands in front, and nowhere else.
func TestErrorsSayOnceWhoSpeaks(t *testing.T) {
	file := filepath.Join(t.TempDir(), "policy.json")
	require.NoError(t, os.WriteFile(file, []byte(`{"types":{"emial":{"operator":"mask"}}}`), 0o600))
	for in, args := range map[string][]string{
		`{"a":1,"a":2}`: {"anonymize", "--json"},
		"x":             {"anonymize", "--policy", file},
		`{"text":"x","skip":[{"begin":0,"end":9}]}`: {"anonymize", "--ndjson"},
	} {
		code, _, errs := command(t, in, nil, args...)
		assert.Equal(t, 2, code)
		assert.Equal(t, 1, strings.Count(errs, "pii: "), errs)
	}
	require.NoError(t, os.WriteFile(file, []byte(`{"types":{},}`), 0o600))
	_, _, errs := command(t, "x", nil, "anonymize", "--policy", file)
	assert.Equal(t, 1, strings.Count(errs, "pii: "), errs)
}
