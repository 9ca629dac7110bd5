// Package vehicle finds what tells a car from others: number plates and vehicle
// identification numbers.
//
// Plates are short and look like other things, so that most count beside a
// cue only. Those of India, China and Russia have forms that little else has.
package vehicle

import (
	"slices"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/detect/rule"
)

// Detectors returns all detectors of this package: Table and Plate.
func Detectors() []*detect.Detector { return []*detect.Detector{Table(), Plate()} }

// Table returns the detector of vehicle identification numbers and of the plates
// that are written in Latin letters. Building it costs less than a millisecond.
func Table() *detect.Detector {
	d, err := rule.New("vehicle", rows()...)
	if err != nil {
		panic(err) // our own table, met by a test
	}
	return d
}

// plates are the words for a number plate, in the languages of the world.
var plates = []string{
	"plate", "plate no", "plate number", "license plate", "licence plate", "number plate", "numberplate", "registration plate", "registration mark", "vehicle registration", "vehicle registration number", "vehicle reg", "vehicle plate", "car reg", "car registration", "car plate", "vrm", "vrn", "tag number", "rego",
	"kennzeichen", "-kennzeichen", "kfz kennzeichen", "kfz", "nummernschild", "amtliches kennzeichen", "kontrollschild", "immatriculation", "plaque", "plaque d'immatriculation", "numéro d'immatriculation", "matrícula", "placa", "placas", "matricula", "targa", "targata", "numero di targa", "kenteken", "kentekennummer", "nummerplaat", "nummerplade", "registreringsnummer", "regnr", "skiltnummer", "registreringsskylt", "rekisterinumero", "rekisterikilpi", "tablica rejestracyjna", "numer rejestracyjny", "nr rejestracyjny", "nr rej", "rej", "registrační značka", "spz", "evč", "rendszám", "număr de înmatriculare", "registarska oznaka", "registracijska oznaka", "регистрационен номер", "госномер", "гос номер", "номер авто", "номер машины", "номерной знак", "номерний знак", "автономер", "πινακίδα", "αριθμός κυκλοφορίας", "plaka", "plakası", "plakalı", "plaka no", "nomor polisi", "nopol", "plat nomor", "no plat", "biển số", "biển số xe", "לוחית רישוי", "מספר רכב", "رقم اللوحة", "لوحة", "پلاک", "वाहन संख्या", "वाहन नंबर", "गाड़ी नंबर", "গাড়ির নম্বর",
	"车牌", "车牌号", "车牌号码", "車牌", "車牌號碼", "ナンバープレート", "車両番号", "차량번호", "번호판", "차번호", "ทะเบียนรถ", "ป้ายทะเบียน",
}

// vehicles are words that are said of other things too; with a plate whose form
// can be checked they are enough.
var vehicles = []string{"registration", "registration number", "reg", "reg no", "reg number", "vehicle", "vehicle number", "vehicle no", "car", "van", "truck", "bike", "motorcycle", "mot", "gari"}

func rows() []rule.Row {
	return []rule.Row{
		{
			Info: detect.Info{
				Type: "vin", What: "vehicle identification number", Evidence: "weighted mod 11, or a cue",
				Source: "ISO 3779 (2009); 49 CFR 565 (2024); GB 16735 (2019)", Google: "VEHICLE_IDENTIFICATION_NUMBER", AWS: "VEHICLE_IDENTIFICATION_NUMBER",
			},
			Shapes: []string{"XXXXXXXXXXXXXXXXX"}, Check: vin, Written: oneGroup, Alone: rule.Always,
			Cues: vinCues,
		},
		{
			Info:   detect.Info{Type: "vin"},
			Shapes: []string{"XXXXXXXXXXXXXXXXX"}, Check: vinElsewhere, Written: oneGroup, Structure: true, Alone: rule.OnlyCue,
			Cues: vinCues,
		},
		{
			Info: detect.Info{
				Type: "gb_vehicle_plate", What: "number plate", Country: "GB", Evidence: "area and age, written AA99 AAA; older ones beside a cue",
				Source: "DVLA, INF104 Vehicle registration numbers (2024)", Presidio: "UK_VEHICLE_REGISTRATION",
			},
			Shapes: []string{"AA99 AAA"}, Check: current, Alone: rule.Grouped, Written: spaced,
			Cues: slices.Concat(plates, vehicles),
		},
		{
			Info:   detect.Info{Type: "gb_vehicle_plate", Country: "GB"}, // with another mark
			Shapes: []string{"AA99 AAA"}, Check: current, Alone: rule.OnlyCue, Written: written,
			Cues: slices.Concat(plates, vehicles),
		},
		{
			Info:   detect.Info{Type: "gb_vehicle_plate", Country: "GB"},
			Shapes: []string{"A9 AAA", "A99 AAA", "A999 AAA", "AAA 9A", "AAA 99A", "AAA 999A", "AA 9999", "A 9999", "AAA 9999"}, Check: older, Structure: true, Alone: rule.OnlyCue,
			Shared: slices.Concat(plates, vehicles), Home: []string{"uk", "gb", "british", "britain", "england", "dvla", "mot", "v5c", "vrm"},
		},
		{
			Info: detect.Info{
				Type: "in_vehicle_plate", What: "number plate", Country: "IN", Evidence: "state and form",
				Source: "MoRTH, Central Motor Vehicles Rules 50 and 51; BH series (2021)", Presidio: "IN_VEHICLE_REGISTRATION",
			},
			Shapes: []string{"AA 99 A 9999", "AA 99 AA 9999", "AA 99 AAA 9999", "AA 9 A 9999", "AA 9 AA 9999", "AA 9 AAA 9999", "99 AA 9999 A", "99 AA 9999 AA", "AA99 A 9999", "AA99 AA 9999"},
			Check:  indian, Written: written, Alone: rule.Grouped,
			Cues: slices.Concat(plates, vehicles),
		},
		{
			Info: detect.Info{
				Type: "tr_vehicle_plate", What: "number plate", Country: "TR", Evidence: "province and form; a cue, or groups",
				Source: "Karayolları Trafik Yönetmeliği (1997), registration plates", Presidio: "TR_LICENSE_PLATE",
			},
			Shapes: []string{"99 A 9999", "99 A 99999", "99 AA 999", "99 AA 9999", "99 AAA 99", "99 AAA 999"}, Check: turkish, Alone: rule.NeedsCue,
			Cues: slices.Concat(plates, []string{"araç", "araba", "aracın", "otomobil"}),
		},
		{
			Info: detect.Info{
				Type: "ng_vehicle_plate", What: "number plate", Country: "NG", Evidence: "its form and a cue",
				Source: "FRSC, number plates of 2011", Presidio: "NG_VEHICLE_REGISTRATION",
			},
			Shapes: []string{"AAA-999AA"}, Structure: true, Alone: rule.OnlyCue,
			Cues: slices.Concat(plates, vehicles),
		},
		{
			Info: detect.Info{
				Type: "us_vehicle_plate", What: "number plate", Country: "US", Evidence: "five to eight letters and digits, and a cue with the country or a state",
				Source: "AAMVA, License Plate Standard (2020)",
			},
			Shapes: []string{"XXXXX", "XXXXXX", "XXXXXXX", "XXXXXXXX", "AAA 9999", "AAA 999", "999 AAA", "9AAA999"}, Check: mixed, Written: runs, Structure: true, Alone: rule.OnlyCue,
			Cues:   []string{"license plate", "license plate number", "tag number", "plate state", "license tag"},
			Shared: plates, Home: states,
		},
		{
			Info: detect.Info{
				Type: "vehicle_plate", What: "number plate of any country", Evidence: "letters and digits, and a cue",
				Source: "Vienna Convention on Road Traffic, annexes 2 and 3 (1968); rules of the countries",
			},
			Shapes: []string{"XXXX", "XXXXX", "XXXXXX", "XXXXXXX", "XXXXXXXX", "XXXXXXXXX"}, Check: mixed, Written: runs, Structure: true, Alone: rule.OnlyCue,
			Cues: plates,
		},
		{
			// A registration may be of anything: the forms of plates only, and beside it.
			Info:   detect.Info{Type: "vehicle_plate"},
			Shapes: []string{"AA-999-AA", "AA 999AA", "A-999-AA", "AA-999-A", "99-AAA-9", "9-AAA-99", "9999 AAA", "AA 9999A", "AA 99999", "AAA 999", "AAA-999", "AAA 9999", "AAA-9999", "AA-9999", "AAA-99-99", "AA-99-AA", "99-AA-99", "99-99-AA", "AA 9999 AA", "999 AAA"},
			Check:  mixed, Written: plated, Structure: true, Alone: rule.OnlyCue, Close: true,
			Cues: []string{"registration", "registration no", "registration number", "reg", "reg no", "reg number", "vehicle", "vehicle no", "vehicle number", "car", "car no", "voiture", "véhicule", "vehículo", "coche", "veículo", "carro", "veicolo", "auto", "wagen", "fahrzeug", "pojazd", "автомобиль", "авто"},
		},
	}
}

var vinCues = []string{
	"vin", "vin number", "vin no", "vin code", "chassis", "chassis number", "chassis no", "vehicle identification number", "frame number", "fahrgestellnummer", "fahrgestell", "fin", "fahrzeug identifizierungsnummer", "fahrzeugidentifizierungsnummer", "fzg ident nr", "-identifizierungsnummer",
	"numéro de châssis", "châssis", "numéro vin", "bastidor", "número de bastidor", "numero de serie vehiculo", "chassi", "número do chassi", "telaio", "numero di telaio", "chassisnummer", "voertuigidentificatienummer", "stelnummer", "understellsnummer", "valmistenumero", "numer nadwozia", "numer vin", "nadwozia", "rám", "alvázszám", "serie șasiu", "вин", "vin код", "номер кузова", "номер шасси", "şasi", "şasi no", "şase",
	"车架号", "车辆识别代号", "车辆识别码", "車台番号", "차대번호", "เลขตัวถัง",
}

var states = []string{
	"us", "usa", "american", "dmv", "alabama", "alaska", "arizona", "arkansas", "california", "colorado", "connecticut", "delaware", "florida", "hawaii", "idaho", "illinois", "indiana", "iowa", "kansas", "kentucky", "louisiana", "maine", "maryland", "massachusetts", "michigan", "minnesota", "mississippi", "missouri", "montana", "nebraska", "nevada", "new hampshire", "new jersey", "new mexico", "new york", "north carolina", "north dakota", "ohio", "oklahoma", "oregon", "pennsylvania", "rhode island", "south carolina", "south dakota", "tennessee", "texas", "utah", "vermont", "virginia", "washington", "west virginia", "wisconsin", "wyoming",
}
