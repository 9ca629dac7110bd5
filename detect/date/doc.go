// Package date finds dates of birth, ages and, when asked for, all dates and
// times.
//
// A date is personal as somebody's birthday and hardly otherwise: without a
// word that says so ("born", "DOB", "né le", "生年月日", a JSON key, a column's
// header) no date is a date of birth. The forms are those that people write: ISO 8601,
// numbers with '/', '.', '-' or spaces in either order, names of months in some
// thirty languages, the years of the Japanese, Buddhist, Persian and Minguo eras.
package date

import (
	"strings"
	"time"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/entity"
)

// The types of this package.
const (
	typeBirth = "date_of_birth"
	typeAge   = "age"
	typeDate  = "date"
)

// finder is what the detector knows; it is built once and not changed.
type finder struct {
	months map[uint64]uint8 // by the hash of a month's name
	filler map[uint64]bool  // words inside of dates: "of", "de"
	birth  *detect.Cues
	briefs map[uint64]bool // abbreviations for "born"
	inYear map[uint64]bool // words between a cue and a year alone
	never  map[uint64]bool // words between a cue and a date that is another one
	ages   *detect.Cues
	units  map[uint64]unit
	known  [256]uint64 // a filter of the words of months, filler and units
	today  day
}

// Detector returns the detector of dates of birth (date_of_birth) and ages
// (age), both beside a word for them, and of all dates and times (date), which is
// off unless asked for. A date that has not come yet is nobody's date of birth:
// what today is, is asked once, here.
func Detector() *detect.Detector { return detector(time.Now()) }

func detector(now time.Time) *detect.Detector {
	f := &finder{today: day{now.Year(), int(now.Month()), now.Day()}}
	f.months, f.filler = monthNames(), hashes(fillers)
	f.birth, f.never = birthCues(), hashes(otherDates)
	f.briefs, f.inYear = hashes(birthPhrases()[brief]), hashes(inYear)
	f.ages, f.units = ageCues(), ageUnits()
	for h := range f.months {
		f.know(h)
	}
	for h := range f.filler {
		f.know(h)
	}
	for h := range f.units {
		f.know(h)
	}
	return &detect.Detector{
		Name:    "date",
		Types:   []entity.Type{typeBirth, typeAge, typeDate},
		Horizon: 256,
		Anchors: detect.Anchors{Numbers: true, Codes: true, Bytes: "*", Uncued: &detect.Uncued{
			Codes: ^uint64(0), Wide: true, Unless: []entity.Type{typeDate},
		}},
		State: func() detect.State { return &wants{} },
		Cues:  f.nearby(),
		Spot:  f.spot,
		Info: []detect.Info{
			{
				Type: typeBirth, What: "date of birth", Evidence: "a real, past date beside a cue",
				Source: "ISO 8601-1 (2019); Unicode CLDR 46, names of months (2024)", Google: "DATE_OF_BIRTH", Presidio: "DATE_TIME", AWS: "DATE_TIME", Azure: "DateTime",
			},
			{
				Type: typeAge, What: "age of a person", Evidence: "0 to 125 with a unit or beside a cue",
				Source: "Unicode CLDR 46, names of units (2024)", Google: "AGE", AWS: "AGE", Azure: "Age",
			},
			{
				Type: typeDate, What: "date or time", Evidence: "a real date or time of day", Off: true,
				Source: "ISO 8601-1 (2019); Unicode CLDR 46 (2024)", Presidio: "DATE_TIME", Google: "DATE", AWS: "DATE_TIME", Azure: "DateTime",
			},
		},
	}
}

// nearby is the set of all words that make a number worth a look: those for dates of
// birth, ages, units of time and months.
func (f *finder) nearby() *detect.Cues {
	cs := detect.NewCues()
	for _, phrases := range []map[uint16]string{birthPhrases(), agePhrases()} {
		for _, lines := range phrases {
			cs.Add(0, strings.FieldsFunc(lines, func(r rune) bool { return r == '|' || r == '\n' })...)
		}
	}
	for _, words := range unitWords() {
		cs.Add(0, strings.Fields(words)...)
	}
	cs.Add(0, strings.FieldsFunc(months, func(r rune) bool { return r == '|' || r == '\n' || r == ' ' })...)
	return cs
}

// wants is which types are reported, asked once a text.
type wants struct{ asked, birth, age, date bool }

func (w *wants) Reset()    { *w = wants{} }
func (w *wants) Shift(int) {}

func hashes(words string) map[uint64]bool {
	m := map[uint64]bool{}
	for i := 0; i < len(words); {
		if w := detect.WordAt(words, i); w.Len() > 0 {
			m[w.Hash] = true
			i = w.End
			continue
		}
		i++
	}
	return m
}

func (f *finder) know(h uint64) { f.known[h>>56] |= 1 << (h >> 50 & 63) }

// knows reports whether a word may be in one of the tables: most of those
// beside numbers are in none.
func (f *finder) knows(h uint64) bool { return f.known[h>>56]>>(h>>50&63)&1 != 0 }
