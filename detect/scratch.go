package detect

import "strings"

// scratchSize is how much short-lived text a scan makes room for at a time.
const scratchSize = 1 << 10

// String returns b as a string that is good until the scan ends; keeping it
// keeps a kilobyte. It is for what a judgement needs a copy of, such as the
// digits of a number without their separators: a thousand bytes of it cost one allocation.
func (c *Cursor) String(b []byte) string {
	s := &c.scan.scratch
	if s.Cap()-s.Len() < len(b) {
		s.Reset()
		s.Grow(max(scratchSize, len(b)))
	}
	at := s.Len()
	s.Write(b)
	return s.String()[at:]
}

// scratch is text that was made for judgements. What is in it stays until
// scratchSize bytes have been made or the scan is collected; it cannot be wiped, as no string can.
type scratch = strings.Builder
