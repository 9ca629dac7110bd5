package pii

import (
	"context"
	"fmt"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/entity"
)

// Explain returns all readings of a text with what became of each: which rule
// read it, what was checked, which cue spoke for it, and which reading won.
// Offsets are bytes; the readings hold no text. It takes several times as long
// as Find and is for tests, bug reports and the curious. Errors are those of Find.
func (a *Anonymizer) Explain(ctx context.Context, r Request) ([]detect.Reading, error) {
	if err := a.bounded(r); err != nil {
		return nil, err
	}
	skip, err := entity.ConvertSpans(r.Text, r.Unit, entity.Byte, r.Skip)
	if err != nil {
		return nil, fmt.Errorf("pii: %w", err)
	}
	if a.opt.VerifySkips {
		if err := a.verify(r.Text, skip); err != nil {
			return nil, err
		}
	}
	rs, err := a.scanner.Explain(ctx, r.Text, detect.Call{Skip: skip, Cue: r.Cue, Regions: r.Regions})
	if err != nil {
		return nil, fmt.Errorf("pii: %w", err)
	}
	return rs, nil
}
