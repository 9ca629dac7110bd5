package tokenize_test

import (
	"bytes"
	"errors"
	"os"
	"runtime"
	"runtime/debug"
	"sync"
	"testing"

	"github.com/piikit/piikit/tokenize"
)

// TestCloseOverwritesKeys: the heap holds the keys before, and not after; and nothing works any more.
func TestCloseOverwritesKeys(t *testing.T) {
	if runtime.GOOS == "js" {
		t.Skip("there is no heap dump")
	}
	rot := func(b []byte) []byte { // so that the needle is not in the heap
		for i := range b {
			b[i] ^= 0x15
		}
		return b
	}
	hidden := [][]byte{rot([]byte("the-new-key-of-the-heap-canary-1")), rot([]byte("the-old-key-of-the-heap-canary-2"))}
	count := func() (n int) {
		runtime.GC()
		f, err := os.CreateTemp(t.TempDir(), "heap")
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		debug.WriteHeapDump(f.Fd())
		b, err := os.ReadFile(f.Name())
		if err != nil {
			t.Fatal(err)
		}
		rot(b)
		return bytes.Count(b, hidden[0]) + bytes.Count(b, hidden[1])
	}
	scope := tokenize.Scope{Tenant: "a"}
	h := func() *tokenize.HMAC {
		cur, old := rot(bytes.Clone(hidden[0])), rot(bytes.Clone(hidden[1]))
		defer clear(cur)
		defer clear(old)
		return newHMAC(t, cur, tokenize.HMACOptions{KeyID: "2", Old: []tokenize.Key{{ID: "1", Secret: old}}})
	}()
	tk := h.In(scope)
	tok := token(t, tk, "name", "John", 0)
	if count() < 2 {
		t.Fatal("the search has lost its teeth")
	}
	h.Close()
	if n := count(); n > 0 {
		t.Errorf("%d keys are in the heap", n)
	}
	for _, tk := range []tokenize.Tokenizer{tk, h.In(scope)} {
		if b, err := tk.AppendToken([]byte("x"), "name", "John", 0); b != nil || !errors.Is(err, tokenize.ErrKey) {
			t.Errorf("%q, %v", b, err)
		}
		if tk.Owns(tok) || tk.(interface{ ScopeHash() string }).ScopeHash() != "" {
			t.Error("a closed HMAC knows a token or a scope")
		}
	}
	h.Close()
}

// TestCloseWhileInUse: each call gives the token it always gave, or an error.
func TestCloseWhileInUse(t *testing.T) {
	for _, f := range []tokenize.Format{tokenize.Opaque(), tokenize.Labelled()} {
		for range rounds(40) {
			h := newHMAC(t, testKey, tokenize.HMACOptions{Format: f})
			tk := h.In(tokenize.Scope{})
			want := token(t, tk, "name", "John", 0)
			var wg sync.WaitGroup
			for i := range 6 {
				wg.Go(func() {
					for range 20 {
						tk := tk
						if i%2 == 0 {
							tk = h.In(tokenize.Scope{})
						}
						b, err := tk.AppendToken(nil, "name", "John", 0)
						if err == nil && string(b) != want || err != nil && (b != nil || !errors.Is(err, tokenize.ErrKey)) {
							t.Errorf("%q, %v", b, err)
						}
						if tk.Owns("x" + want[1:]) {
							t.Error("owns what it never made")
						}
					}
				})
			}
			h.Close()
			wg.Wait()
			if tk.Owns(want) {
				t.Error("a closed HMAC owns a token")
			}
		}
	}
}
