// Package testdata holds the cases that the tests of all packages share: text
// in which «…» marks what must be found. A folder is named for the package
// whose cases it holds, a file for the type: id/us_ssn.txt.
//
// In a case file a line is a case. «…» stands around each value of the type; a
// line without marks must yield nothing of it. Lines that begin with '#' are
// comments, empty lines are passed over. \n, \r, \t, \\, \« and \» stand for the
// character, \xHH for a byte, \uHHHH for a rune. A line "#: region=DE" sets regions (separated by commas)
// for the lines that follow, "#: region=" none.
package testdata

import (
	"embed"
	"fmt"
	"io/fs"
	"path"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/piikit/piikit/entity"
)

// FS holds the case files.
//
//go:embed */*.txt
var FS embed.FS

// A Case is one line of a case file.
type Case struct {
	File, Line string
	Type       entity.Type
	Text       string
	Spans      []entity.Span // what was marked, in bytes of Text
	Regions    []string
}

// Name names the case in test failures.
func (c Case) Name() string { return c.File + ":" + c.Line }

// Dir reads all case files of a folder.
func Dir(dir string) ([]Case, error) {
	files, err := fs.Glob(FS, path.Join(dir, "*.txt"))
	if err != nil {
		return nil, err
	}
	var all []Case
	for _, f := range files {
		cs, err := File(f)
		if err != nil {
			return nil, err
		}
		all = append(all, cs...)
	}
	return all, nil
}

// File reads one case file.
func File(name string) ([]Case, error) {
	b, err := FS.ReadFile(name)
	if err != nil {
		return nil, err
	}
	typ := entity.Type(strings.TrimSuffix(path.Base(name), ".txt"))
	var (
		cases   []Case
		regions []string
	)
	for i, line := range strings.Split(string(b), "\n") {
		line = strings.TrimSuffix(line, "\r")
		if d, ok := strings.CutPrefix(line, "#: region="); ok {
			regions = nil
			if d = strings.TrimSpace(d); d != "" {
				regions = strings.Split(d, ",")
			}
			continue
		}
		if line == "" || line[0] == '#' {
			continue
		}
		text, spans, err := Parse(line)
		if err != nil {
			return nil, fmt.Errorf("testdata: %s:%d: %w", name, i+1, err)
		}
		cases = append(cases, Case{name, strconv.Itoa(i + 1), typ, text, spans, regions})
	}
	return cases, nil
}

// Parse reads one line of a case file.
func Parse(line string) (text string, spans []entity.Span, err error) {
	var b strings.Builder
	open := -1
	for i := 0; i < len(line); {
		r, size := utf8.DecodeRuneInString(line[i:])
		switch {
		case r == '\\':
			n, err := unescape(&b, line[i+1:])
			if err != nil {
				return "", nil, err
			}
			size = 1 + n
		case r == '«':
			if open >= 0 {
				return "", nil, fmt.Errorf("« inside «")
			}
			open = b.Len()
		case r == '»':
			if open < 0 {
				return "", nil, fmt.Errorf("» without «")
			}
			spans = append(spans, entity.Span{Begin: open, End: b.Len()})
			open = -1
		default:
			b.WriteString(line[i : i+size])
		}
		i += size
	}
	if open >= 0 {
		return "", nil, fmt.Errorf("« without »")
	}
	return b.String(), spans, nil
}

// unescape writes what follows a backslash and returns its length.
func unescape(b *strings.Builder, s string) (int, error) {
	if s == "" {
		return 0, fmt.Errorf("backslash at the end")
	}
	r, size := utf8.DecodeRuneInString(s)
	switch r {
	case 'n':
		b.WriteByte('\n')
	case 'r':
		b.WriteByte('\r')
	case 't':
		b.WriteByte('\t')
	case '\\', '«', '»', '#':
		b.WriteRune(r)
	case 'x', 'u':
		n := map[rune]int{'x': 2, 'u': 4}[r]
		if len(s) < 1+n {
			return 0, fmt.Errorf("short escape")
		}
		v, err := strconv.ParseUint(s[1:1+n], 16, 32)
		if err != nil {
			return 0, fmt.Errorf("bad escape")
		}
		if r == 'x' {
			b.WriteByte(byte(v))
		} else {
			b.WriteRune(rune(v))
		}
		return 1 + n, nil
	default:
		return 0, fmt.Errorf("unknown escape")
	}
	return size, nil
}
