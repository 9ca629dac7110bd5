package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestJudge(t *testing.T) {
	doc := func(statuses ...string) (r report) {
		var ms []string
		for _, s := range statuses {
			ms = append(ms, `{"type":"T","status":"`+s+`","line":3,"column":1}`)
		}
		require.NoError(t, json.Unmarshal([]byte(`{"files":[{"file_name":"a/b.go","mutations":[`+strings.Join(ms, ",")+`]}]}`), &r))
		return r
	}
	line := func(string, int) (string, error) { return "if x {", nil }
	listed := known("# a comment\n\na/b.go T if x {\n\tbecause\n")
	killed := strings.Fields(strings.Repeat("KILLED ", 9))
	for _, c := range []struct {
		r     report
		known map[string]string
		ok    bool
	}{
		{doc(killed...), nil, true},
		{doc(append(killed, "LIVED")...), listed, true},
		{doc(append(killed, "LIVED")...), nil, false},
		{doc("KILLED", "LIVED"), listed, false},
		{doc("NOT COVERED"), listed, false},
		{doc("TIMED OUT", "NOT VIABLE"), nil, true},
	} {
		var b strings.Builder
		ok, err := judge(&b, "a", c.r, c.known, line)
		require.NoError(t, err)
		assert.Equal(t, c.ok, ok, b.String())
	}
}

// TestSurvivorsStillExist: what is excused is still in the source, and has a reason.
func TestSurvivorsStillExist(t *testing.T) {
	list := known(survivors)
	for key, why := range list {
		assert.NotEmpty(t, why, key)
		file, rest, _ := strings.Cut(key, " ")
		_, line, _ := strings.Cut(rest, " ")
		b, err := os.ReadFile(filepath.Join("../..", file))
		require.NoError(t, err, key)
		assert.Contains(t, string(b), line, "%s: the line is gone", file)
	}
}
