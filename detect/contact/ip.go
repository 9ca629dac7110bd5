package contact

import (
	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/entity"
)

// The numbers of the cue words for IP addresses.
const (
	cueAddress = 1 + iota // speaks for an address
	cueVersion            // speaks for a version, a section, an object identifier
)

// IP returns the detector of IP addresses (type ip): dotted quads and all text
// forms of RFC 4291 and RFC 5952, with zone and prefix length.
//
// A quad is no address beside a word for a version or an object identifier, in
// a longer chain of numbers, or behind the name of a product, unless a port, a
// prefix length, a scheme or a word for an address says otherwise. Private and
// documentation addresses are addresses.
func IP() *detect.Detector {
	cues := detect.NewCues()
	cues.Add(cueAddress, "ip", "ipv4", "ipv6", "address", "addr", "host", "hostname", "server", "from", "peer", "client", "remote", "gateway", "dns", "nameserver",
		"subnet", "netmask", "network", "ping", "inet", "inet6", "listen", "listening", "bind", "connect", "connected", "connection", "login", "adresse", "dirección", "endereço", "indirizzo",
		"地址", "アドレス", "주소", "адрес", "host name", "x forwarded for", "forwarded", "ip address", "src", "dst", "source", "destination", "ssh", "node", "router", "firewall", "ips")
	cues.Add(cueVersion, "version", "versions", "ver", "release", "releases", "build", "firmware", "driver", "revision", "rev", "v", "upgrade", "upgraded", "downgrade", "section", "sec", "chapter",
		"clause", "paragraph", "oid", "oids", "objectidentifier", "snmp", "mib", "sysobjectid", "patch", "changelog", "fileversion", "productversion", "assemblyversion", "kapitel", "abschnitt", "versión", "versão", "versione",
		"版本", "バージョン", "버전", "версия", "версии", "wersja", "versie", "sdk", "python", "chrome", "chromium", "firefox", "windows", "ios", "android", "java", "nginx", "apache", "php", "ruby", "office", "edge", "safari", "linux",
		"kernel", "macos", "openssl", "postgresql", "mysql", "docker", "kubernetes", "net", "framework", "plugin", "package", "software", "library", "module", "app", "update", "hotfix")
	return &detect.Detector{
		Name:    "ip",
		Types:   []entity.Type{"ip"},
		Horizon: 512,
		Anchors: detect.Anchors{Bytes: ":", Numbers: true, Uncued: &detect.Uncued{Groups: ^uint64(0) &^ (1<<4 - 1)}},
		Spot: func(c *detect.Cursor) int {
			if c.Text[c.Pos] == ':' {
				return spotIP6(c, cues)
			}
			return spotIP4(c, cues)
		},
		Info: []detect.Info{{
			Type: "ip", What: "IPv4 or IPv6 address", Evidence: "its grammar; a quad is no version or object identifier",
			Source:   "RFC 791 (1981), RFC 4291 (2006), RFC 5952 (2010), RFC 6874 (2013)",
			Presidio: "IP_ADDRESS", Google: "IP_ADDRESS", AWS: "IP_ADDRESS", Azure: "IPAddress",
		}},
	}
}

func emitIP(c *detect.Cursor, begin, end int, cued bool) {
	m := detect.Match{Begin: begin, End: end, Type: "ip", Confidence: detect.High, Evidence: detect.Shaped, Rule: "contact/ip"}
	if cued {
		m.Confidence, m.Evidence = detect.Certain, detect.Cued
	}
	c.Emit(m)
}

// cue returns the kind of the nearest cue in front of begin, or behind a value
// in a column; 0 if there is none.
func nearest(c *detect.Cursor, cues *detect.Cues, begin, end int) (id uint16, distance int) {
	var buf [12]detect.CueHit
	distance = 99
	for _, h := range cues.Near(c, min(begin, c.Pos), end, buf[:0]) {
		switch {
		case h.After:
			// "1.2.3.4 is the version", but not "10.0.0.1 version 2".
			if n := at(c.Text, c.Lo, h.End+1); id == 0 && h.ID == cueVersion && h.Distance < 3 && !is(n, digit) && n != 'v' {
				id, distance = h.ID, 2
			}
		case h.Distance < distance && h.End <= begin:
			id, distance = h.ID, h.Distance
			c.Because(h)
		}
	}
	return id, distance
}

// spotIP4 judges the quads in a chain of numbers.
func spotIP4(c *detect.Cursor, cues *detect.Cues) int {
	t, i := c.Text, c.Pos
	sh := c.Shape()
	if sh.Numeric < 4 && sh.Digits+3 > sh.End-i { // no room for three dots
		return 0
	}
	stop := i + 1
	if sh.Numeric > 0 {
		stop = sh.Groups[sh.Numeric-1].End
	}
	for k := i; k < stop; {
		if !is(t[k], digit) {
			k++
			continue
		}
		// A run of digits and dots; one longer than a quad is read to its end,
		// or to the end of the chain, behind which the rest is judged by its dot.
		e := k
		for e < len(t) && (e < stop || e-k < 17) && (is(t[e], digit) || t[e] == '.' && e+1 < len(t) && is(t[e+1], digit)) {
			e++
		}
		if quad(t, k) == e {
			e = judgeIP4(c, cues, k, e)
		}
		k = e
	}
	return 0 // the colons between the numbers are judged too
}

// quad returns where the dotted quad at i ends; 0 if there is none. Parts with
// leading zeros are taken only if all have three digits.
func quad(t string, i int) int {
	k, padded, short := i, false, false
	for part := range 4 {
		b, v := k, 0
		for k < len(t) && is(t[k], digit) && k-b < 4 {
			v = v*10 + int(t[k]-'0')
			k++
		}
		if k == b || k-b > 3 || v > 255 {
			return 0
		}
		padded = padded || k-b > 1 && t[b] == '0'
		short = short || k-b < 3
		if part < 3 {
			if k >= len(t) || t[k] != '.' {
				return 0
			}
			k++
		}
	}
	if padded && short {
		return 0
	}
	return k
}

// judgeIP4 judges the quad [b, e) and returns where it ends.
func judgeIP4(c *detect.Cursor, cues *detect.Cues, b, e int) int {
	t := c.Text
	prev, follows := at(t, c.Lo, b-1), at(t, c.Lo, e)
	switch {
	case prev == '.' || is(prev, alnum) || prev == '_' || is(follows, alnum) || follows == '_':
		return e
	case prev == ':' && colonGroup(t, c.Lo, b-1): // the end of an IPv6 address
		return e
	case follows == '.' && e+1 < len(t) && is(t[e+1], alnum) && !upperWord(t, e+1):
		return e // a file name, a host name
	case follows == '-' && e+1 < len(t) && is(t[e+1], alnum) && !is(t[e+1], digit):
		return e // a pre-release
	case follows == '+':
		return e
	}
	end, strong := prefixLength(t, e, 32)
	if !strong && follows == ':' {
		strong = port(t, e)
	}
	if has(t, b-3, "://") && b-3 >= c.Lo || prev == '@' || prev == '[' && follows == ']' {
		strong = true
	}
	if !strong {
		switch prev {
		case '=', '~', '^':
			if p := at(t, c.Lo, b-2); prev != '=' || p == '=' || p == '>' || p == '<' || p == '~' || p == '!' {
				return e
			}
		case '<', '>':
			if follows != '<' && follows != '>' { // <3.0.0.1
				return e
			}
		case ':': // image:3.20.3.7
			if p := at(t, c.Lo, b-2); is(p, alnum) && small(t[b:e]) && !addressed(c, cues, b) {
				return e
			}
		case '/', '-':
			if p := at(t, c.Lo, b-2); is(p, alnum) && !is(p, digit) {
				return e // Product/1.2.3.4, package-1.2.3.4
			}
		}
	}
	id, distance := nearest(c, cues, b, e)
	if id == cueVersion && distance < 3 && !strong {
		return e
	}
	emitIP(c, b, end, strong || id == cueAddress)
	return end
}

// small reports whether no part of a quad is above 50, as in versions, and the first
// not 10.
func small(s string) bool {
	v, first := 0, -1
	for i := 0; i <= len(s); i++ {
		if i < len(s) && s[i] != '.' {
			v = v*10 + int(s[i]-'0')
			continue
		}
		if v > 50 {
			return false
		}
		if first < 0 {
			first = v
		}
		v = 0
	}
	return first != 10
}

// addressed reports whether a word for an address stands directly in front of b.
func addressed(c *detect.Cursor, cues *detect.Cues, b int) bool {
	var buf [12]detect.CueHit
	for _, h := range cues.Before(c, min(b, c.Pos), buf[:0]) {
		if h.ID == cueAddress && h.Distance == 0 {
			return true
		}
	}
	return false
}

// upperWord reports whether the word at i begins like a sentence.
func upperWord(t string, i int) bool {
	return is(t[i], upper) && i+1 < len(t) && !is(t[i+1], upper|digit)
}

// colonGroup reports whether the colon at i ends a group of an IPv6 address.
func colonGroup(t string, lo, i int) bool {
	if at(t, lo, i-1) == ':' {
		return true
	}
	k := i
	for k > lo && i-k < 5 && is(t[k-1], hexa) {
		k--
	}
	return k < i && k > lo && t[k-1] == ':'
}

// prefixLength reads "/24" at i; without one it returns i.
func prefixLength(t string, i, most int) (end int, ok bool) {
	if i >= len(t) || t[i] != '/' {
		return i, false
	}
	k, v := i+1, 0
	for k < len(t) && is(t[k], digit) && k-i < 5 {
		v = v*10 + int(t[k]-'0')
		k++
	}
	if k == i+1 || v > most || k < len(t) && (is(t[k], alnum) || t[k] == '/' || t[k] == '_') {
		return i, false
	}
	return k, true
}

// port reports whether ":" and a port stand at i.
func port(t string, i int) bool {
	k, v := i+1, 0
	for k < len(t) && is(t[k], digit) && k-i < 7 {
		v = v*10 + int(t[k]-'0')
		k++
	}
	return k > i+1 && v > 0 && v < 65536 && (k == len(t) || !is(t[k], alnum))
}
