package id

import (
	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/detect/checksum"
	"github.com/piikit/piikit/detect/rule"
)

func americas() []rule.Row {
	return []rule.Row{
		{
			Info: detect.Info{
				Type: "us_ssn", What: "social security number", Country: "US", Evidence: "ranges; bare digits need a cue",
				Source:   "SSA, POMS RM 10201 (2024)",
				Presidio: "US_SSN", Google: "US_SOCIAL_SECURITY_NUMBER", AWS: "SSN", Azure: "USSocialSecurityNumber",
			},
			Shapes: []string{"999-99-9999"},
			Check:  checksum.USSSN,
			Alone:  rule.Grouped,
			Cues:   []string{"ssn", "social security", "social security number", "social security no"},
		},
		{
			Info: detect.Info{
				Type: "us_itin", What: "individual taxpayer id", Country: "US", Evidence: "ranges",
				Source:   "IRS, Publication 1915 (2024)",
				Presidio: "US_ITIN", Google: "US_INDIVIDUAL_TAXPAYER_IDENTIFICATION_NUMBER", AWS: "US_INDIVIDUAL_TAX_IDENTIFICATION_NUMBER", Azure: "USIndividualTaxpayerIdentification",
			},
			Shapes: []string{"999-99-9999"},
			Check:  checksum.USITIN,
			Alone:  rule.Grouped,
			Cues:   []string{"itin", "tax id", "taxpayer"},
		},
		{
			Info: detect.Info{
				Type: "us_ein", What: "employer id", Country: "US", Evidence: "campus prefix and a cue",
				Source: "IRS, EIN prefixes (2024)",
				Google: "US_EMPLOYER_IDENTIFICATION_NUMBER",
			},
			Shapes: []string{"99-9999999"},
			Check:  checksum.USEIN,
			Cues:   []string{"ein", "fein", "employer id", "tax id"},
		},
		{
			Info: detect.Info{
				Type: "us_passport", What: "passport", Country: "US", Evidence: "a cue",
				Source:   "US Department of State (2024)",
				Presidio: "US_PASSPORT", Google: "US_PASSPORT", AWS: "PASSPORT_NUMBER", Azure: "USUKPassportNumber",
			},
			Shapes: []string{"999999999", "A99999999"},
			Cues:   []string{"passport", "passport number"},
		},
		{
			Info: detect.Info{
				Type: "us_driving_licence", What: "driver's licence", Country: "US", Evidence: "a cue",
				Source:   "AAMVA, DL/ID card standard (2020)",
				Presidio: "US_DRIVER_LICENSE", Google: "US_DRIVERS_LICENSE_NUMBER", AWS: "DRIVER_ID", Azure: "USDriversLicenseNumber",
			},
			Shapes: []string{"A9999999", "A99999999999", "99999999", "A999999999999", "999999999"},
			Cues:   []string{"driver's license", "drivers license", "driver license", "driving licence", "dl", "license number"},
		},
		{
			Info: detect.Info{
				Type: "us_mbi", What: "Medicare beneficiary id", Country: "US", Evidence: "position classes",
				Source:   "CMS, MBI format (2023)",
				Presidio: "US_MBI", Google: "US_MEDICARE_BENEFICIARY_ID_NUMBER",
			},
			Shapes: []string{"9AXX-AXX-AA99"},
			Check:  checksum.USMBI,
			Alone:  rule.Grouped,
			Cues:   []string{"medicare", "mbi"},
		},
		{
			Info: detect.Info{
				Type: "us_npi", What: "provider id", Country: "US", Evidence: "Luhn and a cue",
				Source:   "45 CFR 162.406 (2024)",
				Presidio: "US_NPI", Google: "US_HEALTHCARE_NPI",
			},
			Shapes: []string{"9999999999"},
			Check:  checksum.USNPI,
			Cues:   []string{"npi", "provider", "provider number"},
		},
		{
			Info: detect.Info{
				Type: "us_dea", What: "DEA registration", Country: "US", Evidence: "check digit and a cue",
				Source: "DEA, registration numbers (2023)",
				Google: "US_DEA_NUMBER", Azure: "DrugEnforcementAgencyNumber",
			},
			Shapes: []string{"AA9999999"},
			Check:  checksum.USDEA,
			Cues:   []string{"dea", "prescriber"},
		},
		{
			Info: detect.Info{
				Type: "us_mrn", What: "medical record number", Country: "US", Evidence: "a cue",
				Source: "45 CFR 164.514 (2013)",
				Google: "MEDICAL_RECORD_NUMBER",
			},
			Shapes: []string{"999999", "9999999", "99999999", "999999999", "A9999999", "AA999999"},
			Cues:   []string{"mrn", "medical record", "medical record number", "patient id"},
		},
		{
			Info: detect.Info{
				Type: "ca_sin", What: "social insurance number", Country: "CA", Evidence: "Luhn and a cue or region",
				Source:   "ESDC, SIN code of practice (2023)",
				Presidio: "CA_SIN", Google: "CANADA_SOCIAL_INSURANCE_NUMBER", AWS: "CA_SOCIAL_INSURANCE_NUMBER", Azure: "CASocialInsuranceNumber",
			},
			Shapes: []string{"999-999-999"},
			Check:  checksum.CASIN,
			Cues:   []string{"sin", "nas", "social insurance", "social insurance number", "assurance sociale"},
		},
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
