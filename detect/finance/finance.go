// Package finance finds what tells of somebody's money: payment cards, bank
// accounts and codes, wallets, securities and, when asked for, amounts. Most of it
// is a table of package rule; what has another form has a detector of its own.
package finance

import (
	"slices"
	"strings"

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
			Check:  checksum.Card, Written: fours, Alone: rule.Always,
			Cues: cardCues,
		},
		{
			Info:   detect.Info{Type: "credit_card"},
			Shapes: []string{"9999 9999 9999 9999", "9999 999999 99999", "9999 999999 9999", "9999999999999", "999999999999999999", "9999999999999999999"},
			Check:  checksum.Card, Alone: rule.OnlyCue,
			Cues: cardCues,
		},
		{
			Info: detect.Info{Type: "iban", What: "bank account (IBAN)", Evidence: "ISO 7064 mod 97-10, length and structure of the country",
				Source: "ISO 13616-1 (2020); SWIFT IBAN registry (2025)", Presidio: "IBAN_CODE", Google: "IBAN_CODE", AWS: "INTERNATIONAL_BANK_ACCOUNT_NUMBER", Azure: "InternationalBankingAccountNumber"},
			Shapes: ibanShapes(), Check: checksum.IBAN, Alone: rule.Always,
			Cues: []string{"iban", "ibans", "account", "konto", "kontonummer", "compte", "cuenta", "conto", "rekening"},
		},
		{
			Info: detect.Info{Type: "us_rtn", What: "ABA routing number", Country: "US", Evidence: "weighted 3-7-1 and a cue",
				Source: "ABA routing number policy (2024)", Presidio: "ABA_ROUTING_NUMBER", Google: "US_BANK_ROUTING_MICR", AWS: "BANK_ROUTING", Azure: "ABARoutingNumber"},
			Shapes: []string{"999999999", "9999-9999-9"}, Check: checksum.USRTN,
			Cues: []string{"routing", "routing number", "aba", "rtn", "transit", "transit number", "aba transit", "número de ruta", "número de tránsito"},
		},
		{
			Info: detect.Info{Type: "us_bank_account", What: "bank account number", Country: "US", Evidence: "a cue",
				Source: "NACHA operating rules (2025)", Presidio: "US_BANK_NUMBER", AWS: "BANK_ACCOUNT_NUMBER", Azure: "USBankAccountNumber"},
			Shapes: []string{"999999", "9999999", "99999999", "999999999", "9999999999", "99999999999", "999999999999", "9999999999999", "99999999999999", "999999999999999", "9999999999999999", "99999999999999999"},
			Alone:  rule.OnlyCue,
			Cues: []string{
				"bank account", "bank acct", "bank a c", "account number", "account no", "account num", "account nr", "acct number", "acct no", "acct num", "acc number", "acc no", "a c number", "a c no", "checking account", "checking acct", "savings account", "savings acct", "current account", "deposit account", "beneficiary account", "payee account", "account to credit", "bank account no",
			},
			Not: notBank,
		},
		{
			Info:   detect.Info{Type: "us_bank_account", Country: "US"},
			Shapes: []string{"99999999", "999999999", "9999999999", "99999999999", "999999999999", "9999999999999", "99999999999999", "999999999999999", "9999999999999999", "99999999999999999"}, Written: noThousands, Structure: true,
			Alone: rule.OnlyCue, Close: true,
			Cues: []string{"account", "acct", "acc", "a c"},
			Not:  notBank,
		},
		{
			Info: detect.Info{Type: "bank_account", What: "bank account of any country", Evidence: "six to 26 digits and a cue",
				Source: "ISO 13616-1 (2020), the BBAN: accounts are numbered as the banks of a country like"},
			Shapes: []string{
				"999999", "9999999", "99999999", "999999999", "9999999999", "99999999999", "999999999999", "9999999999999", "99999999999999", "999999999999999", "9999999999999999", "99999999999999999", "999999999999999999", "9999999999999999999", "99999999999999999999", "999999999999999999999999", "99999999999999999999999999",
			},
			Written: noThousands, Structure: true, Alone: rule.OnlyCue,
			Cues: []string{
				"kontonummer", "konto nr", "kontonr", "konto nummer", "bankkonto", "-kontonummer", "numéro de compte", "n° de compte", "compte bancaire", "número de cuenta", "nº de cuenta", "cuenta bancaria", "cuenta corriente", "cuenta de ahorros", "cuenta de ahorro",
				"número da conta", "conta bancária", "conta corrente", "conta poupança", "numero di conto", "conto corrente", "conto bancario", "c c n", "rekeningnummer", "bankrekening", "tilinumero", "tilinro", "numer konta", "nr konta", "numer rachunku", "nr rachunku", "rachunek bankowy", "konto bankowe",
				"bankszámlaszám", "számlaszám", "cont bancar", "broj računa", "broj tekućeg računa", "številka računa", "банковская счетка", "банкова сметка", "расчетный счет", "расчётный счёт", "лицевой счет", "лицевой счёт", "номер счета", "номер счёта", "р с", "к с", "номер рахунку", "розрахунковий рахунок",
				"αριθμός λογαριασμού", "hesap no", "hesap numarası", "banka hesabı", "nomor rekening", "no rekening", "no rek", "nomor akun bank", "nombor akaun", "no akaun", "akaun bank", "số tài khoản", "stk", "tài khoản ngân hàng",
				"חשבון בנק", "מספר חשבון", "رقم الحساب", "رقم حساب", "حساب بنكي", "شماره حساب", "खाता संख्या", "खाता नंबर", "बैंक खाता", "ব্যাংক অ্যাকাউন্ট", "வங்கி கணக்கு", "เลขที่บัญชี", "เลขบัญชี", "บัญชีธนาคาร", "银行账号", "银行帐号", "银行账户", "开户账号", "銀行帳號", "帳戶號碼", "계좌번호", "계좌",
			},
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
			Shapes: []string{"999", "9999"}, Alone: rule.OnlyCue, Close: true,
			Cues: []string{
				"cvv", "cvc", "cvv2", "cvc2", "cvv code", "cvc code", "csc", "cid", "card verification", "card verification value", "card verification code", "card security code", "security code",
				"prüfziffer der karte", "kartenprüfnummer", "kartenprüfziffer", "sicherheitscode", "code de sécurité", "cryptogramme", "cryptogramme visuel", "código de seguridad", "código de segurança", "codice di sicurezza", "beveiligingscode", "säkerhetskod", "sikkerhedskode", "kod bezpieczeństwa", "код безопасности", "güvenlik kodu",
				"安全码", "安全碼", "验证码 cvv", "セキュリティコード", "보안코드",
			},
		},
	}
}

// cardCues are the words for a card and the brands.
var cardCues = []string{
	"card", "cards", "credit card", "credit cards", "debit card", "card number", "card no", "cc number", "ccnum", "pan", "visa", "mastercard", "maestro", "amex", "american express", "discover", "diners", "jcb", "unionpay",
	"karte", "kreditkarte", "-kartennummer", "tarjeta", "carte", "carte bancaire", "carta", "cartão", "creditcard", "kreditkort", "luottokortti", "karta", "kártya", "карта", "карты", "κάρτα", "kart", "kartu", "kartu kredit", "thẻ tín dụng", "số thẻ", "כרטיס", "بطاقة", "कार्ड",
	"卡号", "银行卡", "信用卡", "カード番号", "カード", "카드번호", "카드", "บัตรเครดิต",
}

// fours holds a card number that no word announces to groups of four digits at
// least but the last.
func fours(s string) bool {
	n := 0
	for i := range len(s) {
		if s[i]-'0' < 10 {
			n++
			continue
		}
		if n > 0 && n < 4 {
			return false
		}
		n = 0
	}
	return true
}

// notBank are accounts that hold no money.
var notBank = []string{
	"aws account", "aws account number", "aws account id", "azure account", "gcp account", "cloud account", "service account", "user account", "email account", "google account", "steam account", "twitter account", "storage account", "account id", "account manager",
}

// noThousands refuses a number with marks as in amounts and dates: bank accounts
// are written in groups of three digits or more, or with hyphens.
func noThousands(s string) bool { return !strings.ContainsAny(s, "./\n") }

// ibanShapes are letters, check digits and the length of each country.
func ibanShapes() []string {
	var shapes []string
	const x = "XXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX"
	for n := 15; n <= 34; n++ {
		shapes = append(shapes, "AA99"+x[:n-4])
	}
	return shapes
}
