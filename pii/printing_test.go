package pii_test

import (
	"encoding/json"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// mayPrint are the exported types that show what is in them, and why they may:
// nothing of a text that anybody gave us is ever in them. A reason holds for all ways; "json" alone,
// where a reason begins with it, for json.Marshal and nothing else.
var mayPrint = map[string]string{
	"entity.Entity":           "json: the wire format, which holds the originals",
	"entity.List":             "json: the wire format, which holds the originals",
	"entity.Replacement":      "json: the wire format, which holds the token",
	"pii.Result":              "json: the wire format, which holds the originals",
	"pii.Request":             "json: a request may be read from JSON, so it can be written",
	"pii.ConversationOptions": "json: whoever marshals options wants them",
	"detect/terms.Term":       "json: a list of terms may be kept in JSON",
	"detect.Cursor":           "json: it lives only during a scan",
	"tokenize.Scope":          "json: it is kept with the conversation, its salt too",

	"entity.SpanError":      "places, and one of the errors of the package",
	"entity.OffsetError":    "places, and one of the errors of the package",
	"detect.DetectorError":  "the name of a detector, and one of the errors of the package",
	"detect.Anchors":        "what a detector wants to see",
	"detect.Detector":       "its name, types and anchors",
	"detect.Call":           "ranges, types and regions",
	"detect.Cues":           "words of ours",
	"detect.Info":           "what is known of a type",
	"detect.Match":          "places, and names of types and rules",
	"detect.Reading":        "places, and words of ours",
	"detect/name.Options":   "settings",
	"detect/phone.Options":  "settings",
	"detect/pattern.Rule":   "somebody's expression, not his text",
	"detect/rule.Row":       "a row of a table",
	"detect/address.Parser": "a model and its tables",
	"pii.JSONResult":        "json: the wire format, which holds the originals",
	"pii.Policy":            "the name of its profile, and counts; what it allows and denies by json alone",
	"pii.JSONError":         "a place, and one of the errors of the package",
	"pii.JSONOptions":       "settings",
	"pii.Operator":          "a word of ours",
	"pii.Profile":           "a word of ours",
	"pii.Rule":              "settings",
	"pii.PolicyError":       "the name of a field, and one of the errors of the package",
	"pii.Event":             "types, counts and words of ours",
	"tokenize.Format":       "the shape of tokens",
	"tokenize.HMAC":         "the shape of tokens",
	"tokenize.HMACOptions":  "names of keys; keys do not print",
	"tokenize.Key":          "its name; TestKeysDoNotPrint sees to the secret",

	"detect/detecttest.Animal":       "a detector and errors of ours",
	"pii/piitest.Fixture":            "made-up text, for tests",
	"pii/piitest.Message":            "made-up text, for tests",
	"pii/piitest.Problem":            "places, and words of ours",
	"tokenize/tokenizetest.Sentence": "a sentence of the contract",
}

// TestNoTypePrintsText walks over all exported types of the module: a value full
// of a canary shows it in no verb of fmt and in no handler of slog. A new type is walked as
// soon as it is there.
func TestNoTypePrintsText(t *testing.T) {
	if testing.Short() {
		t.Skip("it builds a program that imports the whole module")
	}
	types := exportedTypes(t)
	require.Greater(t, len(types), 60)
	var imports, table strings.Builder
	names := map[string]string{} // import path to name
	for _, typ := range types {
		path, name, _ := strings.Cut(typ, " ")
		if names[path] == "" {
			names[path] = fmt.Sprint("p", len(names))
			fmt.Fprintf(&imports, "\t%s %q\n", names[path], path)
		}
		fmt.Fprintf(&table, "\t\t%q: reflect.TypeFor[%s.%s](),\n", short(path)+"."+name, names[path], name)
	}
	// The program stands in the module, where it may import what is internal, by an overlay alone.
	root, err := filepath.Abs("..")
	require.NoError(t, err)
	dir := t.TempDir()
	main, overlay := filepath.Join(dir, "main.go"), filepath.Join(dir, "overlay.json")
	files := map[string]string{filepath.Join(root, "internal", "printcheck", "walk", "main.go"): main}
	maps.Copy(files, overlaid(t))
	replace, err := json.Marshal(map[string]map[string]string{"Replace": files})
	require.NoError(t, err)
	require.NoError(t, os.WriteFile(overlay, replace, 0o600))
	require.NoError(t, os.WriteFile(main, []byte(`package main

import (
	"encoding/json"
	"os"
	"reflect"

	"`+module+`internal/printcheck"
`+imports.String()+`)

func main() {
	ways := map[string][]string{}
	for name, t := range map[string]reflect.Type{
`+table.String()+`	} {
		if t.Kind() != reflect.Interface {
			ways[name] = printcheck.Ways(t)
		}
	}
	json.NewEncoder(os.Stdout).Encode(ways)
}
`), 0o600))
	cmd := exec.Command("go", "run", "-overlay", overlay, "./internal/printcheck/walk")
	cmd.Dir = root
	var stderr strings.Builder
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	require.NoError(t, err, "%s", stderr.String())
	var ways map[string][]string
	require.NoError(t, json.Unmarshal(out, &ways))
	for _, name := range slices.Sorted(maps.Keys(ways)) {
		reason := mayPrint[name]
		shown := ways[name]
		if strings.HasPrefix(reason, "json") {
			shown = slices.DeleteFunc(slices.Clone(shown), func(w string) bool { return w == "json" })
		}
		if reason == "" || strings.HasPrefix(reason, "json") {
			assert.Empty(t, shown, "%s shows what is in it", name)
		}
		if reason != "" {
			assert.NotEmpty(t, ways[name], "%s need not be in mayPrint", name)
		}
	}
	for name := range mayPrint {
		assert.Contains(t, ways, name, "mayPrint names a type that is not there")
	}
}

// overlaid returns the files that the go command of this test sees instead of
// others: internal/faults runs it so.
func overlaid(t *testing.T) map[string]string {
	_, path, ok := strings.Cut(os.Getenv("GOFLAGS"), "-overlay=")
	if !ok {
		return nil
	}
	b, err := os.ReadFile(strings.Fields(path)[0])
	require.NoError(t, err)
	var o struct{ Replace map[string]string }
	require.NoError(t, json.Unmarshal(b, &o))
	return o.Replace
}

func short(path string) string { return strings.TrimPrefix(path, module) }

// exportedTypes returns "path name" of every exported type of the packages
// that others can import, without those with type parameters.
func exportedTypes(t *testing.T) []string {
	var all []string
	for _, line := range strings.Split(strings.TrimSpace(strings.Join(list(t, "-f", `{{if ne .Name "main"}}{{.ImportPath}}|{{.Dir}}|{{join .GoFiles ","}}{{end}}`, module+"..."), "\n")), "\n") {
		part := strings.Split(line, "|")
		if strings.Contains(part[0], "/internal/") || strings.HasPrefix(short(part[0]), "cmd/") || strings.HasPrefix(short(part[0]), "examples/") {
			continue
		}
		for _, file := range strings.Split(part[2], ",") {
			f, err := parser.ParseFile(token.NewFileSet(), filepath.Join(part[1], file), nil, parser.SkipObjectResolution)
			require.NoError(t, err)
			for _, d := range f.Decls {
				g, ok := d.(*ast.GenDecl)
				if !ok {
					continue
				}
				for _, spec := range g.Specs {
					if s, ok := spec.(*ast.TypeSpec); ok && s.Name.IsExported() && s.TypeParams == nil {
						all = append(all, part[0]+" "+s.Name.Name)
					}
				}
			}
		}
	}
	return all
}
