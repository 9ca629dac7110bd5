package checksum

// Devices, subscriber cards, vehicles.

// IMEI reports whether s is an international mobile equipment identity: fifteen
// digits by Luhn (3GPP TS 23.003, 6.2.1). All equal digits are refused.
func IMEI(s string) bool { return len(s) == 15 && Luhn(s) && !allEqual(s) }

// IMEISV reports whether s has the form of an IMEI with its software version:
// sixteen digits without a check, the last two not 99. Structure only.
func IMEISV(s string) bool { return isDigits(s, 16) && s[14:] != "99" && !allEqual(s) }

// mccRanges are the mobile country codes of ITU-T E.212 (2023), first and last.
var mccRanges = [...][2]uint16{
	{1, 1}, {202, 202}, {204, 204}, {206, 206}, {208, 208}, {212, 214}, {216, 216}, {218, 222}, {225, 226}, {228, 228},
	{230, 232}, {234, 235}, {238, 238}, {240, 240}, {242, 242}, {244, 244}, {246, 248}, {250, 250}, {255, 255}, {257, 257},
	{259, 260}, {262, 262}, {266, 266}, {268, 268}, {270, 270}, {272, 272}, {274, 274}, {276, 276}, {278, 278}, {280, 280},
	{282, 284}, {286, 286}, {288, 290}, {292, 295}, {297, 297}, {302, 302}, {308, 308}, {310, 316}, {330, 330}, {332, 332},
	{334, 334}, {338, 338}, {340, 340}, {342, 342}, {344, 344}, {346, 346}, {348, 348}, {350, 350}, {352, 352}, {354, 354},
	{356, 356}, {358, 358}, {360, 360}, {362, 366}, {368, 368}, {370, 370}, {372, 372}, {374, 374}, {376, 376}, {400, 402},
	{404, 406}, {410, 410}, {412, 432}, {434, 434}, {436, 438}, {440, 441}, {450, 450}, {452, 452}, {454, 457}, {460, 461},
	{466, 467}, {470, 470}, {472, 472}, {502, 502}, {505, 505}, {510, 510}, {514, 515}, {520, 520}, {525, 525}, {528, 528},
	{530, 530}, {536, 537}, {539, 555}, {602, 643}, {645, 655}, {657, 659}, {702, 702}, {704, 704}, {706, 706}, {708, 708},
	{710, 710}, {712, 712}, {714, 714}, {716, 716}, {722, 722}, {724, 724}, {730, 730}, {732, 732}, {734, 734}, {736, 736},
	{738, 738}, {740, 740}, {742, 742}, {744, 744}, {746, 746}, {748, 748}, {750, 750}, {901, 901}, {999, 999},
}

// IMSI reports whether s has the form of an international mobile subscriber
// identity: fourteen or fifteen digits with a mobile country code in front.
// There is no check digit.
func IMSI(s string) bool {
	if len(s) != 14 && len(s) != 15 || !digits(s) {
		return false
	}
	mcc := uint16(num(s[:3]))
	for _, r := range mccRanges {
		if mcc >= r[0] && mcc <= r[1] {
			return true
		}
	}
	return false
}

// ICCID reports whether s is the number of a SIM card: 89, nineteen or twenty
// digits by Luhn (ITU-T E.118).
func ICCID(s string) bool {
	return (len(s) == 19 || len(s) == 20) && s[:2] == "89" && s[2:4] != "00" && Luhn(s)
}

// MEID reports whether s is a mobile equipment identifier (3GPP2 S.R0048):
// fourteen hexadecimal digits in capitals that start with A0 or more, or with
// 99; fifteen with a check digit by Luhn in base 16 (base 10 if all are
// decimal); or its decimal form of eighteen digits, nineteen with Luhn's.
func MEID(s string) bool {
	switch len(s) {
	case 14, 15:
		for i := 0; i < 14; i++ {
			if v := alnum(s[i]); v < 0 || v > 15 {
				return false
			}
		}
		if s[0] < 'A' && s[:2] != "99" {
			return false
		}
		return len(s) == 14 || digits(s[:14]) && Luhn(s) || !digits(s[:14]) && LuhnBase(s, 16)
	case 18, 19:
		return digits(s) && long(s[:10]) <= 1<<32-1 && num(s[10:18]) < 1<<24 &&
			(long(s[:10]) >= 0xa0000000 || long(s[:10])>>24 == 0x99) && (len(s) == 18 || Luhn(s))
	}
	return false
}

// vinValue is the transliteration of 49 CFR 565.15 table IV, -1 for letters
// that a VIN does not have.
func vinValue(c byte) int {
	switch {
	case c-'0' <= 9:
		return int(c - '0')
	case c-'A' > 25:
		return -1
	}
	v := int("12345678.12345.7.923456789"[c-'A']) - '0'
	if v < 0 {
		return -1
	}
	return v
}

var vinWeights = [17]int8{8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2}

// vinRemainder is the weighted sum modulo 11 of a text of the form of a VIN.
func vinRemainder(s string) int {
	if len(s) != 17 || s[0] == '0' {
		return -1
	}
	sum, count := 0, 0
	for i := range 17 {
		v := vinValue(s[i])
		if v < 0 {
			return -1
		}
		if s[i] <= '9' {
			count++
		}
		sum += v * int(vinWeights[i])
	}
	if count < 2 || allEqual(s) {
		return -1
	}
	return sum % 11
}

// VIN reports whether s is a vehicle identification number with the check
// digit in ninth place that the United States, Canada and China demand (49 CFR
// 565.15, GB 16735) and a year in tenth place that is not U, Z or 0.
func VIN(s string) bool {
	r := vinRemainder(s)
	return r >= 0 && s[8] == alphabet10[r] && !in("UZ0", s[9])
}

// VINStructure reports whether s has the form of a vehicle identification
// number (ISO 3779): seventeen of 0-9 and A-Z without I, O and Q, the first not
// 0, two digits at least. Outside North America and China the ninth place
// checks nothing.
func VINStructure(s string) bool { return vinRemainder(s) >= 0 }

// AppendVIN appends a vehicle identification number of sixteen characters, the
// ninth left out, to dst with its check digit put in.
func AppendVIN(dst []byte, payload string) ([]byte, bool) {
	if len(payload) != 16 {
		return dst, false
	}
	var buf [17]byte
	copy(buf[:], payload[:8])
	buf[8] = '0'
	copy(buf[9:], payload[8:])
	r := vinRemainder(string(buf[:]))
	if r < 0 {
		return dst, false
	}
	buf[8] = alphabet10[r]
	return append(dst, buf[:]...), true
}

// MAC reports whether s is a hardware address of twelve hexadecimal digits in
// either case, not all zeros and not the broadcast address.
func MAC(s string) bool {
	ok, _, _ := hexCase(s)
	return ok && len(s) == 12 && !allEqual(s)
}

// UUID reports whether s is 32 hexadecimal digits in either case with a version
// from 1 to 8 and the variant of RFC 9562.
func UUID(s string) bool {
	ok, _, _ := hexCase(s)
	return ok && len(s) == 32 && s[12] >= '1' && s[12] <= '8' && in("89abAB", s[16])
}
