// Package secret finds credentials: passwords and names in URLs and connection
// strings, tokens in headers, private keys, JSON Web Tokens, the keys of
// services with a fixed prefix, and passwords and keys behind a name for them.
//
// What is reported is the secret alone, without its name, quotes or scheme:
// the token behind "Bearer", the value behind "password:", user:password of a
// URL (the user name is personal too, host and path are not), but a whole
// connection string, PEM block or webhook address.
//
// Placeholders (<password>, ${KEY}, xxxx, changeme, your-api-key), digests,
// UUIDs, public keys and program code that reads a secret from elsewhere are
// no secrets. A value stands on the line of its name.
package secret

import (
	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/entity"
)

// Detectors returns all detectors of this package: one, since its types share
// their anchors and their judgement of values.
func Detectors() []*detect.Detector { return []*detect.Detector{Credentials()} }

// Credentials returns the detector of all types of this package. It may be
// shared by any number of scanners, does not allocate while it judges, and
// looks at a bounded stretch around its anchors.
//
// A private key block longer than detect.Horizon is reported in pieces that
// follow each other, at most 64 KiB of it, also when it never closes.
func Credentials() *detect.Detector {
	d := &detect.Detector{
		Name:    "secret",
		Horizon: detect.Horizon,
		Anchors: detect.Anchors{Bytes: ":=>$@", Codes: true, Words: anchorWords()},
		State:   func() detect.State { return new(block) },
		Info:    infos[:],
	}
	for _, in := range infos {
		d.Types = append(d.Types, in.Type)
	}
	x := newIndex()
	d.Spot = func(c *detect.Cursor) int { return spot(c, x) }
	return d
}

func spot(c *detect.Cursor, x *index) int {
	if b := c.State().(*block); b.open {
		if next := b.goOn(c); next > 0 {
			return next
		}
	}
	t, i := c.Text, c.Pos
	switch t[i] {
	case ':':
		if has(t, i+1, "//") {
			return urlSecrets(c)
		}
		return keyed(c)
	case '=', '>':
		return keyed(c)
	case '@':
		return driverDSN(c)
	case '$':
		return passwordHash(c)
	}
	w := c.Word()
	if w.Flags.Has(detect.HasDigit) || w.Len() > 24 {
		if next := x.glued(c, w); next > 0 {
			return next
		}
		if w.Len() >= 8 && has(t, i, "eyJ") {
			return jwt(c)
		}
	}
	if next := x.worded(c, w); next > 0 {
		return next
	}
	return wordSecrets(c, w)
}

func emit(c *detect.Cursor, begin, end int, typ entity.Type, ev detect.Evidence, rule string) int {
	m := detect.Match{Begin: begin, End: end, Type: typ, Evidence: ev, Confidence: detect.High, Rule: rule}
	if ev == detect.Checked {
		m.Confidence = detect.Certain
	}
	c.Emit(m)
	return end
}

// infos are the types of this package.
var infos = [...]detect.Info{
	{Type: "url_credentials", What: "user and password in a URL or data source name", Evidence: "a password in front of '@host'", Secret: true, Source: "RFC 3986, 3.2.1 (2005)"},
	{Type: "credential_password", What: "password", Evidence: "behind a name for it; no prose, template or code", Secret: true, Source: "names as used in ten languages", Google: "PASSWORD", AWS: "PASSWORD", Azure: "Password"},
	{Type: "credential_username", What: "user name", Evidence: "behind a name for it", Source: "names as used in ten languages", AWS: "USERNAME"},
	{Type: "aws_access_key", What: "AWS access key id", Evidence: "prefix, base 32", Source: "AWS IAM User Guide, unique identifiers (2025)", Google: "AWS_CREDENTIALS", AWS: "AWS_ACCESS_KEY"},
	{Type: "aws_secret_key", What: "AWS secret access key", Evidence: "40 characters behind its name", Secret: true, Source: "AWS IAM User Guide (2025)", Google: "AWS_CREDENTIALS", AWS: "AWS_SECRET_KEY"},
	{Type: "gcp_api_key", What: "Google API key or OAuth secret", Evidence: "prefix", Secret: true, Source: "Google Cloud documentation, API keys (2025)", Google: "GCP_API_KEY"},
	{Type: "azure_key", What: "Azure account key, shared access signature or client secret", Evidence: "key name and length, or marker", Secret: true, Source: "Azure Storage documentation (2025)", Google: "AZURE_AUTH_TOKEN", Azure: "AzureStorageAccountKey"},
	{Type: "github_token", What: "GitHub token", Evidence: "prefix, CRC-32", Secret: true, Source: "GitHub, token formats (2021)"},
	{Type: "gitlab_token", What: "GitLab token", Evidence: "prefix", Secret: true, Source: "GitLab documentation, token prefixes (2025)"},
	{Type: "slack_token", What: "Slack token or webhook", Evidence: "prefix, or address of the hook", Secret: true, Source: "Slack documentation, token types (2025)"},
	{Type: "stripe_key", What: "Stripe key", Evidence: "prefix", Secret: true, Source: "Stripe documentation, API keys (2025)"},
	{Type: "llm_api_key", What: "key of a language model service", Evidence: "prefix", Secret: true, Source: "documentation of the services (2025)"},
	{Type: "npm_pypi_token", What: "package registry token", Evidence: "prefix, CRC-32 (npm), macaroon (PyPI)", Secret: true, Source: "npm (2021), PyPI help (2025)"},
	{Type: "jwt", What: "JSON Web Token", Evidence: "its header decodes to JSON", Secret: true, Source: "RFC 7519 (2015)", Google: "JSON_WEB_TOKEN"},
	{Type: "private_key", What: "private key", Evidence: "PEM or PGP armor, or prefix", Secret: true, Source: "RFC 7468 (2015), RFC 9580 (2024)", Google: "ENCRYPTION_KEY"},
	{Type: "bearer_token", What: "token in an Authorization header", Evidence: "scheme; Basic decodes to user:password", Secret: true, Source: "RFC 6750 (2012), RFC 7617 (2015)", Google: "BASIC_AUTH_HEADER"},
	{Type: "db_connection", What: "connection string with a password", Evidence: "key names", Secret: true, Source: "documentation of ODBC, ADO.NET, JDBC and libpq", Azure: "AzureSQLConnectionString"},
	{Type: "http_cookie", What: "cookie or session id", Evidence: "header, or name of a session", Secret: true, Source: "RFC 6265 (2011)", Google: "HTTP_COOKIE"},
	{Type: "weak_password_hash", What: "password hash", Evidence: "its prefix", Secret: true, Source: "crypt(5)", Google: "WEAK_PASSWORD_HASH"},
	{Type: "generic_api_key", What: "key of another service, or secret behind a name for it", Evidence: "prefix, or a name and randomness", Secret: true, Source: "documentation of the services (2025)"},
}
