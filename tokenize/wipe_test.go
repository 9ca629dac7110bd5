package tokenize

import (
	"bytes"
	"errors"
	"testing"
)

// TestSubkeysAreOverwritten when a tokenizer is used again after Close, and what was about to
// use them gets an error and no token of zeros.
func TestSubkeysAreOverwritten(t *testing.T) {
	h, err := NewHMAC([]byte("0123456789abcdef"), HMACOptions{Old: []Key{{ID: "old", Secret: make([]byte, 16)}}})
	if err != nil {
		t.Fatal(err)
	}
	zero := make([]byte, 32)
	wiped := func(s *scoped) int {
		n := 0
		for _, k := range append(append([][]byte{}, s.id...), s.check...) {
			if bytes.Equal(k, zero) {
				n++
			}
		}
		return n
	}
	a, b, late := h.In(Scope{}).(*scoped), h.In(Scope{}).(*scoped), h.In(Scope{}).(*scoped)
	if wiped(a) != 0 {
		t.Fatal("there are no subkeys")
	}
	late.wipe() // by somebody else, between the two looks of get
	if m, err := late.get(); m != nil || !errors.Is(err, ErrKey) {
		t.Errorf("%v, %v", m, err)
	}
	h.Close()
	if _, err := a.AppendToken(nil, "name", "John", 0); !errors.Is(err, ErrKey) || wiped(a) != 4 {
		t.Error("the subkeys are still there", err)
	}
	if b.Owns("tpvt7zt0km0pykhtq5") || wiped(b) != 4 {
		t.Error("the subkeys are still there")
	}
}
