package main

import (
	"bytes"
	"context"
	"fmt"

	"github.com/hoophq/alcatraz"
	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/entity"
	"github.com/piikit/piikit/pii"
	gitleaks "github.com/zricethezav/gitleaks/v8/detect"
)

// A peer is one way to find personal data in a text.
type peer struct {
	name  string
	lacks string // what it does not do
	// find appends the spans it finds. It may be called again and again.
	find func(dst []entity.Span, text string) ([]entity.Span, error)
}

// what every peer lacks that only finds.
const findsOnly = "tokens, restore, streams, skip ranges"

func peers() ([]peer, error) {
	all, err := scanner("piikit", "-", pii.Detectors())
	if err != nil {
		return nil, err
	}
	var few []*detect.Detector
	for _, d := range pii.Detectors() {
		if d.Name != "name" && d.Name != "address" && d.Name != "phone" {
			few = append(few, d)
		}
	}
	part, err := scanner("piikit without names, addresses, phones", "-", few)
	if err != nil {
		return nil, err
	}
	leaks, err := gitleaksPeer()
	if err != nil {
		return nil, err
	}
	union, err := re2Peer()
	if err != nil {
		return nil, err
	}
	return []peer{all, part, alcatrazPeer(), leaks, velesPeer(), stdlibPeer(), union}, nil
}

func scanner(name, lacks string, ds []*detect.Detector) (peer, error) {
	s, err := detect.NewScanner(detect.Options{}, ds...)
	if err != nil {
		return peer{}, err
	}
	var ms []detect.Match
	return peer{name, lacks, func(dst []entity.Span, text string) ([]entity.Span, error) {
		var err error
		ms, err = s.Append(context.Background(), ms[:0], text, detect.Call{})
		for _, m := range ms {
			dst = append(dst, entity.Span{Begin: m.Begin, End: m.End})
		}
		return dst, err
	}}, nil
}

func alcatrazPeer() peer {
	e := alcatraz.NewEngine()
	return peer{"alcatraz v0.23.0", "names, addresses, " + findsOnly, func(dst []entity.Span, text string) ([]entity.Span, error) {
		for _, r := range e.Analyze(text, alcatraz.Options{}) {
			dst = append(dst, entity.Span{Begin: r.Start, End: r.End})
		}
		return dst, nil
	}}
}

// gitleaksPeer gives no byte offsets, so its finds are looked up in the text.
func gitleaksPeer() (peer, error) {
	d, err := gitleaks.NewDetectorDefaultConfig()
	if err != nil {
		return peer{}, fmt.Errorf("gitleaks: %w", err)
	}
	return peer{"gitleaks v8.30.1", "all but secrets, " + findsOnly, func(dst []entity.Span, text string) ([]entity.Span, error) {
		for _, f := range d.DetectString(text) {
			if i := bytes.Index([]byte(text), []byte(f.Secret)); i >= 0 {
				dst = append(dst, entity.Span{Begin: i, End: i + len(f.Secret)})
			}
		}
		return dst, nil
	}}, nil
}
