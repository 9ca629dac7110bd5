package pii_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestSecurityTable: the tests that SECURITY.md names exist, in the packages that it names.
func TestSecurityTable(t *testing.T) {
	doc, err := os.ReadFile("../SECURITY.md")
	require.NoError(t, err)
	rows := regexp.MustCompile(`(?m)^\| \d+ \|.*$`).FindAllString(string(doc), -1)
	require.GreaterOrEqual(t, len(rows), 24)
	named := regexp.MustCompile("`([a-z]+)\\.((?:Test|Fuzz)[A-Z]\\w+)`")
	sources := map[string]string{}
	for _, row := range rows {
		tests := named.FindAllStringSubmatch(row, -1)
		assert.NotEmpty(t, tests, row)
		for _, m := range tests {
			pkg, test := m[1], m[2]
			if _, ok := sources[pkg]; !ok {
				sources[pkg] = source(t, pkg)
			}
			assert.Contains(t, sources[pkg], "\nfunc "+test+"(", "%s.%s does not exist", pkg, test)
		}
	}
}

// source returns the tests of a package by its last name.
func source(t *testing.T, pkg string) string {
	t.Helper()
	var b strings.Builder
	for _, dir := range []string{"..", "../detect"} {
		files, err := filepath.Glob(filepath.Join(dir, pkg, "*_test.go"))
		require.NoError(t, err)
		for _, f := range files {
			s, err := os.ReadFile(f)
			require.NoError(t, err)
			b.Write(s)
		}
	}
	return b.String()
}
