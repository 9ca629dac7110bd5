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
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/detect/terms"
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

// TestTokensOfLongValues: a text of a token over and over, which stands for far more than it is long, is refused before
// memory is taken for all of that, and a stream of it takes no more than for any other.
func TestTokensOfLongValues(t *testing.T) {
	if testing.Short() {
		t.Skip("takes memory")
	}
	ctx := context.Background()
	value := strings.Repeat("bluebirdbluebird ", 60) + "x"
	policy := pii.Policy{Deny: []terms.Term{{Text: value, Type: "codename"}}}
	a := anonymizer(t, pii.Options{Policy: policy, MaxText: 4 << 20})
	c, err := a.Conversation(pii.ConversationOptions{})
	require.NoError(t, err)
	r, err := c.Anonymize(ctx, value)
	require.NoError(t, err)
	require.Len(t, r.Entities, 1)
	require.Less(t, len(r.Text), 20)
	most := func(f func()) int {
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		f()
		runtime.ReadMemStats(&after)
		return int(after.TotalAlloc - before.TotalAlloc)
	}
	many := strings.Repeat(r.Text+" ", 3<<20/(len(r.Text)+1)) // stands for 200 MiB
	used := most(func() {
		got, err := c.Anonymize(ctx, many)
		require.ErrorIs(t, err, detect.ErrTooLong)
		assert.Zero(t, got)
	})
	assert.Less(t, used, 64<<20, "memory was taken before the text was refused")
	few := many[:3000*(len(r.Text)+1)]
	got, err := c.Anonymize(ctx, few)
	require.NoError(t, err)
	assert.Equal(t, few, got.Text)

	peak, stop := uint64(0), make(chan struct{})
	var wg sync.WaitGroup
	wg.Go(func() {
		for {
			select {
			case <-stop:
				return
			case <-time.After(5 * time.Millisecond):
				var m runtime.MemStats
				runtime.ReadMemStats(&m)
				peak = max(peak, m.HeapAlloc)
			}
		}
	})
	s, err := c.Stream(pii.Request{})
	require.NoError(t, err)
	long := many[:1<<20] // stands for 70 MiB
	out, err := s.Append(ctx, nil, long)
	require.NoError(t, err)
	out, err = s.Flush(ctx, out)
	require.NoError(t, err)
	close(stop)
	wg.Wait()
	assert.Equal(t, long, string(out))
	assert.Less(t, peak, uint64(200<<20))
}
