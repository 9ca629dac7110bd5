package secret

import (
	"strings"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/entity"
)

// maxUserinfo is the longest user and password in a URL.
const maxUserinfo = 512

// urlSecrets judges "://" at c.Pos: user and password, and addresses that are
// secrets themselves.
func urlSecrets(c *detect.Cursor) int {
	t, b := c.Text, c.Pos+3
	scheme := c.Pos
	for scheme > c.Lo && c.Pos-scheme < 24 && (isAlnum(t[scheme-1]) || t[scheme-1] == '+' || t[scheme-1] == '-' || t[scheme-1] == '.') {
		scheme--
	}
	if scheme == c.Pos {
		return 0
	}
	for i, h := range hooks {
		if has(t, b, h.host) {
			k := b + len(h.host)
			e := set{setURL[0] | 1<<'/', setURL[1]}.run(t, k, 120)
			if e-k >= 20 && !placeholder(t[k:e]) && hasDigit(t[k:e]) {
				return emit(c, scheme, e, hooks[i].typ, detect.Checked, hooks[i].rule)
			}
		}
	}
	if has(t, c.Pos-12, "jdbc:oracle") { // never with slashes in front of the user
		return 0
	}
	at1, colon := userinfoEnd(t, b)
	if at1 == 0 {
		return 0
	}
	if colon < 0 {
		// A key in place of a user name: Sentry's data source names.
		if at1-b == 32 && setLoHex.all(t[b:at1]) {
			return emit(c, b, at1, generic, detect.Checked, "secret/url_key")
		}
		if at1-b >= 20 && at1-b <= 120 && setToken.all(t[b:at1]) && random(t[b:at1]) && !placeholder(t[b:at1]) {
			return emit(c, b, at1, "url_credentials", detect.Checked, "secret/url_credentials")
		}
		return 0
	}
	if template(t[colon+1 : at1]) {
		return at1
	}
	if colon == b { // a password alone
		b++
	}
	return emit(c, b, at1, "url_credentials", detect.Checked, "secret/url_credentials")
}

var hooks = [...]struct {
	host, rule string
	typ        entity.Type
}{
	{"hooks.slack.com/services/", "secret/slack_webhook", "slack_token"},
	{"hooks.slack.com/workflows/", "secret/slack_webhook", "slack_token"},
	{"hooks.slack.com/triggers/", "secret/slack_webhook", "slack_token"},
	{"discord.com/api/webhooks/", "secret/discord_webhook", generic},
	{"discordapp.com/api/webhooks/", "secret/discord_webhook", generic},
	{"hooks.zapier.com/hooks/catch/", "secret/zapier_webhook", generic},
}

// userinfoEnd returns where the '@' stands that ends the user part of an
// authority at b, and the first colon in it (-1 for none); 0 if it has none.
// A password may hold what it should not: '@', and, where the host would have
// a port that is none, also '/', '?' and '#'.
func userinfoEnd(t string, b int) (end, colon int) {
	limit := min(len(t), b+maxUserinfo)
	colon = -1
	wild := false
	for k := b; k < limit; k++ {
		switch c := t[k]; {
		case c == '@':
			if hostAt(t, k+1) {
				end = k
			}
		case c == ':' && colon < 0 && end == 0:
			colon = k
		case c == '/' || c == '?' || c == '#':
			if end > 0 {
				k = limit
				break
			}
			if colon < 0 || wild {
				if colon < 0 {
					return 0, -1
				}
				continue
			}
			if e := setDigits.run(t, colon+1, 6); e == k || t[b] == '[' || strings.IndexByte(t[b:colon], '.') >= 0 {
				return 0, -1 // a host and its port, or nothing behind the colon
			}
			wild = true
		case isSpace(c), c == '"', c == '<', c == '>', c == '`', c == '\'' && (k+1 == len(t) || !isAlnum(t[k+1])):
			k = limit
		}
	}
	if end == 0 || colon > end {
		if end > 0 {
			return end, -1
		}
		return 0, -1
	}
	if colon >= 0 && colon+1 == end {
		return 0, -1 // an empty password
	}
	return end, colon
}

// hostAt reports whether a host may begin at i.
func hostAt(t string, i int) bool {
	if i >= len(t) {
		return false
	}
	c := t[i]
	return isAlnum(c) || c == '[' || c >= 0x80 || c == '_' || c == '$' || c == '{' || c == '/'
}

// driverDSN judges '@' in user:password@tcp(host)/name, as the MySQL driver of
// Go has it, user/password@//host of Oracle, and in the options of curl.
func driverDSN(c *detect.Cursor) int {
	t, i := c.Text, c.Pos
	if !has(t, i+1, "tcp(") && !has(t, i+1, "unix(") && !has(t, i+1, "//") && !has(t, i+1, "tcp6(") {
		return 0
	}
	b, sep := i, -1
	for b > c.Lo && i-b < 160 && !isSpace(t[b-1]) && t[b-1] != '"' && t[b-1] != '\'' && t[b-1] != '`' && t[b-1] != '=' {
		b--
		if t[b] == ':' || t[b] == '/' {
			if t[i+1] == '/' && t[b] == ':' {
				b++
				break
			}
			sep = b
		}
	}
	if sep <= b || sep+1 == i || template(t[sep+1:i]) {
		return 0
	}
	return emit(c, b, i, "url_credentials", detect.Checked, "secret/url_credentials")
}
