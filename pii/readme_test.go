package pii_test

import (
	"context"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/piikit/piikit/pii"
)

// TestReadmeTable: the README's table of types is the registry's. To renew it,
// run: UPDATE=1 go test ./pii -run TestReadmeTable
func TestReadmeTable(t *testing.T) {
	const begin, end = "<!-- types -->\n", "<!-- end of types -->"
	b, err := os.ReadFile("../README.md")
	require.NoError(t, err)
	head, rest, ok := strings.Cut(string(b), begin)
	require.True(t, ok)
	table, tail, ok := strings.Cut(rest, end)
	require.True(t, ok)
	if os.Getenv("UPDATE") != "" {
		require.NoError(t, os.WriteFile("../README.md", []byte(head+begin+pii.TypesMarkdown()+end+tail), 0o644))
		return
	}
	require.Equal(t, pii.TypesMarkdown(), table)
}

// TestReadmeDetector: the README's detector is that of ExampleDetectors.
func TestReadmeDetector(t *testing.T) {
	readme, err := os.ReadFile("../README.md")
	require.NoError(t, err)
	example, err := os.ReadFile("example_test.go")
	require.NoError(t, err)
	_, code, ok := strings.Cut(string(readme), "```go\nd := ")
	require.True(t, ok)
	code, _, _ = strings.Cut("\td := "+code, "\n```")
	require.Contains(t, string(example), strings.ReplaceAll(code, "\n", "\n\t"))
}

// TestReadmePolicy: the README's policy does what the README says.
func TestReadmePolicy(t *testing.T) {
	readme, err := os.ReadFile("../README.md")
	require.NoError(t, err)
	_, doc, ok := strings.Cut(string(readme), "```json\n{\n  \"profile\"")
	require.True(t, ok)
	doc, _, _ = strings.Cut("{\n  \"profile\""+doc, "```")
	p, err := pii.ParsePolicy([]byte(doc))
	require.NoError(t, err)
	r, err := anonymizer(t, pii.Options{Policy: p}).Anonymize(context.Background(),
		"My name is John. Mail john@example.com or support@example.com about PROJECT  bluebird, see https://example.com/x")
	require.NoError(t, err)
	require.Equal(t, "My name is [NAME]. Mail ****@example.com or support@example.com about [CODENAME], see [URL]", r.Text)
}
