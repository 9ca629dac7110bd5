package pii_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/piikit/piikit/pii"
)

// explained are texts of which testdata/explain.golden says how they are read.
var explained = []string{
	"My name is John.",
	"SSN: 219-09-9999",
	"219-09-9999",
	"My card is 4111 1111 1111 1111, exp 12/29",
	"order 4111111111111112",
	"IBAN GB82 WEST 1234 5698 7654 32",
	"NHS number 943 476 5919",
	"Call 9434765919 please",
	"IMEI 490154203237518",
	"jane.doe@example.com",
	"call me at (212) 555-0123",
	"http://192.0.2.1:8080/",
	"version 1.2.3.4",
	"name,ssn\nx,219-09-9999\n",
	`{"passport":"C01X00T47"}`,
	"password: hunter2!",
	"We live at 12 Oak Street, Salem, OR 97301.",
	"born on 12 March 1985",
	"VIN 1M8GDM9AXKP042788",
	"tel. 030 1234567, Kundennummer 12345678",
	"NHS number or phone 943 476 5919",
	"TIN or SSN 078-05-1120",
	"@jane_doe was here",
	"http://jane.doe@example.com/x",
}

// TestExplainGolden holds twenty explanations. UPDATE=1 writes them anew.
func TestExplainGolden(t *testing.T) {
	a := anonymizer(t, pii.Options{})
	var b strings.Builder
	for _, text := range explained {
		rs, err := a.Explain(t.Context(), pii.Request{Text: text})
		require.NoError(t, err)
		fmt.Fprintf(&b, "%q\n", text)
		for i, r := range rs {
			fmt.Fprintf(&b, "\t%d %s\n", i, r)
		}
	}
	const file = "testdata/explain.golden"
	if os.Getenv("UPDATE") != "" {
		require.NoError(t, os.WriteFile(file, []byte(b.String()), 0o644))
	}
	want, err := os.ReadFile(file)
	require.NoError(t, err)
	assert.Equal(t, string(want), b.String())
}
