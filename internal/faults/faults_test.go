package main

import (
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestFaults: each fault fits the source as it is, parses, and names a test
// that is there and a promise of the package comment of pii; and each promise there has one.
func TestFaults(t *testing.T) {
	root, err := moduleRoot()
	require.NoError(t, err)
	doc, err := os.ReadFile(filepath.Join(root, "pii", "doc.go"))
	require.NoError(t, err)
	has := map[string]bool{}
	for _, f := range Faults {
		src, err := f.Source(root)
		if !assert.NoError(t, err) {
			continue
		}
		_, err = parser.ParseFile(token.NewFileSet(), f.File, src, 0)
		assert.NoError(t, err)
		tests, err := filepath.Glob(filepath.Join(root, f.Package, "*_test.go"))
		require.NoError(t, err)
		found := false
		for _, name := range tests {
			b, err := os.ReadFile(name)
			require.NoError(t, err)
			found = found || strings.Contains(string(b), "func "+f.Test+"(")
		}
		assert.True(t, found, "%s is not in %s", f.Test, f.Package)
		assert.Contains(t, string(doc), "//   - "+f.Promise+":")
		assert.Contains(t, string(doc), f.Test)
		has[f.Promise] = true
	}
	for line := range strings.Lines(string(doc)) {
		if p, ok := strings.CutPrefix(line, "//   - "); ok {
			promise, _, _ := strings.Cut(p, ":")
			assert.True(t, has[promise], "no fault for %q", promise)
		}
	}
}

// TestUnseen: a fault that no test sees is reported as such.
func TestUnseen(t *testing.T) {
	root, err := moduleRoot()
	require.NoError(t, err)
	f := Fault{File: "entity/span.go", Old: "package entity\n", New: "package entity // the same\n", Package: "./entity", Test: "TestSpan"}
	why, err := f.Run(root)
	require.NoError(t, err)
	assert.NotEmpty(t, why)
	f.Old = "this is nowhere"
	_, err = f.Run(root)
	require.Error(t, err)
}
