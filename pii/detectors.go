package pii

import (
	"slices"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/detect/address"
	"github.com/piikit/piikit/detect/contact"
	"github.com/piikit/piikit/detect/date"
	"github.com/piikit/piikit/detect/finance"
	"github.com/piikit/piikit/detect/id"
	"github.com/piikit/piikit/detect/name"
	"github.com/piikit/piikit/detect/phone"
	"github.com/piikit/piikit/detect/post"
	"github.com/piikit/piikit/detect/secret"
	"github.com/piikit/piikit/detect/vehicle"
)

// Detectors returns the default detectors. The slice is new and yours: append
// to it, or drop from it what you do not need.
func Detectors() []*detect.Detector {
	return slices.Concat(
		contact.Detectors(),
		secret.Detectors(),
		finance.Detectors(),
		vehicle.Detectors(),
		post.Detectors(),
		id.Detectors(),
		[]*detect.Detector{
			date.Detector(),
			phone.Detector(),
			name.Detector(),
			address.Detector(),
		},
	)
}
