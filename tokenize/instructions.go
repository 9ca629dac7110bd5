package tokenize

import (
	"slices"
	"strconv"
	"strings"

	"github.com/piikit/piikit/entity"
)

// Instructions returns a text, English and a few lines long, that explains the
// tokens of f to a language model: what they look like, which kinds there are
// if f says so, and how to treat them. Put it into the system prompt of a
// conversation whose texts hold tokens. Types may repeat and come in any
// order; the text is the same for the same set, so that prompt caches hold. It
// contains nothing that could be mistaken for a token.
//
// Labels are those of the types' names; with HMACOptions.Label use
// [HMAC.Instructions].
func (f Format) Instructions(types ...entity.Type) string {
	return instructions(f, nil, types)
}

// Instructions is [Format.Instructions] for h's format and labels.
func (h *HMAC) Instructions(types ...entity.Type) string {
	return instructions(h.format, h.label, types)
}

// Instructions is [Format.Instructions] for random tokens.
func (Random) Instructions(types ...entity.Type) string {
	return explain("a lower-case letter followed by 10 lower-case letters and digits", kinds(types))
}

func instructions(f Format, label func(entity.Type) string, types []entity.Type) string {
	f, err := f.check()
	if err != nil {
		return ""
	}
	if !f.Labelled {
		return explain(strconv.Quote(f.Prefix)+" followed by "+strconv.Itoa(f.IDBits/5+f.CheckBits/5)+" lower-case letters and digits", kinds(types))
	}
	var labels []string
	for _, t := range types {
		if label == nil {
			labels = append(labels, string(appendLabel(nil, t)))
		} else {
			labels = append(labels, label(t))
		}
	}
	slices.Sort(labels)
	labels = slices.Compact(labels)
	what := ""
	if len(labels) > 0 {
		what = " KIND is one of " + strings.Join(labels, ", ") + "."
	}
	return explain("KIND_NUMBER_CODE, where CODE is 6 lower-case letters and digits", what)
}

// kinds says in words what opaque tokens may stand for.
func kinds(types []entity.Type) string {
	var names []string
	for _, t := range types {
		names = append(names, strings.ReplaceAll(string(t), "_", " "))
	}
	slices.Sort(names)
	names = slices.Compact(names)
	if len(names) == 0 {
		return ""
	}
	return " They stand for: " + strings.Join(names, ", ") + "."
}

func explain(form, what string) string {
	return "Private values in this conversation are replaced by placeholders of the form " + form + "." + what + `
- A placeholder is the value: use it wherever you would write the value, as in a greeting or a table.
- Copy it exactly, character by character, without quotation marks, brackets or line breaks of your own.
- The same placeholder is always the same value; different placeholders are different values.
- Do not translate, shorten, decline or guess it, and never make one up.
- Do not comment on placeholders unless you are asked.
`
}
