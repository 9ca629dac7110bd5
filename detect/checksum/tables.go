package checksum

// The two rules that walk through a table of a group of order ten.

// verhoeffMul is the multiplication of the dihedral group of order ten.
var verhoeffMul = [10]string{
	"0123456789", "1234067895", "2340178956", "3401289567", "4012395678",
	"5987604321", "6598710432", "7659821043", "8765932104", "9876543210",
}

// verhoeffPerm is the permutation applied to the i-th digit from the right,
// modulo eight: the powers of (1 5 8 9 4 2 7 0)(3 6).
var verhoeffPerm = [8]string{
	"0123456789", "1576283094", "5803796142", "8916043527",
	"9453126870", "4286573901", "2793806415", "7046913258",
}

// verhoeffInv is the inverse in the group.
const verhoeffInv = "0432156789"

// Verhoeff reports whether s holds two or more digits whose last is the check
// digit of J. Verhoeff, Error Detecting Decimal Codes (1969). It catches every
// single wrong digit and every swap of neighbors.
func Verhoeff(s string) bool {
	return len(s) >= 2 && digits(s) && verhoeff(s, 0) == 0
}

// VerhoeffDigit returns the check digit to be written behind the digits of
// payload; false if payload is empty or not all digits.
func VerhoeffDigit(payload string) (byte, bool) {
	if !digits(payload) {
		return 0, false
	}
	return verhoeffInv[verhoeff(payload, 1)], true
}

// AppendVerhoeff appends payload and its check digit to dst; false and dst as
// it was if payload is not all digits.
func AppendVerhoeff(dst []byte, payload string) ([]byte, bool) {
	c, ok := VerhoeffDigit(payload)
	return appendCheck(dst, payload, c, ok)
}

func verhoeff(s string, pos int) int {
	c := 0
	for i := len(s) - 1; i >= 0; i-- {
		p := verhoeffPerm[pos%8][s[i]-'0'] - '0'
		c = int(verhoeffMul[c][p] - '0')
		pos++
	}
	return c
}

// dammTable is the quasigroup of order ten that Damm's thesis gives.
var dammTable = [10]string{
	"0317598642", "7092154863", "4206871359", "1750983426", "6123045978",
	"3674209581", "5869720134", "8945362017", "9438617205", "2581436790",
}

// Damm reports whether s holds two or more digits whose last is the check
// digit of H. M. Damm, Total anti-symmetrische Quasigruppen (2004). It catches
// every single wrong digit and every swap of neighbors. Leading zeros do not
// count.
func Damm(s string) bool {
	return len(s) >= 2 && digits(s) && damm(s) == 0
}

// DammDigit returns the check digit to be written behind the digits of
// payload; false if payload is empty or not all digits.
func DammDigit(payload string) (byte, bool) {
	if !digits(payload) {
		return 0, false
	}
	return byte('0' + damm(payload)), true
}

// AppendDamm appends payload and its check digit to dst; false and dst as it
// was if payload is not all digits.
func AppendDamm(dst []byte, payload string) ([]byte, bool) {
	c, ok := DammDigit(payload)
	return appendCheck(dst, payload, c, ok)
}

func damm(s string) int {
	c := 0
	for i := 0; i < len(s); i++ {
		c = int(dammTable[c][s[i]-'0'] - '0')
	}
	return c
}
