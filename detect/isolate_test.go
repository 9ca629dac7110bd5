package detect_test

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/detect/detecttest"
	"github.com/piikit/piikit/entity"
)

const zooText = "Canarybird é 12 a@b Canarybird"

// eventually waits until ok, on the goroutine of the test.
func eventually(t testing.TB, what string, ok func() bool) {
	t.Helper()
	for deadline := time.Now().Add(5 * time.Second); !ok(); time.Sleep(time.Millisecond) {
		if time.Now().After(deadline) {
			t.Error(what)
			return
		}
	}
}

// settled waits until no more goroutines than before are left.
func settled(t testing.TB, before int) {
	t.Helper()
	eventually(t, "goroutines are left", func() bool { return runtime.NumGoroutine() <= before })
}

// checkZoo holds what comes out of a scan against what is documented.
func checkZoo(t *testing.T, ms []detect.Match, err, want error) {
	t.Helper()
	if want == nil {
		require.NoError(t, err)
		for _, m := range ms {
			require.True(t, 0 <= m.Begin && m.Begin < m.End && m.End <= len(zooText))
		}
		return
	}
	require.ErrorIs(t, err, want)
	var de *detect.DetectorError
	require.ErrorAs(t, err, &de)
	assert.Equal(t, "zoo", de.Detector)
	assert.Empty(t, ms)
	for e := err; e != nil; e = errors.Unwrap(e) {
		assert.NotContains(t, strings.ToLower(fmt.Sprintf("%v %+v %#v", e, e, e)), "canary")
	}
}

// TestZoo: whatever a detector does, a scan ends as documented, without text and
// without goroutines that nobody counts.
func TestZoo(t *testing.T) {
	animals, release := detecttest.Zoo()
	defer release()
	for _, a := range animals {
		t.Run(a.Name, func(t *testing.T) {
			before := runtime.NumGoroutine()
			if !a.Hangs && !a.Ends {
				ms, err := scanner(t, detect.Options{}, a.Detector).Find(context.Background(), zooText)
				checkZoo(t, ms, err, a.Want)
				settled(t, before)
			}
			if a.Ends { // the caller's goroutine, without an answer
				answered := make(chan bool)
				go func() {
					defer close(answered)
					_, _ = scanner(t, detect.Options{}, a.Detector).Find(context.Background(), zooText)
					answered <- true
				}()
				assert.False(t, <-answered)
				settled(t, before)
			}
			timeout := time.Minute
			if a.Isolated == detect.ErrTimeout {
				timeout = 50 * time.Millisecond
			}
			d, err := detect.Isolate(a.Detector, timeout)
			require.NoError(t, err)
			s := scanner(t, detect.Options{}, d)
			ms, err := s.Find(context.Background(), zooText)
			checkZoo(t, ms, err, a.Isolated)
			if !a.Hangs {
				settled(t, before)
				eventually(t, "calls are left", func() bool { return d.Abandoned() == 0 })
			}
		})
	}
}

// TestIsolateCountsWhatItLeaves: calls that hang are counted, no more than
// documented are left, and they are gone when they return.
func TestIsolateCountsWhatItLeaves(t *testing.T) {
	before := runtime.NumGoroutine()
	animals, release := detecttest.Zoo()
	defer release()
	for _, a := range animals {
		if a.Name != "hangs" {
			continue
		}
		d, err := detect.Isolate(a.Detector, time.Millisecond)
		require.NoError(t, err)
		s := scanner(t, detect.Options{}, d)
		for i := range 100 {
			_, err := s.Find(context.Background(), zooText)
			require.ErrorIs(t, err, detect.ErrTimeout)
			require.Equal(t, min(i+1, 64), d.Abandoned())
		}
		assert.LessOrEqual(t, runtime.NumGoroutine(), before+64)

		// The context of a call ends the wait too.
		long, err := detect.Isolate(a.Detector, 0)
		require.NoError(t, err)
		ctx, cancel := context.WithTimeout(context.Background(), 500*time.Millisecond) // time enough to begin
		defer cancel()
		_, err = scanner(t, detect.Options{}, long).Find(ctx, zooText)
		require.ErrorIs(t, err, context.DeadlineExceeded)
		assert.Equal(t, 1, long.Abandoned())

		release()
		eventually(t, "calls are left", func() bool { return d.Abandoned() == 0 && long.Abandoned() == 0 })
		_, err = s.Find(context.Background(), zooText)
		require.NoError(t, err, "it is asked again")
		settled(t, before)
		return
	}
	t.Fatal("no animal hangs")
}

// TestIsolatedFindsTheSame: of a detector that behaves nothing changes but that it
// cannot stream.
func TestIsolatedFindsTheSame(t *testing.T) {
	d := &detect.Detector{Name: "caps", Types: []entity.Type{"cap"}, Horizon: 64, Anchors: detect.Anchors{Capitals: true}, Spot: func(c *detect.Cursor) int {
		w := c.Word()
		c.Emit(detect.Match{Begin: w.Begin, End: w.End, Type: "cap", Confidence: detect.High, Evidence: detect.Cued, Rule: "r"})
		return w.End
	}}
	i, err := detect.Isolate(d, time.Minute)
	require.NoError(t, err)
	want, err := scanner(t, detect.Options{}, d).Find(context.Background(), zooText)
	require.NoError(t, err)
	got, err := scanner(t, detect.Options{}, i).Find(context.Background(), zooText)
	require.NoError(t, err)
	require.Len(t, got, 2)
	assert.Equal(t, want, got)
	_, err = scanner(t, detect.Options{}, i).Stream(detect.Call{})
	require.ErrorIs(t, err, detect.ErrStream)
	_, err = detect.Isolate(&detect.Detector{}, time.Second)
	require.Error(t, err)
	assert.Zero(t, d.Abandoned())
}
