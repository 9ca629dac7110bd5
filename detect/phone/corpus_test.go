package phone_test

import (
	"bufio"
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/detect/phone"
	"github.com/piikit/piikit/entity"
)

// record is a line of a corpus: text with the spans that were annotated, in
// bytes.
type record struct {
	ID    string `json:"id"`
	Text  string `json:"text"`
	Spans []struct {
		Begin int    `json:"begin"`
		End   int    `json:"end"`
		Type  string `json:"type"`
	} `json:"spans"`
}

func corpus(t *testing.T, name string) (rs []record) {
	dir := os.Getenv("PIIKIT_CORPORA")
	if dir == "" {
		t.Skip("PIIKIT_CORPORA does not name a folder with corpora")
	}
	f, err := os.Open(filepath.Join(dir, name+".jsonl"))
	if err != nil {
		t.Skip("no such corpus: ", name)
	}
	defer f.Close()
	sc := bufio.NewScanner(f)
	sc.Buffer(nil, 16<<20)
	for sc.Scan() {
		var r record
		require.NoError(t, json.Unmarshal(sc.Bytes(), &r))
		rs = append(rs, r)
	}
	require.NoError(t, sc.Err())
	return rs
}

// TestCorpora measures exact spans on the corpora in which phone numbers are
// annotated completely, and what is found in text without any.
func TestCorpora(t *testing.T) {
	s, err := detect.NewScanner(detect.Options{}, phone.Detector())
	require.NoError(t, err)
	find := func(name, text string) map[entity.Span]string {
		ms, err := s.Find(context.Background(), text)
		require.NoError(t, err)
		got := map[entity.Span]string{}
		for _, m := range ms {
			sp := m.Span()
			if name == "meddocan" { // its annotators left the plus out
				sp.Begin += len(text[sp.Begin:sp.End]) - len(strings.TrimLeft(text[sp.Begin:sp.End], "+ "))
			}
			got[sp] = m.Rule
		}
		return got
	}
	for name, floor := range map[string]float64{"support_synth": 0.99, "enron_threads": 0.97, "ewt": 0.97, "sgd": 0.97, "meddocan": 0.97} {
		t.Run(name, func(t *testing.T) {
			right, gold, found := 0, 0, 0
			for _, r := range corpus(t, name) {
				got := find(name, r.Text)
				found += len(got)
				for _, sp := range r.Spans {
					if sp.Type != "phone" {
						continue
					}
					gold++
					key := entity.Span{Begin: sp.Begin, End: sp.End}
					if _, ok := got[key]; ok {
						right++
						delete(got, key)
						continue
					}
					t.Logf("%s missed: …%q", r.ID, r.Text[max(0, sp.Begin-30):min(len(r.Text), sp.End+10)])
				}
				for sp, rule := range got {
					t.Logf("%s too much: …%q by %s", r.ID, r.Text[max(0, sp.Begin-30):min(len(r.Text), sp.End+10)], rule)
				}
			}
			f1 := 2 * float64(right) / float64(max(1, gold+found))
			t.Logf("F1 %.4f: %d of %d, %d found", f1, right, gold, found)
			assert.GreaterOrEqual(t, f1, floor)
		})
	}
	for _, name := range []string{"negatives", "gmb", "uner_pt", "uner_sv", "germeval14", "echr_es", "echr_fr", "ja_wikipedia", "wnut17", "sec_filings", "addresses_us", "litbank", "nlu_home"} {
		t.Run("without/"+name, func(t *testing.T) {
			bytes, n := 0, 0
			for _, r := range corpus(t, name) {
				bytes += len(r.Text)
				for sp, rule := range find(name, r.Text) {
					n++
					t.Logf("%s: …%q by %s", r.ID, r.Text[max(0, sp.Begin-40):min(len(r.Text), sp.End+10)], rule)
				}
			}
			t.Logf("%d in %.2f MB", n, float64(bytes)/1e6)
			assert.LessOrEqual(t, float64(n), 1+8*float64(bytes)/1e6)
		})
	}
}
