package detect

import (
	"fmt"
	"log/slog"
)

// Format writes the position and nothing of the text, whatever the verb.
func (c *Cursor) Format(f fmt.State, _ rune) { fmt.Fprintf(f, "detect.Cursor(%d)", c.Pos) }

// Format writes how far the stream is decided and nothing of the text, whatever the verb.
func (st *Stream) Format(f fmt.State, _ rune) { fmt.Fprintf(f, "detect.Stream(%d)", st.decided) }

// Format writes the number of detectors, whatever the verb.
func (s *Scanner) Format(f fmt.State, _ rune) {
	fmt.Fprintf(f, "detect.Scanner(%d detectors)", len(s.spots)+len(s.whole))
}

// LogValue gives slog what Format writes: its JSON handler would marshal the text.
func (c *Cursor) LogValue() slog.Value { return slog.StringValue(fmt.Sprint(c)) }

// Format writes how many types are asked for, whatever the verb: what is
// allowed may be somebody's.
func (o Options) Format(f fmt.State, _ rune) {
	fmt.Fprintf(f, "detect.Options(%d types)", len(o.Types))
}

// LogValue gives slog what Format writes.
func (o Options) LogValue() slog.Value { return slog.StringValue(fmt.Sprint(o)) }
