package piitest

import (
	"context"
	"testing"

	"github.com/piikit/piikit/pii"
	"github.com/piikit/piikit/restore"
)

// AssertNoPII fails the test if the default detectors find personal data in
// text. With an Anonymizer of your own use [AssertNothingFound].
func AssertNoPII(t testing.TB, text string) bool {
	t.Helper()
	a, err := pii.New(pii.Options{})
	if err != nil {
		t.Errorf("piitest: %v", err)
		return false
	}
	return AssertNothingFound(t, a, text)
}

// AssertNothingFound fails the test if a finds anything in text. It says what
// and where, not the text.
func AssertNothingFound(t testing.TB, a *pii.Anonymizer, text string) bool {
	t.Helper()
	ms, err := a.Find(context.Background(), text)
	if err != nil {
		t.Errorf("piitest: %v", err)
		return false
	}
	for _, m := range ms {
		t.Errorf("piitest: %s at bytes %d to %d (%s, %s)", m.Type, m.Begin, m.End, m.Rule, m.Confidence)
	}
	return len(ms) == 0
}

// AssertRoundTrip fails the test unless a anonymizes text and restoring gives
// every byte back, and unless [Check] finds nothing to object to.
func AssertRoundTrip(t testing.TB, a *pii.Anonymizer, text string) bool {
	t.Helper()
	r, err := a.Anonymize(context.Background(), text)
	if err != nil {
		t.Errorf("piitest: %v", err)
		return false
	}
	problems := Check(text, r)
	for _, p := range problems {
		t.Errorf("piitest: %v", p)
	}
	return len(problems) == 0
}

// restored puts the originals of r back into its text.
func restored(original string, r pii.Result) bool {
	re, err := restore.New(r.Entities)
	return err == nil && re.String(r.Text) == re.String(original)
}
