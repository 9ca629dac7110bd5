package pii_test

import (
	"context"
	"runtime"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/piikit/piikit/entity"
	"github.com/piikit/piikit/pii"
)

// TestEntitiesDoNotKeepTheText: what a stream found is kept until Entities is called, and by
// its caller; the pieces of the text in which it stood are not, for they are the original.
func TestEntitiesDoNotKeepTheText(t *testing.T) {
	ctx := context.Background()
	a := anonymizer(t, pii.Options{})
	piece := "write to jane.roe@example.com" + strings.Repeat(" and so on", 800) + "\n"
	c := conversation(t, pii.ConversationOptions{})
	inConversation, err := c.Stream(pii.Request{})
	require.NoError(t, err)
	alone, err := a.Stream(pii.Request{})
	require.NoError(t, err)
	for name, s := range map[string]*pii.Stream{"alone": alone, "conversation": inConversation} {
		heap := func() uint64 {
			var m runtime.MemStats
			runtime.GC()
			runtime.ReadMemStats(&m)
			return m.HeapAlloc
		}
		before, in := heap(), 0
		var out []byte
		for range 1000 {
			out, err = s.Append(ctx, out[:0], piece)
			require.NoError(t, err)
			in += len(piece)
		}
		after := heap()
		list := s.Entities()
		require.Greater(t, len(list), 900)
		assert.Less(t, int64(after)-int64(before), int64(in/8), name)
		for _, e := range list {
			require.Equal(t, entity.Entity{Type: "email", Begin: e.Begin, End: e.End, Text: "jane.roe@example.com", Replacement: e.Replacement}, e)
		}
	}
}
