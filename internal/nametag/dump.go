package nametag

import (
	"fmt"

	"github.com/piikit/piikit/detect"
)

// Dump describes the last window, for debugging.
func (t *Tagger) Dump(c *detect.Cursor) (s string) {
	s = fmt.Sprintf("  style %d unit %d cands %v line %+v whole %v found %v\n", t.style, t.unit, t.cands, t.line, t.whole, t.Found)
	for i := range t.toks {
		k := &t.toks[i]
		s += fmt.Sprintf("    %d %q g%d s%d w%d p%d use %d flags %b role %b label %d\n", i, c.Text[k.b:k.e], k.attr.Given(), k.attr.Surname(), k.attr.Word(), k.attr.Place(), k.attr.Use(), k.flags, k.role, k.label)
	}
	return s
}
