// Package finance finds what tells of somebody's money: payment cards, bank
// accounts and codes, wallets, securities and, when asked for, amounts. Most of it
// is a table of package rule; what has another form has a detector of its own.
package finance

import (
	"slices"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/detect/checksum"
	"github.com/piikit/piikit/detect/rule"
)

// Detectors returns all detectors of this package: Table, BIC, UPI, Wallet, Track
// and Money.
func Detectors() []*detect.Detector {
	return []*detect.Detector{Table(), BIC(), UPI(), Wallet(), Track(), Money()}
}

// Table returns the detector of the numbers of cards, accounts and securities.
// Building it costs less than a millisecond.
func Table() *detect.Detector {
	d, err := rule.New("finance", rows()...)
	if err != nil {
		panic(err) // our own table, met by a test
	}
	return d
}

func rows() []rule.Row {
	return slices.Concat(everywhere(), cards(), europe(), overseas(), securities())
}

func everywhere() []rule.Row {
	return []rule.Row{
		{
			Info: detect.Info{Type: "credit_card", What: "payment card number", Evidence: "Luhn and an issuer range with its lengths",
				Source: "ISO/IEC 7812-1 (2017); IIN ranges of the schemes (2025)", Presidio: "CREDIT_CARD", Google: "CREDIT_CARD_NUMBER", AWS: "CREDIT_DEBIT_NUMBER", Azure: "CreditCardNumber"},
			Shapes: []string{"9999 9999 9999 9999", "9999 999999 99999", "9999 999999 9999", "9999999999999", "999999999999999999", "9999999999999999999"},
			Check:  checksum.Card, Alone: rule.Always,
			Cues: []string{"card", "credit card", "visa", "mastercard", "amex", "karte", "kreditkarte", "-kartennummer", "tarjeta", "carte", "carta", "cartão", "卡号", "カード番号"},
		},
		{
			Info: detect.Info{Type: "iban", What: "bank account (IBAN)", Evidence: "ISO 7064 mod 97-10, length and structure of the country",
				Source: "ISO 13616-1 (2020); SWIFT IBAN registry (2025)", Presidio: "IBAN_CODE", Google: "IBAN_CODE", AWS: "INTERNATIONAL_BANK_ACCOUNT_NUMBER", Azure: "InternationalBankingAccountNumber"},
			Shapes: ibanShapes(), Check: checksum.IBAN, Alone: rule.Always,
			Cues: []string{"iban", "account", "konto", "kontonummer", "compte", "cuenta", "conto", "rekening"},
		},
		{
			Info: detect.Info{Type: "us_rtn", What: "ABA routing number", Country: "US", Evidence: "weighted 3-7-1 and a cue",
				Source: "ABA routing number policy (2024)", Presidio: "ABA_ROUTING_NUMBER", Google: "US_BANK_ROUTING_MICR", AWS: "BANK_ROUTING", Azure: "ABARoutingNumber"},
			Shapes: []string{"999999999", "9999-9999-9"}, Check: checksum.USRTN,
			Cues: []string{"routing", "routing number", "aba", "rtn", "transit number"},
		},
		{
			Info: detect.Info{Type: "us_bank_account", What: "bank account number", Country: "US", Evidence: "a cue",
				Source: "NACHA operating rules (2025)", Presidio: "US_BANK_NUMBER", AWS: "BANK_ACCOUNT_NUMBER", Azure: "USBankAccountNumber"},
			Shapes: []string{"99999999", "999999999", "9999999999", "99999999999", "999999999999", "99999999999999999"},
			Cues:   []string{"bank account", "account number", "acct number", "checking account", "savings account"},
		},
		{
			Info:   detect.Info{Type: "mx_clabe", What: "CLABE", Country: "MX", Evidence: "weighted 3-7-1", Source: "Banco de México, CLABE (2023)"},
			Shapes: []string{"999 999 99999999999 9"}, Check: checksum.MXCLABE, Alone: rule.Grouped,
			Cues: []string{"clabe", "cuenta"},
		},
		{
			Info:   detect.Info{Type: "ar_cbu", What: "CBU", Country: "AR", Evidence: "weighted mod 10 in two blocks", Source: "BCRA (2022)"},
			Shapes: []string{"99999999 99999999999999"}, Check: checksum.ARCBU, Alone: rule.Grouped,
			Cues: []string{"cbu", "cuenta"},
		},
		{
			Info:   detect.Info{Type: "card_cvv", What: "card security code", Evidence: "a cue", Secret: true, Source: "PCI DSS 4.0.1 (2024)", Google: "CVV_NUMBER", AWS: "CREDIT_DEBIT_CVV"},
			Shapes: []string{"999", "9999"},
			Cues:   []string{"cvv", "cvc", "cvv2", "cvc2", "security code"},
		},
	}
}

// ibanShapes are letters, check digits and the length of each country.
func ibanShapes() []string {
	var shapes []string
	const x = "XXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX"
	for n := 15; n <= 34; n++ {
		shapes = append(shapes, "AA99"+x[:n-4])
	}
	return shapes
}
