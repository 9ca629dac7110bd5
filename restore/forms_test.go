package restore_test

import (
	"errors"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/piikit/piikit/entity"
	"github.com/piikit/piikit/restore"
)

// TestReaderAndWriter: in pieces of any size they give what String gives.
func TestReaderAndWriter(t *testing.T) {
	r, err := restore.New(entity.List{
		{Text: "Ann", Replacement: entity.Replacement{Text: "tok1"}},
		{Text: strings.Repeat("long ", 3000), Replacement: entity.Replacement{Text: "tok22"}},
	})
	require.NoError(t, err)
	for _, text := range []string{"", "tok", "tok1tok22tok2 tok", strings.Repeat("xtok1 tok22tok ", 500)} {
		want := r.String(text)
		for name, wrap := range map[string]func(io.Reader) io.Reader{"whole": func(r io.Reader) io.Reader { return r }, "bytes": iotest.OneByteReader, "halves": iotest.HalfReader} {
			got, err := io.ReadAll(r.Reader(wrap(strings.NewReader(text))))
			require.NoError(t, err)
			require.Equal(t, want, string(got), name)
		}
		for _, n := range []int{1, 3, 5000} {
			var b strings.Builder
			w := r.Writer(&b)
			for rest := text; rest != ""; {
				k := min(n, len(rest))
				_, err := w.Write([]byte(rest[:k]))
				require.NoError(t, err)
				rest = rest[k:]
			}
			require.NoError(t, w.Close())
			require.Equal(t, want, b.String(), "%d", n)
		}
	}
	broken := errors.New("broken")
	got, err := io.ReadAll(r.Reader(io.MultiReader(strings.NewReader("tok1 tok"), iotest.ErrReader(broken))))
	require.ErrorIs(t, err, broken)
	assert.Equal(t, "Ann ", string(got), "what was held back is dropped")
}
