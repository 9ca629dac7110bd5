package tokenize_test

import (
	"errors"
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/piikit/piikit/entity"
	"github.com/piikit/piikit/internal/lineartest"
	"github.com/piikit/piikit/tokenize"
)

func chat(n int) (string, entity.List) {
	var b strings.Builder
	var l entity.List
	for i := range n {
		at := b.Len()
		fmt.Fprintf(&b, "Person %d", i%50)
		l = append(l, entity.Entity{Type: "name", Begin: at, End: b.Len()})
		b.WriteString(" would like to know whether the parcel that was sent on Monday came at all, because nobody there seems to know anything. ")
	}
	return b.String(), l
}

func TestAllocations(t *testing.T) {
	if raceDetector {
		t.Skip("a sync.Pool forgets at random under the race detector")
	}
	text, found := chat(20)
	for name, tk := range map[string]tokenize.Tokenizer{
		"random":   tokenize.Random{},
		"opaque":   newHMAC(t, testKey, tokenize.HMACOptions{}).In(tokenize.Scope{}),
		"labelled": newHMAC(t, testKey, tokenize.HMACOptions{Format: tokenize.Labelled()}).In(tokenize.Scope{}),
	} {
		var dst []byte
		var list entity.List
		if n := testing.AllocsPerRun(100, func() { dst, list, _ = tokenize.Append(dst[:0], list[:0], text, found, tk) }); n != 0 {
			t.Errorf("%s: Append allocates %v times", name, n)
		}
		if n := testing.AllocsPerRun(100, func() { tokenize.Apply(text, found, tk) }); n != 2 {
			t.Errorf("%s: Apply allocates %v times", name, n)
		}
		buf := make([]byte, 0, 100)
		if n := testing.AllocsPerRun(100, func() { tk.AppendToken(buf, "name", "John", 0) }); n != 0 {
			t.Errorf("%s: AppendToken allocates %v times", name, n)
		}
		tok := token(t, tk, "name", "John", 0)
		if n := testing.AllocsPerRun(100, func() { tk.Owns(tok) }); n != 0 {
			t.Errorf("%s: Owns allocates %v times", name, n)
		}
	}
}

// Calls of Apply beside each other, with one tokenizer, do not meet.
func TestApplyConcurrently(t *testing.T) {
	tk := newHMAC(t, testKey, tokenize.HMACOptions{}).In(tokenize.Scope{})
	text, found := chat(20)
	want, _, err := tokenize.Apply(text, found, tk)
	if err != nil {
		t.Fatal(err)
	}
	r := tokenize.NewReplacer(known("Person 1", "t1"))
	reapplied, _ := r.String(text)
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for range 20 {
				if got, _, err := tokenize.Apply(text, found, tk); got != want || err != nil {
					t.Error("another result beside other calls:", err)
				}
				if got, _ := r.String(text); got != reapplied {
					t.Error("another result beside other calls")
				}
			}
		})
	}
	wg.Wait()
}

// Ten times the text with ten times the entities costs about ten times as
// much, also when the text is made of tokens and everything is asked twice.
func TestApplyIsLinear(t *testing.T) {
	tk := newHMAC(t, testKey, tokenize.HMACOptions{Format: tokenize.Labelled()}).In(tokenize.Scope{})
	for name, make := range map[string]func(n int) (string, entity.List){
		"chat": chat,
		"hostile": func(n int) (string, entity.List) {
			var b strings.Builder
			var l entity.List
			for i := range n {
				b.WriteString("NAME_1_" + token(t, tk, "name", "", uint32(i)))
				at := b.Len()
				fmt.Fprintf(&b, "%dx", i)
				l = append(l, entity.Entity{Type: "name", Begin: at, End: b.Len()})
			}
			return b.String(), l
		},
	} {
		cost := func(n int) time.Duration {
			text, l := make(n)
			best := time.Hour
			for range 3 {
				start := lineartest.Now()
				if _, _, err := tokenize.Apply(text, l, tk); err != nil && !errors.Is(err, tokenize.ErrCollision) {
					t.Fatal(err)
				}
				best = min(best, lineartest.Now()-start)
			}
			return best
		}
		lineartest.Compare(t, name, func() (time.Duration, time.Duration) { return cost(1000), cost(10000) })
	}
}

func BenchmarkAppendToken(b *testing.B) {
	for name, tk := range map[string]tokenize.Tokenizer{
		"random": tokenize.Random{},
		"opaque": newHMAC(b, testKey, tokenize.HMACOptions{}).In(tokenize.Scope{}),
	} {
		b.Run(name, func(b *testing.B) {
			var buf []byte
			b.ReportAllocs()
			for b.Loop() {
				buf, _ = tk.AppendToken(buf[:0], "name", "John Doe", 0)
			}
		})
	}
	tk := newHMAC(b, testKey, tokenize.HMACOptions{}).In(tokenize.Scope{})
	tok := token(b, tk, "name", "John", 0)
	b.Run("Owns", func(b *testing.B) {
		for b.Loop() {
			tk.Owns(tok)
		}
	})
	h := newHMAC(b, testKey, tokenize.HMACOptions{})
	b.Run("In", func(b *testing.B) {
		for b.Loop() {
			h.In(tokenize.Scope{Tenant: "acme", Conversation: "c"})
		}
	})
}

func BenchmarkApply(b *testing.B) {
	for _, n := range []int{2, 200, 20000} {
		text, found := chat(n)
		for name, tk := range map[string]tokenize.Tokenizer{
			"random": tokenize.Random{},
			"opaque": newHMAC(b, testKey, tokenize.HMACOptions{}).In(tokenize.Scope{}),
		} {
			b.Run(fmt.Sprintf("%s/%d", name, n), func(b *testing.B) {
				b.SetBytes(int64(len(text)))
				b.ReportAllocs()
				var dst []byte
				var list entity.List
				for b.Loop() {
					dst, list, _ = tokenize.Append(dst[:0], list[:0], text, found, tk)
				}
			})
		}
	}
}
