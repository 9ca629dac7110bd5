package id

import (
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
			Cues:   []string{"curp"},
		},
		{
			Info: detect.Info{
				Type: "mx_rfc", What: "RFC", Country: "MX", Evidence: "weighted mod 11, date",
				Source: "SAT (2023)",
			},
			Shapes: []string{"AAAA999999XXX", "AAA999999XXX"},
			Check:  checksum.MXRFC,
			Alone:  rule.Always,
			Cues:   []string{"rfc"},
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
			Cues:   []string{"cpf"},
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
			Cues:   []string{"cnpj"},
		},
		{
			Info: detect.Info{
				Type: "ar_cuit", What: "CUIT or CUIL", Country: "AR", Evidence: "weighted mod 11",
				Source: "ARCA (2024)",
			},
			Shapes: []string{"99-99999999-9"},
			Check:  checksum.ARCUIT,
			Alone:  rule.Grouped,
			Cues:   []string{"cuit", "cuil"},
		},
		{
			Info: detect.Info{
				Type: "cl_rut", What: "RUT", Country: "CL", Evidence: "weighted mod 11",
				Source: "SII (2023)",
				Google: "CHILE_CDI_NUMBER", Azure: "CLIdentityCardNumber",
			},
			Shapes: []string{"99.999.999-X", "9.999.999-X"},
			Check:  checksum.CLRUT,
			Alone:  rule.Grouped,
			Cues:   []string{"rut", "run"},
		},
		{
			Info: detect.Info{
				Type: "co_nit", What: "NIT", Country: "CO", Evidence: "weighted mod 11",
				Source: "DIAN (2023)",
			},
			Shapes: []string{"999.999.999-9"},
			Check:  checksum.CONIT,
			Alone:  rule.Grouped,
			Cues:   []string{"nit"},
		},
	}
}
