package main

import (
	"os"
	"os/exec"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestReadme holds that the README shows this program, and that it prints what
// the README says, but for the random token.
func TestReadme(t *testing.T) {
	readme, err := os.ReadFile("../../README.md")
	require.NoError(t, err)
	source, err := os.ReadFile("main.go")
	require.NoError(t, err)
	_, body, _ := strings.Cut(string(source), "\n\n\tres, err")
	body = strings.TrimSuffix(strings.TrimSpace("\tres, err"+body), "\n}")
	body = strings.ReplaceAll("\t"+strings.TrimSpace(body), "\n\t", "\n")
	assert.Contains(t, string(readme), strings.TrimSpace(body), "the README's code is that of main.go")

	out, err := exec.Command("go", "run", ".").Output()
	require.NoError(t, err)
	token := regexp.MustCompile(`[a-z][0-9a-hjkmnp-tv-z]{10}`)
	assert.Equal(t, "My name is TOKEN.\nHello John.\n0 new entities\n", token.ReplaceAllString(string(out), "TOKEN"))
	_, shown, _ := strings.Cut(string(readme), "<!-- quickstart output -->\n```\n")
	shown, _, _ = strings.Cut(shown, "```")
	assert.Equal(t, token.ReplaceAllString(shown, "TOKEN"), token.ReplaceAllString(string(out), "TOKEN"))
}
