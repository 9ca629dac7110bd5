// Package jsonlines reads the files that the trainers and measurements of this
// module work on: one JSON object a line, gzipped or not.
package jsonlines

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"strings"
)

// longest is the longest line in bytes.
const longest = 1 << 26

// Each calls f for every line of a file, decoded, in order, until f returns
// false. A file whose name ends in ".gz" is unpacked. An error names the file and the line, and
// does not quote it.
func Each[T any](path string, f func(*T) bool) error {
	file, err := os.Open(path)
	if err != nil {
		return err
	}
	defer file.Close()
	var r io.Reader = file
	if strings.HasSuffix(path, ".gz") {
		if r, err = gzip.NewReader(file); err != nil {
			return fmt.Errorf("%s: %w", path, err)
		}
	}
	s := bufio.NewScanner(r)
	s.Buffer(nil, longest)
	for n := 1; s.Scan(); n++ {
		x := new(T)
		if json.Unmarshal(s.Bytes(), x) != nil {
			return fmt.Errorf("%s: line %d is not the JSON that is wanted", path, n)
		}
		if !f(x) {
			return nil
		}
	}
	if err := s.Err(); err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	return nil
}

// All returns all lines of a file.
func All[T any](path string) (all []*T, err error) {
	err = Each(path, func(x *T) bool {
		all = append(all, x)
		return true
	})
	if err != nil {
		return nil, err
	}
	return all, nil
}
