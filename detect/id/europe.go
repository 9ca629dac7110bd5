package id

import (
	"slices"
	"strings"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/detect/checksum"
	"github.com/piikit/piikit/detect/rule"
)

func europe() []rule.Row {
	rows := slices.Concat(
		britain(), france(), benelux(), germany(), austria(), switzerland(), nordic(), baltic(),
		iberia(), italy(), levant(), poland(), danube(), balkans(), rus(), union(),
	)
	umlauts := umlauts()
	for i := range rows {
		r := &rows[i]
		r.Cues, r.Shared, r.Home = spelledOut(umlauts, r.Cues), spelledOut(umlauts, r.Shared), spelledOut(umlauts, r.Home)
	}
	return rows
}

// umlauts writes them in other letters.
func umlauts() *strings.Replacer {
	return strings.NewReplacer("ä", "ae", "ö", "oe", "ü", "ue", "ß", "ss", "ø", "oe", "å", "aa", "æ", "ae", "ς", "σ")
}

// spelledOut adds the cues as they are written where there are no umlauts, as
// Greek capitals read without their case, and with nr for nummer.
func spelledOut(umlauts *strings.Replacer, cues []string) []string {
	all := slices.Clone(cues)
	for _, c := range cues {
		if s := umlauts.Replace(c); s != c {
			all = append(all, s)
		}
		if s, ok := strings.CutSuffix(c, "nummer"); ok && len(s) > 3 && s[0] != '-' {
			all = append(all, s+"nr", s+"-nr")
		}
	}
	return all
}

// prefixed returns check for numbers with the country's code in front.
func prefixed(code string, check func(string) bool) func(string) bool {
	return func(s string) bool {
		n, ok := strings.CutPrefix(s, code)
		return ok && check(n)
	}
}

// union are the identifiers of the European Union.
func union() []rule.Row {
	vat := detect.Info{
		Type: "eu_vat", What: "VAT number of a member state", Country: "EU", Evidence: "prefix and check of the state",
		Source: "European Commission, VIES (2024)",
		Google: "VAT_NUMBER", Azure: "EUTaxIdentificationNumber",
	}
	vatCues := []string{
		"vat", "vat number", "vat no", "vat id", "vat reg", "vat registration", "mwst", "ust-idnr", "uid", "uid-nummer", "tva", "tva intracommunautaire", "n° tva", "btw", "btw-nummer", "btw-nr",
		"moms", "momsnr", "momsreg", "alv", "alv-numero", "dph", "dič", "ič dph", "pvn", "pvm", "pvm mokėtojo kodas", "kmkr", "áfa", "közösségi adószám", "ддс", "ddv", "id za ddv", "φπα", "ds",
		"vat eu", "nip ue", "cod tva", "cvr", "se-nr", "y-tunnus", "nif iva", "nif intracomunitario", "ust-id",
	}
	return []rule.Row{
		{Info: vat, Shapes: vatShapes, Check: checksum.EUVAT, Alone: rule.Always, Cues: vatCues},
		// Short ones (RO, XI) look like anything.
		{Info: vat, Shapes: []string{"AA 9999", "AA 99999", "AA 999999", "AA 9999999", "AAAA 999"}, Check: checksum.EUVAT, Alone: rule.OnlyCue, Cues: vatCues},
		{
			Info: detect.Info{
				Type: "ehic", What: "European health insurance card", Country: "EU", Evidence: "80, the state, fifteen digits, and a cue",
				Source: "Administrative Commission, Decision S2 of 12 June 2009",
				Azure:  "FIEuropeanHealthNumber",
			},
			Shapes: []string{"99999999999999999999", "99999 99999 99999 99999", "9999 9999 9999 9999 9999", "99 999 99999 9999999999"},
			Check:  checksum.EHIC, Alone: rule.OnlyCue,
			Cues: []string{
				"ehic", "ghic", "european health insurance", "european health insurance card", "europäische krankenversicherungskarte", "europäische krankenversicherung", "ekvk", "krankenversicherungskarte",
				"carte européenne d'assurance", "carte européenne", "ceam", "tarjeta sanitaria europea", "tse", "tessera europea", "team", "eurooppalainen sairaanhoitokortti", "eu-kort", "karta ekuz", "ekuz",
				"european health card", "health insurance card", "health card", "kennnummer der karte",
			},
		},
	}
}

// vatShapes are the prefix and 8 to 12 digits, and the letters of the states
// that have some: AT, CY, IE, ES, FR, NL.
var vatShapes = []string{
	"AA 99999999", "AA 999999999", "AA 9999999999", "AA 99999999999", "AA 999999999999",
	"AAA 99999999", "AA 99999999A", "AA 9A99999A", "AA 9999999A", "AA 9999999AA", "AA X9999999X", "AA XX 999999999", "AA 999999999A99",
}
