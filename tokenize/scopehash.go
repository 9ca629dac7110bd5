package tokenize

// ScopeHash returns 13 characters that stand for the scope in logs and events: the
// same for the same key, tenant, conversation and salt, and nobody without the key
// can tell whose they are. They are the first 65 bits of subkey("audit") in base32, and
// depend on no token. If the scope's key is not live, or its HMAC was closed, it returns "".
//
// The tokenizers of [HMAC.In] have this method; others may have it too: what
// wants it asks for the method.
func (t *scoped) ScopeHash() string {
	t.h.mu.RLock()
	defer t.h.mu.RUnlock()
	if t.h.closed.Load() {
		return ""
	}
	for _, k := range t.h.keys {
		if t.scope.KeyID == "" || t.scope.KeyID == k.ID {
			return string(appendBase32(nil, subkey(k, t.scope, "audit"), 65))
		}
	}
	return ""
}
