package main

// A Fault is one deliberate error in the source, and the test that must see it.
type Fault struct {
	Promise  string // as in the package comment of pii
	File     string // in the module
	Old, New string // Old stands there once
	Package  string
	Test     string // that fails
	Race     bool   // under the race detector
}

// Faults are the deliberate errors, at least one for each promise.
var Faults = []Fault{
	{
		Promise: "The law of round trips",
		File:    "tokenize/replace.go",
		Old:     "return append(dst, text[at:]...), list",
		New:     "return append(dst, text[min(at+1, len(text)):]...), list",
		Package: "./pii", Test: "TestLawOfRoundTrips",
	},
	{
		Promise: "The law of round trips",
		File:    "tokenize/replace.go",
		Old:     "for len(tb.fresh) > 0 {\n\t\tagain := false",
		New:     "for len(tb.fresh) > 1<<40 {\n\t\tagain := false",
		Package: "./tokenize", Test: "TestLawOfRoundTrips",
	},
	{
		Promise: "Nothing detected remains in the output",
		File:    "pii/pii.go",
		Old:     "for _, m := range sc.matches {",
		New:     "for _, m := range sc.matches[min(1, len(sc.matches)):] {",
		Package: "./pii", Test: "TestNothingDetectedRemains",
	},
	{
		Promise: "Nothing detected remains in the output",
		File:    "pii/known.go",
		Old:     "return s.words[id].token || literal.Whole(text, b, e)",
		New:     "return s.words[id].token",
		Package: "./pii", Test: "TestHiddenEverywhere",
	},
	{
		Promise: "Streaming equals whole",
		File:    "detect/stream.go",
		Old:     "limit -= Horizon\n",
		New:     "limit -= 16\n",
		Package: "./pii", Test: "TestStreamEqualsWhole",
	},
	{
		Promise: "Streaming equals whole",
		File:    "pii/stream.go",
		Old:     "w.learn = c.a.plan.memorable",
		New:     "_ = c.a.plan.memorable",
		Package: "./pii", Test: "TestConversationStreamHides",
	},
	{
		Promise: "Restoring in pieces",
		File:    "restore/restore.go",
		Old:     "hold = literal.Hold(&r.set, t, 0)",
		New:     "hold = len(t)",
		Package: "./restore", Test: "TestChunkedEqualsWhole",
	},
	{
		Promise: "No token of one scope is restored in another",
		File:    "tokenize/hmac.go",
		Old:     "[]string{label, k.ID, s.Tenant, s.Conversation}",
		New:     "[]string{label, k.ID, s.Tenant}",
		Package: "./pii", Test: "TestOtherConversationsTokens",
	},
	{
		Promise: "Fail closed",
		File:    "pii/seal.go",
		Old:     "if header[len(sealMagic)] != sealVersion {",
		New:     "if false {",
		Package: "./pii", Test: "TestSavedIsSealed",
	},
	{
		Promise: "Linear time",
		File:    "entity/unit.go",
		Old:     "if offset < 0 {\n\t\treturn 0, &OffsetError{offset, r.from, ErrBounds}\n\t}\n",
		New:     "if offset < 0 {\n\t\treturn 0, &OffsetError{offset, r.from, ErrBounds}\n\t}\n\tr.at, r.x, r.y = 0, 0, 0\n",
		Package: "./entity", Test: "TestConvertIsLinear",
	},
	{
		Promise: "Memory of a stream",
		File:    "detect/stream.go",
		Old:     "if n < 2*Horizon {\n\t\treturn",
		New:     "if n < 1<<40 {\n\t\treturn",
		Package: "./pii", Test: "TestStreamMemory",
	},
	{
		Promise: "Fail closed",
		File:    "detect/scan.go",
		Old:     "return failure(d, err)",
		New:     "return nil",
		Package: "./detect", Test: "TestZoo",
	},
	{
		Promise: "Fail closed",
		File:    "pii/sloghandler/clean.go",
		Old:     `func failed(err error) string { return "[not logged: " + err.Error() + "]" }`,
		New:     `func failed(err error) string { return "canary " + err.Error() }`,
		Package: "./pii/sloghandler", Test: "TestFailsClosed",
	},
	{
		Promise: "No input text in our errors, events and logs",
		File:    "detect/errors.go",
		Old:     "return &DetectorError{d.Name, ErrFailed}",
		New:     "return &DetectorError{d.Name, errors.Join(ErrFailed, err)}",
		Package: "./pii", Test: "FuzzCanary",
	},
	{
		Promise: "No input text in our errors, events and logs",
		File:    "pii/event.go",
		Old:     "for e.Size = 64; e.Size < w.bytes; e.Size *= 4 {\n\t\t}",
		New:     "e.Size = w.bytes",
		Package: "./pii", Test: "TestEvents",
	},
	{
		Promise: "No original in the printed values of our types",
		File:    "entity/print.go",
		Old:     "dst = e.Span().append(dst)\n",
		New:     "dst = append(e.Span().append(dst), e.Text...)\n",
		Package: "./pii", Test: "TestNoTypePrintsText",
	},
	{
		Promise: "Race-free",
		File:    "pii/conversation.go",
		Old:     "func (c *Conversation) Entities() entity.List {\n\tc.mu.Lock()\n\tdefer c.mu.Unlock()\n",
		New:     "func (c *Conversation) Entities() entity.List {\n",
		Package: "./pii", Test: "TestConcurrentCalls", Race: true,
	},
	{
		Promise: "Race-free",
		File:    "pii/conversation.go",
		Old:     "if !now.equal(*v) {",
		New:     "if false && !now.equal(*v) {",
		Package: "./pii", Test: "TestTokensThatComeMeanwhile",
	},
	{
		Promise: "Nothing happens at init",
		File:    "tokenize/reapply.go",
		Old:     "// A Replacer puts known tokens",
		New:     "var started = fmt.Sprint(1)\n\n// A Replacer puts known tokens",
		Package: "./pii", Test: "TestNothingAtInit",
	},
	{
		Promise: "No globals",
		File:    "restore/restore.go",
		Old:     "func (r *Restorer) Len() int { return r.set.Len() }",
		New:     "var asked int\n\nfunc (r *Restorer) Len() int { asked++; return r.set.Len() }",
		Package: "./pii", Test: "TestNoGlobals",
	},
}
