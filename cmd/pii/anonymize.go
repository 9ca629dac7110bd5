package main

import (
	"context"
	"errors"
	"io"
	"os"

	"github.com/piikit/piikit/entity"
	"github.com/piikit/piikit/pii"
)

type anonymizeCmd struct {
	inputFlags
	engineFlags
	tokenFlags
	jsonFlags
	Result   bool   `help:"Print a JSON object with the text and the entities instead of the text alone."`
	Entities string `type:"path" placeholder:"FILE" help:"Write the entities, which hold the originals, to a file that restore reads."`
}

// Run anonymizes and prints.
func (c *anonymizeCmd) Run(s streams) error {
	o, err := c.options()
	if err != nil {
		return err
	}
	if o.Tokenizer, err = c.tokenizer(s.env); err != nil {
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
	if err := c.jsonFlags.check(c.NDJSON, c.Unit != "byte"); err != nil {
		return err
	}
	if c.Entities != "" {
		if c.NDJSON {
			return errors.New("with --ndjson the entities are in the lines, not in a file")
		}
		// A text without the way back is of no use: see first whether the file can be written.
		f, err := os.OpenFile(c.Entities, os.O_WRONLY|os.O_CREATE, 0o600)
		if err != nil {
			return err
		}
		if err := f.Close(); err != nil {
			return err
		}
	}
	all := entity.List{}
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
				res, err := a.Do(context.Background(), pii.Request{Text: text, Skip: skip, Unit: unit})
				if err != nil {
					return nil, err
				}
				return rec.reply(dst, field{"text", appendJSON(nil, res.Text)}, field{"entities", appendJSON(nil, res.Entities)}), nil
			})
		}
		text, err := readAll(r)
		if err != nil {
			return err
		}
		if c.JSON {
			res, err := a.AnonymizeJSON(context.Background(), text, c.jsonFlags.rules())
			if err != nil {
				return err
			}
			all = append(all, res.Entities...)
			if c.Result {
				_, err = s.out.Write(append(appendJSON(nil, res), '\n'))
				return err
			}
			return write(s.out, res.Text, len(c.Text) > 0)
		}
		res, err := a.Do(context.Background(), pii.Request{Text: text, Unit: unit})
		if err != nil {
			return err
		}
		all = append(all, res.Entities...)
		if c.Result {
			_, err = s.out.Write(append(appendJSON(nil, res), '\n'))
			return err
		}
		return write(s.out, res.Text, len(c.Text) > 0)
	})
	if err != nil || c.Entities == "" {
		return err
	}
	return os.WriteFile(c.Entities, append(appendJSON(nil, all), '\n'), 0o600)
}

// write writes text, and a line end if it came as an argument and has none.
func write(w io.Writer, text string, line bool) error {
	if line {
		text += "\n"
	}
	_, err := io.WriteString(w, text)
	return err
}
