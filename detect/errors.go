package detect

import (
	"context"
	"errors"
	"fmt"
)

// What can go wrong in a scan. No error of this package holds any of the text.
var (
	// ErrTooLong means that the text is longer than Options.MaxText.
	ErrTooLong = errors.New("detect: text too long")
	// ErrTooMany means that more was found than Options.MaxMatches.
	ErrTooMany = errors.New("detect: too many matches")
	// ErrStream means that a detector needs the whole text and cannot stream.
	ErrStream = errors.New("detect: detector without a horizon cannot stream")
	// ErrClosed means that a stream was used after Flush.
	ErrClosed = errors.New("detect: stream closed")
	// ErrPanic means that a detector panicked. What it panicked with is
	// dropped: it may hold the text.
	ErrPanic = errors.New("panicked")
	// ErrSpan means that a detector reported a match that is empty or out of
	// bounds, or farther than Horizon from where it was asked.
	ErrSpan = errors.New("match out of bounds")
	// ErrUndeclared means that a detector reported a type that it does not declare.
	ErrUndeclared = errors.New("match of an undeclared type")
	// ErrTimeout means that a detector gave up a search that took too long.
	ErrTimeout = errors.New("timed out")
	// ErrFailed means that a detector returned an error. The error itself is
	// dropped: it may hold the text.
	ErrFailed = errors.New("failed")
)

// A DetectorError says which detector broke a scan, and how: Err is one of the
// errors of this package, or the error of the context.
type DetectorError struct {
	Detector string
	Err      error
}

func (e *DetectorError) Error() string {
	return fmt.Sprintf("detect: detector %s: %v", e.Detector, e.Err)
}

func (e *DetectorError) Unwrap() error { return e.Err }

// failure makes the error of a detector's own error.
func failure(d *Detector, err error) error {
	for _, known := range []error{context.Canceled, context.DeadlineExceeded, ErrTimeout, ErrPanic, ErrSpan, ErrUndeclared, ErrTooMany} {
		if errors.Is(err, known) {
			return &DetectorError{d.Name, known}
		}
	}
	return &DetectorError{d.Name, ErrFailed}
}
