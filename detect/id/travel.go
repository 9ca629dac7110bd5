package id

import (
	"strings"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/detect/rule"
)

// travel is the passport of any country; where a country is named, or its
// language alone has the word, that country's row is the better one.
func travel() []rule.Row {
	return []rule.Row{{
		Info: detect.Info{
			Type: "passport", What: "passport of any country", Evidence: "six to nine letters and digits, and a cue",
			Source: "ICAO Doc 9303-4 (2021)", Google: "PASSPORT", AWS: "PASSPORT_NUMBER", Azure: "PassportNumber",
		},
		Shapes: []string{"XXXXXX", "XXXXXXX", "XXXXXXXX", "XXXXXXXXX"}, Check: passportNumber, Written: together, Structure: true, Alone: rule.OnlyCue,
		Not: []string{"passport control", "passport office", "passport photo", "passport photos", "passport check", "passport agency", "passport fee", "passport fees", "passport application"},
		Cues: []string{
			"passport", "passports", "passport no", "passport number", "passport num", "passport id", "passport #", "passportno", "pass no", "pass number", "travel document", "travel document number", "ppt", "ppt no",
			"reisepass", "reisepassnummer", "passnummer", "pass nr", "-reisepass", "passeport", "numéro de passeport", "n° de passeport", "pasaporte", "número de pasaporte", "nº pasaporte", "passaporte", "número do passaporte", "passaporto", "numero di passaporto", "passaport", "paspoort", "paspoortnummer", "pasnummer", "rejsepas", "pas nr", "passi", "passinumero", "passin numero", "vegabréf", "paszport", "numer paszportu", "nr paszportu", "cestovní pas", "číslo pasu", "cestovný pas", "útlevél", "útlevélszám", "pașaport", "număr pașaport", "putovnica", "pasoš", "broj pasoša", "potni list", "паспорт", "загранпаспорт", "заграничный паспорт", "номер паспорта", "закордонний паспорт", "международен паспорт", "διαβατήριο", "αριθμός διαβατηρίου", "pasaport", "pasaport no", "pasaport numarası", "paspor", "nomor paspor", "no paspor", "pasport", "hộ chiếu", "số hộ chiếu", "pasaporteng", "pasipoti",
			"דרכון", "מספר דרכון", "جواز السفر", "رقم جواز السفر", "جواز سفر", "گذرنامه", "شماره گذرنامه", "پاسپورٹ", "पासपोर्ट", "पासपोर्ट नंबर", "পাসপোর্ট", "பாஸ்போர்ட்", "หนังสือเดินทาง", "护照", "护照号", "護照", "護照號碼", "旅券", "旅券番号", "パスポート", "パスポート番号", "여권", "여권번호",
		},
	}}
}

// passportNumber reports whether s has four digits at least, not all of them
// the same.
func passportNumber(s string) bool {
	n := 0
	for i := range len(s) {
		if s[i] <= '9' {
			n++
		}
	}
	return n >= 4 && !(n == len(s) && allSame(s))
}

func allSame(s string) bool {
	for i := range len(s) {
		if s[i] != s[0] {
			return false
		}
	}
	return true
}

// together holds a passport's number to one group, to two that are no years,
// or to three of two characters at least; more than one only in capitals: "in 2019"
// and dates are none.
func together(s string) bool {
	groups, least := 1, len(s)
	for i, at := 0, 0; i <= len(s); i++ {
		if i == len(s) || s[i] == ' ' || s[i] == '-' {
			least = min(least, i-at)
			at = i + 1
			if i < len(s) {
				groups++
			}
		} else if s[i] == '/' || s[i] == '.' || s[i] == '\n' {
			return false
		}
	}
	if groups > 1 && strings.ToUpper(s) != s {
		return false
	}
	return groups == 1 || groups == 2 && !years(s) || groups == 3 && least >= 2
}

// years reports whether s is two years: 2024-2025.
func years(s string) bool {
	return len(s) == 9 && (s[:2] == "19" || s[:2] == "20") && (s[5:7] == "19" || s[5:7] == "20")
}
