package detect

import (
	"fmt"
	"strconv"
	"strings"
)

var levels = [...]struct {
	name  string
	level Confidence
}{{"certain", Certain}, {"high", High}, {"medium", Medium}, {"low", Low}}

// String returns the name of the level at or below c, and how far c is above
// it: "high", "medium+1", "low-2".
func (c Confidence) String() string {
	for _, l := range levels {
		if c == l.level {
			return l.name
		}
		if c > l.level {
			return l.name + "+" + strconv.Itoa(int(c-l.level))
		}
	}
	return "low-" + strconv.Itoa(int(Low-c))
}

// MarshalText writes c as String does.
func (c Confidence) MarshalText() ([]byte, error) { return []byte(c.String()), nil }

// UnmarshalText reads what String writes, in any case.
func (c *Confidence) UnmarshalText(b []byte) error {
	s := strings.ToLower(string(b))
	for _, l := range levels {
		rest, ok := strings.CutPrefix(s, l.name)
		if !ok {
			continue
		}
		if rest == "" {
			*c = l.level
			return nil
		}
		n, err := strconv.Atoi(rest)
		if err == nil && (rest[0] == '+' || rest[0] == '-') && int(l.level)+n >= -128 && int(l.level)+n <= 127 {
			*c = l.level + Confidence(n)
			return nil
		}
	}
	return fmt.Errorf("detect: unknown confidence, want low, medium, high or certain")
}

// String returns "shaped", "cued" or "checked".
func (e Evidence) String() string {
	switch e {
	case Shaped:
		return "shaped"
	case Cued:
		return "cued"
	case Checked:
		return "checked"
	}
	return "Evidence(" + strconv.Itoa(int(e)) + ")"
}

// MarshalText writes e as String does.
func (e Evidence) MarshalText() ([]byte, error) { return []byte(e.String()), nil }
