// Command faults shows that the tests of the promises can fail: it puts one
// deliberate error after the other into the source, without touching a file (go's
// -overlay), runs the test that must see it, and says whether it did.
//
//	go run ./internal/faults            # all, a few minutes
//	go run ./internal/faults -list      # what they are
//	go run ./internal/faults linear     # those whose promise, file or test holds the word
package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"
)

func main() {
	list := flag.Bool("list", false, "say what the faults are and run nothing")
	flag.Parse()
	root, err := moduleRoot()
	if err != nil {
		fail(err)
	}
	unseen := 0
	for _, f := range Faults {
		if !f.matches(flag.Args()) {
			continue
		}
		fmt.Printf("%s\n\t%s: %s\n", f.Promise, f.File, f.change())
		if *list {
			fmt.Printf("\t%s\n", f.command("overlay.json"))
			continue
		}
		start := time.Now()
		why, err := f.Run(root)
		if err != nil {
			fail(err)
		}
		if why == "" {
			fmt.Printf("\tseen by %s in %s, %.0f s\n", f.Test, f.Package, time.Since(start).Seconds())
			continue
		}
		unseen++
		fmt.Printf("\tNOT SEEN by %s in %s: %s\n", f.Test, f.Package, why)
	}
	if unseen > 0 {
		fail(fmt.Errorf("%d faults were not seen", unseen))
	}
}

func fail(err error) {
	fmt.Fprintln(os.Stderr, "faults:", err)
	os.Exit(1)
}

// matches reports whether f has each of the words.
func (f Fault) matches(words []string) bool {
	all := strings.ToLower(f.Promise + " " + f.File + " " + f.Test)
	for _, w := range words {
		if !strings.Contains(all, strings.ToLower(w)) {
			return false
		}
	}
	return true
}

// change shows the change in one line.
func (f Fault) change() string {
	line := strings.NewReplacer("\n", " ", "\t", "").Replace
	return fmt.Sprintf("%q becomes %q", line(f.Old), line(f.New))
}

// command is the test command for an overlay.
func (f Fault) command(overlay string) string {
	return "GOFLAGS=-overlay=" + overlay + " go " + strings.Join(f.args(), " ")
}

func (f Fault) args() []string {
	args := []string{"test", "-count=1", "-timeout=15m", "-run=^" + f.Test + "$"}
	if f.Race {
		args = append(args, "-race")
	}
	return append(args, f.Package)
}

// Source returns the file with the fault in it.
func (f Fault) Source(root string) (string, error) {
	b, err := os.ReadFile(filepath.Join(root, filepath.FromSlash(f.File)))
	if err != nil {
		return "", err
	}
	if n := strings.Count(string(b), f.Old); n != 1 {
		return "", fmt.Errorf("%s: %q stands there %d times, want once", f.File, f.Old, n)
	}
	return strings.Replace(string(b), f.Old, f.New, 1), nil
}

// Run runs the test over the source with the fault in it and says why it did
// not see it; "" if it did.
func (f Fault) Run(root string) (why string, err error) {
	src, err := f.Source(root)
	if err != nil {
		return "", err
	}
	dir, err := os.MkdirTemp("", "fault")
	if err != nil {
		return "", err
	}
	defer os.RemoveAll(dir)
	changed, overlay := filepath.Join(dir, "changed.go"), filepath.Join(dir, "overlay.json")
	if err := os.WriteFile(changed, []byte(src), 0o600); err != nil {
		return "", err
	}
	b, err := json.Marshal(map[string]map[string]string{"Replace": {filepath.Join(root, filepath.FromSlash(f.File)): changed}})
	if err != nil {
		return "", err
	}
	if err := os.WriteFile(overlay, b, 0o600); err != nil {
		return "", err
	}
	cmd := exec.Command("go", f.args()...)
	cmd.Dir = root
	cmd.Env = append(os.Environ(), "GOFLAGS=-overlay="+overlay) // for the go commands of the test, too
	out, err := cmd.CombinedOutput()
	switch {
	case err == nil:
		return "it passed", nil
	case !strings.Contains(string(out), "--- FAIL: "+f.Test):
		return "it did not run:\n" + string(out), nil
	}
	return "", nil
}

// moduleRoot returns the folder of go.mod, from wherever it is run.
func moduleRoot() (string, error) {
	out, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "github.com/piikit/piikit").Output()
	if err != nil {
		return "", err
	}
	return strings.TrimSpace(string(out)), nil
}
