package checksum_test

import (
	"encoding/hex"
	"fmt"
	"math/big"
	"strings"
	"testing"

	"github.com/piikit/piikit/detect/checksum"
)

// TestExhaustive tries all numbers of up to five digits: for every payload
// exactly one check digit fits, it is the one that Append writes, and the rule
// catches every single error and every swap but those that it is known to miss.
func TestExhaustive(t *testing.T) {
	for _, f := range []struct {
		name   string
		valid  func(string) bool
		append func([]byte, string) ([]byte, bool)
		misses func(a, b byte) bool
	}{
		{"Luhn", checksum.Luhn, checksum.AppendLuhn, func(a, b byte) bool { return a+b == '0'+'9' && (a == '0' || b == '0') }},
		{"Verhoeff", checksum.Verhoeff, checksum.AppendVerhoeff, nil},
		{"Damm", checksum.Damm, checksum.AppendDamm, nil},
		{"GS1", checksum.GS1, checksum.AppendGS1, func(a, b byte) bool { return a-b == 5 || b-a == 5 }},
		{"Mod11x10", checksum.Mod11x10, checksum.AppendMod11x10, func(a, b byte) bool { return true }},
		{"Mod11x2", checksum.Mod11x2, checksum.AppendMod11x2, nil},
	} {
		t.Run(f.name, func(t *testing.T) {
			for length := 1; length <= 4; length++ {
				limit := 1
				for range length {
					limit *= 10
				}
				for n := range limit {
					payload := fmt.Sprintf("%0*d", length, n)
					whole, ok := f.append(nil, payload)
					if !ok || !f.valid(string(whole)) {
						t.Fatalf("%s: Append wrote %s, %v", payload, whole, ok)
					}
					for d := byte('0'); d <= '9'; d++ {
						if s := payload + string(d); f.valid(s) != (s == string(whole)) {
							t.Fatalf("%s and %s are both valid", s, whole)
						}
					}
					neighbors(string(whole), func(_ int, bad string) {
						if f.valid(bad) {
							t.Fatalf("single error: %s and %s", whole, bad)
						}
					})
					swaps(string(whole), func(i int, bad string) {
						if f.valid(bad) && (f.misses == nil || !f.misses(whole[i], whole[i+1])) {
							t.Fatalf("swap: %s and %s", whole, bad)
						}
					})
				}
			}
		})
	}
}

// TestISO7064 compares the eight systems with the formulas of the standard in
// exact arithmetic.
func TestISO7064(t *testing.T) {
	const alnum = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
	pure := func(s, alphabet string, m, radix int64) bool {
		sum := new(big.Int)
		for _, c := range s {
			sum.Mul(sum, big.NewInt(radix))
			sum.Add(sum, big.NewInt(int64(strings.IndexRune(alphabet, c))))
		}
		return sum.Mod(sum, big.NewInt(m)).Int64() == 1
	}
	hybrid := func(s, alphabet string, m int) bool {
		p := m
		for i, c := range s {
			p += strings.IndexRune(alphabet, c)
			if i == len(s)-1 {
				return p%m == 1
			}
			if p %= m; p == 0 {
				p = m
			}
			p = 2 * p % (m + 1)
		}
		return false
	}
	for _, f := range []struct {
		name     string
		valid    func(string) bool
		append   func([]byte, string) ([]byte, bool)
		slow     func(string) bool
		alphabet string
	}{
		{"11-2", checksum.Mod11x2, checksum.AppendMod11x2, func(s string) bool { return pure(s, alnum[:10]+"X", 11, 2) }, alnum[:10]},
		{"37-2", checksum.Mod37x2, checksum.AppendMod37x2, func(s string) bool { return pure(s, alnum+"*", 37, 2) }, alnum},
		{"97-10", checksum.Mod97x10, checksum.AppendMod97x10, func(s string) bool { return pure(s, alnum[:10], 97, 10) }, alnum[:10]},
		{"661-26", checksum.Mod661x26, checksum.AppendMod661x26, func(s string) bool { return pure(s, alnum[10:], 661, 26) }, alnum[10:]},
		{"1271-36", checksum.Mod1271x36, checksum.AppendMod1271x36, func(s string) bool { return pure(s, alnum, 1271, 36) }, alnum},
		{"11,10", checksum.Mod11x10, checksum.AppendMod11x10, func(s string) bool { return hybrid(s, alnum[:10], 10) }, alnum[:10]},
		{"27,26", checksum.Mod27x26, checksum.AppendMod27x26, func(s string) bool { return hybrid(s, alnum[10:], 26) }, alnum[10:]},
		{"37,36", checksum.Mod37x36, checksum.AppendMod37x36, func(s string) bool { return hybrid(s, alnum, 36) }, alnum},
	} {
		t.Run(f.name, func(t *testing.T) {
			state := uint32(1)
			for range 300 {
				var b []byte
				for range 1 + state%17 {
					state = state*1664525 + 1013904223
					b = append(b, f.alphabet[int(state>>8)%len(f.alphabet)])
				}
				whole, ok := f.append(nil, string(b))
				if !ok || !f.valid(string(whole)) || !f.slow(string(whole)) {
					t.Fatalf("%s: %s, %v, slow %v", b, whole, ok, f.slow(string(whole)))
				}
				for i := range whole { // every single wrong character
					good := whole[i]
					for j := range f.alphabet {
						if whole[i] = f.alphabet[j]; whole[i] != good && f.valid(string(whole)) {
							t.Fatalf("%s is valid too", whole)
						}
					}
					whole[i] = good
				}
			}
		})
	}
}

// TestAppend writes identifiers and reads them back; a payload of the wrong
// form must leave dst alone.
func TestAppend(t *testing.T) {
	wrap := func(w checksum.Weighted) func([]byte, string) ([]byte, bool) { return w.Append }
	aba := checksum.Weighted{Mod: 10, Weights: []int8{3, 7, 1, 3, 7, 1, 3, 7, 1}}
	for _, f := range []struct {
		name          string
		append        func([]byte, string) ([]byte, bool)
		payload, want string
	}{
		{"Weighted", wrap(aba), "11100002", "111000025"},
		{"Luhn", checksum.AppendLuhn, "7992739871", "79927398713"},
		{"Verhoeff", checksum.AppendVerhoeff, "236", "2363"},
		{"Damm", checksum.AppendDamm, "572", "5724"},
		{"GS1", checksum.AppendGS1, "400638133393", "4006381333931"},
		{"Mod11x2", checksum.AppendMod11x2, "0794", "07940"},
		{"Mod97x10", checksum.AppendMod97x10, "794", "79444"},
		{"Mod1271x36", checksum.AppendMod1271x36, "ISO79", "ISO793W"},
		{"BRCPF", checksum.AppendBRCPF, "111444777", "11144477735"},
		{"BRCNPJ", checksum.AppendBRCNPJ, "112223330001", "11222333000181"},
		{"BRCNPJ", checksum.AppendBRCNPJ, "12ABC34501DE", "12ABC34501DE35"},
		{"ARCUIT", checksum.AppendARCUIT, "3050001091", "30500010912"},
		{"CLRUT", checksum.AppendCLRUT, "12531909", "125319092"},
		{"MXCLABE", checksum.AppendMXCLABE, "03218000011835971", "032180000118359719"},
		{"GBNHS", checksum.AppendGBNHS, "943476591", "9434765919"},
		{"PLPESEL", checksum.AppendPLPESEL, "4405140135", "44051401359"},
		{"JMBG", checksum.AppendJMBG, "010100650000", "0101006500006"},
		{"FIHETU", checksum.AppendFIHETU, "131052-308", "131052-308T"},
		{"JPMyNumber", checksum.AppendJPMyNumber, "12345678901", "123456789018"},
		{"VIN", checksum.AppendVIN, "1M8GDM9AKP042788", "1M8GDM9AXKP042788"},
		{"CRC32Base62", checksum.AppendCRC32Base62, "zQWBuTSOoRi4A9spHcVY5ncnsDkxkJ", "zQWBuTSOoRi4A9spHcVY5ncnsDkxkJ0mLq17"},
		{"EIP55", checksum.AppendEIP55, "5aaeb6053f3e94c9b9a09f33669435e7ef1beaed", "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed"},
	} {
		got, ok := f.append([]byte("x"), f.payload)
		if !ok || string(got) != "x"+f.want {
			t.Errorf("%s: %s, %v; want %s", f.name, got, ok, f.want)
		}
		for _, bad := range []string{"", "\x00", f.payload[1:] + "\xff", " " + f.payload} {
			if got, ok := f.append([]byte("x"), bad); ok || string(got) != "x" {
				t.Errorf("%s of %q: %q, %v", f.name, bad, got, ok)
			}
		}
	}
}

// TestAppendIBAN takes apart every IBAN of the table and builds it again.
func TestAppendIBAN(t *testing.T) {
	for _, c := range checks {
		if c.name != "IBAN" {
			continue
		}
		for _, s := range c.numbers() {
			if n := checksum.IBANLength(s[:2]); n != len(s) {
				t.Errorf("IBANLength(%s) is %d, want %d", s[:2], n, len(s))
			}
			got, ok := checksum.AppendIBAN(nil, s[:2], s[4:])
			if !ok || string(got) != s {
				t.Errorf("AppendIBAN(%s, %s) is %s, %v", s[:2], s[4:], got, ok)
			}
			if _, ok := checksum.AppendIBAN(nil, s[:2], s[5:]); ok {
				t.Errorf("AppendIBAN takes a short BBAN of %s", s[:2])
			}
		}
	}
	for _, cc := range []string{"", "D", "US", "ZZ", "de"} {
		if n := checksum.IBANLength(cc); n != 0 {
			t.Errorf("IBANLength(%q) is %d", cc, n)
		}
	}
}

func TestWeighted(t *testing.T) {
	w := checksum.Weighted{Mod: 11, Weights: []int8{3, 2, 1}}
	if sum, ok := w.Sum("123"); !ok || sum != 3+4+3 {
		t.Errorf("Sum: %d, %v", sum, ok)
	}
	if sum, ok := w.Sum("12"); !ok || sum != 3+4 {
		t.Errorf("Sum of a part: %d, %v", sum, ok)
	}
	for _, bad := range []string{"1234", "1a3", ""} {
		if _, ok := w.Sum(bad); ok {
			t.Errorf("Sum takes %q", bad)
		}
	}
	// The check digit exists exactly where the remainder is not ten.
	for n := range 100 {
		payload := fmt.Sprintf("%02d", n)
		c, ok := w.Digit(payload)
		sum, _ := w.Sum(payload)
		if want := sum%11 != 1; ok != want {
			t.Errorf("Digit(%s): %v", payload, ok)
		}
		if ok && !w.Valid(payload+string(c)) {
			t.Errorf("Digit(%s) is %c, which is wrong", payload, c)
		}
	}
	var zero checksum.Weighted
	if zero.Valid("") || zero.Valid("0") {
		t.Error("the zero value accepts")
	}
	if _, ok := zero.Digit(""); ok {
		t.Error("the zero value computes")
	}
}

// TestKeccak256 has vectors of the Keccak team's ShortMsgKAT_256 and of
// Ethereum, and lengths around the rate of 136 (bytes 0, 1, 2, ...) that
// PyCryptodome computed.
func TestKeccak256(t *testing.T) {
	for _, v := range []struct{ in, want string }{
		{"", "c5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470"},
		{"cc", "eead6dbfc7340a56caedc044696a168870549a6a7f6f56961e84a54bd9970b8a"},
		{hex.EncodeToString([]byte("testing")), "5f16f4c7f149ac4f9510d9cf8cf384038ad348b3bcdc01915f95de12df9d1b02"},
		{hex.EncodeToString([]byte("Transfer(address,address,uint256)")), "ddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef"},
	} {
		in, err := hex.DecodeString(v.in)
		if err != nil {
			t.Fatal(err)
		}
		if got := checksum.Keccak256(in); hex.EncodeToString(got[:]) != v.want {
			t.Errorf("Keccak256(%s) is %x", v.in, got)
		}
	}
	for _, v := range []struct {
		length int
		want   string
	}{
		{135, "cbdfd9dee5faad3818d6b06f95a219fd290b0e1706f6a82e5a595b9ce9faca62"},
		{136, "7ce759f1ab7f9ce437719970c26b0a66ff11fe3e38e17df89cf5d29c7d7f807e"},
		{137, "ac73d4fae68b8453f764007c1a20ce95994187861f0c3227a3a8e99a73a3b1db"},
		{272, "fdf2ec49e749960d3c8521a0219af8d03e30e2b3bf19bd16150ee0eaf133d66e"},
		{300, "a679e749a6af300c36e7ff2255d220864eab27b382f9cfdc5aa4d13563ba36ff"},
	} {
		in := make([]byte, v.length)
		for i := range in {
			in[i] = byte(i)
		}
		if got := checksum.Keccak256(in); hex.EncodeToString(got[:]) != v.want {
			t.Errorf("Keccak256 of %d bytes is %x", v.length, got)
		}
	}
}

// TestBech32 has the valid texts of BIP-173 and BIP-350.
func TestBech32(t *testing.T) {
	for _, v := range []struct {
		s, hrp string
		kind   checksum.Bech32Kind
	}{
		{"A12UEL5L", "A", checksum.PlainBech32},
		{"a12uel5l", "a", checksum.PlainBech32},
		{"an83characterlonghumanreadablepartthatcontainsthenumber1andtheexcludedcharactersbio1tt5tgs", "an83characterlonghumanreadablepartthatcontainsthenumber1andtheexcludedcharactersbio", checksum.PlainBech32},
		{"abcdef1qpzry9x8gf2tvdw0s3jn54khce6mua7lmqqqxw", "abcdef", checksum.PlainBech32},
		{"split1checkupstagehandshakeupstreamerranterredcaperred2y9e3w", "split", checksum.PlainBech32},
		{"?1ezyfcl", "?", checksum.PlainBech32},
		{"A1LQFN3A", "A", checksum.Bech32m},
		{"a1lqfn3a", "a", checksum.Bech32m},
		{"abcdef1l7aum6echk45nj3s0wdvt2fg8x9yrzpqzd3ryx", "abcdef", checksum.Bech32m},
		{"split1checkupstagehandshakeupstreamerranterredcaperredlc445v", "split", checksum.Bech32m},
		{"?1v759aa", "?", checksum.Bech32m},
		{"\x201nwldj5", "", checksum.NotBech32},
		{"pzry9x0s0muk", "", checksum.NotBech32},
		{"1pzry9x0s0muk", "", checksum.NotBech32},
		{"x1b4n0q5v", "", checksum.NotBech32},
		{"li1dgmt3", "", checksum.NotBech32},
		{"A1G7SGD8", "", checksum.NotBech32},
		{"10a06t8", "", checksum.NotBech32},
		{"1qzzfhee", "", checksum.NotBech32},
		{"M1VUXWEZ", "", checksum.NotBech32},
		{"", "", checksum.NotBech32},
	} {
		if hrp, kind := checksum.Bech32(v.s); hrp != v.hrp || kind != v.kind {
			t.Errorf("Bech32(%q) is %q, %d", v.s, hrp, kind)
		}
	}
}

// TestAddresses builds addresses of every kind and reads them back.
func TestAddresses(t *testing.T) {
	for size := 2; size <= 40; size++ {
		program := make([]byte, size)
		for i := range program {
			program[i] = byte(i*7 + size)
		}
		for version := range byte(18) {
			s, ok := checksum.AppendSegwit(nil, "bc", version, program)
			want := version <= 16 && (version > 0 || size == 20 || size == 32)
			if ok != want || ok && !checksum.BTCAddress(string(s)) {
				t.Errorf("version %d, %d bytes: %s, %v", version, size, s, ok)
			}
		}
	}
	for _, v := range []struct {
		prefix string
		size   int
		chain  string
	}{
		{"\x00", 20, "btc"}, {"\x05", 20, "btc"}, {"\x6f", 20, "btc"}, {"\x30", 20, "ltc"}, {"\x1e", 20, "doge"},
		{"\x4c", 20, "dash"}, {"\x41", 20, "trx"}, {"\x06\xa1\x9f", 20, "xtz"}, {"\x1c\xb8", 20, "zec"}, {"\x77", 20, ""},
	} {
		for fill := range 8 {
			payload := append([]byte(v.prefix), make([]byte, v.size)...)
			for i := range v.size {
				payload[len(v.prefix)+i] = byte(i * fill)
			}
			s, ok := checksum.AppendBase58Check(nil, payload)
			if !ok || !checksum.Base58Check(string(s)) || checksum.CryptoAddress(string(s)) != v.chain {
				t.Errorf("%x: %s, %v, %q", payload, s, ok, checksum.CryptoAddress(string(s)))
			}
		}
	}
	if _, ok := checksum.AppendBase58Check(nil, nil); ok {
		t.Error("AppendBase58Check takes nothing")
	}
}

func TestCryptoAddress(t *testing.T) {
	for _, c := range checks {
		chain, ok := strings.CutSuffix(c.name, "Address")
		if !ok || chain == "SOL" {
			continue
		}
		for _, s := range c.numbers() {
			if got := checksum.CryptoAddress(s); got != strings.ToLower(chain) && !(chain == "LTC" && got == "btc") {
				t.Errorf("CryptoAddress(%s) is %q", s, got)
			}
		}
	}
	if got := checksum.CryptoAddress("nothing"); got != "" {
		t.Errorf("CryptoAddress of a word is %q", got)
	}
}

func TestCardBrand(t *testing.T) {
	for s, want := range map[string]string{
		"4111111111111111": "visa", "4222222222222": "visa", "5555555555554444": "mastercard", "2223003122003222": "mastercard",
		"378282246310005": "amex", "6011111111111117": "discover", "30569309025904": "diners", "3530111333300000": "jcb",
		"6200000000000005": "unionpay", "6759649826438453": "maestro", "2200770239097761": "mir", "6362970000457013": "elo",
		"6062826786276634": "hipercard", "9792030394440796": "troy", "1234567890123452": "", "378282246310": "", "41111111111111111111": "",
	} {
		if got := checksum.CardBrand(s); got != want {
			t.Errorf("CardBrand(%s) is %q, want %q", s, got, want)
		}
	}
}

func TestValidDate(t *testing.T) {
	days := 0
	for year := 1600; year < 2000; year++ { // one cycle of the calendar
		for month := -1; month <= 14; month++ {
			for day := -1; day <= 33; day++ {
				if checksum.ValidDate(year, month, day) {
					days++
				}
			}
		}
	}
	if days != 146097 {
		t.Errorf("400 years have %d days", days)
	}
	for _, d := range [][3]int{{1900, 2, 29}, {2023, 2, 29}, {2024, 4, 31}, {0, 1, 1}, {10000, 1, 1}} {
		if checksum.ValidDate(d[0], d[1], d[2]) {
			t.Errorf("%v is no date", d)
		}
	}
}
