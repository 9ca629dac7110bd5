package checksum

// ValidDate reports whether year, month and day name a day of the Gregorian
// calendar. Years are taken as they are (1 to 9999); it does not ask whether
// the day is past.
func ValidDate(year, month, day int) bool {
	return year >= 1 && year <= 9999 && month >= 1 && month <= 12 &&
		day >= 1 && day <= daysIn(year, month)
}

func daysIn(year, month int) int {
	switch month {
	case 2:
		if leap(year) {
			return 29
		}
		return 28
	case 4, 6, 9, 11:
		return 30
	}
	return 31
}

func leap(year int) bool { return year%4 == 0 && (year%100 != 0 || year%400 == 0) }

// yymmdd, ddmmyy, yyyymmdd: a date in the digits of s whose century is given
// (1900, 2000) or written out.

func yymmdd(s string, century int) bool {
	return ValidDate(century+num(s[0:2]), num(s[2:4]), num(s[4:6]))
}

func ddmmyy(s string, century int) bool {
	return ValidDate(century+num(s[4:6]), num(s[2:4]), num(s[0:2]))
}

func yyyymmdd(s string) bool {
	return ValidDate(num(s[0:4]), num(s[4:6]), num(s[6:8]))
}

// anyYYMMDD is a date whose century is not written: 29 February counts if it
// exists in 1900 plus or 2000 plus the year.
func anyYYMMDD(s string) bool { return yymmdd(s, 1900) || yymmdd(s, 2000) }

func anyDDMMYY(s string) bool { return ddmmyy(s, 1900) || ddmmyy(s, 2000) }
