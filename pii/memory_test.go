package pii_test

import (
	"context"
	"hash/maphash"
	"io"
	"math"
	"os"
	"runtime"
	"runtime/debug"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/piikit/piikit/pii"
	"github.com/piikit/piikit/pii/piitest"
)

// block is about 64 KiB of made-up messages.
func block() string {
	var b strings.Builder
	for m := range piitest.Messages(8, 1000) {
		if b.WriteString(m.Text + "\n"); b.Len() > 64<<10 {
			break
		}
	}
	return b.String()
}

// repeat is a reader of n times text that sees to the memory now and then.
type repeat struct {
	text  string
	n     int
	rest  string
	sum   *maphash.Hash
	given int
	often func()
}

func (r *repeat) Read(p []byte) (int, error) {
	if r.rest == "" {
		if r.n == 0 {
			return 0, io.EOF
		}
		if r.n--; r.n%16 == 0 {
			r.often()
		}
		r.rest = r.text
	}
	n := copy(p, r.rest)
	r.sum.Write(p[:n])
	r.rest, r.given = r.rest[n:], r.given+n
	return n, nil
}

// TestStreamMemory sends a text through a stream, in a conversation, and back through
// a restorer: every byte comes back, and the memory does not grow with the text. It is 4 MiB;
// a whole gibibyte, with the limit that it must keep, is
//
//	PIIKIT_STREAM_MIB=1024 GOMEMLIMIT=64MiB go test -run TestStreamMemory -timeout 1h -v ./pii
func TestStreamMemory(t *testing.T) {
	mib := 4
	if s := os.Getenv("PIIKIT_STREAM_MIB"); s != "" {
		var err error
		mib, err = strconv.Atoi(s)
		require.NoError(t, err)
	} else if testing.Short() {
		t.Skip("4 MiB take a while under the race detector, with which -short runs")
	}
	ctx := context.Background()
	c := conversation(t, pii.ConversationOptions{MaxUses: 1000})
	text := block()
	_, err := c.Anonymize(ctx, text) // so that the restorer knows all
	require.NoError(t, err)
	known := len(c.Entities())
	back, err := c.Restorer()
	require.NoError(t, err)

	var first, most, total uint64
	measure := func() {
		var m runtime.MemStats
		runtime.GC()
		runtime.ReadMemStats(&m)
		if first == 0 {
			first = m.HeapAlloc
		}
		most, total = max(most, m.HeapAlloc), max(total, m.Sys-m.HeapReleased)
	}
	measure()
	s, err := c.Stream(pii.Request{})
	require.NoError(t, err)
	seed := maphash.MakeSeed()
	var in, out maphash.Hash
	in.SetSeed(seed)
	out.SetSeed(seed)
	src := &repeat{text: text, n: mib << 20 / len(text), sum: &in, often: func() { s.Entities(); measure() }}
	n, err := io.Copy(&out, back.Reader(s.Reader(ctx, src)))
	require.NoError(t, err)
	assert.Equal(t, int64(src.given), n)
	assert.Equal(t, in.Sum64(), out.Sum64(), "every byte came back")
	assert.Len(t, c.Entities(), known)
	t.Logf("%d MiB; heap %d KiB before, at most %d KiB; %d MiB from the system", n>>20, first>>10, most>>10, total>>20)
	assert.Less(t, most, first+4<<20)
	if limit := debug.SetMemoryLimit(-1); limit != math.MaxInt64 {
		assert.Less(t, total, uint64(limit)*9/8, "the limit is kept, up to what the runtime itself is late")
	}
}
