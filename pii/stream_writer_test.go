package pii_test

import (
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/piikit/piikit/pii"
)

// failsOnce is a writer whose first call fails.
type failsOnce struct {
	calls int
	got   []byte
}

var errFull = errors.New("full")

func (f *failsOnce) Write(p []byte) (int, error) {
	if f.calls++; f.calls == 1 {
		return 0, errFull
	}
	f.got = append(f.got, p...)
	return len(p), nil
}

// TestWriterStaysFailed: after an error of what is behind it nothing more comes out.
func TestWriterStaysFailed(t *testing.T) {
	s, err := anonymizer(t, pii.Options{}).Stream(pii.Request{})
	require.NoError(t, err)
	f := new(failsOnce)
	w := s.Writer(t.Context(), f)
	_, err = io.WriteString(w, strings.Repeat("words ", 5000))
	require.ErrorIs(t, err, errFull)
	_, err = io.WriteString(w, strings.Repeat("more ", 5000))
	require.ErrorIs(t, err, errFull)
	require.ErrorIs(t, w.Close(), errFull)
	assert.Empty(t, f.got)
}
