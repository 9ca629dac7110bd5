package finance

import (
	"strings"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/detect/checksum"
	"github.com/piikit/piikit/entity"
)

// Wallet returns the detector of the addresses of cryptocurrencies: Bitcoin
// (btc_address), Ethereum and its like (eth_address) and others (crypto_other).
// All of them carry checks that do not pass by chance, but those of Solana,
// which count beside a word for it. Private keys are not among them.
func Wallet() *detect.Detector {
	cues := detect.NewCues()
	cues.Add(0, "solana", "sol", "sol address", "sol wallet", "phantom", "solscan", "spl")
	return &detect.Detector{
		Name: "wallet", Types: []entity.Type{"btc_address", "eth_address", "crypto_other"}, Horizon: 256,
		Anchors: detect.Anchors{Codes: true},
		Spot:    func(c *detect.Cursor) int { return spotWallet(c, cues) },
		Info: []detect.Info{
			{
				Type: "btc_address", What: "Bitcoin address", Evidence: "Base58Check or Bech32",
				Source: "BIP-13 (2011), BIP-173 (2017), BIP-350 (2020)", Presidio: "CRYPTO",
			},
			{
				Type: "eth_address", What: "Ethereum address", Evidence: "0x and 40 hexadecimal digits; EIP-55 where letters are of both cases",
				Source: "EIP-55 (2016)",
			},
			{
				Type: "crypto_other", What: "address of another cryptocurrency", Evidence: "Base58Check, Bech32, Keccak or CRC of the chain; Solana: a cue",
				Source: "documentation of the chains (2025)",
			},
		},
	}
}

func spotWallet(c *detect.Cursor, cues *detect.Cues) int {
	w := c.Word()
	if w.Len() < 25 || w.Flags.Has(detect.NonASCII) || w.Flags.Has(detect.Cut) {
		return 0
	}
	t, b, e := c.Text, w.Begin, w.End
	switch {
	case e < len(t) && t[e] == '=', b > c.Lo && (t[b-1] == '+' || t[b-1] == '.'):
		return 0 // Base64, or part of a token
	case b > c.Lo && (t[b-1] == '-' || t[b-1] == '_') || e < len(t) && (t[e] == '-' || t[e] == '_'):
		if x, y := base64(t, c.Lo, b, e); y-x == 48 { // TON alone has these
			b, e = x, y
		}
	}
	const cash = "bitcoincash:" // the scheme belongs to the address
	if strings.HasSuffix(t[c.Lo:b], cash) {
		b -= len(cash)
	}
	m := detect.Match{Begin: b, End: e, Confidence: detect.Certain, Evidence: detect.Checked}
	switch checksum.CryptoAddress(t[b:e]) {
	case "btc":
		m.Type, m.Rule = "btc_address", "finance/btc_address"
	case "eth":
		m.Type, m.Rule = "eth_address", "finance/eth_address"
	case "":
		if b < w.Begin || e > w.End || !checksum.SOLAddress(t[b:e]) || !near(c, cues, b, e) {
			return 0
		}
		m.Type, m.Rule, m.Confidence, m.Evidence = "crypto_other", "finance/crypto_other", detect.High, detect.Cued
	default:
		m.Type, m.Rule = "crypto_other", "finance/crypto_other"
	}
	c.Emit(m)
	return e
}

// near reports whether a cue stands beside [b, e).
func near(c *detect.Cursor, cues *detect.Cues, b, e int) bool {
	var hits [8]detect.CueHit
	for _, h := range cues.Near(c, b, e, hits[:0]) {
		if h.Key || h.Distance <= 4 {
			return true
		}
	}
	return false
}

// base64 widens [b, e) to the run of letters, digits, '-' and '_' around it, by
// at most 48 bytes to either side.
func base64(t string, lo, b, e int) (int, int) {
	is := func(x byte) bool { return x-'0' < 10 || (x|0x20)-'a' < 26 || x == '-' || x == '_' }
	for n := 0; n < 48 && b > lo && is(t[b-1]); n++ {
		b--
	}
	for n := 0; n < 48 && e < len(t) && is(t[e]); n++ {
		e++
	}
	return b, e
}
