package pii

import (
	"bytes"
	"encoding/json"
	"io"
	"strconv"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/detect/terms"
	"github.com/piikit/piikit/entity"
)

// ParsePolicy reads a policy from JSON: one object, see [Policy] for its fields.
// Names are compared exactly; a field, profile or operator that is not known,
// a field that stands twice, a null, and anything behind the object are errors, all of
// them a [*PolicyError]. Which types there are, and what fits them, is seen by New.
func ParsePolicy(data []byte) (Policy, error) {
	if !json.Valid(data) {
		return Policy{}, &PolicyError{"", ErrJSONSyntax}
	}
	var p Policy
	if err := p.UnmarshalJSON(data); err != nil {
		return Policy{}, err
	}
	return p, nil
}

// UnmarshalJSON reads p as [ParsePolicy] does. On error p is unchanged.
func (p *Policy) UnmarshalJSON(data []byte) error {
	var q Policy
	fields, err := jsonObject("", data)
	if err != nil {
		return err
	}
	for _, f := range fields {
		switch f.name {
		case "profile":
			var s string
			if s, err = jsonString(f.name, f.value); err == nil && (s == "" || !Profile(s).known()) {
				err = ErrUnknownProfile
			}
			q.Profile = Profile(s)
		case "types":
			q.Types, err = jsonRules(f.value)
		case "allow":
			q.Allow, err = jsonStrings(f.name, f.value)
		case "allow_folded":
			q.AllowFolded, err = jsonStrings(f.name, f.value)
		case "deny":
			q.Deny, err = denyTerms(f.value)
		default:
			err = ErrUnknownField
		}
		if err != nil {
			return located(quoted(f.name), err)
		}
	}
	*p = q
	return nil
}

// located makes a PolicyError of err, unless it is one.
func located(where string, err error) error {
	if e, ok := err.(*PolicyError); ok {
		return e
	}
	return &PolicyError{where, err}
}

func jsonRules(data []byte) (map[entity.Type]Rule, error) {
	fields, err := jsonObject("types", data)
	if err != nil {
		return nil, err
	}
	m := make(map[entity.Type]Rule, len(fields))
	for _, f := range fields {
		where := path(entity.Type(f.name))
		r, err := jsonRule(where, f.value)
		if err != nil {
			return nil, err
		}
		m[entity.Type(f.name)] = r
	}
	return m, nil
}

func jsonRule(where string, data []byte) (r Rule, err error) {
	fields, err := jsonObject(where, data)
	if err != nil {
		return Rule{}, err
	}
	for _, f := range fields {
		at := where + "." + f.name
		switch f.name {
		case "operator":
			var s string
			s, err = jsonString(at, f.value)
			r.Operator = Operator(s)
			if err == nil && !isOperator(r.Operator) {
				err = &PolicyError{at, ErrUnknownOperator}
			}
		case "never_restore":
			r.NeverRestore, err = jsonBool(at, f.value)
		case "force":
			r.Force, err = jsonBool(at, f.value)
		case "threshold":
			var s string
			var c detect.Confidence
			if s, err = jsonString(at, f.value); err == nil && c.UnmarshalText([]byte(s)) != nil {
				err = &PolicyError{at, ErrValue}
			}
			r.Threshold = &c
		default:
			err = &PolicyError{where + "." + quoted(f.name), ErrUnknownField}
		}
		if err != nil {
			return Rule{}, err
		}
	}
	return r, nil
}

func denyTerms(data []byte) ([]terms.Term, error) {
	items, err := jsonArray("deny", data)
	if err != nil {
		return nil, err
	}
	ts := make([]terms.Term, len(items))
	for i, item := range items {
		where := "deny[" + strconv.Itoa(i) + "]"
		fields, err := jsonObject(where, item)
		if err != nil {
			return nil, err
		}
		for _, f := range fields {
			s, err := jsonString(where+"."+f.name, f.value)
			switch {
			case f.name != "text" && f.name != "type":
				return nil, &PolicyError{where, ErrUnknownField}
			case err != nil:
				return nil, err
			case f.name == "text":
				ts[i].Text = s
			default:
				ts[i].Type = entity.Type(s)
			}
		}
	}
	return ts, nil
}

// A member is a name and a value of a JSON object.
type member struct {
	name  string
	value json.RawMessage
}

// object returns the members of a JSON object, each name once.
func jsonObject(where string, data []byte) ([]member, error) {
	d := json.NewDecoder(bytes.NewReader(data))
	if t, err := d.Token(); err != nil || t != json.Delim('{') {
		return nil, &PolicyError{where, ErrValue}
	}
	var ms []member
	seen := map[string]bool{}
	for d.More() {
		t, err := d.Token()
		name, ok := t.(string)
		if err != nil || !ok {
			return nil, &PolicyError{where, ErrValue}
		}
		m := member{name: name}
		if err := d.Decode(&m.value); err != nil {
			return nil, &PolicyError{where, ErrValue}
		}
		if seen[name] {
			return nil, &PolicyError{join(where, quoted(name)), ErrRepeated}
		}
		seen[name] = true
		ms = append(ms, m)
	}
	if _, err := d.Token(); err != nil {
		return nil, &PolicyError{where, ErrValue}
	}
	if _, err := d.Token(); err != io.EOF {
		return nil, &PolicyError{where, ErrValue}
	}
	return ms, nil
}

func jsonArray(where string, data []byte) ([]json.RawMessage, error) {
	var items []json.RawMessage
	if err := json.Unmarshal(data, &items); err != nil || items == nil {
		return nil, &PolicyError{where, ErrValue}
	}
	return items, nil
}

func jsonStrings(where string, data []byte) ([]string, error) {
	items, err := jsonArray(where, data)
	if err != nil {
		return nil, err
	}
	out := make([]string, len(items))
	for i, item := range items {
		if out[i], err = jsonString(where+"["+strconv.Itoa(i)+"]", item); err != nil {
			return nil, err
		}
	}
	return out, nil
}

func jsonString(where string, data []byte) (string, error) {
	var s *string
	if err := json.Unmarshal(data, &s); err != nil || s == nil {
		return "", &PolicyError{where, ErrValue}
	}
	return *s, nil
}

func jsonBool(where string, data []byte) (bool, error) {
	var b *bool
	if err := json.Unmarshal(data, &b); err != nil || b == nil {
		return false, &PolicyError{where, ErrValue}
	}
	return *b, nil
}

func join(where, name string) string {
	if where == "" {
		return name
	}
	return where + "." + name
}
