package pattern_test

import (
	"context"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/detect/pattern"
)

func find(t *testing.T, text string, rules ...pattern.Rule) ([]string, error) {
	t.Helper()
	ds, err := pattern.New("mine", rules...)
	require.NoError(t, err)
	s, err := detect.NewScanner(detect.Options{}, ds...)
	require.NoError(t, err)
	ms, err := s.Find(context.Background(), text)
	var got []string
	for _, m := range ms {
		got = append(got, text[m.Begin:m.End])
	}
	return got, err
}

func TestRules(t *testing.T) {
	ticket := pattern.Rule{Type: "ticket", Expr: `\bTCK-(\d{6})\b`, Bytes: "-"}
	got, err := find(t, "é TCK-123456, tck-1 and TCK-654321", ticket)
	require.NoError(t, err)
	assert.Equal(t, []string{"TCK-123456", "TCK-654321"}, got)
	ticket.Group = 1
	got, _ = find(t, "\xff é TCK-123456", ticket)
	assert.Equal(t, []string{"123456"}, got)
	got, _ = find(t, "room 12a and room 13b", pattern.Rule{Type: "room", Expr: `room (\d+[a-z])`, Group: 1, Check: func(s string) bool { return s != "12a" }})
	assert.Equal(t, []string{"13b"}, got)
	cued := pattern.Rule{Type: "locker", Expr: `\d+-\d+`, Bytes: "-", Cues: []string{"locker"}}
	got, _ = find(t, "locker 12-7", cued)
	assert.Equal(t, []string{"12-7"}, got)
	got, _ = find(t, "score 12-7", cued)
	assert.Empty(t, got)
}

// TestTimeoutFailsClosed: what could not be searched in time is an error
// without matches and without the text.
func TestTimeoutFailsClosed(t *testing.T) {
	evil := pattern.Rule{Type: "x", Expr: `^(\w+\s?)+:$`, Timeout: 5 * time.Millisecond}
	text := strings.Repeat("canary", 20) + "!"
	for _, bytes := range []string{"", "!"} {
		evil.Bytes = bytes
		got, err := find(t, text, evil)
		require.ErrorIs(t, err, detect.ErrTimeout)
		assert.Empty(t, got)
		assert.NotContains(t, err.Error(), "canary")
	}
}

func TestNewRefuses(t *testing.T) {
	for name, r := range map[string]pattern.Rule{
		"no type": {Expr: "a"}, "no expression": {Type: "x"}, "bad expression": {Type: "x", Expr: "("}, "no such group": {Type: "x", Expr: "a", Group: 1},
		"cues without anchors": {Type: "x", Expr: "a", Cues: []string{"b"}}, "window": {Type: "x", Expr: "a", Bytes: "-", Window: 99999},
	} {
		_, err := pattern.New("mine", r)
		assert.Error(t, err, name)
	}
}

// FuzzEqualsRegexp compares with the regular expressions of the standard library.
func FuzzEqualsRegexp(f *testing.F) {
	f.Add("ab12 é 34\xff5")
	std := regexp.MustCompile(`[a-c]+|[0-9]{2}`)
	f.Fuzz(func(t *testing.T, text string) {
		want := std.FindAllString(text, -1)
		got, err := find(t, text, pattern.Rule{Type: "x", Expr: `[a-c]+|[0-9]{2}`, Timeout: time.Second})
		require.NoError(t, err)
		require.Equal(t, want, got)
	})
}
