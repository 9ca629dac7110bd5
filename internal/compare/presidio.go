package main

import (
	"bytes"
	_ "embed"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"

	"github.com/piikit/piikit/entity"
	"github.com/piikit/piikit/pii/piitest"
)

//go:embed presidio.py
var presidioScript []byte

//go:embed presidio.lock
var presidioLock []byte

// presidio runs Presidio over the messages in a Python environment with the
// versions of presidio.lock, and returns its row.
func presidio(ms []piitest.Message) (row, error) {
	r := row{Name: "Presidio (Python, small spaCy model)", Lacks: "street addresses, restore without a key, streams, skip ranges"}
	dir, err := os.MkdirTemp("", "presidio")
	if err != nil {
		return r, err
	}
	defer os.RemoveAll(dir)
	script, lock := filepath.Join(dir, "presidio.py"), filepath.Join(dir, "presidio.lock")
	if err := os.WriteFile(script, presidioScript, 0o600); err != nil {
		return r, err
	}
	if err := os.WriteFile(lock, presidioLock, 0o600); err != nil {
		return r, err
	}
	venv := os.Getenv("PRESIDIO_VENV")
	if venv == "" {
		venv = filepath.Join(dir, "venv")
	}
	python := filepath.Join(venv, "bin", "python")
	if _, err := os.Stat(python); err != nil {
		if err := command("python3", "-m", "venv", venv); err != nil {
			return r, err
		}
		if err := command(python, "-m", "pip", "install", "--quiet", "--no-deps", "-r", lock); err != nil {
			return r, err
		}
	}
	var in, out bytes.Buffer
	enc := json.NewEncoder(&in)
	for _, m := range ms {
		if err := enc.Encode(m.Text); err != nil {
			return r, err
		}
	}
	c := exec.Command(python, script)
	c.Stdin, c.Stdout, c.Stderr = &in, &out, os.Stderr
	if err := c.Run(); err != nil {
		return r, err
	}
	var result struct {
		Seconds float64    `json:"seconds"` // of processor time, without loading
		Spans   [][][3]int `json:"spans"`   // begin and end in code points, 1 for a kind that is not marked
	}
	if err := json.Unmarshal(out.Bytes(), &result); err != nil {
		return r, err
	}
	if len(result.Spans) != len(ms) {
		return r, fmt.Errorf("%d answers for %d messages", len(result.Spans), len(ms))
	}
	finds, size := make([][]entity.Span, len(ms)), 0
	for i, m := range ms {
		size += len(m.Text)
		for _, s := range result.Spans[i] {
			runes := []rune(m.Text)
			begin := len(string(runes[:s[0]]))
			span := entity.Span{Begin: begin, End: begin + len(string(runes[s[0]:s[1]]))}
			if s[2] == 0 || touchesAny(m, span) {
				finds[i] = append(finds[i], span)
			}
		}
	}
	score(&r, ms, finds)
	r.MBps = float64(size) / 1e6 / result.Seconds
	return r, nil
}

func command(name string, args ...string) error {
	c := exec.Command(name, args...)
	c.Stdout, c.Stderr = os.Stderr, os.Stderr
	return c.Run()
}
