package tokenize

import (
	"crypto/rand"
	"encoding/binary"

	"github.com/piikit/piikit/entity"
)

// Random makes tokens that say nothing: neither what they stand for nor, in
// another text, that it is the same again. The zero Random is ready.
//
// A token is a lower-case letter and ten characters of Crockford's base 32 in
// lower case, eleven in all, with 54 bits from crypto/rand:
//
//	i03n7d1g9fo   (as the documentation of the wire format has it)
//	k7x2mq9wd4v   (as it looks: without i, l, o and u)
//
// That is enough for the tokens of a conversation, whose table notices a
// repetition. Nobody can prove without a table that a random token is ours, so Owns
// is always false.
type Random struct{}

const (
	crockford = "0123456789abcdefghjkmnpqrstvwxyz"
	letters   = "abcdefghjkmnpqrstvwxyz"
)

// AppendToken appends a new token, whatever the value.
func (Random) AppendToken(dst []byte, _ entity.Type, _ string, _ uint32) ([]byte, error) {
	n := len(dst)
	for {
		var b [8]byte
		rand.Read(b[:]) // never fails
		x := binary.LittleEndian.Uint64(b[:])
		lead := x >> 50 // 14 bits
		if lead >= 1<<14-(1<<14)%uint64(len(letters)) {
			continue // else the first letters would be a little more likely
		}
		dst = append(dst[:n], letters[lead%uint64(len(letters))])
		for i := range 10 {
			dst = append(dst, crockford[x>>(5*i)&31])
		}
		if !digitRun(dst[n:]) && hasDigit(dst[n:]) {
			return dst, nil
		}
	}
}

// Owns reports false.
func (Random) Owns(string) bool { return false }

// hasDigit reports whether t holds a digit: a token of letters alone could be
// taken for a name.
func hasDigit(t []byte) bool {
	for _, c := range t {
		if c >= '0' && c <= '9' {
			return true
		}
	}
	return false
}

// digitRun reports whether t holds five digits in a row: such a token looks like a
// number to detectors and readers.
func digitRun(t []byte) bool {
	run := 0
	for _, c := range t {
		if c < '0' || c > '9' {
			run = 0
		} else if run++; run == 5 {
			return true
		}
	}
	return false
}
