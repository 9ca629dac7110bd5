// Package detecttest holds a detector to the contract of detect.Detector: its
// numbered sentences, each a subtest. It imports the standard library and the
// packages of the contract only.
package detecttest

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/piikit/piikit/detect"
)

// texts that every detector must survive, besides the caller's own.
var hostile = []string{
	"", "a", " ", "\n", "\x00", "\xff\xfe", "\xe2\x80", "İstanbul ẞ K Ⱥ", "e\u0301\u0301\u0301", "👩‍👩‍👧 Anna 👋🏽", "שלום שרה", "田中さん 090", "a\u00adb\u200bc",
	strings.Repeat("9", 5000), strings.Repeat("A", 5000), strings.Repeat("a.", 3000), strings.Repeat("@", 2000), strings.Repeat("1 ", 3000),
}

// A sentence is one of the contract.
type sentence struct {
	name  string
	check func(d *detect.Detector, texts []string) error
}

// Run checks d with texts of yours, in which it should find something, and
// with texts that are meant to hurt. Each sentence of the contract is a subtest.
func Run(t *testing.T, d *detect.Detector, texts ...string) {
	for _, s := range sentences {
		t.Run(s.name, func(t *testing.T) {
			if err := s.check(d, texts); err != nil {
				t.Error(err)
			}
		})
	}
}

var sentences = []sentence{
	{"every match lies inside the text and has a declared type", func(d *detect.Detector, texts []string) error {
		// The scanner refuses both; see detect.ErrSpan and detect.ErrUndeclared.
		return each(d, texts, func(text string, ms []detect.Match, err error) error {
			if errors.Is(err, detect.ErrSpan) || errors.Is(err, detect.ErrUndeclared) {
				return err
			}
			return nil
		})
	}},
	{"no input makes it panic", func(d *detect.Detector, texts []string) error {
		return each(d, texts, func(_ string, _ []detect.Match, err error) error {
			if errors.Is(err, detect.ErrPanic) {
				return err
			}
			return nil
		})
	}},
	{"the empty text has no match and no error", func(d *detect.Detector, _ []string) error {
		if d.Detect == nil {
			return nil // the scan does not ask
		}
		ms, err := d.Detect(context.Background(), "")
		if len(ms) > 0 || err != nil {
			return errors.New("a match or an error")
		}
		return nil
	}},
	{"the same text gives the same matches, from any number of goroutines", func(d *detect.Detector, texts []string) error {
		s, err := detect.NewScanner(detect.Options{}, d)
		if err != nil {
			return err
		}
		for _, text := range all(texts) {
			want, _ := s.Find(context.Background(), text)
			var wg sync.WaitGroup
			results := make([]string, 8)
			for i := range results {
				wg.Go(func() {
					ms, _ := s.Find(context.Background(), text)
					results[i] = fmt.Sprint(ms)
				})
			}
			wg.Wait()
			for _, r := range results {
				if r != fmt.Sprint(want) {
					return errors.New("two calls differ")
				}
			}
		}
		return nil
	}},
	{"blank lines before the text shift the matches and change nothing else", func(d *detect.Detector, texts []string) error {
		s, err := detect.NewScanner(detect.Options{}, d)
		if err != nil {
			return err
		}
		for _, text := range texts {
			want, _ := s.Find(context.Background(), text)
			got, _ := s.Find(context.Background(), "\n\n\n"+text)
			for i := range got {
				got[i].Begin -= 3
				got[i].End -= 3
			}
			if fmt.Sprint(got) != fmt.Sprint(want) {
				return errors.New("the matches differ")
			}
		}
		return nil
	}},
	{"none depends on anything farther than Horizon", func(d *detect.Detector, texts []string) error {
		if d.Horizon == 0 {
			return nil
		}
		s, err := detect.NewScanner(detect.Options{}, d)
		if err != nil {
			return err
		}
		for _, text := range texts {
			text = text + strings.Repeat("\nlorem ipsum dolor", 3000) + "\n\n" + text
			want, err := s.Find(context.Background(), text)
			if err != nil {
				return err
			}
			st, err := s.Stream(detect.Call{})
			if err != nil {
				return err
			}
			var got []detect.Match
			for rest := text; rest != ""; {
				n := min(len(rest), 3997)
				if got, err = st.Append(context.Background(), got, rest[:n]); err != nil {
					return err
				}
				rest = rest[n:]
			}
			if got, err = st.Flush(context.Background(), got); err != nil {
				return err
			}
			if fmt.Sprint(got) != fmt.Sprint(want) {
				return errors.New("a stream gives other matches than the whole")
			}
		}
		return nil
	}},
	{"an error comes without matches and says nothing of the text", func(d *detect.Detector, texts []string) error {
		if d.Detect == nil {
			return nil
		}
		for _, text := range all(texts) {
			ms, err := safely(d, context.Background(), text)
			if err != nil && (len(ms) > 0 || len(text) > 3 && strings.Contains(err.Error(), text)) {
				return errors.New("an error with matches or with the text")
			}
		}
		return nil
	}},
	{"Detect returns promptly when its context ends", func(d *detect.Detector, texts []string) error {
		if d.Detect == nil {
			return nil
		}
		ctx, cancel := context.WithCancel(context.Background())
		cancel()
		for _, text := range all(texts) {
			done := make(chan struct{})
			go func() {
				defer close(done)
				_, _ = safely(d, ctx, text)
			}()
			select {
			case <-done:
			case <-time.After(2 * time.Second):
				return errors.New("still running two seconds after its context ended")
			}
		}
		return nil
	}},
}

func all(texts []string) []string { return append(append([]string(nil), hostile...), texts...) }

// safely calls Detect; a panic is for another sentence.
func safely(d *detect.Detector, ctx context.Context, text string) (ms []detect.Match, err error) {
	defer func() { _ = recover() }()
	return d.Detect(ctx, text)
}

func each(d *detect.Detector, texts []string, f func(text string, ms []detect.Match, err error) error) error {
	s, err := detect.NewScanner(detect.Options{}, d)
	if err != nil {
		return err
	}
	for _, text := range all(texts) {
		ms, err := s.Find(context.Background(), text)
		if err := f(text, ms, err); err != nil {
			return err
		}
	}
	return nil
}
