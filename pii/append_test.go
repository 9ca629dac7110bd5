package pii_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/piikit/piikit/entity"
	"github.com/piikit/piikit/pii"
)

// TestAppendEqualsDo: the same text and the same entities as Do, behind what was there.
func TestAppendEqualsDo(t *testing.T) {
	for name, o := range map[string]pii.Options{
		"tokens":   {Tokenizer: hmac(t)},
		"kept":     {Tokenizer: hmac(t), Policy: pii.Policy{Types: map[entity.Type]pii.Rule{"name": {Operator: pii.Keep}}}},
		"redacted": {Policy: pii.Policy{Types: map[entity.Type]pii.Rule{pii.AnyType: {Operator: pii.Redact}}}},
		"disabled": {Disabled: true},
	} {
		t.Run(name, func(t *testing.T) {
			a := anonymizer(t, o)
			for _, text := range append([]string{"", "nothing", "My name is John, write to jane.doe@example.com or call (212) 555-0123."}, samples...) {
				want, err := a.Do(t.Context(), pii.Request{Text: text})
				require.NoError(t, err)
				prefix, first := "before ", entity.List{{Type: "x"}}
				dst, list, err := a.Append(t.Context(), []byte(prefix), first, pii.Request{Text: text})
				require.NoError(t, err)
				require.Equal(t, prefix+want.Text, string(dst))
				require.Equal(t, first[0], list[0])
				require.Len(t, list, 1+len(want.Entities))
				for i, e := range want.Entities {
					got := list[1+i]
					require.Equal(t, e.Replacement.Text, string(dst[len(prefix):][got.Replacement.Begin:got.Replacement.End]))
					got.Replacement.Text = e.Replacement.Text
					require.Equal(t, e, got)
				}
			}
		})
	}
}

func TestAppendFailsEmpty(t *testing.T) {
	a := anonymizer(t, pii.Options{MaxText: 4})
	dst, list, err := a.Append(t.Context(), []byte("x"), entity.List{{}}, pii.Request{Text: "too long"})
	assert.Error(t, err)
	assert.Nil(t, dst)
	assert.Nil(t, list)
	dst, list, err = a.Append(t.Context(), nil, nil, pii.Request{Text: "ab", Unit: entity.UTF16})
	assert.ErrorIs(t, err, entity.ErrUnit)
	assert.Nil(t, dst)
	assert.Nil(t, list)
}
