package pii_test

import (
	"context"
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/piikit/piikit/pii"
)

func TestSubjects(t *testing.T) {
	ctx := context.Background()
	const text = "My name is Jack Davis. Jill Brown met Jack, and Mr. Davis wrote to jack@example.com."
	a, err := pii.New(pii.Options{Subjects: true})
	require.NoError(t, err)
	plain, err := pii.New(pii.Options{})
	require.NoError(t, err)

	r, err := a.Anonymize(ctx, text)
	require.NoError(t, err)
	require.Len(t, r.Subjects, len(r.Entities))
	by := map[string]int{}
	for i, e := range r.Entities {
		by[e.Text] = r.Subjects[i]
	}
	assert.Equal(t, map[string]int{"Jack Davis": 1, "Jill Brown": 2, "Jack": 1, "Davis": 1, "jack@example.com": 0}, by)

	p, err := plain.Anonymize(ctx, text)
	require.NoError(t, err)
	assert.Nil(t, p.Subjects)
	require.Len(t, p.Entities, len(r.Entities))
	for i := range p.Entities {
		assert.Equal(t, p.Entities[i].Text, r.Entities[i].Text, "what is hidden is the same")
	}
	b, err := json.Marshal(p)
	require.NoError(t, err)
	assert.NotContains(t, string(b), "subjects")
}

func TestSubjectsOfAConversation(t *testing.T) {
	ctx := context.Background()
	a, err := pii.New(pii.Options{Subjects: true})
	require.NoError(t, err)
	one, err := a.Conversation(pii.ConversationOptions{})
	require.NoError(t, err)
	other, err := a.Conversation(pii.ConversationOptions{})
	require.NoError(t, err)
	subjects := func(c *pii.Conversation, text string) []int {
		r, err := c.Anonymize(ctx, text)
		require.NoError(t, err)
		return r.Subjects
	}
	assert.Equal(t, []int{1}, subjects(one, "My name is Jack Davis."))
	assert.Equal(t, []int{1}, subjects(other, "My name is Olga Petrova."))
	assert.Equal(t, []int{2, 1}, subjects(one, "Dear Olga Petrova, Mr. Davis is here."))
	assert.Equal(t, []int{1}, subjects(other, "Olga here."))
	assert.Nil(t, subjects(one, "nothing at all"))
}
