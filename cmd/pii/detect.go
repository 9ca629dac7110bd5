package main

import (
	"context"
	"errors"
	"fmt"
	"io"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/entity"
	"github.com/piikit/piikit/pii"
)

type detectCmd struct {
	inputFlags
	engineFlags
	Fail    bool `help:"Exit with 1 if anything was found."`
	Explain bool `help:"Say how each place was read, what was checked, which cue spoke for it and which reading won; no text."`
}

// find is one entry of the answer of detect.
type find struct {
	Type       entity.Type       `json:"type"`
	Begin      int               `json:"begin"`
	End        int               `json:"end"`
	Text       string            `json:"text"`
	Confidence detect.Confidence `json:"confidence"`
	Rule       string            `json:"rule"`
}

// Run finds and prints.
func (c *detectCmd) Run(s streams) error {
	o, err := c.options()
	if err != nil {
		return err
	}
	a, err := pii.New(o)
	if err != nil {
		return err
	}
	var unit entity.Unit
	if err := unit.UnmarshalText([]byte(c.Unit)); err != nil {
		return err
	}
	if c.Explain && (c.NDJSON || unit != entity.Byte) {
		return errors.New("--explain is for plain text and offsets in bytes")
	}
	any := false
	look := func(text string, skip []entity.Span) ([]find, error) {
		if skip, err = entity.ConvertSpans(text, unit, entity.Byte, skip); err != nil {
			return nil, err
		}
		ms, err := a.Find(context.Background(), text, skip...)
		if err != nil {
			return nil, err
		}
		any = any || len(ms) > 0
		return finds(text, ms, unit)
	}
	err = c.each(s, func(_ string, r io.Reader) error {
		if c.NDJSON {
			return eachLine(s, r, func(dst []byte, rec record) ([]byte, error) {
				text, err := rec.text()
				if err != nil {
					return nil, err
				}
				skip, err := rec.skip()
				if err != nil {
					return nil, err
				}
				fs, err := look(text, skip)
				if err != nil {
					return nil, err
				}
				return rec.reply(dst, field{"entities", appendJSON(nil, fs)}), nil
			})
		}
		text, err := readAll(r)
		if err != nil {
			return err
		}
		if c.Explain {
			found, err := explain(s, a, text)
			any = any || found
			return err
		}
		fs, err := look(text, nil)
		if err != nil {
			return err
		}
		return c.print(s, fs)
	})
	if err == nil && c.Fail && any {
		return errFound
	}
	return err
}

// explain writes a line a reading, and reports whether one of them was found.
func explain(s streams, a *pii.Anonymizer, text string) (found bool, err error) {
	rs, err := a.Explain(context.Background(), pii.Request{Text: text})
	if err != nil {
		return false, err
	}
	for i, r := range rs {
		found = found || r.Outcome == detect.Found
		if _, err := fmt.Fprintf(s.out, "%d\t%s\n", i, r); err != nil {
			return found, err
		}
	}
	return found, nil
}

func finds(text string, ms []detect.Match, unit entity.Unit) ([]find, error) {
	fs := make([]find, len(ms))
	spans := make([]entity.Span, len(ms))
	for i, m := range ms {
		spans[i] = m.Span()
	}
	spans, err := entity.ConvertSpans(text, entity.Byte, unit, spans)
	if err != nil {
		return nil, err
	}
	for i, m := range ms {
		fs[i] = find{m.Type, spans[i].Begin, spans[i].End, text[m.Begin:m.End], m.Confidence, m.Rule}
	}
	return fs, nil
}

// print writes a line a find: type, begin, end, confidence, rule, and the text quoted.
func (c *detectCmd) print(s streams, fs []find) error {
	on, off := "", ""
	if colored(s.out, s.env) {
		on, off = "\x1b[1m", "\x1b[0m"
	}
	for _, f := range fs {
		if _, err := fmt.Fprintf(s.out, "%s%s%s\t%d\t%d\t%s\t%s\t%q\n", on, f.Type, off, f.Begin, f.End, f.Confidence, f.Rule, f.Text); err != nil {
			return err
		}
	}
	return nil
}
