package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/piikit/piikit/entity"
	"github.com/piikit/piikit/pii"
	"github.com/piikit/piikit/restore"
)

type restoreCmd struct {
	Text   []string `arg:"" optional:"" help:"Text; without it and without --file, standard input is read."`
	File   []string `short:"f" type:"path" placeholder:"FILE" help:"Read text from files (- is standard input)."`
	NDJSON bool     `name:"ndjson" help:"A JSON object a line: text and entities in, text out; other fields pass through."`
	jsonFlags
	Entities string `type:"path" placeholder:"FILE" help:"Entities as written by anonymize --entities or --result."`
}

// Run restores and prints.
func (c *restoreCmd) Run(s streams) error {
	if err := c.jsonFlags.check(c.NDJSON, false); err != nil {
		return err
	}
	in := inputFlags{Text: c.Text, File: c.File}
	if c.NDJSON {
		if c.Entities != "" {
			return errors.New("with --ndjson the entities are in the lines, not in a file")
		}
		return in.each(s, func(_ string, r io.Reader) error { return eachLine(s, r, restoreLine) })
	}
	if c.Entities == "" {
		return errors.New("restore needs --entities FILE, or --ndjson")
	}
	list, err := readEntities(c.Entities)
	if err != nil {
		return err
	}
	re, err := restore.New(list)
	if err != nil {
		return err
	}
	if c.JSON {
		return in.each(s, func(_ string, r io.Reader) error {
			text, err := readAll(r)
			if err != nil {
				return err
			}
			out, err := pii.RestoreJSON(re, text, c.jsonFlags.rules())
			if err != nil {
				return err
			}
			return write(s.out, out, len(c.Text) > 0)
		})
	}
	return in.each(s, func(_ string, r io.Reader) error {
		// Piece by piece: text of any length.
		st := re.Stream()
		buf, out := make([]byte, 1<<16), []byte(nil)
		for {
			n, err := r.Read(buf)
			out = st.Append(out[:0], string(buf[:n]))
			if err == io.EOF {
				out = st.Flush(out)
			}
			if _, werr := s.out.Write(out); werr != nil {
				return werr
			}
			if err == io.EOF {
				break
			}
			if err != nil {
				return err
			}
		}
		if len(c.Text) > 0 {
			return write(s.out, "", true)
		}
		return nil
	})
}

func restoreLine(dst []byte, rec record) ([]byte, error) {
	text, err := rec.text()
	if err != nil {
		return nil, err
	}
	list, err := rec.entities()
	if err != nil {
		return nil, err
	}
	re, err := restore.New(list)
	if err != nil {
		return nil, err
	}
	return rec.reply(dst, field{"text", appendJSON(nil, re.String(text))}), nil
}

// readEntities reads a list of entities, or a result with such a list.
func readEntities(name string) (entity.List, error) {
	b, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	var list entity.List
	if json.Unmarshal(b, &list) == nil {
		return list, nil
	}
	var res struct {
		Entities *entity.List `json:"entities"`
	}
	if json.Unmarshal(b, &res) != nil || res.Entities == nil {
		return nil, fmt.Errorf("%s: %w", name, errEntities)
	}
	return *res.Entities, nil
}
