package main

import (
	"os/exec"
	"strings"
)

// maxModules is how many other modules a program may depend on that imports a package.
var maxModules = []struct {
	pkg string
	n   float64
}{
	{"entity", 0}, {"tokenize", 0}, {"restore", 1}, {"detect", 0}, {"detect/name", 0}, {"detect/address", 0},
	{"detect/contact", 1}, {"detect/pattern", 1}, {"detect/phone", 0}, {"pii", 3},
}

func modules() ([]line, error) {
	var ls []line
	for _, m := range maxModules {
		out, err := exec.Command("go", "list", "-deps", "-f", "{{with .Module}}{{.Path}}{{end}}", module+"/"+m.pkg).Output()
		if err != nil {
			return nil, err
		}
		seen := map[string]bool{}
		for _, name := range strings.Fields(string(out)) {
			if name != module {
				seen[name] = true
			}
		}
		ls = append(ls, line{what: "modules behind " + m.pkg, got: float64(len(seen)), budget: m.n})
	}
	return ls, nil
}
