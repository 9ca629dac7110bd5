package contact

import (
	"strings"
	"unicode/utf8"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/entity"
)

// Place returns the detector of coordinates (type gps): a latitude and a
// longitude with four decimals or more, degrees with minutes and hemispheres, geo URIs,
// and either of the two behind its name. Rows of other numbers are none.
func Place() *detect.Detector {
	cues := detect.NewCues()
	cues.Add(0, "lat", "latitude", "breite", "breitengrad", "latitud", "latitudine", "широта", "纬度", "緯度", "위도")
	cues.Add(1, "lon", "lng", "long", "longitude", "länge", "längengrad", "longitud", "longitudine", "долгота", "经度", "経度", "경도")
	cues.Add(2, "gps", "coordinates", "coordinate", "coords", "lat lon", "lat lng", "latlng", "latlon", "latlong", "geo", "location", "position", "koordinaten", "coordonnées", "coordenadas", "ubicación", "coordinate gps", "coördinaten", "współrzędne", "координаты", "坐标", "座標", "좌표", "निर्देशांक")
	cues.Add(3, "d", "deg") // "40 deg 42 m"
	return &detect.Detector{
		Name: "place", Types: []entity.Type{"gps"}, Horizon: 256,
		Anchors: detect.Anchors{Numbers: true, Uncued: &detect.Uncued{
			// Two digits with four decimals, or degrees: a mark or "40d42m".
			Pairs: ^uint64(1<<5 - 1), Triples: ^uint64(1<<5 - 1), Groups: ^uint64(1<<5 - 1), Codes: ^uint64(0), Wide: true,
		}},
		Cues: cues,
		Spot: func(c *detect.Cursor) int { return spotPlace(c, cues) },
		Info: []detect.Info{{
			Type: "gps", What: "geographic coordinates", Evidence: "two numbers in range with four decimals, degrees and hemispheres, or a cue",
			Source: "ISO 6709 (2022), RFC 5870 (2010)", Azure: "GPSCoordinates",
		}},
	}
}

func emitPlace(c *detect.Cursor, b, e int, ev detect.Evidence) int {
	m := detect.Match{Begin: b, End: e, Type: "gps", Confidence: detect.Medium, Evidence: ev, Rule: "contact/gps"}
	if ev != detect.Shaped {
		m.Confidence = detect.High
	}
	c.Emit(m)
	return e
}

// spotPlace judges the numbers of one chain that begin with a field.
func spotPlace(c *detect.Cursor, cues *detect.Cues) int {
	s := c.Shape()
	next := 0
	for k := range max(1, min(s.Numeric, len(s.Groups))) {
		if g := s.Groups[k]; g.Begin >= next && (k == 0 || g.Sep != '.' && g.Sep != '-') {
			next = max(next, placeAt(c, cues, g.Begin))
		}
	}
	return next
}

// placeAt judges the number at i and returns the end of what it found; 0 for nothing.
func placeAt(c *detect.Cursor, cues *detect.Cues, i int) int {
	t := c.Text
	if e := sexagesimal(t, c.Lo, i); e > 0 {
		return emitPlace(c, i-hemisphere(t, c.Lo, i), e, detect.Shaped)
	}
	a := decimal(t, c.Lo, i)
	if a.places == 0 {
		return 0
	}
	if s := geoURI(t, c.Lo, a.begin); s >= 0 {
		if k, ok := pair(t, a.end, ","); ok {
			if b := decimal(t, c.Lo, k); b.end > 0 && a.in(90) && b.in(180) {
				return emitPlace(c, s, b.end, detect.Checked)
			}
		}
	}
	if k, ok := pair(t, a.end, ",; /"); ok && !column(c, cues, a.begin, 0, 1) {
		b := decimal(t, c.Lo, k)
		if k == a.end && t[k] != '-' && t[k] != '+' {
			b = degrees{}
		}
		if b.places > 0 && a.in(90) && b.in(180) && (column(c, cues, a.begin, 2, 2) || !inRow(t, c.Lo, a.begin, b.end)) {
			switch {
			case a.places >= 4 && b.places >= 4 && (a.whole > 0 || b.whole > 0):
				if a.places > 12 || b.places > 12 {
					break
				}
				return emitPlace(c, a.begin, b.end, detect.Shaped)
			case a.places < 2 || b.places < 2:
			case announcedPlace(c, cues, a.begin, b.end, 2):
				return emitPlace(c, a.begin, b.end, detect.Cued)
			}
		}
	}
	if a.places >= 3 && a.in(180) && (announcedPlace(c, cues, a.begin, a.end, 1) || a.in(90) && announcedPlace(c, cues, a.begin, a.end, 0)) {
		return emitPlace(c, a.begin, a.end, detect.Cued)
	}
	return 0
}

// announcedPlace reports whether a cue of that kind stands directly in front.
func announcedPlace(c *detect.Cursor, cues *detect.Cues, b, e int, kind uint16) bool {
	var near [16]detect.CueHit
	for _, h := range cues.Near(c, b, e, near[:0]) {
		if h.ID == kind && !h.After && (h.Key || h.Distance == 0 || kind == 2 && h.Distance <= 2) {
			return true
		}
	}
	return false
}

// column reports whether the value at b stands under a header of the kinds from
// lo to hi.
func column(c *detect.Cursor, cues *detect.Cues, b int, lo, hi uint16) bool {
	var near [8]detect.CueHit
	for _, h := range cues.Header(c, b, near[:0]) {
		if h.ID >= lo && h.ID <= hi {
			return true
		}
	}
	return false
}

// degrees is a decimal number of degrees in the text, with its sign and
// hemisphere.
type degrees struct{ begin, end, whole, places int }

// in reports whether d is a number of at most that many degrees; fractions of the
// last are forgiven.
func (d degrees) in(most int) bool { return d.end > 0 && d.whole <= most }

// decimal reads the number whose first digit, or sign or hemisphere in front of it, stands at i.
func decimal(t string, lo, i int) degrees {
	d := degrees{begin: i}
	k := i
	if k < len(t) && (t[k] == '-' || t[k] == '+') {
		k++
	} else if s := hemisphere(t, lo, i); s > 0 {
		d.begin -= s
	} else if p := at(t, lo, i-1); p == '-' || p == '+' {
		d.begin--
		if is(at(t, lo, i-2), alnum) {
			return degrees{}
		}
	}
	if p := at(t, lo, d.begin-1); is(p, alnum) || p == '.' || p == '$' {
		return degrees{}
	}
	n := 0
	for ; k < len(t) && is(t[k], digit) && n < 4; n++ {
		d.whole = d.whole*10 + int(t[k]-'0')
		k++
	}
	if n == 0 || n > 3 || at(t, lo, k) != '.' {
		return degrees{}
	}
	for k++; k < len(t) && is(t[k], digit) && d.places < 20; k++ {
		d.places++
	}
	if d.places == 0 {
		return degrees{}
	}
	if strings.HasPrefix(t[k:], "°") {
		k += len("°")
	}
	if e := hemisphereBehind(t, k); e > 0 {
		k = e
	}
	if k < len(t) && (is(t[k], alnum) || t[k] == '%' || t[k] == '.' && is(at(t, lo, k+1), digit)) {
		return degrees{}
	}
	d.end = k
	return d
}

// hemisphere returns how many bytes in front of i are a letter for one, with a
// space or none: "N 40.7127".
func hemisphere(t string, lo, i int) int {
	k := i
	if at(t, lo, k-1) == ' ' {
		k--
	}
	switch at(t, lo, k-1) {
	case 'N', 'S', 'E', 'W':
		if p := at(t, lo, k-2); !is(p, alnum) && p < utf8.RuneSelf {
			return i - (k - 1)
		}
	}
	return 0
}

// hemisphereBehind returns the end of a letter for one at i, or behind a space.
func hemisphereBehind(t string, i int) int {
	k := i
	if k < len(t) && t[k] == ' ' {
		k++
	}
	if k < len(t) && strings.IndexByte("NSEWO", t[k]) >= 0 && (k+1 == len(t) || !is(t[k+1], alnum) && t[k+1] != '.') {
		return k + 1
	}
	return 0
}

// pair returns where the second number begins that the first, which ends at
// i, is paired with.
func pair(t string, i int, marks string) (int, bool) {
	k := i
	for k < len(t) && k-i < 3 && strings.IndexByte(marks, t[k]) >= 0 {
		k++
	}
	for n := 0; n < 2 && k < len(t) && (t[k] == ' ' || t[k] == '\n' && k > i); n++ {
		k++
	}
	if k < len(t) && strings.IndexByte("NSEW", t[k]) >= 0 { // "N 40.7, W 74.0"
		k++
		if k < len(t) && t[k] == ' ' {
			k++
		}
	}
	if k >= len(t) {
		return 0, false
	}
	return k, is(t[k], digit) || (t[k] == '-' || t[k] == '+') && k+1 < len(t) && is(t[k+1], digit)
}

// inRow reports whether more numbers stand in front of b or behind e: a
// vector, not a place.
func inRow(t string, lo, b, e int) bool {
	k := b
	for n := 0; n < 2 && (at(t, lo, k-1) == ' ' || at(t, lo, k-1) == ','); n++ {
		k--
	}
	if k < b && is(at(t, lo, k-1), digit) && at(t, lo, b-1) != ' ' || k < b-1 && is(at(t, lo, k-1), digit) {
		return true
	}
	for k = e; k-e < 2 && (at(t, lo, k) == ' ' || at(t, lo, k) == ','); k++ {
	}
	if k == e || !is(at(t, lo, k), digit) && !(at(t, lo, k) == '-' && is(at(t, lo, k+1), digit)) {
		return false
	}
	x := decimal(t, k, k)
	return x.places > 1
}

// geoURI returns where "geo:" begins that i stands behind; -1 if it does not.
func geoURI(t string, lo, i int) int {
	if i-4 >= lo && hasFold(t, i-4, "geo:") && !is(at(t, lo, i-5), alnum) {
		return i - 4
	}
	return -1
}

// sexagesimal returns the end of a latitude and longitude in degrees, minutes
// and seconds whose first digit stands at i: 40°42'46"N 74°00'22"W; 0 if there
// is none.
func sexagesimal(t string, lo, i int) int {
	front := hemisphere(t, lo, i) > 0
	e, named := angle(t, i, 90, front)
	if e == 0 || front == named {
		return 0
	}
	k := e
	for k < len(t) && k-e < 3 && strings.IndexByte(" ,;/", t[k]) >= 0 {
		k++
	}
	if front {
		if k >= len(t) || strings.IndexByte("EWO", t[k]) < 0 {
			return 0
		}
		if k++; k < len(t) && t[k] == ' ' {
			k++
		}
	}
	e2, named := angle(t, k, 180, front)
	if e2 == 0 || front == named {
		return 0
	}
	return e2
}

// angle reads degrees with minutes, and seconds perhaps, that begin at i, and
// the hemisphere behind them if none stands in front.
func angle(t string, i, most int, front bool) (end int, named bool) {
	whole, k := integer(t, i)
	if k == i || whole > most {
		return 0, false
	}
	if k = markOf(t, k, "°", "º", "˚", "d", "deg"); k == 0 {
		return 0, false
	}
	minutes, e := integer(t, k)
	if e == k || minutes > 59 {
		return 0, false
	}
	e = fraction(t, e)
	if m := markOf(t, e, "'", "′", "’", "m"); m > 0 {
		e = m
		if seconds, s := integer(t, e); s > e && seconds < 61 {
			s = fraction(t, s)
			if m := markOf(t, s, "\"", "″", "”", "''", "′′", "s"); m > 0 {
				e = m
			}
		}
	}
	e = trimRight(t, e)
	if h := hemisphereBehind(t, e); h > 0 && !front {
		return h, true
	}
	return e, false
}

// integer reads up to three digits at i.
func integer(t string, i int) (v, end int) {
	for end = i; end < len(t) && end-i < 3 && is(t[end], digit); end++ {
		v = v*10 + int(t[end]-'0')
	}
	return v, end
}

func fraction(t string, i int) int {
	if i+1 < len(t) && (t[i] == '.' || t[i] == ',') && is(t[i+1], digit) {
		for i++; i < len(t) && is(t[i], digit); i++ {
		}
	}
	return i
}

// markOf returns the end of one of the marks at i, with spaces around it; 0 if there
// is none.
func markOf(t string, i int, marks ...string) int {
	if i < len(t) && t[i] == ' ' {
		i++
	}
	for _, m := range marks {
		if strings.HasPrefix(t[min(i, len(t)):], m) {
			if i += len(m); i < len(t) && t[i] == ' ' {
				i++
			}
			return i
		}
	}
	return 0
}

func trimRight(t string, e int) int {
	if e > 0 && t[e-1] == ' ' {
		e--
	}
	return e
}
