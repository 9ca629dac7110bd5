package tokenize_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"math/big"
	"math/rand/v2"
	"os"
	"strings"
	"testing"

	"github.com/piikit/piikit/entity"
	"github.com/piikit/piikit/tokenize"
)

// The construction once more, from RFC 2104, RFC 5869 and a big number, to
// argue with the fast one.

func slowHMAC(key []byte, msg string) []byte {
	block := make([]byte, 64)
	copy(block, key)
	if len(key) > 64 {
		h := sha256.Sum256(key)
		clear(block)
		copy(block, h[:])
	}
	in, out := "", ""
	for _, b := range block {
		in += string([]byte{b ^ 0x36})
		out += string([]byte{b ^ 0x5c})
	}
	h := sha256.Sum256([]byte(in + msg))
	h = sha256.Sum256([]byte(out + string(h[:])))
	return h[:]
}

func lp(parts ...string) string {
	s := ""
	for _, p := range parts {
		n := make([]byte, 4)
		binary.BigEndian.PutUint32(n, uint32(len(p)))
		s += string(n) + p
	}
	return s
}

func slowSubkey(key []byte, kid string, s tokenize.Scope, label string) []byte {
	prk := slowHMAC(s.Salt, string(key))
	return slowHMAC(prk, lp("pii/v1", label, kid, s.Tenant, s.Conversation)+"\x01")
}

func slowBase32(sum []byte, bits int) string {
	x := new(big.Int).SetBytes(sum)
	x.Rsh(x, uint(len(sum)*8-bits))
	s := ""
	for range bits / 5 {
		var d big.Int
		x.DivMod(x, big.NewInt(32), &d)
		s = string("0123456789abcdefghjkmnpqrstvwxyz"[d.Int64()]) + s
	}
	return s
}

func slowOpaque(key []byte, kid string, s tokenize.Scope, typ, value string, counter uint32, idBits, checkBits int) string {
	n := make([]byte, 4)
	binary.BigEndian.PutUint32(n, counter)
	id := "t" + slowBase32(slowHMAC(slowSubkey(key, kid, s, "token-id"), lp(typ, value)+string(n)), idBits)
	return id + slowBase32(slowHMAC(slowSubkey(key, kid, s, "token-check"), lp(fmt.Sprintf("o%d.%d", idBits, checkBits), "", id)), checkBits)
}

func slowLabelled(key []byte, kid string, s tokenize.Scope, label string, n int) string {
	return fmt.Sprintf("%s_%d_%s", label, n, slowBase32(slowHMAC(slowSubkey(key, kid, s, "token-check"), lp("l30", label, fmt.Sprint(n))), 30))
}

func hasDigitRun(s string) bool {
	run := 0
	for _, c := range s {
		if run++; c < '0' || c > '9' {
			run = 0
		}
		if run == 5 {
			return true
		}
	}
	return false
}

func newHMAC(t testing.TB, key []byte, o tokenize.HMACOptions) *tokenize.HMAC {
	t.Helper()
	h, err := tokenize.NewHMAC(key, o)
	if err != nil {
		t.Fatal(err)
	}
	return h
}

func token(t testing.TB, tk tokenize.Tokenizer, typ entity.Type, text string, attempt uint32) string {
	t.Helper()
	b, err := tk.AppendToken([]byte("before"), typ, text, attempt)
	if err != nil || !strings.HasPrefix(string(b), "before") {
		t.Fatalf("AppendToken: %v", err)
	}
	return string(b[6:])
}

type vectors struct {
	Key     string `json:"root_key_hex"`
	Subkeys map[string]string
	Opaque  []struct {
		Note, Salt, Kid, Tenant, Conversation, Type string
		Value                                       string `json:"value_hex"`
		Counter                                     uint32
		IDBits                                      int `json:"id_bits"`
		CheckBits                                   int `json:"check_bits"`
		Token                                       string
	}
	Labelled []struct {
		Label, Conversation, Token string
		N                          int
	}
}

func unhex(t testing.TB, s string) []byte {
	b, err := hex.DecodeString(s)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// The published vectors hold for the fast implementation and for the slow one.
func TestVectors(t *testing.T) {
	data, err := os.ReadFile("testdata/vectors.json")
	if err != nil {
		t.Fatal(err)
	}
	var v vectors
	if err := json.Unmarshal(data, &v); err != nil {
		t.Fatal(err)
	}
	if len(v.Opaque) != 13 || len(v.Labelled) != 4 {
		t.Fatalf("%d and %d vectors", len(v.Opaque), len(v.Labelled))
	}
	key := unhex(t, v.Key)
	salt := unhex(t, v.Opaque[0].Salt)
	base := tokenize.Scope{Tenant: "acme", Conversation: "c-42", Salt: salt}
	for name, want := range v.Subkeys {
		label := "token-id"
		if strings.HasPrefix(name, "token-check") {
			label = "token-check"
		}
		if got := hex.EncodeToString(slowSubkey(key, "k1", base, label)); got != want {
			t.Errorf("subkey %s: got %s, want %s", name, got, want)
		}
	}
	for _, c := range v.Opaque {
		s := tokenize.Scope{Tenant: c.Tenant, Conversation: c.Conversation, Salt: unhex(t, c.Salt)}
		h := newHMAC(t, key, tokenize.HMACOptions{KeyID: c.Kid, Format: tokenize.Format{IDBits: c.IDBits, CheckBits: c.CheckBits}})
		value := string(unhex(t, c.Value))
		if got := token(t, h.In(s), entity.Type(c.Type), value, c.Counter); got != c.Token {
			t.Errorf("%s: got %s, want %s", c.Note, got, c.Token)
		}
		if got := slowOpaque(key, c.Kid, s, c.Type, value, c.Counter, c.IDBits, c.CheckBits); got != c.Token {
			t.Errorf("%s: slow: got %s, want %s", c.Note, got, c.Token)
		}
		if got, want := h.In(s).Owns(c.Token), c.CheckBits >= 20; got != want {
			t.Errorf("%s: Owns is %v", c.Note, got)
		}
	}
	for _, c := range v.Labelled {
		s := tokenize.Scope{Tenant: "acme", Conversation: c.Conversation, Salt: salt}
		tk := newHMAC(t, key, tokenize.HMACOptions{KeyID: "k1", Format: tokenize.Labelled()}).In(s)
		typ := entity.Type(strings.ToLower(c.Label))
		if got := token(t, tk, typ, "whatever", uint32(c.N-1)); got != c.Token {
			t.Errorf("labelled: got %s, want %s", got, c.Token)
		}
		if got := slowLabelled(key, "k1", s, c.Label, c.N); got != c.Token || !tk.Owns(got) {
			t.Errorf("labelled, slow: got %s, want %s", got, c.Token)
		}
	}
}

// On arbitrary input the fast implementation is the slow one; attempts pass
// over tokens with five digits in a row.
func TestAgreesWithSlow(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	someBytes := func(n int) string {
		b := make([]byte, rng.IntN(n))
		for i := range b {
			b[i] = byte(rng.Uint32())
		}
		return string(b)
	}
	skipped := 0
	for range 300 {
		key := []byte(someBytes(80) + "0123456789abcdef")
		s := tokenize.Scope{Tenant: someBytes(9), Conversation: someBytes(9), Salt: []byte(someBytes(100))}
		kid, typ, value := someBytes(4), someBytes(9), someBytes(200)
		f := tokenize.Format{IDBits: 40 + 5*rng.IntN(25), CheckBits: 10 + 5*rng.IntN(15)}
		tk := newHMAC(t, key, tokenize.HMACOptions{KeyID: kid, Format: f}).In(s)
		attempt := uint32(0)
		for counter := uint32(0); attempt < 4; counter++ {
			want := slowOpaque(key, kid, s, typ, value, counter, f.IDBits, f.CheckBits)
			if hasDigitRun(want) {
				skipped++
				continue
			}
			if got := token(t, tk, entity.Type(typ), value, attempt); got != want || len(got) != f.Len() || !f.Match(got) {
				t.Fatalf("attempt %d: got %s, want %s", attempt, got, want)
			}
			attempt++
		}
		l := newHMAC(t, key, tokenize.HMACOptions{KeyID: kid, Format: tokenize.Labelled()}).In(s)
		n := 1 + rng.IntN(1<<20)
		if got, want := token(t, l, "us_ssn", value, uint32(n-1)), slowLabelled(key, kid, s, "US_SSN", n); got != want {
			t.Fatalf("labelled: got %s, want %s", got, want)
		}
	}
	if skipped < 10 {
		t.Errorf("only %d tokens with digit runs were met", skipped)
	}
}

var testKey = []byte("0123456789abcdef0123456789abcdef")

// Another tenant, conversation, salt, key, key name or type gives another token, and no
// scope owns the tokens of another one.
func TestScopesAreStrangers(t *testing.T) {
	base := tokenize.Scope{Tenant: "acme", Conversation: "c-42", Salt: []byte("salt")}
	for _, f := range []tokenize.Format{tokenize.Opaque(), tokenize.Labelled(), {Prefix: "pii-", IDBits: 80, CheckBits: 30}} {
		mk := func(key []byte, kid string, s tokenize.Scope) tokenize.Tokenizer {
			return newHMAC(t, key, tokenize.HMACOptions{KeyID: kid, Format: f}).In(s)
		}
		all := map[string]tokenize.Tokenizer{
			"base":         mk(testKey, "k1", base),
			"tenant":       mk(testKey, "k1", tokenize.Scope{Tenant: "acmf", Conversation: "c-42", Salt: base.Salt}),
			"conversation": mk(testKey, "k1", tokenize.Scope{Tenant: "acme", Conversation: "c-43", Salt: base.Salt}),
			"border":       mk(testKey, "k1", tokenize.Scope{Tenant: "acmec", Conversation: "-42", Salt: base.Salt}),
			"salt":         mk(testKey, "k1", tokenize.Scope{Tenant: "acme", Conversation: "c-42", Salt: []byte("salu")}),
			"no salt":      mk(testKey, "k1", tokenize.Scope{Tenant: "acme", Conversation: "c-42"}),
			"key":          mk([]byte("0123456789abcdef0123456789abcdeg"), "k1", base),
			"key name":     mk(testKey, "k2", base),
		}
		for name, a := range all {
			tok := token(t, a, "name", "John", 0)
			for other, b := range all {
				if b.Owns(tok) != (name == other) {
					t.Errorf("%v: token of %q, asked %q", f, name, other)
				}
				if name != other && token(t, b, "name", "John", 0) == tok {
					t.Errorf("%v: %q and %q give one token", f, name, other)
				}
			}
			if token(t, a, "company", "John", 0) == tok {
				t.Errorf("%v: types give one token", f)
			}
		}
	}
}

// New conversations use the new key, old ones keep theirs, and a retired key
// knows nothing any more.
func TestRotation(t *testing.T) {
	old, cur := []byte("old-old-old-old-old"), []byte("new-new-new-new-new")
	first := newHMAC(t, old, tokenize.HMACOptions{KeyID: "1"})
	both := newHMAC(t, cur, tokenize.HMACOptions{KeyID: "2", Old: []tokenize.Key{{ID: "1", Secret: old}}})
	after := newHMAC(t, cur, tokenize.HMACOptions{KeyID: "2"})
	pinned := tokenize.Scope{Tenant: "a", Conversation: "b", KeyID: "1"}
	open := tokenize.Scope{Tenant: "a", Conversation: "b"}
	a := token(t, first.In(pinned), "name", "John", 0)
	if got := token(t, both.In(pinned), "name", "John", 0); got != a {
		t.Error("a conversation lost its tokens when the key changed")
	}
	b := token(t, both.In(open), "name", "John", 0)
	if b == a || b != token(t, after.In(open), "name", "John", 0) {
		t.Error("a new conversation does not use the new key")
	}
	if !both.In(open).Owns(a) || !both.In(open).Owns(b) || both.In(pinned).Owns(b) {
		t.Error("who owns what while both keys live")
	}
	if after.In(open).Owns(a) || after.In(pinned).Owns(a) {
		t.Error("a retired key still verifies")
	}
	if b, err := after.In(pinned).AppendToken([]byte("x"), "name", "John", 0); b != nil || !errors.Is(err, tokenize.ErrKey) {
		t.Error("a retired key still makes tokens:", err)
	}
	revoked := false
	h := newHMAC(t, cur, tokenize.HMACOptions{Revoked: func(s tokenize.Scope) bool { return revoked && s.Conversation == "b" }})
	tk, other := h.In(open), h.In(tokenize.Scope{Conversation: "c"})
	tok := token(t, tk, "name", "John", 0)
	revoked = true
	if _, err := tk.AppendToken(nil, "name", "John", 0); !errors.Is(err, tokenize.ErrRevoked) || tk.Owns(tok) {
		t.Error("a revoked scope still works:", err)
	}
	if _, err := other.AppendToken(nil, "name", "John", 0); err != nil {
		t.Error(err)
	}
}

func TestNewHMACRefuses(t *testing.T) {
	ok := testKey
	for name, c := range map[string]struct {
		key  []byte
		o    tokenize.HMACOptions
		want error
	}{
		"no key":       {nil, tokenize.HMACOptions{}, tokenize.ErrKey},
		"15 bytes":     {ok[:15], tokenize.HMACOptions{}, tokenize.ErrKey},
		"short old":    {ok, tokenize.HMACOptions{Old: []tokenize.Key{{ID: "o", Secret: ok[:3]}}}, tokenize.ErrKey},
		"same name":    {ok, tokenize.HMACOptions{Old: []tokenize.Key{{Secret: ok}}}, tokenize.ErrKey},
		"too many":     {ok, tokenize.HMACOptions{Old: []tokenize.Key{{"a", ok}, {"b", ok}, {"c", ok}}}, tokenize.ErrKey},
		"few id bits":  {ok, tokenize.HMACOptions{Format: tokenize.Format{IDBits: 35}}, tokenize.ErrFormat},
		"odd id bits":  {ok, tokenize.HMACOptions{Format: tokenize.Format{IDBits: 66}}, tokenize.ErrFormat},
		"many bits":    {ok, tokenize.HMACOptions{Format: tokenize.Format{IDBits: 165}}, tokenize.ErrFormat},
		"few checks":   {ok, tokenize.HMACOptions{Format: tokenize.Format{CheckBits: 5}}, tokenize.ErrFormat},
		"odd checks":   {ok, tokenize.HMACOptions{Format: tokenize.Format{CheckBits: 21}}, tokenize.ErrFormat},
		"many checks":  {ok, tokenize.HMACOptions{Format: tokenize.Format{CheckBits: 85}}, tokenize.ErrFormat},
		"prefix digit": {ok, tokenize.HMACOptions{Format: tokenize.Format{Prefix: "1a"}}, tokenize.ErrFormat},
		"prefix brace": {ok, tokenize.HMACOptions{Format: tokenize.Format{Prefix: "{a"}}, tokenize.ErrFormat},
		"prefix colon": {ok, tokenize.HMACOptions{Format: tokenize.Format{Prefix: "a:"}}, tokenize.ErrFormat},
		"prefix space": {ok, tokenize.HMACOptions{Format: tokenize.Format{Prefix: "a b"}}, tokenize.ErrFormat},
		"prefix long":  {ok, tokenize.HMACOptions{Format: tokenize.Format{Prefix: "abcdefghijklmnopq"}}, tokenize.ErrFormat},
		"both":         {ok, tokenize.HMACOptions{Format: tokenize.Format{Labelled: true, IDBits: 65}}, tokenize.ErrFormat},
	} {
		h, err := tokenize.NewHMAC(c.key, c.o)
		if h != nil || !errors.Is(err, c.want) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := tokenize.NewHMAC(ok[:16], tokenize.HMACOptions{Old: []tokenize.Key{{"a", ok}, {"b", ok}}}); err != nil {
		t.Error(err)
	}
	key := []byte("0123456789abcdef")
	h := newHMAC(t, key, tokenize.HMACOptions{})
	want := token(t, h.In(tokenize.Scope{}), "name", "John", 0)
	clear(key)
	if token(t, h.In(tokenize.Scope{}), "name", "John", 0) != want {
		t.Error("the key was not copied")
	}
}

// An edited token is owned by nobody: every substitution, deletion, insertion
// and transposition of tokens of each shape.
func TestEditedTokensAreNotOwned(t *testing.T) {
	const alphabet = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_- \x00\xff"
	for _, f := range []tokenize.Format{tokenize.Opaque(), tokenize.Labelled(), {Prefix: "Pii_", IDBits: 40, CheckBits: 30}} {
		tk := newHMAC(t, testKey, tokenize.HMACOptions{Format: f}).In(tokenize.Scope{Tenant: "a"})
		made := map[string]bool{}
		var toks []string
		for i := range 40 {
			toks = append(toks, token(t, tk, "name", fmt.Sprint(i), uint32(i)))
			made[toks[i]] = true
		}
		hits, tries := 0, 0
		try := func(s string) {
			if tries++; !made[s] && tk.Owns(s) {
				hits++
			}
		}
		for _, tok := range toks {
			for i := range tok {
				try(tok[:i] + tok[i+1:])
				for _, c := range []byte(alphabet) {
					try(tok[:i] + string([]byte{c}) + tok[i+1:])
					try(tok[:i] + string([]byte{c}) + tok[i:])
					try(tok + string([]byte{c}))
				}
				if i > 0 {
					try(tok[:i-1] + tok[i:i+1] + tok[i-1:i] + tok[i+1:])
				}
			}
		}
		// Forging succeeds once in a million tries; that is what the check is
		// for, and the key of this test is fixed.
		if hits > 0 {
			t.Errorf("%v: %d of %d edited tokens are owned", f, hits, tries)
		}
	}
}

func TestLabels(t *testing.T) {
	h := newHMAC(t, testKey, tokenize.HMACOptions{Format: tokenize.Labelled()}).In(tokenize.Scope{})
	for typ, want := range map[entity.Type]string{
		"name": "NAME_1_", "us_ssn": "US_SSN_1_", "": "X_1_", "2fa": "X2FA_1_", "a-b c": "A_B_C_1_", "é": "X___1_", "Z": "Z_1_",
		entity.Type(strings.Repeat("1", 50)): "X" + strings.Repeat("1", 31) + "_1_",
		entity.Type(strings.Repeat("a", 50)): strings.Repeat("A", 32) + "_1_",
	} {
		if got := token(t, h, typ, "v", 0); got[:len(got)-6] != want || !h.Owns(got) {
			t.Errorf("%q: %s", typ, got)
		}
	}
	named := newHMAC(t, testKey, tokenize.HMACOptions{Format: tokenize.Labelled(), Label: func(ty entity.Type) string {
		if ty == "name" {
			return "PERSON"
		}
		return "no label"
	}}).In(tokenize.Scope{})
	if got := token(t, named, "name", "v", 9); !strings.HasPrefix(got, "PERSON_10_") {
		t.Error(got)
	}
	if b, err := named.AppendToken(nil, "email", "v", 0); b != nil || !errors.Is(err, tokenize.ErrFormat) {
		t.Error(err)
	}
}

// Attempts have an end, where a token depends on the value.
func TestLastAttempt(t *testing.T) {
	tk := newHMAC(t, testKey, tokenize.HMACOptions{}).In(tokenize.Scope{})
	if _, err := tk.AppendToken(nil, "name", "John", 1<<16-1); err != nil {
		t.Error(err)
	}
	if b, err := tk.AppendToken(nil, "name", "John", 1<<16); b != nil || !errors.Is(err, tokenize.ErrCollision) {
		t.Error(err)
	}
}

func TestFormat(t *testing.T) {
	for _, c := range []struct {
		f    tokenize.Format
		len  int
		name string
		good []string
		bad  []string
	}{
		{tokenize.Format{}, 18, "pii/v1 t o65.20", []string{"tpvt7zt0km0pykhtq5"}, []string{"", "tpvt7zt0km0pykhtq", "xpvt7zt0km0pykhtq5", "tpvt7zt0km0pykhtqu", "tpvt7zt0km0pykhtQ5"}},
		{tokenize.Compact(), 11, "pii/v1 t o40.10", []string{"tpvt7zt0kd2"}, []string{"tpvt7zt0kd2a"}},
		{tokenize.Format{Prefix: "ab-"}, 20, "pii/v1 ab- o65.20", []string{"ab-pvt7zt0km0pykhtq5"}, []string{"tpvt7zt0km0pykhtq5"}},
		{tokenize.Labelled(), 0, "pii/v1 l30", []string{"NAME_1_s7sbyy", "US_SSN_10_s7sbyy", "A_2_1_s7sbyy", "X_4294967296_s7sbyy"},
			[]string{"", "_1_s7sbyy", "NAME__s7sbyy", "NAME_01_s7sbyy", "NAME_0_s7sbyy", "name_1_s7sbyy", "NAME_1_s7sbyu", "NAME_1_s7sby", "NAME_x_s7sbyy", "NAME1_s7sbyy", "NAME_12345678901_s7sbyy", "1A_1_s7sbyy"}},
		{tokenize.Format{IDBits: 3}, 0, "pii/v1 unusable", nil, []string{"", "t"}},
	} {
		if c.f.Len() != c.len || c.f.String() != c.name {
			t.Errorf("%v: %d", c.f, c.f.Len())
		}
		for _, s := range c.good {
			if !c.f.Match(s) {
				t.Errorf("%v does not match %q", c.f, s)
			}
		}
		for _, s := range c.bad {
			if c.f.Match(s) {
				t.Errorf("%v matches %q", c.f, s)
			}
		}
	}
}

func TestKeysDoNotPrint(t *testing.T) {
	secret := []byte("SecretSecretSecretSecret")
	k := tokenize.Key{ID: "k1", Secret: secret}
	h := newHMAC(t, secret, tokenize.HMACOptions{Old: []tokenize.Key{k}})
	s := h.In(tokenize.Scope{Tenant: "Secret"})
	js, _ := json.Marshal(map[string]any{"k": k, "h": h, "s": s})
	out := string(js)
	var log bytes.Buffer
	scope := tokenize.Scope{Tenant: "Secret", Salt: secret}
	for _, lh := range []slog.Handler{slog.NewTextHandler(&log, nil), slog.NewJSONHandler(&log, nil)} {
		slog.New(lh).Info("m", "k", k, "scope", scope, "h", h, "s", s)
	}
	out += log.String()
	for _, v := range []any{scope, &scope, k, &k, []tokenize.Key{k}, h, s, tokenize.HMACOptions{Old: []tokenize.Key{k}}} {
		for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%q", "%x"} {
			out += fmt.Sprintf(verb, v)
		}
	}
	for _, bad := range []string{"Secret", hex.EncodeToString([]byte("Secret")), "83 101 99", "0x53", "U2Vj"} {
		if strings.Contains(out, bad) {
			t.Errorf("prints %q", bad)
		}
	}
}

func TestInstructions(t *testing.T) {
	h := newHMAC(t, testKey, tokenize.HMACOptions{Format: tokenize.Labelled(), Label: func(ty entity.Type) string { return "L" + strings.ToUpper(string(ty)) }})
	for _, c := range []struct{ got, want string }{
		{tokenize.Labelled().Instructions("us_ssn", "name", "name"), "KIND is one of NAME, US_SSN."},
		{h.Instructions("name"), "KIND is one of LNAME."},
		{tokenize.Opaque().Instructions("us_ssn", "name"), `"t" followed by 17 lower-case letters and digits. They stand for: name, us ssn.`},
		{tokenize.Random{}.Instructions(), "a lower-case letter followed by 10"},
	} {
		if !strings.Contains(c.got, c.want) {
			t.Errorf("%q is not in\n%s", c.want, c.got)
		}
	}
	if tokenize.Labelled().Instructions("a", "b") != tokenize.Labelled().Instructions("b", "a", "b") {
		t.Error("order matters")
	}
	if s := tokenize.Labelled().Instructions(); strings.Contains(s, "one of") || strings.Contains(tokenize.Opaque().Instructions(), "stand for:") {
		t.Error("kinds of nothing:", s)
	}
	if (tokenize.Format{IDBits: 1}).Instructions() != "" {
		t.Error("an unusable format has instructions")
	}
}

// TestNamesOfScopesAreBounded: 256 bytes are a name, 257 are none.
func TestNamesOfScopesAreBounded(t *testing.T) {
	h, err := tokenize.NewHMAC(make([]byte, 32), tokenize.HMACOptions{})
	if err != nil {
		t.Fatal(err)
	}
	long := strings.Repeat("x", 257)
	for _, s := range []tokenize.Scope{{Tenant: long}, {Conversation: long}} {
		b, err := h.In(s).AppendToken(nil, "name", "John", 0)
		if !errors.Is(err, tokenize.ErrScope) || b != nil || strings.Contains(err.Error(), "xx") {
			t.Errorf("%q, %v", b, err)
		}
		if h.In(s).Owns("tpvt7zt0km0pykhtq5") {
			t.Error("a scope that cannot be owns a token")
		}
	}
	if _, err := h.In(tokenize.Scope{Tenant: long[1:], Conversation: long[1:]}).AppendToken(nil, "name", "John", 0); err != nil {
		t.Error(err)
	}
}
