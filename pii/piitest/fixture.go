package piitest

import (
	"embed"
	"encoding/json"
	"fmt"
	"io/fs"

	"github.com/piikit/piikit/entity"
)

// A Fixture is a text and what is to be found in it.
type Fixture struct {
	Name string `json:"name"`
	Text string `json:"text"`
	// Entities are in text order, without replacements.
	Entities entity.List `json:"entities"`
}

//go:embed fixtures/*.json
var own embed.FS

// Fixtures returns the fixtures that come with this package: short texts with
// the personal data that every service meets.
func Fixtures() []Fixture {
	fx, err := LoadFixtures(own, "fixtures/*.json")
	if err != nil {
		panic(err) // our own files, met by a test
	}
	return fx
}

// LoadFixtures reads fixtures of your own: JSON files with an array of them.
// It refuses entities that are out of order or do not match the text.
func LoadFixtures(fsys fs.FS, pattern string) ([]Fixture, error) {
	names, err := fs.Glob(fsys, pattern)
	if err != nil {
		return nil, err
	}
	var all []Fixture
	for _, name := range names {
		b, err := fs.ReadFile(fsys, name)
		if err != nil {
			return nil, err
		}
		var fx []Fixture
		if err := json.Unmarshal(b, &fx); err != nil {
			return nil, fmt.Errorf("piitest: %s: not an array of fixtures", name)
		}
		for _, f := range fx {
			if err := f.Entities.Check(f.Text); err != nil {
				return nil, fmt.Errorf("piitest: %s: fixture %q: %w", name, f.Name, err)
			}
		}
		all = append(all, fx...)
	}
	return all, nil
}
