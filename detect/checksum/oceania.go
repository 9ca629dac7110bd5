package checksum

// Australia, New Zealand.

var (
	tfnRule9 = Weighted{11, []int8{1, 4, 3, 7, 5, 8, 6, 9, 10}}
	tfnRule8 = Weighted{11, []int8{10, 7, 8, 4, 6, 3, 5, 1}}
)

// AUTFN reports whether s is an Australian tax file number: eight or nine
// digits weighted modulo 11 (ATO). Not all zeros.
func AUTFN(s string) bool { return (tfnRule9.Valid(s) || tfnRule8.Valid(s)) && !allEqual(s) }

// AUMedicare reports whether s is an Australian Medicare number: eight digits
// from 2 to 6 up, a check digit modulo 10, a digit of the issue not 0, alone
// or with the digit of the person, not 0 (Services Australia).
func AUMedicare(s string) bool {
	return (len(s) == 10 || len(s) == 11) && digits(s) && s[0] >= '2' && s[0] <= '6' && s[9] != '0' &&
		(len(s) == 10 || s[10] != '0') && dot(s[:8], []int8{1, 3, 7, 9, 1, 3, 7, 9})%10 == at(s, 8)
}

var abnRule = Weighted{89, []int8{10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19}}

// AUABN reports whether s is an Australian business number: eleven digits, the
// first not 0 and taken less one, weighted modulo 89 (ABR).
func AUABN(s string) bool {
	return isDigits(s, 11) && s[0] != '0' && (dot(s, abnRule.Weights)-10)%89 == 0
}

var acnRule = Weighted{10, []int8{8, 7, 6, 5, 4, 3, 2, 1, 1}}

// AUACN reports whether s is an Australian company number: nine digits,
// weights 8 to 1 modulo 10 (ASIC). Not all zeros.
func AUACN(s string) bool { return acnRule.Valid(s) && !allEqual(s) }

// AUIHI reports whether s is an Australian healthcare identifier of a person
// (800360), provider (800361) or organization (800362): sixteen digits by Luhn
// (AS 5017).
func AUIHI(s string) bool {
	return len(s) == 16 && s[:5] == "80036" && s[5] <= '2' && Luhn(s)
}

// NZIRD reports whether s is a New Zealand tax number: eight or nine digits
// above ten million, two-pass modulo 11 (Inland Revenue, RWT and NRWT
// specification).
func NZIRD(s string) bool {
	if len(s) != 8 && len(s) != 9 || !digits(s) || num(s) <= 10_000_000 || num(s) >= 200_000_000 {
		return false
	}
	body := s[:len(s)-1]
	first, second := [8]int8{3, 2, 7, 6, 5, 4, 3, 2}, [8]int8{7, 4, 3, 2, 5, 2, 7, 6}
	c := (11 - dot(body, first[8-len(body):])%11) % 11
	if c == 10 {
		c = (11 - dot(body, second[8-len(body):])%11) % 11
	}
	return c == at(s, len(s)-1)
}

// NZNHI reports whether s is a National Health Index number: three letters
// without I and O, then either three digits and a check digit modulo 11, or
// two digits, a letter and a check letter modulo 23, given since July 2026
// (HISO 10046:2023). Numbers that start with Z are for tests.
func NZNHI(s string) bool {
	if len(s) != 7 {
		return false
	}
	const letters = "ABCDEFGHJKLMNPQRSTUVWXYZ"
	sum := 0
	for i := range 6 {
		v := indexByte(letters, s[i]) + 1
		if i >= 3 && s[i]-'0' <= 9 && (i < 5 || digits(s[6:])) {
			v = at(s, i)
		} else if v == 0 || i == 3 || i == 4 || i == 5 && digits(s[6:]) {
			return false
		}
		sum += v * (7 - i)
	}
	if digits(s[6:]) {
		r := sum % 11
		return r != 0 && (11-r)%10 == at(s, 6)
	}
	return s[6] == letters[22-sum%23]
}

// nzBanks are the banks of New Zealand with the ranges of their branches and
// the rule of their accounts (Payments NZ, bank branch register; Inland
// Revenue). Rule A stands for A or B, by the size of the account.
var nzBanks = [...]struct {
	bank     uint8
	from, to uint16
	rule     byte
}{
	{1, 1, 999, 'A'}, {1, 1100, 1199, 'A'}, {1, 1800, 1899, 'A'},
	{2, 1, 999, 'A'}, {2, 1200, 1299, 'A'},
	{3, 1, 999, 'A'}, {3, 1300, 1399, 'A'}, {3, 1500, 1599, 'A'}, {3, 1700, 1799, 'A'}, {3, 1900, 1999, 'A'}, {3, 7350, 7399, 'A'},
	{4, 2014, 2024, 'A'}, {5, 8884, 8889, 'A'},
	{6, 1, 999, 'A'}, {6, 1400, 1499, 'A'},
	{8, 6500, 6599, 'D'}, {9, 0, 0, 'E'}, {10, 5165, 5169, 'A'},
	{11, 5000, 6499, 'A'}, {11, 6600, 8999, 'A'},
	{12, 3000, 3299, 'A'}, {12, 3400, 3499, 'A'}, {12, 3600, 3699, 'A'},
	{13, 4900, 4999, 'A'}, {14, 4700, 4799, 'A'}, {15, 3900, 3999, 'A'}, {16, 4400, 4499, 'A'},
	{17, 3300, 3399, 'A'}, {18, 3500, 3599, 'A'}, {19, 4600, 4649, 'A'}, {20, 4100, 4199, 'A'},
	{21, 4800, 4899, 'A'}, {22, 4000, 4049, 'A'}, {23, 3700, 3799, 'A'}, {24, 4300, 4349, 'A'},
	{25, 2500, 2599, 'F'}, {26, 2600, 2699, 'G'}, {27, 3800, 3849, 'A'},
	{28, 2100, 2149, 'G'}, {29, 2150, 2299, 'G'}, {30, 2900, 2949, 'A'},
	{31, 2800, 2849, 'X'}, {33, 6700, 6799, 'F'}, {35, 2400, 2499, 'A'}, {38, 9000, 9499, 'A'}, {88, 8800, 8805, 'A'},
}

// NZBankAccount reports whether s is a New Zealand account: bank (2), branch
// (4), account (7) and suffix (2 or 3), fifteen or sixteen digits; the branch
// must be in a range of its bank, the digits obey its rule (Inland Revenue,
// bank account number validation).
func NZBankAccount(s string) bool {
	if len(s) != 15 && len(s) != 16 || !digits(s) {
		return false
	}
	bank, branch := uint8(num(s[:2])), uint16(num(s[2:6]))
	account, suffix := s[6:13], s[13:]
	if account == "0000000" {
		return false
	}
	for _, b := range nzBanks {
		if b.bank == bank && branch >= b.from && branch <= b.to {
			return nzAccount(b.rule, s[2:6], account, suffix)
		}
	}
	return false
}

func nzAccount(rule byte, branch, account, suffix string) bool {
	w := [7]int8{1, 3, 7, 1, 3, 7, 1}
	sum := 0
	switch rule {
	case 'A':
		if num(account) < 990_000 {
			sum = dot(branch, []int8{6, 3, 7, 9})
		}
		return (sum+dot(account, []int8{0, 10, 5, 8, 4, 2, 1}))%11 == 0
	case 'D':
		return dot(account, []int8{7, 6, 5, 4, 3, 2, 1})%11 == 0
	case 'E':
		for i := 3; i < 7; i++ {
			sum += nzFold(at(account, i) * (8 - i))
		}
		return (sum+at(suffix, len(suffix)-1))%11 == 0
	case 'F':
		return dot(account, []int8{1, 7, 3, 1, 7, 3, 1})%10 == 0
	case 'G':
		for i := range w {
			sum += nzFold(at(account, i) * int(w[i]))
		}
		for i := 0; i < len(suffix); i++ {
			sum += nzFold(at(suffix, i) * int(w[7-len(suffix)+i]))
		}
		return sum%10 == 0
	}
	return rule == 'X' // no rule
}

// nzFold adds the digits of a product twice over.
func nzFold(p int) int { return sumDigits(sumDigits(p)) }
