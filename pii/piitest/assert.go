package piitest

import (
	"context"
	"strings"
	"sync"
	"testing"

	"github.com/piikit/piikit/pii"
	"github.com/piikit/piikit/restore"
)

// defaults is the Anonymizer of all defaults, made once: it takes longer than most tests.
var defaults = sync.OnceValues(func() (*pii.Anonymizer, error) { return pii.New(pii.Options{}) })

// AssertNoPII fails the test if the default detectors find personal data in
// text. With an Anonymizer of your own use [AssertNothingFound].
func AssertNoPII(t testing.TB, text string) bool {
	t.Helper()
	a, err := defaults()
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
// every byte back but for what the policy replaces for good, and unless [Check] finds nothing to object to.
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

// restored reports whether the originals of r go back into its text. What was
// replaced for good stays.
func restored(original string, r pii.Result) bool {
	re, err := restore.New(r.Entities)
	if err != nil {
		return false
	}
	var lossy strings.Builder
	at := 0
	for _, e := range r.Entities {
		if e.Text != "" {
			continue
		}
		if e.Begin < at || e.End < e.Begin || e.End > len(original) {
			return false
		}
		lossy.WriteString(original[at:e.Begin] + e.Replacement.Text)
		at = e.End
	}
	return re.String(r.Text) == re.String(lossy.String()+original[at:])
}
