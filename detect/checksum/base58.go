package checksum

import "crypto/sha256"

const base58Alphabet = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"

// base58Max is the longest text that is decoded, in characters.
const base58Max = 160

// base58Value is the value of c in the alphabet of Bitcoin, -1 outside.
func base58Value(c byte) int {
	switch {
	case c-'1' <= 8:
		return int(c - '1')
	case c-'A' <= 7:
		return int(c-'A') + 9
	case c-'J' <= 4:
		return int(c-'J') + 17
	case c-'P' <= 10:
		return int(c-'P') + 22
	case c-'a' <= 10:
		return int(c-'a') + 33
	case c-'m' <= 13:
		return int(c-'m') + 44
	}
	return -1
}

// base58Decode writes the bytes of s to the end of buf and returns them. The
// alphabet is Bitcoin's if it is empty.
func base58Decode(buf *[base58Max]byte, s, alphabet string) ([]byte, bool) {
	if s == "" || len(s) > base58Max {
		return nil, false
	}
	start, zeros := len(buf), 0
	leading := true
	for i := 0; i < len(s); i++ {
		v := 0
		if alphabet == "" {
			v = base58Value(s[i])
		} else {
			v = indexByte(alphabet, s[i])
		}
		if v < 0 {
			return nil, false
		}
		if leading = leading && v == 0; leading {
			zeros++
			continue
		}
		carry := v
		for j := len(buf) - 1; j >= start; j-- {
			carry += 58 * int(buf[j])
			buf[j] = byte(carry)
			carry >>= 8
		}
		for carry > 0 {
			start--
			buf[start] = byte(carry)
			carry >>= 8
		}
	}
	// A digit of value zero stands for a byte that is zero.
	for ; zeros > 0; zeros-- {
		start--
		buf[start] = 0
	}
	return buf[start:], true
}

// base58Check decodes s and cuts off the four bytes of its double SHA-256.
func base58Check(buf *[base58Max]byte, s, alphabet string) ([]byte, bool) {
	b, ok := base58Decode(buf, s, alphabet)
	if !ok || len(b) < 5 {
		return nil, false
	}
	body := b[:len(b)-4]
	sum := sha256.Sum256(body)
	sum = sha256.Sum256(sum[:])
	return body, [4]byte(sum[:4]) == [4]byte(b[len(b)-4:])
}

// Base58Check reports whether s is Base58 in the alphabet of Bitcoin, at most
// 160 characters, and ends with the first four bytes of the double SHA-256 of
// what stands before them.
func Base58Check(s string) bool {
	var buf [base58Max]byte
	_, ok := base58Check(&buf, s, "")
	return ok
}

// AppendBase58Check appends version and payload with their four check bytes in
// Base58 to dst. It reports false and leaves dst as it was if payload is empty
// or longer than 100 bytes.
func AppendBase58Check(dst []byte, payload []byte) ([]byte, bool) {
	if len(payload) == 0 || len(payload) > 100 {
		return dst, false
	}
	var buf [104]byte
	n := copy(buf[:], payload)
	sum := sha256.Sum256(payload)
	sum = sha256.Sum256(sum[:])
	n += copy(buf[n:], sum[:4])
	rest := buf[:n]
	var out [base58Max]byte
	at := len(out)
	for len(rest) > 0 && rest[0] == 0 {
		rest = rest[1:]
	}
	zeros := n - len(rest)
	for len(rest) > 0 {
		r := 0
		for i, c := range rest {
			r = r<<8 | int(c)
			rest[i] = byte(r / 58)
			r %= 58
		}
		at--
		out[at] = base58Alphabet[r]
		for len(rest) > 0 && rest[0] == 0 {
			rest = rest[1:]
		}
	}
	for range zeros {
		dst = append(dst, '1')
	}
	return append(dst, out[at:]...), true
}
