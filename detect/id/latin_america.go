package id

import (
	"strings"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/detect/checksum"
	"github.com/piikit/piikit/detect/rule"
)

// latinAmerica holds the rows of Mexico, Central and South America.
func latinAmerica() []rule.Row {
	return []rule.Row{
		{
			Info: detect.Info{
				Type: "mx_curp", What: "CURP", Country: "MX", Evidence: "weighted mod 10, date, state",
				Source: "RENAPO, CURP (2021)",
				Google: "MEXICO_CURP_NUMBER",
			},
			Shapes: []string{"AAAA999999AAAAAAX9"},
			Check:  checksum.MXCURP,
			Alone:  rule.Always,
			Cues:   []string{"curp", "clave única", "clave única de registro", "registro de población"},
		},
		{
			Info: detect.Info{
				Type: "mx_rfc", What: "RFC", Country: "MX", Evidence: "weighted mod 11, date",
				Source: "SAT (2023)",
			},
			Shapes: []string{"AAAA999999XXX", "AAA999999XXX"},
			Check:  checksum.MXRFC,
			Alone:  rule.Always,
			Cues:   []string{"rfc", "r.f.c.", "registro federal", "registro federal de contribuyentes", "clave rfc"},
		},
		{
			Info: detect.Info{
				Type: "br_cpf", What: "CPF", Country: "BR", Evidence: "two mod 11 digits",
				Source: "Receita Federal (2023)",
				Google: "BRAZIL_CPF_NUMBER", Azure: "BRCPFNumber",
			},
			Shapes: []string{"999.999.999-99"},
			Check:  checksum.BRCPF,
			Alone:  rule.Grouped,
			Cues:   []string{"cpf", "c.p.f.", "cpf/mf", "cadastro de pessoa física", "cadastro de pessoas físicas", "pessoa física"},
		},
		{
			Info: detect.Info{
				Type: "br_cnpj", What: "CNPJ", Country: "BR", Evidence: "two mod 11 digits",
				Source: "Receita Federal, IN 2229 (2024)",
				Azure:  "BRLegalEntityNumber",
			},
			Shapes: []string{"99.999.999/9999-99", "XX.XXX.XXX/XXXX-99"},
			Check:  checksum.BRCNPJ,
			Alone:  rule.Grouped,
			Cues:   []string{"cnpj", "c.n.p.j.", "cnpj/mf", "cadastro nacional", "pessoa jurídica"},
		},
		{
			Info: detect.Info{
				Type: "ar_cuit", What: "CUIT or CUIL", Country: "AR", Evidence: "weighted mod 11",
				Source: "ARCA (2024)",
			},
			Shapes: []string{"99-99999999-9"},
			Check:  checksum.ARCUIT,
			Alone:  rule.Grouped,
			Cues:   []string{"cuit", "cuil", "c.u.i.t.", "c.u.i.l.", "cuit/cuil", "clave única de identificación"},
		},
		{
			Info: detect.Info{
				Type: "cl_rut", What: "RUT", Country: "CL", Evidence: "weighted mod 11",
				Source: "SII (2023)",
				Google: "CHILE_CDI_NUMBER", Azure: "CLIdentityCardNumber",
			},
			Shapes:  []string{"99.999.999-X", "9.999.999-X"},
			Check:   checksum.CLRUT,
			Written: apart,
			Alone:   rule.Grouped,
			Cues:    []string{"rut", "run"},
		},
		{
			Info:   detect.Info{Type: "cl_rut", Country: "CL"},
			Shapes: []string{"99999999X", "9999999X"},
			Check:  checksum.CLRUT,
			Cues:   []string{"rut", "run", "r.u.t.", "r.u.n.", "rol único", "rol único tributario", "rol único nacional"},
			Shared: []string{"cédula de identidad", "carnet de identidad", "carné de identidad", "cédula", "documento"},
			Home:   []string{"chile", "chilena", "chileno", "chilean"},
		},
		{
			Info: detect.Info{
				Type: "co_nit", What: "NIT", Country: "CO", Evidence: "weighted mod 11, and a cue or region",
				Source: "DIAN (2023)",
			},
			Shapes:  []string{"999.999.999-9"},
			Check:   checksum.CONIT,
			Written: apart,
			Cues:    []string{"nit"},
		},
		{
			Info:   detect.Info{Type: "co_nit", Country: "CO"},
			Shapes: []string{"9999999999"},
			Check:  checksum.CONIT,
			Cues:   []string{"nit", "n.i.t.", "identificación tributaria", "número de identificación tributaria"},
		},
		{
			Info: detect.Info{
				Type: "br_rg", What: "RG identity card", Country: "BR", Evidence: "a cue",
				Source: "Lei 7.116/1983; SSP of the states",
				Google: "BRAZIL_RG_NUMBER", Azure: "BRNationalIDRG",
			},
			Shapes: []string{"99.999.999-X", "9.999.999-X", "9.999.999", "99.999.999", "999.999", "AA-99.999.999", "AA-9.999.999", "9.999.999.999", "999.999.999-99"},
			Check:  brRG, Structure: true,
			Written: func(s string) bool {
				return thousands(s) || apart(s) && (thousands(s[:len(s)-2]) || strings.Count(s, "-") == 3)
			},
			Alone: rule.OnlyCue,
			Cues: []string{
				"rg", "r.g.", "registro geral", "identidade", "carteira de identidade", "cédula de identidade", "documento de identidade", "cart. identidade", "nº do rg",
			},
		},
		{
			Info: detect.Info{
				Type: "ar_dni", What: "DNI", Country: "AR", Evidence: "a cue",
				Source: "RENAPER, Ley 17.671",
				Google: "ARGENTINA_DNI_NUMBER", Azure: "ARNationalIdentityNumber",
			},
			Shapes:  []string{"99.999.999", "9.999.999"},
			Written: thousands, Structure: true,
			Alone: rule.OnlyCue,
			Cues: []string{
				"dni", "d.n.i.", "documento nacional", "documento nacional de identidad", "documento de identidad", "documento", "doc. nacional",
				"nro. de documento", "nro. doc.", "libreta cívica", "libreta de enrolamiento", "argentine id", "argentine national id",
			},
		},
		{
			Info: detect.Info{
				Type: "co_cedula", What: "cédula", Country: "CO", Evidence: "a cue",
				Source: "Registraduría Nacional (2023)",
				Google: "COLOMBIA_CDC_NUMBER",
			},
			Shapes:  []string{"9.999.999.999", "99.999.999", "9.999.999", "999.999.999", "999.999"},
			Written: thousands, Structure: true,
			Alone: rule.OnlyCue,
			Cues: []string{
				"cédula", "cédulas", "cédula de ciudadanía", "cédula de extranjería", "cédula ciudadanía", "c.c. no", "colombian id",
				"tarjeta de identidad", "documento de ciudadanía",
			},
			Home: []string{"colombia", "colombiana", "colombiano", "colombian", "ciudadanía", "bogotá"},
		},
		{
			Info:    detect.Info{Type: "co_cedula", Country: "CO"},
			Shapes:  []string{"9.999.999.999", "99.999.999"},
			Written: thousands, Structure: true,
			Alone: rule.OnlyCue,
			Cues:  []string{"cc", "c.c.", "t.i.", "c.e."},
		},
		{
			Info: detect.Info{
				Type: "pe_cui", What: "DNI with its check digit", Country: "PE", Evidence: "weighted mod 11 and a cue",
				Source: "RENIEC (2023)",
				Google: "PERU_DNI_NUMBER",
			},
			Shapes:  []string{"99999999-X"},
			Check:   checksum.PECUI,
			Written: func(s string) bool { return len(s) == 9 || len(s) == 10 && s[8] < '0' },
			Cues: []string{
				"dni", "d.n.i.", "cui", "c.u.i.", "código único de identificación", "documento nacional", "documento nacional de identidad", "documento de identidad", "peruvian dni", "peruvian id",
			},
		},
		{
			Info: detect.Info{
				Type: "pe_ruc", What: "RUC", Country: "PE", Evidence: "weighted mod 11 and a cue or region",
				Source: "SUNAT (2023)",
			},
			Shapes: []string{"99999999999", "99-99999999-9"},
			Check:  checksum.PERUC,
			Cues:   []string{"ruc", "r.u.c.", "registro único de contribuyentes", "registro único", "sunat"},
		},
		{
			Info: detect.Info{
				Type: "ec_ci", What: "cédula", Country: "EC", Evidence: "Luhn, province, and a cue or region",
				Source: "Registro Civil (2023)",
			},
			Shapes:  []string{"999999999-9"},
			Check:   checksum.ECCI,
			Written: undotted,
			Cues: []string{
				"cédula", "cédula de ciudadanía", "cédula de identidad", "cédula de identidad ecuatoriana", "cédula ecuatoriana", "ci", "c.i.", "cedula ecuador", "ecuadorian id", "número de identificación", "identificación",
			},
			Home: []string{"ecuador", "ecuatoriana", "ecuatoriano", "ecuadorian", "quito", "guayaquil"},
		},
		{
			Info: detect.Info{
				Type: "uy_ci", What: "cédula", Country: "UY", Evidence: "weighted mod 10 and a cue or region",
				Source: "DNIC (2023)",
				Google: "URUGUAY_CDI_NUMBER",
			},
			Shapes:  []string{"9.999.999-9", "999.999-9"},
			Check:   checksum.UYCI,
			Written: apart,
			Cues: []string{
				"cédula", "cédula de identidad", "cédula uruguaya", "ci", "c.i.", "documento", "documento de identidad", "uruguayan id", "identidad",
			},
		},
		{
			Info:    detect.Info{Type: "uy_ci", Country: "UY"},
			Shapes:  []string{"99999999", "9999999"},
			Check:   checksum.UYCI,
			Written: checkApart,
			Cues:    []string{"cédula de identidad", "cédula uruguaya", "ci", "c.i.", "uruguayan id"},
			Shared:  []string{"cédula", "documento", "documento de identidad", "identidad"},
			Home:    []string{"uruguay", "uruguayo", "uruguaya", "uruguayan", "montevideo"},
		},
		{
			Info: detect.Info{
				Type: "ve_rif", What: "cédula or RIF", Country: "VE", Evidence: "weighted mod 11",
				Source: "SENIAT (2023)",
				Google: "VENEZUELA_CDI_NUMBER",
			},
			Shapes: []string{"A-99999999-9"},
			Check:  checksum.VERIF,
			Alone:  rule.Grouped,
			Cues:   []string{"rif", "r.i.f.", "registro de información fiscal", "información fiscal", "seniat"},
		},
		{
			Info:   detect.Info{Type: "ve_rif", Country: "VE"},
			Shapes: []string{"A-99.999.999", "A-9.999.999", "A-999.999"},
			Check:  veCedula, Structure: true,
			Alone: rule.OnlyCue,
			Cues: []string{
				"cédula", "cédula de identidad", "cédula venezolana", "ci", "c.i.", "documento de identidad", "venezuelan id", "identidad", "rif",
			},
		},
		{
			Info: detect.Info{
				Type: "do_cedula", What: "cédula", Country: "DO", Evidence: "Luhn, and a cue or region",
				Source: "JCE (2023)",
			},
			Shapes: []string{"999-9999999-9"},
			Check:  checksum.DOCedula,
			Cues:   []string{"cédula", "cédula de identidad", "identidad y electoral", "cédula dominicana", "dominican id", "documento de identidad"},
		},
		{
			Info: detect.Info{
				Type: "gt_cui", What: "CUI", Country: "GT", Evidence: "mod 11, department and municipality",
				Source: "RENAP (2023)",
			},
			Shapes: []string{"9999 99999 9999"},
			Check:  checksum.GTCUI,
			Alone:  rule.Grouped,
			Cues: []string{
				"cui", "c.u.i.", "dpi", "d.p.i.", "código único de identificación", "código único", "documento personal", "documento personal de identificación", "renap",
			},
		},
		{
			Info: detect.Info{
				Type: "py_ci", What: "cédula or RUC", Country: "PY", Evidence: "weighted mod 11 and a cue; the cédula: a cue",
				Source: "DNIT (2023)",
				Google: "PARAGUAY_CIC_NUMBER",
			},
			Shapes:  []string{"99999999-9", "9999999-9", "999999-9", "9.999.999-9", "999.999-9"},
			Check:   checksum.PYRUC,
			Written: checkApart,
			Cues:    []string{"ruc", "r.u.c.", "registro único de contribuyentes", "ruc paraguay"},
		},
		{
			Info:    detect.Info{Type: "py_ci", Country: "PY"},
			Shapes:  []string{"9.999.999", "999.999"},
			Written: thousands, Structure: true,
			Alone: rule.OnlyCue,
			Cues: []string{
				"cic", "c.i.c.", "cédula paraguaya", "cédula de identidad civil", "cédula de identidad paraguaya", "paraguayan id", "cédula de identidad policial",
				"c.i.", "ci", "cédula de identidad",
			},
			Home: []string{"paraguay", "paraguaya", "paraguayo", "paraguayan", "identidad civil", "asunción"},
		},
	}
}

// brRG is the number of São Paulo, whose check is known, or what other states
// print: seven to eleven digits, or the letters of the state in front.
func brRG(s string) bool {
	switch {
	case s[0] >= 'A':
		return strings.Contains("AC AL AM AP BA CE DF ES GO MA MG MS MT PA PB PE PI PR RJ RN RO RR RS SC SE SP TO", s[:2])
	case s[len(s)-1] >= 'A':
		return s[len(s)-1] == 'X'
	}
	return strings.Trim(s, s[:1]) != ""
}

// veCedula is the number of a citizen (V) or a foreigner (E).
func veCedula(s string) bool { return s[0] == 'V' || s[0] == 'E' }

// undotted refuses numbers with dots between thousands, as Ecuador never and
// Colombia mostly writes them.
func undotted(s string) bool { return strings.Count(s, ".") < 2 }

// apart wants the check digit behind a hyphen.
func apart(s string) bool { return len(s) > 2 && s[len(s)-2] == '-' }

// thousands wants no separators but points or spaces, and a hyphen behind letters.
func thousands(s string) bool {
	i := strings.LastIndexAny(s, "-/")
	return i < 0 || s[i] == '-' && s[i-1] >= 'A'
}

// checkApart wants the check digit behind a hyphen, if anything is set apart.
func checkApart(s string) bool {
	return !strings.ContainsAny(s, " -./") || apart(s) || len(s) > 2 && (s[len(s)-2] == ' ' || s[len(s)-2] == '.')
}
