package terms

import (
	"fmt"
	"log/slog"
)

// Format writes the type of t, whatever the verb: a list of terms is a list of
// names as often as not.
func (t Term) Format(f fmt.State, _ rune) { fmt.Fprintf(f, "terms.Term(%s)", t.Type) }

// LogValue gives slog what Format writes.
func (t Term) LogValue() slog.Value { return slog.StringValue(fmt.Sprint(t)) }
