package main

import (
	"github.com/google/osv-scalibr/veles"
	"github.com/google/osv-scalibr/veles/secrets/anthropicapikey"
	"github.com/google/osv-scalibr/veles/secrets/gcpapikey"
	"github.com/google/osv-scalibr/veles/secrets/gitlabpat"
	"github.com/google/osv-scalibr/veles/secrets/huggingfaceapikey"
	"github.com/google/osv-scalibr/veles/secrets/privatekey"
	"github.com/google/osv-scalibr/veles/sensitiveinformation/atin"
	"github.com/google/osv-scalibr/veles/sensitiveinformation/iban"
	"github.com/google/osv-scalibr/veles/sensitiveinformation/itin"
	"github.com/google/osv-scalibr/veles/sensitiveinformation/ssn"
	"github.com/piikit/piikit/entity"
)

// velesPeer runs its four detectors of personal data and five of secrets, called
// directly: its engine allocates a buffer of 64 KiB for each message, which
// would be the whole cost. A find tells where it begins and not where it ends:
// one byte is enough to touch marked data.
func velesPeer() peer {
	ds := []veles.Detector{
		ssn.NewDetector(), itin.NewDetector(), atin.NewDetector(), iban.NewDetector(),
		gcpapikey.NewDetector(), gitlabpat.NewDetector(), anthropicapikey.NewDetector(),
		huggingfaceapikey.NewDetector(), privatekey.NewDetector(),
	}
	return peer{"osv-scalibr veles v0.5.3", "all but SSN, ITIN, ATIN, IBAN, secrets; ends of finds; " + findsOnly,
		func(dst []entity.Span, text string) ([]entity.Span, error) {
			data := []byte(text)
			for _, d := range ds {
				_, begins := d.Detect(data)
				for _, i := range begins {
					dst = append(dst, entity.Span{Begin: i, End: i + 1})
				}
			}
			return dst, nil
		}}
}
