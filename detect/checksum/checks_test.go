package checksum_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/piikit/piikit/detect/checksum"
)

// checks are all functions of the package that judge one text.
var checks = slices.Concat(generalChecks, nationalChecksAI, nationalChecksJZ)

// lengthVariants accept a length that none of their vectors has.
var lengthVariants = map[string]bool{"IMSI": true, "NZBankAccount": true, "DEIDCard": true, "DEPassport": true, "CRCedula": true}

// TestTableIsComplete compares the table with the exported functions of the
// package that take a text and report a bool, both ways.
func TestTableIsComplete(t *testing.T) {
	files, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	declared := map[string]bool{}
	for _, file := range files {
		if !strings.HasSuffix(file.Name(), ".go") || strings.HasSuffix(file.Name(), "_test.go") {
			continue
		}
		f, err := parser.ParseFile(token.NewFileSet(), file.Name(), nil, parser.ParseComments)
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range f.Decls {
			fn, ok := d.(*ast.FuncDecl)
			if !ok || !fn.Name.IsExported() || fn.Recv != nil {
				continue
			}
			if !strings.HasPrefix(fn.Doc.Text(), fn.Name.Name+" ") {
				t.Errorf("%s: the comment does not start with the name", fn.Name.Name)
			}
			if judges(fn.Type) {
				declared[fn.Name.Name] = true
			}
		}
	}
	listed := map[string]bool{}
	for _, c := range checks {
		if listed[c.name] {
			t.Errorf("%s is listed twice", c.name)
		}
		listed[c.name] = true
		if !declared[c.name] {
			t.Errorf("%s is listed but not declared", c.name)
		}
		if len(c.numbers()) == 0 {
			t.Errorf("%s has no vectors", c.name)
		}
		if c.source == "" {
			t.Errorf("%s does not say where its vectors are from", c.name)
		}
	}
	for name := range declared {
		if !listed[name] {
			t.Errorf("%s is declared but not listed", name)
		}
	}
}

// judges reports whether a function has the signature func(string) bool.
func judges(f *ast.FuncType) bool {
	if f.TypeParams != nil || f.Params.NumFields() != 1 || f.Results.NumFields() != 1 {
		return false
	}
	in, ok1 := f.Params.List[0].Type.(*ast.Ident)
	out, ok2 := f.Results.List[0].Type.(*ast.Ident)
	return ok1 && ok2 && in.Name == "string" && out.Name == "bool"
}

// refused are numbers that look right, with what is wrong about them.
var refused = []struct{ name, number, why string }{
	{"AUMedicare", "1123456701", "starts with 1"},
	{"BRCPF", "11111111111", "all equal"},
	{"BRCPF", "12345678900", "check digits"},
	{"BRCNPJ", "00000000000000", "all equal"},
	{"BRCNPJ", "12abc34501DE35", "small letters"},
	{"CASIN", "046454286", "starts with 0"},
	{"CASIN", "800000002", "starts with 8"},
	{"CNRIC", "11010519491331002X", "month 13"},
	{"CNRIC", "990105194912310021", "no such province"},
	{"Card", "1234567890123452", "no issuer"},
	{"Card", "4111111111111112", "check digit"},
	{"Card", "37828224631000", "length of the scheme"},
	{"DEIdNr", "02476291358", "starts with 0"},
	{"DEIdNr", "12345678903", "no digit twice"},
	{"DEIdNr", "55514632092", "three of a kind side by side"},
	{"DKCPR", "3002014285", "30 February"},
	{"EIP55", "0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed", "not in mixed case"},
	{"ETHAddress", "0x5AAeb6053F3E94C9b9A09f33669435E7Ef1BeAed", "wrong capitals"},
	{"ETHAddress", "5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed", "no 0x"},
	{"ESCIF", "A5881850A", "letter where a digit must be"},
	{"FIHETU", "310252-308T", "31 February"},
	{"FIHETU", "131052G308T", "no such sign"},
	{"GBNINO", "QQ123456C", "prefix"},
	{"GBNINO", "BG123456C", "prefix"},
	{"GBNINO", "AO123456C", "second letter"},
	{"GBNINO", "AB123456E", "suffix"},
	{"IBAN", "DE89370400440532013001", "check digits"},
	{"IBAN", "DE8937040044053201300", "length"},
	{"IBAN", "XX89370400440532013000", "country"},
	{"IBAN", "GB33BUKB20201555555556", "check digits"},
	{"IBANNational", "ES7921000418450200051333", "national check digits"},
	{"IBANNational", "BE41539007547035", "national check digits"},
	{"INAadhaar", "123412341234", "starts with 1"},
	{"INAadhaar", "222222222222", "palindrome"},
	{"ITCodiceFiscale", "RSSMRA85T10A562T", "check letter"},
	{"JPMyNumber", "111111111111", "all equal"},
	{"KRRRN", "901332-123456", "form"},
	{"KRRRN", "9013321234568", "month 13"},
	{"MXCURP", "BOXW310820HXXRXN09", "no such state"},
	{"NLBSN", "000000000", "zeros"},
	{"NLBSN", "123456789", "elfproef"},
	{"PLPESEL", "44051401358", "check digit"},
	{"PLPESEL", "44953601359", "no such month"},
	{"SEPersonnummer", "8112189877", "check digit"},
	{"SEPersonnummer", "8113189876", "month 13"},
	{"SOLAddress", "0OIl111111111111111111111111111111", "alphabet"},
	{"TRTCKimlik", "00000000146", "starts with 0"},
	{"USEIN", "071234567", "prefix"},
	{"USITIN", "900660000", "group"},
	{"USMBI", "1SG4TE5MK73", "letter S"},
	{"USNPI", "3234567893", "starts with 3"},
	{"USRTN", "000000000", "zeros"},
	{"USRTN", "500000005", "prefix"},
	{"USSSN", "000123456", "area"},
	{"USSSN", "666123456", "area"},
	{"USSSN", "900123456", "area"},
	{"USSSN", "123003456", "group"},
	{"USSSN", "123450000", "serial"},
	{"VIN", "11111111111111111", "all equal"},
	{"VIN", "1M8GDM9A1KP042788", "check digit"},
	{"VIN", "1M8GDM9AXKPO42788", "letter O"},
	{"VINStructure", "INTERNATIONALIZED", "letters I, O"},
	{"ZAID", "8001015009187", "check digit"},
	// BIP-173 and BIP-350, invalid addresses.
	{"BTCAddress", "tc1qw508d6qejxtdg4y5r3zarvary0c5xw7kg3g4ty", "network"},
	{"BTCAddress", "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5", "check"},
	{"BTCAddress", "BC13W508D6QEJXTDG4Y5R3ZARVARY0C5XW7KN40WF2", "version"},
	{"BTCAddress", "bc1rw5uspcuh", "length"},
	{"BTCAddress", "BC1QR508D6QEJXTDG4Y5R3ZARVARYV98GJ9P", "length"},
	{"BTCAddress", "tb1qrp33g0q5c5txsp9arysrx4k6zdkfs4nce4xj0gdcccefvpysxf3q0sL5k7", "mixed case"},
	{"BTCAddress", "bc1zw508d6qejxtdg4y5r3zarvaryvqyzf3du", "padding"},
	{"BTCAddress", "bc1gmk9yu", "no data"},
	{"BTCAddress", "bc1p38j9r5y49hruaue7wxjce0updqjuyyx0kh56v8s25huc6995vvpql3jow4", "alphabet"},
	{"BTCAddress", "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqh2y7hd", "Bech32 for Bech32m"},
	{"BTCAddress", "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb", "check"},
	{"MRZTD3", "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<L898902C36UTO7408122F1204159ZE184226B<<<<<14", "whole"},
	{"MRZTD1", "I<UTOD231458907<<<<<<<<<<<<<<<7408132F1204159UTO<<<<<<<<<<<6ERIKSSON<<ANNA<MARIA<<<<<<<<<<", "date of birth"},
	{"GitHubToken", "ghp_zQWBuTSOoRi4A9spHcVY5ncnsDkxkJ0mLq18", "CRC"},
	{"BIC", "DEUTXXFF", "country"},
}

func TestRefused(t *testing.T) {
	for _, r := range refused {
		i := slices.IndexFunc(checks, func(c check) bool { return c.name == r.name })
		if i < 0 {
			t.Fatalf("no function %s", r.name)
		}
		if checks[i].valid(r.number) {
			t.Errorf("%s accepts %s: %s", r.name, r.number, r.why)
		}
	}
}

// TestEUVAT puts the prefix of every state before the vectors of its own rule.
func TestEUVAT(t *testing.T) {
	states := map[string]string{
		"AT": "ATVAT", "BE": "BEVAT", "BG": "BGVAT", "CY": "CYVAT", "CZ": "CZVAT", "DE": "DEVAT", "DK": "DKCVR",
		"EE": "EEVAT", "EL": "GRVAT", "ES": "ESCIF", "FI": "FIYTunnus", "FR": "FRVAT", "HR": "HROIB", "HU": "HUVAT",
		"IE": "IEVAT", "IT": "ITIVA", "LT": "LTVAT", "LU": "LUVAT", "LV": "LVVAT", "MT": "MTVAT", "NL": "NLVAT",
		"PL": "PLNIP", "PT": "PTNIF", "RO": "ROCUI", "SE": "SEVAT", "SI": "SITax", "SK": "SKVAT", "XI": "GBVAT",
	}
	for prefix, name := range states {
		i := slices.IndexFunc(checks, func(c check) bool { return c.name == name })
		for _, s := range checks[i].numbers() {
			if !checksum.EUVAT(prefix + s) {
				t.Errorf("EUVAT refuses %s", prefix+s)
			}
			if checksum.EUVAT(s) || checksum.EUVAT("US"+s) {
				t.Errorf("EUVAT accepts %s without a prefix or with another", s)
			}
		}
	}
}

// FuzzChecks runs every function over arbitrary bytes: none may panic, none
// may change its mind, and what is accepted is never longer than a zone of
// three lines or an address of the Byron era.
func FuzzChecks(f *testing.F) {
	unbounded := map[string]bool{
		"Luhn": true, "Verhoeff": true, "Damm": true, "GS1": true, "Base58Check": true, "CRC32Base62": true,
		"Mod11x2": true, "Mod37x2": true, "Mod97x10": true, "Mod661x26": true, "Mod1271x36": true,
		"Mod11x10": true, "Mod27x26": true, "Mod37x36": true,
	}
	for _, c := range checks {
		for _, s := range c.numbers() {
			f.Add(s)
		}
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, c := range checks {
			ok := c.valid(s)
			if ok != c.valid(s) {
				t.Errorf("%s changes its mind about %q", c.name, s)
			}
			if ok && len(s) > 120 && !unbounded[c.name] {
				t.Errorf("%s accepts %d bytes", c.name, len(s))
			}
		}
	})
}
