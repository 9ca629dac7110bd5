package pii_test

import (
	"bytes"
	"context"
	"errors"
	"io"
	"math/rand/v2"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/piikit/piikit/entity"
	"github.com/piikit/piikit/pii"
)

var saveKey = []byte("0123456789abcdef0123456789abcdef")

func saved(t testing.TB, o pii.ConversationOptions, texts ...string) (*pii.Conversation, []byte) {
	t.Helper()
	c := conversation(t, o)
	for _, text := range texts {
		_, err := c.Anonymize(context.Background(), text)
		require.NoError(t, err)
	}
	var b bytes.Buffer
	require.NoError(t, c.Save(&b, saveKey))
	return c, b.Bytes()
}

// TestSaveAndLoad: a conversation that was saved goes on as the one that was not.
func TestSaveAndLoad(t *testing.T) {
	ctx := context.Background()
	for seed := range uint64(20) {
		r := rand.New(rand.NewPCG(seed, 23))
		texts := []string{noise(r), noise(r), noise(r), "\xff\xfe My name is Quu\u00ad\u200bx."}
		o := pii.ConversationOptions{Name: "c-42", Tokenizer: hmac(t)}
		c, file := saved(t, o, texts...)
		later := conversation(t, o)
		require.NoError(t, later.Load(iotest.OneByteReader(bytes.NewReader(file)), saveKey))
		require.Equal(t, c.Entities(), later.Entities())
		require.Equal(t, c.Turns(), later.Turns())
		for _, e := range c.Entities() {
			require.Equal(t, c.Uses(e), later.Uses(e))
		}
		for _, text := range append(texts, noise(r)) {
			a, err := c.Anonymize(ctx, text)
			require.NoError(t, err)
			b, err := later.Anonymize(ctx, text)
			require.NoError(t, err)
			require.Equal(t, a, b)
			require.Equal(t, c.Restore(a.Text), later.Restore(a.Text))
		}
	}
}

// TestSavedIsSealed: any other key or name, every changed, missing or added
// byte is an error, and the conversation stays empty and usable.
func TestSavedIsSealed(t *testing.T) {
	o := pii.ConversationOptions{Name: "c-42"}
	_, file := saved(t, o, "My name is Quux. a@example.com")
	for _, s := range []string{"Quux", "example.com", "c-42", "name"} {
		assert.NotContains(t, string(file), s)
	}
	refused := func(what string, file, key []byte, o pii.ConversationOptions, want error) {
		t.Helper()
		c := conversation(t, o)
		err := c.Load(bytes.NewReader(file), key)
		require.ErrorIs(t, err, want, what)
		assert.NotContains(t, err.Error(), "Quux")
		require.Empty(t, c.Entities(), what)
		_, err = c.Anonymize(context.Background(), "My name is Quux.")
		require.NoError(t, err)
	}
	other := bytes.Clone(saveKey)
	other[7] ^= 1
	refused("another key", file, other, o, pii.ErrSealed)
	refused("a short key", file, saveKey[:15], o, pii.ErrKey)
	refused("another name", file, saveKey, pii.ConversationOptions{Name: "c-43"}, pii.ErrSealed)
	refused("nothing", nil, saveKey, o, pii.ErrSealed)
	refused("one byte more", append(bytes.Clone(file), 0), saveKey, o, pii.ErrSealed)
	for i := range file {
		if i > 80 && i < len(file)-40 && i%37 != 0 {
			continue
		}
		want := pii.ErrSealed
		if i == 19 {
			want = pii.ErrVersion
		}
		b := bytes.Clone(file)
		b[i] ^= 0x41
		refused("a changed byte", b, saveKey, o, want)
		refused("cut", file[:i], saveKey, o, pii.ErrSealed)
	}
}

func TestSaveAndLoadEdges(t *testing.T) {
	c, file := saved(t, pii.ConversationOptions{}, "a@example.com b@example.com")
	require.ErrorIs(t, c.Load(bytes.NewReader(file), saveKey), pii.ErrUsed)
	require.ErrorIs(t, c.Save(io.Discard, nil), pii.ErrKey)
	small := conversation(t, pii.ConversationOptions{MaxEntities: 1})
	require.ErrorIs(t, small.Load(bytes.NewReader(file), saveKey), pii.ErrFull)
	require.Empty(t, small.Entities())

	broken := errors.New("disk")
	require.ErrorIs(t, conversation(t, pii.ConversationOptions{}).Load(iotest.ErrReader(broken), saveKey), broken)
	// A long length costs nothing: no more is read than comes.
	long := append(bytes.Clone(file[:20]), strings.Repeat("\xff", 40)...)
	require.ErrorIs(t, conversation(t, pii.ConversationOptions{}).Load(bytes.NewReader(long), saveKey), pii.ErrSealed)

	_, again := saved(t, pii.ConversationOptions{}, "a@example.com b@example.com")
	assert.NotEqual(t, file, again, "each file has its own salt")
	_, more := saved(t, pii.ConversationOptions{}, "a@example.com b@example.com c@example.com")
	assert.Len(t, more, len(file), "the length is rounded up")
	_, none := saved(t, pii.ConversationOptions{})
	require.NoError(t, conversation(t, pii.ConversationOptions{Known: entity.List{}}).Load(bytes.NewReader(none), saveKey))
}
