package detect

import "fmt"

// Format writes the position and nothing of the text, whatever the verb.
func (c *Cursor) Format(f fmt.State, _ rune) { fmt.Fprintf(f, "detect.Cursor(%d)", c.Pos) }

// Format writes how far the stream is decided and nothing of the text, whatever the verb.
func (st *Stream) Format(f fmt.State, _ rune) { fmt.Fprintf(f, "detect.Stream(%d)", st.decided) }

// Format writes the number of detectors, whatever the verb.
func (s *Scanner) Format(f fmt.State, _ rune) {
	fmt.Fprintf(f, "detect.Scanner(%d detectors)", len(s.spots)+len(s.whole))
}
