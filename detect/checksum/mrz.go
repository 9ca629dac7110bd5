package checksum

// ICAO Doc 9303, Machine Readable Travel Documents, 8th edition 2021.

// MRZDigit returns the check digit of a field of a machine-readable zone:
// weights 7, 3, 1 over 0-9, A-Z from 10 and '<' as 0, modulo 10 (part 3,
// 4.9). It reports false if field is empty or has another character.
func MRZDigit(field string) (byte, bool) {
	sum, ok := mrzSum(0, 0, field)
	return byte('0' + sum%10), ok && field != ""
}

// mrzSum goes on with a weighted sum whose next character is the i-th.
func mrzSum(sum, i int, s string) (int, bool) {
	for j := 0; j < len(s); j++ {
		v := mrzValue(s[j])
		if v < 0 {
			return 0, false
		}
		switch (i + j) % 3 {
		case 0:
			v *= 7
		case 1:
			v *= 3
		}
		sum += v
	}
	return sum, true
}

func mrzValue(c byte) int {
	if c == '<' {
		return 0
	}
	return alnum(c)
}

// mrzField reports whether check is the check digit of field; an empty field
// may have '<' for it.
func mrzField(field string, check byte) bool {
	sum, ok := mrzSum(0, 0, field)
	return ok && (byte('0'+sum%10) == check || check == '<' && mrzEmpty(field))
}

func mrzEmpty(s string) bool { return s != "" && s[0] == '<' && allEqual(s) }

func mrzChars(s string) bool {
	for i := 0; i < len(s); i++ {
		if mrzValue(s[i]) < 0 {
			return false
		}
	}
	return true
}

// mrzDate reports whether s is a YYMMDD of a zone, where unknown parts are '<'.
func mrzDate(s string) bool {
	if digits(s) {
		return anyYYMMDD(s) || s[4:] == "00" || s[2:4] == "00"
	}
	for i := 0; i < 6; i++ {
		if s[i] != '<' && s[i]-'0' > 9 {
			return false
		}
	}
	return true
}

// mrzState reports whether s can be the code of a state: three letters, filled
// up with '<'.
func mrzState(s string) bool {
	return isLetters(s[:1]) && (s[1:] == "<<" || isLetters(s[1:]) || isLetters(s[1:2]) && s[2] == '<')
}

func mrzSex(c byte) bool { return in("MFX<", c) }

// MRZ reports whether s is a machine-readable zone, lines written one behind
// the other without breaks: three of 30 characters (TD1), two of 36 (TD2,
// MRV-B, the French card until 2021) or two of 44 (TD3, MRV-A).
func MRZ(s string) bool {
	switch len(s) {
	case 90:
		return MRZTD1(s)
	case 72:
		return MRZTD2(s) || MRVB(s) || FRCNIMRZ(s)
	case 88:
		return MRZTD3(s) || MRVA(s)
	}
	return false
}

// MRZTD1 reports whether s is the zone of a card (part 5): 90 characters; the
// check digits of number, dates and whole must be right. A number longer than
// nine characters goes on in the optional field, as 4.2.2 note j has it.
func MRZTD1(s string) bool {
	if len(s) != 90 || !mrzChars(s) || !in("AIC", s[0]) || !mrzState(s[2:5]) {
		return false
	}
	if s[14] == '<' && s[15] != '<' {
		if !mrzLong(s[5:14], s[15:30]) {
			return false
		}
	} else if !mrzField(s[5:14], s[14]) {
		return false
	}
	l2 := s[30:60]
	return mrzBirthExpiry(l2[0:7], l2[7], l2[8:15]) && mrzState(l2[15:18]) && isLetters(s[60:61]) &&
		mrzWhole(s[59], s[5:30], l2[0:7], l2[8:15], l2[18:29])
}

// mrzLong checks a document number whose rest and check digit stand in the
// optional field.
func mrzLong(head, opt string) bool {
	end := indexByte(opt, '<')
	if end < 2 {
		return false
	}
	sum, ok := mrzSum(0, 0, head)
	if !ok {
		return false
	}
	if sum, ok = mrzSum(sum, 9, opt[:end-1]); !ok {
		return false
	}
	return byte('0'+sum%10) == opt[end-1]
}

// mrzBirthExpiry checks date of birth with digit, sex, date of expiry with digit.
func mrzBirthExpiry(birth string, sex byte, expiry string) bool {
	return mrzDate(birth[:6]) && mrzField(birth[:6], birth[6]) && mrzSex(sex) &&
		mrzDate(expiry[:6]) && mrzField(expiry[:6], expiry[6])
}

// mrzWhole checks the composite check digit over parts.
func mrzWhole(check byte, parts ...string) bool {
	sum, n := 0, 0
	for _, p := range parts {
		sum, _ = mrzSum(sum, n, p)
		n += len(p)
	}
	return byte('0'+sum%10) == check
}

// MRZTD2 reports whether s is the zone of a document of size TD2 (part 6): 72
// characters, all check digits right.
func MRZTD2(s string) bool {
	if len(s) != 72 || !mrzChars(s) || !in("AICP", s[0]) || !mrzState(s[2:5]) || !isLetters(s[5:6]) {
		return false
	}
	l2 := s[36:]
	if l2[9] == '<' && l2[28] != '<' {
		if !mrzLong(l2[:9], l2[28:35]) {
			return false
		}
	} else if !mrzField(l2[:9], l2[9]) {
		return false
	}
	return mrzState(l2[10:13]) && mrzBirthExpiry(l2[13:20], l2[20], l2[21:28]) &&
		mrzWhole(l2[35], l2[0:10], l2[13:20], l2[21:35])
}

// MRZTD3 reports whether s is the zone of a passport (part 4): 88 characters,
// all check digits right; that of an empty personal number may be '<'.
func MRZTD3(s string) bool {
	if len(s) != 88 || !mrzChars(s) || s[0] != 'P' || !mrzState(s[2:5]) || !isLetters(s[5:6]) {
		return false
	}
	l2 := s[44:]
	return mrzField(l2[:9], l2[9]) && mrzState(l2[10:13]) &&
		mrzBirthExpiry(l2[13:20], l2[20], l2[21:28]) &&
		mrzField(l2[28:42], l2[42]) &&
		mrzWhole(l2[43], l2[0:10], l2[13:20], l2[21:43])
}

// MRVA reports whether s is the zone of a visa of two lines of 44 (part 7). It
// has no check digit over the whole.
func MRVA(s string) bool { return len(s) == 88 && mrv(s, 44) }

// MRVB reports whether s is the zone of a visa of two lines of 36 (part 7). It
// has no check digit over the whole.
func MRVB(s string) bool { return len(s) == 72 && mrv(s, 36) }

func mrv(s string, width int) bool {
	if !mrzChars(s) || s[0] != 'V' || !mrzState(s[2:5]) || !isLetters(s[5:6]) {
		return false
	}
	l2 := s[width:]
	return mrzField(l2[:9], l2[9]) && mrzState(l2[10:13]) && mrzBirthExpiry(l2[13:20], l2[20], l2[21:28])
}

// FRCNIMRZ reports whether s is the zone of a French identity card issued until
// 2021: IDFRA, two lines of 36; check digits behind the number, the date of
// birth and the whole.
func FRCNIMRZ(s string) bool {
	if len(s) != 72 || s[:5] != "IDFRA" || !mrzChars(s) {
		return false
	}
	l2 := s[36:]
	return digits(l2[:12]) && mrzField(l2[:12], l2[12]) && mrzDate(l2[27:33]) && mrzField(l2[27:33], l2[33]) &&
		mrzSex(l2[34]) && mrzWhole(l2[35], s[:36], l2[:35])
}
