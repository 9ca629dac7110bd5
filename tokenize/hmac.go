package tokenize

import (
	"bytes"
	"crypto/hkdf"
	"crypto/hmac"
	"crypto/sha256"
	"crypto/subtle"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"hash"
	"log/slog"
	"strconv"
	"sync"
	"sync/atomic"

	"github.com/piikit/piikit/entity"
)

// HMAC makes tokens that depend on a secret key, on a scope, on the type and
// on the exact bytes of the value, and that prove by a keyed check that they are
// ours. Until Close it is immutable; it may be used by many goroutines at once. In gives
// the Tokenizer of a tenant's conversation.
//
// Warning: within a scope equal values have equal tokens. Whoever sees
// them learns that the value is the same, and whoever may have values of his
// choice anonymized in that scope can confirm a guess. Let a scope be one conversation, and never
// let a request choose it. Whoever holds the key can try all values.
//
// # Construction
//
// This is "pii-token v1". LP(x) is the length of x in four bytes, big endian, then x.
//
//	subkey(label) = HKDF-SHA-256(key, salt of the scope, info = LP("pii/v1") LP(label) LP(key id) LP(tenant) LP(conversation)), 32 bytes
//	id            = prefix + base32(first IDBits of HMAC-SHA-256(subkey("token-id"), LP(type) LP(value) counter in four bytes))
//	check         = base32(first CheckBits of HMAC-SHA-256(subkey("token-check"), LP("o<IDBits>.<CheckBits>") LP("") LP(id)))
//	token         = id + check
//
// and labelled
//
//	check = base32(first 30 bits of HMAC-SHA-256(subkey("token-check"), LP("l30") LP(label) LP(n)))
//	token = label + "_" + n + "_" + check
//
// with n in decimal. The counter of attempt 0 is the first from 0 on whose
// token has no five digits in a row, that of attempt 1 the next, and so on, up
// to attempt 65,535; n is the attempt plus one.
type HMAC struct {
	mu      sync.RWMutex // of the secrets of keys
	closed  atomic.Bool
	keys    []Key // the current one first
	format  Format
	label   func(entity.Type) string
	revoked func(Scope) bool
}

// A Key is a secret with a name. It does not print its secret.
type Key struct {
	ID     string // may be empty; not secret; different from every other
	Secret []byte // at least 16 bytes, better 32, from a random source
}

// Format writes the name of k, whatever the verb.
func (k Key) Format(f fmt.State, _ rune) { fmt.Fprintf(f, "tokenize.Key(%q)", k.ID) }

// LogValue gives slog the name of k alone.
func (k Key) LogValue() slog.Value { return slog.StringValue(fmt.Sprint(k)) }

// MarshalJSON writes the name of k alone.
func (k Key) MarshalJSON() ([]byte, error) { return json.Marshal(fmt.Sprint(k)) }

// HMACOptions configure [NewHMAC]. The zero value works.
type HMACOptions struct {
	// Format is the shape of the tokens; zero is Opaque.
	Format Format
	// KeyID names the key. New conversations are made with it; keep it with
	// the conversation, as Scope.KeyID, if keys are ever to change.
	KeyID string
	// Old are earlier keys, at most two. Scopes that name one of them still
	// make tokens with it, and scopes that name none know the tokens of all. A key
	// that is no longer listed is retired: its scopes fail with ErrKey, and its
	// tokens are strangers.
	Old []Key
	// Label gives the label of a type for the Labelled format, a letter and then letters, digits and '_',
	// upper case, at most 32; nil means the type's name in upper case. Types
	// may share a label.
	Label func(entity.Type) string
	// Revoked, if not nil, is asked at each use of a scope; while it says true
	// the scope makes no tokens (ErrRevoked) and knows none. It must be fast and safe for
	// many goroutines. Lists of entities hold originals whatever becomes of the scope: drop
	// them, and the restorers and conversations made of them.
	Revoked func(Scope) bool
}

// maxAttempt bounds the work for one token whose tokens depend on the value:
// nobody needs the 65,536th.
const maxAttempt = 1 << 16

// maxScope is the most bytes that a name of a scope may have.
const maxScope = 256

// minKey is the least length of a key in bytes, maxKeys how many may be live.
const (
	minKey  = 16
	maxKeys = 3
)

// NewHMAC returns an HMAC with this key, which it copies. A key shorter than
// 16 bytes, two with the same name or more than two old ones are an [ErrKey], a
// format that cannot be used an [ErrFormat].
//
// The key must be random: a password is none.
func NewHMAC(key []byte, o HMACOptions) (*HMAC, error) {
	f, err := o.Format.check()
	if err != nil {
		return nil, err
	}
	h := &HMAC{format: f, label: o.Label, revoked: o.Revoked}
	if len(o.Old) >= maxKeys {
		return nil, fmt.Errorf("%w: more than %d keys", ErrKey, maxKeys)
	}
	for _, k := range append([]Key{{o.KeyID, key}}, o.Old...) {
		if len(k.Secret) < minKey {
			return nil, fmt.Errorf("%w: %d bytes, need %d", ErrKey, len(k.Secret), minKey)
		}
		for _, other := range h.keys {
			if other.ID == k.ID {
				return nil, fmt.Errorf("%w: two keys with one name", ErrKey)
			}
		}
		h.keys = append(h.keys, Key{k.ID, bytes.Clone(k.Secret)})
	}
	return h, nil
}

// Close overwrites the keys that h holds. From then on all its scopes fail with ErrKey and own nothing;
// calls that are under way may still end as before. The caller's own copies of the keys are his to overwrite.
//
// It is the best that can be done, and no more: a tokenizer that In gave holds subkeys of its scope, which
// are overwritten when it is used again, and states of crypto/hmac, which cannot be; they go
// when the garbage collector finds them.
func (h *HMAC) Close() {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.closed.Store(true)
	for i := range h.keys {
		clear(h.keys[i].Secret)
	}
}

// Format writes the shape of h's tokens and nothing of its keys, whatever the
// verb.
func (h *HMAC) Format(f fmt.State, _ rune) {
	if h == nil {
		fmt.Fprint(f, "tokenize.HMAC(nil)")
		return
	}
	fmt.Fprintf(f, "tokenize.HMAC(%s)", h.format.String())
}

// Shape returns the Format of h's tokens.
func (h *HMAC) Shape() Format { return h.format }

// A Scope is whose tokens they are. Tokens of one scope are strangers in every
// other, also in one that differs in how tenant and conversation are divided.
type Scope struct {
	Tenant       string // at most 256 bytes
	Conversation string // at most 256 bytes
	// Salt, 16 to 32 random bytes kept with the conversation, makes its tokens
	// underivable once it is destroyed, also for holders of the key. It may be empty.
	Salt []byte
	// KeyID is the key the conversation began with; empty means the current
	// one. A key of that name must be live.
	KeyID string
}

// Format writes that there is a scope and nothing of it, whatever the verb: the
// salt is a secret, and names of tenants may be.
func (s Scope) Format(f fmt.State, _ rune) { fmt.Fprint(f, "tokenize.Scope") }

// LogValue gives slog what Format writes.
func (s Scope) LogValue() slog.Value { return slog.StringValue("tokenize.Scope") }

// In returns the tokenizer of a scope. It costs some microseconds and can be
// kept; its methods allocate nothing in steady state.
//
// A scope that names a key which is not live gives a tokenizer whose
// AppendToken fails with [ErrKey] and which owns nothing; one with names that are
// too long one that fails with [ErrScope].
func (h *HMAC) In(s Scope) Tokenizer {
	t := &scoped{h: h, scope: s}
	if len(s.Tenant) > maxScope || len(s.Conversation) > maxScope {
		return t
	}
	t.scope.Salt = bytes.Clone(s.Salt)
	h.mu.RLock()
	defer h.mu.RUnlock()
	for _, k := range h.keys {
		if s.KeyID == "" || s.KeyID == k.ID {
			t.id = append(t.id, subkey(k, s, "token-id"))
			t.check = append(t.check, subkey(k, s, "token-check"))
		}
	}
	t.pool.New = func() any { return t.newMAC() }
	return t
}

func subkey(k Key, s Scope, label string) []byte {
	info := appendLP(nil, "pii/v1")
	for _, x := range []string{label, k.ID, s.Tenant, s.Conversation} {
		info = appendLP(info, x)
	}
	key, err := hkdf.Key(sha256.New, k.Secret, s.Salt, string(info), sha256.Size)
	if err != nil {
		panic("tokenize: hkdf: " + err.Error()) // only for impossible lengths
	}
	return key
}

func appendLP[T ~string | ~[]byte](dst []byte, x T) []byte {
	dst = binary.BigEndian.AppendUint32(dst, uint32(len(x)))
	return append(dst, x...)
}

// scoped is the Tokenizer of a scope.
type scoped struct {
	h         *HMAC
	scope     Scope
	mu        sync.Mutex // of the bytes of the subkeys
	id, check [][]byte   // subkeys, by live key; the first makes tokens
	wiped     bool
	pool      sync.Pool
}

// mac is what one call needs.
type mac struct {
	id    hash.Hash
	check []hash.Hash
	buf   []byte
	sum   [sha256.Size]byte
}

// newMAC returns nil if the keys were overwritten.
func (t *scoped) newMAC() *mac {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.wiped {
		return nil
	}
	m := &mac{id: hmac.New(sha256.New, t.id[0])}
	for _, k := range t.check {
		m.check = append(m.check, hmac.New(sha256.New, k))
	}
	return m
}

func (t *scoped) release(m *mac) {
	if cap(m.buf) > 1<<12 {
		m.buf = nil
	}
	clear(m.buf[:cap(m.buf)]) // it held the value
	t.pool.Put(m)
}

// of returns the MAC of m.buf.
func (m *mac) of(h hash.Hash) []byte {
	h.Reset()
	h.Write(m.buf)
	return h.Sum(m.sum[:0])
}

// wipe overwrites the subkeys.
func (t *scoped) wipe() {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.wiped = true
	for i := range t.id {
		clear(t.id[i])
		clear(t.check[i])
	}
}

// get returns what a call needs, or why there is nothing.
func (t *scoped) get() (*mac, error) {
	if err := t.usable(); err != nil {
		return nil, err
	}
	m, _ := t.pool.Get().(*mac)
	if m == nil { // closed just now
		return nil, fmt.Errorf("%w: closed", ErrKey)
	}
	return m, nil
}

func (t *scoped) usable() error {
	switch {
	case t.h.closed.Load():
		t.wipe()
		return fmt.Errorf("%w: closed", ErrKey)
	case len(t.scope.Tenant) > maxScope || len(t.scope.Conversation) > maxScope:
		return ErrScope
	case len(t.id) == 0:
		return fmt.Errorf("%w: the scope's key is not live", ErrKey)
	case t.h.revoked != nil && t.h.revoked(t.scope):
		return ErrRevoked
	}
	return nil
}

func (t *scoped) AppendToken(dst []byte, typ entity.Type, text string, attempt uint32) ([]byte, error) {
	m, err := t.get()
	if err != nil {
		return nil, err
	}
	defer t.release(m)
	if t.h.format.Labelled {
		return t.labelled(dst, m, typ, attempt)
	}
	if attempt >= maxAttempt {
		return nil, ErrCollision
	}
	f := &t.h.format
	n := len(dst)
	for counter := uint32(0); ; counter++ {
		m.buf = appendLP(appendLP(m.buf[:0], typ), text)
		m.buf = binary.BigEndian.AppendUint32(m.buf, counter)
		dst = append(dst[:n], f.Prefix...)
		dst = appendBase32(dst, m.of(m.id), f.IDBits)
		dst = t.opaqueCheck(dst, m, 0, dst[n:])
		if digitRun(dst[n:]) {
			continue
		}
		if attempt == 0 {
			return dst, nil
		}
		attempt--
	}
}

// opaqueCheck appends the check of id under live key k.
func (t *scoped) opaqueCheck(dst []byte, m *mac, k int, id []byte) []byte {
	f := &t.h.format
	m.buf = append(m.buf[:0], 0, 0, 0, 0)
	m.buf = strconv.AppendInt(append(m.buf, 'o'), int64(f.IDBits), 10)
	m.buf = strconv.AppendInt(append(m.buf, '.'), int64(f.CheckBits), 10)
	binary.BigEndian.PutUint32(m.buf, uint32(len(m.buf)-4))
	m.buf = appendLP(appendLP(m.buf, ""), id)
	return appendBase32(dst, m.of(m.check[k]), f.CheckBits)
}

func (t *scoped) labelled(dst []byte, m *mac, typ entity.Type, attempt uint32) ([]byte, error) {
	n := len(dst)
	if t.h.label == nil {
		dst = appendLabel(dst, typ)
	} else {
		label := t.h.label(typ)
		if !isLabel(label) {
			return nil, fmt.Errorf("%w: label", ErrFormat)
		}
		dst = append(dst, label...)
	}
	l := len(dst)
	dst = append(dst, '_')
	dst = strconv.AppendUint(dst, uint64(attempt)+1, 10)
	return labelledCheck(append(dst, '_'), m, 0, dst[n:l], dst[l+1:]), nil
}

func labelledCheck(dst []byte, m *mac, k int, label, n []byte) []byte {
	m.buf = appendLP(appendLP(appendLP(m.buf[:0], "l30"), label), n)
	return appendBase32(dst, m.of(m.check[k]), labelCheck)
}

func (t *scoped) Owns(token string) bool {
	f := &t.h.format
	var label, n, check string
	if f.Labelled {
		var ok bool
		if label, n, check, ok = splitLabelled(token); !ok {
			return false
		}
	} else {
		if f.CheckBits < 20 || !f.match(token) {
			return false
		}
		check = token[len(token)-f.CheckBits/5:]
	}
	m, err := t.get()
	if err != nil {
		return false
	}
	defer t.release(m)
	for k := range m.check {
		// The wanted check and what it is made of share a buffer on the stack.
		var space [160]byte
		var want []byte
		if f.Labelled {
			in := append(append(space[:0], label...), n...)
			want = labelledCheck(in[len(in):], m, k, in[:len(label)], in[len(label):])
		} else {
			in := append(space[:0], token[:len(token)-len(check)]...)
			want = t.opaqueCheck(in[len(in):], m, k, in)
		}
		if subtle.ConstantTimeCompare(want, []byte(check)) == 1 {
			return true
		}
	}
	return false
}

// Format writes that there is a scope and nothing of it, whatever the verb.
func (t *scoped) Format(f fmt.State, _ rune) {
	fmt.Fprintf(f, "tokenize.HMAC(%s) in a scope", t.h.format.String())
}
