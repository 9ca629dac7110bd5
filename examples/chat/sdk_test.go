package main

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/piikit/piikit/entity"
)

// checkSDK holds that the public client got what its types promise.
func checkSDK(t *testing.T, s *server, printed []byte) {
	var out struct {
		First, Second sendResponse
		Reply         receiveResponse
		SendEvents    []struct {
			Type string
			Data sendResponse
		}
		Events []struct {
			Type string
			Data struct {
				Token string
				receiveResponse
			}
		}
		List, Page, Next, PublicList listResponse
		Items                        []struct {
			Type string
			Data item
		}
		Public, Private createResponse
		PublicSend      sendResponse
		Redacted        redactResponse
		Refused         []string
	}
	require.NoError(t, json.Unmarshal(printed, &out))

	require.Len(t, out.First.Entities, 1)
	john := out.First.Entities[0]
	n := len(john.Replacement.Text)
	assert.Equal(t, entity.Entity{Type: "name", Begin: 14, End: 24, Text: "John Smith",
		Replacement: entity.Replacement{Begin: 14, End: 14 + n, Text: john.Replacement.Text}}, john, "UTF-16 units")
	assert.NotEmpty(t, out.First.ID)
	assert.Contains(t, out.Reply.Text, "👋 My name is "+john.Replacement.Text+".")
	assert.Positive(t, out.Reply.Usage.Token)
	assert.Empty(t, out.Second.Entities, "what is known is skipped")

	require.Len(t, out.SendEvents, 1)
	assert.Equal(t, "result", out.SendEvents[0].Type)
	require.Len(t, out.SendEvents[0].Data.Entities, 1)
	assert.Equal(t, john.Replacement.Text, out.SendEvents[0].Data.Entities[0].Replacement.Text, "the same value has the same token")
	text := ""
	for _, e := range out.Events[:len(out.Events)-1] {
		assert.Equal(t, "token", e.Type)
		text += e.Data.Token
	}
	last := out.Events[len(out.Events)-1]
	assert.Equal(t, "result", last.Type)
	assert.Equal(t, text, last.Data.Text)
	assert.Contains(t, text, john.Replacement.Text+" 👋")

	require.Len(t, out.List.Items, 5) // send, receive, send, send, receive
	for i, typ := range []string{"user", "bot", "user", "user", "bot"} {
		it := out.List.Items[i]
		assert.Equal(t, typ, it.Type)
		assert.NotContains(t, it.Text, "Smith")
		assert.Positive(t, it.CreatedAt)
		assert.Positive(t, it.UpdatedAt)
		assert.Equal(t, it, out.Items[i].Data)
		assert.Equal(t, "item", out.Items[i].Type)
	}
	assert.Equal(t, []item{out.List.Items[4], out.List.Items[3]}, out.Page.Items)
	assert.Equal(t, []item{out.List.Items[2], out.List.Items[1]}, out.Next.Items)

	assert.Equal(t, []message{{Type: "user", Text: "My name is John Smith."}}, out.Public.Messages, "privacy is off")
	assert.Empty(t, out.PublicSend.Entities)
	require.Len(t, out.PublicList.Items, 2)
	assert.Equal(t, "My name is John Smith.", out.PublicList.Items[1].Text)
	require.Len(t, out.Private.Messages, 1)
	assert.NotContains(t, out.Private.Messages[0].Text, "Smith")
	assert.NotContains(t, mustJSON(t, s.store.all(out.Private.ID)), "Smith")

	require.Len(t, out.Redacted.Entities, 1)
	assert.Equal(t, "👋 My name is "+out.Redacted.Entities[0].Replacement.Text+".", out.Redacted.Text)

	assert.Equal(t, []string{
		"BAD_REQUEST Invalid entities",
		"BAD_REQUEST Invalid entities",
		"NOT_FOUND Not found",
		"BAD_REQUEST Invalid text",
	}, out.Refused)
}
