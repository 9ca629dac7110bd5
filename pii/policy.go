package pii

import (
	"fmt"
	"log/slog"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/detect/terms"
	"github.com/piikit/piikit/entity"
)

// A Policy says what becomes of each type. The zero Policy is the profile
// [Chat]. It can be read from JSON, see [ParsePolicy]:
//
//	{
//	  "profile": "chat",
//	  "types": {
//	    "email":       {"operator": "mask_domain"},
//	    "credit_card": {"operator": "mask", "threshold": "high"},
//	    "location":    {"operator": "keep"},
//	    "us_ssn":      {"operator": "token", "never_restore": true}
//	  },
//	  "allow": ["support@example.com"],
//	  "allow_folded": ["Acme Support"],
//	  "deny": [{"text": "Project Bluebird", "type": "codename"}]
//	}
//
// A Policy is a value and is not changed by [New], which refuses what it does
// not know with a [*PolicyError]. Its lists may hold personal data; it does not
// print them.
type Policy struct {
	// Profile is what the rules are changes to; "" is Chat.
	Profile Profile `json:"profile,omitempty"`
	// Types are the rules of single types, and under the name [AnyType] that of all
	// others. Where a rule leaves a field empty, AnyType's counts, then the profile's.
	Types map[entity.Type]Rule `json:"types,omitempty"`
	// Allow are values that stay although a detector finds them, exactly so.
	// What lies inside of one stays as well; a longer value that contains one does not.
	Allow []string `json:"allow,omitempty"`
	// AllowFolded is Allow in any case, with or without diacritics, with any
	// blanks between words.
	AllowFolded []string `json:"allow_folded,omitempty"`
	// Deny are terms that are found wherever they stand, each as its type, which
	// may be one of your own: see package terms for how they are compared.
	Deny []terms.Term `json:"deny,omitempty"`
}

// AnyType stands for all types without a rule of their own. What it says of
// operators does not switch on types that are off, and does not touch those that
// are secrets unless it forces. Off does not touch the types of Options.Types and of denied terms.
// Its threshold counts for secrets as for all others: what is less sure passes.
const AnyType entity.Type = "*"

// A Rule says what becomes of the finds of a type.
type Rule struct {
	// Operator is what is put in their place; "" leaves that to the profile. Any but Off
	// switches on a type that is off by default.
	Operator Operator `json:"operator,omitempty"`
	// NeverRestore drops the originals from results: tokens stand in for them, the
	// same for the same value, and nothing puts them back.
	NeverRestore bool `json:"never_restore,omitempty"`
	// Threshold, if not nil, is the lowest confidence that counts, in the place of
	// Options.Threshold.
	Threshold *detect.Confidence `json:"threshold,omitempty"`
	// Force allows operators for secrets that leave them readable or bring them
	// back: see detect.Info.Secret.
	Force bool `json:"force,omitempty"`
}

// An Operator is what is done to a value that was found.
//
// All but Token and Keep are for good: the entity has no Text, and nothing
// restores it.
type Operator string

// The operators. For the terms of ISO/IEC 20889: Token is pseudonymization, Redact
// and Label are suppression, the masks are masking, Generalize is generalization.
const (
	// Token puts a token of the tokenizer in its place.
	Token Operator = "token"
	// Redact puts "[REDACTED]" in its place.
	Redact Operator = "redact"
	// Label puts the type in its place: "[CREDIT_CARD]".
	Label Operator = "label"
	// Mask is MaskDomain for type email and MaskLast4 for the others.
	Mask Operator = "mask"
	// MaskLast4 leaves the last four letters or digits of nine or more: "****1111". Of
	// shorter values it leaves nothing.
	MaskLast4 Operator = "mask_last4"
	// MaskDomain leaves what stands behind the '@': "****@example.com". Where there
	// is no domain it leaves nothing.
	MaskDomain Operator = "mask_domain"
	// Generalize leaves the year of a date, the decade of an age, the first
	// digits of a post code, the network of an IP address; see [Generalizes].
	// Where it cannot read the value, and where little is left to hide in, it does as Label does.
	Generalize Operator = "generalize"
	// Keep reports the value and leaves it in the text. See entity.Entity.Kept.
	Keep Operator = "keep"
	// Off does not look for the type.
	Off Operator = "off"
)

var operators = []Operator{Token, Redact, Label, Mask, MaskLast4, MaskDomain, Generalize, Keep, Off}

// destroys reports whether nothing of a value remains.
func (o Operator) destroys() bool { return o == Redact || o == Label || o == Off }

// Format writes how long the lists of p are and nothing of them, whatever the verb.
func (p Policy) Format(f fmt.State, _ rune) {
	fmt.Fprintf(f, "pii.Policy(%q, %d rules, %d allowed, %d denied)", string(p.Profile), len(p.Types), len(p.Allow)+len(p.AllowFolded), len(p.Deny))
}

// LogValue is what slog shows: what Format writes.
func (p Policy) LogValue() slog.Value { return slog.StringValue(fmt.Sprint(p)) }

// A PolicyError says where a policy is wrong and why. It names fields, types and
// operators as the policy has them, and list entries by their index.
type PolicyError struct {
	// Where is the place: "types.emial", "deny[3]", "profile"; "" for the whole.
	Where string
	// Err is one of the errors below, or ErrJSONSyntax.
	Err error
}

// What can be wrong with a policy. They come in a [*PolicyError].
var (
	ErrUnknownField    = policyError("unknown field")
	ErrUnknownProfile  = policyError("unknown profile")
	ErrUnknownOperator = policyError("unknown operator")
	ErrUnknownType     = policyError("no detector declares this type")
	ErrRepeated        = policyError("stands twice")
	ErrValue           = policyError("wrong kind of value")
	ErrOperator        = policyError("operator does not fit the type")
	ErrSecretType      = policyError("secrets are only redacted, unless forced")
	ErrTerm            = policyError("unusable term")
	ErrNothingOn       = policyError("no type is left to find")
	ErrDerivedToken    = policyError("profile needs tokens that are not derived from values")
)

type policyError string

func (e policyError) Error() string { return string(e) }

// Error says where and why.
func (e *PolicyError) Error() string {
	if e.Where == "" {
		return "pii: policy: " + e.Err.Error()
	}
	return "pii: policy: " + e.Where + ": " + e.Err.Error()
}

// Unwrap returns e.Err.
func (e *PolicyError) Unwrap() error { return e.Err }
