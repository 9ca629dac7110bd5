package pii

import (
	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/detect/address"
	"github.com/piikit/piikit/detect/name"
)

// Detectors returns the default detectors. The slice is new and yours: append
// to it, or drop from it what you do not need.
func Detectors() []*detect.Detector {
	return []*detect.Detector{
		name.Detector(),
		address.Detector(),
	}
}
