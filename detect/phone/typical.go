package phone

import "github.com/piikit/piikit/detect"

// A form is a way to write the numbers of a country that is used for hardly
// anything else.
type form struct {
	sizes string // of the groups
	lead  string // the first digit and what may follow it, one digit: "0" and "17" for 01… and 07…
	sep   string // the separators allowed, all the same; ")" is a bracket behind the first group
}

// forms are matched alone, like those of North America.
var forms = [...]form{
	{"344", "02", " -"},           // GB: 020 7946 0018
	{"56", "017", " "},            // GB: 07700 900123
	{"533", "017", " "},           // GB: 07700 900 123
	{"434", "018", " "},           // GB: 0161 496 0018, 0800 123 1234
	{"22222", "012345679", " .-"}, // FR: 01 99 00 64 72
	{"344", "015789", "-"},        // KR, JP: 010-1234-5678, 090-1234-5678
	{"433", "04", " "},            // AU: 0491 570 006
	{"13322", "8", " -"},          // RU: 8 916 123-45-67
}

// typical looks for a number that is written in a form of forms, or with its
// area code in brackets, and stands apart from other numbers.
func (j *judge) typical() (find, bool) {
	r := j.run
	if j.c.Mode() < detect.Balanced || r.n < 2 || r.nd < 9 || r.nd > 11 || !j.ends(r.n) || r.lines(r.n) > 0 || !j.lonely(r.n) {
		return find{}, false
	}
	ok := r.closed == 1 && r.digits[0] == '0' && r.parts[0].len() >= 2 && r.parts[0].len() <= 5 && j.grouped(r.n) || // (030) 23125-177
		r.closed == 1 && r.n == 3 && r.parts[0].len() == 2 && r.parts[2].len() == 4 && r.parts[1].len() >= 4 && r.parts[2].sep == '-' // (11) 91234-5678
	for i := range forms {
		ok = ok || forms[i].fits(r)
	}
	if !ok {
		return find{}, false
	}
	return j.found(r.n, detect.Shaped, detect.Medium, "phone/shaped")
}

func (f *form) fits(r *run) bool {
	if r.n != len(f.sizes) || r.digits[0] != f.lead[0] {
		return false
	}
	if len(f.lead) > 1 && !has(f.lead[1:], r.digits[1]) {
		return false
	}
	mixed := f.sizes[0] == '1' // the dashes stand between the last groups
	for n, p := range r.parts[:r.n] {
		if p.len() != int(f.sizes[n]-'0') {
			return false
		}
		if n > 0 && !has(f.sep, p.sep) && !(mixed && p.sep == ')') || n > 1 && p.sep != r.parts[1].sep && !mixed {
			return false
		}
	}
	return true
}

func has(set string, c byte) bool {
	for i := range len(set) {
		if set[i] == c {
			return true
		}
	}
	return false
}
