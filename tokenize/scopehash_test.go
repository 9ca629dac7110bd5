package tokenize_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/piikit/piikit/tokenize"
)

func TestScopeHash(t *testing.T) {
	hash := func(key string, s tokenize.Scope) string {
		h, err := tokenize.NewHMAC([]byte(key), tokenize.HMACOptions{KeyID: "k1"})
		require.NoError(t, err)
		return h.In(s).(interface{ ScopeHash() string }).ScopeHash()
	}
	const key = "0123456789abcdef"
	seen := map[string]bool{}
	for _, h := range []string{
		hash(key, tokenize.Scope{}),
		hash("another key, 16 bytes or more", tokenize.Scope{}),
		hash(key, tokenize.Scope{Tenant: "acme"}),
		hash(key, tokenize.Scope{Conversation: "acme"}),
		hash(key, tokenize.Scope{Tenant: "ac", Conversation: "me"}),
		hash(key, tokenize.Scope{Tenant: "acme", Salt: []byte("a salt, 16 bytes")}),
	} {
		assert.Len(t, h, 13)
		assert.False(t, seen[h])
		seen[h] = true
	}
	assert.Equal(t, hash(key, tokenize.Scope{Tenant: "acme", KeyID: "k1"}), hash(key, tokenize.Scope{Tenant: "acme"}))
	assert.Empty(t, hash(key, tokenize.Scope{KeyID: "gone"}))
}
