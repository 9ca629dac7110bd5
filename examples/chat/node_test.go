package main

import (
	"bytes"
	"encoding/json"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/piikit/piikit/entity"
	"github.com/piikit/piikit/restore"
	"github.com/piikit/piikit/tokenize"
)

// need skips the test, with the reason, where a program is not installed.
func need(t *testing.T, programs ...string) {
	t.Helper()
	for _, p := range programs {
		if _, err := exec.LookPath(p); err != nil {
			t.Skipf("%s is not installed", p)
		}
	}
}

// TestNode runs the tests of the browser's half.
func TestNode(t *testing.T) {
	need(t, "node")
	cmd := exec.Command("node", "--test", "restore.test.js")
	cmd.Dir = "web"
	out, err := cmd.CombinedOutput()
	require.NoError(t, err, "%s", out)
	assert.Regexp(t, `(?m)tests [1-9]`, string(out))
}

// TestSameAsGo holds that the browser's half does what packages restore and tokenize
// do, on random lists and texts.
func TestSameAsGo(t *testing.T) {
	need(t, "node")
	type in struct {
		Entities entity.List `json:"entities"`
		Text     string      `json:"text"`
	}
	type out struct {
		Restored string      `json:"restored"`
		Chunked  string      `json:"chunked"`
		Applied  string      `json:"applied"`
		Entities entity.List `json:"entities"`
	}
	var ins []in
	rnd := rand.New(rand.NewPCG(1, 2))
	for len(ins) < 2000 {
		c := in{Entities: randomList(rnd)}
		c.Text = randomText(rnd, c.Entities)
		if _, err := restore.New(c.Entities); err == nil {
			ins = append(ins, c)
		}
	}
	b, err := json.Marshal(ins)
	require.NoError(t, err)
	cmd := exec.Command("node", "testdata/same.mjs")
	cmd.Stdin = bytes.NewReader(b)
	cmd.Stderr = os.Stderr
	b, err = cmd.Output()
	require.NoError(t, err)
	var outs []out
	require.NoError(t, json.Unmarshal(b, &outs))
	require.Len(t, outs, len(ins))

	restored, applied := 0, 0
	for i, c := range ins {
		got := outs[i]
		re, err := restore.New(c.Entities)
		require.NoError(t, err)
		want := re.String(c.Text)
		require.Equal(t, want, got.Restored, "restore %q with %s", c.Text, mustJSON(t, c.Entities))
		require.Equal(t, want, got.Chunked, "in pieces: %q with %s", c.Text, mustJSON(t, c.Entities))
		text, spans := tokenize.Reapply(c.Text, c.Entities)
		require.Equal(t, text, got.Applied, "apply %q with %s", c.Text, mustJSON(t, c.Entities))
		spans, err = entity.ConvertSpans(text, entity.Byte, entity.UTF16, spans)
		require.NoError(t, err)
		require.Equal(t, spans, got.Entities.Tokens(), "%q with %s", c.Text, mustJSON(t, c.Entities))
		if want != c.Text {
			restored++
		}
		if text != c.Text {
			applied++
		}
	}
	assert.Greater(t, restored, 500, "texts that held a token")
	assert.Greater(t, applied, 500, "texts that held a value")
}

var (
	randomTokens = []string{"t1", "t10", "N_1", "N_10", "N_1N_2", "ta", "tab", "b1t"}
	randomValues = []string{"Al", "Alan", "Al Li", "🦊", "J🦊n", "é", "e\u0301", "田中", "ไทย", "𐐀", "t", "N_1x", "<b>", "a.b", " x", "9"}
	randomFill   = []string{"", "", " ", "a", "9", "🦊", "田", "\u0301", "t", "_", "N_", "-", "𐐀", "é"}
)

func randomList(rnd *rand.Rand) entity.List {
	var l entity.List
	for range rnd.IntN(6) {
		l = append(l, entity.Entity{Type: "name", Text: randomValues[rnd.IntN(len(randomValues))],
			Replacement: entity.Replacement{End: 1, Text: randomTokens[rnd.IntN(len(randomTokens))]}})
	}
	return l
}

func randomText(rnd *rand.Rand, l entity.List) string {
	var b strings.Builder
	for range rnd.IntN(8) {
		b.WriteString(randomFill[rnd.IntN(len(randomFill))])
		if len(l) > 0 {
			if e := l[rnd.IntN(len(l))]; rnd.IntN(2) == 0 {
				b.WriteString(e.Text)
			} else {
				b.WriteString(e.Replacement.Text)
			}
		}
		b.WriteString(randomFill[rnd.IntN(len(randomFill))])
	}
	return b.String()
}

// TestSDK runs the public client, unchanged, against the server.
func TestSDK(t *testing.T) {
	need(t, "node", "npm")
	if testing.Short() {
		t.Skip("installs a package")
	}
	dir := t.TempDir()
	for _, name := range []string{"package.json", "package-lock.json", "client.mjs"} {
		b, err := os.ReadFile(filepath.Join("testdata/sdk", name))
		require.NoError(t, err)
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), b, 0o666))
	}
	install := exec.Command("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund")
	install.Dir = dir
	if out, err := install.CombinedOutput(); err != nil {
		if strings.Contains(string(out), "ENOTFOUND") || strings.Contains(string(out), "ECONNREFUSED") || strings.Contains(string(out), "EAI_AGAIN") {
			t.Skip("npm cannot reach a registry")
		}
		t.Fatalf("npm ci: %v\n%s", err, out)
	}
	s, srv := newTest(t)
	cmd := exec.Command("node", "client.mjs", strings.TrimPrefix(srv.URL, "http://"))
	cmd.Dir = dir
	var stderr strings.Builder
	cmd.Stderr = &stderr
	b, err := cmd.Output()
	require.NoError(t, err, "%s", stderr.String())
	checkSDK(t, s, b)
}
