package pii

import (
	"slices"
	"strings"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/entity"
	"github.com/piikit/piikit/tokenize"
)

// A Profile is a ready-made policy: Policy{Profile: HIPAA}.
//
// In all of them types that are secrets (passwords, keys, card security codes:
// detect.Info.Secret) are redacted.
type Profile string

// The profiles.
const (
	// Chat is the default: all types that are on by default get tokens, so that a
	// model can work with the text and its reply can be restored. It claims that
	// what was found has left the text; it does not claim that all was found, nor that
	// the text is anonymous.
	Chat Profile = "chat"
	// Logs is for text that is kept and read by many: all types that are on by
	// default get their label, IP addresses their network, and nothing can be restored. It
	// claims that what was found cannot come back from the text; it does not claim that the
	// text no longer singles anybody out.
	Logs Profile = "logs"
	// HIPAA finds all types there are but amounts of money and ISBN, puts random tokens in their place, and
	// generalizes dates, ages and post codes as 45 CFR 164.514(b)(2) permits; New refuses
	// tokens that are derived from values, as 164.514(c) does. It claims that the
	// identifiers it finds are removed in the manner of that list; it does not claim to find all
	// eighteen kinds (photographs and biometrics are no text; the numbers of members of private health
	// plans, of certificates and of devices have types only as far as the table of types goes; a year alone, as in "born in 1930", is no date to the
	// detectors, although it says that somebody is older than 89), nor that what remains
	// meets (b)(2)(ii), the absence of actual knowledge: it is no legal determination.
	HIPAA Profile = "hipaa"
	// PCI finds card data only: numbers of cards get random tokens, security codes are
	// redacted. It claims that the card numbers it finds are rendered unreadable in the text;
	// it does not claim compliance with PCI DSS, which covers the place where the
	// entities, which hold the numbers, are kept; and it leaves all other personal data, among it PINs,
	// which are found as credential_password: a rule for that type switches it on.
	PCI Profile = "pci"
)

// Profiles returns the names of all profiles.
func Profiles() []Profile { return []Profile{Chat, Logs, HIPAA, PCI} }

// rule returns what the profile does with a type that a detector declares, of
// which in says more. Off is for types that the profile does not look for.
func (p Profile) rule(t entity.Type, in detect.Info) Operator {
	switch p {
	case HIPAA:
		switch {
		case in.Off && (t == "money" || t == "isbn"):
			return Off
		case in.Secret:
			return Redact
		case t != "ip" && Generalizes(t):
			return Generalize
		}
		return Token
	case PCI:
		switch {
		case !cardData(t):
			return Off
		case in.Secret:
			return Redact
		}
		return Token
	}
	switch {
	case in.Off:
		return Off
	case in.Secret:
		return Redact
	case p != Logs:
		return Token
	case t == "ip":
		return Generalize
	}
	return Label
}

// cardData reports whether a type is cardholder or authentication data of a card.
func cardData(t entity.Type) bool {
	return t == "credit_card" || strings.HasPrefix(string(t), "card_") || strings.HasPrefix(string(t), "credit_card_")
}

// random reports whether the profile asks for tokens that say nothing of values.
func (p Profile) random() bool { return p == HIPAA || p == PCI }

func (p Profile) known() bool { return p == "" || slices.Contains(Profiles(), p) }

// underived reports whether the tokens of t do not depend on values: they are random,
// or numbered.
func underived(t tokenize.Tokenizer) (_ bool, err error) {
	defer failed(&err)
	if _, ok := t.(tokenize.Random); ok {
		return true, nil
	}
	var tokens [3]string
	for i, value := range []string{"one probe", "one probe", "another probe"} {
		b, err := t.AppendToken(nil, "name", value, 0)
		if err != nil {
			return false, err
		}
		tokens[i] = string(b)
	}
	return tokens[0] != tokens[1] || tokens[0] == tokens[2], nil
}
