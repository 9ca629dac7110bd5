package pii

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/detect/terms"
	"github.com/piikit/piikit/entity"
	"github.com/piikit/piikit/tokenize"
)

// A plan is a policy made ready: what becomes of each type that is on.
type plan struct {
	profile Profile
	rules   map[entity.Type]ruling
	fixed   map[string]bool   // all that Redact and Label put in
	allow   func(string) bool // nil: nothing
	now     func() time.Time
}

type ruling struct {
	op    Operator
	never bool
	fixed string // what is put in, if it does not depend on the value
}

const redacted = "[REDACTED]"

// compile checks a policy against the detectors and returns what it makes of the scan.
func compile(o Options, ds []*detect.Detector) (*plan, detect.Options, []*detect.Detector, error) {
	fail := func(where string, err error) (*plan, detect.Options, []*detect.Detector, error) {
		return nil, detect.Options{}, nil, &PolicyError{where, err}
	}
	p := &o.Policy
	if !p.Profile.known() {
		return fail("profile", ErrUnknownProfile)
	}
	scan := detect.Options{Threshold: o.Threshold, Mode: o.Mode, Regions: o.Regions, MaxText: o.MaxText}
	if len(p.Deny) > 0 {
		d, where, err := denied(p.Deny)
		if err != nil {
			return fail(where, err)
		}
		ds = append(slices.Clone(ds), d)
	}
	all := declared(ds)
	if where, err := p.check(all); err != nil {
		return fail(where, err)
	}
	for _, t := range o.Types {
		if _, ok := all[t]; !ok {
			return fail("Options.Types "+strconv.Quote(string(t)), ErrUnknownType)
		}
	}
	pl := &plan{profile: p.Profile, rules: map[entity.Type]ruling{}, fixed: map[string]bool{}, now: time.Now}
	for t, in := range all {
		named := slices.Contains(o.Types, t) || in.denied
		r := p.rule(t, in, named)
		if r.Operator == Off && named {
			return fail(path(t), ErrOperator)
		}
		if r.Operator == Off || len(o.Types) > 0 && !named {
			continue
		}
		pl.add(t, r)
		scan.Types = append(scan.Types, t)
		if r.Operator == Keep {
			scan.Kept = append(scan.Kept, t)
		}
		if r.Threshold != nil {
			if scan.Thresholds == nil {
				scan.Thresholds = map[entity.Type]detect.Confidence{}
			}
			scan.Thresholds[t] = *r.Threshold
		}
	}
	if len(scan.Types) == 0 {
		return fail("", ErrNothingOn)
	}
	slices.Sort(scan.Types)
	var err error
	var where string
	if scan.Allow, where, err = allowance(p); err != nil {
		return fail(where, err)
	}
	pl.allow = scan.Allow
	return pl, scan, ds, nil
}

// A declaration is what the detectors say of a type.
type declaration struct {
	detect.Info
	denied bool // a term of the policy has it
}

func declared(ds []*detect.Detector) map[entity.Type]declaration {
	all := map[entity.Type]declaration{}
	for _, d := range ds {
		if d == nil {
			continue // NewScanner says so
		}
		for _, t := range d.Types {
			in := all[t]
			in.denied = in.denied || d.Name == denyName
			all[t] = in
		}
		for _, i := range d.Info {
			in, ok := all[i.Type]
			if !ok {
				continue
			}
			i.Secret = i.Secret || in.Secret
			in.Info = i
			all[i.Type] = in
		}
	}
	for t, in := range all {
		if in.denied {
			in.Off = false
			all[t] = in
		}
	}
	return all
}

// rule puts together what the policy says of a type. Named says that the caller
// wants to find it, whatever the profile and AnyType do.
func (p *Policy) rule(t entity.Type, in declaration, named bool) Rule {
	r, other := p.Types[t], p.Types[AnyType]
	usual := p.Profile.rule(t, in.Info)
	if usual == Off && named {
		usual = Token
		if in.Secret {
			usual = Redact
		}
	}
	if r.Operator == "" && usual != Off && other.Operator != "" && (!named || other.Operator != Off) && (!in.Secret || other.Force || other.Operator.destroys()) {
		r.Operator = other.Operator
	}
	if r.Operator == "" {
		r.Operator = usual
	}
	if r.Threshold == nil {
		r.Threshold = other.Threshold
	}
	r.NeverRestore = r.NeverRestore || other.NeverRestore
	return r
}

// check looks whether all types and operators of the policy can be.
func (p *Policy) check(all map[entity.Type]declaration) (where string, err error) {
	for _, t := range slices.Sorted(maps.Keys(p.Types)) {
		r := p.Types[t]
		in, ok := all[t]
		switch {
		case !ok && t != AnyType:
			return path(t), ErrUnknownType
		case r.Operator != "" && !isOperator(r.Operator):
			return path(t) + ".operator", ErrUnknownOperator
		case r.Operator == Generalize && !Generalizes(t):
			return path(t) + ".operator", ErrOperator
		case in.Secret && !r.Force && r.Operator != "" && !r.Operator.destroys():
			return path(t) + ".operator", ErrSecretType
		}
	}
	return "", nil
}

// path is the place of the rule of t in a policy.
func path(t entity.Type) string { return "types." + quoted(string(t)) }

// quoted returns a name as it is, if it is printable ASCII, else in quotes.
func quoted(name string) string {
	q := strconv.QuoteToASCII(name)
	if q[1:len(q)-1] == name {
		return name
	}
	return q
}

// isOperator reports whether there is such an operator.
func isOperator(o Operator) bool { return slices.Contains(operators, o) }

func (pl *plan) add(t entity.Type, r Rule) {
	x := ruling{op: r.Operator, never: r.NeverRestore}
	switch r.Operator {
	case Redact:
		x.fixed = redacted
	case Label, Generalize:
		x.fixed = label(t)
	}
	if x.fixed != "" {
		pl.fixed[x.fixed] = true
	}
	pl.rules[t] = x
}

// label returns a type in brackets: "[CREDIT_CARD]".
func label(t entity.Type) string {
	return "[" + strings.Map(func(r rune) rune {
		switch {
		case r >= 'a' && r <= 'z':
			return r - 'a' + 'A'
		case r >= 'A' && r <= 'Z', r >= '0' && r <= '9':
			return r
		}
		return '_'
	}, string(t)) + "]"
}

// accepts refuses a tokenizer that does not suit the profile.
func (pl *plan) accepts(t tokenize.Tokenizer) error {
	if !pl.profile.random() {
		return nil
	}
	ok, err := underived(t)
	if err != nil {
		return fmt.Errorf("pii: %w", err)
	}
	if !ok {
		return &PolicyError{"profile", ErrDerivedToken}
	}
	return nil
}

// operate gives what was found its replacement where no token is wanted, and takes
// out what is kept. Both results are in order; hidden shares the memory of found.
func (pl *plan) operate(found entity.List) (hidden, kept entity.List) {
	hidden = found[:0]
	for _, e := range found {
		r := pl.rules[e.Type]
		switch r.op {
		case Token:
		case Keep:
			kept = append(kept, e)
			continue
		case Redact, Label:
			e.Replacement.Text = r.fixed
		case Generalize:
			if e.Replacement.Text = generalizer(e.Type)(e.Text, pl.now()); e.Replacement.Text == "" {
				e.Replacement.Text = r.fixed
			}
		case Mask, MaskLast4, MaskDomain:
			e.Replacement.Text = mask(r.op, e.Type, e.Text)
		default: // no rule: nothing gets through for want of one
			e.Replacement.Text = redacted
		}
		hidden = append(hidden, e)
	}
	return hidden, kept
}

// merge puts what is kept back among the replaced, in the place where it stands
// in the new text.
func merge(list, kept entity.List) entity.List {
	if len(kept) == 0 {
		return list
	}
	out := make(entity.List, 0, len(list)+len(kept))
	shift := 0
	for len(kept) > 0 {
		if len(list) > 0 && list[0].Begin < kept[0].Begin {
			shift = list[0].Replacement.End - list[0].End
			out, list = append(out, list[0]), list[1:]
			continue
		}
		e := kept[0]
		e.Replacement = entity.Replacement{Begin: e.Begin + shift, End: e.End + shift, Text: e.Text}
		out, kept = append(out, e), kept[1:]
	}
	return append(out, list...)
}

// settle drops the originals that are never restored from list.
func (pl *plan) settle(list entity.List) entity.List {
	for i := range list {
		if pl.rules[list[i].Type].never && !list[i].Kept() {
			list[i].Text = ""
		}
	}
	return list
}

// memorable reports whether a conversation hides a value again where no detector
// finds it. Of what is replaced for good that is not so where the value is short: the
// three digits of a card's code are also the number of a house; nor where it was generalized.
func (pl *plan) memorable(t entity.Type, value string) bool {
	if pl.allow != nil && pl.allow(value) { // a part of something longer
		return false
	}
	switch pl.rules[t].op {
	case Token:
		return telling(value)
	case Keep, Generalize:
		return false
	}
	const least = 6
	n := 0
	for _, r := range value {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			n++
		}
	}
	return n >= least
}

// telling reports whether a value may be looked for where no detector finds
// it: "42", which was an age, is many other things. A letter or four digits are wanted.
func telling(value string) bool {
	digits := 0
	for _, r := range value {
		switch {
		case unicode.IsLetter(r):
			return true
		case unicode.IsDigit(r):
			digits++
		}
	}
	return digits >= 4
}

const denyName = "deny"

// denied returns a detector of the terms that a policy denies.
func denied(ts []terms.Term) (d *detect.Detector, where string, err error) {
	for i, t := range ts {
		if !typeName(t.Type) {
			return nil, "deny[" + strconv.Itoa(i) + "].type", ErrTerm
		}
	}
	d, err = terms.New(denyName, ts...)
	var bad *terms.TermError
	if errors.As(err, &bad) {
		return nil, "deny[" + strconv.Itoa(bad.Index) + "]", ErrTerm
	}
	return d, "", err
}

// typeName reports whether t is a name as those of types are.
func typeName(t entity.Type) bool {
	for i := range len(t) {
		if c := t[i]; (c < 'a' || c > 'z') && c != '_' && (c < '0' || c > '9' || i == 0) {
			return false
		}
	}
	return t != "" && len(t) <= 64
}
