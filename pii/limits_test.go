package pii_test

import (
	"context"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/entity"
	"github.com/piikit/piikit/pii"
)

// TestLimits: every limit of the documentation is enforced, by default as
// documented, with a typed error and no text.
func TestLimits(t *testing.T) {
	ctx := context.Background()
	spans := func(n int) []entity.Span { return make([]entity.Span, n) }
	a := anonymizer(t, pii.Options{})
	c, err := a.Conversation(pii.ConversationOptions{})
	require.NoError(t, err)
	long := strings.Repeat("\n", detect.DefaultMaxText)
	require.Equal(t, 64<<20, len(long))
	_, err = a.Anonymize(ctx, long+"\n")
	require.ErrorIs(t, err, detect.ErrTooLong)
	_, err = a.Do(ctx, pii.Request{Text: long + "\n", Unit: entity.UTF16})
	require.ErrorIs(t, err, detect.ErrTooLong)
	_, err = c.Anonymize(ctx, long+"\n")
	require.ErrorIs(t, err, detect.ErrTooLong)
	_, err = a.AnonymizeJSON(ctx, long+"1", pii.JSONOptions{})
	require.ErrorIs(t, err, detect.ErrTooLong)

	r, err := a.Anonymize(ctx, "My name is Canarybird.", spans(1<<16)...)
	require.NoError(t, err)
	require.Len(t, r.Entities, 1)
	for name, f := range map[string]func() (any, error){
		"anonymize":    func() (any, error) { return a.Anonymize(ctx, "Canarybird", spans(1<<16+1)...) },
		"find":         func() (any, error) { return a.Find(ctx, "Canarybird", spans(1<<16+1)...) },
		"conversation": func() (any, error) { return c.Anonymize(ctx, "Canarybird", spans(1<<16+1)...) },
		"stream": func() (any, error) {
			_, err := a.Stream(pii.Request{Skip: spans(1<<16 + 1)})
			return nil, err
		},
	} {
		got, err := f()
		require.ErrorIs(t, err, pii.ErrTooManySkips, name)
		assert.NotContains(t, err.Error(), "Canary")
		assert.Empty(t, got, name)
	}

	few := anonymizer(t, pii.Options{MaxEntities: 2, MaxSkips: 1})
	text := "a@example.com b@example.com c@example.com"
	r, err = few.Anonymize(ctx, text[:27])
	require.NoError(t, err)
	require.Len(t, r.Entities, 2)
	r, err = few.Anonymize(ctx, text)
	require.ErrorIs(t, err, pii.ErrTooManyEntities)
	assert.Zero(t, r)
	d, err := few.Conversation(pii.ConversationOptions{})
	require.NoError(t, err)
	r, err = d.Anonymize(ctx, text)
	require.ErrorIs(t, err, pii.ErrTooManyEntities)
	assert.Zero(t, r)
	s, err := few.Stream(pii.Request{})
	require.NoError(t, err)
	_, err = s.Append(ctx, nil, text)
	require.NoError(t, err)
	out, err := s.Flush(ctx, nil)
	require.ErrorIs(t, err, pii.ErrTooManyEntities)
	assert.Nil(t, out)

	_, err = a.AnonymizeJSON(ctx, strings.Repeat("[", 128)+strings.Repeat("]", 128), pii.JSONOptions{})
	require.NoError(t, err)
	_, err = a.AnonymizeJSON(ctx, strings.Repeat("[", 129)+strings.Repeat("]", 129), pii.JSONOptions{})
	require.ErrorIs(t, err, pii.ErrJSONDepth)
	for _, doc := range []string{`["Canary","b","","c"]`, `["[\"Canary\",\"b\"]","c"]`} {
		_, err = a.AnonymizeJSON(ctx, doc, pii.JSONOptions{MaxStrings: 3})
		require.NoError(t, err)
		got, err := a.AnonymizeJSON(ctx, doc, pii.JSONOptions{MaxStrings: 2})
		require.ErrorIs(t, err, pii.ErrJSONStrings)
		assert.Zero(t, got)
		var e *pii.JSONError
		require.ErrorAs(t, err, &e)
		assert.Equal(t, strings.Index(doc, `c"`), e.Offset)
	}
	_, err = a.AnonymizeJSON(ctx, `["`+strings.Repeat(`a","`, 1<<20)+`a"]`, pii.JSONOptions{})
	require.ErrorIs(t, err, pii.ErrJSONStrings)

	// Limits below 0 are no limits.
	for _, o := range []pii.Options{{MaxText: -1}, {MaxSkips: -1}, {MaxEntities: -1}} {
		_, err = pii.New(o)
		require.ErrorIs(t, err, pii.ErrLimit)
	}
	_, err = a.Conversation(pii.ConversationOptions{MaxEntities: -1})
	require.ErrorIs(t, err, pii.ErrLimit)
	for _, o := range []pii.JSONOptions{{MaxDepth: -1}, {MaxStrings: -1}} {
		_, err = a.AnonymizeJSON(ctx, `1`, o)
		require.ErrorIs(t, err, pii.ErrLimit)
	}
}
