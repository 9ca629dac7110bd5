package secret

import "strings"

// connectionKeys are the names that make name=value pairs a connection string.
var connectionKeys = [...]string{
	"data source", "datasource", "server", "host", "hostname", "address", "addr", "network address", "initial catalog", "database", "dbname", "driver", "provider",
	"user id", "userid", "uid", "user", "username", "port", "endpoint", "dsn", "service name", "hostaddr", "sslmode",
}

// connection returns the connection string around the value [begin, end) of a
// password; ok is false if there is none.
func connection(t string, lo, begin, end int) (b, e int, ok bool) {
	lo = max(lo, begin-1024)
	key := begin
	for key > lo && t[key-1] != '=' {
		if key--; begin-key > 4 {
			return 0, 0, false
		}
	}
	for key > lo && (isAlnum(t[key-1]) || t[key-1] == '=' || t[key-1] == '_') {
		key--
	}
	sep := byte(';')
	if k := key; end >= len(t) || t[end] != ';' {
		for k > lo && t[k-1] == ' ' {
			k--
		}
		if k == lo || t[k-1] != ';' {
			sep = ' '
		}
	}
	b, e = key, end
	known := key
	pairs := 0
	for b > lo {
		k := b
		for k > lo && (t[k-1] == ' ' || t[k-1] == sep) {
			k--
		}
		if k == b {
			break
		}
		q := k
		for q > lo && t[q-1] != sep && !ends(t[q-1]) {
			q--
		}
		n := connectionKey(t[q:k])
		if n < 0 {
			if sep != ';' || !anyPair(t[q:k]) || q == lo || t[q-1] != ';' {
				break
			}
			b = q // another setting; it counts if one that is known comes before
			continue
		}
		b = q + n
		known = b
		pairs++
		if q == lo || t[q-1] != sep || n > 0 && sep == ';' && t[q+n-1] != ' ' {
			break
		}
	}
	b = known
	for e < len(t) && t[e] == sep {
		k := e + 1
		for k < len(t) && t[k] == ' ' && sep == ';' {
			k++
		}
		q := k
		for q < len(t) && q-k < 256 && t[q] != sep && !ends(t[q]) {
			q++
		}
		n := strings.IndexByte(t[k:q], '=')
		if n < 1 || n > 40 || strings.IndexByte(t[k:k+n], '.') >= 0 {
			break
		}
		if connectionKey(t[k:q]) == 0 {
			pairs++
		} else if sep == ' ' {
			break
		}
		if q >= len(t) || t[q] != ';' {
			if s := strings.IndexByte(t[k+n:q], ' '); s > 0 {
				q = k + n + s
			}
			for q > k && (t[q-1] == '.' || t[q-1] == ',') {
				q--
			}
		}
		e = q
	}
	if pairs == 0 || sep == ' ' && pairs < 2 || e-b > 2048 {
		return 0, 0, false
	}
	return b, e, true
}

// ends reports whether c ends a connection string.
func ends(c byte) bool {
	return c == '\n' || c == '\r' || c == '"' || c == '\'' || c == '<' || c == '>' || c == '`'
}

// connectionKey returns where the last known name that '=' follows begins in
// s; -1 if there is none.
func connectionKey(s string) int {
	for i := 0; i < len(s); i++ {
		if s[i] != '=' {
			continue
		}
		k := i
		for k > 0 && s[k-1] == ' ' {
			k--
		}
		best := -1
		for _, n := range connectionKeys {
			if b := k - len(n); b >= 0 && hasFold(s, b, n) && (b == 0 || !isAlnum(s[b-1])) && (best < 0 || b < best) {
				best = b
			}
		}
		if best >= 0 {
			return best
		}
	}
	return -1
}

// anyPair reports whether s is a name of words, '=' and a value.
func anyPair(s string) bool {
	n := strings.IndexByte(s, '=')
	if n < 1 || n > 40 {
		return false
	}
	for i := range n {
		if !isAlnum(s[i]) && s[i] != ' ' && s[i] != '_' {
			return false
		}
	}
	return true
}
