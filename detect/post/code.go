package post

import (
	"strings"

	"github.com/piikit/piikit/detect/checksum"
)

// general holds a code to one or two groups, none of them divided by a dot or
// slash; seven, eight and ten digits to two.
func general(s string) bool {
	if n := len(s); (n == 7 || n == 8 || n == 10) && strings.Trim(s, "0123456789") == "" {
		return false
	}
	return !strings.ContainsAny(s, "./\n") && strings.Count(s, " ")+strings.Count(s, "-") <= 1
}

// zip is a ZIP code of a prefix in use: 005 is the lowest.
func zip(s string) bool { return s[:3] >= "005" && s[:5] != "99999" && s[:5] != "00000" }

func zipGroups(s string) bool {
	return len(s) == 5 || len(s) == 9 || len(s) == 10 && (s[5] == '-' || s[5] == ' ')
}

// areas are the post code areas of the United Kingdom and the islands.
const areas = " AB AL B BA BB BD BF BH BL BN BR BS BT BX CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK FY G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE "

// british is a post code of an area in use with the letters that the
// inward half may have.
func british(s string) bool {
	n := 1
	if s[1] > '9' {
		n = 2
	}
	if !strings.Contains(areas, " "+s[:n]+" ") {
		return s[:3] == "GIR" && s == "GIR0AA"
	}
	in := s[len(s)-3:]
	if strings.IndexByte("CIKMOV", in[1]) >= 0 || strings.IndexByte("CIKMOV", in[2]) >= 0 {
		return false
	}
	if last := s[len(s)-4]; last > '9' { // W1A, EC1A
		if n == 1 {
			return strings.IndexByte("ABCDEFGHJKPSTUW", last) >= 0
		}
		return strings.IndexByte("ABEHMNPRVWXY", last) >= 0 && strings.Contains(" EC SW WC NW SE ", " "+s[:2]+" ")
	}
	return true
}

// outward holds a British code to a space or a line's end in front of its last
// three characters, or neither.
func outward(s string) bool {
	i := strings.IndexAny(s, " -./\n")
	return i < 0 || (s[i] == ' ' || s[i] == '\n') && i == len(s)-4
}

// otherwise is a British code with another mark there.
func otherwise(s string) bool { return !outward(s) && strings.IndexAny(s, "-.") == len(s)-4 }

// canadian is a post code of a province with the letters in use.
func canadian(s string) bool {
	return strings.IndexByte("ABCEGHJKLMNPRSTVXY", s[0]) >= 0 && !strings.ContainsAny(s, "DFIOQU")
}

// half holds a code to one space or hyphen behind its third character, or none.
func half(s string) bool {
	i := strings.IndexAny(s, " -./\n")
	return i < 0 || i == 3 && (s[3] == ' ' || s[3] == '-' || s[3] == '\n') && strings.LastIndexAny(s, " -./\n") == 3
}

// dutch is a post code from 1000 on whose letters are none of three that are not given out.
func dutch(s string) bool {
	l := s[4:]
	return s[0] != '0' && l != "SA" && l != "SD" && l != "SS"
}

func german(s string) bool { return s >= "01001" && s <= "99998" }

// withLetter is a German code with the letter of the country.
func withLetter(s string) bool { return s[0] == 'D' && german(s[1:]) }

func hyphened(s string) bool { return len(s) == 7 && s[1] == '-' && s[0] == 'D' }

// keys are the routing keys of Ireland.
const keys = " A41 A42 A45 A63 A67 A75 A81 A82 A83 A84 A85 A86 A91 A92 A94 A96 A98 C15 D01 D02 D03 D04 D05 D06 D07 D08 D09 D10 D11 D12 D13 D14 D15 D16 D17 D18 D20 D22 D24 D6W E21 E25 E32 E34 E41 E45 E53 E91 F12 F23 F26 F28 F31 F35 F42 F45 F52 F56 F91 F92 F93 F94 H12 H14 H16 H18 H23 H53 H54 H62 H65 H71 H91 K32 K34 K36 K45 K56 K67 K78 N37 N39 N41 N91 P12 P14 P17 P24 P25 P31 P32 P36 P43 P47 P51 P56 P61 P67 P72 P75 P81 P85 R14 R21 R32 R35 R42 R45 R51 R56 R93 R95 T12 T23 T34 T45 T56 V14 V15 V23 V31 V35 V42 V92 V93 V94 V95 W12 W23 W34 W91 X35 X42 X91 Y14 Y21 Y25 Y34 Y35 "

// irish is an Eircode: a routing key and four of the characters in use.
func irish(s string) bool {
	if !strings.Contains(keys, " "+s[:3]+" ") {
		return false
	}
	digits := 0
	for i := 3; i < 7; i++ {
		if s[i] <= '9' {
			digits++
		} else if strings.IndexByte("ACDEFHKNPRTVWXY", s[i]) < 0 {
			return false
		}
	}
	return digits > 0
}

// eircode is one with the characters of the unique half in use, of any routing key.
func eircode(s string) bool {
	return strings.IndexByte("ACDEFHKNPRTVWXY", s[0]) >= 0 && irish("A41"+s[3:])
}

// carrier is a number that begins as UPS and Amazon have it.
func carrier(s string) bool { return s[:2] == "1Z" || s[:3] == "TBA" }

// parcel is a number of UPS or of the post's international items, which have
// a form of their own besides the check digit.
func parcel(s string) bool { return checksum.TrackingUPS(s) || checksum.TrackingS10(s) }
