package contact

import (
	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/detect/checksum"
	"github.com/piikit/piikit/detect/rule"
)

// Subscriber returns the detector of the numbers of phones and their cards:
// imei, imsi, iccid and meid. They look like other long numbers and need a cue;
// that of a card counts alone when it is written in groups.
func Subscriber() *detect.Detector {
	d, err := rule.New("subscriber", subscriber()...)
	if err != nil {
		panic(err) // our own table, met by a test
	}
	return d
}

func subscriber() []rule.Row {
	return []rule.Row{
		{
			Info: detect.Info{
				Type: "imei", What: "IMEI of a phone", Evidence: "Luhn and a cue",
				Source: "3GPP TS 23.003 (2024)", Google: "IMEI_HARDWARE_ID",
			},
			Shapes: []string{"99 999999 999999 9"}, Check: checksum.IMEI, Alone: rule.OnlyCue,
			Cues: []string{"imei", "imei1", "imei2", "imei no", "imei number", "imei nummer", "номер imei", "имей", "serial imei", "device imei", "equipment identity"},
		},
		{
			Info:   detect.Info{Type: "imei"},
			Shapes: []string{"99 999999 999999 99"}, Check: checksum.IMEISV, Structure: true, Alone: rule.OnlyCue,
			Cues: []string{"imei sv", "imeisv", "imei software version"},
		},
		{
			Info: detect.Info{
				Type: "imsi", What: "IMSI of a subscriber", Evidence: "mobile country code and a cue",
				Source: "ITU-T E.212 (2016), codes of 2023", Google: "IMSI_ID",
			},
			Shapes: []string{"999 99 999999999", "999 99 9999999999"}, Check: checksum.IMSI, Structure: true, Alone: rule.OnlyCue,
			Cues: []string{"imsi", "imsi no", "imsi number", "subscriber identity", "mobile subscriber identity", "sim imsi", "imsi номер"},
		},
		{
			Info: detect.Info{
				Type: "iccid", What: "number of a SIM card", Evidence: "89 and Luhn; a cue or groups",
				Source: "ITU-T E.118 (2006)", Google: "ICCID_NUMBER",
			},
			Shapes: []string{"9999 9999 9999 9999 999", "9999 9999 9999 9999 9999", "99 99 99 9999 9999 9999 9"}, Check: checksum.ICCID, Alone: rule.Grouped,
			Cues: []string{"iccid", "icc id", "sim", "sim card", "sim number", "sim card number", "sim id", "simcard", "sim no", "esim", "uicc", "sim karte", "-kartennummer", "carte sim", "tarjeta sim", "sim карта", "номер sim", "手机卡号", "sim卡", "simカード"},
		},
		{
			Info: detect.Info{
				Type: "meid", What: "MEID of a phone", Evidence: "its ranges and a cue",
				Source: "3GPP2 S.R0048-A (2005)",
			},
			Shapes: []string{"XX XXXXXX XXXXXX", "XX XXXXXX XXXXXX X", "9999999999 99999999", "99999 99999 9999 9999 9"}, Check: checksum.MEID, Alone: rule.OnlyCue,
			Cues: []string{"meid", "meid hex", "meid dec", "meid number", "esn", "mobile equipment identifier"},
		},
	}
}
