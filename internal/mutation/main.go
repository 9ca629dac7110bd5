// Command mutation changes the source of a package in one place after the
// other and runs its tests on each change: a change that no test notices is a
// sentence that no test holds. See the README beside it.
//
// It runs gremlins, pinned, by the go command; nothing of it is a dependency.
//
//	go run ./internal/mutation [-workers 2] [packages]
package main

import (
	_ "embed"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

const gremlins = "github.com/go-gremlins/gremlins/cmd/gremlins@v0.6.0"

// least is the share of changes that tests must notice.
const least = 0.9

//go:embed survivors.txt
var survivors string

// report is what gremlins writes.
type report struct {
	Files []struct {
		Name      string `json:"file_name"`
		Mutations []struct {
			Type   string `json:"type"`
			Status string `json:"status"`
			Line   int    `json:"line"`
			Column int    `json:"column"`
		} `json:"mutations"`
	} `json:"files"`
}

func main() {
	workers := flag.Int("workers", 2, "tests that run at once")
	flag.Parse()
	packages := flag.Args()
	if len(packages) == 0 {
		packages = []string{"entity", "tokenize", "restore"}
	}
	bad := false
	for _, p := range packages {
		ok, err := mutate(os.Stdout, p, *workers)
		if err != nil {
			fmt.Fprintln(os.Stderr, "mutation:", err)
			os.Exit(2)
		}
		bad = bad || !ok
	}
	if bad {
		os.Exit(1)
	}
}

// mutate runs gremlins over a package and reports whether enough was noticed and
// all that was not is known.
func mutate(w io.Writer, pkg string, workers int) (ok bool, err error) {
	dir, err := os.MkdirTemp("", "mutation")
	if err != nil {
		return false, err
	}
	defer os.RemoveAll(dir)
	out := filepath.Join(dir, "report.json")
	cmd := exec.Command("go", "run", gremlins, "unleash", "--silent", "--workers", fmt.Sprint(workers), "--timeout-coefficient", "5", "--output", out, "./"+pkg)
	cmd.Env = append(os.Environ(), "GOWORK=off", "GOFLAGS=-short")
	cmd.Stdout, cmd.Stderr = w, os.Stderr
	if err := cmd.Run(); err != nil {
		return false, err
	}
	b, err := os.ReadFile(out)
	if err != nil {
		return false, err
	}
	var r report
	if err := json.Unmarshal(b, &r); err != nil {
		return false, err
	}
	return judge(w, pkg, r, known(survivors), lineOf)
}

// judge prints what became of a package's changes.
func judge(w io.Writer, pkg string, r report, known map[string]string, line func(file string, n int) (string, error)) (ok bool, err error) {
	noticed, all, unseen := 0, 0, 0
	ok = true
	for _, f := range r.Files {
		if !strings.HasPrefix(f.Name, pkg+"/") { // gremlins counts from the package
			f.Name = pkg + "/" + f.Name
		}
		for _, m := range f.Mutations {
			switch m.Status {
			case "KILLED", "TIMED OUT", "NOT VIABLE":
				if m.Status != "NOT VIABLE" {
					noticed++
					all++
				}
			case "NOT COVERED":
				unseen++
			case "LIVED":
				all++
				text, err := line(f.Name, m.Line)
				if err != nil {
					return false, err
				}
				key := f.Name + " " + m.Type + " " + text
				why, is := known[key]
				if !is {
					ok, why = false, "NOT LISTED"
				}
				fmt.Fprintf(w, "%s:%d:%d %s: %s\n\t%s\n", f.Name, m.Line, m.Column, m.Type, why, text)
			}
		}
	}
	share := 0.0
	if all > 0 {
		share = float64(noticed) / float64(all)
	}
	fmt.Fprintf(w, "%s: %d of %d changes noticed, %.1f %%; %d in places that gremlins does not count as covered\n", pkg, noticed, all, 100*share, unseen)
	return ok && share >= least, nil
}

// known reads the survivors: blocks of a line with file, kind of change and source, and an
// indented reason.
func known(list string) map[string]string {
	m := map[string]string{}
	key := ""
	for l := range strings.Lines(list) {
		l = strings.TrimRight(l, "\n")
		switch {
		case strings.HasPrefix(l, "#") || l == "":
		case strings.HasPrefix(l, "\t"):
			m[key] = strings.TrimSpace(l)
		default:
			key = l
		}
	}
	return m
}

// lineOf returns a line of a file without the blanks around it.
func lineOf(file string, n int) (string, error) {
	b, err := os.ReadFile(file)
	if err != nil {
		return "", err
	}
	lines := strings.Split(string(b), "\n")
	if n < 1 || n > len(lines) {
		return "", fmt.Errorf("%s has no line %d", file, n)
	}
	return strings.TrimSpace(lines[n-1]), nil
}
