package finance

import (
	"strings"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/detect/checksum"
	"github.com/piikit/piikit/detect/rule"
)

// overseas are national accounts and branches of Britain, Canada, India,
// Japan, Australia and New Zealand.
func overseas() []rule.Row {
	return []rule.Row{
		{
			Info: detect.Info{
				Type: "gb_sort_code", What: "sort code, alone or with the account number", Country: "GB", Evidence: "two digits three times, and a cue",
				Source: "Pay.UK, sorting code numbers (2024)",
			},
			Shapes: []string{"99-99-99", "99-99-99 99999999"}, Alone: rule.OnlyCue, Written: sortCode,
			Cues: []string{"sort code", "sort codes", "bank sort code", "branch sort code", "s c", "sorting code", "sort cd", "côd didoli"},
		},
		{
			Info: detect.Info{
				Type: "ca_bank_account", What: "transit and institution number, alone or with the account", Country: "CA", Evidence: "five and three digits, and a cue",
				Source: "Payments Canada, Rule A4 and institution numbers (2024)", Google: "CANADA_BANK_ACCOUNT", Azure: "CABankAccountNumber",
			},
			Shapes: []string{"99999-999"}, Alone: rule.OnlyCue, Structure: true, Written: transit,
			Cues: []string{"transit", "transit no", "transit number", "institution", "institution number", "transit institution", "branch transit", "succursale", "numéro de transit", "transit et institution"},
		},
		{
			Info:   detect.Info{Type: "ca_bank_account", Country: "CA"},
			Shapes: []string{"99999-999-9999999", "99999-999-99999999", "99999-999-999999999", "99999-999-9999999999", "99999-999-99999999999", "99999-999-999999999999"},
			Alone:  rule.OnlyCue, Structure: true, Written: transit,
			Cues: []string{
				"transit", "institution", "direct deposit", "account", "account number", "bank account", "chequing account", "canadian account", "void cheque",
				"compte", "numéro de compte", "compte bancaire", "succursale", "domiciliation", "dépôt direct",
			},
		},
		{
			Info: detect.Info{
				Type: "au_bsb", What: "BSB, alone or with the account number", Country: "AU", Evidence: "three digits twice, and a cue",
				Source: "AusPayNet, BSB numbers (2024)", Azure: "AUBankAccountNumber",
			},
			Shapes: []string{"999-999", "999-999 99999", "999-999 999999", "999-999 9999999", "999-999 99999999", "999-999 999999999"},
			Alone:  rule.OnlyCue, Structure: true, Check: bsb,
			Cues: []string{"bsb", "bsb number", "bsb code", "bsb and account", "bank state branch", "bsb acc"},
		},
		{
			Info: detect.Info{
				Type: "jp_bank_account", What: "bank account, alone or with bank and branch", Country: "JP", Evidence: "seven digits and a cue",
				Source: "Zengin system, record format (2018)", Google: "JAPAN_BANK_ACCOUNT", Azure: "JPBankAccountNumber",
			},
			Shapes: []string{"9999999", "9999-999-9999999", "999-9999999"}, Alone: rule.OnlyCue,
			Cues:   []string{"口座番号", "口座", "銀行口座", "預金口座", "普通", "普通預金", "当座", "当座預金", "振込先", "支店", "ゆうちょ", "貯金", "kouza", "koza bango", "zengin"},
			Shared: []string{"account", "account number", "bank account"},
			Home:   []string{"japan", "japanese", "mizuho", "mufg", "sumitomo", "smbc", "futsu"},
		},
		{
			Info: detect.Info{
				Type: "nz_bankaccount", What: "bank account", Country: "NZ", Evidence: "branch of its bank, weighted modulo 11 or 10",
				Source: "Inland Revenue, bank account number validation (2024)", Azure: "NZBankAccountNumber",
			},
			Shapes: []string{"99-9999-9999999-99", "99-9999-9999999-999"}, Alone: rule.Grouped, Check: checksum.NZBankAccount,
			Cues: []string{"account", "account number", "bank account", "bank acct", "acct", "nz account", "kiwibank", "anz", "asb", "westpac", "bnz", "pūkete pēke", "nama pūkete", "deposit to"},
		},
		{
			Info: detect.Info{
				Type: "in_ifsc", What: "IFSC of a bank branch", Country: "IN", Evidence: "its form and a cue",
				Source: "Reserve Bank of India, IFSC (2024)",
			},
			Shapes: []string{"AAAA9XXXXXX"}, Alone: rule.OnlyCue, Structure: true, Check: checksum.INIFSC,
			Cues: []string{"ifsc", "ifsc code", "ifs code", "ifsc no", "branch", "branch code", "rtgs", "neft", "imps", "आईएफएससी", "आईएफएससी कोड", "ஐஎஃப்எஸ்சி", "bank branch"},
		},
	}
}

// sortCode holds the six digits to their pairs: written 20-00-00, 20 00 00,
// 20.00.00 or 200000, nothing else.
func sortCode(s string) bool {
	switch strings.IndexAny(s, "-./ ") {
	case -1, 6:
		return true
	case 2:
		return s[2] != '/' && s[5] == s[2]
	}
	return false
}

// transit holds the digits to their groups: 12345-678, 12345 678, or none for
// the first eight alone.
func transit(s string) bool {
	i := strings.IndexAny(s, "-./ ")
	return i < 0 && len(s) == 8 || i == 5 && (s[5] == '-' || s[5] == ' ') && (len(s) < 10 || s[9] == '-' || s[9] == ' ')
}

// bsb is what the numbers of banks and states can be; 000 is none.
func bsb(s string) bool { return s[:3] != "000" && s[2]-'0' < 10 && s[:2] != "00" }
