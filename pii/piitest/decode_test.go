package piitest_test

import (
	"encoding/base64"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/piikit/piikit/entity"
	"github.com/piikit/piikit/pii"
	"github.com/piikit/piikit/pii/piitest"
)

// TestCheckDecodes: a value is seen however much of it an encoder has escaped, and
// wherever in a longer encoded text it stands.
func TestCheckDecodes(t *testing.T) {
	const value, token = "John Smith 👋", "TOKEN"
	every := func(format string) string {
		var b strings.Builder
		for _, c := range []byte(value) {
			fmt.Fprintf(&b, format, c)
		}
		return b.String()
	}
	long := []byte(`{"user":"` + value + `","n":1}`)
	for copied, want := range map[string]string{
		every("%%%02x"):                                "url",
		"John+Smith%20%f0%9f%91%8b":                    "url",
		"&#74;ohn&#x20;Smith &#128075;":                "html",
		`\u004aohn Smith \ud83d\udc4b`:                 "json",
		`Joh\u006E Sm\u0069th \uD83D\uDC4B`:            "json",
		base64.StdEncoding.EncodeToString(long):        "base64",
		base64.RawURLEncoding.EncodeToString(long[1:]): "base64",
		strings.ToUpper(hex.EncodeToString(long)):      "hex",
	} {
		original := value + " and " + copied
		r := pii.Result{Text: token + " and " + copied, Entities: entity.List{{Type: "name", End: len(value), Text: value, Replacement: entity.Replacement{End: len(token), Text: token}}}}
		ps := piitest.Check(original, r)
		require.True(t, slices.ContainsFunc(ps, func(p piitest.Problem) bool { return p.What == want }), "%s: %v", copied, ps)
		assert.NotContains(t, fmt.Sprint(ps), "John")
	}
	for _, harmless := range []string{"100% of % and %zz + 1", `a\b\u00e9\`, "&amp; &#x; &", "deadbeefdeadbeef", "aGVsbG8gd29ybGQ="} {
		r := pii.Result{Text: token + " " + harmless, Entities: entity.List{{Type: "name", End: len(value), Text: value, Replacement: entity.Replacement{End: len(token), Text: token}}}}
		assert.Empty(t, piitest.Check(value+" "+harmless, r), harmless)
	}
}
