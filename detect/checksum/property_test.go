package checksum_test

import (
	"math/rand/v2"
	"strings"
	"testing"
)

// A check is one function of the package with numbers that it must accept and
// the errors that its rule promises to catch.
type check struct {
	name    string
	valid   func(string) bool
	catches catches
	vectors string // separated by spaces
	source  string // of the vectors
}

// catches are promises about digits: letters and separators are not tried.
type catches uint8

const (
	single catches = 1 << iota // every single wrong digit
	swap                       // every swap of two different neighbouring digits
	swap09                     // the same, but for 0 and 9
	swap5                      // the same, but for digits that differ by five
)

func (c check) numbers() []string { return strings.Fields(c.vectors) }

// neighbors calls f for every text that differs from s in one digit.
func neighbors(s string, f func(i int, t string)) {
	b := []byte(s)
	for i, c := range b {
		if c < '0' || c > '9' {
			continue
		}
		for d := byte('0'); d <= '9'; d++ {
			if d != c {
				b[i] = d
				f(i, string(b))
			}
		}
		b[i] = c
	}
}

// swaps calls f for every text in which two different neighbouring digits of s
// have changed places.
func swaps(s string, f func(i int, t string)) {
	b := []byte(s)
	for i := 0; i+1 < len(b); i++ {
		if isDigit(b[i]) && isDigit(b[i+1]) && b[i] != b[i+1] {
			b[i], b[i+1] = b[i+1], b[i]
			f(i, string(b))
			b[i], b[i+1] = b[i+1], b[i]
		}
	}
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// relatives are accepted numbers near those of a row: two or three digits are
// changed at random until the function accepts again.
func relatives(c check, want int) []string {
	r := rand.New(rand.NewPCG(1, uint64(len(c.name))))
	out := c.numbers()
	for _, s := range c.numbers() {
		for tries := 0; tries < 4000 && len(out) < want; tries++ {
			b := []byte(s)
			for range 2 + tries%2 {
				if i := r.IntN(len(b)); isDigit(b[i]) {
					b[i] = byte('0' + r.IntN(10))
				}
			}
			if t := string(b); c.valid(t) {
				out = append(out, t)
				s = t
			}
		}
	}
	return out
}

func TestVectors(t *testing.T) {
	for _, c := range checks {
		for _, s := range c.numbers() {
			if !c.valid(s) {
				t.Errorf("%s refuses %s (%s)", c.name, s, c.source)
			}
		}
	}
}

// TestLengths cuts and prolongs every vector. Rules for any length (Luhn and
// its like) accept some of the results by chance and are left out.
func TestLengths(t *testing.T) {
	anyLength := map[string]bool{
		"Luhn": true, "Verhoeff": true, "Damm": true, "GS1": true, "Base58Check": true, "CRC32Base62": true,
		"Mod11x2": true, "Mod37x2": true, "Mod97x10": true, "Mod661x26": true, "Mod1271x36": true,
		"Mod11x10": true, "Mod27x26": true, "Mod37x36": true, "CreditorReference": true,
		"MTID": true, "CONIT": true, "GTNIT": true, "ROCUI": true, "PYRUC": true, "CZBankAccount": true,
		"INNREGA": true, "USAlienNumber": true, "Card": true, "CardTrack": true, "PHTIN": true, "MEID": true,
		"IEPPS": true, "IEVAT": true, "ESVAT": true, "EUVAT": true, "CAHealthCard": true,
	}
	for _, c := range checks {
		if anyLength[c.name] {
			continue
		}
		for _, s := range c.numbers() {
			lengths := map[int]bool{}
			for _, v := range c.numbers() {
				lengths[len(v)] = true
			}
			for _, x := range []string{s + "0", s + "A", s[:len(s)-1], s[1:], "0" + s, s + s, ""} {
				if !lengths[len(x)] && c.valid(x) && !lengthVariants[c.name] {
					t.Errorf("%s accepts %q, made from %q", c.name, x, s)
				}
			}
		}
	}
}

func TestSingleErrors(t *testing.T) {
	for _, c := range checks {
		if c.catches&single == 0 {
			continue
		}
		for _, s := range relatives(c, 60) {
			neighbors(s, func(i int, bad string) {
				if c.valid(bad) {
					t.Errorf("%s accepts %s and %s, which differ at %d", c.name, s, bad, i)
				}
			})
		}
	}
}

func TestSwaps(t *testing.T) {
	for _, c := range checks {
		if c.catches&(swap|swap09|swap5) == 0 {
			continue
		}
		for _, s := range relatives(c, 60) {
			swaps(s, func(i int, bad string) {
				d := int(s[i]) - int(s[i+1])
				if c.catches&swap09 != 0 && (d == 9 || d == -9) || c.catches&swap5 != 0 && (d == 5 || d == -5) {
					return
				}
				if c.valid(bad) {
					t.Errorf("%s accepts %s and %s, swapped at %d", c.name, s, bad, i)
				}
			})
		}
	}
}

// TestForeignBytes puts bytes that no identifier has into every place.
func TestForeignBytes(t *testing.T) {
	for _, c := range checks {
		for _, s := range c.numbers() {
			for i := range s {
				for _, x := range []byte{0, ' ', '.', '\x80', 0xff, '~'} {
					b := []byte(s)
					if b[i] == x {
						continue
					}
					b[i] = x
					if c.valid(string(b)) && c.name != "CardTrack" {
						t.Errorf("%s accepts %q", c.name, b)
					}
				}
			}
		}
	}
}

func TestNoAllocations(t *testing.T) {
	for _, c := range checks {
		for _, s := range append(c.numbers(), "", "0", strings.Repeat("9", 200)) {
			if n := testing.AllocsPerRun(5, func() { c.valid(s) }); n != 0 {
				t.Errorf("%s allocates %v times for %d bytes", c.name, n, len(s))
				break
			}
		}
	}
}
