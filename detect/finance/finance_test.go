package finance

import (
	"testing"

	"github.com/piikit/piikit/detect/rule/ruletest"
)

// TestCases: every row has a case file in testdata/finance and every file a row.
// UPDATE=1 writes the files that are missing, with computed numbers.
func TestCases(t *testing.T) { ruletest.Cases(t, "finance", Detector(), rows()) }
