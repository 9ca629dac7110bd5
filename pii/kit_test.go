package pii_test

import (
	"testing"

	"github.com/piikit/piikit/detect/detecttest"
	"github.com/piikit/piikit/pii"
)

// TestDetectorsKeepTheContract runs the conformance kit over every default detector.
func TestDetectorsKeepTheContract(t *testing.T) {
	for _, d := range pii.Detectors() {
		t.Run(d.Name, func(t *testing.T) { detecttest.Run(t, d, samples...) })
	}
}
