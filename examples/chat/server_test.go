package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"unicode/utf16"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/entity"
	"github.com/piikit/piikit/pii"
	"github.com/piikit/piikit/restore"
)

// fox is a value with an emoji in it.
const fox = "Jo🦊hn Fox"

// newTest returns a server that listens, with the default detectors and one for fox.
func newTest(t *testing.T) (*server, *httptest.Server) {
	t.Helper()
	s, err := newServer(standIn(0), bytes.Repeat([]byte("k"), 32), append(pii.Detectors(), words([]string{fox})))
	require.NoError(t, err)
	srv := httptest.NewServer(s.handler())
	t.Cleanup(srv.Close)
	return s, srv
}

// post sends body, a string or what JSON is made of, and decodes the answer.
func post(t *testing.T, url string, body any, into any) int {
	t.Helper()
	b, ok := body.(string)
	if !ok {
		j, err := json.Marshal(body)
		require.NoError(t, err)
		b = string(j)
	}
	res, err := http.Post(url, "application/json", strings.NewReader(b))
	require.NoError(t, err)
	defer res.Body.Close()
	require.NoError(t, json.NewDecoder(res.Body).Decode(into))
	return res.StatusCode
}

func create(t *testing.T, srv *httptest.Server, body string) string {
	t.Helper()
	var res createResponse
	require.Equal(t, 200, post(t, srv.URL+"/api/v1/conversation/create", body, &res))
	return srv.URL + "/api/v1/conversation/" + res.ID
}

func get(t *testing.T, url string) string {
	t.Helper()
	res, err := http.Get(url)
	require.NoError(t, err)
	defer res.Body.Close()
	var b bytes.Buffer
	_, err = b.ReadFrom(res.Body)
	require.NoError(t, err)
	return b.String()
}

// TestWire holds the documented payload to the byte, but for the token and the id.
func TestWire(t *testing.T) {
	_, srv := newTest(t)
	c := create(t, srv, `{"privacy":true}`)
	var raw json.RawMessage
	require.Equal(t, 200, post(t, c+"/send", `{"text":"My name is John Smith."}`, &raw))
	var res sendResponse
	require.NoError(t, json.Unmarshal(raw, &res))
	require.Len(t, res.Entities, 1)
	token := res.Entities[0].Replacement.Text
	assert.Equal(t, fmt.Sprintf(`{"id":%q,"entities":[{"type":"name","begin":11,"end":21,"text":"John Smith","replacement":{"begin":11,"end":%d,"text":%q}}]}`,
		res.ID, 11+len(token), token), string(raw))

	// Ranges alone, as the documentation has them.
	body := fmt.Sprintf(`{"text":"My name is %s.","entities":[{"begin":11,"end":%d}]}`, token, 11+len(token))
	require.Equal(t, 200, post(t, c+"/send", body, &raw))
	assert.Contains(t, string(raw), `"entities":[]`)
	// A reload: the whole entity is echoed, and means where its token stands.
	body = fmt.Sprintf(`{"text":"My name is %s.","entities":%s}`, token, mustJSON(t, res.Entities))
	require.Equal(t, 200, post(t, c+"/send", body, &raw))
	assert.Contains(t, string(raw), `"entities":[]`)
}

func mustJSON(t *testing.T, v any) string {
	b, err := json.Marshal(v)
	require.NoError(t, err)
	return string(b)
}

// TestPrivacyIsOff holds that nothing is hidden unless it was asked for.
func TestPrivacyIsOff(t *testing.T) {
	_, srv := newTest(t)
	for _, body := range []string{`{}`, `{"privacy":false}`} {
		c := create(t, srv, body)
		var raw json.RawMessage
		require.Equal(t, 200, post(t, c+"/send", `{"text":"My name is John Smith."}`, &raw))
		assert.Contains(t, string(raw), `"entities":[]`)
		assert.Contains(t, get(t, c+"/message/list"), "My name is John Smith.")
	}
}

// TestUnits holds that offsets are those of the unit asked for, with emoji
// before, in and after the entity.
func TestUnits(t *testing.T) {
	_, srv := newTest(t)
	text := "👋🏽 I am " + fox + " 🎉."
	at := strings.Index(text, fox)
	count := map[string]func(string) int{
		"":      func(s string) int { return len(utf16.Encode([]rune(s))) },
		"utf16": func(s string) int { return len(utf16.Encode([]rune(s))) },
		"rune":  func(s string) int { return len([]rune(s)) },
		"byte":  func(s string) int { return len(s) },
	}
	for unit, n := range count {
		c := create(t, srv, `{"privacy":true}`)
		var res sendResponse
		require.Equal(t, 200, post(t, c+"/send", sendRequest{Text: text, Unit: unit}, &res))
		require.Len(t, res.Entities, 1, unit)
		e := res.Entities[0]
		assert.Equal(t, fox, e.Text)
		assert.Equal(t, entity.Span{Begin: n(text[:at]), End: n(text[:at]) + n(fox)}, e.Span(), unit)
		assert.Equal(t, entity.Span{Begin: n(text[:at]), End: n(text[:at]) + len(e.Replacement.Text)}, e.Replacement.Span(), unit)

		// The ranges that come back count in the same unit.
		safe := strings.Replace(text, fox, e.Replacement.Text, 1)
		require.Equal(t, 200, post(t, c+"/send", sendRequest{Text: safe, Unit: unit, Entities: res.Entities}, &res))
		assert.Empty(t, res.Entities)

		var red redactResponse
		require.Equal(t, 200, post(t, srv.URL+"/api/v1/entity/text/redact", redactRequest{Text: text, Unit: unit}, &red))
		require.Len(t, red.Entities, 1)
		assert.Equal(t, e.Span(), red.Entities[0].Span(), unit)
		assert.Equal(t, strings.Replace(text, fox, red.Entities[0].Replacement.Text, 1), red.Text)
	}
}

// TestRangesAreVerified holds that a client cannot have anything skipped but
// tokens of the very conversation.
func TestRangesAreVerified(t *testing.T) {
	s, srv := newTest(t)
	a, b := create(t, srv, `{"privacy":true}`), create(t, srv, `{"privacy":true}`)
	var res sendResponse
	require.Equal(t, 200, post(t, a+"/send", `{"text":"My name is John Smith."}`, &res))
	token := res.Entities[0].Replacement.Text
	n := len(token)
	type r = []entity.Span
	for name, bad := range map[string]struct {
		url, text string
		skip      any
	}{
		"a name":                 {a, "John Smith", r{{Begin: 0, End: 10}}},
		"the whole text":         {a, token + " John Smith", r{{Begin: 0, End: n + 11}}},
		"part of a token":        {a, token, r{{Begin: 0, End: n - 1}}},
		"another conversation's": {b, token, r{{Begin: 0, End: n}}},
		"looks like one":         {a, "t" + strings.Repeat("0", n-1), r{{Begin: 0, End: n}}},
		"out of bounds":          {a, "hello", r{{Begin: 0, End: 6}}},
		"negative":               {a, "hello", r{{Begin: -1, End: 2}}},
		"reversed":               {a, "hello", r{{Begin: 3, End: 2}}},
		"half an emoji":          {a, "👋 hello", r{{Begin: 1, End: 3}}},
		"an entity's original":   {a, "John Smith", entity.List{{Type: "name", Begin: 0, End: 10, Text: "John Smith"}}},
		"a replacement": {a, "John Smith", entity.List{{Type: "name", End: 10, Text: "John Smith",
			Replacement: entity.Replacement{End: 10, Text: token}}}},
	} {
		t.Run(name, func(t *testing.T) {
			before := mustJSON(t, s.store.rows)
			var p problem
			body := map[string]any{"text": bad.text, "entities": bad.skip}
			assert.Equal(t, http.StatusBadRequest, post(t, bad.url+"/send", body, &p))
			assert.Equal(t, *errEntities, problem{http.StatusBadRequest, p.Message, p.Code})
			assert.Equal(t, before, mustJSON(t, s.store.rows), "nothing is stored")
		})
	}
}

// TestStorageHoldsNoOriginals sends values in all the ways there are and looks
// for them in the storage and in what the model saw.
func TestStorageHoldsNoOriginals(t *testing.T) {
	s, srv := newTest(t)
	seen := ""
	inner := s.model
	s.model = func(ctx context.Context, p prompt) stream {
		seen += mustJSON(t, p)
		return inner(ctx, p)
	}
	var made createResponse
	require.Equal(t, 200, post(t, srv.URL+"/api/v1/conversation/create",
		`{"privacy":true,"messages":[{"type":"backstory","text":"You talk to John Smith."},{"type":"user","text":"I am `+fox+`."}]}`, &made))
	require.Len(t, made.Messages, 2)
	c := srv.URL + "/api/v1/conversation/" + made.ID
	known := entity.List{}
	for _, m := range made.Messages {
		known = append(known, m.Entities...)
	}
	for _, text := range []string{"My name is John Smith.", "👋 " + fox + " and John Smith", fox + fox} {
		var res sendResponse
		require.Equal(t, 200, post(t, c+"/send", sendRequest{Text: text}, &res))
		known = append(known, res.Entities...)
		var got receiveResponse
		require.Equal(t, 200, post(t, c+"/receive", `{}`, &got))
		re, err := restore.New(known)
		require.NoError(t, err)
		assert.Contains(t, re.String(got.Text), text, "the client can read the reply")
		assert.NotContains(t, got.Text, "Smith")
		assert.NotContains(t, got.Text, "🦊")
		assert.Positive(t, got.Usage.Token)
		assert.NotContains(t, mustJSON(t, got), "entities", "nothing new in a reply of tokens")
	}
	stored := mustJSON(t, s.store.rows)
	for name, where := range map[string]string{"stored": stored, "seen": seen, "listed": get(t, c+"/message/list")} {
		assert.NotContains(t, where, "Smith", name)
		assert.NotContains(t, where, "🦊", name)
		assert.Contains(t, where, known[0].Replacement.Text, name)
	}
	assert.Contains(t, seen, "instruction", "the model is told what tokens are")
	assert.Len(t, s.store.all(made.ID), 2+2*3)
}

// TestHiddenWhereverItComes sends a value that nothing would find once it has been
// found, as a client without restore.js does.
func TestHiddenWhereverItComes(t *testing.T) {
	s, srv := newTest(t)
	var made createResponse
	require.Equal(t, 200, post(t, srv.URL+"/api/v1/conversation/create", `{"privacy":true}`, &made))
	c := srv.URL + "/api/v1/conversation/" + made.ID
	var first, second sendResponse
	require.Equal(t, 200, post(t, c+"/send", sendRequest{Text: "My name is Quux."}, &first))
	require.Len(t, first.Entities, 1)
	require.Equal(t, 200, post(t, c+"/send", sendRequest{Text: "👋 quux? Quux it is"}, &second))
	require.Len(t, second.Entities, 1)
	assert.Equal(t, first.Entities[0].Replacement.Text, second.Entities[0].Replacement.Text)
	assert.Equal(t, 9, second.Entities[0].Begin, "UTF-16 units")
	assert.NotContains(t, mustJSON(t, s.store.rows), "Quux")
}

// TestReplyIsHidden holds that personal data that the model itself comes up with is not
// stored, and that the client learns what was hidden.
func TestReplyIsHidden(t *testing.T) {
	s, srv := newTest(t)
	s.model = say("Ask ", "Mary", " Miller", ".")
	c := create(t, srv, `{"privacy":true}`)
	var got receiveResponse
	require.Equal(t, 200, post(t, c+"/receive", `{}`, &got))
	require.Len(t, got.Entities, 1)
	assert.Equal(t, "Mary Miller", got.Entities[0].Text)
	assert.Equal(t, "Ask "+got.Entities[0].Replacement.Text+".", got.Text)
	assert.NotContains(t, mustJSON(t, s.store.rows), "Miller")
}

// TestFailsClosed holds that a detector that fails stores nothing and says nothing.
func TestFailsClosed(t *testing.T) {
	s, err := newServer(standIn(0), bytes.Repeat([]byte("k"), 32), []*detect.Detector{failing()})
	require.NoError(t, err)
	srv := httptest.NewServer(s.handler())
	defer srv.Close()
	var log bytes.Buffer
	old := slog.Default()
	slog.SetDefault(slog.New(slog.NewTextHandler(&log, nil)))
	defer slog.SetDefault(old)
	c := create(t, srv, `{"privacy":true}`)
	for _, url := range []string{c + "/send", srv.URL + "/api/v1/entity/text/redact"} {
		var p problem
		assert.Equal(t, http.StatusInternalServerError, post(t, url, `{"text":"My name is John Smith."}`, &p))
		assert.Equal(t, errInternal.Message, p.Message)
	}
	assert.Contains(t, log.String(), "request failed")
	assert.NotContains(t, log.String(), "Smith")
	assert.Empty(t, s.store.rows)
}

// TestBounds holds that an example cannot be filled up.
func TestBounds(t *testing.T) {
	s, srv := newTest(t)
	url := create(t, srv, `{}`)
	id := url[strings.LastIndexByte(url, '/')+1:]
	s.store.rows = map[string][]item{id: make([]item, maxMessages)}
	var p problem
	assert.Equal(t, http.StatusConflict, post(t, url+"/send", `{"text":"x"}`, &p))
	assert.Equal(t, errFull.Code, p.Code)
	for i := range maxConversations {
		s.conversations[fmt.Sprint(i)] = nil
	}
	assert.Equal(t, http.StatusConflict, post(t, srv.URL+"/api/v1/conversation/create", `{}`, &p))
	assert.Equal(t, errTooMany.Code, p.Code)
}

// TestTurnsAtOnce holds that turns at the same time leave whole messages in the
// storage, and that a value has one token in all of them.
func TestTurnsAtOnce(t *testing.T) {
	s, srv := newTest(t)
	url := create(t, srv, `{"privacy":true}`)
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			var res sendResponse
			assert.Equal(t, 200, post(t, url+"/send", `{"text":"My name is John Smith."}`, &res))
			var got receiveResponse
			assert.Equal(t, 200, post(t, url+"/receive", `{}`, &got))
		})
	}
	wg.Wait()
	texts := map[string]int{}
	for _, it := range s.store.all(url[strings.LastIndexByte(url, '/')+1:]) {
		texts[it.Type+it.Text]++
	}
	assert.Len(t, texts, 2, "one message and its reply, eight times")
	for _, n := range texts {
		assert.Equal(t, 8, n)
	}
}
