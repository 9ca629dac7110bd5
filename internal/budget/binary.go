package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
)

const module = "github.com/piikit/piikit"

// programs are what is imported, and what it may add to a stripped binary (MB)
// that uses fmt and context already, and to its init (allocations; the
// inittrace of the runtime counts them).
var programs = []struct {
	name, imports, use string
	megabytes          float64
	initAllocs         float64
}{
	{"entity", "entity", "_ = entity.List{}", 0.3, 0},
	{"tokenize", "tokenize", "_, _ = tokenize.NewHMAC(make([]byte, 32), tokenize.HMACOptions{})", 1, 0},
	{"restore", "restore", "_, _ = restore.New()", 1, 0},
	{"detect", "detect", "_, _ = detect.NewScanner(detect.Options{})", 1, 0},
	{"detect/name", "detect/name", "fmt.Println(name.Detector())", 6, 0},
	{"detect/address", "detect/address", "fmt.Println(address.Detector())", 8, 0},
	{"detect/phone", "detect/phone", "fmt.Println(phone.Detector())", 1, 0},
	{"pii, everything", "pii", "_, _ = pii.New(pii.Options{})", 9, 100},
}

// binaries builds a program for each, and one that imports nothing of ours.
func binaries() ([]line, error) {
	dir, err := os.MkdirTemp("", "budget")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	base, _, err := build(dir, "", "")
	if err != nil {
		return nil, err
	}
	var ls []line
	for _, p := range programs {
		size, file, err := build(dir, p.imports, p.use)
		if err != nil {
			return nil, err
		}
		allocs, millis, err := initOf(file)
		if err != nil {
			return nil, err
		}
		ls = append(ls, line{what: "binary growth, " + p.name, got: (size - base) / 1e6, budget: p.megabytes, unit: "MB"},
			line{what: fmt.Sprintf("init of what is not the standard library, %s (%.1f ms)", p.name, millis), got: allocs, budget: p.initAllocs, unit: "allocations"})
	}
	return ls, nil
}

func build(dir, imports, use string) (size float64, file string, err error) {
	src := "package main\n\nimport (\n\t\"context\"\n\t\"fmt\"\n"
	if imports != "" {
		src += "\t\"" + module + "/" + imports + "\"\n"
	}
	src += ")\n\nfunc main() {\n\tfmt.Println(context.Background())\n\t" + use + "\n}\n"
	main := filepath.Join(dir, "main.go")
	if err := os.WriteFile(main, []byte(src), 0o600); err != nil {
		return 0, "", err
	}
	file = filepath.Join(dir, "program"+strings.ReplaceAll(imports, "/", "_"))
	out, err := exec.Command("go", "build", "-trimpath", "-ldflags", "-s -w", "-o", file, main).CombinedOutput()
	if err != nil {
		return 0, "", fmt.Errorf("build of %q: %w\n%s", imports, err, out)
	}
	st, err := os.Stat(file)
	if err != nil {
		return 0, "", err
	}
	return float64(st.Size()), file, nil
}

// initOf returns allocations and milliseconds of the init of packages that are not of the
// standard library.
func initOf(file string) (allocs, millis float64, err error) {
	c := exec.Command(file)
	c.Env = append(os.Environ(), "GODEBUG=inittrace=1")
	var trace strings.Builder
	c.Stderr = &trace
	if err := c.Run(); err != nil {
		return 0, 0, err
	}
	// init PACKAGE @T ms, D ms clock, N bytes, N allocs
	for l := range strings.Lines(trace.String()) {
		f := strings.Fields(l)
		if len(f) < 10 || f[0] != "init" || !strings.Contains(strings.Split(f[1], "/")[0], ".") {
			continue
		}
		ms, err1 := strconv.ParseFloat(f[4], 64)
		n, err2 := strconv.ParseFloat(f[len(f)-2], 64)
		if err1 != nil || err2 != nil {
			return 0, 0, fmt.Errorf("cannot read the runtime's line %q", l)
		}
		allocs += n
		millis += ms
	}
	return allocs, millis, nil
}
