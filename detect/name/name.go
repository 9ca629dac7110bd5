package name

import (
	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/internal/nametag"
)

// Detector returns the detector with default options.
func Detector() *detect.Detector { return nametag.Detector(nil) }
