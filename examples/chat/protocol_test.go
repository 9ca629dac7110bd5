package main

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/entity"
	"github.com/piikit/piikit/restore"
)

// say is a model that says these pieces.
func say(pieces ...string) model {
	return func(context.Context, prompt) stream {
		return func(yield func(string, error) bool) {
			for _, p := range pieces {
				if !yield(p, nil) {
					return
				}
			}
		}
	}
}

// failing returns a detector that fails and quotes the text.
func failing() *detect.Detector {
	return &detect.Detector{
		Name:  "failing",
		Types: []entity.Type{"name"},
		Detect: func(_ context.Context, text string) ([]detect.Match, error) {
			return nil, errors.New(text)
		},
	}
}

// TestBadRequests holds that what is wrong with a request is said with a status and a
// message, without anything of the request.
func TestBadRequests(t *testing.T) {
	_, srv := newTest(t)
	c := create(t, srv, `{"privacy":true}`)
	api := srv.URL + "/api/v1"
	for name, r := range map[string]struct {
		url, body string
		want      *problem
	}{
		"no JSON":             {c + "/send", `My name is Smith`, errBody},
		"more behind":         {c + "/send", `{"text":"x"} Smith`, errBody},
		"text is a number":    {c + "/send", `{"text":1}`, errBody},
		"no text":             {c + "/send", `{}`, errText},
		"empty text":          {c + "/send", `{"text":""}`, errText},
		"a unit":              {c + "/send", `{"text":"Smith","unit":"Smith"}`, errUnit},
		"entities":            {c + "/send", `{"text":"Smith","entities":"Smith"}`, errBody},
		"entities of strings": {c + "/send", `{"text":"Smith","entities":[{"begin":"Smith"}]}`, errBody},
		"too large":           {c + "/send", `{"text":"` + strings.Repeat("x", maxBody) + `"}`, errLarge},
		"privacy is a string": {api + "/conversation/create", `{"privacy":"yes"}`, errBody},
		"message type":        {api + "/conversation/create", `{"messages":[{"type":"Smith","text":"x"}]}`, errType},
		"nobody":              {api + "/conversation/Smith/send", `{"text":"x"}`, errNotFound},
		"nobody receives":     {api + "/conversation/Smith/receive", `{}`, errNotFound},
		"redact nothing":      {api + "/entity/text/redact", `{"text":""}`, errText},
		"redact a unit":       {api + "/entity/text/redact", `{"text":"x","unit":"Smith"}`, errUnit},
		"receive no JSON":     {c + "/receive", ``, errBody},
	} {
		t.Run(name, func(t *testing.T) {
			var p problem
			assert.Equal(t, r.want.status, post(t, r.url, r.body, &p))
			assert.Equal(t, *r.want, problem{r.want.status, p.Message, p.Code})
		})
	}
	t.Run("a form", func(t *testing.T) {
		res, err := http.Post(c+"/send", "text/plain", strings.NewReader(`{"text":"x"}`))
		require.NoError(t, err)
		res.Body.Close()
		assert.Equal(t, http.StatusUnsupportedMediaType, res.StatusCode)
	})
	for _, q := range []string{"?order=up", "?take=0", "?take=x", "?cursor=Smith"} {
		assert.Equal(t, mustJSON(t, errQuery), get(t, c+"/message/list"+q), q)
	}
}

// TestPages holds that pages of any size, in both orders, are together the whole.
func TestPages(t *testing.T) {
	_, srv := newTest(t)
	c := create(t, srv, `{}`)
	var want []string
	for _, text := range []string{"a", "b", "c", "d", "e"} {
		require.Equal(t, 200, post(t, c+"/send", sendRequest{Text: text}, &sendResponse{}))
		want = append(want, text)
	}
	for _, take := range []string{"1", "2", "5", "6"} {
		for _, order := range []string{"asc", "desc", ""} {
			got, cursor := []string{}, ""
			for {
				var l listResponse
				require.NoError(t, json.Unmarshal([]byte(get(t, c+"/message/list?take="+take+"&order="+order+"&cursor="+cursor)), &l))
				for _, it := range l.Items {
					got = append(got, it.Text)
				}
				if cursor = l.Cursor; cursor == "" {
					break
				}
			}
			if order == "desc" {
				assert.Equal(t, []string{"e", "d", "c", "b", "a"}, got)
			} else {
				assert.Equal(t, want, got)
			}
		}
	}
	assert.JSONEq(t, `{"items":[],"cursor":""}`, get(t, create(t, srv, `{}`)+"/message/list"))
}

// events sends a request that asks for an event stream, and reads it.
func events(t *testing.T, method, url, body string) []event {
	t.Helper()
	req, err := http.NewRequest(method, url, strings.NewReader(body))
	require.NoError(t, err)
	req.Header.Set("Accept", "application/jsonl")
	req.Header.Set("Content-Type", "application/json")
	res, err := http.DefaultClient.Do(req)
	require.NoError(t, err)
	defer res.Body.Close()
	assert.Equal(t, "application/jsonl", res.Header.Get("Content-Type"))
	var all []event
	sc := bufio.NewScanner(res.Body)
	for sc.Scan() {
		for _, c := range sc.Bytes() {
			require.Less(t, c, byte(0x80), "ASCII only")
		}
		var e event
		require.NoError(t, json.Unmarshal(sc.Bytes(), &e))
		all = append(all, e)
	}
	require.NoError(t, sc.Err())
	return all
}

// TestStream holds that a reply in pieces, restored in pieces, is the reply.
func TestStream(t *testing.T) {
	_, srv := newTest(t)
	c := create(t, srv, `{"privacy":true}`)
	var sent sendResponse
	require.Equal(t, 200, post(t, c+"/send", sendRequest{Text: "👋 I am " + fox + " 🎉"}, &sent))
	re, err := restore.New(sent.Entities)
	require.NoError(t, err)

	all := events(t, "POST", c+"/receive", `{}`)
	s := re.Stream()
	var raw string
	var shown []byte
	for _, e := range all[:len(all)-1] {
		require.Equal(t, "token", e.Type)
		piece := e.Data.(map[string]any)["token"].(string)
		raw += piece
		shown = s.Append(shown, piece)
	}
	shown = s.Flush(shown)
	last := all[len(all)-1]
	require.Equal(t, "result", last.Type)
	assert.Equal(t, raw, last.Data.(map[string]any)["text"])
	assert.Contains(t, string(shown), "👋 I am "+fox+" 🎉")
	assert.NotContains(t, raw, "🦊")
	assert.InDelta(t, len(all)-1, last.Data.(map[string]any)["usage"].(map[string]any)["token"], 0)

	all = events(t, "GET", c+"/message/list", "")
	require.Len(t, all, 2)
	assert.Equal(t, "item", all[1].Type)
	assert.Equal(t, raw, all[1].Data.(map[string]any)["text"])
	assert.Empty(t, events(t, "GET", create(t, srv, `{}`)+"/message/list", ""))
	all = events(t, "POST", c+"/send", `{"text":"hello"}`)
	require.Len(t, all, 1)
	assert.Equal(t, "result", all[0].Type)
}

// TestModelFails holds that a reply that broke off is not stored, and that the client
// hears of it on both ways.
func TestModelFails(t *testing.T) {
	s, srv := newTest(t)
	s.model = func(context.Context, prompt) stream {
		return func(yield func(string, error) bool) {
			_ = yield("My name", nil) && yield("", errors.New("the network"))
		}
	}
	c := create(t, srv, `{"privacy":true}`)
	all := events(t, "POST", c+"/receive", `{}`)
	require.Len(t, all, 2)
	assert.Equal(t, "token", all[0].Type)
	assert.Equal(t, "error", all[1].Type)
	var p problem
	assert.Equal(t, http.StatusInternalServerError, post(t, c+"/receive", `{}`, &p))
	assert.Empty(t, s.store.rows)
}

// TestPage holds that the page and the browser's half are served, and nothing foreign
// may run in it.
func TestPage(t *testing.T) {
	_, srv := newTest(t)
	for path, want := range map[string]string{"/": "text/html", "/restore.js": "javascript", "/page.js": "javascript", "/page.css": "text/css"} {
		res, err := http.Get(srv.URL + path)
		require.NoError(t, err)
		b, err := io.ReadAll(res.Body)
		require.NoError(t, err)
		res.Body.Close()
		assert.Equal(t, 200, res.StatusCode, path)
		assert.Contains(t, res.Header.Get("Content-Type"), want, path)
		assert.Contains(t, res.Header.Get("Content-Security-Policy"), "default-src 'none'")
		assert.NotEmpty(t, b)
	}
}
