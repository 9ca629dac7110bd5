package checksum

// Brazil, Argentina, Chile, Uruguay, Paraguay.

var (
	cpfWeights  = [10]int8{11, 10, 9, 8, 7, 6, 5, 4, 3, 2}
	cnpjWeights = [13]int8{6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2}
)

// brDigit turns a weighted sum into the digit that Receita Federal uses: 11
// minus the remainder, 0 from ten up.
func brDigit(sum int) int {
	if c := 11 - sum%11; c < 10 {
		return c
	}
	return 0
}

// BRCPF reports whether s is a Brazilian CPF: eleven digits, the last two
// weighted modulo 11, not all equal (Receita Federal, IN RFB 2172/2024).
func BRCPF(s string) bool {
	return isDigits(s, 11) && !allEqual(s) &&
		brDigit(dot(s[:9], cpfWeights[1:])) == at(s, 9) && brDigit(dot(s[:10], cpfWeights[:])) == at(s, 10)
}

// AppendBRCPF appends the CPF of nine digits to dst.
func AppendBRCPF(dst []byte, payload string) ([]byte, bool) {
	if !isDigits(payload, 9) {
		return dst, false
	}
	a := brDigit(dot(payload, cpfWeights[1:]))
	b := brDigit(dot(payload, cpfWeights[:]) + a*2)
	return append(append(dst, payload...), byte('0'+a), byte('0'+b)), true
}

// cnpjSum weighs digits and letters, whose value is their ASCII code less 48.
func cnpjSum(s string, w []int8) int {
	sum := 0
	for i := 0; i < len(s); i++ {
		sum += int(s[i]-'0') * int(w[i])
	}
	return sum
}

// BRCNPJ reports whether s is a Brazilian CNPJ: twelve digits or, given out
// from July 2026, digits and capital letters, two check digits weighted modulo
// 11 (Receita Federal, IN RFB 2229/2024). Not all equal.
func BRCNPJ(s string) bool {
	return len(s) == 14 && isAlnum(s[:12]) && digits(s[12:]) && !allEqual(s) &&
		brDigit(cnpjSum(s[:12], cnpjWeights[1:])) == at(s, 12) &&
		brDigit(cnpjSum(s[:13], cnpjWeights[:])) == at(s, 13)
}

// AppendBRCNPJ appends the CNPJ of twelve characters to dst.
func AppendBRCNPJ(dst []byte, payload string) ([]byte, bool) {
	if len(payload) != 12 || !isAlnum(payload) {
		return dst, false
	}
	a := brDigit(cnpjSum(payload, cnpjWeights[1:]))
	b := brDigit(cnpjSum(payload, cnpjWeights[:]) + a*2)
	return append(append(dst, payload...), byte('0'+a), byte('0'+b)), true
}

// BRRG reports whether s is an identity card number of São Paulo: eight
// digits and a check character, weights 2 to 9 modulo 11, X for ten. Other
// states have other rules or none.
func BRRG(s string) bool {
	if len(s) != 9 || !digits(s[:8]) || allEqual(s) {
		return false
	}
	return s[8] == alphabet10[(11-dot(s[:8], []int8{2, 3, 4, 5, 6, 7, 8, 9})%11)%11]
}

// BRPIS reports whether s is a Brazilian worker's number (PIS, PASEP, NIT,
// NIS): eleven digits weighted modulo 11 (Caixa). Not all zeros.
func BRPIS(s string) bool {
	return isDigits(s, 11) && !allEqual(s) &&
		brDigit(dot(s[:10], []int8{3, 2, 9, 8, 7, 6, 5, 4, 3, 2})) == at(s, 10)
}

// BRCNH reports whether s is a Brazilian driving licence: eleven digits, two
// of them checks modulo 11 that depend on each other (Denatran). Not all
// equal.
func BRCNH(s string) bool {
	if !isDigits(s, 11) || allEqual(s) {
		return false
	}
	first, less := dot(s, []int8{9, 8, 7, 6, 5, 4, 3, 2, 1})%11, 0
	if first == 10 {
		first, less = 0, 2
	}
	second := dot(s, []int8{1, 2, 3, 4, 5, 6, 7, 8, 9}) % 11
	if second == 10 {
		second = 0
	} else if second -= less; second < 0 {
		second += 11
		if second == 10 {
			second = 0
		}
	}
	return first == at(s, 9) && second == at(s, 10)
}

// BRTitulo reports whether s is a Brazilian voter's number: eight digits, the
// state 01 to 28, two check digits modulo 11; in São Paulo and Minas Gerais a
// remainder of 0 gives 1 (TSE).
func BRTitulo(s string) bool {
	if !isDigits(s, 12) {
		return false
	}
	state := num(s[8:10])
	if state < 1 || state > 28 {
		return false
	}
	fix := func(c int) int {
		switch {
		case c == 10:
			return 0
		case c == 0 && state <= 2:
			return 1
		}
		return c
	}
	a := fix(dot(s, []int8{2, 3, 4, 5, 6, 7, 8, 9}) % 11)
	b := fix(dot(s[8:11], []int8{7, 8, 9}) % 11)
	return a == at(s, 10) && b == at(s, 11)
}

// BRCNS reports whether s is a number of the Brazilian health card: fifteen
// digits, the first 1, 2, 7, 8 or 9, weights 15 to 1 modulo 11 (DATASUS).
func BRCNS(s string) bool {
	return isDigits(s, 15) && in("12789", s[0]) &&
		dot(s, []int8{15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1})%11 == 0
}

var cuitRule = Weighted{11, []int8{5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1}}

// ARCUIT reports whether s is an Argentine CUIT or CUIL: a prefix of persons
// (20, 23 to 27) or companies (30, 33, 34, 50, 51, 55), eight digits, weighted
// modulo 11, 9 for ten in old numbers (ARCA).
func ARCUIT(s string) bool {
	if !isDigits(s, 11) || !inPairs("202324252627303334505155", s[:2]) {
		return false
	}
	c := (11 - dot(s[:10], cuitRule.Weights)%11) % 11
	return min(c, 9) == at(s, 10)
}

// AppendARCUIT appends the CUIT of ten digits to dst; false where the sum
// leaves ten, for which ARCA takes another prefix.
func AppendARCUIT(dst []byte, payload string) ([]byte, bool) { return cuitRule.Append(dst, payload) }

var (
	cbuRule1 = Weighted{10, []int8{7, 1, 3, 9, 7, 1, 3, 1}}
	cbuRule2 = Weighted{10, []int8{3, 9, 7, 1, 3, 9, 7, 1, 3, 9, 7, 1, 3, 1}}
)

// ARCBU reports whether s is an Argentine bank account: bank and branch with a
// check digit, thirteen digits of the account with another, both weighted
// modulo 10 (BCRA, Com. A 2622). Not all zeros.
func ARCBU(s string) bool {
	return len(s) == 22 && cbuRule1.Valid(s[:8]) && cbuRule2.Valid(s[8:]) && !allEqual(s)
}

// cyclic is the sum of the digits of s with weights from, from+1, ... to from
// the right, over again.
func cyclic(s string, from, to int) int {
	sum, w := 0, from
	for i := len(s) - 1; i >= 0; i-- {
		sum += at(s, i) * w
		if w++; w > to {
			w = from
		}
	}
	return sum
}

// CLRUT reports whether s is a Chilean RUT or RUN: seven or eight digits, a check character, weights 2 to 7 from the right modulo 11, K
// for ten (SII).
func CLRUT(s string) bool {
	n := len(s) - 1
	return (n == 7 || n == 8) && digits(s[:n]) && s[:2] != "00" && (n == 8 || s[0] != '0') &&
		s[n] == "0123456789K"[(11-cyclic(s[:n], 2, 7)%11)%11]
}

// AppendCLRUT appends the RUT of seven or eight digits to dst.
func AppendCLRUT(dst []byte, payload string) ([]byte, bool) {
	if len(payload) != 7 && len(payload) != 8 || !digits(payload) || payload[0] == '0' {
		return dst, false
	}
	return append(append(dst, payload...), "0123456789K"[(11-cyclic(payload, 2, 7)%11)%11]), true
}

// UYCI reports whether s is a Uruguayan identity card: seven or eight digits,
// weights 2 9 8 7 6 3 4 modulo 10 (DNIC).
func UYCI(s string) bool {
	n := len(s) - 1
	if n != 6 && n != 7 || !digits(s) || s[0] == '0' {
		return false
	}
	w := [7]int8{2, 9, 8, 7, 6, 3, 4}
	return (dot(s[:n], w[7-n:])+at(s, n))%10 == 0
}

// UYRUT reports whether s is a Uruguayan tax number: twelve digits, office 01
// to 22, six digits, 001, a check digit modulo 11 (DGI).
func UYRUT(s string) bool {
	return isDigits(s, 12) && s[:2] >= "01" && s[:2] <= "22" && s[2:8] != "000000" && s[8:11] == "001" &&
		(11-dot(s, []int8{4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2})%11)%11 == at(s, 11)
}

// PYRUC reports whether s is a Paraguayan tax number: four to eight digits and
// a check digit, weights 2 to 11 from the right modulo 11, 0 for ten (DNIT).
func PYRUC(s string) bool {
	n := len(s) - 1
	return n >= 4 && n <= 8 && digits(s) && s[0] != '0' && (11-cyclic(s[:n], 2, 11)%11)%11%10 == at(s, n)
}
