package pii_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/detect/terms"
	"github.com/piikit/piikit/entity"
	"github.com/piikit/piikit/pii"
	"github.com/piikit/piikit/restore"
	"github.com/piikit/piikit/tokenize"
)

// mixed is a policy with every operator, an allow and a deny list.
func mixed() pii.Policy {
	return pii.Policy{
		Types: map[entity.Type]pii.Rule{
			"name":        {NeverRestore: true},
			"email":       {Operator: pii.Mask},
			"credit_card": {Operator: pii.MaskLast4, Threshold: new(detect.High)},
			"iban":        {Operator: pii.Label},
			"us_ssn":      {Operator: pii.Redact},
			"ip":          {Operator: pii.Generalize},
			"url":         {Operator: pii.Keep},
			"mac":         {Operator: pii.Off},
		},
		Allow:       []string{"+1 415 555 0142"},
		AllowFolded: []string{"jane  RÓE"},
		Deny:        []terms.Term{{Text: "Monday", Type: "weekday"}, {Text: "order", Type: "email"}},
	}
}

var mixedSamples = append([]string{
	"see https://example.com/a?b=1 and www.example.org/x", "the ORDER of monday, Mondays", "Jane Roe", "MAC 00:00:5e:00:53:01", "call +1 415 555 0142 now",
	"password: hunter2hunter2", "cvv 123",
}, samples...)

func mixedNoise(r *rand.Rand) string {
	var b strings.Builder
	for range 1 + r.IntN(10) {
		b.WriteString(mixedSamples[r.IntN(len(mixedSamples))])
		b.WriteString([]string{" ", "\n", ", ", ""}[r.IntN(4)])
	}
	return b.String()
}

// checkPolicy looks whether a result is as mixed wants it.
func checkPolicy(t *testing.T, text string, r pii.Result, seen map[string]int) {
	t.Helper()
	checkResult(t, text, r)
	for _, e := range r.Entities {
		seen[string(e.Type)]++
		switch e.Type {
		case "url":
			require.True(t, e.Kept())
			require.Equal(t, text[e.Begin:e.End], e.Replacement.Text)
		case "name", "email", "credit_card", "iban", "us_ssn", "ip", "url_credentials", "credential_password", "card_cvv":
			require.Empty(t, e.Text, e.Type)
			require.NotEmpty(t, e.Replacement.Text)
		case "mac":
			t.Fatal("a type that is off was found")
		default:
			require.NotEmpty(t, e.Text)
			require.False(t, e.Kept())
		}
	}
}

// TestPolicyLaw: what is kept stands untouched and is reported; what is replaced for good has no
// Text and does not come back; all else is restored.
func TestPolicyLaw(t *testing.T) {
	a := anonymizer(t, pii.Options{Policy: mixed(), Tokenizer: hmac(t)})
	seen := map[string]int{}
	for seed := range uint64(200) {
		text := mixedNoise(rand.New(rand.NewPCG(seed, 31)))
		r, err := a.Anonymize(context.Background(), text)
		require.NoError(t, err)
		checkPolicy(t, text, r, seen)
		for _, e := range r.Entities {
			require.NotContains(t, []string{"+1 415 555 0142", "Jane Roe"}, text[e.Begin:e.End])
		}
		re, err := restore.New(r.Entities)
		require.NoError(t, err)
		require.Equal(t, re.String(lossy(text, r.Entities)), re.String(r.Text))
		again, err := a.Anonymize(context.Background(), r.Text, r.Entities.Tokens()...)
		require.NoError(t, err)
		for _, e := range again.Entities {
			for _, sp := range r.Entities.Tokens() {
				require.False(t, e.Span().Overlaps(sp))
			}
		}
		if !strings.Contains(text, "\xff") && len(r.Entities) > 0 {
			u, err := a.Do(context.Background(), pii.Request{Text: text, Unit: entity.UTF16})
			require.NoError(t, err)
			back, err := u.Entities.Convert(text, u.Text, entity.UTF16, entity.Byte)
			require.NoError(t, err)
			require.Equal(t, r.Entities, back)
		}
	}
	for _, typ := range []string{"name", "email", "credit_card", "iban", "us_ssn", "ip", "url", "weekday", "url_credentials", "credential_password", "card_cvv"} {
		assert.Positive(t, seen[typ], typ)
	}
}

// TestPolicyInStreamAndConversation: a stream and a conversation do with each
// find what a single call does.
func TestPolicyInStreamAndConversation(t *testing.T) {
	a := anonymizer(t, pii.Options{Policy: mixed(), Tokenizer: hmac(t)})
	for seed := range uint64(60) {
		r := rand.New(rand.NewPCG(seed, 32))
		text := mixedNoise(r) + mixedNoise(r)
		want, err := a.Anonymize(context.Background(), text)
		require.NoError(t, err)

		s, err := a.Stream(pii.Request{})
		require.NoError(t, err)
		var out []byte
		var list entity.List
		for rest := text; rest != ""; {
			n := min(len(rest), 1+r.IntN(40))
			out, err = s.Append(context.Background(), out, rest[:n])
			require.NoError(t, err)
			list = append(list, s.Entities()...)
			rest = rest[n:]
		}
		out, err = s.Flush(context.Background(), out)
		require.NoError(t, err)
		list = append(list, s.Entities()...)
		require.Equal(t, want.Text, string(out))
		require.Equal(t, want.Entities, list)

		c, err := a.Conversation(pii.ConversationOptions{})
		require.NoError(t, err)
		got, err := c.Anonymize(context.Background(), text)
		require.NoError(t, err)
		checkPolicy(t, text, got, map[string]int{})
		for _, e := range want.Entities { // in a conversation as well, alone or as a part of more
			require.True(t, slices.ContainsFunc(got.Entities, func(x entity.Entity) bool { return x.Span().Overlaps(e.Span()) }), "seed %d: %v", seed, e)
		}
		again, err := c.Anonymize(context.Background(), text)
		require.NoError(t, err)
		require.Equal(t, got.Text, again.Text)
		checkPolicy(t, text, again, map[string]int{})
		require.Equal(t, c.Restore(lossy(text, got.Entities)), c.Restore(got.Text))
		for _, e := range c.Entities() {
			require.NotContains(t, []entity.Type{"name", "email", "us_ssn", "url"}, e.Type)
		}
	}
}

// TestConversationHidesAgainForGood: a value that was replaced for good is hidden
// wherever it comes again, unless it is short.
func TestConversationHidesAgainForGood(t *testing.T) {
	a := anonymizer(t, pii.Options{})
	c, err := a.Conversation(pii.ConversationOptions{MaxEntities: 2})
	require.NoError(t, err)
	r, err := c.Anonymize(context.Background(), "password: hunter2hunter2, cvv 123")
	require.NoError(t, err)
	assert.Equal(t, "password: [REDACTED], cvv [REDACTED]", r.Text)
	r, err = c.Anonymize(context.Background(), "is hunter2hunter2 good? 123 ways, see [REDACTED]")
	require.NoError(t, err)
	assert.Equal(t, "is [REDACTED] good? 123 ways, see [REDACTED]", r.Text)
	assert.Empty(t, c.Entities())
	_, err = c.Anonymize(context.Background(), "password: hunter3hunter3")
	require.NoError(t, err)
	r, err = c.Anonymize(context.Background(), "password: hunter4hunter4")
	require.ErrorIs(t, err, pii.ErrFull)
	assert.Zero(t, r)
	c.Close()
	assert.NotContains(t, fmt.Sprintf("%+v", c), "hunter")
}

// TestSecretsAreRedactedUnlessForced holds the rule for CVV, passwords and keys.
func TestSecretsAreRedactedUnlessForced(t *testing.T) {
	const text = "password: hunter2hunter2 and cvv 123"
	for _, p := range append(pii.Profiles(), "") { // and without a policy
		a := anonymizer(t, pii.Options{Policy: pii.Policy{Profile: p}})
		r, err := a.Anonymize(context.Background(), text)
		require.NoError(t, err)
		require.NotEmpty(t, r.Entities, p)
		for _, e := range r.Entities {
			assert.Empty(t, e.Text)
			assert.Equal(t, "[REDACTED]", e.Replacement.Text)
		}
	}
	all := anonymizer(t, pii.Options{Policy: rules(pii.AnyType, pii.Rule{Operator: pii.Mask})})
	r, err := all.Anonymize(context.Background(), text)
	require.NoError(t, err)
	assert.Equal(t, "password: [REDACTED] and cvv [REDACTED]", r.Text)
	for _, op := range []pii.Operator{pii.Token, pii.Mask, pii.MaskLast4, pii.MaskDomain, pii.Keep} {
		_, err := pii.New(pii.Options{Policy: rules("card_cvv", pii.Rule{Operator: op})})
		require.ErrorIs(t, err, pii.ErrSecretType, op)
	}
	forced := anonymizer(t, pii.Options{Policy: rules("card_cvv", pii.Rule{Operator: pii.Token, Force: true})})
	r, err = forced.Anonymize(context.Background(), text)
	require.NoError(t, err)
	assert.Equal(t, "password: [REDACTED] and cvv 123", r.Restore(r.Text))
	for _, in := range pii.Types() {
		if in.Type == "card_cvv" || in.Type == "credential_password" || in.Type == "private_key" || in.Type == "llm_api_key" || in.Type == "url_credentials" {
			assert.True(t, in.Secret, in.Type)
		}
	}
}

func TestVerifySkipsWithAPolicy(t *testing.T) {
	a := anonymizer(t, pii.Options{Tokenizer: hmac(t), VerifySkips: true})
	r, err := a.Anonymize(context.Background(), "cvv 123, my name is John.")
	require.NoError(t, err)
	again, err := a.Anonymize(context.Background(), r.Text, r.Entities.Tokens()...)
	require.NoError(t, err, "what a policy puts in is as good as a token")
	assert.Equal(t, r.Text, again.Text)
	for _, sp := range []entity.Span{{Begin: 4, End: 13}, {Begin: 5, End: 14}, {Begin: 0, End: 3}} {
		_, err = a.Anonymize(context.Background(), r.Text, sp)
		require.ErrorIs(t, err, pii.ErrSkip)
	}
}

func TestPolicyJSON(t *testing.T) {
	want := mixed()
	b, err := json.Marshal(want)
	require.NoError(t, err)
	got, err := pii.ParsePolicy(b)
	require.NoError(t, err)
	require.Equal(t, want, got)
	var in struct{ Policy pii.Policy }
	require.NoError(t, json.Unmarshal([]byte(`{"Policy":`+string(b)+`}`), &in))
	require.Equal(t, want, in.Policy)
	for _, c := range []struct {
		doc, where string
		err        error
	}{
		{`{"profile":"chatt"}`, "profile", pii.ErrUnknownProfile},
		{`{"profile":""}`, "profile", pii.ErrUnknownProfile},
		{`{"profile":null}`, "profile", pii.ErrValue},
		{`{"Profile":"chat"}`, "Profile", pii.ErrUnknownField},
		{`{"typos":{}}`, "typos", pii.ErrUnknownField},
		{`{"types":{"email":{"operator":"hide"}}}`, "types.email.operator", pii.ErrUnknownOperator},
		{`{"types":{"email":{"operators":"mask"}}}`, "types.email.operators", pii.ErrUnknownField},
		{`{"types":{"email":{"threshold":"huge"}}}`, "types.email.threshold", pii.ErrValue},
		{`{"types":{"email":{"threshold":4}}}`, "types.email.threshold", pii.ErrValue},
		{`{"types":{"email":{"force":1}}}`, "types.email.force", pii.ErrValue},
		{`{"types":{"email":{},"email":{}}}`, "types.email", pii.ErrRepeated},
		{`{"types":{"email":"mask"}}`, "types.email", pii.ErrValue},
		{`{"types":[]}`, "types", pii.ErrValue},
		{`{"allow":"x"}`, "allow", pii.ErrValue},
		{`{"allow":["x",null]}`, "allow[1]", pii.ErrValue},
		{`{"deny":[{"text":"x","kind":"y"}]}`, "deny[0]", pii.ErrUnknownField},
		{`{"deny":[{"text":"x","type":1}]}`, "deny[0].type", pii.ErrValue},
		{`{} {}`, "", pii.ErrJSONSyntax},
		{`{"types":{},}`, "", pii.ErrJSONSyntax},
		{`[]`, "", pii.ErrValue},
		{`null`, "", pii.ErrValue},
		{`{"profile":"chat","profile":"pci"}`, "profile", pii.ErrRepeated},
		{``, "", pii.ErrJSONSyntax},
	} {
		p, err := pii.ParsePolicy([]byte(c.doc))
		var pe *pii.PolicyError
		require.ErrorAs(t, err, &pe, c.doc)
		assert.Equal(t, c.where, pe.Where, c.doc)
		assert.ErrorIs(t, err, c.err, c.doc)
		assert.Zero(t, p)
	}
}

// TestPolicyIsCheckedAgainstTheDetectors: what New refuses, and that nothing of a list is in the error.
func TestPolicyIsCheckedAgainstTheDetectors(t *testing.T) {
	deny := func(ts ...terms.Term) pii.Policy { return pii.Policy{Deny: ts} }
	for name, c := range map[string]struct {
		o     pii.Options
		where string
		err   error
	}{
		"type":           {pii.Options{Policy: rules("emial", pii.Rule{Operator: pii.Mask})}, "types.emial", pii.ErrUnknownType},
		"in Types":       {pii.Options{Types: []entity.Type{"emial"}}, `Options.Types "emial"`, pii.ErrUnknownType},
		"operator":       {pii.Options{Policy: rules("email", pii.Rule{Operator: "maks"})}, "types.email.operator", pii.ErrUnknownOperator},
		"generalize":     {pii.Options{Policy: rules("email", pii.Rule{Operator: pii.Generalize})}, "types.email.operator", pii.ErrOperator},
		"generalize any": {pii.Options{Policy: rules(pii.AnyType, pii.Rule{Operator: pii.Generalize})}, "types.*.operator", pii.ErrOperator},
		"off and on":     {pii.Options{Types: []entity.Type{"email"}, Policy: rules("email", pii.Rule{Operator: pii.Off})}, "types.email", pii.ErrOperator},
		"profile":        {pii.Options{Policy: pii.Policy{Profile: "paranoid"}}, "profile", pii.ErrUnknownProfile},
		"deny nothing":   {pii.Options{Policy: deny(terms.Term{Text: "Canary", Type: "x"}, terms.Term{Text: "...", Type: "x"})}, "deny[1]", pii.ErrTerm},
		"deny type":      {pii.Options{Policy: deny(terms.Term{Text: "Canary", Type: "No Type"})}, "deny[0].type", pii.ErrTerm},
		"allow nothing":  {pii.Options{Policy: pii.Policy{Allow: []string{"a", ""}}}, "allow[1]", pii.ErrTerm},
		"allow blank":    {pii.Options{Policy: pii.Policy{AllowFolded: []string{" \t"}}}, "allow_folded[0]", pii.ErrTerm},
		"allow and deny": {pii.Options{Policy: pii.Policy{AllowFolded: []string{"CANARY"}, Deny: []terms.Term{{Text: "Canary", Type: "x"}}}}, "deny[0]", pii.ErrRepeated},
		"nothing on":     {pii.Options{Policy: rules(pii.AnyType, pii.Rule{Operator: pii.Off})}, "", pii.ErrNothingOn},
		"derived tokens": {pii.Options{Policy: pii.Policy{Profile: pii.HIPAA}, Tokenizer: hmac(t)}, "profile", pii.ErrDerivedToken},
	} {
		_, err := pii.New(c.o)
		var pe *pii.PolicyError
		require.ErrorAs(t, err, &pe, name)
		assert.Equal(t, c.where, pe.Where, name)
		assert.ErrorIs(t, err, c.err, name)
		assert.NotContains(t, strings.ToLower(err.Error()), "canary")
	}
}

func TestProfiles(t *testing.T) {
	const text = "My name is John Smith, card 4111 1111 1111 1111, from 192.0.2.77, https://example.com/john"
	run := func(o pii.Options) pii.Result {
		r, err := anonymizer(t, o).Anonymize(context.Background(), text)
		require.NoError(t, err)
		return r
	}
	logs := run(pii.Options{Policy: pii.Policy{Profile: pii.Logs}})
	assert.Equal(t, "My name is [NAME], card [CREDIT_CARD], from 192.0.2.0/24, https://example.com/john", logs.Text)
	assert.Equal(t, logs.Text, logs.Restore(logs.Text))
	pci := run(pii.Options{Policy: pii.Policy{Profile: pii.PCI}})
	require.Len(t, pci.Entities, 1)
	assert.Equal(t, text, pci.Restore(pci.Text))
	hipaa := run(pii.Options{Policy: pii.Policy{Profile: pii.HIPAA}})
	assert.Len(t, hipaa.Entities, 4)
	assert.Equal(t, text, hipaa.Restore(hipaa.Text))
	doc, err := anonymizer(t, pii.Options{Policy: pii.Policy{Profile: pii.HIPAA}}).Anonymize(context.Background(),
		"DOB 03/12/1985, age 41, admitted 2024-05-06 for 120 EUR; born 12 March 1931, 93 years old")
	require.NoError(t, err)
	assert.Equal(t, "DOB 1985, age 40-49, admitted 2024 for 120 EUR; born [DATE_OF_BIRTH], 90 or older", doc.Text)
	assert.Equal(t, doc.Text, doc.Restore(doc.Text))
	for _, p := range pii.Profiles() { // also with detectors that declare little
		o := pii.Options{Detectors: []*detect.Detector{marks("credit_card", "other")}, Policy: pii.Policy{Profile: p}}
		_, err := pii.New(o)
		require.NoError(t, err, p)
	}
	_, err = pii.New(pii.Options{Detectors: []*detect.Detector{marks("other")}, Policy: pii.Policy{Profile: pii.PCI}})
	require.ErrorIs(t, err, pii.ErrNothingOn)

	a := anonymizer(t, pii.Options{Policy: pii.Policy{Profile: pii.HIPAA}})
	_, err = a.With(hmac(t))
	require.ErrorIs(t, err, pii.ErrDerivedToken)
	_, err = a.Conversation(pii.ConversationOptions{Tokenizer: hmac(t)})
	require.ErrorIs(t, err, pii.ErrDerivedToken)
	h, err := tokenize.NewHMAC([]byte("0123456789abcdef"), tokenize.HMACOptions{Format: tokenize.Labelled()})
	require.NoError(t, err)
	_, err = a.With(h.In(tokenize.Scope{}))
	require.NoError(t, err, "numbers say nothing of a value")
	only := run(pii.Options{Types: []entity.Type{"url"}})
	require.Len(t, only.Entities, 1)
	assert.Equal(t, text, only.Restore(only.Text))
}

// TestPolicyPrintsNothing: its lists may be personal.
func TestPolicyPrintsNothing(t *testing.T) {
	p := pii.Policy{Allow: []string{"Canary"}, AllowFolded: []string{"Canary"}, Deny: []terms.Term{{Text: "Canary", Type: "x"}}}
	var b strings.Builder
	slog.New(slog.NewTextHandler(&b, nil)).Info("x", "v", p)
	for _, v := range []any{p, &p, pii.Options{Policy: p}} {
		fmt.Fprintf(&b, "%v %+v %#v %s %q %d", v, v, v, v, v, v)
	}
	fmt.Fprint(&b, errors.Join(&pii.PolicyError{Where: "x", Err: pii.ErrTerm}))
	assert.NotContains(t, b.String(), "Canary")
}

// TestListsOfAHundredThousand: long lists cost one call of New, and then
// nothing to speak of.
func TestListsOfAHundredThousand(t *testing.T) {
	if testing.Short() {
		t.Skip("builds large tables")
	}
	var p pii.Policy
	for i := range 100_000 {
		p.Deny = append(p.Deny, terms.Term{Text: fmt.Sprintf("Project Bird%d", i), Type: "codename"})
		p.Allow = append(p.Allow, fmt.Sprintf("user%d@example.com", i))
	}
	a := anonymizer(t, pii.Options{Policy: p})
	r, err := a.Anonymize(context.Background(), "project bird99999 is led by user77777@example.com and user777777@example.com")
	require.NoError(t, err)
	require.Len(t, r.Entities, 2)
	assert.Equal(t, []entity.Type{"codename", "email"}, []entity.Type{r.Entities[0].Type, r.Entities[1].Type})
	assert.Contains(t, r.Text, "user77777@example.com")
}

// TestWhatIsNamedIsFoundWhateverElseIsOff: terms that are denied and types that are asked for are not
// switched off by what is said of all types, and what contradicts itself is refused.
func TestWhatIsNamedIsFoundWhateverElseIsOff(t *testing.T) {
	p := pii.Policy{
		Types: map[entity.Type]pii.Rule{pii.AnyType: {Operator: pii.Off}, "email": {Operator: pii.Label}},
		Deny:  []terms.Term{{Text: "Project Bluebird", Type: "codename"}},
	}
	r, err := anonymizer(t, pii.Options{Policy: p}).Anonymize(context.Background(), "John Smith, project bluebird: a@example.com")
	require.NoError(t, err)
	assert.NotContains(t, r.Text, "bluebird")
	assert.True(t, strings.HasPrefix(r.Text, "John Smith, ") && strings.HasSuffix(r.Text, ": [EMAIL]"), r.Text)

	var pe *pii.PolicyError
	p.Types["codename"] = pii.Rule{Operator: pii.Off}
	_, err = pii.New(pii.Options{Policy: p})
	require.ErrorAs(t, err, &pe)
	assert.Equal(t, "types.codename", pe.Where)
	p = pii.Policy{Types: map[entity.Type]pii.Rule{pii.AnyType: {Operator: pii.Off}, "email": {Operator: pii.Label}}}
	r, err = anonymizer(t, pii.Options{Policy: p, Types: []entity.Type{"email", "name"}}).Anonymize(context.Background(), "John Smith: a@example.com")
	require.NoError(t, err)
	assert.NotContains(t, r.Text, "John")
	assert.True(t, strings.HasSuffix(r.Text, ": [EMAIL]"), r.Text)
	p.Types["name"] = pii.Rule{Operator: pii.Off}
	_, err = pii.New(pii.Options{Policy: p, Types: []entity.Type{"email", "name"}})
	require.ErrorAs(t, err, &pe)
	require.ErrorIs(t, err, pii.ErrOperator)
	assert.Equal(t, "types.name", pe.Where)
}
