package checksum

// Containers, ships, parcels.

// ISO6346 reports whether s is the number of a freight container: three
// letters of the owner, U, J or Z, six digits, a check digit, values that skip
// the multiples of 11 times powers of two, modulo 11 (ISO 6346:2022).
func ISO6346(s string) bool {
	if len(s) != 11 || !isLetters(s[:4]) || !in("UJZ", s[3]) || !digits(s[4:]) {
		return false
	}
	sum := 0
	for i := range 10 {
		v := alnum(s[i])
		if v >= 10 {
			v += (v - 1) / 10 // A is 10, B 12, L 23, V 34
		}
		sum += v << i
	}
	return sum%11%10 == at(s, 10)
}

// IMO reports whether s is the number of a ship: seven digits, weights 7 to 2,
// the last digit of the sum (IMO resolution A.1117(30)).
func IMO(s string) bool {
	return isDigits(s, 7) && s[0] != '0' && dot(s, []int8{7, 6, 5, 4, 3, 2})%10 == at(s, 6)
}

// Tracking reports whether s is a parcel number of UPS, USPS, FedEx or a
// postal item (UPU S10).
func Tracking(s string) bool {
	return TrackingUPS(s) || TrackingS10(s) || TrackingUSPS(s) || TrackingFedEx(s)
}

// TrackingUPS reports whether s is a number of UPS: 1Z, fifteen letters and
// digits, a check digit; letters count from A = 2, every second value doubled,
// modulo 10.
func TrackingUPS(s string) bool {
	if len(s) != 18 || s[:2] != "1Z" || !isAlnum(s) || !digits(s[17:]) {
		return false
	}
	sum := 0
	for i := 2; i < 17; i++ {
		v := alnum(s[i])
		if v >= 10 {
			v = (v - 8) % 10
		}
		if i%2 == 1 {
			v *= 2
		}
		sum += v
	}
	return (10-sum%10)%10 == at(s, 17)
}

// TrackingUSPS reports whether s is a number of the United States Postal
// Service: twenty or twenty-two digits, the latter also with 420 and a ZIP code
// before them, GS1 check digit (Publication 199).
func TrackingUSPS(s string) bool {
	if len(s) == 30 || len(s) == 34 { // 420, ZIP or ZIP+4
		if s[:3] != "420" || !digits(s) {
			return false
		}
		s = s[len(s)-22:]
	}
	switch len(s) {
	case 20:
		return in("079", s[0]) && GS1(s) && !allEqual(s)
	case 22:
		return s[0] == '9' && s[1] >= '1' && s[1] <= '5' && GS1(s)
	}
	return false
}

// TrackingFedEx reports whether s is a number of FedEx: twelve digits, weights
// 3 1 7 modulo 11 (Express), fifteen by GS1 (Ground), twenty-two that start
// with 96 and hold such fifteen at the end.
func TrackingFedEx(s string) bool {
	switch {
	case isDigits(s, 12):
		return dot(s, []int8{3, 1, 7, 3, 1, 7, 3, 1, 7, 3, 1})%11%10 == at(s, 11) && !allEqual(s)
	case isDigits(s, 15):
		return GS1(s) && !allEqual(s)
	case isDigits(s, 22) && s[:2] == "96":
		return GS1(s[7:])
	}
	return false
}

// TrackingS10 reports whether s is a postal item: two letters of the service,
// eight digits, a check digit, the country (UPU standard S10).
func TrackingS10(s string) bool {
	if len(s) != 13 || !isLetters(s[:2]) || !digits(s[2:11]) || !inPairs(countries, s[11:]) {
		return false
	}
	c := 11 - dot(s[2:10], []int8{8, 6, 4, 2, 3, 5, 9, 7})%11
	switch c {
	case 10:
		c = 0
	case 11:
		c = 5
	}
	return c == at(s, 10)
}
