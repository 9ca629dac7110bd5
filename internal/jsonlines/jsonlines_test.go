package jsonlines

import (
	"bytes"
	"compress/gzip"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

type line struct{ N int }

func write(t *testing.T, name, text string) string {
	t.Helper()
	b := []byte(text)
	if filepath.Ext(name) == ".gz" {
		var w bytes.Buffer
		z := gzip.NewWriter(&w)
		_, err := z.Write(b)
		require.NoError(t, err)
		require.NoError(t, z.Close())
		b = w.Bytes()
	}
	path := filepath.Join(t.TempDir(), name)
	require.NoError(t, os.WriteFile(path, b, 0o600))
	return path
}

func TestPackedEqualsPlain(t *testing.T) {
	const text = "{\"N\":1}\n{\"N\":2}\n{\"N\":3}\n"
	for _, name := range []string{"x.jsonl", "x.jsonl.gz"} {
		got, err := All[line](write(t, name, text))
		require.NoError(t, err)
		assert.Equal(t, []*line{{1}, {2}, {3}}, got, name)
	}
}

func TestEachStopsWhenToldTo(t *testing.T) {
	n := 0
	// What is not read is not judged.
	err := Each(write(t, "x.jsonl", "{\"N\":1}\n{\"N\":2}\nnot JSON\n"), func(x *line) bool {
		n++
		return x.N < 2
	})
	require.NoError(t, err)
	assert.Equal(t, 2, n)
}

func TestErrorsQuoteNothing(t *testing.T) {
	got, err := All[line](write(t, "x.jsonl", "{\"N\":1}\nsecret\n"))
	require.ErrorContains(t, err, "line 2")
	assert.NotContains(t, err.Error(), "secret")
	assert.Nil(t, got)
	_, err = All[line](write(t, "x.jsonl", "{\"N\":\"secret\"}\n"))
	require.ErrorContains(t, err, "line 1")
	assert.NotContains(t, err.Error(), "secret")
	_, err = All[line](filepath.Join(t.TempDir(), "none"))
	require.ErrorIs(t, err, os.ErrNotExist)
}
