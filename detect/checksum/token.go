package checksum

// crc32 goes on with the CRC-32 of IEEE 802.3, one bit at a time: the texts are
// short and a table would have to be built.
func crc32[T ~string | ~[]byte](crc uint32, p T) uint32 {
	for i := 0; i < len(p); i++ {
		crc ^= uint32(p[i])
		for range 8 {
			crc = crc>>1 ^ 0xedb88320&-(crc&1)
		}
	}
	return crc
}

const base62Alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"

// CRC32Base62 reports whether the last six characters of s are the CRC-32 of
// what stands before them, in base 62 with digits before capitals before small
// letters. Everything must be of that alphabet and at least seven characters.
func CRC32Base62(s string) bool {
	if len(s) < 7 {
		return false
	}
	for i := 0; i < len(s); i++ {
		if !isWord(s[i]) {
			return false
		}
	}
	body := s[:len(s)-6]
	crc := ^crc32(^uint32(0), body)
	for i := len(s) - 1; i >= len(body); i-- {
		if s[i] != base62Alphabet[crc%62] {
			return false
		}
		crc /= 62
	}
	return true
}

// AppendCRC32Base62 appends payload, letters and digits, and the six
// characters of its checksum to dst; false and dst as it was for others.
func AppendCRC32Base62(dst []byte, payload string) ([]byte, bool) {
	if payload == "" {
		return dst, false
	}
	for i := 0; i < len(payload); i++ {
		if !isWord(payload[i]) {
			return dst, false
		}
	}
	crc := ^crc32(^uint32(0), payload)
	var c [6]byte
	for i := 5; i >= 0; i-- {
		c[i] = base62Alphabet[crc%62]
		crc /= 62
	}
	return append(append(dst, payload...), c[:]...), true
}

func isWord(c byte) bool { return c-'0' <= 9 || c-'A' <= 25 || c-'a' <= 25 }

// GitHubToken reports whether s is a GitHub token of the kinds that carry a
// checksum: ghp_, gho_, ghu_, ghs_ or ghr_, thirty characters, six of the
// CRC-32 (GitHub, Behind GitHub's new authentication token formats, 2021).
func GitHubToken(s string) bool {
	return len(s) == 40 && s[:2] == "gh" && in("pousr", s[2]) && s[3] == '_' && CRC32Base62(s[4:])
}

// NPMToken reports whether s is an npm access token: npm_, thirty characters,
// six of the CRC-32 (GitHub, npm access token format, 2021).
func NPMToken(s string) bool { return len(s) == 40 && s[:4] == "npm_" && CRC32Base62(s[4:]) }
