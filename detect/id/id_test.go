package id

import (
	"testing"

	"github.com/piikit/piikit/detect/rule/ruletest"
)

// TestCases: every row has a case file in testdata/id and every file a row.
// UPDATE=1 writes the files that are missing, with computed numbers.
func TestCases(t *testing.T) { ruletest.Cases(t, "id", Detector(), rows()) }
