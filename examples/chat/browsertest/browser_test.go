// Package browsertest tests the page of the chat example in a headless
// Chromium. It is a module of its own, so that nobody else needs what drives
// the browser.
package browsertest

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// fox is a value with an emoji in it.
const fox = "Jo🦊hn Fox"

// serve builds and runs the example and returns its address.
func serve(t *testing.T) string {
	t.Helper()
	bin := filepath.Join(t.TempDir(), "chat")
	build := exec.Command("go", "build", "-o", bin, ".")
	build.Dir = ".."
	out, err := build.CombinedOutput()
	require.NoError(t, err, "%s", out)
	cmd := exec.Command(bin, "--addr", "127.0.0.1:0", "--hide", fox, "--pause", "1ms")
	stdout, err := cmd.StdoutPipe()
	require.NoError(t, err)
	require.NoError(t, cmd.Start())
	t.Cleanup(func() {
		cmd.Process.Kill()
		cmd.Wait()
	})
	line, err := bufio.NewReader(stdout).ReadString('\n')
	require.NoError(t, err)
	url, ok := strings.CutPrefix(strings.TrimSpace(line), "listening on ")
	require.True(t, ok, line)
	return url
}

// open returns a tab with the page, or skips the test where there is no browser.
func open(t *testing.T, url string) context.Context {
	t.Helper()
	path := ""
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome", "headless-shell"} {
		if p, err := exec.LookPath(name); err == nil {
			path = p
			break
		}
	}
	if path == "" {
		t.Skip("no chromium is installed")
	}
	opts := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(path), chromedp.NoSandbox)
	alloc, cancel := chromedp.NewExecAllocator(context.Background(), opts...)
	t.Cleanup(cancel)
	ctx, cancel := chromedp.NewContext(alloc)
	t.Cleanup(cancel)
	require.NoError(t, chromedp.Do(ctx)) // starts it
	ctx, cancel = context.WithTimeout(ctx, 2*time.Minute)
	t.Cleanup(cancel)
	require.NoError(t, chromedp.Do(ctx, chromedp.Navigate(url), chromedp.WaitVisible(chromedp.CSS("#text"))))
	return ctx
}

// eval runs an expression in the page.
func eval[T any](t *testing.T, ctx context.Context, expression string) T {
	t.Helper()
	v, err := chromedp.Run(ctx, chromedp.Evaluate[T](expression))
	require.NoError(t, err)
	return v
}

// say types a message, waits until the turn is over, and fails if the page shows an error.
func say(t *testing.T, ctx context.Context, turn int, text string) {
	t.Helper()
	require.NoError(t, chromedp.Do(ctx,
		chromedp.SetValue(chromedp.CSS("#text"), text),
		chromedp.Click(chromedp.CSS("button"))))
	_, err := chromedp.Run(ctx, chromedp.Poll[bool](fmt.Sprintf(`document.body.dataset.turns === "%d"`, turn)))
	require.NoError(t, err)
	require.Empty(t, eval[string](t, ctx, `document.getElementById("status").textContent`))
}

// column returns the messages of one of the three sides.
func column(t *testing.T, ctx context.Context, id string) []string {
	t.Helper()
	return eval[[]string](t, ctx, `[...document.querySelectorAll("#`+id+` li")].map((li) => li.textContent)`)
}

// TestPage goes through a conversation with emoji before, in and after entities.
func TestPage(t *testing.T) {
	url := serve(t)
	ctx := open(t, url)
	first := "👋🏽👨‍👩‍👧 My name is John Smith 🎉, and this is " + fox + "🦊."
	say(t, ctx, 1, first)
	seen, stored, model := column(t, ctx, "seen"), column(t, ctx, "stored"), column(t, ctx, "model")

	require.Len(t, seen, 2)
	assert.Equal(t, first, seen[0])
	assert.Contains(t, seen[1], first, "the reply that came in pieces shows the originals")
	require.Len(t, stored, 2)
	require.Len(t, model, 2, "the instructions and the message")
	assert.Equal(t, stored[0], model[1], "the model sees what is stored")
	assert.Regexp(t, `^👋🏽👨‍👩‍👧 My name is (t[0-9a-z]{17}) 🎉, and this is (t[0-9a-z]{17})🦊\.$`, stored[0])
	for _, text := range append(stored, model...) {
		assert.NotContains(t, text, "Smith")
		assert.NotContains(t, text, "Jo🦊")
	}

	// Known values leave the page as tokens, with the ranges to skip.
	words := strings.FieldsFunc(stored[0], func(r rune) bool { return strings.ContainsRune(" ,.🦊", r) })
	eval[chromedp.Void](t, ctx, `
		window.bodies = []
		const real = window.fetch
		window.fetch = (path, init) => {
			if (init?.body) window.bodies.push(init.body)
			return real(path, init)
		}
	`)
	second := "🦊" + fox + " knows John Smith 👋; Mary Miller does not"
	say(t, ctx, 2, second)
	bodies := eval[[]string](t, ctx, `window.bodies`)
	require.Len(t, bodies, 2)
	assert.NotContains(t, bodies[0], `"text":"🦊Jo🦊hn`)
	var sent struct {
		Text     string
		Entities []struct {
			Type, Text  string
			Replacement struct{ Text string }
		}
	}
	require.NoError(t, json.Unmarshal([]byte(bodies[0]), &sent))
	require.Len(t, sent.Entities, 2)
	assert.Equal(t, fox, sent.Entities[0].Text)
	assert.Equal(t, "John Smith", sent.Entities[1].Text)
	assert.Contains(t, words, sent.Entities[1].Replacement.Text, "the token of the first message")
	assert.Equal(t, "🦊"+sent.Entities[0].Replacement.Text+" knows "+sent.Entities[1].Replacement.Text+" 👋; Mary Miller does not", sent.Text)

	seen, stored = column(t, ctx, "seen"), column(t, ctx, "stored")
	require.Len(t, seen, 4)
	assert.Equal(t, second, seen[2])
	assert.Contains(t, seen[3], second)
	require.Len(t, stored, 4)
	assert.True(t, strings.HasPrefix(stored[2], "🦊"+sent.Entities[0].Replacement.Text+" knows "+sent.Entities[1].Replacement.Text+" 👋; "))
	assert.NotContains(t, stored[2], "Miller")

	// What the server says is stored is what the page shows.
	res, err := http.Get(eval[string](t, ctx, `performance.getEntriesByType("resource").map((e) => e.name).find((n) => n.endsWith("/message/list?order=asc"))`))
	require.NoError(t, err)
	defer res.Body.Close()
	b, err := io.ReadAll(res.Body)
	require.NoError(t, err)
	var list struct{ Items []struct{ Text string } }
	require.NoError(t, json.Unmarshal(b, &list))
	require.Len(t, list.Items, 4)
	for i, it := range list.Items {
		assert.Equal(t, stored[i], it.Text)
	}
}

// TestPrivacyOff holds that the three sides are the same if nothing was asked for,
// and that what a person types is text, never markup.
func TestPrivacyOff(t *testing.T) {
	ctx := open(t, serve(t))
	require.NoError(t, chromedp.Do(ctx, chromedp.Click(chromedp.CSS("#privacy"))))
	text := `My name is John Smith <img src=x onerror="document.title='bad'">`
	say(t, ctx, 1, text)
	assert.Equal(t, "chat", eval[string](t, ctx, `document.title`))
	assert.Equal(t, text, column(t, ctx, "seen")[0])
	assert.Equal(t, text, column(t, ctx, "stored")[0])
	assert.Equal(t, []string{text}, column(t, ctx, "model"))
}
