package gen

import (
	"path"
	"strings"

	"github.com/piikit/piikit/internal/addresstrain/pack"
)

// A locale is what the package of made-up data knows of a language.
type locale struct {
	streets  []string // whole names of streets
	parts    []string // first parts of names of streets
	prefixes []string
	suffixes []string
	given    []string
	family   []string
}

// readFaker reads the locales of the package.
func readFaker(dir string) (map[string]*locale, error) {
	files, err := pack.Faker.Files(dir)
	if err != nil {
		return nil, err
	}
	out := map[string]*locale{}
	for f, data := range files {
		base := path.Base(f)
		if path.Dir(f) != "dist" || !strings.HasSuffix(f, ".js") || !strings.Contains(base, "-") {
			continue
		}
		lang := base[:len(base)-len("-XXXXXXXX.js")]
		p := &literals{s: string(data), vars: map[string]any{}}
		p.file()
		for _, v := range p.vars {
			m, _ := v.(map[string]any)
			loc, _ := m["location"].(map[string]any)
			per, _ := m["person"].(map[string]any)
			if loc == nil && per == nil {
				continue
			}
			l := &locale{
				streets: strs(loc["street_name"]), parts: strs(loc["street_name_part"]),
				prefixes: strs(loc["street_prefix"]), suffixes: append(strs(loc["street_suffix"]), strs(loc["common_street_suffix"])...),
				given: strs(per["first_name"]), family: strs(per["last_name"]),
			}
			out[lang] = l
		}
	}
	return out, nil
}

// strs flattens lists of strings, and objects of such, by the order of keys.
func strs(v any) (out []string) {
	switch v := v.(type) {
	case []string:
		for _, s := range v {
			if !strings.ContainsAny(s, "{}#") {
				out = append(out, s)
			}
		}
	case map[string]any:
		for _, k := range []string{"generic", "female", "male"} {
			out = append(out, strs(v[k])...)
		}
	}
	return out
}

// literals reads the literals of a script: lists of strings, objects of such.
// Everything else is passed over.
type literals struct {
	s    string
	i    int
	vars map[string]any
}

func (p *literals) file() {
	for {
		p.i = min(p.i, len(p.s))
		k := strings.Index(p.s[p.i:], "const ")
		if k < 0 {
			return
		}
		p.i += k + len("const ")
		for p.i < len(p.s) {
			name := p.ident()
			if name == "" || p.peek() != '=' {
				break
			}
			p.i++
			p.vars[name] = p.value()
			if p.peek() != ',' {
				break
			}
			p.i++
		}
	}
}

func (p *literals) peek() byte {
	if p.i < len(p.s) {
		return p.s[p.i]
	}
	return 0
}

func (p *literals) ident() string {
	b := p.i
	for p.i < len(p.s) && (p.s[p.i] == '_' || p.s[p.i] == '$' || p.s[p.i]-'0' < 10 || (p.s[p.i]|0x20)-'a' < 26) {
		p.i++
	}
	return p.s[b:p.i]
}

// value reads a value and passes over what an expression adds to it.
func (p *literals) value() (v any) {
	switch c := p.peek(); c {
	case '[':
		p.i++
		var list []string
		for p.peek() != ']' && p.i < len(p.s) {
			e := p.value()
			if s, ok := e.(string); ok {
				list = append(list, s)
			}
			if l, ok := e.([]string); ok {
				list = append(list, l...)
			}
			if p.peek() == ',' {
				p.i++
			}
		}
		p.i++
		v = list
	case '{':
		p.i++
		m := map[string]any{}
		for p.peek() != '}' && p.i < len(p.s) {
			key := p.key()
			if p.peek() == ':' {
				p.i++
				m[key] = p.value()
			} else {
				p.skip()
			}
			if p.peek() == ',' {
				p.i++
			}
		}
		p.i++
		v = m
	case '`', '"', '\'':
		s := p.str(c)
		v = s
		if strings.HasPrefix(p.s[p.i:], ".split(`") {
			p.i += len(".split(")
			v = strings.Split(s, p.str('`'))
			p.i++
			return v
		}
	default:
		if strings.HasPrefix(p.s[p.i:], "...") {
			p.i += 3
			return p.value()
		}
		if name := p.ident(); name != "" {
			v = p.vars[name]
		}
	}
	if c := p.peek(); c != ',' && c != '}' && c != ']' && c != ';' {
		p.skip()
		return nil
	}
	return v
}

func (p *literals) key() string {
	if c := p.peek(); c == '"' || c == '`' || c == '\'' {
		return p.str(c)
	}
	return p.ident()
}

func (p *literals) str(q byte) string {
	p.i++
	var b strings.Builder
	for p.i < len(p.s) && p.s[p.i] != q {
		if p.s[p.i] == '\\' {
			p.i++
		}
		b.WriteByte(p.s[p.i])
		p.i++
	}
	p.i++
	return b.String()
}

// skip passes over an expression, up to the comma or bracket that ends it.
func (p *literals) skip() {
	depth := 0
	for p.i < len(p.s) {
		switch c := p.s[p.i]; c {
		case '`', '"', '\'':
			p.str(c)
			continue
		case '(', '[', '{':
			depth++
		case ')', ']', '}':
			if depth == 0 {
				return
			}
			depth--
		case ',', ';':
			if depth == 0 {
				return
			}
		}
		p.i++
	}
}
