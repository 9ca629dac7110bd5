package main

import (
	"regexp"
	"strings"

	"github.com/piikit/piikit/entity"
	"github.com/wasilibs/go-re2"
)

// patterns are twenty expressions of the kind that services write for
// themselves. Names are what follows a greeting or "my name is".
var patterns = []string{
	`\b[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\.[A-Za-z]{2,24}\b`,
	`\b(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)\b`,
	`\b(?:[0-9A-Fa-f]{1,4}:){7}[0-9A-Fa-f]{1,4}\b`,
	`\b(?:[0-9A-Fa-f]{2}[:-]){5}[0-9A-Fa-f]{2}\b`,
	`\b(?:\d[ -]?){12,18}\d\b`,
	`(?:\+\d{1,3}[ .-]?)?(?:\(\d{2,4}\)|\b\d{2,4})[ .-]\d{3,4}[ .-]\d{3,4}\b`,
	`\+\d{8,15}\b`,
	`\b\d{3}-\d{2}-\d{4}\b`,
	`\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,4})?\b`,
	`\bhttps?://[^\s<>"]+@[^\s<>"]+`,
	`\b\d{1,2}[/.]\d{1,2}[/.](?:19|20)\d{2}\b`,
	`\b\d{1,5} (?:[A-Z][a-z]+ ){1,3}(?:Street|St|Avenue|Ave|Road|Rd|Lane|Ln|Boulevard|Blvd|Drive|Dr|Court|Ct|Way)\b`,
	`\b[A-Z]{2} \d{5}(?:-\d{4})?\b`,
	`\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b`,
	`\b(?:AKIA|ASIA)[0-9A-Z]{16}\b`,
	`\bgh[pousr]_[A-Za-z0-9]{36,}\b`,
	`\beyJ[\w-]{10,}\.[\w-]{10,}\.[\w-]{10,}\b`,
	`(?i)\b(?:password|passwd|pwd)["']?\s*[:=]\s*["']?([^\s"']{6,})`,
	`\b(?:Mr|Mrs|Ms|Dr)\.? [A-Z][a-z]+(?: [A-Z][a-z]+)?\b`,
	`\b(?:[Mm]y name is|I am|I'm|[Dd]ear|[Hh]i|[Hh]ello) [A-Z][a-z]+(?: [A-Z][a-z]+)?\b`,
}

const patternsLack = "checks, names beyond phrases, most ids, " + findsOnly

func stdlibPeer() peer {
	var res []*regexp.Regexp
	for _, p := range patterns {
		res = append(res, regexp.MustCompile(p))
	}
	return peer{"20 stdlib regexps in turn", patternsLack, func(dst []entity.Span, text string) ([]entity.Span, error) {
		for _, re := range res {
			for _, m := range re.FindAllStringIndex(text, -1) {
				dst = append(dst, entity.Span{Begin: m[0], End: m[1]})
			}
		}
		return dst, nil
	}}
}

// re2Peer joins the twenty in one expression.
func re2Peer() (peer, error) {
	re, err := re2.Compile("(?:" + strings.Join(patterns, ")|(?:") + ")")
	if err != nil {
		return peer{}, err
	}
	return peer{"go-re2 v1.13.0, union of the 20", patternsLack, func(dst []entity.Span, text string) ([]entity.Span, error) {
		for _, m := range re.FindAllStringIndex(text, -1) {
			dst = append(dst, entity.Span{Begin: m[0], End: m[1]})
		}
		return dst, nil
	}}, nil
}
