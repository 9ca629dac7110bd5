package checksum

import (
	"crypto/sha512"
)

// Addresses keep their case: unlike elsewhere in this package lower-case
// letters count as what they are.

// versioned reports whether s is Base58Check over size bytes that start with
// one of the versions, each as long as the first.
func versioned(s string, size int, versions ...string) bool {
	var buf [base58Max]byte
	if len(s) < 20 || len(s) > 120 {
		return false
	}
	body, ok := base58Check(&buf, s, "")
	if !ok || len(body) != size {
		return false
	}
	for _, v := range versions {
		if string(body[:len(v)]) == v {
			return true
		}
	}
	return false
}

// BTCAddress reports whether s is a Bitcoin address: pay to key or script hash
// in Base58Check (main, test and regression network), or a witness address
// (BIP-13, BIP-173, BIP-350).
func BTCAddress(s string) bool {
	switch {
	case len(s) < 14:
		return false
	case sameFold(s[:3], "bc1"):
		return segwit(s, "bc")
	case sameFold(s[:3], "tb1"):
		return segwit(s, "tb")
	case sameFold(s[:5], "bcrt1"):
		return segwit(s, "bcrt")
	}
	return in("13mn2", s[0]) && versioned(s, 21, "\x00", "\x05", "\x6f", "\xc4")
}

// BTCPrivateKey reports whether s is a Bitcoin private key in the wallet import
// format, or an extended private key (xprv and its like, BIP-32, SLIP-132): a
// secret, not an address.
func BTCPrivateKey(s string) bool {
	if len(s) == 51 || len(s) == 52 {
		return versioned(s, 33, "\x80", "\xef") || versioned(s, 34, "\x80", "\xef")
	}
	return len(s) > 100 && versioned(s, 78, "\x04\x88\xad\xe4", "\x04\x35\x83\x94", "\x04\x9d\x78\x78", "\x04\xb2\x43\x0c",
		"\x04\x4a\x4e\x28", "\x04\x5f\x18\xbc")
}

// BTCExtendedPublicKey reports whether s is an extended public key (xpub, ypub,
// zpub, tpub): whoever has it sees all payments of a wallet.
func BTCExtendedPublicKey(s string) bool {
	return len(s) > 100 && versioned(s, 78, "\x04\x88\xb2\x1e", "\x04\x35\x87\xcf", "\x04\x9d\x7c\xb2", "\x04\xb2\x47\x46",
		"\x04\x4a\x52\x62", "\x04\x5f\x1c\xf6")
}

// ETHAddress reports whether s is an address of Ethereum and its like: 0x and
// forty hexadecimal digits, all of one case or as [EIP55] has them.
func ETHAddress(s string) bool {
	if len(s) != 42 || s[:2] != "0x" {
		return false
	}
	ok, lower, upper := hexCase(s[2:])
	return ok && (!lower || !upper || EIP55(s))
}

// LTCAddress reports whether s is a Litecoin address, Base58Check (L, M, and 3
// of old script hashes, which is Bitcoin's too) or ltc1.
func LTCAddress(s string) bool {
	if len(s) > 4 && sameFold(s[:4], "ltc1") {
		return segwit(s, "ltc")
	}
	return versioned(s, 21, "\x30", "\x32", "\x05")
}

// DOGEAddress reports whether s is a Dogecoin address.
func DOGEAddress(s string) bool { return versioned(s, 21, "\x1e", "\x16") }

// DASHAddress reports whether s is a Dash address.
func DASHAddress(s string) bool { return versioned(s, 21, "\x4c", "\x10") }

// TRXAddress reports whether s is a Tron address (T and 33 characters).
func TRXAddress(s string) bool { return len(s) == 34 && versioned(s, 21, "\x41") }

// XTZAddress reports whether s is a Tezos address (tz1 to tz4, KT1).
func XTZAddress(s string) bool {
	return len(s) == 36 && versioned(s, 23, "\x06\xa1\x9f", "\x06\xa1\xa1", "\x06\xa1\xa4", "\x06\xa1\xa6", "\x02\x5a\x79")
}

// ZECAddress reports whether s is a Zcash address, transparent (t1, t3) or
// Sapling (zs1). Unified addresses (u1) are not recognized.
func ZECAddress(s string) bool {
	if hrp, kind := Bech32(s); kind == PlainBech32 && hrp == "zs" {
		return len(s) == 78
	}
	return versioned(s, 22, "\x1c\xb8", "\x1c\xbd")
}

// XRPAddress reports whether s is an XRP Ledger address: a classic one (r) or
// one with a destination tag (X, T), Base58Check in the ledger's alphabet.
func XRPAddress(s string) bool {
	const alphabet = "rpshnaf39wBUDNEGHJKLM4PQRST7VWXYZ2bcdeCg65jkm8oFqi1tuvAxyz"
	if len(s) < 25 || len(s) > 47 || !in("rXT", s[0]) {
		return false
	}
	var buf [base58Max]byte
	body, ok := base58Check(&buf, s, alphabet)
	if !ok {
		return false
	}
	if s[0] == 'r' {
		return len(body) == 21 && body[0] == 0
	}
	return len(body) == 31 && (string(body[:2]) == "\x05\x44" || string(body[:2]) == "\x04\x93")
}

// ADAAddress reports whether s is a Cardano address: addr1 or stake1 in Bech32
// (CIP-19), or one of the Byron era, Base58 of CBOR with a CRC-32.
func ADAAddress(s string) bool {
	var data [bech32Max]byte
	if sep, kind := bech32Decode(&data, s); kind == PlainBech32 {
		size := fiveBitBytes(data[:len(s)-sep-7])
		switch s[:sep] {
		case "addr", "addr_test":
			return size == 29 || size == 57
		case "stake", "stake_test":
			return size == 29
		}
		return false
	}
	if len(s) < 50 || len(s) > 120 || s[0] != 'A' && s[0] != 'D' {
		return false
	}
	var buf [base58Max]byte
	b, ok := base58Decode(&buf, s, "")
	// array of 2, tag 24, byte string of up to 255, unsigned 32-bit integer
	if !ok || len(b) < 12 || string(b[:4]) != "\x82\xd8\x18\x58" || int(b[4]) != len(b)-10 || b[len(b)-5] != 0x1a {
		return false
	}
	crc := ^crc32(^uint32(0), b[5:len(b)-5])
	t := b[len(b)-4:]
	return crc == uint32(t[0])<<24|uint32(t[1])<<16|uint32(t[2])<<8|uint32(t[3])
}

// ATOMAddress reports whether s is an address of the Cosmos Hub or one of the
// larger chains built like it: Bech32 of 20 or 32 bytes.
func ATOMAddress(s string) bool {
	var data [bech32Max]byte
	sep, kind := bech32Decode(&data, s)
	if kind != PlainBech32 {
		return false
	}
	switch s[:sep] {
	case "cosmos", "osmo", "juno", "terra", "celestia", "akash", "kava", "inj", "sei", "dydx", "stars", "axelar", "secret", "cosmosvaloper":
		size := fiveBitBytes(data[:len(s)-sep-7])
		return size == 20 || size == 32
	}
	return false
}

// BCHAddress reports whether s is a Bitcoin Cash address, with or without
// bitcoincash: in front.
func BCHAddress(s string) bool {
	const prefix = "bitcoincash:"
	if len(s) > len(prefix) && s[:len(prefix)] == prefix {
		s = s[len(prefix):]
	}
	if len(s) != 42 || s[0] != 'q' && s[0] != 'p' && s[0] != 'z' && s[0] != 'r' {
		return false
	}
	chk := uint64(1)
	for i := range 11 {
		chk = cashStep(chk, prefix[i]&31)
	}
	chk = cashStep(chk, 0)
	for i := 0; i < len(s); i++ {
		v := indexByte(bech32Alphabet, s[i])
		if v < 0 {
			return false
		}
		chk = cashStep(chk, byte(v))
	}
	return chk == 1
}

// cashStep is the step of the 40-bit checksum of CashAddr.
func cashStep(chk uint64, v byte) uint64 {
	top := chk >> 35
	chk = chk&0x07ffffffff<<5 ^ uint64(v)
	for i, g := range [5]uint64{0x98f2bc8e61, 0x79b76d99e2, 0xf33e5fb3c4, 0xae2eabe2a8, 0x1e4f43e470} {
		if top>>i&1 == 1 {
			chk ^= g
		}
	}
	return chk
}

// XMRAddress reports whether s is a Monero address, standard, sub- or
// integrated: Base58 in blocks of eleven characters, four bytes of Keccak-256.
func XMRAddress(s string) bool {
	if len(s) != 95 && len(s) != 106 {
		return false
	}
	var out [80]byte
	n := 0
	for len(s) > 0 {
		take, size := min(11, len(s)), 8
		if take < 11 { // 7 characters are 5 bytes
			size = 5
		}
		v := uint64(0)
		for i := range take {
			d := base58Value(s[i])
			if d < 0 || v > (1<<64-1-uint64(d))/58 {
				return false
			}
			v = v*58 + uint64(d)
		}
		if size < 8 && v >= 1<<(8*size) {
			return false
		}
		for i := range size {
			out[n+i] = byte(v >> (8 * (size - 1 - i)))
		}
		n += size
		s = s[take:]
	}
	sum := Keccak256(out[:n-4])
	return in("\x12\x13\x2a\x18\x19\x24\x35\x36\x3f", out[0]) && [4]byte(sum[:4]) == [4]byte(out[n-4:n])
}

// SOLAddress reports whether s has the form of a Solana address: Base58 of 32
// bytes. It has no check: structure only.
func SOLAddress(s string) bool {
	if len(s) < 32 || len(s) > 44 {
		return false
	}
	var buf [base58Max]byte
	b, ok := base58Decode(&buf, s, "")
	return ok && len(b) == 32
}

// base32Decode decodes RFC 4648 capitals without padding into out.
func base32Decode(out []byte, s string) (int, bool) {
	n, acc, bits := 0, 0, 0
	for i := 0; i < len(s); i++ {
		v := int(s[i]) - 'A'
		if v < 0 || v > 25 {
			if v = int(s[i]) - '2' + 26; v < 26 || v > 31 {
				return 0, false
			}
		}
		acc, bits = (acc<<5|v)&0xfff, bits+5
		if bits >= 8 {
			bits -= 8
			if n == len(out) {
				return 0, false
			}
			out[n] = byte(acc >> bits)
			n++
		}
	}
	return n, acc&(1<<bits-1) == 0
}

// crc16 is CRC-16/XMODEM.
func crc16(p []byte) uint16 {
	crc := uint16(0)
	for _, b := range p {
		crc ^= uint16(b) << 8
		for range 8 {
			if crc&0x8000 != 0 {
				crc = crc<<1 ^ 0x1021
			} else {
				crc <<= 1
			}
		}
	}
	return crc
}

// XLMAddress reports whether s is a Stellar account (G, 56 characters) or
// multiplexed account (M, 69), or a secret seed (S, 56): base 32 with a CRC-16
// (SEP-23).
func XLMAddress(s string) bool {
	if !(len(s) == 56 && (s[0] == 'G' || s[0] == 'S') || len(s) == 69 && s[0] == 'M') {
		return false
	}
	var b [43]byte
	n, ok := base32Decode(b[:], s)
	return ok && crc16(b[:n-2]) == uint16(b[n-1])<<8|uint16(b[n-2])
}

// ALGOAddress reports whether s is an Algorand address: 58 characters in base
// 32, four bytes of SHA-512/256.
func ALGOAddress(s string) bool {
	var b [36]byte
	if len(s) != 58 {
		return false
	}
	n, ok := base32Decode(b[:], s)
	if !ok || n != 36 {
		return false
	}
	sum := sha512.Sum512_256(b[:32])
	return [4]byte(sum[28:]) == [4]byte(b[32:])
}

// TONAddress reports whether s is a user-friendly TON address: 48 characters
// in base 64 (either alphabet), a flag, the workchain, 32 bytes, CRC-16.
func TONAddress(s string) bool {
	if len(s) != 48 {
		return false
	}
	var b [36]byte
	acc, bits, n := 0, 0, 0
	for i := 0; i < len(s); i++ {
		v := alnum(s[i]) // 0-9, A-Z
		switch c := s[i]; {
		case c-'a' <= 25:
			v = int(c-'a') + 26
		case c == '-' || c == '+':
			v = 62
		case c == '_' || c == '/':
			v = 63
		case v < 0:
			return false
		case v > 9:
			v -= 10
		default:
			v += 52
		}
		acc, bits = (acc<<6|v)&0x3fff, bits+6
		if bits >= 8 {
			bits -= 8
			b[n] = byte(acc >> bits)
			n++
		}
	}
	return (b[0]&0x7f == 0x11 || b[0]&0x7f == 0x51) && (b[1] == 0 || b[1] == 0xff) &&
		crc16(b[:34]) == uint16(b[34])<<8|uint16(b[35])
}

// CryptoAddress returns the name of the first chain whose address s is, in the
// spelling of its currency (btc, eth, ltc, ...); "" for none. Addresses of
// Solana have no check and are not among them.
func CryptoAddress(s string) string {
	switch {
	case BTCAddress(s):
		return "btc"
	case ETHAddress(s):
		return "eth"
	case LTCAddress(s):
		return "ltc"
	case XRPAddress(s):
		return "xrp"
	case TRXAddress(s):
		return "trx"
	case DOGEAddress(s):
		return "doge"
	case ADAAddress(s):
		return "ada"
	case BCHAddress(s):
		return "bch"
	case DASHAddress(s):
		return "dash"
	case ZECAddress(s):
		return "zec"
	case XMRAddress(s):
		return "xmr"
	case XLMAddress(s):
		return "xlm"
	case XTZAddress(s):
		return "xtz"
	case ALGOAddress(s):
		return "algo"
	case ATOMAddress(s):
		return "atom"
	case TONAddress(s):
		return "ton"
	}
	return ""
}
