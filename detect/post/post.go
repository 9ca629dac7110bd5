// Package post finds what the post knows of somebody besides the address: post
// codes and the numbers of parcels.
//
// A post code alone is short and looks like other numbers, so that it needs a
// cue, or a form that little else has. One that stands in an address is part
// of that, which package address finds: it is wider.
package post

import (
	"strings"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/detect/checksum"
	"github.com/piikit/piikit/detect/rule"
)

// Detectors returns all detectors of this package: Table and Mark.
func Detectors() []*detect.Detector { return []*detect.Detector{Table(), Mark()} }

// Table returns the detector of post codes and parcels. Building it costs less
// than a millisecond.
func Table() *detect.Detector {
	d, err := rule.New("post", rows()...)
	if err != nil {
		panic(err) // our own table, met by a test
	}
	return d
}

// codes are the words for a post code, in the languages of the world.
var codes = []string{
	"postcode", "post code", "postal code", "postal", "postalcode", "zip", "zip code", "zipcode", "zip postal code", "pcode",
	"plz", "postleitzahl", "code postal", "cp", "c p", "código postal", "cod postal", "cap", "codice postale", "cep", "código de endereçamento postal", "codi postal", "postnummer", "postnr", "postinumero", "póstnúmer", "kod pocztowy", "psč", "poštovní směrovací číslo", "irányítószám", "irsz", "cod poștal", "poštanski broj", "poštna številka", "пощенски код", "почтовый индекс", "индекс", "поштовий індекс", "індекс", "поштански број", "ταχυδρομικός κώδικας", "τ κ", "τκ", "posta kodu", "pasta indekss", "pašto kodas", "sihtnumber", "kode pos", "kodepos", "poskod", "mã bưu điện", "mã bưu chính", "pincode", "pin code", "postal index", "postindeks",
	"מיקוד", "الرمز البريدي", "رمز بريدي", "کد پستی", "पिन कोड", "पिनकोड", "डाक कोड", "পোস্ট কোড", "பின் கோடு", "รหัสไปรษณีย์",
	"邮编", "邮政编码", "郵遞區號", "郵便番号", "우편번호",
}

func rows() []rule.Row {
	return []rule.Row{
		{
			Info: detect.Info{
				Type: "postcode", What: "post code of any country", Evidence: "its form and a cue",
				Source: "Universal Postal Union, S42 and addressing guides (2024)",
			},
			Shapes: []string{"999", "9999", "999999", "999-9999", "99999-999", "99999-99999", "AA-9999", "AA 99999", "AAA 9999", "A9999AAA", "AA99 9AA"}, Structure: true, Alone: rule.OnlyCue, Written: general,
			Close: true,
			Cues:  codes,
		},
		{
			Info:   detect.Info{Type: "postcode"},
			Shapes: []string{"99-999"}, Structure: true, Alone: rule.OnlyCue, Written: general,
			Close: true,
			Cues:  foreign(),
		},
		{
			Info:   detect.Info{Type: "postcode"}, // Japan, Brazil and Iran, without the hyphen
			Shapes: []string{"9999999", "99999999", "9999999999"}, Structure: true, Alone: rule.OnlyCue,
			Close: true,
			Cues:  []string{"cep", "código de endereçamento postal", "郵便番号", "کد پستی", "postcode", "postal code", "post code"},
		},
		{
			Info: detect.Info{
				Type: "us_zip", What: "ZIP code", Country: "US", Evidence: "five or nine digits in use, and a cue",
				Source: "USPS, Publication 65 and L002 (2024)",
			},
			Shapes: []string{"99999", "99999-9999"}, Check: zip, Written: zipGroups, Structure: true, Alone: rule.OnlyCue,
			Close: true,
			Cues:  []string{"zip", "zip code", "zipcode", "zip 4", "zip plus 4", "us zip", "postal code", "postalcode", "postal", "código zip"},
			Not:   []string{"zip file", "zip files", "zip archive", "zip archives", "zip folder", "zip package", "zip bomb", "zip download", "zip size", "zip tie", "zip ties", "zip line", "zip drive", "gzip", "un zip"},
		},
		{
			Info: detect.Info{
				Type: "gb_postcode", What: "post code", Country: "GB", Evidence: "its form with an area, written in two groups; or a cue",
				Source: "Royal Mail, Programmers' Guide, Postcode Address File (2024)", Presidio: "UK_POSTCODE",
			},
			Shapes: []string{"A9 9AA", "A99 9AA", "AA9 9AA", "AA99 9AA", "A9A 9AA", "AA9A 9AA"}, Check: british, Written: outward, Structure: true, Alone: rule.Grouped,
			Close: true,
			Cues:  append([]string{"côd post", "cod post"}, codes...),
		},
		{
			Info:   detect.Info{Type: "gb_postcode", Country: "GB"},
			Shapes: []string{"A9 9AA", "A99 9AA", "A9A 9AA", "AA9A 9AA"}, Check: british, Written: otherwise, Structure: true, Alone: rule.OnlyCue,
			Close: true,
			Cues:  codes,
		},
		{
			Info: detect.Info{
				Type: "ca_postcode", What: "post code", Country: "CA", Evidence: "its form and letters, written in two groups; or a cue",
				Source: "Canada Post, addressing guidelines (2024)",
			},
			Shapes: []string{"A9A 9A9"}, Check: canadian, Written: half, Structure: true, Alone: rule.Grouped,
			Close: true,
			Cues:  codes,
		},
		{
			Info: detect.Info{
				Type: "nl_postcode", What: "post code", Country: "NL", Evidence: "four digits, two letters, and a cue",
				Source: "PostNL, NEN 5825 (2002)",
			},
			Shapes: []string{"9999 AA"}, Check: dutch, Structure: true, Alone: rule.OnlyCue,
			Close: true,
			Cues:  codes,
		},
		{
			Info: detect.Info{
				Type: "de_postcode", What: "post code", Country: "DE", Evidence: "01001 to 99998 and a cue, or D- in front",
				Source: "Deutsche Post, Postleitzahlen (2024)", Presidio: "DE_PLZ",
			},
			Shapes: []string{"99999"}, Check: german, Structure: true, Alone: rule.OnlyCue,
			Close: true,
			Cues:  []string{"plz", "postleitzahl", "-postleitzahl", "plz ort"},
		},
		{
			Info:   detect.Info{Type: "de_postcode", Country: "DE"},
			Shapes: []string{"A-99999"}, Check: withLetter, Written: hyphened, Structure: true, Alone: rule.Grouped,
			Close: true,
			Cues:  []string{"plz", "postleitzahl"},
		},
		{
			Info: detect.Info{
				Type: "ie_eircode", What: "Eircode", Country: "IE", Evidence: "a routing key of the list and the letters in use, in two groups; or a cue",
				Source: "Eircode, product guide, routing keys (2024)", Google: "IRELAND_EIRCODE",
			},
			Shapes: []string{"A99 XXXX", "A9A XXXX"}, Check: irish, Written: half, Structure: true, Alone: rule.Grouped,
			Close: true,
			Cues:  append([]string{"eircode", "eir code", "éirchód"}, codes...),
		},
		{
			Info:   detect.Info{Type: "ie_eircode", Country: "IE"}, // a key that is not given out yet, or an example's
			Shapes: []string{"A99 XXXX"}, Check: eircode, Written: half, Structure: true, Alone: rule.OnlyCue,
			Close: true,
			Cues:  []string{"eircode", "eir code", "éirchód"},
		},
		{
			Info: detect.Info{
				Type: "tracking_number", What: "number of a parcel", Evidence: "the check digit of the carrier; UPS and the post's alone, others beside a cue",
				Source: "UPU S10 (2017); USPS Publication 199 (2023); UPS and FedEx developer documentation (2024)",
			},
			Shapes: []string{"99 XXX XXX XX 9999 9999", "9A XXX XXX XX 9999 999 9", "AA 999 999 999 AA"}, Check: parcel, Written: capitals, Alone: rule.Always,
			Cues: tracking,
		},
		{
			Info:   detect.Info{Type: "tracking_number"},
			Shapes: []string{"9999 9999 9999 9999 9999 99", "99999 9999 9999 9999 9999", "9999 9999 9999", "99999999 9999999", "420999999999999999999999999999"}, Check: checksum.Tracking, Alone: rule.OnlyCue,
			Cues: tracking,
		},
		{
			Info:   detect.Info{Type: "tracking_number"},
			Shapes: []string{"99 XXX XXX XX 9999 9999", "9A XXX XXX XX 9999 999 9", "AA 999 999 999 AA"}, Check: parcel, Written: small, Alone: rule.OnlyCue,
			Cues: tracking,
		},
		{
			// UPS prints numbers without its check digit in its own documentation; Amazon has none.
			Info:   detect.Info{Type: "tracking_number"},
			Shapes: []string{"9A XXX XXX XX 9999 999 9", "AAA999999999999"}, Check: carrier, Structure: true, Alone: rule.OnlyCue,
			Cues: tracking,
		},
	}
}

var tracking = []string{
	"tracking", "tracking number", "tracking no", "tracking id", "tracking code", "track", "trackingnumber", "shipment", "shipment number", "shipment id", "parcel", "parcel number", "package", "consignment", "waybill", "awb", "ups", "usps", "fedex", "dhl", "royal mail",
	"sendungsnummer", "sendungsverfolgung", "paketnummer", "-sendungsnummer", "numéro de suivi", "suivi", "colis", "número de seguimiento", "seguimiento", "guía", "código de rastreio", "rastreamento", "numero di tracking", "spedizione", "trackingnummer", "pakketnummer", "sporingsnummer", "spårningsnummer", "kollinummer", "seurantakoodi", "numer przesyłki", "śledzenie", "трек номер", "трек", "номер отправления", "takip no", "kargo takip", "nomor resi", "resi",
	"快递单号", "运单号", "物流单号", "追跡番号", "お問い合わせ番号", "운송장번호", "송장번호",
}

// foreign are the words for a post code but those of the countries whose five
// digits have rows of their own.
func foreign() []string {
	var out []string
	for _, c := range codes {
		switch c {
		case "plz", "postleitzahl", "zip", "zip code", "zipcode", "postal code", "postalcode", "postal":
		default:
			out = append(out, c)
		}
	}
	return out
}

func capitals(s string) bool { return strings.ToUpper(s) == s }

// small is the rest, which needs a cue.
func small(s string) bool { return !capitals(s) }
