package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/entity"
	"github.com/piikit/piikit/pii"
	"github.com/piikit/piikit/tokenize"
)

// engineFlags are the flags that say what is found.
type engineFlags struct {
	Types   []string `sep:"none" placeholder:"LIST" help:"Types to find: all, a list (name,email), or changes to the defaults (+url,-name)."`
	Region  []string `placeholder:"US,DE" help:"Countries whose bare numbers count, as ISO 3166 codes."`
	Recall  bool     `xor:"mode" help:"Recall first: hide what might be personal too."`
	Careful bool     `xor:"mode" help:"Only what is nearly sure."`
	Profile string   `enum:",chat,logs,hipaa,pci" default:"" placeholder:"NAME" help:"Ready-made policy: chat, logs, hipaa or pci."`
	Policy  string   `type:"path" placeholder:"FILE" help:"Policy as JSON: what becomes of each type, what to allow, what to deny."`
}

// tokenFlags are the flags that say which tokens stand in. A key never is an
// argument: other users of a machine can read those.
type tokenFlags struct {
	KeyFile      string `type:"path" placeholder:"FILE" help:"Key for tokens that are the same for the same value; else $$PII_KEY, else random tokens."`
	Tenant       string `help:"Tenant to whom keyed tokens belong."`
	Conversation string `help:"Conversation to which keyed tokens belong."`
}

// wanted turns --types into the types to find; nil means those of the policy, to which
// changes with + and - are made.
func wanted(lists []string, p pii.Policy) ([]entity.Type, error) {
	var names []string
	for _, l := range lists {
		for n := range strings.SplitSeq(l, ",") {
			if n = strings.TrimSpace(n); n != "" {
				names = append(names, n)
			}
		}
	}
	if len(names) == 0 {
		return nil, nil
	}
	all, usual := declared()
	relative := strings.ContainsAny(names[0][:1], "+-")
	var ts []entity.Type
	if relative {
		ts = usual
		if p.Profile != "" || len(p.Types) > 0 {
			a, err := pii.New(pii.Options{Policy: p})
			if err != nil {
				return nil, err
			}
			ts = a.Types()
		}
	}
	for _, n := range names {
		sign := n[0]
		if (sign == '+' || sign == '-') != relative {
			return nil, errors.New("--types: either a list of types or changes with + and -, not both")
		}
		t := entity.Type(strings.TrimLeft(n, "+-"))
		switch {
		case t == "all" && sign != '-':
			ts = all
		case !slices.Contains(all, t):
			return nil, fmt.Errorf("--types: there is no type %q, see pii types", t)
		case sign == '-':
			ts = slices.DeleteFunc(ts, func(x entity.Type) bool { return x == t })
		case !slices.Contains(ts, t):
			ts = append(ts, t)
		}
	}
	if len(ts) == 0 {
		return nil, errors.New("--types: nothing is left to find")
	}
	return ts, nil
}

// declared returns all types, and those that are found by default.
func declared() (all, usual []entity.Type) {
	for _, in := range pii.Types() {
		all = append(all, in.Type)
		if !in.Off {
			usual = append(usual, in.Type)
		}
	}
	return all, usual
}

func (f engineFlags) options() (pii.Options, error) {
	o := pii.Options{Policy: pii.Policy{Profile: pii.Profile(f.Profile)}}
	if f.Policy != "" {
		if f.Profile != "" {
			return pii.Options{}, errors.New("either --profile or --policy, which may name one")
		}
		b, err := os.ReadFile(f.Policy)
		if err != nil {
			return pii.Options{}, err
		}
		if o.Policy, err = pii.ParsePolicy(b); err != nil {
			return pii.Options{}, fmt.Errorf("%s: %s", f.Policy, bare(err))
		}
	}
	var err error
	if o.Types, err = wanted(f.Types, o.Policy); err != nil {
		return pii.Options{}, err
	}
	switch {
	case f.Recall:
		o.Mode = detect.Recall
	case f.Careful:
		o.Mode = detect.Careful
	}
	for _, r := range f.Region {
		for c := range strings.SplitSeq(r, ",") {
			if c = strings.TrimSpace(c); c != "" {
				o.Regions = append(o.Regions, strings.ToUpper(c))
			}
		}
	}
	return o, nil
}

// tokenizer returns nil for random tokens.
func (f tokenFlags) tokenizer(env func(string) string) (tokenize.Tokenizer, error) {
	key := []byte(env("PII_KEY"))
	if f.KeyFile != "" {
		b, err := os.ReadFile(f.KeyFile)
		if err != nil {
			return nil, err
		}
		key = bytes.TrimRight(b, "\r\n")
	}
	if len(key) == 0 {
		if f.KeyFile != "" {
			return nil, fmt.Errorf("%s: %w", f.KeyFile, tokenize.ErrKey)
		}
		return nil, nil
	}
	h, err := tokenize.NewHMAC(key, tokenize.HMACOptions{})
	if err != nil {
		return nil, err
	}
	return h.In(tokenize.Scope{Tenant: f.Tenant, Conversation: f.Conversation}), nil
}
