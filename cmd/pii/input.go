package main

import (
	"fmt"
	"io"
	"os"
	"strings"
	"time"
)

// inputFlags say where text comes from.
type inputFlags struct {
	Text   []string `arg:"" optional:"" help:"Text; without it and without --file, standard input is read."`
	File   []string `short:"f" type:"path" placeholder:"FILE" help:"Read text from files (- is standard input)."`
	NDJSON bool     `name:"ndjson" help:"A JSON object a line: text and skip in, entities out; other fields pass through."`
	Unit   string   `enum:"byte,rune,utf16" default:"byte" help:"What offsets count: byte, rune or utf16."`
}

// each calls f with each input, opened.
func (in inputFlags) each(s streams, f func(name string, r io.Reader) error) error {
	switch {
	case len(in.Text) > 0 && len(in.File) > 0:
		return fmt.Errorf("either text or --file, not both")
	case len(in.Text) > 0:
		return f("", strings.NewReader(strings.Join(in.Text, " ")))
	case len(in.File) == 0:
		return f("-", s.in)
	}
	for _, name := range in.File {
		if name == "-" {
			if err := f(name, s.in); err != nil {
				return err
			}
			continue
		}
		if err := in.file(s, name, f); err != nil {
			return err
		}
	}
	return nil
}

func (in inputFlags) file(s streams, name string, f func(name string, r io.Reader) error) error {
	file, err := os.Open(name)
	if err != nil {
		return err
	}
	defer file.Close()
	if !terminal(s.err) {
		return f(name, file)
	}
	info, err := file.Stat()
	if err != nil {
		return err
	}
	p := &progress{r: file, w: s.err, name: name, size: info.Size(), next: time.Now().Add(time.Second)}
	defer p.done()
	return f(name, p)
}

// progress reports how much of a file was read, once a second, to a terminal.
type progress struct {
	r     io.Reader
	w     io.Writer
	name  string
	size  int64
	read  int64
	next  time.Time
	shown bool
}

func (p *progress) Read(b []byte) (int, error) {
	n, err := p.r.Read(b)
	p.read += int64(n)
	if now := time.Now(); now.After(p.next) && p.size > 0 {
		fmt.Fprintf(p.w, "\r%s: %d of %d MB (%d %%) ", p.name, p.read>>20, p.size>>20, p.read*100/p.size)
		p.next, p.shown = now.Add(time.Second), true
	}
	return n, err
}

func (p *progress) done() {
	if p.shown {
		fmt.Fprint(p.w, "\r\x1b[K")
	}
}

// readAll reads plain text, as long as the library takes in one call.
func readAll(r io.Reader) (string, error) {
	const most = 64 << 20
	b, err := io.ReadAll(io.LimitReader(r, most+1))
	if err != nil {
		return "", err
	}
	if len(b) > most {
		return "", fmt.Errorf("text is longer than 64 MiB: use --ndjson, a record a line")
	}
	return string(b), nil
}
