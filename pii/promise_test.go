package pii_test

import (
	"bytes"
	"context"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"log/slog"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/entity"
	"github.com/piikit/piikit/pii"
	"github.com/piikit/piikit/pii/piitest"
	"github.com/piikit/piikit/tokenize"
)

// TestPromisesHaveTests: the tests that the package comment names exist.
func TestPromisesHaveTests(t *testing.T) {
	doc, err := os.ReadFile("doc.go")
	require.NoError(t, err)
	names := regexp.MustCompile(`\b(?:Test|Fuzz)[A-Z]\w+`).FindAllString(string(doc), -1)
	require.Greater(t, len(names), 10)
	var all strings.Builder
	for _, dir := range []string{".", "sloghandler", "../entity", "../tokenize", "../restore", "../detect"} {
		files, err := filepath.Glob(filepath.Join(dir, "*_test.go"))
		require.NoError(t, err)
		for _, f := range files {
			b, err := os.ReadFile(f)
			require.NoError(t, err)
			all.Write(b)
		}
	}
	for _, name := range names {
		assert.Contains(t, all.String(), "func "+name+"(", "the package comment names a test that is not there")
	}
}

// TestNothingDetectedRemains: no value that was found is left where it was
// found, nor, in a conversation, anywhere else as a whole word.
func TestNothingDetectedRemains(t *testing.T) {
	a := anonymizer(t, pii.Options{})
	for m := range piitest.Messages(5, 300) {
		r, err := a.Anonymize(context.Background(), m.Text)
		require.NoError(t, err)
		checkResult(t, m.Text, r)
		ms, err := a.Find(context.Background(), m.Text)
		require.NoError(t, err)
		require.Len(t, r.Entities, len(ms))
		for i, x := range ms {
			require.Equal(t, x.Span(), r.Entities[i].Span())
		}
		c := conversation(t, pii.ConversationOptions{})
		_, err = c.Anonymize(context.Background(), m.Text)
		require.NoError(t, err)
		again, err := c.Anonymize(context.Background(), m.Text)
		require.NoError(t, err)
		for _, p := range piitest.Check(m.Text, again) {
			assert.NotEqual(t, "as it is", p.What, "%v", p)
		}
	}
}

func TestOtherConversationsTokens(t *testing.T) {
	h, err := tokenize.NewHMAC([]byte("0123456789abcdef"), tokenize.HMACOptions{})
	require.NoError(t, err)
	a := anonymizer(t, pii.Options{})
	var cs []*pii.Conversation
	for _, id := range []string{"one", "two"} {
		c, err := a.Conversation(pii.ConversationOptions{Tokenizer: h.In(tokenize.Scope{Conversation: id})})
		require.NoError(t, err)
		cs = append(cs, c)
	}
	r, err := cs[0].Anonymize(context.Background(), "My name is John.")
	require.NoError(t, err)
	_, err = cs[1].Anonymize(context.Background(), "My name is John.")
	require.NoError(t, err)
	assert.Equal(t, r.Text, cs[1].Restore(r.Text))
	assert.Equal(t, "My name is John.", cs[0].Restore(r.Text))
}

// TestPrintedResult: results, requests and conversations show no text when
// they are printed.
func TestPrintedResult(t *testing.T) {
	c := conversation(t, pii.ConversationOptions{})
	r, err := c.Anonymize(context.Background(), "My name is Canarybird.")
	require.NoError(t, err)
	s, err := anonymizer(t, pii.Options{}).Stream(pii.Request{})
	require.NoError(t, err)
	_, err = s.Append(context.Background(), nil, "My name is Canarybird.")
	require.NoError(t, err)
	sc, err := detect.NewScanner(detect.Options{}, &detect.Detector{Name: "d", Types: []entity.Type{"x"}, Horizon: 9, Anchors: detect.Anchors{Capitals: true}, Spot: func(c *detect.Cursor) int {
		assert.NotContains(t, fmt.Sprintf("%v %+v %#v %s %q", c, c, c, c, c), "Canary")
		return 0
	}})
	require.NoError(t, err)
	ds, err := sc.Stream(detect.Call{})
	require.NoError(t, err)
	for range 400 {
		_, err = ds.Append(context.Background(), nil, "My name is Canarybird. ")
		require.NoError(t, err)
	}
	rq := pii.Request{Text: "Canarybird"}
	for _, v := range []any{r, &r, []pii.Result{r}, r.Entities, rq, &rq, c, s, anonymizer(t, pii.Options{Tokenizer: hmac(t)}), sc, ds} {
		var log bytes.Buffer
		slog.New(slog.NewTextHandler(&log, nil)).Info("x", "v", v)
		if _, list := v.([]pii.Result); !list { // slog's JSON handler marshals slices: see the comment of print.go
			slog.New(slog.NewJSONHandler(&log, nil)).Info("x", "v", v)
		}
		for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%q", "%d", "%x"} {
			fmt.Fprintf(&log, verb, v)
		}
		for _, secret := range []string{"Canary", "67 97 110 97 114 121", "43616e617279", "0123456789abcdef", "48 49 50 51 52 53"} {
			assert.NotContains(t, log.String(), secret, "%T", v)
		}
	}
}

// TestNothingAtInit: importing the light packages runs nothing of ours.
func TestNothingAtInit(t *testing.T) {
	dir := t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(dir, "main.go"), []byte(`package main

import (
	_ "github.com/piikit/piikit/detect"
	_ "github.com/piikit/piikit/detect/phone"
	_ "github.com/piikit/piikit/entity"
	_ "github.com/piikit/piikit/restore"
	_ "github.com/piikit/piikit/tokenize"
)

func main() {}
`), 0o600))
	bin := filepath.Join(dir, "light")
	out, err := exec.Command("go", "build", "-o", bin, filepath.Join(dir, "main.go")).CombinedOutput()
	require.NoError(t, err, "%s", out)
	cmd := exec.Command(bin)
	cmd.Env = append(os.Environ(), "GODEBUG=inittrace=1")
	trace, err := cmd.CombinedOutput()
	require.NoError(t, err)
	require.Contains(t, string(trace), "init ", "the runtime tells what it runs")
	assert.NotContains(t, string(trace), "piikit")
}

// TestNoGlobals: nothing changes a variable of a light package after it was
// set, but for pools, which are made for it.
func TestNoGlobals(t *testing.T) {
	for _, pkg := range []string{"entity", "tokenize", "restore", "detect"} {
		files, err := filepath.Glob("../" + pkg + "/*.go")
		require.NoError(t, err)
		global := map[string]bool{}
		var parsed []*ast.File
		fset := token.NewFileSet()
		for _, f := range files {
			if strings.HasSuffix(f, "_test.go") {
				continue
			}
			src, err := os.ReadFile(f)
			require.NoError(t, err)
			for old, now := range overlaid(t) {
				if abs, _ := filepath.Abs(f); abs == old {
					src, err = os.ReadFile(now)
					require.NoError(t, err)
				}
			}
			file, err := parser.ParseFile(fset, f, src, 0)
			require.NoError(t, err)
			parsed = append(parsed, file)
			for _, d := range file.Decls {
				if g, ok := d.(*ast.GenDecl); ok && g.Tok == token.VAR {
					for _, s := range g.Specs {
						for _, n := range s.(*ast.ValueSpec).Names {
							global[n.Name] = true
						}
					}
				}
			}
		}
		require.NotEmpty(t, parsed)
		for _, file := range parsed {
			check := func(x ast.Expr) {
				for {
					switch e := x.(type) {
					case *ast.IndexExpr:
						x = e.X
					case *ast.SelectorExpr:
						x = e.X
					case *ast.StarExpr:
						x = e.X
					case *ast.ParenExpr:
						x = e.X
					case *ast.Ident:
						local := e.Obj != nil && file.Scope.Lookup(e.Name) != e.Obj
						assert.False(t, global[e.Name] && !local, "%s: %s is a global that changes", fset.Position(e.Pos()), e.Name)
						return
					default:
						return
					}
				}
			}
			ast.Inspect(file, func(n ast.Node) bool {
				switch s := n.(type) {
				case *ast.AssignStmt:
					if s.Tok != token.DEFINE {
						for _, x := range s.Lhs {
							check(x)
						}
					}
				case *ast.IncDecStmt:
					check(s.X)
				case *ast.UnaryExpr:
					if s.Op == token.AND {
						check(s.X)
					}
				}
				return true
			})
		}
	}
}
