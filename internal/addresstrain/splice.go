package main

import (
	"math/rand/v2"
	"strings"

	"github.com/piikit/piikit/internal/addresstrain/corpus"
	"github.com/piikit/piikit/internal/addresstrain/gen"
)

// languages of the corpora whose sentences made addresses are put into: the
// countries that are drawn for them in half of the cases.
var languages = map[string][]string{
	"gmb": {"US", "GB", "CA", "AU", "IE", "IN", "ZA"}, "btc": {"US", "GB"}, "wnut17": {"US", "GB", "CA"}, "restaurant8k": {"US", "GB"}, "nlu_home": {"US", "GB"},
	"litbank": {"US", "GB"}, "negatives": {"US", "GB", "AU"}, "sec_filings": {"US"}, "echr_fr": {"FR", "BEf", "CHf"}, "europeana_fr": {"FR"},
	"echr_es": {"ES", "MX", "AR"}, "germeval14": {"DE", "AT", "CH"}, "europeana_nl": {"NL", "BE"},
}

// spliced returns texts in which made addresses stand anywhere in sentences of
// the corpora, so that what stands before and behind an address is not only
// what the generator says.
func spliced(g *gen.Gen, r *rand.Rand, from []source, n int) source {
	out := source{name: "spliced"}
	var pool []source
	for _, s := range from {
		if languages[s.name] != nil {
			pool = append(pool, s)
		}
	}
	all := g.Countries
	for len(out.docs) < n {
		s := &pool[r.IntN(len(pool))]
		d := &s.docs[r.IntN(len(s.docs))]
		if len(d.Spans)+len(d.Parts) > 0 {
			continue
		}
		left, right, ok := torn(r, d.Text)
		if !ok {
			continue
		}
		g.Countries = all
		if r.Float64() < .5 {
			g.Countries = languages[s.name]
		}
		out.docs = append(out.docs, corpus.Made(g.Between(g.Countries[r.IntN(len(g.Countries))], left, right)))
	}
	g.Countries = all
	return out
}

// torn cuts a text at a space and returns some of what stands on either side.
// The words beside the cut begin with small letters, most often, so that they
// are no part of an address that is put there.
func torn(r *rand.Rand, text string) (left, right string, ok bool) {
	var cuts []int
	for i := 1; i+1 < len(text); i++ {
		if text[i] == ' ' && text[i-1] != ' ' && text[i+1]-'a' < 26 {
			cuts = append(cuts, i)
		}
	}
	if len(cuts) == 0 {
		return "", "", false
	}
	i := cuts[r.IntN(len(cuts))]
	left, right = text[:i], text[i+1:]
	if k := len(left) - 70; k > 0 {
		k += strings.IndexByte(left[k:], ' ') + 1
		left = left[k:]
	}
	if len(right) > 90 {
		if k := strings.LastIndexByte(right[:90], ' '); k > 0 {
			right = right[:k]
		}
	}
	last := left[strings.LastIndexByte(left, ' ')+1:]
	if strings.ContainsAny(left+right, "\n\t") || last[len(last)-1]-'0' < 10 || last[0]-'a' >= 26 && r.Float64() < .8 {
		return "", "", false
	}
	return left, right, true
}
