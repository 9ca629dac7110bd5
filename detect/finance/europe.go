package finance

import (
	"strings"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/detect/checksum"
	"github.com/piikit/piikit/detect/rule"
)

// europe are national accounts that are still written without an IBAN.
func europe() []rule.Row {
	return []rule.Row{
		{
			Info: detect.Info{
				Type: "cz_bankaccount", What: "bank account", Country: "CZ", Evidence: "two weighted mod 11 checks, bank, and a cue or region",
				Source: "ČNB, decree 169/2011 Sb.",
			},
			Shapes:  czShapes(),
			Written: czAccount, Alone: rule.OnlyCue,
			Cues: []string{
				"účet", "účtu", "č. účtu", "č.ú", "č. ú", "č.účtu", "číslo účtu", "číslo účtu a banky", "bankovní účet", "bankovní spojení", "bankové spojenie", "bankový účet", "čísla účtu",
				"na účet", "účet č", "czech account", "bank account", "account", "account number",
			},
		},
		{
			Info: detect.Info{
				Type: "no_kontonr", What: "bank account", Country: "NO", Evidence: "weighted mod 11 and a cue",
				Source: "Bits, kontonummer: weights 5432765432 modulo 11; SWIFT IBAN registry (2025)",
			},
			Shapes: []string{"9999.99.99999", "99999999999"},
			Check:  checksum.NOKontonr, Alone: rule.OnlyCue,
			Cues:   []string{"konto", "kontonr", "kontonummer", "kontonummeret", "bankkonto", "kto", "til konto", "giro", "bankgiro"},
			Shared: []string{"bank account", "account number", "account no", "account"}, Home: []string{"norway", "norwegian", "norge", "norsk"},
		},
		{
			Info: detect.Info{
				Type: "es_ccc", What: "bank account (CCC)", Country: "ES", Evidence: "two weighted mod 11 digits",
				Source: "Banco de España, Consejo Superior Bancario (2014)",
			},
			Shapes: []string{"9999 9999 99 9999999999", "9999 9999 9999 9999 9999", "99999999999999999999"},
			Check:  checksum.ESCCC, Alone: rule.Grouped,
			Cues:   []string{"ccc", "c.c.c", "cuenta", "cuenta corriente", "código cuenta cliente", "número de cuenta", "nº de cuenta", "nº cuenta", "n.º de cuenta", "cta", "cuenta bancaria", "domiciliación"},
			Shared: []string{"bank account", "account number", "account no", "account"}, Home: []string{"spain", "spanish", "españa", "española"},
		},
	}
}

// czAccount is a Czech or Slovak account; spaces may stand around its marks.
func czAccount(s string) bool { return checksum.CZBankAccount(strings.ReplaceAll(s, " ", "")) }

// czShapes are up to six digits in front, two to ten digits, the bank.
func czShapes() []string {
	shapes := []string{"999999-9999999999/9999"}
	for n := 2; n < 16; n++ {
		shapes = append(shapes, "9999999999999999"[:n]+"/9999")
	}
	return shapes
}
