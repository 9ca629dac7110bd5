package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"github.com/piikit/piikit/entity"
)

// A record is a line of --ndjson: a JSON object whose fields keep their order
// and their bytes.
type record []field

type field struct {
	name  string
	value json.RawMessage
}

// What is wrong with a line. None of these holds any of it.
var (
	errNoObject  = errors.New("not a JSON object")
	errDuplicate = errors.New("a field stands twice")
	errNoText    = errors.New(`no "text" of type string`)
	errSkip      = errors.New(`"skip" is not a list of objects with begin and end`)
	errEntities  = errors.New(`"entities" is not a list of entities`)
)

// parse reads a line. A field that stands twice is an error: programs differ
// in which of the two they believe.
func parse(line []byte) (record, error) {
	d := json.NewDecoder(bytes.NewReader(line))
	if t, err := d.Token(); err != nil || t != json.Delim('{') {
		return nil, errNoObject
	}
	var r record
	for d.More() {
		t, err := d.Token()
		if err != nil {
			return nil, errNoObject
		}
		name, ok := t.(string)
		if !ok {
			return nil, errNoObject
		}
		if r.get(name) != nil {
			return nil, errDuplicate
		}
		var v json.RawMessage
		if err := d.Decode(&v); err != nil {
			return nil, errNoObject
		}
		r = append(r, field{name, v})
	}
	if _, err := d.Token(); err != nil {
		return nil, errNoObject
	}
	if _, err := d.Token(); err != io.EOF {
		return nil, errNoObject
	}
	return r, nil
}

func (r record) get(name string) json.RawMessage {
	for _, f := range r {
		if f.name == name {
			return f.value
		}
	}
	return nil
}

// text returns the field "text".
func (r record) text() (string, error) {
	var s *string
	if json.Unmarshal(r.get("text"), &s) != nil || s == nil {
		return "", errNoText
	}
	return *s, nil
}

// skip returns the field "skip", or nothing if there is none.
func (r record) skip() ([]entity.Span, error) {
	raw := r.get("skip")
	if raw == nil {
		return nil, nil
	}
	var l entity.List
	if json.Unmarshal(raw, &l) != nil {
		return nil, errSkip
	}
	return l.Skips(), nil
}

// entities returns the field "entities", or nothing if there is none.
func (r record) entities() (entity.List, error) {
	raw := r.get("entities")
	if raw == nil {
		return nil, nil
	}
	var l entity.List
	if json.Unmarshal(raw, &l) != nil {
		return nil, errEntities
	}
	return l, nil
}

// reply appends the fields of r that are not about the text, then more.
func (r record) reply(dst []byte, more ...field) []byte {
	dst = append(dst, '{')
	first := true
	add := func(f field) {
		if !first {
			dst = append(dst, ',')
		}
		first = false
		dst = append(appendJSON(dst, f.name), ':')
		dst = append(dst, f.value...)
	}
	for _, f := range r {
		if f.name != "text" && f.name != "skip" && f.name != "entities" {
			add(f)
		}
	}
	for _, f := range more {
		add(f)
	}
	return append(dst, '}', '\n')
}

// appendJSON appends v as JSON, with '<', '>' and '&' as they are.
func appendJSON(dst []byte, v any) []byte {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		panic(err) // our own types always marshal
	}
	return append(dst, bytes.TrimRight(b.Bytes(), "\n")...)
}

// eachLine answers the lines of in one by one, in order, in memory for one
// line. Bad lines are reported with their number and the others are still
// answered. What is written is flushed whenever in has nothing more to read:
// somebody types into the pipe.
func eachLine(s streams, in io.Reader, answer func(dst []byte, r record) ([]byte, error)) error {
	br := bufio.NewReaderSize(in, 1<<16)
	bw := bufio.NewWriterSize(s.out, 1<<16)
	var line, out []byte
	bad := false
	for n := 1; ; n++ {
		var err error
		line, err = readLine(br, line[:0])
		if err != nil && err != io.EOF {
			return errors.Join(bw.Flush(), err)
		}
		if len(bytes.TrimSpace(line)) > 0 {
			r, err := parse(line)
			if err == nil {
				out, err = answer(out[:0], r)
			}
			if err != nil {
				bad = true
				complain(s, fmt.Errorf("line %d: %s", n, bare(err)))
			} else if _, err := bw.Write(out); err != nil {
				return err
			}
		}
		if err == io.EOF {
			break
		}
		if br.Buffered() == 0 {
			if err := bw.Flush(); err != nil {
				return err
			}
		}
	}
	if err := bw.Flush(); err != nil {
		return err
	}
	if bad {
		return errLines
	}
	return nil
}

// readLine appends the next line to dst, without its end.
func readLine(br *bufio.Reader, dst []byte) ([]byte, error) {
	for {
		part, err := br.ReadSlice('\n')
		dst = append(dst, part...)
		if err == bufio.ErrBufferFull {
			continue
		}
		return bytes.TrimRight(dst, "\r\n"), err
	}
}
