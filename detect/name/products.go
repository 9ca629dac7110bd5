package name

import (
	"strings"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/internal/nametag"
	"github.com/piikit/piikit/internal/words"
)

// Programs, machines and makers that lists or the chain take for people, from
// general knowledge. A lone word of productNames is no name, whatever introduces
// it, for hardly anybody is called that: "Speak to Siri", "I'm Docker".
const productNames = `
airtable android ansible asana bitbucket bixby bitwarden bosch calendly canva celery chatgpt confluence copilot cortana couchbase cypress datadog discord docker
dropbox duolingo dyson ebay elasticsearch eventbrite evernote expedia facebook figma firefox fitbit garmin giphy gitea github gitlab gmail google grafana groupon
haproxy heroku hootsuite hubspot ikea instagram intercom ionos jira kafka keycloak kibana klarna kubernetes laravel lego lenovo linkedin logitech mailchimp
mastodon memcached microsoft miro mixpanel moodle nagios netflix netlify nginx nintendo nokia notion nvidia okta openstack outlook pagerduty paypal peloton
pinterest postgres postgresql postman prometheus quickbooks rabbitmq raspberry reddit redis redshift roomba roku salesforce samsung sentry shopify signal siri skype
slack snapchat snowflake solr sonos spotify squarespace strava stripe telegram tensorflow terraform tesla tiktok tinder todoist trello twilio twitch twitter typeform ubuntu
vercel volkswagen webex whatsapp wikipedia windows wordpress xbox xfinity yahoo youtube
zabbix zapier zendesk zigbee zoho zoom bugatti ferrari kenwood marriott philips porsche redmi siemens`

// Those of namedAfter may be people too: they are no names behind an article, or
// in a list with a product.
const namedAfter = `
ada alexa apollo athena aurora bamboo cassandra claude crystal delphi django einstein elm erlang ford gatsby gemini haskell hermes hilton hudson iris jasmine
jenkins julia levi lotus mercedes mercury milo nova pascal ruby scala swift travis vivaldi watson`

// newWords makes a set of the hashes of words.
func newWords(list string) map[uint64]bool {
	m := map[uint64]bool{}
	for w := range strings.FieldsSeq(list) {
		m[detect.Hash(w)] = true
	}
	return m
}

// isProduct reports whether the find is one word and means a product.
func (f *finder) isProduct(c *detect.Cursor, x nametag.Find) bool {
	w := c.WordAt(x.Begin)
	if w.End != x.End {
		return false
	}
	t := c.Text
	switch {
	case f.products[w.Hash]:
		return !titled(c, x.Begin)
	case f.namedAfter[w.Hash]:
		p := wordBefore(c, x.Begin)
		if p.Len() > 0 && p.End+1 == x.Begin {
			switch t[p.Begin:p.End] {
			case "a", "the", "an", "our", "A", "The", "An", "Our":
				return true
			}
		}
		return f.listed(c, w) || runs(c, w)
	case w.Len() > 6 && strings.HasSuffix(t[:w.End], "bot") && words.Lookup(w.Hash).Name() == 0:
		return !titled(c, x.Begin)
	}
	return false
}

// machine are words that say how a program fares, behind "is".
const machine = " red green failing broken flaky crashing unreachable unresponsive compiling deploying "

// reported is what a program reports.
const reported = " build builds deploy deployment job jobs pipeline test tests error errors status "

// runs reports whether what follows w is said of programs: "Jenkins is red",
// "Jenkins reporting build failed".
func runs(c *detect.Cursor, w detect.Word) bool {
	t := c.Text
	v := wordBehind(c, w.End)
	n := wordBehind(c, v.End)
	if v.Len() == 0 || n.Len() == 0 || v.Begin != w.End+1 || n.Begin != v.End+1 {
		return false
	}
	switch t[v.Begin:v.End] {
	case "is", "was":
		return in(machine, t[n.Begin:n.End])
	case "reporting", "reports", "reported":
		return in(reported, t[n.Begin:n.End])
	}
	return false
}

// listed reports whether a comma, "and" or "or" joins w with a product.
func (f *finder) listed(c *detect.Cursor, w detect.Word) bool {
	t := c.Text
	if n := wordBehind(c, w.End); n.Len() > 0 {
		if v := t[n.Begin:n.End]; v == "and" || v == "or" {
			n = wordBehind(c, n.End)
		} else if t[w.End] != ',' {
			n = detect.Word{}
		}
		if n.Len() > 0 && f.products[n.Hash] {
			return true
		}
	}
	p := wordBefore(c, w.Begin)
	if p.Len() == 0 {
		return false
	}
	if v := t[p.Begin:p.End]; v == "and" || v == "or" {
		p = wordBefore(c, p.Begin)
	} else if t[p.End] != ',' {
		return false
	}
	return p.Len() > 0 && f.products[p.Hash]
}

// titled reports whether a title stands in front of i: "Mr. ".
func titled(c *detect.Cursor, i int) bool {
	p := wordBefore(c, i)
	return p.Len() > 0 && nametag.IsTitle(p.Hash)
}
