package pii_test

import (
	"os/exec"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const module = "github.com/piikit/piikit/"

// mayImport says which packages of other modules each of ours may depend on,
// directly or not. What is not named may depend on the standard library only.
// The sentence it defends: importing detect, tokenize or restore costs no
// tables of detectors, no second regexp engine and nothing at init.
var mayImport = map[string][]string{
	"entity":                nil,
	"tokenize":              nil,
	"restore":               {"golang.org/x/text/transform"},
	"detect":                nil,
	"detect/checksum":       nil,
	"detect/contact":        {"golang.org/x/net/publicsuffix"},
	"detect/secret":         nil,
	"detect/finance":        nil,
	"detect/rule":           nil,
	"detect/rule/ruletest":  nil,
	"detect/id":             nil,
	"detect/date":           nil,
	"detect/post":           nil,
	"detect/vehicle":        nil,
	"detect/name":           nil,
	"detect/address":        nil,
	"detect/detecttest":     nil,
	"detect/terms":          nil,
	"detect/phone":          nil,
	"detect/pattern":        {"github.com/dlclark/regexp2/v2"},
	"tokenize/tokenizetest": nil,
}

// onlyImporter says which packages may be imported, within the module, by the
// named ones alone.
var onlyImporters = map[string][]string{
	"pii": {"pii", "cmd", "examples", "internal"},
}

func list(t *testing.T, args ...string) []string {
	t.Helper()
	out, err := exec.Command("go", append([]string{"list"}, args...)...).Output()
	require.NoError(t, err)
	return strings.Fields(string(out))
}

func TestWhoMayImportWhat(t *testing.T) {
	for pkg, allowed := range mayImport {
		t.Run(pkg, func(t *testing.T) {
			for _, dep := range list(t, "-deps", "-f", "{{if not .Standard}}{{.ImportPath}}{{end}}", module+pkg) {
				if strings.HasPrefix(dep, module) {
					continue
				}
				ok := slices.ContainsFunc(allowed, func(a string) bool { return dep == a || strings.HasPrefix(dep, a+"/") })
				assert.True(t, ok, "%s depends on %s", pkg, dep)
			}
		})
	}
}

func TestEveryPackageHasARule(t *testing.T) {
	for _, p := range list(t, module+"...") {
		p = strings.TrimPrefix(p, module)
		if top, _, _ := strings.Cut(p, "/"); top == "detect" || top == "tokenize" || top == "restore" || top == "entity" {
			if strings.Contains(p, "/internal/") || strings.HasSuffix(p, "/gen") {
				continue
			}
			assert.Contains(t, mayImport, p, "say in mayImport what it may depend on")
		}
	}
}

func TestOnlyTheEdgesImportTheFacade(t *testing.T) {
	for pkg, importers := range onlyImporters {
		lines, err := exec.Command("go", "list", "-f", "{{.ImportPath}} {{join .Imports \" \"}}", module+"...").Output()
		require.NoError(t, err)
		for line := range strings.Lines(string(lines)) {
			fields := strings.Fields(line)
			if slices.Contains(fields[1:], module+pkg) {
				top, _, _ := strings.Cut(strings.TrimPrefix(fields[0], module), "/")
				assert.Contains(t, importers, top, "%s imports %s", fields[0], pkg)
			}
		}
	}
}

// TestNoRegexpInBuiltIns holds the rule that built-in detectors are hand-written scanners.
func TestNoRegexpInBuiltIns(t *testing.T) {
	for _, pkg := range []string{"detect", "detect/contact", "detect/secret", "detect/finance", "detect/id", "detect/date", "detect/post", "detect/vehicle", "detect/name", "detect/address", "detect/phone", "detect/terms"} {
		for _, imp := range list(t, "-f", `{{join .Imports "\n"}}`, module+pkg) {
			assert.NotEqual(t, "regexp", imp, pkg)
			assert.NotContains(t, imp, "regexp2", pkg)
		}
	}
}
