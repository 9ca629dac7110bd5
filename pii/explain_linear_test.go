package pii_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/piikit/piikit/entity"
	"github.com/piikit/piikit/internal/lineartest"
	"github.com/piikit/piikit/pii"
)

// TestExplainIsLinear in what is found, what loses and what is skipped.
func TestExplainIsLinear(t *testing.T) {
	a := anonymizer(t, pii.Options{})
	const piece = "https://a@example.com/x a@example.com 4155550142 "
	lineartest.Check(t, "explain", 20_000, func(n int) {
		text := grow(piece, n)
		var skip []entity.Span
		for at := 0; at+len(piece) <= len(text); at += len(piece) {
			skip = append(skip, entity.Span{Begin: at, End: at + 1})
		}
		_, err := a.Explain(t.Context(), pii.Request{Text: text, Skip: skip})
		require.NoError(t, err)
	})
}
