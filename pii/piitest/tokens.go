package piitest

import (
	"fmt"
	"strings"
	"sync"

	"github.com/piikit/piikit/entity"
)

// Tokens is a tokenizer for golden files: NAME_0001, EMAIL_0001, NAME_0002 in
// the order in which values are first met. The zero Tokens is ready. It may be
// used by several goroutines; the numbers then depend on who comes first.
//
// It is for tests alone: the tokens are easily forged, and it keeps every
// value that it has seen.
type Tokens struct {
	mu     sync.Mutex
	known  map[string]string // type, value and attempt to token
	owned  map[string]bool
	counts map[entity.Type]int
}

// AppendToken appends the token of a value.
func (ts *Tokens) AppendToken(dst []byte, t entity.Type, text string, attempt uint32) ([]byte, error) {
	ts.mu.Lock()
	defer ts.mu.Unlock()
	if ts.known == nil {
		ts.known, ts.owned, ts.counts = map[string]string{}, map[string]bool{}, map[entity.Type]int{}
	}
	key := fmt.Sprintf("%d %s %s", attempt, t, text)
	token, ok := ts.known[key]
	if !ok {
		ts.counts[t]++
		token = fmt.Sprintf("%s_%04d", strings.ToUpper(string(t)), ts.counts[t])
		ts.known[key], ts.owned[token] = token, true
	}
	return append(dst, token...), nil
}

// Owns reports whether ts has made the token.
func (ts *Tokens) Owns(token string) bool {
	ts.mu.Lock()
	defer ts.mu.Unlock()
	return ts.owned[token]
}

// Format writes what ts is, without what it has seen, whatever the verb.
func (ts *Tokens) Format(f fmt.State, _ rune) { fmt.Fprint(f, "piitest.Tokens") }
